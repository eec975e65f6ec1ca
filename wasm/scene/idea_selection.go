package scene

import "fivebyfive/calc"

// drawWork shows the unit that the scene is at, and says what it does.
func (s *idea) drawWork(f *Frame, l *ideaLayout, m *ideaMoment) {
	if m.layer < 0 || m.layer == ideaOutput {
		return
	}
	layer := &s.layers[m.layer]
	place := max(0, m.units[m.layer][m.active]-1)
	row, col := place/layer.Output.Width, place%layer.Output.Width
	f.Current = Selection{Kind: UnitTarget, Layer: NoLayer, Map: layer.first + m.active, Row: row, Col: col}
	s.drawUnit(f, l, m.layer, m.active, row, col)
	phrase := [...]*Phrase{ideaFilterCaption, ideaHalveCaption, ideaMixCaption, ideaHalveMoreCaption}[m.layer]
	third := [...]int{layer.own, int(layer.FanIn.Max), layer.fed, 0}[m.layer]
	f.say(phrase, int64(m.active+1), int64(layer.Output.Maps), int64(third))
}

// window is what a unit sees of a map that feeds it.
func (s *idea) window(l *ideaLayout, i, j, k, row, col int) Box {
	layer := &s.layers[i]
	if layer.Kind == calc.Subsampling {
		row, col = row*layer.Window.Height, col*layer.Window.Width
	}
	return s.source(l, i, j, k).cells(row, col, layer.Window.Height, layer.Window.Width, layer.Input.Height, layer.Input.Width)
}

// drawUnit outlines a unit and the windows that it sees, and draws how they
// are joined through the kernels.
func (s *idea) drawUnit(f *Frame, l *ideaLayout, i, j, row, col int) {
	const thin = 1.2
	layer := &s.layers[i]
	unit := l.maps[i][j].cell(row, col, layer.Output.Height, layer.Output.Width)
	above := !l.oneLine && i == ideaC1
	for k := range layer.fed {
		window, kernel := s.window(l, i, j, k, row, col), s.kernel(l, i, j, k).grow(1)
		f.outline(Kernel, window, 2.5, 1)
		f.outline(Kernel, kernel, 2, 1)
		if above {
			continue
		}
		if l.oneLine || i != ideaS2 {
			f.line(Kernel, window.right(), kernel.left(), thin, 1)
		}
		f.line(Output, kernel.right(), unit.left(), thin, 1)
	}
	f.outline(Output, unit.grow(1), 2.5, 1)
}

// drawSelection shows what a learner points at.
func (s *idea) drawSelection(f *Frame, l *ideaLayout, selection Selection, input []float32) {
	switch selection.Map {
	case s.inputMap():
		s.drawSeers(f, l, selection, input)
		return
	case s.rasterMap():
		f.outline(Ink, l.raster.cell(selection.Row, 0, int(s.layers[ideaS4].Units), 1), 2, 1)
		f.say(ideaMovedCaption, int64(selection.Row/s.layers[ideaS4].places+1), s.layers[ideaOutput].Units)
		return
	}
	i := 0
	for i < ideaOutput && selection.Map >= s.layers[i+1].first {
		i++
	}
	layer, j := &s.layers[i], selection.Map-s.layers[i].first
	units := l.maps[i][j]
	f.say(weightSelectionCaption, int64(layer.places))
	switch {
	case selection.Kind == UnitTarget && i == ideaOutput:
		f.say(ideaOutputCaption, int64(layer.weights), int64(layer.perUnit))
	case selection.Kind == UnitTarget:
		s.drawUnit(f, l, i, j, selection.Row, selection.Col)
		f.say(ideaUnitCaption, layer.FanIn.Max, int64(layer.perUnit), int64(layer.places))
		return
	case selection.Kind == BiasTarget:
		f.outline(Ink, l.bias[i][j], 2, 1)
		f.say(biasSelectionCaption, int64(layer.places))
	case layer.Kind == calc.Subsampling:
		f.outline(Ink, l.kernels[i][j], 2, 1)
		f.say(ideaCoefficientCaption, int64(layer.places), layer.FanIn.Max)
	default:
		row, col := selection.Row%layer.Window.Height, selection.Col%layer.Window.Width
		k := selection.Row/layer.Window.Height + selection.Col/layer.Window.Width
		f.outline(Kernel, s.source(l, i, j, k).cells(row, col, layer.Output.Height, layer.Output.Width, layer.Input.Height, layer.Input.Width), 2, 1)
		f.outline(Ink, s.kernel(l, i, j, k).cell(row, col, layer.Window.Height, layer.Window.Width), 2, 1)
	}
	f.fill(Output, units, 0.18)
	f.outline(Output, units.grow(1), 2.5, 1)
}

// drawSeers outlines the units of C1 whose windows hold a cell of the input.
func (s *idea) drawSeers(f *Frame, l *ideaLayout, selection Selection, input []float32) {
	c1 := &s.layers[ideaC1]
	f.outline(Ink, l.input.cell(selection.Row, selection.Col, c1.Input.Height, c1.Input.Width), 2, 1)
	top, high := seers(selection.Row, c1.Window.Height, c1.Output.Height)
	left, wide := seers(selection.Col, c1.Window.Width, c1.Output.Width)
	for j := range c1.Output.Maps {
		f.outline(Output, l.maps[ideaC1][j].cells(top, left, high, wide, c1.Output.Height, c1.Output.Width), 2, 1)
	}
	f.say(ideaCellCaption, hundredths(input[selection.Row*c1.Input.Width+selection.Col]), int64(high*wide))
}

// drawHighlight lights up what a factor of the formula counts.
func (s *idea) drawHighlight(f *Frame, l *ideaLayout, factor calc.Factor) {
	if factor == "" {
		return
	}
	role := factor.Role()
	f.halo(l.input, role == "input", Input)
	for i := range s.layers {
		for j := range s.layers[i].Output.Maps {
			f.halo(l.kernels[i][j], role == "kernel" && i < ideaOutput, Kernel)
			f.halo(l.bias[i][j], role == "bias" || factor == calc.Parameters, Bias)
			f.halo(l.maps[i][j], role == "output", Output)
			f.halo(l.maps[i][j], role == "connection", Connection)
		}
	}
}
