package pytorch

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/python"
)

// chunk cuts a tensor into so many parts.
func (h *host) chunk(at python.Node, x *tensor, a python.Arguments) any {
	v, _ := a.Get(0, "chunks")
	n, _ := whole(v)
	axis, _ := a.Get(1, "dim")
	h.trace.settleAsFirst(x)
	i, is := signed(axis)
	if i < 0 {
		i += len(x.axes)
	}
	if !is || n < 1 || n > 100 || i < 0 || i >= len(x.axes) || x.long(x.axes[i])%n != 0 {
		return h.strange(at, python.Arguments{{Value: x}})
	}
	return h.parts(x, x.axes[i], slices.Repeat([]int{x.long(x.axes[i]) / n}, n))
}

// split cuts a tensor into parts of a size, or of several.
func (h *host) split(at python.Node, x *tensor, a python.Arguments) any {
	v, _ := a.Get(0, "split_size", "split_size_or_sections")
	axis, has := a.Get(1, "dim")
	h.trace.settleAsFirst(x)
	i, _ := signed(axis)
	if i < 0 {
		i += len(x.axes)
	}
	if i < 0 || i >= len(x.axes) || !has {
		return h.strange(at, python.Arguments{{Value: x}})
	}
	long := x.long(x.axes[i])
	var sizes []int
	if array, is := v.(*python.Array); is {
		sizes, _ = wholes(array.Items)
	} else if n, ok := whole(v); ok && n > 0 && long/n < 100 {
		for at := 0; at < long; at += n {
			sizes = append(sizes, min(n, long-at))
		}
	}
	if len(sizes) == 0 || slices.Contains(sizes, 0) {
		return h.strange(at, python.Arguments{{Value: x}})
	}
	return h.parts(x, x.axes[i], sizes)
}

func (h *host) parts(x *tensor, axis int, sizes []int) any {
	all := &python.Array{Tuple: true}
	for _, n := range sizes {
		all.Items = append(all.Items, h.part(x, axis, n))
	}
	return all
}

// part is so much of a tensor along an axis.
func (h *host) part(x *tensor, axis, n int) *tensor {
	if axis == batch || n == x.long(axis) {
		return x
	}
	by := append(graph.Size{x.shape.Maps}, x.shape.Extent...)
	by[axis] = n
	y, ok := h.trace.add("", graph.Reshape{Kind: graph.Part, By: by}, x.axes, x)
	if !ok {
		return x
	}
	return y
}

// index takes a part of a container or a tensor.
func (h *host) index(at python.Node, of, index any) any {
	switch of := of.(type) {
	case *container:
		switch i := index.(type) {
		case string:
			if item := of.get(i); item != nil {
				return item
			}
		case int64:
			if i < 0 {
				i += int64(len(of.items))
			}
			if i >= 0 && i < int64(len(of.items)) {
				return of.items[i]
			}
		case *python.Index:
			from, to := bounds(i, len(of.items))
			if i.Step == nil && from <= to {
				return &container{class: of.class, line: of.line, names: of.names[from:to], items: of.items[from:to]}
			}
		}
		return h.unknown(at)
	case *python.Object:
		if i, is := index.(int64); is {
			all := h.children(of)
			if i < 0 {
				i += int64(len(all))
			}
			if i >= 0 && i < int64(len(all)) {
				return all[i]
			}
		}
		return h.unknown(at)
	case *hidden, *constant, *parameter:
		return of
	case *tensor:
		h.trace.line = at.At()
		h.trace.settleAsFirst(of)
		items := []any{index}
		if array, is := index.(*python.Array); is {
			items = array.Items
		}
		return h.pick(at, of, items)
	}
	return h.unknown(at)
}

// bounds are those of a slice of so many.
func bounds(i *python.Index, n int) (from, to int) {
	at := func(v any, otherwise int) int {
		k, is := v.(int64)
		if !is {
			return otherwise
		}
		if k < 0 {
			k += int64(n)
		}
		return int(min(max(k, 0), int64(n)))
	}
	return at(i.From, 0), at(i.To, n)
}

// pick takes single places, or some of them, along the axes of a tensor.
func (h *host) pick(at python.Node, x *tensor, items []any) any {
	var gone []int // axes of ours of which one place is left
	axis := 0
	for _, item := range items {
		if axis >= len(x.axes) {
			return h.strange(at, python.Arguments{{Value: x}})
		}
		of := x.axes[axis]
		switch i := item.(type) {
		case *python.Index:
			from, to := bounds(i, x.long(of))
			if _, unknown := i.To.(python.Unknown); unknown || from >= to {
				if of != batch {
					return h.strange(at, python.Arguments{{Value: x}})
				}
			} else {
				x = h.part(x, of, to-from)
			}
			axis++
		case int64:
			if of != batch {
				gone = append(gone, of)
			}
			axis++
		case *python.Array:
			x = h.part(x, of, max(min(len(i.Items), x.long(of)), 1))
			axis++
		case nil, python.Unknown: // a new axis, or "..."
			if i == nil || len(items) != 2 || item != items[0] {
				return h.strange(at, python.Arguments{{Value: x}})
			}
			axis = len(x.axes) - 1
		default:
			return h.strange(at, python.Arguments{{Value: x}})
		}
	}
	if len(gone) == 0 {
		return x
	}
	if len(gone) == 1 && gone[0] == 1 && len(x.shape.Extent) == 1 {
		y, ok := h.trace.add("", graph.Reshape{Kind: graph.Last}, usual(anyOrder, 0), x)
		if ok {
			return y
		}
	}
	for _, of := range gone {
		x = h.part(x, of, 1)
	}
	return h.squeeze(at, x, nil)
}
