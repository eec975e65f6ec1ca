package keras

import (
	"slices"
	"strings"

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
	largest := slices.MaxFunc(all, func(a, c candidate) int {
		if known, too := b.knows(a.model), b.knows(c.model); known != too { // what can be counted
			return map[bool]int{true: 1, false: -1}[known]
		}
		return len(a.layers) - len(c.layers)
	})
	if len(all) > 1 {
		b.mark(draft.Guessed, largest.line, b.reads(largest.line), "keras.several", len(all))
	}
	return largest.model, true
}

// knows reports whether the input of a model is said.
func (b *builder) knows(m *model) bool {
	if b.given.Input.Maps > 0 {
		return true
	}
	for deep := 20; m.sequential && deep > 0; deep-- {
		if m.begins != nil || m.dims != nil {
			return true
		}
		l := firstOf(m.items)
		for ; l != nil && l.model == nil; l = l.inner {
			if _, said := b.inputOf(l); said {
				return true
			}
		}
		if l == nil {
			return false
		}
		m = l.model
	}
	return m.outside != "" || len(m.outputs) > 0 && m.outputs[0].node != nil
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
