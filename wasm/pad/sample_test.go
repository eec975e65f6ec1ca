package pad

import (
	"math"
	"testing"

	"fivebyfive/calc/lenet"
)

// The network, which has seen none of our digits, is sure of all of them.
func TestSamplesAreRecognised(t *testing.T) {
	d, a := New(), lenet.Trained().Activations()
	for digit := range 10 {
		d.Show(Sample(digit))
		if !d.See(a) {
			t.Errorf("%d has no ink", digit)
		}
		if class, sure := a.Verdict(); class != digit || !sure {
			t.Errorf("%d is taken for %d, sure %v; the distances are %v", digit, class, sure, a.Distances())
		}
	}
}

// Wherever and however small a sample is drawn, it stays what it is.
func TestSamplesAreRecognisedAnywhere(t *testing.T) {
	d, a := New(), lenet.Trained().Activations()
	for digit := range 10 {
		for _, place := range []struct{ left, top, size float64 }{{0, 0, 0.7}, {0.3, 0.2, 0.7}, {0.1, 0.1, 0.85}} {
			strokes := Sample(digit)
			for _, s := range strokes {
				for i, p := range s {
					s[i] = Point{place.left + p.X*place.size, place.top + p.Y*place.size}
				}
			}
			d.Show(strokes)
			d.See(a)
			if class, sure := a.Verdict(); class != digit || !sure {
				t.Errorf("%d at %+v is taken for %d, sure %v", digit, place, class, sure)
			}
		}
	}
}

// A sample lies on the pad, clear of its edges, with its points so close that
// it looks round.
func TestSamplesAreSmoothStrokesOnThePad(t *testing.T) {
	for digit := range 10 {
		for _, s := range Sample(digit) {
			for i, p := range s {
				for _, before := range s[max(0, i-10):i] { // a loop at a corner
					if math.Hypot(p.X-before.X, p.Y-before.Y) < 1e-6 {
						t.Errorf("%d comes back to %v", digit, p)
					}
				}
				if p.X < 0.1 || p.X > 0.9 || p.Y < 0.1 || p.Y > 0.9 {
					t.Errorf("%d reaches to %v", digit, p)
				}
				if i > 0 && max(p.X-s[i-1].X, s[i-1].X-p.X, p.Y-s[i-1].Y, s[i-1].Y-p.Y) > 0.06 {
					t.Errorf("%d jumps from %v to %v", digit, s[i-1], p)
				}
			}
		}
	}
	if Sample(-1) != nil || Sample(10) != nil {
		t.Error("there are samples of what is no digit")
	}
}
