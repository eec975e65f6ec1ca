package keras

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// model is a network, or a part of one.
type model struct {
	line int
	name string

	// Of layers one after the other.
	sequential bool
	items      []*layer
	begins     *tensor // the input, if that is said apart
	dims       []int   // or its dimensions
	built      *tensor // what the first layers give
	layersIn   int     // how many that are

	// Of layers that were called.
	inputs, outputs []*tensor
	stages          []*call // between them

	outside string // it is a network that Keras brings: VGG16

	part bool   // of another one
	own  *layer // it, as a layer of others
	each map[*layer]*layer
}

// build gives what a sequential model gives, fed by its own input.
func (b *builder) build(m *model) *tensor {
	if m.built == nil {
		m.built = b.begin(m, 20)
	}
	for ; m.layersIn < len(m.items); m.layersIn++ {
		m.built = b.apply(m.items[m.layersIn], []*tensor{m.built}, m.items[m.layersIn].line)
	}
	return m.built
}

// begin finds the input of a sequential model.
func (b *builder) begin(m *model, deep int) *tensor {
	if m.begins != nil {
		return m.begins
	}
	line := m.line
	for l := firstOf(m.items); l != nil; l = l.inner {
		line = l.line
		if dims, said := b.inputOf(l); said {
			return b.input(dims, l.line, "")
		}
		if l.model != nil && deep > 0 {
			return b.begin(l.model, deep-1)
		}
	}
	if m.dims != nil {
		return b.input(m.dims, m.line, "")
	}
	return b.ask(line, b.reads(line))
}

func firstOf(items []*layer) *layer {
	if len(items) == 0 {
		return nil
	}
	return items[0]
}

// inputOf are the dimensions of the input that a layer says; those left open are −1.
func (b *builder) inputOf(l *layer) (dims []int, said bool) {
	for _, name := range []string{"batch_input_shape", "batch_shape", "input_shape", "shape"} {
		v, has := l.value(name)
		if !has || name == "shape" && l.class != "InputLayer" {
			continue
		}
		if n, is := wholeOf(v); is {
			return []int{n}, true // which is how it is often meant
		}
		list, is := v.([]any)
		if is && strings.HasPrefix(name, "batch") && len(list) > 0 {
			list = list[1:]
		}
		if dims, is := dimsFrom(list); is && v != nil {
			return dims, true
		}
		return nil, false
	}
	n, is := wholeOf(l.with["input_dim"])
	length, said := wholeOf(l.with["input_length"])
	if !said {
		length = -1
	}
	switch {
	case l.class == "Embedding":
		return []int{length}, true
	case !is:
		return nil, false
	case recurrent[l.class] || l.class == "Conv1D" || l.class == "Convolution1D" || said:
		return []int{length, n}, true
	}
	return []int{n}, true
}

// dimsFrom reads dimensions; None leaves one open.
func dimsFrom(list []any) (dims []int, is bool) {
	if list == nil {
		return nil, false
	}
	for _, v := range list {
		n, is := wholeOf(v)
		if v == nil {
			n, is = -1, true
		}
		if !is || n < -1 {
			return nil, false
		}
		dims = append(dims, n)
	}
	return append([]int{}, dims...), true
}

// applyModel calls all layers of a model on tensors.
func (b *builder) applyModel(m *model, inputs []*tensor, line int) *tensor {
	m.part = true
	switch {
	case m.outside != "":
		return b.applyOutside(m, inputs, line)
	case m.sequential:
		t := inputs[0]
		for _, l := range m.items {
			t = b.apply(l, []*tensor{t}, line)
		}
		return t
	}
	instead := map[*tensor]*tensor{}
	for i, t := range m.inputs {
		if i < len(inputs) {
			instead[t] = inputs[i]
		}
	}
	for _, c := range b.stagesOf(m) {
		given := make([]*tensor, len(c.inputs))
		for i, t := range c.inputs {
			if given[i] = instead[t]; given[i] == nil {
				given[i] = t
			}
		}
		out := b.apply(c.layer, given, line)
		instead[c.output] = out
		for i, t := range c.output.more {
			if i < len(out.more) {
				instead[t] = out.more[i]
			}
		}
	}
	var outputs []*tensor
	for _, t := range m.outputs {
		if instead[t] != nil {
			t = instead[t]
		}
		outputs = append(outputs, t)
	}
	if len(outputs) == 0 {
		return &tensor{lost: true}
	}
	if len(outputs) > 1 { // they are handed out one by one
		one := *outputs[0]
		one.several = outputs
		return &one
	}
	return outputs[0]
}

