package scene

import "fivebyfive/calc/lenet"

// drawPair draws a map with what it is made of and the numbers that make it.
func (s *subsampling) drawPair(f *Frame, l *subsamplingLayout, i int, m *moment, seen *lenet.Activations) {
	b := l.pair(i, m.apart)
	from, to := s.from.Output, s.layer.Output
	f.drawMap(&s.from, i, b.from, seen, from.Height*from.Width, 0)
	f.grid(b.from, from.Height, from.Width)
	f.outline(Output, b.from.grow(0.5), 1, 0.6)
	if i > 0 && m.apart < 1 {
		return
	}
	if m.apart == 0 {
		s.drawTiles(f, b.from, m.places[i])
	}
	f.drawMap(&s.layer, i, b.units, seen, m.places[i], s.perUnit)
	f.blank(b.units, to.Height, to.Width, m.places[i])
	f.grid(b.units, to.Height, to.Width)
	f.outline(Output, b.units.grow(0.5), 1, 1)
	s.drawNumbers(f, b.coefficient, b.bias, i, m.numbers[i], seen.Network)
	f.target(UnitTarget, s.from.index, i, b.from, from.Height, from.Width)
	f.target(UnitTarget, s.layer.index, i, b.units, to.Height, to.Width)
	f.target(WeightTarget, s.layer.index, i, b.coefficient, 1, 1)
	f.target(BiasTarget, s.layer.index, i, b.bias, 1, 1)
	if m.apart == 1 {
		s.labelAmong(f, b, i, m)
	}
}

// labelAmong names one pair of maps among the others and writes, once they are
// counted, how many numbers it has and how many units.
func (s *subsampling) labelAmong(f *Frame, b pair, i int, m *moment) {
	name := f.write(b.from.X, b.from.Y-labelGap, mapInLayerLabel, int64(s.from.index), int64(i+1))
	switch {
	case b.from.W < 40 && b.units.X+b.units.W-b.from.X < 54:
		name.Text = text(numberLabel, int64(i+1))
	case b.from.W < 76:
		name.Text = text(mapLabel, int64(i+1))
	}
	if b.from.W > 52 {
		f.write(b.units.X, b.units.Y-labelGap, layerLabel, int64(s.layer.index))
	}
	if x := b.bias.X + b.bias.W + 4; m.numbers[i] == s.numbers && x+8 <= b.units.X+b.units.W+2 {
		f.write(x, b.bias.centre().Y+4.5, numberLabel, int64(s.numbers)).count(Kernel)
	}
	wide := float32(34)
	if s.columns > 9 {
		wide = 52
	}
	if y := b.bias.Y + b.bias.H + 18; m.places[i] == s.places && b.units.W+4 > wide && y < b.from.Y+b.from.H+4 {
		f.write(b.units.X, y, sizeDetail, int64(s.layer.Output.Height), int64(s.layer.Output.Width)).count(Output)
	}
}

// drawNumbers draws the first drawn numbers of a map, its coefficient and its
// bias.
func (s *subsampling) drawNumbers(f *Frame, coefficient, bias Box, i, drawn int, network *lenet.Network) {
	maps := network.Layers[s.layer.index].Maps
	largest := largestWeight(maps)
	f.number(coefficient, strength(maps[i].Weights[0], largest), false, drawn > 0)
	f.number(bias, strength(*maps[i].Bias, largest), true, drawn > 1)
	if coefficient.W > 7 {
		f.outline(Kernel, coefficient.grow(1.5), 1.2, 1)
	}
}

// drawTiles draws the windows of the first places over what they see: side by
// side, none over another.
func (s *subsampling) drawTiles(f *Frame, from Box, places int) {
	if places == 0 || from.W/float32(s.columns) < 7 {
		return
	}
	const stroke, alpha = 1, 0.6
	rows, cols := s.layer.Output.Height, s.columns
	w, h := from.W/float32(cols), from.H/float32(rows)
	for row := range (places + cols - 1) / cols {
		tiles := min(cols, places-row*cols)
		y, end := from.Y+float32(row)*h, from.X+float32(tiles)*w
		if row == 0 {
			f.line(Kernel, point{from.X, y}, point{end, y}, stroke, alpha)
		}
		f.line(Kernel, point{from.X, y + h}, point{end, y + h}, stroke, alpha)
	}
	whole, part := places/cols, places%cols
	for col := range cols + 1 {
		high := float32(whole)
		if part > 0 && col <= part {
			high++
		}
		if x := from.X + float32(col)*w; high > 0 {
			f.line(Kernel, point{x, from.Y}, point{x, from.Y + high*h}, stroke, alpha)
		}
	}
}

