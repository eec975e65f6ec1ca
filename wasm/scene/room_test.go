package scene_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// A page that shows the figure alone gives it any room: high, square or flat.
func TestNothingLeavesARoomOfAnyShape(t *testing.T) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			for _, size := range [][2]float32{{400, 500}, {610, 342}, {640, 640}, {720, 680}, {1150, 670}, {1250, 210}, {1300, 220}} {
				for _, at := range []float64{(beat.Start + beat.End) / 2, beat.End} {
					for _, language := range lessons.Languages() {
						f := scenetest.DrawIn(language, s, size, at, frame.Selection{})
						scenetest.CheckInside(t, f, fmt.Sprintf("%s, %s at %v s in %v", name, beat.Name, at, size))
					}
				}
			}
		}
	}
}

// In the rooms that a desk's window gives it, a picture is neither lonely nor cut
// down to a strip: it reaches over two thirds of the width and of the height.
func TestPicturesFillTheirRoom(t *testing.T) {
	const least = 2.0 / 3
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for i, beat := range s.Beats() {
			for _, room := range [][2]float32{{900, 528}, {740, 348}, {612, 396}, {1380, 708}} {
				f := scenetest.Draw(s, room, beat.End, frame.Selection{})
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
func reach(f *frame.Frame) (wide, high float32) {
	left, top, right, bottom := f.Width, f.Height, float32(0), float32(0)
	add := func(b frame.Box) {
		left, top, right, bottom = min(left, b.X), min(top, b.Y), max(right, b.X+b.W), max(bottom, b.Y+b.H)
	}
	for _, m := range f.Textures {
		add(m.Box)
	}
	for _, s := range f.Shapes {
		add(s.Box)
	}
	for _, l := range f.Labels {
		from, to := scenetest.Extent(l, scenetest.English)
		add(frame.Box{X: from, Y: l.Y - l.Size, W: to - from, H: l.Size})
	}
	return (right - left) / f.Width, (bottom - top) / f.Height
}

// rooms calls check with the middle and the end of every beat in rooms of any
// shape, as a guest's frame may have, in every language. The frame is drawn into
// again.
func rooms(t *testing.T, check func(f *frame.Frame, where string)) {
	for _, language := range lessons.Languages() {
		roomsIn(t, language, check)
	}
}

func roomsIn(t *testing.T, language *language.Language, check func(f *frame.Frame, where string)) {
	var f frame.Frame
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			for width := float32(288); width < 1350; width += 56 {
				for height := max(200, width/5); height < min(700, 2*width); height += 48 {
					for _, at := range []float64{(beat.Start + beat.End) / 2, beat.End} {
						scene.At(s, kit.Params{Language: language, Width: width, Height: height, Seen: scenetest.Digit()}, at, &f)
						check(&f, fmt.Sprintf("%s, %s at %v s in %v×%v", name, beat.Name, at, width, height))
					}
				}
			}
		}
	}
}

// No word lies on another, or across the border of a map; and no number is hard to
// tell from another.
func TestWordsStayApartInARoomOfAnyShape(t *testing.T) {
	rooms(t, func(f *frame.Frame, where string) {
		if fault := touching(f); fault != "" {
			t.Errorf("%s: %s", where, fault)
		}
		if fault := crowdedNumbers(f); fault != "" {
			t.Errorf("%s: %s", where, fault)
		}
	})
}

// touching says which words lie on others, or across the border of a map.
func touching(f *frame.Frame) string {
	overlap := func(a, b frame.Box) bool {
		const slack = 3
		return min(a.X+a.W, b.X+b.W)-max(a.X, b.X) > slack && min(a.Y+a.H, b.Y+b.H)-max(a.Y, b.Y) > slack
	}
	words := make([]frame.Box, len(f.Labels))
	for i, l := range f.Labels {
		words[i] = scenetest.Ink(l, f.Language)
		for j, other := range words[:i] {
			if overlap(words[i], other) {
				return fmt.Sprintf("%q lies on %q", l.Text.In(f.Language), f.Labels[j].Text.In(f.Language))
			}
		}
		for _, m := range f.Textures {
			if b := words[i]; overlap(b, m.Box) && (b.X < m.Box.X-1 || b.X+b.W > m.Box.X+m.Box.W+1) {
				return fmt.Sprintf("%q lies across map %s", l.Text.In(f.Language), m.ID)
			}
		}
	}
	return ""
}
