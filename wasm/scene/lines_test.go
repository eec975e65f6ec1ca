package scene_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fivebyfive/wasm/scene"
	"fivebyfive/lessons"
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

// A line that is drawn through a word makes neither easier to read. The curves of
// charts, which are lines too, have their numbers on them.
func TestLinesKeepOffWords(t *testing.T) {
	stills(t, func(s scene.Scene, beat scene.Beat, f *scene.Frame, where string) {
		if s.Subject() == "f6" || beat.Name == "turn" {
			return
		}
		for _, language := range lessons.Languages() {
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
func TestValuesCoverNoLine(t *testing.T) {
	stills(t, func(_ scene.Scene, _ scene.Beat, f *scene.Frame, where string) {
		for i, line := range f.Shapes {
			if line.Kind != scene.Line || line.Role != scene.Connection {
				continue
			}
			for _, cover := range f.Shapes[i+1:] {
				if cover.Kind != scene.Fill || cover.Role != scene.Paper || !crosses(line.Box, cover.Box) {
					continue
				}
				for _, label := range f.Labels {
					if word := ink(label, english); within(word.X+word.W/2, word.Y+word.H/2, cover.Box) && !onPlate(f, word) {
						t.Errorf("%s: %q covers a connection", where, label.Text.In(english))
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
		s := find(t, name)
		for _, room := range screens {
			counted := int64(0)
			for _, beat := range s.Beats() {
				f, joins := draw(s, room, beat.End, scene.Selection{}), 0
				for _, shape := range f.Shapes {
					if shape.Kind == scene.Line && shape.Role == scene.Connection {
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
		s := find(t, name)
		for _, beat := range s.Beats() {
			if name == "c1" && beat.Name == "maps" {
				continue // there it stands over the kernel of the map
			}
			for _, room := range screens {
				f := draw(s, room, beat.End, scene.Selection{})
				for _, group := range groups(f) {
					if !slices.ContainsFunc(f.Labels, func(l scene.Label) bool {
						return nameOfMaps.MatchString(l.Text.In(english)) && names(ink(l, english), group)
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
func names(word, group scene.Box) bool {
	const near, far = 34, 180
	above, below := group.Y-word.Y-word.H, word.Y-group.Y-group.H
	left, right := group.X-word.X-word.W, word.X-group.X-group.W
	over := left < 40 && right < 0 && (above > -8 && above < near || below > -8 && below < near)
	beside := above < 8 && below < 0 && (left > -4 && left < far || right > -4 && right < near)
	return over || beside
}

// groups joins the maps of a picture that stand close together, and returns the
// boxes around them.
func groups(f *scene.Frame) (boxes []scene.Box) {
	const close = 24
	for _, m := range f.Textures {
		box := m.Box
		for i := 0; i < len(boxes); i++ {
			b := boxes[i]
			if b.X < box.X+box.W+close && box.X < b.X+b.W+close && b.Y < box.Y+box.H+close && box.Y < b.Y+b.H+close {
				left, top := min(b.X, box.X), min(b.Y, box.Y)
				box = scene.Box{X: left, Y: top, W: max(b.X+b.W, box.X+box.W) - left, H: max(b.Y+b.H, box.Y+box.H) - top}
				boxes = append(boxes[:i], boxes[i+1:]...)
				i = -1
			}
		}
		boxes = append(boxes, box)
	}
	return boxes
}

// A kernel is drawn in its own shape: as many rows and columns of weights as its
// window has.
func TestKernelsKeepTheirShape(t *testing.T) {
	s := find(t, "c1")
	window := s.Count().Layers[0].Window
	for _, beat := range s.Beats() {
		for _, room := range screens {
			f := draw(s, room, beat.End, scene.Selection{})
			var weights []scene.Box
			for _, shape := range f.Shapes {
				if shape.Counts == scene.Parameter && shape.Role == scene.Kernel {
					weights = append(weights, shape.Box)
				}
			}
			for kernel := range slices.Chunk(weights, window.Height*window.Width) {
				rows, columns := map[float32]bool{}, map[float32]bool{}
				for _, weight := range kernel {
					rows[weight.Y], columns[weight.X] = true, true
				}
				if len(rows) != window.Height || len(columns) != window.Width {
					t.Errorf("end of %s in %v: a kernel has %d rows and %d columns", beat.Name, room, len(rows), len(columns))
				}
			}
		}
	}
}

// What is not counted yet is drawn as it will be, not as an empty box: while the
// window slides for the first map of C1 it slides for the others, too.
func TestNoMapStaysEmpty(t *testing.T) {
	s := find(t, "c1")
	slide := s.Beats()[2]
	f := draw(s, screens[7], slide.End, scene.Selection{})
	made := 0
	for _, m := range f.Textures {
		if m.ID != "input" && !slices.ContainsFunc(m.Values, func(v float32) bool { return v != v }) {
			made++
		}
	}
	if maps := s.Count().Layers[0].Output.Maps; made != maps {
		t.Errorf("end of %s: %d of %d maps have their values", slide.Name, made, maps)
	}
}

// The lens of the whole network shows the layer that its step is about, and at
// the end what F6 draws beside the code of each digit.
func TestLensFollows(t *testing.T) {
	s := find(t, "network")
	for i, beat := range s.Beats()[1:] {
		for _, room := range screens[1:] {
			f := draw(s, room, beat.End, scene.Selection{})
			layer := s.Count().Layers[i]
			cells, drawn, codes := 0, false, 0
			for _, m := range f.Textures {
				switch {
				case m.ID == "lens":
					cells = m.Rows * m.Cols
				case m.ID == "drawn":
					drawn = true
				case strings.HasPrefix(m.ID, layer.Name+" "):
					codes++
				}
			}
			want := layer.Output.Height * layer.Output.Width
			if want == 1 {
				want = layer.Output.Maps
			}
			if beat.Name == "output" {
				if !drawn || codes != layer.Output.Maps {
					t.Errorf("end of %s in %v: what F6 draws: %v; %d codes", beat.Name, room, drawn, codes)
				}
			} else if cells != want {
				t.Errorf("end of %s in %v: the lens shows %d units, not the %d of %s", beat.Name, room, cells, want, layer.Name)
			}
		}
	}
}

// S4 looks back along one row: from each map to the next, lines lead to the right.
func TestS4RunsFromLeftToRight(t *testing.T) {
	s := find(t, "s4")
	for _, room := range screens {
		last := float32(0)
		for _, m := range draw(s, room, scene.Duration(s), scene.Selection{}).Textures {
			if m.ID != "input" && !strings.HasPrefix(m.ID, "reach ") {
				continue
			}
			if m.Box.X < last {
				t.Errorf("%v: %s stands to the left of what it is made of", room, m.ID)
			}
			last = m.Box.X + m.Box.W
		}
	}
}
