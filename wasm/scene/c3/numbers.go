package c3

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawNumbers sets beside the table what it comes to, and what it would come to
// if every map saw all of S2. The bars are to scale.
func (d *picture) drawNumbers() {
	f, size := d.f, float32(19)
	all, own := &d.all, &d.c3
	kernels := kit.Joins{}.Kernels()
	ways := [...]way{
		{allSeenLabel, kit.JoinsInputs * kit.JoinsMaps, all.Parameters, all.Connections},
		{tableILabel, kernels, own.Parameters, own.Connections},
		{fewerLabel, kit.JoinsInputs*kit.JoinsMaps - kernels, all.Parameters - own.Parameters, all.Connections - own.Connections},
	}
	columns, lines := 3, 1
	switch {
	case f.Width > 3*f.Height:
		columns, lines = 1, 2
	case f.Width < kit.Narrow:
		columns, size = 2, max(13, frame.Floor(f.Width*0.042))
	}
	for i := range columns * lines {
		room := d.l.numbers.Cell(i/columns, i%columns, lines, columns)
		room.W -= 16
		d.drawWay(&room, &ways[i], min(size, max(13, room.W/longestCount)))
	}
}

// longestCount is how long the longest of the counts and its name are, in sizes of
// their letters.
const longestCount = 11.2

// way is a table that C3 might have, and what it comes to.
type way struct {
	name                             language.Key
	kernels, parameters, connections int64
}

// drawWay draws a table's counts, and a bar that is as long as it has
// parameters.
func (d *picture) drawWay(room *frame.Box, way *way, size float32) {
	f, x, y := d.f, room.X, room.Y+12
	f.WithIn(f.Write(x, y, way.name, kit.JoinsInputs), room.W, kernelsDetail, way.kernels)
	parameters := f.Write(x, y+size+5, kit.NumberLabel, way.parameters).Count(frame.Kernel)
	parameters.Size = size
	f.WithIn(parameters, room.W, parametersDetail)
	y += 2 * (size + 5)
	connections := f.Write(x, y, kit.NumberLabel, way.connections).Count(frame.Connection)
	connections.Size = size
	f.WithIn(connections, room.W, connectionsDetail)
	bar := frame.Box{X: x, Y: y + 8, W: room.W * float32(way.parameters) / float32(d.all.Parameters), H: min(14, room.Y+room.H-y-12)}
	if bar.H >= 4 {
		f.Area(frame.Kernel, &bar, 0.3, 1.5, 1)
	}
}
