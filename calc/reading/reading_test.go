package reading_test

import (
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"

	"golang.org/x/tools/txtar"
)

// Whichever way a network is written, it is found out which that is, and the network
// comes to the same number.
func TestSamples(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/samples.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range archive.Files {
		name, number, _ := strings.Cut(file.Name, " ")
		want, err := strconv.ParseInt(number, 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		var given draft.Given
		if name == "flux" { // which does not say its input
			given.Input = graph.Shape{Maps: 3, Extent: graph.Size{40, 24}}
		}
		d := reading.Read(file.Data, given)
		if d == nil {
			t.Errorf("%s: nobody reads it", name)
			continue
		}
		count, err := d.Network.Count()
		if err != nil || count.Parameters.Value() != want {
			t.Errorf("%s, read as %s, comes to %d, want %d: %v", name, d.Format, count.Parameters.Value(), want, err)
		}
		for _, m := range d.Marks {
			if m.Kind == draft.Unread {
				t.Errorf("%s: line %d is not read: %s", name, m.Line, m.Read)
			}
		}
	}
}
