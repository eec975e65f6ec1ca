package scene

import "fivebyfive/calc"

// drawSelection shows what a learner points at in the table: what a unit sees,
// who sees a unit, what a crossing joins, what a bias is added to.
func (c *table) drawSelection(f *Frame, m tableMoment, l tableLayout, p Params) {
	at := p.Selection
	switch {
	case at.Kind == NoTarget:
	case at.Layer == c.s2.index && at.Kind == UnitTarget && at.Map < joinsInputs:
		c.drawSeers(f, m, l, at)
	case at.Layer != c.c3.index:
	case at.Kind == JoinTarget && at.Row < joinsInputs && at.Col < joinsMaps:
		c.drawCrossing(f, m, l, at)
	case at.Map >= joinsMaps:
	case m.joins.inputs(at.Map) == 0:
		f.Caption = text(c3UnfedCaption, int64(at.Map+1))
	case at.Kind == UnitTarget:
		c.drawWindows(f, m, l, at)
		f.outline(Bias, l.bias(at.Map).grow(1.5), 2, 1)
		fed, perUnit := int64(m.joins.fed(at.Map)), int64(c.perUnit(m.joins, at.Map))
		f.Caption = text(c3UnitCaption, int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), fed, perUnit, c.value(p, at))
		if m.joins[at.Map] != 0 {
			f.Caption = text(c3UnknownUnitCaption, int64(at.Map+1), fed, perUnit)
		}
	case at.Kind == BiasTarget:
		for s := range joinsInputs {
			if m.joins.Joined(s, at.Map) {
				f.outline(Kernel, l.crossing(s, at.Map).grow(1), 2, 1)
			}
		}
		f.outline(Ink, l.bias(at.Map).grow(1.5), 2, 1)
		f.outline(Output, l.units(at.Map).grow(1), 2, 1)
		c.explainBias(f, m, p, at.Map)
	}
}

func (c *table) explainBias(f *Frame, m tableMoment, p Params, i int) {
	bias := p.Seen.Network.Layers[c.c3.index].Maps[i].Bias
	f.Caption = text(c3BiasValueCaption, hundredths(*bias), int64(m.joins.fed(i)), int64(c.places))
}

// value returns a hundredth of the value of a unit of C3.
func (c *table) value(p Params, at Selection) int64 {
	out := c.c3.Output
	return hundredths(p.Seen.Layers[c.c3.index][(at.Map*out.Height+at.Row)*out.Width+at.Col])
}

// drawSeers outlines the units of C3 whose windows hold a unit of S2.
func (c *table) drawSeers(f *Frame, m tableMoment, l tableLayout, at Selection) {
	out, window := c.c3.Output, c.c3.Window
	top, left := max(0, at.Row-window.Height+1), max(0, at.Col-window.Width+1)
	bottom, right := min(out.Height, at.Row+1), min(out.Width, at.Col+1)
	f.outline(Ink, l.inputMap(at.Map).cell(at.Row, at.Col, c.s2.Output.Height, c.s2.Output.Width).grow(1), 2, 1)
	for i := range joinsMaps {
		if m.joins.Joined(at.Map, i) {
			f.outline(Kernel, l.crossing(at.Map, i).grow(1), 2, 1)
			f.outline(Output, l.units(i).cells(top, left, bottom-top, right-left, out.Height, out.Width).grow(1), 2, 1)
		}
	}
	f.Caption = text(c3SeersCaption, int64(at.Map+1), int64(m.joins.feeds(at.Map)), int64((bottom-top)*(right-left)))
}

// drawCrossing outlines a crossing and the two maps that it may join.
func (c *table) drawCrossing(f *Frame, m tableMoment, l tableLayout, at Selection) {
	f.outline(Ink, l.crossing(at.Row, at.Col).grow(2), 2, 1)
	f.outline(Input, l.inputMap(at.Row).grow(1), 2, 1)
	f.outline(Output, l.units(at.Col).grow(1), 2, 1)
	joined, own := m.joins.Joined(at.Row, at.Col), m.beat == tableOwn
	s, i, weights := int64(at.Row+1), int64(at.Col+1), int64(c.weights)
	switch {
	case own && m.joins.inputs(at.Col) == 0:
		f.Caption = text(c3UnfedCaption, i)
	case own && joined:
		f.Caption = text(c3PartCaption, s, i, weights, weights*int64(c.places))
	case own:
		f.Caption = text(c3JoinCaption, s, i, weights, weights*int64(c.places))
	case joined:
		f.Caption = text(c3JoinedCaption, s, i, weights, int64(c.places))
	default:
		f.Caption = text(c3PartedCaption, s, i)
	}
}

