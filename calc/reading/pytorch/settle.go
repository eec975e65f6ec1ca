package pytorch

import (
	"slices"

	"fivebyfive/calc/graph"
)

// usual is PyTorch's order of axes for so many of the extent.
func usual(o order, axes int) []int {
	switch {
	case axes == 0:
		return []int{batch, 0}
	case o == stepFirst && axes == 1:
		return []int{1, batch, 0}
	case o == mapsLast || o == stepFirst:
		all := []int{batch}
		for axis := range axes {
			all = append(all, axis+1)
		}
		return append(all, 0)
	}
	all := []int{batch, 0}
	for axis := range axes {
		all = append(all, axis+1)
	}
	return all
}

// said is the shape that a size of the text means, and PyTorch's order of its axes:
// with the batch, or without. It has no maps where it cannot be meant so.
func said(size []int, maps int, order []int) (graph.Shape, []int) {
	units := 1
	for _, n := range size {
		if n < 1 || n > largest {
			return graph.Shape{}, nil
		}
		if units *= n; units > largest {
			return graph.Shape{}, nil
		}
	}
	axes := len(withoutBatch(order)) - 1
	if len(size) == len(order)-1 {
		size = slices.Insert(slices.Clone(size), slices.Index(order, batch), 1)
	}
	n := len(size)
	switch {
	case n == len(order) && slices.Equal(order, usual(mapsFirst, axes)) && axes > 0 && size[1] != maps && size[n-1] == maps:
		return graph.Shape{Maps: maps, Extent: size[1 : n-1]}, order // maps last, as others have them
	case n == len(order):
		shape := graph.Shape{Maps: 1, Extent: make(graph.Size, len(order))}
		long := 0
		for i, axis := range order {
			switch {
			case axis == 0:
				shape.Maps = size[i]
			case axis > 0:
				shape.Extent[axis-1] = size[i]
				long++
			}
		}
		shape.Extent = shape.Extent[:long]
		return shape, order
	case axes == 0 && n > 1 && n < 6 && size[n-1] == maps: // a full layer, at each place
		return graph.Shape{Maps: maps, Extent: size[1 : n-1]}, usual(mapsLast, n-2)
	case axes == 0 && n > 1 && n < 5 && units == maps: // an image that is flattened later
		return graph.Shape{Maps: size[0], Extent: size[1:]}, usual(mapsFirst, n-1)
	case axes == 0 && n > 2 && n < 6 && units/size[0] == maps:
		return graph.Shape{Maps: size[1], Extent: size[2:]}, usual(mapsFirst, n-2)
	case axes == 0 && n > 2 && n < 6 && (size[1] == maps && maps > 1 || maps == 0): // a norm or a slope, of what has places too
		return graph.Shape{Maps: size[1], Extent: size[2:]}, usual(mapsFirst, n-2)
	}
	return graph.Shape{}, nil
}

// settle gives a network's input the shape that its first layer is made for.
func (t *trace) settle(x *tensor, maps, axes int, order []int) {
	if x.input == nil {
		return
	}
	shape := t.given
	if shape.Maps == 0 && x.input.said != nil {
		if told, its := said(x.input.said, maps, order); told.Maps > 0 {
			shape, order = told, its
			axes = len(shape.Extent)
		}
	}
	for _, size := range x.input.remarks {
		if told, its := said(size, maps, order); shape.Maps == 0 && told.Maps == maps && len(told.Extent) == axes {
			shape, order = told, its
		}
	}
	if shape.Maps == 0 || t.given.Maps > 0 && len(t.inputs) > 0 && (shape.Maps != maps || len(shape.Extent) != axes) {
		shape = graph.Shape{Maps: max(maps, 1)}
		for range axes {
			shape.Extent = append(shape.Extent, t.side)
			t.sized = true
		}
	}
	if len(shape.Extent) != axes {
		order = usual(mapsFirst, len(shape.Extent))
	}
	line := t.line
	t.line = x.input.line
	made, ok := t.add(x.input.name, graph.Input{Shape: shape}, order)
	if !ok {
		shape = graph.Shape{Maps: 1}
		made, _ = t.add(x.input.name, graph.Input{Shape: shape}, usual(anyOrder, 0))
	}
	t.line = line
	t.inputs = append(t.inputs, shape)
	*x = *made
}

// settleAsFirst gives a network's input the shape that the first of its layers is
// made for, where what is done with it does not say.
func (t *trace) settleAsFirst(x *tensor) {
	if x.input == nil {
		return
	}
	l := t.first
	if l == nil {
		t.settle(x, 0, 0, usual(anyOrder, 0))
		return
	}
	axes := l.inputAxes()
	t.settle(x, l.in, axes, l.inputOrder(axes))
}

// inputAxes is how many axes of the extent an input of the layer has, as a rule.
func (l *layer) inputAxes() int {
	switch {
	case l.axes >= 0:
		return l.axes
	case l.class == "Embedding", l.order == stepFirst, l.order == mapsLast && l.class != "Linear":
		return 1
	case l.class == "GroupNorm":
		return 2
	}
	return 0
}

func (l *layer) inputOrder(axes int) []int {
	if l.class == "Embedding" {
		return []int{batch, 1}
	}
	return usual(l.order, axes)
}
