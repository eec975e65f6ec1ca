package exercise

import (
	"strings"
	"testing"
)

// Every number is asked for sooner or later, whosever turn it is, and there is
// a question for it.
func TestEveryCardIsDealt(t *testing.T) {
	for i := range topics {
		s := &topics[i]
		for level := range s.hardest + 1 {
			for place, card := range s.cards(level) {
				_, asked, _ := strings.Cut(card, " ")
				known := strings.HasSuffix(asked, "?")
				known = known || askFor(asked) != ""
				if !known {
					t.Errorf("%s: nothing asks for %q", s.topic, asked)
				}
				for turn := range 100 {
					if !isDealt(card, s.topic, level, place, turn) {
						t.Errorf("%s, level %d, turn %d: there is no %q", s.topic, level, turn, card)
					}
				}
			}
		}
	}
}

func isDealt(card string, topic Topic, level, place, turn int) bool {
	d := roll(topic, uint64(turn), uint64(place))
	for tried := range 10 * impatient {
		d.at(level, turn+tried/impatient)
		if d.deal(card) != nil {
			return true
		}
	}
	return false
}
