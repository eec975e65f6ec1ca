package kit

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// DrawScale draws what the lightness of a unit means, with the least and the
// greatest value to its sides.
func DrawScale(f *frame.Frame, box frame.Box) {
	const steps = 24
	f.Write(box.X-6, box.Y+box.H, ValueLabel, frame.Hundredths(-lenet.Amplitude)).Muted().Anchor = frame.End
	f.Write(box.X+box.W+6, box.Y+box.H, ValueLabel, frame.Hundredths(lenet.Amplitude)).Muted()
	for i := range steps {
		f.Fill(frame.Ink, box.Cell(0, i, 1, steps), frame.Opacity(float32(i)/(steps-1)))
	}
}

// ScaleUnder returns where the scale of a map stands under it, and whether there
// is room for it.
func ScaleUnder(units *frame.Box, height float32) (scale frame.Box, room bool) {
	scale = frame.Box{X: units.X + 42, Y: units.Y + units.H + 12, W: units.W - 78, H: 10}
	return scale, scale.W > 40 && scale.Y+scale.H+4 < height
}

// ClearScale moves the scale of a map down, out of the way of what joins its last
// unit to a box on the left.
func ClearScale(scale *frame.Box, units, from *frame.Box) {
	start := from.Right()
	along := frame.Clamp((units.X - start.X) / (units.X + units.W - start.X))
	scale.Y = max(scale.Y, frame.Floor(frame.Mix(start.Y, units.Y+units.H, along))+6)
}
