package keras

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// Code reads code that builds a network of Keras' layers, of Keras 1 to 3:
// Sequential, model.add, and layers that are called.
var Code = draft.Reader{Format: "keras.code", Fits: fitsCode, Read: readCode}

// fitsCode counts the calls of Keras' layers.
func fitsCode(content []byte) int {
	if len(content) > 4 && bytes.HasPrefix(content, []byte("PK\x03\x04")) || bytes.HasPrefix(bytes.TrimSpace(content), []byte("{")) {
		return 0
	}
	text := string(content[:min(len(content), 200_000)])
	has := func(parts ...string) bool {
		return slices.ContainsFunc(parts, func(part string) bool { return strings.Contains(text, part) })
	}
	calls := 0
	for at := 0; at < len(text) && calls < 3; {
		open := strings.IndexByte(text[at:], '(')
		if open < 0 {
			break
		}
		before := strings.TrimRight(text[at:at+open], " ")
		word := before[1+strings.LastIndexFunc(before, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }):]
		_, known := kinds[word]
		if rest := strings.TrimSuffix(before, word); known && !strings.HasSuffix(rest, "nn.") && !strings.HasSuffix(rest, "(") || known && strings.HasSuffix(rest, "add(") {
			calls++
		}
		at += open + 1
	}
	switch {
	case has("import torch", "from torch", "nn.Module", "(in_features=", "nn.Sequential"):
		return min(calls, 1) * 5
	case has("keras") && (calls > 0 || has("Sequential(", "Model(", "applications")):
		return 90
	case calls > 0 && has(".add(", "Sequential(", "Model(", "Input(", "input_shape", "Conv2D(", "Conv1D(", "Dense("):
		return 80
	case calls > 0 && !has("=>"):
		return 40
	}
	return 0
}

// readCode follows the text once or, where that shows that maps come first in it,
// twice.
func readCode(content []byte, given draft.Given) *draft.Draft {
	file := python.Parse(string(content))
	c := newCode(file, given)
	c.keras1 = strings.Contains(file.Source, "Convolution2D") || strings.Contains(file.Source, "border_mode") || strings.Contains(file.Source, "nb_filter") || strings.Contains(file.Source, "nb_epoch")
	keras1 := c.keras1
	c.follow()
	if c.first && !c.mapsFirst {
		c = newCode(file, given)
		c.mapsFirst, c.keras1 = true, keras1
		c.follow()
	}
	return c.draft
}

// code is the host of a text: it has what Keras has.
type code struct {
	*builder
	file    *python.File
	machine *python.Machine
	made    []*layer // all layers, for a text that has no model
	implied map[string]*model
	first   bool // maps come first somewhere
}

func newCode(file *python.File, given draft.Given) *code {
	c := &code{builder: newBuilder("keras.code", given), file: file, implied: map[string]*model{}}
	c.text = file.Line
	c.machine = python.NewMachine(file, c)
	return c
}

func (c *code) follow() {
	for _, f := range c.file.Faults {
		switch {
		case f.Kind == python.Broken && c.matters(f.Text):
			c.mark(draft.Unread, f.Line, f.Text, "keras.broken")
		case f.Kind == python.Unclosed && c.matters(f.Text):
			c.mark(draft.Guessed, f.Line, f.Text, "keras.unclosed")
		case f.Kind == python.Unindented:
			c.mark(draft.Guessed, f.Line, f.Text, "keras.unindented")
		}
	}
	c.machine.Run()
	m, has := c.choose()
	if !has {
		m, has = c.uncalled()
	}
	switch {
	case has:
		c.finished(c.ends(m))
	default:
		c.finished(c.loose())
	}
	if len(c.draft.Network.Layers) == 0 && !c.asked {
		c.mark(draft.Unread, 0, "", "keras.nothing")
	}
	slices.SortStableFunc(c.draft.Marks, func(a, b draft.Mark) int { return a.Line - b.Line })
}

