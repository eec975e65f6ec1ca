package keras

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// builder puts a network together as Keras does: layers are called on tensors, and
// give others.
type builder struct {
	given draft.Given
	draft *draft.Draft
	text  func(line int) string // what stands in a line
	// The maps come before the axes of images and volumes, and not after them.
	mapsFirst bool
	// The text is of Keras 1: Conv2D(64, 3, 3) has a kernel of 3×3.
	keras1 bool

	nodes   []*node
	calls   []*call
	models  []*model
	asked   bool // how large the input is
	applied int
	marked  map[mark]int
}

// node is a layer of the graph, before it is known whether it belongs to the
// network.
type node struct {
	operation graph.Operation
	from      []*node
	shape     graph.Shape
	owns      bool // numbers
	layer     *layer
	part      int // of what the layer is made of
	number    int
	border    *border
	beside    []*node // that it depends on, too, without being fed by them
}

// tensor is what a layer gives; its dimensions are as Keras has them, without the
// batch.
type tensor struct {
	node    *node
	dims    []int
	lost    bool // nobody knows what shape it has
	flat    bool // but it is a row
	call    *call
	more    []*tensor // what else a layer gives: states
	several []*tensor // all that a model gives
}

// call is one use of a layer.
type call struct {
	layer  *layer
	inputs []*tensor
	output *tensor
	number int
}

// step is the work on one call.
type step struct {
	*builder
	*call
	at    *node // what the layer's next part is fed by
	part  int
	cell  *node // that steps through time
	dims  []int // of the output, where they do not follow from the shape
	wrong *problem
}

// most how many layers a network may have.
const most = 20_000

// mark is what a mark is known by.
type mark struct {
	line int
	say  language.Key
}

// mark tells something of a line, once, and not without end.
func (b *builder) mark(kind draft.Kind, line int, read string, say language.Key, arguments ...any) {
	if b.marked[mark{line, say}]++; b.marked[mark{line, say}] > 1 {
		return
	}
	if b.marked[mark{-1, say}]++; b.marked[mark{-1, say}] > 50 {
		return
	}
	if r := []rune(read); len(r) > 100 {
		read = string(r[:100]) + "…"
	}
	b.draft.Mark(kind, line, read, say, arguments...)
}

// shape is that of dimensions.
func (b *builder) shape(dims []int) graph.Shape {
	switch n := len(dims); {
	case n == 0:
		return graph.Shape{Maps: 1}
	case b.mapsFirst && n > 2:
		return graph.Shape{Maps: dims[0], Extent: slices.Clone(dims[1:])}
	default:
		return graph.Shape{Maps: dims[n-1], Extent: slices.Clone(dims[:n-1])}
	}
}

// dimsOf are the dimensions of a shape.
func (b *builder) dimsOf(s graph.Shape) []int {
	if b.mapsFirst && len(s.Extent) > 1 {
		return append([]int{s.Maps}, s.Extent...)
	}
	return append(slices.Clone([]int(s.Extent)), s.Maps)
}

// axis is the axis that a number of Keras means, counted from 0 without the batch;
// the maps are the last or, where they come first, the first.
func (b *builder) axis(n, rank int) (axis int, maps bool) {
	if n < 0 {
		n += rank + 1
	}
	axis = n - 1
	if b.mapsFirst && rank > 2 {
		return axis, axis == 0
	}
	return axis, axis == rank-1
}

// add adds a node.
func (b *builder) add(n *node) *node {
	n.number = len(b.nodes)
	b.nodes = append(b.nodes, n)
	return n
}

// emit adds a part of the layer, fed by the part before or by others.
func (s *step) emit(o graph.Operation, from ...*node) {
	if s.wrong != nil {
		return
	}
	if from == nil {
		from = []*node{s.at}
	}
	var inputs []graph.Shape
	for _, n := range from {
		inputs = append(inputs, n.shape)
	}
	plan, err := o.Plan(inputs)
	if err != nil {
		s.wrong = &problem{draft.Unread, "keras.misfit", []any{o.String(), inputs[0].String()}}
		return
	}
	s.at = s.add(&node{operation: o, from: from, shape: plan.Output, owns: len(plan.Tensors) > 0, layer: s.layer, part: s.part})
	s.part++
	s.dims = nil
}

// unknown adds a part that our notation has no word for; it keeps no number.
func (s *step) unknown(what string, dims []int) {
	units := 1
	for _, n := range dims {
		if units *= max(n, 0); units < 1 || units > 1<<28 {
			s.wrong = &problem{draft.Unread, "keras.misfit", []any{what, s.at.shape.String()}}
			return
		}
	}
	s.emit(graph.Unknown{What: what, Gives: s.shape(dims)})
	if s.wrong == nil {
		s.mark(draft.Guessed, s.layer.line, s.layer.title(), "keras.no-word", s.layer.title())
	}
	s.dims = dims
}

