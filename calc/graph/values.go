package graph

// Values are worked out from those of the layers that feed it, in a way that no other
// kind tells, and without a number that is kept: what attention multiplies with each
// other, a mean along one axis.
type Values struct{ Shape Shape }

func (v Values) Plan(inputs []Shape) (Plan, error) {
	if len(inputs) == 0 {
		return Plan{}, fault("{0} must be fed by a layer", "notation.needs-feed", v.String())
	}
	p, err := Input{v.Shape}.Plan(nil)
	p.Sees = Elsewhere
	return p, err
}

func (v Values) String() string {
	return "values " + typed(append(Size{v.Shape.Maps}, v.Shape.Extent...))
}

var valuesKind = Kind{Word: "values", Example: "values 12x64x64", Read: func(a *Arguments) Operation {
	size := a.Size(whichShape)
	if len(size) == 0 {
		return Values{}
	}
	return Values{Shape{size[0], size[1:]}}
}}
