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
	l.below = width < 1.8*height

	share := float32(0.44)
	if width < narrow {
		share = 0.4
	}
	tall := height - top - edge
	if l.below {
		tall -= labelGap + labelSize + 10 + smallestWeight*float32(d.layer.Window.Height)
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
	d.layoutWaiting(&first.units)
	d.layoutGrid(edge + side)
	if apart := d.m.apart; apart < 1 {
		s := &l.slots[0]
		s.kernel, s.bias, s.units = mixBox(first.kernel, s.kernel, apart), mixBox(first.bias, s.bias, apart), mixBox(first.units, s.units, apart)
	}
}

// layoutBeside sets the first kernel between the input and the map, over its
// bias.
func (d *convolutionPicture) layoutBeside() slot {
	const edge = 2
	in, width := &d.l.input, d.p.Width
	high, wide := float32(d.layer.Window.Height), float32(d.layer.Window.Width)
	weight := pixels(16, min(width*0.031, (d.p.Height-top-edge-14)/(high+1)), 30)
	right := in.X + in.W
	units := d.unitsIn(width-right-weight*wide-88-edge, in.H)
	x, y := right+floor((units.X-right-weight*wide)/2), floor(top+max(0, in.H-weight*(high+1)-14)/2)
	return slot{
		kernel: Box{x, y, weight * wide, weight * high},
		bias:   Box{x + weight*floor(wide/2), y + weight*high + 12, weight, weight},
		units:  units,
	}
}

// smallestWeight is the side of a weight under the input, at least.
const smallestWeight = 8

// layoutBelow sets the first kernel under the input. If there is room, all that
// is said of it stands under it in a column; or else beside it.
func (d *convolutionPicture) layoutBelow() slot {
	const edge = 2
	l, width, height := &d.l, d.p.Width, d.p.Height
	high, wide := float32(d.layer.Window.Height), float32(d.layer.Window.Width)
	units := d.unitsIn(width-l.input.X-l.input.W-36-edge, height-top-40)
	x, y := l.input.X+2, l.input.Y+l.input.H+labelGap+8

	const words, legible = 56, 12 // the room for what is said; a weight that is worth it
	room := (height - y - words) / (high + 1)
	if l.column = room >= legible; l.column {
		weight := pixels(legible, min(room, (l.input.W-4)/wide), 30)
		return slot{
			kernel: Box{x, y, weight * wide, weight * high},
			bias:   Box{x + weight*floor(wide/2), y + weight*high + 28, weight, weight},
			units:  units,
		}
	}
	const gap, count = 10, 92 // from the kernel to how many numbers it has, and how long that is
	y += labelSize            // of its name
	weight := pixels(smallestWeight, (height-y-4)/high, 18)
	if units.Y+units.H > y {
		weight = pixels(smallestWeight, (units.X-x-gap-count)/wide, weight)
	}
	return slot{
		kernel: Box{x, y, weight * wide, weight * high},
		bias:   Box{x + weight*wide + gap, y + weight*(high-1), weight, weight},
		units:  units,
	}
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
