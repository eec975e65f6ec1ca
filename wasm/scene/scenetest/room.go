package scenetest

import (
	"strings"
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
)

// Sizes are the rooms that a picture is drawn in: a desk, a projector, a phone
// and a small phone.
var Sizes = [][2]float32{{904, 416}, {673, 355}, {600, 390}, {736, 328}, {812, 200}, {358, 270}, {288, 220}}

// Screens are what a phone, a tablet, a desk and a large screen give a figure: as
// wide as they are, or as wide as the column beside the lesson.
var Screens = [][2]float32{{288, 220}, {288, 300}, {358, 270}, {358, 400}, {600, 390}, {736, 328}, {640, 480}, {904, 416}, {904, 560}, {1210, 640}}

// CheckInside holds everything to the picture, in the language that it has room
// for.
func CheckInside(t *testing.T, f *frame.Frame, where string) {
	t.Helper()
	const slack = 4 // of an outline around something at the border
	for _, shape := range f.Shapes {
		b := shape.Box
		for _, x := range []float32{b.X, b.X + b.W} {
			for _, y := range []float32{b.Y, b.Y + b.H} {
				if x < -slack || y < -slack || x > f.Width+slack || y > f.Height+slack {
					t.Errorf("%s: %+v is outside", where, shape)
					return
				}
			}
		}
	}
	for _, label := range f.Labels {
		left, right := Extent(label, f.Language)
		if left < -slack || right > f.Width+slack {
			t.Errorf("%s: %q reaches from %v to %v of %v", where, label.Text.In(f.Language), left, right, f.Width)
			return
		}
		if label.X < 0 || label.X > f.Width || label.Y < label.Size*0.7 || label.Y > f.Height {
			t.Errorf("%s: %q is outside, at %v, %v", where, label.Text.In(f.Language), label.X, label.Y)
			return
		}
	}
}

// Ink is about where a label is, without the air above and below.
func Ink(l frame.Label, language *language.Language) frame.Box {
	left, right := Extent(l, language)
	return frame.Box{X: left, Y: l.Y - l.Size*0.72, W: right - left, H: l.Size * 0.82}
}

// Extent is about how far a label reaches in a usual face.
func Extent(l frame.Label, language *language.Language) (left, right float32) {
	width := float32(0)
	for _, r := range l.Text.In(language) + l.Detail.In(language) {
		switch {
		case r > 0x2e7f: // Han, and what goes with it
			width += l.Size
		case strings.ContainsRune(" ,.:ilj()1", r):
			width += l.Size * 0.36
		default:
			width += l.Size * 0.58
		}
	}
	if l.Detail != (frame.Text{}) {
		width += 8
	}
	switch l.Anchor {
	case frame.Middle:
		return l.X - width/2, l.X + width/2
	case frame.End:
		return l.X - width, l.X
	}
	return l.X, l.X + width
}
