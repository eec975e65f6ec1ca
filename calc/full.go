package calc

import "strconv"

// Full is a fully connected layer: every unit has its own weight to every
// input, and its own bias.
type Full struct {
	Name   string
	Units  int
	NoBias bool
}

func (f Full) plan(input Shape) (*plan, error) {
	return entire(f.Name, FullConnection, input, f.Units, !f.NoBias)
}

// entire is the plan of a layer each of whose units sees the whole input.
func entire(name string, kind Kind, input Shape, units int, bias bool) (*plan, error) {
	if units < 1 {
		return nil, broken(name, strconv.Itoa(units)+" units", "must be at least 1")
	}
	return &plan{
		kind: kind, window: input.size(), stride: Square(1), dilation: Square(1),
		output: Shape{units, 1, 1},
		runs:   []run{{whole(units), whole(input.Maps)}},
		bias:   bias,
	}, nil
}
