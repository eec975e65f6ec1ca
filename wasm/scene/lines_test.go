package scene_test

import (
	"fmt"
	"regexp"
	"slices"
	"testing"

	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// stills calls check with every scene at the start, in the middle and at the end of each
// step, on every screen.
func stills(t *testing.T, check func(s kit.Scene, beat kit.Beat, f *frame.Frame, where string)) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			for _, part := range []float64{0.02, 0.25, 0.5, 0.75, 1} {
				for _, room := range scenetest.Screens {
					at := beat.Start + (beat.End-beat.Start)*part
					for _, language := range lessons.Languages() {
						check(s, beat, scenetest.DrawIn(language, s, room, at, frame.Selection{}), fmt.Sprintf("%s, %s at %v s in %v", name, beat.Name, at, room))
					}
				}
			}
		}
	}
}

// A line that is drawn through a word makes neither easier to read. The curves of
// charts, which are lines too, have their numbers on them.
func TestLinesKeepOffWords(t *testing.T) {
	stills(t, func(s kit.Scene, beat kit.Beat, f *frame.Frame, where string) {
		if s.Subject() == "f6" || beat.Name == "turn" {
			return
		}
		for _, label := range f.Labels {
			word := scenetest.Ink(label, f.Language)
			for _, line := range f.Shapes {
				if line.Kind == frame.Line && crosses(line.Box, word) && !onPlate(f, word) {
					t.Errorf("%s: a %s line goes through %q", where, line.Role, label.Text.In(f.Language))
					break
				}
			}
		}
	})
}

// onPlate reports whether a word stands on a plate with a border of its own, like the name of
// a number on the connection that uses it.
func onPlate(f *frame.Frame, word frame.Box) bool {
	for i := 1; i < len(f.Shapes); i++ {
		plate, border := f.Shapes[i-1], f.Shapes[i]
		if plate.Kind == frame.Fill && plate.Role == frame.Paper && border.Kind == frame.Outline && border.Box == plate.Box &&
			within(word.X+word.W/2, word.Y+word.H/2, plate.Box) {
			return true
		}
	}
	return false
}

func within(x, y float32, b frame.Box) bool {
	return x >= b.X && x <= b.X+b.W && y >= b.Y && y <= b.Y+b.H
}

// crosses reports whether the line from a box's corner to the opposite one goes
// through another box.
func crosses(line, box frame.Box) bool {
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
func TestValuesCoverNoLine(t *testing.T) {
	stills(t, func(_ kit.Scene, _ kit.Beat, f *frame.Frame, where string) {
		for i, line := range f.Shapes {
			if line.Kind != frame.Line || line.Role != frame.Connection {
				continue
			}
			for _, cover := range f.Shapes[i+1:] {
				if cover.Kind != frame.Fill || cover.Role != frame.Paper || !crosses(line.Box, cover.Box) {
					continue
				}
				for _, label := range f.Labels {
					if word := scenetest.Ink(label, scenetest.English); within(word.X+word.W/2, word.Y+word.H/2, cover.Box) && !onPlate(f, word) {
						t.Errorf("%s: %q covers a connection", where, label.Text.In(scenetest.English))
						return
					}
				}
			}
		}
	})
}

// Where the connections of a layer are counted, connections are drawn.
func TestStepsJoinWhatTheyCount(t *testing.T) {
	for _, name := range []string{"counting", "c1", "s2", "c3", "s4", "c5", "output", "network"} {
		s := scenetest.Find(t, name)
		for _, room := range scenetest.Screens {
			counted := int64(0)
			for _, beat := range s.Beats() {
				f, joins := scenetest.Draw(s, room, beat.End, frame.Selection{}), 0
				for _, shape := range f.Shapes {
					if shape.Kind == frame.Line && shape.Role == frame.Connection {
						joins++
					}
				}
				if more := f.Tally.Connections - counted; more > 0 && joins == 0 {
					t.Errorf("%s, %s in %v: %d connections are counted, and none is drawn", name, beat.Name, room, more)
				}
				counted = f.Tally.Connections
			}
		}
	}
}

// Every map of a layer's own scene has a name, or the group of maps has one in
// which it stands.
func TestMapsHaveNames(t *testing.T) {
	for _, name := range []string{"c1", "s2", "s4", "c5", "network"} {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			if name == "c1" && beat.Name == "maps" {
				continue // there it stands over the kernel of the map
			}
			for _, room := range scenetest.Screens {
				f := scenetest.Draw(s, room, beat.End, frame.Selection{})
				for _, group := range groups(f) {
					if !slices.ContainsFunc(f.Labels, func(l frame.Label) bool {
						return nameOfMaps.MatchString(l.Text.In(scenetest.English)) && names(scenetest.Ink(l, scenetest.English), group)
					}) {
						t.Errorf("%s, end of %s in %v: nothing says what the map at %+v is", name, beat.Name, room, group)
					}
				}
			}
		}
	}
}

// nameOfMaps is in what maps are called; a product is no name, but the
// number of a map is.
var nameOfMaps = regexp.MustCompile(`\b[CSF]\d\b|[Mm]aps?\b|Input|Output|Codes|^Convolution|^Subsampling|pooling|^Fully|^\d{1,2}$`)

// names reports whether a word stands where the name of a group of maps does:
// close over it, under it, or beside it.
func names(word, group frame.Box) bool {
	const near, far = 34, 180
	above, below := group.Y-word.Y-word.H, word.Y-group.Y-group.H
	left, right := group.X-word.X-word.W, word.X-group.X-group.W
	over := left < 40 && right < 0 && (above > -8 && above < near || below > -8 && below < near)
	beside := above < 8 && below < 0 && (left > -4 && left < far || right > -4 && right < near)
	return over || beside
}

// groups joins the maps of a picture that stand close together, and returns the
// boxes around them.
func groups(f *frame.Frame) (boxes []frame.Box) {
	const close = 24
	for _, m := range f.Textures {
		box := m.Box
		for i := 0; i < len(boxes); i++ {
			b := boxes[i]
			if b.X < box.X+box.W+close && box.X < b.X+b.W+close && b.Y < box.Y+box.H+close && box.Y < b.Y+b.H+close {
				left, top := min(b.X, box.X), min(b.Y, box.Y)
				box = frame.Box{X: left, Y: top, W: max(b.X+b.W, box.X+box.W) - left, H: max(b.Y+b.H, box.Y+box.H) - top}
				boxes = append(boxes[:i], boxes[i+1:]...)
				i = -1
			}
		}
		boxes = append(boxes, box)
	}
	return boxes
}
