// Package subsampling is the scene of S2, and of S4: windows that do not
// overlap, whose inputs are added and go through the one coefficient of their
// map.
package subsampling

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of S2, or of S4.
type Scene struct {
	kit.Script
	kit.Course
	from   kit.Layer // what is subsampled
	layer  kit.Layer
	inputs int // of one unit

	// What the scene shows when everything has been counted: one of the two.
	pooling *pooling
	reach   *reach
}

// NewS2 is the scene of S2, which ends with the pooling of today.
func NewS2() (*Scene, error) {
	s, err := newScene(1, 7, 14, 10)
	if err != nil {
		return nil, err
	}
	s.pooling = newPooling(&s.layer)
	s.Compare(10, kit.CompareTitle, poolingCaption, 1, s.layer.Parameters)
	return s, nil
}

// NewS4 is the scene of S4, which ends with how far one of its units sees.
func NewS4() (*Scene, error) {
	s, err := newScene(3, 5, 8, 10)
	if err != nil {
		return nil, err
	}
	s.reach = newReach(&s.Network, 3)
	unit := s.reach.middle()
	b := s.reach.blocks(&unit)
	s.Beat("field", 11, fieldTitle, reachCaption, 3, int64(b[3].side), int64(b[2].side), int64(b[1].side), int64(b[0].side))
	return s, nil
}

// newScene returns the scene of a subsampling layer without its last
// beat. The beats in which it is counted take the given seconds.
func newScene(index int, unit, slide, maps float64) (*Scene, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &Scene{Script: kit.NewScript(count)}
	s.from, s.layer = kit.NewLayer(s.Network, index-1), kit.NewLayer(s.Network, index)
	s.inputs = int(s.layer.FanIn.Max)
	s.Course = kit.NewCourse(&s.layer, numbersOfCoefficient, usesOfInputs)
	from, number := s.from.Output, int64(index)
	numbers, perUnit, places, all := int64(s.Numbers), int64(s.PerUnit), int64(s.Places), int64(s.Maps)
	s.Beat("input", 1, layerLabel, fromCaption, number-1, int64(from.Maps), int64(from.Height), int64(from.Width), number)
	s.Beat("unit", unit, kit.UnitTitle, sharedCoefficientCaption, int64(s.inputs), numbers, perUnit)
	s.Beat("slide", slide, kit.OneMapTitle, tilesEndCaption, places, perUnit, places*perUnit, numbers)
	s.Beat("maps", maps, kit.MapsTitle, kit.MapsEndCaption, all, numbers, s.layer.Parameters, s.layer.Connections)
	return s, nil
}

// Subject returns what the scene counts.
func (s *Scene) Subject() string { return kit.LayerIDs[s.layer.Index] }

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f       *frame.Frame
	p       *kit.Params
	m       kit.Moment
	l       layout
	at      frame.Selection // the unit at work, or what is pointed at
	pointed bool            // something in the picture is pointed at
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: s, f: f, p: &p}
	m := &d.m
	beat, x := s.Reached(t)
	m.Beat = beat
	switch beat {
	case kit.BeatInput:
		m.Apart = 1
	case kit.BeatUnit:
		m.Apart = 1 - frame.Ease(x/0.1)
		m.Lines = int(frame.Clamp((x-0.16)/0.7) * float32(s.PerUnit))
		m.Numbers[0] = min(m.Lines, 1)
		if m.Lines == s.PerUnit {
			m.Numbers[0] = s.Numbers
		}
	case kit.BeatSlide:
		m.Numbers[0], m.Places[0] = s.Numbers, kit.Visited(x, s.Places/s.Columns, s.Columns)
	case kit.BeatMaps:
		s.Spread(m, x)
	case kit.BeatLast:
		s.Spread(m, 1)
	}
	s.Explain(&f.Tally, m)
	switch {
	case beat < kit.BeatLast:
		d.drawCourse()
	case s.reach != nil:
		s.reach.draw(&d, x)
	default:
		s.pooling.draw(&d, x)
	}
}

// drawCourse draws how the layer is counted.
func (d *picture) drawCourse() {
	f, m := d.f, &d.m
	d.layout()
	f.Current = d.current()
	for i := range d.Maps {
		if i == 0 || m.Apart == 1 || d.l.roomForWaiting {
			d.drawPair(i)
		}
	}
	if m.Apart == 0 {
		d.drawAlone()
	}
	selection := &d.p.Selection
	d.at, d.pointed = f.Current, d.shows(selection)
	if d.pointed && selection.Kind == frame.UnitTarget {
		d.at = *selection
	}
	if d.at.Kind != frame.NoTarget {
		d.drawWork()
	}
	if d.pointed {
		d.drawSelection(selection, &d.l.pairs[selection.Map])
	} else {
		d.tell()
	}
	d.drawHighlight()
}

// current is the unit that the scene is at.
func (d *picture) current() frame.Selection {
	place := d.m.Places[d.m.Active] - 1
	switch d.m.Beat {
	case kit.BeatInput:
		return frame.Selection{}
	case kit.BeatUnit:
		return d.example(d.p.Seen)
	case kit.BeatMaps:
		if place < 0 || place == d.Places-1 {
			return frame.Selection{}
		}
	}
	return d.layer.Place(d.m.Active, place)
}

// example returns the first unit of the first map, row by row, whose inputs
// differ by much: one that is worth working out. If there is none it is the
// first of all.
func (s *Scene) example(seen *lenet.Activations) frame.Selection {
	const much = lenet.Amplitude / 2
	for place := range s.Places {
		at := s.layer.Place(0, place)
		if least, most, _ := s.summary(seen, &at); most-least > much {
			return at
		}
	}
	return s.layer.Place(0, 0)
}

// input returns input k of a unit, row by row in its window.
func (s *Scene) input(seen *lenet.Activations, at *frame.Selection, k int) float32 {
	window := &s.layer.Window
	y, x := at.Row*window.Height+k/window.Width, at.Col*window.Width+k%window.Width
	return s.from.Value(seen, at.Map, y, x)
}

// summary returns the least and the greatest input of a unit, and their sum.
func (s *Scene) summary(seen *lenet.Activations, at *frame.Selection) (least, most, sum float32) {
	least = s.input(seen, at, 0)
	most = least
	for k := range s.inputs {
		v := s.input(seen, at, k)
		least, most, sum = min(least, v), max(most, v), sum+v
	}
	return least, most, sum
}
