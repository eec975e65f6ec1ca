package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// idea is the scene of the first lesson: a convolutional network so small that
// all of it can be drawn, from the picture to the answer.
type idea struct {
	network  calc.Count
	layers   []ideaLayer
	everyMap []int // of S2, as each map of C3 sees them
	beats    []Beat
}

// ideaLayer is a layer of the network.
type ideaLayer struct {
	layer
	fed     int // input maps that feed each map
	weights int // of each map; for subsampling its one coefficient
	own     int // parameters of each map
	perUnit int // connections of each unit
	places  int // units of each map
	first   int // how many maps there are in the layers before
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
	count, err := calc.Concept().Count()
	if err != nil {
		return nil, err
	}
	s := &idea{network: count}
	for i, l := range count.Layers {
		own := ideaLayer{
			layer: newLayer(count, i), fed: l.Input.Maps,
			weights: int(l.FanIn.Max), own: int(l.Parameters) / l.Output.Maps,
			perUnit: int(l.Connections / l.Units), places: l.Output.Height * l.Output.Width,
		}
		if l.Kind == calc.Subsampling {
			own.fed, own.weights = 1, 1
		}
		if i > 0 {
			own.first = s.layers[i-1].first + s.layers[i-1].Output.Maps
		}
		s.layers = append(s.layers, own)
	}
	for m := range s.layers[ideaC3].fed {
		s.everyMap = append(s.everyMap, m)
	}
	l := s.layers
	s.beats = schedule([]Beat{
		{Name: "input", Title: text(inputTitle), Caption: text(ideaInputCaption, int64(count.Input.Height), int64(count.Input.Width), l[ideaOutput].Units)},
		{Name: "c1", Title: text(ideaFilterTitle), Caption: text(ideaFilterEndCaption, int64(l[ideaC1].Output.Maps), l[ideaC1].Parameters, l[ideaC1].Connections)},
		{Name: "s2", Title: text(ideaHalveTitle), Caption: text(ideaHalveEndCaption, l[ideaS2].Parameters, l[ideaS2].Connections)},
		{Name: "again", Title: text(ideaAgainTitle), Caption: text(ideaAgainEndCaption, l[ideaC3].Parameters, l[ideaC3].Connections, l[ideaS4].Parameters, l[ideaS4].Connections)},
		{Name: "raster", Title: text(ideaRasterTitle), Caption: text(ideaRasterEndCaption, l[ideaS4].Units)},
		{Name: "answer", Title: text(ideaAnswerTitle), Caption: text(ideaAnswerEndCaption, l[ideaOutput].Parameters, l[ideaOutput].Connections, count.Total.Parameters, count.Total.Connections)},
	}, 1, 12, 7, 13, 6, 10)
	return s, nil
}

func (s *idea) Beats() []Beat     { return s.beats }
func (s *idea) Count() calc.Count { return s.network }
func (s *idea) Subject() string   { return "total" }

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

func (s *idea) moment(t float64) ideaMoment {
	m := ideaMoment{beat: BeatAt(s, t), layer: -1}
	for i := range s.layers {
		l := &s.layers[i]
		x := s.progress(i, t)
		if x <= 0 {
			break
		}
		if x < 1 {
			m.layer = i
		}
		x = clamp(x / 0.97)
		// The first map takes three times as long as any other.
		const first = 3
		for j := range l.Output.Maps {
			y := clamp(x * float32(l.Output.Maps+first-1) / first)
			if j > 0 {
				y = clamp(x*float32(l.Output.Maps+first-1) - float32(first+j-1))
			}
			if y > 0 && m.layer == i {
				m.active = j
			}
			making := float32(0.25) // of the time, the map's numbers; the rest, its units
			if l.places == 1 {
				making = 0.9
			}
			m.numbers[i][j] = int(clamp(y/making)*float32(l.own) + 0.001)
			y = clamp((y - making) / (1 - making))
			m.units[i][j] = int(y*y*float32(l.places) + 0.001)
		}
	}
	m.moved = s.beats[ideaRaster].progress(t)
	return m
}

// values computes the network from the learner's character. It is a sketch and
// was never trained: its numbers are stand-ins, those of as many maps of the
// trained LeNet-5. The outputs have the first weights of units of F6.
func (s *idea) values(f *Frame, seen *lenet.Activations) (values [ideaLayers + 1][]float32) {
	side := s.network.Input.Width
	values[0] = f.room(side * side)
	row, col := boxOf(seen)
	for i := range values[0] {
		values[0][i] = seen.Input[(row+i/side)*inputSide+col+i%side]
	}
	trained := seen.Network.Layers
	var c3, output [mostMaps]lenet.Map
	for m := range s.layers[ideaC3].Output.Maps {
		c3[m] = trained[2].Maps[m]
		c3[m].Inputs, c3[m].Weights = s.everyMap, c3[m].Weights[:s.layers[ideaC3].weights]
	}
	for m := range s.layers[ideaOutput].Output.Maps {
		output[m] = trained[5].Maps[m]
		output[m].Weights = output[m].Weights[:s.layers[ideaOutput].weights]
	}
	for i, maps := range [ideaLayers][]lenet.Map{trained[0].Maps, trained[1].Maps, c3[:], trained[3].Maps, output[:]} {
		own := lenet.Layer{LayerCount: s.layers[i].LayerCount, Maps: maps[:s.layers[i].Output.Maps]}
		values[i+1] = f.room(int(own.Units))
		own.Forward(values[i], values[i+1])
	}
	return values
}

func (s *idea) draw(f *Frame, p Params, t float64) {
	m := s.moment(t)
	l := s.layout(p)
	values := s.values(f, p.Seen)
	s.explainTally(f, &m)
	s.drawInput(f, &l, values[0])
	s.drawJoins(f, &l)
	for i := range s.layers {
		for j := range s.layers[i].Output.Maps {
			s.drawNumbers(f, &l, &m, i, j, p.Seen.Network)
			if i < ideaOutput {
				s.drawMap(f, &l, &m, i, j, values[i+1])
			}
		}
	}
	s.drawRaster(f, &l, &m, values[ideaOutput])
	s.drawOutputs(f, &l, &m, values[ideaOutput+1], p)
	s.drawLabels(f, &l)
	if f.has(p.Selection) {
		s.drawSelection(f, &l, p.Selection, values[0])
	} else {
		s.drawWork(f, &l, &m)
	}
	s.drawHighlight(f, &l, p.Highlight)
}

// explainTally says what each layer has added to the two counts.
func (s *idea) explainTally(f *Frame, m *ideaMoment) {
	var parameters, connections [6]int64
	begun := 0
	for i := range s.layers {
		for j := range s.layers[i].Output.Maps {
			parameters[i] += int64(m.numbers[i][j])
			connections[i] += int64(m.units[i][j] * s.layers[i].perUnit)
		}
		if parameters[i] > 0 {
			begun = i + 1
		}
	}
	if begun > 0 {
		f.Tally.OfParameters = Text{ideaSums[begun-1], parameters}
		f.Tally.OfConnections = Text{ideaSums[begun-1], connections}
	}
}
