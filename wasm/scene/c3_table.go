package scene

import "fivebyfive/calc/lenet"

// drawTable draws the maps of S2 at their rows, those of C3 under their
// columns, and a kernel at every crossing where the two are joined.
func (c *table) drawTable(f *Frame, p Params, m tableMoment, l tableLayout) {
	c.drawBands(f, m, l, p.Selection)
	for s := range joinsInputs {
		c.drawInput(f, p.Seen, s, l.inputMap(s), 1)
		at := l.inputMap(s)
		f.label(at.X-4, at.centre().Y+4.5, text(numberLabel, int64(s+1))).Anchor = End
	}
	largest := largestWeight(p.Seen.Network.Layers[c.c3.index].Maps)
	skipped := 0
	for i := range joinsMaps {
		c.drawKernels(f, &p.Seen.Network.Layers[c.c3.index].Maps[i], m, l, i, largest)
		for s := range joinsInputs {
			if m.left > 0 && !m.joins.Joined(s, i) && skipped < m.left {
				skipped++
				c.drawLeftOut(f, l.crossing(s, i))
			}
		}
		c.drawMap(f, p.Seen, m, i, l.units(i), l.bias(i))
		if l.names {
			units := l.units(i)
			f.label(units.centre().X, units.Y+units.H+15, text(numberLabel, int64(i+1))).Anchor = Middle
		}
	}
	f.target(JoinTarget, c.c3.index, 0, l.cells(), joinsInputs, joinsMaps)
	f.label(l.inputs, l.top-9, text(s2Label))
	units := l.units(0)
	f.label(l.left-6, units.centre().Y+4.5, text(c3Label)).Anchor = End
	if l.brackets && m.beat >= tableGroups {
		c.drawBrackets(f, m, l)
	}
	c.drawPlace(f, m, l, p)
	c.drawSelection(f, m, l, p)
	c.drawTableHighlight(f, m, l, p)
}

// drawInput draws a map of S2. Strength fades it, from 1 to 0.
func (c *table) drawInput(f *Frame, seen *lenet.Activations, s int, box Box, strength float32) {
	rows, cols := c.s2.Output.Height, c.s2.Output.Width
	f.drawMap(&c.s2, s, box, seen, rows*cols, 0)
	if values := f.Textures[len(f.Textures)-1].Values; strength < 1 {
		for i := range values {
			values[i] *= strength
		}
	}
	f.grid(box, rows, cols)
	f.outline(Input, box.grow(0.5), 1, strength)
	f.target(UnitTarget, c.s2.index, s, box, rows, cols)
}

// drawKernels draws the numbers of a column that have been made so far, from
// top to bottom: a kernel for each map that feeds it, and the bias. Where a
// learner has joined what Table I does not, nobody knows the weights: there
// they are all alike.
func (c *table) drawKernels(f *Frame, own *lenet.Map, m tableMoment, l tableLayout, i int, largest float32) {
	left := m.numbers[i]
	for s := range joinsInputs {
		box := l.crossing(s, i)
		if !m.joins.Joined(s, i) || left <= 0 {
			f.outline(Hair, box, 1, 0.9)
			continue
		}
		c.drawKernel(f, box, kernelFrom(own, s), min(left, c.weights), largest)
		left -= c.weights
	}
	if m.joins.inputs(i) != 0 && left > 0 {
		f.number(l.bias(i), strength(*own.Bias, largest), true, true)
	}
	f.target(BiasTarget, c.c3.index, i, l.bias(i), 1, 1)
}

// drawLeftOut crosses out a kernel that Table I leaves out.
func (c *table) drawLeftOut(f *Frame, box Box) {
	f.outline(Muted, box, 1, 1)
	f.line(Muted, point{box.X, box.Y + box.H}, point{box.X + box.W, box.Y}, 1, 1)
}

// kernelFrom returns the weights of a map's kernel for one map that feeds it,
// or nil if none does.
func kernelFrom(own *lenet.Map, s int) []float32 {
	for k, from := range own.Inputs {
		if from == s {
			return own.Kernel(k)
		}
	}
	return nil
}

// drawKernel draws the first drawn weights of a kernel; nil has weights that
// nobody knows.
func (c *table) drawKernel(f *Frame, box Box, weights []float32, drawn int, largest float32) {
	for k := range drawn {
		value := float32(0)
		if weights != nil {
			value = depth(weights[k], largest)
		}
		f.number(box.cell(k/c.c3.Window.Width, k%c.c3.Window.Width, c.c3.Window.Height, c.c3.Window.Width), value, false, true)
	}
	f.outline(Kernel, box.grow(0.5), 1, 0.8)
}

// depth is a weight's strength with the small ones brought out: a kernel here
// has few pixels.
func depth(w, largest float32) float32 {
	v := strength(w, largest)
	if v < 0 {
		return -root(-v)
	}
	return root(v)
}

// drawMap draws a map of C3 as far as it has been made. One that is not fed as
// in Table I is not the trained network's: its units are there, and what they
// would be nobody knows.
func (c *table) drawMap(f *Frame, seen *lenet.Activations, m tableMoment, i int, box, bias Box) {
	rows, cols := c.c3.Output.Height, c.c3.Output.Width
	f.drawMap(&c.c3, i, box, seen, m.places[i], c.perUnit(m.joins, i))
	if m.joins[i] != 0 {
		values := f.Textures[len(f.Textures)-1].Values
		for k := range m.places[i] {
			values[k] = 0
		}
		mark := unknownMark
		if m.joins.inputs(i) == 0 {
			mark = unfedMark
		}
		f.label(box.centre().X, box.centre().Y+5, text(mark)).Anchor = Middle
	}
	f.blank(box, rows, cols, m.places[i])
	f.grid(box, rows, cols)
	f.outline(Output, box.grow(0.5), 1, 1)
	f.target(UnitTarget, c.c3.index, i, box, rows, cols)
}

