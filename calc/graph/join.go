package graph

import (
	"strconv"
)

// Join makes one layer of several: it adds, multiplies or averages them unit by
// unit, or stands their maps side by side. It keeps no number.
type Join struct{ Kind JoinKind }

// JoinKind is what is done with the layers that meet.
type JoinKind uint8

const (
	Add JoinKind = iota
	Times
	Average
	Concat
)

var joinWords = [...]string{Add: "add", Times: "multiply", Average: "average", Concat: "concat"}

// Plan lets a map of one unit meet one of any size: squeeze-and-excitation
// multiplies whole maps by one number each.
func (j Join) Plan(inputs []Shape) (Plan, error) {
	if len(inputs) < 2 {
		return Plan{}, fault("{0} of {1} must have at least two layers, such as {0} in", "notation.needs-two", joinWords[j.Kind], strconv.Itoa(len(inputs)))
	}
	output := inputs[0]
	for _, input := range inputs[1:] {
		switch {
		case j.Kind == Concat && input.Extent.String() == output.Extent.String():
			if output.Maps += input.Maps; output.Maps > largest {
				return Plan{}, count(output.Maps, "maps")
			}
		case j.Kind == Concat:
			return Plan{}, fault("maps of {0} must all have the same size to stand side by side", "notation.same-size", names(inputs))
		case input.Equal(output):
		case input.Maps == output.Maps && input.single():
		case input.Maps == output.Maps && output.single():
			output = input
		default:
			return Plan{}, fault("{0} must all have the same shape for {1}", "notation.same-shape", names(inputs), joinWords[j.Kind])
		}
	}
	return Plan{Output: output}, nil
}

// single reports whether each map is one unit.
func (s Shape) single() bool {
	for _, n := range s.Extent {
		if n != 1 {
			return false
		}
	}
	return true
}

func (j Join) String() string { return joinWords[j.Kind] }

func joinKind(kind JoinKind) Kind {
	return Kind{Word: joinWords[kind], Example: joinWords[kind] + " in", Joins: true, Read: func(*Arguments) Operation { return Join{kind} }}
}
