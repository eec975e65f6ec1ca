package output_test

import (
	"testing"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/scenetest"
)

// Each distance stands at its bar.
func TestOutputShowsTheDistances(t *testing.T) {
	s := scenetest.Find(t, "output")
	for _, size := range scenetest.Sizes {
		f := scenetest.Draw(s, size, scenetest.EndOf(t, s, "units"), frame.Selection{})
		for d, distance := range scenetest.Digit().Distances() {
			if !scenetest.Shows(f, distance) {
				t.Errorf("in %v the distance %v of %d is not to be seen", size, distance, d)
			}
		}
	}
}
