package pytorch

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// fit makes a tensor what a layer wants: PyTorch would stop where it is not.
func (t *trace) fit(path string, l *layer, x *tensor) *tensor {
	if x.loose && (l.in > 0 && x.shape.Maps != l.in || l.axes >= 0 && len(x.shape.Extent) != l.axes) {
		return t.become(x, l)
	}
	if l.class == "Embedding" {
		return t.words(path, l, x)
	}
	if l.order == mapsLast && len(x.axes) > 0 && x.axes[len(x.axes)-1] > 0 && l.in > 0 {
		x = t.last(path, l, x)
	}
	if l.order == mapsLast && l.in > 0 && len(x.shape.Extent) == 0 && len(x.flat.Extent) > 0 {
		t.meet(l.in, x.flat)
		if t.stop {
			return x
		}
	}
	if l.order == mapsFirst {
		x = t.arrange(x, usual(mapsFirst, len(x.shape.Extent)))
	}
	if l.axes >= 0 && len(x.shape.Extent) != l.axes {
		t.refuse(path, x, "pytorch.wrong-axes", path, l.axes, x.shape.String())
		return t.unknown("misfit", l.smallest(x.shape), usual(mapsFirst, l.axes), x)
	}
	if l.in > 0 && x.shape.Maps != l.in {
		t.refuse(path, x, "pytorch.misfit", path, l.in, x.shape.Maps)
		gives := graph.Shape{Maps: l.in, Extent: x.shape.Extent}
		return t.unknown("misfit", gives, x.axes, x)
	}
	return x
}

// refuse tells that a layer cannot be fed a tensor: PyTorch would stop, unless it
// only was taken to be fed that.
func (t *trace) refuse(path string, x *tensor, say language.Key, arguments ...any) {
	if t.printed {
		say, arguments = "pytorch.not-fed", []any{path, x.shape.String()}
	}
	t.mark(draft.Unread, t.line, path, say, arguments...)
}

// meet notes the first full layer behind a flattened image: it tells how large the
// input is.
func (t *trace) meet(want int, fed graph.Shape) {
	if t.met == nil && t.sized {
		t.met = &meeting{t.line, want, fed}
		t.stop = t.stop || t.probe
	}
}

// smallest is a shape that the layer can be fed.
func (l *layer) smallest(like graph.Shape) graph.Shape {
	s := graph.Shape{Maps: l.in}
	if s.Maps == 0 {
		s.Maps = like.Maps
	}
	if len(like.Extent) == l.axes {
		s.Extent = like.Extent
		return s
	}
	for range l.axes {
		s.Extent = append(s.Extent, 1)
	}
	return s
}

// become gives an unknown layer the shape that the one after it wants.
func (t *trace) become(x *tensor, l *layer) *tensor {
	gives := l.smallest(x.shape)
	if l.axes < 0 {
		gives.Extent = x.shape.Extent
		if l.class == "Linear" && len(x.shape.Extent) > 1 {
			gives.Extent = nil
		}
	}
	order := usual(l.order, len(gives.Extent))
	last := &t.draft.Network.Layers[len(t.draft.Network.Layers)-1]
	if u, is := last.Operation.(graph.Unknown); is && last.Name == x.layer {
		u.Gives = gives
		last.Operation = u
		return &tensor{layer: x.layer, shape: gives, axes: order, loose: true}
	}
	made := t.unknown("unknown", gives, order, x)
	made.loose = true
	return made
}

// words makes of what is looked up one number for each step.
func (t *trace) words(path string, l *layer, x *tensor) *tensor {
	if x.shape.Maps == 1 && len(x.shape.Extent) < 2 {
		return x
	}
	if len(x.shape.Extent) == 0 { // so many numbers are a sequence
		return t.set(x, graph.Shape{Maps: 1, Extent: graph.Size{x.shape.Maps}}, []int{batch, 1})
	}
	t.refuse(path, x, "pytorch.words", path, x.shape.String())
	return t.unknown("misfit", graph.Shape{Maps: 1, Extent: x.shape.Extent[:1]}, []int{batch, 1}, x)
}

