package mistake

import "fivebyfive/calc"

// The mistakes that any number invites: to take that of the line above, to count it
// twice, to type a digit too many.

// neighbour takes up the numbers of the layers before and after.
func (g *gathering) neighbour() {
	for _, n := range []struct {
		slip
		at int
	}{
		{slip{id: "layer-before", says: "mistake.neighbour"}, g.at - 1},
		{slip{id: "layer-after", says: "mistake.neighbour"}, g.at + 1},
	} {
		if n.at < 0 || n.at >= len(g.network.count.Layers) {
			continue
		}
		other := g.network.subject(n.at)
		if e, has := other.right(g.of); has && e.Value() > 0 {
			g.addOf(n.slip, e, other.Name)
		}
	}
}

func (g *gathering) twice() {
	g.add(slip{id: "doubled", says: "mistake.doubled"}, calc.Multiply(calc.Number(2, ""), calc.Number(g.right, "")))
}

func (g *gathering) tenTimes(right calc.Expr) {
	g.add(slip{id: "ten-times", says: "calc.slip.digit-too-many"}, calc.Multiply(calc.Number(g.right, right.Factor()), calc.Number(10, "")))
}
