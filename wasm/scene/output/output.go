// Package output is the scene of the output: each unit measures how far F6 is
// from the code of its digit. The codes are fixed, and nothing is trained.
package output

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of the output.
type Scene struct {
	kit.Dense
	f6    kit.Layer
	today int64 // parameters of the output as it is built today
}

// The beats of the scene, in order.
const (
	beatInput = iota
	beatUnit
	beatUnits
	beatCompare
)

// New returns the scene of the output.
func New() (*Scene, error) {
	d, err := kit.NewDense(6, 1, kit.CodeColumns)
	if err != nil {
		return nil, err
	}
	modern, err := calc.LeNet5Modern().Count()
	if err != nil {
		return nil, err
	}
	s := &Scene{Dense: d, f6: kit.NewLayer(d.Network, 5), today: modern.Layers[6].Parameters}
	weights, units := int64(s.Weights), int64(s.Units)
	s.Beat("input", 1, kit.F6Label, inputCaption, weights, kit.CodeColumns, weights/kit.CodeColumns)
	s.Beat("unit", 14, kit.UnitTitle, unitCaption, weights)
	s.Beat("units", 13, kit.UnitCountDetail, unitsCaption, units, weights, s.Layer.Connections)
	s.Compare(5, kit.CompareTitle, compareCaption, s.Layer.Fixed, s.today)
	return s, nil
}

// joined is how far the units have come: all of them cell by cell.
func (s *Scene) joined(beat int, x float32) kit.Joined {
	switch beat {
	case beatInput:
		return kit.Joined{}
	case beatUnit:
		return s.FirstJoined(x, 0.35, 2*kit.CodeColumns)
	case beatUnits:
		const share = 0.4
		few, rest := float32(s.PerUnit), float32(s.PerUnit*(s.Units-1))
		return s.JoinedAt(s.PerUnit + int(kit.Quicken(frame.Clamp((x-parting)/(0.97-parting)), share, few, rest)+0.001))
	}
	return kit.Joined{Units: s.Units, Shown: s.Units - 1}
}

// parting is the part of a beat in which the first code goes to its place
// among the others.
const parting = 0.06

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	p *kit.Params
	j kit.Joined // how far the units have come
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	beat, x := s.Reached(t)
	d := picture{Scene: s, f: f, p: &p, j: s.joined(beat, x)}
	d.explain()
	switch beat {
	case beatCompare:
		d.drawComparison(x)
		return
	case beatUnits:
		d.drawAll(frame.Ease(x / parting))
	default:
		d.drawOne()
	}
	s.SetCurrent(f, &d.j)
}

// explain says how the two counts are made up: nothing is trained.
func (d *picture) explain() {
	f, j := d.f, &d.j
	d.ExplainTally(f, j, frame.NewText(kit.WeightsDetail, int64(d.Weights)), kit.NumbersOfUnits)
	f.Tally.OfParameters = frame.Text{}
	if j.Units > 0 || j.Part > 0 {
		f.Tally.OfParameters.Set(noneTrained, int64(min(d.Units, max(1, j.Units+min(1, j.Part)))*d.Weights))
	}
}

// drawOne draws the first unit at work: F6, the code, and cell by cell the
// square of their difference. The squares add up to the distance.
func (d *picture) drawOne() {
	f, j := d.f, &d.j
	l := d.layoutOne(d.p)
	digit := j.Shown
	own, values := d.Own(d.p.Seen, digit).Weights, d.p.Seen.Layers[d.f6.Index]
	drawn := d.Drawn(j)
	d.drawF6(&l.f6)
	kit.DrawBits(f, d.Layer.Names[digit], &l.code, own, 0)
	f.Above(&l.code.Box, kit.CodeOfLabel, int64(digit))
	kit.Targets(f, frame.WeightTarget, d.Layer.Index, digit, &l.code)

	squares := f.Texture(squaresTexture, l.squares.Box, l.squares.Rows, l.squares.Cols)
	squares.Connections = 1
	sum, last := float32(0), float32(0)
	for k := range drawn {
		last = square(values[k] - own[k])
		sum += last
		squares.Values[k] = shadeOfSquare(last)
	}
	f.Blank(l.squares.Box, l.squares.Rows, l.squares.Cols, drawn)
	kit.Border(f, &l.squares, frame.Connection)
	f.Write(l.squares.X+l.squares.W, l.squares.Y-frame.LabelGap, squaresLabel).Anchor = frame.End

	if drawn > 0 {
		long := max(1, l.bar.W*sum/largestOf(d.p.Seen.Distances()))
		f.Fill(frame.Output, frame.Box{X: l.bar.X, Y: l.bar.Y, W: long, H: l.bar.H}, 0.8)
		number := f.Write(l.bar.X+long+8, l.bar.Y+l.bar.H/2+4.5, kit.ValueLabel, frame.Hundredths(sum))
		number.Bold, number.Role = true, frame.Output
	}
	f.Above(&l.bar, sumLabel)
	f.Target(frame.UnitTarget, d.Layer.Index, digit, l.bar, 1, 1)
	if k := j.Part - 1; k >= 0 {
		d.drawRow(&l, k)
		f.Say(cellCaption, int64(j.Part), int64(d.Weights), frame.Hundredths(values[k]), frame.Hundredths(own[k]), frame.Hundredths(last), frame.Hundredths(sum))
	}
	if j.All() { // every cell is joined, a line for each row
		f.Strands(&l.f6.Box, &l.code.Box, l.f6.Rows, false)
		f.Strands(&l.code.Box, &l.squares.Box, l.f6.Rows, false)
	}
	d.selectInOne(&l, &d.p.Selection, digit)
	kit.Light(f, d.p.Highlight, &l.f6.Box, &l.code.Box, nil, &l.squares.Box)
}

// drawF6 draws F6 as a bitmap.
func (d *picture) drawF6(at *kit.Grid) {
	f := d.f
	kit.DrawSeenSingles(f, &d.f6, at, d.p.Seen)
	f.WithIn(f.Above(&at.Box, kit.F6Label), at.W, kit.SizeDetail, int64(at.Cols), int64(at.Rows))
}

// drawRow outlines a cell of F6, the same cell of the code, and the square of
// their difference.
func (d *picture) drawRow(l *oneLayout, k int) {
	f := d.f
	link(f, &l.f6, &l.code, k)
	link(f, &l.code, &l.squares, k)
	kit.RingUnit(f, frame.Output, &l.f6, k, 0, 2.5)
	kit.RingUnit(f, frame.Ink, &l.code, k, 0, 2.5)
	kit.RingUnit(f, frame.Connection, &l.squares, k, 0, 2.5)
}

// link draws a line from a cell to the same cell of another grid, to its right.
func link(f *frame.Frame, from, to *kit.Grid, k int) {
	a, b := from.Unit(k), to.Unit(k)
	f.Line(frame.Connection, frame.Point{X: a.X + a.W, Y: a.Y + a.H/2}, frame.Point{X: b.X, Y: b.Y + b.H/2}, 1.2, 1)
}

func square(v float32) float32 { return v * v }

// shadeOfSquare is how dark a squared difference is drawn, from 0 for none to
// 1 for the most there can be, between +A and −1.
func shadeOfSquare(v float32) float32 { return frame.Clamp(v / square(lenet.Amplitude+1)) }

func largestOf(values []float32) (largest float32) {
	for _, v := range values {
		largest = max(largest, v)
	}
	return largest
}

// squaresTexture is the name of the grid of squared differences.
const squaresTexture = "squares"
