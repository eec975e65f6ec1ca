package graph

import (
	"strconv"

	"fivebyfive/calc"
)

// Attention is multi-head attention of a sequence to itself or, where a second
// layer feeds it, to that one (Vaswani et al. 2017, 3.2.2). What it multiplies with
// each other are values, not stored numbers: only the four projections own some.
type Attention struct {
	Heads  int
	Shared int  // heads of keys and values, if fewer: grouped-query attention
	Size   int  // of a head; 0 means that all heads together are as wide as the input
	Masked bool // a token sees those before it
	NoBias bool
}

func (t Attention) Plan(inputs []Shape) (Plan, error) {
	if len(inputs) == 0 || len(inputs) > 2 {
		return Plan{}, fault("{0} inputs must be one, or two: what asks, and what is asked", "notation.asks-and-asked", strconv.Itoa(len(inputs)))
	}
	asks, asked := inputs[0], inputs[len(inputs)-1]
	if err := count(t.Heads, "heads"); err != nil {
		return Plan{}, err
	}
	shared := t.Shared
	if shared == 0 {
		shared = t.Heads
	}
	switch {
	case len(asks.Extent) != 1 || len(asked.Extent) != 1:
		return Plan{}, fault("{0} must be sequences of tokens, such as input 768x197", "notation.needs-tokens", names(inputs))
	case t.Size == 0 && asks.Maps%t.Heads != 0:
		return Plan{}, fault("{0} heads must divide the {1} features evenly", "notation.uneven-heads", strconv.Itoa(t.Heads), strconv.Itoa(asks.Maps))
	case t.Shared < 0 || t.Heads%shared != 0:
		return Plan{}, fault("{0} heads of keys must divide the {1} heads evenly", "notation.uneven-keys", strconv.Itoa(shared), strconv.Itoa(t.Heads))
	case t.Size < 0 || t.Size > largest:
		return Plan{}, fault("heads of size {0} must be from 1 to {1}", "notation.range.head-size", strconv.Itoa(t.Size), largest)
	}
	size := t.Size
	if size == 0 {
		size = asks.Maps / t.Heads
	}
	width := func(heads int) calc.Expr {
		return calc.Multiply(calc.Number(int64(heads), Heads), calc.Number(int64(size), calc.HeadSize)).Named(calc.Units)
	}
	features := func(s Shape) calc.Expr { return calc.Number(int64(s.Maps), calc.Inputs) }
	tokens := func(s Shape) []calc.Expr { return []calc.Expr{calc.Number(int64(s.Extent[0]), calc.Tokens)} }
	p := Plan{Output: Shape{asks.Maps, asks.Extent}, Sees: AllPlaces}
	switch {
	case t.Masked && len(inputs) == 1:
		p.Sees = Earlier
	case t.Masked:
		p.Sees = Elsewhere
	}
	project := func(name string, from, to calc.Expr, over []calc.Expr) {
		weights := Tensor{Name: name, Of: []calc.Expr{from, to}, Over: over, Part: len(p.Tensors)}
		p.Tensors = append(p.Tensors, biased(weights, Tensor{Of: []calc.Expr{to}, Over: over}, t.NoBias)...)
	}
	project("queries", features(asks), width(t.Heads), tokens(asks))
	project("keys", features(asked), width(shared), tokens(asked))
	project("values", features(asked), width(shared), tokens(asked))
	project("output", width(t.Heads), calc.Number(int64(asks.Maps), calc.Units), tokens(asks))
	return p, nil
}

func (t Attention) String() string {
	text := "attention " + strconv.Itoa(t.Heads)
	if t.Shared > 0 {
		text += " shared " + strconv.Itoa(t.Shared)
	}
	if t.Size > 0 {
		text += " size " + strconv.Itoa(t.Size)
	}
	if t.Masked {
		text += " masked"
	}
	if t.NoBias {
		text += " no bias"
	}
	return text
}

var attentionKind = Kind{Word: "attention", Example: "attention 12", Read: func(a *Arguments) Operation {
	t := Attention{Heads: a.Whole(howManyHeads)}
	for a.More() {
		switch {
		case a.Option("shared"):
			t.Shared = a.Whole(howManyKeys)
		case a.Option("size"):
			t.Size = a.Whole(howLargeHead)
		case a.Option("masked"):
			t.Masked = true
		case a.Option("no bias"):
			t.NoBias = true
		default:
			a.Unknown("shared", "size", "masked", "no bias")
		}
	}
	return t
}}
