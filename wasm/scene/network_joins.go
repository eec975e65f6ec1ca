package scene

import "fivebyfive/calc"

// drawJoins draws how a layer is joined to the one before it, or to the input: a
// line from each row of maps to the row that it feeds, or to all rows where it
// feeds them all. The layer at work is joined by strong lines.
func (w *whole) drawJoins(f *Frame, l *wholeLayout, i int, atWork bool) {
	alpha := float32(0.4)
	if atWork {
		alpha = 1
	}
	layer, from, to := &w.layers[i], l.input, l.layers[i].Box
	rows := l.rowsOf(layer, i)
	fromRows, all := rows, layer.Kind != calc.Subsampling && i > 0
	if i > 0 {
		from, fromRows = l.layers[i-1].Box, l.rowsOf(&w.layers[i-1], i-1)
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
			start, end := from.cell(a, 0, fromRows, 1), to.cell(b, 0, rows, 1)
			f.line(Connection, point{start.right().X + 2, start.right().Y}, point{end.X - 2, end.left().Y}, 1, alpha)
		}
	}
}

// drawReturn draws how the last block of a line is joined to the first of the
// next: under the line, and over the names of the next, to the right of its name.
func (l *wholeLayout) drawReturn(f *Frame, from, to *Box, alpha float32) {
	const name = 24
	start, end := point{from.centre().X, from.Y + from.H + 2}, point{to.X + max(name, to.W*0.75), to.Y - 2}
	under := l.input.Y + l.input.H + 5
	f.line(Connection, start, point{start.X, under}, 1.2, alpha)
	f.line(Connection, point{start.X, under}, point{end.X, under}, 1.2, alpha)
	f.line(Connection, point{end.X, under}, end, 1.2, alpha)
}

// rowsOf is how many rows of maps a block has. Single units are in one grid,
// that is joined as a few rows are.
func (l *wholeLayout) rowsOf(layer *layer, i int) int {
	const few = 4
	if layer.ofSingles() {
		return few
	}
	return layer.Output.Maps / l.across[i]
}
