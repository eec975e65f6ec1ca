package scene

import "fivebyfive/calc/language"

// course is the order in which a layer of maps is counted: its first unit, the
// rest of its first map, and then map after map.
type course struct {
	maps, places, columns int
	numbers               int          // parameters of a map
	perUnit               int          // connections of a unit
	ofNumbers, ofUnit     language.Key // how these two are made up
}

// newCourse returns the course of a layer. Each unit has one bias; what it is
// said to have besides is a phrase of two numbers, as numbersOfMap is.
func newCourse(l *layer, ofNumbers, ofUnit language.Key) course {
	return course{
		maps:      l.Output.Maps,
		places:    l.Output.Height * l.Output.Width,
		columns:   l.Output.Width,
		numbers:   int(l.Parameters) / l.Output.Maps,
		perUnit:   int(l.Connections / l.Units),
		ofNumbers: ofNumbers,
		ofUnit:    ofUnit,
	}
}

// The beats of a course, in order. What the last one shows is the scene's own.
const (
	beatInput = iota
	beatUnit
	beatSlide
	beatMaps
	beatLast
)

// moment is how far a scene has come on its course: how much of each thing is
// drawn.
type moment struct {
	beat    int
	apart   float32 // from one large map, 0, to all maps side by side, 1
	numbers [16]int // parameters drawn of each map
	places  [16]int // units computed of each map
	lines   int     // connections of the first unit drawn one by one
	active  int     // the map at work
}

// spread sets the moment to the fraction x of the beat in which the other maps
// are made, one after the other.
func (c *course) spread(m *moment, x float32) {
	const parting = 0.1
	m.apart = ease(x / parting)
	m.numbers[0], m.places[0] = c.numbers, c.places
	rest := clamp((x-parting)/(1-parting-0.02)) * float32(c.maps-1)
	for i := 1; i < c.maps; i++ {
		y := clamp(rest - float32(i-1))
		m.numbers[i] = int(clamp(y/0.3) * float32(c.numbers))
		m.places[i] = int(clamp((y-0.3)/0.65) * float32(c.places))
		if y > 0 {
			m.active = i
		}
	}
}

// shown returns how many maps are drawn with their numbers: the first alone, or
// all of them.
func (c *course) shown(m *moment) int {
	if m.apart < 1 {
		return 1
	}
	return c.maps
}

// explain says how the two counts are made up at the moment.
func (c *course) explain(t *Tally, m *moment) {
	numbers, perUnit, places := int64(c.numbers), int64(c.perUnit), int64(c.places)
	switch {
	case m.beat == beatInput:
		return
	case m.beat == beatUnit && m.lines < c.perUnit:
		t.OfParameters.set(numbersOfUnit, int64(m.numbers[0]), numbers)
		t.OfConnections.set(numbersOfUnit, int64(m.lines), perUnit)
		return
	}
	t.OfParameters.set(c.ofNumbers, numbers-1, 1)
	t.OfConnections.set(c.ofUnit, perUnit-1, 1)
	if m.beat == beatSlide {
		t.OfConnections.set(usesOfPlaces, perUnit, int64(m.places[0]), places)
	}
	if m.beat <= beatSlide {
		return
	}
	var mapsOfNumbers, restOfNumbers, mapsOfUses, restOfUses int64
	for i := range c.maps {
		if m.numbers[i] == c.numbers {
			mapsOfNumbers++
		} else {
			restOfNumbers += int64(m.numbers[i])
		}
		if m.places[i] == c.places {
			mapsOfUses++
		} else {
			restOfUses += int64(m.places[i])
		}
	}
	switch {
	case restOfNumbers > 0:
		t.OfParameters.set(numbersOfMapsAndMore, mapsOfNumbers, numbers, restOfNumbers)
	case mapsOfNumbers > 1:
		t.OfParameters.set(numbersOfMaps, mapsOfNumbers, numbers)
	}
	uses := numbersOfMaps
	if restOfUses > 0 {
		uses = usesOfMapsAndMore
	}
	t.OfConnections.set(uses, mapsOfUses, perUnit*places, restOfUses, perUnit)
	if restOfUses == 0 && numbers == perUnit {
		t.OfConnections.set(usesOfMaps, mapsOfUses*perUnit, places)
	}
}

// tellMaps says which of the maps after the first is made, while that is done.
func (c *course) tellMaps(f *Frame, m *moment) {
	switch numbers := int64(c.numbers); {
	case m.beat != beatMaps || m.places[c.maps-1] == c.places:
	case m.active == 0:
		f.say(mapsStartCaption, int64(c.maps-1), numbers)
	default:
		f.say(mapsCaption, int64(m.active+1), int64(c.maps), numbers)
	}
}
