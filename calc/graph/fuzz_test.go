package graph_test

import (
	"testing"

	"fivebyfive/calc/graph"
)

// small is how many units, numbers and connections a layer may have to be counted
// edge by edge.
const small = 20_000

// FuzzEdgeByEdge counts whatever can be written a second time, edge by edge.
func FuzzEdgeByEdge(f *testing.F) {
	for _, kind := range graph.Kinds() {
		for _, input := range []string{"6", "1x9", "4x8x8", "2x4x4x4"} {
			f.Add("a: input " + input + "; " + kind.Example)
		}
	}
	f.Add("a: input 3x9x9; conv 4 3x3 stride 2 pad 1; deconv 3 4x3 stride 2; upsample 2x1; crop 1; maxpool 3 stride 2 ceil; avgpool to 3; add from a a")
	f.Fuzz(func(t *testing.T, text string) {
		c, err := tryRead(text)
		if err != nil || len(c.Layers) > 50 {
			return
		}
		inputs := 0
		for i := range c.Layers {
			l := &c.Layers[i]
			if l.Units.Value() > small || l.Parameters.Value()+l.Fixed.Value() > small || l.Connections.Value() > small {
				return
			}
			for _, w := range l.Windows {
				if w.Size > 1000 {
					return
				}
			}
			switch o := l.Operation.(type) {
			case graph.Input:
				inputs++
			case graph.Full:
				if o.Tied != "" { // its weights are counted there
					continue
				}
			case graph.Convolution:
				if int64(l.Inputs[0].Maps)*l.Units.Value() > small {
					continue
				}
			}
			if fault := edgeByEdge(l); fault != "" {
				t.Error(fault)
			}
		}
		if n := (looked{kinds: map[string]int{}}); inputs == 1 {
			if fault := n.fields(&c); fault != "" {
				t.Error(fault)
			}
		}
	})
}
