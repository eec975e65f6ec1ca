package scene

import "fivebyfive/calc"

// sharing is the scene of weight sharing: C1 on an input whose side the learner
// turns. Squares to scale hold the parameters of its units wired in three ways,
// and a chart shows what grows with the side and what does not.
type sharing struct {
	network calc.Count        // LeNet-5, whose C1 it is at the start
	c1      layer             // of LeNet-5
	sides   []calc.LayerCount // C1 for each side that the knob offers
	beats   []Beat
	perUnit int // numbers that a unit uses: its weights and its bias
}

// The beats of the scene, in order.
const (
	sharingLayer = iota
	sharingShared
	sharingUnshared
	sharingFull
	sharingTurn
)

func newSharing() (*sharing, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &sharing{network: count, c1: newLayer(count, 0)}
	s.perUnit = int(s.c1.FanIn.Max) + 1
	for k, side := s.Knob(), s.Knob().Min; side <= k.Max; side++ {
		count, err := calc.C1(side).Count()
		if err != nil {
			return nil, err
		}
		s.sides = append(s.sides, count.Layers[0])
	}
	c1 := &s.c1.LayerCount
	titles := [...]*Phrase{sharingLayerTitle, sharingSharedTitle, sharingUnsharedTitle, fullLabel, sharingTurnTitle}
	for i, name := range [...]string{"layer", "shared", "unshared", "full", "turn"} {
		s.beats = append(s.beats, Beat{Name: name, Title: text(titles[i]), Caption: s.caption(i, c1)})
	}
	schedule(s.beats, 1, 12, 8, 8, 8)
	return s, nil
}

func (s *sharing) Beats() []Beat     { return s.beats }
func (s *sharing) Count() calc.Count { return s.network }
func (s *sharing) Subject() string   { return "c1" }

// Knob is the side of the input. At its start the layer is that of LeNet-5.
func (s *sharing) Knob() Knob {
	return Knob{Name: sharingKnob, Min: 8, Max: 128, Step: 1, Start: s.network.Input.Height}
}

// caption is what a beat has shown by its end, for C1 on an input of some size.
func (s *sharing) caption(beat int, c1 *calc.LayerCount) Text {
	side, maps, perUnit := int64(c1.Input.Height), int64(c1.Output.Maps), int64(s.perUnit)
	switch beat {
	case sharingLayer:
		return text(sharingLayerCaption, side, maps, int64(c1.Output.Height), c1.Units)
	case sharingShared:
		return text(sharingSharedCaption, maps, perUnit, c1.Parameters, c1.Connections)
	case sharingUnshared:
		return text(sharingUnsharedCaption, c1.Units, perUnit, c1.Unshared)
	case sharingFull:
		return text(sharingFullCaption, c1.Units, side*side+1, c1.FullyConnected)
	}
	return text(sharingTurnCaption, side, c1.Parameters, c1.Connections)
}

// sharingMoment is how far the scene has come.
type sharingMoment struct {
	beat    int
	numbers int      // parameters drawn, map after map
	units   int      // units computed, map after map
	ways    [3]int64 // parameters drawn of each way to wire the units
	curves  float32  // how far the chart's curves are drawn, 0 to 1
}

func (s *sharing) moment(t float64, c1 *calc.LayerCount) sharingMoment {
	m := sharingMoment{beat: BeatAt(s, t)}
	if m.beat == sharingLayer {
		return m
	}
	x := s.beats[m.beat].progress(t)
	m.numbers, m.units = int(c1.Parameters), int(c1.Units)
	m.ways = [3]int64{c1.Parameters, c1.Unshared, c1.FullyConnected}
	switch m.beat {
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
	c1 := &s.sides[s.Knob().at(p)-s.Knob().Min]
	moment, layout := s.moment(t, c1), s.layout(p)
	m, l := &moment, &layout
	f.Caption = s.caption(m.beat, c1)
	s.explain(f, c1, m)
	s.drawLayer(f, l, c1, m, p)
	if m.beat != sharingTurn || !l.swapped {
		s.drawSquares(f, l, c1, m)
	}
	if m.beat == sharingTurn || !l.swapped {
		s.drawChart(f, l, c1, m)
	}
	s.drawSelection(f, l, c1, p)
	s.drawHighlight(f, l, p.Highlight)
}

// explain says how the two counts are made up at the moment, and what is being
// drawn.
func (s *sharing) explain(f *Frame, c1 *calc.LayerCount, m *sharingMoment) {
	if m.beat == sharingLayer {
		return
	}
	maps, perUnit, places := int64(c1.Output.Maps), int64(s.perUnit), c1.Units/int64(c1.Output.Maps)
	f.Tally.OfParameters = text(numbersOfMaps, maps, perUnit)
	f.Tally.OfConnections = text(usesOfMaps, c1.Parameters, places)
	if m.beat == sharingShared && int64(m.units) < c1.Units {
		done := int64(m.units) / places
		f.Tally.OfParameters = text(numbersOfMapsAndMore, done, perUnit, int64(m.numbers)-done*perUnit)
		f.Tally.OfConnections = text(usesOfUnits, perUnit, int64(m.units))
		f.say(sharingMapCaption, done+1, maps, perUnit, places)
	}
	if drawn := m.ways[1]; m.beat == sharingUnshared && drawn < c1.Unshared {
		f.say(sharingUnitCaption, drawn/perUnit, c1.Units, perUnit)
	}
	if drawn, inputs := m.ways[2], int64(c1.Input.Height*c1.Input.Width); m.beat == sharingFull && drawn < c1.FullyConnected {
		f.say(sharingJoinedCaption, drawn/(inputs+1), c1.Units, inputs)
	}
}
