package tool

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// Value is what a tool prints: our own count, and what its rules make of it.
type Value struct {
	Terms   []Term       // ours first; added up they are what is printed
	Unknown language.Key // why it is not known what is printed, "" where it is
}

// Term is what a rule adds to our count, or takes from it.
type Term struct {
	Rule language.Key
	Of   calc.Expr
	Less bool // it is taken away
}

// Ours is the rule of a value's first term: that is what we count.
const Ours language.Key = "tool.rule.ours"

// Expr is what is printed, as a formula: "416,520 + 6,518".
func (v Value) Expr() calc.Expr {
	var e calc.Expr
	for i, term := range v.Terms {
		number := term.Of.Named(term.Of.Factor())
		switch {
		case i == 0:
			e = number
		case term.Less:
			e = calc.Subtract(e, number)
		default:
			e = calc.Add(e, number)
		}
	}
	return e
}

// Rules are the terms that make it another number than ours.
func (v Value) Rules() []Term {
	if len(v.Terms) == 0 {
		return nil
	}
	return v.Terms[1:]
}

// add adds the product of some numbers, by a rule.
func (v *Value) add(rule language.Key, product ...calc.Expr) {
	if of := calc.Multiply(product...); of.Value() != 0 {
		v.Terms = append(v.Terms, Term{Rule: rule, Of: of})
	}
}

// less takes the product of some numbers away.
func (v *Value) less(rule language.Key, product ...calc.Expr) {
	if of := calc.Multiply(product...); of.Value() != 0 {
		v.Terms = append(v.Terms, Term{Rule: rule, Of: of, Less: true})
	}
}

// nothing takes all away that there is so far.
func (v *Value) nothing(rule language.Key) { v.less(rule, v.Expr()) }

// unknown says why the value is not known; the first reason counts.
func (v *Value) unknown(why language.Key) {
	if v.Unknown == "" {
		v.Unknown = why
	}
}

// addUp adds to our total what the rules do to each layer, rule by rule.
func (v *Value) addUp(rows []Row, q Quantity) {
	type sum struct {
		Term
		parts []calc.Expr
	}
	var sums []sum
	at := map[Term]int{} // of a rule, added or taken away
	for _, row := range rows {
		if why := row.Counts[q].Unknown; why != "" {
			v.unknown(why)
		}
		for _, term := range row.Counts[q].Rules() {
			key := Term{Rule: term.Rule, Less: term.Less}
			i, met := at[key]
			if !met {
				i = len(sums)
				at[key] = i
				sums = append(sums, sum{Term: key})
			}
			sums[i].parts = append(sums[i].parts, term.Of.Named(term.Of.Factor()).Of(row.Layer))
		}
	}
	for _, s := range sums {
		s.Of = calc.Add(s.parts...)
		v.Terms = append(v.Terms, s.Term)
	}
}
