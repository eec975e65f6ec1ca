package scene

import "fivebyfive/calc/lenet"

// drawSelection shows what a learner points at: a unit, whose sum is then on
// show; a weight, with the unit of C5 that it meets; the bias; or a unit of C5
// with the weight that it meets.
func (s *f6) drawSelection(f *Frame, l *f6Layout, at *Selection, j *joined, seen *lenet.Activations) {
	if k, ok := at.pointedInput(&s.c5); ok {
		s.drawMeeting(f, l, k)
		f.say(f6CellCaption, int64(k+1), hundredths(s.c5.value(seen, k, 0, 0)), int64(s.units))
	}
	unit, pointed := s.pointed(at)
	switch {
	case !pointed:
	case at.Kind == UnitTarget:
		f.mark(&l.units, unit)
		f.say(f6SelectionCaption, int64(unit+1), int64(unit/bitColumns+1), int64(unit%bitColumns+1), int64(s.perUnit), hundredths(s.layer.value(seen, unit, 0, 0)))
	case unit != j.shown:
	case at.Kind == WeightTarget:
		k := s.weightAt(at)
		s.drawMeeting(f, l, k)
		weight, value := s.own(seen, unit).Weights[k], seen.Layers[s.c5.index][k]
		f.say(f6WeightCaption, hundredths(weight), int64(k+1), hundredths(value), hundredths(weight*value))
	case at.Kind == BiasTarget:
		s.pointAtBias(f, j, seen, &l.bias)
	}
}

// drawMeeting outlines a weight and the unit of C5 that it meets.
func (s *f6) drawMeeting(f *Frame, l *f6Layout, k int) {
	unit, weight := l.c5.unit(k), l.weights.unit(k)
	f.drawMeeting(&unit, &weight)
}
