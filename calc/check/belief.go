package check

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/mistake"
)

// beliefs are what follows from the shapes that a learner has got wrong: had a
// layer that output, the layers after it would have others, too.
type beliefs struct {
	layers []belief
	sums   map[mistake.Quantity]int64 // of the learner's own numbers
	wrong  map[mistake.Quantity]bool  // whether one of them is
}

// belief is what a layer has if what the learner says is so.
type belief struct {
	shape  graph.Shape
	inputs []graph.Shape
	source string            // the layer whose shape is wrong; "" where there is none
	count  *graph.LayerCount // nil where nothing before is wrong
}

// believe goes through the network once, with the learner's own shapes.
func (k *checker) believe(claims []claim) *beliefs {
	b := &beliefs{layers: make([]belief, len(k.count.Layers)), sums: map[mistake.Quantity]int64{}, wrong: map[mistake.Quantity]bool{}}
	claimed := map[int]graph.Shape{}
	for i := range claims {
		switch at := claims[i].at; {
		case at < 0:
		case claims[i].shape != nil:
			if shape, fits := claims[i].as(k.count.Layers[at].Output); fits && slices.Min(claims[i].shape) > 0 {
				claimed[at] = shape
			}
		case claims[i].fault == nil:
			q := claims[i].of
			b.sums[q] += claims[i].value
			right, has := k.mistakes.Right(k.count.Layers[at].Name, q)
			b.wrong[q] = b.wrong[q] || has && right.Value() != claims[i].value
		}
	}
	at := map[string]int{}
	for i := range k.count.Layers {
		l := &k.count.Layers[i]
		at[l.Name] = i
		own := &b.layers[i]
		own.shape = l.Output
		b.follow(l, i, at)
		if shape, says := claimed[i]; says && !shape.Equal(own.shape) {
			own.shape, own.source = shape, l.Name
		}
	}
	return b
}

// follow plans a layer on what the layers before are believed to give.
func (b *beliefs) follow(l *graph.LayerCount, i int, at map[string]int) {
	inputs := append([]graph.Shape{}, l.Inputs...)
	source := ""
	for k := range inputs {
		from := i - 1
		if k < len(l.From) {
			from = at[l.From[k]]
		}
		if other := &b.layers[from]; other.source != "" {
			inputs[k], source = other.shape, other.source
		}
	}
	if source == "" {
		return
	}
	plan, err := l.Operation.Plan(inputs)
	if err != nil {
		return
	}
	if count, err := l.With(plan); err == nil {
		b.layers[i] = belief{plan.Output, inputs, source, &count}
	}
}

// number reports whether a number follows from a shape that was wrong before, or a
// total from the numbers above it.
func (b *beliefs) number(f *Finding, at int, value int64) bool {
	if at == total {
		return b.wrong[f.Of] && b.sums[f.Of] == value
	}
	own := &b.layers[at]
	if own.count == nil {
		return false
	}
	if e, has := f.Of.Of(own.count); !has || e.Value() != value {
		return false
	}
	f.From = own.source
	return true
}

// diagnose are the mistakes that lead to a number of a layer from the shape that it is
// believed to be fed.
func (b *beliefs) diagnose(at int, q mistake.Quantity, value int64) []mistake.Mistake {
	own := &b.layers[at]
	if own.count == nil || len(own.inputs) != 1 {
		return nil
	}
	layer := own.count.Layer
	layer.From = nil
	c, err := graph.Network{Layers: []graph.Layer{{Name: layer.Name + " ", Operation: graph.Input{Shape: own.inputs[0]}}, layer}}.Count()
	if err != nil {
		return nil
	}
	return mistake.In(&c).Diagnose(layer.Name, q, value)
}
