package graph

import (
	"strconv"

	"fivebyfive/calc"
)

// Embedding looks up a row of features for each entry of a sequence of whole
// numbers: of words out of a vocabulary.
type Embedding struct {
	Words, Features int
}

// Plan takes a sequence with one map: the numbers of the words. A word uses one
// row, so that each feature of each token is one connection.
func (e Embedding) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	if err := count(e.Words, "words"); err != nil {
		return Plan{}, err
	}
	if err := count(e.Features, "features"); err != nil {
		return Plan{}, err
	}
	if input.Maps != 1 || len(input.Extent) > 1 {
		return Plan{}, fault("{0} must be a sequence of words, such as input 1x1024", "notation.needs-words", input.String())
	}
	p := Plan{Output: Shape{e.Features, input.Extent}}
	words, features := calc.Number(int64(e.Words), calc.Words), calc.Number(int64(e.Features), calc.Features)
	p.Tensors = []Tensor{{Name: "rows", Of: []calc.Expr{words, features}, Used: []calc.Expr{features}, Role: Lookup}}
	if len(input.Extent) > 0 {
		p.Tensors[0].Over = []calc.Expr{calc.Number(int64(input.Extent[0]), calc.Tokens)}
	}
	return p, nil
}

func (e Embedding) String() string {
	return "embed " + strconv.Itoa(e.Words) + " " + strconv.Itoa(e.Features)
}

var embeddingKind = Kind{Word: "embed", Example: "embed 50257 768", Read: func(a *Arguments) Operation {
	return Embedding{Words: a.Whole(howManyWords), Features: a.Whole(howManyFeatures)}
}}

// Raw is a block of trained numbers that is added to the maps, multiplied with
// them, or set before them.
type Raw struct{ Kind RawKind }

// RawKind is what becomes of the numbers.
type RawKind uint8

const (
	Positions RawKind = iota // one for each unit, added: what stands where
	Token                    // one more step, set before a sequence
	Scales                   // one for each map, multiplied
	Slopes                   // one for each map, below zero: PReLU
	Slope                    // one for all maps: PReLU
)

var rawWords = [...]string{Positions: "positions", Token: "token", Scales: "scale", Slopes: "prelu", Slope: "prelu one"}

func (r Raw) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	maps := calc.Number(int64(input.Maps), calc.Maps)
	var over []calc.Expr
	if len(input.Extent) > 0 {
		over = []calc.Expr{input.places()}
	}
	p := Plan{Output: input}
	switch r.Kind {
	case Positions:
		p.Tensors = []Tensor{{Name: "positions", Of: append([]calc.Expr{maps}, over...), Role: Bias}}
	case Token:
		if len(input.Extent) != 1 {
			return Plan{}, fault("{0} must be a sequence", "notation.needs-sequence", input.String())
		}
		p.Output.Extent = Size{input.Extent[0] + 1}
		p.Sees = Moved
		p.Tensors = []Tensor{{Name: "token", Of: []calc.Expr{maps}, Role: Lookup}}
	case Slope:
		p.Tensors = []Tensor{{Name: "slope", Of: []calc.Expr{calc.Number(1, calc.Coefficient)}, Over: append([]calc.Expr{maps}, over...), Role: Scale}}
	default:
		p.Tensors = []Tensor{{Name: "scale", Of: []calc.Expr{maps}, Over: over, Role: Scale}}
	}
	return p, nil
}

func (r Raw) String() string { return rawWords[r.Kind] }

func rawKind(kind RawKind) Kind {
	word := rawWords[kind]
	return Kind{Word: word, Example: word, Read: func(a *Arguments) Operation {
		if kind == Slopes && a.Option("one") {
			return Raw{Slope}
		}
		return Raw{kind}
	}}
}