// drawBands lights up the column of the map at work and the rows that feed it.
func (c *table) drawBands(f *Frame, m tableMoment, l tableLayout, selection Selection) {
	rows, columns := uint8(0), uint16(0)
	switch at := selection; {
	case at.Layer == c.c3.index && (at.Kind == UnitTarget || at.Kind == BiasTarget) && at.Map < joinsMaps:
		rows, columns = m.joins.inputs(at.Map), 1<<at.Map
	case at.Layer == c.c3.index && at.Kind == JoinTarget:
		rows, columns = 1<<at.Row, 1<<at.Col
	case at.Layer == c.s2.index && at.Kind == UnitTarget && at.Map < joinsInputs:
		rows = 1 << at.Map
		for i := range joinsMaps {
			if m.joins.Joined(at.Map, i) {
				columns |= 1 << i
			}
		}
	case m.beat == tableGroups && m.places[joinsMaps-1] < c.places:
		rows, columns = m.joins.inputs(m.active), 1<<m.active
	}
	for s := range joinsInputs {
		if rows>>s&1 == 1 {
			f.fill(Input, l.across(s), 0.1)
		}
	}
	for i := range joinsMaps {
		if columns>>i&1 == 1 {
			f.fill(Output, l.down(i), 0.1)
		}
	}
}

// drawPlace outlines the windows of the unit at work, one in each map that
// feeds it, and the unit.
func (c *table) drawPlace(f *Frame, m tableMoment, l tableLayout, p Params) {
	at := f.Current
	if p.Selection.Kind != NoTarget || m.beat != tableGroups || m.places[at.Map] == 0 || m.places[at.Map] == c.places {
		return
	}
	c.drawWindows(f, m, l, at)
}

func (c *table) drawWindows(f *Frame, m tableMoment, l tableLayout, at Selection) {
	for s := range joinsInputs {
		if m.joins.Joined(s, at.Map) {
			f.outline(Kernel, c.window(l.inputMap(s), at), 2, 1)
			f.outline(Kernel, l.crossing(s, at.Map).grow(1), 2, 1)
		}
	}
	f.outline(Output, l.units(at.Map).cell(at.Row, at.Col, c.c3.Output.Height, c.c3.Output.Width).grow(1), 2, 1)
}

// window returns what a unit of C3 sees of a map of S2 that is drawn in a box.
func (c *table) window(box Box, at Selection) Box {
	return box.cells(at.Row, at.Col, c.c3.Window.Height, c.c3.Window.Width, c.s2.Output.Height, c.s2.Output.Width)
}

// drawBrackets draws a bracket over each group that has been begun, with what
// its maps see and their parameters. A table of the learner's own has no
// groups: over each map stand its own parameters.
func (c *table) drawBrackets(f *Frame, m tableMoment, l tableLayout) {
	if m.joins != (Joins{}) {
		for i := 0; i < joinsMaps && l.column >= 34; i++ {
			label := f.label(l.crossing(0, i).centre().X, l.top-9, text(numberLabel, int64(c.perUnit(m.joins, i))))
			label.Anchor, label.Role = Middle, Kernel
		}
		return
	}
	first := 0
	for _, group := range c.groups {
		maps := group.Output.Maps
		if m.active < first {
			return
		}
		alpha := float32(0.45)
		if m.active < first+maps || m.places[joinsMaps-1] == c.places {
			alpha = 1
		}
		from, to := l.left+float32(first)*l.column+2, l.left+float32(first+maps)*l.column-2
		y := l.top - 5
		f.line(Kernel, point{from, y}, point{to, y}, 2, alpha)
		f.line(Kernel, point{from, y - 1}, point{from, y + 4}, 2, alpha)
		f.line(Kernel, point{to, y - 1}, point{to, y + 4}, 2, alpha)
		rule := text(sharedRule, int64(maps), int64(c.perUnit(m.joins, first)))
		switch {
		case !l.words && maps == 1:
			rule = text(numberLabel, int64(c.perUnit(m.joins, first)))
		case !l.words:
			rule.Phrase = closeRule
		}
		labels := [...]Text{rule, c.groupName(m.joins, first)}
		for i, line := range labels {
			if i == 1 && !l.words {
				break
			}
			label := f.label(from, y-6-float32(i)*17, line)
			if maps == 1 {
				label.X, label.Anchor = to+2, End
			}
			if label.Alpha = alpha; i == 0 {
				label.Role, label.Bold = Kernel, true
			}
		}
		first += maps
	}
}

// groupName says what the maps of a group see.
func (c *table) groupName(j Joins, m int) Text {
	inputs, ends := j.inputs(m), 0
	for s := range joinsInputs {
		if inputs>>s&1 == 1 && inputs>>((s+1)%joinsInputs)&1 == 0 {
			ends++
		}
	}
	fed := int64(j.fed(m))
	switch {
	case ends == 0:
		return text(allGroup, fed)
	case ends == 1:
		return text(neighboursGroup, fed)
	}
	return text(gapsGroup, fed)
}
