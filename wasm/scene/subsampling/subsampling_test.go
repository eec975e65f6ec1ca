package subsampling_test

import (
	"strings"
	"testing"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// S4 looks back along one row: from each map to the next, lines lead to the right.
func TestS4RunsFromLeftToRight(t *testing.T) {
	s := scenetest.Find(t, "s4")
	for _, room := range scenetest.Screens {
		last := float32(0)
		for _, m := range scenetest.Draw(s, room, kit.Duration(s), frame.Selection{}).Textures {
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

// The windows of a subsampling layer cover the map that they see, each of its
// units once.
func TestWindowsOfSubsamplingTile(t *testing.T) {
	for name, index := range map[string]int{"s2": 1, "s4": 3} {
		s := scenetest.Find(t, name)
		layer, _ := s.Count().Layer(name)
		slide := s.Beats()[2]
		seen := map[[2]int]int{}
		for row := range layer.Output.Height {
			for col := range layer.Output.Width {
				f := scenetest.Draw(s, scenetest.Sizes[0], slide.End, frame.Selection{Kind: frame.UnitTarget, Layer: index, Row: row, Col: col})
				from := f.Textures[0]
				cell := from.Box.W / float32(from.Cols)
				for _, shape := range f.Shapes {
					b := shape.Box
					if shape.Kind != frame.Outline || shape.Role != frame.Kernel || shape.Stroke != 3 || b.X >= from.Box.X+from.Box.W {
						continue
					}
					for y := b.Y; y < b.Y+b.H-1; y += cell {
						for x := b.X; x < b.X+b.W-1; x += cell {
							seen[[2]int{int((y - from.Box.Y) / cell), int((x - from.Box.X) / cell)}]++
						}
					}
				}
			}
		}
		if want := layer.Input.Height * layer.Input.Width; len(seen) != want {
			t.Errorf("%s: the windows cover %d units, want %d", name, len(seen), want)
		}
		for unit, times := range seen {
			if times != 1 {
				t.Errorf("%s: unit %v is in %d windows", name, unit, times)
			}
		}
	}
}
