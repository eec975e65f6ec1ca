package output

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawAll draws all units: a digit's code, and its distance as a bar. The
// cells of a code are counted as they are compared. Apart goes from the first
// code in its place alone, 0, to its place among the others, 1.
func (s *Scene) drawAll(f *frame.Frame, p *kit.Params, j *kit.Joined, apart float32) {
	one, l := s.layoutOne(p), s.layoutAll(p)
	f6 := l.f6
	f6.Box = frame.MixBox(one.f6.Box, l.f6.Box, apart)
	s.drawF6(f, &f6, p.Seen)
	distances, class := p.Seen.Distances(), p.Seen.Class()
	scale := l.longest / largestOf(distances)
	marked := -1 // the digit that is pointed at or at work
	unit, pointed := s.Pointed(&p.Selection)
	if pointed {
		marked = unit
	} else if j.Units < s.Units {
		marked = j.Shown
	}
	for digit := range s.Units {
		at := l.code(digit)
		if apart < 1 {
			at.Box = frame.MixBox(one.code.Box, at.Box, apart)
		}
		compared := 0
		if digit < j.Units {
			compared = s.Weights
		} else if digit == j.Units {
			compared = j.Part
		}
		s.drawDigit(f, &l, digit, &at, compared, p.Seen)
		if apart < 1 {
			break
		}
		sum, own := float32(0), s.Own(p.Seen, digit).Weights
		for k, v := range p.Seen.Layers[s.f6.Index][:compared] {
			sum += square(v - own[k])
		}
		if compared > 0 {
			s.drawDistance(f, &l, digit, sum, sum*scale, j.Units == s.Units && digit == class)
		}
		if digit == marked {
			f.Ring(frame.Ink, &at.Box, 2.5, 2.5)
		}
	}
	if apart == 1 {
		s.drawBus(f, &l, min(s.Units, j.Units+min(1, j.Part)))
	}
	switch k, ok := kit.PointedInput(&p.Selection, &s.f6); {
	case ok:
		s.drawCell(f, &l, k, p.Seen)
	case pointed && p.Selection.Kind == frame.UnitTarget && unit < j.Units:
		f.Say(selectionCaption, int64(unit), int64(s.Weights), frame.Hundredths(distances[unit]))
	case pointed && p.Selection.Kind == frame.WeightTarget:
		s.captionWeight(f, unit, s.WeightAt(&p.Selection), p.Seen)
	case j.Units < s.Units && j.Part > 0:
		f.Say(digitCaption, int64(j.Units))
	case j.Units == s.Units:
		f.Say(nearestCaption, int64(class), frame.Hundredths(distances[class]))
	}
	kit.Light(f, p.Highlight, &f6.Box, &l.codes, nil, &l.codes)
}

// drawBus draws how F6 is joined to the first codes: a line that leads past them
// all, and from there to each.
func (s *Scene) drawBus(f *frame.Frame, l *allLayout, codes int) {
	const out, off = 8, 3
	start := frame.At(l.f6.X+l.f6.W+1, l.f6.Y+l.f6.H-out)
	turn := frame.At(start.X+out, start.Y)
	if codes > 0 {
		f.Line(frame.Connection, start, turn, 1.2, frame.StrandAlpha)
	}
	for digit := range codes {
		code := l.code(digit)
		tap := frame.At(code.Centre().X, code.Y+code.H+off)
		end := frame.At(tap.X, code.Y+code.H+1)
		if l.rows {
			tap = frame.At(turn.X, code.Centre().Y)
			end = frame.At(l.name(digit).X-out, tap.Y)
		} else if digit == 0 {
			f.Line(frame.Connection, turn, frame.At(turn.X, tap.Y), 1.2, frame.StrandAlpha)
			turn.Y = tap.Y
		}
		f.Line(frame.Connection, turn, frame.At(tap.X, tap.Y), 1.2, frame.StrandAlpha)
		f.Line(frame.Connection, tap, end, 1.2, frame.StrandAlpha)
		turn = tap
	}
}

