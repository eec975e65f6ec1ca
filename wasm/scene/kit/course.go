package kit

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
)

// Course is the order in which a layer of maps is counted: its first unit, the
// rest of its first map, and then map after map.
type Course struct {
	Maps, Places, Columns int
	Numbers               int          // parameters of a map
	PerUnit               int          // connections of a unit
	ofNumbers, ofUnit     language.Key // how these two are made up
}

// NewCourse returns the course of a layer. Each unit has one bias; what it is
// said to have besides is a phrase of two numbers, as NumbersOfMap is.
func NewCourse(l *Layer, ofNumbers, ofUnit language.Key) Course {
	return Course{
		Maps:      l.Output.Maps,
		Places:    l.Output.Height * l.Output.Width,
		Columns:   l.Output.Width,
		Numbers:   int(l.Parameters) / l.Output.Maps,
		PerUnit:   int(l.Connections / l.Units),
		ofNumbers: ofNumbers,
		ofUnit:    ofUnit,
	}
}

// The beats of a course, in order. What the last one shows is the scene's own.
const (
	BeatInput = iota
	BeatUnit
	BeatSlide
	BeatMaps
	BeatLast
)

// Moment is how far a scene has come on its course: how much of each thing is
// drawn.
type Moment struct {
	Beat    int
	Apart   float32 // from one large map, 0, to all maps side by side, 1
	Numbers [16]int // parameters drawn of each map
	Places  [16]int // units computed of each map
	Lines   int     // connections of the first unit drawn one by one
	Active  int     // the map at work
}

// Spread sets the moment to the fraction x of the beat in which the other maps
// are made, one after the other.
func (c *Course) Spread(m *Moment, x float32) {
	const parting = 0.1
	m.Apart = frame.Ease(x / parting)
	m.Numbers[0], m.Places[0] = c.Numbers, c.Places
	rest := frame.Clamp((x-parting)/(1-parting-0.02)) * float32(c.Maps-1)
	for i := 1; i < c.Maps; i++ {
		y := frame.Clamp(rest - float32(i-1))
		m.Numbers[i] = int(frame.Clamp(y/0.3) * float32(c.Numbers))
		m.Places[i] = int(frame.Clamp((y-0.3)/0.65) * float32(c.Places))
		if y > 0 {
			m.Active = i
		}
	}
}

// Shown returns how many maps are drawn with their numbers: the first alone, or
// all of them.
func (c *Course) Shown(m *Moment) int {
	if m.Apart < 1 {
		return 1
	}
	return c.Maps
}

// Explain says how the two counts are made up at the moment.
func (c *Course) Explain(t *frame.Tally, m *Moment) {
	numbers, perUnit, places := int64(c.Numbers), int64(c.PerUnit), int64(c.Places)
	switch {
	case m.Beat == BeatInput:
		return
	case m.Beat == BeatUnit && m.Lines < c.PerUnit:
		t.OfParameters.Set(NumbersOfUnit, int64(m.Numbers[0]), numbers)
		t.OfConnections.Set(NumbersOfUnit, int64(m.Lines), perUnit)
		return
	}
	t.OfParameters.Set(c.ofNumbers, numbers-1, 1)
	t.OfConnections.Set(c.ofUnit, perUnit-1, 1)
	if m.Beat == BeatSlide {
		t.OfConnections.Set(UsesOfPlaces, perUnit, int64(m.Places[0]), places)
	}
	if m.Beat <= BeatSlide {
		return
	}
	var mapsOfNumbers, restOfNumbers, mapsOfUses, restOfUses int64
	for i := range c.Maps {
		if m.Numbers[i] == c.Numbers {
			mapsOfNumbers++
		} else {
			restOfNumbers += int64(m.Numbers[i])
		}
		if m.Places[i] == c.Places {
			mapsOfUses++
		} else {
			restOfUses += int64(m.Places[i])
		}
	}
	switch {
	case restOfNumbers > 0:
		t.OfParameters.Set(NumbersOfMapsAndMore, mapsOfNumbers, numbers, restOfNumbers)
	case mapsOfNumbers > 1:
		t.OfParameters.Set(NumbersOfMaps, mapsOfNumbers, numbers)
	}
	uses := NumbersOfMaps
	if restOfUses > 0 {
		uses = UsesOfMapsAndMore
	}
	t.OfConnections.Set(uses, mapsOfUses, perUnit*places, restOfUses, perUnit)
	if restOfUses == 0 && numbers == perUnit {
		t.OfConnections.Set(UsesOfMaps, mapsOfUses*perUnit, places)
	}
}

// TellMaps says which of the maps after the first is made, while that is done.
func (c *Course) TellMaps(f *frame.Frame, m *Moment) {
	switch numbers := int64(c.Numbers); {
	case m.Beat != BeatMaps || m.Places[c.Maps-1] == c.Places:
	case m.Active == 0:
		f.Say(mapsStartCaption, int64(c.Maps-1), numbers)
	default:
		f.Say(mapsCaption, int64(m.Active+1), int64(c.Maps), numbers)
	}
}
