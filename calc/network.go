package calc

import "strconv"

// Shape is the size of a stack of feature maps: how many there are, and the
// height and width of each, in units.
type Shape struct {
	Maps, Height, Width int
}

// Size is a height and a width: of a kernel, a window, a stride or a margin.
type Size struct {
	Height, Width int
}

// Square returns the Size of a square of side n.
func Square(n int) Size { return Size{n, n} }

// Network is an input and the layers that follow it, each fed by the one
// before.
type Network struct {
	Name   string
	Input  Shape
	Layers []Layer

	// Before is what the input was before it was enlarged, or zero. The numbers
	// of then are what a learner may mistake for those of now.
	Before Shape
}

// Layer is one of [Conv], [Subsample], [Pool], [Full] and [RBF], or a pointer to one.
type Layer interface {
	// plan says how the layer is put together on the given input, or which
	// rule it breaks.
	plan(input Shape) (*plan, error)
}

func (s Size) String() string { return strconv.Itoa(s.Height) + "×" + strconv.Itoa(s.Width) }

func (s Size) positive() bool { return s.Height > 0 && s.Width > 0 }

// or1 is the size, or 1×1 for the zero Size.
func (s Size) or1() Size {
	if s == (Size{}) {
		return Square(1)
	}
	return s
}

// size is the height and width of each map.
func (s Shape) size() Size { return Size{s.Height, s.Width} }

func (s Shape) String() string {
	return strconv.Itoa(s.Maps) + "×" + strconv.Itoa(s.Height) + "×" + strconv.Itoa(s.Width)
}

// units is the number of units of all maps.
func (s Shape) units() whole {
	return whole(s.Maps).times(whole(s.Height)).times(whole(s.Width))
}

// unit reports whether each map is one unit.
func (s Shape) unit() bool { return s.Height == 1 && s.Width == 1 }

func checkShape(input Shape) error {
	if input.Maps < 1 || input.Height < 1 || input.Width < 1 {
		return broken("input", "shape "+input.String(), "must have at least one map, one row and one column")
	}
	if input.units() == lost {
		return overflow("input", "units")
	}
	return nil
}
