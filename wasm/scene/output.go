package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// output is the scene of the output: each unit measures how far F6 is from the
// code of its digit. The codes are fixed, and nothing is trained.
type output struct {
	dense
	f6     layer
	modern calc.LayerCount // the output as it is built today
	codes  []string        // names of the textures, one a digit
}

// The beats of the scene, in order.
const (
	outputInput = iota
	outputUnit
	outputUnits
	outputCompare
)

func newOutput() (*output, error) {
	d, err := newDense(6, 1)
	if err != nil {
		return nil, err
	}
	modern, err := calc.LeNet5Modern().Count()
	if err != nil {
		return nil, err
	}
	s := &output{dense: d, f6: newLayer(d.network, 5), modern: modern.Layers[6], codes: d.layer.names}
	weights, units := int64(s.weights), int64(s.units)
	s.add("input", 1, f6Label, outputInputCaption, weights, bitColumns, weights/bitColumns)
	s.add("unit", 14, unitTitle, outputUnitCaption, weights)
	s.add("units", 13, unitsTitle, outputUnitsCaption, units, weights, s.layer.Connections)
	s.add("compare", 5, compareTitle, outputCompareCaption, s.layer.Fixed, s.modern.Parameters)
	return s, nil
}

// joined is how far the units have come: all of them cell by cell.
func (s *output) joined(t float64) joined {
	beat := BeatAt(s, t)
	x := s.beats[beat].progress(t)
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
	beat, j := BeatAt(s, t), s.joined(t)
	x := s.beats[beat].progress(t)
	s.explain(f, j)
	switch beat {
	case outputCompare:
		s.drawComparison(f, p, x)
		return
	case outputUnits:
		s.drawAll(f, p, j, ease(x/parting))
	default:
		s.drawOne(f, p, j, x)
	}
	f.Current = s.current(j)
}

// explain says how the two counts are made up: nothing is trained.
func (s *output) explain(f *Frame, j joined) {
	s.explainTally(f, j, text(weightsDetail, int64(s.weights)), numbersOfUnits)
	f.Tally.OfParameters = Text{}
	if j.units > 0 || j.part > 0 {
		f.Tally.OfParameters = text(noneTrained, int64(min(s.units, max(1, j.units+min(1, j.part)))*s.weights))
	}
}

// drawOne draws the first unit at work: F6, the code, and cell by cell the
// square of their difference. The squares add up to the distance.
func (s *output) drawOne(f *Frame, p Params, j joined, x float32) {
	layout := s.layoutOne(p)
	l := &layout
	digit := j.shown
	own, values := s.code(p.Seen, digit), p.Seen.Layers[s.f6.index]
	drawn := j.part
	if j.all() {
		drawn = s.perUnit
	}
	s.drawF6(f, l.f6, p.Seen)
	f.drawBits(s.codes[digit], l.code, own, 0)
	f.write(l.code.X, l.code.Y-labelGap, codeOfLabel, int64(digit))
	f.target(WeightTarget, s.layer.index, digit, l.code.Box, l.code.rows, l.code.cols)

	squares := f.texture(squaresTexture, l.squares.Box, l.squares.rows, l.squares.cols)
	squares.Connections = 1
	sum, last := float32(0), float32(0)
	for k := range drawn {
		last = square(values[k] - own[k])
		sum += last
		squares.Values[k] = shadeOfSquare(last)
	}
	f.blank(l.squares.Box, l.squares.rows, l.squares.cols, drawn)
	f.grid(l.squares.Box, l.squares.rows, l.squares.cols)
	f.outline(Connection, l.squares.grow(0.5), 1, 1)
	f.write(l.squares.X+l.squares.W, l.squares.Y-labelGap, squaresLabel).Anchor = End

	if long := l.bar.W * sum / largestOf(p.Seen.Distances()); drawn > 0 {
		f.fill(Output, Box{l.bar.X, l.bar.Y, max(1, long), l.bar.H}, 0.8)
		number := f.write(l.bar.X+max(1, long)+8, l.bar.Y+l.bar.H/2+4.5, valueLabel, hundredths(sum))
		number.Bold, number.Role = true, Output
	}
	f.write(l.bar.X, l.bar.Y-labelGap, outputSumLabel)
	f.target(UnitTarget, s.layer.index, digit, l.bar, 1, 1)
	if j.part > 0 {
		s.drawRow(f, l, j.part-1)
		f.say(outputCellCaption, int64(j.part), int64(s.weights), hundredths(values[j.part-1]), hundredths(own[j.part-1]), hundredths(last), hundredths(sum))
	}
	s.selectInOne(f, l, p.Selection, digit, p.Seen)
	f.highlight(p.Highlight, l.f6.Box, l.code.Box, Box{}, l.squares.Box)
}

// drawF6 draws F6 as a bitmap.
func (s *output) drawF6(f *Frame, at single, seen *lenet.Activations) {
	f.drawSingles(&s.f6, at, seen, s.f6.Output.Maps, 0, 0)
	name := f.write(at.X, at.Y-labelGap, f6Label)
	if at.W > 60 {
		name.detail(sizeDetail, int64(at.cols), int64(at.rows))
	}
}

// code returns the fixed weights of a digit's unit.
func (s *output) code(seen *lenet.Activations, digit int) []float32 {
	return s.own(seen, digit).Weights
}

// drawRow outlines a cell of F6, the same cell of the code, and the square of
// their difference.
func (s *output) drawRow(f *Frame, l *outputOne, k int) {
	a, b, c := l.f6.unit(k), l.code.unit(k), l.squares.unit(k)
	f.line(Connection, point{a.X + a.W, a.centre().Y}, point{b.X, b.centre().Y}, 1.2, 1)
	f.line(Connection, point{b.X + b.W, b.centre().Y}, point{c.X, c.centre().Y}, 1.2, 1)
	f.outline(Output, a, 2.5, 1)
	f.outline(Ink, b, 2.5, 1)
	f.outline(Connection, c, 2.5, 1)
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
