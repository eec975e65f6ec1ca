package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

func (s *idea) drawInput(f *Frame, l *ideaLayout, values []float32) {
	rows, cols := s.network.Input.Height, s.network.Input.Width
	t := f.texture("idea input", l.input, rows, cols)
	for i, v := range values {
		t.Values[i] = inkOf(v)
	}
	f.grid(l.input, rows, cols)
	f.outline(Input, l.input.grow(0.5), 1, 1)
	f.target(UnitTarget, NoLayer, s.inputMap(), l.input, rows, cols)
}

// Maps are pointed at by their number in the whole network. After them come
// the input and the raster.
func (s *idea) inputMap() int {
	last := &s.layers[ideaOutput]
	return last.first + last.Output.Maps
}
func (s *idea) rasterMap() int { return s.inputMap() + 1 }

// drawJoins draws faint lines from each map to the kernels that it is seen
// through.
func (s *idea) drawJoins(f *Frame, l *ideaLayout) {
	for i := range ideaOutput {
		if !l.oneLine && i < ideaC3 {
			continue // it would lead from the first line into the second
		}
		for j := range s.layers[i].Output.Maps {
			for k := range s.layers[i].fed {
				f.line(Muted, s.source(l, i, j, k).right(), s.kernel(l, i, j, k).left(), 0.8, 0.35)
			}
		}
	}
}

// source is the box of the map that one of a map's kernels looks at.
func (s *idea) source(l *ideaLayout, i, j, k int) Box {
	switch {
	case i == ideaC1:
		return l.input
	case s.layers[i].Kind == calc.Subsampling:
		return l.maps[i-1][j]
	}
	return l.maps[i-1][k]
}

// kernel is the box of one of a map's kernels, or of its coefficient.
func (s *idea) kernel(l *ideaLayout, i, j, k int) Box {
	box := l.kernels[i][j]
	if l.stacked {
		return box.cell(k, 0, s.layers[i].fed, 1)
	}
	return box.cell(0, k, 1, s.layers[i].fed)
}

// drawNumbers draws the weights and the bias of a map. The weights of an
// output are its lines.
func (s *idea) drawNumbers(f *Frame, l *ideaLayout, m *ideaMoment, i, j int, network *lenet.Network) {
	layer := &s.layers[i]
	drawn := m.numbers[i][j]
	if i == ideaOutput {
		own := &network.Layers[5].Maps[j]
		f.number(l.bias[i][j], strength(*own.Bias, largestWeight(network.Layers[5].Maps)), true, drawn == layer.own)
		return
	}
	own, largest := &network.Layers[i].Maps[j], largestWeight(network.Layers[i].Maps)
	size := layer.weights / layer.fed
	for k := range layer.fed {
		box := s.kernel(l, i, j, k)
		f.fill(Paper, box, 1)
		if drawn <= k*size {
			f.fill(Hair, box, 0.4)
		} else {
			for n := range size {
				at := box
				if size > 1 {
					at = box.cell(n/layer.Window.Width, n%layer.Window.Width, layer.Window.Height, layer.Window.Width)
				}
				f.number(at, strength(own.Weights[k*size+n], largest), false, k*size+n < drawn)
			}
		}
		f.outline(Kernel, box.grow(1), 1, 1)
	}
	f.number(l.bias[i][j], strength(*own.Bias, largest), true, drawn == layer.own)
	f.outline(Bias, l.bias[i][j], 1, 0.8)
	across, down := layer.Window.Width, layer.Window.Height
	if size == 1 {
		across, down = 1, 1
	}
	if l.stacked {
		down *= layer.fed
	} else {
		across *= layer.fed
	}
	f.target(WeightTarget, NoLayer, layer.first+j, l.kernels[i][j], down, across)
	f.target(BiasTarget, NoLayer, layer.first+j, l.bias[i][j], 1, 1)
}

func (s *idea) drawMap(f *Frame, l *ideaLayout, m *ideaMoment, i, j int, values []float32) {
	layer, box := &s.layers[i], l.maps[i][j]
	rows, cols := layer.Output.Height, layer.Output.Width
	f.drawUnits(&layer.layer, j, box, values, m.units[i][j], layer.perUnit)
	f.blank(box, rows, cols, m.units[i][j])
	f.grid(box, rows, cols)
	f.outline(Output, box.grow(0.5), 1, 1)
	f.target(UnitTarget, NoLayer, layer.first+j, box, rows, cols)
}

// drawRaster draws the values of S4 on their way into the raster.
func (s *idea) drawRaster(f *Frame, l *ideaLayout, m *ideaMoment, values []float32) {
	s4 := &s.layers[ideaS4]
	n := len(values)
	t := f.texture("raster", l.raster, n, 1)
	landed := 0
	for i := range n {
		x := s.wayOf(m.moved, i, n)
		cell := l.raster.cell(i, 0, n, 1)
		from := l.maps[ideaS4][i/s4.places].cell(i%s4.places/s4.Output.Width, i%s4.Output.Width, s4.Output.Height, s4.Output.Width)
		switch {
		case x == 0:
			continue
		case x == 1:
			t.Values[i] = shadeOfUnit(values[i])
			landed++
		default:
			at := mixBox(from, cell, ease(x))
			f.fill(Paper, at, 1)
			f.fill(Ink, at, Opacity(shadeOfUnit(values[i])))
			f.outline(Output, at, 1.5, 1)
		}
		f.line(Muted, from.centre(), mixBox(from, cell, ease(x)).left(), 0.8, 0.4)
	}
	f.blank(l.raster, n, 1, landed)
	f.grid(l.raster, n, 1)
	f.outline(Output, l.raster.grow(0.5), 1, 1)
	f.target(UnitTarget, NoLayer, s.rasterMap(), l.raster, n, 1)
	if m.beat == ideaRaster && landed < n {
		f.say(ideaRasterCaption, int64(min(n, landed+1)), int64(n))
	}
}

