package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// script is what a scene goes by: the network that it counts, and its steps.
type script struct {
	network calc.Count
	beats   []Beat
}

// count counts the network that the scene goes by.
func (s *script) count(network calc.Network) (err error) {
	s.network, err = network.Count()
	return err
}

func (s *script) Beats() []Beat     { return s.beats }
func (s *script) Count() calc.Count { return s.network }

// beat adds a step that takes the given seconds. Its title and its caption are
// given the same numbers.
func (s *script) beat(name string, seconds float64, title, caption language.Key, arguments ...int64) {
	b := Beat{Name: name, Title: text(title, arguments...), Caption: text(caption, arguments...)}
	if n := len(s.beats); n > 0 {
		b.Start = s.beats[n-1].End
	}
	b.End = b.Start + seconds
	s.beats = append(s.beats, b)
}

// reached returns the step that the moment t belongs to, and how far into it
// that is, from 0 to 1.
func (s *script) reached(t float64) (beat int, x float32) {
	for beat < len(s.beats)-1 && t > s.beats[beat].End {
		beat++
	}
	return beat, s.beats[beat].progress(t)
}
