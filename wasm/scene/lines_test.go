package scene_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/wasm/scene"
)

// screens are what a phone, a tablet, a desk and a large screen give a figure: as
// wide as they are, or as wide as the column beside the lesson.
var screens = [][2]float32{{288, 220}, {288, 300}, {358, 270}, {358, 400}, {600, 390}, {736, 328}, {640, 480}, {904, 416}, {904, 560}, {1210, 640}}

// stills calls check with every scene at the start, in the middle and at the end of each
// step, on every screen.
func stills(t *testing.T, check func(s scene.Scene, beat scene.Beat, f *scene.Frame, where string)) {
	for _, name := range scene.Names() {
		s := find(t, name)
		for _, beat := range s.Beats() {
			for _, part := range []float64{0.02, 0.25, 0.5, 0.75, 1} {
				for _, room := range screens {
					at := beat.Start + (beat.End-beat.Start)*part
					check(s, beat, draw(s, room, at, scene.Selection{}), fmt.Sprintf("%s, %s at %v s in %v", name, beat.Name, at, room))
				}
			}
		}
	}
}

// A line that is drawn through a word makes neither easier to read.
func TestLinesKeepOffWords(t *testing.T) {
	stills(t, func(_ scene.Scene, _ scene.Beat, f *scene.Frame, where string) {
		for _, language := range []calc.Language{calc.English, calc.Chinese} {
			for _, label := range f.Labels {
				word := ink(label, language)
				for _, line := range f.Shapes {
					if line.Kind == scene.Line && crosses(line.Box, word) && !onPlate(f, word) {
						t.Errorf("%s: a %s line goes through %q", where, line.Role, label.Text.In(language))
						break
					}
				}
			}
		}
	})
}

// onPlate reports whether a word stands on a plate with a border of its own, like the name of
// a number on the connection that uses it.
func onPlate(f *scene.Frame, word scene.Box) bool {
	for i := 1; i < len(f.Shapes); i++ {
		plate, border := f.Shapes[i-1], f.Shapes[i]
		if plate.Kind == scene.Fill && plate.Role == scene.Paper && border.Kind == scene.Outline && border.Box == plate.Box &&
			within(word.X+word.W/2, word.Y+word.H/2, plate.Box) {
			return true
		}
	}
	return false
}

func within(x, y float32, b scene.Box) bool {
	return x >= b.X && x <= b.X+b.W && y >= b.Y && y <= b.Y+b.H
}

// crosses reports whether the line from a box's corner to the opposite one goes
// through another box.
func crosses(line, box scene.Box) bool {
	enter, leave := float32(0), float32(1) // the part of the line that is inside so far
	for _, side := range [...][3]float32{{line.X, line.W, 0}, {line.Y, line.H, 1}} {
		from, to := box.X, box.X+box.W
		if side[2] == 1 {
			from, to = box.Y, box.Y+box.H
		}
		if side[1] == 0 {
			if side[0] <= from || side[0] >= to {
				return false
			}
			continue
		}
		a, b := (from-side[0])/side[1], (to-side[0])/side[1]
		enter, leave = max(enter, min(a, b)), min(leave, max(a, b))
	}
	return enter < leave
}

// A line that ends under a value looks as if it ended nowhere.
func TestLinesAreNotCovered(t *testing.T) {
	stills(t, func(_ scene.Scene, _ scene.Beat, f *scene.Frame, where string) {
		for i, line := range f.Shapes {
			if line.Kind != scene.Line || line.Role != scene.Connection {
				continue
			}
			for j := i + 1; j < len(f.Shapes); j++ {
				cover := f.Shapes[j]
				plate := j+1 < len(f.Shapes) && f.Shapes[j+1].Kind == scene.Outline && f.Shapes[j+1].Box == cover.Box
				if cover.Kind == scene.Fill && cover.Role == scene.Paper && cover.Box.W > 2 && cover.Box.H > 2 && !plate && crosses(line.Box, cover.Box) {
					t.Errorf("%s: %+v covers a connection", where, cover.Box)
					return
				}
			}
		}
	})
}

// Where connections are counted, connections are drawn.
func TestStepsJoinWhatTheyCount(t *testing.T) {
	for _, name := range scene.Names() {
		s := find(t, name)
		counted := int64(0)
		for _, beat := range s.Beats() {
			for _, room := range screens {
				f := draw(s, room, beat.End, scene.Selection{})
				if f.Tally.Connections <= counted {
					continue
				}
				joins := 0
				for _, shape := range f.Shapes {
					if shape.Kind == scene.Line && shape.Role == scene.Connection {
						joins++
					}
				}
				if joins == 0 {
					t.Errorf("%s, %s in %v: %d connections are counted and none is drawn", name, beat.Name, room, f.Tally.Connections-counted)
				}
			}
			counted = draw(s, screens[0], beat.End, scene.Selection{}).Tally.Connections
		}
	}
}
