package f6

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands.
type layout struct {
	c5, weights kit.Grid
	bias        frame.Box
	sum, curve  frame.Box
	units, code kit.Grid
	below       bool    // the sum stands below the weights, not beside them
	trunk, lane float32 // where connections lead down to the chart of the sum, and along it
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (s *Scene) layout(p *kit.Params) (l layout) {
	const edge, under = 2, 20 // under the curve, for its values
	rows, bitRows := float32((s.Weights+kit.C5Columns-1)/kit.C5Columns), float32(s.Units/kit.CodeColumns)
	high := p.Height - kit.Top - edge
	l.below = p.Width < 1.8*p.Height
	share := float32(0.26)
	if l.below {
		share = 0.36
	}
	bit := frame.Floor(min(high/bitRows, p.Width*share/kit.CodeColumns))
	l.units = kit.NewGrid(p.Width-edge-bit*kit.CodeColumns, kit.Top, bit, s.Units, kit.CodeColumns)
	room := frame.Box{X: edge, Y: kit.Top, W: l.units.X - edge, H: high} // for the sum and the code
	at := frame.Point{X: edge, Y: kit.Top}                               // of the weights
	var cell float32
	if l.below {
		gap := max(12, frame.Floor(p.Width*0.03))
		cell = frame.Floor(min((room.W-2*gap)/2/kit.C5Columns, p.Height*0.32/rows))
		at.X += cell*kit.C5Columns + gap
		room.Y += cell*rows + 6 + 12 + kit.Top
		room.W -= gap
		l.trunk, l.lane = at.X-gap/2, room.Y-5
	} else {
		cell = frame.Floor(min(p.Width*0.22/kit.C5Columns, (p.Height-2*kit.Top-edge-24)/2/rows))
		at.Y += cell*rows + kit.Top
		gap := max(20, frame.Floor(p.Width*0.04))
		room.X += cell*kit.C5Columns + gap
		room.W = l.units.X - gap - room.X
		l.trunk = room.X - gap + 6
	}
	room.H = p.Height - room.Y - edge
	l.c5 = kit.NewGrid(edge, kit.Top, cell, s.Weights, kit.C5Columns)
	l.weights = s.NumbersAt(at.X, at.Y, cell)
	l.bias = frame.Box{X: at.X, Y: at.Y + l.weights.H + 6, W: 12, H: 12}
	const gap = 48 // between the sum and the curve, for the number that goes from one to the other
	if !l.below {
		l.lane = max(l.bias.Y+l.bias.H+4, p.Height-edge-under+6)
	}
	l.sum = frame.Box{X: room.X, Y: room.Y, W: frame.Floor((room.W - gap) * 0.64), H: room.H - under}
	l.curve = frame.Box{X: l.sum.X + l.sum.W + gap, Y: room.Y, W: room.W - l.sum.W - gap, H: room.H - under}
	bit = frame.Floor(min(room.H/bitRows, room.W/kit.CodeColumns, bit))
	l.code = kit.NewGrid(frame.Floor(room.X+(room.W-bit*kit.CodeColumns)/2), room.Y, bit, s.Units, kit.CodeColumns)
	return l
}
