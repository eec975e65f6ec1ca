package calc

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/language"
)

// Expr is a formula: a number, or a sum, product, difference or quotient of
// formulas. A part of it may say by its [Factor] what it counts, and a number
// may stand for a formula of its own: the 156 of "156 × 28×28" does.
//
//	(5×5×1 + 1) × 6         product
//	├─ 5×5×1 + 1            sum
//	│  ├─ 5×5×1             product
//	│  │  ├─ 5×5            product, kernel-cells
//	│  │  └─ 1              number,  input-maps
//	│  └─ 1                 number,  bias
//	└─ 6                    number,  maps
type Expr struct {
	*formula // nil for the number 0; it never changes
}

type formula struct {
	operator operator
	hidden   bool // a box stands for the number
	terms    []Expr
	value    whole
	factor   Factor
	name     string // of the layer whose number it is, in a sum over layers
	origin   Expr   // what a number stands for, if it stands for a formula
}

type operator uint8

const (
	number operator = iota
	sum
	product
	difference
	quotient
)

// numeral is a number that counts f.
func numeral(n int64, f Factor) Expr { return Expr{&formula{value: whole(n), factor: f}} }

// combine joins terms by an operator; one term stands for itself. A quotient is
// rounded down, and what it divides by is above 0.
func combine(o operator, terms ...Expr) Expr {
	if len(terms) == 1 {
		return terms[0]
	}
	value := terms[0].value
	for _, term := range terms[1:] {
		switch o {
		case sum:
			value = value.plus(term.value)
		case product:
			value = value.times(term.value)
		case difference:
			value = value.minus(term.value)
		case quotient:
			value = value.over(term.value)
		}
	}
	return Expr{&formula{operator: o, terms: terms, value: value}}
}

func add(a, b Expr) Expr      { return combine(sum, a, b) }
func multiply(a, b Expr) Expr { return combine(product, a, b) }
func subtract(a, b Expr) Expr { return combine(difference, a, b) }
func divide(a, b Expr) Expr   { return combine(quotient, a, b) }

// as says what the whole of e counts.
func (e Expr) as(f Factor) Expr {
	again := *e.formula
	again.factor = f
	return Expr{&again}
}

// named is the value of e as one number, which counts f.
func (e Expr) named(f Factor) Expr { return Expr{&formula{value: e.value, factor: f, origin: e}} }

// called says which layer's number e is.
func (e Expr) called(layer string) Expr {
	again := *e.formula
	again.name = layer
	return Expr{&again}
}

var nothing formula

// known is e, with a formula where the zero Expr has none.
func (e Expr) known() Expr {
	if e.formula == nil {
		return Expr{&nothing}
	}
	return e
}

// Value is the number that the formula comes to.
func (e Expr) Value() int64 { return int64(e.known().value) }

// Factor is what the formula's value counts, "" where that is not said.
func (e Expr) Factor() Factor { return e.known().factor }

// Origin is the formula that the number e stands for, if it stands for one.
func (e Expr) Origin() (Expr, bool) {
	origin := e.known().origin
	return origin, origin.formula != nil
}

// Steps works formulas out step by step: before each come the formulas that
// its numbers stand for. None is said twice, and a number alone only where there
// is nothing else.
func Steps(formulas ...Expr) []Expr {
	var steps []Expr
	said := make(map[string]bool)
	var add func(e Expr)
	add = func(e Expr) {
		e.walk(func(part Expr) {
			if part.origin.formula != nil {
				add(part.origin)
			}
		})
		line := e.Equation()
		if e.known().operator != number && !said[line] {
			said[line] = true
			steps = append(steps, e)
		}
	}
	for _, e := range formulas {
		add(e)
	}
	if len(steps) == 0 {
		return formulas
	}
	return steps
}

