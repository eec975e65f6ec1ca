package scene

// What stands around a box that something has been drawn in: its outline, and
// the words beside it.

// ring outlines a box with a margin.
func (f *Frame) ring(role Role, box *Box, margin, stroke float32) {
	f.outline(role, box.grow(margin), stroke, 1)
}

// above writes over the left end of a box.
func (f *Frame) above(box *Box, phrase *Phrase, arguments ...int64) *Label {
	return f.write(box.X, box.Y-labelGap, phrase, arguments...)
}

// beside writes to the right of a box.
func (f *Frame) beside(box *Box, phrase *Phrase, arguments ...int64) *Label {
	return f.write(box.X+box.W+6, box.Y+box.H/2+4.5, phrase, arguments...)
}

// inside writes into the middle of a box.
func (f *Frame) inside(box *Box, phrase *Phrase, arguments ...int64) *Label {
	l := f.write(box.X+box.W/2, box.Y+box.H/2+4.5, phrase, arguments...)
	l.Anchor = Middle
	return l
}

// set makes the text a phrase with the numbers that go into it.
func (t *Text) set(phrase *Phrase, arguments ...int64) { *t = text(phrase, arguments...) }

// place returns the selection of a unit of a map, by its number row by row.
func (l *layer) place(m, i int) Selection {
	return Selection{Kind: UnitTarget, Layer: l.index, Map: m, Row: i / l.Output.Width, Col: i % l.Output.Width}
}
