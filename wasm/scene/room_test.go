package scene_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/wasm/scene"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// sizes are the rooms that a picture is drawn in: a desk, a projector, a phone
// and a small phone.
var sizes = [][2]float32{{904, 416}, {673, 355}, {600, 390}, {736, 328}, {812, 200}, {358, 270}, {288, 220}}

func TestNothingLeavesThePicture(t *testing.T) {
	moments(t, func(_ scene.Scene, f *scene.Frame, where string) { checkInside(t, f, where) })
}

// A page that shows the figure alone gives it any room: high, square or flat.
func TestNothingLeavesARoomOfAnyShape(t *testing.T) {
	for _, name := range scene.Names() {
		s := find(t, name)
		for _, beat := range s.Beats() {
			for _, size := range [][2]float32{{400, 500}, {610, 342}, {640, 640}, {720, 680}, {1150, 670}, {1250, 210}, {1300, 220}} {
				for _, at := range []float64{(beat.Start + beat.End) / 2, beat.End} {
					checkInside(t, draw(s, size, at, scene.Selection{}), fmt.Sprintf("%s, %s at %v s in %v", name, beat.Name, at, size))
				}
			}
		}
	}
}

// checkInside holds everything to the picture.
func checkInside(t *testing.T, f *scene.Frame, where string) {
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
		for _, language := range lessons.Languages() {
			left, right := extent(label, language)
			if left < -slack || right > f.Width+slack {
				t.Errorf("%s: %q reaches from %v to %v of %v", where, label.Text.In(language), left, right, f.Width)
				return
			}
		}
		if label.X < 0 || label.X > f.Width || label.Y < label.Size*0.7 || label.Y > f.Height {
			t.Errorf("%s: %q is outside, at %v, %v", where, label.Text.In(english), label.X, label.Y)
			return
		}
	}
}

// In the rooms that a desk's window gives it, a picture is neither lonely nor cut
// down to a strip: it reaches over two thirds of the width and of the height.
func TestPicturesFillTheirRoom(t *testing.T) {
	const least = 2.0 / 3
	for _, name := range scene.Names() {
		s := find(t, name)
		for i, beat := range s.Beats() {
			for _, room := range [][2]float32{{900, 528}, {740, 348}, {612, 396}, {1380, 708}} {
				f := draw(s, room, beat.End, scene.Selection{})
				wide, high := reach(f)
				if name == "totals" && i == 0 {
					wide = 1 // two bars, before anything is between them
				}
				if wide < least || high < least {
					t.Errorf("%s, %s in %v: it reaches over %.0f %% of the width and %.0f %% of the height", name, beat.Name, room, wide*100, high*100)
				}
			}
		}
	}
}

// reach is how much of its room a picture spans, of 1.
func reach(f *scene.Frame) (wide, high float32) {
	left, top, right, bottom := f.Width, f.Height, float32(0), float32(0)
	add := func(b scene.Box) {
		left, top, right, bottom = min(left, b.X), min(top, b.Y), max(right, b.X+b.W), max(bottom, b.Y+b.H)
	}
	for _, m := range f.Textures {
		add(m.Box)
	}
	for _, s := range f.Shapes {
		add(s.Box)
	}
	for _, l := range f.Labels {
		from, to := extent(l, english)
		add(scene.Box{X: from, Y: l.Y - l.Size, W: to - from, H: l.Size})
	}
	return (right - left) / f.Width, (bottom - top) / f.Height
}

// rooms calls check with the middle and the end of every beat in rooms of any
// shape, as a guest's frame may have. The frame is drawn into again.
func rooms(t *testing.T, check func(f *scene.Frame, where string)) {
	var f scene.Frame
	for _, name := range scene.Names() {
		s := find(t, name)
		for _, beat := range s.Beats() {
			for width := float32(288); width < 1350; width += 56 {
				for height := max(200, width/5); height < min(700, 2*width); height += 48 {
					for _, at := range []float64{(beat.Start + beat.End) / 2, beat.End} {
						scene.At(s, scene.Params{Width: width, Height: height, Seen: digit()}, at, &f)
						check(&f, fmt.Sprintf("%s, %s at %v s in %v×%v", name, beat.Name, at, width, height))
					}
				}
			}
		}
	}
}

// No word lies on another, or across the border of a map.
func TestWordsStayApartInARoomOfAnyShape(t *testing.T) {
	rooms(t, func(f *scene.Frame, where string) {
		for _, language := range lessons.Languages() {
			if fault := touching(f, language); fault != "" {
				t.Errorf("%s: %s", where, fault)
			}
		}
	})
}

// touching says which words lie on others, or across the border of a map.
func touching(f *scene.Frame, language *language.Language) string {
	overlap := func(a, b scene.Box) bool {
		const slack = 3
		return min(a.X+a.W, b.X+b.W)-max(a.X, b.X) > slack && min(a.Y+a.H, b.Y+b.H)-max(a.Y, b.Y) > slack
	}
	for i, l := range f.Labels {
		for _, other := range f.Labels[i+1:] {
			if overlap(ink(l, language), ink(other, language)) {
				return fmt.Sprintf("%q lies on %q", l.Text.In(language), other.Text.In(language))
			}
		}
		for _, m := range f.Textures {
			if b := ink(l, language); overlap(b, m.Box) && (b.X < m.Box.X-1 || b.X+b.W > m.Box.X+m.Box.W+1) {
				return fmt.Sprintf("%q lies across map %s", l.Text.In(language), m.ID)
			}
		}
	}
	return ""
}

// ink is about where a label is, without the air above and below.
func ink(l scene.Label, language *language.Language) scene.Box {
	left, right := extent(l, language)
	return scene.Box{X: left, Y: l.Y - l.Size*0.72, W: right - left, H: l.Size * 0.82}
}

// extent is about how far a label reaches in a usual face.
func extent(l scene.Label, language *language.Language) (left, right float32) {
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
	if l.Detail != (scene.Text{}) {
		width += 8
	}
	switch l.Anchor {
	case scene.Middle:
		return l.X - width/2, l.X + width/2
	case scene.End:
		return l.X - width, l.X
	}
	return l.X, l.X + width
}
