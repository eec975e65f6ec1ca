package scene

import "fivebyfive/calc/lenet"

// drawAll draws all units: a digit's code, and its distance as a bar. The
// cells of a code are counted as they are compared. Apart goes from the first
// code in its place alone, 0, to its place among the others, 1.
func (s *output) drawAll(f *Frame, p Params, j joined, apart float32) {
	one, layout := s.layoutOne(p), s.layoutAll(p)
	l := &layout
	f6 := single{mixBox(one.f6.Box, l.f6.Box, apart), l.f6.rows, l.f6.cols}
	s.drawF6(f, f6, p.Seen)
	unit, pointed := s.pointed(p.Selection, s.weights/bitColumns, bitColumns)
	distances := p.Seen.Distances()
	scale := l.longest / largestOf(distances)
	for digit := range s.units {
		at := l.code(digit)
		if digit == 0 {
			at.Box = mixBox(one.code.Box, at.Box, apart)
		} else if apart < 1 {
			break
		}
		compared, counted := 0, 0
		if digit < j.units {
			compared, counted = s.weights, 1
		} else if digit == j.units {
			compared = j.part
		}
		s.drawDigit(f, l, digit, at, compared, counted, p.Seen)
		if apart < 1 {
			break
		}
		sum, own := float32(0), s.code(p.Seen, digit)
		for k, v := range p.Seen.Layers[s.f6.index][:compared] {
			sum += square(v - own[k])
		}
		if compared > 0 {
			s.drawDistance(f, l, digit, sum, sum*scale, j.units == s.units && digit == p.Seen.Class())
		}
		if pointed && unit == digit || !pointed && digit == j.shown && j.units < s.units {
			f.outline(Ink, at.grow(2.5), 2.5, 1)
		}
	}
	switch {
	case p.Selection.Kind == UnitTarget && p.Selection.within(s.f6.index, s.weights, 1, 1):
		s.drawCell(f, l, p.Selection.Map, j.units, p.Seen)
	case pointed && p.Selection.Kind == UnitTarget && unit < j.units:
		f.say(outputSelectionCaption, int64(unit), int64(s.weights), hundredths(distances[unit]))
	case pointed && p.Selection.Kind == WeightTarget:
		s.captionWeight(f, unit, p.Selection.Row*bitColumns+p.Selection.Col, p.Seen)
	case j.units < s.units && j.part > 0:
		f.say(outputDigitCaption, int64(j.units))
	case j.units == s.units:
		f.say(outputNearestCaption, int64(p.Seen.Class()), hundredths(distances[p.Seen.Class()]))
	}
	f.highlight(p.Highlight, f6.Box, l.codes, Box{}, l.codes)
}

// drawDigit draws the code of a digit. Once all of its cells are compared the
// texture counts them, and before that a mark for each.
func (s *output) drawDigit(f *Frame, l *outputAll, digit int, at single, compared, counted int, seen *lenet.Activations) {
	f.drawBits(s.codes[digit], at, s.code(seen, digit), counted)
	if counted == 0 {
		for k := range compared {
			f.fill(Connection, at.unit(k), 0.3).Counts = Use
		}
	}
	name := f.write(l.name(digit).X, l.name(digit).Y, numberLabel, int64(digit))
	name.Anchor, name.Bold = Middle, true
	f.target(UnitTarget, s.layer.index, digit, l.bar(digit, l.longest), 1, 1)
	f.target(WeightTarget, s.layer.index, digit, at.Box, at.rows, at.cols)
}

// drawDistance draws a distance as a bar, with the number at its end. The
// smallest has a frame and a name.
func (s *output) drawDistance(f *Frame, l *outputAll, digit int, distance, long float32, smallest bool) {
	bar := l.bar(digit, max(1.5, long))
	f.fill(Output, bar, 0.8)
	number := f.write(bar.centre().X, bar.Y-6, valueLabel, hundredths(distance))
	number.Anchor, number.Bold = Middle, smallest
	if l.rows {
		number.X, number.Y, number.Anchor = bar.X+bar.W+6, bar.centre().Y+4.5, Start
	}
	if !smallest {
		return
	}
	mark := f.write(number.X, number.Y-18, smallestLabel)
	if mark.Anchor, mark.Bold, mark.Role = number.Anchor, true, Output; l.rows {
		mark.X, mark.Y = number.X+46, number.Y
	}
	f.outline(Output, l.slot(digit), 2, 1)
}

// drawCell outlines a cell of F6, and the same cell of all codes.
func (s *output) drawCell(f *Frame, l *outputAll, k, compared int, seen *lenet.Activations) {
	f.outline(Output, l.f6.unit(k).grow(1), 3, 1)
	for digit := range s.units {
		code := l.code(digit)
		f.outline(Ink, code.unit(k), 1.5, 1)
	}
	f.say(outputF6Caption, int64(k/bitColumns+1), int64(k%bitColumns+1), hundredths(seen.Layers[s.f6.index][k]), int64(s.units))
}

func (s *output) captionWeight(f *Frame, digit, k int, seen *lenet.Activations) {
	weight, value := s.code(seen, digit)[k], seen.Layers[s.f6.index][k]
	f.say(outputWeightCaption, int64(digit), hundredths(weight), hundredths(value), hundredths(square(value-weight)))
}

// selectInOne shows what a learner points at while one unit is at work.
func (s *output) selectInOne(f *Frame, l *outputOne, selection Selection, digit int, seen *lenet.Activations) {
	unit, pointed := s.pointed(selection, s.weights/bitColumns, bitColumns)
	switch {
	case selection.Kind == UnitTarget && selection.within(s.f6.index, s.weights, 1, 1):
		s.drawRow(f, l, selection.Map)
		s.captionWeight(f, digit, selection.Map, seen)
	case pointed && unit == digit && selection.Kind == WeightTarget:
		k := selection.Row*bitColumns + selection.Col
		s.drawRow(f, l, k)
		s.captionWeight(f, digit, k, seen)
	case pointed && unit == digit && selection.Kind == UnitTarget:
		f.outline(Output, l.bar.grow(2), 2, 1)
		f.say(outputSelectionCaption, int64(digit), int64(s.weights), hundredths(seen.Distances()[digit]))
	}
}
