package mistake

import (
	"slices"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// The mistakes about biases.
var biases = []belief{
	{slip{id: "no-bias", says: "calc.slip.bias-not-learned", used: "calc.slip.bias-not-used", full: "calc.slip.unit-bias-not-learned"},
		func(s *subject) (graph.Plan, bool) {
			if s.normed() || !s.weighs() || s.projects() {
				return graph.Plan{}, false
			}
			return s.biased(func(*graph.Tensor) bool { return false })
		}},
	{slip{id: "no-bias", says: "calc.slip.biases-not-trained", used: "calc.slip.biases-not-used"},
		func(s *subject) (graph.Plan, bool) {
			if !s.projects() {
				return graph.Plan{}, false
			}
			return s.biased(func(*graph.Tensor) bool { return false })
		}},
	{slip{id: "no-bias", says: "mistake.bias-before-norm", rule: true},
		func(s *subject) (graph.Plan, bool) {
			if !s.normed() {
				return graph.Plan{}, false
			}
			return s.biased(func(*graph.Tensor) bool { return false })
		}},
	{slip{id: "no-bias", says: "calc.slip.only-coefficients", used: "calc.slip.bias-not-used"},
		func(s *subject) (graph.Plan, bool) {
			if _, is := s.Operation.(graph.Subsampling); !is {
				return graph.Plan{}, false
			}
			return s.biased(func(*graph.Tensor) bool { return false })
		}},
	{slip{id: "no-shift", says: "mistake.shift-forgotten"},
		func(s *subject) (graph.Plan, bool) {
			if _, is := s.Operation.(graph.Normalization); !is {
				return graph.Plan{}, false
			}
			return s.biased(func(*graph.Tensor) bool { return false })
		}},
	{slip{id: "with-bias", says: "calc.slip.no-bias-here"},
		func(s *subject) (graph.Plan, bool) {
			o := s.Operation
			switch t := o.(type) {
			case graph.Convolution:
				t.NoBias = false
				o = t
			case graph.Partial:
				t.NoBias = false
				o = t
			case graph.Transposed:
				t.NoBias = false
				o = t
			case graph.Full:
				t.NoBias = false
				o = t
			case graph.Recurrent:
				t.NoBias = false
				o = t
			case graph.Attention:
				t.NoBias = false
				o = t
			}
			return s.as(o)
		}},
	{slip{id: "with-bias", says: "calc.slip.no-bias-here"},
		func(s *subject) (graph.Plan, bool) {
			r, is := s.Operation.(graph.RadialBasis)
			if !is {
				return graph.Plan{}, false
			}
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				t.Of = []calc.Expr{calc.Add(t.Of[0], calc.Number(1, calc.Bias)), calc.Number(int64(r.Units), calc.Units)}
				return true, true
			})
		}},
	{slip{id: "one-bias", says: "calc.slip.one-bias-for-maps", full: "calc.slip.one-bias-for-units"},
		func(s *subject) (graph.Plan, bool) {
			return s.forAllParts(calc.Number(1, calc.Bias))
		}},
	{slip{id: "bias-per-unit", says: "calc.slip.bias-per-unit"},
		func(s *subject) (graph.Plan, bool) {
			return s.weighedBiases(func(b, _ *graph.Tensor) { b.Of, b.Over = append(b.Of[:len(b.Of):len(b.Of)], b.Over...), nil })
		}},
	{slip{id: "bias-per-weight", says: "calc.slip.bias-per-weight"},
		func(s *subject) (graph.Plan, bool) {
			return s.weighedBiases(func(b, weights *graph.Tensor) {
				b.Of = append([]calc.Expr{weights.Of[0].Named(calc.Bias)}, weights.Of[1:]...)
			})
		}},
	{slip{id: "bias-per-kernel", says: "calc.slip.bias-per-kernel"},
		func(s *subject) (graph.Plan, bool) {
			if len(s.Windows) == 0 {
				return graph.Plan{}, false
			}
			return s.weighedBiases(func(b, weights *graph.Tensor) {
				of, _ := without(weights.Of, calc.KernelHeight)
				of, _ = without(of, calc.KernelWidth)
				b.Of, _ = without(of, calc.KernelCells)
			})
		}},
	{slip{id: "bias-per-input-map", says: "calc.slip.bias-per-input-map"},
		func(s *subject) (graph.Plan, bool) {
			if s.input().Maps < 2 || s.Output.Maps < 2 || s.full() {
				return graph.Plan{}, false
			}
			return s.forAllParts(calc.Number(int64(s.input().Maps), calc.InputMaps))
		}},
	{slip{id: "bias-per-input", says: "calc.slip.bias-per-input"},
		func(s *subject) (graph.Plan, bool) {
			if s.Output.Units().Value() != int64(s.Output.Maps) {
				return graph.Plan{}, false
			}
			return s.weighedBiases(func(b, weights *graph.Tensor) {
				of, _ := without(weights.Of, calc.Maps)
				b.Of, _ = without(of, calc.Units)
			})
		}},
}

// weighs reports whether the layer has weights.
func (s *subject) weighs() bool {
	for _, t := range s.Tensors {
		if t.Role == graph.Weight {
			return true
		}
	}
	return false
}

// projects reports whether the layer has several blocks of weights, for its gates or
// for what attention asks.
func (s *subject) projects() bool {
	switch s.Operation.(type) {
	case graph.Recurrent, graph.Attention:
		return true
	}
	return false
}

// normed reports whether batch normalization follows.
func (s *subject) normed() bool { return s.network.normed[s.at] }

// biased changes the trained biases; those for which change returns false are left
// out.
func (s *subject) biased(change func(*graph.Tensor) bool) (graph.Plan, bool) {
	return s.edited(func(t *graph.Tensor) (keep, changed bool) {
		if t.Role != graph.Bias || t.Fixed {
			return true, false
		}
		return change(t), true
	})
}

// weighedBiases changes the biases of a layer that weighs its input, beside the
// weights of the same part.
func (s *subject) weighedBiases(change func(bias, weights *graph.Tensor)) (graph.Plan, bool) {
	if _, normalizes := s.Operation.(graph.Normalization); normalizes || s.projects() {
		return graph.Plan{}, false
	}
	var weights graph.Tensor
	return s.edited(func(t *graph.Tensor) (keep, changed bool) {
		if t.Role == graph.Weight || t.Role == graph.Scale {
			weights = *t
		}
		if t.Role != graph.Bias || weights.Of == nil {
			return true, false
		}
		change(t, &weights)
		return true, true
	})
}

// forAllParts gives all parts of a layer together so many biases.
func (s *subject) forAllParts(biases calc.Expr) (graph.Plan, bool) {
	p, changed := s.weighedBiases(func(b, _ *graph.Tensor) { b.Of = []calc.Expr{biases} })
	first := true
	p.Tensors = slices.DeleteFunc(p.Tensors, func(t graph.Tensor) bool {
		if t.Role != graph.Bias {
			return false
		}
		again := !first
		first = false
		return again
	})
	return p, changed
}
