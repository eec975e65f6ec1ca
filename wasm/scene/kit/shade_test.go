package kit

import (
	"testing"

	"fivebyfive/calc/lenet"
)

// The darker, the greater; in the middle stands 0.
func TestShadesGoFromTheLeastToTheMost(t *testing.T) {
	for value, want := range map[float32]float32{-lenet.Amplitude: 0, 0: 0.5, lenet.Amplitude: 1, -9: 0, 9: 1} {
		if got := ShadeOfUnit(value); got != want {
			t.Errorf("%v has the shade %v, want %v", value, got, want)
		}
	}
}
