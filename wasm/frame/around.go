package frame

import "fivebyfive/calc/language"

// What stands around a box that something has been drawn in: its outline, and
// the words beside it.

// Ring outlines a box with a margin.
func (f *Frame) Ring(role Role, box *Box, margin, stroke float32) {
	f.Outline(role, box.Grow(margin), stroke, 1)
}

// Area fills a box and outlines it.
func (f *Frame) Area(role Role, box *Box, alpha, stroke, edge float32) {
	f.Fill(role, *box, alpha)
	f.Outline(role, *box, stroke, edge)
}

// Above writes over the left end of a box.
func (f *Frame) Above(box *Box, key language.Key, arguments ...int64) *Label {
	return f.Write(box.X, box.Y-LabelGap, key, arguments...)
}

// Beside writes to the right of a box.
func (f *Frame) Beside(box *Box, key language.Key, arguments ...int64) *Label {
	return f.Write(box.X+box.W+6, box.Y+box.H/2+4.5, key, arguments...)
}

// Before writes to the left of a box.
func (f *Frame) Before(box *Box, gap float32, key language.Key, arguments ...int64) {
	f.Write(box.X-gap, box.Y+box.H/2+4.5, key, arguments...).Anchor = End
}

// Inside writes into the middle of a box.
func (f *Frame) Inside(box *Box, key language.Key, arguments ...int64) *Label {
	l := f.Write(box.X+box.W/2, box.Y+box.H/2+4.5, key, arguments...)
	l.Anchor = Middle
	return l
}

// Funnel draws two lines from the side of one box to the facing side of another:
// to the right, or down.
func (f *Frame) Funnel(role Role, from, to *Box, down bool, stroke, alpha float32) {
	a, b := *from, *to
	if down {
		a.Y += a.H
		a.H, b.H = 0, 0
	} else {
		a.X += a.W
		a.W, b.W = 0, 0
	}
	f.Line(role, Point{a.X, a.Y}, Point{b.X, b.Y}, stroke, alpha)
	f.Line(role, Point{a.X + a.W, a.Y + a.H}, Point{b.X + b.W, b.Y + b.H}, stroke, alpha)
}

// Strands draws connections in bundles, so many lines from the side of one box
// to the facing side of another: to the right, or down.
func (f *Frame) Strands(from, to *Box, lines int, down bool) {
	for i := range lines {
		along := (float32(i) + 0.5) / float32(lines)
		a, b := Point{from.X + from.W, from.Y + from.H*along}, Point{to.X, to.Y + to.H*along}
		if down {
			a, b = Point{from.X + from.W*along, from.Y + from.H}, Point{to.X + to.W*along, to.Y}
		}
		f.Line(Connection, a, b, 1.2, StrandAlpha)
	}
}

// StrandAlpha is the opacity of connections that are drawn in bundles.
const StrandAlpha = 0.6

// Join draws a line from the right side of one box to the left of another.
func (f *Frame) Join(role Role, from, to *Box, stroke, alpha float32) *Shape {
	return f.Line(role, from.Right(), to.Left(), stroke, alpha)
}

// LabelGap is the room between a label's baseline and what it names.
const LabelGap = 8
