package scene

// f6Layout is where everything of the scene stands.
type f6Layout struct {
	c5, weights single
	bias        Box
	sum, curve  Box
	units, code single
	below       bool    // the sum stands below the weights, not beside them
	trunk, lane float32 // where connections lead down to the chart of the sum, and along it
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (s *f6) layout(p *Params) (l f6Layout) {
	const edge, under = 2, 20 // under the curve, for its values
	rows, bitRows := float32((s.weights+c5Columns-1)/c5Columns), float32(s.units/bitColumns)
	high := p.Height - top - edge
	l.below = p.Width < 1.8*p.Height
	share := float32(0.26)
	if l.below {
		share = 0.36
	}
	bit := floor(min(high/bitRows, p.Width*share/bitColumns))
	l.units = singles(p.Width-edge-bit*bitColumns, top, bit, s.units, bitColumns)
	room := Box{edge, top, l.units.X - edge, high} // for the sum and the code
	at := point{edge, top}                         // of the weights
	var cell float32
	if l.below {
		gap := max(12, floor(p.Width*0.03))
		cell = floor(min((room.W-2*gap)/2/c5Columns, p.Height*0.32/rows))
		at.X += cell*c5Columns + gap
		room.Y += cell*rows + 6 + 12 + top
		room.W -= gap
		l.trunk, l.lane = at.X-gap/2, room.Y-5
	} else {
		cell = floor(min(p.Width*0.22/c5Columns, (p.Height-2*top-edge-24)/2/rows))
		at.Y += cell*rows + top
		gap := max(20, floor(p.Width*0.04))
		room.X += cell*c5Columns + gap
		room.W = l.units.X - gap - room.X
		l.trunk = room.X - gap + 6
	}
	room.H = p.Height - room.Y - edge
	l.c5 = singles(edge, top, cell, s.weights, c5Columns)
	l.weights = s.numbersAt(at.X, at.Y, cell)
	l.bias = Box{at.X, at.Y + l.weights.H + 6, 12, 12}
	const gap = 48 // between the sum and the curve, for the number that goes from one to the other
	if !l.below {
		l.lane = max(l.bias.Y+l.bias.H+4, p.Height-edge-under+6)
	}
	l.sum = Box{room.X, room.Y, floor((room.W - gap) * 0.64), room.H - under}
	l.curve = Box{l.sum.X + l.sum.W + gap, room.Y, room.W - l.sum.W - gap, room.H - under}
	bit = floor(min(room.H/bitRows, room.W/bitColumns, bit))
	l.code = singles(floor(room.X+(room.W-bit*bitColumns)/2), room.Y, bit, s.units, bitColumns)
	return l
}
