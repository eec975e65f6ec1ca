package pytorch

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// batch stands where PyTorch has the examples of a batch, which is no axis of ours.
const batch = -1

// tensor is what flows from layer to layer.
type tensor struct {
	layer string // that gives it
	shape graph.Shape
	// axes has what PyTorch's axes are, in its order: the batch, 0 for the maps, and
	// from 1 on the axes of the extent.
	axes  []int
	input *input      // the network's own, as long as nobody knows what it looks like
	flat  graph.Shape // what it was before it was flattened
	loose bool        // it comes from a layer that nobody knows
}

// input is what the network is given.
type input struct {
	name    string
	line    int
	said    []int   // its size, as PyTorch has it, if the text says it
	remarks [][]int // sizes that remarks tell: one of them may be its
}

// trace follows a network from layer to layer, and adds what it meets to a draft.
type trace struct {
	draft   *draft.Draft
	given   graph.Shape // of the input, if somebody told
	side    int         // how long each axis of an input is, if nobody did
	sized   bool        // an input got its size from side
	inputs  []graph.Shape
	first   *layer   // that the network is made of
	probe   bool     // stop where a size is met, or the input is too small
	work    int      // layers and modules that were made
	fed     int      // how often a layer was fed
	small   bool     // it was
	ordered bool     // it was said that the order is not told
	printed bool     // what has no module is not in the text, and may be missing
	met     *meeting // the first full layer behind a flattened image
	stop    bool
	marked  map[remark]bool
	kept    map[string][]int64 // how many numbers each layer has, tensor by tensor
	line    int                // that is read
}

// meeting is a full layer, and the image that it is fed.
type meeting struct {
	line, want int
	fed        graph.Shape
}

func newTrace(format language.Key, given graph.Shape, side int, probe bool) *trace {
	return &trace{probe: probe, draft: draft.New(format), given: given, side: side, kept: map[string][]int64{}, marked: map[remark]bool{}}
}

// remark is what makes a mark another one.
type remark struct {
	line int
	read string
	say  language.Key
}

// mark adds a mark, once.
func (t *trace) mark(kind draft.Kind, line int, read string, say language.Key, arguments ...any) {
	key := remark{line, read, say}
	if !t.marked[key] {
		t.marked[key] = true
		t.draft.Mark(kind, line, read, say, arguments...)
	}
}

// most is how many layers a network may have, and mostFed how often they may be fed.
const (
	most    = 20_000
	mostFed = 10 * most
)

// plain takes out of a name what our notation has other uses for.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(":/{},@;#", r) || unicode.IsSpace(r) || !unicode.IsPrint(r) {
			return '_'
		}
		return r
	}, name)
}

// add adds a layer and returns what it gives. ok is false where it can't be.
func (t *trace) add(name string, operation graph.Operation, axes []int, from ...*tensor) (given *tensor, ok bool) {
	return t.put(graph.Layer{Name: name, Operation: operation}, axes, from...)
}

func (t *trace) put(l graph.Layer, axes []int, from ...*tensor) (given *tensor, ok bool) {
	shapes := make([]graph.Shape, len(from))
	for i, x := range from {
		t.settleAsFirst(x)
		shapes[i] = x.shape
		l.From = append(l.From, x.layer)
	}
	plan, err := l.Operation.Plan(shapes)
	if err != nil {
		return nil, false
	}
	t.work++
	t.fed += len(from)
	if len(t.draft.Network.Layers) >= most || t.fed > mostFed {
		t.stop = true
		t.mark(draft.Unread, 0, "", "pytorch.too-much")
		return &tensor{shape: plan.Output, axes: axes}, true
	}
	var kept []int64
	for _, tensor := range plan.Tensors {
		kept = append(kept, calc.Multiply(tensor.Of...).Value())
	}
	if kept == nil {
		l.Shares = ""
	}
	if l.Shares != "" && !slices.Equal(kept, t.kept[l.Shares]) {
		return nil, false
	}
	if _, err := strconv.Atoi(l.Name); err == nil || l.Name == "from" {
		l.Name = "" // it is called by its word
	}
	l.Name = plain(l.Name)
	l.Name = t.draft.Add(t.line, l)
	t.kept[l.Name] = kept
	given = &tensor{layer: l.Name, shape: plan.Output, axes: axes}
	if len(from) > 0 && plan.Output.Equal(from[0].shape) {
		given.flat, given.loose = from[0].flat, from[0].loose
	}
	return given, true
}

