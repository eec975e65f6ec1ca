package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// drawStop draws one layer: its numbers, as far as they are counted, its name,
// and how many parameters and connections it has.
func (s *rebuilding) drawStop(f *Frame, l *rebuildingLayout, i int, m *rebuildingMoment, seen *lenet.Activations) {
	box, active, counted := &l.stops[i], i == m.active, i < m.layers
	name := f.above(box, layerTitles[i])
	name.Bold = active
	if box.X+50 > f.Width {
		name.X, name.Anchor = box.X+box.W, End
	}
	f.target(UnitTarget, NoLayer, i, *box, 1, 1)
	inner := box.grow(-3)
	if s.network.Layers[i].Kind == calc.RadialBasis {
		s.drawCodes(f, &inner, m, counted, seen)
	} else {
		s.drawNumbers(f, &inner, i, m, counted)
	}
	frame := f.outline(Muted, *box, 1, 0.6)
	if active {
		frame.Role, frame.Stroke, frame.Alpha = Ink, 2, 1
	}
	if !counted {
		return
	}
	if m.connections[i] > 0 { // pooling has none
		frame.Counts, frame.Many = Use, m.connections[i]
	}
	if l.parameters {
		number := f.write(box.X, l.numbers, numberLabel, m.parameters[i])
		number.Role, number.Bold = Kernel, active
	}
	if l.connections {
		number := f.write(box.X, l.numbers+17, numberLabel, m.connections[i])
		number.Role, number.Bold = Connection, active
	}
}

// drawNumbers draws what the parameters of a layer are: a column for each map,
// or one for all where they are too many, of its weights and under them its
// bias. C3 has a kernel for each map of S2 that feeds a map, and room for those
// that it lacks; a map that becomes pooling loses its column.
func (s *rebuilding) drawNumbers(f *Frame, box *Box, i int, m *rebuildingMoment, counted bool) {
	layer := &s.network.Layers[i]
	columns, rows, gone := layer.Output.Maps, 1, 0
	if layer.Units == int64(columns) {
		columns = 1
	}
	perBias := int64(layer.Output.Maps / columns)
	perCell := layer.Parameters/int64(columns) - perBias
	high := floor(max(3, box.H*0.16)) // the biases stand in a row under the weights
	weights, biases := single{*box, 1, columns}, single{*box, 1, columns}
	weights.H = box.H - high - 2
	biases.Y, biases.H = box.Y+weights.H+2, high
	if layer.Kind == calc.Subsampling {
		weights.Y, weights.H = biases.Y-high-2, high
		gone = m.changed[i]
	} else if i == 2 {
		rows = len(s.order[0])
		weights.rows, perCell = rows, int64(layer.Window.Height*layer.Window.Width)
	}
	for c := range columns {
		for r := range rows {
			f.part(Kernel, &weights, r*columns+c, perCell, counted && c >= gone && (i != 2 || s.order[c][r] < m.changed[i]))
		}
		f.part(Bias, &biases, c, perBias, counted && c >= gone)
	}
}

// part draws, in a cell of a grid, what stands for many parameters, once it is
// counted.
func (f *Frame) part(role Role, at *single, i int, many int64, counted bool) {
	box := at.unit(i)
	if box.W > 4 {
		box.X, box.W = box.X+0.5, box.W-1
	}
	if box.H > 4 {
		box.Y, box.H = box.Y+0.5, box.H-1
	}
	if !counted {
		f.fill(Hair, box, 0.6)
		return
	}
	shape := f.fill(role, box, 0.7)
	shape.Counts, shape.Many = Parameter, many
}

// drawCodes draws the ten fixed codes, and the weights and the bias that take
// the place of each.
func (s *rebuilding) drawCodes(f *Frame, box *Box, m *rebuildingMoment, counted bool, seen *lenet.Activations) {
	const lines = 2
	codes := single{*box, lines, len(s.codes) / lines}
	for digit, name := range s.codes {
		weights := numbersOf(seen, outputLayer, digit).Weights
		cell := single{codes.unit(digit).grow(-1), 1, 1}
		if counted && digit < m.changed[outputLayer] {
			bias := cell
			cell.H *= 0.72
			bias.Y, bias.H = cell.Y+cell.H, bias.H-cell.H
			f.part(Kernel, &cell, 0, int64(len(weights)), true)
			f.part(Bias, &bias, 0, 1, true)
			continue
		}
		wide := min(cell.W, cell.H*codeCols/codeRows)
		high := wide * codeRows / codeCols
		code := single{Box{cell.X + (cell.W-wide)/2, cell.Y + (cell.H-high)/2, wide, high}, codeRows, codeCols}
		t := f.shades(name, &code, weights)
		for i := range t.Values {
			t.Values[i] *= 0.5
		}
	}
}

// drawLegend says what the colours of the tiles mean, from a point to the
// right, as far as there is room.
func (s *rebuilding) drawLegend(f *Frame, at point, end float32) {
	const side, gap, apart, letter, sign = 12, 5, 14, 7.6, 13
	for i, name := range rebuildingLegend {
		if i == 0 && f.Width >= narrow {
			name = rebuildingWeights
		}
		wide := f.wordWidth(name, letter, sign)
		if at.X+side+gap+wide > end {
			return
		}
		swatch := Box{at.X, at.Y - side + 1, side, side}
		switch i {
		case 0:
			f.fill(Kernel, swatch, 0.7)
		case 1:
			f.fill(Bias, swatch, 0.7)
		case 2:
			f.fill(Hair, swatch, 0.6)
		case 3:
			f.outline(Muted, swatch.grow(-0.5), 1, 1)
			f.fill(Ink, swatch.grow(-3), 0.4)
		}
		f.write(at.X+side+gap, at.Y, name).muted()
		at.X += side + gap + wide + apart
	}
}
