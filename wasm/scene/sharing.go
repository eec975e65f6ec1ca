package scene

import "fivebyfive/calc"

// sharing is the scene of weight sharing: C1 on an input whose side the learner
// turns. Squares to scale hold the parameters of its units wired in three ways,
// and a chart shows what grows with the side and what does not.
type sharing struct {
	script                    // of LeNet-5, whose C1 it is at the start
	c1      layer             // of LeNet-5
	sides   []calc.LayerCount // C1 for each side that the knob offers
	perUnit int               // numbers that a unit uses: its weights and its bias
}

// The beats of the scene, in order.
const (
	sharingLayer = iota
	sharingShared
	sharingUnshared
	sharingFull
	sharingTurn
)

// The sides of the input that the knob offers.
const (
	sharingLeast = 8
	sharingMost  = 128
)

func newSharing() (*sharing, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &sharing{script: script{network: count}, c1: newLayer(count, 0), sides: make([]calc.LayerCount, sharingMost-sharingLeast+1)}
	s.perUnit = int(s.c1.FanIn.Max) + 1
	for i := range s.sides {
		count, err := calc.C1(sharingLeast + i).Count()
		if err != nil {
			return nil, err
		}
		s.sides[i] = count.Layers[0]
	}
	s.beat("layer", 1, sharingLayerTitle, "")
	s.beat("shared", 12, sharingSharedTitle, "")
	s.beat("unshared", 8, sharingUnsharedTitle, "")
	s.beat("full", 8, fullLabel, "")
	s.beat("turn", 8, sharingTurnTitle, "")
	for i := range s.beats {
		s.caption(&s.beats[i].Caption, i, &s.c1.LayerCount)
	}
	return s, nil
}

func (s *sharing) Subject() string { return "c1" }

// Knob is the side of the input. At its start the layer is that of LeNet-5.
func (s *sharing) Knob() Knob {
	return Knob{Name: sideOfInput, Min: sharingLeast, Max: sharingMost, Step: 1, Start: inputSide}
}

// caption says what a beat has shown by its end, for C1 on an input of some
// size.
func (s *sharing) caption(t *Text, beat int, c1 *calc.LayerCount) {
	side, maps, perUnit := int64(c1.Input.Height), int64(c1.Output.Maps), int64(s.perUnit)
	switch beat {
	case sharingLayer:
		t.set(sharingLayerCaption, side, maps, int64(c1.Output.Height), c1.Units)
	case sharingShared:
		t.set(sharingSharedCaption, maps, perUnit, c1.Parameters, c1.Connections)
	case sharingUnshared:
		t.set(sharingUnsharedCaption, c1.Units, perUnit, c1.Unshared)
	case sharingFull:
		t.set(sharingFullCaption, c1.Units, side*side+1, c1.FullyConnected)
	case sharingTurn:
		t.set(sharingTurnCaption, side, c1.Parameters, c1.Connections)
	}
}

// sharingMoment is how far the scene has come.
type sharingMoment struct {
	c1      *calc.LayerCount // of the network's size or another
	beat    int
	numbers int      // parameters drawn, map after map
	units   int      // units computed, map after map
	all     [3]int64 // parameters of each way to wire the units
	ways    [3]int64 // those of them that are drawn
	curves  float32  // how far the chart's curves are drawn, 0 to 1
}

func (s *sharing) moment(t float64, c1 *calc.LayerCount) sharingMoment {
	beat, x := s.reached(t)
	m := sharingMoment{c1: c1, beat: beat, all: [3]int64{c1.Parameters, c1.Unshared, c1.FullyConnected}}
	if beat == sharingLayer {
		return m
	}
	m.numbers, m.units, m.ways = int(c1.Parameters), int(c1.Units), m.all
	switch beat {
	case sharingShared:
		maps := c1.Output.Maps
		done := clamp(x/0.95) * float32(maps)
		whole := min(maps-1, int(done))
		part := done - float32(whole)
		m.numbers = whole*s.perUnit + int(clamp(part/0.3)*float32(s.perUnit))
		m.units = int((float32(whole) + clamp((part-0.3)/0.65)) * float32(m.units/maps))
		m.ways = [3]int64{int64(m.numbers)}
	case sharingUnshared:
		m.ways[1], m.ways[2] = between(c1.Parameters, c1.Unshared, int64(s.perUnit), x), 0
	case sharingFull:
		m.ways[2] = between(c1.Unshared, c1.FullyConnected, int64(c1.Input.Height*c1.Input.Width+1), x)
	case sharingTurn:
		m.curves = clamp(x / 0.6)
	}
	return m
}

// between goes from one number to another with x, faster and faster, and by
// whole units of so many numbers each.
func between(from, to, perUnit int64, x float32) int64 {
	x = clamp(x / 0.9)
	grown := float32(to-from) * x * x * x
	return min(to, (from+int64(grown))/perUnit*perUnit)
}

func (s *sharing) draw(f *Frame, p Params, t float64) {
	moment, layout := s.moment(t, &s.sides[s.Knob().at(p)-sharingLeast]), s.layout(&p)
	m, l := &moment, &layout
	s.caption(&f.Caption, m.beat, m.c1)
	s.explain(f, m)
	s.drawLayer(f, l, m, p.Seen)
	if m.beat != sharingTurn || !l.swapped {
		s.drawSquares(f, l, m)
	}
	if m.beat == sharingTurn || !l.swapped {
		s.drawChart(f, l, m)
	}
	s.drawSelection(f, l, m.c1, &p.Selection, p.Seen)
	input := &l.input
	for i := range l.maps {
		at := &l.maps[i]
		f.light(p.Highlight, input, &at.kernel, &at.bias, &at.units)
		input = nil // lit once
	}
}

// explain says how the two counts are made up at the moment, and what is being
// drawn.
func (s *sharing) explain(f *Frame, m *sharingMoment) {
	c1 := m.c1
	maps, perUnit, places := int64(c1.Output.Maps), int64(s.perUnit), c1.Units/int64(c1.Output.Maps)
	inputs := int64(c1.Input.Height * c1.Input.Width)
	done := int64(m.units) / places
	switch {
	case m.beat == sharingLayer:
		return
	case m.beat == sharingShared && done < maps:
		f.Tally.OfParameters.set(numbersOfMapsAndMore, done, perUnit, int64(m.numbers)-done*perUnit)
		f.Tally.OfConnections.set(usesOfUnits, perUnit, int64(m.units))
		f.say(sharingMapCaption, done+1, maps, perUnit, places)
		return
	case m.beat == sharingUnshared && m.ways[1] < c1.Unshared:
		f.say(sharingUnitCaption, m.ways[1]/perUnit, c1.Units, perUnit)
	case m.beat == sharingFull && m.ways[2] < c1.FullyConnected:
		f.say(sharingJoinedCaption, m.ways[2]/(inputs+1), c1.Units, inputs)
	}
	f.Tally.OfParameters.set(numbersOfMaps, maps, perUnit)
	f.Tally.OfConnections.set(usesOfMaps, c1.Parameters, places)
}
