package scene

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
func (r *row) layout(p Params, apart float32) rowLayout {
	const edge, widest = 6, 128
	inputs, units := float32(r.layer.Input.Width), float32(r.units)
	height := mix(p.Height, p.Height*0.56, apart) // of the network
	pitch := floor(min(widest, (p.Width-2*edge)/inputs))
	cell := floor(min(pitch*0.72, height*0.16))
	weight := floor(max(22, min(40, height*0.09)))
	tail := max(24, min(48, height*0.14)) // under the units, for the biases
	left := floor((p.Width - pitch*inputs) / 2)

	l := rowLayout{cell: cell}
	l.inputs = Box{left, weight + 20, pitch * inputs, cell}
	l.units = Box{left + pitch*(inputs-units)/2, floor(height - tail - cell - edge), pitch * units, cell}
	l.biases = l.units.Y + cell + tail - 10
	l.roomForNames = l.units.Y-l.inputs.Y-cell >= 76
	right := l.input(r.layer.Input.Width-1, r.layer.Input.Width)
	l.bias = Box{right.X + right.W - weight - 2, 4, weight, weight}
	l.kernel = Box{l.bias.X - 54 - weight*float32(r.weights), 4, weight * float32(r.weights), weight}
	first := l.input(0, r.layer.Input.Width)
	l.ways = Box{first.X, height + 8, right.X + right.W - first.X, p.Height - height - 8}
	return l
}

// drawWays draws the parameters of the three ways to wire the units, one
// square each.
func (r *row) drawWays(f *Frame, l rowLayout, x float32) {
	if x == 0 {
		return
	}
	const words, numbers, gap = 140, 44, 10
	ways := [...]struct {
		name  *Phrase
		count int64
	}{{fullLabel, r.layer.FullyConnected}, {unsharedLabel, r.layer.Unshared}, {sharedLabel, r.layer.Parameters}}
	perLine := 20
	if l.ways.W < narrow {
		perLine = 10
	}
	lines := 0
	for _, way := range ways {
		lines += (int(way.count) + perLine - 1) / perLine
	}
	cell := floor(min((l.ways.H-gap*float32(len(ways)-1))/float32(lines), (l.ways.W-words-numbers)/float32(perLine)))
	y := l.ways.Y
	for i, way := range ways {
		shown := int(clamp(x*float32(len(ways))-float32(i)) * float32(way.count))
		if shown == 0 {
			break
		}
		first := y + max(cell, labelSize)/2
		f.label(l.ways.X, first+4.5, text(way.name))
		left := l.ways.X + words
		for n := range shown {
			f.fill(Kernel, Box{left + float32(n%perLine)*cell, first - cell/2 + float32(n/perLine)*cell, cell - 1, cell - 1}, 0.75)
		}
		number := f.label(left+float32(min(shown, perLine))*cell+10, first+6, text(numberLabel, int64(shown)))
		number.Role, number.Bold, number.Size = Kernel, true, 17
		y += float32((int(way.count)+perLine-1)/perLine)*cell + gap
	}
}