// apply calls a layer on tensors.
func (b *builder) apply(l *layer, inputs []*tensor, line int) *tensor {
	if l.line == 0 {
		l.line = line
	}
	l.used = true
	if b.applied++; len(inputs) == 0 || b.applied > most {
		if len(inputs) > 0 {
			b.mark(draft.Unread, line, "", "keras.too-long")
		}
		return &tensor{lost: true}
	}
	if l.model != nil {
		return b.applyModel(l.model, inputs, line)
	}
	c := &call{layer: l, inputs: inputs}
	k, known := kinds[l.class]
	for _, t := range inputs {
		if t.lost {
			return b.finish(c, b.applyLost(l, c, t, known && k.passes))
		}
	}
	if !known {
		b.mark(draft.Unread, line, l.class, "keras.stranger", l.class)
		return b.finish(c, b.lose(l, inputs))
	}
	s := &step{builder: b, call: c, at: inputs[0].node}
	k.read(s)
	if word := l.word("activation"); s.wrong == nil && word != "" && k.activates {
		dims := s.dims
		s.activate(word)
		s.dims = dims
	}
	if s.wrong != nil {
		b.mark(s.wrong.kind, line, l.class, s.wrong.say, s.wrong.arguments...)
		return b.finish(c, b.lose(l, inputs))
	}
	out := &tensor{node: s.at, dims: s.dims, more: s.states()}
	switch {
	case out.dims != nil:
	case s.at.shape.Equal(inputs[0].node.shape):
		out.dims = inputs[0].dims
	default:
		out.dims = b.dimsOf(s.at.shape)
	}
	return b.finish(c, out)
}

func (b *builder) finish(c *call, out *tensor) *tensor {
	out.call, c.output, c.number = c, out, len(b.calls)
	c.layer.output = out
	b.calls = append(b.calls, c)
	return out
}

// lose adds a layer that nobody knows; what it gives is not known, either.
func (b *builder) lose(l *layer, inputs []*tensor) *tensor {
	var from []*node
	for _, t := range inputs {
		if t.node != nil {
			from = append(from, t.node)
		}
	}
	if from == nil {
		return &tensor{lost: true}
	}
	n := b.add(&node{operation: graph.Unknown{What: plainName(l.class)}, from: from, shape: from[0].shape, owns: true, layer: l})
	return &tensor{node: n, lost: true}
}

// applyLost goes on after a layer that nobody knows: a full layer tells again how
// many units there are.
func (b *builder) applyLost(l *layer, c *call, t *tensor, passes bool) *tensor {
	out := &tensor{node: t.node, lost: true, flat: t.flat}
	if l.isTrue("return_state") {
		out.more = []*tensor{{node: t.node, lost: true}, {node: t.node, lost: true}}
	}
	if t.node == nil { // all there is to say is how large the input is
		return out
	}
	if l.class == flattens || len(l.class) > 6 && l.class[:6] == "Global" && !l.isTrue("keepdims") {
		out.flat = true
		return out
	}
	if passes {
		return out
	}
	b.mark(draft.Unread, l.line, l.class, "keras.lost", l.class)
	more := out.more
	if out = b.lose(l, c.inputs); out.node == nil {
		return out
	}
	out.more = more
	units, is := wholeOf(l.with["units"])
	if is && units > 0 && units < 1<<28 && (l.class == "Dense" && t.flat || recurrent[l.class] && !l.isTrue("return_sequences")) {
		out.node.operation = graph.Unknown{What: plainName(l.class), Gives: graph.Shape{Maps: units}}
		out.node.shape, out.dims, out.lost = graph.Shape{Maps: units}, []int{units}, false
	}
	return out
}

func (l *layer) isTrue(name string) bool { v, is := l.with[name].(bool); return is && v }

// input adds an input of some dimensions; those below 0 are left open.
func (b *builder) input(dims []int, line int, name string) *tensor {
	dims = slices.Clone(dims)
	if slices.Min(append(slices.Clone(dims), 0)) < 0 {
		given := b.dimsOf(b.given.Input)
		usual := 224
		if len(dims) < 3 {
			usual = 100
		}
		for axis := range dims {
			if dims[axis] >= 0 {
				continue
			}
			if dims[axis] = usual; b.given.Input.Maps > 0 && len(given) == len(dims) {
				dims[axis] = given[axis]
			}
		}
		if b.given.Input.Maps == 0 {
			b.mark(draft.Guessed, line, b.reads(line), "keras.open", b.shape(dims).String())
		}
	}
	o := graph.Input{Shape: b.shape(dims)}
	if _, err := o.Plan(nil); err != nil {
		b.mark(draft.Unread, line, b.reads(line), "keras.no-input", o.Shape.String())
		return &tensor{lost: true}
	}
	l := &layer{class: "InputLayer", line: line, name: name}
	t := &tensor{node: b.add(&node{operation: o, shape: o.Shape, layer: l}), dims: dims}
	return b.finish(&call{layer: l}, t)
}

// ask adds the input that is told beside the text, or asks for it.
func (b *builder) ask(line int, read string) *tensor {
	if b.given.Input.Maps > 0 {
		return b.input(b.dimsOf(b.given.Input), line, "")
	}
	if !b.asked {
		b.asked = true
		b.mark(draft.Asked, line, read, "keras.input")
	}
	return &tensor{lost: true}
}

// reads is what stands in a line.
func (b *builder) reads(line int) string {
	if b.text == nil {
		return ""
	}
	return b.text(line)
}
