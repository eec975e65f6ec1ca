// Package graphtest makes networks at random, for tests.
package graphtest

import (
	"fmt"
	"math/rand/v2"

	"fivebyfive/calc/graph"
)

// Random makes networks and what they are made of. The same seed makes the same.
type Random struct{ *rand.Rand }

// New begins with a seed. Tests that are to try other networks than each other have
// streams of their own.
func New(seed, stream uint64) Random { return Random{rand.New(rand.NewPCG(seed, stream))} }

// From makes a number between two, or one of them.
func (r Random) From(low, high int) int { return low + r.IntN(high-low+1) }
func (r Random) coin() bool             { return r.IntN(2) == 0 }

func (r Random) size(axes, low, high int) graph.Size {
	if r.coin() {
		return graph.Size{r.From(low, high)}
	}
	size := graph.Size{}
	for range axes {
		size = append(size, r.From(low, high))
	}
	return size
}

func (r Random) sliding(axes int) graph.Sliding {
	s := graph.Sliding{Size: r.size(axes, 1, 3)}
	if r.coin() {
		s.Stride = r.size(axes, 1, 3)
	}
	switch r.IntN(4) {
	case 0:
		s.Padding = r.size(axes, 0, 2)
	case 1:
		s.Same = true
	case 2:
		s.Padding, s.After = graph.Size{r.From(0, 1)}, graph.Size{r.From(0, 2)}
	}
	if r.IntN(4) == 0 {
		s.Dilation = r.size(axes, 1, 2)
	}
	return s
}

// Operation makes one that may follow a shape; it need not fit.
func (r Random) Operation(in graph.Shape) graph.Operation {
	axes := max(1, len(in.Extent))
	maps := r.From(1, 4)
	switch r.IntN(17) {
	case 0, 1:
		return graph.Convolution{Maps: maps, Sliding: r.sliding(axes), Groups: r.From(0, 2), NoBias: r.coin()}
	case 2:
		return graph.Convolution{Maps: r.From(1, 2), Sliding: r.sliding(axes), Depthwise: true, NoBias: r.coin()}
	case 3:
		return graph.Convolution{Maps: maps, Sliding: r.sliding(axes), Unshared: true, NoBias: r.coin(), OwnBias: r.coin()}
	case 4:
		return graph.Convolution{Maps: maps, Sliding: r.sliding(axes), OwnBias: true}
	case 5:
		return graph.Partial{Runs: []graph.Run{{Maps: maps, Inputs: r.From(1, in.Maps)}, {Maps: r.From(1, 2), Inputs: r.From(1, in.Maps)}}, Sliding: r.sliding(axes), NoBias: r.coin()}
	case 6:
		return graph.Transposed{Maps: maps, Size: r.size(axes, 1, 3), Stride: r.size(axes, 1, 2), Padding: graph.Size{r.From(0, 1)}, Extra: graph.Size{r.From(0, 1)}, NoBias: r.coin()}
	case 7:
		p := graph.Pooling{Average: r.coin(), Sliding: r.sliding(axes)}
		p.Rounding = graph.Rounding(r.IntN(3))
		return p
	case 8:
		if r.coin() {
			return graph.Pooling{Global: true}
		}
		if r.coin() {
			return graph.Pooling{To: r.size(axes, 1, 7)}
		}
		return graph.Subsampling{Size: graph.Size{r.From(1, 2)}}
	case 9:
		return graph.Full{Units: r.From(1, 5), Each: r.coin(), NoBias: r.coin()}
	case 10:
		return graph.Normalization{Kind: graph.NormalizationKind(r.IntN(5)), Groups: 1, Plain: r.IntN(4) == 0, NoBias: r.IntN(4) == 0}
	case 11:
		return graph.Recurrent{Cell: graph.Cell(r.IntN(3)), Units: r.From(2, 3), OneBias: r.coin(), NoBias: r.IntN(4) == 0, BothWays: r.coin(), Projected: r.IntN(2)}
	case 12:
		return graph.Attention{Heads: r.From(1, 2), Size: r.From(0, 2), Shared: r.IntN(2), NoBias: r.coin(), Masked: r.coin()}
	case 13:
		return graph.Raw{Kind: graph.RawKind(r.IntN(5))}
	case 14:
		o := graph.Reshape{Kind: graph.ReshapeKind(r.IntN(7))}
		if o.Kind >= graph.Border && o.Kind <= graph.Shuffle {
			o.By = graph.Size{r.From(1, 2)}
		}
		return o
	case 15:
		return graph.RadialBasis{Units: maps}
	}
	return graph.Activation{Word: "relu"}
}

// Input makes a shape of any rank.
func (r Random) Input() graph.Shape {
	s := graph.Shape{Maps: r.From(1, 3)}
	for range r.IntN(4) {
		s.Extent = append(s.Extent, r.From(1, 6))
	}
	return s
}

// Network makes one whose layers all fit; some are joined.
func (r Random) Network() graph.Network {
	n := graph.Network{Layers: []graph.Layer{{Name: "given", Operation: graph.Input{Shape: r.Input()}}}}
	if r.IntN(6) == 0 {
		n.Layers[0].Operation = graph.Input{Shape: graph.Shape{Maps: 1, Extent: graph.Size{r.From(1, 5)}}}
		n.Layers = append(n.Layers, graph.Layer{Name: "words", Operation: graph.Embedding{Words: r.From(1, 5), Features: r.From(1, 4)}})
	}
	for i := range r.From(1, 6) {
		c, err := n.Count()
		if err != nil {
			panic(err)
		}
		last := c.Layers[len(c.Layers)-1]
		layer := graph.Layer{Name: fmt.Sprintf("l%d", i), Operation: r.Operation(last.Output)}
		if other := c.Layers[r.IntN(len(c.Layers))]; r.IntN(3) == 0 {
			layer.Operation = graph.Join{Kind: graph.JoinKind(r.IntN(4))}
			layer.From = []string{last.Name, other.Name}
		} else if _, asks := layer.Operation.(graph.Attention); asks && r.coin() {
			layer.From = []string{last.Name, other.Name}
		} else if r.IntN(6) == 0 {
			layer.From = []string{other.Name}
		} else if len(other.Tensors) > 0 && r.coin() {
			layer.Operation, layer.Shares = other.Operation, other.Name
		}
		grown := graph.Network{Layers: append(append([]graph.Layer{}, n.Layers...), layer)}
		if _, err := grown.Count(); err == nil {
			n = grown
		}
	}
	return n
}
