package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// subsampling is the scene of S2, and of S4: windows that do not overlap, whose
// inputs are added and go through the one coefficient of their map.
type subsampling struct {
	course
	network calc.Count
	from    layer // what is subsampled
	layer   layer
	beats   []Beat

	window calc.Size
	inputs int // of one unit
	last   lastBeat
}

// lastBeat is what the scene shows when everything has been counted.
type lastBeat interface {
	draw(f *Frame, s *subsampling, p Params, x float32)
}

// newS2 is the scene of S2, which ends with the pooling of today.
func newS2() (*subsampling, error) {
	s, err := newSubsampling(1, 7, 14, 10)
	if err != nil {
		return nil, err
	}
	s.end(newPooling(&s.layer), 10, Beat{Name: "compare", Title: text(compareTitle),
		Caption: text(poolingCaption, int64(s.layer.index), s.layer.Parameters)})
	return s, nil
}

// newS4 is the scene of S4, which ends with how far one of its units sees.
func newS4() (*subsampling, error) {
	s, err := newSubsampling(3, 5, 8, 10)
	if err != nil {
		return nil, err
	}
	reach := newReach(s.network, s.layer.index)
	s.end(reach, 11, Beat{Name: "field", Title: text(fieldTitle), Caption: reach.caption()})
	return s, nil
}

// newSubsampling returns the scene of a subsampling layer without its last
// beat. The beats in which it is counted take the given seconds.
func newSubsampling(index int, unit, slide, maps float64) (*subsampling, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &subsampling{network: count, from: newLayer(count, index-1), layer: newLayer(count, index)}
	s.window, s.inputs = s.layer.Window, int(s.layer.FanIn.Max)
	s.course = newCourse(&s.layer, numbersOfCoefficient, usesOfInputs)
	from, number := s.from.Output, int64(index)
	numbers, perUnit, places := int64(s.numbers), int64(s.perUnit), int64(s.places)
	s.beats = schedule([]Beat{
		{Name: "input", Title: text(layerLabel, number-1), Caption: text(fromCaption, number-1, int64(from.Maps), int64(from.Height), int64(from.Width), number)},
		{Name: "unit", Title: text(unitTitle), Caption: text(sharedCoefficientCaption, int64(s.inputs), numbers, perUnit)},
		{Name: "slide", Title: text(oneMapTitle), Caption: text(tilesEndCaption, places, perUnit, places*perUnit, numbers)},
		{Name: "maps", Title: text(mapsTitle, int64(s.maps)), Caption: text(mapsEndCaption, int64(s.maps), numbers, s.layer.Parameters, s.layer.Connections)},
	}, 1, unit, slide, maps)
	return s, nil
}

// end gives the scene its last beat.
func (s *subsampling) end(last lastBeat, seconds float64, beat Beat) {
	beat.Start = s.beats[beatMaps].End
	beat.End = beat.Start + seconds
	s.beats, s.last = append(s.beats, beat), last
}

func (s *subsampling) Beats() []Beat     { return s.beats }
func (s *subsampling) Count() calc.Count { return s.network }
func (s *subsampling) Subject() string   { return layerBeats[s.layer.index] }

func (s *subsampling) moment(t float64) moment {
	m := moment{beat: BeatAt(s, t)}
	x := s.beats[m.beat].progress(t)
	switch m.beat {
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
		s.spread(&m, x)
	case beatLast:
		s.spread(&m, 1)
	}
	return m
}

func (s *subsampling) draw(f *Frame, p Params, t float64) {
	now := s.moment(t)
	m := &now
	s.explain(&f.Tally, m)
	if m.beat == beatLast {
		s.last.draw(f, s, p, s.beats[beatLast].progress(t))
		return
	}
	layout := s.layout(p)
	l := &layout
	f.Current = s.current(m, p.Seen)
	for i := range s.maps {
		if i == 0 || m.apart == 1 || l.roomForWaiting {
			s.drawPair(f, l, i, m, p.Seen)
		}
	}
	if m.apart == 0 {
		s.drawAlone(f, l, m)
	}
	at, pointed := f.Current, s.shows(p.Selection, m)
	if pointed && p.Selection.Kind == UnitTarget {
		at = p.Selection
	}
	s.drawWork(f, l, m, at, pointed, p.Seen)
	if pointed {
		s.drawSelection(f, l, m, p.Selection, p.Seen)
	} else {
		s.tell(f, m)
	}
	s.drawHighlight(f, l, m, p.Highlight)
}

// current is the unit that the scene is at.
func (s *subsampling) current(m *moment, seen *lenet.Activations) Selection {
	place := m.places[m.active] - 1
	switch m.beat {
	case beatInput:
		return Selection{}
	case beatUnit:
		place = s.example(seen)
	case beatMaps:
		if place < 0 || place == s.places-1 {
			return Selection{}
		}
	}
	return Selection{Kind: UnitTarget, Layer: s.layer.index, Map: m.active, Row: place / s.columns, Col: place % s.columns}
}

// example returns the first place of the first map, row by row, whose inputs
// differ by much: a unit that is worth working out. If there is none it is the
// first of all.
func (s *subsampling) example(seen *lenet.Activations) int {
	const much = lenet.Amplitude / 2
	for place := range s.places {
		least, most, _ := s.summary(seen, 0, place/s.columns, place%s.columns)
		if most-least > much {
			return place
		}
	}
	return 0
}

// input returns input k of a unit, row by row in its window.
func (s *subsampling) input(seen *lenet.Activations, m, row, col, k int) float32 {
	y, x := row*s.window.Height+k/s.window.Width, col*s.window.Width+k%s.window.Width
	return seen.Layers[s.from.index][(m*s.from.Output.Height+y)*s.from.Output.Width+x]
}

// summary returns the least and the greatest input of a unit, and their sum.
func (s *subsampling) summary(seen *lenet.Activations, m, row, col int) (least, most, sum float32) {
	least = s.input(seen, m, row, col, 0)
	most = least
	for k := range s.inputs {
		v := s.input(seen, m, row, col, k)
		least, most, sum = min(least, v), max(most, v), sum+v
	}
	return least, most, sum
}

// value returns the value of a unit.
func (s *subsampling) value(seen *lenet.Activations, m, row, col int) float32 {
	return seen.Layers[s.layer.index][(m*s.layer.Output.Height+row)*s.columns+col]
}
