package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// drawWork shows the unit that the scene is at, and says what it does.
func (d *ideaPicture) drawWork() {
	i, j := d.m.layer, d.m.active
	l := &d.layers[i]
	d.f.Current = l.place(j, max(0, d.m.units[i][j]-1))
	d.drawUnit(i, j, &d.f.Current)
	phrase := [...]language.Key{ideaFilterCaption, ideaHalveCaption, ideaMixCaption, ideaHalveMoreCaption}[i]
	third := [...]int{l.own, int(l.FanIn.Max), l.fed, 0}[i]
	d.f.say(phrase, int64(j+1), int64(l.Output.Maps), int64(third))
}

// drawUnit outlines a unit and the windows that it sees, and draws how they
// are joined through the kernels.
func (d *ideaPicture) drawUnit(i, j int, at *Selection) {
	const thin = 1.2
	f, l := d.f, &d.layers[i]
	unit := l.unitIn(&d.l.maps[i][j], at.Row, at.Col)
	above := !d.l.oneLine && i == ideaC1
	for k := range l.fed {
		window, kernel := l.windowIn(d.source(i, j, k), at.Row, at.Col), d.kernel(i, j, k).grow(1)
		f.outline(Kernel, window, 2.5, 1)
		f.outline(Kernel, kernel, 2, 1)
		if above {
			continue
		}
		if d.l.oneLine || i != ideaS2 {
			f.join(Kernel, &window, &kernel, thin, 1)
		}
		f.join(Output, &kernel, &unit, thin, 1)
	}
	f.ring(Output, &unit, 1, 2.5)
}

// drawSelection shows what a learner points at.
func (d *ideaPicture) drawSelection() {
	f, at := d.f, &d.p.Selection
	switch at.Map {
	case d.inputMap():
		d.drawSeers(at)
		return
	case d.rasterMap():
		s4 := &d.layers[ideaS4]
		f.outline(Ink, d.l.raster.cell(at.Row, 0, int(s4.Units), 1), 2, 1)
		f.say(ideaMovedCaption, int64(at.Row/s4.places+1), d.layers[ideaOutput].Units)
		return
	}
	i := 0
	for i < ideaOutput && at.Map >= d.layers[i+1].first {
		i++
	}
	l, j := &d.layers[i], at.Map-d.layers[i].first
	units, number, places := d.l.maps[i][j], d.l.kernels[i][j], int64(l.places)
	switch {
	case at.Kind == UnitTarget && i == ideaOutput:
		f.fill(Output, units, 0.18)
		f.ring(Output, &units, 1, 2.5)
		f.say(ideaOutputCaption, int64(l.weights), int64(l.perUnit))
		return
	case at.Kind == UnitTarget:
		d.drawUnit(i, j, at)
		f.say(ideaUnitCaption, l.FanIn.Max, int64(l.perUnit), places)
		return
	case at.Kind == BiasTarget:
		number = d.l.bias[i][j]
		f.say(biasSelectionCaption, places)
	case l.Kind == calc.Subsampling:
		f.say(ideaCoefficientCaption, places, l.FanIn.Max)
	default:
		row, col := at.Row%l.Window.Height, at.Col%l.Window.Width
		k := at.Row/l.Window.Height + at.Col/l.Window.Width
		f.outline(Kernel, d.source(i, j, k).cells(row, col, l.Output.Height, l.Output.Width, l.Input.Height, l.Input.Width), 2, 1)
		kernel := d.kernel(i, j, k)
		number = l.weightIn(&kernel, row*l.Window.Width+col)
		f.say(weightSelectionCaption, places)
	}
	f.drawUsed(number, Output, units)
}

// drawSeers outlines the units of C1 whose windows hold a cell of the input.
func (d *ideaPicture) drawSeers(at *Selection) {
	c1, seeing := &d.layers[ideaC1], int64(0)
	d.f.outline(Ink, c1.inputIn(&d.l.input, at.Row, at.Col), 2, 1)
	for j := range c1.Output.Maps {
		seeing = d.f.outlineSeers(&c1.layer, &d.l.maps[ideaC1][j], at)
	}
	d.f.say(ideaCellCaption, hundredths(d.values[0][at.Row*c1.Input.Width+at.Col]), seeing)
}

// drawHighlight lights up what a factor of the formula counts.
func (d *ideaPicture) drawHighlight() {
	factor := d.p.Highlight
	d.f.light(factor, &d.l.input, nil, nil, nil)
	for i := range d.layers {
		for j := range d.layers[i].Output.Maps {
			kernel := &d.l.kernels[i][j]
			if i == ideaOutput {
				kernel = nil
			}
			d.f.light(factor, nil, kernel, &d.l.bias[i][j], &d.l.maps[i][j])
		}
	}
}
