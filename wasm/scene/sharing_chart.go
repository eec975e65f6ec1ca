package scene

import (
	"math"

	"fivebyfive/calc"
)

// The chart's axes: sides of the input across, and numbers upwards, each line
// ten times the one below.
const (
	chartLines = 6   // from 10 to a million
	chartTop   = 6.5 // the logarithm at the top
	chartStep  = 4   // sides from point to point of a curve
)

// drawChart draws how many parameters and connections C1 has for every side of
// the input, and marks the side at hand.
func (s *sharing) drawChart(f *Frame, l *sharingLayout, c1 *calc.LayerCount, m *sharingMoment) {
	const left, under, over = 76, 36, 18 // room for the labels of the axes
	box := Box{l.chart.X + left, l.chart.Y + over, l.chart.W - left - 14, l.chart.H - under - over}
	k := s.Knob()
	x := func(side int) float32 {
		return box.X + box.W*float32(side-k.Min)/float32(k.Max-k.Min)
	}
	y := func(count int64) float32 {
		power := float32(math.Log(float64(max(10, count))) / math.Ln10)
		return box.Y + box.H*(1-(power-1)/(chartTop-1))
	}
	f.write(l.chart.X, l.chart.Y-labelGap, sharingAxis).muted()
	for i, n := 0, int64(10); i < chartLines; i, n = i+1, n*10 {
		f.fill(Hair, Box{box.X, y(n) - 0.5, box.W, 1}, 1)
		if box.H > 15*chartLines || i%2 == 1 {
			f.write(box.X-8, y(n)+4.5, numberLabel, n).muted().Anchor = End
		}
	}
	side := c1.Input.Height
	for _, n := range [...]int{k.Min, k.Start, 2 * k.Start, 3 * k.Start, k.Max} {
		if far := x(n) - x(side); max(far, -far) > 24 {
			f.write(x(n), box.Y+box.H+17, numberLabel, int64(n)).muted().Anchor = Middle
		}
	}
	f.write(box.X+box.W, box.Y+box.H+34, sharingKnob).muted().Anchor = End

	f.fill(Input, Box{x(side) - 0.75, box.Y, 1.5, box.H}, 0.8)
	here := f.write(x(side), box.Y+box.H+17, numberLabel, int64(side))
	here.Anchor, here.Role, here.Bold = Middle, Input, true

	first, last := &s.sides[0], &s.sides[len(s.sides)-1]
	end := box.W * m.curves
	f.line(Kernel, point{box.X, y(first.Parameters)}, point{box.X + end, y(first.Parameters)}, 2, 1)
	for from := k.Min; from < k.Max && x(from)-box.X < end; from += chartStep {
		to := from + chartStep
		f.line(Connection, point{x(from), y(s.sides[from-k.Min].Connections)}, point{x(to), y(s.sides[to-k.Min].Connections)}, 2, 1)
	}
	for _, curve := range [...]struct {
		name, counted *Phrase
		role          Role
		count, last   int64
	}{
		{parametersName, sharingPointParameters, Kernel, int64(m.numbers), last.Parameters},
		{connectionsName, sharingPointConnections, Connection, int64(m.units * s.perUnit), last.Connections},
	} {
		if curve.count == 0 {
			continue
		}
		at := point{x(side), y(curve.count)}
		f.fill(Paper, Box{at.X - 5, at.Y - 5, 10, 10}, 1)
		f.fill(curve.role, Box{at.X - 4, at.Y - 4, 8, 8}, 1)
		// To the right of the point the curve leaves room below it, to the left
		// above it.
		number := f.write(at.X+9, at.Y+18, numberLabel, curve.count)
		number.Role, number.Bold = curve.role, true
		right := at.X > box.X+box.W*0.6
		if right {
			number.X, number.Y, number.Anchor = at.X-7, at.Y-9, End
		}
		if wordy := float32(150); right || m.curves < 1 && number.X+wordy < box.X+box.W {
			number.Text = text(curve.counted, curve.count)
		}
		if m.curves == 1 && !right {
			name := f.write(box.X+box.W, y(curve.last)-9, curve.name)
			name.Anchor, name.Role = End, curve.role
		}
	}
}
