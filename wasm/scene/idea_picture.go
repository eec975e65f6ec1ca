package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

func (d *ideaPicture) drawInput() {
	box, rows, cols := &d.l.input, d.network.Input.Height, d.network.Input.Width
	t := d.f.texture("idea input", *box, rows, cols)
	for i, v := range d.values[0] {
		t.Values[i] = inkOf(v)
	}
	d.f.grid(*box, rows, cols)
	d.f.ring(Input, box, 0.5, 1)
	d.f.target(UnitTarget, NoLayer, d.inputMap(), *box, rows, cols)
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
func (d *ideaPicture) drawJoins() {
	for i := range ideaOutput {
		if !d.l.oneLine && i < ideaC3 {
			continue // it would lead from the first line into the second
		}
		for j := range d.layers[i].Output.Maps {
			for k := range d.layers[i].fed {
				kernel := d.kernel(i, j, k)
				d.f.join(Muted, d.source(i, j, k), &kernel, 0.8, 0.35)
			}
		}
	}
}

// source is the box of the map that one of a map's kernels looks at.
func (d *ideaPicture) source(i, j, k int) *Box {
	switch {
	case i == ideaC1:
		return &d.l.input
	case d.layers[i].Kind == calc.Subsampling:
		k = j
	}
	return &d.l.maps[i-1][k]
}

// kernel is the box of one of a map's kernels, or of its coefficient.
func (d *ideaPicture) kernel(i, j, k int) Box {
	box, fed := &d.l.kernels[i][j], d.layers[i].fed
	if d.l.stacked {
		return box.cell(k, 0, fed, 1)
	}
	return box.cell(0, k, 1, fed)
}

// drawNumbers draws the weights and the bias of a map. The weights of an
// output are its lines.
func (d *ideaPicture) drawNumbers(i, j int) {
	f, l, drawn := d.f, &d.layers[i], d.m.numbers[i][j]
	maps := d.p.Seen.Network.Layers[ideaNumbers[i]].Maps
	own, largest := &maps[j], largestWeight(maps)
	bias, size := &d.l.bias[i][j], l.weights/l.fed
	for k := range l.fed {
		if i == ideaOutput {
			break
		}
		box, rest := d.kernel(i, j, k), drawn-k*size
		f.fill(Paper, box, 1)
		switch {
		case rest <= 0:
			f.fill(Hair, box, 0.4)
		case size == 1:
			f.number(box, strength(own.Weights[k], largest), false, true)
		default:
			f.drawKernel(&l.layer, &box, own.Weights[k*size:(k+1)*size], rest, largest)
		}
		f.ring(Kernel, &box, 1, 1)
	}
	f.number(*bias, strength(*own.Bias, largest), true, drawn == l.own)
	if i == ideaOutput {
		return
	}
	f.outline(Bias, *bias, 1, 0.8)
	rows, cols := l.Window.Height, l.Window.Width
	if size == 1 {
		rows, cols = 1, 1
	}
	if d.l.stacked {
		rows *= l.fed
	} else {
		cols *= l.fed
	}
	f.targetNumbers(&l.layer, j, &d.l.kernels[i][j], bias, rows, cols)
}

// drawRaster draws the values of S4 on their way into the raster.
func (d *ideaPicture) drawRaster() {
	f, raster, s4, values := d.f, &d.l.raster, &d.layers[ideaS4], d.values[ideaOutput]
	n, landed := len(values), 0
	t := f.texture("raster", *raster, n, 1)
	for i, v := range values {
		const flight = 0.25 // of the time; they leave one after another
		x := clamp((d.m.moved/0.97 - float32(i)/float32(n-1)*(1-flight)) / flight)
		if x == 0 {
			continue
		}
		from := s4.unitIn(&d.l.maps[ideaS4][i/s4.places], i%s4.places/s4.Output.Width, i%s4.Output.Width)
		at := mixBox(from, raster.cell(i, 0, n, 1), ease(x))
		if x == 1 {
			t.Values[i] = shadeOfUnit(v)
			landed++
		} else {
			f.fill(Paper, at, 1)
			f.fill(Ink, at, Opacity(shadeOfUnit(v)))
			f.outline(Output, at, 1.5, 1)
		}
		f.line(Muted, from.centre(), at.left(), 0.8, 0.4)
	}
	f.blank(*raster, n, 1, landed)
	f.grid(*raster, n, 1)
	f.ring(Output, raster, 0.5, 1)
	f.target(UnitTarget, NoLayer, d.rasterMap(), *raster, n, 1)
	if d.m.beat == ideaRaster && landed < n {
		f.say(ideaRasterCaption, int64(landed+1), int64(n))
	}
}

// drawOutputs draws the units of the classical network, each with a line to
// every value of the raster. Here a line has a weight to itself: an output
// stands for as many parameters as connections.
func (d *ideaPicture) drawOutputs() {
	f, p, m, l := d.f, &d.p, &d.m, &d.layers[ideaOutput]
	stroke, faint := float32(1), float32(0.22)
	if p.Highlight.Role() == "connection" || p.Highlight == calc.Parameters {
		stroke, faint = 1.6, 0.7
	}
	for u := range l.Output.Maps {
		box, computed := &d.l.maps[ideaOutput][u], m.units[ideaOutput][u] > 0
		t := f.texture(l.names[u], *box, 1, 1)
		if computed {
			t.Values[0] = shadeOfUnit(d.values[ideaOutput+1][u])
			t.Parameters, t.Connections = l.weights, l.perUnit
		} else {
			f.fill(Hair, *box, 0.4)
		}
		f.ring(Output, box, -0.5, 1)
		f.targetMap(&l.layer, u, box)
		chosen := p.Selection.Kind == UnitTarget && p.Selection.Layer == NoLayer && p.Selection.Map == l.first+u
		alpha := faint
		if chosen || m.layer == ideaOutput && u == m.active && !computed {
			alpha = 1
		}
		for i := range min(m.numbers[ideaOutput][u], l.weights) {
			value := d.l.raster.cell(i, 0, l.weights, 1)
			if line := f.join(Connection, &value, box, stroke, alpha); !computed {
				line.Counts = Parameter
			}
		}
	}
	if m.layer == ideaOutput {
		f.say(ideaAnswerCaption, int64(m.active+1), l.Units, int64(l.weights))
	}
}

// drawLabels names the layers, with their sizes where there is room, and the
// numbers of the first map of each.
func (d *ideaPicture) drawLabels() {
	f, l := d.f, &d.l
	first, limit := l.maps[ideaC1][0], l.kernels[ideaS2][0].X
	if !l.oneLine {
		first.Y, limit = l.kernels[ideaC1][0].Y-2, l.maps[ideaC1][1].X
	}
	d.name(inputLabel, &l.input, l.kernels[ideaC1][0].X-16, ideaC1)
	d.name(ideaC1Label, &first, limit, ideaS2)
	d.name(s2Label, &l.maps[ideaS2][0], l.kernels[ideaC3][0].X, ideaC3)
	d.name(c3Label, &l.kernels[ideaC3][0], l.maps[ideaS4][0].X, ideaS4)
	limit = l.raster.X
	if d.m.moved > 0 { // its values leave over its name
		limit = l.maps[ideaS4][0].X
	}
	d.name(s4Label, &l.maps[ideaS4][0], limit, ideaOutput)
	title := f.above(&l.raster, ideaRasterTitle)
	output, last := d.layers[ideaOutput].Output.Maps, &l.maps[ideaOutput][0]
	if max(last.Y-l.raster.Y, l.raster.Y-last.Y) < labelSize { // both titles are on one line
		const titles = 98
		title.X = min(title.X, f.Width-titles)
	}
	f.write(f.Width-2, last.Y-labelGap, ideaOutputLabel).Anchor = End
	for u := range output {
		if last.H >= labelSize || u%(output-1) == 0 { // or only the first and the last have room
			bias := &l.bias[ideaOutput][u]
			f.write(bias.X+bias.W+5, bias.Y+bias.H/2+4.5, numberLabel, int64(u)).muted()
		}
	}
	if l.kernels[ideaC1][0].W >= 30 {
		d.nameNumbers(ideaC1, kernelLabel, biasLabel)
	}
	d.nameNumbers(ideaS2, timesLabel, plusMark)
	d.nameNumbers(ideaS4, timesLabel, plusMark)
}

// name names what stands in a box, with its size if there is room up to where
// the next name begins: it is what a layer takes in.
func (d *ideaPicture) name(phrase language.Key, box *Box, next float32, taker int) {
	wide := float32(78) // a name and a size
	if phrase == inputLabel {
		wide = 92
	}
	label := d.f.above(box, phrase)
	if next-box.X >= wide {
		side := int64(d.layers[taker].Input.Width)
		label.detail(sizeDetail, side, side)
	}
}

// nameNumbers names the kernel and the bias of a layer's first map, if there is
// room above the second's.
func (d *ideaPicture) nameNumbers(i int, above, below language.Key) {
	kernel, bias := &d.l.kernels[i][0], &d.l.bias[i][0]
	if end := bias.Y + bias.H; d.l.kernels[i][1].Y-end >= labelSize+3 {
		x := kernel.X + kernel.W/2
		d.f.write(x, kernel.Y-5, above).Anchor = Middle
		d.f.write(x, end+labelSize-1, below).Anchor = Middle
	}
}
