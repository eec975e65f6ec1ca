package diff

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

// Path leads from one network to another. What its steps change adds up to the
// difference of the totals.
type Path struct {
	From, To graph.Count
	Steps    []Step // in the order of the layers
}

// Between finds the path between two networks. Layers are taken for the same by
// what they do and where they stand; names count where that leaves a choice.
func Between(from, to graph.Count) Path {
	p := Path{From: from, To: to}
	for _, s := range aligned(from.Layers, to.Layers) {
		if s.changes() {
			p.Steps = append(p.Steps, s)
		}
	}
	return p
}

// Parameters works the parameters of the second network out from those of the
// first: "60,000 − 12 + 900".
func (p Path) Parameters() calc.Expr {
	return p.lead(p.From.Parameters, Step.Parameters, calc.Parameters)
}

// Connections does so for the connections.
func (p Path) Connections() calc.Expr {
	return p.lead(p.From.Connections, Step.Connections, calc.Connections)
}

func (p Path) lead(from calc.Expr, change func(Step) calc.Expr, counts calc.Factor) calc.Expr {
	e := from.Named(counts).Of(p.From.Name)
	for _, s := range p.Steps {
		switch more := change(s); {
		case more.Value() > 0:
			e = calc.Add(e, more.Named(counts).Of(s.Layer()))
		case more.Value() < 0:
			e = calc.Subtract(e, calc.Number(-more.Value(), counts).Of(s.Layer()))
		}
	}
	return e.As(counts)
}
