// Package onnx reads the graph of an ONNX file: its nodes, and the shapes of what
// they keep. The weights themselves are passed over, so that a large file costs no
// more than a small one.
//
// Of protobuf it takes no more than the wire format, which is a page of code:
// protobuf's own module reads the program's file when it starts, and would be the
// only one that counting depends on.
package onnx

import (
	"bytes"
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// Reader reads ONNX files.
func Reader() draft.Reader {
	return draft.Reader{Format: "onnx.file", Fits: fits, Read: read}
}

func fits(content []byte) int {
	if len(content) < 8 || content[0] != 0x08 { // a file begins with its version
		return 0
	}
	graph := false
	err := fields(content, func(number, _ uint64, bytes []byte) { graph = graph || number == 7 && bytes != nil })
	switch {
	case err == nil && graph:
		return 100
	case bytes.IndexByte(content[:min(len(content), 1000)], 0) >= 0:
		return 30 // cut off
	}
	return 0
}

func read(content []byte, given draft.Given) *draft.Draft { return build(parse(content), given) }

// builder makes layers of nodes.
type builder struct {
	*draft.Draft
	*model
	given  draft.Given
	layers map[string]string // what a node gives -> the layer
	data   map[string]value  // inputs of the graph that no layer was made of yet
	users  map[string]int    // how many nodes use what a node gives
	bias   map[string]string // what a product gives -> what a bias added to it gives
	owners map[string]string // what is kept -> the layer that it is first of
	told   map[string]bool   // operators that were marked
}

func build(m *model, given draft.Given) *draft.Draft {
	b := &builder{Draft: draft.New("onnx.file"), model: m, given: given, layers: map[string]string{}, data: map[string]value{}, users: map[string]int{}, owners: map[string]string{}, told: map[string]bool{}}
	b.Network.Name = m.name
	for _, v := range m.inputs {
		if m.kept[v.name] == nil {
			b.data[v.name] = v
		}
	}
	for i := range m.nodes {
		if n := &m.nodes[i]; n.operator != "Shape" && len(n.outputs) > 0 {
			b.constant(n)
		}
	}
	b.merge()
	for i := range m.nodes {
		b.node(&m.nodes[i])
	}
	if m.broken {
		b.Mark(draft.Unread, 0, "", "onnx.broken")
	}
	if len(b.Network.Layers) == 0 {
		b.Mark(draft.Unread, 0, "", "onnx.nothing")
	}
	return b.Draft
}

// merge finds the biases that are added to what a node gives by a node of their own.
func (b *builder) merge() {
	b.bias = map[string]string{}
	for _, n := range b.nodes {
		for _, input := range n.inputs {
			b.users[input]++
		}
	}
	unbiased := map[string]int64{} // what a node without a bias gives -> its units or maps
	for _, n := range b.nodes {
		if len(n.inputs) != 2 || len(n.outputs) != 1 {
			continue
		}
		for i, input := range n.inputs {
			kept := b.weights(input)
			switch {
			case kept == nil:
			case i == 1 && n.operator == "MatMul" && len(kept.dims) == 2:
				unbiased[n.outputs[0]] = kept.dims[1]
			case i == 1 && n.operator == "Conv" && len(kept.dims) > 2:
				unbiased[n.outputs[0]] = kept.dims[0]
			case n.operator == "Mul" && kept.size() > 1:
				unbiased[n.outputs[0]] = kept.size()
			case n.operator == "Add":
				if fed := n.inputs[1-i]; unbiased[fed] > 0 && unbiased[fed] == kept.size() && b.users[fed] == 1 {
					b.bias[fed] = n.outputs[0]
				}
			}
		}
	}
}

// biased reports whether a bias is added to what a node gives: by itself, as one of
// its inputs, or by a node of its own.
func (b *builder) biased(n *node, at int) bool {
	_, added := b.bias[n.outputs[0]]
	return added || len(n.inputs) > at && n.inputs[at] != ""
}

// weights is what is kept under a name, or given to the graph in its place. It is
// nil for what a node gives.
func (b *builder) weights(name string) *tensor {
	if t := b.kept[name]; t != nil {
		return t
	}
	if v, is := b.data[name]; is {
		return &tensor{dims: v.dims}
	}
	return nil
}

// layer is the layer that gives something. An input of the graph becomes one when
// it is first used so.
func (b *builder) layer(name string) (layer string, known bool) {
	if layer, known = b.layers[name]; known {
		return layer, true
	}
	v, is := b.data[name]
	if !is {
		return "", false
	}
	shape := shapeOf(v.dims)
	if b.given.Input.Maps > 0 && !complete(shape) {
		shape = b.given.Input
	}
	var operation graph.Operation = graph.Input{Shape: shape}
	if !complete(shape) {
		b.Mark(draft.Asked, 0, name, "onnx.no-input", name)
		operation = graph.Unknown{What: "input"}
	}
	b.layers[name] = b.Add(0, graph.Layer{Name: name, Operation: operation})
	delete(b.data, name)
	return b.layers[name], true
}

// shapeOf is a shape whose batch comes first.
func shapeOf(dims []int64) (s graph.Shape) {
	if len(dims) == 1 {
		return graph.Shape{Maps: whole(dims[0])}
	}
	for i, d := range dims {
		switch i {
		case 0:
		case 1:
			s.Maps = whole(d)
		default:
			s.Extent = append(s.Extent, whole(d))
		}
	}
	return s
}

// complete reports whether every length of a shape is known.
func complete(s graph.Shape) bool {
	return s.Maps > 0 && !slices.ContainsFunc(s.Extent, func(n int) bool { return n < 1 })
}

// whole is a number as Go's int, -1 where it is too large for any layer.
func whole(n int64) int {
	if n < 0 || n > 1<<28 {
		return -1
	}
	return int(n)
}

func size(ints []int64) (s graph.Size) {
	for _, n := range ints {
		s = append(s, whole(n))
	}
	return s
}

func (b *builder) mark(kind draft.Kind, n *node, say language.Key, arguments ...any) {
	read := n.name
	if read == "" {
		read = n.operator
	}
	b.Mark(kind, n.line, read, say, arguments...)
}

// once marks the first node of an operator.
func (b *builder) once(n *node, say language.Key, arguments ...any) {
	if !b.told[n.operator] {
		b.told[n.operator] = true
		b.mark(draft.Guessed, n, say, arguments...)
	}
}
