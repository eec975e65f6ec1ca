package scene

import "fivebyfive/calc"

// fits reports whether a selection is of something that is drawn.
func (c *table) fits(at Selection, l *tableLayout) bool {
	switch {
	case at.Kind == UnitTarget && at.Layer == c.s2.index:
		return at.Map < l.rows
	case at.Kind == JoinTarget:
		return at.Layer == c.c3.index && at.Row < l.rows && at.Col < l.maps
	}
	return (at.Kind == UnitTarget || at.Kind == BiasTarget) && at.Layer == c.c3.index && at.Map < l.maps
}

// drawBands lights up the rows and columns of what is pointed at, or else of
// the map at work.
func (c *table) drawBands(f *Frame, m *tableMoment, l *tableLayout, at Selection, selected bool) {
	rows, columns := m.joins.inputs(at.Map%joinsMaps), uint16(1)<<at.Map
	switch {
	case l.apart < 1 || at.Kind == NoTarget:
		return
	case selected && at.Kind == JoinTarget:
		rows, columns = 1<<at.Row, 1<<at.Col
	case selected && at.Layer == c.s2.index:
		rows, columns = 1<<at.Map, 0
		for i := range joinsMaps {
			if m.joins.Joined(at.Map, i) {
				columns |= 1 << i
			}
		}
	}
	for i := range joinsMaps {
		if rows>>i&1 == 1 {
			f.fill(Input, l.across(i), 0.1)
		}
		if columns>>i&1 == 1 {
			f.fill(Output, l.down(i), 0.1)
		}
	}
}

// drawSelection shows what a learner points at: what a unit sees, who sees a
// unit, what a crossing joins, what a bias is added to.
func (c *table) drawSelection(f *Frame, p Params, m *tableMoment, l *tableLayout, at Selection) {
	i := at.Map
	if at.Kind == JoinTarget {
		i = at.Col
	}
	switch {
	case at.Layer == c.s2.index:
		c.drawSeers(f, m, l, at)
		return
	case at.Kind == JoinTarget:
		f.outline(Ink, l.crossing(at.Row, i).grow(2), 2, 1)
		f.outline(Input, l.inputMap(at.Row).grow(1), 2, 1)
		f.outline(Output, l.units(i).grow(1), 2, 1)
	case at.Kind == BiasTarget:
		c.outlineKernels(f, m, l, i)
		f.outline(Ink, l.bias(i).grow(1.5), 2, 1)
		f.outline(Output, l.units(i).grow(1), 2, 1)
	default:
		c.drawWindows(f, m, l, at, l.rows)
		f.outline(Bias, l.bias(i).grow(1.5), 2, 1)
	}
	own := &p.Seen.Network.Layers[c.c3.index].Maps[i]
	number, fed, perUnit := int64(i+1), int64(m.joins.fed(i)), int64(c.perUnit(m.joins, i))
	row, weights, places := int64(at.Row+1), int64(c.weights), int64(c.places)
	joined := at.Kind == JoinTarget && m.joins.Joined(at.Row, i)
	switch {
	case fed == 0:
		f.say(c3UnfedCaption, number)
	case joined && m.beat == tableOwn:
		f.say(c3PartCaption, row, number, weights, weights*places)
	case joined:
		f.say(c3JoinedCaption, row, number, weights, places)
	case at.Kind == JoinTarget && m.beat == tableOwn:
		f.say(c3JoinCaption, row, number, weights, weights*places)
	case at.Kind == JoinTarget:
		f.say(c3PartedCaption, row, number)
	case at.Kind == BiasTarget:
		f.say(c3BiasValueCaption, hundredths(*own.Bias), fed, places)
	case m.joins[i] != 0:
		f.say(c3UnknownUnitCaption, number, fed, perUnit)
	case l.apart < 1 && fed == 3:
		sum := func(s int) int64 { return hundredths(c.sum(p.Seen, s, at.Row, at.Col)) }
		f.say(c3SumCaption, sum(0), sum(1), sum(2), hundredths(*own.Bias), c.value(p, at))
	default:
		f.say(c3UnitCaption, number, row, int64(at.Col+1), fed, perUnit, c.value(p, at))
	}
}

// value returns a hundredth of the value of a unit of C3.
func (c *table) value(p Params, at Selection) int64 {
	out := c.c3.Output
	return hundredths(p.Seen.Layers[c.c3.index][(at.Map*out.Height+at.Row)*out.Width+at.Col])
}

// outlineKernels outlines the kernels of a map.
func (c *table) outlineKernels(f *Frame, m *tableMoment, l *tableLayout, i int) {
	for s := range l.rows {
		if m.joins.Joined(s, i) {
			f.outline(Kernel, l.crossing(s, i).grow(1), 2, 1)
		}
	}
}

// drawWindows outlines a unit and its windows, one in each map that feeds it,
// of the first so many kernels.
func (c *table) drawWindows(f *Frame, m *tableMoment, l *tableLayout, at Selection, kernels int) {
	for s := range kernels {
		if m.joins.Joined(s, at.Map) {
			f.outline(Kernel, c.window(l.inputMap(s), at), 2, 1)
			f.outline(Kernel, l.crossing(s, at.Map).grow(1), 2, 1)
		}
	}
	if l.apart == 0 {
		c.drawFan(f, l, at, kernels, kernels == l.rows)
	}
	f.outline(Output, l.units(at.Map).cell(at.Row, at.Col, c.c3.Output.Height, c.c3.Output.Width).grow(1), 2, 1)
}

// window returns what a unit of C3 sees of a map of S2 that is drawn in a box.
func (c *table) window(box Box, at Selection) Box {
	return box.cells(at.Row, at.Col, c.c3.Window.Height, c.c3.Window.Width, c.s2.Output.Height, c.s2.Output.Width)
}

// drawSeers outlines the units of C3 whose windows hold a unit of S2.
func (c *table) drawSeers(f *Frame, m *tableMoment, l *tableLayout, at Selection) {
	out, window := c.c3.Output, c.c3.Window
	top, left := max(0, at.Row-window.Height+1), max(0, at.Col-window.Width+1)
	high, wide := min(out.Height, at.Row+1)-top, min(out.Width, at.Col+1)-left
	f.outline(Ink, l.inputMap(at.Map).cell(at.Row, at.Col, c.s2.Output.Height, c.s2.Output.Width).grow(1), 2, 1)
	for i := range l.maps {
		if m.joins.Joined(at.Map, i) {
			f.outline(Kernel, l.crossing(at.Map, i).grow(1), 2, 1)
			f.outline(Output, l.units(i).cells(top, left, high, wide, out.Height, out.Width).grow(1), 2, 1)
		}
	}
	f.say(c3SeersCaption, int64(at.Map+1), int64(m.joins.feeds(at.Map)), int64(high*wide))
}

// drawHighlight lights up what a factor of the formula counts.
func (c *table) drawHighlight(f *Frame, m *tableMoment, l *tableLayout, factor calc.Factor) {
	role := factor.Role()
	for s := range l.rows {
		f.halo(l.inputMap(s), role == "input", Input)
	}
	for i := range l.maps {
		for s := range l.rows {
			f.halo(l.crossing(s, i), role == "kernel" && m.numbers[i] > 0 && m.joins.Joined(s, i), Kernel)
		}
		f.halo(l.bias(i), role == "bias" || factor == calc.Parameters, Bias)
		units := l.units(i)
		f.halo(units, role == "connection", Connection)
		if factor == calc.FirstPlace {
			units = units.cell(0, 0, c.c3.Output.Height, c.c3.Output.Width)
		}
		f.halo(units, role == "output", Output)
	}
}
