package mistake

import (
	"slices"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// path is the way along which a layer's receptive field is the largest, and what it
// comes to if something of it is forgotten: along the width, and the height.
type path [2]struct {
	field, was [8]int64 // by what is forgotten; was is that of the layer before
	jump       int64
	step       calc.Expr    // what the last window adds
	first      int64        // what the first window adds
	above      graph.Window // the last window
	most, sum  int64        // the largest dilation; the windows that have it, spread out, added up
}

// What may be forgotten of a receptive field, alone or together.
const (
	jumps   = 1 << iota // a step is one cell, whatever the strides before
	repeats             // layers that are alike count once
	strided             // layers with a stride, or pooling, count nothing
)

var forgotten = []struct {
	slip
	bit int
}{
	{slip{id: "no-jump", says: "mistake.no-jump"}, jumps},
	{slip{id: "alike-once", says: "mistake.alike-once"}, repeats},
	{slip{id: "no-strided", says: "mistake.no-strided"}, strided},
}

// findPaths goes through all layers once.
func (n *Network) findPaths() []path {
	paths := make([]path, len(n.count.Layers))
	for i := range paths {
		for axis := range 2 {
			p := &paths[i][axis]
			p.jump = 1
			for mask := range p.field {
				p.field[mask] = 1
			}
			for _, from := range n.feeding(i) {
				if other := paths[from][axis]; other.field[0] >= p.field[0] {
					*p = other
				}
			}
			p.was = p.field
			l := &n.count.Layers[i]
			at := len(l.Windows) - 1 - axis
			if at < 0 || len(l.Windows) != len(l.Output.Extent) {
				continue
			}
			w := l.Windows[at]
			adds := int64(w.Size-1) * int64(w.Dilation)
			for mask := range p.field {
				switch {
				case mask&repeats != 0 && w == p.above, mask&strided != 0 && w.Stride > 1:
				case mask&jumps != 0:
					p.field[mask] += adds
				default:
					p.field[mask] += adds * p.jump
				}
			}
			p.step = calc.Multiply(calc.Subtract(calc.Number(int64(w.Size), ""), calc.Number(1, "")), calc.Number(p.jump, calc.Spacing))
			if w.Dilation > 1 {
				p.step = calc.Multiply(calc.Subtract(calc.Number(int64(w.Size), ""), calc.Number(1, "")), calc.Number(int64(w.Dilation), calc.Dilation), calc.Number(p.jump, calc.Spacing))
			}
			if p.first == 0 {
				p.first = adds
			}
			spread := int64(w.Size) * int64(w.Dilation)
			switch {
			case int64(w.Dilation) > p.most:
				p.most, p.sum = int64(w.Dilation), spread
			case int64(w.Dilation) == p.most:
				p.sum += spread
			}
			p.above = w
			if p.jump *= int64(w.Stride); p.jump > 1<<40 || p.field[0] > 1<<40 {
				p.jump = 1 // the field is not known then
			}
		}
	}
	return paths
}

// fieldFormula is where a receptive field comes from: that of the layer before, and
// what its own window adds.
func (s *subject) fieldFormula(fromLast int) (calc.Expr, bool) {
	if fromLast > 1 {
		return calc.Expr{}, false
	}
	p := &s.network.paths[s.at][fromLast]
	if p.was == p.field {
		return calc.Expr{}, false
	}
	return calc.Add(calc.Number(p.was[0], calc.Field), p.step).As(calc.Field), true
}

// field gathers the mistakes about a receptive field along an axis.
func (g *gathering) field(fromLast int) {
	if fromLast > 1 {
		return
	}
	p := &g.network.paths[g.at][fromLast]
	if p.field[0] != g.right {
		return // paths that do not lie over each other
	}
	g.add(slip{id: "layer-before", says: "mistake.field-of-layer-before"}, calc.Number(p.was[0], calc.Field))
	g.add(slip{id: "no-first", says: "mistake.no-first"}, calc.Subtract(calc.Number(g.right, calc.Field), calc.Number(p.first, "")))
	for mask := 1; mask < len(p.field); mask++ {
		g.forget(mask, p.was[mask], p.field[mask])
	}
	if p.most > 1 {
		g.add(slip{id: "last-dilation", says: "mistake.last-dilation"}, calc.Number(p.sum, calc.Field))
	}
}

// forget takes up a field without what a mask says.
func (g *gathering) forget(mask int, was, is int64) {
	e := calc.Number(is, calc.Field)
	if is != was {
		e = calc.Add(calc.Number(was, calc.Field), calc.Number(is-was, ""))
	}
	if slices.ContainsFunc(g.mistakes, func(m Mistake) bool { return m.Value == is }) {
		return // less is forgotten there
	}
	m := g.add(slip{}, e)
	if m == nil {
		return
	}
	m.says = nil
	for _, f := range forgotten {
		if mask&f.bit != 0 {
			m.ID, m.says = m.ID+"-"+f.id, append(m.says, f.says)
		}
	}
	m.ID = m.ID[1:]
}
