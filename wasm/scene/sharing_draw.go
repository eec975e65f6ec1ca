package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
)

// drawLayer draws the input and the maps, each under its own numbers. The
// network's numbers work on an input of any size, so every map shows what
// becomes of the digit there.
func (s *sharing) drawLayer(f *Frame, l *sharingLayout, m *sharingMoment, seen *lenet.Activations) {
	c1 := m.c1
	side, places := c1.Input.Height, c1.Output.Height*c1.Output.Width
	of := targetLayer(c1)
	in, out := f.drawResized(l.input, side, seen), f.room(int(c1.Units))
	f.ring(Input, &l.input, 0.5, 1)
	name := f.above(&l.input, inputLabel)
	if l.maps[0].kernel.X-l.input.X > 118 {
		name.detail(sizeDetail, int64(side), int64(side))
	}
	maps := seen.Network.Layers[0].Maps
	if of == 0 {
		f.target(UnitTarget, InputLayer, 0, l.input, side, side)
		copy(out, seen.Layers[0])
	} else {
		on := lenet.Layer{LayerCount: *c1, Maps: maps}
		on.Forward(in, out)
	}
	largest := largestWeight(maps)
	f.write(l.maps[0].kernel.X, l.input.Y-labelGap, layerTitles[0]).detail(sharingMapsDetail, int64(len(maps)), int64(c1.Output.Height))
	high, wide := c1.Window.Height, c1.Window.Width
	for i := range maps {
		at, own, drawn := &l.maps[i], &maps[i], m.numbers-i*s.perUnit
		for k, w := range own.Weights {
			f.number(at.kernel.cell(k/wide, k%wide, high, wide), strength(w, largest), false, k < drawn)
		}
		f.number(at.bias, strength(*own.Bias, largest), true, drawn >= s.perUnit)
		f.ring(Kernel, &at.kernel, 1.5, 1)
		units := single{at.units, c1.Output.Height, c1.Output.Width}
		filled := max(0, min(places, m.units-i*places))
		f.shades(s.c1.names[i], &units, out[i*places:i*places+filled]).Connections = s.perUnit
		f.blank(units.Box, units.rows, units.cols, filled)
		f.ring(Output, &units.Box, 0.5, 1)
		f.targets(UnitTarget, of, i, &units)
		f.target(WeightTarget, of, i, at.kernel, high, wide)
		f.target(BiasTarget, of, i, at.bias, 1, 1)
	}
}

// targetLayer is the layer that targets name: LeNet-5's only where the input is
// as large as LeNet-5's.
func targetLayer(c1 *calc.LayerCount) int {
	if c1.Input.Height == inputSide {
		return 0
	}
	return NoLayer
}

// drawResized draws the digit with as many cells a side as asked for, and
// returns their values.
func (f *Frame) drawResized(box Box, side int, seen *lenet.Activations) []float32 {
	values := f.room(side * side)
	t := f.texture("input", box, side, side)
	for i := range values {
		values[i] = sampled(&seen.Input, float32(i/side)+0.5, float32(i%side)+0.5, side)
		t.Values[i] = inkOf(values[i])
	}
	return values
}

// sampled is the value of the input at a place in a grid of other cells,
// between those of the four cells around it.
func sampled(input *lenet.Input, row, col float32, side int) float32 {
	const own = inputSide
	row, col = row*own/float32(side)-0.5, col*own/float32(side)-0.5
	i, j := max(0, min(own-2, int(row))), max(0, min(own-2, int(col)))
	down, right := clamp(row-float32(i)), clamp(col-float32(j))
	at := i*own + j
	return mix(mix(input[at], input[at+1], right), mix(input[at+own], input[at+own+1], right), down)
}

