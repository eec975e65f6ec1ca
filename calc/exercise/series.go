package exercise

import "strings"

// Series is an endless row of exercises.
type Series struct {
	Topic Topic // an unknown one is Idea
	Seed  uint64
}

const (
	perLevel  = 5  // exercises, before the last level
	impatient = 50 // how often a number whose turn it is is tried in vain
)

// At makes exercise n, counted from 0. They get harder as n grows, and those
// near one another differ in what they ask and in their numbers.
func (s Series) At(n int) *Exercise {
	n = max(n, 0)
	syllabus := s.Topic.syllabus()
	level := min(n/perLevel, syllabus.hardest)
	cards := syllabus.cards(level)

	order := roll(syllabus.topic, s.Seed, uint64(level))
	first := order.below(1 << 16)
	d := roll(syllabus.topic, s.Seed, ^uint64(n))
	d.at(level, first+n%(1<<30))
	card := cards[d.turned([2]int{0, len(cards) - 1})]
	d.turn += d.turn / len(cards) // or a card would always get the same numbers
	for tried := 1; ; tried++ {
		if e := d.deal(card); e != nil {
			return e
		}
		if tried%impatient == 0 {
			d.turn++
		}
	}
}

// deal makes an exercise of a card, unless the dice have thrown none that will
// do.
func (d *dice) deal(card string) *Exercise {
	plan, asked, _ := strings.Cut(card, " ")
	asked, _, missing := strings.Cut(asked, "?")
	e := &Exercise{Level: d.level, draft: d.build(plan), asked: asked}
	e.Network = e.network()
	count, err := e.Network.Count()
	if err != nil {
		return nil
	}
	if last := len(e.layers) - 1; last >= 0 && !e.ofTotal() {
		asked = e.layers[last].name + "." + asked
	}
	if e.quantity, err = count.Quantity(asked); err != nil {
		return nil
	}
	if missing {
		blanks := e.quantity.Derivation.Blanks()
		if len(blanks) == 0 {
			return nil
		}
		e.blank = &blanks[d.below(len(blanks))]
	}
	if !e.fair(d.bound) {
		return nil
	}
	return e
}
