package scene

// fieldLayout is where everything of the scene stands: the input, and beside it
// an enlarged part of it over some words, or a second picture of the same scale.
type fieldLayout struct {
	input, second Box
	patch         Box     // of no size where there is no room for it
	rows, cols    int     // of the patch
	side          float32 // of one of its cells
	words, foot   Box     // beside the input; under two pictures
	columns       int     // of words
}

const (
	entryHigh = 44  // the height of an entry among the words, at least
	entryWide = 100 // and its width
)

// layout fits the scene into the room there is. Alone the input is as large as
// it can be; with a second picture it makes room.
func (d *fieldPicture) layout() {
	const edge, turn, mostRows, fewest = 2, 0.1, 6, 5
	l, width, high := &d.l, d.p.Width, d.p.Height-top-edge
	gap, zoom := float32(34), float32(56)
	if width < narrow {
		gap, zoom = 16, 14
	}
	alone := inputSide * fit(2, width*0.56, inputSide, high, inputSide)
	shared := inputSide * fit(2, (width-gap-2*edge)/2, inputSide, high, inputSide)
	apart := float32(0)
	switch d.step {
	case fieldCorner:
		apart = ease(d.x / turn)
	case fieldCentres:
		apart = 1
	case fieldLevels:
		apart = 1 - ease(d.x/0.3)
	}
	now := mix(alone, shared, apart)
	l.input = Box{edge, top, now, now}
	l.second = Box{max(edge+shared+gap, min(floor(width*0.53), width-edge-shared)), top, shared, shared}
	l.foot = Box{edge, top + shared + 6, width - 2*edge, high - shared - 6}

	l.words = Box{edge + alone + zoom, top, width - 2*edge - alone - zoom, high}
	l.side = thousandthsWide
	if l.words.W < fewest*l.side { // rather fewer decimals than few cells
		l.side = hundredthsWide
	}
	cols := int(l.words.W / l.side)
	l.columns = int(max(1, min(4, float32(cols)*l.side/entryWide)))
	lines := 1
	if d.step >= fieldCorner {
		lines = l.lines()
	}
	rows := int(min(mostRows, (high-float32(lines*entryHigh)-6)/l.side))
	if rows >= 2 && cols >= 3 {
		l.rows, l.cols = rows, cols
		w, h := float32(cols)*l.side, float32(rows)*l.side
		l.patch = Box{width - edge - w, top, w, h}
		l.words = Box{l.patch.X, top + h + 6, w, high - h - 6}
	}
}

// lines is how many lines four entries take.
func (l *fieldLayout) lines() int { return (4 + l.columns - 1) / l.columns }

// entry returns the place of one of four entries among the words.
func (l *fieldLayout) entry(i int) Box {
	return l.words.cell(i/l.columns, i%l.columns, max(l.lines(), int(min(4, l.words.H/64))), l.columns)
}
