package idea

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

func (d *picture) drawInput() {
	box, rows, cols := &d.l.input, d.Network.Input.Height, d.Network.Input.Width
	t := d.f.Texture("idea input", *box, rows, cols)
	for i, v := range d.values[0] {
		t.Values[i] = kit.InkOf(v)
	}
	d.f.Grid(*box, rows, cols)
	d.f.Ring(frame.Input, box, 0.5, 1)
	d.f.Target(frame.UnitTarget, frame.NoLayer, d.inputMap(), *box, rows, cols)
}

// Maps are pointed at by their number in the whole network. After them come
// the input and the raster.
func (s *Scene) inputMap() int {
	last := &s.layers[layerOutput]
	return last.First + last.Output.Maps
}
func (s *Scene) rasterMap() int { return s.inputMap() + 1 }

// drawJoins draws faint lines from each map to the kernels that it is seen
// through.
func (d *picture) drawJoins() {
	for i := range layerOutput {
		if !d.l.oneLine && i < layerC3 {
			continue // it would lead from the first line into the second
		}
		for j := range d.layers[i].Output.Maps {
			for k := range d.layers[i].fed {
				kernel := d.kernel(i, j, k)
				d.f.Join(frame.Muted, d.source(i, j, k), &kernel, 0.8, 0.35)
			}
		}
	}
}

// source is the box of the map that one of a map's kernels looks at.
func (d *picture) source(i, j, k int) *frame.Box {
	switch {
	case i == layerC1:
		return &d.l.input
	case d.layers[i].Kind == calc.Subsampling:
		k = j
	}
	return &d.l.maps[i-1][k]
}

// kernel is the box of one of a map's kernels, or of its coefficient.
func (d *picture) kernel(i, j, k int) frame.Box {
	box, fed := &d.l.kernels[i][j], d.layers[i].fed
	if d.l.stacked {
		return box.Cell(k, 0, fed, 1)
	}
	return box.Cell(0, k, 1, fed)
}

// drawNumbers draws the weights and the bias of a map. The weights of an
// output are its lines.
func (d *picture) drawNumbers(i, j int) {
	f, l, drawn := d.f, &d.layers[i], d.m.numbers[i][j]
	maps := d.p.Seen.Network.Layers[lenders[i]].Maps
	own, largest := &maps[j], kit.LargestWeight(maps)
	bias, size := &d.l.bias[i][j], l.weights/l.fed
	for k := range l.fed {
		if i == layerOutput {
			break
		}
		box, rest := d.kernel(i, j, k), drawn-k*size
		f.Fill(frame.Paper, box, 1)
		switch {
		case rest <= 0:
			f.Fill(frame.Hair, box, 0.4)
		case size == 1:
			f.Number(box, kit.Strength(own.Weights[k], largest), false, true)
		default:
			kit.DrawKernel(f, &l.Layer, &box, own.Weights[k*size:(k+1)*size], rest, largest)
		}
		f.Ring(frame.Kernel, &box, 1, 1)
	}
	f.Number(*bias, kit.Strength(*own.Bias, largest), true, drawn == l.own)
	if i == layerOutput {
		return
	}
	f.Outline(frame.Bias, *bias, 1, 0.8)
	rows, cols := l.Window.Height, l.Window.Width
	if size == 1 {
		rows, cols = 1, 1
	}
	if d.l.stacked {
		rows *= l.fed
	} else {
		cols *= l.fed
	}
	kit.TargetNumbers(f, &l.Layer, j, &d.l.kernels[i][j], bias, rows, cols)
}

// drawRaster draws the values of S4 on their way into the raster.
func (d *picture) drawRaster() {
	f, raster, s4, values := d.f, &d.l.raster, &d.layers[layerS4], d.values[layerOutput]
	n, landed := len(values), 0
	t := f.Texture("raster", *raster, n, 1)
	for i, v := range values {
		const flight = 0.25 // of the time; they leave one after another
		x := frame.Clamp((d.m.moved/0.97 - float32(i)/float32(n-1)*(1-flight)) / flight)
		if x == 0 {
			continue
		}
		from := s4.UnitIn(&d.l.maps[layerS4][i/s4.places], i%s4.places/s4.Output.Width, i%s4.Output.Width)
		at := frame.MixBox(from, raster.Cell(i, 0, n, 1), frame.Ease(x))
		if x == 1 {
			t.Values[i] = kit.ShadeOfUnit(v)
			landed++
		} else {
			f.Fill(frame.Paper, at, 1)
			f.Fill(frame.Ink, at, frame.Opacity(kit.ShadeOfUnit(v)))
			f.Outline(frame.Output, at, 1.5, 1)
		}
		f.Line(frame.Muted, from.Centre(), at.Left(), 0.8, 0.4)
	}
	f.Blank(*raster, n, 1, landed)
	f.Grid(*raster, n, 1)
	f.Ring(frame.Output, raster, 0.5, 1)
	f.Target(frame.UnitTarget, frame.NoLayer, d.rasterMap(), *raster, n, 1)
	if d.m.beat == beatRaster && landed < n {
		f.Say(rasterCaption, int64(landed+1), int64(n))
	}
}

