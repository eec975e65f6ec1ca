// Package kit is what scenes are made of: what a scene is, its script and its
// parameters, and what several of them draw. It knows none of them.
package kit

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
)

// Scene is a picture that moves: a pure function of parameters and time.
type Scene interface {
	// Beats returns the scene's steps in order. The first begins at 0, and
	// each begins where the one before ends.
	Beats() []Beat
	// Count returns the network that the scene draws.
	Count() calc.Count
	// Subject returns what the scene counts, by the name that calc knows it
	// by: a layer, "c1", or "total".
	Subject() string

	// Draw draws the moment t into a frame that is empty.
	Draw(f *frame.Frame, p Params, t float64)
}

// Changing is a scene whose network changes from beat to beat. What it counts
// may fall as well as rise.
type Changing interface {
	Scene
	// After returns the network that a beat leaves behind.
	After(beat int) calc.Count
}

// Beat is one step of a scene: a stretch of time in which one thing is shown.
type Beat struct {
	Name       string
	Start, End float64    // seconds
	Title      frame.Text // a word or two, for a list of steps
	Caption    frame.Text // what is shown, in a sentence, once the beat has ended
	Compares   bool       // other networks stand beside the one that has been counted
}

// Duration returns the time at which the scene's last beat ends, in seconds.
func Duration(s Scene) float64 {
	beats := s.Beats()
	return beats[len(beats)-1].End
}

// BeatAt returns the index of the beat that the moment t belongs to. A beat
// owns its end and not its start, so that a scene at rest after beat n is in
// beat n.
func BeatAt(s Scene, t float64) int {
	beats := s.Beats()
	for i, beat := range beats {
		if t <= beat.End {
			return i
		}
	}
	return len(beats) - 1
}
