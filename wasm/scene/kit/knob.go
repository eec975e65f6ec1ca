package kit

import (
	"fivebyfive/calc/language"
)

// Knob is a number in a scene that a learner may change: the side of the
// input, say.
type Knob struct {
	Name                  language.Key
	Min, Max, Step, Start int
	From                  int // the first beat that shows what it changes
}

// Turnable is a scene with a knob. Params.Knob tells where it stands; 0 is its
// start.
type Turnable interface {
	Scene
	Knob() Knob
}

// At returns where the knob stands.
func (k Knob) At(p Params) int {
	if p.Knob == 0 {
		return k.Start
	}
	return max(k.Min, min(k.Max, p.Knob))
}