// matters reports whether a line that cannot be read may be part of a network: it is
// no sentence, and not what a program printed.
func (c *code) matters(line string) bool {
	if strings.Contains(line, "(None,") || strings.Contains(line, "params:") || strings.Contains(line, "Layer (type)") {
		return false
	}
	for at := 1; at < len(line); at++ {
		if line[at] == '(' && (line[at-1] >= 'A' && line[at-1] <= 'z' || line[at-1] >= '0' && line[at-1] <= '9') {
			return true // a call
		}
	}
	return strings.Contains(line, "=") && !strings.HasPrefix(line, "==")
}

// uncalled calls a function that the text defines and never calls, as tutorials do.
func (c *code) uncalled() (*model, bool) {
	names := c.machine.Names()
	for i := len(names) - 1; i >= 0; i-- {
		value, _ := c.machine.Value(names[i])
		var node python.Node
		switch f := value.(type) {
		case *python.Closure:
			if f.Function == nil || len(f.Parameters) > 0 && f.Parameters[0].Name == "self" {
				continue
			}
			node = f.Function
		case *python.Type:
			if !f.Inherits("Model") && !f.Inherits("Layer") {
				continue
			}
			node = f.Class
		default:
			continue
		}
		calls := len(c.calls)
		result := c.machine.Call(node, value, nil)
		if o, is := result.(*python.Object); is {
			c.object(node, o, c.given.Input.Maps == 0, []*tensor{c.ask(node.At(), c.file.Line(node.At()))})
		}
		m, has := c.choose()
		if t, is := result.(*tensor); is && !has && !t.lost {
			m, has = &model{line: node.At(), outputs: []*tensor{t}}, true
		}
		if has || c.asked {
			c.mark(draft.Guessed, node.At(), c.file.Line(node.At()), "keras.uncalled", names[i])
			return m, has
		}
		c.calls = c.calls[:calls]
	}
	return nil, false
}

// loose are the ends of layers that are in no model: what was called last, or else
// the layers one after the other.
func (c *code) loose() (ends []*tensor) {
	fed := map[*node]bool{}
	for _, call := range c.calls {
		for _, t := range call.inputs {
			fed[t.node] = true
		}
	}
	for _, call := range c.calls {
		if t := call.output; t.node != nil && !fed[t.node] && len(call.inputs) > 0 {
			ends = append(ends, t)
		}
	}
	if len(ends) > 0 {
		return ends
	}
	m := &model{sequential: true}
	for _, l := range c.made {
		if _, known := kinds[l.class]; known && !l.used {
			m.items = append(m.items, l)
		}
	}
	for _, call := range c.calls { // a lonely Input
		if len(call.inputs) == 0 && m.begins == nil && call.output.node != nil {
			m.begins = call.output
		}
	}
	if len(m.items) == 0 {
		return nil
	}
	if len(m.items) > 1 {
		c.mark(draft.Guessed, m.items[0].line, c.file.Line(m.items[0].line), "keras.implied")
	}
	return []*tensor{c.build(m)}
}

// bound is a method of a tensor, a layer or a model.
type bound struct {
	of   any
	name string
}

// modules are names that Keras' parts go by where nothing is imported.
var modules = map[string]bool{"keras": true, "tf": true, "tensorflow": true, "layers": true, "models": true, "K": true, "backend": true, "applications": true, "np": true, "numpy": true, "math": true, "activations": true, "regularizers": true, "initializers": true, "nn": true}

func (c *code) Name(at python.Node, name string) any {
	_, known := kinds[name]
	if _, brought := outside[name]; known || brought || modules[name] || name == "Sequential" || name == "Model" || name == "Input" || joins[name] != "" {
		return python.Foreign(name)
	}
	return python.Unknown{Line: at.At(), Text: name}
}

// joins are functions that make layers of tensors.
var joins = map[string]string{
	"add": "Add", "multiply": "Multiply", "average": "Average", "concatenate": "Concatenate", "subtract": "Subtract", "maximum": "Maximum", "minimum": "Minimum",
	"concat": "Concatenate", "merge": "Merge",
}

