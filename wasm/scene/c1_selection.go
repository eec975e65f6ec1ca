package scene

import "fivebyfive/calc"

// drawSelection shows what a learner points at: the window of a unit, the
// units that see a cell of the input, or the places that share a weight or a
// bias.
func (d *convolutionPicture) drawSelection() {
	f, l, at := d.f, &d.layer, &d.p.Selection
	if at.Layer == InputLayer {
		d.drawSeers(at)
		return
	}
	s, own := &d.l.slots[at.Map], &l.maps(d.p.Seen)[at.Map]
	row, col, window := int64(at.Row+1), int64(at.Col+1), &l.Window
	switch at.Kind {
	case UnitTarget:
		if d.m.apart == 0 && d.m.beat != beatUnit {
			d.drawJoin(at)
		} else {
			f.drawPlace(l, &d.l.input, &s.units, at)
			f.ring(Kernel, &s.kernel, 2, 2.5)
		}
		value := l.value(d.p.Seen, at.Map, at.Row, at.Col)
		f.say(c1SelectionCaption, row, row+int64(window.Height-1), col, col+int64(window.Width-1), hundredths(value), int64(at.Map+1))
	case WeightTarget:
		// The cells that this weight meets as the window slides: a map's worth
		// of the input, shifted to where the weight sits in the kernel.
		met := d.l.input.cells(at.Row, at.Col, l.Output.Height, d.columns, inputSide, inputSide)
		f.area(Kernel, &met, 0.22, 2, 1)
		k := at.Row*window.Width + at.Col
		f.drawUsed(l.weightIn(&s.kernel, k), Output, s.units)
		f.say(weightValueCaption, hundredths(own.Weights[k]), int64(d.places))
	case BiasTarget:
		f.drawUsed(s.bias, Bias, s.units)
		f.say(biasValueCaption, hundredths(*own.Bias), int64(d.places))
	}
}

// drawSeers outlines the units whose windows hold a cell of the input.
func (d *convolutionPicture) drawSeers(at *Selection) {
	seeing := int64(0)
	f := d.f
	f.outline(Ink, d.layer.inputIn(&d.l.input, at.Row, at.Col), 2, 1)
	for i := range d.shown(&d.m) {
		seeing = f.outlineSeers(&d.layer, &d.l.slots[i].units, at)
	}
	f.say(cellCaption, int64(at.Row+1), int64(at.Col+1), hundredths(d.p.Seen.Input[at.Row*inputSide+at.Col]), seeing)
}

// drawHighlight lights up what a factor of the formula counts.
func (d *convolutionPicture) drawHighlight() {
	factor, input := d.p.Highlight, &d.l.input
	if at := &d.f.Current; factor == calc.Window {
		window := d.layer.windowIn(input, at.Row, at.Col)
		d.f.halo(window, at.Kind != NoTarget, Input)
		return
	}
	for i := range d.shown(&d.m) {
		s := &d.l.slots[i]
		units := s.units
		if factor == calc.FirstPlace {
			units = d.layer.unitIn(&units, 0, 0)
		}
		d.f.light(factor, input, &s.kernel, &s.bias, &units)
		input = nil // it is lit once
	}
}
