package c5

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawSelection shows what a learner points at: a unit, whose numbers are then
// on show; one of its weights with the one unit of S4 that it meets; its bias;
// or a unit of S4 with the weight that it meets.
func (s *Scene) drawSelection(f *frame.Frame, l *layout, at *frame.Selection, j *kit.Joined, seen *lenet.Activations) {
	high, wide := s.Kernel.Height, s.Kernel.Width
	if at.Kind == frame.UnitTarget && at.Within(s.s4.Index, s.s4.Output.Maps, high, wide) {
		k := (at.Map*high+at.Row)*wide + at.Col
		s.drawMeeting(f, l, k)
		f.Say(cellCaption, int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), frame.Hundredths(s.s4.Value(seen, at.Map, at.Row, at.Col)), int64(s.Units))
	}
	unit, pointed := s.Pointed(at)
	switch {
	case !pointed:
	case at.Kind == frame.UnitTarget:
		kit.Mark(f, &l.units, unit)
		s.captionUnit(f, unit, seen)
	case unit != j.Shown:
	case at.Kind == frame.WeightTarget:
		k := s.WeightAt(at)
		s.drawMeeting(f, l, k)
		weight := frame.Hundredths(s.Own(seen, unit).Weights[k])
		f.Say(weightCaption, weight, int64(k/(high*wide)+1), int64(at.Row%high+1), int64(at.Col%wide+1))
	case at.Kind == frame.BiasTarget:
		s.PointAtBias(f, j, seen, &l.bias)
	}
}

// drawMeeting outlines a weight and the unit of S4 that it meets.
func (s *Scene) drawMeeting(f *frame.Frame, l *layout, k int) {
	unit, weight := s.seen(l, k), l.kernels.Unit(s.CellOf(k))
	kit.DrawMeeting(f, &unit, &weight)
}

func (s *Scene) captionUnit(f *frame.Frame, unit int, seen *lenet.Activations) {
	f.Say(selectionCaption, int64(unit+1), int64(s.s4.Output.Maps), int64(s.PerUnit), frame.Hundredths(s.Layer.Value(seen, unit, 0, 0)))
}
