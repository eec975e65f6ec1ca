package scene

// pair is where a map stands with the one that it is made of, and the
// two numbers that make it.
type pair struct {
	from, coefficient, bias, units Box
}

// subsamplingLayout is where everything of the scene stands.
type subsamplingLayout struct {
	pairs                        [16]pair // the first map at work and the others waiting, or all side by side
	window                       Box      // the window at work, enlarged
	sum                          Box      // where the unit is worked out; no height where there is no room
	scale                        Box
	waiting                      point   // where the waiting maps are named
	named                        float32 // the baseline of the coefficient's name
	roomForScale, roomForWaiting bool
}

// move moves the pair from its own place, 1, to another, 0.
func (b *pair) move(to *pair, apart float32) {
	b.from, b.coefficient = mixBox(to.from, b.from, apart), mixBox(to.coefficient, b.coefficient, apart)
	b.bias, b.units = mixBox(to.bias, b.bias, apart), mixBox(to.units, b.units, apart)
}

// layout fits the scene into the room there is. The cells of a map are as
// large as those of the map that it is made of, so that its size can be seen.
func (d *subsamplingPicture) layout() {
	const edge = 2
	d.layoutAmong()
	if d.m.apart == 1 {
		return
	}
	l, width, height := &d.l, d.p.Width, d.p.Height
	fromRows, fromCols := float32(d.from.Output.Height), float32(d.from.Output.Width)
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)

	middle := max(112, width*0.335)
	cell := fit(2, width-2*edge-middle, fromCols+cols, height-top-edge, fromRows)
	right, left := edge+cell*fromCols, width-edge-cell*cols
	room := left - right
	enlarged := 2 * pixels(18, min(room*0.16, (height-top)*0.14), 58)
	number := pixels(16, min(room, height)*0.1, 34)
	gap := floor((room - enlarged - number) / 3)
	l.window = Box{right + gap, floor(top + labelSize + labelGap + max(0, height-300)*0.16), enlarged, enlarged}
	x := l.window.X + enlarged + gap
	coefficient := Box{x, floor(l.window.Y + enlarged/2 - number/2), number, number}
	first := pair{
		from:        Box{edge, top, cell * fromCols, cell * fromRows},
		coefficient: coefficient,
		bias:        Box{x, max(coefficient.Y+number+labelSize+12, l.window.Y+enlarged-number), number, number},
		units:       Box{left, top, cell * cols, cell * rows},
	}
	const coefficientName = 80
	l.named = coefficient.Y - labelGap
	if gap < coefficientName-number {
		l.named = min(l.named, l.window.Y-labelGap)
	}
	if gap < beforeBias {
		first.bias.Y = max(first.bias.Y, l.window.Y+enlarged+8)
	}
	d.layoutSum(&first)
	units := &first.units
	l.scale, l.roomForScale = scaleUnder(units, height)
	l.scale.clear(units, &first.bias)
	l.roomForScale = l.roomForScale && l.scale.Y+l.scale.H+4 < height
	d.layoutWaiting(&first)
	l.pairs[0].move(&first, d.m.apart)
}

const (
	sumLines   = 4
	sumPitch   = 22
	beforeBias = 40 // the room for its name
)

// layoutSum finds room to work out a unit in: under the window, beside the bias
// if that is far enough away and else under it.
func (d *subsamplingPicture) layoutSum(first *pair) {
	const narrowest, widest = 150, 186
	l, width, height := &d.l, d.p.Width, d.p.Height
	left := first.from.X + first.from.W + 10
	x, y := l.window.X, l.window.Y+l.window.H+16
	end := first.bias.X - 20
	if first.bias.Y+first.bias.H/2+labelSize > y {
		end = first.bias.X - beforeBias
	}
	if end-x < narrowest {
		y, end = first.bias.Y+first.bias.H+14, first.units.X-14
		x = max(left, min(x, end-narrowest))
	}
	if under := first.units.Y + first.units.H; end-x < narrowest || y > under+24 {
		x, y, end = max(left, min(l.window.X, width-2-narrowest)), max(y, under+12), width-2
	}
	pitch := min(sumPitch, floor((height-2-y)/sumLines))
	if pitch >= labelSize+2 {
		l.sum = Box{x, y, min(widest, end-x), pitch * sumLines}
	}
}

// layoutWaiting sets the maps that are not at work under the first, and as far
// to the left as the sum leaves room.
func (d *subsamplingPicture) layoutWaiting(first *pair) {
	const gap, smallest = 10, 24
	l, from := &d.l, &d.from.Output
	left := floor(max(l.sum.X+l.sum.W, first.bias.X) + 24)
	l.waiting = point{left, l.scale.Y + l.scale.H + 20 + labelSize}
	y := l.waiting.Y + labelGap
	room := Box{left, y, d.p.Width - 2 - left + gap, d.p.Height - 2 - y + gap}
	m := newMosaic(room, d.maps-1, float32(from.Width), float32(from.Height), gap, gap)
	m.above = 0
	l.roomForWaiting = l.roomForScale && l.sum.H > 0 && m.wide >= smallest && room.W > 205
	for i := 1; i < d.maps; i++ {
		box := m.box(i - 1)
		end := Box{box.X + box.W, box.Y, 0, 0}
		l.pairs[i].move(&pair{box, end, end, end}, d.m.apart)
	}
}

// layoutAmong sets all maps side by side, each with what it is made of. The
// numbers of a map stand under it.
func (d *subsamplingPicture) layoutAmong() {
	const edge, between = 2, 12
	width, high := d.p.Width, d.p.Height-edge
	apart := float32(14)
	if width < narrow {
		apart = 8
	}
	fromCols := float32(d.from.Output.Width)
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	m := newMosaic(Box{edge, 0, width - 2*edge + apart, high}, d.maps, fromCols+cols, float32(d.from.Output.Height), between+apart, top)
	lines := (d.maps + m.columns - 1) / m.columns
	m.column = (width - 2*edge - between - m.wide) / float32(max(1, m.columns-1)) // the last one ends where the figure ends
	m.line = min((high-top-m.high)/float32(max(1, lines-1)), m.high*1.6+top)
	number := pixels(3, m.cell*rows*0.3, 16)
	for i := range d.maps {
		from := m.box(i)
		from.W = m.cell * fromCols
		units := Box{from.X + from.W + between, from.Y, m.cell * cols, m.cell * rows}
		coefficient := Box{units.X, units.Y + units.H + 6, number, number}
		bias := coefficient
		bias.X += number + 3
		d.l.pairs[i] = pair{from, coefficient, bias, units}
	}
}
