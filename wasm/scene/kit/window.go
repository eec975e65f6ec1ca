package kit

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
)

// Where the parts of a layer stand in the boxes that its maps, what feeds them
// and its kernels are drawn in.

// UnitIn returns the cell of a unit in the box of its map.
func (l *Layer) UnitIn(units *frame.Box, row, col int) frame.Box {
	return units.Cell(row, col, l.Output.Height, l.Output.Width)
}

// WindowIn returns what a unit sees of a map that is drawn in a box.
func (l *Layer) WindowIn(from *frame.Box, row, col int) frame.Box {
	if l.Kind == calc.Subsampling { // the windows do not overlap
		row, col = row*l.Window.Height, col*l.Window.Width
	}
	return from.Cells(row, col, l.Window.Height, l.Window.Width, l.Input.Height, l.Input.Width)
}

// WeightIn returns the cell of a weight in the box of its kernel.
func (l *Layer) WeightIn(kernel *frame.Box, k int) frame.Box {
	return kernel.Cell(k/l.Window.Width, k%l.Window.Width, l.Window.Height, l.Window.Width)
}

// Seers returns the first of the places whose windows hold a cell, and how many
// there are, in one direction.
func Seers(cell, window, places int) (first, count int) {
	first = max(0, cell-window+1)
	return first, min(places, cell+1) - first
}

// OutlineSeers outlines the units of a map whose windows hold a cell of what
// feeds it, and returns how many there are.
func OutlineSeers(f *frame.Frame, l *Layer, units *frame.Box, cell *frame.Selection) int64 {
	top, high := Seers(cell.Row, l.Window.Height, l.Output.Height)
	left, wide := Seers(cell.Col, l.Window.Width, l.Output.Width)
	seeing := units.Cells(top, left, high, wide, l.Output.Height, l.Output.Width)
	f.Ring(frame.Output, &seeing, 1, 2)
	return int64(high * wide)
}

// InputIn returns the cell of an input in the box of a map that feeds the layer.
func (l *Layer) InputIn(from *frame.Box, row, col int) frame.Box {
	return from.Cell(row, col, l.Input.Height, l.Input.Width)
}

// DrawPlace outlines the window of a unit, and the unit that it feeds.
func DrawPlace(f *frame.Frame, l *Layer, from, units *frame.Box, at *frame.Selection) (window, unit frame.Box) {
	window, unit = l.WindowIn(from, at.Row, at.Col), l.UnitIn(units, at.Row, at.Col)
	f.Outline(frame.Kernel, window, 3, 1)
	f.Ring(frame.Output, &unit, 1.5, 3)
	return window, unit
}

// Place returns the selection of a unit of a map, by its number row by row.
func (l *Layer) Place(m, i int) frame.Selection {
	return frame.Selection{Kind: frame.UnitTarget, Layer: l.Index, Map: l.First + m, Row: i / l.Output.Width, Col: i % l.Output.Width}
}
