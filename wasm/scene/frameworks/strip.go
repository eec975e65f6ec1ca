package frameworks

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawStop draws one layer: its numbers, as far as they are counted, its name,
// and how many parameters and connections it has.
func (d *picture) drawStop(i int) {
	f, l, m := d.f, &d.l, &d.m
	box, active, counted := &l.stops[i], i == m.active, i < m.layers
	name := f.Above(box, frame.LayerTitles[i])
	name.Bold = active
	if box.X+50 > f.Width {
		name.X, name.Anchor = box.X+box.W, frame.End
	}
	f.Target(frame.UnitTarget, frame.NoLayer, i, *box, 1, 1)
	inner := box.Grow(-3)
	if d.Network.Layers[i].Kind == calc.RadialBasis {
		d.drawCodes(&inner, counted)
	} else {
		d.drawNumbers(&inner, i, counted)
	}
	border := f.Outline(frame.Muted, *box, 1, 0.6)
	if active {
		border.Role, border.Stroke, border.Alpha = frame.Ink, 2, 1
	}
	if !counted {
		return
	}
	if m.connections[i] > 0 { // pooling has none
		border.Counts, border.Many = frame.Use, m.connections[i]
	}
	if l.parameters {
		number := f.Write(box.X, l.numbers, kit.NumberLabel, m.parameters[i])
		number.Role, number.Bold = frame.Kernel, active
	}
	if l.connections {
		number := f.Write(box.X, l.numbers+17, kit.NumberLabel, m.connections[i])
		number.Role, number.Bold = frame.Connection, active
	}
}

// drawNumbers draws what the parameters of a layer are: a column for each map,
// or one for all where they are too many, of its weights and under them its
// bias. C3 has a kernel for each map of S2 that feeds a map, and room for those
// that it lacks; a map that becomes pooling loses its column.
func (d *picture) drawNumbers(box *frame.Box, i int, counted bool) {
	f, m := d.f, &d.m
	layer := &d.Network.Layers[i]
	columns, rows, gone := layer.Output.Maps, 1, 0
	if layer.Units == int64(columns) {
		columns = 1
	}
	perBias := int64(layer.Output.Maps / columns)
	perCell := layer.Parameters/int64(columns) - perBias
	high := frame.Floor(max(3, box.H*0.16)) // the biases stand in a row under the weights
	weights, biases := kit.Grid{Box: *box, Rows: 1, Cols: columns}, kit.Grid{Box: *box, Rows: 1, Cols: columns}
	weights.H = box.H - high - 2
	biases.Y, biases.H = box.Y+weights.H+2, high
	if layer.Kind == calc.Subsampling {
		weights.Y, weights.H = biases.Y-high-2, high
		gone = m.changed[i]
	} else if i == 2 {
		rows = len(d.order[0])
		weights.Rows, perCell = rows, int64(layer.Window.Height*layer.Window.Width)
	}
	for c := range columns {
		for r := range rows {
			part(f, frame.Kernel, &weights, r*columns+c, perCell, counted && c >= gone && (i != 2 || d.order[c][r] < m.changed[i]))
		}
		part(f, frame.Bias, &biases, c, perBias, counted && c >= gone)
	}
}

// part draws, in a cell of a grid, what stands for many parameters, once it is
// counted.
func part(f *frame.Frame, role frame.Role, at *kit.Grid, i int, many int64, counted bool) {
	box := at.Unit(i)
	if box.W > 4 {
		box.X, box.W = box.X+0.5, box.W-1
	}
	if box.H > 4 {
		box.Y, box.H = box.Y+0.5, box.H-1
	}
	if !counted {
		f.Fill(frame.Hair, box, 0.6)
		return
	}
	shape := f.Fill(role, box, 0.7)
	shape.Counts, shape.Many = frame.Parameter, many
}

// drawCodes draws the ten fixed codes, and the weights and the bias that take
// the place of each.
func (d *picture) drawCodes(box *frame.Box, counted bool) {
	f := d.f
	const lines = 2
	codes := kit.Grid{Box: *box, Rows: lines, Cols: len(d.codes) / lines}
	for digit, name := range d.codes {
		weights := kit.NumbersOf(d.p.Seen, kit.OutputLayer, digit).Weights
		cell := kit.Grid{Box: codes.Unit(digit).Grow(-1), Rows: 1, Cols: 1}
		if counted && digit < d.m.changed[kit.OutputLayer] {
			bias := cell
			cell.H *= 0.72
			bias.Y, bias.H = cell.Y+cell.H, bias.H-cell.H
			part(f, frame.Kernel, &cell, 0, int64(len(weights)), true)
			part(f, frame.Bias, &bias, 0, 1, true)
			continue
		}
		wide := min(cell.W, cell.H*kit.CodeColumns/kit.CodeRows)
		high := wide * kit.CodeRows / kit.CodeColumns
		code := kit.Grid{Box: frame.Box{X: cell.X + (cell.W-wide)/2, Y: cell.Y + (cell.H-high)/2, W: wide, H: high}, Rows: kit.CodeRows, Cols: kit.CodeColumns}
		t := kit.Shades(f, name, &code, weights)
		for i := range t.Values {
			t.Values[i] *= 0.5
		}
	}
}

// drawLegend says what the colours of the tiles mean, from a point to the
// right, as far as there is room.
func (d *picture) drawLegend(at frame.Point, end float32) {
	f := d.f
	const side, gap, apart = 12, 5, 14
	for i, name := range legendLabels {
		if i == 0 && f.Width >= kit.Narrow {
			name = weightsLabel
		}
		text := frame.NewText(name)
		wide := f.TextWidth(text, frame.LabelSize, false)
		if at.X+side+gap+wide > end {
			return
		}
		swatch := frame.Box{X: at.X, Y: at.Y - side + 1, W: side, H: side}
		switch i {
		case 0:
			f.Fill(frame.Kernel, swatch, 0.7)
		case 1:
			f.Fill(frame.Bias, swatch, 0.7)
		case 2:
			f.Fill(frame.Hair, swatch, 0.6)
		case 3:
			f.Outline(frame.Muted, swatch.Grow(-0.5), 1, 1)
			f.Fill(frame.Ink, swatch.Grow(-3), 0.4)
		}
		f.Label(at.X+side+gap, at.Y, text).Muted()
		at.X += side + gap + wide + apart
	}
}
