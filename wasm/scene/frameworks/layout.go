package frameworks

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands: the layers in a
// strip, and under it the steps, or the table.
type layout struct {
	stops       [7]frame.Box // the pictures of the layers
	numbers     float32      // the baseline of what they have
	parameters  bool         // there is room to write it
	connections bool
	legend      bool // over the steps; over the table there is always room
	below       frame.Box
	pitch       float32 // from step to step
}

// legendHigh is the height of the line that says what the tiles' colours mean.
const legendHigh = 20

func (s *Scene) layout(p *kit.Params) layout {
	const edge, steps = 2, 5
	var l layout
	pitch := (p.Width - 2*edge) / float32(len(l.stops))
	gap := max(6, frame.Floor(pitch*0.14))
	pitch = (p.Width - 2*edge + gap) / float32(len(l.stops))
	high := frame.Floor(max(24, min(88, (p.Height-150)*0.32)))
	for i := range l.stops {
		l.stops[i] = frame.Box{X: frame.Floor(edge + float32(i)*pitch), Y: kit.Top, W: frame.Floor(pitch - gap), H: high}
	}
	l.parameters, l.connections = pitch > 50, pitch > 70
	l.numbers = kit.Top + high + 18
	y := float32(kit.Top) + high + 14
	if l.parameters {
		y += 17
	}
	if l.connections {
		y += 17
	}
	l.below = frame.Box{X: edge, Y: y, W: p.Width - 2*edge, H: p.Height - edge - y}
	l.legend = l.below.H > 120
	l.pitch = l.below.W / steps
	return l
}
