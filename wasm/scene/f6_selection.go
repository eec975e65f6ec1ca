package scene

import "fivebyfive/calc/lenet"

// drawSelection shows what a learner points at: a unit, whose sum is then on
// show; a weight, with the unit of C5 that it meets; the bias; or a unit of C5
// with the weight that it meets.
func (s *f6) drawSelection(f *Frame, l f6Layout, selection Selection, j joined, seen *lenet.Activations) {
	if selection.Kind == UnitTarget && selection.Layer == s.c5.index {
		s.drawMeeting(f, l, selection.Map)
		f.Caption = text(f6CellCaption, int64(selection.Map+1), hundredths(seen.Layers[s.c5.index][selection.Map]), int64(s.units))
		return
	}
	unit, pointed := s.pointed(selection)
	if !pointed {
		return
	}
	own := &seen.Network.Layers[s.layer.index].Maps[unit]
	switch selection.Kind {
	case UnitTarget:
		f.outline(Output, l.units.unit(unit).grow(1.5), 3, 1)
		f.Caption = text(f6SelectionCaption, int64(unit+1), int64(unit/bitColumns+1), int64(unit%bitColumns+1), int64(s.perUnit), hundredths(seen.Layers[s.layer.index][unit]))
	case WeightTarget:
		if unit != j.shown {
			return
		}
		k := selection.Row*c5Columns + selection.Col
		s.drawMeeting(f, l, k)
		value := seen.Layers[s.c5.index][k]
		f.Caption = text(f6WeightCaption, hundredths(own.Weights[k]), int64(k+1), hundredths(value), hundredths(own.Weights[k]*value))
	case BiasTarget:
		if unit == j.shown {
			f.outline(Ink, l.bias, 2, 1)
			f.Caption = text(oneBiasCaption, hundredths(*own.Bias))
		}
	}
}

// drawMeeting outlines a weight and the unit of C5 that it meets.
func (s *f6) drawMeeting(f *Frame, l f6Layout, k int) {
	cell, weight := l.c5.unit(k), l.weights.unit(k)
	f.line(Connection, cell.centre(), weight.centre(), 1.5, 1)
	f.outline(Connection, cell, 2.5, 1)
	f.outline(Ink, weight, 2, 1)
}
