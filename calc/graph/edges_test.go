package graph_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
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

// random makes operations of every kind.
type random struct{ *rand.Rand }

func (r random) from(low, high int) int { return low + r.IntN(high-low+1) }
func (r random) coin() bool             { return r.IntN(2) == 0 }

func (r random) size(axes, low, high int) graph.Size {
	if r.coin() {
		return graph.Size{r.from(low, high)}
	}
	size := graph.Size{}
	for range axes {
		size = append(size, r.from(low, high))
	}
	return size
}

func (r random) sliding(axes int) graph.Sliding {
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
		s.Padding, s.After = graph.Size{r.from(0, 1)}, graph.Size{r.from(0, 2)}
	}
	if r.IntN(4) == 0 {
		s.Dilation = r.size(axes, 1, 2)
	}
	return s
}

// operation makes one that may follow a shape; it need not fit.
func (r random) operation(in graph.Shape) graph.Operation {
	axes := max(1, len(in.Extent))
	maps := r.from(1, 4)
	switch r.IntN(17) {
	case 0, 1:
		return graph.Convolution{Maps: maps, Sliding: r.sliding(axes), Groups: r.from(0, 2), NoBias: r.coin()}
	case 2:
		return graph.Convolution{Maps: r.from(1, 2), Sliding: r.sliding(axes), Depthwise: true, NoBias: r.coin()}
	case 3:
		return graph.Convolution{Maps: maps, Sliding: r.sliding(axes), Unshared: true, NoBias: r.coin()}
	case 4:
		return graph.Convolution{Maps: maps, Sliding: r.sliding(axes), OwnBias: true}
	case 5:
		return graph.Partial{Runs: []graph.Run{{Maps: maps, Inputs: r.from(1, in.Maps)}, {Maps: r.from(1, 2), Inputs: r.from(1, in.Maps)}}, Sliding: r.sliding(axes), NoBias: r.coin()}
	case 6:
		return graph.Transposed{Maps: maps, Size: r.size(axes, 1, 3), Stride: r.size(axes, 1, 2), Padding: graph.Size{r.from(0, 1)}, Extra: graph.Size{r.from(0, 1)}, NoBias: r.coin()}
	case 7:
		p := graph.Pooling{Average: r.coin(), Sliding: r.sliding(axes)}
		p.Rounding = graph.Rounding(r.IntN(3))
		return p
	case 8:
		if r.coin() {
			return graph.Pooling{Global: true}
		}
		return graph.Subsampling{Size: graph.Size{r.from(1, 2)}}
	case 9:
		return graph.Full{Units: r.from(1, 5), Each: r.coin(), NoBias: r.coin()}
	case 10:
		return graph.Normalization{Kind: graph.NormalizationKind(r.IntN(5)), Groups: 1, Plain: r.IntN(4) == 0, NoBias: r.IntN(4) == 0}
	case 11:
		return graph.Recurrent{Cell: graph.Cell(r.IntN(3)), Units: r.from(2, 3), OneBias: r.coin(), NoBias: r.IntN(4) == 0, BothWays: r.coin(), Projected: r.IntN(2)}
	case 12:
		return graph.Attention{Heads: r.from(1, 2), Size: r.from(0, 2), Shared: r.IntN(2), NoBias: r.coin()}
	case 13:
		return graph.Raw{Kind: graph.RawKind(r.IntN(5))}
	case 14:
		o := graph.Reshape{Kind: graph.ReshapeKind(r.IntN(7))}
		if o.Kind >= graph.Border && o.Kind <= graph.Shuffle {
			o.By = graph.Size{r.from(1, 2)}
		}
		return o
	case 15:
		return graph.RadialBasis{Units: maps}
	}
	return graph.Activation{Word: "relu"}
}

func (r random) input() graph.Shape {
	s := graph.Shape{Maps: r.from(1, 3)}
	for range r.IntN(4) {
		s.Extent = append(s.Extent, r.from(1, 6))
	}
	return s
}

// network makes one whose layers all fit; some are joined.
func (r random) network() graph.Network {
	n := graph.Network{Layers: []graph.Layer{{Name: "given", Operation: graph.Input{Shape: r.input()}}}}
	if r.IntN(6) == 0 {
		n.Layers[0].Operation = graph.Input{Shape: graph.Shape{Maps: 1, Extent: graph.Size{r.from(1, 5)}}}
		n.Layers = append(n.Layers, graph.Layer{Name: "words", Operation: graph.Embedding{Words: r.from(1, 5), Features: r.from(1, 4)}})
	}
	for i := range r.from(1, 6) {
		c, err := n.Count()
		if err != nil {
			panic(err)
		}
		last := c.Layers[len(c.Layers)-1]
		layer := graph.Layer{Name: fmt.Sprintf("l%d", i), Operation: r.operation(last.Output)}
		if other := c.Layers[r.IntN(len(c.Layers))]; r.IntN(3) == 0 {
			layer.Operation = graph.Join{Kind: graph.JoinKind(r.IntN(4))}
			layer.From = []string{last.Name, other.Name}
		} else if _, asks := layer.Operation.(graph.Attention); asks && r.coin() {
			layer.From = []string{last.Name, other.Name}
		} else if r.IntN(6) == 0 {
			layer.From = []string{other.Name}
		}
		grown := graph.Network{Layers: append(append([]graph.Layer{}, n.Layers...), layer)}
		if _, err := grown.Count(); err == nil {
			n = grown
		}
	}
	return n
}

const randomNetworks = 10_000

// What is written in our notation is read as the same network.
func TestWrittenAndReadAgain(t *testing.T) {
	for seed := range uint64(2000) {
		network := random{rand.New(rand.NewPCG(seed, 2026))}.network()
		text := notation.Write(network)
		want, err := network.Count()
		if err != nil {
			t.Fatal(err)
		}
		got := read(t, text)
		if len(got.Layers) != len(want.Layers) {
			t.Fatalf("%d layers, and when read again %d:\n%s", len(want.Layers), len(got.Layers), text)
		}
		for i := range want.Layers {
			a, b := &want.Layers[i], &got.Layers[i]
			if a.Operation.String() != b.Operation.String() || fmt.Sprint(a.Inputs, a.Output) != fmt.Sprint(b.Inputs, b.Output) || a.Connections.Digits() != b.Connections.Digits() {
				t.Fatalf("%v on %v is read again as %v on %v in\n%s", a.Operation, a.Inputs, b.Operation, b.Inputs, text)
			}
		}
		file, err := notation.Read(text)
		if err != nil || file.String() != text {
			t.Fatalf("printed again it is another text (%v):\n%s\n%s", err, text, file)
		}
	}
}

func TestEdgeByEdge(t *testing.T) {
	kinds := map[string]int{}
	for seed := range uint64(randomNetworks) {
		c, err := random{rand.New(rand.NewPCG(seed, 1998))}.network().Count()
		if err != nil {
			t.Fatal(err)
		}
		for i := range c.Layers {
			l := &c.Layers[i]
			kinds[fmt.Sprintf("%T", l.Operation)]++
			e := enumerate(l)
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
					t.Fatalf("network %d: %v on %v has %d %s, and edge by edge %d", seed, l.Operation, l.Inputs, n.got, n.what, n.want)
				}
			}
		}
	}
	for _, kind := range []string{"Convolution", "Partial", "Transposed", "Pooling", "Subsampling", "Full", "RadialBasis", "Normalization", "Join", "Reshape", "Embedding", "Raw", "Recurrent", "Attention", "Activation"} {
		if kinds["graph."+kind] < 100 {
			t.Errorf("%s was counted only %d times", kind, kinds["graph."+kind])
		}
	}
}
