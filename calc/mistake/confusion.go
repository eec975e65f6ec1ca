package mistake

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// confusion is one number taken for another.
type confusion struct {
	slip
	of     []Quantity
	number func(*subject) (calc.Expr, bool)
}

var biasInMACs = slip{id: "bias-counted", says: "mistake.bias-in-macs", rule: true}

var (
	kept = []Quantity{Parameters, Trained, Kept}
	used = []Quantity{Connections}
)

var confusions = []confusion{
	{slip{id: "fixed-counted", says: "calc.slip.fixed-not-trained"}, kept[:2],
		func(s *subject) (calc.Expr, bool) { return s.Fixed, s.Parameters.Value() == 0 }},
	{slip{id: "fixed-counted", says: "mistake.fixed-counted", rule: true}, kept[:1], (*subject).all},
	{slip{id: "fixed-counted", says: "calc.slip.fixed-weights-counted"}, []Quantity{Trained}, (*subject).all},
	{slip{id: "trained-only", says: "mistake.trained-only", rule: true}, kept[2:],
		func(s *subject) (calc.Expr, bool) { return s.Parameters, s.Fixed.Value() > 0 }},
	{slip{id: "connections", says: "calc.slip.counted-connections"}, kept,
		func(s *subject) (calc.Expr, bool) { return s.Connections, s.owns() }},
	{slip{id: "units", says: "calc.slip.units-for-parameters", full: "calc.slip.units-for-weights"}, kept,
		func(s *subject) (calc.Expr, bool) { return s.Units, s.owns() }},
	{slip{id: "units", says: "mistake.units-keep-nothing"}, append(used, kept...),
		func(s *subject) (calc.Expr, bool) { return s.Units, !s.owns() }},
	{slip{id: "cells-seen", says: "calc.slip.cells-not-weighed", used: "calc.slip.cells-seen"}, append(used, kept...),
		func(s *subject) (calc.Expr, bool) {
			if s.owns() || !s.moves() {
				return calc.Expr{}, false
			}
			return calc.Multiply(calc.Number(s.cells(), calc.Window), s.Units), true
		}},
	{slip{id: "nothing-trained", says: "calc.slip.nothing-trained"}, kept,
		func(s *subject) (calc.Expr, bool) {
			_, is := s.Operation.(graph.Subsampling)
			return calc.Number(0, calc.Parameters), is
		}},
	{slip{id: "nothing-trained", says: "mistake.nothing-trained", used: "mistake.nothing-used"}, append(used, kept...),
		func(s *subject) (calc.Expr, bool) {
			switch s.Operation.(type) {
			case graph.Convolution, graph.Partial, graph.Full, graph.Subsampling:
				return calc.Expr{}, false
			}
			return calc.Number(0, calc.Parameters), s.owns()
		}},
	{slip{id: "parameters", says: "calc.slip.trained-instead"}, []Quantity{Fixed},
		func(s *subject) (calc.Expr, bool) { return s.Parameters, s.owns() }},
	{slip{id: "all-fixed", says: "mistake.all-fixed"}, []Quantity{Fixed}, (*subject).all},
	{slip{id: "nothing-trained", says: "calc.slip.fixed-forgotten"}, []Quantity{Fixed},
		func(s *subject) (calc.Expr, bool) { return calc.Number(0, calc.Fixed), s.Parameters.Value() == 0 }},
	{slip{id: "nothing-fixed", says: "mistake.nothing-fixed"}, []Quantity{Fixed},
		func(s *subject) (calc.Expr, bool) { return calc.Number(0, calc.Fixed), s.Parameters.Value() > 0 }},
	{slip{id: "parameters", says: "calc.slip.counted-parameters"}, used,
		func(s *subject) (calc.Expr, bool) { return s.Parameters, s.owns() && s.Parameters.Value() > 0 }},
	{slip{id: "one-unit", says: "calc.slip.one-unit"}, used,
		func(s *subject) (calc.Expr, bool) {
			p, _ := s.edited(func(t *graph.Tensor) (keep, changed bool) {
				of, _ := without(t.Of, calc.Maps)
				t.Of, _ = without(of, calc.Units)
				t.Over = nil
				return true, true
			})
			l, err := s.With(p)
			return l.Connections, err == nil && s.placed()
		}},
	{slip{id: "units", says: "calc.slip.units-for-connections"}, used,
		func(s *subject) (calc.Expr, bool) { return s.Units, s.owns() }},
	{slip{id: "operations", says: "calc.slip.operations"}, used, (*subject).twiceMACs},
	{biasInMACs, []Quantity{MACs},
		func(s *subject) (calc.Expr, bool) { return s.Connections, s.weighs() }},
	{slip{id: "operations", says: "mistake.macs-twice", rule: true}, []Quantity{MACs}, (*subject).twiceMACs},
	{slip{id: "parameters", says: "mistake.macs-at-one-place"}, []Quantity{MACs},
		func(s *subject) (calc.Expr, bool) { return s.Parameters, s.weighs() }},
	{slip{id: "parameters", says: "mistake.macs-at-one-place"}, []Quantity{MACs},
		func(s *subject) (calc.Expr, bool) {
			p, _ := s.edited(func(t *graph.Tensor) (keep, changed bool) { t.Over = nil; return true, true })
			l, err := s.With(p)
			return l.MACs, err == nil && s.weighs()
		}},
	{slip{id: "one-map", says: "calc.slip.one-map"}, []Quantity{Units},
		func(s *subject) (calc.Expr, bool) { return s.places(), len(s.Output.Extent) > 0 }},
	{slip{id: "maps", says: "calc.slip.only-maps"}, []Quantity{Units},
		func(s *subject) (calc.Expr, bool) {
			return calc.Number(int64(s.Output.Maps), calc.Maps), len(s.Output.Extent) > 0
		}},
	{slip{id: "one-cell-per-map", says: "calc.slip.one-cell-per-map"}, []Quantity{Units, Maps},
		func(s *subject) (calc.Expr, bool) {
			return calc.Number(int64(s.input().Maps), calc.InputMaps), s.flattens()
		}},
	{slip{id: "one-input-map", says: "calc.slip.one-map-of-inputs"}, []Quantity{Units, Maps},
		func(s *subject) (calc.Expr, bool) { return places(s.input().Extent), s.flattens() }},
	{slip{id: "last-axis", says: "mistake.last-axis"}, []Quantity{Units, Maps},
		func(s *subject) (calc.Expr, bool) {
			extent := s.input().Extent
			if !s.flattens() || len(extent) == 0 {
				return calc.Expr{}, false
			}
			return calc.Number(int64(extent[len(extent)-1]), calc.InputWidth), true
		}},
	{slip{id: "input-maps", says: "mistake.maps-passed-on"}, []Quantity{Maps},
		func(s *subject) (calc.Expr, bool) {
			return calc.Number(int64(s.input().Maps), calc.InputMaps), len(s.Output.Extent) > 0 && len(s.Inputs) > 0
		}},
}

// all is the sum of the trained and the fixed numbers of a layer that has both.
func (s *subject) all() (calc.Expr, bool) {
	return calc.Add(s.Parameters, s.Fixed), s.Parameters.Value() > 0 && s.Fixed.Value() > 0
}

func (s *subject) twiceMACs() (calc.Expr, bool) {
	return calc.Multiply(calc.Number(2, ""), s.MACs.Named(calc.MACs)), s.weighs()
}

// placed reports whether each unit of the layer uses numbers of its maps, or its own.
func (s *subject) placed() bool {
	switch o := s.Operation.(type) {
	case graph.Convolution:
		return !o.Unshared && !o.OwnBias
	case graph.Full, graph.RadialBasis, graph.Subsampling:
		return true
	}
	return false
}

func (s *subject) flattens() bool {
	o, is := s.Operation.(graph.Reshape)
	return is && o.Kind == graph.Flatten
}

// confusions gathers what is taken for the quantity.
func (g *gathering) confusions() {
	for _, c := range confusions {
		for _, q := range c.of {
			if q != g.of {
				continue
			}
			if e, applies := c.number(g.subject); applies {
				g.add(c.slip, e)
			}
		}
	}
}