func (c *code) Call(at python.Node, function any, arguments python.Arguments) any {
	line := at.At()
	switch f := function.(type) {
	case python.Foreign:
		return c.foreign(at, f, arguments)
	case *layer:
		return c.call(line, f, arguments)
	case *model:
		f.part = true
		return c.handOut(c.apply(c.asLayer(f), tensors(arguments), line))
	case *python.Object:
		return c.object(at, f, false, tensors(arguments))
	case bound:
		return c.method(at, f, arguments)
	case python.Unknown:
		if name, is := strings.CutSuffix(f.Text, ".add"); is { // of a model that the text begins after
			if c.implied[name] == nil {
				c.implied[name] = &model{line: line, name: name, sequential: true}
				c.models = append(c.models, c.implied[name])
			}
			return c.method(at, bound{c.implied[name], "add"}, arguments)
		}
		if given := tensors(arguments); strings.HasSuffix(f.Text, "preprocess_input") && len(given) > 0 {
			return given[0]
		} else if len(given) > 0 {
			name, _, _ := strings.Cut(f.Text, "(")
			return c.stranger(line, name, given)
		}
		return python.Unknown{Line: line, Text: c.file.Text(at)}
	}
	return python.Unknown{Line: line, Text: c.file.Text(at)}
}

// tensors are those among what a call is given, also in lists.
func tensors(arguments python.Arguments) (all []*tensor) {
	for i, g := range arguments {
		if g.Name == "" && i == 0 || g.Name == "" && len(all) > 0 || g.Name == "inputs" || g.Name == "query" || g.Name == "value" || g.Name == "key" || g.Name == "x" || g.Name == "initial_state" || g.Name == "tensors" || g.Name == "values" {
			all = append(all, tensorsOf(g.Value)...)
		}
	}
	return all
}

func tensorsOf(v any) (all []*tensor) {
	switch v := v.(type) {
	case *tensor:
		return []*tensor{v}
	case *python.Array:
		for _, item := range v.Items {
			if t, is := item.(*tensor); is {
				all = append(all, t)
			}
		}
	}
	return all
}

// handOut gives a tensor, or all that a layer gives beside it.
func (c *code) handOut(t *tensor) any {
	several := t.several
	if t.more != nil {
		several = append([]*tensor{t}, t.more...)
	}
	if several == nil {
		return t
	}
	array := &python.Array{}
	for _, one := range several {
		array.Items = append(array.Items, one)
	}
	return array
}

// asLayer is a model as a layer of another.
func (c *code) asLayer(m *model) *layer {
	if m.own == nil {
		m.own = &layer{class: "Model", line: m.line, model: m, with: map[string]any{}}
	}
	return m.own
}

// stranger is what nobody knows, called on tensors.
func (c *code) stranger(line int, name string, given []*tensor) *tensor {
	return c.apply(&layer{class: name, line: line, with: map[string]any{}}, given, line)
}

// call calls a layer on tensors. Where there are none, it gives what it is: a piece
// of code that somebody cut out.
func (c *code) call(line int, l *layer, arguments python.Arguments) any {
	given := tensors(arguments)
	if len(given) == 0 {
		if len(arguments) > 0 && l.class != "InputLayer" { // x, which stands above what was pasted
			return c.handOut(c.apply(l, []*tensor{c.ask(line, c.file.Line(line))}, line))
		}
		return l
	}
	if causal, has := arguments.Get(-1, "use_causal_mask"); has {
		l.with["use_causal_mask"] = plainValue(causal)
	}
	return c.handOut(c.apply(l, given, line))
}

// object calls one of a class that the text defines.
func (c *code) object(at python.Node, o *python.Object, quiet bool, given []*tensor) any {
	method, has := c.machine.Method(o, "call")
	if len(given) == 0 {
		return python.Unknown{Line: at.At(), Text: c.file.Text(at)}
	}
	if !has {
		return c.stranger(at.At(), o.Type.Class.Name, given)
	}
	array := any(given[0])
	if len(given) > 1 {
		several := &python.Array{}
		for _, t := range given {
			several.Items = append(several.Items, t)
		}
		array = several
	}
	result := c.machine.Call(at, method, python.Arguments{{Value: array}})
	if len(tensorsOf(result)) == 0 && !quiet {
		return c.stranger(at.At(), o.Type.Class.Name, given)
	}
	if o.Type.Inherits("Model") && len(tensorsOf(result)) > 0 {
		c.models = append(c.models, &model{line: o.Type.Class.At(), inputs: given, outputs: tensorsOf(result)})
	}
	return result
}

