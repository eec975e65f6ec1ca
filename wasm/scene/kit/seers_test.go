package kit

import "testing"

// A cell is held by as many windows as there are places whose window it is in.
func TestSeersAreCountedOneByOne(t *testing.T) {
	const window, places = 5, 28
	for cell := range window + places - 1 {
		first, count := Seers(cell, window, places)
		for place := range places {
			if sees, said := place <= cell && cell < place+window, place >= first && place < first+count; sees != said {
				t.Errorf("cell %d: place %d sees it: %v, and is said to: %v", cell, place, sees, said)
			}
		}
	}
}
