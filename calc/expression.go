package calc

import (
	"slices"
	"strconv"
	"strings"
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
	operator operator
	terms    []Expr
	value    whole
	factor   Factor
	name     string // of the layer whose number it is, in a sum over layers
	origin   *Expr  // what a number stands for, if it stands for a formula
	hidden   bool   // a box stands for the number
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
func numeral(n int64, f Factor) Expr { return Expr{value: whole{value: n}, factor: f} }

// add is the sum of terms; one term stands for itself.
func add(terms ...Expr) Expr {
	if len(terms) == 1 {
		return terms[0]
	}
	e := Expr{operator: sum, terms: terms}
	for _, term := range terms {
		e.value = e.value.plus(term.value)
	}
	return e
}

// multiply is the product of terms; one term stands for itself.
func multiply(terms ...Expr) Expr {
	if len(terms) == 1 {
		return terms[0]
	}
	e := Expr{operator: product, terms: terms, value: whole{value: 1}}
	for _, term := range terms {
		e.value = e.value.times(term.value)
	}
	return e
}

func subtract(a, b Expr) Expr {
	return Expr{operator: difference, terms: []Expr{a, b}, value: a.value.minus(b.value)}
}

// divide rounds down. The value of b is above 0.
func divide(a, b Expr) Expr {
	return Expr{operator: quotient, terms: []Expr{a, b}, value: a.value.over(b.value)}
}

// as says what the whole of e counts.
func (e Expr) as(f Factor) Expr {
	e.factor = f
	return e
}

// named is the value of e as one number, which counts f.
func (e Expr) named(f Factor) Expr {
	return Expr{value: e.value, factor: f, origin: &e}
}

// called says which layer's number e is.
func (e Expr) called(layer string) Expr {
	e.name = layer
	return e
}

// Value is the number that the formula comes to.
func (e Expr) Value() int64 { return e.value.value }

// Factor is what the formula's value counts, "" where that is not said.
func (e Expr) Factor() Factor { return e.factor }

// Origin is the formula that the number e stands for, if it stands for one.
func (e Expr) Origin() (Expr, bool) {
	if e.origin == nil {
		return Expr{}, false
	}
	return *e.origin, true
}

// Steps is the formula worked out step by step: before it the formulas that its
// numbers stand for, each once, whose own numbers come before them.
func (e Expr) Steps() []Expr {
	var steps []Expr
	e.walk(func(part Expr) {
		origin, ok := part.Origin()
		if !ok {
			return
		}
		for _, step := range origin.Steps() {
			said := slices.ContainsFunc(steps, func(s Expr) bool { return s.Equation() == step.Equation() })
			if step.operator != number && !said {
				steps = append(steps, step)
			}
		}
	})
	return append(steps, e)
}

// Factors lists what the formula's parts count, each once, as first met from
// left to right.
func (e Expr) Factors() []Factor {
	var factors []Factor
	e.walk(func(part Expr) {
		for _, f := range factors {
			if f == part.factor {
				return
			}
		}
		if part.factor != "" {
			factors = append(factors, part.factor)
		}
	})
	return factors
}

func (e Expr) walk(visit func(Expr)) {
	visit(e)
	for _, term := range e.terms {
		term.walk(visit)
	}
}

// rounded reports whether e is a quotient that does not come out even.
func (e Expr) rounded() bool {
	return e.operator == quotient && e.terms[0].value.value%e.terms[1].value.value != 0
}

// enclosed reports whether the formula's term i needs parentheses. A quotient
// that is rounded down has brackets of its own.
func (e Expr) enclosed(i int) bool {
	term := e.terms[i]
	additive := term.operator == sum || term.operator == difference
	switch e.operator {
	case product:
		return additive || term.operator == quotient && !term.rounded()
	case quotient:
		return additive || i == 1 && term.operator != number
	case difference:
		return additive && i == 1
	}
	return false
}

// notation is a way to write formulas as plain text.
type notation struct {
	plus, minus, times, over string
	floor, ceiling           string // around a quotient that is rounded down
	airy                     bool   // the outermost operators have spaces around them
	number                   func(int64) string
}

var (
	printed = notation{"+", "−", "×", "÷", "⌊", "⌋", true, FormatNumber}
	narrow  = notation{"+", "−", "×", "÷", "⌊", "⌋", false, FormatNumber}
	code    = notation{"+", "-", "*", "/", "", "", false, func(n int64) string { return strconv.FormatInt(n, 10) }}
)

// symbol is the operator's sign between terms.
func (n notation) symbol(o operator) string {
	return [...]string{sum: n.plus, product: n.times, difference: n.minus, quotient: n.over}[o]
}

// append writes e. Operators have spaces in the outermost formula, and in a
// sum inside an outermost product; deeper, the lack of spaces shows what binds
// more tightly.
func (n notation) append(b *strings.Builder, e Expr, spaced bool) {
	if e.operator == number {
		if e.hidden {
			b.WriteString(box)
		} else {
			b.WriteString(n.number(e.value.value))
		}
		return
	}
	if e.rounded() {
		b.WriteString(n.floor)
		defer b.WriteString(n.ceiling)
	}
	for i, term := range e.terms {
		if i > 0 {
			if spaced {
				b.WriteString(" " + n.symbol(e.operator) + " ")
			} else {
				b.WriteString(n.symbol(e.operator))
			}
		}
		if e.enclosed(i) || n.floor == "" && e.operator == product && term.rounded() {
			b.WriteByte('(')
			n.append(b, term, spaced)
			b.WriteByte(')')
		} else {
			chained := e.operator != product && e.operator != quotient && (term.operator == sum || term.operator == difference)
			n.append(b, term, spaced && chained)
		}
	}
}

func (n notation) print(e Expr) string {
	var b strings.Builder
	n.append(&b, e, n.airy)
	return b.String()
}

// Digits writes the formula for a person to read: "(5×5×1 + 1) × 6".
func (e Expr) Digits() string { return printed.print(e) }

// Equation writes the formula and its value: "(5×5×1 + 1) × 6 = 156". A
// formula that is one number is written alone.
func (e Expr) Equation() string {
	if e.operator == number {
		return e.Digits()
	}
	return e.Digits() + " = " + FormatNumber(e.Value())
}

// Code writes the formula as a program would: "(5*5*1+1)*6". Division is that
// of whole numbers, as in Go.
func (e Expr) Code() string { return code.print(e) }
