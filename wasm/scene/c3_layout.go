package scene

// tableLayout is where the table stands. Everything in it follows from a few
// lengths, so that one layout can be mixed with another.
type tableLayout struct {
	left, top       float32 // of the first crossing
	column, row     float32 // from one crossing to the next
	weight          float32 // the side of a weight
	input, unit     float32 // the side of a unit of S2 and of C3
	inputs          float32 // the left edge of the maps of S2
	numbers         Box     // room beside the table for the numbers of another
	names, brackets bool    // there is room for the numbers of maps, and for groups
	words           bool    // there is room for the groups' names
}

// crossing returns the box of the kernel that joins map s of S2 and map m of C3.
func (l *tableLayout) crossing(s, m int) Box {
	side := 5 * l.weight
	return Box{floor(l.left + float32(m)*l.column + (l.column-side)/2), floor(l.top + float32(s)*l.row + (l.row-side)/2), side, side}
}

// across returns the band of a row, down that of a column.
func (l *tableLayout) across(s int) Box {
	return Box{l.inputs - 3, l.top + float32(s)*l.row, l.left + joinsMaps*l.column - l.inputs + 3, l.row}
}

func (l *tableLayout) down(m int) Box {
	units := l.units(m)
	return Box{l.left + float32(m)*l.column, l.top, l.column, units.Y + units.H + 3 - l.top}
}

// cells returns the whole table, a cell a crossing.
func (l *tableLayout) cells() Box {
	return Box{l.left, l.top, joinsMaps * l.column, joinsInputs * l.row}
}

// inputMap returns the box of a map of S2, at the left of its row.
func (l *tableLayout) inputMap(s int) Box {
	side := 14 * l.input
	return Box{l.inputs, floor(l.top + float32(s)*l.row + (l.row-side)/2), side, side}
}

// bias and units return where the bias of a map stands, under its kernels, and
// the map under it.
func (l *tableLayout) bias(m int) Box {
	return Box{floor(l.left + float32(m)*l.column + (l.column-l.weight)/2), floor(l.top + joinsInputs*l.row + 4), l.weight, l.weight}
}

func (l *tableLayout) units(m int) Box {
	side := 10 * l.unit
	bias := l.bias(m)
	return Box{floor(l.left + float32(m)*l.column + (l.column-side)/2), floor(bias.Y + bias.H + 5), side, side}
}

// layout fits the table into the room there is. Aside moves from the whole
// room, 0, to a part of it that leaves room for numbers, 1.
func (c *table) layout(p Params, aside float32) tableLayout {
	whole := layoutTable(Box{0, 0, p.Width, p.Height}, true)
	if aside == 0 {
		return whole
	}
	var part tableLayout
	if p.Width > 3*p.Height {
		w := floor(p.Width * 0.62)
		part = layoutTable(Box{0, 0, w, p.Height}, false)
		part.numbers = Box{w + 28, part.top, p.Width - w - 30, p.Height - part.top}
	} else {
		h := floor(p.Height - max(88, p.Height*0.26))
		part = layoutTable(Box{0, 0, p.Width, h}, false)
		part.numbers = Box{2, h + 10, p.Width - 4, p.Height - h - 10}
	}
	if aside == 1 {
		return part
	}
	part.left, part.top = mix(whole.left, part.left, aside), mix(whole.top, part.top, aside)
	part.column, part.row = mix(whole.column, part.column, aside), mix(whole.row, part.row, aside)
	part.weight, part.inputs = mix(whole.weight, part.weight, aside), mix(whole.inputs, part.inputs, aside)
	part.input, part.unit = mix(whole.input, part.input, aside), mix(whole.unit, part.unit, aside)
	part.names, part.brackets = false, false
	return part
}

// layoutTable fits a table into a room, with or without brackets over its groups.
func layoutTable(room Box, brackets bool) tableLayout {
	const edge, digit, gap, name = 2, 12, 8, 17
	var l tableLayout
	l.brackets, l.names = brackets, room.H >= 180
	l.input = max(1, half(min((room.H-80)/joinsInputs-3, room.W*0.055)/14))
	l.inputs = edge + digit
	l.left = l.inputs + 14*l.input + gap
	l.column = (room.W - edge - l.left) / joinsMaps
	l.words = brackets && l.column*3 >= 108 && room.H >= 300
	l.top = 24
	if l.words {
		l.top = 46
	}
	l.unit = max(1, half(min(l.column-3, room.H*0.11)/10))
	l.weight = min(8, half((l.column-max(1.5, l.column*0.1))/5))
	below := 4 + l.weight + 5 + 10*l.unit + 4
	if l.names {
		below += name
	}
	l.row = (room.H - l.top - below) / joinsInputs
	l.weight = max(1.5, min(l.weight, half((l.row-max(1.5, l.row*0.1))/5)))
	return l
}

// half rounds down to whole pixels, and to halves where there are few.
func half(x float32) float32 {
	if x < 3 {
		return floor(2*x) / 2
	}
	return floor(x)
}

// firstLayout is where the first map stands, alone and enlarged: what feeds it,
// its kernels, what comes of each, and the one map that all go into.
type firstLayout struct {
	inputs, kernels, sums [joinsInputs]Box
	bias, units           Box
	row                   float32
}

func (c *table) layoutFirst(p Params) firstLayout {
	const edge, label = 2, 20
	fed := float32(c.fedFirst())
	var l firstLayout
	l.row = floor((p.Height - edge) / fed)
	inner := l.row - label - 2
	input := 14 * max(1, floor(min(inner, p.Width*0.16)/14))
	kernel := 5 * max(3, floor(min(inner*0.8, p.Width*0.11)/5))
	sum := 10 * max(2, floor(min(inner, p.Width*0.12)/10))
	units := 10 * max(2, floor(min(p.Height-top-56, p.Width*0.29)/10))
	gap := (p.Width - 2*edge - input - kernel - sum - units) / 3
	for i := range c.fedFirst() {
		middle := float32(i)*l.row + label + inner/2
		at := func(x, side float32) Box { return Box{floor(x), floor(middle - side/2), side, side} }
		l.inputs[i] = at(edge, input)
		l.kernels[i] = at(edge+input+gap, kernel)
		l.sums[i] = at(edge+input+kernel+2*gap, sum)
	}
	weight := floor(max(10, kernel/5))
	l.units = Box{p.Width - edge - units, floor(top + (p.Height-top-units-34-weight)/2), units, units}
	l.bias = Box{floor(l.units.X + units*0.3), l.units.Y + units + 26, weight, weight}
	return l
}
