package c5

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands while it counts.
type layout struct {
	maps          [16]kit.Grid // of S4
	s4            frame.Box    // around all of them
	kernels       kit.Grid     // of one unit: they make one grid of cells
	bias          frame.Box
	named         float32 // the baseline of the kernels' name
	units         kit.Grid
	below         bool // the kernels stand under S4, not beside it
	scale         frame.Box
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
func (l *layout) setMaps(at frame.Point, cell, gap float32, cells int) {
	pitch := cell*float32(cells) + gap
	for m := range l.maps {
		row, col := float32(m/kernelColumns), float32(m%kernelColumns)
		l.maps[m] = kit.NewGrid(at.X+col*pitch, at.Y+row*pitch, cell, cells*cells, cells)
	}
	whole := kernelColumns*pitch - gap
	l.s4 = frame.Box{X: at.X, Y: at.Y, W: whole, H: whole}
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (s *Scene) layout(p *kit.Params) (l layout) {
	const edge = 2
	l.below = p.Width < 1.8*p.Height
	cells := kernelColumns * s.Kernel.Height // in a row of kernels, or of maps
	n, cols, rows := float32(cells), float32(kit.C5Columns), float32((s.Units+kit.C5Columns-1)/kit.C5Columns)
	high := p.Height - kit.Top - edge
	at := frame.Point{X: edge, Y: kit.Top} // of the maps
	var cell, gap, weight, unit float32
	if l.below {
		const between, words = 12, 40 // between the maps and the kernels, and under these
		half := frame.Floor((high - between - words) / 2)
		cell = max(3, frame.Floor(min(half, p.Width*0.3)/(n+2)))
		gap = max(3, frame.Floor(cell*0.6))
		whole := cell*n + (kernelColumns-1)*gap
		weight = max(3, frame.Floor(min(half, whole)/n))
		unit = frame.Floor(min((p.Width-2*edge-whole-max(26, p.Width*0.06))/cols, (high-26)/rows))
	} else {
		cell = max(3, frame.Floor(min(high, p.Width*0.352)/(n+2.6)))
		gap = frame.Floor(cell * 0.9)
		weight = max(3, frame.Floor(min((high-biasRoom)/n, p.Width*0.288/n)))
		unit = frame.Floor(min(high/rows, p.Width*0.31/cols))
		// Where the width is what is short, all stand in the middle of the height.
		at.Y += frame.Floor(max(0, high-max(cell*n+3*gap, weight*n+biasRoom)) / 2)
	}
	l.setMaps(at, cell, gap, s.s4.Output.Height)
	l.units = kit.NewGrid(p.Width-edge-unit*cols, at.Y, unit, s.Units, kit.C5Columns)
	if l.below {
		l.kernels = s.NumbersAt(edge, l.s4.Y+l.s4.H+12, weight)
		l.named = l.kernels.Y + l.kernels.H + 17
		l.bias = frame.Box{X: max(edge+biasWords, l.kernels.X+l.kernels.W-12), Y: l.named + 7, W: 12, H: 12}
	} else {
		room := l.units.X - edge - l.s4.W
		l.kernels = s.NumbersAt(frame.Floor(edge+l.s4.W+(room-weight*n)/2), at.Y, weight)
		side := min(max(12, weight), biasRoom-12)
		l.named = at.Y - frame.LabelGap
		l.bias = frame.Box{X: l.kernels.X + l.kernels.W - side, Y: l.kernels.Y + l.kernels.H + 12, W: side, H: side}
		l.roomForHollow = l.kernels.W > 200
	}
	l.scale = frame.Box{X: l.units.X + 40, Y: l.units.Y + l.units.H + 14, W: l.units.W - 80, H: 10}
	kit.ClearScale(&l.scale, &l.units.Box, &l.bias)
	l.roomForScale = l.scale.Y+l.scale.H+4 < p.Height && l.units.W > 180
	return l
}
