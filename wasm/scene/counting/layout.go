package counting

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands.
type layout struct {
	inputs, units frame.Box // the rows, each divided into columns
	cell          float32
	kernel, bias  frame.Box
	biases        float32 // the height at which the biases' names stand
	roomForNames  bool    // between the inputs and the units
	ways          frame.Box
}

// input returns the cell of one of n inputs.
func (l *layout) input(i, n int) frame.Box { return l.square(l.inputs.Cell(0, i, 1, n)) }

// unit returns the cell of one of n units.
func (l *layout) unit(i, n int) frame.Box { return l.square(l.units.Cell(0, i, 1, n)) }

// square returns the cell in the middle of a column.
func (l *layout) square(column frame.Box) frame.Box {
	return frame.Box{X: frame.Floor(column.Centre().X - l.cell/2), Y: column.Y, W: l.cell, H: l.cell}
}

// layout fits the scene into the room there is. Apart moves from the network
// alone, 0, to the three ways below it, 1.
func (d *picture) layout(apart float32) {
	const edge, widest = 6, 190
	l, width := &d.l, d.p.Width
	inputs, units, weights := float32(d.inputs), float32(d.units), float32(d.weights)
	height := frame.Mix(d.p.Height, d.p.Height*0.56, apart) // of the network
	pitch := kit.Pixels(0, (width-2*edge)/inputs, widest)
	cell := frame.Floor(min(pitch*0.72, height*0.16))
	weight := kit.Pixels(22, height*0.09, 40)
	tail := max(24, min(48, height*0.14)) // under the units, for the biases
	left := frame.Floor((width - pitch*inputs) / 2)

	l.cell = cell
	l.inputs = frame.Box{X: left, Y: weight + 20, W: pitch * inputs, H: cell}
	l.units = frame.Box{X: left + pitch*(inputs-units)/2, Y: frame.Floor(height - tail - cell - edge), W: pitch * units, H: cell}
	l.biases = l.units.Y + cell + tail - 10
	l.roomForNames = l.units.Y-l.inputs.Y-cell >= 76
	first, last := l.input(0, d.inputs), l.input(d.inputs-1, d.inputs)
	right := last.X + cell
	l.bias = frame.Box{X: right - weight - 2, Y: 4, W: weight, H: weight}
	l.kernel = frame.Box{X: l.bias.X - 54 - weight*weights, Y: 4, W: weight * weights, H: weight}
	l.ways = frame.Box{X: first.X, Y: height + 8, W: right - first.X, H: d.p.Height - height - 8}
}

// drawWays draws the parameters of the three ways to wire the units, one
// square each, as far as x, from 0 to 1.
func (d *picture) drawWays(x float32) {
	const words, numbers, gap = 140, 44, 10
	f, room := d.f, &d.l.ways
	names := [...]language.Key{kit.FullLabel, kit.UnsharedLabel, kit.SharedLabel}
	counts := [...]int64{d.layer.FullyConnected, d.layer.Unshared, d.layer.Parameters}
	perLine := 20
	if room.W < kit.Narrow {
		perLine = 10
	}
	all := 0
	var lines [len(counts)]int
	for i, count := range counts {
		lines[i] = (int(count) + perLine - 1) / perLine
		all += lines[i]
	}
	cell := kit.Fit(0, room.W-words-numbers, float32(perLine), room.H-gap*float32(len(counts)-1), float32(all))
	y, left := room.Y, room.X+words
	for i, count := range counts {
		shown := int(frame.Clamp(x*float32(len(counts))-float32(i)) * float32(count))
		if shown == 0 {
			break
		}
		first := y + max(cell, frame.LabelSize)/2
		f.Write(room.X, first+4.5, names[i])
		for n := range shown {
			f.Fill(frame.Kernel, frame.Box{X: left + float32(n%perLine)*cell, Y: first - cell/2 + float32(n/perLine)*cell, W: cell - 1, H: cell - 1}, 0.75)
		}
		f.Write(left+float32(min(shown, perLine))*cell+10, first+6, kit.NumberLabel, int64(shown)).Count(frame.Kernel).Size = 17
		y += float32(lines[i])*cell + gap
	}
}
