package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// output is the scene of the output: each unit measures how far F6 is from the
// code of its digit. The codes are fixed, and nothing is trained.
type output struct {
	dense
	f6    layer
	today int64 // parameters of the output as it is built today
}

// The beats of the scene, in order.
const (
	outputInput = iota
	outputUnit
	outputUnits
	outputCompare
)

func newOutput() (*output, error) {
	d, err := newDense(6, 1, bitColumns)
	if err != nil {
		return nil, err
	}
	modern, err := calc.LeNet5Modern().Count()
	if err != nil {
		return nil, err
	}
	s := &output{dense: d, f6: newLayer(d.network, 5), today: modern.Layers[6].Parameters}
	weights, units := int64(s.weights), int64(s.units)
	s.beat("input", 1, f6Label, outputInputCaption, weights, bitColumns, weights/bitColumns)
	s.beat("unit", 14, unitTitle, outputUnitCaption, weights)
	s.beat("units", 13, unitCountDetail, outputUnitsCaption, units, weights, s.layer.Connections)
	s.beat("compare", 5, compareTitle, outputCompareCaption, s.layer.Fixed, s.today)
	return s, nil
}

// joined is how far the units have come: all of them cell by cell.
func (s *output) joined(beat int, x float32) joined {
	switch beat {
	case outputInput:
		return joined{}
	case outputUnit:
		return s.firstJoined(x, 0.35, 2*bitColumns)
	case outputUnits:
		const share = 0.4
		few, rest := float32(s.perUnit), float32(s.perUnit*(s.units-1))
		return s.joinedAt(s.perUnit + int(quicken(clamp((x-parting)/(0.97-parting)), share, few, rest)+0.001))
	}
	return joined{units: s.units, shown: s.units - 1}
}

// parting is the part of a beat in which the first code goes to its place
// among the others.
const parting = 0.06

func (s *output) draw(f *Frame, p Params, t float64) {
	beat, x := s.reached(t)
	j := s.joined(beat, x)
	s.explain(f, &j)
	switch beat {
	case outputCompare:
		s.drawComparison(f, &p, x)
		return
	case outputUnits:
		s.drawAll(f, &p, &j, ease(x/parting))
	default:
		s.drawOne(f, &p, &j)
	}
	s.setCurrent(f, &j)
}

// explain says how the two counts are made up: nothing is trained.
func (s *output) explain(f *Frame, j *joined) {
	s.explainTally(f, j, text(weightsDetail, int64(s.weights)), numbersOfUnits)
	f.Tally.OfParameters = Text{}
	if j.units > 0 || j.part > 0 {
		f.Tally.OfParameters.set(noneTrained, int64(min(s.units, max(1, j.units+min(1, j.part)))*s.weights))
	}
}

// drawOne draws the first unit at work: F6, the code, and cell by cell the
// square of their difference. The squares add up to the distance.
func (s *output) drawOne(f *Frame, p *Params, j *joined) {
	l := s.layoutOne(p)
	digit := j.shown
	own, values := s.own(p.Seen, digit).Weights, p.Seen.Layers[s.f6.index]
	drawn := s.drawn(j)
	s.drawF6(f, &l.f6, p.Seen)
	f.drawBits(s.layer.names[digit], &l.code, own, 0)
	f.above(&l.code.Box, codeOfLabel, int64(digit))
	f.targets(WeightTarget, s.layer.index, digit, &l.code)

	squares := f.texture(squaresTexture, l.squares.Box, l.squares.rows, l.squares.cols)
	squares.Connections = 1
	sum, last := float32(0), float32(0)
	for k := range drawn {
		last = square(values[k] - own[k])
		sum += last
		squares.Values[k] = shadeOfSquare(last)
	}
	f.blank(l.squares.Box, l.squares.rows, l.squares.cols, drawn)
	f.border(&l.squares, Connection)
	f.write(l.squares.X+l.squares.W, l.squares.Y-labelGap, squaresLabel).Anchor = End

	if drawn > 0 {
		long := max(1, l.bar.W*sum/largestOf(p.Seen.Distances()))
		f.fill(Output, Box{l.bar.X, l.bar.Y, long, l.bar.H}, 0.8)
		number := f.write(l.bar.X+long+8, l.bar.Y+l.bar.H/2+4.5, valueLabel, hundredths(sum))
		number.Bold, number.Role = true, Output
	}
	f.above(&l.bar, outputSumLabel)
	f.target(UnitTarget, s.layer.index, digit, l.bar, 1, 1)
	if k := j.part - 1; k >= 0 {
		s.drawRow(f, &l, k)
		f.say(outputCellCaption, int64(j.part), int64(s.weights), hundredths(values[k]), hundredths(own[k]), hundredths(last), hundredths(sum))
	}
	if j.all() { // every cell is joined, a line for each row
		f.strands(&l.f6.Box, &l.code.Box, l.f6.rows, false)
		f.strands(&l.code.Box, &l.squares.Box, l.f6.rows, false)
	}
	s.selectInOne(f, &l, &p.Selection, digit, p.Seen)
	f.light(p.Highlight, &l.f6.Box, &l.code.Box, nil, &l.squares.Box)
}

// drawF6 draws F6 as a bitmap.
func (s *output) drawF6(f *Frame, at *single, seen *lenet.Activations) {
	f.drawSeenSingles(&s.f6, at, seen)
	name := f.above(&at.Box, f6Label)
	if at.W > 60 {
		name.detail(sizeDetail, int64(at.cols), int64(at.rows))
	}
}

// drawRow outlines a cell of F6, the same cell of the code, and the square of
// their difference.
func (s *output) drawRow(f *Frame, l *outputOne, k int) {
	f.link(&l.f6, &l.code, k)
	f.link(&l.code, &l.squares, k)
	f.ringUnit(Output, &l.f6, k, 0, 2.5)
	f.ringUnit(Ink, &l.code, k, 0, 2.5)
	f.ringUnit(Connection, &l.squares, k, 0, 2.5)
}

// link draws a line from a cell to the same cell of another grid, to its right.
func (f *Frame) link(from, to *single, k int) {
	a, b := from.unit(k), to.unit(k)
	f.line(Connection, point{a.X + a.W, a.Y + a.H/2}, point{b.X, b.Y + b.H/2}, 1.2, 1)
}

func square(v float32) float32 { return v * v }

// shadeOfSquare is how dark a squared difference is drawn, from 0 for none to
// 1 for the most there can be, between +A and −1.
func shadeOfSquare(v float32) float32 { return clamp(v / square(lenet.Amplitude+1)) }

func largestOf(values []float32) (largest float32) {
	for _, v := range values {
		largest = max(largest, v)
	}
	return largest
}

// squaresTexture is the name of the grid of squared differences.
const squaresTexture = "squares"
