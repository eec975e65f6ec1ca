package c1_test

import (
	"fmt"
	"slices"
	"testing"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/scenetest"
)

// A kernel is drawn in its own shape: as many rows and columns of weights as its
// window has.
func TestKernelsKeepTheirShape(t *testing.T) {
	s := scenetest.Find(t, "c1")
	window := s.Count().Layers[0].Window
	for _, beat := range s.Beats() {
		for _, room := range scenetest.Screens {
			f := scenetest.Draw(s, room, beat.End, frame.Selection{})
			var weights []frame.Box
			for _, shape := range f.Shapes {
				if shape.Counts == frame.Parameter && shape.Role == frame.Kernel {
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
	s := scenetest.Find(t, "c1")
	slide := s.Beats()[2]
	f := scenetest.Draw(s, scenetest.Screens[7], slide.End, frame.Selection{})
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

// The window is a 5×5 block of the input's cells, wherever it is in whatever
// room. While a map is made there always is one.
func TestWindowStaysOnItsInput(t *testing.T) {
	s := scenetest.Find(t, "c1")
	for _, b := range s.Beats()[:4] { // the last compares other networks
		for _, size := range scenetest.Sizes {
			for part := 0.05; part <= 1; part += 0.05 {
				at := b.Start + part*(b.End-b.Start)
				f := scenetest.Draw(s, size, at, frame.Selection{})
				where := fmt.Sprintf("%s at %.2f s in %v", b.Name, at, size)
				input, windows := scenetest.TextureNamed(t, f, where, "input"), 0
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
