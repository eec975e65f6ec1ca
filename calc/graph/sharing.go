package graph

import (
	"slices"

	"fivebyfive/calc"
)

// Unshared is how many parameters the layer would have if each unit kept its own,
// at every place and step, those of the tensors that are tied to another layer's
// among them. The error is [calc.ErrOverflow].
func (l *LayerCount) Unshared() (calc.Expr, error) {
	var own, everywhere []product
	maps := 0 // of the tensors that have a dimension of maps
	var over []calc.Expr
	alike := true // all tensors are shared over the same places
	for i := range l.Tensors {
		t := &l.Tensors[i]
		if t.Fixed {
			continue
		}
		alike = alike && (own == nil || sameProduct(t.Over, over))
		over = t.Over
		n := t.numbers()
		everywhere = append(everywhere, product{slices.Concat(n.of, t.Over), n.one, n.part})
		if at := slices.IndexFunc(n.of, func(e calc.Expr) bool { return e.Factor() == calc.Maps }); at >= 0 {
			n.of = slices.Delete(slices.Clone(n.of), at, at+1)
			maps++
		}
		own = append(own, n)
	}
	e := total(everywhere, calc.Unshared)
	units := calc.Multiply(append([]calc.Expr{calc.Number(int64(l.Output.Maps), calc.Maps)}, over...)...)
	switch {
	case len(own) == 0 || !alike || len(over) == 0:
	case maps == len(own) && units.Value() == l.Units.Value(): // so much for each unit
		e = calc.Multiply(total(own, ""), l.Units.Named(calc.Units)).As(calc.Unshared)
	case l.Parameters.Value() > 0:
		e = calc.Multiply(append([]calc.Expr{l.Parameters.As("")}, over...)...).As(calc.Unshared)
	}
	if e.Lost() {
		return e, calc.Overflow(l.Name, "parameters without sharing")
	}
	return e, nil
}

// FullyConnected is how many parameters a full layer of as many units would have,
// with biases where this one trains some. The error is [calc.ErrOverflow].
func (l *LayerCount) FullyConnected() (calc.Expr, error) {
	if len(l.Inputs) == 0 {
		return calc.Number(0, calc.FullyConnected), nil
	}
	var seen []calc.Expr
	for _, input := range l.Inputs {
		seen = append(seen, input.inputs())
	}
	if slices.ContainsFunc(l.Tensors, func(t Tensor) bool { return t.Role == Bias && !t.Fixed }) {
		seen = append(seen, calc.Number(1, calc.Bias))
	}
	e := calc.Multiply(calc.Add(seen...), l.Units.Named(calc.Units)).As(calc.FullyConnected)
	if e.Lost() {
		return e, calc.Overflow(l.Name, "parameters if fully connected")
	}
	return e, nil
}
