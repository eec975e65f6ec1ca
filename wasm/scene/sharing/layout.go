package sharing

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands: the layer in a strip
// on top, under it the squares and, where there is room, the chart beside them.
type layout struct {
	input          frame.Box
	maps           [6]kit.Slot
	squares, chart frame.Box
	swapped        bool    // the chart takes the place of the squares
	labels         float32 // where the squares' labels begin
	line           float32 // the height of a line of theirs
	rules          bool    // there is room to say where the numbers come from
}

func (s *Scene) layout(p *kit.Params) layout {
	const edge, roomy = 2, 260
	var l layout
	strip := frame.Box{X: edge, Y: kit.Top, W: p.Width - 2*edge, H: frame.Floor(p.Height * 0.32)}
	rest := frame.Box{X: edge, Y: 0, W: p.Width - 2*edge, H: 0}
	flat := p.Height < roomy && p.Width >= kit.Narrow // the strip stands to the left
	if flat {
		strip.W, strip.H = frame.Floor(p.Width*0.46), p.Height-kit.Top-edge
		rest.X = strip.X + strip.W + 30
		rest.W = p.Width - edge - rest.X
		s.layoutStrip(&l, &strip, 2, 0.36)
		rest.Y = kit.Top
	} else {
		rest.Y = s.layoutStrip(&l, &strip, 1, 0.19) + kit.Top
	}
	rest.H = p.Height - edge - rest.Y

	const words = 160 // beside the squares
	beside := rest.W >= kit.Narrow
	room := rest.W - words
	if beside {
		room = rest.W * 0.34
	}
	side := frame.Floor(min(rest.H, room))
	l.squares = frame.Box{X: rest.X, Y: rest.Y + rest.H - side, W: side, H: side}
	l.labels = rest.X + side + 16
	l.line, l.rules = 18, side >= 3*52
	switch {
	case side < 3*31:
		l.line = 13
	case side < 3*38:
		l.line = 16
	}
	l.chart, l.swapped = rest, true
	if beside {
		left := l.labels + words
		l.chart, l.swapped = frame.Box{X: left, Y: l.squares.Y, W: p.Width - edge - left, H: side}, false
	}
	return l
}

// layoutStrip sets the input and, beside it in so many lines, each map under
// the numbers that it is made with. The share is that of the input, at most, in
// the strip's width. It returns where the strip ends.
func (s *Scene) layoutStrip(l *layout, room *frame.Box, lines int, share float32) float32 {
	const gap = 8
	across := len(l.maps) / lines
	columns, kernel := float32(across), float32(s.c1.Window.Height)
	side := frame.Floor(min(room.H, room.W*share))
	left := room.X + side + max(14, frame.Floor(room.W*0.03))
	line := (room.H + gap) / float32(lines)
	column := (room.X + room.W - left + gap) / columns
	cell := max(2, min(6, frame.Floor(min(column/(kernel+2)/1.4, line*0.3/kernel))))
	units := frame.Floor(min(column-gap, line-gap-cell*kernel-6))
	if high := cell*kernel + 6 + units; lines == 1 && high < side && high > side*0.8 {
		side = high // both end on one line
	}
	l.input = frame.Box{X: room.X, Y: room.Y, W: side, H: side}
	column = (room.X + room.W - left - units) / (columns - 1)
	line = cell*kernel + 6 + units + gap
	for m := range l.maps {
		x, y := frame.Floor(left+float32(m%across)*column), room.Y+float32(m/across)*line
		l.maps[m] = kit.Slot{
			Kernel: frame.Box{X: x, Y: y, W: cell * kernel, H: cell * kernel},
			Bias:   frame.Box{X: x + cell*(kernel+0.5), Y: y + cell*(kernel-1), W: cell, H: cell},
			Units:  frame.Box{X: x, Y: y + cell*kernel + 6, W: units, H: units},
		}
	}
	return max(room.Y+side, l.maps[len(l.maps)-1].Units.Y+units)
}