// drawOutputs draws the units of the classical network, each with a line to
// every value of the raster. Here a line has a weight to itself: an output
// stands for as many parameters as connections.
func (d *picture) drawOutputs() {
	f, p, m, l := d.f, &d.p, &d.m, &d.layers[layerOutput]
	stroke, faint := float32(1), float32(0.22)
	if p.Highlight.Role() == "connection" || p.Highlight == calc.Parameters {
		stroke, faint = 1.6, 0.7
	}
	for u := range l.Output.Maps {
		box, computed := &d.l.maps[layerOutput][u], m.units[layerOutput][u] > 0
		t := f.Texture(l.Names[u], *box, 1, 1)
		if computed {
			t.Values[0] = kit.ShadeOfUnit(d.values[layerOutput+1][u])
			t.Parameters, t.Connections = l.weights, l.perUnit
		} else {
			f.Fill(frame.Hair, *box, 0.4)
		}
		f.Ring(frame.Output, box, -0.5, 1)
		kit.TargetMap(f, &l.Layer, u, box)
		chosen := p.Selection.Kind == frame.UnitTarget && p.Selection.Layer == frame.NoLayer && p.Selection.Map == l.First+u
		alpha := faint
		if chosen || m.layer == layerOutput && u == m.active && !computed {
			alpha = 1
		}
		for i := range min(m.numbers[layerOutput][u], l.weights) {
			value := d.l.raster.Cell(i, 0, l.weights, 1)
			if line := f.Join(frame.Connection, &value, box, stroke, alpha); !computed {
				line.Counts = frame.Parameter
			}
		}
	}
	if m.layer == layerOutput {
		f.Say(answerCaption, int64(m.active+1), l.Units, int64(l.weights))
	}
}

// drawLabels names the layers, with their sizes where there is room, and the
// numbers of the first map of each.
func (d *picture) drawLabels() {
	f, l := d.f, &d.l
	first, limit := l.maps[layerC1][0], l.kernels[layerS2][0].X
	if !l.oneLine {
		first.Y, limit = l.kernels[layerC1][0].Y-2, l.maps[layerC1][1].X
	}
	d.name(kit.InputLabel, &l.input, l.kernels[layerC1][0].X-16, layerC1)
	d.name(c1Label, &first, limit, layerS2)
	d.name(kit.S2Label, &l.maps[layerS2][0], l.kernels[layerC3][0].X, layerC3)
	d.name(kit.C3Label, &l.kernels[layerC3][0], l.maps[layerS4][0].X, layerS4)
	limit = l.raster.X
	if d.m.moved > 0 { // its values leave over its name
		limit = l.maps[layerS4][0].X
	}
	d.name(kit.S4Label, &l.maps[layerS4][0], limit, layerOutput)
	title := f.Above(&l.raster, rasterTitle)
	output, last := d.layers[layerOutput].Output.Maps, &l.maps[layerOutput][0]
	if max(last.Y-l.raster.Y, l.raster.Y-last.Y) < frame.LabelSize { // both titles are on one line
		const titles = 98
		title.X = min(title.X, f.Width-titles)
	}
	f.Write(f.Width-2, last.Y-frame.LabelGap, outputLabel).Anchor = frame.End
	for u := range output {
		if last.H >= frame.LabelSize || u%(output-1) == 0 { // or only the first and the last have room
			bias := &l.bias[layerOutput][u]
			f.Write(bias.X+bias.W+5, bias.Y+bias.H/2+4.5, kit.NumberLabel, int64(u)).Muted()
		}
	}
	if l.kernels[layerC1][0].W >= 30 {
		d.nameNumbers(layerC1, kit.KernelLabel, kit.BiasLabel)
	}
	d.nameNumbers(layerS2, timesLabel, kit.PlusMark)
	d.nameNumbers(layerS4, timesLabel, kit.PlusMark)
}

// name names what stands in a box, with its size if there is room up to where
// the next name begins: it is what a layer takes in.
func (d *picture) name(phrase language.Key, box *frame.Box, next float32, taker int) {
	wide := float32(78) // a name and a size
	if phrase == kit.InputLabel {
		wide = 92
	}
	label := d.f.Above(box, phrase)
	if next-box.X >= wide {
		side := int64(d.layers[taker].Input.Width)
		label.With(kit.SizeDetail, side, side)
	}
}

// nameNumbers names the kernel and the bias of a layer's first map, if there is
// room above the second's.
func (d *picture) nameNumbers(i int, above, below language.Key) {
	kernel, bias := &d.l.kernels[i][0], &d.l.bias[i][0]
	if end := bias.Y + bias.H; d.l.kernels[i][1].Y-end >= frame.LabelSize+3 {
		x := kernel.X + kernel.W/2
		d.f.Write(x, kernel.Y-5, above).Anchor = frame.Middle
		d.f.Write(x, end+frame.LabelSize-1, below).Anchor = frame.Middle
	}
}
