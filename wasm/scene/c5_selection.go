package scene

import "fivebyfive/calc/lenet"

// drawSelection shows what a learner points at: a unit, whose numbers are then
// on show; one of its weights with the one unit of S4 that it meets; its bias;
// or a unit of S4 with the weight that it meets.
func (s *c5) drawSelection(f *Frame, l *c5Layout, at *Selection, j *joined, seen *lenet.Activations) {
	high, wide := s.kernel.Height, s.kernel.Width
	if at.Kind == UnitTarget && at.within(s.s4.index, s.s4.Output.Maps, high, wide) {
		k := (at.Map*high+at.Row)*wide + at.Col
		s.drawMeeting(f, l, k)
		f.say(c5CellCaption, int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), hundredths(s.s4.value(seen, at.Map, at.Row, at.Col)), int64(s.units))
	}
	unit, pointed := s.pointed(at)
	switch {
	case !pointed:
	case at.Kind == UnitTarget:
		f.mark(&l.units, unit)
		s.captionUnit(f, unit, seen)
	case unit != j.shown:
	case at.Kind == WeightTarget:
		k := s.weightAt(at)
		s.drawMeeting(f, l, k)
		weight := hundredths(s.own(seen, unit).Weights[k])
		f.say(c5WeightCaption, weight, int64(k/(high*wide)+1), int64(at.Row%high+1), int64(at.Col%wide+1))
	case at.Kind == BiasTarget:
		s.pointAtBias(f, j, seen, &l.bias)
	}
}

// drawMeeting outlines a weight and the unit of S4 that it meets.
func (s *c5) drawMeeting(f *Frame, l *c5Layout, k int) {
	unit, weight := s.seen(l, k), l.kernels.unit(s.cellOf(k))
	f.drawMeeting(&unit, &weight)
}

func (s *c5) captionUnit(f *Frame, unit int, seen *lenet.Activations) {
	f.say(c5SelectionCaption, int64(unit+1), int64(s.s4.Output.Maps), int64(s.perUnit), hundredths(s.layer.value(seen, unit, 0, 0)))
}
