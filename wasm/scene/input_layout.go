package scene

// fieldLayout is where everything of the scene stands: the input, and beside it
// an enlarged part of it over some words, or a second picture of the same scale.
type fieldLayout struct {
	input, second Box
	patch         Box // of no size where there is no room for it
	rows, cols    int // of the patch
	words, foot   Box // beside the input; under two pictures
	columns       int // of words
}

const (
	patchCell = 44  // the side of a cell of the patch, with room for its value
	entryHigh = 44  // the height of an entry among the words, at least
	entryWide = 100 // and its width
)

// layout fits the scene into the room there is. Alone the input is as large as
// it can be; with a second picture it makes room.
func (s *field) layout(p Params, beat int, x float32) fieldLayout {
	const edge, turn, mostRows = 2, 0.1, 6
	side := float32(s.network.Input.Width)
	high := p.Height - top - edge
	gap, zoom := float32(34), float32(56)
	if p.Width < narrow {
		gap, zoom = 16, 14
	}
	alone := max(2, floor(min(high, p.Width*0.56)/side)) * side
	shared := max(2, floor(min(high, (p.Width-gap-2*edge)/2)/side)) * side
	apart := float32(0)
	switch beat {
	case fieldCorner:
		apart = ease(x / turn)
	case fieldCentres:
		apart = 1
	case fieldLevels:
		apart = 1 - ease(x/0.3)
	}
	now := mix(alone, shared, apart)
	l := fieldLayout{input: Box{edge, top, now, now}}
	l.second = Box{max(edge+shared+gap, floor(p.Width*0.53)), top, shared, shared}
	l.foot = Box{edge, top + shared + 6, p.Width - 2*edge, high - shared - 6}

	beside := Box{edge + alone + zoom, top, p.Width - 2*edge - alone - zoom, high}
	l.columns = max(1, int(min(4, beside.W/entryWide)))
	l.words = beside
	lines := float32((4 + l.columns - 1) / l.columns)
	if beat < fieldCorner {
		lines = 1
	}
	rows := min(mostRows, floor((beside.H-lines*entryHigh-6)/patchCell))
	cols := floor(beside.W / patchCell)
	if rows >= 2 && cols >= 3 {
		l.rows, l.cols = int(rows), int(cols)
		l.patch = Box{p.Width - edge - cols*patchCell, top, cols * patchCell, rows * patchCell}
		l.words = Box{l.patch.X, top + l.patch.H + 6, l.patch.W, beside.H - l.patch.H - 6}
	}
	return l
}

// entry returns the place of one of four entries among the words.
func (l *fieldLayout) entry(i int) Box {
	lines := (4 + l.columns - 1) / l.columns
	return l.words.cell(i/l.columns, i%l.columns, max(lines, int(min(4, l.words.H/64))), l.columns)
}