// drawAlone names what stands around the map at work.
func (s *subsampling) drawAlone(f *Frame, l *subsamplingLayout) {
	first := l.alone[0]
	from, to := s.from.Output, s.layer.Output
	f.write(first.from.X, first.from.Y-labelGap, mapOfLayerLabel, int64(s.from.index), 1, int64(s.maps)).
		sized(first.from.W, from.Height, from.Width)
	name := f.write(first.units.X, first.units.Y-labelGap, mapOfLayerLabel, int64(s.layer.index), 1, int64(s.maps)).
		sized(first.units.W, to.Height, to.Width)
	if first.units.W < 110 {
		name.X, name.Anchor = first.units.X+first.units.W, End
	}
	if gap := first.coefficient.X - l.window.X - l.window.W; gap > 50 {
		f.write(l.window.X, l.window.Y-labelGap, windowLabel).detail(sizeDetail, int64(s.window.Height), int64(s.window.Width))
	}
	coefficient := f.write(first.coefficient.centre().X, first.coefficient.Y-labelGap, coefficientLabel)
	coefficient.Anchor = Middle
	if first.units.X-coefficient.X < 42 {
		coefficient.X, coefficient.Anchor = first.units.X-6, End
		coefficient.Y = min(coefficient.Y, l.window.Y-labelGap)
	}
	bias := f.write(first.bias.X+first.bias.W+6, first.bias.centre().Y+4.5, biasLabel)
	if first.units.X-bias.X < 34 && bias.Y < first.units.Y+first.units.H+labelSize {
		bias.X, bias.Anchor = first.bias.X-6, End
	}
	if l.roomForScale {
		f.drawScale(l.scale)
	}
	if l.roomForWaiting {
		f.write(l.waiting.X, l.waiting.Y, waitingLabel, int64(s.maps-1), int64(s.numbers)).muted()
	}
}

// sized says how large a map is, if the label has room for it.
func (l *Label) sized(room float32, rows, cols int) *Label {
	if room > 180 {
		l.detail(sizeDetail, int64(rows), int64(cols))
	}
	return l
}

// drawUnit draws how the selected unit of the first map is made: its window,
// enlarged, and its connections, of which the first lines are drawn. They are
// counted only while they are drawn one by one; afterwards the unit's cell
// stands for them.
func (s *subsampling) drawUnit(f *Frame, l *subsamplingLayout, selection Selection, lines int, counted bool, seen *lenet.Activations) {
	b := l.alone[0]
	row, col := selection.Row, selection.Col
	window, unit := s.drawPlace(f, b, row, col)
	f.line(Kernel, point{window.X + window.W, window.Y}, point{l.window.X, l.window.Y}, 1.2, 1)
	f.line(Kernel, point{window.X + window.W, window.Y + window.H}, point{l.window.X, l.window.Y + l.window.H}, 1.2, 1)
	f.fill(Paper, l.window, 1)
	for k := range s.inputs {
		f.fill(Ink, s.inWindow(l.window, k).grow(-0.5), Opacity(shadeOfUnit(s.input(seen, selection.Map, row, col, k))))
	}
	f.outline(Kernel, l.window.grow(1.5), 3, 1)
	for k := range lines {
		alpha := float32(0.45)
		if counted && k == lines-1 {
			alpha = 1
		}
		// Lines that go through one number keep apart, to be counted.
		share := (float32(k) + 0.5) / float32(s.perUnit)
		end := point{unit.X, unit.Y + share*unit.H}
		start := b.bias.centre()
		if k < s.inputs {
			in := s.inWindow(l.window, k).centre()
			y := b.coefficient.Y + b.coefficient.H*(float32(k)+1)/float32(s.perUnit)
			f.line(Connection, in, point{b.coefficient.X, y}, 1.4, alpha)
			start = point{b.coefficient.X + b.coefficient.W, y}
			f.line(Connection, point{b.coefficient.X, y}, start, 1.4, alpha)
		}
		use := f.line(Connection, start, end, 1.4, alpha)
		if counted {
			use.Counts = Use
		}
	}
}

