package c1

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawSelection shows what a learner points at: the window of a unit, the
// units that see a cell of the input, or the places that share a weight or a
// bias.
func (d *picture) drawSelection() {
	f, l, at := d.f, &d.layer, &d.p.Selection
	if at.Layer == frame.InputLayer {
		d.drawSeers(at)
		return
	}
	s, own := &d.l.slots[at.Map], &l.Maps(d.p.Seen)[at.Map]
	row, col, window := int64(at.Row+1), int64(at.Col+1), &l.Window
	switch at.Kind {
	case frame.UnitTarget:
		if d.m.Apart == 0 && d.m.Beat != kit.BeatUnit {
			d.drawJoin(at)
		} else {
			kit.DrawPlace(f, l, &d.l.input, &s.Units, at)
			f.Ring(frame.Kernel, &s.Kernel, 2, 2.5)
		}
		value := l.Value(d.p.Seen, at.Map, at.Row, at.Col)
		f.Say(selectionCaption, row, row+int64(window.Height-1), col, col+int64(window.Width-1), frame.Hundredths(value), int64(at.Map+1))
	case frame.WeightTarget:
		// The cells that this weight meets as the window slides: a map's worth
		// of the input, shifted to where the weight sits in the kernel.
		met := d.l.input.Cells(at.Row, at.Col, l.Output.Height, d.Columns, kit.InputSide, kit.InputSide)
		f.Area(frame.Kernel, &met, 0.22, 2, 1)
		k := at.Row*window.Width + at.Col
		kit.DrawUsed(f, l.WeightIn(&s.Kernel, k), frame.Output, s.Units)
		f.Say(kit.WeightValueCaption, frame.Hundredths(own.Weights[k]), int64(d.Places))
	case frame.BiasTarget:
		kit.DrawUsed(f, s.Bias, frame.Bias, s.Units)
		f.Say(kit.BiasValueCaption, frame.Hundredths(*own.Bias), int64(d.Places))
	}
}

// drawSeers outlines the units whose windows hold a cell of the input.
func (d *picture) drawSeers(at *frame.Selection) {
	seeing := int64(0)
	f := d.f
	f.Outline(frame.Ink, d.layer.InputIn(&d.l.input, at.Row, at.Col), 2, 1)
	for i := range d.Shown(&d.m) {
		seeing = kit.OutlineSeers(f, &d.layer, &d.l.slots[i].Units, at)
	}
	f.Say(kit.CellCaption, int64(at.Row+1), int64(at.Col+1), frame.Hundredths(d.p.Seen.Input[at.Row*kit.InputSide+at.Col]), seeing)
}

// drawHighlight lights up what a factor of the formula counts.
func (d *picture) drawHighlight() {
	factor, input := d.p.Highlight, &d.l.input
	if at := &d.f.Current; factor == calc.Window {
		window := d.layer.WindowIn(input, at.Row, at.Col)
		d.f.Halo(window, at.Kind != frame.NoTarget, frame.Input)
		return
	}
	for i := range d.Shown(&d.m) {
		s := &d.l.slots[i]
		units := s.Units
		if factor == calc.FirstPlace {
			units = d.layer.UnitIn(&units, 0, 0)
		}
		kit.Light(d.f, factor, input, &s.Kernel, &s.Bias, &units)
		input = nil // it is lit once
	}
}
