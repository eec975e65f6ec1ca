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
	single                       slot     // the first map, alone
	grid                         [16]slot // all maps, side by side
	below                        bool     // the kernel stands under the input, not beside it
	scale                        Box
	waiting                      [16]Box // the other maps while the first is alone
	roomForScale, roomForWaiting bool
}

// slot returns where a map stands between alone, 0, and side by side, 1.
func (l *convolutionLayout) slot(index int, apart float32) slot {
	if index > 0 {
		return l.grid[index]
	}
	a, b := l.single, l.grid[0]
	return slot{mixBox(a.kernel, b.kernel, apart), mixBox(a.bias, b.bias, apart), mixBox(a.units, b.units, apart)}
}

// layout fits the scene into the room there is. Cells are whole pixels.
func (c *convolution) layout(p Params) convolutionLayout {
	var l convolutionLayout
	const edge = 2 // so that outlines at the border are not cut
	inputRows, inputCols := float32(c.layer.Input.Height), float32(c.layer.Input.Width)
	rows, cols := float32(c.layer.Output.Height), float32(c.layer.Output.Width)
	high, wide := float32(c.kernel.Height), float32(c.kernel.Width)
	l.below = p.Width < 1.8*p.Height

	share := float32(0.44)
	if p.Width < narrow {
		share = 0.4
	}
	cell := max(2, floor(min((p.Height-top-edge)/inputRows, (p.Width-2*edge)*share/inputCols)))
	l.input = Box{edge, top, cell * inputCols, cell * inputRows}
	right := l.input.X + l.input.W
	bottom := l.input.Y + l.input.H

	weight := floor(max(16, min(30, p.Width*0.031)))
	if l.below {
		y := bottom + labelGap + labelSize + 8
		weight = floor(max(8, min(18, (p.Height-y-4)/high)))
		unit := max(2, floor(min((p.Width-right-36-edge)/cols, (p.Height-top-40)/rows)))
		l.single.kernel = Box{edge + 2, y, weight * wide, weight * high}
		l.single.bias = Box{edge + 2 + weight*wide + 10, y + weight*(high-1), weight, weight}
		l.single.units = Box{p.Width - edge - unit*cols, top, unit * cols, unit * rows}
	} else {
		unit := max(2, floor(min((p.Width-right-weight*wide-88-edge)/cols, l.input.H/rows)))
		gap := floor((p.Width - edge - right - weight*wide - unit*cols) / 2)
		y := floor(top + (l.input.H-weight*(high+1)-14)/2)
		l.single.kernel = Box{right + gap, y, weight * wide, weight * high}
		l.single.bias = Box{right + gap + weight*floor(wide/2), y + weight*high + 12, weight, weight}
		l.single.units = Box{p.Width - edge - unit*cols, top, unit * cols, unit * rows}
	}
	units := l.single.units
	l.scale = Box{units.X + 40, units.Y + units.H + 12, units.W - 80, 10}
	l.roomForScale = l.scale.Y+l.scale.H+4 < p.Height

	c.layoutWaiting(&l, p)
	c.layoutGrid(&l, p, right)
	return l
}

// layoutWaiting sets the maps that are not made yet in a row under the first.
func (c *convolution) layoutWaiting(l *convolutionLayout, p Params) {
	const gap, smallest = 10, 24
	waiting := c.layer.Output.Maps - 1
	units := l.single.units
	y := l.scale.Y + l.scale.H + 20 + labelSize + labelGap
	side := floor(min((units.W-float32(waiting-1)*gap)/float32(waiting), l.input.Y+l.input.H-y))
	l.roomForWaiting = l.roomForScale && side >= smallest
	pitch := (units.W - side) / float32(waiting-1)
	for i := range waiting {
		l.waiting[i+1] = Box{floor(units.X + float32(i)*pitch), y, side, side}
	}
}

// layoutGrid sets all maps side by side, to the right of the input.
func (c *convolution) layoutGrid(l *convolutionLayout, p Params, right float32) {
	const edge, columns = 2, 3
	maps := c.layer.Output.Maps
	lines := float32((maps + columns - 1) / columns)
	rows, cols := float32(c.layer.Output.Height), float32(c.layer.Output.Width)
	high, wide := float32(c.kernel.Height), float32(c.kernel.Width)

	gap := float32(40)
	if l.below {
		gap = 18
	}
	left := right + gap
	column := (p.Width - edge - left) / columns
	line := (p.Height - edge) / lines
	unit := max(1, floor(min((column-8)/cols, (line-top-high*5-14)/rows)))
	weight := max(4, floor(min(12, min((line-top-unit*rows-14)/high, (column-12)/(wide+1)))))
	// The last column ends where the figure ends.
	column = (p.Width - edge - left - max(unit*cols, weight*(wide+1)+10)) / (columns - 1)
	for i := range maps {
		x := floor(left + float32(i%columns)*column)
		y := floor(top + float32(i/columns)*line)
		l.grid[i] = slot{
			kernel: Box{x + 2, y, weight * wide, weight * high},
			bias:   Box{x + 2 + weight*wide + 6, y + weight*(high-1), weight, weight},
			units:  Box{x, y + weight*high + 10, unit * cols, unit * rows},
		}
	}
}
