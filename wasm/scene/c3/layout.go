package c3

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything stands. All of the table follows from a few
// lengths, so that one can be mixed with another.
type layout struct {
	left, top       float32   // of the first crossing
	column, row     float32   // from one crossing to the next
	weight          float32   // the side of a weight
	input, unit     float32   // the side of a unit of S2 and of C3
	inputs          float32   // the left edge of the maps of S2
	numbers         frame.Box // room beside the table for what it comes to
	names, brackets bool      // there is room for the numbers of maps, and for groups
	words           bool      // there is room for the groups' names

	rows, maps int     // how many maps of S2 and of C3 are shown
	apart      float32 // from the first map alone, 0, to the whole table, 1
	first      firstLayout
}

// firstLayout is where the first map stands, alone and enlarged: what feeds it,
// its kernels, what comes of each, and the one map that all go into.
type firstLayout struct {
	inputs, kernels, sums [kit.JoinsInputs]frame.Box
	bias, units           frame.Box
	row                   float32
}

// crossing returns the box of the kernel that joins map s of S2 and map m of C3.
func (l *layout) crossing(s, m int) frame.Box {
	side := 5 * l.weight
	return l.from(l.first.kernels[s], frame.Box{X: l.left + float32(m)*l.column + (l.column-side)/2, Y: l.top + float32(s)*l.row + (l.row-side)/2, W: side, H: side})
}

// inputMap returns the box of a map of S2, at the left of its row.
func (l *layout) inputMap(s int) frame.Box {
	side := 14 * l.input
	return l.from(l.first.inputs[s], frame.Box{X: l.inputs, Y: l.top + float32(s)*l.row + (l.row-side)/2, W: side, H: side})
}

// under returns a square in a column, under its kernels.
func (l *layout) under(m int, down, side float32) frame.Box {
	return frame.Box{X: l.left + float32(m)*l.column + (l.column-side)/2, Y: l.top + kit.JoinsInputs*l.row + down, W: side, H: side}
}

// bias and units return where the bias of a map stands, and the map.
func (l *layout) bias(m int) frame.Box {
	return l.from(l.first.bias, l.under(m, 4, l.weight))
}

func (l *layout) units(m int) frame.Box {
	return l.from(l.first.units, l.under(m, 9+l.weight, 10*l.unit))
}

// from returns the way of a box from where it stands enlarged to the table.
func (l *layout) from(first, table frame.Box) frame.Box {
	table.X, table.Y = frame.Floor(table.X), frame.Floor(table.Y)
	if l.apart == 1 {
		return table
	}
	return frame.MixBox(first, table, l.apart)
}

// across returns the band of a row, down that of a column.
func (l *layout) across(s int) frame.Box {
	return frame.Box{X: l.inputs - 3, Y: l.top + float32(s)*l.row, W: l.left + kit.JoinsMaps*l.column - l.inputs + 3, H: l.row}
}

func (l *layout) down(m int) frame.Box {
	units := l.units(m)
	return frame.Box{X: l.left + float32(m)*l.column, Y: l.top, W: l.column, H: units.Y + units.H + 3 - l.top}
}

// layout fits everything into the room there is. Aside it leaves room for
// numbers.
func (d *picture) layout() {
	p, aside := d.p, d.m.aside
	l := layoutTable(p.Width, p.Height, true)
	l.rows, l.maps, l.apart = kit.JoinsInputs, kit.JoinsMaps, d.m.apart
	if l.apart < 1 {
		l.rows, l.maps = d.m.joins.Fed(0), 1
		l.layoutFirst(p)
	}
	d.l = l
	if aside == 0 {
		return
	}
	part := l
	if p.Width > 3*p.Height {
		w := frame.Floor(p.Width * 0.62)
		part = layoutTable(w, p.Height, false)
		part.numbers = frame.Box{X: w + 28, Y: part.top, W: p.Width - w - 30, H: p.Height - part.top}
	} else {
		h := frame.Floor(p.Height - max(88, p.Height*0.26))
		part = layoutTable(p.Width, h, false)
		part.numbers = frame.Box{X: 2, Y: h + 10, W: p.Width - 4, H: p.Height - h - 10}
	}
	for _, length := range [...]struct{ of, to *float32 }{
		{&l.left, &part.left}, {&l.top, &part.top}, {&l.column, &part.column}, {&l.row, &part.row},
		{&l.weight, &part.weight}, {&l.input, &part.input}, {&l.unit, &part.unit},
	} {
		*length.of = frame.Mix(*length.of, *length.to, aside)
	}
	l.numbers, l.words, l.brackets = part.numbers, false, false
	l.names = part.names && aside == 1
	d.l = l
}

