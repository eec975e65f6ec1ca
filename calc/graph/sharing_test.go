package graph_test

import (
	"errors"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
)

// Where no unit shares a number, there are as many as trained ones are used, each
// unit's own once.
func TestUnsharedEdgeByEdge(t *testing.T) {
	shared := 0
	for seed := range uint64(randomNetworks / 4) {
		c, err := graphtest.New(seed, 1989).Network().Count()
		if err != nil {
			t.Fatal(err)
		}
		for i := range c.Layers {
			l := &c.Layers[i]
			units := int64(l.Output.Maps * places(l.Output.Extent))
			want := enumerate(l).connections
			switch o := l.Operation.(type) {
			case graph.RadialBasis:
				want = 0
			case graph.Subsampling:
				want = 2 * units // one coefficient, for all of the window
			case graph.Embedding:
				want = int64(o.Words) * units
			case graph.Normalization:
				if o.Kind == graph.Batch {
					want -= 2 * units // mean and variance are not trained
				}
			}
			e, err := l.Unshared()
			if err != nil || e.Value() != want {
				t.Fatalf("network %d: %v on %v has %v unshared, %v, and edge by edge %d", seed, l.Operation, l.Inputs, e, err, want)
			}
			if want > l.Parameters.Value() {
				shared++
			}
			inputs := int64(0)
			for _, in := range l.Inputs {
				inputs += int64(in.Maps * places(in.Extent))
			}
			joined, err := l.FullyConnected()
			if err != nil || i > 0 && joined.Value() != inputs*units && joined.Value() != (inputs+1)*units {
				t.Fatalf("network %d: %v on %v fully connected: %v, %v", seed, l.Operation, l.Inputs, joined, err)
			}
		}
	}
	if shared < 1000 {
		t.Errorf("only %d layers share", shared)
	}
}

// What sharing saves may be too much to be said.
func TestUnsharedOverflows(t *testing.T) {
	c := read(t, "input 1x1000000x1000000; conv 100000 9x9 pad 4; upsample 2")
	for _, count := range []func() (calc.Expr, error){c.Layers[1].FullyConnected, c.Layers[2].FullyConnected} {
		if e, err := count(); !errors.Is(err, calc.ErrOverflow) {
			t.Errorf("%v, %v", e, err)
		}
	}
	if e, err := c.Layers[1].Unshared(); err != nil || e.Value() != c.Layers[1].Connections.Value() {
		t.Errorf("%v, %v", e, err)
	}
}
