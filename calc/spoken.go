package calc

import "strings"

// Spoken writes the formula and its value as a sentence to be read aloud: "5
// by 5 kernel weights times 1 input map, plus 1 bias, all times 6 maps, equals 156
// parameters".
func (e Expr) Spoken(l Language) string {
	e = e.known()
	s := &english
	if l == Chinese {
		s = &chinese
	}
	value := s.number(e.bare().called(e.name))
	if e.operator != number {
		value = s.say(e) + s.is + value
	}
	if l == Chinese {
		return spaced(value)
	}
	return value
}

// speech is a way to say formulas.
type speech struct {
	language Language
	// Between terms; a pause comes before a term that has operators of its own.
	plus, minus, times, over, pause string
	below                           string // before the digits of a number below zero
	by                              string // between numbers that stand under one name
	all                             string // before an operator that takes all that was said
	sum, and, sumEnd                string // around a sum that comes later
	rounded, is                     string
	what                            string                           // for a number that is missing
	layer                           func(name, digits string) string // a layer's number
}

var english = speech{
	language: English,
	plus:     " plus ", minus: " minus ", times: " times ", over: " divided by ", below: "minus ", pause: ",", by: " by ",
	all: ", all", sum: "the sum of ", and: " and ", rounded: ", rounded down", is: ", equals ", what: "what", layer: func(name, digits string) string { return digits + " in " + name },
}

var chinese = speech{
	language: Chinese,
	plus:     "加", minus: "减", times: "乘以", over: "除以", below: "负 ", pause: "，", by: "乘",
	all: "，整体再", sum: "", and: "与", sumEnd: "之和", rounded: "，向下取整", is: "，等于", what: "多少", layer: func(name, digits string) string { return name + "的" + digits },
}

// digits says one number; one that is missing is asked for.
func (s *speech) digits(e Expr) string {
	if e.hidden {
		return s.what
	}
	return strings.Replace(FormatNumber(e.Value()), "−", s.below, 1)
}

// number says one number and what it counts.
func (s *speech) number(e Expr) string {
	digits := s.digits(e)
	if e.name != "" {
		return s.layer(LayerTitle(e.name, s.language), digits)
	}
	if e.hidden {
		return e.factor.asked(s.language)
	}
	return e.factor.phrase(digits, e.Value(), s.language)
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

func (s *speech) say(e Expr) string {
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
		b.WriteString(s.rounded)
	}
	return b.String()
}

// joint is the operator before term i.
func (s *speech) joint(e Expr, i int) string {
	operator := [...]string{sum: s.plus, difference: s.minus, product: s.times, quotient: s.over}[e.operator]
	before, after := e.terms[i-1], e.terms[i]
	switch {
	case i == 1 && (e.enclosed(0) || e.operator == quotient && !before.atom()):
		return s.all + operator
	case (e.operator == sum || e.operator == difference) && !(before.atom() && after.atom()) && !before.chain():
		return s.pause + operator
	case (e.operator == sum || e.operator == difference) && !after.atom():
		return s.pause + operator
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
func (s *speech) term(e Expr, i int, term Expr) string {
	if term.atom() && term.operator == product {
		digits := make([]string, len(term.terms))
		for j, t := range term.terms {
			digits[j] = s.digits(t)
		}
		return term.factor.phrase(strings.Join(digits, s.by), term.Value(), s.language)
	}
	if i > 0 && e.enclosed(i) && term.operator == sum {
		parts := make([]string, len(term.terms))
		for j, t := range term.terms {
			parts[j] = s.term(term, j, t)
		}
		return s.sum + strings.Join(parts, s.and) + s.sumEnd
	}
	return s.say(term)
}
