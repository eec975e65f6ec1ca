package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// asked is how nn.MultiheadAttention multiplies queries, keys and values, where the
// weights are asked for, which is its default (multi_head_attention_forward in
// torch/nn/functional.py). Queries and keys are multiplied by bmm, or with a mask by
// baddbmm, which not all tools know; their scores and the values by bmm.
type asked struct {
	tokens, others, features, heads calc.Expr
	graph.Attention
}

func attention(l *layer) asked {
	o := l.Operation.(graph.Attention)
	other := l.Inputs[len(l.Inputs)-1]
	return asked{number(l.Inputs[0].Extent[0]), number(other.Extent[0]), number(l.Inputs[0].Maps), number(o.Heads), o}
}

// pairs is how many pairs of tokens there are, and scores how many in all heads.
func (a asked) pairs() calc.Expr  { return calc.Multiply(a.tokens, a.others) }
func (a asked) scores() calc.Expr { return calc.Multiply(a.heads, a.tokens, a.others) }

// product is one of the two products that values have with each other.
func (a asked) product() calc.Expr { return calc.Multiply(a.tokens, a.others, a.features) }

// products adds those that are bmm.
func (v *Value) products(l *layer) {
	a := attention(l)
	if a.Masked {
		v.add("tool.rule.masked", a.product())
	} else {
		v.add("tool.rule.products", number(2), a.product())
	}
}
