package scene

// outputOne is where everything stands while the first unit is at work.
type outputOne struct {
	f6, code, squares single
	bar               Box // as long as the largest distance
}

// layoutOne sets three bitmaps side by side, over a bar.
func (s *output) layoutOne(p *Params) (l outputOne) {
	const edge, bar, number = 2, 12, 70
	rows := float32(s.weights / bitColumns)
	room := p.Height - 2*top - bar - 2*edge
	cell := floor(min(room/rows, p.Width*0.28/bitColumns))
	w := cell * bitColumns
	// The bitmaps keep together, or what joins them would be too long.
	pitch := min((p.Width-2*edge-w)/2, w*3)
	for i, at := range [...]*single{&l.f6, &l.code, &l.squares} {
		*at = s.numbersAt(floor(edge+float32(i)*pitch), top, cell)
	}
	l.bar = Box{edge, l.f6.Y + l.f6.H + top + 2, min(p.Width-number, l.squares.X+w) - edge, bar}
	return l
}

// outputAll is where everything stands when all units are to be seen: their
// codes and distances in columns or, where it is narrow, in rows.
type outputAll struct {
	f6      single
	room    Box // of the units
	rows    bool
	units   int
	cell    float32 // of a code
	longest float32 // of the bars
	codes   Box
}

// layoutAll sets F6 to the left of the units.
func (s *output) layoutAll(p *Params) outputAll {
	const edge = 2
	bits := float32(s.weights / bitColumns)
	l := outputAll{units: s.units}
	cell := floor(min((p.Height-top-edge)/bits, p.Width*0.17/bitColumns))
	l.f6 = s.numbersAt(edge, top, cell)
	left := floor(edge + l.f6.W + max(24, p.Width*0.04))
	l.room = Box{left, edge, p.Width - edge - left, p.Height - 2*edge}
	const distanceWide = 55 // three digits before the point, in a bold face, and a gap
	l.rows = p.Width < max(narrow, 1.8*p.Height) || l.slot(0).W < distanceWide
	slot := l.slot(0)
	if l.rows {
		const words = 62 // the room for a number
		l.cell = (slot.H - 5) / bits
		l.longest = slot.W - 22 - l.cell*bitColumns - 8 - words
		l.codes = Box{l.room.X + 20, l.room.Y, l.cell * bitColumns, l.room.H}
	} else {
		const words, name = 42, 22 // the room for a number and a mark, and for a name
		l.cell = floor(min(slot.W*0.66/bitColumns, slot.H*0.25/bits))
		l.longest = slot.H - words - name - l.cell*bits - 4
		l.codes = Box{l.room.X, l.code(0).Y, l.room.W, l.cell * bits}
	}
	return l
}

// slot returns the column or the row of a unit.
func (l *outputAll) slot(digit int) Box {
	if l.rows {
		return l.room.cell(digit, 0, l.units, 1)
	}
	return l.room.cell(0, digit, 1, l.units)
}

// code returns where the code of a digit stands.
func (l *outputAll) code(digit int) single {
	slot := l.slot(digit)
	at := singles(slot.X+22, slot.Y, l.cell, codeRows*codeCols, codeCols)
	if l.rows {
		at.Y += (slot.H - at.H) / 2
	} else {
		at.X, at.Y = floor(slot.X+(slot.W-at.W)/2), slot.Y+slot.H-at.H-4
	}
	return at
}

// name returns the middle of the baseline of a digit's name.
func (l *outputAll) name(digit int) point {
	slot := l.slot(digit)
	if l.rows {
		return point{slot.X + 11, slot.Y + slot.H/2 + 4.5}
	}
	return point{slot.X + slot.W/2, l.code(digit).Y - 7}
}

// bar returns the bar of a unit, so long.
func (l *outputAll) bar(digit int, long float32) Box {
	slot, code := l.slot(digit), l.code(digit)
	if l.rows {
		const high = 12
		return Box{code.X + code.W + 8, slot.Y + slot.H/2 - high/2, long, high}
	}
	return Box{code.X, code.Y - 22 - long, code.W, long}
}
