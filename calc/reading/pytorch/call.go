package pytorch

import (
	"slices"
	"strconv"
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
		if slices.Contains(h.roots, m) {
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
	}
	return python.Unknown{}
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

// transformer is what PyTorch's layers of transformers do.
func (h *host) transformer(m *container, a python.Arguments) any {
	pass := func(name string, values ...any) any {
		var a python.Arguments
		for _, v := range values {
			a = append(a, python.Given{Value: v})
		}
		value := h.run(m.get(name), a)
		if pair, is := value.(*python.Array); is {
			return pair.Items[0]
		}
		return value
	}
	x, _ := a.Get(0, "src", "tgt")
	add := func(x, y any, norm string) any { return pass(norm, h.join(graph.Add, x, y)) }
	x = add(x, pass("self_attn", x, x, x), "norm1")
	norm := "norm2"
	if m.class == "TransformerDecoderLayer" {
		memory, _ := a.Get(1, "memory")
		x = add(x, pass("multihead_attn", x, memory, memory), norm)
		norm = "norm3"
	}
	return add(x, pass("linear2", pass("activation", pass("linear1", x))), norm)
}

// join meets two tensors. A number, or what stays the same, changes nothing.
func (h *host) join(kind graph.JoinKind, a, b any) any {
	x, isX := h.tensor(a)
	y, isY := h.tensor(b)
	switch {
	case !isX && !isY:
		return python.Unknown{}
	case !isX:
		return x2(h.beside(kind, y, a))
	case !isY:
		return x2(h.beside(kind, x, b))
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

func x2(x *tensor) any { return x }

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
		h.opaque(p)
		return x
	}
	first := !p.used
	l := graph.Layer{Name: p.path, Operation: raw}
	if !first {
		l.Shares = p.path
	}
	y, ok := h.trace.put(l, x.axes, x)
	if !ok {
		return x
	}
	p.used = true
	return y
}

// opaque is a block of numbers of which it is not known how they are used.
func (h *host) opaque(p *parameter) {
	p.used = true
	n, known := p.numbers()
	if !known {
		h.trace.mark(draft.Unread, p.line, p.path, "pytorch.opaque-size", p.path)
		return
	}
	h.trace.mark(draft.Unread, p.line, p.path, "pytorch.opaque", p.path, n)
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

// copied is another module like one.
func (h *host) copied(v any) any {
	switch v := v.(type) {
	case *layer:
		l := *v
		l.names, l.used, l.path = nil, false, ""
		return &l
	case *container:
		if v.made != nil {
			return v.made()
		}
		c := &container{class: v.class, line: v.line}
		for i, item := range v.items {
			c.add(v.names[i], h.copied(item))
		}
		return c
	}
	return v
}

// module makes one of PyTorch's modules.
func (h *host) module(at python.Node, name string, a python.Arguments) any {
	var positional []any
	named := map[string]any{}
	for _, g := range a {
		v := plainValue(g.Value)
		if g.Name == "" {
			positional = append(positional, v)
		} else {
			named[g.Name] = v
		}
	}
	first, _ := a.Get(0)
	h.trace.work++
	switch name {
	case "Sequential", "ModuleList", "ModuleDict", "Module":
		c := &container{class: name, line: at.At()}
		h.fill(at, c, a)
		return c
	case "Parameter":
		p := &parameter{line: at.At()}
		if made, is := first.(*constant); is {
			p.size, _ = wholes(made.size)
		}
		return p
	case "TransformerEncoderLayer", "TransformerDecoderLayer":
		return transformerLayer(name, at.At(), positional, named)
	case "TransformerEncoder", "TransformerDecoder":
		return h.transformers(name, at.At(), positional, named)
	case "Transformer":
		return h.wholeTransformer(at.At(), positional, named)
	}
	if strings.HasSuffix(name, "Loss") {
		return method{nil, "loss"}
	}
	l, wrong, known := makeLayer(name, at.At(), positional, named)
	if !known {
		return h.unknown(at)
	}
	if wrong != "" {
		h.trace.mark(draft.Unread, at.At(), name, "pytorch.argument", wrong)
		l.does, l.in = nil, 0
	}
	return l
}

func plainValue(v any) any {
	if array, is := v.(*python.Array); is {
		return array.Items
	}
	return v
}

// fill puts into a container what it is made with.
func (h *host) fill(at python.Node, c *container, a python.Arguments) {
	for _, g := range a {
		switch v := g.Value.(type) {
		case *python.Table:
			for i, key := range v.Keys {
				if name, is := key.(string); is {
					c.add(name, v.Values[i])
				}
			}
			continue
		case *python.Array:
			for _, item := range v.Items {
				pair, is := item.(*python.Array)
				if is && len(pair.Items) == 2 {
					if name, is := pair.Items[0].(string); is {
						c.add(name, pair.Items[1])
						continue
					}
				}
				c.add(number(len(c.items)), item)
			}
			continue
		case *container:
			if v.class == "ModuleList" && c.class == "ModuleList" || strings.HasPrefix(g.Name, "*") {
				for _, item := range v.items {
					c.add(number(len(c.items)), item)
				}
				continue
			}
		}
		if _, unknown := g.Value.(python.Unknown); unknown {
			h.trace.mark(draft.Unread, at.At(), h.file.Line(at.At()), "pytorch.unknown-module")
		}
		c.add(number(len(c.items)), g.Value)
	}
}

// transformerLayer is what PyTorch's layers of transformers are made of.
func transformerLayer(name string, line int, positional []any, named map[string]any) any {
	a := bind("d_model nhead dim_feedforward dropout activation layer_norm_eps batch_first norm_first bias", positional, named)
	var make func() *container
	make = func() *container {
		c := &container{class: name, line: line, made: make}
		plain := map[string]any{"bias": a.flag("bias", true), "batch_first": a.flag("batch_first", false)}
		wide, inner := a.values["d_model"], any(int64(a.whole("dim_feedforward", 2048)))
		add := func(part, class string, positional ...any) {
			if l, wrong, _ := makeLayer(class, line, positional, plain); wrong == "" {
				c.add(part, l)
			}
		}
		add("self_attn", "MultiheadAttention", wide, a.values["nhead"])
		if name == "TransformerDecoderLayer" {
			add("multihead_attn", "MultiheadAttention", wide, a.values["nhead"])
			add("norm3", "LayerNorm", wide)
		}
		add("linear1", "Linear", wide, inner)
		c.add("activation", &layer{class: "ReLU", line: line, axes: -1, does: steps(graph.Activation{Word: "relu"}), given: &arguments{}})
		add("linear2", "Linear", inner, wide)
		add("norm1", "LayerNorm", wide)
		add("norm2", "LayerNorm", wide)
		return c
	}
	return make()
}

// transformers repeats a layer, each with numbers of its own.
func (h *host) transformers(name string, line int, positional []any, named map[string]any) any {
	a := bind("layer num_layers norm", positional, named)
	if a.values["layer"] == nil {
		a.values["layer"] = named[map[string]string{"TransformerEncoder": "encoder_layer", "TransformerDecoder": "decoder_layer"}[name]]
	}
	c := &container{class: name, line: line}
	for i := range min(a.whole("num_layers", 1), 1000) {
		c.add("layers."+strconv.Itoa(i), h.copied(a.values["layer"]))
	}
	if norm, is := a.values["norm"].(*layer); is {
		c.add("norm", norm)
	}
	return c
}

// wholeTransformer is that of Vaswani et al. 2017, as PyTorch has it.
func (h *host) wholeTransformer(line int, positional []any, named map[string]any) any {
	a := bind("d_model nhead num_encoder_layers num_decoder_layers dim_feedforward dropout activation custom_encoder custom_decoder layer_norm_eps batch_first norm_first bias", positional, named)
	if a.values["d_model"] == nil {
		a.values["d_model"] = int64(512)
	}
	if a.values["nhead"] == nil {
		a.values["nhead"] = int64(8)
	}
	c := &container{class: "Transformer", line: line}
	for _, part := range []string{"Encoder", "Decoder"} {
		l := transformerLayer("Transformer"+part+"Layer", line, nil, a.values)
		norm, wrong, _ := makeLayer("LayerNorm", line, []any{a.values["d_model"]}, nil)
		if wrong != "" {
			return python.Unknown{Line: line}
		}
		n := int64(a.whole("num_"+strings.ToLower(part)+"_layers", 6))
		c.add(strings.ToLower(part), h.transformers("Transformer"+part, line, []any{l, n, norm}, nil))
	}
	return c
}

// method calls one of a module or of a tensor.
func (h *host) method(at python.Node, m method, a python.Arguments) any {
	first, _ := a.Get(0)
	switch of := m.of.(type) {
	case *options:
		return of.call(m.name, a)
	case *tensor, *hidden:
		return h.function(at, m.name, append(python.Arguments{{Value: of}}, a...))
	case *constant, *parameter:
		switch m.name {
		case "size":
			if c, is := of.(*constant); is {
				if n, is := first.(int64); is && n >= 0 && int(n) < len(c.size) {
					return c.size[n]
				}
				return &python.Array{Items: c.size, Tuple: true}
			}
		case "view", "reshape", "unsqueeze", "squeeze":
			if c, is := of.(*constant); is {
				if array, is := first.(*python.Array); is {
					return &constant{array.Items}
				}
				if m.name == "view" || m.name == "reshape" {
					return ofSize(a)
				}
				return &constant{c.size[:0:0]}
			}
		}
		return of
	case *container:
		switch m.name {
		case "append", "add_module", "extend", "insert", "register_module":
			switch name, is := first.(string); {
			case is:
				value, _ := a.Get(1)
				of.add(name, value)
			case m.name == "insert":
				value, _ := a.Get(1)
				if at, is := first.(int64); is && at >= 0 && int(at) <= len(of.items) {
					of.items = slices.Insert(of.items, int(at), value)
					of.names = append(of.names, number(len(of.names)))
				}
			case m.name == "extend":
				h.fill(at, of, python.Arguments{{Name: "*", Value: first}})
			default:
				of.add(number(len(of.items)), first)
			}
			return of
		case "items":
			pairs := &python.Array{}
			for i, name := range of.names {
				pairs.Items = append(pairs.Items, &python.Array{Items: []any{name, of.items[i]}, Tuple: true})
			}
			return pairs
		case "values", "children":
			return &python.Array{Items: slices.Clone(of.items)}
		case "keys":
			return &python.Array{Items: back2(of.names)}
		}
	case *python.Object:
		switch m.name {
		case "__init__":
			if of.Type.Inherits("Sequential") || of.Type.Inherits("ModuleList") {
				c := &container{class: "Sequential", line: at.At()}
				h.fill(at, c, a)
				for i, name := range c.names {
					of.Set(name, c.items[i])
				}
			}
			return nil
		case "add_module", "register_module", "register_parameter", "register_buffer", "__setattr__":
			if name, is := first.(string); is {
				value, _ := a.Get(1)
				of.Set(name, value)
			}
			return nil
		case "__getattr__", "get_submodule":
			if name, is := first.(string); is {
				return h.machine.Attribute(at, of, name)
			}
		case "append":
			of.Set(number(len(of.Names)), first)
			return nil
		case "children":
			return &python.Array{Items: h.children(of)}
		case "forward":
			return h.chain(h.children(of), a)
		}
	}
	if o, is := m.of.(*python.Object); is && h.depth == 0 && h.isModule(o) {
		h.mentioned = o
	}
	switch m.name {
	case "loss":
		return h.unknown(at)
	case "forward", "__call__":
		return h.Call(at, m.of, a)
	case "to", "cuda", "cpu", "train", "eval", "half", "float", "double", "apply", "requires_grad_", "share_memory":
		return m.of
	case "parameters", "modules", "named_parameters", "named_modules", "named_children", "buffers":
		return &python.Array{}
	case "load_state_dict", "save_hyperparameters", "zero_grad", "state_dict":
		return nil
	}
	return h.strange(at, a)
}

func back2(names []string) []any {
	all := make([]any, len(names))
	for i, name := range names {
		all[i] = name
	}
	return all
}
