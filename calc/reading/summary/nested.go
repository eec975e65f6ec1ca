package summary

import (
	"strings"

	"fivebyfive/calc/reading/draft"
)

// nested is a model within a model whose layers the table lists below its row.
type nested struct {
	*row
	feeds string // the layer that feeds it, "" for none
	sum   int64  // of the rows before it
	first int    // of its layers in the network
}

// enter begins a model within the model.
func (b *builder) enter(r *row) {
	n := nested{row: r, first: len(b.Network.Layers), sum: b.sum}
	a := asked{row: r, tool: b.tool, kind: plain(r.class)}
	if from := b.feeding(&a); len(from) > 0 {
		n.feeds, b.above = from[0], from[0]
	}
	b.models = append(b.models, n)
}

// leaveTo ends the models that a row of that depth is not within.
func (b *builder) leaveTo(depth int) {
	for len(b.models) > 0 && depth <= b.models[len(b.models)-1].depth {
		n := b.models[len(b.models)-1]
		b.models = b.models[:len(b.models)-1]
		b.gives[n.name] = b.above
		if own := b.sum - n.sum; own != n.numbers {
			b.Mark(draft.Unread, n.line, n.text(), "summary.parts", own, n.numbers)
		}
		name, alone := b.name(n.row), true
		layers := b.Network.Layers[n.first:]
		for _, l := range layers {
			alone = alone && l.Block == ""
		}
		if !alone || len(layers) == 0 || n.numbers < 0 {
			continue
		}
		for i := range layers {
			layers[i].Block = name
		}
		b.Claims = append(b.Claims, draft.Claim{Line: n.line, Layer: name, What: draft.Parameters, Value: n.numbers})
	}
}

// passes reports whether a row is the input of a model within the model, which is
// what feeds that.
func (b *builder) passes(r *row, kind string) bool {
	if len(b.models) == 0 || !strings.HasPrefix(kind, "input") {
		return false
	}
	feeds := b.models[len(b.models)-1].feeds
	if feeds != "" {
		b.gives[r.name], b.above = feeds, feeds
	}
	return feeds != ""
}
