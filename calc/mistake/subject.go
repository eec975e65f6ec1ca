package mistake

import (
	"slices"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// subject is the layer that a number is asked of.
type subject struct {
	*graph.LayerCount
	network *Network
	at      int // which layer
}

// input is what feeds the layer first.
func (s *subject) input() graph.Shape {
	if len(s.Inputs) == 0 {
		return graph.Shape{}
	}
	return s.Inputs[0]
}

func (s *subject) full() bool {
	_, is := s.Operation.(graph.Full)
	return is
}

// owns reports whether the layer keeps numbers.
func (s *subject) owns() bool { return len(s.Tensors) > 0 }

// places is how many places a map of the output has: "28×28".
func (s *subject) places() calc.Expr { return places(s.Output.Extent) }

func places(extent graph.Size) calc.Expr {
	if len(extent) == 0 {
		return calc.Number(1, calc.Positions)
	}
	terms := make([]calc.Expr, len(extent))
	for i, n := range extent {
		terms[i] = calc.Number(int64(n), outputs[min(len(extent)-1-i, 2)])
	}
	return calc.Multiply(terms...).As(calc.Positions)
}

// kernel is the size of the layer's window, whether it reads by it or writes.
func (s *subject) kernel() graph.Size {
	var size graph.Size
	for _, a := range s.axes() {
		size = append(size, int(a.size))
	}
	return size
}

// cells is how many cells the window has.
func (s *subject) cells() int64 {
	cells := int64(1)
	for _, n := range s.kernel() {
		cells *= int64(n)
	}
	return cells
}

// edited is the layer's plan with its tensors changed one by one; those for which
// change returns false are left out. Nothing is edited where none is another.
func (s *subject) edited(change func(t *graph.Tensor) (keep, changed bool)) (graph.Plan, bool) {
	p := s.Plan
	p.Tensors = nil
	any := false
	for _, t := range s.Tensors {
		keep, changed := change(&t)
		any = any || changed || !keep
		if keep {
			p.Tensors = append(p.Tensors, t)
		}
	}
	return p, any
}

// as is what the layer would plan if it did something else.
func (s *subject) as(o graph.Operation) (graph.Plan, bool) { return planned(o, s.Inputs) }

// fed is what the layer would plan if its first input were another.
func (s *subject) fed(input graph.Shape) (graph.Plan, bool) {
	if len(s.Inputs) == 0 || input.Equal(s.Inputs[0]) {
		return graph.Plan{}, false
	}
	return planned(s.Operation, append([]graph.Shape{input}, s.Inputs[1:]...))
}

func planned(o graph.Operation, inputs []graph.Shape) (graph.Plan, bool) {
	p, err := o.Plan(inputs)
	return p, err == nil
}

// dimensions takes products apart: 5×5×1 and 6 have four.
func dimensions(of []calc.Expr) (all []calc.Expr) {
	for _, e := range of {
		whole := e
		if origin, stands := e.Origin(); stands {
			whole = origin
		}
		if terms := whole.Product(); terms != nil {
			all = append(all, dimensions(terms)...)
		} else {
			all = append(all, e)
		}
	}
	return all
}

// without leaves out the dimensions that count f. Where others are given they stand
// instead of the first of them.
func without(of []calc.Expr, f calc.Factor, instead ...calc.Expr) (rest []calc.Expr, found bool) {
	for _, d := range dimensions(of) {
		switch {
		case d.Factor() != f:
			rest = append(rest, d)
		case !found:
			rest, found = append(rest, instead...), true
		}
	}
	return rest, found
}

// dimension finds the first dimension of the layer's weights that counts f.
func (s *subject) dimension(f calc.Factor) (calc.Expr, bool) {
	for _, t := range s.Tensors {
		all := dimensions(t.Of)
		if i := slices.IndexFunc(all, func(d calc.Expr) bool { return d.Factor() == f }); i >= 0 {
			return all[i], true
		}
	}
	return calc.Expr{}, false
}
