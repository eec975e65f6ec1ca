package scene

import "fivebyfive/calc/lenet"

// drawTable draws the maps of S2 at their rows, those of C3 under their
// columns, and a kernel at every crossing where the two are joined.
func (c *table) drawTable(f *Frame, p Params, m *tableMoment, l *tableLayout) {
	trained := p.Seen.Network.Layers[c.c3.index].Maps
	largest := largestWeight(trained)
	for s := range l.rows {
		c.drawInput(f, p.Seen, s, l.inputMap(s))
	}
	left := m.left
	for i := range l.maps {
		c.drawColumn(f, &trained[i], m, l, i, largest, &left)
		c.drawMap(f, p.Seen, m, i, l.units(i))
	}
	if l.apart < 1 {
		return
	}
	f.target(JoinTarget, c.c3.index, 0, Box{l.left, l.top, joinsMaps * l.column, joinsInputs * l.row}, joinsInputs, joinsMaps)
	c.nameTable(f, l)
	if l.brackets && m.beat >= tableGroups {
		c.drawBrackets(f, m, l)
	}
}

// nameTable numbers the rows and the columns.
func (c *table) nameTable(f *Frame, l *tableLayout) {
	f.label(l.inputs, l.top-9, text(s2Label))
	f.label(l.left-6, l.units(0).centre().Y+4.5, text(c3Label)).Anchor = End
	for s := range joinsInputs {
		f.label(l.inputs-4, l.inputMap(s).centre().Y+4.5, text(numberLabel, int64(s+1))).Anchor = End
	}
	step := 1
	if l.column < 19 { // too narrow for two digits everywhere
		step = 2
	}
	for i := 0; i < joinsMaps && l.names; i += step {
		units := l.units(i)
		f.label(units.centre().X, units.Y+units.H+15, text(numberLabel, int64(i+1))).Anchor = Middle
	}
}

// drawInput draws a map of S2.
func (c *table) drawInput(f *Frame, seen *lenet.Activations, s int, box Box) {
	rows, cols := c.s2.Output.Height, c.s2.Output.Width
	f.drawMap(&c.s2, s, box, seen, rows*cols, 0)
	f.grid(box, rows, cols)
	f.outline(Input, box.grow(0.5), 1, 1)
	f.target(UnitTarget, c.s2.index, s, box, rows, cols)
}

// drawColumn draws the numbers of a map that have been made so far, from top
// to bottom: a kernel for each map that feeds it, and the bias. The first of
// the kernels that Table I leaves out are crossed out.
func (c *table) drawColumn(f *Frame, own *lenet.Map, m *tableMoment, l *tableLayout, i int, largest float32, out *int) {
	left := m.numbers[i]
	for s := range l.rows {
		box := l.crossing(s, i)
		joined := m.joins.Joined(s, i)
		switch {
		case joined && left > 0:
			c.drawKernel(f, box, kernelFrom(own, s), min(left, c.weights), largest)
			left -= c.weights
		case !joined && *out > 0:
			*out--
			f.outline(Muted, box, 1, 1)
			f.line(Muted, point{box.X, box.Y + box.H}, point{box.X + box.W, box.Y}, 1, 1)
		default:
			f.outline(Hair, box, 1, 0.9)
		}
	}
	if left > 0 {
		f.number(l.bias(i), strength(*own.Bias, largest), true, true)
	}
	f.target(BiasTarget, c.c3.index, i, l.bias(i), 1, 1)
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

// drawKernel draws the first drawn weights of a kernel. Where a learner has
// joined what Table I does not, nobody knows the weights: they are all alike.
func (c *table) drawKernel(f *Frame, box Box, weights []float32, drawn int, largest float32) {
	high, wide := c.c3.Window.Height, c.c3.Window.Width
	for k := range drawn {
		value := float32(0)
		if weights != nil {
			value = depth(weights[k], largest)
		}
		f.number(box.cell(k/wide, k%wide, high, wide), value, false, true)
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
func (c *table) drawMap(f *Frame, seen *lenet.Activations, m *tableMoment, i int, box Box) {
	rows, cols := c.c3.Output.Height, c.c3.Output.Width
	f.drawMap(&c.c3, i, box, seen, m.places[i], c.perUnit(m.joins, i))
	f.blank(box, rows, cols, m.places[i])
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
	f.grid(box, rows, cols)
	f.outline(Output, box.grow(0.5), 1, 1)
	f.target(UnitTarget, c.c3.index, i, box, rows, cols)
}

// drawBrackets draws a bracket over each group that has been begun, with what
// its maps see and their parameters. A table of the learner's own has no
// groups: over each map stand its own parameters.
func (c *table) drawBrackets(f *Frame, m *tableMoment, l *tableLayout) {
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
		from, y := l.left+float32(first)*l.column+2, l.top-5
		to := from + float32(maps)*l.column - 4
		f.line(Kernel, point{from, y}, point{to, y}, 2, alpha)
		for _, x := range [...]float32{from, to} {
			f.line(Kernel, point{x, y - 1}, point{x, y + 4}, 2, alpha)
		}
		rule := text(sharedRule, int64(maps), int64(c.perUnit(m.joins, first)))
		switch {
		case !l.words && (maps == 1 || l.column < 19):
			rule = text(numberLabel, int64(c.perUnit(m.joins, first)))
		case !l.words:
			rule.Phrase = closeRule
		}
		label := f.label(from, y-6, rule)
		label.Role, label.Bold = Kernel, true
		c.placeLabel(label, maps, to, alpha)
		if l.words {
			c.placeLabel(f.label(from, y-23, c.groupName(m.joins, first)), maps, to, alpha)
		}
		first += maps
	}
}

// placeLabel ends the label of a group of one map where the group does: it
// would not fit.
func (c *table) placeLabel(label *Label, maps int, to, alpha float32) {
	if label.Alpha = alpha; maps == 1 {
		label.X, label.Anchor = to+2, End
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
	name := gapsGroup
	switch ends {
	case 0:
		name = allGroup
	case 1:
		name = neighboursGroup
	}
	return text(name, int64(j.fed(m)))
}
