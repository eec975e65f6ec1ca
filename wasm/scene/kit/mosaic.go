package kit

import "fivebyfive/wasm/frame"

// mosaic sets boxes of the same shape in a room, in as many columns as make
// their cells largest.
type mosaic struct {
	room         frame.Box
	Cell         float32 // the side of a cell, in whole pixels, or halves where it is small
	Wide, High   float32 // of a box
	Above        float32 // room over each box
	Columns      int
	Column, Line float32 // from box to box
}

// NewMosaic sets n boxes of wide × high cells, each with room beside it, on the
// right, and above it.
func NewMosaic(room frame.Box, n int, wide, high, beside, above float32) mosaic {
	m := mosaic{room: room, Above: above, Columns: 1}
	for columns := 1; columns <= n; columns++ {
		lines := float32((n + columns - 1) / columns)
		cell := min((room.W/float32(columns)-beside)/wide, (room.H/lines-above)/high)
		if cell > m.Cell {
			m.Cell, m.Columns = cell, columns
		}
	}
	if m.Cell >= 5 {
		m.Cell = frame.Floor(m.Cell)
	} else {
		m.Cell = max(1, frame.Floor(2*m.Cell)/2)
	}
	m.Wide, m.High = m.Cell*wide, m.Cell*high
	m.Column, m.Line = m.Wide+beside, m.High+above
	return m
}

// Box returns the box of number i.
func (m *mosaic) Box(i int) frame.Box {
	x, y := float32(i%m.Columns), float32(i/m.Columns)
	return frame.Box{X: frame.Floor(m.room.X + x*m.Column), Y: frame.Floor(m.room.Y + m.Above + y*m.Line), W: m.Wide, H: m.High}
}
