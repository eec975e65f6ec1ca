package scene

import "fivebyfive/calc/lenet"

// drawSelection shows what a learner points at: a unit, whose numbers are then
// on show; one of its weights with the one unit of S4 that it meets; its bias;
// or a unit of S4 with the weight that it meets.
func (s *c5) drawSelection(f *Frame, l *c5Layout, selection Selection, j joined, seen *lenet.Activations) {
	if at := selection; at.Kind == UnitTarget && at.within(s.s4.index, s.s4.Output.Maps, s.s4.Output.Height, s.s4.Output.Width) {
		k := (at.Map*s.kernel.Height+at.Row)*s.kernel.Width + at.Col
		f.drawMeeting(s.seen(l, k), s.weight(l, k))
		f.say(c5CellCaption, int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), hundredths(seen.Layers[s.s4.index][k]), int64(s.units))
		return
	}
	unit, pointed := s.pointed(selection, kernelColumns*s.kernel.Height, kernelColumns*s.kernel.Width)
	if !pointed {
		return
	}
	own := s.own(seen, unit)
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
		f.drawMeeting(s.seen(l, k), s.weight(l, k))
		f.say(c5WeightCaption, hundredths(own.Weights[k]), int64(m+1), int64(row+1), int64(col+1))
	case BiasTarget:
		if unit == j.shown {
			f.outline(Ink, l.bias, 2, 1)
			f.say(oneBiasCaption, hundredths(*own.Bias))
		}
	}
}

func (s *c5) captionUnit(f *Frame, unit int, seen *lenet.Activations) {
	f.say(c5SelectionCaption, int64(unit+1), int64(s.s4.Output.Maps), int64(s.perUnit), hundredths(seen.Layers[s.layer.index][unit]))
}
