package pytorch

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// join meets two tensors. A number, or what stays the same, changes nothing.
func (h *host) join(kind graph.JoinKind, a, b any) any {
	x, isX := h.tensor(a)
	y, isY := h.tensor(b)
	switch {
	case !isX && !isY:
		return python.Unknown{}
	case !isX:
		return h.beside(kind, y, a)
	case !isY:
		return h.beside(kind, x, b)
	}
	h.trace.settleAsFirst(x)
	h.trace.settleAsFirst(y)
	words := [...]string{graph.Add: "add", graph.Times: "multiply", graph.Average: "average", graph.Concat: "concat"}
	made, ok := h.trace.add("", graph.Join{Kind: kind}, x.axes, x, y)
	if !ok {
		h.trace.mark(draft.Unread, h.trace.line, words[kind], "pytorch.no-join", words[kind], x.shape.String(), y.shape.String())
		what := x
		if len(y.shape.Extent) > len(x.shape.Extent) {
			what = y
		}
		made = h.trace.unknown(words[kind], what.shape, what.axes, x, y)
	}
	if len(x.shape.Extent) < len(y.shape.Extent) {
		made.axes = y.axes
	}
	return made
}

// beside is a tensor that something else than a tensor meets: numbers that are
// trained, or none.
func (h *host) beside(kind graph.JoinKind, x *tensor, other any) *tensor {
	p, is := other.(*parameter)
	if !is {
		return x
	}
	h.trace.settleAsFirst(x)
	n, known := p.numbers()
	raw, fits := graph.Raw{}, false
	switch {
	case !known:
	case kind == graph.Add && n == x.shape.Units().Value():
		raw.Kind, fits = graph.Positions, true
	case kind == graph.Times && n == int64(x.shape.Maps):
		raw.Kind, fits = graph.Scales, true
	case kind == graph.Times && n == 1:
		raw.Kind, fits = graph.Slope, true
	}
	if !fits {
		h.trace.opaque(p)
		return x
	}
	y, ok := h.trace.put(graph.Layer{Name: p.path, Operation: raw, Shares: p.layer}, x.axes, x)
	if !ok {
		return x
	}
	if p.used = true; p.layer == "" {
		p.layer = y.layer
	}
	return y
}

// concat stands tensors side by side, or one behind the other.
func (h *host) concat(at python.Node, list any, a python.Arguments) any {
	items, known := h.machine.Items(list)
	axis := 0
	if v, has := a.Get(1, "dim", "axis"); has {
		axis, _ = signed(v)
	}
	var all []*tensor
	var token *parameter
	for _, item := range items {
		if p, is := item.(*parameter); is {
			token = p
			continue
		}
		if state, is := item.(*hidden); is && state.both && len(all) > 0 && all[len(all)-1] == state.last {
			continue // its two rows are one here
		}
		if x, is := h.tensor(item); is {
			h.trace.settleAsFirst(x)
			all = append(all, x)
		}
	}
	switch {
	case !known || len(all) == 0:
		return h.strange(at, a)
	case token != nil && len(all) == 1:
		return h.token(token, all[0])
	case len(all) == 1:
		return all[0]
	}
	x := all[0]
	if axis < 0 {
		axis += len(x.axes)
	}
	if axis < 0 || axis >= len(x.axes) {
		return h.strange(at, a)
	}
	of := x.axes[axis]
	for _, y := range all {
		if y.input != nil || len(y.axes) != len(x.axes) {
			return h.strange(at, python.Arguments{{Value: list}})
		}
	}
	if of == 0 {
		if made, ok := h.trace.add("", graph.Join{Kind: graph.Concat}, x.axes, all...); ok {
			return made
		}
	} else if of > 0 {
		long := 0
		for _, y := range all {
			long += y.shape.Extent[min(of, len(y.shape.Extent))-1]
		}
		shape := graph.Shape{Maps: x.shape.Maps, Extent: slices.Clone(x.shape.Extent)}
		shape.Extent[of-1] = long
		return h.trace.values(shape, x.axes, all...)
	} else {
		return x
	}
	h.trace.mark(draft.Unread, at.At(), "cat", "pytorch.no-join", "concat", x.shape.String(), all[1].shape.String())
	return h.trace.stranger("", "concat", all...)
}

// token sets a row of trained numbers before a sequence.
func (h *host) token(p *parameter, x *tensor) any {
	n, _ := p.numbers()
	if n != int64(x.shape.Maps) || p.used {
		return x
	}
	if y, ok := h.trace.put(graph.Layer{Name: p.path, Operation: graph.Raw{Kind: graph.Token}}, x.axes, x); ok {
		p.used = true
		return y
	}
	return x
}

// product multiplies two tensors as matrices: values with values, no stored number.
func (h *host) product(at python.Node, a, b any) any {
	x, is := h.tensor(a)
	if p, weights := b.(*parameter); is && weights && len(p.size) == 2 && !p.used {
		l := &layer{class: "Linear", line: p.line, axes: -1, path: p.path, in: p.size[0], order: mapsLast}
		l.does = func(s graph.Shape) []graph.Operation {
			return []graph.Operation{graph.Full{Units: p.size[1], Each: len(s.Extent) > 0, NoBias: true}}
		}
		p.used = true
		return h.trace.apply(p.path, l, x)
	}
	y, is2 := h.tensor(b)
	if !is || !is2 {
		return h.strange(at, python.Arguments{{Value: a}, {Value: b}})
	}
	h.trace.settleAsFirst(x)
	h.trace.settleAsFirst(y)
	if len(x.axes) < 2 || len(y.axes) != len(x.axes) {
		return h.strange(at, python.Arguments{{Value: a}, {Value: b}})
	}
	shape := graph.Shape{Maps: x.shape.Maps, Extent: slices.Clone(x.shape.Extent)}
	wide := y.long(y.axes[len(y.axes)-1])
	if of := x.axes[len(x.axes)-1]; of == 0 {
		shape.Maps = wide
	} else if of > 0 {
		shape.Extent[of-1] = wide
	}
	return h.trace.values(shape, x.axes, x, y)
}

// attend is attention with what it multiplies given to it: values with values.
func (h *host) attend(at python.Node, a python.Arguments) any {
	var all []*tensor
	for i, name := range []string{"query", "key", "value"} {
		v, _ := a.Get(i, name)
		x, is := h.tensor(v)
		if !is {
			return h.strange(at, a)
		}
		h.trace.settleAsFirst(x)
		all = append(all, x)
	}
	return h.trace.values(all[0].shape, all[0].axes, all...)
}

// normalize is a layer norm whose numbers are given to it.
func (h *host) normalize(at python.Node, a python.Arguments) any {
	v, _ := a.Get(0, "input")
	x, is := h.tensor(v)
	size, _ := a.Get(1, "normalized_shape")
	weight, _ := a.Get(2, "weight")
	bias, _ := a.Get(3, "bias")
	l, wrong, _ := makeLayer("LayerNorm", at.At(), []any{plainValue(size), nil, weight != nil, bias != nil}, nil)
	if !is || wrong != "" {
		return h.strange(at, a)
	}
	for _, v := range []any{bias, weight} {
		if p, own := v.(*parameter); own {
			if p.used = true; p.layer != "" {
				l.names = []string{p.layer}
			}
			l.path = p.path
		}
	}
	y := h.trace.apply(l.path, l, x)
	if p, own := weight.(*parameter); own && len(l.names) > 0 {
		p.layer = l.names[0]
	}
	return y
}