// inWindow returns the cell of input k in the enlarged window.
func (s *subsampling) inWindow(window Box, k int) Box {
	return window.cell(k/s.window.Width, k%s.window.Width, s.window.Height, s.window.Width)
}

// drawPlace outlines a window and the unit that it feeds.
func (s *subsampling) drawPlace(f *Frame, b pair, row, col int) (window, unit Box) {
	window = b.from.cell(row, col, s.layer.Output.Height, s.columns)
	unit = b.units.cell(row, col, s.layer.Output.Height, s.columns)
	f.outline(Kernel, window, 3, 1)
	f.outline(Output, unit.grow(1.5), 3, 1)
	return window, unit
}

// drawSum writes the inputs of a unit into its window, and works the unit out
// line by line. Values are rounded, so that they are only about equal.
func (s *subsampling) drawSum(f *Frame, l *subsamplingLayout, selection Selection, lines int, seen *lenet.Activations) {
	row, col := selection.Row, selection.Col
	for k := range min(lines, s.inputs) {
		if cell := s.inWindow(l.window, k); cell.W >= 46 {
			f.writeValue(cell, s.input(seen, selection.Map, row, col, k))
		}
	}
	if lines < s.inputs || l.sum.H == 0 {
		return
	}
	_, _, sum := s.summary(seen, selection.Map, row, col)
	own := &seen.Network.Layers[s.layer.index].Maps[selection.Map]
	product := sum * own.Weights[0]
	s.sumLine(f, l, 0, text(sumOfInputs, int64(s.inputs)), sum)
	s.sumLine(f, l, 1, text(timesCoefficient, hundredths(own.Weights[0])), product).Role = Kernel
	if lines < s.perUnit {
		return
	}
	s.sumLine(f, l, 2, text(plusBias, hundredths(*own.Bias)), product+*own.Bias).Role = Bias
	name := s.sumLine(f, l, 3, text(squashedLine), s.value(seen, selection.Map, row, col))
	name.Role = Output
	f.Labels[len(f.Labels)-1].count(Output)
	f.fill(Hair, Box{l.sum.X, l.sum.Y + l.sum.H*0.75 + 2, l.sum.W, 1}, 1)
}

// sumLine writes one line of the sum, and returns the label of what it says.
func (s *subsampling) sumLine(f *Frame, l *subsamplingLayout, line int, says Text, value float32) *Label {
	y := l.sum.Y + l.sum.H/sumLines*float32(line+1) - 5
	f.label(l.sum.X, y, says)
	f.write(l.sum.X+l.sum.W, y, about, hundredths(value)).Anchor = End
	return &f.Labels[len(f.Labels)-2]
}

// writeValue writes a value into its cell, on paper so that it can be read.
func (f *Frame) writeValue(cell Box, value float32) {
	at := cell.centre()
	f.fill(Paper, Box{at.X - 21, at.Y - 9, 42, 18}, 0.9)
	f.write(at.X, at.Y+4.5, valueLabel, hundredths(value)).Anchor = Middle
}

// drawCounted draws all maps of the layer in little, each with its numbers.
func (s *subsampling) drawCounted(f *Frame, room Box, seen *lenet.Activations) {
	f.write(room.X, room.Y+labelSize, allMapsLabel, int64(s.layer.index), int64(s.maps)).muted()
	room.Y, room.H = room.Y+labelSize+2, room.H-labelSize-2
	m := newMosaic(room, s.maps, float32(s.columns), float32(s.layer.Output.Height), 12, 6)
	number := floor(max(2, min(6, m.high*0.4)))
	for i := range s.maps {
		units := m.box(i)
		coefficient := Box{units.X + units.W + 2, units.Y, number, number}
		s.drawNumbers(f, coefficient, Box{coefficient.X, units.Y + number + 3, number, number}, i, s.numbers, seen.Network)
		f.drawMap(&s.layer, i, units, seen, s.places, s.perUnit)
	}
}
