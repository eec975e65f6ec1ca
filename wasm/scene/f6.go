package scene

import "fivebyfive/calc/lenet"

// f6 is the scene of F6: a unit multiplies each of C5's values by a weight,
// adds up the products and a bias, and squashes the sum. The units make up a
// bitmap.
type f6 struct {
	dense
	c5 layer
}

// The beats of the scene, in order.
const (
	f6Input = iota
	f6Unit
	f6Squash
	f6Units
	f6Bitmap
)

func newF6() (*f6, error) {
	d, err := newDense(5, bitColumns, c5Columns)
	if err != nil {
		return nil, err
	}
	s := &f6{dense: d, c5: newLayer(d.network, 4)}
	inputs, units, perUnit := int64(s.weights), int64(s.units), int64(s.perUnit)
	s.beat("input", 1, c5Label, f6InputCaption, inputs)
	s.beat("unit", 15, unitTitle, f6UnitCaption, inputs, perUnit)
	s.beat("squash", 5, squashLabel, f6SquashEndCaption)
	s.beat("units", 13, unitCountDetail, unitsEndCaption, units, perUnit, s.layer.Parameters)
	s.beat("bitmap", 5, bitmapTitle, f6BitmapCaption, bitColumns, units/bitColumns, units)
	return s, nil
}

// joined is how far the units have come. The first has its value only once its
// sum is squashed.
func (s *f6) joined(beat int, x float32) joined {
	switch beat {
	case f6Input:
		return joined{}
	case f6Unit:
		j := s.firstJoined(x, 0.4, 12)
		return joined{part: j.part + j.units*s.perUnit}
	case f6Squash:
		if x < squashed {
			return joined{part: s.perUnit}
		}
		return joined{units: 1}
	case f6Units:
		return s.othersJoined(x)
	}
	return joined{units: s.units, shown: s.units - 1}
}

// shortWidth is the width up to which a picture has a short label.
const shortWidth = 104

// The parts of its beat after which the first sum is squashed, and after which
// the unit has the value.
const (
	valueSince = 0.5
	squashed   = 0.8
)

func (s *f6) draw(f *Frame, p Params, t float64) {
	beat, x := s.reached(t)
	joined := s.joined(beat, x)
	j := &joined
	layout := s.layout(&p)
	l := &layout
	s.show(j, &p.Selection)
	s.setCurrent(f, j)
	s.explainTally(f, j, text(numbersOfMap, int64(s.weights), 1), numbersOfUnits)

	f.drawSeenSingles(&s.c5, &l.c5, p.Seen)
	if name := f.above(&l.c5.Box, c5Label); l.c5.W > shortWidth {
		name.detail(unitCountDetail, int64(s.weights))
	}
	s.drawWeights(f, l, j, p.Seen)
	f.drawSingles(&s.layer, &l.units, p.Seen, j.units, s.perUnit, s.perUnit)
	f.above(&l.units.Box, f6Label).detail(unitCountDetail, int64(s.units))
	if beat == f6Bitmap {
		s.drawCode(f, l, p.Seen)
		if unit, pointed := s.pointed(&p.Selection); pointed {
			f.mark(&l.code, unit)
		}
	} else {
		s.drawSum(f, l, beat, j, x, p.Seen)
	}
	if beat == f6Units && j.units < s.units {
		f.say(nextUnitCaption, int64(j.units+1), int64(s.units), int64(s.perUnit))
	}
	s.drawSelection(f, l, &p.Selection, j, p.Seen)
	f.light(p.Highlight, &l.c5.Box, &l.weights.Box, &l.bias, &l.units.Box)
}

// drawWeights draws the numbers of the unit that is shown, each where the unit
// of C5 stands that it meets.
func (s *f6) drawWeights(f *Frame, l *f6Layout, j *joined, seen *lenet.Activations) {
	s.drawNumbers(f, j, seen, &l.weights, &l.bias)
	f.beside(&l.bias, biasLabel)
	f.ring(Kernel, &l.weights.Box, 1.5, 1.5)
	if name := f.above(&l.weights.Box, weightsLabel); l.weights.W > shortWidth {
		name.Text.set(weightsOfLabel, int64(j.shown+1))
	}
	if l.weights.W > 180 {
		f.write(l.weights.X+l.weights.W, l.bias.Y+l.bias.H/2+4.5, hollowLabel).muted().Anchor = End
	}
}

// drawCode draws what F6 is taught to draw for the digit that is read: its
// code. Cells with the other sign are outlined in both.
func (s *f6) drawCode(f *Frame, l *f6Layout, seen *lenet.Activations) {
	digit := seen.Class()
	code := numbersOf(seen, outputLayer, digit).Weights
	f.drawBits(codeTexture, &l.code, code, 0)
	f.above(&l.code.Box, codeOfLabel, int64(digit))
	alike := int64(0)
	for i, v := range seen.Layers[s.layer.index] {
		if v*code[i] > 0 {
			alike++
			continue
		}
		f.ringUnit(Ink, &l.code, i, 0, 2)
		f.ringUnit(Ink, &l.units, i, 0, 2)
	}
	f.say(f6CodeCaption, bitColumns, int64(l.units.rows), int64(digit), alike, int64(s.units))
}
