package scene

import "fivebyfive/calc/lenet"

// drawSelection shows what a learner points at: a unit, whose numbers are then
// on show; one of its weights with the one unit of S4 that it meets; its bias;
// or a unit of S4 with the weight that it meets.
func (s *c5) drawSelection(f *Frame, l c5Layout, selection Selection, j joined, seen *lenet.Activations) {
	if at := selection; at.Kind == UnitTarget && at.Layer == s.s4.index {
		k := (at.Map*s.kernel.Height+at.Row)*s.kernel.Width + at.Col
		s.drawMeeting(f, l, k)
		f.Caption = text(c5CellCaption, int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), hundredths(seen.Layers[s.s4.index][k]), int64(s.units))
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
		s.captionUnit(f, unit, seen)
	case WeightTarget:
		if unit != j.shown {
			return
		}
		// The kernels are one grid: its row and column say which kernel, too.
		high, wide := s.kernel.Height, s.kernel.Width
		m := selection.Row/high*kernelColumns + selection.Col/wide
		row, col := selection.Row%high, selection.Col%wide
		k := (m*high+row)*wide + col
		s.drawMeeting(f, l, k)
		f.Caption = text(c5WeightCaption, hundredths(own.Weights[k]), int64(m+1), int64(row+1), int64(col+1))
	case BiasTarget:
		if unit == j.shown {
			f.outline(Ink, l.bias, 2, 1)
			f.Caption = text(oneBiasCaption, hundredths(*own.Bias))
		}
	}
}

// drawMeeting outlines a weight and the unit of S4 that it meets.
func (s *c5) drawMeeting(f *Frame, l c5Layout, k int) {
	cell, weight := s.seen(l, k), s.weight(l, k)
	f.line(Connection, cell.centre(), weight.centre(), 1.5, 1)
	f.outline(Connection, cell, 2.5, 1)
	f.outline(Ink, weight, 2, 1)
}

func (s *c5) captionUnit(f *Frame, unit int, seen *lenet.Activations) {
	f.Caption = text(c5SelectionCaption, int64(unit+1), int64(s.s4.Output.Maps), int64(s.perUnit), hundredths(seen.Layers[s.layer.index][unit]))
}
