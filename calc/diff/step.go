package diff

import (
	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Step is what becomes of one layer.
type Step struct {
	// Before is the layer in the first network, and After in the second; nil where
	// it has none.
	Before, After *graph.LayerCount
}

// Kind says what becomes of a layer.
type Kind uint8

const (
	Changed Kind = iota // it does something else
	Fed                 // it does the same to something else
	Added
	Removed
)

// String is the kind's name: "changed".
func (k Kind) String() string { return [...]string{"changed", "fed", "added", "removed"}[k] }

// Kind says what becomes of the layer.
func (s Step) Kind() Kind {
	switch {
	case s.Before == nil:
		return Added
	case s.After == nil:
		return Removed
	case s.Before.Operation.String() == s.After.Operation.String():
		return Fed
	}
	return Changed
}

// Layer is the name of the layer, in the second network if it is there.
func (s Step) Layer() string {
	if s.After != nil {
		return s.After.Name
	}
	return s.Before.Name
}

// Parameters is how many parameters there are more, below 0 if fewer: those after
// less those before.
func (s Step) Parameters() calc.Expr {
	return s.difference(func(l *graph.LayerCount) calc.Expr { return l.Parameters }, calc.Parameters)
}

// Connections is how many connections there are more, below 0 if fewer.
func (s Step) Connections() calc.Expr {
	return s.difference(func(l *graph.LayerCount) calc.Expr { return l.Connections }, calc.Connections)
}

func (s Step) difference(of func(*graph.LayerCount) calc.Expr, counts calc.Factor) calc.Expr {
	switch {
	case s.Before == nil:
		return of(s.After)
	case s.After == nil:
		return calc.Subtract(calc.Number(0, counts), of(s.Before)).As(counts)
	}
	return calc.Subtract(of(s.After), of(s.Before)).As(counts)
}

// Say tells what becomes of the layer: "conv 6 5x5 becomes conv 16 5x5".
func (s Step) Say(l *language.Language) string {
	switch s.Kind() {
	case Added:
		return l.Say("diff.added", s.After.Operation.String())
	case Removed:
		return l.Say("diff.removed", s.Before.Operation.String())
	}
	from, to := fed(s.Before), fed(s.After)
	switch {
	case s.Kind() == Fed:
		return l.Say("diff.fed", from, to)
	case from == to || !s.counts():
		return l.Say("diff.changed", s.Before.Operation.String(), s.After.Operation.String())
	}
	return l.Say("diff.changed-and-fed", s.Before.Operation.String(), s.After.Operation.String(), from, to)
}

// fed lists the shapes that feed a layer: "6×28×28".
func fed(l *graph.LayerCount) string {
	text := ""
	for i, shape := range l.Inputs {
		if i > 0 {
			text += " + "
		}
		text += shape.String()
	}
	return text
}

// changes reports whether anything becomes of the layer. What does the same is only
// told of where its numbers change.
func (s Step) changes() bool {
	return s.Kind() != Fed || s.counts()
}

// counts reports whether the step changes a count.
func (s Step) counts() bool { return s.Parameters().Value() != 0 || s.Connections().Value() != 0 }
