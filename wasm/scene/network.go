package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// whole is the scene of the whole network: the digit goes in, and every map of
// every layer shows what it makes of it. A lens shows one map at full size,
// with the part of the input that its chosen unit sees.
type whole struct {
	network calc.Count
	layers  []layer
	beats   []Beat
}

func newWhole() (*whole, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	w := &whole{network: count}
	input := count.Input
	beats := []Beat{{Name: "input", Title: text(inputTitle), Caption: text(networkInputCaption, int64(input.Height), int64(input.Width))}}
	seconds := []float64{1}
	var parameters, connections int64
	for i := range count.Layers {
		l := newLayer(count, i)
		w.layers = append(w.layers, l)
		parameters += l.Parameters
		connections += l.Connections
		beats = append(beats, Beat{
			Name: layerNames[i], Title: text(layerTitles[i]),
			Caption: text(networkCaptions[i], int64(l.Output.Maps), int64(l.Output.Height), int64(l.Output.Width), l.Parameters, l.Connections),
		})
		seconds = append(seconds, 3)
	}
	w.beats = schedule(beats, seconds...)
	return w, nil
}

func (w *whole) Beats() []Beat     { return w.beats }
func (w *whole) Count() calc.Count { return w.network }
func (w *whole) Subject() string   { return "total" }

func (w *whole) draw(f *Frame, p Params, t float64) {
	l := w.layout(p)
	beat := BeatAt(w, t)
	f.drawSeen(w.network.Input, l.input, p.Seen)
	f.target(UnitTarget, InputLayer, 0, l.input, w.network.Input.Height, w.network.Input.Width)
	f.label(l.input.X, l.input.Y-labelGap, text(inputLabel))
	for i := range w.layers {
		part := clamp(float32(beat - i))
		if beat == i+1 {
			part = clamp(w.beats[beat].progress(t) / 0.9)
		}
		w.drawLayer(f, l, i, part, p.Seen)
	}
	w.explainTally(f, beat)
	w.drawLens(f, p, l, beat)
	w.drawCode(f, l, beat, p.Seen)
	w.drawHighlight(f, l, p.Highlight)
}

// explainTally says how the counts are made up: those of the layers so far.
func (w *whole) explainTally(f *Frame, beat int) {
	if beat == 0 {
		return
	}
	f.Tally.OfParameters = text(layersSoFar[beat-1])
	f.Tally.OfConnections = f.Tally.OfParameters
}

// drawLayer draws all maps of a layer, each as far as it has been computed, and
// counts them: a map's own numbers once, and the connections of each unit.
func (w *whole) drawLayer(f *Frame, l wholeLayout, i int, part float32, seen *lenet.Activations) {
	layer := &w.layers[i]
	boxes := l.layers[i]
	f.label(boxes.X, boxes.Y-labelGap, text(layerTitles[i]))
	if l.single(layer) {
		w.drawUnits(f, boxes, layer, part, seen)
		return
	}
	rows, cols := layer.Output.Height, layer.Output.Width
	filled := int(part * float32(rows*cols))
	for m := range layer.Output.Maps {
		box := l.thumbnail(i, m)
		own := &seen.Network.Layers[i].Maps[m]
		inputs := len(own.Inputs) * layer.Window.Height * layer.Window.Width
		if filled > 0 {
			f.drawMap(layer, m, box, seen, filled, inputs+1).Shared = len(own.Weights) + 1
		}
		f.outline(Output, box.grow(0.5), 1, 0.6)
		f.target(UnitTarget, i, m, box, rows, cols)
	}
}

// drawUnits draws a layer of single units as a grid with one cell each. A unit
// shares with no other: the numbers that it owns are as many as its
// connections, but for the output, where they are fixed.
func (w *whole) drawUnits(f *Frame, box Box, layer *layer, part float32, seen *lenet.Activations) {
	rows, cols := gridOf(layer)
	units := layer.Output.Maps
	filled := int(part * float32(units))
	t := f.texture(layer.Name, box, rows, cols)
	t.Connections = int(layer.Connections / layer.Units)
	t.Parameters = int(layer.Parameters / layer.Units)
	for u, v := range seen.Layers[layer.index][:filled] {
		t.Values[u] = w.shade(layer, v, seen)
	}
	f.outline(Output, box.grow(0.5), 1, 0.6)
	for u := range units {
		f.target(UnitTarget, layer.index, u, box.cell(u/cols, u%cols, rows, cols), 1, 1)
	}
	if layer.Kind != calc.RadialBasis {
		return
	}
	w.drawDistances(f, box, filled, seen)
}

// shade is how dark a single unit is: in the output the nearest is the darkest.
func (w *whole) shade(layer *layer, v float32, seen *lenet.Activations) float32 {
	if layer.Kind != calc.RadialBasis {
		return shadeOfUnit(v)
	}
	return clamp(1 - v/120)
}

// drawDistances writes the digits beside the output's units, and marks the
// smallest distance once all are known.
func (w *whole) drawDistances(f *Frame, box Box, filled int, seen *lenet.Activations) {
	units := w.layers[len(w.layers)-1].Output.Maps
	const smallest = 12 // cell that digits fit beside
	class := seen.Class()
	for u := range units {
		cell := box.cell(u, 0, units, 1)
		if cell.H < smallest && (u != class || filled < units) {
			continue // only the answer fits
		}
		digit := f.label(cell.X+cell.W+6, cell.Y+cell.H/2+4.5, text(numberLabel, int64(u)))
		if filled < units {
			digit.Alpha = 0.6
			continue
		}
		digit.Detail = text(numberLabel, int64(seen.Distances()[u]+0.5))
		if u == class {
			digit.Bold, digit.Role = true, Output
			f.outline(Output, cell.grow(1), 2.5, 1)
		}
	}
}

// drawCode draws what F6 draws at full size, beside the code that comes nearest
// to it.
func (w *whole) drawCode(f *Frame, l wholeLayout, beat int, seen *lenet.Activations) {
	last := len(w.layers) - 1
	if l.code.W == 0 || beat < last {
		return
	}
	f.label(l.drawn.X, l.drawn.Y-labelGap, text(drawnLabel))
	t := f.texture("drawn", l.drawn, codeRows, codeCols)
	for i, v := range seen.Layers[last-1] {
		t.Values[i] = shadeOfUnit(v)
	}
	f.grid(l.drawn, codeRows, codeCols)
	f.outline(Output, l.drawn.grow(0.5), 1, 1)
	if beat < last+1 {
		return
	}
	class := seen.Class()
	f.label(l.code.X, l.code.Y-labelGap, text(codeLabel, int64(class)))
	t = f.texture("code", l.code, codeRows, codeCols)
	for i, v := range seen.Network.Layers[last].Maps[class].Weights {
		t.Values[i] = shadeOfUnit(v)
	}
	f.grid(l.code, codeRows, codeCols)
	f.outline(Kernel, l.code.grow(0.5), 1, 1)
}

// drawHighlight lights up the maps of all layers, or the input.
func (w *whole) drawHighlight(f *Frame, l wholeLayout, factor calc.Factor) {
	f.halo(l.input, factor.Role() == "input", Input)
	for i := range w.layers {
		f.halo(l.layers[i].grow(2), factor == calc.Parameters || factor == calc.Connections, roleOf(factor))
	}
}

func roleOf(factor calc.Factor) Role {
	if factor == calc.Parameters {
		return Kernel
	}
	return Connection
}
