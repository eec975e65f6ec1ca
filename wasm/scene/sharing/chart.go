package sharing

import (
	"math"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// The chart's axes: sides of the input across, and numbers upwards, each line
// ten times the one below.
const (
	chartLines = 6   // from 10 to a million
	chartTop   = 6.5 // the logarithm at the top
	chartStep  = 4   // sides from point to point of a curve
)

// chart is where the chart stands, and its curves.
type chart struct{ frame.Box }

// x is where a side of the input stands.
func (c *chart) x(side int) float32 {
	return c.X + c.W*float32(side-leastSide)/(mostSide-leastSide)
}

// y is where a number stands.
func (c *chart) y(count int64) float32 {
	power := float32(math.Log(float64(max(10, count))) / math.Ln10)
	return c.Y + c.H*(1-(power-1)/(chartTop-1))
}

// at is where a curve has its point for a side.
func (c *chart) at(side int, count int64) frame.Point {
	return frame.Point{X: c.x(side), Y: c.y(count)}
}

// drawChart draws how many parameters and connections C1 has for every side of
// the input, and marks the side at hand.
func (d *picture) drawChart() {
	f, l, m := d.f, &d.l, &d.m
	const left, under, over = 76, 36, 18 // room for the labels of the axes
	c := chart{frame.Box{X: l.chart.X + left, Y: l.chart.Y + over, W: l.chart.W - left - 14, H: l.chart.H - under - over}}
	f.Above(&l.chart, axisLabel).Muted()
	for i, n := 0, int64(10); i < chartLines; i, n = i+1, n*10 {
		y := c.y(n)
		f.Fill(frame.Hair, frame.Box{X: c.X, Y: y - 0.5, W: c.W, H: 1}, 1)
		if c.H > 15*chartLines || i%2 == 1 {
			f.Write(c.X-8, y+4.5, kit.NumberLabel, n).Muted().Anchor = frame.End
		}
	}
	side := m.c1.Input.Height
	here, right, foot := c.x(side), c.X+c.W, c.Y+c.H
	for _, n := range [...]int{leastSide, kit.InputSide, 2 * kit.InputSide, 3 * kit.InputSide, mostSide} {
		if x := c.x(n); max(x-here, here-x) > 24 && (n == mostSide || right-x > 28) {
			f.Write(x, foot+17, kit.NumberLabel, int64(n)).Muted().Anchor = frame.Middle
		}
	}
	f.Write(right, foot+34, kit.SideOfInput).Muted().Anchor = frame.End

	f.Fill(frame.Input, frame.Box{X: here - 0.75, Y: c.Y, W: 1.5, H: c.H}, 0.8)
	mark := f.Write(here, foot+17, kit.NumberLabel, int64(side))
	mark.Anchor, mark.Role, mark.Bold = frame.Middle, frame.Input, true

	last := &d.sides[len(d.sides)-1]
	end, y := c.W*m.curves, c.y(last.Parameters)
	f.Line(frame.Kernel, frame.Point{X: c.X, Y: y}, frame.Point{X: c.X + end, Y: y}, 2, 1)
	from := c.at(leastSide, d.sides[0].Connections)
	for i := chartStep; i < len(d.sides) && from.X-c.X < end; i += chartStep {
		to := c.at(leastSide+i, d.sides[i].Connections)
		f.Line(frame.Connection, from, to, 2, 1)
		from = to
	}
	d.drawPoint(&c, side, frame.Kernel, int64(m.numbers), last.Parameters)
	d.drawPoint(&c, side, frame.Connection, int64(m.units*d.perUnit), last.Connections)
}

// drawPoint marks what one of the curves comes to at the side at hand. Its name
// stands where it ends.
func (d *picture) drawPoint(c *chart, side int, role frame.Role, count, last int64) {
	f, m := d.f, &d.m
	if count == 0 {
		return
	}
	name, counted := kit.ParametersName, kit.ParametersLabel
	if role == frame.Connection {
		name, counted = kit.ConnectionsName, pointConnections
	}
	at := c.at(side, count)
	f.Fill(frame.Paper, frame.Box{X: at.X - 5, Y: at.Y - 5, W: 10, H: 10}, 1)
	f.Fill(role, frame.Box{X: at.X - 4, Y: at.Y - 4, W: 8, H: 8}, 1)
	// To the right of the point the curve leaves room below it, to the left
	// above it. Under the chart stand the sides.
	number := f.Write(at.X+9, min(at.Y+18, c.Y+c.H+4), kit.NumberLabel, count)
	number.Role, number.Bold = role, true
	const low = 90 // a chart where that of the parameters stands there
	if role == frame.Connection && c.H < low {
		number.Y = at.Y - 9
	}
	right := at.X > c.X+c.W*0.6
	if right {
		number.X, number.Y, number.Anchor = at.X-7, at.Y-9, frame.End
	}
	const wordy = 150
	if right || m.curves < 1 && number.X+wordy < c.X+c.W {
		number.Text.Set(counted, count)
	}
	if m.curves == 1 && !right {
		end := f.Write(c.X+c.W, c.y(last)-9, name)
		end.Anchor, end.Role = frame.End, role
	}
}
