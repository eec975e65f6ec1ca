// Package idea is the scene of the first lesson: a convolutional network so
// small that all of it can be drawn, from the picture to the answer.
package idea

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of the idea.
type Scene struct {
	kit.Script
	layers   []layer
	everyMap []int // of S2, as each map of C3 sees them
}

// layer is a layer of the network.
type layer struct {
	kit.Layer
	fed     int // input maps that feed each map
	weights int // of each map; for subsampling its one coefficient
	own     int // parameters of each map
	perUnit int // connections of each unit
	places  int // units of each map
}

// The layers of the network, in order.
const (
	layerC1 = iota
	layerS2
	layerC3
	layerS4
	layerOutput
	layerCount
)

// lenders says which layers of the trained LeNet-5 lend their numbers: the
// outputs have those of F6.
var lenders = [layerCount]int{0, 1, 2, 3, 5}

// The beats of the scene, in order.
const (
	beatInput = iota
	beatFilter
	beatHalve
	beatAgain
	beatRaster
	beatAnswer
)

// New returns the scene of the idea.
func New() (*Scene, error) {
	count, err := calc.Concept().Count()
	if err != nil {
		return nil, err
	}
	s, first := &Scene{Script: kit.NewScript(count)}, 0
	input, total := s.Network.Input, &s.Network.Total
	for i := range s.Network.Layers {
		l := layer{Layer: kit.NewLayer(s.Network, i)}
		l.Index, l.First = frame.NoLayer, first
		first += l.Output.Maps
		l.fed, l.weights = l.Input.Maps, int(l.FanIn.Max)
		if l.Kind == calc.Subsampling {
			l.fed, l.weights = 1, 1
		}
		l.own, l.perUnit, l.places = int(l.Parameters)/l.Output.Maps, int(l.Connections/l.Units), l.Output.Height*l.Output.Width
		s.layers = append(s.layers, l)
	}
	for m := range s.layers[layerC3].fed {
		s.everyMap = append(s.everyMap, m)
	}
	c1, s2, c3, s4, output := &s.layers[layerC1], &s.layers[layerS2], &s.layers[layerC3], &s.layers[layerS4], &s.layers[layerOutput]
	s.Beat("input", 1, kit.InputLabel, inputCaption, int64(input.Height), int64(input.Width), output.Units)
	s.Beat("c1", 12, filterTitle, filterEndCaption, int64(c1.Output.Maps), c1.Parameters, c1.Connections)
	s.Beat("s2", 7, halveTitle, halveEndCaption, s2.Parameters, s2.Connections)
	s.Beat("again", 13, againTitle, againEndCaption, c3.Parameters, c3.Connections, s4.Parameters, s4.Connections)
	s.Beat("raster", 6, rasterTitle, rasterEndCaption, s4.Units)
	s.Beat("answer", 10, answerTitle, answerEndCaption, output.Parameters, output.Connections, total.Parameters, total.Connections)
	return s, nil
}

// Subject returns what the scene counts.
func (s *Scene) Subject() string { return "total" }

// moment is how far the scene has come: how much of each thing is drawn.
type moment struct {
	beat    int
	numbers [layerCount][mostMaps]int // parameters of each map of each layer
	units   [layerCount][mostMaps]int // units computed of each map
	layer   int                       // the layer at work, or −1
	active  int                       // its map at work
	moved   float32                   // how far the values have moved into the raster
}

const mostMaps = 10 // that a layer of the network has

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f      *frame.Frame
	p      kit.Params
	m      moment
	l      layout
	values [layerCount + 1][]float32 // of the picture and of each layer
}

// progress is how far a layer has been made, from 0 to 1.
func (s *Scene) progress(layer int, t float64) float32 {
	const turn = 0.62 // of the beat that makes both C3 and S4
	switch x := s.Beats()[[...]int{beatFilter, beatHalve, beatAgain, beatAgain, beatAnswer}[layer]].Progress(t); layer {
	case layerC3:
		return x / turn
	case layerS4:
		return (x - turn) / (1 - turn)
	default:
		return x
	}
}

