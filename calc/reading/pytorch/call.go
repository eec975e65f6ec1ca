package pytorch

import (
	"slices"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// constant is a tensor of which only the size matters: torch.randn(1, 3, 32, 32).
type constant struct{ size []any }

// hidden is what a recurrent layer remembers in the end.
type hidden struct {
	of    *tensor // what it gives at each step
	last  *tensor // the last of them, once it is asked for
	units int
	both  bool // it reads both ways: this is two rows
}

// Call makes a module, passes tensors through one, or does something with them.
func (h *host) Call(at python.Node, f any, a python.Arguments) any {
	if h.trace.stop {
		return h.unknown(at)
	}
	switch f := f.(type) {
	case python.Foreign:
		return h.foreign(at, f, a)
	case method:
		return h.method(at, f, a)
	case *layer, *container, *python.Object:
		if h.isModule(f) {
			return h.enter(f, a)
		}
	}
	return h.strange(at, a)
}

// strange is what comes of something that nobody knows: if it is fed a tensor, it
// gives one.
func (h *host) strange(at python.Node, a python.Arguments) any {
	var fed []*tensor
	for _, g := range a {
		if x, is := h.tensor(g.Value); is {
			fed = append(fed, x)
		}
	}
	if len(fed) == 0 || h.depth == 0 {
		return h.unknown(at)
	}
	what := h.file.Text(at)
	if call, is := at.(*python.Call); is {
		what = h.file.Text(call.Function)
	}
	if len(what) > 40 || what == "" {
		what = "step"
	}
	h.trace.line = at.At()
	h.trace.mark(draft.Unread, at.At(), what, "pytorch.strange", what)
	return h.trace.stranger("", what, fed...)
}

// tensor is a value as what flows.
func (h *host) tensor(v any) (*tensor, bool) {
	switch v := v.(type) {
	case *tensor:
		return v, true
	case *hidden:
		if v.last == nil {
			last, ok := h.trace.add("", graph.Reshape{Kind: graph.Last}, usual(anyOrder, 0), v.of)
			if !ok {
				return nil, false
			}
			v.last = last
		}
		return v.last, true
	}
	return nil, false
}

// enter passes values through a module. One that the text itself calls is a network:
// what it is given there are inputs.
func (h *host) enter(m any, a python.Arguments) any {
	if h.depth == 0 {
		if slices.Contains(h.roots, m) || h.whole && !h.ended {
			return python.Unknown{}
		}
		h.roots = append(h.roots, m)
		h.register(m)
		inputs := h.inputs(m)
		for i := range a {
			switch v := a[i].Value.(type) {
			case *constant:
				x := &tensor{input: &input{name: "input", line: h.trace.line}}
				if i < len(inputs) {
					x = inputs[i].Value.(*tensor)
				}
				if size, ok := wholes(v.size); ok {
					x.input.said = size
				}
				a[i].Value = x
			case python.Unknown:
				if i < len(inputs) {
					a[i].Value = inputs[i].Value
				}
			}
		}
	}
	h.depth++
	defer func() { h.depth-- }()
	return h.run(m, a)
}

func wholes(values []any) (size []int, ok bool) {
	for _, v := range values {
		n, ok := whole(v)
		if !ok {
			return nil, false
		}
		size = append(size, n)
	}
	return size, len(size) > 0
}

// run passes values through a module that stands in another one.
func (h *host) run(m any, a python.Arguments) any {
	switch m := m.(type) {
	case *layer:
		return h.pass(m, a)
	case *container:
		switch m.class {
		case "Module":
			if m.forward != nil {
				return h.machine.Call(m.forward.Function, m.forward, append(python.Arguments{{Value: m}}, a...))
			}
			return h.unordered(m.line, m.items, a)
		case "Sequential":
			return h.chain(m.items, a)
		case "TransformerEncoderLayer", "TransformerDecoderLayer":
			return h.transformer(m, a)
		case "TransformerEncoder":
			return h.chain(m.items, a[:min(1, len(a))])
		case "TransformerDecoder":
			for _, item := range m.items {
				value := h.run(item, a)
				if len(a) > 0 {
					a = append(python.Arguments{{Value: value}}, a[1:]...)
				}
				if _, norm := item.(*layer); norm {
					return value
				}
			}
			return a[0].Value
		case "Transformer":
			source, _ := a.Get(0, "src")
			target, _ := a.Get(1, "tgt")
			memory := h.run(m.get("encoder"), python.Arguments{{Value: source}})
			return h.run(m.get("decoder"), python.Arguments{{Value: target}, {Value: memory}})
		}
	case *python.Object:
		if forward, has := h.machine.Method(m, "forward"); has {
			return h.machine.Call(m.Type.Class, forward, a)
		}
		if m.Type.Inherits("Sequential") {
			return h.chain(h.children(m), a)
		}
		return h.unordered(m.Type.Class.At(), h.children(m), a)
	}
	return python.Unknown{}
}

// unordered passes values through the modules of a class whose forward is not in the
// text.
func (h *host) unordered(line int, all []any, a python.Arguments) any {
	h.trace.mark(draft.Guessed, line, "", "pytorch.no-forward")
	h.trace.printed = true
	return h.chain(slices.DeleteFunc(slices.Clone(all), func(v any) bool { return !h.isModule(v) }), a)
}

// chain passes values through modules, one after the other.
func (h *host) chain(all []any, a python.Arguments) any {
	var value any = python.Unknown{}
	if len(a) > 0 {
		value = a[0].Value
	}
	for _, item := range all {
		if h.trace.stop {
			break
		}
		value = h.machine.Call(h.none(), item, python.Arguments{{Value: value}})
	}
	return value
}

// none stands where the text has nothing of its own.
func (h *host) none() python.Node {
	return &python.Literal{Span: python.Span{Line: h.trace.line}}
}

// pass passes tensors through a layer.
func (h *host) pass(l *layer, a python.Arguments) any {
	h.trace.line = l.line
	var fed []*tensor
	for i, g := range a {
		x, is := h.tensor(g.Value)
		if _, state := g.Value.(*hidden); i > 0 && state {
			continue // where a recurrent layer begins
		}
		if c, made := g.Value.(*constant); made && i == 0 { // numbers of places, say
			if size, ok := wholes(c.size); ok {
				x, is = &tensor{input: &input{name: "positions", line: l.line, said: size}}, true
			}
		}
		if is {
			fed = append(fed, x)
		}
	}
	if len(fed) == 0 {
		if !l.used || l.in > 0 {
			h.trace.mark(draft.Unread, l.line, l.path, "pytorch.unfed", nameOf(l))
		}
		fed = []*tensor{{input: &input{name: "unknown", line: l.line}}}
	}
	y := h.trace.apply(l.path, l, fed...)
	switch l.class {
	case "RNN", "LSTM", "GRU":
		state := &hidden{of: y, units: y.shape.Maps}
		if last, is := h.lastOperation().(graph.Recurrent); is && last.BothWays {
			state.both, state.units = true, y.shape.Maps/2
		}
		states := any(state)
		if l.class == "LSTM" {
			states = &python.Array{Items: []any{state, state}, Tuple: true}
		}
		return &python.Array{Items: []any{y, states}, Tuple: true}
	case "LSTMCell":
		return &python.Array{Items: []any{y, y}, Tuple: true}
	case "MultiheadAttention":
		return &python.Array{Items: []any{y, python.Unknown{Line: l.line, Text: "weights"}}, Tuple: true}
	}
	return y
}

func nameOf(l *layer) string {
	if l.path != "" {
		return l.path
	}
	return l.class
}

func (h *host) lastOperation() graph.Operation {
	layers := h.trace.draft.Network.Layers
	if len(layers) == 0 {
		return nil
	}
	return layers[len(layers)-1].Operation
}

// foreign calls something that PyTorch has, or another library.
func (h *host) foreign(at python.Node, f python.Foreign, a python.Arguments) any {
	path, last := string(f), f.Last()
	first, _ := a.Get(0)
	switch {
	case strings.Contains(path, ".init."):
		return nil
	case last == "OrderedDict":
		table := &python.Table{}
		if pairs, is := first.(*python.Array); is {
			for _, pair := range pairs.Items {
				if pair, is := pair.(*python.Array); is && len(pair.Items) == 2 {
					if name, is := pair.Items[0].(string); is {
						table.Set(name, pair.Items[1])
					}
				}
			}
		} else if t, is := first.(*python.Table); is {
			return t
		}
		return table
	case last == "ArgumentParser":
		return &options{}
	case last == "deepcopy" || last == "copy":
		return h.copied(first)
	case tellers[last]:
		h.tell(a)
		return python.Unknown{}
	case last == "weight_norm" && h.isModule(first):
		h.trace.mark(draft.Unread, at.At(), last, "pytorch.weight-norm", last)
		return first
	case last == "checkpoint" && len(a) > 1:
		return h.machine.Call(at, first, a[1:])
	case last == "pack_padded_sequence" || last == "pack_sequence":
		return first
	case last == "pad_packed_sequence":
		return &python.Array{Items: []any{first, h.unknown(at)}, Tuple: true}
	case strings.HasPrefix(path, "torch.nn.functional."):
		return h.function(at, last, a)
	case strings.HasPrefix(path, "torch.nn.") && h.isModule(first) && !containers[last]: // DataParallel, spectral_norm
		return first
	case strings.HasPrefix(path, "torch.nn."):
		m := h.module(at, last, a)
		if h.isModule(m) && h.depth == 0 {
			h.latest = m
		}
		return m
	case last == "arange" && len(a) > 0:
		from, to := int64(0), a[0].Value
		if len(a) > 1 && a[1].Name == "" {
			from, _ = first.(int64)
			to = a[1].Value
		}
		if n, is := to.(int64); is {
			return &constant{[]any{n - from}}
		}
		return &constant{}
	case makers[last]:
		return ofSize(a)
	case strings.HasPrefix(path, "torch.") && (h.isModule(first)): // torch.compile
		return first
	case strings.HasPrefix(path, "torch."):
		return h.function(at, last, a)
	}
	return h.strange(at, a)
}

// tellers are functions that are given a network and the size of its input.
var tellers = map[string]bool{"summary": true, "profile": true, "get_model_complexity_info": true, "export": true, "make_dot": true, "add_graph": true, "FlopCountAnalysis": true, "calculate_flops": true}

// makers are functions that make a tensor of a size.
var makers = map[string]bool{"randn": true, "rand": true, "zeros": true, "ones": true, "empty": true, "randint": true, "full": true, "FloatTensor": true, "Tensor": true, "LongTensor": true, "normal": true}

// ofSize is the size of a tensor that is made.
func ofSize(a python.Arguments) any {
	c := &constant{}
	for _, g := range a {
		switch v := g.Value.(type) {
		case *python.Array:
			if g.Name == "" || g.Name == "size" {
				c.size = v.Items
				return c
			}
		default:
			if g.Name == "" {
				c.size = append(c.size, v)
			}
		}
	}
	return c
}

// tell takes what a tool is told of a network: summary(model, (1, 28, 28)).
func (h *host) tell(a python.Arguments) {
	for _, g := range a {
		switch v := g.Value.(type) {
		case *layer, *container, *python.Object:
			if h.isModule(v) {
				h.shown = v
			}
		case *python.Array:
			var size []int
			for _, item := range v.Items {
				switch item := item.(type) {
				case *python.Array: // a size for each input
					if size, ok := wholes(item.Items); ok {
						h.sizes = append(h.sizes, size)
					}
				case *constant:
					if size, ok := wholes(item.size); ok {
						h.sizes = append(h.sizes, size)
					}
				case int64:
					size = append(size, int(min(max(item, 0), largest)))
				}
			}
			if len(size) == len(v.Items) && len(size) > 0 {
				h.sizes = append(h.sizes, size)
			}
		case *constant:
			if size, ok := wholes(v.size); ok {
				h.sizes = append(h.sizes, size)
			}
		}
	}
}
