// Package network is the scene of the whole network: the digit goes in, and
// every map of every layer shows what it makes of it. A lens shows one map at
// full size, with the part of the input that its chosen unit sees.
package network

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of the whole network.
type Scene struct {
	kit.Script
	layers [7]kit.Layer
}

// New returns the scene of the whole network.
func New() (*Scene, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	w := &Scene{Script: kit.NewScript(count)}
	w.Beat("input", 1, kit.InputLabel, inputCaption, int64(count.Input.Height), int64(count.Input.Width))
	for i := range w.layers {
		l := &w.layers[i]
		*l = kit.NewLayer(count, i)
		w.Beat(kit.LayerIDs[i], 3, frame.LayerTitles[i], captions[i], int64(l.Output.Maps), int64(l.Output.Height), int64(l.Output.Width), l.Parameters, l.Connections)
	}
	return w, nil
}

// Subject returns what the scene counts.
func (w *Scene) Subject() string { return "total" }

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	p *kit.Params
	l layout
}

// Draw draws the moment t.
func (w *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: w, f: f, p: &p, l: w.layout(&p)}
	l := &d.l
	beat, x := w.Reached(t)
	input := &w.Network.Input
	kit.DrawSeen(f, *input, l.input, p.Seen)
	f.Target(frame.UnitTarget, frame.InputLayer, 0, l.input, input.Height, input.Width)
	f.Above(&l.input, kit.InputLabel)
	for i := range w.layers {
		if part := computed(i, beat, x); part > 0 {
			d.drawJoins(i, beat == i+1)
		}
		d.drawLayer(i, computed(i, beat, x))
	}
	kit.TallyLayers(f, beat)
	d.drawLens(beat, x)
	d.drawHighlight(p.Highlight)
}

// computed is how much of a layer is computed at the part x of a beat.
func computed(layer, beat int, x float32) float32 {
	if beat == layer+1 {
		return frame.Clamp(x / 0.9)
	}
	return frame.Clamp(float32(beat - layer))
}

// drawLayer draws all maps of a layer, each as far as it has been computed, and
// counts them: a map's own numbers once, and the connections of each unit.
func (d *picture) drawLayer(i int, part float32) {
	f, l, seen := d.f, &d.l, d.p.Seen
	layer, at := &d.layers[i], &l.layers[i]
	f.Above(&at.Box, frame.LayerTitles[i])
	if layer.OfSingles() {
		filled := int(part * float32(layer.Output.Maps))
		t := drawAsGrid(f, layer, layer.Name, at, seen, filled)
		t.Connections, t.Parameters = int(layer.Connections/layer.Units), int(layer.Parameters/layer.Units)
		f.Outline(frame.Output, at.Grow(0.5), 1, 0.6)
		if layer.Kind == calc.RadialBasis {
			d.drawDistances(at, filled)
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
			kit.DrawMap(f, layer, m, box, seen, filled, inputs+1).Shared = len(maps[m].Weights) + 1
		}
		f.Outline(frame.Output, box.Grow(0.5), 1, 0.6)
		f.Target(frame.UnitTarget, i, m, box, rows, cols)
	}
}

// drawAsGrid draws a layer of single units, of which so many are computed, as
// a grid with one cell each. In the output the nearest is the darkest.
func drawAsGrid(f *frame.Frame, l *kit.Layer, name string, at *kit.Grid, seen *lenet.Activations, filled int) *frame.Texture {
	values := seen.Layers[l.Index][:filled]
	t := kit.Shades(f, name, at, values)
	if l.Kind == calc.RadialBasis {
		for i, v := range values {
			t.Values[i] = frame.Clamp(1 - v/120)
		}
	}
	kit.TargetUnits(f, l, at)
	return t
}

// drawDistances writes the digits beside the output's units, and marks the
// smallest distance once all are known.
func (d *picture) drawDistances(at *kit.Grid, filled int) {
	f := d.f
	const smallest = 12 // cell that digits fit beside
	class, all := d.p.Seen.Class(), filled == at.Rows
	for u, distance := range d.p.Seen.Distances() {
		cell := at.Unit(u)
		if cell.H < smallest && (u != class || !all) {
			continue // only the answer fits
		}
		digit := f.Beside(&cell, kit.NumberLabel, int64(u))
		if !all {
			digit.Alpha = 0.6
			continue
		}
		digit.With(kit.NumberLabel, int64(distance+0.5))
		if u == class {
			digit.Bold, digit.Role = true, frame.Output
			f.Ring(frame.Output, &cell, 1, 2.5)
		}
	}
}

// drawHighlight lights up the maps of all layers, or the input.
func (d *picture) drawHighlight(factor calc.Factor) {
	f, l := d.f, &d.l
	kit.Light(f, factor, &l.input, nil, nil, nil)
	for i := range l.layers {
		block := l.layers[i].Grow(2)
		kit.LightCount(f, factor, &block)
	}
}
