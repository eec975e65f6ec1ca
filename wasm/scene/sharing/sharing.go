// Package sharing is the scene of weight sharing: C1 on an input whose side the
// learner turns. Squares to scale hold the parameters of its units wired in
// three ways, and a chart shows what grows with the side and what does not.
package sharing

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of weight sharing.
type Scene struct {
	kit.Script                   // of LeNet-5, whose C1 it is at the start
	c1         kit.Layer         // of LeNet-5
	sides      []calc.LayerCount // C1 for each side that the knob offers
	perUnit    int               // numbers that a unit uses: its weights and its bias
}

// The beats of the scene, in order.
const (
	beatLayer = iota
	beatShared
	beatUnshared
	beatFull
	beatTurn
)

// The sides of the input that the knob offers.
const (
	leastSide = 8
	mostSide  = 128
)

// New returns the scene of weight sharing.
func New() (*Scene, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &Scene{Script: kit.NewScript(count), c1: kit.NewLayer(count, 0), sides: make([]calc.LayerCount, mostSide-leastSide+1)}
	s.perUnit = int(s.c1.FanIn.Max) + 1
	for i := range s.sides {
		count, err := calc.C1(leastSide + i).Count()
		if err != nil {
			return nil, err
		}
		s.sides[i] = count.Layers[0]
	}
	s.Beat("layer", 1, layerTitle, "")
	s.Beat("shared", 12, sharedTitle, "")
	s.Beat("unshared", 8, unsharedTitle, "")
	s.Beat("full", 8, kit.FullLabel, "")
	s.Beat("turn", 8, turnTitle, "")
	for i := range s.Beats() {
		s.caption(&s.Beats()[i].Caption, i, &s.c1.LayerCount)
	}
	return s, nil
}

// Subject returns what the scene counts.
func (s *Scene) Subject() string { return "c1" }

// Knob is the side of the input. At its start the layer is that of LeNet-5.
func (s *Scene) Knob() kit.Knob {
	return kit.Knob{Name: kit.SideOfInput, Min: leastSide, Max: mostSide, Step: 1, Start: kit.InputSide}
}

// caption says what a beat has shown by its end, for C1 on an input of some
// size.
func (s *Scene) caption(t *frame.Text, beat int, c1 *calc.LayerCount) {
	side, maps, perUnit := int64(c1.Input.Height), int64(c1.Output.Maps), int64(s.perUnit)
	switch beat {
	case beatLayer:
		t.Set(layerCaption, side, maps, int64(c1.Output.Height), c1.Units)
	case beatShared:
		t.Set(sharedCaption, maps, perUnit, c1.Parameters, c1.Connections)
	case beatUnshared:
		t.Set(unsharedCaption, c1.Units, perUnit, c1.Unshared)
	case beatFull:
		t.Set(fullCaption, c1.Units, side*side+1, c1.FullyConnected)
	case beatTurn:
		t.Set(turnCaption, side, c1.Parameters, c1.Connections)
	}
}

// moment is how far the scene has come.
type moment struct {
	c1      *calc.LayerCount // of the network's size or another
	beat    int
	numbers int      // parameters drawn, map after map
	units   int      // units computed, map after map
	all     [3]int64 // parameters of each way to wire the units
	ways    [3]int64 // those of them that are drawn
	curves  float32  // how far the chart's curves are drawn, 0 to 1
}

func (s *Scene) moment(t float64, c1 *calc.LayerCount) moment {
	beat, x := s.Reached(t)
	m := moment{c1: c1, beat: beat, all: [3]int64{c1.Parameters, c1.Unshared, c1.FullyConnected}}
	if beat == beatLayer {
		return m
	}
	m.numbers, m.units, m.ways = int(c1.Parameters), int(c1.Units), m.all
	switch beat {
	case beatShared:
		maps := c1.Output.Maps
		done := frame.Clamp(x/0.95) * float32(maps)
		whole := min(maps-1, int(done))
		part := done - float32(whole)
		m.numbers = whole*s.perUnit + int(frame.Clamp(part/0.3)*float32(s.perUnit))
		m.units = int((float32(whole) + frame.Clamp((part-0.3)/0.65)) * float32(m.units/maps))
		m.ways = [3]int64{int64(m.numbers)}
	case beatUnshared:
		m.ways[1], m.ways[2] = between(c1.Parameters, c1.Unshared, int64(s.perUnit), x), 0
	case beatFull:
		m.ways[2] = between(c1.Unshared, c1.FullyConnected, int64(c1.Input.Height*c1.Input.Width+1), x)
	case beatTurn:
		m.curves = frame.Clamp(x / 0.6)
	}
	return m
}

// between goes from one number to another with x, faster and faster, and by
// whole units of so many numbers each.
func between(from, to, perUnit int64, x float32) int64 {
	x = frame.Clamp(x / 0.9)
	grown := float32(to-from) * x * x * x
	return min(to, (from+int64(grown))/perUnit*perUnit)
}

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	p *kit.Params
	m moment
	l layout
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	c1 := &s.sides[s.Knob().At(p)-leastSide]
	d := picture{Scene: s, f: f, p: &p, m: s.moment(t, c1), l: s.layout(&p)}
	m, l := &d.m, &d.l
	s.caption(&f.Caption, m.beat, m.c1)
	d.explain()
	d.drawLayer()
	if m.beat != beatTurn || !l.swapped {
		d.drawSquares()
	}
	if m.beat == beatTurn || !l.swapped {
		d.drawChart()
	}
	d.drawSelection(m.c1, &p.Selection)
	input := &l.input
	for i := range l.maps {
		at := &l.maps[i]
		kit.Light(f, p.Highlight, input, &at.Kernel, &at.Bias, &at.Units)
		input = nil // lit once
	}
}

// explain says how the two counts are made up at the moment, and what is being
// drawn.
func (d *picture) explain() {
	f, m := d.f, &d.m
	c1 := m.c1
	maps, perUnit, places := int64(c1.Output.Maps), int64(d.perUnit), c1.Units/int64(c1.Output.Maps)
	inputs := int64(c1.Input.Height * c1.Input.Width)
	done := int64(m.units) / places
	switch {
	case m.beat == beatLayer:
		return
	case m.beat == beatShared && done < maps:
		f.Tally.OfParameters.Set(kit.NumbersOfMapsAndMore, done, perUnit, int64(m.numbers)-done*perUnit)
		f.Tally.OfConnections.Set(kit.UsesOfUnits, perUnit, int64(m.units))
		f.Say(mapCaption, done+1, maps, perUnit, places)
		return
	case m.beat == beatUnshared && m.ways[1] < c1.Unshared:
		f.Say(unitCaption, m.ways[1]/perUnit, c1.Units, perUnit)
	case m.beat == beatFull && m.ways[2] < c1.FullyConnected:
		f.Say(joinedCaption, m.ways[2]/(inputs+1), c1.Units, inputs)
	}
	f.Tally.OfParameters.Set(kit.NumbersOfMaps, maps, perUnit)
	f.Tally.OfConnections.Set(kit.UsesOfMaps, c1.Parameters, places)
}
