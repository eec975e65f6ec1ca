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
	count   *graph.Count
	at      map[string]int
	normed  []bool         // whether batch normalization follows a layer
	buffers bool           // whether any layer keeps what frameworks call buffers
	sizes   map[int64]bool // along any axis of any layer
	paths   []path
	others  []other
	asked   bool // for others
}

// In prepares what can go wrong in a network that has been counted.
func In(c *graph.Count) *Network {
	n := &Network{count: c, at: make(map[string]int, len(c.Layers)), normed: make([]bool, len(c.Layers)), sizes: map[int64]bool{}}
	for i := range c.Layers {
		l := &c.Layers[i]
		if norm, is := l.Operation.(graph.Normalization); is && norm.Kind == graph.Batch {
			n.buffers = true
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
	e, has := q.Of(s.LayerCount)
	axis, along := q.axis()
	if !has || !along {
		return e, has
	}
	formula, said := s.size(axis)
	if q >= FieldWidth {
		formula, said = s.fieldFormula(axis)
	}
	if said && formula.Value() == e.Value() {
		return formula, true
	}
	return e, true
}

// Mistakes are the ways to get a number of a layer wrong, or of the network for the
// name "": the simplest first. None comes to the right number; several may come to
// the same wrong one.
func (n *Network) Mistakes(layer string, q Quantity) []Mistake { return n.gather(layer, q, nil) }

// Diagnose are the mistakes that lead to an answer. A right answer has none, and
// neither has one that no mistake known here explains. What is right by another rule
// comes first.
func (n *Network) Diagnose(layer string, q Quantity, answer int64) []Mistake {
	right, has := n.Right(layer, q)
	if !has || right.Value() == answer {
		return nil
	}
	found := n.gather(layer, q, &answer)
	slices.SortStableFunc(found, func(a, b Mistake) int {
		switch {
		case a.Rule && !b.Rule:
			return -1
		case b.Rule && !a.Rule:
			return 1
		}
		return 0
	})
	if found == nil {
		found = rounded(answer, right.Value())
	}
	if found == nil && layer == "" && q <= Kept {
		found = published(answer, right.Value())
	}
	return found
}

// gather gathers all mistakes, or those that lead to an answer.
func (n *Network) gather(layer string, q Quantity, answer *int64) []Mistake {
	right, has := n.Right(layer, q)
	if !has {
		return nil
	}
	g := &gathering{of: q, right: right.Value(), answer: answer}
	if layer == "" {
		g.total(n, right)
		return g.mistakes
	}
	g.subject = n.subject(n.at[layer])
	g.layer(right)
	return g.mistakes
}

// belief is what a layer is mistaken for.
type belief struct {
	slip
	plan func(*subject) (graph.Plan, bool)
}

// beliefs are all that there are, the simplest first.
var beliefs = slices.Concat(biases, dimensionsMistaken, shared, readings)

// forgettings are those that are made most, beside others.
var forgettings = slices.DeleteFunc(slices.Clone(beliefs), func(b belief) bool {
	return b.rule || b.id != "no-bias" && b.id != "no-input-maps"
})

// gathering collects the mistakes about one quantity of a layer, or of a network.
type gathering struct {
	*subject // nil for a network
	of       Quantity
	right    int64
	answer   *int64 // that the mistakes have to lead to, if one is given
	mistakes []Mistake
}

// wants reports whether a number is to be taken up: a wrong one, and the answer if
// there is one.
func (g *gathering) wants(value int64) bool {
	return value >= 0 && value != g.right && (g.answer == nil || value == *g.answer)
}

// add takes up what a slip leads to, if it is wanted; else it returns nil.
func (g *gathering) add(s slip, e calc.Expr) *Mistake {
	if e.Lost() || !g.wants(e.Value()) {
		return nil
	}
	g.mistakes = append(g.mistakes, Mistake{ID: s.id, Rule: s.rule, Value: e.Value(), Formula: e, says: []language.Key{s.said(g)}, about: g.subject, right: g.right})
	return &g.mistakes[len(g.mistakes)-1]
}

// addOf takes up a slip that names another layer, or a size.
func (g *gathering) addOf(s slip, e calc.Expr, name string) {
	if m := g.add(s, e); m != nil {
		m.layer = name
	}
}

// believe takes up what the quantity is if the layer's plan is another.
func (g *gathering) believe(s slip, p graph.Plan) {
	if l, err := g.With(p); err == nil {
		if e, has := g.of.Of(&l); has {
			g.add(s, e)
		}
	}
}

// layer gathers the mistakes about a quantity of a layer.
func (g *gathering) layer(right calc.Expr) {
	axis, along := g.of.axis()
	switch {
	case g.of >= FieldWidth:
		g.field(axis)
		return
	case along:
		g.along(axis)
	case g.of == Maps:
		g.confusions()
	default:
		g.own()
	}
	g.elsewhere()
	if along || g.of == Maps {
		g.neighbour()
		return
	}
	g.twice()
	g.neighbour()
	g.tenTimes(right)
}

// own gathers the mistakes about the layer itself, alone and two in one.
func (g *gathering) own() {
	g.single()
	if g.answer == nil || g.mistakes == nil {
		g.pairs()
	}
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

// forgetting takes up a slip together with each of those that are made most, if that
// leads elsewhere than either alone.
func (g *gathering) forgetting(first slip, l *graph.LayerCount) {
	alone, has := g.of.Of(l)
	if !has || alone.Value() == g.right && g.of != MACs {
		return
	}
	both := func(second slip, e calc.Expr) {
		if e.Value() == alone.Value() || g.has(second.id, e) {
			return
		}
		if m := g.add(second, e); m != nil {
			m.ID, m.says, m.Rule = first.id+"-"+m.ID, append([]language.Key{first.said(g)}, m.says...), false
		}
	}
	s := &subject{l, g.network, g.at}
	for _, second := range forgettings {
		if second.id == first.id {
			continue
		}
		if p, is := second.plan(s); is {
			if l, err := l.With(p); err == nil {
				e, _ := g.of.Of(&l)
				both(second.slip, e)
			}
		}
	}
	if g.of == MACs && s.weighs() {
		both(biasInMACs, l.Connections)
	}
}

// has reports whether a mistake has been taken up, with that number.
func (g *gathering) has(id string, e calc.Expr) bool {
	return slices.ContainsFunc(g.mistakes, func(m Mistake) bool { return m.ID == id && m.Value == e.Value() })
}
