package subsampling

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// shows reports whether what a learner points at is part of the picture.
func (d *picture) shows(at *frame.Selection) bool {
	apart := d.m.Apart
	return at.Kind != frame.NoTarget && at.Map < d.Shown(&d.m) && (apart == 1 || apart == 0) &&
		(at.Layer == d.layer.Index || at.Layer == d.from.Index && at.Kind == frame.UnitTarget)
}

// drawWork draws how the unit at work is made, or one that sees what is pointed
// at.
func (d *picture) drawWork() {
	f, m, unit := d.f, &d.m, d.at
	b := &d.l.pairs[unit.Map]
	if unit.Layer == d.from.Index {
		unit.Layer = d.layer.Index
		unit.Row /= d.layer.Window.Height
		unit.Col /= d.layer.Window.Width
	}
	switch m.Apart {
	case 1:
		if m.Beat == kit.BeatMaps && !d.pointed {
			row := b.from.Cells(unit.Row, 0, 1, d.Columns, d.layer.Output.Height, d.Columns)
			f.Area(frame.Kernel, &row, 0.2, 1, 0.7)
		}
		kit.DrawPlace(f, &d.layer, &b.from, &b.units, &unit)
		f.Ring(frame.Kernel, &b.coefficient, 2, 2.5)
	case 0:
		lines := d.PerUnit
		if m.Beat == kit.BeatUnit {
			lines = m.Lines
		}
		d.drawUnit(&unit, lines)
		// While the window runs, values would only flicker.
		if d.pointed || m.Beat == kit.BeatUnit || m.Places[0] <= 1 || m.Places[0] == d.Places {
			d.drawSum(&unit, lines)
		}
	default:
		return
	}
	if d.at.Layer == d.from.Index {
		f.Outline(frame.Ink, d.from.UnitIn(&b.from, d.at.Row, d.at.Col), 2, 1)
	}
}

// tell says what is happening while a beat runs.
func (d *picture) tell() {
	f, m, window := d.f, &d.m, &d.layer.Window
	d.TellMaps(f, m)
	switch {
	case m.Beat == kit.BeatUnit && m.Lines == 0:
		f.Say(windowCaption, int64(d.layer.Index), int64(window.Height), int64(window.Width), int64(d.from.Index))
	case m.Beat == kit.BeatUnit && m.Lines < d.PerUnit:
		f.Say(joinCaption, int64(m.Lines), int64(d.inputs))
	case m.Beat == kit.BeatSlide && m.Places[0] < d.Places:
		f.Say(tilesCaption, int64(m.Places[0]), int64(d.Places), int64(window.Width))
	}
}

// drawSelection marks the number that a learner points at, and says of it or of
// a unit what it is and what it is used for. They stand where the pair says.
func (d *picture) drawSelection(at *frame.Selection, b *pair) {
	f, seen, window := d.f, d.p.Seen, &d.layer.Window
	own := &d.layer.Maps(seen)[at.Map]
	number, row, col, places := int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), int64(d.Places)
	switch {
	case at.Kind == frame.WeightTarget:
		kit.DrawUsed(f, b.coefficient, frame.Kernel, b.units)
		f.Say(coefficientCaption, number, frame.Hundredths(own.Weights[0]), int64(d.inputs), places)
	case at.Kind == frame.BiasTarget:
		kit.DrawUsed(f, b.bias, frame.Bias, b.units)
		f.Say(biasCaption, number, frame.Hundredths(*own.Bias), places)
	case at.Layer == d.from.Index:
		f.Say(seenOnceCaption, int64(at.Layer), row, col, number, frame.Hundredths(d.from.Value(seen, at.Map, at.Row, at.Col)))
	default:
		f.Say(subsampledCaption, number, row, col, int64(at.Row*window.Height+1), int64(at.Col*window.Width+1), frame.Hundredths(d.layer.Value(seen, at.Map, at.Row, at.Col)))
	}
}

// drawHighlight lights up what a factor of the formula counts.
func (d *picture) drawHighlight() {
	factor, at := d.p.Highlight, &d.f.Current
	if at.Kind != frame.NoTarget && (factor == calc.Window || factor == calc.WindowHeight || factor == calc.WindowWidth) {
		d.f.Halo(d.layer.WindowIn(&d.l.pairs[at.Map].from, at.Row, at.Col), true, frame.Input)
		d.f.Halo(d.l.window, d.m.Apart == 0, frame.Input)
		return
	}
	for i := range d.Shown(&d.m) {
		b := &d.l.pairs[i]
		kit.Light(d.f, factor, &b.from, &b.coefficient, &b.bias, &b.units)
	}
}
