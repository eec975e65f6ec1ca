package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// subsampling is the scene of S2, and of S4: windows that do not overlap, whose
// inputs are added and go through the one coefficient of their map.
type subsampling struct {
	script
	course
	from   layer // what is subsampled
	layer  layer
	inputs int // of one unit

	// What the scene shows when everything has been counted: one of the two.
	pooling *pooling
	reach   *reach
}

// newS2 is the scene of S2, which ends with the pooling of today.
func newS2() (*subsampling, error) {
	s, err := newSubsampling(1, 7, 14, 10)
	if err != nil {
		return nil, err
	}
	s.pooling = newPooling(&s.layer)
	s.beat("compare", 10, compareTitle, poolingCaption, 1, s.layer.Parameters)
	return s, nil
}

// newS4 is the scene of S4, which ends with how far one of its units sees.
func newS4() (*subsampling, error) {
	s, err := newSubsampling(3, 5, 8, 10)
	if err != nil {
		return nil, err
	}
	s.reach = newReach(&s.network, 3)
	unit := s.reach.middle()
	b := s.reach.blocks(&unit)
	s.beat("field", 11, fieldTitle, reachCaption, 3, int64(b[3].side), int64(b[2].side), int64(b[1].side), int64(b[0].side))
	return s, nil
}

// newSubsampling returns the scene of a subsampling layer without its last
// beat. The beats in which it is counted take the given seconds.
func newSubsampling(index int, unit, slide, maps float64) (*subsampling, error) {
	s := &subsampling{}
	if err := s.count(calc.LeNet5()); err != nil {
		return nil, err
	}
	s.from, s.layer = newLayer(s.network, index-1), newLayer(s.network, index)
	s.inputs = int(s.layer.FanIn.Max)
	s.course = newCourse(&s.layer, numbersOfCoefficient, usesOfInputs)
	from, number := s.from.Output, int64(index)
	numbers, perUnit, places, all := int64(s.numbers), int64(s.perUnit), int64(s.places), int64(s.maps)
	s.beat("input", 1, layerLabel, fromCaption, number-1, int64(from.Maps), int64(from.Height), int64(from.Width), number)
	s.beat("unit", unit, unitTitle, sharedCoefficientCaption, int64(s.inputs), numbers, perUnit)
	s.beat("slide", slide, oneMapTitle, tilesEndCaption, places, perUnit, places*perUnit, numbers)
	s.beat("maps", maps, mapsTitle, mapsEndCaption, all, numbers, s.layer.Parameters, s.layer.Connections)
	return s, nil
}

func (s *subsampling) Subject() string { return layerBeats[s.layer.index] }

// subsamplingPicture is a moment of the scene as it is drawn.
type subsamplingPicture struct {
	*subsampling
	f       *Frame
	p       *Params
	m       moment
	l       subsamplingLayout
	at      Selection // the unit at work, or what is pointed at
	pointed bool      // something in the picture is pointed at
}

func (s *subsampling) draw(f *Frame, p Params, t float64) {
	d := subsamplingPicture{subsampling: s, f: f, p: &p}
	m := &d.m
	beat, x := s.reached(t)
	m.beat = beat
	switch beat {
	case beatInput:
		m.apart = 1
	case beatUnit:
		m.apart = 1 - ease(x/0.1)
		m.lines = int(clamp((x-0.16)/0.7) * float32(s.perUnit))
		m.numbers[0] = min(m.lines, 1)
		if m.lines == s.perUnit {
			m.numbers[0] = s.numbers
		}
	case beatSlide:
		m.numbers[0], m.places[0] = s.numbers, visited(x, s.places/s.columns, s.columns)
	case beatMaps:
		s.spread(m, x)
	case beatLast:
		s.spread(m, 1)
	}
	s.explain(&f.Tally, m)
	switch {
	case beat < beatLast:
		d.drawCourse()
	case s.reach != nil:
		s.reach.draw(&d, x)
	default:
		s.pooling.draw(&d, x)
	}
}

// drawCourse draws how the layer is counted.
func (d *subsamplingPicture) drawCourse() {
	f, m := d.f, &d.m
	d.layout()
	f.Current = d.current()
	for i := range d.maps {
		if i == 0 || m.apart == 1 || d.l.roomForWaiting {
			d.drawPair(i)
		}
	}
	if m.apart == 0 {
		d.drawAlone()
	}
	selection := &d.p.Selection
	d.at, d.pointed = f.Current, d.shows(selection)
	if d.pointed && selection.Kind == UnitTarget {
		d.at = *selection
	}
	if d.at.Kind != NoTarget {
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
func (d *subsamplingPicture) current() Selection {
	place := d.m.places[d.m.active] - 1
	switch d.m.beat {
	case beatInput:
		return Selection{}
	case beatUnit:
		return d.example(d.p.Seen)
	case beatMaps:
		if place < 0 || place == d.places-1 {
			return Selection{}
		}
	}
	return d.layer.place(d.m.active, place)
}

// example returns the first unit of the first map, row by row, whose inputs
// differ by much: one that is worth working out. If there is none it is the
// first of all.
func (s *subsampling) example(seen *lenet.Activations) Selection {
	const much = lenet.Amplitude / 2
	for place := range s.places {
		at := s.layer.place(0, place)
		if least, most, _ := s.summary(seen, &at); most-least > much {
			return at
		}
	}
	return s.layer.place(0, 0)
}

// input returns input k of a unit, row by row in its window.
func (s *subsampling) input(seen *lenet.Activations, at *Selection, k int) float32 {
	window := &s.layer.Window
	y, x := at.Row*window.Height+k/window.Width, at.Col*window.Width+k%window.Width
	return s.from.value(seen, at.Map, y, x)
}

// summary returns the least and the greatest input of a unit, and their sum.
func (s *subsampling) summary(seen *lenet.Activations, at *Selection) (least, most, sum float32) {
	least = s.input(seen, at, 0)
	most = least
	for k := range s.inputs {
		v := s.input(seen, at, k)
		least, most, sum = min(least, v), max(most, v), sum+v
	}
	return least, most, sum
}
