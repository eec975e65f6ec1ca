package scene

import "fivebyfive/calc"

// shows reports whether what a learner points at is part of the picture.
func (d *subsamplingPicture) shows(at *Selection) bool {
	apart := d.m.apart
	return at.Kind != NoTarget && at.Map < d.shown(&d.m) && (apart == 1 || apart == 0) &&
		(at.Layer == d.layer.index || at.Layer == d.from.index && at.Kind == UnitTarget)
}

// drawWork draws how the unit at work is made, or one that sees what is pointed
// at.
func (d *subsamplingPicture) drawWork() {
	f, m, unit := d.f, &d.m, d.at
	b := &d.l.pairs[unit.Map]
	if unit.Layer == d.from.index {
		unit.Layer = d.layer.index
		unit.Row /= d.layer.Window.Height
		unit.Col /= d.layer.Window.Width
	}
	switch m.apart {
	case 1:
		if m.beat == beatMaps && !d.pointed {
			row := b.from.cells(unit.Row, 0, 1, d.columns, d.layer.Output.Height, d.columns)
			f.area(Kernel, &row, 0.2, 1, 0.7)
		}
		f.drawPlace(&d.layer, &b.from, &b.units, &unit)
		f.ring(Kernel, &b.coefficient, 2, 2.5)
	case 0:
		lines := d.perUnit
		if m.beat == beatUnit {
			lines = m.lines
		}
		d.drawUnit(&unit, lines)
		// While the window runs, values would only flicker.
		if d.pointed || m.beat == beatUnit || m.places[0] <= 1 || m.places[0] == d.places {
			d.drawSum(&unit, lines)
		}
	default:
		return
	}
	if d.at.Layer == d.from.index {
		f.outline(Ink, d.from.unitIn(&b.from, d.at.Row, d.at.Col), 2, 1)
	}
}

// tell says what is happening while a beat runs.
func (d *subsamplingPicture) tell() {
	f, m, window := d.f, &d.m, &d.layer.Window
	d.tellMaps(f, m)
	switch {
	case m.beat == beatUnit && m.lines == 0:
		f.say(windowCaption, int64(d.layer.index), int64(window.Height), int64(window.Width), int64(d.from.index))
	case m.beat == beatUnit && m.lines < d.perUnit:
		f.say(joinCaption, int64(m.lines), int64(d.inputs))
	case m.beat == beatSlide && m.places[0] < d.places:
		f.say(tilesCaption, int64(m.places[0]), int64(d.places), int64(window.Width))
	}
}

// drawSelection marks the number that a learner points at, and says of it or of
// a unit what it is and what it is used for. They stand where the pair says.
func (d *subsamplingPicture) drawSelection(at *Selection, b *pair) {
	f, seen, window := d.f, d.p.Seen, &d.layer.Window
	own := &d.layer.maps(seen)[at.Map]
	number, row, col, places := int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), int64(d.places)
	switch {
	case at.Kind == WeightTarget:
		f.drawUsed(b.coefficient, Kernel, b.units)
		f.say(coefficientCaption, number, hundredths(own.Weights[0]), int64(d.inputs), places)
	case at.Kind == BiasTarget:
		f.drawUsed(b.bias, Bias, b.units)
		f.say(subsamplingBiasCaption, number, hundredths(*own.Bias), places)
	case at.Layer == d.from.index:
		f.say(seenOnceCaption, int64(at.Layer), row, col, number, hundredths(d.from.value(seen, at.Map, at.Row, at.Col)))
	default:
		f.say(subsampledCaption, number, row, col, int64(at.Row*window.Height+1), int64(at.Col*window.Width+1), hundredths(d.layer.value(seen, at.Map, at.Row, at.Col)))
	}
}

// drawUsed marks a number, and the units that use it.
func (f *Frame) drawUsed(number Box, role Role, units Box) {
	f.ring(Ink, &number, 1, 2)
	f.fill(role, units, 0.18)
	f.ring(Output, &units, 1, 2)
}

// drawHighlight lights up what a factor of the formula counts.
func (d *subsamplingPicture) drawHighlight() {
	factor, at := d.p.Highlight, &d.f.Current
	if at.Kind != NoTarget && (factor == calc.Window || factor == calc.WindowHeight || factor == calc.WindowWidth) {
		d.f.halo(d.layer.windowIn(&d.l.pairs[at.Map].from, at.Row, at.Col), true, Input)
		d.f.halo(d.l.window, d.m.apart == 0, Input)
		return
	}
	for i := range d.shown(&d.m) {
		b := &d.l.pairs[i]
		d.f.light(factor, &b.from, &b.coefficient, &b.bias, &b.units)
	}
}
