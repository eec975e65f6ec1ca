package scene

import "fivebyfive/calc"

// Where the parts of a layer stand in the boxes that its maps, what feeds them
// and its kernels are drawn in.

// unitIn returns the cell of a unit in the box of its map.
func (l *layer) unitIn(units *Box, row, col int) Box {
	return units.cell(row, col, l.Output.Height, l.Output.Width)
}

// windowIn returns what a unit sees of a map that is drawn in a box.
func (l *layer) windowIn(from *Box, row, col int) Box {
	if l.Kind == calc.Subsampling { // the windows do not overlap
		row, col = row*l.Window.Height, col*l.Window.Width
	}
	return from.cells(row, col, l.Window.Height, l.Window.Width, l.Input.Height, l.Input.Width)
}

// weightIn returns the cell of a weight in the box of its kernel.
func (l *layer) weightIn(kernel *Box, k int) Box {
	return kernel.cell(k/l.Window.Width, k%l.Window.Width, l.Window.Height, l.Window.Width)
}

// seers returns the first of the places whose windows hold a cell, and how many
// there are, in one direction.
func seers(cell, window, places int) (first, count int) {
	first = max(0, cell-window+1)
	return first, min(places, cell+1) - first
}

// outlineSeers outlines the units of a map whose windows hold a cell of what
// feeds it, and returns how many there are.
func (f *Frame) outlineSeers(l *layer, units *Box, cell *Selection) int64 {
	top, high := seers(cell.Row, l.Window.Height, l.Output.Height)
	left, wide := seers(cell.Col, l.Window.Width, l.Output.Width)
	seeing := units.cells(top, left, high, wide, l.Output.Height, l.Output.Width)
	f.ring(Output, &seeing, 1, 2)
	return int64(high * wide)
}

// inputIn returns the cell of an input in the box of a map that feeds the layer.
func (l *layer) inputIn(from *Box, row, col int) Box {
	return from.cell(row, col, l.Input.Height, l.Input.Width)
}

// drawPlace outlines the window of a unit, and the unit that it feeds.
func (f *Frame) drawPlace(l *layer, from, units *Box, at *Selection) (window, unit Box) {
	window, unit = l.windowIn(from, at.Row, at.Col), l.unitIn(units, at.Row, at.Col)
	f.outline(Kernel, window, 3, 1)
	f.ring(Output, &unit, 1.5, 3)
	return window, unit
}

// place returns the selection of a unit of a map, by its number row by row.
func (l *layer) place(m, i int) Selection {
	return Selection{Kind: UnitTarget, Layer: l.index, Map: l.first + m, Row: i / l.Output.Width, Col: i % l.Output.Width}
}