// last brings the axis that PyTorch has last to where the maps are: a full layer
// works along it. An image that was to be flattened is.
func (t *trace) last(path string, l *layer, x *tensor) *tensor {
	axis := x.axes[len(x.axes)-1]
	units := int(x.shape.Units().Value())
	if t.printed && l.in == x.shape.Maps && units > l.in && len(x.shape.Extent) > 1 {
		t.mark(draft.Guessed, t.line, path, "pytorch.no-average", path, x.shape.String())
		x, _ = t.add("", graph.Pooling{Average: true, Global: true}, x.axes, x)
		return t.flatten(x)
	}
	if l.class == "Linear" && x.axes[0] == batch && x.axes[min(1, len(x.axes)-1)] == 0 && len(x.shape.Extent) > 1 {
		t.meet(l.in, x.shape)
		if t.stop {
			return x
		}
	}
	switch long := x.shape.Extent[axis-1]; {
	case long == l.in:
		order := slices.Clone(x.axes)
		return t.arrange(x, usual(mapsLast, len(order)-2))
	case units == l.in:
		t.mark(draft.Guessed, t.line, path, "pytorch.no-flatten", path, x.shape.String(), "nn.Flatten")
	default:
		t.refuse(path, x, "pytorch.last-axis", path, l.in, x.shape.String(), long, units, "nn.Flatten")
	}
	return t.flatten(x)
}

func (t *trace) flatten(x *tensor) *tensor {
	if len(x.shape.Extent) == 0 {
		return x
	}
	flat, ok := t.add("", graph.Reshape{Kind: graph.Flatten}, usual(anyOrder, 0), x)
	if !ok {
		return x
	}
	flat.flat = x.shape
	return flat
}

// set gives units another shape.
func (t *trace) set(x *tensor, shape graph.Shape, axes []int) *tensor {
	if shape.Equal(x.shape) {
		same := *x
		same.axes = axes
		return &same
	}
	made, ok := t.add("", setTo(shape), axes, x)
	if !ok {
		return x
	}
	return made
}

// arrange brings the axes of a tensor into an order where each of them stands for
// what it does with us: PyTorch's have no names, so that a layer may take for maps
// what were steps.
func (t *trace) arrange(x *tensor, order []int) *tensor {
	if len(order) != len(x.axes) || slices.Equal(x.axes, order) {
		return x
	}
	sizes := map[int]int{0: x.shape.Maps}
	for i, n := range x.shape.Extent {
		sizes[i+1] = n
	}
	shape := graph.Shape{Extent: make(graph.Size, len(x.shape.Extent))}
	from, to := withoutBatch(x.axes), withoutBatch(order)
	if len(from) != len(to) || len(to) != len(shape.Extent)+1 {
		return x
	}
	for i, axis := range to {
		if axis == 0 {
			shape.Maps = sizes[from[i]]
		} else {
			shape.Extent[axis-1] = sizes[from[i]]
		}
	}
	if slices.Equal(from, to) {
		same := *x
		same.axes = order
		return &same
	}
	return t.set(x, shape, order)
}

func withoutBatch(axes []int) []int {
	return slices.DeleteFunc(slices.Clone(axes), func(axis int) bool { return axis == batch })
}

// force adds a layer that what feeds it is too small for: what it keeps does not
// depend on that.
func (t *trace) force(name, shares string, l *layer, operation graph.Operation, x *tensor) (made *tensor, ok bool) {
	t.small = true
	if t.stop = t.stop || t.probe; t.stop {
		return x, true
	}
	t.refuse(name, x, "pytorch.cannot", name, operation.String(), x.shape.String())
	gives := graph.Shape{Maps: x.shape.Maps, Extent: slices.Clone(x.shape.Extent)}
	if l.in > 0 {
		gives.Maps = l.in
	}
	for range 12 {
		for axis := range gives.Extent {
			gives.Extent[axis] = max(2*gives.Extent[axis], 2)
		}
		if _, err := operation.Plan([]graph.Shape{gives}); err == nil {
			x = t.unknown("misfit", gives, x.axes, x)
			if made, ok := t.put(graph.Layer{Name: name, Operation: operation, Shares: shares}, x.axes, x); ok {
				return made, true
			}
		}
	}
	return t.unknown(l.class, graph.Shape{}, x.axes, x), false
}
