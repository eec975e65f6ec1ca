package graph

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// Shape is what a layer passes on: maps, and how far each of them extends. A
// vector has no extent, a sequence its length, an image height and width, a
// volume depth, height and width. Of a vector or a sequence the maps are called
// features.
type Shape struct {
	Maps   int
	Extent Size
}

// Size is a number for each axis of an extent, the last of which is the width.
type Size []int

func (s Size) String() string {
	text := make([]string, len(s))
	for i, n := range s {
		text[i] = strconv.Itoa(n)
	}
	return strings.Join(text, "×")
}

// String writes the maps first: "6×28×28".
func (s Shape) String() string { return append(Size{s.Maps}, s.Extent...).String() }

// Equal reports whether two shapes are the same.
func (s Shape) Equal(other Shape) bool { return s.String() == other.String() }

// Units is how many units there are in all.
func (s Shape) Units() calc.Expr {
	if len(s.Extent) == 0 {
		return calc.Number(int64(s.Maps), calc.Units)
	}
	return calc.Multiply(calc.Number(int64(s.Maps), calc.Maps), s.places()).As(calc.Units)
}

// places is how many units there are in each map: "28×28".
func (s Shape) places() calc.Expr {
	return overAxes(s.Extent, axisFactors{calc.OutputDepth, calc.OutputHeight, calc.OutputWidth}).As(calc.Positions)
}

// inputs is the number of units as what a layer joins: "16×5×5".
func (s Shape) inputs() calc.Expr {
	maps := calc.Number(int64(s.Maps), calc.InputMaps)
	if s.single() {
		return calc.Number(int64(s.Maps), calc.Inputs)
	}
	terms := []calc.Expr{maps}
	for axis, n := range s.Extent {
		terms = append(terms, calc.Number(int64(n), inputAxes.at(axis, len(s.Extent))))
	}
	return calc.Multiply(terms...).As(calc.Inputs)
}

// axisFactors says what the numbers of the axes of a volume count. An image has the
// last two of them, and a sequence the last.
type axisFactors struct{ depth, height, width calc.Factor }

var inputAxes = axisFactors{calc.InputDepth, calc.InputHeight, calc.InputWidth}

func (f axisFactors) at(axis, axes int) calc.Factor {
	switch axis {
	case axes - 1:
		return f.width
	case axes - 2:
		return f.height
	}
	return f.depth
}

// overAxes multiplies a number of each axis; of no axes it is 1.
func overAxes(size Size, names axisFactors) calc.Expr {
	if len(size) == 0 {
		return calc.Number(1, names.width)
	}
	terms := make([]calc.Expr, len(size))
	for axis, n := range size {
		terms[axis] = calc.Number(int64(n), names.at(axis, len(size)))
	}
	return calc.Multiply(terms...)
}

// over is the size for so many axes: one number is meant for each of them, and
// none is the default.
func (s Size) over(axes, none int) (Size, bool) {
	switch len(s) {
	case axes:
		return s, true
	case 0, 1:
		n := none
		if len(s) == 1 {
			n = s[0]
		}
		all := make(Size, axes)
		for i := range all {
			all[i] = n
		}
		return all, true
	}
	return nil, false
}

// positive reports whether every number is above 0.
func (s Size) positive() bool {
	for _, n := range s {
		if n < 1 {
			return false
		}
	}
	return true
}
