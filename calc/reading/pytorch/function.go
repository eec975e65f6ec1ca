package pytorch

import (
	"slices"
	"strings"

	"fivebyfive/calc/graph"
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
	case "scaled_dot_product_attention":
		return h.attend(at, a)
	case "layer_norm":
		return h.normalize(at, a)
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
	y := h.trace.values(shape, axes, x)
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
