package subsampling

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// pair is where a map stands with the one that it is made of, and the
// two numbers that make it.
type pair struct {
	from, coefficient, bias, units frame.Box
}

// layout is where everything of the scene stands.
type layout struct {
	pairs                        [16]pair  // the first map at work and the others waiting, or all side by side
	window                       frame.Box // the window at work, enlarged
	sum                          frame.Box // where the unit is worked out; no height where there is no room
	scale                        frame.Box
	waiting                      frame.Point // where the waiting maps are named
	named                        float32     // the baseline of the coefficient's name
	roomForScale, roomForWaiting bool
}

// move moves the pair from its own place, 1, to another, 0.
func (b *pair) move(to *pair, apart float32) {
	b.from, b.coefficient = frame.MixBox(to.from, b.from, apart), frame.MixBox(to.coefficient, b.coefficient, apart)
	b.bias, b.units = frame.MixBox(to.bias, b.bias, apart), frame.MixBox(to.units, b.units, apart)
}

// layout fits the scene into the room there is. The cells of a map are as
// large as those of the map that it is made of, so that its size can be seen.
func (d *picture) layout() {
	const edge = 2
	d.layoutAmong()
	if d.m.Apart == 1 {
		return
	}
	l, width, height := &d.l, d.p.Width, d.p.Height
	fromRows, fromCols := float32(d.from.Output.Height), float32(d.from.Output.Width)
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)

	middle := max(112, width*0.335)
	cell := kit.Fit(2, width-2*edge-middle, fromCols+cols, height-kit.Top-edge, fromRows)
	right, left := edge+cell*fromCols, width-edge-cell*cols
	room := left - right
	enlarged := 2 * kit.Pixels(18, min(room*0.16, (height-kit.Top)*0.14), 58)
	number := kit.Pixels(16, min(room, height)*0.1, 34)
	gap := frame.Floor((room - enlarged - number) / 3)
	l.window = frame.Box{X: right + gap, Y: frame.Floor(kit.Top + frame.LabelSize + frame.LabelGap + max(0, height-300)*0.16), W: enlarged, H: enlarged}
	x := l.window.X + enlarged + gap
	coefficient := frame.Box{X: x, Y: frame.Floor(l.window.Y + enlarged/2 - number/2), W: number, H: number}
	first := pair{
		from:        frame.Box{X: edge, Y: kit.Top, W: cell * fromCols, H: cell * fromRows},
		coefficient: coefficient,
		bias:        frame.Box{X: x, Y: max(coefficient.Y+number+frame.LabelSize+12, l.window.Y+enlarged-number), W: number, H: number},
		units:       frame.Box{X: left, Y: kit.Top, W: cell * cols, H: cell * rows},
	}
	const coefficientName = 80
	l.named = coefficient.Y - frame.LabelGap
	if gap < coefficientName-number {
		l.named = min(l.named, l.window.Y-frame.LabelGap)
	}
	if gap < beforeBias {
		first.bias.Y = max(first.bias.Y, l.window.Y+enlarged+8)
	}
	d.layoutSum(&first)
	units := &first.units
	l.scale, l.roomForScale = kit.ScaleUnder(units, height)
	kit.ClearScale(&l.scale, units, &first.bias)
	l.roomForScale = l.roomForScale && l.scale.Y+l.scale.H+4 < height
	d.layoutWaiting(&first)
	l.pairs[0].move(&first, d.m.Apart)
}

const (
	sumLines   = 4
	sumPitch   = 22
	beforeBias = 40 // the room for its name
)

// layoutSum finds room to work out a unit in: under the window, beside the bias
// if that is far enough away and else under it.
func (d *picture) layoutSum(first *pair) {
	const narrowest, widest = 150, 186
	l, width, height := &d.l, d.p.Width, d.p.Height
	left := first.from.X + first.from.W + 10
	x, y := l.window.X, l.window.Y+l.window.H+16
	end := first.bias.X - 20
	if first.bias.Y+first.bias.H/2+frame.LabelSize > y {
		end = first.bias.X - beforeBias
	}
	if end-x < narrowest {
		y, end = first.bias.Y+first.bias.H+14, first.units.X-14
		x = max(left, min(x, end-narrowest))
	}
	if under := first.units.Y + first.units.H; end-x < narrowest || y > under+24 {
		x, y, end = max(left, min(l.window.X, width-2-narrowest)), max(y, under+12), width-2
	}
	pitch := min(sumPitch, frame.Floor((height-2-y)/sumLines))
	if pitch >= frame.LabelSize+2 {
		l.sum = frame.Box{X: x, Y: y, W: min(widest, end-x), H: pitch * sumLines}
	}
}

// layoutWaiting sets the maps that are not at work under the first, and as far
// to the left as the sum leaves room.
func (d *picture) layoutWaiting(first *pair) {
	const gap, smallest = 10, 24
	l, from := &d.l, &d.from.Output
	left := frame.Floor(max(l.sum.X+l.sum.W, first.bias.X) + 24)
	l.waiting = frame.Point{X: left, Y: l.scale.Y + l.scale.H + 20 + frame.LabelSize}
	y := l.waiting.Y + frame.LabelGap
	room := frame.Box{X: left, Y: y, W: d.p.Width - 2 - left + gap, H: d.p.Height - 2 - y + gap}
	m := kit.NewMosaic(room, d.Maps-1, float32(from.Width), float32(from.Height), gap, gap)
	m.Above = 0
	l.roomForWaiting = l.roomForScale && l.sum.H > 0 && m.Wide >= smallest && room.W > 205
	for i := 1; i < d.Maps; i++ {
		box := m.Box(i - 1)
		end := frame.Box{X: box.X + box.W, Y: box.Y, W: 0, H: 0}
		l.pairs[i].move(&pair{box, end, end, end}, d.m.Apart)
	}
}

// layoutAmong sets all maps side by side, each with what it is made of. The
// numbers of a map stand under it.
func (d *picture) layoutAmong() {
	const edge, between = 2, 12
	width, high := d.p.Width, d.p.Height-edge
	apart := float32(14)
	if width < kit.Narrow {
		apart = 8
	}
	fromCols := float32(d.from.Output.Width)
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	m := kit.NewMosaic(frame.Box{X: edge, Y: 0, W: width - 2*edge + apart, H: high}, d.Maps, fromCols+cols, float32(d.from.Output.Height), between+apart, kit.Top)
	lines := (d.Maps + m.Columns - 1) / m.Columns
	m.Column = (width - 2*edge - between - m.Wide) / float32(max(1, m.Columns-1)) // the last one ends where the figure ends
	m.Line = min((high-kit.Top-m.High)/float32(max(1, lines-1)), m.High*1.6+kit.Top)
	number := kit.Pixels(3, m.Cell*rows*0.3, 16)
	for i := range d.Maps {
		from := m.Box(i)
		from.W = m.Cell * fromCols
		units := frame.Box{X: from.X + from.W + between, Y: from.Y, W: m.Cell * cols, H: m.Cell * rows}
		coefficient := frame.Box{X: units.X, Y: units.Y + units.H + 6, W: number, H: number}
		bias := coefficient
		bias.X += number + 3
		d.l.pairs[i] = pair{from, coefficient, bias, units}
	}
}