// foreign calls something of Keras'.
func (c *code) foreign(at python.Node, f python.Foreign, arguments python.Arguments) any {
	line, last := at.At(), f.Last()
	positional := func(i int, names ...string) any { v, _ := arguments.Get(i, names...); return v }
	switch last {
	case "Sequential":
		m := &model{line: line, sequential: true}
		m.name, _ = positional(1, "name").(string)
		c.models = append(c.models, m)
		if items, is := positional(0, "layers").(*python.Array); is {
			for _, item := range items.Items {
				c.addTo(m, line, item)
			}
		}
		return m
	case "Model", "Functional":
		m := &model{line: line}
		m.inputs, m.outputs = tensorsOf(positional(0, "inputs", "input")), tensorsOf(positional(1, "outputs", "output"))
		if table, is := positional(1, "outputs", "output").(*python.Table); is {
			for _, v := range table.Values {
				m.outputs = append(m.outputs, tensorsOf(v)...)
			}
		}
		if len(m.outputs) == 0 {
			return python.Unknown{Line: line, Text: c.file.Text(at)}
		}
		c.models = append(c.models, m)
		return m
	case "Input":
		return c.inputTensor(line, arguments)
	case "image_data_format", "image_dim_ordering":
		order := map[bool]string{false: "channels_last", true: "channels_first"}[c.mapsFirst]
		if last == "image_dim_ordering" {
			order = map[bool]string{false: "tf", true: "th"}[c.mapsFirst]
		}
		return order
	case "set_image_data_format", "set_image_dim_ordering":
		order := positional(0)
		c.first = c.first || order == "channels_first" || order == "th"
		return nil
	case "int_shape", "shape":
		if given := tensors(arguments); len(given) > 0 {
			return c.shapeOf(given[0])
		}
	}
	if _, brought := outside[last]; brought {
		m := &model{line: line, outside: last}
		m.items = []*layer{c.layerFrom(line, last, "include_top weights input_tensor input_shape pooling classes", arguments)}
		c.models = append(c.models, m)
		return m
	}
	if k, known := kinds[last]; known {
		l := c.layerFrom(line, last, k.names, arguments)
		c.made = append(c.made, l)
		return l
	}
	given := tensors(arguments)
	if class := joins[last]; class != "" && len(given) > 0 {
		return c.join(line, class, given, arguments)
	}
	if len(given) > 0 {
		return c.function(at, last, given, arguments)
	}
	if last != "" && last[0] >= 'A' && last[0] <= 'Z' { // it may be a layer, and matters only if it is used as one
		return c.layerFrom(line, last, "", arguments)
	}
	return python.Unknown{Line: line, Text: c.file.Text(at)}
}

// inputTensor is an input that stands apart.
func (c *code) inputTensor(line int, arguments python.Arguments) any {
	l := c.layerFrom(line, "InputLayer", "shape", arguments)
	dims, said := c.inputOf(l)
	if !said {
		return c.ask(line, c.file.Line(line))
	}
	return c.input(c.guessOrder(line, dims), line, l.name)
}

// guessOrder sees maps that come first, though the text does not say so.
func (c *code) guessOrder(line int, dims []int) []int {
	if len(dims) == 3 && (dims[0] == 1 || dims[0] == 3) && dims[2] > 4 && dims[1] > 4 {
		c.first = true
		c.mark(draft.Guessed, line, c.file.Line(line), "keras.maps-first")
	}
	return dims
}

