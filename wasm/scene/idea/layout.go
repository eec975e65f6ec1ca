package idea

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands. It flows from left to
// right, in one line where there is room for it and in two otherwise.
type layout struct {
	input, raster frame.Box
	maps          [layerCount][mostMaps]frame.Box // the units of each map; of the output, one unit
	kernels       [layerCount][mostMaps]frame.Box // the weights of each map, kernel by kernel
	bias          [layerCount][mostMaps]frame.Box
	stacked       bool // the kernels of a map stand above one another, not side by side
	oneLine       bool
}

func (d *picture) layout() {
	const edge, share, gap = 2, 0.43, 14
	width, height := d.p.Width, d.p.Height
	head := frame.Box{X: edge, Y: kit.Top, W: width - 2*edge, H: height - kit.Top - edge}
	tail := head
	d.l.oneLine = width >= 1.8*height
	if d.l.oneLine {
		head.W *= share
		tail.X += head.W + gap
		tail.W -= head.W + gap
		d.layoutHead(&head)
	} else {
		head.H = frame.Floor(height*0.47) - kit.Top
		tail.Y += head.H + kit.Top
		tail.H -= head.H + kit.Top
		d.layoutHeadAbove(&head)
	}
	d.layoutTail(&tail)
}

// layoutHead sets the maps of C1 in a column beside the input, each with its
// kernel to its left.
func (d *picture) layoutHead(room *frame.Box) {
	l, c1 := &d.l, &d.layers[layerC1]
	maps, side := c1.Output.Maps, float32(c1.Output.Width)
	cell := l.placeInput(room, float32(c1.Input.Width), 0.47)
	l.input.Y = frame.Floor(room.Y + (room.H-cell)/2)
	rows, cols := float32(c1.Window.Height), float32(c1.Window.Width)
	units := side * kit.Fit(0, room.W*0.3, side, room.H/float32(maps)-8, side)
	weight := kit.Fit(0, room.W*0.11, cols, units*0.4, rows)
	x := frame.Floor(room.X + room.W - units)
	for m := range maps {
		l.maps[layerC1][m] = column(room, m, maps, x, units, units)
		kernel := column(room, m, maps, x-12-weight*cols, weight*cols, weight*rows)
		kernel.Y -= frame.Floor(weight / 2)
		l.kernels[layerC1][m] = kernel
		l.bias[layerC1][m] = frame.Box{X: kernel.X + weight*frame.Floor(cols/2), Y: kernel.Y + kernel.H + 6, W: weight, H: weight}
	}
}

// layoutHeadAbove sets the maps of C1 in a row beside the input, each with its
// kernel above.
func (d *picture) layoutHeadAbove(room *frame.Box) {
	const gap = 18
	l, c1 := &d.l, &d.layers[layerC1]
	maps, side := float32(c1.Output.Maps), float32(c1.Output.Width)
	left := room.X + l.placeInput(room, float32(c1.Input.Width), 0.3) + gap
	right := room.X + room.W
	pitch := (right - left) / maps
	rows, cols := float32(c1.Window.Height), float32(c1.Window.Width)
	weight := kit.Fit(2, pitch*0.4, rows, room.H*0.28, rows)
	high, wide := weight*rows, weight*cols
	units := side * kit.Fit(0, pitch-8, side, room.H-high-8, side)
	pitch = (right - left - units) / (maps - 1) // the last ends where the picture ends
	for m := range c1.Output.Maps {
		x, y := frame.Floor(left+float32(m)*pitch), room.Y+high
		l.kernels[layerC1][m] = frame.Box{X: x + 2, Y: room.Y + 2, W: wide, H: high}
		l.bias[layerC1][m] = frame.Box{X: x + wide + 8, Y: y + 2 - weight, W: weight, H: weight}
		l.maps[layerC1][m] = frame.Box{X: x, Y: y + 8, W: units, H: units}
	}
}

// placeInput sets the input in the corner of a room, of whose width it takes no
// more than a share, and returns its side.
func (l *layout) placeInput(room *frame.Box, cells, share float32) float32 {
	side := cells * kit.Fit(0, room.W*share, cells, room.H, cells)
	l.input = frame.Box{X: room.X, Y: room.Y, W: side, H: side}
	return side
}

