package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// Explanation says why a number stands in a tool's table.
type Explanation struct {
	Claim   draft.Claim
	Verdict Verdict
	// Value has the terms that make the number. Where none do, it is what the tool
	// would print by its rules; it has no terms where the tool prints none.
	Value Value

	tool string
}

// Verdict is what is found out of a number.
type Verdict uint8

const (
	Unexplained Verdict = iota // no rule of the tool makes it
	AsWeCount                  // it is our own
	ByRule                     // the tool's rules make it
	NotPrinted                 // the tool prints no such number, or none of such a layer
)

// Explain says of numbers in a table that this tool has printed where they come from.
func (t Table) Explain(claims []draft.Claim) []Explanation {
	all := make([]Explanation, 0, len(claims))
	at := map[string]*Counts{"": &t.Total}
	for i := range t.Rows {
		at[t.Rows[i].Layer] = &t.Rows[i].Counts
	}
	for _, claim := range claims {
		e := Explanation{Claim: claim, Verdict: NotPrinted, tool: t.Tool.Name}
		if counts := at[claim.Layer]; counts != nil {
			for _, q := range claimed[claim.What] {
				if len(counts[q].Terms) > 0 && e.Verdict != AsWeCount && e.Verdict != ByRule {
					e.Verdict, e.Value = t.explain(claim, q, counts[q])
				}
			}
		}
		all = append(all, e)
	}
	return all
}

// claimed are the quantities that a number may be meant as. FLOPs stand under MACs.
var claimed = map[draft.What][]Quantity{
	draft.Parameters: {Parameters}, draft.Trained: {Trained}, draft.Fixed: {Fixed}, draft.MACs: {MACs, FLOPs},
}

func (t Table) explain(claim draft.Claim, q Quantity, v Value) (Verdict, Value) {
	n := claim.Value
	switch {
	case n == v.Terms[0].Of.Value():
		return AsWeCount, Value{Terms: v.Terms[:1]}
	case v.Unknown != "":
		return Unexplained, v
	case n == v.Expr().Value():
		return ByRule, v
	case (q == MACs || q == FLOPs) && rounds(v.Expr().Value(), n):
		return ByRule, v.and("tool.rule.printed", n-v.Expr().Value())
	case q == Parameters && claim.Layer == "" && t.Tool.Name == "Keras":
		return v.trained(t.Total[Trained].Expr().Value(), n)
	}
	return Unexplained, v
}

// and is the value with one more rule.
func (v Value) and(rule language.Key, n int64) Value {
	v.Terms = append([]Term{}, v.Terms...)
	if n < 0 {
		v.less(rule, calc.Number(-n, ""))
	} else {
		v.add(rule, calc.Number(n, ""))
	}
	return v
}

// rounds reports whether a number is another one as tools round it: to two decimals
// of thousands, millions, billions or trillions.
func rounds(n, rounded int64) bool {
	for unit := int64(1000); unit <= 1e12 && unit <= n; unit *= 1000 {
		step := unit / 100
		if rounded%step == 0 && max(n-rounded, rounded-n) <= step/2 {
			return true
		}
	}
	return false
}

// trained finds the total of a Keras model that has been trained: optimizers keep
// some numbers for each trained one, and two of their own, the step and the learning
// rate (print_summary in summary_utils.py). SGD keeps none or, with momentum, one,
// Adam two.
func (v Value) trained(numbers, total int64) (Verdict, Value) {
	for each := range int64(3) {
		if with := v.and("tool.rule.optimizer", each*numbers+2); with.Expr().Value() == total {
			return ByRule, with
		}
	}
	return Unexplained, v
}

// In says it to whoever has the table: "129,600 + 1,800 = 131,400: each use of a bias
// counts".
func (e Explanation) In(l *language.Language) string {
	switch {
	case e.Verdict == AsWeCount:
		return l.Text("tool.claim.ours")
	case e.Verdict == NotPrinted:
		return l.Say("tool.claim.not-printed", e.tool)
	case e.Verdict == Unexplained && e.Value.Unknown != "":
		return l.Say("tool.not-known", l.Text(e.Value.Unknown))
	case e.Verdict == Unexplained:
		return l.Say("tool.claim.unexplained", e.tool, e.Value.Expr().Value())
	}
	rules := ""
	for i, term := range e.Value.Rules() {
		if rule := l.Text(term.Rule); i == 0 {
			rules = rule
		} else {
			rules = l.Say("tool.claim.and", rules, rule)
		}
	}
	return l.Say("tool.claim.rule", e.Value.Expr().EquationIn(l), rules)
}
