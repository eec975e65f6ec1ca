package graph

// Input is what the network is given: maps and their extent, or features.
type Input struct{ Shape Shape }

func (i Input) Plan([]Shape) (Plan, error) {
	if err := count(i.Shape.Maps, "maps"); err != nil {
		return Plan{}, err
	}
	for _, n := range i.Shape.Extent {
		if n < 1 || n > largest {
			return Plan{}, Fault{i.Shape.String(), "must be from 1 to " + grouped(largest) + " on each axis"}
		}
	}
	if len(i.Shape.Extent) > 3 {
		return Plan{}, Fault{i.Shape.String(), "must have at most three axes after the maps"}
	}
	return Plan{Output: i.Shape}, nil
}

func (i Input) String() string {
	return "input " + typed(append(Size{i.Shape.Maps}, i.Shape.Extent...))
}

var inputKind = Kind{Word: "input", Example: "input 1x28x28", Read: func(a *Arguments) Operation {
	size := a.Size("how large? maps first, then height and width,")
	if len(size) == 0 {
		return Input{}
	}
	return Input{Shape{size[0], size[1:]}}
}}
