package calc

import (
	"strings"

	"fivebyfive/calc/language"
)

// Spoken writes the formula and its value as a sentence to be read aloud: "5
// by 5 kernel weights times 1 input map, plus 1 bias, all times 6 maps, equals 156
// parameters".
func (e Expr) Spoken(l *language.Language) string {
	e = e.known()
	s := speech{l}
	value := s.number(e.bare().called(e.name))
	if e.operator != number {
		value = s.say(e) + s.Text("calc.spoken.is") + value
	}
	return s.Spaced(value)
}

// speech says formulas in a language.
type speech struct{ *language.Language }

// sign is the operator between two terms.
func (s speech) sign(o operator) string {
	return s.Text([...]language.Key{
		sum: "calc.spoken.plus", difference: "calc.spoken.minus", product: "calc.spoken.times", quotient: "calc.spoken.over",
	}[o])
}

// digits says one number; one that is missing is asked for.
func (s speech) digits(e Expr) string {
	if e.hidden {
		return s.Text("calc.spoken.what")
	}
	return strings.Replace(s.Number(e.Value()), "−", s.Text("calc.spoken.below"), 1)
}

// number says one number and what it counts.
func (s speech) number(e Expr) string {
	digits := s.digits(e)
	if e.name != "" {
		return s.Fill(s.Text("calc.spoken.layer"), func(name string) any {
			if name == "digits" {
				return digits
			}
			return s.LayerTitle(e.name)
		})
	}
	if e.hidden {
		return e.factor.asked(s.Language)
	}
	return e.factor.phrase(digits, e.Value(), s.Language)
}

// atom reports whether e is said as one thing.
func (e Expr) atom() bool {
	if e.operator == number {
		return true
	}
	if e.operator != product || e.factor == "" {
		return false
	}
	for _, term := range e.terms {
		if term.operator != number {
			return false
		}
	}
	return true
}

func (s speech) say(e Expr) string {
	if e.operator == number {
		return s.number(e)
	}
	var b strings.Builder
	for i, term := range e.terms {
		if i > 0 {
			b.WriteString(s.joint(e, i))
		}
		b.WriteString(s.term(e, i, term))
	}
	if e.rounded() {
		b.WriteString(s.Text("calc.spoken.rounded"))
	}
	return b.String()
}

// joint is the operator before term i.
func (s speech) joint(e Expr, i int) string {
	operator := s.sign(e.operator)
	before, after := e.terms[i-1], e.terms[i]
	switch {
	case i == 1 && (e.enclosed(0) || e.operator == quotient && !before.atom()):
		return s.Text("calc.spoken.all") + operator
	case (e.operator == sum || e.operator == difference) && !(before.atom() && after.atom()) && !before.chain():
		return s.Text("calc.spoken.pause") + operator
	case (e.operator == sum || e.operator == difference) && !after.atom():
		return s.Text("calc.spoken.pause") + operator
	}
	return operator
}

// chain reports whether e is a sum or difference of atoms.
func (e Expr) chain() bool {
	if e.operator != sum && e.operator != difference {
		return false
	}
	for _, term := range e.terms {
		if !term.atom() && !term.chain() {
			return false
		}
	}
	return true
}

// term says term i of e.
func (s speech) term(e Expr, i int, term Expr) string {
	if term.atom() && term.operator == product {
		digits := make([]string, len(term.terms))
		for j, t := range term.terms {
			digits[j] = s.digits(t)
		}
		return term.factor.phrase(strings.Join(digits, s.Text("calc.spoken.by")), term.Value(), s.Language)
	}
	if i > 0 && e.enclosed(i) && term.operator == sum {
		parts := make([]string, len(term.terms))
		for j, t := range term.terms {
			parts[j] = s.term(term, j, t)
		}
		return s.Text("calc.spoken.sum") + strings.Join(parts, s.Text("calc.spoken.and")) + s.Text("calc.spoken.sum-end")
	}
	return s.say(term)
}
