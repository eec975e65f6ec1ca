package graph

import (
	"strconv"

	"fivebyfive/calc"
)

// Normalization brings values to mean 0 and variance 1, over what its kind says,
// and then multiplies by a scale and adds a shift, which are trained.
type Normalization struct {
	Kind   NormalizationKind
	Groups int  // of group normalization
	Plain  bool // no scale and no shift
	NoBias bool // no shift
}

// NormalizationKind says over what mean and variance are taken.
type NormalizationKind uint8

const (
	Batch    NormalizationKind = iota // each map, over the batch: mean and variance are kept, and not trained
	Layers                            // the maps of a place
	Group                             // groups of maps
	Instance                          // each map of one example
	RMS                               // as Layers, without mean and shift
)

var normalizationWords = [...]string{Batch: "batchnorm", Layers: "layernorm", Group: "groupnorm", Instance: "instancenorm", RMS: "rmsnorm"}

func (n Normalization) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	if n.Kind == Group && (n.Groups < 1 || input.Maps%n.Groups != 0) {
		return Plan{}, fault("{0} groups must divide the {1} maps evenly", "notation.uneven-maps", strconv.Itoa(n.Groups), strconv.Itoa(input.Maps))
	}
	p := Plan{Output: input}
	if n.Kind == Group || n.Kind == Instance {
		p.Sees = AllPlaces
	}
	of := []calc.Expr{calc.Number(int64(input.Maps), calc.Maps)}
	var over []calc.Expr
	if len(input.Extent) > 0 {
		over = []calc.Expr{input.places()}
	}
	if !n.Plain {
		p.Tensors = append(p.Tensors, Tensor{Name: "scale", Of: of, Over: over, Role: Scale})
		if !n.NoBias && n.Kind != RMS {
			p.Tensors = append(p.Tensors, Tensor{Name: "shift", Of: of, Over: over, Role: Bias})
		}
	}
	if n.Kind == Batch {
		p.Tensors = append(p.Tensors,
			Tensor{Name: "mean", Of: of, Over: over, Role: Bias, Fixed: true},
			Tensor{Name: "variance", Of: of, Over: over, Role: Scale, Fixed: true})
	}
	return p, nil
}

func (n Normalization) String() string {
	text := normalizationWords[n.Kind]
	if n.Kind == Group {
		text += " " + strconv.Itoa(n.Groups)
	}
	if n.Plain {
		text += " plain"
	}
	if n.NoBias {
		text += " no bias"
	}
	return text
}

func normalizationKind(kind NormalizationKind) Kind {
	word := normalizationWords[kind]
	example := word
	if kind == Group {
		example += " 8"
	}
	return Kind{Word: word, Example: example, Read: func(a *Arguments) Operation {
		n := Normalization{Kind: kind}
		if kind == Group {
			n.Groups = a.Whole(howManyGroups)
		}
		for a.More() {
			switch {
			case a.Option("plain"):
				n.Plain = true
			case a.Option("no bias"):
				n.NoBias = true
			default:
				a.Unknown("plain", "no bias")
			}
		}
		return n
	}}
}
