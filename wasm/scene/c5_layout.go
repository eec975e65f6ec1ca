package scene

// c5Layout is where everything of the scene stands while it counts.
type c5Layout struct {
	maps          [16]single // of S4
	s4            Box        // around all of them
	kernels       single     // of one unit: they make one grid of cells
	bias          Box
	named         float32 // the baseline of the kernels' name
	units         single
	below         bool // the kernels stand under S4, not beside it
	scale         Box
	roomForScale  bool
	roomForHollow bool
}

// The room for the bias under the kernels, and for its name on the left of it:
// its connection leads to the right.
const (
	biasRoom  = 28
	biasWords = 36
)

// setMaps sets the maps of S4 in a square that begins at a point, with cells
// of the given size and gaps in proportion.
func (l *c5Layout) setMaps(at point, cell, gap float32, cells int) {
	pitch := cell*float32(cells) + gap
	for m := range l.maps {
		row, col := float32(m/kernelColumns), float32(m%kernelColumns)
		l.maps[m] = singles(at.X+col*pitch, at.Y+row*pitch, cell, cells*cells, cells)
	}
	whole := kernelColumns*pitch - gap
	l.s4 = Box{at.X, at.Y, whole, whole}
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (s *c5) layout(p *Params) (l c5Layout) {
	const edge = 2
	l.below = p.Width < 1.8*p.Height
	cells := kernelColumns * s.kernel.Height // in a row of kernels, or of maps
	n, cols, rows := float32(cells), float32(c5Columns), float32((s.units+c5Columns-1)/c5Columns)
	high := p.Height - top - edge
	at := point{edge, top} // of the maps
	var cell, gap, weight, unit float32
	if l.below {
		const between, words = 12, 40 // between the maps and the kernels, and under these
		half := floor((high - between - words) / 2)
		cell = max(3, floor(min(half, p.Width*0.3)/(n+2)))
		gap = max(3, floor(cell*0.6))
		whole := cell*n + (kernelColumns-1)*gap
		weight = max(3, floor(min(half, whole)/n))
		unit = floor(min((p.Width-2*edge-whole-max(26, p.Width*0.06))/cols, (high-26)/rows))
	} else {
		cell = max(3, floor(min(high, p.Width*0.352)/(n+2.6)))
		gap = floor(cell * 0.9)
		weight = max(3, floor(min((high-biasRoom)/n, p.Width*0.288/n)))
		unit = floor(min(high/rows, p.Width*0.31/cols))
		// Where the width is what is short, all stand in the middle of the height.
		at.Y += floor(max(0, high-max(cell*n+3*gap, weight*n+biasRoom)) / 2)
	}
	l.setMaps(at, cell, gap, s.s4.Output.Height)
	l.units = singles(p.Width-edge-unit*cols, at.Y, unit, s.units, c5Columns)
	if l.below {
		l.kernels = s.numbersAt(edge, l.s4.Y+l.s4.H+12, weight)
		l.named = l.kernels.Y + l.kernels.H + 17
		l.bias = Box{max(edge+biasWords, l.kernels.X+l.kernels.W-12), l.named + 7, 12, 12}
	} else {
		room := l.units.X - edge - l.s4.W
		l.kernels = s.numbersAt(floor(edge+l.s4.W+(room-weight*n)/2), at.Y, weight)
		side := min(max(12, weight), biasRoom-12)
		l.named = at.Y - labelGap
		l.bias = Box{l.kernels.X + l.kernels.W - side, l.kernels.Y + l.kernels.H + 12, side, side}
		l.roomForHollow = l.kernels.W > 200
	}
	l.scale = Box{l.units.X + 40, l.units.Y + l.units.H + 14, l.units.W - 80, 10}
	l.scale.clear(&l.units.Box, &l.bias)
	l.roomForScale = l.scale.Y+l.scale.H+4 < p.Height && l.units.W > 180
	return l
}
