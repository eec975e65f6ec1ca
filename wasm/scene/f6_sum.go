package scene

import "fivebyfive/calc/lenet"

// drawSum draws how the unit that is shown comes to its value: its products as
// bars, side by side, the sum so far as a line over them, and last the
// squashing as a curve that shares the sum's axis.
func (s *f6) drawSum(f *Frame, l *f6Layout, beat int, j *joined, x float32, seen *lenet.Activations) {
	products := s.products(f, seen, j.shown)
	a := axis{&l.sum, extentOf(products)}
	drawn, since := s.drawn(j), len(f.Shapes)
	a.draw(f)
	name := f.above(&l.sum, productsShortLabel)
	if l.below { // over it the connections lead to their products
		name.Y = l.sum.Y + l.sum.H + 16
		if l.sum.W < 104 {
			name.Text.set(sumShortLabel)
		}
	} else if l.sum.W > 130 {
		name.Text.set(productsLabel, int64(s.weights))
	}
	pitch, zero := l.sum.W/float32(s.perUnit), a.height(0)
	sum, at := float32(0), point{l.sum.X, zero}
	for k, product := range products[:drawn] {
		role := Connection
		if k == s.weights {
			role = Bias
		}
		end := a.height(product)
		f.fill(role, Box{at.X, min(zero, end), max(1, pitch-0.5), max(1, end-zero, zero-end)}, 0.9).Counts = Use
		sum += product
		next := point{at.X + pitch, a.height(sum)}
		f.line(Ink, at, next, 1.5, 1)
		at = next
	}
	if j.all() {
		f.uncount(since)
	}
	s.drawCurve(f, l, &a, !j.all() && (beat != f6Squash || x <= valueSince))
	switch {
	case beat == f6Squash:
		s.drawSquash(f, l, &a, j, sum, x)
		f.say(f6SquashCaption, hundredths(sum), hundredths(lenet.Squash(sum)))
	case j.part > 0:
		s.drawConnection(f, l, &a, j.part-1, products[j.part-1])
		f.mark(&l.units, j.shown)
		f.write(at.X+6, at.Y+4.5, valueLabel, hundredths(sum)).Bold = true
		if drawn < s.perUnit && beat == f6Unit {
			f.say(f6ProductCaption, int64(drawn), int64(s.weights), hundredths(sum))
		} else if x < 1 && beat == f6Unit {
			f.say(f6BiasCaption, hundredths(products[s.weights]), hundredths(sum))
		}
	case j.all():
		s.drawSquash(f, l, &a, j, sum, 1)
	}
}

// products returns what a unit adds up: its weighted inputs, and its bias.
func (s *f6) products(f *Frame, seen *lenet.Activations, unit int) []float32 {
	own, products := s.own(seen, unit), f.room(s.perUnit)
	for k, v := range seen.Layers[s.c5.index] {
		products[k] = own.Weights[k] * v
	}
	products[s.weights] = *own.Bias
	return products
}

// extentOf is how far the axis of the sum must go: as far as the sums on the way.
func extentOf(products []float32) float32 {
	const usual = 2.5
	reach, sum := float32(usual), float32(0)
	for _, product := range products {
		sum += product
		reach = max(reach, sum, -sum)
	}
	return reach
}

// axis is the vertical axis of a sum: from −reach to reach.
type axis struct {
	box   *Box
	reach float32
}

func (a *axis) height(v float32) float32 { return a.box.Y + a.box.H*(1-v/a.reach)/2 }

func (a *axis) draw(f *Frame) {
	f.across(Muted, a.box, a.height(0))
	f.upright(a.box, a.box.X)
	if a.box.X < 24 {
		return
	}
	mark := max(1, floor(a.reach*0.8))
	for _, v := range [...]float32{-mark, 0, mark} {
		f.write(a.box.X-5, a.height(v)+4.5, numberLabel, int64(v)).muted().Anchor = End
		if v != 0 {
			f.across(Hair, a.box, a.height(v))
		}
	}
}

// across draws a line through a box at a height.
func (f *Frame) across(role Role, box *Box, y float32) {
	f.line(role, point{box.X, y}, point{box.X + box.W, y}, 1, 1)
}

// upright draws a hairline through a box.
func (f *Frame) upright(box *Box, x float32) {
	f.line(Hair, point{x, box.Y}, point{x, box.Y + box.H}, 1, 1)
}

