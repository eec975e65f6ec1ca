package mistake

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// The mistakes that leave out a dimension of what a layer keeps, or take it for
// another.
var dimensionsMistaken = []belief{
	{slip{id: "no-input-maps", says: "calc.slip.input-maps-forgotten"},
		func(s *subject) (graph.Plan, bool) {
			switch s.Operation.(type) {
			case graph.Full, graph.RadialBasis:
				return graph.Plan{}, false
			}
			return leavingOut(calc.InputMaps)(s)
		}},
	{slip{id: "one-side", says: "calc.slip.one-side"},
		func(s *subject) (graph.Plan, bool) {
			height, width, square := s.sides()
			if !square || width.Value() > height.Value() {
				return leavingOut(calc.KernelHeight)(s)
			}
			return leavingOut(calc.KernelWidth)(s)
		}},
	{slip{id: "sides-added", says: "calc.slip.sides-added"},
		func(s *subject) (graph.Plan, bool) {
			height, width, square := s.sides()
			if !square {
				return graph.Plan{}, false
			}
			return s.edited(func(t *graph.Tensor) (keep, changed bool) {
				of, found := without(t.Of, calc.KernelHeight, calc.Add(height, width))
				if found {
					t.Of, _ = without(of, calc.KernelWidth)
				}
				return true, found
			})
		}},
	{slip{id: "squared", says: "mistake.squared"}, squared},
	{slip{id: "one-map", says: "calc.slip.one-map"},
		func(s *subject) (graph.Plan, bool) {
			if s.Output.Maps == 1 {
				return graph.Plan{}, false
			}
			return leavingOut(calc.Maps)(s)
		}},
	{slip{id: "one-unit", says: "calc.slip.one-unit"},
		func(s *subject) (graph.Plan, bool) {
			switch s.Operation.(type) {
			case graph.Full, graph.RadialBasis:
				return leavingOut(calc.Units)(s)
			}
			return graph.Plan{}, false
		}},
	{slip{id: "one-gate", says: "mistake.one-gate"}, leavingOut(graph.Gates)},
	{slip{id: "one-way", says: "mistake.one-way"}, leavingOut(graph.Directions)},
	{slip{id: "one-word", says: "mistake.one-word"},
		func(s *subject) (graph.Plan, bool) {
			if _, is := s.Operation.(graph.Embedding); !is {
				return graph.Plan{}, false
			}
			return leavingOut(calc.Words)(s)
		}},
}

// leavingOut leaves a dimension out of all tensors.
func leavingOut(f calc.Factor) func(*subject) (graph.Plan, bool) {
	return func(s *subject) (graph.Plan, bool) {
		return s.edited(func(t *graph.Tensor) (keep, changed bool) {
			of, found := without(t.Of, f)
			if found {
				t.Of = of
			}
			return true, found
		})
	}
}

// sides are those of a kernel that has two.
func (s *subject) sides() (height, width calc.Expr, are bool) {
	height, high := s.dimension(calc.KernelHeight)
	width, wide := s.dimension(calc.KernelWidth)
	return height, width, high && wide && len(s.Windows) == 2 && height.Value() > 1 && width.Value() > 1
}

// squared takes a kernel along one axis for one along two.
func squared(s *subject) (graph.Plan, bool) {
	side, has := s.dimension(calc.KernelCells)
	if !has || len(s.Windows) != 1 {
		return graph.Plan{}, false
	}
	return s.edited(func(t *graph.Tensor) (keep, changed bool) {
		of, found := without(t.Of, calc.KernelCells, side, side)
		if found {
			t.Of = of
		}
		return true, found
	})
}
