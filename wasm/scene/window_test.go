package scene_test

import (
	"fmt"
	"testing"

	"fivebyfive/wasm/frame"
)

// The window is a 5×5 block of the input's cells, wherever it is in whatever
// room. While a map is made there always is one.
func TestWindowStaysOnItsInput(t *testing.T) {
	s := find(t, "c1")
	for _, b := range s.Beats()[:4] { // the last compares other networks
		for _, size := range sizes {
			for part := 0.05; part <= 1; part += 0.05 {
				at := b.Start + part*(b.End-b.Start)
				f := draw(s, size, at, frame.Selection{})
				where := fmt.Sprintf("%s at %.2f s in %v", b.Name, at, size)
				input, windows := textureNamed(t, f, where, "input"), 0
				cell := input.Box.W / float32(input.Cols)
				for _, shape := range f.Shapes {
					b := shape.Box
					if shape.Kind != frame.Outline || shape.Role != frame.Kernel || shape.Stroke != 3 || b.X >= input.Box.X+input.Box.W || b.Y >= input.Box.Y+input.Box.H {
						continue
					}
					windows++
					if b.W != 5*cell || b.H != 5*cell {
						t.Errorf("%s: the window is %v×%v cells", where, b.W/cell, b.H/cell)
					}
					if b.X < input.Box.X || b.Y < input.Box.Y || b.X+b.W > input.Box.X+input.Box.W || b.Y+b.H > input.Box.Y+input.Box.H {
						t.Errorf("%s: the window %+v leaves its input %+v", where, b, input.Box)
					}
				}
				if atWork := b.Name == "unit" || b.Name == "slide"; windows > 1 || atWork && windows < 1 {
					t.Errorf("%s: there are %d windows", where, windows)
				}
			}
		}
	}
}

// textureNamed returns the texture of the given name, which must be there.
func textureNamed(t *testing.T, f *frame.Frame, where, name string) *frame.Texture {
	t.Helper()
	for i := range f.Textures {
		if f.Textures[i].ID == name {
			return &f.Textures[i]
		}
	}
	t.Fatalf("%s: there is no texture %q", where, name)
	return nil
}

// The windows of a subsampling layer cover the map that they see, each of its
// units once.
func TestWindowsOfSubsamplingTile(t *testing.T) {
	for name, index := range map[string]int{"s2": 1, "s4": 3} {
		s := find(t, name)
		layer, _ := s.Count().Layer(name)
		slide := s.Beats()[2]
		seen := map[[2]int]int{}
		for row := range layer.Output.Height {
			for col := range layer.Output.Width {
				f := draw(s, sizes[0], slide.End, frame.Selection{Kind: frame.UnitTarget, Layer: index, Row: row, Col: col})
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