// layerFrom makes a layer of a call: what has no name in it has one by its place.
func (c *code) layerFrom(line int, class, order string, arguments python.Arguments) *layer {
	l := &layer{class: class, line: line, with: map[string]any{}}
	if now, is := aliases[class]; is {
		l.class = now
	}
	var values []any
	for _, g := range arguments {
		value := plainValue(g.Value)
		switch {
		case g.Name == "name":
			l.name, _ = value.(string)
		case g.Name == "":
			values = append(values, value)
		case strings.HasPrefix(g.Name, "*"):
			c.mark(draft.Asked, line, c.file.Line(line), "keras.unsaid", class, g.Name)
		default:
			l.set(g.Name, value)
		}
	}
	names := strings.Fields(order)
	if strings.HasPrefix(class, "Conv") && len(values) >= 3 || class == "AtrousConvolution2D" {
		names = c.kernelOrder(line, class, names, values)
	}
	for i, value := range values {
		if i >= len(names) {
			break
		}
		if _, word := value.(string); word && names[i] == "groups" { // before there were groups
			names = append(append([]string{}, names[:i]...), names[i+1:]...)
		}
		l.set(names[i], value)
	}
	if inner, is := l.with["layer"].(*layer); is {
		l.inner, inner.used = inner, true
	}
	if inner, is := l.with["layer"].(*model); is {
		l.inner, inner.part = c.asLayer(inner), true
	}
	if order := l.word("data_format"); order == "channels_first" || order == "th" {
		c.first = true
	}
	if dims, said := c.inputOf(l); said && !c.mapsFirst {
		c.guessOrder(line, dims)
	}
	return l
}

// kernelOrder is how the numbers of Conv2D(64, 3, 3) are meant: Keras 1 has a kernel
// of 3×3, the others a stride of 3.
func (c *code) kernelOrder(line int, class string, names []string, values []any) []string {
	axes := strings.IndexAny(class, "123")
	if axes < 0 {
		return names
	}
	n := int(class[axes] - '0')
	whole := len(values) > n
	for i := 1; i <= n && whole; i++ {
		_, is := values[i].(int64)
		whole = whole && is
	}
	old := c.keras1 || strings.HasPrefix(class, "Convolution") || strings.HasPrefix(class, "Atrous")
	if n == 1 || !whole {
		return names
	}
	if !old {
		if values[1] == values[2] && values[1] != int64(1) {
			c.mark(draft.Guessed, line, c.file.Line(line), "keras.stride", class, values[2])
		}
		return names
	}
	c.mark(draft.Guessed, line, c.file.Line(line), "keras.kernel", class, values[1], values[2])
	if n == 2 {
		return []string{filters, "nb_row", "nb_col", "init", "activation", "weights", "border_mode", "subsample", "dim_ordering"}
	}
	return []string{filters, "kernel_dim1", "kernel_dim2", "kernel_dim3", "init", "activation", "weights", "border_mode", "subsample", "dim_ordering"}
}

// plainValue is a value as a layer keeps it.
func plainValue(v any) any {
	array, is := v.(*python.Array)
	if !is {
		return v
	}
	return plainList(array, 4)
}

func plainList(a *python.Array, deep int) any {
	list := make([]any, 0, len(a.Items))
	for _, item := range a.Items {
		if inner, is := item.(*python.Array); is && deep > 0 {
			item = plainList(inner, deep-1)
		}
		list = append(list, item)
	}
	return list
}

// join makes one tensor of several.
func (c *code) join(line int, class string, given []*tensor, arguments python.Arguments) any {
	l := &layer{class: class, line: line, with: map[string]any{}}
	if name, has := arguments.Get(-1, "name"); has {
		l.name, _ = name.(string)
	}
	if axis, has := arguments.Get(-1, "axis", "concat_axis"); has {
		l.with["axis"] = axis
	} else if axis, has := arguments.Get(1); has && class == "Concatenate" {
		l.with["axis"] = axis
	}
	if class == "Merge" {
		mode, _ := arguments.Get(1, "mode")
		word, _ := mode.(string)
		if l.class = map[string]string{"concat": "Concatenate", "sum": "Add", "mul": "Multiply", "ave": "Average", "max": "Maximum"}[word]; l.class == "" {
			l.class = "Merge"
		}
	}
	return c.apply(l, given, line)
}

