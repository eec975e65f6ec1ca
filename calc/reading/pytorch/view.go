package pytorch

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// flatten leaves out nothing but the batch.
func (h *host) flatten(at python.Node, x *tensor, a python.Arguments) any {
	h.trace.settleAsFirst(x)
	start, end := 0, -1
	if v, has := a.Get(0, "start_dim"); has {
		start, _ = signed(v)
	}
	if v, has := a.Get(1, "end_dim"); has {
		end, _ = signed(v)
	}
	switch {
	case len(x.shape.Extent) == 0:
		return x
	case end != -1 && end != len(x.axes)-1:
		return h.strange(at, python.Arguments{{Value: x}})
	case start == 0 || start == 1:
		return h.trace.flatten(x)
	case start == 2 && x.axes[1] == 0:
		if y, ok := h.trace.add("", graph.Reshape{Kind: graph.Sequence}, []int{batch, 0, 1}, x); ok {
			return y
		}
	case start == -1 || start == len(x.axes)-1:
		return x
	}
	return h.strange(at, python.Arguments{{Value: x}})
}

// batchSize is how many examples there are: nobody needs to know.
type batchSize struct{}

// shape is the size of a tensor.
func (h *host) shape(x *tensor) any {
	h.trace.settleAsFirst(x)
	size := &python.Array{Tuple: true}
	for _, axis := range x.axes {
		if axis == batch {
			size.Items = append(size.Items, batchSize{})
		} else {
			size.Items = append(size.Items, int64(x.long(axis)))
		}
	}
	return size
}

func (h *host) sizeOf(at python.Node, x *tensor, a python.Arguments) any {
	v, has := a.Get(0, "dim")
	if n, is := v.(int64); is && n == 0 && x.input != nil {
		return batchSize{}
	}
	size := h.shape(x).(*python.Array)
	if !has {
		return size
	}
	axis, _ := signed(v)
	if axis < 0 {
		axis += len(size.Items)
	}
	if axis < 0 || axis >= len(size.Items) {
		return h.unknown(at)
	}
	return size.Items[axis]
}

func (h *host) rank(at python.Node, x *tensor, a python.Arguments) any {
	h.trace.settleAsFirst(x)
	return int64(len(x.axes))
}

// view sets the units of each example in another shape.
func (h *host) view(at python.Node, x *tensor, a python.Arguments) any {
	var to []any
	for _, g := range a {
		if array, is := g.Value.(*python.Array); is {
			to = append(to, array.Items...)
		} else {
			to = append(to, g.Value)
		}
	}
	if len(to) == 0 {
		return h.strange(at, python.Arguments{{Value: x}})
	}
	size, open := []int{}, -1
	for i, v := range to[min(1, len(to)-1):] {
		n, is := v.(int64)
		switch {
		case is && n == -1 && open < 0:
			open = i
			size = append(size, 1)
		case is && n > 0 && n <= largest:
			size = append(size, int(n))
		default:
			return h.strange(at, python.Arguments{{Value: x}})
		}
	}
	if x.input != nil && (open >= 0 || h.trace.given.Maps > 0 || x.input.said != nil || len(size) > 4) {
		h.trace.settleAsFirst(x)
	}
	if x.input != nil { // so many units it must have
		h.trace.settle(x, size[0], len(size)-1, usual(mapsFirst, len(size)-1))
		if t := x.shape; t.Maps == size[0] && slices.Equal([]int(t.Extent), size[1:]) {
			return x
		}
		shape := graph.Shape{Maps: size[0], Extent: size[1:]}
		if x.shape.Units().Value() != shape.Units().Value() {
			return h.misviewed(at, x, shape)
		}
	}
	units, product := x.shape.Units().Value(), int64(1)
	for _, n := range size {
		if product *= int64(n); product > largest {
			return h.strange(at, python.Arguments{{Value: x}})
		}
	}
	if open >= 0 {
		if units%product != 0 {
			return h.strange(at, python.Arguments{{Value: x}})
		}
		size[open] = int(units / product)
	}
	shape := graph.Shape{Maps: size[0], Extent: size[1:]}
	switch {
	case units != shape.Units().Value():
		return h.misviewed(at, x, shape)
	case len(size) == 1:
		if len(x.shape.Extent) > 0 && open < 0 {
			h.trace.meet(size[0], x.shape)
		}
		return h.trace.flatten(x)
	case len(size) == 2 && len(x.shape.Extent) > 1 && size[0] == x.shape.Maps && x.axes[1] == 0:
		if y, ok := h.trace.add("", graph.Reshape{Kind: graph.Sequence}, []int{batch, 0, 1}, x); ok {
			return y
		}
	case slices.Equal(size, x.sizes()):
		return x
	}
	return h.trace.set(x, shape, usual(mapsFirst, len(size)-1))
}

// sizes are those of PyTorch's axes, without the batch.
func (x *tensor) sizes() (all []int) {
	for _, axis := range withoutBatch(x.axes) {
		all = append(all, x.long(axis))
	}
	return all
}

