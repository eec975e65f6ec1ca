package scene_test

import (
	"math"
	"slices"
	"testing"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/scenetest"
)

// What is zoomed is the same picture: what was at a point is at that point,
// zoomed, and nothing else has changed.
func TestZoom(t *testing.T) {
	const by = 2.5
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			before, after := scenetest.Draw(s, scenetest.Sizes[0], beat.End, frame.Selection{}), scenetest.Draw(s, scenetest.Sizes[0], beat.End, frame.Selection{})
			after.Zoom(by)
			if after.Width != by*before.Width || after.Height != by*before.Height || after.Tally != before.Tally {
				t.Errorf("%s, %s: %v×%v, %+v", name, beat.Name, after.Width, after.Height, after.Tally)
			}
			for x := float32(3); x < before.Width; x += 41 {
				for y := float32(3); y < before.Height; y += 29 {
					want, _ := before.Hit(x, y)
					if got, _ := after.Hit(by*x, by*y); got != want {
						t.Errorf("%s, %s: at %v, %v stands %+v, want %+v", name, beat.Name, x, y, got, want)
					}
				}
			}
			for i, l := range after.Labels {
				if was := before.Labels[i]; l.Size != by*was.Size || l.X != by*was.X || l.Y != by*was.Y || l.Text != was.Text {
					t.Errorf("%s, %s: label %+v was %+v", name, beat.Name, l, was)
				}
			}
			for i, shape := range after.Shapes {
				was := before.Shapes[i]
				if shape.Stroke != by*was.Stroke || shape.Box.W != by*was.Box.W || shape.Alpha != was.Alpha {
					t.Errorf("%s, %s: shape %+v was %+v", name, beat.Name, shape, was)
				}
			}
		}
	}
}

// walls are the rooms that a picture has on the usual projectors, before it is
// zoomed, over a short caption and over a long one: four to three, sixteen to
// ten, sixteen to nine.
var walls = [][2]float32{{580, 290}, {580, 262}, {700, 325}, {700, 245}, {780, 325}, {780, 300}}

// On a wall every label is as large as a label, and stands in the picture.
func TestLabelsOnAWall(t *testing.T) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for _, beat := range s.Beats() {
			for _, wall := range walls {
				f := scenetest.Draw(s, wall, beat.End, frame.Selection{})
				for _, l := range f.Labels {
					if l.Size < frame.LabelSize {
						t.Errorf("%s, %s, %v: %q has a size of %v", name, beat.Name, wall, l.Text.In(scenetest.English), l.Size)
					}
					if l.X < 0 || l.X > f.Width || l.Y < l.Size*0.7 || l.Y > f.Height {
						t.Errorf("%s, %s, %v: %q stands at %v, %v", name, beat.Name, wall, l.Text.In(scenetest.English), l.X, l.Y)
					}
				}
			}
		}
	}
}

func TestLinesOnAWallAreStronger(t *testing.T) {
	s := scenetest.Find(t, "counting")
	f := scenetest.Draw(s, scenetest.Sizes[0], s.Beats()[2].End, frame.Selection{})
	before := slices.Clone(f.Shapes)
	f.Project(1)
	for i, shape := range f.Shapes {
		if shape.Kind == frame.Fill && shape.Alpha != before[i].Alpha {
			t.Errorf("a fill of opacity %v has %v on a wall", before[i].Alpha, shape.Alpha)
		}
		if shape.Kind == frame.Line && shape.Alpha < frame.Faint*frame.WallInk {
			t.Errorf("a line of opacity %v", shape.Alpha)
		}
		if shape.Alpha > 1 || math.IsNaN(float64(shape.Alpha)) {
			t.Errorf("an opacity of %v", shape.Alpha)
		}
	}
}
