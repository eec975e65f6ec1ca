package scene

import "fivebyfive/calc/lenet"

// drawSelection shows what a learner points at: a unit, whose sum is then on
// show; a weight, with the unit of C5 that it meets; the bias; or a unit of C5
// with the weight that it meets.
func (s *f6) drawSelection(f *Frame, l *f6Layout, selection Selection, j joined, seen *lenet.Activations) {
	if selection.Kind == UnitTarget && selection.within(s.c5.index, s.weights, 1, 1) {
		f.drawMeeting(l.c5.unit(selection.Map), l.weights.unit(selection.Map))
		f.say(f6CellCaption, int64(selection.Map+1), hundredths(seen.Layers[s.c5.index][selection.Map]), int64(s.units))
		return
	}
	unit, pointed := s.pointed(selection, s.weights/c5Columns, c5Columns)
	if !pointed {
		return
	}
	own := s.own(seen, unit)
	switch selection.Kind {
	case UnitTarget:
		f.outline(Output, l.units.unit(unit).grow(1.5), 3, 1)
		f.say(f6SelectionCaption, int64(unit+1), int64(unit/bitColumns+1), int64(unit%bitColumns+1), int64(s.perUnit), hundredths(seen.Layers[s.layer.index][unit]))
	case WeightTarget:
		if unit != j.shown {
			return
		}
		k := selection.Row*c5Columns + selection.Col
		f.drawMeeting(l.c5.unit(k), l.weights.unit(k))
		value := seen.Layers[s.c5.index][k]
		f.say(f6WeightCaption, hundredths(own.Weights[k]), int64(k+1), hundredths(value), hundredths(own.Weights[k]*value))
	case BiasTarget:
		if unit == j.shown {
			f.outline(Ink, l.bias, 2, 1)
			f.say(oneBiasCaption, hundredths(*own.Bias))
		}
	}
}
