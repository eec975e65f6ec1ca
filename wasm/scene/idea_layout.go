package scene

// ideaLayout is where everything of the scene stands. It flows from left to
// right, in one line where there is room for it and in two otherwise.
type ideaLayout struct {
	input, raster Box
	maps          [ideaLayers][mostMaps]Box // the units of each map; of the output, one unit
	kernels       [ideaLayers][mostMaps]Box // the weights of each map, kernel by kernel
	bias          [ideaLayers][mostMaps]Box
	stacked       bool // the kernels of a map stand above one another, not side by side
	oneLine       bool
}

func (d *ideaPicture) layout() {
	const edge, share, gap = 2, 0.43, 14
	width, height := d.p.Width, d.p.Height
	head := Box{edge, top, width - 2*edge, height - top - edge}
	tail := head
	d.l.oneLine = width >= 1.8*height
	if d.l.oneLine {
		head.W *= share
		tail.X += head.W + gap
		tail.W -= head.W + gap
		d.layoutHead(&head)
	} else {
		head.H = floor(height*0.47) - top
		tail.Y += head.H + top
		tail.H -= head.H + top
		d.layoutHeadAbove(&head)
	}
	d.layoutTail(&tail)
}

// layoutHead sets the maps of C1 in a column beside the input, each with its
// kernel to its left.
func (d *ideaPicture) layoutHead(room *Box) {
	l, c1 := &d.l, &d.layers[ideaC1]
	maps, side := c1.Output.Maps, float32(c1.Output.Width)
	cell := l.placeInput(room, float32(c1.Input.Width), 0.47)
	l.input.Y = floor(room.Y + (room.H-cell)/2)
	rows, cols := float32(c1.Window.Height), float32(c1.Window.Width)
	units := side * fit(0, room.W*0.3, side, room.H/float32(maps)-8, side)
	weight := fit(0, room.W*0.11, cols, units*0.4, rows)
	x := floor(room.X + room.W - units)
	for m := range maps {
		l.maps[ideaC1][m] = column(room, m, maps, x, units, units)
		kernel := column(room, m, maps, x-12-weight*cols, weight*cols, weight*rows)
		kernel.Y -= floor(weight / 2)
		l.kernels[ideaC1][m] = kernel
		l.bias[ideaC1][m] = Box{kernel.X + weight*floor(cols/2), kernel.Y + kernel.H + 6, weight, weight}
	}
}

// layoutHeadAbove sets the maps of C1 in a row beside the input, each with its
// kernel above.
func (d *ideaPicture) layoutHeadAbove(room *Box) {
	const gap = 18
	l, c1 := &d.l, &d.layers[ideaC1]
	maps, side := float32(c1.Output.Maps), float32(c1.Output.Width)
	left := room.X + l.placeInput(room, float32(c1.Input.Width), 0.3) + gap
	right := room.X + room.W
	pitch := (right - left) / maps
	rows, cols := float32(c1.Window.Height), float32(c1.Window.Width)
	weight := fit(2, pitch*0.4, rows, room.H*0.28, rows)
	high, wide := weight*rows, weight*cols
	units := side * fit(0, pitch-8, side, room.H-high-8, side)
	pitch = (right - left - units) / (maps - 1) // the last ends where the picture ends
	for m := range c1.Output.Maps {
		x, y := floor(left+float32(m)*pitch), room.Y+high
		l.kernels[ideaC1][m] = Box{x + 2, room.Y + 2, wide, high}
		l.bias[ideaC1][m] = Box{x + wide + 8, y + 2 - weight, weight, weight}
		l.maps[ideaC1][m] = Box{x, y + 8, units, units}
	}
}

// placeInput sets the input in the corner of a room, of whose width it takes no
// more than a share, and returns its side.
func (l *ideaLayout) placeInput(room *Box, cells, share float32) float32 {
	side := cells * fit(0, room.W*share, cells, room.H, cells)
	l.input = Box{room.X, room.Y, side, side}
	return side
}

