package scene

// labelGap is the room between a label's baseline and what it names.
const labelGap = 8

// top is the room above a picture for the labels of its first row.
const top = 26

// narrow is the width under which a picture stacks what it otherwise sets side
// by side.
const narrow = 540

// slot is where one map stands, with the kernel and the bias that make it.
type slot struct {
	kernel, bias, units Box
}

// convolutionLayout is where everything of the scene stands.
type convolutionLayout struct {
	input                        Box
	slots                        [16]slot // of the maps; the first alone, or all side by side
	below                        bool     // the kernel stands under the input, not beside it
	scale                        Box
	waiting                      [16]Box // the other maps while the first is alone
	roomForScale, roomForWaiting bool
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (d *convolutionPicture) layout() {
	const edge = 2 // so that outlines at the border are not cut
	l, width, height := &d.l, d.p.Width, d.p.Height
	l.below = width < 1.8*height

	share := float32(0.44)
	if width < narrow {
		share = 0.4
	}
	tall := height - top - edge
	if l.below {
		tall -= underInput + kernelNamed + numbersSummed + smallestWeight*float32(d.layer.Window.Height+1)
	}
	side := inputSide * fit(2, (width-2*edge)*share, inputSide, tall, inputSide)
	l.input = Box{edge, top, side, side}

	var first slot
	if l.below {
		first = d.layoutBelow()
	} else {
		first = d.layoutBeside()
	}
	l.scale, l.roomForScale = scaleUnder(&first.units, height)
	l.scale.clear(&first.units, &first.bias)
	l.roomForScale = l.roomForScale && l.scale.Y+l.scale.H+4 < height
	d.layoutWaiting(&first.units)
	d.layoutGrid(edge + side)
	if apart := d.m.apart; apart < 1 {
		s := &l.slots[0]
		s.kernel, s.bias, s.units = mixBox(first.kernel, s.kernel, apart), mixBox(first.bias, s.bias, apart), mixBox(first.units, s.units, apart)
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
func (d *convolutionPicture) numbersAt(at point, weight float32) (s slot) {
	rows, cols := float32(d.layer.Window.Height), float32(d.layer.Window.Width)
	s.kernel = Box{at.X, at.Y, weight * cols, weight * rows}
	right := max(weight*(cols-1), kernelName-floor(weight/2))
	s.bias = Box{at.X + right, at.Y + weight*rows + kernelNamed, weight, weight}
	return s
}

// layoutBeside sets the first kernel and its bias between the input and the map.
func (d *convolutionPicture) layoutBeside() slot {
	const edge, gaps = 2, 44     // gaps on both sides together, at least
	const high, others = 260, 88 // a room where the other maps stand under the first
	in, width, room := &d.l.input, d.p.Width, d.p.Height-top-edge-kernelNamed-numbersSummed
	rows := float32(d.layer.Window.Height)
	weight := pixels(12, min(width*0.031, room/(rows+1)), 30)
	right, end := in.X+in.W, d.numbersAt(point{}, weight).bias
	tall := in.H
	if tall > high {
		tall -= others
	}
	units := d.unitsIn(width-right-end.X-end.W-gaps-edge, tall)
	s := d.numbersAt(point{
		right + floor((units.X-right-end.X-end.W)/2),
		floor(top + max(0, in.H-end.Y-end.H-numbersSummed)/2),
	}, weight)
	s.units = units
	return s
}

// The gap between the input and the kernel under it, and the side of a weight
// there, at least.
const (
	underInput     = 5
	smallestWeight = 7
)

// layoutBelow sets the first kernel and its bias under the input.
func (d *convolutionPicture) layoutBelow() slot {
	const edge = 2
	l, height := &d.l, d.p.Height
	units := d.unitsIn(d.p.Width-l.input.X-l.input.W-36-edge, height-top-40)
	x, y := l.input.X+2, l.input.Y+l.input.H+underInput
	rows, cols := float32(d.layer.Window.Height), float32(d.layer.Window.Width)
	weight := pixels(smallestWeight, min((height-edge-y-kernelNamed-numbersSummed)/(rows+1), (l.input.W-4)/cols), 30)
	s := d.numbersAt(point{x, y}, weight)
	s.units = units
	return s
}

// unitsIn sets the first map into the upper right corner, as large as it fits
// into so much room.
func (d *convolutionPicture) unitsIn(wide, high float32) Box {
	const edge = 2
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	unit := fit(2, wide, cols, high, rows)
	return Box{d.p.Width - edge - unit*cols, top, unit * cols, unit * rows}
}

// layoutWaiting sets the maps that are not made yet in a row under the first.
func (d *convolutionPicture) layoutWaiting(units *Box) {
	const gap, smallest = 10, 24
	l, pitches := &d.l, float32(d.maps-2)
	y := l.scale.Y + l.scale.H + 20 + labelSize + labelGap
	side := fit(0, units.W-pitches*gap, pitches+1, l.input.Y+l.input.H-y, 1)
	l.roomForWaiting = l.roomForScale && side >= smallest
	pitch := (units.W - side) / pitches
	for i := 1; i < d.maps; i++ {
		l.waiting[i] = Box{floor(units.X + float32(i-1)*pitch), y, side, side}
	}
}

// layoutGrid sets all maps side by side, to the right of the input.
func (d *convolutionPicture) layoutGrid(right float32) {
	const edge, columns = 2, 3
	lines := float32((d.maps + columns - 1) / columns)
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	high, wide := float32(d.layer.Window.Height), float32(d.layer.Window.Width)

	const input = 104 // the name of the input, with its size
	left := right + 40
	if d.l.below {
		left = max(input, right+18)
	}
	column := (d.p.Width - edge - left) / columns
	line := (d.p.Height - edge) / lines
	unit := fit(1, column-8, cols, line-top-high*5-14, rows)
	const count = 28 // beside the kernel, for how many numbers there are
	const name = 54  // of a map
	weight := max(4, min(12, fit(0, column-count-4, wide, line-top-unit*rows-14, high)))
	// The last column ends where the figure ends.
	column = (d.p.Width - edge - left - max(name, unit*cols, weight*wide+count)) / (columns - 1)
	for i := range d.maps {
		x := floor(left + float32(i%columns)*column)
		y := floor(top + float32(i/columns)*line)
		d.l.slots[i] = slot{
			kernel: Box{x + 2, y, weight * wide, weight * high},
			bias:   Box{x + 2 + weight*wide + 6, y + weight*(high-1), weight, weight},
			units:  Box{x, y + weight*high + 10, unit * cols, unit * rows},
		}
	}
}
