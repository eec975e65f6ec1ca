package scene

// mosaic sets boxes of the same shape in a room, in as many columns as make
// their cells largest.
type mosaic struct {
	room         Box
	cell         float32 // the side of a cell, in whole pixels, or halves where it is small
	wide, high   float32 // of a box
	above        float32 // room over each box
	columns      int
	column, line float32 // from box to box
}

// newMosaic sets n boxes of wide × high cells, each with room beside it, on the
// right, and above it.
func newMosaic(room Box, n int, wide, high, beside, above float32) mosaic {
	m := mosaic{room: room, above: above, columns: 1}
	for columns := 1; columns <= n; columns++ {
		lines := float32((n + columns - 1) / columns)
		cell := min((room.W/float32(columns)-beside)/wide, (room.H/lines-above)/high)
		if cell > m.cell {
			m.cell, m.columns = cell, columns
		}
	}
	if m.cell >= 5 {
		m.cell = floor(m.cell)
	} else {
		m.cell = max(1, floor(2*m.cell)/2)
	}
	m.wide, m.high = m.cell*wide, m.cell*high
	m.column, m.line = m.wide+beside, m.high+above
	return m
}

// box returns the box of number i.
func (m *mosaic) box(i int) Box {
	x, y := float32(i%m.columns), float32(i/m.columns)
	return Box{floor(m.room.X + x*m.column), floor(m.room.Y + m.above + y*m.line), m.wide, m.high}
}
