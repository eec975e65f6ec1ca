package summary

import (
	"slices"

	"fivebyfive/calc/graph"
)

// row is what a table says of a layer.
type row struct {
	line    int
	name    string // "" where the table has none
	class   string // "Conv2D"
	cut     bool   // the class is cut off
	input   dims   // nil where it is not said
	output  dims
	begins  int   // what is left of the output's last size, where it is cut off
	numbers int64 // of parameters, -1 where it is not said
	from    []string
	kernel  graph.Size // nil where it is not said
	macs    int64      // -1 where it is not said
	depth   int        // within other rows
	placed  bool       // it says where it stands among them
	again   bool       // it is another use of a layer that has been listed
}

// dims is a shape as a table has it, with the batch first. A size that is left
// open is 0, and so is one that is cut off.
type dims []int

// open is a size that a table leaves open: None.
const open = 0

// order is which of a shape's sizes counts the maps.
type order uint8

const (
	last order = iota
	first
)

// shape is what is meant, without the batch; ok is false where it has more axes
// than a layer can have.
func (d dims) shape(o order) (s graph.Shape, ok bool) {
	switch {
	case len(d) == 1 && o == last: // one number
		return graph.Shape{Maps: 1}, true
	case len(d) < 2 || len(d) > 5:
		return s, false
	}
	if o == first {
		return graph.Shape{Maps: d[1], Extent: graph.Size(d[2:])}, true
	}
	n := len(d) - 1
	return graph.Shape{Maps: d[n], Extent: graph.Size(d[1:n])}, true
}

// admits reports whether a shape may be what a table means, which may leave sizes
// open.
func admits(table, shape graph.Shape) bool {
	if len(table.Extent) != len(shape.Extent) || table.Maps != open && table.Maps != shape.Maps {
		return false
	}
	for axis, n := range table.Extent {
		if n != open && n != shape.Extent[axis] {
			return false
		}
	}
	return true
}

// equal reports whether two shapes are the same.
func equal(a, b graph.Shape) bool { return a.Maps == b.Maps && slices.Equal(a.Extent, b.Extent) }

// closed reports whether a shape leaves nothing open.
func closed(s graph.Shape) bool {
	for _, n := range s.Extent {
		if n == open {
			return false
		}
	}
	return s.Maps != open
}
