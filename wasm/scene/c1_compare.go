package scene

import "fivebyfive/calc/lenet"

// comparison is where the three ways to wire the units stand: a header each,
// and under it a square whose area is its number of parameters.
type comparison struct {
	full, unshared, shared way
	maps                   Box // room for all maps in little
	numbers                Box // room for all parameters, enlarged
}

type way struct {
	header point
	square Box
}

const wayHeader = 64 // the height of a header

// layoutComparison sets the ways side by side or, where it is narrow, the two
// small ones above one another.
func (c *convolution) layoutComparison(p Params) comparison {
	const edge = 2
	share := float32(0.44)
	if p.Width >= narrow && p.Width < 1.8*p.Height {
		share = 0.46
	}
	side := floor(min(p.Width*share, p.Height-wayHeader-edge))
	of := func(count int64) float32 { return side * root(float32(count)/float32(c.layer.FullyConnected)) }
	unshared, shared := of(c.layer.Unshared), of(c.layer.Parameters)
	base := wayHeader + side
	room := p.Width - edge*2 - side
	l := comparison{full: way{point{edge, 0}, Box{edge, wayHeader, side, side}}}
	if p.Width >= narrow {
		second, third := edge+side+room*0.09, edge+side+room*0.57
		l.unshared = way{point{second, 0}, Box{second, base - unshared, unshared, unshared}}
		l.shared = way{point{third, 0}, Box{third, base - shared, shared, shared}}
		l.maps = Box{second, wayHeader + 8, room * 0.42, side - unshared - 24}
		l.numbers = Box{third, wayHeader + 8, room * 0.42, side * 0.6}
		return l
	}
	x, half := edge+side+12, floor(p.Height/2)
	l.unshared = way{point{x, 0}, Box{x, wayHeader, unshared, unshared}}
	l.maps = Box{x + unshared + 10, wayHeader, p.Width - edge - x - unshared - 10, half - wayHeader}
	l.shared = way{point{x, half}, Box{x, half + wayHeader, shared, shared}}
	l.numbers = Box{x + unshared + 10, half + wayHeader, p.Width - edge - x - unshared - 10, half - wayHeader - edge}
	return l
}

// drawComparison draws how many parameters the same units would have if they
// were fully connected, if each had its own window of weights, and as they
// are: three squares with areas to scale.
func (c *convolution) drawComparison(f *Frame, p Params, x float32) {
	l := c.layoutComparison(p)
	maps, perUnit := int64(c.layer.Output.Maps), int64(c.perUnit)
	inputs := int64(c.layer.Input.Maps * c.layer.Input.Height * c.layer.Input.Width)

	c.drawWay(f, l.full, clamp(x/0.25), fullLabel, c.layer.FullyConnected, text(fullRule, c.layer.Units, inputs))
	// Every unit there is, in little, and counted.
	c.drawThumbnails(f, l.maps, p.Seen)
	c.drawWay(f, l.unshared, clamp((x-0.3)/0.2), unsharedLabel, c.layer.Unshared, text(unsharedRule, c.layer.Units, perUnit))
	// Every parameter there is, enlarged so that it can be seen.
	c.drawParameters(f, l.numbers, l.shared.square, p.Seen.Network)
	c.drawWay(f, l.shared, clamp((x-0.55)/0.15), sharedLabel, c.layer.Parameters, text(sharedRule, maps, perUnit))
}

// drawWay draws one way to wire the units, once x has come to 1.
func (c *convolution) drawWay(f *Frame, w way, x float32, name *Phrase, count int64, rule Text) {
	if x == 0 {
		return
	}
	box := w.square
	grown := Box{box.X, box.Y + box.H*(1-ease(x)), box.W * ease(x), box.H * ease(x)}
	f.fill(Kernel, grown, 0.3)
	f.outline(Kernel, grown, min(1.5, grown.W/2), 1)
	f.label(w.header.X, w.header.Y+14, text(name))
	number := f.label(w.header.X, w.header.Y+38, text(numberLabel, count))
	number.Size, number.Role, number.Bold = 21, Kernel, true
	f.label(w.header.X, w.header.Y+56, rule).muted()
}

// drawThumbnails draws all maps in little.
func (c *convolution) drawThumbnails(f *Frame, room Box, seen *lenet.Activations) {
	const columns, gap = 3, 6
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	lines := (c.layer.Output.Maps + columns - 1) / columns
	unit := min((room.W-2*gap)/columns/float32(cols), (room.H-gap)/float32(lines)/float32(rows))
	if unit > 1 {
		unit = floor(unit)
	}
	w, h := unit*float32(cols), unit*float32(rows)
	for i := range c.layer.Output.Maps {
		box := Box{floor(room.X + float32(i%columns)*(w+gap)), floor(room.Y + float32(i/columns)*(h+gap)), w, h}
		f.drawMap(&c.layer, i, box, seen, c.places, c.perUnit)
		f.outline(Output, box.grow(0.5), 1, 1)
	}
}

// drawParameters draws every parameter of the layer, two lines a map, and
// lines to the dot that holds them all at the scale of the other squares.
func (c *convolution) drawParameters(f *Frame, room, dot Box, network *lenet.Network) {
	const pitch = 2.6 // lines from map to map
	maps := c.layer.Output.Maps
	wide := (c.perUnit + 1) / 2
	lines := float32(maps)*pitch - (pitch - 2)
	cell := max(2, floor(min((room.W-8)/float32(wide), (room.H-8)/lines)))
	x, y := floor(room.X+4), floor(room.Y+4)
	own := network.Layers[0].Maps
	largest := largestWeight(own)
	for i := range maps {
		for k := range c.perUnit {
			value := *own[i].Bias
			if k < c.weights {
				value = own[i].Weights[k]
			}
			box := Box{x + float32(k%wide)*cell, y + (float32(i)*pitch+float32(k/wide))*cell, cell, cell}
			f.number(box, strength(value, largest), k == c.weights, true)
		}
	}
	box := Box{x, y, float32(wide) * cell, lines * cell}.grow(4)
	f.outline(Kernel, box, 1, 1)
	right, bottom := box.X+box.W, box.Y+box.H
	if dot.Y > bottom {
		f.line(Kernel, point{box.X, bottom}, point{dot.X, dot.Y}, 1, 0.8)
		f.line(Kernel, point{right, bottom}, point{dot.X + dot.W, dot.Y}, 1, 0.8)
		f.label(box.X+10, bottom+20, text(enlarged)).muted()
		return
	}
	f.line(Kernel, point{box.X, box.Y}, point{dot.X + dot.W, dot.Y}, 1, 0.8)
	f.line(Kernel, point{box.X, bottom}, point{dot.X + dot.W, dot.Y + dot.H}, 1, 0.8)
	f.label(right+8, box.Y+box.H/2+4, text(enlarged)).muted()
}
