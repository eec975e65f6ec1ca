package summary

import (
	"slices"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// PyTorch's tables list modules. What a network does without one, by a function, is
// not in them: a pooling, a flattening, an addition. So a row need not be fed by
// the one above, and something may stand between them.

// orderOf is which size of a row of PyTorch's counts the maps: the last one for
// layers of features, the first after the batch for those of images. Others are as
// what feeds them.
func (b *builder) orderOf(kind string) order {
	if b.tool != torch {
		return b.order
	}
	switch kind {
	case "linear", "nondynamicallyquantizablelinear", "lstm", "gru", "rnn", "embedding", "layernorm", "multiheadattention", "rmsnorm":
		b.running = last
	case "conv", "convtranspose", "maxpool", "avgpool", "adaptiveavgpool", "adaptivemaxpool", "batchnorm", "groupnorm", "instancenorm", "upsample", "dropoutd":
		b.running = first
	}
	return b.running
}

// backwards is how many layers are looked at for one that may feed a row.
const backwards = 32

// follow finds what feeds a row of PyTorch's, adds what must stand between, and adds
// the row's layer.
func (b *builder) follow(a *asked) {
	above := b.shapes[b.above]
	feed := func(layer string) []string {
		a.inputs = []graph.Shape{b.shapes[layer]}
		return []string{layer}
	}
	if a.again {
		from := feed(b.above)
		b.leave(a, from, draft.Guessed, "summary.recursive")
		return
	}
	if !a.recognised() && a.numbers == 0 && b.gathers && a.known && equal(a.gives, above) { // a block
		b.once(draft.Guessed, a.line, a.text(), "summary.block")
		b.gives[a.row.name] = b.above
		return
	}
	if a.kind == "embedding" && a.known {
		shape := filled(graph.Shape{Maps: 1, Extent: a.gives.Extent})
		if !equal(above, shape) {
			b.put(a.line, graph.Layer{Name: b.free("input"), Operation: graph.Input{Shape: shape}}, shape)
		}
	}
	needed := a.needed()
	from := feed(b.above)
	direct := len(needed) == 0 || admits(needed[0], above) || a.kind == "linear" && !a.fedKnown
	if w, _, fits := a.best(); direct && fits && (w.rank == 0 || len(needed) > 0) && b.choose(a, from) {
		return
	}
	if layer := b.earlier(a, needed); layer != "" {
		b.Mark(draft.Guessed, a.line, a.text(), "summary.fed", layer)
		if from = feed(layer); b.choose(a, from) {
			return
		}
	}
	if from = feed(b.above); direct && b.choose(a, from) {
		return
	}
	for i, shape := range needed {
		if !closed(shape) {
			continue
		}
		operations := bridge(above, shape)
		if operations == nil && i+1 < len(needed) {
			continue
		}
		a.inputs = []graph.Shape{shape}
		if _, _, fits := a.best(); !fits {
			continue
		}
		if operations == nil {
			operations = []graph.Operation{graph.Unknown{What: "function", Gives: shape}}
		}
		for _, o := range operations {
			b.Mark(draft.Guessed, a.line, a.text(), "summary.between", o.String())
			p, err := o.Plan([]graph.Shape{b.shapes[b.above]})
			if err != nil {
				break
			}
			b.put(0, graph.Layer{Name: b.free("between"), Operation: o}, p.Output)
		}
		b.choose(a, feed(b.above))
		return
	}
	b.unknown(a, feed(b.above))
}

// needed are shapes that may feed the row; none where its numbers do not tell.
func (a *asked) needed() (all []graph.Shape) {
	switch {
	case a.fedKnown && a.kind != "embedding":
		return []graph.Shape{a.fed}
	case !a.known:
		return nil
	case a.kind == "linear" && a.numbers > 0 && a.gives.Maps > 0:
		for _, bias := range [...]int64{1, 0} {
			if n := a.numbers/int64(a.gives.Maps) - bias; a.numbers%int64(a.gives.Maps) == 0 && n > 0 && n < many {
				all = append(all, graph.Shape{Maps: int(n), Extent: a.gives.Extent})
			}
		}
		return all
	}
	switch _, is := activation(a.kind); {
	case is, a.kind == "batchnorm", a.kind == "layernorm", a.kind == "groupnorm", a.kind == "instancenorm", a.kind == "prelu":
		return []graph.Shape{a.gives}
	}
	return nil
}

// earlier finds the last layer before the one above that may feed the row.
func (b *builder) earlier(a *asked, needed []graph.Shape) string {
	layers := b.Network.Layers
	tried := []graph.Shape{b.shapes[b.above]}
	for i := len(layers) - 2; i >= max(0, len(layers)-backwards); i-- {
		shape := b.shapes[layers[i].Name]
		if slices.ContainsFunc(tried, func(t graph.Shape) bool { return equal(t, shape) }) {
			continue
		}
		tried = append(tried, shape)
		if slices.ContainsFunc(needed, func(n graph.Shape) bool { return admits(n, shape) }) {
			return layers[i].Name
		}
		if len(needed) == 0 {
			a.inputs = []graph.Shape{shape}
			if w, _, fits := a.best(); fits && w.rank == 0 {
				return layers[i].Name
			}
		}
	}
	return ""
}

// bridge leads from one shape to another, by operations without numbers: a pooling,
// a flattening.
func bridge(from, to graph.Shape) []graph.Operation {
	flatten := graph.Reshape{Kind: graph.Flatten}
	units := int64(from.Maps)
	for _, n := range from.Extent {
		if units *= int64(n); units > many {
			return nil
		}
	}
	axes := len(from.Extent)
	switch {
	case axes == 0 || axes == len(to.Extent) && from.Maps != to.Maps:
		return nil
	case axes == len(to.Extent):
		by := make(graph.Size, axes)
		for axis, n := range from.Extent {
			if to.Extent[axis] < 1 || n/to.Extent[axis] < 2 || n/(n/to.Extent[axis]) != to.Extent[axis] {
				return nil
			}
			by[axis] = n / to.Extent[axis]
		}
		return []graph.Operation{graph.Pooling{Sliding: graph.Sliding{Size: by}}}
	case len(to.Extent) > 0:
		if from.Maps == to.Maps && len(to.Extent) == 1 && units/int64(max(from.Maps, 1)) == int64(to.Extent[0]) {
			return []graph.Operation{graph.Reshape{Kind: graph.Sequence}}
		}
		return nil
	case units == int64(to.Maps):
		return []graph.Operation{flatten}
	case from.Maps == to.Maps && axes == 1:
		return []graph.Operation{graph.Reshape{Kind: graph.Last}}
	case from.Maps == to.Maps:
		return []graph.Operation{graph.Pooling{Average: true, Global: true}, flatten}
	}
	for by := 2; by <= 8; by++ { // a pooling before it
		left := int64(from.Maps)
		for _, n := range from.Extent {
			left *= int64(n / by)
		}
		if left == int64(to.Maps) {
			size := make(graph.Size, axes)
			for axis := range size {
				size[axis] = by
			}
			return []graph.Operation{graph.Pooling{Sliding: graph.Sliding{Size: size}}, flatten}
		}
	}
	return nil
}

// pooled are the convolutions that fit where a pooling by a function comes first.
func (a *asked) pooled() (all []guess) {
	in := a.inputs[0]
	for _, by := range [...]int{2, 3, 4} {
		b := *a
		small := graph.Shape{Maps: in.Maps}
		size := make(graph.Size, len(in.Extent))
		for axis, n := range in.Extent {
			if n < by {
				return all
			}
			small.Extent, size[axis] = append(small.Extent, n/by), by
		}
		b.inputs = []graph.Shape{small}
		for _, g := range b.grouped(1) {
			if c := g.operations[0].(graph.Convolution); len(c.Stride) == 0 {
				all = append(all, guess{append([]graph.Operation{graph.Pooling{Sliding: graph.Sliding{Size: size}}}, g.operations...), g.rank + 1})
			}
		}
	}
	return all
}
