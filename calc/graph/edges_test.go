package graph_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
)

// edges counts a layer a second time, by its definition and not by its plan: it
// goes through every unit and every number that the unit uses.
type edges struct {
	trained, fixed map[string]bool
	connections    int64
	products       int64 // of a weight and an input
}

func (e *edges) use(number string)   { e.trained[number] = true; e.connections++ }
func (e *edges) useFixed(n string)   { e.fixed[n] = true; e.connections++ }
func (e *edges) weigh(number string) { e.use(number); e.products++ }

// each calls f with every place of an extent.
func each(extent graph.Size, f func(place []int)) {
	place := make([]int, len(extent))
	for {
		f(place)
		axis := len(extent) - 1
		for ; axis >= 0; axis-- {
			if place[axis]++; place[axis] < extent[axis] {
				break
			}
			place[axis] = 0
		}
		if axis < 0 {
			return
		}
	}
}

func places(extent graph.Size) int {
	n := 1
	for _, size := range extent {
		n *= size
	}
	return n
}

// cellsOf is a window's size on each axis of an image.
func cellsOf(size graph.Size, axes int) graph.Size {
	if len(size) == axes {
		return size
	}
	all := graph.Size{}
	for range axes {
		all = append(all, size[0])
	}
	return all
}

func enumerate(l *graph.LayerCount) *edges {
	e := &edges{trained: map[string]bool{}, fixed: map[string]bool{}}
	number := fmt.Sprintln
	var in graph.Shape
	if len(l.Inputs) > 0 {
		in = l.Inputs[0]
	}
	out := l.Output
	switch o := l.Operation.(type) {
	case graph.Convolution:
		groups := max(o.Groups, 1)
		if o.Depthwise {
			groups = in.Maps
		}
		for m := range out.Maps {
			group := m / (out.Maps / groups)
			each(out.Extent, func(place []int) {
				where := ""
				if o.Unshared {
					where = fmt.Sprint(place)
				}
				for fed := range in.Maps {
					if fed/(in.Maps/groups) != group {
						continue
					}
					each(cellsOf(o.Size, len(in.Extent)), func(cell []int) { e.weigh(number("w", m, fed, cell, where)) })
				}
				if o.OwnBias {
					where = fmt.Sprint(place)
				}
				if !o.NoBias {
					e.use(number("b", m, where))
				}
			})
		}
	case graph.Partial:
		m := 0
		for _, run := range o.Runs {
			for range run.Maps {
				each(out.Extent, func(place []int) {
					for fed := range run.Inputs {
						each(cellsOf(o.Size, len(in.Extent)), func(cell []int) { e.weigh(number("w", m, fed, cell)) })
					}
					switch {
					case o.OwnBias:
						e.use(number("b", m, place))
					case !o.NoBias:
						e.use(number("b", m))
					}
				})
				m++
			}
		}
	case graph.Transposed:
		groups := max(o.Groups, 1)
		for fed := range in.Maps {
			each(in.Extent, func([]int) { // what each unit of the input writes
				for m := range out.Maps {
					if m/(out.Maps/groups) == fed/(in.Maps/groups) {
						each(cellsOf(o.Size, len(in.Extent)), func(cell []int) { e.weigh(number("w", m, fed, cell)) })
					}
				}
			})
		}
		for m := range out.Maps {
			each(out.Extent, func([]int) {
				if !o.NoBias {
					e.use(number("b", m))
				}
			})
		}
	case graph.Subsampling:
		for m := range out.Maps {
			each(out.Extent, func([]int) {
				each(cellsOf(o.Size, len(in.Extent)), func([]int) { e.use(number("coefficient", m)) })
				e.use(number("b", m))
			})
		}
	case graph.Full:
		whole := func(where []int, inputs int) {
			for u := range o.Units {
				for i := range inputs {
					e.weigh(number("w", u, i))
				}
				if !o.NoBias {
					e.use(number("b", u))
				}
			}
		}
		if o.Each {
			each(in.Extent, func(place []int) { whole(place, in.Maps) })
		} else {
			whole(nil, in.Maps*places(in.Extent))
		}
	case graph.RadialBasis:
		for u := range o.Units {
			for i := range in.Maps * places(in.Extent) {
				e.useFixed(number(u, i))
			}
		}
	case graph.Normalization:
		for m := range in.Maps {
			each(in.Extent, func([]int) {
				if !o.Plain {
					e.use(number("scale", m))
					if !o.NoBias && o.Kind != graph.RMS {
						e.use(number("shift", m))
					}
				}
				if o.Kind == graph.Batch {
					e.useFixed(number("mean", m))
					e.useFixed(number("variance", m))
				}
			})
		}
	case graph.Embedding:
		for word := range o.Words {
			for f := range o.Features {
				e.trained[number(word, f)] = true
			}
		}
		e.connections += int64(places(in.Extent) * o.Features)
	case graph.Raw:
		switch o.Kind {
		case graph.Token:
			for m := range in.Maps {
				e.use(number(m))
			}
		default:
			for m := range in.Maps {
				each(in.Extent, func(place []int) {
					switch o.Kind {
					case graph.Positions:
						e.use(number(m, place))
					case graph.Slope:
						e.use("slope")
					default:
						e.use(number(m))
					}
				})
			}
		}
	case graph.Recurrent:
		gates := map[graph.Cell]int{graph.Simple: 1, graph.LSTM: 4, graph.GRU: 3}[o.Cell]
		passed, ways := o.Units, 1
		if o.Projected > 0 {
			passed = o.Projected
		}
		if o.BothWays {
			ways = 2
		}
		for range in.Extent[0] {
			for way := range ways {
				for u := range o.Units {
					for g := range gates {
						for i := range in.Maps {
							e.weigh(number("w", way, g, u, i))
						}
						for i := range passed {
							e.weigh(number("r", way, g, u, i))
						}
						if !o.NoBias {
							e.use(number("b", way, g, u))
							if !o.OneBias {
								e.use(number("rb", way, g, u))
							}
						}
					}
				}
				for p := range o.Projected {
					for u := range o.Units {
						e.weigh(number("p", way, p, u))
					}
				}
			}
		}
	case graph.Attention:
		asked := l.Inputs[len(l.Inputs)-1]
		size, shared := o.Size, o.Shared
		if size == 0 {
			size = in.Maps / o.Heads
		}
		if shared == 0 {
			shared = o.Heads
		}
		project := func(name string, steps, from, to int) {
			for range steps {
				for u := range to {
					for i := range from {
						e.weigh(number(name, u, i))
					}
					if !o.NoBias {
						e.use(number(name, u))
					}
				}
			}
		}
		project("q", in.Extent[0], in.Maps, o.Heads*size)
		project("k", asked.Extent[0], asked.Maps, shared*size)
		project("v", asked.Extent[0], asked.Maps, shared*size)
		project("o", in.Extent[0], o.Heads*size, in.Maps)
	}
	return e
}

