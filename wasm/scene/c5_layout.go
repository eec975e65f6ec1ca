package scene

// c5Layout is where everything of the scene stands while it counts.
type c5Layout struct {
	maps          [16]Box // of S4
	s4            Box     // around all of them
	kernels, bias Box     // of one unit: its kernels make one grid of cells
	units         single
	below         bool // the kernels stand under S4, not beside it
	scale         Box
	roomForScale  bool
	roomForHollow bool
}

// kernelOf returns where the kernel for a map of S4 stands.
func (l *c5Layout) kernelOf(m int) Box {
	return l.kernels.cell(m/kernelColumns, m%kernelColumns, kernelColumns, kernelColumns)
}

// setMaps sets the maps of S4 in a square that begins at a point, with cells
// of the given size and gaps in proportion.
func (l *c5Layout) setMaps(at point, cell, gap float32, cells int) {
	side := cell * float32(cells)
	for m := range l.maps {
		row, col := float32(m/kernelColumns), float32(m%kernelColumns)
		l.maps[m] = Box{at.X + col*(side+gap), at.Y + row*(side+gap), side, side}
	}
	whole := kernelColumns*side + (kernelColumns-1)*gap
	l.s4 = Box{at.X, at.Y, whole, whole}
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (s *c5) layout(p Params) (l c5Layout) {
	const edge = 2
	l.below = p.Width < 1.8*p.Height
	cells := kernelColumns * s.kernel.Height // in a row of kernels, or of maps
	n, cols, rows := float32(cells), float32(c5Columns), float32((s.units+c5Columns-1)/c5Columns)

	if l.below {
		const bias = 20 // the room for it
		half := floor((p.Height - 2*top - bias - edge) / 2)
		cell := max(3, floor(min(half, p.Width*0.3)/(n+2)))
		gap := max(3, floor(cell*0.6))
		l.setMaps(point{edge, top}, cell, gap, s.s4.Output.Height)
		weight := max(3, floor(min(half/n, l.s4.W/n)))
		l.kernels = Box{edge, l.s4.Y + l.s4.H + top, weight * n, weight * n}
		l.bias = Box{l.kernels.X, l.kernels.Y + l.kernels.H + 6, 12, 12}
		left := edge + l.s4.W + max(26, p.Width*0.06)
		unit := floor(min((p.Width-edge-left)/cols, (p.Height-top-edge-26)/rows))
		l.units = singles(p.Width-edge-unit*cols, top, unit, s.units, c5Columns)
	} else {
		high := p.Height - top - edge
		cell := max(3, floor(min(high/(n+2.6), p.Width*0.352/(n+2.6))))
		gap := floor(cell * 0.9)
		weight := max(3, floor(min(high/n, p.Width*0.288/n)))
		unit := floor(min(high/rows, p.Width*0.31/cols))
		// Where the width is what is short, all stand in the middle of the height.
		y := top + floor(max(0, high-max(cell*n+3*gap, weight*(n+1)+12))/2)
		l.setMaps(point{edge, y}, cell, gap, s.s4.Output.Height)
		l.units = singles(p.Width-edge-unit*cols, y, unit, s.units, c5Columns)
		room := l.units.X - edge - l.s4.W
		l.kernels = Box{floor(edge + l.s4.W + (room-weight*n)/2), y, weight * n, weight * n}
		side := max(12, weight)
		l.bias = Box{l.kernels.X, l.kernels.Y + l.kernels.H + 12, side, side}
		l.roomForHollow = l.kernels.W > 200
		if l.bias.Y+side+edge > p.Height {
			l.bias = Box{l.kernels.X + l.kernels.W + 10, l.kernels.Y + l.kernels.H - side, side, side}
			l.roomForHollow = false
		}
	}
	l.scale = Box{l.units.X + 40, l.units.Y + l.units.H + 14, l.units.W - 80, 10}
	l.roomForScale = l.scale.Y+l.scale.H+4 < p.Height && l.units.W > 180
	return l
}
