package f6

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawSelection shows what a learner points at: a unit, whose sum is then on
// show; a weight, with the unit of C5 that it meets; the bias; or a unit of C5
// with the weight that it meets.
func (s *Scene) drawSelection(f *frame.Frame, l *layout, at *frame.Selection, j *kit.Joined, seen *lenet.Activations) {
	if k, ok := kit.PointedInput(at, &s.c5); ok {
		s.drawMeeting(f, l, k)
		f.Say(cellCaption, int64(k+1), frame.Hundredths(s.c5.Value(seen, k, 0, 0)), int64(s.Units))
	}
	unit, pointed := s.Pointed(at)
	switch {
	case !pointed:
	case at.Kind == frame.UnitTarget:
		kit.Mark(f, &l.units, unit)
		f.Say(selectionCaption, int64(unit+1), int64(unit/kit.CodeColumns+1), int64(unit%kit.CodeColumns+1), int64(s.PerUnit), frame.Hundredths(s.Layer.Value(seen, unit, 0, 0)))
	case unit != j.Shown:
	case at.Kind == frame.WeightTarget:
		k := s.WeightAt(at)
		s.drawMeeting(f, l, k)
		weight, value := s.Own(seen, unit).Weights[k], seen.Layers[s.c5.Index][k]
		f.Say(weightCaption, frame.Hundredths(weight), int64(k+1), frame.Hundredths(value), frame.Hundredths(weight*value))
	case at.Kind == frame.BiasTarget:
		s.PointAtBias(f, j, seen, &l.bias)
	}
}

// drawMeeting outlines a weight and the unit of C5 that it meets.
func (s *Scene) drawMeeting(f *frame.Frame, l *layout, k int) {
	unit, weight := l.c5.Unit(k), l.weights.Unit(k)
	kit.DrawMeeting(f, &unit, &weight)
}
