package scene

// drawComparison draws how many parameters the same units would have if they
// were fully connected, if each had its own window of weights, and as they
// are: three squares with areas to scale.
func (c *convolution) drawComparison(f *Frame, p Params, x float32) {
	full, unshared, shared := c.layer.FullyConnected, c.layer.Unshared, c.layer.Parameters
	maps, perUnit := int64(c.layer.Output.Maps), int64(c.perUnit)

	const edge = 2
	header := float32(64)
	side := floor(min(p.Width*0.44, p.Height-header-edge))
	base := header + side
	room := p.Width - edge*2 - side
	second := edge + side + room*0.08
	third := edge + side + room*0.58

	c.drawWay(f, Box{edge, base - side, side, side}, clamp(x/0.25), FullLabel, full,
		text(FullRule, c.layer.Units, int64(c.layer.Input.Maps*c.layer.Input.Height*c.layer.Input.Width)))

	of := func(count int64) float32 { return side * root(float32(count)/float32(full)) }
	// The maps, small: every unit of them is drawn, and counted.
	c.drawThumbnails(f, Box{second, header, room * 0.42, side - of(unshared) - 24})
	c.drawWay(f, Box{second, base - of(unshared), of(unshared), of(unshared)}, clamp((x-0.3)/0.2), UnsharedLabel, unshared,
		text(UnsharedRule, c.layer.Units, perUnit))

	// All parameters that there are, enlarged so that they can be seen.
	dot := Box{third, base - of(shared), of(shared), of(shared)}
	c.drawParameters(f, Box{third, header, room * 0.42, side * 0.5}, dot)
	c.drawWay(f, dot, clamp((x-0.55)/0.15), SharedLabel, shared, text(SharedRule, maps, perUnit))
}

// drawWay draws one way to wire the units: a square whose area is its number
// of parameters, and above it the number and the rule behind it.
func (c *convolution) drawWay(f *Frame, box Box, x float32, name Key, count int64, rule Text) {
	if x == 0 {
		return
	}
	grown := Box{box.X, box.Y + box.H*(1-ease(x)), box.W * ease(x), box.H * ease(x)}
	f.fill(Kernel, grown, 0.3)
	f.outline(Kernel, grown, min(1.5, grown.W/2), 1)
	f.label(box.X, 14, text(name))
	number := f.label(box.X, 38, text(NumberLabel, count))
	number.Size, number.Role, number.Bold = 21, Kernel, true
	f.label(box.X, 56, rule).muted()
}

// drawThumbnails draws all maps in little.
func (c *convolution) drawThumbnails(f *Frame, room Box) {
	const columns = 3
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	unit := max(1, floor((room.W-8)/columns-6)/float32(cols))
	if unit > 1 {
		unit = floor(unit)
	}
	w, h := unit*float32(cols), unit*float32(rows)
	for i := range c.layer.Output.Maps {
		box := Box{floor(room.X + float32(i%columns)*(w+6)), floor(room.Y + float32(i/columns)*(h+6) + 6), w, h}
		f.texture(c.textures[i], box, rows, cols, c.maps[i], c.places, c.perUnit)
		f.outline(Output, box.grow(0.5), 1, 1)
	}
}

// drawParameters draws every parameter of the layer, a line a map, and lines
// to the dot that holds them all at the scale of the other squares.
func (c *convolution) drawParameters(f *Frame, room Box, dot Box) {
	maps := c.layer.Output.Maps
	// Two lines a map where one would be too long for its cells to be seen.
	wide := (c.perUnit + 1) / 2
	cell := max(3, floor(min((room.W-4)/float32(wide), (room.H-8)/float32(2*maps+maps-1))))
	x, y := floor(room.X), floor(room.Y+8)
	for i := range maps {
		for k := range c.perUnit {
			box := Box{x + float32(k%wide)*cell, y + (float32(i)*2.6+float32(k/wide))*cell, cell, cell}
			f.number(box, c.weightAt(i, k), k == len(c.weights[i]), true)
		}
	}
	w, h := float32(wide)*cell, (float32(maps)*2.6-0.6)*cell
	f.outline(Kernel, Box{x, y, w, h}.grow(4), 1, 1)
	f.line(Kernel, point{x - 4, y + h + 4}, point{dot.X, dot.Y}, 1, 0.8)
	f.line(Kernel, point{x + w + 4, y + h + 4}, point{dot.X + dot.W, dot.Y}, 1, 0.8)
	f.label(x+w/2+8, y+h+24, text(Enlarged)).muted()
}