// valueAt is where a unit's value stands on the horizontal axis of the curve.
func (l *f6Layout) valueAt(v float32) float32 { return l.curve.X + l.curve.W*shadeOfUnit(v) }

// drawCurve draws the squashing function, its argument upwards, on the axis of
// the sum, and its value to the right. Limits and name of that axis are written
// unless a value is.
func (s *f6) drawCurve(f *Frame, l *f6Layout, a *axis, named bool) {
	const steps = 32
	c := &l.curve
	f.across(Muted, c, a.height(0))
	f.upright(c, l.valueAt(0))
	f.across(Muted, c, c.Y+c.H)
	from := point{}
	for i := range steps + 1 {
		v := a.reach * (2*float32(i)/steps - 1)
		to := point{l.valueAt(lenet.Squash(v)), a.height(v)}
		if i > 0 {
			f.line(Output, from, to, 1.8, 0.8)
		}
		from = to
	}
	f.above(c, squashLabel)
	if c.W > 100 {
		f.write(c.X+c.W, c.Y-labelGap, sumAxisLabel).muted().Anchor = End
	}
	if !named {
		return
	}
	under := c.Y + c.H + 16
	f.write(c.X+c.W/2, under, valueAxisLabel).muted().Anchor = Middle
	if c.W > 170 {
		f.write(c.X, under, valueLabel, hundredths(-lenet.Amplitude)).muted()
		f.write(c.X+c.W, under, valueLabel, hundredths(lenet.Amplitude)).muted().Anchor = End
	}
}

// drawSquash follows a sum to the curve, from there to the value, and to the
// unit that has it.
func (s *f6) drawSquash(f *Frame, l *f6Layout, a *axis, j *joined, sum, x float32) {
	value := lenet.Squash(sum)
	start := point{l.sum.X + l.sum.W, a.height(sum)}
	on := point{l.valueAt(value), start.Y}
	foot := point{on.X, l.curve.Y + l.curve.H}
	unit := l.units.unit(j.shown)
	f.partLine(Ink, start, on, 1.5, x/0.3)
	if x > 0.3 {
		f.fill(Output, Box{on.X - 4, on.Y - 4, 8, 8}, 1)
		f.partLine(Output, on, foot, 1.5, (x-0.3)/0.2)
	}
	if x > valueSince {
		f.partLine(Output, foot, point{unit.X, unit.Y + unit.H/2}, 1.2, (x-valueSince)/(squashed-valueSince))
	}
	f.mark(&l.units, j.shown)
	f.write(start.X+6, start.Y-6, valueLabel, hundredths(sum)).Bold = true
	if x > valueSince {
		const half = 44 // of what is written
		number := f.write(min(foot.X, l.units.X-half), foot.Y+16, valueIsLabel, hundredths(value))
		number.Anchor, number.Bold, number.Role = Middle, true, Output
	}
}

// partLine draws the first part x of a line, at most all of it.
func (f *Frame) partLine(role Role, from, to point, stroke, x float32) {
	x = clamp(x)
	f.line(role, from, point{mix(from.X, to.X, x), mix(from.Y, to.Y, x)}, stroke, 1)
}

// drawConnection draws the connection at work: from a unit of C5 through its
// weight to its product, or from the bias. It leads around the chart of the
// sum and upright into it: slantwise it would look like a part of the sum.
func (s *f6) drawConnection(f *Frame, l *f6Layout, a *axis, k int, product float32) {
	pitch, zero, end := l.sum.W/float32(s.perUnit), a.height(0), a.height(product)
	bar := point{l.sum.X + (float32(k)+0.5)*pitch, max(zero, end)}
	from := l.bias.centre()
	if k < s.weights {
		from = l.weights.centreOf(k)
		f.ringUnit(Connection, &l.c5, k, 0, 2.5)
		start := l.c5.centreOf(k)
		if !l.below && from.X < l.weights.X+120 { // the name of the weights is on its way
			name := l.weights.Y - labelGap - labelSize + 1
			f.line(Connection, start, point{start.X, name}, 1.2, 1)
			start.Y = name + labelSize + 3
		}
		f.line(Connection, start, from, 1.2, 1)
	}
	trunk := l.trunk
	if l.below {
		bar.Y = min(zero, end)
	} else if k == s.weights {
		trunk = from.X // there is nothing under the bias
	}
	for _, to := range [...]point{{trunk, from.Y}, {trunk, l.lane}, {bar.X, l.lane}, bar} {
		f.line(Connection, from, to, 1.2, 1)
		from = to
	}
}
