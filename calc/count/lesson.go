package main

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// graphOf is a network that the lessons are about, as any other network.
func graphOf(n calc.Network) graph.Network {
	size := func(s calc.Size) graph.Size {
		if s == (calc.Size{}) {
			return nil
		}
		return graph.Size{s.Height, s.Width}
	}
	g := graph.Network{Name: n.Name}
	add := func(name string, o graph.Operation) {
		g.Layers = append(g.Layers, graph.Layer{Name: name, Operation: o})
	}
	add("input", graph.Input{Shape: graph.Shape{Maps: n.Input.Maps, Extent: graph.Size{n.Input.Height, n.Input.Width}}})
	for _, layer := range n.Layers {
		switch l := layer.(type) {
		case calc.Conv:
			sliding := graph.Sliding{Size: size(l.Kernel), Stride: size(l.Stride), Padding: size(l.Padding), Dilation: size(l.Dilation)}
			if l.Table == nil {
				add(l.Name, graph.Convolution{Maps: l.Maps, Sliding: sliding, Groups: l.Groups, NoBias: l.NoBias})
				continue
			}
			partial := graph.Partial{Sliding: sliding, NoBias: l.NoBias}
			for i, row := range l.Table {
				if i == 0 || len(row) != len(l.Table[i-1]) {
					partial.Runs = append(partial.Runs, graph.Run{Inputs: len(row)})
				}
				partial.Runs[len(partial.Runs)-1].Maps++
			}
			add(l.Name, partial)
		case calc.Subsample:
			add(l.Name, graph.Subsampling{Size: size(l.Window)})
		case calc.Pool:
			add(l.Name, graph.Pooling{Average: l.Kind == calc.Average, Sliding: graph.Sliding{Size: size(l.Window), Stride: size(l.Stride)}})
		case calc.Full:
			add(l.Name, graph.Full{Units: l.Units, NoBias: l.NoBias})
		case calc.RBF:
			add(l.Name, graph.RadialBasis{Units: l.Units})
		}
	}
	return g
}
