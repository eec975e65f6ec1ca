package scene

// pair is where a map stands with the one that it is made of, and the
// two numbers that make it.
type pair struct {
	from, coefficient, bias, units Box
}

// subsamplingLayout is where everything of the scene stands.
type subsamplingLayout struct {
	alone, among                 [16]pair // the first map at work and the others waiting, or all side by side
	window                       Box      // the window at work, enlarged
	sum                          Box      // where the unit is worked out; no height where there is no room
	scale                        Box
	waiting                      point // where the waiting maps are named
	roomForScale, roomForWaiting bool
}

// pair returns where a map stands between at work, 0, and side by side, 1.
func (l *subsamplingLayout) pair(index int, apart float32) pair {
	a, b := l.alone[index], l.among[index]
	return pair{
		mixBox(a.from, b.from, apart), mixBox(a.coefficient, b.coefficient, apart),
		mixBox(a.bias, b.bias, apart), mixBox(a.units, b.units, apart),
	}
}

// layout fits the scene into the room there is. The cells of a map are as
// large as those of the map that it is made of, so that its size can be seen.
func (s *subsampling) layout(p Params) subsamplingLayout {
	var l subsamplingLayout
	const edge = 2
	fromRows, fromCols := float32(s.from.Output.Height), float32(s.from.Output.Width)
	rows, cols := float32(s.layer.Output.Height), float32(s.layer.Output.Width)

	middle := max(112, p.Width*0.335)
	cell := max(2, floor(min((p.Height-top-edge)/fromRows, (p.Width-2*edge-middle)/(fromCols+cols))))
	from := Box{edge, top, cell * fromCols, cell * fromRows}
	units := Box{p.Width - edge - cell*cols, top, cell * cols, cell * rows}
	right := from.X + from.W
	room := units.X - right
	enlarged := floor(max(18, min(58, room*0.16, (p.Height-top)*0.14)))
	number := floor(max(16, min(34, room*0.1, p.Height*0.1)))
	gap := floor((room - 2*enlarged - number) / 3)
	l.window = Box{right + gap, floor(top + labelSize + labelGap + max(0, p.Height-300)*0.16), 2 * enlarged, 2 * enlarged}
	coefficient := Box{l.window.X + l.window.W + gap, floor(l.window.centre().Y - number/2), number, number}
	bias := Box{coefficient.X, max(coefficient.Y+number+labelSize+12, l.window.Y+l.window.H-number), number, number}
	l.alone[0] = pair{from, coefficient, bias, units}

	s.layoutSum(&l, p, right)
	l.scale = Box{units.X + 42, units.Y + units.H + 12, units.W - 78, 10}
	l.roomForScale = l.scale.W > 40 && l.scale.Y+l.scale.H+4 < p.Height
	s.layoutWaiting(&l, p)
	s.layoutAmong(&l, p)
	return l
}

const (
	sumLines = 4
	sumPitch = 22
)

// layoutSum finds room to work out a unit in: under the window, beside the bias
// if that is far enough away and else under it.
func (s *subsampling) layoutSum(l *subsamplingLayout, p Params, right float32) {
	const narrowest, widest = 150, 186
	first := l.alone[0]
	x, y := l.window.X, l.window.Y+l.window.H+16
	end := first.bias.X - 20
	if end-x < narrowest {
		y, end = first.bias.Y+first.bias.H+14, first.units.X-14
		x = max(right+10, min(x, end-narrowest))
	}
	if under := first.units.Y + first.units.H; end-x < narrowest || y > under+24 {
		x, y, end = max(right+10, min(l.window.X, p.Width-2-narrowest)), max(y, under+12), p.Width-2
	}
	pitch := min(sumPitch, floor((p.Height-2-y)/sumLines))
	if pitch >= labelSize+2 {
		l.sum = Box{x, y, min(widest, end-x), pitch * sumLines}
	}
}

// layoutWaiting sets the maps that are not at work under the first, and as far
// to the left as the sum leaves room.
func (s *subsampling) layoutWaiting(l *subsamplingLayout, p Params) {
	const gap, smallest = 10, 24
	left := floor(max(l.sum.X+l.sum.W, l.alone[0].bias.X) + 24)
	l.waiting = point{left, l.scale.Y + l.scale.H + 20 + labelSize}
	y := l.waiting.Y + labelGap
	room := Box{left, y, p.Width - 2 - left + gap, p.Height - 2 - y + gap}
	m := newMosaic(room, s.maps-1, float32(s.from.Output.Width), float32(s.from.Output.Height), gap, gap)
	m.above = 0
	l.roomForWaiting = l.roomForScale && l.sum.H > 0 && m.wide >= smallest && room.W > 205
	for i := range s.maps - 1 {
		from := m.box(i)
		end := Box{from.X + from.W, from.Y, 0, 0}
		l.alone[i+1] = pair{from, end, end, end}
	}
}

// layoutAmong sets all maps side by side, each with what it is made of. The
// numbers of a map stand under it.
func (s *subsampling) layoutAmong(l *subsamplingLayout, p Params) {
	const edge, between = 2, 6
	apart := float32(14)
	if p.Width < narrow {
		apart = 8
	}
	fromRows, fromCols := float32(s.from.Output.Height), float32(s.from.Output.Width)
	rows, cols := float32(s.layer.Output.Height), float32(s.layer.Output.Width)
	room := Box{edge, 0, p.Width - 2*edge + apart, p.Height - edge}
	m := newMosaic(room, s.maps, fromCols+cols, fromRows, between+apart, top)
	lines := (s.maps + m.columns - 1) / m.columns
	m.column = (p.Width - 2*edge - between - m.wide) / float32(max(1, m.columns-1)) // the last one ends where the figure ends
	m.line = min((p.Height-edge-top-m.high)/float32(max(1, lines-1)), m.high*1.6+top)
	number := floor(max(3, min(16, m.cell*rows*0.3)))
	for i := range s.maps {
		from := m.box(i)
		from.W = m.cell * fromCols
		units := Box{from.X + from.W + between, from.Y, m.cell * cols, m.cell * rows}
		coefficient := Box{units.X, units.Y + units.H + 6, number, number}
		l.among[i] = pair{from, coefficient, Box{coefficient.X + number + 3, coefficient.Y, number, number}, units}
	}
}