// drawDigit draws the code of a digit. Once all of its cells are compared the
// texture counts them, and before that a mark for each.
func (s *Scene) drawDigit(f *frame.Frame, l *allLayout, digit int, at *kit.Grid, compared int, seen *lenet.Activations) {
	code := s.Own(seen, digit).Weights
	kit.DrawBits(f, s.Layer.Names[digit], at, code, compared/s.Weights)
	if compared < s.Weights {
		for k := range compared {
			f.Fill(frame.Connection, at.Unit(k), 0.3).Counts = frame.Use
		}
	}
	middle := l.name(digit)
	name := f.Write(middle.X, middle.Y, kit.NumberLabel, int64(digit))
	name.Anchor, name.Bold = frame.Middle, true
	f.Target(frame.UnitTarget, s.Layer.Index, digit, l.bar(digit, l.longest), 1, 1)
	kit.Targets(f, frame.WeightTarget, s.Layer.Index, digit, at)
}

// drawDistance draws a distance as a bar, with the number at its end. The
// smallest has a frame and a name.
func (s *Scene) drawDistance(f *frame.Frame, l *allLayout, digit int, distance, long float32, smallest bool) {
	bar := l.bar(digit, max(1.5, long))
	f.Fill(frame.Output, bar, 0.8)
	number := f.Write(bar.X+bar.W/2, bar.Y-6, kit.ValueLabel, frame.Hundredths(distance))
	number.Anchor, number.Bold = frame.Middle, smallest
	if l.rows {
		number.X, number.Y, number.Anchor = bar.X+bar.W+6, bar.Y+bar.H/2+4.5, frame.Start
	}
	if !smallest {
		return
	}
	x, y := number.X, number.Y-18
	if l.rows {
		x, y = number.X+46, number.Y
	}
	mark := f.Write(x, y, smallestLabel)
	mark.Bold, mark.Role = true, frame.Output
	if !l.rows {
		mark.Anchor = frame.Middle
	}
	f.Outline(frame.Output, l.slot(digit), 2, 1)
}

// drawCell outlines a cell of F6, and the same cell of all codes.
func (s *Scene) drawCell(f *frame.Frame, l *allLayout, k int, seen *lenet.Activations) {
	kit.RingUnit(f, frame.Output, &l.f6, k, 1, 3)
	for digit := range s.Units {
		code := l.code(digit)
		kit.RingUnit(f, frame.Ink, &code, k, 0, 1.5)
	}
	f.Say(f6Caption, int64(k/kit.CodeColumns+1), int64(k%kit.CodeColumns+1), frame.Hundredths(s.f6.Value(seen, k, 0, 0)), int64(s.Units))
}

func (s *Scene) captionWeight(f *frame.Frame, digit, k int, seen *lenet.Activations) {
	weight, value := s.Own(seen, digit).Weights[k], seen.Layers[s.f6.Index][k]
	f.Say(weightCaption, int64(digit), frame.Hundredths(weight), frame.Hundredths(value), frame.Hundredths(square(value-weight)))
}

// selectInOne shows what a learner points at while one unit is at work.
func (s *Scene) selectInOne(f *frame.Frame, l *oneLayout, at *frame.Selection, digit int, seen *lenet.Activations) {
	k, cell := kit.PointedInput(at, &s.f6)
	unit, pointed := s.Pointed(at)
	own := pointed && unit == digit
	if own && at.Kind == frame.WeightTarget {
		k, cell = s.WeightAt(at), true
	}
	switch {
	case cell:
		s.drawRow(f, l, k)
		s.captionWeight(f, digit, k, seen)
	case own && at.Kind == frame.UnitTarget:
		f.Ring(frame.Output, &l.bar, 2, 2)
		f.Say(selectionCaption, int64(digit), int64(s.Weights), frame.Hundredths(seen.Distances()[digit]))
	}
}
