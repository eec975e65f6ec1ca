package scene

import "fivebyfive/calc/lenet"

// drawAll draws all units: a digit's code, and its distance as a bar. The
// cells of a code are counted as they are compared. Apart goes from the first
// code in its place alone, 0, to its place among the others, 1.
func (s *output) drawAll(f *Frame, p *Params, j *joined, apart float32) {
	one, l := s.layoutOne(p), s.layoutAll(p)
	f6 := l.f6
	f6.Box = mixBox(one.f6.Box, l.f6.Box, apart)
	s.drawF6(f, &f6, p.Seen)
	distances, class := p.Seen.Distances(), p.Seen.Class()
	scale := l.longest / largestOf(distances)
	marked := -1 // the digit that is pointed at or at work
	unit, pointed := s.pointed(&p.Selection)
	if pointed {
		marked = unit
	} else if j.units < s.units {
		marked = j.shown
	}
	for digit := range s.units {
		at := l.code(digit)
		if apart < 1 {
			at.Box = mixBox(one.code.Box, at.Box, apart)
		}
		compared := 0
		if digit < j.units {
			compared = s.weights
		} else if digit == j.units {
			compared = j.part
		}
		s.drawDigit(f, &l, digit, &at, compared, p.Seen)
		if apart < 1 {
			break
		}
		sum, own := float32(0), s.own(p.Seen, digit).Weights
		for k, v := range p.Seen.Layers[s.f6.index][:compared] {
			sum += square(v - own[k])
		}
		if compared > 0 {
			s.drawDistance(f, &l, digit, sum, sum*scale, j.units == s.units && digit == class)
		}
		if digit == marked {
			f.ring(Ink, &at.Box, 2.5, 2.5)
		}
	}
	if apart == 1 {
		s.drawBus(f, &l, min(s.units, j.units+min(1, j.part)))
	}
	switch k, ok := p.Selection.pointedInput(&s.f6); {
	case ok:
		s.drawCell(f, &l, k, p.Seen)
	case pointed && p.Selection.Kind == UnitTarget && unit < j.units:
		f.say(outputSelectionCaption, int64(unit), int64(s.weights), hundredths(distances[unit]))
	case pointed && p.Selection.Kind == WeightTarget:
		s.captionWeight(f, unit, s.weightAt(&p.Selection), p.Seen)
	case j.units < s.units && j.part > 0:
		f.say(outputDigitCaption, int64(j.units))
	case j.units == s.units:
		f.say(outputNearestCaption, int64(class), hundredths(distances[class]))
	}
	f.light(p.Highlight, &f6.Box, &l.codes, nil, &l.codes)
}

// drawBus draws how F6 is joined to the first codes: a line that leads past them
// all, and from there to each.
func (s *output) drawBus(f *Frame, l *outputAll, codes int) {
	const out, off = 8, 3
	start := point{l.f6.X + l.f6.W + 1, l.f6.Y + l.f6.H - out}
	turn := point{start.X + out, start.Y}
	if codes > 0 {
		f.line(Connection, start, turn, 1.2, strandAlpha)
	}
	for digit := range codes {
		code := l.code(digit)
		tap := point{code.centre().X, code.Y + code.H + off}
		end := point{tap.X, code.Y + code.H + 1}
		if l.rows {
			tap = point{turn.X, code.centre().Y}
			end = point{l.name(digit).X - out, tap.Y}
		} else if digit == 0 {
			f.line(Connection, turn, point{turn.X, tap.Y}, 1.2, strandAlpha)
			turn.Y = tap.Y
		}
		f.line(Connection, turn, point{tap.X, tap.Y}, 1.2, strandAlpha)
		f.line(Connection, tap, end, 1.2, strandAlpha)
		turn = tap
	}
}

// drawDigit draws the code of a digit. Once all of its cells are compared the
// texture counts them, and before that a mark for each.
func (s *output) drawDigit(f *Frame, l *outputAll, digit int, at *single, compared int, seen *lenet.Activations) {
	code := s.own(seen, digit).Weights
	f.drawBits(s.layer.names[digit], at, code, compared/s.weights)
	if compared < s.weights {
		for k := range compared {
			f.fill(Connection, at.unit(k), 0.3).Counts = Use
		}
	}
	middle := l.name(digit)
	name := f.write(middle.X, middle.Y, numberLabel, int64(digit))
	name.Anchor, name.Bold = Middle, true
	f.target(UnitTarget, s.layer.index, digit, l.bar(digit, l.longest), 1, 1)
	f.targets(WeightTarget, s.layer.index, digit, at)
}

// drawDistance draws a distance as a bar, with the number at its end. The
// smallest has a frame and a name.
func (s *output) drawDistance(f *Frame, l *outputAll, digit int, distance, long float32, smallest bool) {
	bar := l.bar(digit, max(1.5, long))
	f.fill(Output, bar, 0.8)
	number := f.write(bar.X+bar.W/2, bar.Y-6, valueLabel, hundredths(distance))
	number.Anchor, number.Bold = Middle, smallest
	if l.rows {
		number.X, number.Y, number.Anchor = bar.X+bar.W+6, bar.Y+bar.H/2+4.5, Start
	}
	if !smallest {
		return
	}
	x, y := number.X, number.Y-18
	if l.rows {
		x, y = number.X+46, number.Y
	}
	mark := f.write(x, y, smallestLabel)
	mark.Bold, mark.Role = true, Output
	if !l.rows {
		mark.Anchor = Middle
	}
	f.outline(Output, l.slot(digit), 2, 1)
}

// drawCell outlines a cell of F6, and the same cell of all codes.
func (s *output) drawCell(f *Frame, l *outputAll, k int, seen *lenet.Activations) {
	f.ringUnit(Output, &l.f6, k, 1, 3)
	for digit := range s.units {
		code := l.code(digit)
		f.ringUnit(Ink, &code, k, 0, 1.5)
	}
	f.say(outputF6Caption, int64(k/bitColumns+1), int64(k%bitColumns+1), hundredths(s.f6.value(seen, k, 0, 0)), int64(s.units))
}

func (s *output) captionWeight(f *Frame, digit, k int, seen *lenet.Activations) {
	weight, value := s.own(seen, digit).Weights[k], seen.Layers[s.f6.index][k]
	f.say(outputWeightCaption, int64(digit), hundredths(weight), hundredths(value), hundredths(square(value-weight)))
}

// selectInOne shows what a learner points at while one unit is at work.
func (s *output) selectInOne(f *Frame, l *outputOne, at *Selection, digit int, seen *lenet.Activations) {
	k, cell := at.pointedInput(&s.f6)
	unit, pointed := s.pointed(at)
	own := pointed && unit == digit
	if own && at.Kind == WeightTarget {
		k, cell = s.weightAt(at), true
	}
	switch {
	case cell:
		s.drawRow(f, l, k)
		s.captionWeight(f, digit, k, seen)
	case own && at.Kind == UnitTarget:
		f.ring(Output, &l.bar, 2, 2)
		f.say(outputSelectionCaption, int64(digit), int64(s.weights), hundredths(seen.Distances()[digit]))
	}
}
