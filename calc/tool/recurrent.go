package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// cells are what a recurrent layer of PyTorch is made of: two biases for every gate,
// if it has any.
type cells struct {
	directions, steps, gates, units, passed calc.Expr
	graph.Recurrent
}

func recurrent(l *layer) cells {
	o := l.Operation.(graph.Recurrent)
	r := cells{
		directions: number(1), steps: number(l.Inputs[0].Extent[0]), units: number(o.Units), passed: number(o.Units),
		gates: number([]int{graph.Simple: 1, graph.LSTM: 4, graph.GRU: 3}[o.Cell]), Recurrent: o,
	}
	if o.BothWays {
		r.directions = number(2)
	}
	if o.Projected > 0 {
		r.passed = number(o.Projected)
	}
	return r
}

// biases is how often biases are used.
func (r cells) biases() calc.Expr {
	if r.NoBias {
		return number(0)
	}
	return calc.Multiply(r.directions, r.steps, number(2), r.gates, r.units)
}

// projection is how often the weights of a projection are used.
func (r cells) projection() calc.Expr {
	if r.Projected == 0 {
		return number(0)
	}
	return calc.Multiply(r.directions, r.steps, r.units, r.passed)
}

// within is what ptflops and calflops count in a cell beside its weights, for each
// unit (rnn_flops in their pytorch_ops.py).
func (r cells) within() calc.Expr {
	each := number([]int{graph.Simple: 1, graph.LSTM: 10, graph.GRU: 7}[r.Cell])
	return calc.Multiply(r.directions, r.steps, each, r.units)
}