// edgeByEdge says what of a layer is otherwise edge by edge.
func edgeByEdge(l *graph.LayerCount) string {
	e := enumerate(l)
	if l.Shares != "" {
		e.trained, e.fixed = nil, nil // they are another layer's
	}
	for _, n := range []struct {
		what      string
		got, want int64
	}{
		{"parameters", l.Parameters.Value(), int64(len(e.trained))},
		{"fixed numbers", l.Fixed.Value(), int64(len(e.fixed))},
		{"connections", l.Connections.Value(), e.connections},
		{"products", l.MACs.Value(), e.products},
		{"units", l.Units.Value(), int64(l.Output.Maps * places(l.Output.Extent))},
	} {
		if n.got != n.want {
			return fmt.Sprintf("%v on %v has %d %s, and edge by edge %d", l.Operation, l.Inputs, n.got, n.what, n.want)
		}
	}
	return ""
}

const randomNetworks = 10_000

func TestEdgeByEdge(t *testing.T) {
	kinds := map[string]int{}
	for seed := range uint64(randomNetworks) {
		c, err := graphtest.New(seed, 1998).Network().Count()
		if err != nil {
			t.Fatal(err)
		}
		for i := range c.Layers {
			l := &c.Layers[i]
			kinds[fmt.Sprintf("%T", l.Operation)]++
			if l.Shares != "" {
				kinds["shared"]++
			}
			if fault := edgeByEdge(l); fault != "" {
				t.Fatalf("network %d: %s", seed, fault)
			}
		}
	}
	if kinds["shared"] < 100 {
		t.Errorf("only %d layers shared the numbers of another", kinds["shared"])
	}
	for _, kind := range []string{"Convolution", "Partial", "Transposed", "Pooling", "Subsampling", "Full", "RadialBasis", "Normalization", "Join", "Reshape", "Embedding", "Raw", "Recurrent", "Attention", "Activation"} {
		if kinds["graph."+kind] < 100 {
			t.Errorf("%s was counted only %d times", kind, kinds["graph."+kind])
		}
	}
}
