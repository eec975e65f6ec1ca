package f6_test

import (
	"math"
	"strings"
	"testing"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// What the picture of F6 adds up and squashes is what the network computes.
func TestF6ShowsItsSumAndItsValue(t *testing.T) {
	s, seen := scenetest.Find(t, "f6"), scenetest.Digit()
	f := scenetest.Draw(s, scenetest.Sizes[0], scenetest.EndOf(t, s, "squash"), frame.Selection{})
	own := &seen.Network.Layers[5].Maps[0]
	sum := *own.Bias
	for k, w := range own.Weights {
		sum += w * seen.Layers[4][k]
	}
	if !scenetest.Shows(f, sum) {
		t.Errorf("the sum %v is not to be seen", sum)
	}
	if value := seen.Layers[5][0]; !scenetest.Shows(f, value) || math.Abs(float64(lenet.Squash(sum)-value)) > 0.001 {
		t.Errorf("the value %v of the sum %v is not to be seen", value, sum)
	}
}

// Over the bars of F6's products only their sum runs slantwise: a connection
// that did would be read as a trend.
func TestNoConnectionRunsThroughF6sChart(t *testing.T) {
	s := scenetest.Find(t, "f6")
	for _, size := range scenetest.Sizes {
		bars := frame.Box{}
		for _, shape := range scenetest.Draw(s, size, scenetest.EndOf(t, s, "unit"), frame.Selection{}).Shapes {
			if shape.Counts == frame.Use {
				bars = union(bars, shape.Box)
			}
		}
		if bars.W < 40 || bars.H < 4 {
			t.Fatalf("in %v the bars take %+v", size, bars)
		}
		lines := 0
		for at := s.Beats()[1].Start; at < s.Beats()[3].End; at += 0.05 {
			for _, shape := range scenetest.Draw(s, size, at, frame.Selection{}).Shapes {
				if shape.Kind != frame.Line || shape.Role != frame.Connection {
					continue
				}
				lines++
				if slanted := max(shape.Box.W, -shape.Box.W) > 1 && max(shape.Box.H, -shape.Box.H) > 1; slanted && meet(shape.Box, bars) {
					t.Fatalf("at %.2f s in %v a connection leads through the chart %+v: %+v", at, size, bars, shape.Box)
				}
			}
		}
		if lines == 0 {
			t.Errorf("in %v no connection is drawn", size)
		}
	}
}

// union is the box around two, of which the first may be none.
func union(a, b frame.Box) frame.Box {
	if a == (frame.Box{}) {
		return b
	}
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return frame.Box{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}

// meet reports whether a line, from corner to corner of its box, crosses another
// box.
func meet(line, box frame.Box) bool {
	const steps = 200
	for i := range steps + 1 {
		part := float32(i) / steps
		x, y := line.X+part*line.W, line.Y+part*line.H
		if x > box.X && x < box.X+box.W && y > box.Y && y < box.Y+box.H {
			return true
		}
	}
	return false
}

// Both axes of the squashing curve say what they measure, while there is a curve.
func TestF6NamesItsAxes(t *testing.T) {
	s := scenetest.Find(t, "f6")
	for _, size := range scenetest.Sizes {
		for _, beat := range s.Beats()[:4] {
			for _, part := range []float64{0.3, 0.6, 1} {
				at := beat.Start + part*(beat.End-beat.Start)
				f := scenetest.Draw(s, size, at, frame.Selection{})
				for _, name := range []string{"sum", "value"} {
					if !says(f, name) {
						t.Errorf("%s at %.1f s in %v: no axis is named %s", beat.Name, at, size, name)
					}
				}
			}
		}
	}
}

// says reports whether a label of the frame has a word in it.
func says(f *frame.Frame, word string) bool {
	for _, l := range f.Labels {
		if strings.Contains(strings.ToLower(l.Text.In(scenetest.English)), word) {
			return true
		}
	}
	return false
}

// The caption of the last step counts the cells that F6 draws as its code has
// them.
func TestF6SaysHowManyCellsAreAlike(t *testing.T) {
	s, seen, alike := scenetest.Find(t, "f6"), scenetest.Digit(), int64(0)
	code := seen.Network.Layers[6].Maps[seen.Class()].Weights
	for i, v := range seen.Layers[5] {
		if (v > 0) == (code[i] > 0) {
			alike++
		}
	}
	if got := scenetest.Draw(s, scenetest.Sizes[0], kit.Duration(s), frame.Selection{}).Caption.Arguments[3]; got != alike {
		t.Errorf("%d of %d cells are said to be alike, and %d are", got, len(code), alike)
	}
}

// A connection ends at the bar of its own product: the last one that is drawn.
func TestF6sConnectionsLeadToTheirProducts(t *testing.T) {
	s := scenetest.Find(t, "f6")
	for _, size := range scenetest.Sizes {
		unit := s.Beats()[1]
		for at := unit.Start + 1; at < unit.End-1; at += 0.31 {
			var bar, end frame.Box
			for _, shape := range scenetest.Draw(s, size, at, frame.Selection{}).Shapes {
				if shape.Counts == frame.Use {
					bar = shape.Box
				}
				if shape.Kind == frame.Line && shape.Role == frame.Connection {
					end = shape.Box
				}
			}
			if x := end.X + end.W; x < bar.X-0.5 || x > bar.X+bar.W+0.5 {
				t.Fatalf("at %.2f s in %v the connection ends at %v, its bar is %+v", at, size, x, bar)
			}
		}
	}
}
