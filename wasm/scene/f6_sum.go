package scene

import "fivebyfive/calc/lenet"

// drawSum draws how the unit that is shown comes to its value: its products as
// bars, side by side, the sum so far as a line over them, and last the
// squashing as a curve that shares the sum's axis.
func (s *f6) drawSum(f *Frame, l *f6Layout, beat int, j joined, x float32, p Params) {
	own := s.own(p.Seen, j.shown)
	inputs := p.Seen.Layers[s.c5.index]
	a := axis{l.sum, s.reach(own, inputs)}
	drawn, since := j.part, len(f.Shapes)
	if j.all() {
		drawn = s.perUnit
	}
	a.draw(f)
	if name := f.write(l.sum.X, l.sum.Y-labelGap, productsShortLabel); l.sum.W > 130 {
		name.Text = text(productsLabel, int64(s.weights))
	}
	pitch := l.sum.W / float32(s.perUnit)
	sum, at := float32(0), point{l.sum.X, a.height(0)}
	for k := range drawn {
		product, role := *own.Bias, Bias
		if k < s.weights {
			product, role = own.Weights[k]*inputs[k], Connection
		}
		zero, end := a.height(0), a.height(product)
		upper, high := min(zero, end), max(1, max(end-zero, zero-end))
		f.fill(role, Box{at.X, upper, max(1, pitch-0.5), high}, 0.9).Counts = Use
		sum += product
		next := point{at.X + pitch, a.height(sum)}
		f.line(Ink, at, next, 1.5, 1)
		at = next
	}
	if j.all() {
		f.uncount(since)
	}
	s.drawCurve(f, l, a, beat != f6Squash && !j.all())
	switch {
	case beat == f6Squash:
		s.drawSquash(f, l, a, j, sum, x)
		f.say(f6SquashCaption, hundredths(sum), hundredths(lenet.Squash(sum)))
	case j.part > 0:
		s.drawConnection(f, l, j.part-1)
		f.outline(Output, l.units.unit(j.shown).grow(1.5), 3, 1)
		f.write(at.X+6, at.Y+4.5, valueLabel, hundredths(sum)).Bold = true
		if drawn < s.perUnit && beat == f6Unit {
			f.say(f6ProductCaption, int64(drawn), int64(s.weights), hundredths(sum))
		} else if x < 1 && beat == f6Unit {
			f.say(f6BiasCaption, hundredths(*own.Bias), hundredths(sum))
		}
	case j.all():
		s.drawSquash(f, l, a, j, sum, 1)
	}
}

// reach is how far the axis of the sum must go: as far as the sums on the way.
func (s *f6) reach(own *lenet.Map, inputs []float32) float32 {
	const usual = 2.5
	reach, sum := float32(usual), float32(0)
	for k, w := range own.Weights {
		sum += w * inputs[k]
		reach = max(reach, sum, -sum)
	}
	sum += *own.Bias
	return max(reach, sum, -sum)
}

// axis is the vertical axis of a sum: from −reach to reach.
type axis struct {
	box   Box
	reach float32
}

func (a axis) height(v float32) float32 { return a.box.Y + a.box.H*(1-v/a.reach)/2 }

func (a axis) draw(f *Frame) {
	zero := a.height(0)
	f.line(Muted, point{a.box.X, zero}, point{a.box.X + a.box.W, zero}, 1, 1)
	f.line(Hair, point{a.box.X, a.box.Y}, point{a.box.X, a.box.Y + a.box.H}, 1, 1)
	if a.box.X > 16 {
		f.write(a.box.X-5, zero+4.5, numberLabel, 0).muted().Anchor = End
	}
}

// across is where a unit's value stands on the horizontal axis of the curve.
func across(curve Box, v float32) float32 {
	return curve.X + curve.W*shadeOfUnit(v)
}

// drawCurve draws the squashing function, its argument upwards and its value to
// the right, between limits that may be written.
func (s *f6) drawCurve(f *Frame, l *f6Layout, a axis, limits bool) {
	const steps = 32
	c := l.curve
	zero := a.height(0)
	f.line(Muted, point{c.X, zero}, point{c.X + c.W, zero}, 1, 1)
	middle := across(c, 0)
	f.line(Hair, point{middle, c.Y}, point{middle, c.Y + c.H}, 1, 1)
	f.line(Muted, point{c.X, c.Y + c.H}, point{c.X + c.W, c.Y + c.H}, 1, 1)
	from := point{}
	for i := range steps + 1 {
		v := a.reach * (2*float32(i)/steps - 1)
		to := point{across(c, lenet.Squash(v)), a.height(v)}
		if i > 0 {
			f.line(Output, from, to, 1.8, 0.8)
		}
		from = to
	}
	f.write(c.X, c.Y-labelGap, squashLabel)
	if limits && c.W > 90 {
		f.write(c.X, c.Y+c.H+16, valueLabel, hundredths(-lenet.Amplitude)).muted()
		f.write(c.X+c.W, c.Y+c.H+16, valueLabel, hundredths(lenet.Amplitude)).muted().Anchor = End
	}
}

// drawSquash follows a sum to the curve, from there to the value, and to the
// unit that has it.
func (s *f6) drawSquash(f *Frame, l *f6Layout, a axis, j joined, sum, x float32) {
	value := lenet.Squash(sum)
	start := point{l.sum.X + l.sum.W, a.height(sum)}
	on := point{across(l.curve, value), start.Y}
	foot := point{on.X, l.curve.Y + l.curve.H}
	unit := l.units.unit(j.shown)
	f.partLine(Ink, start, on, 1.5, clamp(x/0.3))
	if x > 0.3 {
		f.fill(Output, Box{on.X - 4, on.Y - 4, 8, 8}, 1)
		f.partLine(Output, on, foot, 1.5, clamp((x-0.3)/0.2))
	}
	if x > 0.5 {
		f.partLine(Output, foot, point{unit.X, unit.centre().Y}, 1.2, clamp((x-0.5)/(squashed-0.5)))
	}
	f.outline(Output, unit.grow(1.5), 3, 1)
	f.write(start.X+6, start.Y-6, valueLabel, hundredths(sum)).Bold = true
	if x > 0.5 {
		number := f.write(foot.X, foot.Y+16, valueLabel, hundredths(value))
		number.Anchor, number.Bold, number.Role = Middle, true, Output
	}
}

// partLine draws the first part x of a line.
func (f *Frame) partLine(role Role, from, to point, stroke, x float32) {
	f.line(role, from, point{mix(from.X, to.X, x), mix(from.Y, to.Y, x)}, stroke, 1)
}

// drawConnection draws the connection at work: from a unit of C5 through its
// weight to its product, or from the bias.
func (s *f6) drawConnection(f *Frame, l *f6Layout, k int) {
	pitch := l.sum.W / float32(s.perUnit)
	to := point{l.sum.X + (float32(k)+0.5)*pitch, l.sum.centre().Y}
	from := l.bias.centre()
	if k < s.weights {
		cell := l.c5.unit(k)
		from = l.weights.unit(k).centre()
		f.outline(Connection, cell, 2.5, 1)
		f.line(Connection, cell.centre(), from, 1.2, 1)
	}
	f.line(Connection, from, to, 1.2, 1)
}
