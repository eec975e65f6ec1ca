package exercise

import (
	"strings"

	"fivebyfive/calc"
)

// Series is an endless row of exercises.
type Series struct {
	Topic Topic // an unknown one is Idea
	Seed  uint64
}

// At makes exercise n, counted from 0. They get harder as n grows, and those
// near one another differ in what they ask and in their numbers.
func (s Series) At(n int) Exercise {
	n = max(n, 0)
	syllabus := s.Topic.syllabus()
	level := min(n/perLevel, syllabus.hardest)
	cards := syllabus.cards(level)
	shuffle := roll(syllabus.topic, s.Seed, uint64(level))
	for i := range cards {
		j := i + shuffle.below(len(cards)-i)
		cards[i], cards[j] = cards[j], cards[i]
	}
	c := cards[(n-level*perLevel)%len(cards)]

	d := roll(syllabus.topic, s.Seed, ^uint64(n))
	d.level, d.scale = level, scales[level]
	d.turn = shuffle.below(1<<16) + n%(1<<30)
	for tried := 1; ; tried++ {
		if e, ok := c.set(d); ok {
			return e
		}
		if tried%impatient == 0 {
			d.turn++
		}
	}
}

// impatient is how often a number whose turn it is may be tried in vain.
const impatient = 50

// set makes an exercise of the card, or reports that the dice have thrown none
// that will do.
func (c card) set(d *dice) (Exercise, bool) {
	e := Exercise{Level: d.level, setting: c.build(d)}
	e.Network = calc.Network{Name: "exercise", Input: e.input}
	for _, layer := range e.layers {
		e.add(layer)
	}
	count, err := e.Network.Count()
	if err != nil {
		return Exercise{}, false
	}
	e.count, e.asked = count, c.asked
	name := c.asked
	if last := len(count.Layers) - 1; last >= 0 && !strings.HasPrefix(name, "total.") {
		name = count.Layers[last].Name + "." + name
	}
	if e.quantity, err = count.Quantity(name); err != nil {
		return Exercise{}, false
	}
	if c.missing {
		blanks := e.quantity.Derivation.Blanks()
		if len(blanks) == 0 {
			return Exercise{}, false
		}
		e.blank = &blanks[d.below(len(blanks))]
	}
	return e, e.fair(d.bound)
}
