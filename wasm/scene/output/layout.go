package output

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// oneLayout is where everything stands while the first unit is at work.
type oneLayout struct {
	f6, code, squares kit.Grid
	bar               frame.Box // as long as the largest distance
}

// layoutOne sets three bitmaps side by side, over a bar.
func (s *Scene) layoutOne(p *kit.Params) (l oneLayout) {
	const edge, bar, number = 2, 12, 70
	rows := float32(s.Weights / kit.CodeColumns)
	room := p.Height - 2*kit.Top - bar - 2*edge
	cell := frame.Floor(min(room/rows, p.Width*0.28/kit.CodeColumns))
	w := cell * kit.CodeColumns
	// The bitmaps keep together, or what joins them would be too long.
	pitch := min((p.Width-2*edge-w)/2, w*3)
	for i, at := range [...]*kit.Grid{&l.f6, &l.code, &l.squares} {
		*at = s.NumbersAt(frame.Floor(edge+float32(i)*pitch), kit.Top, cell)
	}
	l.bar = frame.Box{X: edge, Y: l.f6.Y + l.f6.H + kit.Top + 2, W: min(p.Width-number, l.squares.X+w) - edge, H: bar}
	return l
}

// allLayout is where everything stands when all units are to be seen: their
// codes and distances in columns or, where it is narrow, in rows.
type allLayout struct {
	f6      kit.Grid
	room    frame.Box // of the units
	rows    bool
	units   int
	cell    float32 // of a code
	longest float32 // of the bars
	codes   frame.Box
}

// layoutAll sets F6 to the left of the units.
func (s *Scene) layoutAll(p *kit.Params) allLayout {
	const edge = 2
	bits := float32(s.Weights / kit.CodeColumns)
	l := allLayout{units: s.Units}
	cell := frame.Floor(min((p.Height-kit.Top-edge)/bits, p.Width*0.17/kit.CodeColumns))
	l.f6 = s.NumbersAt(edge, kit.Top, cell)
	left := frame.Floor(edge + l.f6.W + max(24, p.Width*0.04))
	l.room = frame.Box{X: left, Y: edge, W: p.Width - edge - left, H: p.Height - 2*edge}
	const distanceWide = 55 // three digits before the point, in a bold face, and a gap
	l.rows = p.Width < max(kit.Narrow, 1.8*p.Height) || l.slot(0).W < distanceWide
	slot := l.slot(0)
	if l.rows {
		const words = 62 // the room for a number
		l.cell = (slot.H - 5) / bits
		l.longest = slot.W - 22 - l.cell*kit.CodeColumns - 8 - words
		l.codes = frame.Box{X: l.room.X + 20, Y: l.room.Y, W: l.cell * kit.CodeColumns, H: l.room.H}
	} else {
		const words, name = 42, 22 // the room for a number and a mark, and for a name
		l.cell = frame.Floor(min(slot.W*0.66/kit.CodeColumns, slot.H*0.25/bits))
		l.longest = slot.H - words - name - l.cell*bits - 4
		l.codes = frame.Box{X: l.room.X, Y: l.code(0).Y, W: l.room.W, H: l.cell * bits}
	}
	return l
}

// slot returns the column or the row of a unit.
func (l *allLayout) slot(digit int) frame.Box {
	if l.rows {
		return l.room.Cell(digit, 0, l.units, 1)
	}
	return l.room.Cell(0, digit, 1, l.units)
}

// code returns where the code of a digit stands.
func (l *allLayout) code(digit int) kit.Grid {
	slot := l.slot(digit)
	at := kit.NewGrid(slot.X+22, slot.Y, l.cell, kit.CodeRows*kit.CodeColumns, kit.CodeColumns)
	if l.rows {
		at.Y += (slot.H - at.H) / 2
	} else {
		at.X, at.Y = frame.Floor(slot.X+(slot.W-at.W)/2), slot.Y+slot.H-at.H-4
	}
	return at
}

// name returns the middle of the baseline of a digit's name.
func (l *allLayout) name(digit int) frame.Point {
	slot := l.slot(digit)
	if l.rows {
		return frame.Point{X: slot.X + 11, Y: slot.Y + slot.H/2 + 4.5}
	}
	return frame.Point{X: slot.X + slot.W/2, Y: l.code(digit).Y - 7}
}

// bar returns the bar of a unit, so long.
func (l *allLayout) bar(digit int, long float32) frame.Box {
	slot, code := l.slot(digit), l.code(digit)
	if l.rows {
		const high = 12
		return frame.Box{X: code.X + code.W + 8, Y: slot.Y + slot.H/2 - high/2, W: long, H: high}
	}
	return frame.Box{X: code.X, Y: code.Y - 22 - long, W: code.W, H: long}
}
