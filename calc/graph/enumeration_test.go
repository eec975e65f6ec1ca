package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
)

func at(coordinates []graph.Coordinate) string {
	var text []string
	for _, c := range coordinates {
		text = append(text, fmt.Sprintf("%s %d/%d", c.Counts, c.At, c.Of))
	}
	return strings.Join(text, ", ")
}

// As many numbers and connections come as are counted, each once, and each number
// as often as it is used.
func TestEnumeration(t *testing.T) {
	for seed := range uint64(randomNetworks / 10) {
		c, err := graphtest.New(seed, 156).Network().Count()
		if err != nil {
			t.Fatal(err)
		}
		for i := range c.Layers {
			l := &c.Layers[i]
			e := l.Enumerate()
			if e.Numbers != l.Parameters.Value()+l.Fixed.Value() || e.Connections != l.Connections.Value() {
				t.Fatalf("network %d: %v on %v has %d numbers and %d connections, enumerated %d and %d", seed, l.Operation, l.Inputs, l.Parameters.Value()+l.Fixed.Value(), l.Connections.Value(), e.Numbers, e.Connections)
			}
			if e.Connections > 5000 {
				continue
			}
			numbers := map[string]bool{}
			for n := range e.Numbers {
				number := e.Number(n)
				numbers[number.Tensor.Name+fmt.Sprint(number.Tensor.Part)+at(number.At)] = true
			}
			if int64(len(numbers)) != e.Numbers {
				t.Fatalf("network %d: %v on %v: of %d numbers %d differ", seed, l.Operation, l.Inputs, e.Numbers, len(numbers))
			}
			seen, used := map[string]bool{}, map[int64]int64{}
			for n := range e.Connections {
				use := e.Connection(n)
				name := use.Tensor.Name + fmt.Sprint(use.Tensor.Part) + at(use.At)
				seen[name+" at "+at(use.Place)] = true
				if use.Index < 0 {
					continue // the input decides, or it is another layer's
				}
				used[use.Index]++
				if at(e.Number(use.Index).At) != at(use.At) {
					t.Fatalf("network %d: %v: connection %d uses number %d, %s, and that is %s", seed, l.Operation, n, use.Index, at(use.At), at(e.Number(use.Index).At))
				}
			}
			if int64(len(seen)) != e.Connections {
				t.Fatalf("network %d: %v on %v: of %d connections %d differ", seed, l.Operation, l.Inputs, e.Connections, len(seen))
			}
			if _, embeds := l.Operation.(graph.Embedding); !embeds && int64(len(used)) != e.Numbers {
				t.Fatalf("network %d: %v on %v: of %d numbers %d are used", seed, l.Operation, l.Inputs, e.Numbers, len(used))
			}
		}
	}
}

// What is said of a number and of a connection.
func TestNumbersAndConnections(t *testing.T) {
	for _, test := range []struct {
		text    string
		n       int64
		number  string
		use     int64
		connect string
	}{
		{"input 2x4x4; conv 3 3x3", 20, "weights: maps 1/3, input-maps 0/2, kernel-height 0/3, kernel-width 2/3",
			55, "weights: maps 0/3, input-maps 0/2, kernel-height 0/3, kernel-width 1/3 at output-height 0/2, output-width 1/2"},
		{"input 2x4x4; conv 3 3x3", 54, "bias: maps 0/3", 54*4 + 11, "bias: maps 2/3 at output-height 1/2, output-width 1/2"},
		{"input 4x4x4; conv 2 3x3 groups 2", 35, "weights: maps 1/2, input-maps 1/2, kernel-height 2/3, kernel-width 2/3",
			4*36 + 1, "bias: maps 1/2 at output-height 0/2, output-width 0/2"},
		{"input 1x5; embed 100 8", 799, "rows: features 7/8, words 99/100", 9, "rows: features 1/8, words -1/100 at tokens 1/5"},
		{"input 2x4x4; subsample 2", 3, "bias: maps 1/2", 3, "coefficients: maps 1/2 at output-height 0/2, output-width 0/2, window-height 0/2, window-width 1/2"},
		{"input 4x3; lstm 2", 5, "input weights: units 0/2, gates 1/4, inputs 1/4", 33, "input weights: units 0/2, gates 0/4, inputs 1/4 at steps 1/3"},
		{"input 4x3; attention 2", 4, "queries: heads 0/2, head-size 1/2, inputs 0/4", 0, "queries: heads 0/2, head-size 0/2, inputs 0/4 at tokens 0/3"},
		{"input 1x3; words: embed 5 2; full 5 each tied words no bias", -1, "", 11, "weights: units 0/5, inputs 1/2 at positions 1/3"},
	} {
		c := read(t, test.text)
		e := c.Layers[len(c.Layers)-1].Enumerate()
		if test.n >= 0 {
			if number := e.Number(test.n); number.Tensor.Name+": "+at(number.At) != test.number {
				t.Errorf("%s: number %d is %s: %s, want %s", test.text, test.n, number.Tensor.Name, at(number.At), test.number)
			}
		}
		if c := e.Connection(test.use); c.Tensor.Name+": "+at(c.At)+" at "+at(c.Place) != test.connect {
			t.Errorf("%s: connection %d is %s: %s at %s, want %s", test.text, test.use, c.Tensor.Name, at(c.At), at(c.Place), test.connect)
		}
	}
}

// A layer of any size is gone through at no cost.
func TestEnumerationOfLargeLayers(t *testing.T) {
	c := read(t, "input 3x1000000x1000000; conv 1000 11x11; relu")
	e := c.Layers[1].Enumerate()
	last := e.Connection(e.Connections - 1)
	if got := at(last.At) + " at " + at(last.Place); got != "maps 999/1000 at output-height 999989/999990, output-width 999989/999990" {
		t.Error(got)
	}
	for _, n := range []int64{-1, e.Numbers, e.Connections} {
		if len(e.Number(n).At)+len(e.Connection(max(n, e.Connections)).At) > 0 {
			t.Errorf("there is something at %d", n)
		}
	}
	if none := c.Layers[2].Enumerate(); none.Numbers != 0 || none.Connections != 0 {
		t.Error(none)
	}
}
