package input

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands: the input, and beside it
// an enlarged part of it over some words, or a second picture of the same scale.
type layout struct {
	input, second frame.Box
	patch         frame.Box // of no size where there is no room for it
	rows, cols    int       // of the patch
	side          float32   // of one of its cells
	words, foot   frame.Box // beside the input; under two pictures
	columns       int       // of words
}

const (
	entryHigh = 44  // the height of an entry among the words, at least
	entryWide = 100 // and its width
)

// thousandthsWide is kit.HundredthsWide with three decimals: −0.088.
const thousandthsWide = 55

// layout fits the scene into the room there is. Alone the input is as large as
// it can be; with a second picture it makes room.
func (d *picture) layout() {
	const edge, turn, mostRows, fewest = 2, 0.1, 6, 5
	l, width, high := &d.l, d.p.Width, d.p.Height-kit.Top-edge
	gap, zoom := float32(34), float32(56)
	if width < kit.Narrow {
		gap, zoom = 16, 14
	}
	alone := kit.InputSide * kit.Fit(2, width*0.56, kit.InputSide, high, kit.InputSide)
	shared := kit.InputSide * kit.Fit(2, (width-gap-2*edge)/2, kit.InputSide, high, kit.InputSide)
	apart := float32(0)
	switch d.step {
	case beatCorner:
		apart = frame.Ease(d.x / turn)
	case beatCentres:
		apart = 1
	case beatLevels:
		apart = 1 - frame.Ease(d.x/0.3)
	}
	now := frame.Mix(alone, shared, apart)
	l.input = frame.Box{X: edge, Y: kit.Top, W: now, H: now}
	l.second = frame.Box{X: max(edge+shared+gap, min(frame.Floor(width*0.53), width-edge-shared)), Y: kit.Top, W: shared, H: shared}
	l.foot = frame.Box{X: edge, Y: kit.Top + shared + 6, W: width - 2*edge, H: high - shared - 6}

	l.words = frame.Box{X: edge + alone + zoom, Y: kit.Top, W: width - 2*edge - alone - zoom, H: high}
	l.side = thousandthsWide
	if l.words.W < fewest*l.side { // rather fewer decimals than few cells
		l.side = kit.HundredthsWide
	}
	cols := int(l.words.W / l.side)
	l.columns = int(max(1, min(4, float32(cols)*l.side/entryWide)))
	lines := 1
	if d.step >= beatCorner {
		lines = l.lines()
	}
	rows := int(min(mostRows, (high-float32(lines*entryHigh)-6)/l.side))
	if rows >= 2 && cols >= 3 {
		l.rows, l.cols = rows, cols
		w, h := float32(cols)*l.side, float32(rows)*l.side
		l.patch = frame.Box{X: width - edge - w, Y: kit.Top, W: w, H: h}
		l.words = frame.Box{X: l.patch.X, Y: kit.Top + h + 6, W: w, H: high - h - 6}
	}
}

// lines is how many lines four entries take.
func (l *layout) lines() int { return (4 + l.columns - 1) / l.columns }

// entry returns the place of one of four entries among the words.
func (l *layout) entry(i int) frame.Box {
	return l.words.Cell(i/l.columns, i%l.columns, max(l.lines(), int(min(4, l.words.H/64))), l.columns)
}
