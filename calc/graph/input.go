package graph

// Input is what the network is given: maps and their extent, or features.
type Input struct{ Shape Shape }

func (i Input) Plan([]Shape) (Plan, error) {
	if err := count(i.Shape.Maps, "maps"); err != nil {
		return Plan{}, err
	}
	for _, n := range i.Shape.Extent {
		if n < 1 || n > largest {
			return Plan{}, fault("{0} must be from 1 to {1} on each axis", "notation.range-on-axes", i.Shape.String(), largest)
		}
	}
	if len(i.Shape.Extent) > 3 {
		return Plan{}, fault("{0} must have at most three axes after the maps", "notation.too-many-axes", i.Shape.String())
	}
	return Plan{Output: i.Shape}, nil
}

func (i Input) String() string {
	return "input " + typed(append(Size{i.Shape.Maps}, i.Shape.Extent...))
}

var inputKind = Kind{Word: "input", Example: "input 1x28x28", Read: func(a *Arguments) Operation {
	size := a.Size(howLarge)
	if len(size) == 0 {
		return Input{}
	}
	return Input{Shape{size[0], size[1:]}}
}}
