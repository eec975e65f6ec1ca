package pytorch

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// chain passes a tensor through what is in a module.
func (p *printout) chain(t *trace, n *node, path string, x *tensor, wanted int) *tensor {
	if n.class == "TransformerEncoderLayer" {
		return p.encoder(t, n, path, x)
	}
	told := n.class == "Sequential"
	if !told && !t.ordered {
		t.ordered = true
		t.mark(draft.Guessed, n.line, n.class, "pytorch.order")
	}
	p.checkNames(t, n)
	at, last := x, x // what the next is fed, and what the one before it was
	reached := []*tensor{x}
	var ways []*tensor // that end inside
	var shortcut, pooled *tensor
	next := nextWants(n.children, wanted)
	for i, child := range n.children {
		want := wants(child)
		if shortcuts[child.name] && !told {
			if len(child.children) > 0 || p.layer(t, child) != nil && child.class != "Identity" {
				shortcut = p.module(t, child, join(path, child.name), x, 0)
			}
			continue
		}
		if !told && want > 0 && at.input == nil && !at.loose {
			at, ways = p.feed(t, child, want, at, last, reached, ways)
		}
		for k := range child.times {
			name := child.name
			if first, _, several := strings.Cut(name, "-"); several && child.times > 1 {
				if from, err := strconv.Atoi(first); err == nil {
					name = strconv.Itoa(from + k)
				}
			}
			last = at
			at = p.module(t, child, join(path, name), at, next[i])
			if t.stop {
				return at
			}
			switch {
			case single(at.shape) && !single(last.shape) && last.input == nil && last.shape.Maps == at.shape.Maps:
				pooled = last
			case pooled != nil && !told && t.gated() && pooled.shape.Maps == at.shape.Maps: // squeeze-and-excitation
				t.mark(draft.Guessed, child.line, child.name, "pytorch.gate", child.name)
				at, pooled = p.meet(t, graph.Times, at, pooled), nil
			}
		}
		reached = append(reached, at)
	}
	if shortcut != nil && len(shortcut.axes) > 0 {
		at = p.meet(t, graph.Add, at, shortcut)
	}
	if residual(n.class) && shortcut == nil && len(ways) == 0 && at != x && sameShapes([]*tensor{at, x}) {
		return p.meet(t, graph.Add, at, x)
	}
	if len(ways) == 0 && !told && shortcut == nil && x.input == nil && at.shape.Maps != wanted && x.shape.Maps+at.shape.Maps == wanted && slices.Equal(x.shape.Extent, at.shape.Extent) {
		t.mark(draft.Guessed, n.line, n.name, "pytorch.dense", n.class)
		return p.meet(t, graph.Concat, x, at)
	}
	return p.end(t, at, ways, wanted)
}

// single reports whether each map is one unit, of an image that was pooled.
func single(s graph.Shape) bool {
	for _, n := range s.Extent {
		if n != 1 {
			return false
		}
	}
	return true
}

// gated reports whether the last layer gives a number from 0 to 1.
func (t *trace) gated() bool {
	last, is := t.draft.Network.Layers[len(t.draft.Network.Layers)-1].Operation.(graph.Activation)
	return is && (last.Word == "sigmoid" || last.Word == "hardsigmoid")
}

// feed finds what feeds a module that was not made for what the one before it gives:
// both, one beside the other, or an earlier one.
func (p *printout) feed(t *trace, child *node, want int, at, last *tensor, reached, ways []*tensor) (*tensor, []*tensor) {
	if len(ways) > 0 && sameShapes(append(slices.Clone(ways), at)) && at.shape.Maps == want {
		return p.meet(t, graph.Add, append(ways, at)...), nil
	}
	if at.shape.Maps == want && classOf(child) != "Embedding" || child.first.class == "Linear" && t.reaches(at, want) {
		return at, ways
	}
	if last.layer != at.layer && last.input == nil && last.shape.Maps+at.shape.Maps == want && slices.Equal(last.shape.Extent, at.shape.Extent) {
		t.mark(draft.Guessed, child.line, child.name, "pytorch.both", child.name)
		return p.meet(t, graph.Concat, last, at), ways
	}
	for _, earlier := range slices.Backward(reached[max(0, len(reached)-20):]) {
		if earlier.shape.Maps == want && earlier.layer != at.layer && !(child.first.class == "Linear" && len(earlier.shape.Extent) > 1) {
			t.mark(draft.Guessed, child.line, child.name, "pytorch.beside", child.name, earlier.layer)
			return earlier, append(ways, at)
		}
	}
	return at, ways
}

// reaches reports whether flattening makes so many units of a tensor.
func (t *trace) reaches(x *tensor, want int) bool {
	return x.shape.Units().Value() == int64(want) || len(x.shape.Extent) > 1 && want%x.shape.Maps == 0 && want > x.shape.Maps
}

// end joins the ways that end inside a module.
func (p *printout) end(t *trace, at *tensor, ways []*tensor, wanted int) *tensor {
	if len(ways) == 0 {
		return at
	}
	all := append(ways, at)
	sum, alike := 0, true
	for _, way := range all {
		sum += way.shape.Maps
		alike = alike && slices.Equal(way.shape.Extent, at.shape.Extent)
	}
	switch {
	case alike && sum == wanted:
		return p.meet(t, graph.Concat, all...)
	case sameShapes(all) && (wanted == 0 || wanted == at.shape.Maps):
		return p.meet(t, graph.Add, all...)
	}
	return at
}

func sameShapes(all []*tensor) bool {
	for _, x := range all {
		if !x.shape.Equal(all[0].shape) || x.input != nil {
			return false
		}
	}
	return true
}

func (p *printout) meet(t *trace, kind graph.JoinKind, all ...*tensor) *tensor {
	last := all[len(all)-1]
	if made, ok := t.add("", graph.Join{Kind: kind}, last.axes, all...); ok {
		return made
	}
	return all[0]
}

// encoder is what PyTorch's layer of a transformer does.
func (p *printout) encoder(t *trace, n *node, path string, x *tensor) *tensor {
	parts := map[string]*node{}
	for _, child := range n.children {
		parts[child.name] = child
	}
	pass := func(x *tensor, names ...string) *tensor {
		for _, name := range names {
			if parts[name] != nil {
				x = p.module(t, parts[name], join(path, name), x, 0)
			}
		}
		return x
	}
	y := pass(x, "self_attn")
	if t.stop {
		return y
	}
	y = pass(p.meet(t, graph.Add, y, x), "norm1")
	z := pass(y, "linear1", "dropout", "linear2")
	if t.stop {
		return z
	}
	return pass(p.meet(t, graph.Add, z, y), "norm2")
}