// values adds a step that keeps no number and gives a shape that no kind of layer
// tells.
func (t *trace) values(shape graph.Shape, axes []int, from ...*tensor) *tensor {
	for _, x := range from {
		t.settleAsFirst(x)
	}
	x, ok := t.add("", graph.Values{Shape: shape}, axes, from...)
	if !ok {
		return from[0]
	}
	return x
}

// unknown adds a layer that nobody knows, with what it gives if that can be told.
func (t *trace) unknown(what string, gives graph.Shape, axes []int, from ...*tensor) *tensor {
	what = plain(what)
	x, ok := t.add(what, graph.Unknown{What: what, Gives: gives}, axes, from...)
	if !ok {
		x, _ = t.add(what, graph.Unknown{What: what}, from[0].axes, from...)
	}
	return x
}

// apply passes tensors through a layer.
func (t *trace) apply(path string, l *layer, inputs ...*tensor) *tensor {
	x := inputs[0]
	if x.input != nil && (l.in > 0 || l.axes >= 0 && (t.first == nil || t.first.axes != l.axes)) {
		axes := l.inputAxes()
		t.settle(x, l.in, axes, l.inputOrder(axes))
	}
	t.settleAsFirst(x)
	if l.does != nil && (l.order != anyOrder || l.in > 0) {
		x = t.fit(path, l, x)
	}
	if t.stop {
		return x
	}
	if l.does == nil {
		return t.stranger(path, l.class, inputs...)
	}
	axes := x.axes
	for i, operation := range l.does(x.shape) {
		from := []*tensor{x}
		if l.class == "MultiheadAttention" && len(inputs) > 1 && inputs[1].input == nil && len(inputs[1].shape.Extent) == 1 && inputs[1].layer != inputs[0].layer {
			from = append(from, inputs[1])
		}
		if full, is := operation.(graph.Full); is && l.tied != nil && len(l.tied.names) > 0 {
			full.Tied = l.tied.names[0]
			operation = full
		}
		name := path
		if i > 0 && path != "" {
			name = path + "." + strconv.Itoa(i+1)
		}
		shares := ""
		if i < len(l.names) {
			shares = l.names[i]
		}
		made, ok := t.put(graph.Layer{Name: name, Operation: operation, Shares: shares}, axes, from...)
		if !ok {
			made, ok = t.force(name, shares, l, operation, x)
		}
		if reshape, is := operation.(graph.Reshape); is && reshape.Kind == graph.Flatten {
			made.flat = x.shape
		}
		x = made
		switch {
		case i == len(l.names) && ok:
			l.names = append(l.names, x.layer)
		case i == len(l.names):
			l.names = append(l.names, "")
		}
		if t.stop {
			return x
		}
	}
	x.axes = after(l, axes, x.shape)
	l.used = true
	return x
}

// stranger passes tensors through something that nobody knows.
func (t *trace) stranger(name, what string, inputs ...*tensor) *tensor {
	for _, x := range inputs {
		t.settleAsFirst(x)
	}
	if name == "" {
		name = what
	}
	y, ok := t.add(name, graph.Unknown{What: plain(what)}, inputs[0].axes, inputs...)
	if !ok {
		return inputs[0]
	}
	y.loose = true
	return y
}

// after is PyTorch's order of axes behind a layer.
func after(l *layer, axes []int, shape graph.Shape) []int {
	switch {
	case l.class == "Embedding":
		return append(slices.Clone(axes), 0)
	case len(axes) != len(shape.Extent)+2:
		return usual(mapsFirst, len(shape.Extent))
	case l.order == stepFirst && l.class != "MultiheadAttention":
		return usual(stepFirst, len(shape.Extent))
	}
	return axes
}
