package summary

import (
	"slices"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// worked is a guess that comes to what the row says.
type worked struct {
	guess
	plans []graph.Plan
}

// fits works a guess out, and reports whether it comes to the shape and the numbers
// of the row.
func (a *asked) fits(g guess) (w worked, fits bool) {
	w.guess = g
	inputs := a.inputs
	numbers, fixed := int64(0), int64(0)
	for _, o := range g.operations {
		p, err := o.Plan(inputs)
		if err != nil {
			return w, false
		}
		for _, t := range p.Tensors {
			all := calc.Multiply(t.Of...)
			if all.Lost() {
				return w, false
			}
			if t.Fixed {
				fixed += all.Value()
			} else {
				numbers += all.Value()
			}
		}
		w.plans = append(w.plans, p)
		inputs = []graph.Shape{p.Output}
	}
	comes := a.numbers < 0 || a.tool != keras && numbers == a.numbers || a.tool != torch && numbers+fixed == a.numbers
	return w, comes && (!a.known || admits(a.gives, inputs[0]))
}

// alike reports whether two guesses do the same, whatever it is called.
func (w *worked) alike(other worked) bool {
	if len(w.plans) != len(other.plans) {
		return false
	}
	for i, p := range w.plans {
		q := other.plans[i]
		if len(p.Windows) == 0 && w.operations[i].String() != other.operations[i].String() ||
			!slices.Equal(p.Windows, q.Windows) || len(p.Tensors) != len(q.Tensors) {
			return false
		}
	}
	return true
}

// choose takes the most usual of what fits, and marks what would fit as well.
func (b *builder) choose(a *asked, from []string) bool {
	w, others, fits := a.best()
	if fits {
		b.mark(a, w, others)
		b.lay(a, w, from)
	}
	return fits
}

// best is the most usual of what fits, and the others. Where the number of maps is
// cut off, it is the first that fits well.
func (a *asked) best() (w worked, others []worked, fits bool) {
	if a.begins == 0 || a.gives.Maps != open {
		return a.bestOf()
	}
	fed := 0
	for _, in := range a.inputs {
		fed += in.Maps
	}
	whole := *a
	for more := 1; more <= 1000; more *= 10 {
		for digits := range more {
			maps := a.begins*more + digits
			if maps != fed && maps != a.inputs[0].Maps && (a.numbers < 1 || a.numbers%int64(maps) != 0) {
				continue
			}
			whole.gives.Maps = maps
			if w, others, fits = whole.bestOf(); fits && w.rank == 0 {
				return w, others, true
			}
		}
	}
	return a.bestOf()
}

// bestOf is best where all sizes are known.
func (a *asked) bestOf() (w worked, others []worked, fits bool) {
	var fitting []worked
	for _, g := range a.guesses() {
		if w, fits := a.fits(g); fits {
			fitting = append(fitting, w)
		}
	}
	if len(fitting) == 0 {
		return w, nil, false
	}
	best := 0
	for i, w := range fitting {
		if w.rank < fitting[best].rank {
			best = i
		}
	}
	w = fitting[best]
	return w, slices.Delete(fitting, best, best+1), true
}

// mark says what else would fit.
func (b *builder) mark(a *asked, w worked, others []worked) {
	if !closed(a.gives) && len(w.plans[0].Windows) > 0 {
		b.once(draft.Guessed, a.line, a.text(), "summary.padded")
	}
	if pool, pooled := w.operations[0].(graph.Pooling); pooled && !pool.Global && pool.To == nil && a.kernel == nil {
		b.once(draft.Guessed, a.line, a.text(), "summary.window", pool.String())
		return
	}
	if word, is := w.operations[0].(graph.Activation); is && word.Word == "identity" && a.kind == "activation" {
		b.once(draft.Guessed, a.line, a.text(), "summary.activation")
		return
	}
	if a.kind == "timedistributed" || a.kind == "bidirectional" || a.kind == "merge" {
		b.Mark(draft.Guessed, a.line, a.text(), "summary.inside", w.text())
	}
	if t, is := w.operations[0].(graph.Attention); is && t.Heads == 1 {
		b.once(draft.Guessed, a.line, a.text(), "summary.heads")
	}
	if n, is := w.operations[0].(graph.Normalization); is {
		if n.NoBias {
			b.once(draft.Guessed, a.line, a.text(), "summary.one-of-two")
		}
		return
	}
	if c, is := w.operations[0].(graph.Convolution); is && a.kernel == nil && (c.Same || c.Padding != nil) && slices.Max(c.Size) > 1 {
		b.once(draft.Guessed, a.line, a.text(), "summary.square") // one whose cells lie apart, with more padding, would fit
	}
	for _, other := range others {
		switch {
		case w.alike(other):
			continue
		case other.rank == w.rank:
			b.Mark(draft.Asked, a.line, a.text(), "summary.ask", w.text(), other.text())
		case isSquare(w.operations[0]) && !isSquare(other.operations[0]):
			b.once(draft.Guessed, a.line, a.text(), "summary.square")
			continue
		default:
			b.Mark(draft.Guessed, a.line, a.text(), "summary.also", w.text(), other.text())
		}
		return
	}
}

// isSquare reports whether a kernel reaches as far along each of several axes.
func isSquare(o graph.Operation) bool {
	switch o := o.(type) {
	case graph.Convolution:
		return len(o.Size) > 1 && isFlat(o.Size)
	case graph.Transposed:
		return len(o.Size) > 1 && isFlat(o.Size)
	}
	return false
}

// text is a guess in our notation.
func (w *worked) text() string {
	text := make([]string, len(w.operations))
	for i, o := range w.operations {
		text[i] = o.String()
	}
	return strings.Join(text, "; ")
}
