package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// whole is the scene of the whole network: the digit goes in, and every map of
// every layer shows what it makes of it. A lens shows one map at full size,
// with the part of the input that its chosen unit sees.
type whole struct {
	script
	layers [7]layer
}

func newWhole() (*whole, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	w := &whole{script: script{network: count}}
	w.beat("input", 1, inputLabel, networkInputCaption, int64(count.Input.Height), int64(count.Input.Width))
	for i := range w.layers {
		l := &w.layers[i]
		*l = newLayer(count, i)
		w.beat(layerBeats[i], 3, layerTitles[i], networkCaptions[i], int64(l.Output.Maps), int64(l.Output.Height), int64(l.Output.Width), l.Parameters, l.Connections)
	}
	return w, nil
}

func (w *whole) Subject() string { return "total" }

func (w *whole) draw(f *Frame, p Params, t float64) {
	layout := w.layout(&p)
	l := &layout
	beat, x := w.reached(t)
	input := &w.network.Input
	f.drawSeen(*input, l.input, p.Seen)
	f.target(UnitTarget, InputLayer, 0, l.input, input.Height, input.Width)
	f.above(&l.input, inputLabel)
	for i := range w.layers {
		if part := computed(i, beat, x); part > 0 {
			w.drawJoins(f, l, i, beat == i+1)
		}
		w.drawLayer(f, l, i, computed(i, beat, x), p.Seen)
	}
	f.tallyLayers(beat)
	w.drawLens(f, l, &p, beat, x)
	w.drawHighlight(f, l, p.Highlight)
}

// computed is how much of a layer is computed at the part x of a beat.
func computed(layer, beat int, x float32) float32 {
	if beat == layer+1 {
		return clamp(x / 0.9)
	}
	return clamp(float32(beat - layer))
}

// tallyLayers says how the counts are made up: those of so many layers.
func (f *Frame) tallyLayers(layers int) {
	if layers > 0 {
		f.Tally.OfParameters = text(layersSoFar[layers-1])
		f.Tally.OfConnections = f.Tally.OfParameters
	}
}

// drawLayer draws all maps of a layer, each as far as it has been computed, and
// counts them: a map's own numbers once, and the connections of each unit.
func (w *whole) drawLayer(f *Frame, l *wholeLayout, i int, part float32, seen *lenet.Activations) {
	layer, at := &w.layers[i], &l.layers[i]
	f.above(&at.Box, layerTitles[i])
	if layer.ofSingles() {
		filled := int(part * float32(layer.Output.Maps))
		t := f.drawAsGrid(layer, layer.Name, at, seen, filled)
		t.Connections, t.Parameters = int(layer.Connections/layer.Units), int(layer.Parameters/layer.Units)
		f.outline(Output, at.grow(0.5), 1, 0.6)
		if layer.Kind == calc.RadialBasis {
			w.drawDistances(f, at, filled, seen)
		}
		return
	}
	rows, cols := layer.Output.Height, layer.Output.Width
	filled := int(part * float32(rows*cols))
	maps := seen.Network.Layers[i].Maps
	for m := range maps {
		box := l.thumbnail(i, m)
		inputs := len(maps[m].Inputs) * layer.Window.Height * layer.Window.Width
		if filled > 0 {
			f.drawMap(layer, m, box, seen, filled, inputs+1).Shared = len(maps[m].Weights) + 1
		}
		f.outline(Output, box.grow(0.5), 1, 0.6)
		f.target(UnitTarget, i, m, box, rows, cols)
	}
}

// drawAsGrid draws a layer of single units, of which so many are computed, as
// a grid with one cell each. In the output the nearest is the darkest.
func (f *Frame) drawAsGrid(l *layer, name string, at *single, seen *lenet.Activations, filled int) *Texture {
	values := seen.Layers[l.index][:filled]
	t := f.shades(name, at, values)
	if l.Kind == calc.RadialBasis {
		for i, v := range values {
			t.Values[i] = clamp(1 - v/120)
		}
	}
	f.targetUnits(l, at)
	return t
}

// drawDistances writes the digits beside the output's units, and marks the
// smallest distance once all are known.
func (w *whole) drawDistances(f *Frame, at *single, filled int, seen *lenet.Activations) {
	const smallest = 12 // cell that digits fit beside
	class, all := seen.Class(), filled == at.rows
	for u, distance := range seen.Distances() {
		cell := at.unit(u)
		if cell.H < smallest && (u != class || !all) {
			continue // only the answer fits
		}
		digit := f.beside(&cell, numberLabel, int64(u))
		if !all {
			digit.Alpha = 0.6
			continue
		}
		digit.detail(numberLabel, int64(distance+0.5))
		if u == class {
			digit.Bold, digit.Role = true, Output
			f.ring(Output, &cell, 1, 2.5)
		}
	}
}

// drawHighlight lights up the maps of all layers, or the input.
func (w *whole) drawHighlight(f *Frame, l *wholeLayout, factor calc.Factor) {
	f.light(factor, &l.input, nil, nil, nil)
	for i := range l.layers {
		block := l.layers[i].grow(2)
		f.lightCount(factor, &block)
	}
}

// lightCount lights up a box that has both parameters and connections.
func (f *Frame) lightCount(factor calc.Factor, box *Box) {
	switch factor {
	case calc.Parameters:
		f.lightUp(box, Kernel)
	case calc.Connections:
		f.lightUp(box, Connection)
	}
}