// drawSquares draws the parameters of each way to wire the units as the area of
// a square. All stand in one corner, and the scale follows the largest.
func (s *sharing) drawSquares(f *Frame, l *sharingLayout, m *sharingMoment) {
	perUnit, inputs := int64(s.perUnit), int64(m.c1.Input.Height*m.c1.Input.Width)
	names, rules := [...]language.Key{sharedLabel, unsharedLabel, fullLabel}, [...]language.Key{productRule, productRule, fullRule}
	alphas := [...]float32{0.85, 0.35, 0.12}
	f.above(&l.squares, sharingSquares).muted()
	if m.beat <= sharingShared {
		f.fill(Hair, l.squares, 0.4)
	}
	scale := max(float32(m.all[0]), float32(m.ways[1]), float32(m.ways[2]))
	block := (l.squares.H - 4) / float32(len(alphas))
	for i := len(alphas) - 1; i >= 0; i-- {
		if m.ways[i] == 0 {
			continue
		}
		side := l.squares.W * root(float32(m.ways[i])/scale)
		box := Box{l.squares.X, l.squares.Y + l.squares.H - side, side, side}
		if m.beat == sharingShared { // number by number, a column for each map
			box = l.squares
			columns := single{box, s.perUnit, m.c1.Output.Maps}
			whole, part := m.numbers/s.perUnit, m.numbers%s.perUnit
			f.fill(Kernel, columns.part(0, 0, calc.Size{Height: s.perUnit, Width: whole}), alphas[i])
			f.fill(Kernel, columns.part(0, whole, calc.Size{Height: part, Width: 1}), alphas[i])
			f.grid(box, columns.rows, columns.cols)
		} else {
			f.fill(Kernel, box, alphas[i])
		}
		f.outline(Kernel, box, min(1.5, side/2), 1)

		y := l.squares.Y + block*float32(len(alphas)-1-i) + 12
		corner := point{box.X + box.W, max(box.Y, min(box.Y+box.H, y-4))}
		f.line(Kernel, corner, point{l.labels - 5, y - 4}, 1, 0.8)
		f.write(l.labels, y, names[i])
		number := f.write(l.labels, y+l.line+3, numberLabel, m.ways[i])
		number.Size, number.Role, number.Bold = l.line+1, Kernel, true
		if l.rules && m.ways[i] == m.all[i] {
			each := [...]int64{int64(m.c1.Output.Maps), m.c1.Units, m.c1.Units}
			by := [...]int64{perUnit, perUnit, inputs}
			f.write(l.labels, y+2*l.line+4, rules[i], each[i], by[i]).muted()
		}
	}
}

// drawSelection shows the window of a unit that a learner points at, or says
// how often a number is used.
func (s *sharing) drawSelection(f *Frame, l *sharingLayout, c1 *calc.LayerCount, sel *Selection, seen *lenet.Activations) {
	side, of := c1.Input.Height, targetLayer(c1)
	input, kernel, units := single{l.input, side, side}, single{rows: c1.Window.Height, cols: c1.Window.Width}, single{rows: c1.Output.Height, cols: c1.Output.Width}
	if sel.Kind == UnitTarget && sel.Layer == InputLayer && of == 0 {
		f.ringUnit(Ink, &input, sel.Row*side+sel.Col, 0, 1.5)
		f.sayPixel(sel, seen)
	}
	if sel.Kind == NoTarget || sel.Layer != of || sel.Map >= len(l.maps) {
		return
	}
	at, own, places := &l.maps[sel.Map], numbersOf(seen, 0, sel.Map), int64(units.rows*units.cols)
	kernel.Box, units.Box = at.kernel, at.units
	switch {
	case sel.Kind == UnitTarget && sel.Row < units.rows && sel.Col < units.cols:
		f.outline(Kernel, input.part(sel.Row, sel.Col, c1.Window), 2, 1)
		f.ring(Kernel, &at.kernel, 2, 2.5)
		f.ringUnit(Output, &units, sel.Row*units.cols+sel.Col, 1.5, 2.5)
		f.say(sharingUnitSeesCaption, int64(sel.Row+1), int64(sel.Row+kernel.rows), int64(sel.Col+1), int64(sel.Col+kernel.cols), int64(s.perUnit))
	case sel.Kind == WeightTarget:
		k := sel.Row*kernel.cols + sel.Col
		f.ringUnit(Ink, &kernel, k, 0, 2)
		f.ring(Output, &at.units, 1, 2)
		f.say(weightValueCaption, hundredths(own.Weights[k]), places)
	case sel.Kind == BiasTarget:
		f.outline(Ink, at.bias, 2, 1)
		f.ring(Output, &at.units, 1, 2)
		f.say(biasValueCaption, hundredths(*own.Bias), places)
	}
}
