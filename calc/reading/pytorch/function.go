package pytorch

import (
	"slices"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// function is something that is done to a tensor by a function or a method.
type function func(h *host, at python.Node, x *tensor, a python.Arguments) any

// flattening is what PyTorch calls it.
const flattening = "flatten"

// functions are those that are no module under another name.
func functions() map[string]function {
	all := map[string]function{
		flattening: (*host).flatten, "view": (*host).view, "reshape": (*host).view,
		"permute": (*host).permute, "transpose": (*host).swap, "swapaxes": (*host).swap, "swapdims": (*host).swap, "t": (*host).swap,
		"squeeze": (*host).squeeze, "unsqueeze": (*host).unsqueeze, "size": (*host).sizeOf, "dim": (*host).rank,
		"add": joined(graph.Add), "sub": joined(graph.Add), "mul": joined(graph.Times), "multiply": joined(graph.Times), "div": joined(graph.Times),
		"mean": (*host).reduce, "sum": (*host).reduce, "amax": (*host).reduce, "logsumexp": (*host).reduce, "max": (*host).most, "min": (*host).most,
		"chunk": (*host).chunk, "split": (*host).split, "interpolate": layered("Upsample"), "upsample": layered("Upsample"), "pad": (*host).pad,
	}
	for _, name := range strings.Fields("contiguous clone detach float double half to cuda cpu type type_as requires_grad exp log sqrt abs neg clamp clip pow square sign masked_fill normalize rsqrt reciprocal roll flip long int sin cos erf expm1 log1p floor round nan_to_num triu tril expand repeat expand_as") {
		all[name] = func(h *host, at python.Node, x *tensor, a python.Arguments) any { return x }
	}
	for _, name := range strings.Fields("item tolist numpy argmax backward topk cross_entropy nll_loss mse_loss binary_cross_entropy binary_cross_entropy_with_logits l1_loss smooth_l1_loss kl_div numel nelement data_ptr randn_like rand_like zeros_like ones_like norm std var new_zeros new_ones eq ne lt gt le ge unique argsort allclose stride is_cuda get_device register_hook") {
		all[name] = func(h *host, at python.Node, x *tensor, a python.Arguments) any { return h.unknown(at) }
	}
	for name := range classes { // F.max_pool2d is MaxPool2d
		for _, d := range []string{"1d", "2d", "3d"} {
			full := strings.Replace(name, "#d", d, 1)
			key := strings.ToLower(full)
			if _, has := all[key]; !has {
				all[key] = layered(full)
			}
		}
	}
	return all
}

// layered does what a module does, whose arguments it takes.
func layered(class string) function {
	return func(h *host, at python.Node, x *tensor, a python.Arguments) any {
		made := h.module(at, class, a)
		l, is := made.(*layer)
		if !is || l.in > 0 { // it has numbers, which are given to it
			return h.strange(at, append(python.Arguments{{Value: x}}, a...))
		}
		h.trace.line = at.At()
		if l.does == nil {
			return h.trace.stranger("", class, x)
		}
		return h.trace.apply("", l, x)
	}
}

func joined(kind graph.JoinKind) function {
	return func(h *host, at python.Node, x *tensor, a python.Arguments) any {
		other, _ := a.Get(0, "other")
		h.trace.line = at.At()
		return h.join(kind, x, other)
	}
}

// function does what a function of PyTorch, or a method of a tensor, does.
func (h *host) function(at python.Node, name string, a python.Arguments) any {
	h.trace.line = at.At()
	first, _ := a.Get(0, "input", "tensors", "x")
	name = strings.TrimSuffix(name, "_")
	switch name {
	case "cat", "concat", "concatenate", "hstack":
		return h.concat(at, first, a)
	case "matmul", "bmm", "mm", "baddbmm":
		second, _ := a.Get(1, "other", "mat2")
		return h.product(at, first, second)
	}
	x, is := h.tensor(first)
	if !is {
		switch v := first.(type) {
		case *constant, *parameter:
			return v
		}
		if joins := name == "add" || name == "mul"; joins && len(a) > 1 {
			return h.Operate(at, map[string]string{"add": "+", "mul": "*"}[name], first, a[1].Value)
		}
		return h.strange(at, a)
	}
	rest := slices.Clone(a)
	for i, g := range rest {
		if g.Value == first {
			rest = slices.Delete(rest, i, i+1)
			break
		}
	}
	f := h.functions[strings.ReplaceAll(name, "_", "")]
	if f == nil {
		f = h.functions[name]
	}
	if f == nil {
		return h.strange(at, a)
	}
	if _, state := first.(*hidden); state && (name == "squeeze" || name == "view" || name == "reshape" || name == "permute" || name == "transpose" || name == "contiguous") {
		return x
	}
	return f(h, at, x, rest)
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
		return h.trace.unknown("concat", shape, x.axes, all...)
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
	return h.trace.unknown("matmul", shape, x.axes, x, y)
}

// long is how long one of our axes is.
func (x *tensor) long(axis int) int {
	switch {
	case axis == 0:
		return x.shape.Maps
	case axis > 0 && axis <= len(x.shape.Extent):
		return x.shape.Extent[axis-1]
	}
	return 1
}

func signed(v any) (int, bool) {
	n, is := v.(int64)
	return int(n), is && n > -100 && n < 100
}

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

// reduce takes a mean, or the like, over axes.
func (h *host) reduce(at python.Node, x *tensor, a python.Arguments) any {
	v, has := a.Get(0, "dim", "axis")
	if !has {
		return h.unknown(at) // one number of everything: a loss
	}
	h.trace.settleAsFirst(x)
	items := []any{v}
	if array, is := v.(*python.Array); is {
		items = array.Items
	}
	keeps, _ := a.Get(1, "keepdim", "keepdims")
	over := map[int]bool{}
	for _, item := range items {
		n, is := signed(item)
		if n < 0 {
			n += len(x.axes)
		}
		if !is || n < 0 || n >= len(x.axes) || x.axes[n] == batch {
			return h.unknown(at)
		}
		over[x.axes[n]] = true
	}
	if len(over) == len(x.shape.Extent) && !over[0] && len(over) > 0 {
		y, ok := h.trace.add("", graph.Pooling{Average: true, Global: true}, x.axes, x)
		if !ok {
			return x
		}
		if keeps == true {
			return y
		}
		return h.trace.flatten(y)
	}
	shape, axes := graph.Shape{Maps: x.shape.Maps}, []int{}
	if over[0] {
		shape.Maps = 1
	}
	for i, n := range x.shape.Extent {
		if over[i+1] {
			n = 1
		}
		shape.Extent = append(shape.Extent, n)
	}
	axes = x.axes
	y := h.trace.unknown("mean", shape, axes, x)
	if keeps == true {
		return y
	}
	return h.squeeze(at, y, nil)
}

// most is the largest along an axis, and where it is.
func (h *host) most(at python.Node, x *tensor, a python.Arguments) any {
	v, has := a.Get(0, "dim", "other")
	if !has {
		return h.unknown(at)
	}
	if y, is := h.tensor(v); is {
		return h.join(graph.Add, x, y)
	}
	if h.depth == 0 {
		return h.unknown(at)
	}
	return &python.Array{Items: []any{h.reduce(at, x, a), h.unknown(at)}, Tuple: true}
}

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

// pad puts a border around an image.
func (h *host) pad(at python.Node, x *tensor, a python.Arguments) any {
	v, _ := a.Get(0, "pad")
	array, is := v.(*python.Array)
	h.trace.settleAsFirst(x)
	axes := len(x.shape.Extent)
	if !is || len(array.Items) > 2*axes || axes == 0 {
		return h.strange(at, python.Arguments{{Value: x}})
	}
	by := slices.Clone(array.Items)
	for len(by) < 2*axes {
		by = append(by, int64(0))
	}
	return layered("ZeroPad"+number(axes)+"d")(h, at, x, python.Arguments{{Value: &python.Array{Items: by}}})
}

// Operate is what an operator makes of tensors.
func (h *host) Operate(at python.Node, operator string, operands ...any) any {
	if h.trace.stop {
		return h.unknown(at)
	}
	first := operands[0]
	if operator == "[]" {
		return h.index(at, first, operands[1])
	}
	if len(operands) == 1 {
		return first
	}
	second := operands[1]
	for _, operand := range operands {
		if _, is := operand.(batchSize); is {
			return h.unknown(at)
		}
	}
	h.trace.line = at.At()
	_, is := h.tensor(first)
	_, is2 := h.tensor(second)
	if !is && !is2 {
		switch first.(type) {
		case *constant, *parameter:
			return first
		case *container:
			if other, is := second.(*container); is && operator == "+" {
				c := &container{class: first.(*container).class, line: at.At()}
				for _, item := range slices.Concat(first.(*container).items, other.items) {
					c.add(number(len(c.items)), item)
				}
				return c
			}
		}
		switch second.(type) {
		case *constant, *parameter:
			return second
		}
		return h.unknown(at)
	}
	switch operator {
	case "+", "-":
		return h.join(graph.Add, first, second)
	case "*", "/":
		return h.join(graph.Times, first, second)
	case "@":
		return h.product(at, first, second)
	case "**", "//", "%":
		return first
	}
	return h.unknown(at)
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
