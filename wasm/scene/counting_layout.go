package scene

import "fivebyfive/calc/language"

// rowLayout is where everything of the scene stands.
type rowLayout struct {
	inputs, units Box // the rows, each divided into columns
	cell          float32
	kernel, bias  Box
	biases        float32 // the height at which the biases' names stand
	roomForNames  bool    // between the inputs and the units
	ways          Box
}

// input returns the cell of one of n inputs.
func (l *rowLayout) input(i, n int) Box { return l.square(l.inputs.cell(0, i, 1, n)) }

// unit returns the cell of one of n units.
func (l *rowLayout) unit(i, n int) Box { return l.square(l.units.cell(0, i, 1, n)) }

// square returns the cell in the middle of a column.
func (l *rowLayout) square(column Box) Box {
	return Box{floor(column.centre().X - l.cell/2), column.Y, l.cell, l.cell}
}

// layout fits the scene into the room there is. Apart moves from the network
// alone, 0, to the three ways below it, 1.
func (d *rowPicture) layout(apart float32) {
	const edge, widest = 6, 190
	l, width := &d.l, d.p.Width
	inputs, units, weights := float32(d.inputs), float32(d.units), float32(d.weights)
	height := mix(d.p.Height, d.p.Height*0.56, apart) // of the network
	pitch := pixels(0, (width-2*edge)/inputs, widest)
	cell := floor(min(pitch*0.72, height*0.16))
	weight := pixels(22, height*0.09, 40)
	tail := max(24, min(48, height*0.14)) // under the units, for the biases
	left := floor((width - pitch*inputs) / 2)

	l.cell = cell
	l.inputs = Box{left, weight + 20, pitch * inputs, cell}
	l.units = Box{left + pitch*(inputs-units)/2, floor(height - tail - cell - edge), pitch * units, cell}
	l.biases = l.units.Y + cell + tail - 10
	l.roomForNames = l.units.Y-l.inputs.Y-cell >= 76
	first, last := l.input(0, d.inputs), l.input(d.inputs-1, d.inputs)
	right := last.X + cell
	l.bias = Box{right - weight - 2, 4, weight, weight}
	l.kernel = Box{l.bias.X - 54 - weight*weights, 4, weight * weights, weight}
	l.ways = Box{first.X, height + 8, right - first.X, d.p.Height - height - 8}
}

// drawWays draws the parameters of the three ways to wire the units, one
// square each, as far as x, from 0 to 1.
func (d *rowPicture) drawWays(x float32) {
	const words, numbers, gap = 140, 44, 10
	f, room := d.f, &d.l.ways
	names := [...]language.Key{fullLabel, unsharedLabel, sharedLabel}
	counts := [...]int64{d.layer.FullyConnected, d.layer.Unshared, d.layer.Parameters}
	perLine := 20
	if room.W < narrow {
		perLine = 10
	}
	all := 0
	var lines [len(counts)]int
	for i, count := range counts {
		lines[i] = (int(count) + perLine - 1) / perLine
		all += lines[i]
	}
	cell := fit(0, room.W-words-numbers, float32(perLine), room.H-gap*float32(len(counts)-1), float32(all))
	y, left := room.Y, room.X+words
	for i, count := range counts {
		shown := int(clamp(x*float32(len(counts))-float32(i)) * float32(count))
		if shown == 0 {
			break
		}
		first := y + max(cell, labelSize)/2
		f.write(room.X, first+4.5, names[i])
		for n := range shown {
			f.fill(Kernel, Box{left + float32(n%perLine)*cell, first - cell/2 + float32(n/perLine)*cell, cell - 1, cell - 1}, 0.75)
		}
		f.write(left+float32(min(shown, perLine))*cell+10, first+6, numberLabel, int64(shown)).count(Kernel).Size = 17
		y += float32(lines[i])*cell + gap
	}
}
