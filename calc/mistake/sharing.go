package mistake

import (
	"slices"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// The mistakes about what is shared, and how often it is used.
var shared = []belief{
	{slip{id: "unshared", says: "calc.slip.not-shared"}, multiplied(calc.Positions)},
	{slip{id: "times-steps", says: "mistake.times-steps"}, multiplied(graph.Steps)},
	{slip{id: "times-tokens", says: "mistake.times-tokens"},
		func(s *subject) (graph.Plan, bool) {
			switch s.Operation.(type) {
			case graph.Embedding, graph.Attention:
			default:
				return graph.Plan{}, false
			}
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				t.Of = append(t.Of[:len(t.Of):len(t.Of)], t.Over...)
				return true, true
			})
		}},
	{slip{id: "bias-once", says: "calc.slip.bias-used-once"},
		func(s *subject) (graph.Plan, bool) {
			return s.weighedBiases(func(b, _ *graph.Tensor) { b.Over = nil })
		}},
	{slip{id: "times-places", says: "calc.slip.one-use-per-window"},
		func(s *subject) (graph.Plan, bool) {
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				changed = t.Within != nil
				t.Within = nil
				return true, changed
			})
		}},
	{slip{id: "output-places", says: "mistake.output-places"},
		func(s *subject) (graph.Plan, bool) {
			if _, is := s.Operation.(graph.Transposed); !is {
				return graph.Plan{}, false
			}
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				t.Over = []calc.Expr{s.places()}
				return true, t.Role == graph.Weight
			})
		}},
	{slip{id: "input-places", says: "mistake.input-places", rule: true},
		func(s *subject) (graph.Plan, bool) {
			if _, is := s.Operation.(graph.Transposed); !is {
				return graph.Plan{}, false
			}
			return s.weighedBiases(func(b, weights *graph.Tensor) { b.Over = weights.Over })
		}},
	{slip{id: "shared", says: "calc.slip.shared"},
		func(s *subject) (graph.Plan, bool) {
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				at := slices.IndexFunc(t.Of, func(e calc.Expr) bool { return e.Factor() == calc.Positions })
				if at < 0 {
					return true, false
				}
				t.Of = slices.Delete(slices.Clone(t.Of), at, at+1)
				return true, true
			})
		}},
	{slip{id: "fully-connected", says: "calc.slip.fully-joined"},
		func(s *subject) (graph.Plan, bool) {
			units := s.Units.Value()
			if !s.moves() || units > 1<<28 {
				return graph.Plan{}, false
			}
			full := graph.Full{Units: int(units), NoBias: s.owns()}
			for _, t := range s.Tensors {
				full.NoBias = full.NoBias && t.Role != graph.Bias
			}
			p, ok := s.as(full)
			return p, ok
		}},
	{slip{id: "times-heads", says: "mistake.times-heads"},
		func(s *subject) (graph.Plan, bool) {
			a, is := s.Operation.(graph.Attention)
			if !is {
				return graph.Plan{}, false
			}
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				t.Of = append([]calc.Expr{calc.Number(int64(a.Heads), graph.Heads)}, t.Of...)
				return true, true
			})
		}},
	{slip{id: "not-tied", says: "mistake.not-tied", rule: true},
		func(s *subject) (graph.Plan, bool) {
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				changed = t.Owner != ""
				t.Owner = ""
				return true, changed
			})
		}},
}

// multiplied counts what is shared over places, or steps, at each of them.
func multiplied(over calc.Factor) func(*subject) (graph.Plan, bool) {
	return func(s *subject) (graph.Plan, bool) {
		return s.edited(func(t *graph.Tensor) (keep, changed bool) {
			if len(t.Over) != 1 || t.Over[0].Factor() != over || t.Used != nil {
				return true, false
			}
			t.Of, t.Over = append(t.Of[:len(t.Of):len(t.Of)], t.Over...), nil
			return true, true
		})
	}
}

// moves reports whether the layer has a window that moves over its input.
func (s *subject) moves() bool {
	if p, is := s.Operation.(graph.Pooling); is && (p.Global || p.To != nil) {
		return false
	}
	return len(s.Windows) > 0 && s.Windows[0].Enlarged == 0 && len(s.Windows) == len(s.input().Extent) && len(s.Windows) == len(s.Output.Extent)
}
