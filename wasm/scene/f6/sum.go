package f6

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawSum draws how the unit that is shown comes to its value: its products as
// bars, side by side, the sum so far as a line over them, and last the
// squashing as a curve that shares the sum's axis.
func (d *picture) drawSum(beat int, x float32) {
	f, l, j := d.f, &d.l, &d.j
	products := d.products(j.Shown)
	a := axis{&l.sum, extentOf(products)}
	drawn, since := d.Drawn(j), len(f.Shapes)
	a.draw(f)
	name := f.Above(&l.sum, sumShortLabel)
	f.SetIn(name, l.sum.W, productsShortLabel)
	if l.below { // over it the connections lead to their products
		name.Y = l.sum.Y + l.sum.H + 16
	} else {
		f.SetIn(name, l.sum.W, productsLabel, int64(d.Weights))
	}
	pitch, zero := l.sum.W/float32(d.PerUnit), a.height(0)
	sum, at := float32(0), frame.Point{X: l.sum.X, Y: zero}
	for k, product := range products[:drawn] {
		role := frame.Connection
		if k == d.Weights {
			role = frame.Bias
		}
		end := a.height(product)
		f.Fill(role, frame.Box{X: at.X, Y: min(zero, end), W: max(1, pitch-0.5), H: max(1, end-zero, zero-end)}, 0.9).Counts = frame.Use
		sum += product
		next := frame.Point{X: at.X + pitch, Y: a.height(sum)}
		f.Line(frame.Ink, at, next, 1.5, 1)
		at = next
	}
	if j.All() {
		f.Uncount(since)
	}
	d.drawCurve(&a, !j.All() && (beat != beatSquash || x <= valueSince))
	switch {
	case beat == beatSquash:
		d.drawSquash(&a, sum, x)
		f.Say(squashCaption, frame.Hundredths(sum), frame.Hundredths(lenet.Squash(sum)))
	case j.Part > 0:
		d.drawConnection(&a, j.Part-1, products[j.Part-1])
		kit.Mark(f, &l.units, j.Shown)
		f.Write(at.X+6, at.Y+4.5, kit.ValueLabel, frame.Hundredths(sum)).Bold = true
		if drawn < d.PerUnit && beat == beatUnit {
			f.Say(productCaption, int64(drawn), int64(d.Weights), frame.Hundredths(sum))
		} else if x < 1 && beat == beatUnit {
			f.Say(biasCaption, frame.Hundredths(products[d.Weights]), frame.Hundredths(sum))
		}
	case j.All():
		d.drawSquash(&a, sum, 1)
	}
}

// products returns what a unit adds up: its weighted inputs, and its bias.
func (d *picture) products(unit int) []float32 {
	own, products := d.Own(d.p.Seen, unit), d.f.Room(d.PerUnit)
	for k, v := range d.p.Seen.Layers[d.c5.Index] {
		products[k] = own.Weights[k] * v
	}
	products[d.Weights] = *own.Bias
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
	box   *frame.Box
	reach float32
}

func (a *axis) height(v float32) float32 { return a.box.Y + a.box.H*(1-v/a.reach)/2 }

func (a *axis) draw(f *frame.Frame) {
	across(f, frame.Muted, a.box, a.height(0))
	upright(f, a.box, a.box.X)
	if a.box.X < 24 {
		return
	}
	mark := max(1, frame.Floor(a.reach*0.8))
	for _, v := range [...]float32{-mark, 0, mark} {
		f.Write(a.box.X-5, a.height(v)+4.5, kit.NumberLabel, int64(v)).Muted().Anchor = frame.End
		if v != 0 {
			across(f, frame.Hair, a.box, a.height(v))
		}
	}
}

// across draws a line through a box at a height.
func across(f *frame.Frame, role frame.Role, box *frame.Box, y float32) {
	f.Line(role, frame.Point{X: box.X, Y: y}, frame.Point{X: box.X + box.W, Y: y}, 1, 1)
}

// upright draws a hairline through a box.
func upright(f *frame.Frame, box *frame.Box, x float32) {
	f.Line(frame.Hair, frame.Point{X: x, Y: box.Y}, frame.Point{X: x, Y: box.Y + box.H}, 1, 1)
}

// valueAt is where a unit's value stands on the horizontal axis of the curve.
func (l *layout) valueAt(v float32) float32 { return l.curve.X + l.curve.W*kit.ShadeOfUnit(v) }

