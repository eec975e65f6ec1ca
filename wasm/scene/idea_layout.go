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

func (s *idea) layout(p Params) ideaLayout {
	const edge, share, gap = 2, 0.43, 14
	room := Box{edge, top, p.Width - 2*edge, p.Height - top - edge}
	l := ideaLayout{oneLine: p.Width >= 1.8*p.Height}
	head, tail := room, room
	if l.oneLine {
		head.W = room.W * share
		tail.X += head.W + gap
		tail.W -= head.W + gap
		s.layoutHead(&l, head)
	} else {
		head.H = floor(p.Height*0.47) - top
		tail.Y += head.H + top
		tail.H -= head.H + top
		s.layoutHeadAbove(&l, head)
	}
	s.layoutTail(&l, tail)
	return l
}

// layoutHead sets the maps of C1 in a column beside the input, each with its
// kernel to its left.
func (s *idea) layoutHead(l *ideaLayout, room Box) {
	c1 := &s.layers[ideaC1]
	maps, side := float32(c1.Output.Maps), float32(c1.Output.Width)
	l.placeInput(room, float32(c1.Input.Width), 0.47)
	unit := floor(min((room.H/maps-8)/side, room.W*0.3/side))
	weight := floor(min(unit*side*0.4/float32(c1.Window.Height), room.W*0.11/float32(c1.Window.Width)))
	x := floor(room.X + room.W - unit*side)
	for m := range c1.Output.Maps {
		l.maps[ideaC1][m] = column(room, m, c1.Output.Maps, x, unit*side, unit*side)
		wide, high := weight*float32(c1.Window.Width), weight*float32(c1.Window.Height)
		kernel := column(room, m, c1.Output.Maps, x-12-wide, wide, high)
		kernel.Y -= floor(weight / 2)
		l.kernels[ideaC1][m] = kernel
		l.bias[ideaC1][m] = Box{kernel.X + weight*floor(float32(c1.Window.Width)/2), kernel.Y + high + 6, weight, weight}
	}
}

// layoutHeadAbove sets the maps of C1 in a row beside the input, each with its
// kernel above.
func (s *idea) layoutHeadAbove(l *ideaLayout, room Box) {
	const gap = 18
	c1 := &s.layers[ideaC1]
	maps, side := float32(c1.Output.Maps), float32(c1.Output.Width)
	l.placeInput(room, float32(c1.Input.Width), 0.3)
	l.input.Y = room.Y
	left := l.input.X + l.input.W + gap
	pitch := (room.X + room.W - left) / maps
	weight := max(2, floor(min(room.H*0.28, pitch*0.4)/float32(c1.Window.Height)))
	high, wide := weight*float32(c1.Window.Height), weight*float32(c1.Window.Width)
	unit := floor(min(room.H-high-8, pitch-8) / side)
	pitch = (room.X + room.W - left - unit*side) / (maps - 1) // the last ends where the picture ends
	for m := range c1.Output.Maps {
		x := floor(left + float32(m)*pitch)
		l.kernels[ideaC1][m] = Box{x + 2, room.Y + 2, wide, high}
		l.bias[ideaC1][m] = Box{x + wide + 8, room.Y + 2 + high - weight, weight, weight}
		l.maps[ideaC1][m] = Box{x, room.Y + high + 8, unit * side, unit * side}
	}
}

func (l *ideaLayout) placeInput(room Box, side, share float32) {
	cell := floor(min(room.H, room.W*share) / side)
	l.input = Box{room.X, floor(room.Y + (room.H-cell*side)/2), cell * side, cell * side}
}

// column returns a box in the middle of one of the parts that a room is
// divided into from top to bottom.
func column(room Box, part, parts int, x, w, h float32) Box {
	pitch := room.H / float32(parts)
	return Box{x, floor(room.Y + pitch*float32(part) + (pitch-h)/2), w, h}
}

// layoutTail sets S2 and what comes after it from left to right.
func (s *idea) layoutTail(l *ideaLayout, room Box) {
	const small, least = 6, 3
	s2, c3, s4, output := &s.layers[ideaS2], &s.layers[ideaC3], &s.layers[ideaS4], &s.layers[ideaOutput]
	high, wide, fed := float32(c3.Window.Height), float32(c3.Window.Width), float32(c3.fed)
	pitch := room.H / float32(c3.Output.Maps)

	number := floor(max(7, min(12, room.W/36)))
	// A unit of S2 is as large as one of C1, so that S2 looks as small as it is.
	unit := l.maps[ideaC1][0].W / float32(s.layers[ideaC1].Output.Width)
	half := unit * float32(s2.Output.Width)
	weight := floor((pitch - 8) / (fed * high))
	l.stacked = weight >= least
	block := Box{W: weight * wide, H: weight * high * fed}
	if !l.stacked {
		weight = max(1, floor(min((pitch-6)/high, room.W*0.2/(fed*wide))))
		block = Box{W: weight * wide * fed, H: weight * high}
	}
	cell := floor(min((pitch-6)/float32(c3.Output.Height), room.W*0.075/float32(c3.Output.Width)))
	third, fourth := cell*float32(c3.Output.Width), cell*float32(s4.Output.Width)
	value := floor(min(room.H/float32(s4.Units), room.W/24))
	answer := floor(min(room.H/float32(output.Units), room.W/20))
	bias := max(4, floor(answer/3))
	const digit = 9
	taken := number + small + half + block.W + 4 + max(4, weight) + small + third + small + number + small + fourth + value + answer + 4 + bias + small + digit
	gap := max(small, (room.W-taken)/4) // one before C3, one before the raster, two behind it

	x := room.X
	s.placeHalved(l, room, ideaS2, x, number, half)
	x += number + small + half + gap
	for m := range c3.Output.Maps {
		box := column(room, m, c3.Output.Maps, floor(x), block.W, block.H)
		l.kernels[ideaC3][m] = box
		side := max(4, weight)
		l.bias[ideaC3][m] = Box{box.X + box.W + 4, floor(box.centre().Y - side/2), side, side}
	}
	x += block.W + 4 + max(4, weight) + small
	for m := range c3.Output.Maps {
		l.maps[ideaC3][m] = column(room, m, c3.Output.Maps, floor(x), third, third)
	}
	x += third + small
	s.placeHalved(l, room, ideaS4, x, number, fourth)
	x += number + small + fourth + gap
	long := value * float32(s4.Units)
	l.raster = column(room, 0, 1, floor(x), value, long)
	x = floor(room.X + room.W - digit - small - bias - 4 - answer)
	outputs := column(room, 0, 1, x, answer, answer*float32(output.Units))
	for u := range output.Output.Maps {
		l.maps[ideaOutput][u] = outputs.cell(u, 0, output.Output.Maps, 1)
		l.bias[ideaOutput][u] = Box{x + answer + 4, floor(l.maps[ideaOutput][u].centre().Y - bias/2), bias, bias}
	}
}

// placeHalved sets the maps of a subsampling layer in a column, each with its
// coefficient and its bias to its left.
func (s *idea) placeHalved(l *ideaLayout, room Box, layer int, x, number, side float32) {
	const small = 6
	maps := s.layers[layer].Output.Maps
	for m := range maps {
		pair := column(room, m, maps, floor(x), number, 2*number+2)
		l.kernels[layer][m] = pair.cells(0, 0, 1, 1, 1, 1)
		l.kernels[layer][m].H = number
		l.bias[layer][m] = Box{pair.X, pair.Y + number + 2, number, number}
		l.maps[layer][m] = column(room, m, maps, floor(x+number+small), side, side)
	}
}
