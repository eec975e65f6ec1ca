package keras

import (
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/python"
)

// bound is a method of a tensor, a layer or a model.
type bound struct {
	of   any
	name string
}

// modules are names that Keras' parts go by where nothing is imported.
var modules = map[string]bool{"keras": true, "tf": true, "tensorflow": true, "layers": true, "models": true, "K": true, "backend": true, "applications": true, "np": true, "numpy": true, "math": true, "activations": true, "regularizers": true, "initializers": true, "nn": true}

func (c *code) Name(at python.Node, name string) any {
	if c.brings(name) || modules[name] || joins[name] != "" {
		return python.Foreign(name)
	}
	return python.Unknown{Line: at.At(), Text: name}
}

// brings reports whether Keras has something under that name.
func (c *code) brings(name string) bool {
	_, known := kinds[name]
	_, brought := outside[name]
	return known || brought || name == "Sequential" || name == "Model" || name == "Input"
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
		last := python.Foreign(f.Text).Last()
		given := tensors(arguments)
		switch name, added := strings.CutSuffix(f.Text, ".add"); {
		case last != f.Text && (c.brings(last) || last == "image_data_format" || len(given) > 0 && (joins[last] != "" || last == "int_shape")):
			return c.foreign(at, python.Foreign(last), arguments) // of layers, which come from somewhere
		case added: // to a model that the text begins after
			if c.implied[name] == nil {
				c.implied[name] = &model{line: line, name: name, sequential: true}
				c.models = append(c.models, c.implied[name])
			}
			return c.method(at, bound{c.implied[name], "add"}, arguments)
		case last == "preprocess_input" && len(given) > 0:
			return given[0]
		case len(given) > 0:
			name, _, _ := strings.Cut(f.Text, "(")
			return c.stranger(line, name, given)
		}
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

// together is a tensor or, where there are more, a list of them.
func together(tensors []*tensor) any {
	if len(tensors) == 1 {
		return tensors[0]
	}
	array := &python.Array{}
	for _, t := range tensors {
		array.Items = append(array.Items, t)
	}
	return array
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
	return together(several)
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
	result := c.machine.Call(at, method, python.Arguments{{Value: together(given)}})
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
	_, loop := s.(*python.For)
	matters := why == python.TooLong && !loop || c.machine.Touched()
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
