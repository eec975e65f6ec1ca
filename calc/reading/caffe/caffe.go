// Package caffe reads networks of Caffe, as prototxt files have them: deploy files,
// and those for training and testing, of which what trains is read.
package caffe

import (
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// Reader reads prototxt.
func Reader() draft.Reader {
	return draft.Reader{Format: "caffe.prototxt", Fits: fits, Read: read}
}

func fits(content []byte) int {
	text := string(content[:min(len(content), 1<<16)])
	for _, sign := range []string{"layer {", "layer{", "layers {", "layers{"} {
		if strings.Contains(text, sign) && (strings.Contains(text, "type:") || strings.Contains(text, "bottom:") || strings.Contains(text, "top:")) {
			return 95
		}
	}
	if strings.Contains(text, "input_dim:") || strings.Contains(text, "_param {") {
		return 60
	}
	return 0
}

func read(content []byte, given draft.Given) *draft.Draft {
	r := &reader{Draft: draft.New("caffe.prototxt"), given: given, blobs: map[string]string{}, owners: map[string]string{}}
	net, line, text := parse(strings.ToValidUTF8(string(content), "?"))
	r.Network.Name = net.text("name", "")
	r.inputs(net)
	for _, f := range net.fields {
		if f.message != nil && (f.name == "layer" || f.name == "layers") {
			r.layer(f.message)
		}
	}
	if line > 0 {
		r.Mark(draft.Unread, line, text, "caffe.unread")
	}
	if len(r.Network.Layers) == 0 {
		r.Mark(draft.Unread, 0, "", "caffe.nothing")
	}
	return r.Draft
}

// reader makes layers of messages.
type reader struct {
	*draft.Draft
	given  draft.Given
	blobs  map[string]string // a blob -> the layer that gives it
	owners map[string]string // a parameter with a name -> the layer that it is first of
}

// inputs adds the inputs that a deploy file names at its head.
func (r *reader) inputs(net *message) {
	shapes := net.messages("input_shape")
	dims := net.size("input_dim")
	for i, name := range net.all("input") {
		var size graph.Size
		if i < len(shapes) {
			size = shapes[i].size("dim")
		} else if 4*i+4 <= len(dims) {
			size = dims[4*i : 4*i+4]
		}
		r.input(net, name, size)
	}
}

// input adds an input of a size that has the batch first.
func (r *reader) input(m *message, name string, size graph.Size) {
	shape := r.given.Input
	if len(size) > 1 {
		shape = graph.Shape{Maps: size[1], Extent: size[2:]}
		if len(size) == 2 {
			shape.Extent = nil
		}
	}
	var operation graph.Operation = graph.Input{Shape: shape}
	if shape.Maps == 0 {
		r.Mark(draft.Asked, m.line, name, "caffe.no-input", name)
		operation = graph.Unknown{What: "input"}
	}
	r.blobs[name] = r.Add(m.line, graph.Layer{Name: name, Operation: operation})
}

// trains reports whether a layer is there when the network is trained.
func trains(m *message) bool {
	include, exclude := m.messages("include"), m.messages("exclude")
	phase := func(rule *message, phase string) bool { return rule.text("phase", phase) == phase }
	for _, rule := range exclude {
		if phase(rule, "TRAIN") {
			return false
		}
	}
	for _, rule := range include {
		if phase(rule, "TRAIN") {
			return true
		}
	}
	return len(include) == 0
}

// kindOf is a layer's type as it is compared: "InnerProduct" and the older
// INNER_PRODUCT are the same.
func kindOf(m *message) string {
	return strings.ReplaceAll(strings.ToLower(m.text("type", "")), "_", "")
}

// layer adds a layer.
func (r *reader) layer(m *message) {
	if nested := m.message("layer"); nested != nil { // as the first versions had it
		nested.fields = append(nested.fields, m.fields...)
		m = nested
	}
	kind := kindOf(m)
	if !trains(m) || kind == "accuracy" || kind == "silence" || strings.HasSuffix(kind, "loss") {
		return
	}
	tops := m.all("top")
	if isData(kind) {
		r.data(kind, m, tops)
		return
	}
	name := m.text("name", "")
	var from []string
	for _, bottom := range m.all("bottom") {
		layer, known := r.blobs[bottom]
		if !known && len(r.Network.Layers) == 0 { // a piece of a file, without its head
			r.input(m, bottom, nil)
			layer, known = r.blobs[bottom]
		}
		if !known {
			r.mark(draft.Unread, m, "caffe.no-bottom", bottom)
			return
		}
		from = append(from, layer)
	}
	if len(from) == 0 {
		r.mark(draft.Unread, m, "caffe.no-bottom", "?")
		return
	}
	layers := r.operations(kind, m, from)
	if owner := r.shared(m, name); owner != "" {
		r.mark(draft.Guessed, m, "caffe.shared", owner)
		layers = r.unknown(layers, from)
	}
	for i, operation := range layers {
		l := graph.Layer{Name: name, From: from, Operation: operation}
		if i > 0 {
			l.Name = tops[min(i, len(tops)-1)]
		}
		added := r.Add(m.line, l)
		if i < len(tops) {
			r.blobs[tops[i]] = added
		}
	}
	for i := len(layers); i < len(tops); i++ {
		r.blobs[tops[i]] = r.blobs[tops[0]]
	}
}

// shared is the layer whose numbers a layer has, if they are another one's.
func (r *reader) shared(m *message, name string) (owner string) {
	for _, param := range m.messages("param") {
		key := param.text("name", "")
		if key == "" {
			continue
		}
		if first, known := r.owners[key]; known {
			owner = first
		} else {
			r.owners[key] = name
		}
	}
	return owner
}

// unknown puts layers that own nothing, and give the same, for others.
func (r *reader) unknown(layers []graph.Operation, from []string) (all []graph.Operation) {
	var inputs []graph.Shape
	for _, name := range from {
		inputs = append(inputs, r.Shape(name))
	}
	for _, operation := range layers {
		plan, err := operation.Plan(inputs)
		if err != nil {
			return layers
		}
		all = append(all, graph.Unknown{What: "shared", Gives: plan.Output})
	}
	return all
}

func (r *reader) mark(kind draft.Kind, m *message, say language.Key, arguments ...any) {
	r.Mark(kind, m.line, m.text("name", m.text("type", "")), say, arguments...)
}