// stagesOf are the calls that a model's outputs depend on, up to its inputs, in
// their order.
func (b *builder) stagesOf(m *model) []*call {
	if m.stages != nil {
		return m.stages
	}
	within := map[*call]bool{}
	waiting := slices.Clone(m.outputs)
	for len(waiting) > 0 {
		t := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if t.call == nil || within[t.call] || slices.Contains(m.inputs, t) {
			continue
		}
		within[t.call] = true
		if waiting = append(waiting, t.call.inputs...); len(t.call.inputs) > 0 {
			m.stages = append(m.stages, t.call)
		}
	}
	slices.SortFunc(m.stages, func(a, b *call) int { return a.number - b.number })
	return m.stages
}

// chain are the layers of a model in which each is fed by the one before.
func (m *model) chain(b *builder) (layers []*layer, is bool) {
	if m.sequential {
		return m.items, true
	}
	if len(m.inputs) != 1 || len(m.outputs) != 1 {
		return nil, false
	}
	for t := m.outputs[0]; t != m.inputs[0]; t = t.call.inputs[0] {
		if t.call == nil || len(t.call.inputs) != 1 {
			return nil, false
		}
		layers = append(layers, t.call.layer)
	}
	slices.Reverse(layers)
	return layers, true
}

// outside are networks that Keras brings: how many maps they give without their
// top, which is a 32nd as high and wide as their input.
var outside = map[string]int{
	"VGG16": 512, "VGG19": 512, "ResNet50": 2048, "ResNet101": 2048, "ResNet152": 2048, "ResNet50V2": 2048, "ResNet101V2": 2048, "ResNet152V2": 2048,
	"MobileNet": 1024, "MobileNetV2": 1280, "DenseNet121": 1024, "DenseNet169": 1664, "DenseNet201": 1920, "InceptionV3": 0, "InceptionResNetV2": 0,
	"Xception": 0, "NASNetMobile": 0, "NASNetLarge": 0, "MobileNetV3Small": 576, "MobileNetV3Large": 960, "EfficientNetB0": 1280, "EfficientNetB1": 1280,
	"EfficientNetB2": 1408, "EfficientNetB3": 1536, "EfficientNetB4": 1792, "EfficientNetB5": 2048, "EfficientNetB6": 2304, "EfficientNetB7": 2560,
	"EfficientNetV2B0": 1280, "EfficientNetV2B1": 1280, "EfficientNetV2B2": 1408, "EfficientNetV2B3": 1536, "EfficientNetV2S": 1280, "EfficientNetV2M": 1280, "EfficientNetV2L": 1280,
}

// applyOutside adds a network that Keras brings as one layer that nobody knows.
func (b *builder) applyOutside(m *model, inputs []*tensor, line int) *tensor {
	l := m.items[0]
	l.used = true
	b.mark(draft.Unread, line, m.outside, "keras.outside", m.outside)
	t := b.lose(l, inputs)
	if t.node == nil {
		return t
	}
	gives := graph.Shape{}
	in := inputs[0].node.shape
	if dims, said := b.inputOf(l); said {
		in = b.shape(dims)
	} else if inputs[0].lost {
		in = graph.Shape{}
	}
	maps := outside[m.outside]
	top := true
	if v, is := l.with["include_top"].(bool); is {
		top = v
	}
	switch {
	case top:
		classes, is := wholeOf(l.with["classes"])
		if !is {
			classes = 1000
		}
		gives.Maps = classes
	case maps == 0 || len(in.Extent) != 2 || in.Extent[0]%32 != 0 || in.Extent[1]%32 != 0:
		return t
	case l.word("pooling") != "":
		gives.Maps = maps
	default:
		gives = graph.Shape{Maps: maps, Extent: graph.Size{in.Extent[0] / 32, in.Extent[1] / 32}}
	}
	o := graph.Unknown{What: plainName(m.outside), Gives: gives}
	if _, err := o.Plan([]graph.Shape{in}); err == nil {
		t.node.operation, t.node.shape, t.dims, t.lost = o, gives, b.dimsOf(gives), false
		if len(gives.Extent) == 0 {
			t.dims = []int{gives.Maps}
		}
	}
	return t
}

// ends are what a model gives.
func (b *builder) ends(m *model) []*tensor {
	switch {
	case m.outside != "":
		return []*tensor{b.openOutside(m)}
	case m.sequential:
		return []*tensor{b.build(m)}
	}
	return m.outputs
}

// openOutside is what a network that Keras brings gives, fed by its own input.
func (b *builder) openOutside(m *model) *tensor {
	if m.built == nil {
		l := m.items[0]
		m.begins, _ = l.with["input_tensor"].(*tensor)
		if m.begins == nil {
			dims, said := b.inputOf(l)
			if !said {
				if dims = []int{224, 224, 3}; b.mapsFirst {
					dims = []int{3, 224, 224}
				}
				if m.outside == "InceptionV3" || m.outside == "Xception" || m.outside == "InceptionResNetV2" {
					dims = []int{299, 299, 3}
				}
			}
			m.begins = b.input(dims, l.line, "")
		}
		m.built = b.applyOutside(m, []*tensor{m.begins}, l.line)
	}
	return m.built
}

