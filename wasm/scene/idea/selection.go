package idea

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawWork shows the unit that the scene is at, and says what it does.
func (d *picture) drawWork() {
	i, j := d.m.layer, d.m.active
	l := &d.layers[i]
	d.f.Current = l.Place(j, max(0, d.m.units[i][j]-1))
	d.drawUnit(i, j, &d.f.Current)
	phrase := [...]language.Key{filterCaption, halveCaption, mixCaption, halveMoreCaption}[i]
	third := [...]int{l.own, int(l.FanIn.Max), l.fed, 0}[i]
	d.f.Say(phrase, int64(j+1), int64(l.Output.Maps), int64(third))
}

// drawUnit outlines a unit and the windows that it sees, and draws how they
// are joined through the kernels.
func (d *picture) drawUnit(i, j int, at *frame.Selection) {
	const thin = 1.2
	f, l := d.f, &d.layers[i]
	unit := l.UnitIn(&d.l.maps[i][j], at.Row, at.Col)
	above := !d.l.oneLine && i == layerC1
	for k := range l.fed {
		window, kernel := l.WindowIn(d.source(i, j, k), at.Row, at.Col), d.kernel(i, j, k).Grow(1)
		f.Outline(frame.Kernel, window, 2.5, 1)
		f.Outline(frame.Kernel, kernel, 2, 1)
		if above {
			continue
		}
		if d.l.oneLine || i != layerS2 {
			f.Join(frame.Kernel, &window, &kernel, thin, 1)
		}
		f.Join(frame.Output, &kernel, &unit, thin, 1)
	}
	f.Ring(frame.Output, &unit, 1, 2.5)
}

// drawSelection shows what a learner points at.
func (d *picture) drawSelection() {
	f, at := d.f, &d.p.Selection
	switch at.Map {
	case d.inputMap():
		d.drawSeers(at)
		return
	case d.rasterMap():
		s4 := &d.layers[layerS4]
		f.Outline(frame.Ink, d.l.raster.Cell(at.Row, 0, int(s4.Units), 1), 2, 1)
		f.Say(movedCaption, int64(at.Row/s4.places+1), d.layers[layerOutput].Units)
		return
	}
	i := 0
	for i < layerOutput && at.Map >= d.layers[i+1].First {
		i++
	}
	l, j := &d.layers[i], at.Map-d.layers[i].First
	units, number, places := d.l.maps[i][j], d.l.kernels[i][j], int64(l.places)
	switch {
	case at.Kind == frame.UnitTarget && i == layerOutput:
		f.Fill(frame.Output, units, 0.18)
		f.Ring(frame.Output, &units, 1, 2.5)
		f.Say(outputCaption, int64(l.weights), int64(l.perUnit))
		return
	case at.Kind == frame.UnitTarget:
		d.drawUnit(i, j, at)
		f.Say(unitCaption, l.FanIn.Max, int64(l.perUnit), places)
		return
	case at.Kind == frame.BiasTarget:
		number = d.l.bias[i][j]
		f.Say(kit.BiasSelectionCaption, places)
	case l.Kind == calc.Subsampling:
		f.Say(coefficientCaption, places, l.FanIn.Max)
	default:
		row, col := at.Row%l.Window.Height, at.Col%l.Window.Width
		k := at.Row/l.Window.Height + at.Col/l.Window.Width
		f.Outline(frame.Kernel, d.source(i, j, k).Cells(row, col, l.Output.Height, l.Output.Width, l.Input.Height, l.Input.Width), 2, 1)
		kernel := d.kernel(i, j, k)
		number = l.WeightIn(&kernel, row*l.Window.Width+col)
		f.Say(kit.WeightSelectionCaption, places)
	}
	kit.DrawUsed(f, number, frame.Output, units)
}

// drawSeers outlines the units of C1 whose windows hold a cell of the input.
func (d *picture) drawSeers(at *frame.Selection) {
	c1, seeing := &d.layers[layerC1], int64(0)
	d.f.Outline(frame.Ink, c1.InputIn(&d.l.input, at.Row, at.Col), 2, 1)
	for j := range c1.Output.Maps {
		seeing = kit.OutlineSeers(d.f, &c1.Layer, &d.l.maps[layerC1][j], at)
	}
	d.f.Say(cellCaption, frame.Hundredths(d.values[0][at.Row*c1.Input.Width+at.Col]), seeing)
}

// drawHighlight lights up what a factor of the formula counts.
func (d *picture) drawHighlight() {
	factor := d.p.Highlight
	kit.Light(d.f, factor, &d.l.input, nil, nil, nil)
	for i := range d.layers {
		for j := range d.layers[i].Output.Maps {
			kernel := &d.l.kernels[i][j]
			if i == layerOutput {
				kernel = nil
			}
			kit.Light(d.f, factor, nil, kernel, &d.l.bias[i][j], &d.l.maps[i][j])
		}
	}
}
