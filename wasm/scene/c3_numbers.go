package scene

// drawNumbers sets beside the table what it comes to, and what it would come to
// if every map saw all of S2. The bars are to scale.
func (c *table) drawNumbers(f *Frame, room Box) {
	size := float32(19)
	full, kernels := int64(c.kernels(AllJoined())), int64(c.kernels(Joins{}))
	all, own := counts{full, c.all.Parameters, c.all.Connections}, counts{kernels, c.c3.Parameters, c.c3.Connections}
	fewer := counts{full - kernels, all.parameters - own.parameters, all.connections - own.connections}
	columns, lines := 3, 1
	switch {
	case f.Width > 3*f.Height:
		columns, lines = 1, 2
	case f.Width < narrow:
		columns, size = 2, max(13, floor(f.Width*0.042))
	}
	for i, way := range [...]struct {
		name Text
		counts
	}{{text(allSeenLabel, int64(c.c3.Input.Maps)), all}, {text(tableILabel), own}, {text(fewerLabel), fewer}} {
		if i < columns*lines {
			cell := room.cell(i/columns, i%columns, lines, columns)
			cell.W -= 16
			c.drawCounts(f, cell, way.name, way.counts, size)
		}
	}
}

// counts is what a table comes to.
type counts struct{ kernels, parameters, connections int64 }

// drawCounts draws a table's counts, and a bar that is as long as it has
// parameters.
func (c *table) drawCounts(f *Frame, room Box, name Text, n counts, size float32) {
	if label := f.label(room.X, room.Y+12, name); room.W > 150 {
		label.Detail = text(kernelsDetail, n.kernels)
	}
	y := room.Y + 12
	for _, count := range [...]struct {
		number int64
		role   Role
		name   *Phrase
	}{{n.parameters, Kernel, parametersDetail}, {n.connections, Connection, connectionsDetail}} {
		y += size + 5
		label := f.label(room.X, y, text(numberLabel, count.number))
		label.Size, label.Role, label.Bold, label.Detail = size, count.role, true, text(count.name)
	}
	bar := Box{room.X, y + 8, room.W * float32(n.parameters) / float32(c.all.Parameters), min(14, room.Y+room.H-y-12)}
	if bar.H >= 4 {
		f.fill(Kernel, bar, 0.3)
		f.outline(Kernel, bar, 1.5, 1)
	}
}
