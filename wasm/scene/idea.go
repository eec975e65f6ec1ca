package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// idea is the scene of the first lesson: a convolutional network so small that
// all of it can be drawn, from the picture to the answer.
type idea struct {
	script
	layers   []ideaLayer
	everyMap []int // of S2, as each map of C3 sees them
}

// ideaLayer is a layer of the network.
type ideaLayer struct {
	layer
	fed     int // input maps that feed each map
	weights int // of each map; for subsampling its one coefficient
	own     int // parameters of each map
	perUnit int // connections of each unit
	places  int // units of each map
}

// The layers of the network, in order.
const (
	ideaC1 = iota
	ideaS2
	ideaC3
	ideaS4
	ideaOutput
	ideaLayers
)

// ideaNumbers says which layers of the trained LeNet-5 lend their numbers: the
// outputs have those of F6.
var ideaNumbers = [ideaLayers]int{0, 1, 2, 3, 5}

// The beats of the scene, in order.
const (
	ideaInput = iota
	ideaFilter
	ideaHalve
	ideaAgain
	ideaRaster
	ideaAnswer
)

func newIdea() (*idea, error) {
	s, first := &idea{}, 0
	if err := s.count(calc.Concept()); err != nil {
		return nil, err
	}
	input, total := s.network.Input, &s.network.Total
	for i := range s.network.Layers {
		l := ideaLayer{layer: newLayer(s.network, i)}
		l.index, l.first = NoLayer, first
		first += l.Output.Maps
		l.fed, l.weights = l.Input.Maps, int(l.FanIn.Max)
		if l.Kind == calc.Subsampling {
			l.fed, l.weights = 1, 1
		}
		l.own, l.perUnit, l.places = int(l.Parameters)/l.Output.Maps, int(l.Connections/l.Units), l.Output.Height*l.Output.Width
		s.layers = append(s.layers, l)
	}
	for m := range s.layers[ideaC3].fed {
		s.everyMap = append(s.everyMap, m)
	}
	c1, s2, c3, s4, output := &s.layers[ideaC1], &s.layers[ideaS2], &s.layers[ideaC3], &s.layers[ideaS4], &s.layers[ideaOutput]
	s.beat("input", 1, inputLabel, ideaInputCaption, int64(input.Height), int64(input.Width), output.Units)
	s.beat("c1", 12, ideaFilterTitle, ideaFilterEndCaption, int64(c1.Output.Maps), c1.Parameters, c1.Connections)
	s.beat("s2", 7, ideaHalveTitle, ideaHalveEndCaption, s2.Parameters, s2.Connections)
	s.beat("again", 13, ideaAgainTitle, ideaAgainEndCaption, c3.Parameters, c3.Connections, s4.Parameters, s4.Connections)
	s.beat("raster", 6, ideaRasterTitle, ideaRasterEndCaption, s4.Units)
	s.beat("answer", 10, ideaAnswerTitle, ideaAnswerEndCaption, output.Parameters, output.Connections, total.Parameters, total.Connections)
	return s, nil
}

func (s *idea) Subject() string { return "total" }

// ideaMoment is how far the scene has come: how much of each thing is drawn.
type ideaMoment struct {
	beat    int
	numbers [ideaLayers][mostMaps]int // parameters of each map of each layer
	units   [ideaLayers][mostMaps]int // units computed of each map
	layer   int                       // the layer at work, or −1
	active  int                       // its map at work
	moved   float32                   // how far the values have moved into the raster
}

const mostMaps = 10 // that a layer of the network has

// ideaPicture is a moment of the scene as it is drawn.
type ideaPicture struct {
	*idea
	f      *Frame
	p      Params
	m      ideaMoment
	l      ideaLayout
	values [ideaLayers + 1][]float32 // of the picture and of each layer
}

// progress is how far a layer has been made, from 0 to 1.
func (s *idea) progress(layer int, t float64) float32 {
	const turn = 0.62 // of the beat that makes both C3 and S4
	switch x := s.beats[[...]int{ideaFilter, ideaHalve, ideaAgain, ideaAgain, ideaAnswer}[layer]].progress(t); layer {
	case ideaC3:
		return x / turn
	case ideaS4:
		return (x - turn) / (1 - turn)
	default:
		return x
	}
}

// setMoment finds out how far the scene has come.
func (d *ideaPicture) setMoment(t float64) {
	m := &d.m
	m.beat, _ = d.reached(t)
	m.layer = -1
	m.moved = d.beats[ideaRaster].progress(t)
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
		x = clamp(x/0.97) * float32(l.Output.Maps+first-1)
		for j := range l.Output.Maps {
			y := clamp(x / first)
			if j > 0 {
				y = clamp(x - float32(first+j-1))
			}
			if y > 0 && m.layer == i {
				m.active = j
			}
			m.numbers[i][j] = int(clamp(y/making)*float32(l.own) + 0.001)
			y = clamp((y - making) / (1 - making))
			m.units[i][j] = int(y*y*float32(l.places) + 0.001)
		}
	}
}

// compute computes the network from the learner's character. It is a sketch and
// was never trained: its numbers are stand-ins, the first of as many maps of the
// trained LeNet-5.
func (d *ideaPicture) compute() {
	seen, side := d.p.Seen, d.network.Input.Width
	values := d.f.room(side * side)
	row, col := boxOf(seen)
	for i := range values {
		values[i] = seen.Input[(row+i/side)*inputSide+col+i%side]
	}
	d.values[0] = values
	for i := range d.layers {
		l := &d.layers[i]
		var maps [mostMaps]lenet.Map
		for m := range l.Output.Maps {
			maps[m] = seen.Network.Layers[ideaNumbers[i]].Maps[m]
			maps[m].Weights = maps[m].Weights[:l.weights]
			if i == ideaC3 {
				maps[m].Inputs = d.everyMap
			}
		}
		own := lenet.Layer{LayerCount: l.LayerCount, Maps: maps[:l.Output.Maps]}
		d.values[i+1] = d.f.room(int(l.Units))
		own.Forward(values, d.values[i+1])
		values = d.values[i+1]
	}
}

func (s *idea) draw(f *Frame, p Params, t float64) {
	d := ideaPicture{idea: s, f: f, p: p}
	d.setMoment(t)
	d.layout()
	d.compute()
	d.explainTally()
	d.drawInput()
	d.drawJoins()
	for i := range s.layers {
		for j := range s.layers[i].Output.Maps {
			d.drawNumbers(i, j)
			if i < ideaOutput {
				l := &s.layers[i]
				f.drawMade(&l.layer, j, &d.l.maps[i][j], d.values[i+1], d.m.units[i][j], l.perUnit)
			}
		}
	}
	d.drawRaster()
	d.drawOutputs()
	d.drawLabels()
	if f.has(p.Selection) {
		d.drawSelection()
	} else if d.m.layer >= 0 && d.m.layer < ideaOutput {
		d.drawWork()
	}
	d.drawHighlight()
}

// explainTally says what each layer has added to the two counts.
func (d *ideaPicture) explainTally() {
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
		d.f.Tally.OfParameters = Text{ideaSums[begun-1], parameters}
		d.f.Tally.OfConnections = Text{ideaSums[begun-1], connections}
	}
}
