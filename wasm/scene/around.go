package scene

import "fivebyfive/calc/language"

// What stands around a box that something has been drawn in: its outline, and
// the words beside it.

// ring outlines a box with a margin.
func (f *Frame) ring(role Role, box *Box, margin, stroke float32) {
	f.outline(role, box.grow(margin), stroke, 1)
}

// area fills a box and outlines it.
func (f *Frame) area(role Role, box *Box, alpha, stroke, edge float32) {
	f.fill(role, *box, alpha)
	f.outline(role, *box, stroke, edge)
}

// above writes over the left end of a box.
func (f *Frame) above(box *Box, phrase language.Key, arguments ...int64) *Label {
	return f.write(box.X, box.Y-labelGap, phrase, arguments...)
}

// beside writes to the right of a box.
func (f *Frame) beside(box *Box, phrase language.Key, arguments ...int64) *Label {
	return f.write(box.X+box.W+6, box.Y+box.H/2+4.5, phrase, arguments...)
}

// before writes to the left of a box.
func (f *Frame) before(box *Box, gap float32, phrase language.Key, arguments ...int64) {
	f.write(box.X-gap, box.Y+box.H/2+4.5, phrase, arguments...).Anchor = End
}

// inside writes into the middle of a box.
func (f *Frame) inside(box *Box, phrase language.Key, arguments ...int64) *Label {
	l := f.write(box.X+box.W/2, box.Y+box.H/2+4.5, phrase, arguments...)
	l.Anchor = Middle
	return l
}

// funnel draws two lines from the side of one box to the facing side of another:
// to the right, or down.
func (f *Frame) funnel(role Role, from, to *Box, down bool, stroke, alpha float32) {
	a, b := *from, *to
	if down {
		a.Y += a.H
		a.H, b.H = 0, 0
	} else {
		a.X += a.W
		a.W, b.W = 0, 0
	}
	f.line(role, point{a.X, a.Y}, point{b.X, b.Y}, stroke, alpha)
	f.line(role, point{a.X + a.W, a.Y + a.H}, point{b.X + b.W, b.Y + b.H}, stroke, alpha)
}

// strands draws connections in bundles, so many lines from the side of one box
// to the facing side of another: to the right, or down.
func (f *Frame) strands(from, to *Box, lines int, down bool) {
	for i := range lines {
		along := (float32(i) + 0.5) / float32(lines)
		a, b := point{from.X + from.W, from.Y + from.H*along}, point{to.X, to.Y + to.H*along}
		if down {
			a, b = point{from.X + from.W*along, from.Y + from.H}, point{to.X + to.W*along, to.Y}
		}
		f.line(Connection, a, b, 1.2, strandAlpha)
	}
}

// strandAlpha is the opacity of connections that are drawn in bundles.
const strandAlpha = 0.6

// join draws a line from the right side of one box to the left of another.
func (f *Frame) join(role Role, from, to *Box, stroke, alpha float32) *Shape {
	return f.line(role, from.right(), to.left(), stroke, alpha)
}

func (b *Box) left() point  { return point{b.X, b.Y + b.H/2} }
func (b *Box) right() point { return point{b.X + b.W, b.Y + b.H/2} }