// drawCurve draws the squashing function, its argument upwards, on the axis of
// the sum, and its value to the right. Limits and name of that axis are written
// unless a value is.
func (d *picture) drawCurve(a *axis, named bool) {
	f, l := d.f, &d.l
	const steps = 32
	c := &l.curve
	across(f, frame.Muted, c, a.height(0))
	upright(f, c, l.valueAt(0))
	across(f, frame.Muted, c, c.Y+c.H)
	from := frame.Point{}
	for i := range steps + 1 {
		v := a.reach * (2*float32(i)/steps - 1)
		to := frame.Point{X: l.valueAt(lenet.Squash(v)), Y: a.height(v)}
		if i > 0 {
			f.Line(frame.Output, from, to, 1.8, 0.8)
		}
		from = to
	}
	sum := frame.NewText(sumAxisLabel)
	if name := f.Above(c, squashLabel); f.LabelWidth(name)+frame.LabelGap+f.TextWidth(sum, frame.LabelSize, false) <= c.W {
		f.Label(c.X+c.W, c.Y-frame.LabelGap, sum).Muted().Anchor = frame.End
	}
	if !named {
		return
	}
	under := c.Y + c.H + 16
	f.Write(c.X+c.W/2, under, valueAxisLabel).Muted().Anchor = frame.Middle
	if c.W > 170 {
		f.Write(c.X, under, kit.ValueLabel, frame.Hundredths(-lenet.Amplitude)).Muted()
		f.Write(c.X+c.W, under, kit.ValueLabel, frame.Hundredths(lenet.Amplitude)).Muted().Anchor = frame.End
	}
}

// drawSquash follows a sum to the curve, from there to the value, and to the
// unit that has it.
func (d *picture) drawSquash(a *axis, sum, x float32) {
	f, l, j := d.f, &d.l, &d.j
	value := lenet.Squash(sum)
	start := frame.Point{X: l.sum.X + l.sum.W, Y: a.height(sum)}
	on := frame.Point{X: l.valueAt(value), Y: start.Y}
	foot := frame.Point{X: on.X, Y: l.curve.Y + l.curve.H}
	unit := l.units.Unit(j.Shown)
	partLine(f, frame.Ink, start, on, 1.5, x/0.3)
	if x > 0.3 {
		f.Fill(frame.Output, frame.Box{X: on.X - 4, Y: on.Y - 4, W: 8, H: 8}, 1)
		partLine(f, frame.Output, on, foot, 1.5, (x-0.3)/0.2)
	}
	if x > valueSince {
		partLine(f, frame.Output, foot, frame.Point{X: unit.X, Y: unit.Y + unit.H/2}, 1.2, (x-valueSince)/(squashed-valueSince))
	}
	kit.Mark(f, &l.units, j.Shown)
	f.Write(start.X+6, start.Y-6, kit.ValueLabel, frame.Hundredths(sum)).Bold = true
	if x > valueSince {
		const half = 44 // of what is written
		number := f.Write(min(foot.X, l.units.X-half), foot.Y+16, valueIsLabel, frame.Hundredths(value))
		number.Anchor, number.Bold, number.Role = frame.Middle, true, frame.Output
	}
}

// partLine draws the first part x of a line, at most all of it.
func partLine(f *frame.Frame, role frame.Role, from, to frame.Point, stroke, x float32) {
	x = frame.Clamp(x)
	f.Line(role, from, frame.Point{X: frame.Mix(from.X, to.X, x), Y: frame.Mix(from.Y, to.Y, x)}, stroke, 1)
}

// drawConnection draws the connection at work: from a unit of C5 through its
// weight to its product, or from the bias. It leads around the chart of the
// sum and upright into it: slantwise it would look like a part of the sum.
func (d *picture) drawConnection(a *axis, k int, product float32) {
	f, l := d.f, &d.l
	pitch, zero, end := l.sum.W/float32(d.PerUnit), a.height(0), a.height(product)
	bar := frame.Point{X: l.sum.X + (float32(k)+0.5)*pitch, Y: max(zero, end)}
	from := l.bias.Centre()
	if k < d.Weights {
		from = l.weights.CentreOf(k)
		kit.RingUnit(f, frame.Connection, &l.c5, k, 0, 2.5)
		start := l.c5.CentreOf(k)
		if !l.below && from.X < l.weights.X+120 { // the name of the weights is on its way
			name := l.weights.Y - frame.LabelGap - frame.LabelSize + 1
			f.Line(frame.Connection, start, frame.Point{X: start.X, Y: name}, 1.2, 1)
			start.Y = name + frame.LabelSize + 3
		}
		f.Line(frame.Connection, start, from, 1.2, 1)
	}
	trunk := l.trunk
	if l.below {
		bar.Y = min(zero, end)
	} else if k == d.Weights {
		trunk = from.X // there is nothing under the bias
	}
	for _, to := range [...]frame.Point{frame.Point{X: trunk, Y: from.Y}, frame.Point{X: trunk, Y: l.lane}, frame.Point{X: bar.X, Y: l.lane}, bar} {
		f.Line(frame.Connection, from, to, 1.2, 1)
		from = to
	}
}