// layoutTable fits a table into a room, with or without brackets over its groups.
func layoutTable(width, height float32, brackets bool) layout {
	const edge, digit, gap, name = 2, 12, 8, 17
	l := layout{brackets: brackets, names: height >= 180, inputs: edge + digit, top: 24}
	l.input = max(1, half(min((height-80)/kit.JoinsInputs-3, width*0.055)/14))
	l.left = l.inputs + 14*l.input + gap
	l.column = (width - edge - l.left) / kit.JoinsMaps
	if l.words = brackets && l.column*3 >= 108 && height >= 300; l.words {
		l.top = 46
	}
	l.unit = max(1, half(min(l.column-3, height*0.11)/10))
	l.weight = min(8, half((l.column-max(1.5, l.column*0.1))/5))
	below := 13 + l.weight + 10*l.unit
	if l.names {
		below += name
	}
	l.row = (height - l.top - below) / kit.JoinsInputs
	l.weight = max(1.5, min(l.weight, half((l.row-max(1.5, l.row*0.1))/5)))
	return l
}

// half rounds down to whole pixels, and to halves where there are few.
func half(x float32) float32 {
	if x < 3 {
		return frame.Floor(2*x) / 2
	}
	return frame.Floor(x)
}

// layoutFirst sets the first map alone, with what feeds it.
func (l *layout) layoutFirst(p *kit.Params) {
	const edge, label = 2, 20
	first := &l.first
	first.row = frame.Floor((p.Height - edge) / float32(l.rows))
	inner := first.row - label - 2
	input := 14 * max(1, frame.Floor(min(inner, p.Width*0.16)/14))
	kernel := 5 * max(3, frame.Floor(min(inner*0.8, p.Width*0.11)/5))
	sum := 10 * max(2, frame.Floor(min(inner, p.Width*0.12)/10))
	units := 10 * max(2, frame.Floor(min(p.Height-kit.Top-56, p.Width*0.29)/10))
	gap := (p.Width - 2*edge - input - kernel - sum - units) / 3
	for i := range l.rows {
		middle := float32(i)*first.row + label + inner/2
		first.inputs[i] = frame.Box{X: edge, Y: frame.Floor(middle - input/2), W: input, H: input}
		first.kernels[i] = frame.Box{X: frame.Floor(edge + input + gap), Y: frame.Floor(middle - kernel/2), W: kernel, H: kernel}
		first.sums[i] = frame.Box{X: frame.Floor(edge + input + kernel + 2*gap), Y: frame.Floor(middle - sum/2), W: sum, H: sum}
	}
	weight := frame.Floor(max(10, kernel/5))
	// No sum stands higher than the map, so that nothing leads over its name.
	first.units = frame.Box{X: p.Width - edge - units, Y: first.sums[0].Y, W: units, H: units}
	// The bias stands under what leads from the last sum to the map.
	last := &first.sums[l.rows-1]
	y := min(max(units+first.units.Y+26, last.Y+last.H-weight-frame.LabelSize), p.Height-edge-weight-frame.LabelSize-6)
	first.bias = frame.Box{X: min(frame.Floor(first.units.X+units*0.75), p.Width-edge-34), Y: frame.Floor(y), W: weight, H: weight}
}
