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
	column                       bool     // and under the kernel its name, the bias and how many numbers these are
	scale                        Box
	waiting                      [16]Box // the other maps while the first is alone
	roomForScale, roomForWaiting bool
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (d *convolutionPicture) layout() {
	const edge = 2 // so that outlines at the border are not cut
	l, width, height := &d.l, d.p.Width, d.p.Height
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	high, wide := float32(d.layer.Window.Height), float32(d.layer.Window.Width)
	l.below = width < 1.8*height

	share := float32(0.44)
	if width < narrow {
		share = 0.4
	}
	const smallest = 8 // a weight, under the input
	tall := height - top - edge
	if l.below {
		tall -= labelGap + labelSize + 10 + smallest*high
	}
	side := inputSide * fit(2, (width-2*edge)*share, inputSide, tall, inputSide)
	l.input = Box{edge, top, side, side}
	right := edge + side

	weight := pixels(16, min(width*0.031, (height-top-edge-14)/(high+1)), 30)
	x, y := float32(edge+2), top+side+labelGap+labelSize+8
	beside, under := float32(10), float32(0) // from the kernel to the bias
	room := Box{W: width - right - 36 - edge, H: height - top - 40}
	const words, legible = 56, 12 // under the kernel, besides the bias; a weight, if there are to be words
	if l.column = l.below && height-y-words >= legible*(high+1); l.column {
		y -= labelSize // of a name that is not there
		weight = pixels(legible, min((height-y-words)/(high+1), (side-4)/wide), 30)
		beside, under = weight*floor(wide/2), weight*high+28
	} else if l.below {
		weight = pixels(smallest, (height-y-4)/high, 18)
	} else {
		room = Box{W: width - right - weight*wide - 88 - edge, H: side}
		y = floor(top + max(0, side-weight*(high+1)-14)/2)
		beside, under = weight*floor(wide/2), weight*high+12
	}
	unit := fit(2, room.W, cols, room.H, rows)
	switch {
	case !l.below:
		x = right + floor((width-edge-right-weight*wide-unit*cols)/2)
	case !l.column:
		const count = 83 // beside the kernel, for how many numbers there are
		if top+unit*rows > y {
			weight = pixels(smallest, (width-edge-unit*cols-x-beside-count)/wide, weight)
		}
		beside, under = beside+weight*wide, weight*(high-1)
	}
	first := slot{
		kernel: Box{x, y, weight * wide, weight * high},
		bias:   Box{x + beside, y + under, weight, weight},
		units:  Box{width - edge - unit*cols, top, unit * cols, unit * rows},
	}
	units := &first.units
	l.scale, l.roomForScale = scaleUnder(units, height)
	d.layoutWaiting(units)
	d.layoutGrid(right)
	if apart := d.m.apart; apart < 1 {
		s := &l.slots[0]
		s.kernel, s.bias, s.units = mixBox(first.kernel, s.kernel, apart), mixBox(first.bias, s.bias, apart), mixBox(first.units, s.units, apart)
	}
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

	left := right + 40
	if d.l.below {
		left = right + 18
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
