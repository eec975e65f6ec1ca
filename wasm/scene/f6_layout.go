package scene

// f6Layout is where everything of the scene stands.
type f6Layout struct {
	c5, weights single
	bias        Box
	sum, curve  Box
	units, code single
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (s *f6) layout(p Params) (l f6Layout) {
	const edge, under = 2, 20 // under the curve, for its values
	rows, bitRows := float32((s.weights+c5Columns-1)/c5Columns), float32(s.units/bitColumns)
	below := p.Width < 1.8*p.Height
	bit := floor(min((p.Height-top-edge)/bitRows, p.Width*0.26/bitColumns))
	if below {
		bit = floor(min((p.Height-top-edge)/bitRows, p.Width*0.36/bitColumns))
	}
	l.units = singles(p.Width-edge-bit*bitColumns, top, bit, s.units, bitColumns)
	var room Box // for the sum and the code
	if below {
		gap := max(12, floor(p.Width*0.03))
		cell := floor(min((l.units.X-edge-2*gap)/2/c5Columns, p.Height*0.32/rows))
		l.c5 = singles(edge, top, cell, s.weights, c5Columns)
		l.weights = singles(edge+l.c5.W+gap, top, cell, s.weights, c5Columns)
		l.bias = Box{l.weights.X, l.weights.Y + l.weights.H + 6, 12, 12}
		y := l.bias.Y + 12 + top
		room = Box{edge, y, l.units.X - gap - edge, p.Height - y - edge}
	} else {
		cell := floor(min(p.Width*0.22/c5Columns, (p.Height-2*top-edge-18)/2/rows))
		l.c5 = singles(edge, top, cell, s.weights, c5Columns)
		l.weights = singles(edge, 2*top+l.c5.H, cell, s.weights, c5Columns)
		l.bias = Box{edge, l.weights.Y + l.weights.H + 6, 12, 12}
		left := edge + l.c5.W + max(20, floor(p.Width*0.04))
		room = Box{left, top, l.units.X - max(20, floor(p.Width*0.04)) - left, p.Height - top - edge}
	}
	const gap = 48 // between the sum and the curve, for the number that goes from one to the other
	l.sum = Box{room.X, room.Y, floor((room.W - gap) * 0.64), room.H - under}
	l.curve = Box{l.sum.X + l.sum.W + gap, room.Y, room.W - l.sum.W - gap, room.H - under}
	bit = floor(min(room.H/bitRows, room.W/bitColumns, bit))
	l.code = singles(floor(room.X+(room.W-bit*bitColumns)/2), room.Y, bit, s.units, bitColumns)
	return l
}