// function calls one of TensorFlow's on tensors.
func (c *code) function(at python.Node, name string, given []*tensor, arguments python.Arguments) any {
	line := at.At()
	with := map[string]any{}
	l := &layer{class: name, line: line, with: with}
	second, _ := arguments.Get(1, "shape", "axis")
	switch name {
	case "reduce_mean", "mean", "reduce_max":
		class := map[bool]string{false: "GlobalAveragePooling", true: "GlobalMaxPooling"}[name == "reduce_max"]
		rank := len(given[0].dims)
		axes, _ := plainValue(second).([]any)
		n, one := wholeOf(second)
		if len(axes) == rank-1 && rank > 1 || one && n == 1 && rank == 2 {
			l.class = class + string(rune('0'+rank-1)) + "D"
		}
	case "reshape":
		if list, is := plainValue(second).([]any); is && len(list) > 1 {
			l.class, with["target_shape"] = "Reshape", list[1:]
		}
	case "batch_flatten", strings.ToLower(flattens):
		l.class = flattens
	case "identity", "cast", "stop_gradient", "l2_normalize", "square", "sqrt", "exp", "abs", "dropout", "preprocess_input", "convert_to_tensor", "ensure_shape":
		l.class = "Identity"
	default:
		if _, known := words[name]; known {
			l.class, with["activation"] = "Activation", name
		}
	}
	return c.apply(l, given, line)
}

// addTo adds a layer to a sequential model.
func (c *code) addTo(m *model, line int, item any) {
	switch item := item.(type) {
	case *layer:
		item.used = true
		if item.class == "InputLayer" {
			if dims, said := c.inputOf(item); said && len(m.items) == 0 {
				m.begins = c.input(dims, item.line, item.name)
				return
			}
		}
		m.items = append(m.items, item)
	case *tensor:
		if len(m.items) == 0 {
			m.begins = item
		}
	case *model:
		item.part = true
		if item.outside != "" { // fed by its own input, if it is the first
			if _, said := c.inputOf(item.items[0]); len(m.items) == 0 && m.begins == nil && (said || c.given.Input.Maps == 0) {
				c.openOutside(item)
				m.begins = item.begins
			}
		}
		m.items = append(m.items, c.asLayer(item))
	case *python.Object:
		m.items = append(m.items, &layer{class: item.Type.Class.Name, line: line, with: map[string]any{}})
	default:
		m.items = append(m.items, &layer{class: "?", line: line, with: map[string]any{}})
	}
}

// method calls one of a model's or a tensor's.
func (c *code) method(at python.Node, f bound, arguments python.Arguments) any {
	first, _ := arguments.Get(0, "layer", "input_shape", "name", "index")
	switch of := f.of.(type) {
	case *model:
		switch f.name {
		case "add":
			if of.sequential && first != nil {
				c.addTo(of, at.At(), first)
			}
			return nil
		case "pop":
			if of.sequential && len(of.items) > 0 && of.layersIn < len(of.items) {
				of.items = of.items[:len(of.items)-1]
			}
			return nil
		case "build":
			if list, is := plainValue(first).([]any); is && len(list) > 1 && of.sequential {
				of.dims, _ = dimsFrom(list[1:])
			}
			return nil
		case "get_layer":
			for _, l := range c.listed(of) {
				if name, is := first.(string); is && l.name == name {
					return l
				}
			}
		case "call", "__call__":
			return c.Call(at, of, arguments)
		}
	case *tensor:
		if f.name == "get_shape" || f.name == "as_list" {
			return c.shapeOf(of)
		}
	case *python.Object:
		switch f.name {
		case "build":
			list, is := plainValue(first).([]any)
			if dims, said := dimsFrom(list[min(1, len(list)):]); is && said && len(list) > 1 {
				c.object(at, of, true, []*tensor{c.input(dims, at.At(), "")})
			}
			return nil
		case "__init__", "compile", "fit", "summary":
			return nil
		}
	}
	return python.Unknown{Line: at.At(), Text: c.file.Text(at)}
}

// shapeOf is a tensor's shape, with the batch.
func (c *code) shapeOf(t *tensor) any {
	if t.lost {
		return python.Unknown{Text: "shape"}
	}
	array := &python.Array{Items: []any{nil}, Tuple: true}
	for _, n := range t.dims {
		array.Items = append(array.Items, int64(n))
	}
	return array
}

