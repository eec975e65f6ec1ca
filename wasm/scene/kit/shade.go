package kit

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// ShadeOfUnit is how dark a unit is drawn, from 0 for the least that squashing
// gives, −A, to 1 for the most, +A.
func ShadeOfUnit(v float32) float32 { return frame.Clamp((v/lenet.Amplitude + 1) / 2) }

// Strength is how dark a weight is drawn: its size beside the largest of its
// layer, with its sign.
func Strength(w, largest float32) float32 {
	if largest == 0 {
		return 0
	}
	return w / largest
}

// LargestWeight returns the size of a layer's largest weight.
func LargestWeight(maps []lenet.Map) (largest float32) {
	for i := range maps {
		for _, w := range maps[i].Weights { // thousands, in every frame: max is a call in a browser
			if w > largest {
				largest = w
			} else if -w > largest {
				largest = -w
			}
		}
	}
	return largest
}
