package mistake

import (
	"slices"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// The mistakes that take a layer for another one, or for one that is fed otherwise.
var readings = []belief{
	{slip{id: "all-input-maps", says: "calc.slip.groups-ignored"},
		func(s *subject) (graph.Plan, bool) {
			switch o := s.Operation.(type) {
			case graph.Convolution:
				if o.Groups < 2 && !o.Depthwise {
					return graph.Plan{}, false
				}
				o.Maps, o.Groups, o.Depthwise = s.Output.Maps, 0, false
				return s.as(o)
			case graph.Transposed:
				if o.Groups < 2 {
					return graph.Plan{}, false
				}
				o.Groups = 0
				return s.as(o)
			}
			return graph.Plan{}, false
		}},
	{slip{id: "all-input-maps", says: "calc.slip.table-ignored"},
		func(s *subject) (graph.Plan, bool) {
			o, is := s.Operation.(graph.Partial)
			if !is {
				return graph.Plan{}, false
			}
			return s.as(graph.Convolution{Maps: s.Output.Maps, Sliding: o.Sliding, NoBias: o.NoBias, OwnBias: o.OwnBias})
		}},
	{slip{id: "groups-twice", says: "mistake.groups-twice"},
		func(s *subject) (graph.Plan, bool) {
			groups := 0
			switch o := s.Operation.(type) {
			case graph.Convolution:
				groups = o.Groups
				if o.Depthwise {
					groups = s.input().Maps
				}
			case graph.Transposed:
				groups = o.Groups
			}
			if groups < 2 {
				return graph.Plan{}, false
			}
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				fed, _ := s.dimension(calc.InputMaps)
				of, found := without(t.Of, calc.InputMaps, calc.Divide(fed, calc.Number(int64(groups), calc.Groups)).Named(calc.InputMaps))
				if found {
					t.Of = of
				}
				return true, found
			})
		}},
	{slip{id: "network-input-maps", says: "calc.slip.network-input"},
		func(s *subject) (graph.Plan, bool) {
			given := s.network.count.Layers[0].Output.Maps
			switch s.Operation.(type) {
			case graph.Convolution, graph.Transposed:
				return s.fed(graph.Shape{Maps: given, Extent: s.input().Extent})
			}
			return graph.Plan{}, false
		}},
	{slip{id: "one-cell-per-map", says: "calc.slip.one-cell-per-map"}, flat(func(in graph.Shape) graph.Shape { return graph.Shape{Maps: in.Maps} })},
	{slip{id: "one-input-map", says: "calc.slip.one-map-of-inputs"}, flat(func(in graph.Shape) graph.Shape { return graph.Shape{Maps: 1, Extent: in.Extent} })},
	{slip{id: "last-axis", says: "mistake.last-axis"}, flat(func(in graph.Shape) graph.Shape { return graph.Shape{Maps: in.Extent[len(in.Extent)-1]} })},
	{slip{id: "flattened", says: "mistake.flattened"},
		func(s *subject) (graph.Plan, bool) {
			f, is := s.Operation.(graph.Full)
			f.Each = false
			if !is || s.Operation == graph.Operation(f) {
				return graph.Plan{}, false
			}
			return s.as(f)
		}},
	{slip{id: "as-lstm", says: "mistake.as-lstm"}, cell(graph.LSTM)},
	{slip{id: "as-gru", says: "mistake.as-gru"}, cell(graph.GRU)},
	{slip{id: "one-bias", says: "mistake.one-bias-per-gate", rule: true}, gateBiases(true)},
	{slip{id: "two-biases", says: "mistake.two-biases", rule: true}, gateBiases(false)},
	{slip{id: "no-recurrent", says: "mistake.no-recurrent"}, leavingOutTensor("recurrent weights")},
	{slip{id: "no-output", says: "mistake.no-output"}, leavingOutTensor("output", "output bias")},
	{slip{id: "weight-per-cell", says: "calc.slip.weight-per-cell"},
		func(s *subject) (graph.Plan, bool) {
			if _, is := s.Operation.(graph.Subsampling); !is {
				return graph.Plan{}, false
			}
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				changed = t.Within != nil
				t.Of, t.Within = append(t.Within[:len(t.Within):len(t.Within)], t.Of...), nil
				return true, changed
			})
		}},
	{slip{id: "as-full", says: "calc.slip.as-full-layer"},
		func(s *subject) (graph.Plan, bool) {
			r, is := s.Operation.(graph.RadialBasis)
			if !is {
				return graph.Plan{}, false
			}
			return s.as(graph.Full{Units: r.Units})
		}},
	{slip{id: "as-subsampling", says: "calc.slip.trained-pooling", used: "calc.slip.weighed-pooling"},
		func(s *subject) (graph.Plan, bool) {
			o, is := s.Operation.(graph.Pooling)
			if !is || !s.moves() || len(o.Stride) > 0 {
				return graph.Plan{}, false
			}
			return s.as(graph.Subsampling{Size: o.Size})
		}},
	{slip{id: "as-convolution", says: "calc.slip.as-convolution"},
		func(s *subject) (graph.Plan, bool) {
			if !s.moves() {
				return graph.Plan{}, false
			}
			switch o := s.Operation.(type) {
			case graph.Subsampling:
				return s.as(graph.Convolution{Maps: s.Output.Maps, Sliding: graph.Sliding{Size: o.Size, Stride: o.Size}})
			case graph.Pooling:
				if o.Stride == nil {
					o.Stride = o.Size
				}
				return s.as(graph.Convolution{Maps: s.Output.Maps, Sliding: o.Sliding})
			}
			return graph.Plan{}, false
		}},
}

// flat is a full layer on maps that is believed to see less of them.
func flat(seen func(graph.Shape) graph.Shape) func(*subject) (graph.Plan, bool) {
	return func(s *subject) (graph.Plan, bool) {
		f, is := s.Operation.(graph.Full)
		if input := s.input(); is && !f.Each && f.Tied == "" && len(input.Extent) > 0 {
			return s.fed(seen(input))
		}
		return graph.Plan{}, false
	}
}

// cell takes a recurrent layer for one of other cells.
func cell(c graph.Cell) func(*subject) (graph.Plan, bool) {
	return func(s *subject) (graph.Plan, bool) {
		r, is := s.Operation.(graph.Recurrent)
		if !is || r.Cell == c || r.Projected > 0 {
			return graph.Plan{}, false
		}
		r.Cell = c
		return s.as(r)
	}
}

// gateBiases gives each gate of a recurrent layer one bias, or two.
func gateBiases(one bool) func(*subject) (graph.Plan, bool) {
	return func(s *subject) (graph.Plan, bool) {
		r, is := s.Operation.(graph.Recurrent)
		if !is || r.NoBias || r.OneBias == one {
			return graph.Plan{}, false
		}
		r.OneBias = one
		return s.as(r)
	}
}

// leavingOutTensor leaves out tensors of these names, and keeps others.
func leavingOutTensor(names ...string) func(*subject) (graph.Plan, bool) {
	return func(s *subject) (graph.Plan, bool) {
		p, changed := s.edited(func(t *graph.Tensor) (keep, changed bool) { return !slices.Contains(names, t.Name), false })
		return p, changed && len(p.Tensors) > 0
	}
}