// setMoment finds out how far the scene has come.
func (d *picture) setMoment(t float64) {
	m := &d.m
	m.beat, _ = d.Reached(t)
	m.layer = -1
	m.moved = d.Beats()[beatRaster].Progress(t)
	for i := range d.layers {
		l, x := &d.layers[i], d.progress(i, t)
		if x <= 0 {
			break
		}
		if x < 1 {
			m.layer = i
		}
		making := float32(0.25) // of the time, the map's numbers; the rest, its units
		if l.places == 1 {
			making = 0.9
		}
		// The first map takes three times as long as any other.
		const first = 3
		x = frame.Clamp(x/0.97) * float32(l.Output.Maps+first-1)
		for j := range l.Output.Maps {
			y := frame.Clamp(x / first)
			if j > 0 {
				y = frame.Clamp(x - float32(first+j-1))
			}
			if y > 0 && m.layer == i {
				m.active = j
			}
			m.numbers[i][j] = int(frame.Clamp(y/making)*float32(l.own) + 0.001)
			y = frame.Clamp((y - making) / (1 - making))
			m.units[i][j] = int(y*y*float32(l.places) + 0.001)
		}
	}
}

// compute computes the network from the learner's character. It is a sketch and
// was never trained: its numbers are stand-ins, the first of as many maps of the
// trained LeNet-5.
func (d *picture) compute() {
	seen, side := d.p.Seen, d.Network.Input.Width
	values := d.f.Room(side * side)
	row, col := kit.BoxOf(seen)
	for i := range values {
		values[i] = seen.Input[(row+i/side)*kit.InputSide+col+i%side]
	}
	d.values[0] = values
	for i := range d.layers {
		l := &d.layers[i]
		var maps [mostMaps]lenet.Map
		for m := range l.Output.Maps {
			maps[m] = seen.Network.Layers[lenders[i]].Maps[m]
			maps[m].Weights = maps[m].Weights[:l.weights]
			if i == layerC3 {
				maps[m].Inputs = d.everyMap
			}
		}
		own := lenet.Layer{LayerCount: l.LayerCount, Maps: maps[:l.Output.Maps]}
		d.values[i+1] = d.f.Room(int(l.Units))
		own.Forward(values, d.values[i+1])
		values = d.values[i+1]
	}
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: s, f: f, p: p}
	d.setMoment(t)
	d.layout()
	d.compute()
	d.explainTally()
	d.drawInput()
	d.drawJoins()
	for i := range s.layers {
		for j := range s.layers[i].Output.Maps {
			d.drawNumbers(i, j)
			if i < layerOutput {
				l := &s.layers[i]
				kit.DrawMade(f, &l.Layer, j, &d.l.maps[i][j], d.values[i+1], d.m.units[i][j], l.perUnit)
			}
		}
	}
	d.drawRaster()
	d.drawOutputs()
	d.drawLabels()
	if f.Has(p.Selection) {
		d.drawSelection()
	} else if d.m.layer >= 0 && d.m.layer < layerOutput {
		d.drawWork()
	}
	d.drawHighlight()
}

// explainTally says what each layer has added to the two counts.
func (d *picture) explainTally() {
	var parameters, connections [6]int64
	begun := 0
	for i := range d.layers {
		for j := range d.layers[i].Output.Maps {
			parameters[i] += int64(d.m.numbers[i][j])
			connections[i] += int64(d.m.units[i][j] * d.layers[i].perUnit)
		}
		if parameters[i] > 0 {
			begun = i + 1
		}
	}
	if begun > 0 {
		d.f.Tally.OfParameters = frame.Text{Key: sumRules[begun-1], Arguments: parameters}
		d.f.Tally.OfConnections = frame.Text{Key: sumRules[begun-1], Arguments: connections}
	}
}
