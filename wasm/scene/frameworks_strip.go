package scene

import "fivebyfive/calc"

// drawStop draws one layer: its numbers, as far as they are counted, its name,
// and how many parameters and connections it has.
func (s *rebuilding) drawStop(f *Frame, l *rebuildingLayout, i int, m *rebuildingMoment, p Params) {
	box, layer := l.stops[i], &s.networks[0].Layers[i]
	parameters, connections := s.count(m, i)
	name := f.write(box.X, box.Y-labelGap, layerTitles[i])
	name.Bold = i == m.active
	if box.X+50 > f.Width {
		name.X, name.Anchor = box.X+box.W, End
	}
	f.target(UnitTarget, NoLayer, i, box, 1, 1)

	drawn := i < m.layers
	inner := box.grow(-3)
	weights, biases := inner, inner // the biases stand in a row under the weights
	biases.H = floor(max(3, inner.H*0.16))
	weights.H = inner.H - biases.H - 2
	biases.Y = weights.Y + weights.H + 2
	switch {
	case layer.Kind == calc.Subsampling:
		s.drawSubsampling(f, weights, biases, layer.Output.Maps, m.changed[i], drawn)
	case i == 2:
		s.drawJoins(f, weights, biases, m, drawn)
	case layer.Kind == calc.RadialBasis:
		s.drawCodes(f, inner, m, drawn, p)
	default:
		columns := layer.Output.Maps
		if layer.Units == int64(columns) {
			columns = 1 // too many units to draw each
		}
		own := int64(columns)
		for c := range columns {
			f.part(Kernel, weights.cell(0, c, 1, columns), (layer.Parameters-int64(layer.Output.Maps))/own, drawn)
			f.part(Bias, biases.cell(0, c, 1, columns), int64(layer.Output.Maps)/own, drawn)
		}
	}
	frame := f.outline(Muted, box, 1, 0.6)
	if i == m.active {
		frame.Role, frame.Stroke, frame.Alpha = Ink, 2, 1
	}
	if drawn {
		frame.Counts, frame.Many = Use, connections
	}
	if !drawn {
		return
	}
	if l.parameters {
		number := f.write(box.X, l.numbers, numberLabel, parameters)
		number.Role, number.Bold = Kernel, i == m.active
	}
	if l.connections {
		number := f.write(box.X, l.numbers+17, numberLabel, connections)
		number.Role, number.Bold = Connection, i == m.active
	}
}

// part draws what stands for many parameters, once it is counted.
func (f *Frame) part(role Role, box Box, many int64, counted bool) {
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

// drawSubsampling draws a coefficient and a bias for each map that still has
// them.
func (s *rebuilding) drawSubsampling(f *Frame, weights, biases Box, maps, gone int, drawn bool) {
	coefficients := Box{weights.X, biases.Y - biases.H - 2, weights.W, biases.H}
	for m := range maps {
		f.part(Kernel, coefficients.cell(0, m, 1, maps), 1, drawn && m >= gone)
		f.part(Bias, biases.cell(0, m, 1, maps), 1, drawn && m >= gone)
	}
}

// drawJoins draws the table of C3: a kernel for each map of S2 that feeds a
// map, and a bias for each map.
func (s *rebuilding) drawJoins(f *Frame, weights, biases Box, m *rebuildingMoment, drawn bool) {
	maps, inputs := len(s.order), len(s.order[0])
	kernel := int64(s.networks[0].Layers[2].Window.Height * s.networks[0].Layers[2].Window.Width)
	made := m.changed[2]
	for c := range maps {
		for r := range inputs {
			f.part(Kernel, weights.cell(r, c, inputs, maps), kernel, drawn && s.order[c][r] < made)
		}
		f.part(Bias, biases.cell(0, c, 1, maps), 1, drawn)
	}
}

// drawCodes draws the ten fixed codes, and the weights and the bias that take
// the place of each.
func (s *rebuilding) drawCodes(f *Frame, box Box, m *rebuildingMoment, drawn bool, p Params) {
	const lines = 2
	columns := len(s.codes) / lines
	output := p.Seen.Network.Layers[len(s.places)-1].Maps
	for digit, name := range s.codes {
		cell := box.cell(digit/columns, digit%columns, lines, columns).grow(-1)
		if drawn && digit < m.changed[len(s.places)-1] {
			weights := cell
			weights.H = cell.H * 0.72
			f.part(Kernel, weights, int64(len(output[digit].Weights)), true)
			f.part(Bias, Box{cell.X, weights.Y + weights.H, cell.W, cell.H - weights.H}, 1, true)
			continue
		}
		high := cell.H
		wide := min(cell.W, high*codeCols/codeRows)
		high = wide * codeRows / codeCols
		code := Box{cell.X + (cell.W-wide)/2, cell.Y + (cell.H-high)/2, wide, high}
		t := f.texture(name, code, codeRows, codeCols)
		for i, w := range output[digit].Weights {
			t.Values[i] = 0.5 * shadeOfUnit(w)
		}
	}
}