// choose takes the model that the text is about: the largest that is no part of
// another, and of several the last.
func (b *builder) choose() (*model, bool) {
	type candidate struct {
		*model
		layers map[*layer]bool
	}
	var all []candidate
	for i := len(b.models) - 1; i >= 0 && len(all) < 20; i-- {
		m := b.models[i]
		if m.part {
			continue
		}
		if c := (candidate{m, b.layersOf(m, map[*layer]bool{}, map[*model]bool{})}); len(c.layers) > 0 {
			all = append(all, c)
		}
	}
	within := func(c candidate) bool { // whether it is made of another's layers
		return slices.ContainsFunc(all, func(other candidate) bool {
			if c.model == other.model || len(c.layers) > len(other.layers) || len(c.layers) == len(other.layers) && c.line >= other.line {
				return false
			}
			for l := range c.layers {
				if !other.layers[l] {
					return false
				}
			}
			return true
		})
	}
	all = slices.DeleteFunc(slices.Clone(all), within)
	if len(all) == 0 {
		return nil, false
	}
	largest := slices.MaxFunc(all, func(a, b candidate) int { return len(a.layers) - len(b.layers) })
	if len(all) > 1 {
		b.mark(draft.Guessed, largest.line, b.reads(largest.line), "keras.several", len(all))
	}
	return largest.model, true
}

// layersOf are all layers of a model, and of those within it.
func (b *builder) layersOf(m *model, all map[*layer]bool, seen map[*model]bool) map[*layer]bool {
	if seen[m] {
		return all
	}
	seen[m] = true
	for _, l := range b.listed(m) {
		if l.model != nil {
			b.layersOf(l.model, all, seen)
		} else if l.class != "InputLayer" {
			all[l] = true
		}
	}
	return all
}

// listed are the layers of a model, in the order that they stand in.
func (b *builder) listed(m *model) (all []*layer) {
	if m.sequential || m.outside != "" {
		return m.items
	}
	seen := map[*layer]bool{}
	for _, call := range b.stagesOf(m) {
		if !seen[call.layer] {
			seen[call.layer] = true
			all = append(all, call.layer)
		}
	}
	return all
}

// finished writes the draft of what some tensors depend on.
func (b *builder) finished(outputs []*tensor) {
	reached := map[*node]bool{}
	var waiting, nodes []*node
	for _, t := range outputs {
		if t.node == nil { // it begins with an input that nobody knows
			return
		}
		waiting = append(waiting, t.node)
	}
	for len(waiting) > 0 {
		n := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if reached[n] {
			continue
		}
		reached[n] = true
		nodes = append(nodes, n)
		waiting = append(append(waiting, n.from...), n.beside...)
	}
	slices.SortFunc(nodes, func(a, b *node) int { return a.number - b.number })
	isInput := func(n *node) bool { _, is := n.operation.(graph.Input); return is }
	slices.SortStableFunc(nodes, func(a, b *node) int {
		switch {
		case isInput(a) && !isInput(b):
			return -1
		case isInput(b) && !isInput(a):
			return 1
		}
		return 0
	})
	b.write(nodes)
}

// write adds nodes to the draft, each under a name.
func (b *builder) write(nodes []*node) {
	taken := map[string]bool{}
	names := map[*node]string{}
	for _, n := range nodes {
		if name := called(n.layer.name); name != "" && n.part == 0 && !taken[name] {
			names[n], taken[name] = name, true
		}
	}
	type part struct {
		*layer
		int
	}
	seen := map[part]bool{}
	numbers := map[string]int{}
	for i, n := range nodes {
		o := n.operation
		if again := (part{n.layer, n.part}); n.owns && seen[again] {
			if _, unknown := o.(graph.Unknown); !unknown {
				o = graph.Unknown{What: "again", Gives: n.shape}
				b.mark(draft.Guessed, n.layer.line, b.reads(n.layer.line), "keras.again", n.layer.class)
			}
		} else {
			seen[again] = true
		}
		if names[n] == "" {
			word, _, _ := strings.Cut(o.String(), " ")
			for names[n] == "" || taken[names[n]] {
				numbers[word]++
				names[n] = word + strconv.Itoa(numbers[word])
			}
			taken[names[n]] = true
		}
		var from []string
		if len(n.from) > 1 || len(n.from) == 1 && (i == 0 || n.from[0] != nodes[i-1]) {
			for _, other := range n.from {
				from = append(from, names[other])
			}
		}
		b.draft.Add(n.layer.line, graph.Layer{Name: names[n], From: from, Operation: o})
	}
}

// called is a name as our notation can have it.
func called(name string) string {
	if len(name) > 60 {
		name = ""
	}
	name = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune(":/{},@;#", r) || r == unicode.ReplacementChar {
			return '_'
		}
		return r
	}, name)
	if name == "in" || name == "total" || name == "input" || name == "network" {
		return name + "_"
	}
	return name
}