// column returns a box in the middle of one of the parts that a room is
// divided into from top to bottom.
func column(room *Box, part, parts int, x, w, h float32) Box {
	pitch := room.H / float32(parts)
	return Box{x, floor(room.Y + pitch*float32(part) + (pitch-h)/2), w, h}
}

// layoutTail sets S2 and what comes after it from left to right.
func (d *ideaPicture) layoutTail(room *Box) {
	const small, least, digit = 6, 3, 9
	l, s2, c3, s4, output := &d.l, &d.layers[ideaS2], &d.layers[ideaC3], &d.layers[ideaS4], &d.layers[ideaOutput]
	high, wide, fed := float32(c3.Window.Height), float32(c3.Window.Width), float32(c3.fed)
	maps, values, outputs := c3.Output.Maps, float32(s4.Units), output.Output.Maps
	pitch := room.H / float32(maps)

	number := pixels(7, room.W/36, 12)
	// A unit of S2 is as large as one of C1, so that S2 looks as small as it is.
	half := l.maps[ideaC1][0].W / float32(s2.Input.Width) * float32(s2.Output.Width)
	weight := floor((pitch - 8) / (fed * high))
	l.stacked = weight >= least
	columns, rows := wide, high*fed
	if !l.stacked {
		columns, rows = wide*fed, high
		weight = fit(1, room.W*0.2, columns, pitch-6, rows)
	}
	block := Box{W: weight * columns, H: weight * rows}
	cell := fit(0, room.W*0.075, float32(c3.Output.Width), pitch-6, float32(c3.Output.Height))
	third, fourth := cell*float32(c3.Output.Width), cell*float32(s4.Output.Width)
	value := fit(0, room.W/24, 1, room.H, values)
	answer := fit(0, room.W/20, 1, room.H, float32(outputs))
	bias := max(4, floor(answer/3))
	side := max(4, weight)
	// From left to right, each with what stands beside it.
	halves, kernels, quarters, answers := number+small+half, block.W+4+side+small, number+small+fourth, answer+4+bias+small+digit
	gap := max(small, (room.W-halves-kernels-third-small-quarters-value-answers)/4) // one before C3, one before the raster, two behind it

	x := room.X
	d.placeHalved(room, ideaS2, x, number, half)
	x += halves + gap
	for m := range maps {
		box := column(room, m, maps, floor(x), block.W, block.H)
		l.kernels[ideaC3][m] = box
		l.bias[ideaC3][m] = Box{box.X + box.W + 4, floor(box.Y + box.H/2 - side/2), side, side}
		l.maps[ideaC3][m] = column(room, m, maps, floor(x+kernels), third, third)
	}
	x += kernels + third + small
	d.placeHalved(room, ideaS4, x, number, fourth)
	l.raster = column(room, 0, 1, floor(x+quarters+gap), value, value*values)
	x = floor(room.X + room.W - answers)
	all := column(room, 0, 1, x, answer, answer*float32(outputs))
	for u := range outputs {
		box := all.cell(u, 0, outputs, 1)
		l.maps[ideaOutput][u] = box
		l.bias[ideaOutput][u] = Box{x + answer + 4, floor(box.Y + box.H/2 - bias/2), bias, bias}
	}
}

// placeHalved sets the maps of a subsampling layer in a column, each with its
// coefficient and its bias to its left.
func (d *ideaPicture) placeHalved(room *Box, layer int, x, number, side float32) {
	const small = 6
	l, maps := &d.l, d.layers[layer].Output.Maps
	for m := range maps {
		pair := column(room, m, maps, floor(x), number, 2*number+2)
		l.kernels[layer][m] = Box{pair.X, pair.Y, number, number}
		l.bias[layer][m] = Box{pair.X, pair.Y + number + 2, number, number}
		l.maps[layer][m] = column(room, m, maps, floor(x+number+small), side, side)
	}
}
