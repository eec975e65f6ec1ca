package kit_test

import (
	"slices"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/wasm/scene/kit"
)

func TestTheZeroJoinsIsTableI(t *testing.T) {
	want := calc.TableI()
	for m, got := range (kit.Joins{}).Table() {
		if !slices.Equal(got, want[m]) {
			t.Errorf("map %d is fed by %v, want %v", m, got, want[m])
		}
	}
}

// Where every map sees one map of S2, they take turns.
func TestOneEachTakesTurns(t *testing.T) {
	for m, inputs := range kit.OneEach().Table() {
		if !slices.Equal(inputs, []int{m % 6}) {
			t.Errorf("map %d sees %v, want %d", m, inputs, m%6)
		}
	}
}