// selectsFirst reports whether a selection is of something that is drawn while
// the first map stands alone.
func (c *table) selectsFirst(at Selection) bool {
	fed := c.fedFirst()
	switch {
	case at.Layer == c.s2.index:
		return at.Kind == UnitTarget && at.Map < fed
	case at.Layer == c.c3.index && at.Kind == JoinTarget:
		return at.Col == 0 && at.Row < fed
	case at.Layer == c.c3.index:
		return at.Map == 0
	}
	return false
}

// selectFirst shows what a learner points at while the first map stands alone.
// The windows of a unit are drawn elsewhere.
func (c *table) selectFirst(f *Frame, p Params, l firstLayout) {
	at, own := p.Selection, &p.Seen.Network.Layers[c.c3.index].Maps[0]
	out := c.c3.Output
	switch {
	case at.Layer == c.s2.index:
		window := c.c3.Window
		top, left := max(0, at.Row-window.Height+1), max(0, at.Col-window.Width+1)
		bottom, right := min(out.Height, at.Row+1), min(out.Width, at.Col+1)
		f.outline(Ink, l.inputs[at.Map].cell(at.Row, at.Col, c.s2.Output.Height, c.s2.Output.Width).grow(1), 2, 1)
		for _, box := range [...]Box{l.sums[at.Map], l.units} {
			f.outline(Output, box.cells(top, left, bottom-top, right-left, out.Height, out.Width).grow(1), 2, 1)
		}
		f.Caption = text(c3SeersCaption, int64(at.Map+1), int64(Joins{}.feeds(at.Map)), int64((bottom-top)*(right-left)))
	case at.Kind == JoinTarget:
		f.outline(Input, l.inputs[at.Row].grow(1.5), 2.5, 1)
		f.outline(Ink, l.kernels[at.Row].grow(2), 2.5, 1)
		f.outline(Output, l.sums[at.Row].grow(1.5), 2.5, 1)
		f.Caption = text(c3JoinedCaption, int64(at.Row+1), 1, int64(c.weights), int64(c.places))
	case at.Kind == BiasTarget:
		f.outline(Ink, l.bias.grow(1.5), 2.5, 1)
		f.outline(Output, l.units.grow(1.5), 2.5, 1)
		c.explainBias(f, tableMoment{}, p, 0)
	case at.Kind == UnitTarget && c.fedFirst() == 3:
		var sums [3]int64
		for s := range sums {
			sums[s] = hundredths(c.sum(p.Seen, own, s, at.Row, at.Col))
		}
		f.Caption = text(c3SumCaption, sums[0], sums[1], sums[2], hundredths(*own.Bias), c.value(p, at))
	}
}

// drawTableHighlight lights up what a factor of the formula counts, in the table.
func (c *table) drawTableHighlight(f *Frame, m tableMoment, l tableLayout, p Params) {
	factor := p.Highlight
	if factor == "" {
		return
	}
	role := factor.Role()
	for s := range joinsInputs {
		f.halo(l.inputMap(s), role == "input", Input)
	}
	for i := range joinsMaps {
		for s := range joinsInputs {
			made := m.numbers[i] > 0 && m.joins.Joined(s, i)
			f.halo(l.crossing(s, i), role == "kernel" && made, Kernel)
		}
		c.haloMap(f, l.bias(i), l.units(i), factor)
	}
}

// drawFirstHighlight does the same while the first map stands alone.
func (c *table) drawFirstHighlight(f *Frame, p Params, m tableMoment, l firstLayout) {
	factor := p.Highlight
	if factor == "" {
		return
	}
	role := factor.Role()
	for s := range c.fedFirst() {
		if factor == calc.Window {
			f.halo(c.window(l.inputs[s], f.Current), true, Input)
		} else {
			f.halo(l.inputs[s], role == "input", Input)
		}
		f.halo(l.kernels[s], role == "kernel", Kernel)
	}
	c.haloMap(f, l.bias, l.units, factor)
}

// haloMap lights up a map and its bias.
func (c *table) haloMap(f *Frame, bias, units Box, factor calc.Factor) {
	role := factor.Role()
	f.halo(bias, role == "bias" || factor == calc.Parameters, Bias)
	f.halo(units, role == "connection", Connection)
	if factor == calc.FirstPlace {
		units = units.cell(0, 0, c.c3.Output.Height, c.c3.Output.Width)
	}
	f.halo(units, role == "output", Output)
}
