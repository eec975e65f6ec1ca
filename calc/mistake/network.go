package mistake

import (
	"slices"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Network knows what can go wrong in counting a network. It remembers what it has
// worked out, and is not for several goroutines at once.
type Network struct {
	count  *graph.Count
	at     map[string]int
	normed []bool         // whether batch normalization follows a layer
	sizes  map[int64]bool // along any axis of any layer
	paths  []path
	others []other
	asked  bool // for others
}

// In prepares what can go wrong in a network that has been counted.
func In(c *graph.Count) *Network {
	n := &Network{count: c, at: make(map[string]int, len(c.Layers)), normed: make([]bool, len(c.Layers)), sizes: map[int64]bool{}}
	for i := range c.Layers {
		l := &c.Layers[i]
		if norm, is := l.Operation.(graph.Normalization); is && norm.Kind == graph.Batch {
			for _, from := range n.feeding(i) {
				n.normed[from] = true
			}
		}
		n.at[l.Name] = i
		for _, size := range l.Output.Extent {
			n.sizes[int64(size)] = true
		}
	}
	n.paths = n.findPaths()
	return n
}

// feeding lists the layers that feed one.
func (n *Network) feeding(i int) (from []int) {
	l := &n.count.Layers[i]
	if len(l.From) == 0 && len(l.Inputs) > 0 && i > 0 {
		return []int{i - 1}
	}
	for _, name := range l.From {
		if at, known := n.at[name]; known {
			from = append(from, at)
		}
	}
	return from
}

func (n *Network) subject(i int) *subject { return &subject{&n.count.Layers[i], n, i} }

// Right is the right number of a layer, or of the network for the name "", with its
// formula. There is none of a layer without that axis, or of one that nobody knows.
func (n *Network) Right(layer string, q Quantity) (calc.Expr, bool) {
	if layer == "" {
		return q.total(n.count)
	}
	i, known := n.at[layer]
	if !known {
		return calc.Expr{}, false
	}
	return n.subject(i).right(q)
}

func (s *subject) right(q Quantity) (calc.Expr, bool) {
	if _, unknown := s.Operation.(graph.Unknown); unknown && q.summed() {
		return calc.Expr{}, false
	}
	e, has := q.of(s.LayerCount)
	if axis, about := q.axis(); has && about && q < FieldWidth {
		if formula, said := s.size(axis); said && formula.Value() == e.Value() {
			return formula, true
		}
	}
	return e, has
}

// Mistakes are the ways to get a number of a layer wrong, or of the network for the
// name "": the simplest first. None comes to the right number; several may come to
// the same wrong one.
func (n *Network) Mistakes(layer string, q Quantity) []Mistake {
	right, has := n.Right(layer, q)
	switch {
	case !has:
		return nil
	case layer == "":
		return n.ofTotal(q, right)
	}
	return n.ofLayer(n.at[layer], q, right)
}

// Diagnose are the mistakes that lead to an answer. A right answer has none, and
// neither has one that no mistake known here explains.
func (n *Network) Diagnose(layer string, q Quantity, answer int64) (found []Mistake) {
	right, has := n.Right(layer, q)
	if !has || right.Value() == answer {
		return nil
	}
	for _, m := range n.Mistakes(layer, q) {
		if m.Value == answer {
			found = append(found, m)
		}
	}
	if found == nil {
		found = rounded(answer, right.Value())
	}
	if found == nil && layer == "" && q <= Kept {
		found = published(answer, right.Value())
	}
	return found
}

// belief is what a layer is mistaken for.
type belief struct {
	slip
	plan func(*subject) (graph.Plan, bool)
}

// beliefs are all that there are, the simplest first.
var beliefs = slices.Concat(biases, dimensionsMistaken, shared, readings)

// gathering collects the mistakes about one quantity of a layer, or of a network.
type gathering struct {
	*subject // nil for a network
	of       Quantity
	right    int64
	mistakes []Mistake
}

// add takes up what a slip leads to, unless that is the right number or none, or
// has been taken up.
func (g *gathering) add(s slip, e calc.Expr) {
	if e.Lost() || e.Value() < 0 || e.Value() == g.right {
		return
	}
	g.mistakes = append(g.mistakes, Mistake{ID: s.id, Rule: s.rule, Value: e.Value(), Formula: e, says: []language.Key{s.said(g)}, about: g.subject, right: g.right})
}

// believe takes up what the quantity is if the layer's plan is another.
func (g *gathering) believe(s slip, p graph.Plan) {
	if l, err := g.With(p); err == nil {
		if e, has := g.of.of(&l); has {
			g.add(s, e)
		}
	}
}

// ofLayer gathers the mistakes about a quantity of a layer.
func (n *Network) ofLayer(i int, q Quantity, right calc.Expr) []Mistake {
	g := &gathering{subject: n.subject(i), of: q, right: right.Value()}
	axis, along := q.axis()
	switch {
	case q >= FieldWidth:
		g.field(axis)
		return g.mistakes
	case along:
		g.along(axis)
	default:
		g.own()
	}
	g.elsewhere()
	if !along && q != Maps {
		g.twice()
	}
	g.neighbour()
	if !along {
		g.tenTimes(right)
	}
	return g.mistakes
}

// own gathers the mistakes about the layer itself, alone and two in one.
func (g *gathering) own() {
	g.single()
	g.pairs()
}

// single gathers the mistakes about the layer itself.
func (g *gathering) single() {
	g.confusions()
	for _, b := range beliefs {
		if p, is := b.plan(g.subject); is {
			g.believe(b.slip, p)
		}
	}
	g.everyPlace()
}

// pairs gathers what comes of two mistakes in one: the second of them forgets what
// is forgotten most.
func (g *gathering) pairs() {
	for _, first := range beliefs {
		p, is := first.plan(g.subject)
		if !is || first.rule {
			continue
		}
		if l, err := g.With(p); err == nil {
			g.forgetting(first.slip, &l)
		}
	}
}

// forgetting takes up a slip together with each of those that are made most.
func (g *gathering) forgetting(first slip, l *graph.LayerCount) {
	s := &subject{l, g.network, g.at}
	both := func(second slip, e calc.Expr) {
		n := len(g.mistakes)
		g.add(second, e)
		for i := range g.mistakes[n:] {
			m := &g.mistakes[n+i]
			m.ID, m.says = first.id+"-"+m.ID, append([]language.Key{first.said(g)}, m.says...)
		}
	}
	for _, second := range beliefs {
		if second.id == first.id || second.rule || second.id != "no-bias" && second.id != "no-input-maps" {
			continue
		}
		if p, is := second.plan(s); is {
			if l, err := l.With(p); err == nil {
				if e, has := g.of.of(&l); has && !g.has(first.id, e) {
					both(second.slip, e)
				}
			}
		}
	}
	if g.of == MACs {
		both(biasInMACs, l.Connections)
	}
}

// has reports whether a mistake has been taken up with that number.
func (g *gathering) has(id string, e calc.Expr) bool {
	return slices.ContainsFunc(g.mistakes, func(m Mistake) bool { return m.ID == id && m.Value == e.Value() })
}
