package pad

import (
	"math"
	"slices"
	"testing"
)

func TestPointerDraws(t *testing.T) {
	d := New()
	d.Extend(Point{0.1, 0.1}) // the pen is not down yet
	d.Begin(Point{0.2, 0.3})
	d.Extend(Point{0.4, 0.3})
	d.Extend(Point{0.4, 0.3}) // nothing new
	d.Extend(Point{1.7, -2})  // beyond the pad
	d.End()
	d.Extend(Point{0.5, 0.9})
	d.Begin(Point{math.NaN(), 0.6}) // a dot
	d.End()
	drawn(t, d, Stroke{{0.2, 0.3}, {0.4, 0.3}, {1, 0}}, Stroke{{0, 0.6}})
}

func TestKeysDraw(t *testing.T) {
	d := New()
	pen := func(want Point, wantDown bool) {
		t.Helper()
		if at, down := d.Pen(); at != want || down != wantDown {
			t.Errorf("the pen is at %v, down %v, and not at %v, down %v", at, down, want, wantDown)
		}
	}
	pen(Point{0.5, 0.5}, false)
	d.Move(-0.25, 0)
	drawn(t, d)
	d.Toggle()
	pen(Point{0.25, 0.5}, true)
	d.Move(0, 0.125)
	d.Move(-2, 0)
	d.Toggle()
	d.Move(0.5, 0)
	pen(Point{0.5, 0.625}, false)
	drawn(t, d, Stroke{{0.25, 0.5}, {0.25, 0.625}, {0, 0.625}})

	// A pointer takes the pen along, and leaves it there to the keys.
	d.Begin(Point{0.75, 0.75})
	d.End()
	d.Toggle()
	d.Move(0, 0.25)
	pen(Point{0.75, 1}, true)
}

func TestUndoAndClear(t *testing.T) {
	d := New()
	d.Undo() // nothing
	first, second := Stroke{{0.1, 0.1}, {0.2, 0.2}}, Stroke{{0.8, 0.1}, {0.7, 0.2}}
	d.Show([]Stroke{first, second})
	d.Undo()
	drawn(t, d, first)
	d.Begin(Point{0.5, 0.5})
	d.Undo() // while it is drawn
	d.Extend(Point{0.6, 0.6})
	drawn(t, d, first)
	d.Show([]Stroke{second})
	drawn(t, d, second)
	d.Clear()
	drawn(t, d)
	if at, down := d.Pen(); at != middle || down {
		t.Errorf("the pen is at %v, down %v", at, down)
	}
}

func drawn(t *testing.T, d *Drawing, want ...Stroke) {
	t.Helper()
	if !slices.EqualFunc(d.Strokes(), want, func(a, b Stroke) bool { return slices.Equal(a, b) }) {
		t.Errorf("the strokes are %v, and not %v", d.Strokes(), want)
	}
}
