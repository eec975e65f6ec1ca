package scene

import "fivebyfive/calc/language"

// drawNumbers sets beside the table what it comes to, and what it would come to
// if every map saw all of S2. The bars are to scale.
func (d *tablePicture) drawNumbers() {
	f, size := d.f, float32(19)
	all, own := &d.all, &d.c3
	kernels := Joins{}.kernels()
	ways := [...]tableWay{
		{allSeenLabel, joinsInputs * joinsMaps, all.Parameters, all.Connections},
		{tableILabel, kernels, own.Parameters, own.Connections},
		{fewerLabel, joinsInputs*joinsMaps - kernels, all.Parameters - own.Parameters, all.Connections - own.Connections},
	}
	columns, lines := 3, 1
	switch {
	case f.Width > 3*f.Height:
		columns, lines = 1, 2
	case f.Width < narrow:
		columns, size = 2, max(13, floor(f.Width*0.042))
	}
	for i := range columns * lines {
		room := d.l.numbers.cell(i/columns, i%columns, lines, columns)
		room.W -= 16
		d.drawWay(&room, &ways[i], min(size, max(13, room.W/longestCount)))
	}
}

// longestCount is how long the longest of the counts and its name are, in sizes of
// their letters.
const longestCount = 11.2

// tableWay is a table that C3 might have, and what it comes to.
type tableWay struct {
	name                             language.Key
	kernels, parameters, connections int64
}

// drawWay draws a table's counts, and a bar that is as long as it has
// parameters.
func (d *tablePicture) drawWay(room *Box, way *tableWay, size float32) {
	f, x, y := d.f, room.X, room.Y+12
	if label := f.write(x, y, way.name, joinsInputs); room.W > 150 {
		label.detail(kernelsDetail, way.kernels)
	}
	parameters := f.write(x, y+size+5, numberLabel, way.parameters).count(Kernel)
	parameters.Size = size
	if room.W > 150 {
		parameters.detail(parametersDetail)
	}
	y += 2 * (size + 5)
	connections := f.write(x, y, numberLabel, way.connections).count(Connection)
	connections.Size = size
	if room.W > 150 {
		connections.detail(connectionsDetail)
	}
	bar := Box{x, y + 8, room.W * float32(way.parameters) / float32(d.all.Parameters), min(14, room.Y+room.H-y-12)}
	if bar.H >= 4 {
		f.area(Kernel, &bar, 0.3, 1.5, 1)
	}
}