// column returns a box in the middle of one of the parts that a room is
// divided into from top to bottom.
func column(room *frame.Box, part, parts int, x, w, h float32) frame.Box {
	pitch := room.H / float32(parts)
	return frame.Box{X: x, Y: frame.Floor(room.Y + pitch*float32(part) + (pitch-h)/2), W: w, H: h}
}

// layoutTail sets S2 and what comes after it from left to right.
func (d *picture) layoutTail(room *frame.Box) {
	const small, least, digit = 6, 3, 9
	l, s2, c3, s4, output := &d.l, &d.layers[layerS2], &d.layers[layerC3], &d.layers[layerS4], &d.layers[layerOutput]
	high, wide, fed := float32(c3.Window.Height), float32(c3.Window.Width), float32(c3.fed)
	maps, values, outputs := c3.Output.Maps, float32(s4.Units), output.Output.Maps
	pitch := room.H / float32(maps)

	number := kit.Pixels(7, room.W/36, 12)
	// A unit of S2 is as large as one of C1, so that S2 looks as small as it is.
	half := l.maps[layerC1][0].W / float32(s2.Input.Width) * float32(s2.Output.Width)
	weight := frame.Floor((pitch - 8) / (fed * high))
	l.stacked = weight >= least
	columns, rows := wide, high*fed
	if !l.stacked {
		columns, rows = wide*fed, high
		weight = kit.Fit(1, room.W*0.2, columns, pitch-6, rows)
	}
	block := frame.Box{W: weight * columns, H: weight * rows}
	cell := kit.Fit(0, room.W*0.075, float32(c3.Output.Width), pitch-6, float32(c3.Output.Height))
	third, fourth := cell*float32(c3.Output.Width), cell*float32(s4.Output.Width)
	value := kit.Fit(0, room.W/24, 1, room.H, values)
	answer := kit.Fit(0, room.W/20, 1, room.H, float32(outputs))
	bias := max(4, frame.Floor(answer/3))
	side := max(4, weight)
	// From left to right, each with what stands beside it.
	halves, kernels, quarters, answers := number+small+half, block.W+4+side+small, number+small+fourth, answer+4+bias+small+digit
	gap := max(small, (room.W-halves-kernels-third-small-quarters-value-answers)/4) // one before C3, one before the raster, two behind it

	x := room.X
	d.placeHalved(room, layerS2, x, number, half)
	x += halves + gap
	for m := range maps {
		box := column(room, m, maps, frame.Floor(x), block.W, block.H)
		l.kernels[layerC3][m] = box
		l.bias[layerC3][m] = frame.Box{X: box.X + box.W + 4, Y: frame.Floor(box.Y + box.H/2 - side/2), W: side, H: side}
		l.maps[layerC3][m] = column(room, m, maps, frame.Floor(x+kernels), third, third)
	}
	x += kernels + third + small
	d.placeHalved(room, layerS4, x, number, fourth)
	l.raster = column(room, 0, 1, frame.Floor(x+quarters+gap), value, value*values)
	x = frame.Floor(room.X + room.W - answers)
	all := column(room, 0, 1, x, answer, answer*float32(outputs))
	for u := range outputs {
		box := all.Cell(u, 0, outputs, 1)
		l.maps[layerOutput][u] = box
		l.bias[layerOutput][u] = frame.Box{X: x + answer + 4, Y: frame.Floor(box.Y + box.H/2 - bias/2), W: bias, H: bias}
	}
}

// placeHalved sets the maps of a subsampling layer in a column, each with its
// coefficient and its bias to its left.
func (d *picture) placeHalved(room *frame.Box, layer int, x, number, side float32) {
	const small = 6
	l, maps := &d.l, d.layers[layer].Output.Maps
	for m := range maps {
		pair := column(room, m, maps, frame.Floor(x), number, 2*number+2)
		l.kernels[layer][m] = frame.Box{X: pair.X, Y: pair.Y, W: number, H: number}
		l.bias[layer][m] = frame.Box{X: pair.X, Y: pair.Y + number + 2, W: number, H: number}
		l.maps[layer][m] = column(room, m, maps, frame.Floor(x+number+small), side, side)
	}
}
