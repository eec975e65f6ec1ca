package pad

import (
	"math"
	"slices"
	"testing"

	"fivebyfive/calc/lenet"
)

// Ink is where the pen was, and ends where the strokes end.
func TestInkIsWhereStrokesAre(t *testing.T) {
	d := New()
	d.Show([]Stroke{{{0.3, 0.2}, {0.7, 0.2}}, {{0.5, 0.8}}}) // a line and a dot
	for _, width := range []int{20, 112, 301} {
		ink := d.Ink(width)
		if len(ink) != width*width {
			t.Fatalf("%d cells of %d×%d", len(ink), width, width)
		}
		cell := 1 / float64(width)
		for i, share := range ink {
			x, y := (float64(i%width)+0.5)*cell, (float64(i/width)+0.5)*cell
			line := math.Hypot(x-min(max(x, 0.3), 0.7), y-0.2)
			dot := math.Hypot(x-0.5, y-0.8)
			inside := (PenRadius - min(line, dot)) / cell // how many cells deep
			switch {
			case share < 0 || share > 1:
				t.Fatalf("a share of %v", share)
			case inside > 0.51 && share != 1, inside < -0.51 && share != 0:
				t.Fatalf("width %d: at %.3f, %.3f is the ink %v", width, x, y, share)
			}
		}
		var sum float64
		for _, share := range ink {
			sum += float64(share) * cell * cell
		}
		if want := 0.4*2*PenRadius + 2*math.Pi*PenRadius*PenRadius; math.Abs(sum-want) > 0.03*want {
			t.Errorf("width %d: the ink covers %.4f of the pad, and not %.4f", width, sum, want)
		}
	}
}

// Drawn a point at a time, and after what was taken back, ink is the same as
// drawn at once.
func TestInkFollowsTheDrawing(t *testing.T) {
	const width = 50
	same := func(what string, d *Drawing) {
		t.Helper()
		anew := New()
		anew.Show(d.Strokes())
		if !slices.Equal(d.Ink(width), anew.Ink(width)) {
			t.Errorf("%s: the ink is not that of its strokes", what)
		}
	}
	d := New()
	same("nothing", d)
	for digit := range 10 {
		for _, s := range Sample(digit) {
			d.Begin(s[0])
			same("a stroke's start", d)
			for _, p := range s[1:] {
				d.Extend(p)
			}
			same("a stroke", d)
			d.End()
		}
		switch digit {
		case 4:
			d.Undo()
			same("a stroke less", d)
		case 6:
			d.Undo()
			d.Undo()
			d.Begin(Point{0.1, 0.9})
			same("two strokes less, and a dot", d)
		case 8:
			d.Clear()
			same("a clear pad", d)
		}
	}
	d.Ink(20)
	same("another width", d)
}

func TestNothingIsAllocatedOnceWarm(t *testing.T) {
	d, a := New(), lenet.Trained().Activations()
	strokes := Sample(8)
	draw := func() {
		d.Show(strokes)
		d.See(a)
		d.Undo()
		d.Ink(sharpness)
	}
	if allocations := testing.AllocsPerRun(5, draw); allocations > 0 {
		t.Errorf("%v allocations", allocations)
	}
}

func TestSeeingNothing(t *testing.T) {
	d, a := New(), lenet.Trained().Activations()
	if d.See(a) {
		t.Error("something was seen on an empty pad")
	}
	d.Begin(Point{0.9, 0.1})
	if !d.See(a) {
		t.Error("a dot was not seen")
	}
}

// BenchmarkSee is what a point costs that is added to a stroke.
func BenchmarkSee(b *testing.B) {
	d, a := New(), lenet.Trained().Activations()
	d.Show(Sample(8))
	b.ReportAllocs()
	for b.Loop() {
		d.See(a)
	}
}
