package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// shows reports whether what a learner points at is part of the picture.
func (s *subsampling) shows(selection Selection, m *moment) bool {
	return selection.Kind != NoTarget && selection.Map < s.maps && (m.apart == 1 || m.apart == 0 && selection.Map == 0) &&
		(selection.Layer == s.layer.index || selection.Layer == s.from.index && selection.Kind == UnitTarget)
}

// unitOf returns the unit that sees what is selected, which is itself if it is
// a unit of the layer.
func (s *subsampling) unitOf(selection Selection) Selection {
	if selection.Layer == s.from.index {
		selection.Layer = s.layer.index
		selection.Row /= s.window.Height
		selection.Col /= s.window.Width
	}
	return selection
}

// drawWork draws how the unit at is made, or one that sees it.
func (s *subsampling) drawWork(f *Frame, l *subsamplingLayout, m *moment, at Selection, pointed bool, seen *lenet.Activations) {
	if at.Kind == NoTarget || m.apart > 0 && m.apart < 1 {
		return
	}
	unit := s.unitOf(at)
	b := l.pair(at.Map, m.apart)
	if m.apart == 1 {
		if m.beat == beatMaps && !pointed {
			row := b.from.cells(unit.Row, 0, 1, s.columns, s.layer.Output.Height, s.columns)
			f.fill(Kernel, row, 0.2)
			f.outline(Kernel, row, 1, 0.7)
		}
		s.drawPlace(f, b, unit.Row, unit.Col)
		f.outline(Kernel, b.coefficient.grow(2), 2.5, 1)
	} else {
		lines := s.perUnit
		if m.beat == beatUnit {
			lines = m.lines
		}
		s.drawUnit(f, l, unit, lines, m.beat == beatUnit, seen)
		// While the window runs, values would only flicker.
		if pointed || m.beat == beatUnit || m.places[0] <= 1 || m.places[0] == s.places {
			s.drawSum(f, l, unit, lines, seen)
		}
	}
	if at.Layer == s.from.index {
		f.outline(Ink, b.from.cell(at.Row, at.Col, s.from.Output.Height, s.from.Output.Width), 2, 1)
	}
}

// tell says what is happening while a beat runs.
func (s *subsampling) tell(f *Frame, m *moment) {
	switch {
	case m.beat == beatUnit && m.lines == 0:
		f.say(windowCaption, int64(s.layer.index), int64(s.window.Height), int64(s.window.Width), int64(s.from.index))
	case m.beat == beatUnit && m.lines < s.perUnit:
		f.say(joinCaption, int64(m.lines), int64(s.inputs))
	case m.beat == beatSlide && m.places[0] < s.places:
		f.say(tilesCaption, int64(m.places[0]), int64(s.places), int64(s.window.Width))
	case m.beat == beatMaps && m.active == 0:
		f.say(mapsStartCaption, int64(s.maps-1), int64(s.numbers))
	case m.beat == beatMaps && m.places[s.maps-1] < s.places:
		f.say(mapsCaption, int64(m.active+1), int64(s.maps), int64(s.numbers))
	}
}

// drawSelection marks the number that a learner points at, and says of it or of
// a unit what it is and what it is used for.
func (s *subsampling) drawSelection(f *Frame, l *subsamplingLayout, m *moment, selection Selection, seen *lenet.Activations) {
	b := l.pair(selection.Map, m.apart)
	own := &seen.Network.Layers[s.layer.index].Maps[selection.Map]
	number, row, col := int64(selection.Map+1), int64(selection.Row+1), int64(selection.Col+1)
	switch {
	case selection.Kind == WeightTarget:
		f.drawUsed(b.coefficient, Kernel, b.units)
		f.say(coefficientCaption, number, hundredths(own.Weights[0]), int64(s.inputs), int64(s.places))
	case selection.Kind == BiasTarget:
		f.drawUsed(b.bias, Bias, b.units)
		f.say(subsamplingBiasCaption, number, hundredths(*own.Bias), int64(s.places))
	case selection.Layer == s.from.index:
		from := s.from.Output
		value := seen.Layers[s.from.index][(selection.Map*from.Height+selection.Row)*from.Width+selection.Col]
		f.say(seenOnceCaption, int64(s.from.index), row, col, number, hundredths(value))
	default:
		f.say(subsampledCaption, number, row, col,
			int64(selection.Row*s.window.Height+1), int64(selection.Col*s.window.Width+1),
			hundredths(s.value(seen, selection.Map, selection.Row, selection.Col)))
	}
}

// drawUsed marks a number, and the units that use it.
func (f *Frame) drawUsed(number Box, role Role, units Box) {
	f.outline(Ink, number.grow(1), 2, 1)
	f.fill(role, units, 0.18)
	f.outline(Output, units.grow(1), 2, 1)
}

// drawHighlight lights up what a factor of the formula counts.
func (s *subsampling) drawHighlight(f *Frame, l *subsamplingLayout, m *moment, factor calc.Factor) {
	if factor == "" {
		return
	}
	if at := f.Current; at.Kind != NoTarget && (factor == calc.Window || factor == calc.WindowHeight || factor == calc.WindowWidth) {
		f.halo(l.pair(at.Map, m.apart).from.cell(at.Row, at.Col, s.layer.Output.Height, s.columns), true, Input)
		f.halo(l.window, m.apart == 0, Input)
		return
	}
	role := factor.Role()
	for i := range s.maps {
		if i > 0 && m.apart < 1 {
			break
		}
		b := l.pair(i, m.apart)
		switch role {
		case "input":
			f.halo(b.from, true, Input)
		case "kernel":
			f.halo(b.coefficient, true, Kernel)
			f.halo(b.bias, factor == calc.Parameters, Bias)
		case "bias":
			f.halo(b.bias, true, Bias)
		case "output":
			f.halo(b.units, true, Output)
		case "connection":
			f.halo(b.units, true, Connection)
		}
	}
}
