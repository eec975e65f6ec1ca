package kit

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
)

// Script is what a scene goes by: the network that it counts, and its steps.
type Script struct {
	Network calc.Count
	beats   []Beat
}

// NewScript is a script of no steps yet.
func NewScript(network calc.Count) Script { return Script{Network: network} }

// Beats returns the steps, in order.
func (s *Script) Beats() []Beat { return s.beats }

// Count returns the network that the scene draws.
func (s *Script) Count() calc.Count { return s.Network }

// Beat adds a step that takes the given seconds. Its title and its caption are
// given the same numbers. The name is for tests and tools: nothing is drawn by it.
func (s *Script) Beat(name string, seconds float64, title, caption language.Key, arguments ...int64) {
	b := Beat{Name: name, Title: frame.NewText(title, arguments...), Caption: frame.NewText(caption, arguments...)}
	if n := len(s.beats); n > 0 {
		b.Start = s.beats[n-1].End
	}
	b.End = b.Start + seconds
	s.beats = append(s.beats, b)
}

// Compare adds a step in which other networks stand beside the one that has been
// counted.
func (s *Script) Compare(seconds float64, title, caption language.Key, arguments ...int64) {
	s.Beat("compare", seconds, title, caption, arguments...)
	s.beats[len(s.beats)-1].Compares = true
}

// Reached returns the step that the moment t belongs to, and how far into it
// that is, from 0 to 1.
func (s *Script) Reached(t float64) (beat int, x float32) {
	for beat < len(s.beats)-1 && t > s.beats[beat].End {
		beat++
	}
	return beat, s.beats[beat].Progress(t)
}

// Progress returns how far into the beat the moment t is, from 0 to 1.
func (b Beat) Progress(t float64) float32 {
	return frame.Clamp(float32((t - b.Start) / (b.End - b.Start)))
}
