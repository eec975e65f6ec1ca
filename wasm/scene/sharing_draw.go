package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// drawLayer draws the input and the maps, each under its own numbers. The
// network's numbers work on an input of any size, so every map shows what
// becomes of the digit there.
func (s *sharing) drawLayer(f *Frame, l *sharingLayout, c1 *calc.LayerCount, m *sharingMoment, p Params) {
	side, places := c1.Input.Height, c1.Output.Height*c1.Output.Width
	of := s.targetLayer(c1)
	in, out := f.drawResized(l.input, side, p.Seen), f.room(int(c1.Units))
	f.outline(Input, l.input.grow(0.5), 1, 1)
	name := f.write(l.input.X, l.input.Y-labelGap, inputLabel)
	if l.maps[0].kernel.X-l.input.X > 118 {
		name.detail(sizeDetail, int64(side), int64(side))
	}
	if of == 0 {
		f.target(UnitTarget, InputLayer, 0, l.input, side, side)
	}
	own := p.Seen.Network.Layers[0].Maps
	if of == 0 {
		copy(out, p.Seen.Layers[0])
	} else {
		on := lenet.Layer{LayerCount: *c1, Maps: own}
		on.Forward(in, out)
	}
	largest := largestWeight(own)
	f.write(l.maps[0].kernel.X, l.input.Y-labelGap, layerTitles[0]).detail(sharingMapsDetail, int64(len(own)), int64(c1.Output.Height))
	for i := range l.maps {
		s.drawNumbers(f, l.maps[i], &own[i], largest, m.numbers-i*s.perUnit)
		box, filled := l.maps[i].units, max(0, min(places, m.units-i*places))
		t := f.texture(s.c1.names[i], box, c1.Output.Height, c1.Output.Width)
		t.Connections = s.perUnit
		for j, v := range out[i*places : i*places+filled] {
			t.Values[j] = shadeOfUnit(v)
		}
		f.blank(box, c1.Output.Height, c1.Output.Width, filled)
		f.outline(Output, box.grow(0.5), 1, 1)
		f.target(UnitTarget, of, i, box, c1.Output.Height, c1.Output.Width)
		f.target(WeightTarget, of, i, l.maps[i].kernel, c1.Window.Height, c1.Window.Width)
		f.target(BiasTarget, of, i, l.maps[i].bias, 1, 1)
	}
}

// targetLayer is the layer that targets name: LeNet-5's only where the input is
// as large as LeNet-5's.
func (s *sharing) targetLayer(c1 *calc.LayerCount) int {
	if c1.Input == s.c1.Input {
		return 0
	}
	return NoLayer
}

// drawNumbers draws the first numbers of one map.
func (s *sharing) drawNumbers(f *Frame, at slot, own *lenet.Map, largest float32, drawn int) {
	rows, cols := s.c1.Window.Height, s.c1.Window.Width
	for k, w := range own.Weights {
		f.number(at.kernel.cell(k/cols, k%cols, rows, cols), strength(w, largest), false, k < drawn)
	}
	f.number(at.bias, strength(*own.Bias, largest), true, drawn >= s.perUnit)
	f.outline(Kernel, at.kernel.grow(1.5), 1, 1)
}

// drawResized draws the digit with as many cells a side as asked for, and
// returns their values.
func (f *Frame) drawResized(box Box, side int, seen *lenet.Activations) []float32 {
	values := f.room(side * side)
	for i := range values {
		values[i] = sampled(&seen.Input, float32(i/side)+0.5, float32(i%side)+0.5, side)
	}
	t := f.texture("input", box, side, side)
	for i, v := range values {
		t.Values[i] = clamp((v - lenet.Background) / (lenet.Foreground - lenet.Background))
	}
	return values
}

// sampled is the value of the input at a place in a grid of other cells,
// between those of the four cells around it.
func sampled(input *lenet.Input, row, col float32, side int) float32 {
	const own = 32 // cells a side
	row, col = row*own/float32(side)-0.5, col*own/float32(side)-0.5
	i, j := max(0, min(own-2, int(row))), max(0, min(own-2, int(col)))
	down, right := clamp(row-float32(i)), clamp(col-float32(j))
	at := i*own + j
	return mix(mix(input[at], input[at+1], right), mix(input[at+own], input[at+own+1], right), down)
}

