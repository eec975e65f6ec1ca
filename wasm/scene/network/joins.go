package network

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawJoins draws how a layer is joined to the one before it, or to the input: a
// line from each row of maps to the row that it feeds, or to all rows where it
// feeds them all. The layer at work is joined by strong lines.
func (d *picture) drawJoins(i int, atWork bool) {
	f, l := d.f, &d.l
	alpha := float32(0.4)
	if atWork {
		alpha = 1
	}
	layer, from, to := &d.layers[i], l.input, l.layers[i].Box
	rows := l.rowsOf(layer, i)
	fromRows, all := rows, layer.Kind != calc.Subsampling && i > 0
	if i > 0 {
		from, fromRows = l.layers[i-1].Box, l.rowsOf(&d.layers[i-1], i-1)
	}
	if to.Y > from.Y+from.H { // in the next line of blocks
		l.drawReturn(f, &from, &to, alpha)
		return
	}
	for a := range fromRows {
		for b := range rows {
			if !all && a != b {
				continue
			}
			start, end := from.Cell(a, 0, fromRows, 1), to.Cell(b, 0, rows, 1)
			f.Line(frame.Connection, frame.Point{X: start.Right().X + 2, Y: start.Right().Y}, frame.Point{X: end.X - 2, Y: end.Left().Y}, 1, alpha)
		}
	}
}

// drawReturn draws how the last block of a line is joined to the first of the
// next: under the line, and over the names of the next, to the right of its name.
func (l *layout) drawReturn(f *frame.Frame, from, to *frame.Box, alpha float32) {
	const name = 24
	start, end := frame.Point{X: from.Centre().X, Y: from.Y + from.H + 2}, frame.Point{X: to.X + max(name, to.W*0.75), Y: to.Y - 2}
	under := l.input.Y + l.input.H + 5
	f.Line(frame.Connection, start, frame.Point{X: start.X, Y: under}, 1.2, alpha)
	f.Line(frame.Connection, frame.Point{X: start.X, Y: under}, frame.Point{X: end.X, Y: under}, 1.2, alpha)
	f.Line(frame.Connection, frame.Point{X: end.X, Y: under}, end, 1.2, alpha)
}

// rowsOf is how many rows of maps a block has. Single units are in one grid,
// that is joined as a few rows are.
func (l *layout) rowsOf(layer *kit.Layer, i int) int {
	const few = 4
	if layer.OfSingles() {
		return few
	}
	return layer.Output.Maps / l.across[i]
}