// wayOf is how far value i of n has come, from 0 to 1, when all together have
// come to x: they leave one after another.
func (s *idea) wayOf(x float32, i, n int) float32 {
	const flight = 0.25 // of the time
	return clamp((x/0.97 - float32(i)/float32(n-1)*(1-flight)) / flight)
}

func (b Box) left() point  { return point{b.X, b.Y + b.H/2} }
func (b Box) right() point { return point{b.X + b.W, b.Y + b.H/2} }

// drawOutputs draws the units of the classical network, each with a line to
// every value of the raster. Here a line has a weight to itself: an output
// stands for as many parameters as connections.
func (s *idea) drawOutputs(f *Frame, l *ideaLayout, m *ideaMoment, values []float32, p Params) {
	layer := &s.layers[ideaOutput]
	stroke, faint := float32(1), float32(0.22)
	if p.Highlight.Role() == "connection" || p.Highlight == calc.Parameters {
		stroke, faint = 1.6, 0.7
	}
	chosen := -1
	if p.Selection.Kind == UnitTarget && p.Selection.Layer == NoLayer {
		chosen = p.Selection.Map - layer.first
	}
	for u := range layer.Output.Maps {
		box := l.maps[ideaOutput][u]
		t := f.texture(layer.names[u], box, 1, 1)
		if m.units[ideaOutput][u] > 0 {
			t.Values[0] = shadeOfUnit(values[u])
			t.Parameters, t.Connections = layer.weights, layer.perUnit
		} else {
			f.fill(Hair, box, 0.4)
		}
		f.outline(Output, box.grow(-0.5), 1, 1)
		f.target(UnitTarget, NoLayer, layer.first+u, box, 1, 1)
		alpha := faint
		if u == chosen || (m.layer == ideaOutput && u == m.active && m.units[ideaOutput][u] == 0) {
			alpha = 1
		}
		for i := range min(m.numbers[ideaOutput][u], layer.weights) {
			f.line(Connection, l.raster.cell(i, 0, layer.weights, 1).right(), box.left(), stroke, alpha)
		}
	}
	if m.layer == ideaOutput {
		f.say(ideaAnswerCaption, int64(m.active+1), layer.Units, int64(layer.weights))
	}
}

// drawLabels names the layers, with their sizes where there is room.
func (s *idea) drawLabels(f *Frame, l *ideaLayout) {
	first, last, limit := l.maps[ideaC1][0], l.maps[ideaOutput][0], l.kernels[ideaS2][0].X
	if !l.oneLine {
		first.Y, limit = l.kernels[ideaC1][0].Y-2, l.maps[ideaC1][1].X
	}
	side := func(i int) int64 { return int64(s.layers[i].Input.Width) }
	for _, name := range [...]struct {
		text       *Phrase
		x, y, room float32 // room is where the next one begins
		side       int64
	}{
		{inputLabel, l.input.X, l.input.Y, l.kernels[ideaC1][0].X - 16, side(ideaC1)},
		{ideaC1Label, first.X, first.Y, limit, side(ideaS2)},
		{ideaS2Label, l.maps[ideaS2][0].X, l.maps[ideaS2][0].Y, l.kernels[ideaC3][0].X, side(ideaC3)},
		{ideaC3Label, l.kernels[ideaC3][0].X, l.kernels[ideaC3][0].Y, l.maps[ideaS4][0].X, side(ideaS4)},
		{ideaS4Label, l.maps[ideaS4][0].X, l.maps[ideaS4][0].Y, l.raster.X, side(ideaOutput)},
		{ideaRasterLabel, l.raster.X, l.raster.Y, 0, 0},
	} {
		const wide = 78 // a name and a size
		label := f.write(name.x, name.y-labelGap, name.text)
		if name.room-name.x >= wide {
			label.detail(sizeDetail, name.side, name.side)
		}
	}
	f.write(f.Width-2, last.Y-labelGap, ideaOutputLabel).Anchor = End
	for u := range s.layers[ideaOutput].Output.Maps {
		if last.H >= labelSize || u%(s.layers[ideaOutput].Output.Maps-1) == 0 { // or only the first and the last have room
			bias := l.bias[ideaOutput][u]
			f.write(bias.X+bias.W+5, bias.Y+bias.H/2+4.5, numberLabel, int64(u)).Role = Muted
		}
	}
	for _, i := range [...]int{ideaC1, ideaS2, ideaS4} {
		above, below, kernel, bias := timesLabel, plusLabel, l.kernels[i][0], l.bias[i][0]
		if i == ideaC1 {
			above, below = kernelLabel, biasLabel
		}
		if l.kernels[i][1].Y-bias.Y-bias.H < labelSize+3 || (i == ideaC1 && kernel.W < 30) {
			continue
		}
		x := kernel.X + kernel.W/2
		f.write(x, kernel.Y-5, above).Anchor = Middle
		f.write(x, bias.Y+bias.H+labelSize-1, below).Anchor = Middle
	}
}
