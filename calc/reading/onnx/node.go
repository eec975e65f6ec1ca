package onnx

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// node adds the layer of a node, unless it only works out a shape.
func (b *builder) node(n *node) {
	if len(n.outputs) == 0 || b.constant(n) {
		return
	}
	if added := b.layers[n.outputs[0]]; added != "" { // a bias that stands in a full layer
		return
	}
	if n.operator == "Gather" && len(n.inputs) == 2 {
		b.words(n.inputs[1])
	}
	from, kept, complete := b.sources(n)
	if !complete || len(from) == 0 {
		b.mark(draft.Unread, n, "onnx.no-input-of", n.operator)
		return
	}
	operation := b.operation(n, from, kept)
	if owner := b.shared(n, kept); owner != "" {
		b.mark(draft.Guessed, n, "onnx.shared", owner)
		operation = b.borrowed(operation, from)
	}
	output := n.outputs[0]
	if with, is := b.bias[output]; is {
		output = with
	}
	added := b.Add(n.line, graph.Layer{Name: n.name, From: from, Operation: operation})
	for _, name := range kept {
		if b.owners[name] == "" {
			b.owners[name] = added
		}
	}
	b.layers[n.outputs[0]], b.layers[output] = added, added
	for _, other := range n.outputs[1:] {
		if other != "" && b.users[other] > 0 {
			b.other(n, from, other, added)
		}
	}
}

// words makes an input of the graph a sequence of whole numbers, to be looked up.
func (b *builder) words(name string) {
	if v, is := b.data[name]; is && len(v.dims) == 2 {
		v.dims = []int64{v.dims[0], 1, v.dims[1]}
		b.data[name] = v
	}
}

// other adds what a node gives beside its first output: a part of its input, say.
func (b *builder) other(n *node, from []string, name, first string) {
	gives := shapeOf(b.known[name])
	if !complete(gives) {
		gives = b.Shape(first)
	}
	b.layers[name] = b.Add(n.line, graph.Layer{Name: name, From: from, Operation: graph.Unknown{What: n.operator, Gives: gives}})
}

// sources are the layers that feed a node, and what it keeps. It reports whether all
// of them are known.
func (b *builder) sources(n *node) (from, kept []string, complete bool) {
	complete = true
	for i, name := range n.inputs {
		data := i == 0 && n.operator != "Gather" || i == 1 && n.operator == "Gather" || joins[n.operator] != nil || n.operator == "Concat" || n.operator == "MatMul"
		switch {
		case name == "" || b.kept[name] != nil || !data && b.weights(name) != nil:
			if name != "" {
				kept = append(kept, name)
			}
		default:
			layer, known := b.layer(name)
			if !known {
				complete = false
				continue
			}
			from = append(from, layer)
		}
	}
	return from, kept, complete
}

// shared is the layer that owns what a node keeps, if that is another one.
func (b *builder) shared(n *node, kept []string) string {
	switch n.operator {
	case "Conv", "ConvTranspose", "Gemm", "MatMul", "BatchNormalization", "Gather":
	default:
		return ""
	}
	for _, name := range kept {
		if owner := b.owners[name]; owner != "" && b.weights(name).size() > 1 {
			return owner
		}
	}
	return ""
}

// borrowed is a layer that owns nothing, and gives what another would.
func (b *builder) borrowed(operation graph.Operation, from []string) graph.Operation {
	var inputs []graph.Shape
	for _, name := range from {
		inputs = append(inputs, b.Shape(name))
	}
	plan, err := operation.Plan(inputs)
	if err != nil {
		return graph.Unknown{What: "shared"}
	}
	return graph.Unknown{What: "shared", Gives: plan.Output}
}

// constant works out a node that gives no layer's values but a shape, or something
// that is kept.
func (b *builder) constant(n *node) bool {
	output := n.outputs[0]
	switch n.operator {
	case "Constant":
		a := n.attributes["value"]
		if a.tensor == nil {
			a.tensor = &tensor{ints: n.attributes["value_ints"].ints}
			a.tensor.dims = []int64{int64(len(a.tensor.ints))}
		}
		b.kept[output] = a.tensor
		return true
	case "Shape":
		if len(n.inputs) == 1 {
			name, _ := b.layer(n.inputs[0])
			layer := b.Shape(name)
			t := &tensor{}
			if layer.Maps > 0 {
				t.ints = append(t.ints, -1, int64(layer.Maps))
				for _, length := range layer.Extent {
					t.ints = append(t.ints, int64(length))
				}
				t.dims = []int64{int64(len(t.ints))}
			}
			b.kept[output] = t
			return true
		}
	}
	var inputs []*tensor
	for _, name := range n.inputs {
		t := b.kept[name]
		if t == nil {
			return false
		}
		inputs = append(inputs, t)
	}
	if len(inputs) == 0 {
		return false
	}
	t := &tensor{}
	switch n.operator {
	case "ConstantOfShape":
		t.dims = inputs[0].ints
	case "Gather":
		if len(inputs) == 2 {
			for _, i := range inputs[1].ints {
				if 0 <= i && i < int64(len(inputs[0].ints)) {
					t.ints = append(t.ints, inputs[0].ints[i])
				}
			}
		}
	case "Concat":
		for _, part := range inputs {
			t.ints = append(t.ints, part.ints...)
		}
		t.ints = t.ints[:min(len(t.ints), most)]
	default: // Unsqueeze, Cast, Identity: the same numbers, whatever the shape
		t = inputs[0]
		if n.operator == "Transpose" && len(t.dims) == 2 {
			t = &tensor{dims: []int64{t.dims[1], t.dims[0]}}
		}
		if n.operator == "Reshape" && len(inputs) == 2 && inputs[1].ints != nil && !slices.Contains(inputs[1].ints, -1) {
			t = &tensor{dims: inputs[1].ints}
		}
	}
	if t.dims == nil {
		t.dims = []int64{int64(len(t.ints))}
	}
	b.kept[output] = t
	return true
}
