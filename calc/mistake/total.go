package mistake

import (
	"fmt"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// total gathers the mistakes about the sum over all layers. What a mistake in one
// layer makes of it is written as a difference, so that all of them are no more than
// so many for each layer.
func (g *gathering) total(n *Network, right calc.Expr) {
	layers := n.ofEach(g.of)
	g.totalConfusions(n)
	g.everywhere(n, layers)
	for _, o := range n.elsewhere() {
		if e, has := g.of.total(&o.count); has {
			g.addOf(o.slip, e, o.size)
		}
	}
	g.layersLeft(n, right)
	g.inOne(n, right, layers)
	g.twice()
	g.tenTimes(right)
}

// ofEach gathers the mistakes about each layer. Layers that are alike share theirs.
func (n *Network) ofEach(q Quantity) [][]Mistake {
	layers := make([][]Mistake, len(n.count.Layers))
	known := map[string]int{}
	for i := range layers {
		s := n.subject(i)
		own, has := s.right(q)
		if !has {
			continue
		}
		alike := fmt.Sprint(s.Operation, s.Inputs, s.normed())
		if at, is := known[alike]; is {
			layers[i] = layers[at]
			continue
		}
		known[alike] = i
		g := &gathering{subject: s, of: q, right: own.Value()}
		g.single()
		layers[i] = g.mistakes
	}
	return layers
}

// everywhere takes up what comes of making the same mistake in every layer where it
// can be made, if there are several.
func (g *gathering) everywhere(n *Network, layers [][]Mistake) {
	type sum struct {
		Mistake
		value int64
		of    map[int]int // which mistake of a layer
	}
	var order []*sum
	sums := map[string]*sum{}
	for i, mistakes := range layers {
		for k, m := range mistakes {
			s := sums[m.ID]
			if s == nil {
				s = &sum{Mistake: m, value: g.right, of: map[int]int{}}
				sums[m.ID] = s
				order = append(order, s)
			}
			if _, made := s.of[i]; !made {
				s.of[i] = k
				s.value += m.Value - m.right
				s.Rule = s.Rule && m.Rule
			}
		}
	}
	for _, s := range order {
		if len(s.of) == 1 || !g.wants(s.value) || g.has(s.ID, calc.Number(s.value, "")) {
			continue
		}
		var terms []calc.Expr
		for i := range layers {
			e, has := n.subject(i).right(g.of)
			if k, made := s.of[i]; made {
				e = layers[i][k].Formula
			}
			if has && e.Value() != 0 {
				terms = append(terms, e.Named(g.of.factor()).Of(n.count.Layers[i].Name))
			}
		}
		if len(terms) == 0 {
			terms = []calc.Expr{calc.Number(0, g.of.factor())}
		}
		if m := g.add(slip{id: s.ID, rule: s.Rule}, calc.Add(terms...)); m != nil {
			m.says, m.about, m.layer, m.where = s.says, s.about, s.layer, "mistake.in-layers"
			if said := g.saidOfAll(s.ID); said != "" {
				m.says, m.where = []language.Key{said}, ""
			}
		}
	}
}

// saidOfAll is what is said of a mistake in all layers, where that is something else.
func (g *gathering) saidOfAll(id string) language.Key {
	switch {
	case id == "no-bias" && g.of <= Kept:
		return "calc.slip.biases-not-trained"
	case id == "no-bias":
		return "calc.slip.biases-not-used"
	}
	return ""
}

// totalConfusions takes up other numbers of the network.
func (g *gathering) totalConfusions(n *Network) {
	c := n.count
	switch g.of {
	case Parameters, Trained, Kept:
		g.add(slip{id: "connections", says: "calc.slip.counted-connections"}, c.Connections)
		g.add(slip{id: "frozen", says: "mistake.frozen"}, calc.Number(0, calc.Parameters))
	case Connections, MACs:
		g.add(slip{id: "parameters", says: "calc.slip.counted-parameters"}, c.Parameters)
	}
	all := calc.Add(c.Parameters, c.Fixed)
	switch g.of {
	case Parameters:
		if n.buffers {
			g.add(slip{id: "fixed-counted", says: "mistake.fixed-counted", rule: true}, all)
			return
		}
		fallthrough
	case Trained:
		g.add(slip{id: "fixed-counted", says: "calc.slip.fixed-weights-counted"}, all)
	case Kept:
		g.add(slip{id: "trained-only", says: "mistake.trained-only", rule: true}, c.Parameters)
	case Connections:
		g.add(slip{id: "multiplications", says: "calc.slip.multiplications-counted"}, c.MACs)
	case MACs:
		g.add(biasInMACs, c.Connections)
		g.add(slip{id: "operations", says: "mistake.macs-twice", rule: true}, calc.Multiply(calc.Number(2, ""), c.MACs.Named(calc.MACs)))
	}
}

// layersLeft takes up the sums that leave out a layer, count it twice, or are one
// layer alone. A block of layers counts as one, too.
func (g *gathering) layersLeft(n *Network, right calc.Expr) {
	total := right.Named(g.of.factor())
	block := int64(0)
	for i := range n.count.Layers {
		l := &n.count.Layers[i]
		e, has := n.subject(i).right(g.of)
		if !has {
			continue
		}
		if i > 0 && l.Block != n.count.Layers[i-1].Block {
			block = 0
		}
		block += e.Value()
		if l.Block != "" && block > e.Value() && (i+1 == len(n.count.Layers) || n.count.Layers[i+1].Block != l.Block) {
			g.addOf(slip{id: "layer-twice", says: "mistake.layer-twice"}, calc.Add(total, calc.Number(block, g.of.factor())), l.Block)
			g.addOf(slip{id: "without-layer", says: "mistake.without-layer"}, calc.Subtract(total, calc.Number(block, g.of.factor())), l.Block)
		}
		if e.Value() == 0 || e.Value() == g.right {
			continue
		}
		own := e.Named(g.of.factor()).Of(l.Name)
		g.addOf(slip{id: "one-layer", says: "mistake.one-layer"}, own, l.Name)
		g.addOf(slip{id: "without-layer", says: "mistake.without-layer"}, calc.Subtract(total, own), l.Name)
		g.addOf(slip{id: "layer-twice", says: "mistake.layer-twice"}, calc.Add(total, own), l.Name)
	}
}

// inOne takes up what the sum is if the number of one layer is wrong.
func (g *gathering) inOne(n *Network, right calc.Expr, layers [][]Mistake) {
	total := right.Named(g.of.factor())
	for i, mistakes := range layers {
		l := &n.count.Layers[i]
		for _, m := range mistakes {
			if !g.wants(g.right - m.right + m.Value) {
				continue
			}
			own := calc.Number(m.right, g.of.factor()).Of(l.Name)
			e := calc.Add(calc.Subtract(total, own), m.Formula.Named(g.of.factor()))
			if made := g.add(slip{id: l.Name + "." + m.ID, rule: m.Rule}, e); made != nil {
				made.says, made.about, made.layer, made.where = m.says, n.subject(i), m.layer, "calc.slip.in-layer"
			}
		}
	}
}

// factor is what the quantity counts.
func (q Quantity) factor() calc.Factor {
	switch q {
	case Fixed:
		return calc.Fixed
	case Connections:
		return calc.Connections
	case MACs:
		return calc.MACs
	}
	return calc.Parameters
}
