package graph

import (
	"strconv"

	"fivebyfive/calc"
)

// Full is a fully connected layer: every unit has a weight for every input, and a
// bias. At each place of a sequence or image it can do the same with the maps
// there, sharing its numbers over the places.
type Full struct {
	Units  int
	Each   bool   // at each place
	Tied   string // the weights are those of another layer, turned round
	NoBias bool
}

func (f Full) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	if err := count(f.Units, "units"); err != nil {
		return Plan{}, err
	}
	units := calc.Number(int64(f.Units), calc.Units)
	p := Plan{Output: Shape{Maps: f.Units}, Sees: AllPlaces}
	seen := input.inputs()
	var over []calc.Expr
	if f.Each && len(input.Extent) > 0 {
		p.Output.Extent, p.Sees = input.Extent, OnePlace
		seen, over = calc.Number(int64(input.Maps), calc.Inputs), []calc.Expr{input.places()}
	}
	p.Tensors = biased(Tensor{Name: "weights", Of: []calc.Expr{seen, units}, Over: over, Owner: f.Tied}, Tensor{Of: []calc.Expr{units}, Over: over}, f.NoBias)
	return p, nil
}

func (f Full) String() string {
	text := "full " + strconv.Itoa(f.Units)
	if f.Each {
		text += " each"
	}
	if f.Tied != "" {
		text += " tied " + f.Tied
	}
	if f.NoBias {
		text += " no bias"
	}
	return text
}

var fullKind = Kind{Word: "full", Example: "full 10", Read: func(a *Arguments) Operation {
	f := Full{Units: a.Whole(howManyUnits)}
	for a.More() {
		switch {
		case a.Option("each"):
			f.Each = true
		case a.Option("tied"):
			f.Tied = a.Name(toWhichLayer)
		case a.Option("no bias"):
			f.NoBias = true
		default:
			a.Unknown("each", "tied", "no bias")
		}
	}
	return f
}}

// RadialBasis has units that compare all inputs with a code each, which is fixed
// (LeCun et al. 1998, II.B, the output layer).
type RadialBasis struct{ Units int }

func (r RadialBasis) Plan(inputs []Shape) (Plan, error) {
	input, err := one(inputs)
	if err != nil {
		return Plan{}, err
	}
	if err := count(r.Units, "units"); err != nil {
		return Plan{}, err
	}
	return Plan{Output: Shape{Maps: r.Units}, Sees: AllPlaces, Tensors: []Tensor{{
		Name: "codes", Of: []calc.Expr{input.inputs(), calc.Number(int64(r.Units), calc.Units)}, Role: Scale, Fixed: true,
	}}}, nil
}

func (r RadialBasis) String() string { return "rbf " + strconv.Itoa(r.Units) }

var radialBasisKind = Kind{Word: "rbf", Example: "rbf 10", Read: func(a *Arguments) Operation {
	return RadialBasis{a.Whole(howManyUnits)}
}}
