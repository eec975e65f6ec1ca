package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/reading/draft"
)

// Explanation says why a number stands in a tool's table.
type Explanation struct {
	Claim   draft.Claim
	Verdict Verdict
	Rules   []Term // that make it another number than ours
}

// Verdict is what is found out of a number.
type Verdict uint8

const (
	Unexplained Verdict = iota // no rule of the tool makes it
	AsWeCount                  // it is our own
	ByRule                     // the tool's rules make it
	NotPrinted                 // the tool prints no such number, or none of such a layer
)

// Explain says of each number in a table that this tool has printed where it comes
// from.
func (t Table) Explain(claims []draft.Claim) []Explanation {
	all := make([]Explanation, 0, len(claims))
	at := map[string]int{}
	for i := range t.Rows {
		at[t.Rows[i].Layer] = i
	}
	for _, claim := range claims {
		e := Explanation{Claim: claim, Verdict: NotPrinted}
		counts := &t.Total
		if claim.Layer != "" {
			i, known := at[claim.Layer]
			if !known {
				all = append(all, e)
				continue
			}
			counts = &t.Rows[i].Counts
		}
		for _, q := range claimed[claim.What] {
			if value := counts[q]; len(value.Terms) > 0 && e.Verdict != AsWeCount && e.Verdict != ByRule {
				e.Verdict, e.Rules = t.explain(claim, q, value)
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

func (t Table) explain(claim draft.Claim, q Quantity, value Value) (Verdict, []Term) {
	if claim.Value == value.Terms[0].Of.Value() {
		return AsWeCount, nil
	}
	if value.Unknown == "" {
		printed := value.Expr().Value()
		if claim.Value == printed {
			return ByRule, value.Rules()
		}
		if (q == MACs || q == FLOPs) && rounds(printed, claim.Value) {
			return ByRule, append(append([]Term{}, value.Rules()...), Term{Rule: "tool.rule.printed", Of: calc.Number(claim.Value, "")})
		}
	}
	if q == Parameters && claim.Layer == "" && t.Tool.Name == "Keras" {
		return t.optimizer(claim.Value)
	}
	return Unexplained, nil
}

// rounds reports whether a number is another one as tools round it: to two decimals
// of thousands, of millions or of billions.
func rounds(n, rounded int64) bool {
	for unit := int64(1000); unit <= 1e12 && unit <= n; unit *= 1000 {
		step := unit / 100
		if rounded%step == 0 && max(n-rounded, rounded-n) <= step/2 {
			return true
		}
	}
	return false
}

// optimizer finds the total of a Keras model that has been trained: optimizers keep
// some numbers for each trained one, and two of their own, the step and the learning
// rate (print_summary in summary_utils.py). SGD keeps none or, with momentum, one,
// Adam two.
func (t Table) optimizer(total int64) (Verdict, []Term) {
	trained, value := t.Total[Trained], t.Total[Parameters]
	if value.Unknown != "" {
		return Unexplained, nil
	}
	for each := range int64(3) {
		kept := calc.Add(calc.Multiply(calc.Number(each, ""), trained.Expr().Named("")), calc.Number(2, ""))
		if calc.Add(value.Expr(), kept).Value() == total {
			return ByRule, append(append([]Term{}, value.Rules()...), Term{Rule: "tool.rule.optimizer", Of: kept})
		}
	}
	return Unexplained, nil
}
