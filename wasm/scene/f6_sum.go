package scene

import (
	"fivebyfive/calc/lenet"
)

// drawSum draws how the unit that is shown comes to its value: its products as
// bars, side by side, the sum so far as a line over them, and last the
// squashing as a curve that shares the sum's axis.
func (s *f6) drawSum(f *Frame, l f6Layout, beat int, j joined, x float32, p Params) {
	own := &p.Seen.Network.Layers[s.layer.index].Maps[j.shown]
	inputs := p.Seen.Layers[s.c5.index]
	a := axis{l.sum, s.reach(own, inputs)}
	drawn, since := j.part, len(f.Shapes)
	if j.all() {
		drawn = s.perUnit
	}
	a.draw(f)
	if name := f.label(l.sum.X, l.sum.Y-labelGap, text(productsShortLabel)); l.sum.W > 130 {
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
		top, high := min(zero, end), max(1, max(end-zero, zero-end))
		f.fill(role, Box{at.X, top, max(1, pitch-0.5), high}, 0.9).Counts = Use
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
		f.Caption = text(f6SquashCaption, hundredths(sum), hundredths(lenet.Squash(sum)))
	case j.part > 0:
		s.drawConnection(f, l, j.part-1)
		f.outline(Output, l.units.unit(j.shown).grow(1.5), 3, 1)
		f.label(at.X+6, at.Y+4.5, text(valueLabel, hundredths(sum))).Bold = true
		if drawn < s.perUnit && beat == f6Unit {
			f.Caption = text(f6ProductCaption, int64(drawn), int64(s.weights), hundredths(sum))
		} else if x < 1 && beat == f6Unit {
			f.Caption = text(f6BiasCaption, hundredths(*own.Bias), hundredths(sum))
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
		f.label(a.box.X-5, zero+4.5, text(numberLabel, 0)).muted().Anchor = End
	}
}

// across is where a unit's value stands on the horizontal axis of the curve.
func across(curve Box, v float32) float32 {
	return curve.X + curve.W*shadeOfUnit(v)
}

// drawCurve draws the squashing function, its argument upwards and its value to
// the right, between limits that may be written.
func (s *f6) drawCurve(f *Frame, l f6Layout, a axis, limits bool) {
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
	f.label(c.X, c.Y-labelGap, text(squashLabel))
	if limits && c.W > 90 {
		f.label(c.X, c.Y+c.H+16, text(valueLabel, hundredths(-lenet.Amplitude))).muted()
		f.label(c.X+c.W, c.Y+c.H+16, text(valueLabel, hundredths(lenet.Amplitude))).muted().Anchor = End
	}
}

// drawSquash follows a sum to the curve, from there to the value, and to the
// unit that has it.
func (s *f6) drawSquash(f *Frame, l f6Layout, a axis, j joined, sum, x float32) {
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
	f.label(start.X+6, start.Y-6, text(valueLabel, hundredths(sum))).Bold = true
	if x > 0.5 {
		number := f.label(foot.X, foot.Y+16, text(valueLabel, hundredths(value)))
		number.Anchor, number.Bold, number.Role = Middle, true, Output
	}
}

// partLine draws the first part x of a line.
func (f *Frame) partLine(role Role, from, to point, stroke, x float32) {
	f.line(role, from, point{mix(from.X, to.X, x), mix(from.Y, to.Y, x)}, stroke, 1)
}

// drawConnection draws the connection at work: from a unit of C5 through its
// weight to its product, or from the bias.
func (s *f6) drawConnection(f *Frame, l f6Layout, k int) {
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

// f6Layout is where everything of the scene stands.
type f6Layout struct {
	c5, weights single
	bias        Box
	sum, curve  Box
	units, code single
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (s *f6) layout(p Params) f6Layout {
	const edge, line, under = 2, labelSize + 13, 20 // under the curve, for its values
	var l f6Layout
	rows, bitRows := float32((s.weights+c5Columns-1)/c5Columns), float32(s.units/bitColumns)
	below := p.Width < 1.8*p.Height
	bit := floor(min((p.Height-line-edge)/bitRows, p.Width*0.26/bitColumns))
	if below {
		bit = floor(min((p.Height-line-edge)/bitRows, p.Width*0.36/bitColumns))
	}
	l.units = singles(p.Width-edge-bit*bitColumns, line, bit, s.units, bitColumns)
	var room Box // for the sum and the code
	if below {
		gap := max(12, floor(p.Width*0.03))
		cell := floor(min((l.units.X-edge-2*gap)/2/c5Columns, p.Height*0.32/rows))
		l.c5 = singles(edge, line, cell, s.weights, c5Columns)
		l.weights = singles(edge+l.c5.W+gap, line, cell, s.weights, c5Columns)
		l.bias = Box{l.weights.X, l.weights.Y + l.weights.H + 6, 12, 12}
		y := l.bias.Y + 12 + line
		room = Box{edge, y, l.units.X - gap - edge, p.Height - y - edge}
	} else {
		cell := floor(min(p.Width*0.22/c5Columns, (p.Height-2*line-edge-18)/2/rows))
		l.c5 = singles(edge, line, cell, s.weights, c5Columns)
		l.weights = singles(edge, 2*line+l.c5.H, cell, s.weights, c5Columns)
		l.bias = Box{edge, l.weights.Y + l.weights.H + 6, 12, 12}
		left := edge + l.c5.W + max(20, floor(p.Width*0.04))
		room = Box{left, line, l.units.X - max(20, floor(p.Width*0.04)) - left, p.Height - line - edge}
	}
	const gap = 48 // between the sum and the curve, for the number that goes from one to the other
	l.sum = Box{room.X, room.Y, floor((room.W - gap) * 0.64), room.H - under}
	l.curve = Box{l.sum.X + l.sum.W + gap, room.Y, room.W - l.sum.W - gap, room.H - under}
	bit = floor(min(room.H/bitRows, room.W/bitColumns, bit))
	l.code = singles(floor(room.X+(room.W-bit*bitColumns)/2), room.Y, bit, s.units, bitColumns)
	return l
}