// misviewed is a view of as many units as there are not. PyTorch would make another
// number of examples of it, or stop.
func (h *host) misviewed(at python.Node, x *tensor, shape graph.Shape) any {
	if len(shape.Extent) == 0 {
		h.trace.meet(shape.Maps, x.shape)
	}
	h.trace.mark(draft.Unread, at.At(), "view", "pytorch.misviewed", x.shape.String(), x.shape.Units().Value(), shape.Units().Value())
	return h.trace.unknown("view", shape, usual(mapsFirst, len(shape.Extent)), x)
}

// permute changes the order of PyTorch's axes; ours keep what they mean.
func (h *host) permute(at python.Node, x *tensor, a python.Arguments) any {
	h.trace.settleAsFirst(x)
	var to []any
	for _, g := range a {
		if array, is := g.Value.(*python.Array); is {
			to = append(to, array.Items...)
		} else {
			to = append(to, g.Value)
		}
	}
	axes := make([]int, 0, len(x.axes))
	for _, v := range to {
		n, _ := signed(v)
		if n < 0 {
			n += len(x.axes)
		}
		if n < 0 || n >= len(x.axes) || slices.Contains(axes, x.axes[n]) {
			return h.strange(at, python.Arguments{{Value: x}})
		}
		axes = append(axes, x.axes[n])
	}
	if len(axes) != len(x.axes) {
		return h.strange(at, python.Arguments{{Value: x}})
	}
	y := *x
	y.axes = axes
	return &y
}

func (h *host) swap(at python.Node, x *tensor, a python.Arguments) any {
	i, j := 0, 1
	if v, has := a.Get(0, "dim0", "axis0"); has {
		i, _ = signed(v)
	}
	if v, has := a.Get(1, "dim1", "axis1"); has {
		j, _ = signed(v)
	}
	return h.transpose(x, i, j)
}

func (h *host) transpose(x *tensor, i, j int) any {
	h.trace.settleAsFirst(x)
	n := len(x.axes)
	if i < 0 {
		i += n
	}
	if j < 0 {
		j += n
	}
	if i < 0 || j < 0 || i >= n || j >= n {
		return x
	}
	y := *x
	y.axes = slices.Clone(x.axes)
	y.axes[i], y.axes[j] = y.axes[j], y.axes[i]
	return &y
}

// squeeze leaves out axes that are one long.
func (h *host) squeeze(at python.Node, x *tensor, a python.Arguments) any {
	h.trace.settleAsFirst(x)
	drop := func(axis int) bool { return axis > 0 && x.long(axis) == 1 }
	if v, has := a.Get(0, "dim"); has {
		n, is := signed(v)
		if n < 0 {
			n += len(x.axes)
		}
		if !is || n < 0 || n >= len(x.axes) {
			return x
		}
		if x.axes[n] == 0 && x.shape.Maps == 1 && len(x.shape.Extent) > 0 { // the maps: what is next takes their place
			size := slices.Delete(slices.Clone(x.sizes()), max(n-1, 0), max(n-1, 0)+1)
			return h.trace.set(x, graph.Shape{Maps: size[0], Extent: size[1:]}, usual(mapsFirst, len(size)-1))
		}
		only := x.axes[n]
		drop = func(axis int) bool { return axis > 0 && axis == only && x.long(axis) == 1 }
	}
	shape, axes := graph.Shape{Maps: x.shape.Maps}, []int{}
	renamed := map[int]int{batch: batch, 0: 0}
	for i, n := range x.shape.Extent {
		if !drop(i + 1) {
			shape.Extent = append(shape.Extent, n)
			renamed[i+1] = len(shape.Extent)
		}
	}
	for _, axis := range x.axes {
		if to, kept := renamed[axis]; kept {
			axes = append(axes, to)
		}
	}
	if len(shape.Extent) == len(x.shape.Extent) {
		return x
	}
	if len(shape.Extent) == 0 {
		return h.trace.flatten(x)
	}
	return h.trace.set(x, shape, axes)
}

// unsqueeze puts in an axis that is one long.
func (h *host) unsqueeze(at python.Node, x *tensor, a python.Arguments) any {
	v, _ := a.Get(0, "dim")
	n, is := signed(v)
	if x.input != nil {
		if l := h.trace.first; l != nil && n == 1 && l.in == 1 { // what comes then is what the first layer is made for
			h.trace.settleAsFirst(x)
			return x
		}
	}
	h.trace.settleAsFirst(x)
	if n < 0 {
		n += len(x.axes) + 1
	}
	if !is || n <= 0 || n > len(x.axes) || len(x.shape.Extent) >= 3 {
		return x
	}
	size := slices.Insert(slices.Clone(x.sizes()), n-1, 1)
	return h.trace.set(x, graph.Shape{Maps: size[0], Extent: size[1:]}, usual(mapsFirst, len(size)-1))
}
