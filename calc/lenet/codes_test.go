package lenet

import "testing"

// The codes of 6 and 8 are most alike, and differ in 12 cells; those of 1 and
// 4 and of 4 and 7 differ most, in 50. What differs is 2 apart, so that their
// squared distance is four times as much.
func TestCodesDiffer(t *testing.T) {
	differing := func(a, b int) (cells int) {
		for i := range codes[a] {
			if codes[a][i] != codes[b][i] {
				cells++
			}
		}
		return cells
	}
	least, most := differing(6, 8), differing(1, 4)
	if least != 12 || most != 50 || differing(4, 7) != 50 {
		t.Errorf("6 and 8 differ in %d cells, 1 and 4 in %d, 4 and 7 in %d", least, most, differing(4, 7))
	}
	for a := range codes {
		for b := range a {
			if d := differing(a, b); d < least || d > most {
				t.Errorf("%d and %d differ in %d cells", a, b, d)
			}
		}
	}
}

func TestCodesAreSigns(t *testing.T) {
	for digit, code := range codes {
		for i, w := range code {
			if w != 1 && w != -1 {
				t.Errorf("cell %d of %d is %v", i, digit, w)
			}
		}
	}
}
