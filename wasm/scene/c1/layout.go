package c1

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands.
type layout struct {
	input                        frame.Box
	slots                        [16]kit.Slot // of the maps; the first alone, or all side by side
	below                        bool         // the kernel stands under the input, not beside it
	scale                        frame.Box
	waiting                      [16]frame.Box // the other maps while the first is alone
	roomForScale, roomForWaiting bool
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (d *picture) layout() {
	const edge = 2 // so that outlines at the border are not cut
	l, width, height := &d.l, d.p.Width, d.p.Height
	l.below = width < 1.8*height

	share := float32(0.44)
	if width < kit.Narrow {
		share = 0.4
	}
	tall := height - kit.Top - edge
	if l.below {
		tall -= underInput + kernelNamed + numbersSummed + smallestWeight*float32(d.layer.Window.Height+1)
	}
	side := kit.InputSide * kit.Fit(2, (width-2*edge)*share, kit.InputSide, tall, kit.InputSide)
	l.input = frame.Box{X: edge, Y: kit.Top, W: side, H: side}

	var first kit.Slot
	if l.below {
		first = d.layoutBelow()
	} else {
		first = d.layoutBeside()
	}
	l.scale, l.roomForScale = kit.ScaleUnder(&first.Units, height)
	kit.ClearScale(&l.scale, &first.Units, &first.Bias)
	l.roomForScale = l.roomForScale && l.scale.Y+l.scale.H+4 < height
	d.layoutWaiting(&first.Units)
	d.layoutGrid(edge + side)
	if apart := d.m.Apart; apart < 1 {
		s := &l.slots[0]
		s.Kernel, s.Bias, s.Units = frame.MixBox(first.Kernel, s.Kernel, apart), frame.MixBox(first.Bias, s.Bias, apart), frame.MixBox(first.Units, s.Units, apart)
	}
}

// What stands under the first kernel: its name, the bias to the right of that,
// so that no connection of the bias goes through it, and how many numbers these
// are, as under a sum.
const (
	kernelName    = 126 // how long the name is, with how many weights
	kernelNamed   = 25
	numbersSummed = 23
)

// numbersAt sets the first kernel, and its bias under it, of weights of the
// given side.
func (d *picture) numbersAt(at frame.Point, weight float32) (s kit.Slot) {
	rows, cols := float32(d.layer.Window.Height), float32(d.layer.Window.Width)
	s.Kernel = frame.Box{X: at.X, Y: at.Y, W: weight * cols, H: weight * rows}
	right := max(weight*(cols-1), kernelName-frame.Floor(weight/2))
	s.Bias = frame.Box{X: at.X + right, Y: at.Y + weight*rows + kernelNamed, W: weight, H: weight}
	return s
}

// layoutBeside sets the first kernel and its bias between the input and the map.
func (d *picture) layoutBeside() kit.Slot {
	const edge, gaps = 2, 44     // gaps on both sides together, at least
	const high, others = 260, 88 // a room where the other maps stand under the first
	in, width, room := &d.l.input, d.p.Width, d.p.Height-kit.Top-edge-kernelNamed-numbersSummed
	rows := float32(d.layer.Window.Height)
	weight := kit.Pixels(12, min(width*0.031, room/(rows+1)), 30)
	right, end := in.X+in.W, d.numbersAt(frame.Point{}, weight).Bias
	tall := in.H
	if tall > high {
		tall -= others
	}
	units := d.unitsIn(width-right-end.X-end.W-gaps-edge, tall)
	s := d.numbersAt(frame.Point{
		X: right + frame.Floor((units.X-right-end.X-end.W)/2),
		Y: frame.Floor(kit.Top + max(0, in.H-end.Y-end.H-numbersSummed)/2),
	}, weight)
	s.Units = units
	return s
}

// The gap between the input and the kernel under it, and the side of a weight
// there, at least.
const (
	underInput     = 5
	smallestWeight = 7
)

// layoutBelow sets the first kernel and its bias under the input.
func (d *picture) layoutBelow() kit.Slot {
	const edge = 2
	l, height := &d.l, d.p.Height
	units := d.unitsIn(d.p.Width-l.input.X-l.input.W-36-edge, height-kit.Top-40)
	x, y := l.input.X+2, l.input.Y+l.input.H+underInput
	rows, cols := float32(d.layer.Window.Height), float32(d.layer.Window.Width)
	weight := kit.Pixels(smallestWeight, min((height-edge-y-kernelNamed-numbersSummed)/(rows+1), (l.input.W-4)/cols), 30)
	s := d.numbersAt(frame.Point{X: x, Y: y}, weight)
	s.Units = units
	return s
}

// unitsIn sets the first map into the upper right corner, as large as it fits
// into so much room.
func (d *picture) unitsIn(wide, high float32) frame.Box {
	const edge = 2
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	unit := kit.Fit(2, wide, cols, high, rows)
	return frame.Box{X: d.p.Width - edge - unit*cols, Y: kit.Top, W: unit * cols, H: unit * rows}
}

// layoutWaiting sets the maps that are not made yet in a row under the first.
func (d *picture) layoutWaiting(units *frame.Box) {
	const gap, smallest = 10, 24
	l, pitches := &d.l, float32(d.Maps-2)
	y := l.scale.Y + l.scale.H + 20 + frame.LabelSize + frame.LabelGap
	side := kit.Fit(0, units.W-pitches*gap, pitches+1, l.input.Y+l.input.H-y, 1)
	l.roomForWaiting = l.roomForScale && side >= smallest
	pitch := (units.W - side) / pitches
	for i := 1; i < d.Maps; i++ {
		l.waiting[i] = frame.Box{X: frame.Floor(units.X + float32(i-1)*pitch), Y: y, W: side, H: side}
	}
}

// layoutGrid sets all maps side by side, to the right of the input.
func (d *picture) layoutGrid(right float32) {
	const edge, columns = 2, 3
	lines := float32((d.Maps + columns - 1) / columns)
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	high, wide := float32(d.layer.Window.Height), float32(d.layer.Window.Width)

	const input = 104 // the name of the input, with its size
	left := right + 40
	if d.l.below {
		left = max(input, right+18)
	}
	column := (d.p.Width - edge - left) / columns
	line := (d.p.Height - edge) / lines
	unit := kit.Fit(1, column-8, cols, line-kit.Top-high*5-14, rows)
	const count = 28 // beside the kernel, for how many numbers there are
	const name = 54  // of a map
	weight := max(4, min(12, kit.Fit(0, column-count-4, wide, line-kit.Top-unit*rows-14, high)))
	// The last column ends where the figure ends.
	column = (d.p.Width - edge - left - max(name, unit*cols, weight*wide+count)) / (columns - 1)
	for i := range d.Maps {
		x := frame.Floor(left + float32(i%columns)*column)
		y := frame.Floor(kit.Top + float32(i/columns)*line)
		d.l.slots[i] = kit.Slot{
			Kernel: frame.Box{X: x + 2, Y: y, W: weight * wide, H: weight * high},
			Bias:   frame.Box{X: x + 2 + weight*wide + 6, Y: y + weight*(high-1), W: weight, H: weight},
			Units:  frame.Box{X: x, Y: y + weight*high + 10, W: unit * cols, H: unit * rows},
		}
	}
}