func (c *code) Attribute(at python.Node, of any, name string) any {
	switch v := of.(type) {
	case *tensor:
		switch name {
		case "shape", "_keras_shape":
			return c.shapeOf(v)
		}
	case *model:
		switch name {
		case "output", "outputs", "input", "inputs":
			ends := c.ends(v)
			if strings.HasPrefix(name, "input") {
				if ends = v.inputs; v.sequential {
					ends = []*tensor{c.beginning(v)}
				} else if v.outside != "" {
					ends = []*tensor{v.begins}
				}
			}
			if v.part = true; len(ends) == 1 && !strings.HasSuffix(name, "s") {
				return ends[0]
			}
			array := &python.Array{}
			for _, t := range ends {
				array.Items = append(array.Items, t)
			}
			return array
		case "layers":
			array := &python.Array{}
			for _, l := range c.listed(v) {
				array.Items = append(array.Items, l)
			}
			return array
		case "name":
			return v.name
		}
	case *layer:
		switch name {
		case "output":
			if v.output != nil {
				return v.output
			}
		case "output_shape":
			if v.output != nil {
				return c.shapeOf(v.output)
			}
		case "name":
			return v.name
		}
	}
	return bound{of, name}
}

// beginning is the input of a sequential model, which its own layers are fed by.
func (c *code) beginning(m *model) *tensor {
	c.build(m)
	t := m.built
	for t != nil && t.call != nil && len(t.call.inputs) > 0 {
		t = t.call.inputs[0]
	}
	return t
}

func (c *code) SetAttribute(at python.Node, of any, name string, value any) {
	if name == "trainable" && value == false {
		switch of.(type) {
		case *layer, *model:
			c.mark(draft.Guessed, at.At(), c.file.Line(at.At()), "keras.frozen")
		}
	}
}

func (c *code) Operate(at python.Node, operator string, operands ...any) any {
	given := []*tensor{}
	for _, o := range operands {
		if t, is := o.(*tensor); is {
			given = append(given, t)
		}
	}
	class := map[string]string{"+": "Add", "*": "Multiply", "-": "Subtract", "/": "Multiply"}[operator]
	switch {
	case operator == "[]" && len(given) == 1:
		return c.taken(at, given[0], operands[1])
	case len(given) == 2 && class != "":
		return c.apply(&layer{class: class, line: at.At(), with: map[string]any{}}, given, at.At())
	case len(given) == 1 && class != "": // with a number
		return given[0]
	}
	return python.Unknown{Line: at.At(), Text: c.file.Text(at)}
}

// taken is a part of a tensor: the last step of a sequence, or all of it.
func (c *code) taken(at python.Node, t *tensor, index any) any {
	array, is := index.(*python.Array)
	isAll := func(v any) bool {
		i, is := v.(*python.Index)
		return is && i.From == nil && i.To == nil && i.Step == nil || v == python.Unknown{Line: at.At(), Text: "..."}
	}
	if !t.lost && is && len(array.Items) > 1 && len(t.dims) == 2 && isAll(array.Items[0]) && array.Items[1] == int64(-1) && len(t.node.shape.Extent) == 1 {
		node := c.add(&node{operation: graph.Reshape{Kind: graph.Last}, from: []*node{t.node}, shape: graph.Shape{Maps: t.node.shape.Maps}, layer: &layer{class: "last", line: at.At()}})
		return c.finish(&call{layer: node.layer, inputs: []*tensor{t}}, &tensor{node: node, dims: []int{t.node.shape.Maps}})
	}
	return c.stranger(at.At(), "slice", []*tensor{t})
}

func (c *code) Items(of any) ([]any, bool) { return nil, false }

// Skipped tells of what is not followed, if it has to do with layers.
func (c *code) Skipped(s python.Statement, why python.Reason) {
	matters := why == python.TooLong
	python.Walk(s, func(n python.Node) bool {
		if call, is := n.(*python.Call); is {
			path := python.Path(call.Function)
			last := python.Foreign(path).Last()
			_, known := kinds[last]
			matters = matters || known || last == "add" || last == "Sequential" || last == "Model"
		}
		return !matters
	})
	switch {
	case !matters || why == python.Unread: // which is among the faults
	case why == python.TooLong:
		c.mark(draft.Unread, s.At(), c.file.Line(s.At()), "keras.too-long")
	default:
		c.mark(draft.Unread, s.At(), c.file.Line(s.At()), "keras.undecided")
	}
}