// drawSquares draws the parameters of each way to wire the units as the area of
// a square. All stand in one corner, and the scale follows the largest.
func (s *sharing) drawSquares(f *Frame, l *sharingLayout, c1 *calc.LayerCount, m *sharingMoment) {
	perUnit, inputs := int64(s.perUnit), int64(c1.Input.Height*c1.Input.Width)
	ways := [...]struct {
		name  *Phrase
		rule  Text
		alpha float32
	}{
		{sharedLabel, text(sharedRule, int64(c1.Output.Maps), perUnit), 0.85},
		{unsharedLabel, text(unsharedRule, c1.Units, perUnit), 0.35},
		{fullLabel, text(fullRule, c1.Units, inputs), 0.12},
	}
	f.write(l.squares.X, l.squares.Y-labelGap, sharingSquares).muted()
	if m.beat <= sharingShared {
		f.fill(Hair, l.squares, 0.4)
	}
	scale := max(float32(c1.Parameters), float32(m.ways[1]), float32(m.ways[2]))
	block := (l.squares.H - 4) / float32(len(ways))
	for i := len(ways) - 1; i >= 0; i-- {
		if m.ways[i] == 0 {
			continue
		}
		way := &ways[i]
		side := l.squares.W * root(float32(m.ways[i])/scale)
		box := Box{l.squares.X, l.squares.Y + l.squares.H - side, side, side}
		if m.beat == sharingShared { // number by number, a column for each map
			box = l.squares
			maps := c1.Output.Maps
			whole, part := m.numbers/s.perUnit, m.numbers%s.perUnit
			f.fill(Kernel, box.cells(0, 0, s.perUnit, whole, s.perUnit, maps), way.alpha)
			f.fill(Kernel, box.cells(0, whole, part, 1, s.perUnit, maps), way.alpha)
			f.grid(box, s.perUnit, maps)
		} else {
			f.fill(Kernel, box, way.alpha)
		}
		f.outline(Kernel, box, min(1.5, side/2), 1)

		y := l.squares.Y + block*float32(len(ways)-1-i) + 12
		corner := point{box.X + box.W, max(box.Y, min(box.Y+box.H, y-4))}
		f.line(Kernel, corner, point{l.labels - 5, y - 4}, 1, 0.8)
		f.write(l.labels, y, way.name)
		number := f.write(l.labels, y+l.line+3, numberLabel, m.ways[i])
		number.Size, number.Role, number.Bold = l.line+1, Kernel, true
		if l.rules && m.ways[i] == s.way(c1, i) {
			f.label(l.labels, y+2*l.line+4, way.rule).muted()
		}
	}
}

// way is how many parameters the units have, wired one of three ways.
func (s *sharing) way(c1 *calc.LayerCount, i int) int64 {
	return [...]int64{c1.Parameters, c1.Unshared, c1.FullyConnected}[i]
}

// drawSelection shows the window of a unit that a learner points at, or says
// how often a number is used.
func (s *sharing) drawSelection(f *Frame, l *sharingLayout, c1 *calc.LayerCount, p Params) {
	sel := p.Selection
	rows, cols, side := c1.Output.Height, c1.Output.Width, c1.Input.Height
	if sel.Kind == UnitTarget && sel.Layer == InputLayer && s.targetLayer(c1) == 0 {
		f.outline(Ink, l.input.cell(sel.Row, sel.Col, side, side), 1.5, 1)
		f.say(pixelCaption, int64(sel.Row+1), int64(sel.Col+1), hundredths(p.Seen.Input[sel.Row*side+sel.Col]))
	}
	if sel.Kind == NoTarget || sel.Layer != s.targetLayer(c1) || sel.Map >= len(l.maps) {
		return
	}
	at, places := &l.maps[sel.Map], int64(rows*cols)
	own := &p.Seen.Network.Layers[0].Maps[sel.Map]
	switch {
	case sel.Kind == UnitTarget && sel.Row < rows && sel.Col < cols:
		high, wide := c1.Window.Height, c1.Window.Width
		f.outline(Kernel, l.input.cells(sel.Row, sel.Col, high, wide, side, side), 2, 1)
		f.outline(Kernel, at.kernel.grow(2), 2.5, 1)
		f.outline(Output, at.units.cell(sel.Row, sel.Col, rows, cols).grow(1.5), 2.5, 1)
		f.say(sharingUnitSeesCaption, int64(sel.Row+1), int64(sel.Row+high), int64(sel.Col+1), int64(sel.Col+wide), int64(s.perUnit))
	case sel.Kind == WeightTarget:
		f.outline(Ink, at.kernel.cell(sel.Row, sel.Col, c1.Window.Height, c1.Window.Width), 2, 1)
		f.outline(Output, at.units.grow(1), 2, 1)
		f.say(weightValueCaption, hundredths(own.Weights[sel.Row*c1.Window.Width+sel.Col]), places)
	case sel.Kind == BiasTarget:
		f.outline(Ink, at.bias, 2, 1)
		f.outline(Output, at.units.grow(1), 2, 1)
		f.say(biasValueCaption, hundredths(*own.Bias), places)
	}
}

// drawHighlight lights up what a factor of the formula counts.
func (s *sharing) drawHighlight(f *Frame, l *sharingLayout, factor calc.Factor) {
	f.halo(l.input, factor.Role() == "input", Input)
	for i := range l.maps {
		at := &l.maps[i]
		f.halo(at.kernel, factor.Role() == "kernel", Kernel)
		f.halo(at.bias, factor.Role() == "bias" || factor == calc.Parameters, Bias)
		f.halo(at.units, factor.Role() == "output", Output)
		f.halo(at.units, factor.Role() == "connection", Connection)
	}
}
