package c3

import (
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawTable draws the maps of S2 at their rows, those of C3 under their
// columns, and a kernel at every crossing where the two are joined.
func (d *picture) drawTable() {
	seen, l := d.p.Seen, &d.l
	trained := d.c3.Maps(seen)
	largest := kit.LargestWeight(trained)
	for s := range l.rows {
		box := l.inputMap(s)
		kit.DrawGiven(d.f, &d.s2, s, &box, seen, frame.Input, 1)
		kit.TargetMap(d.f, &d.s2, s, &box)
	}
	out := d.m.left
	for i := range l.maps {
		out = d.drawColumn(&trained[i], i, largest, out)
		d.drawMap(i)
	}
	if l.apart < 1 {
		return
	}
	d.f.Target(frame.JoinTarget, d.c3.Index, 0, frame.Box{X: l.left, Y: l.top, W: kit.JoinsMaps * l.column, H: kit.JoinsInputs * l.row}, kit.JoinsInputs, kit.JoinsMaps)
	d.nameTable()
	switch {
	case !l.brackets || d.m.beat < beatGroups:
	case d.m.joins == kit.Joins{}:
		d.drawBrackets()
	case l.column >= 34: // over each map of the learner's own table, its parameters
		for i := range kit.JoinsMaps {
			label := d.f.Write(l.left+(float32(i)+0.5)*l.column, l.top-9, kit.NumberLabel, int64(d.perUnit(i)))
			label.Anchor, label.Role = frame.Middle, frame.Kernel
		}
	}
}

// nameTable numbers the rows and the columns.
func (d *picture) nameTable() {
	f, l := d.f, &d.l
	f.Write(l.inputs, l.top-9, kit.S2Label)
	f.Write(l.left-6, l.units(0).Centre().Y+4.5, kit.C3Label).Anchor = frame.End
	for s := range kit.JoinsInputs {
		input := l.inputMap(s)
		f.Before(&input, 4, kit.NumberLabel, int64(s+1))
	}
	step := 1
	if l.column < 22 { // too narrow for two digits everywhere
		step = 2
	}
	for i := 0; i < kit.JoinsMaps && l.names; i += step {
		units := l.units(i)
		f.Write(units.X+units.W/2, units.Y+units.H+15, kit.NumberLabel, int64(i+1)).Anchor = frame.Middle
	}
}

// drawColumn draws the numbers of a map that have been made so far, from top
// to bottom: a kernel for each map that feeds it, and the bias. The first out of
// the kernels that Table I leaves out are crossed out; it returns how many
// remain.
func (d *picture) drawColumn(own *lenet.Map, i int, largest float32, out int) int {
	f, left := d.f, d.m.numbers[i]
	for s := range d.l.rows {
		box := d.l.crossing(s, i)
		joined := d.m.joins.Joined(s, i)
		switch {
		case joined && left > 0:
			d.drawKernel(&box, kernelFrom(own, s), min(left, d.weights), largest)
			left -= d.weights
		case !joined && out > 0:
			out--
			f.Outline(frame.Muted, box, 1, 1)
			f.Line(frame.Muted, frame.Point{X: box.X, Y: box.Y + box.H}, frame.Point{X: box.X + box.W, Y: box.Y}, 1, 1)
		default:
			f.Outline(frame.Hair, box, 1, 0.9)
		}
	}
	bias := d.l.bias(i)
	if left > 0 {
		f.Number(bias, kit.Strength(*own.Bias, largest), true, true)
	}
	f.Target(frame.BiasTarget, d.c3.Index, i, bias, 1, 1)
	return out
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

// drawKernel draws the first drawn weights of a kernel, the small ones brought
// out: a kernel here has few pixels. Where a learner has joined what Table I does
// not, nobody knows the weights: they are all alike.
func (d *picture) drawKernel(box *frame.Box, weights []float32, drawn int, largest float32) {
	for k := range drawn {
		value := float32(0)
		if weights != nil {
			value = kit.Strength(weights[k], largest)
			if value < 0 {
				value = -frame.Root(-value)
			} else {
				value = frame.Root(value)
			}
		}
		d.f.Number(d.c3.WeightIn(box, k), value, false, true)
	}
	d.f.Outline(frame.Kernel, box.Grow(0.5), 1, 0.8)
}

// drawMap draws a map of C3 as far as it has been made. One that is not fed as
// in Table I is not the trained network's: its units are there, and what they
// would be nobody knows.
func (d *picture) drawMap(i int) {
	box, perUnit := d.l.units(i), d.perUnit(i)
	t := kit.DrawMade(d.f, &d.c3, i, &box, d.c3.Values(d.p.Seen), d.m.places[i], perUnit)
	if d.l.apart == 1 && d.m.places[i] > 0 && perUnit > 0 {
		d.drawDown(i, &box)
	}
	if d.m.joins[i] == 0 {
		return
	}
	for k := range d.m.places[i] {
		t.Values[k] = 0
	}
	mark := unknownMark
	if perUnit == 0 {
		mark = unfedMark
	}
	d.f.Inside(&box, mark)
}

// drawDown draws how a map is joined to its kernels, which stand over it, and to
// its bias.
func (d *picture) drawDown(i int, units *frame.Box) {
	for s := kit.JoinsInputs - 1; s >= 0; s-- {
		if d.m.joins.Joined(s, i) {
			kernel := d.l.crossing(s, i)
			end := frame.Point{X: units.Centre().X, Y: units.Y}
			d.f.Line(frame.Connection, frame.Point{X: end.X, Y: kernel.Y + kernel.H + 1}, end, 1.2, frame.StrandAlpha)
			return
		}
	}
}

// drawBrackets draws a bracket over each group that has been begun, with what
// its maps see and their parameters.
func (d *picture) drawBrackets() {
	f, l, m, first := d.f, &d.l, &d.m, 0
	for g := range d.groups {
		maps := d.groups[g].Output.Maps
		if m.active < first {
			return
		}
		alpha := float32(0.45)
		if m.active < first+maps || m.places[kit.JoinsMaps-1] == d.places {
			alpha = 1
		}
		from, y := l.left+float32(first)*l.column+2, l.top-5
		to := from + float32(maps)*l.column - 4
		f.Line(frame.Kernel, frame.Point{X: from, Y: y}, frame.Point{X: to, Y: y}, 2, alpha)
		for _, x := range [...]float32{from, to} {
			f.Line(frame.Kernel, frame.Point{X: x, Y: y - 1}, frame.Point{X: x, Y: y + 4}, 2, alpha)
		}
		rule := kit.ProductRule
		if !l.words {
			rule = kit.CloseRule
			if maps == 1 || l.column < 19 {
				rule = kit.SecondLabel
			}
		}
		over(f.Write(from, y-6, rule, int64(maps), int64(d.perUnit(first))).Count(frame.Kernel), maps, to, alpha)
		if l.words {
			over(f.Write(from, y-23, d.groupName(first), int64(m.joins.Fed(first))), maps, to, alpha)
		}
		first += maps
	}
}

// over sets a label over a group of maps. That of a group of one map ends where
// the group does: it would not fit.
func over(l *frame.Label, maps int, to, alpha float32) {
	if l.Alpha = alpha; maps == 1 {
		l.X, l.Anchor = to+2, frame.End
	}
}

// groupName says what the maps of a group see, of which m is one.
func (d *picture) groupName(m int) language.Key {
	joins, ends := &d.m.joins, 0
	for s := range kit.JoinsInputs {
		if joins.Joined(s, m) && !joins.Joined((s+1)%kit.JoinsInputs, m) {
			ends++
		}
	}
	switch ends {
	case 0:
		return allGroup
	case 1:
		return neighboursGroup
	}
	return gapsGroup
}