// Factors lists what the formula's parts count, each once, as first met from
// left to right.
func (e Expr) Factors() []Factor {
	var factors []Factor
	e.walk(func(part Expr) {
		if part.factor != "" && !slices.Contains(factors, part.factor) {
			factors = append(factors, part.factor)
		}
	})
	return factors
}

func (e Expr) walk(visit func(Expr)) {
	e = e.known()
	visit(e)
	for _, term := range e.terms {
		term.walk(visit)
	}
}

// rounded reports whether e is a quotient that does not come out even.
func (e Expr) rounded() bool {
	return e.operator == quotient && e.terms[0].value%e.terms[1].value != 0
}

// additive reports whether e is a sum or a difference.
func (e Expr) additive() bool { return e.operator == sum || e.operator == difference }

// enclosed reports whether the formula's term i needs parentheses. A quotient
// that is rounded down has brackets of its own.
func (e Expr) enclosed(i int) bool {
	term := e.terms[i]
	switch e.operator {
	case product:
		return term.additive() || term.operator == quotient && !term.rounded()
	case quotient:
		return term.additive() || i == 1 && term.operator != number
	case difference:
		return term.additive() && i == 1
	}
	return false
}

// notation is a way to write formulas as plain text.
type notation struct {
	signs          [5]string // between terms, by the operator
	floor, ceiling string    // around a quotient that is rounded down
	number         func(int64) string
}

var (
	neutral = printed(language.Neutral)
	code    = notation{[5]string{sum: "+", product: "*", difference: "-", quotient: "/"}, "", "", func(n int64) string { return strconv.FormatInt(n, 10) }}
)

// printed is the notation for people who read a language.
func printed(l *language.Language) *notation {
	return &notation{[5]string{sum: "+", product: "×", difference: "−", quotient: "÷"}, "⌊", "⌋", l.Number}
}

// append writes e. Operators have spaces in the outermost formula, and in a
// sum inside an outermost product; deeper, the lack of spaces shows what binds
// more tightly.
func (n *notation) append(b *strings.Builder, e Expr, spaced bool) {
	switch {
	case e.hidden:
		b.WriteString(box)
		return
	case e.operator == number:
		b.WriteString(n.number(e.Value()))
		return
	}
	rounded := e.rounded()
	if rounded {
		b.WriteString(n.floor)
	}
	for i, term := range e.terms {
		if i > 0 {
			sign := n.signs[e.operator]
			if spaced {
				sign = " " + sign + " "
			}
			b.WriteString(sign)
		}
		enclosed := e.enclosed(i) || n.floor == "" && e.operator == product && term.rounded()
		if enclosed {
			b.WriteByte('(')
		}
		n.append(b, term, spaced && (enclosed || e.additive() && term.additive()))
		if enclosed {
			b.WriteByte(')')
		}
	}
	if rounded {
		b.WriteString(n.ceiling)
	}
}

func (n *notation) print(e Expr, spaced bool) string {
	var b strings.Builder
	n.append(&b, e.known(), spaced)
	return b.String()
}

// Digits writes the formula for a person to read: "(5×5×1 + 1) × 6".
func (e Expr) Digits() string { return neutral.print(e, true) }

// DigitsIn is [Expr.Digits] with its numbers as the language writes them.
func (e Expr) DigitsIn(l *language.Language) string { return printed(l).print(e, true) }

// Equation writes the formula and its value: "(5×5×1 + 1) × 6 = 156". A
// formula that is one number is written alone.
func (e Expr) Equation() string {
	return e.EquationIn(language.Neutral)
}

// EquationIn is [Expr.Equation] with its numbers as the language writes them.
func (e Expr) EquationIn(l *language.Language) string {
	digits := e.DigitsIn(l)
	if e.known().operator == number {
		return digits
	}
	return digits + " = " + l.Number(e.Value())
}

// Code writes the formula as a program would: "(5*5*1+1)*6". Division is that
// of whole numbers, as in Go.
func (e Expr) Code() string { return code.print(e, false) }
