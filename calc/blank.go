package calc

// Blank is a formula with one number missing and a box in its place,
// "(5×5×□ + 1) × 16 = 2,416". Only one whole number fits.
type Blank struct {
	Formula Expr   // with the box; its value is known
	Factor  Factor // what the missing number counts
	Layer   string // the layer whose number it is, in a sum over layers
	Answer  int64  // the missing number

	path []int // the way to the box: which term, and which of its terms
}

const box = "□"

// Blanks lists the ways to leave a number out of the formula: each part that
// says what it counts, from left to right, 5×5 as a whole before either 5. Not
// among them is what is rounded down, or multiplied by 0: more than one number
// might fit.
func (e Expr) Blanks() []Blank {
	var blanks []Blank
	e.known().visit(nil, func(part Expr, path []int) {
		if part.factor == "" || len(path) == 0 {
			return
		}
		hidden := Expr{&formula{value: part.value, factor: part.factor, name: part.name, hidden: true}}
		b := Blank{e.replaced(path, hidden), part.factor, part.name, part.Value(), append([]int(nil), path...)}
		if !b.fits(b.Answer-1) && !b.fits(b.Answer+1) {
			blanks = append(blanks, b)
		}
	})
	return blanks
}

// Blank leaves out the first number that counts f, if [Expr.Blanks] has one.
func (e Expr) Blank(f Factor) (Blank, bool) {
	for _, b := range e.Blanks() {
		if b.Factor == f {
			return b, true
		}
	}
	return Blank{}, false
}

// Filled is the formula with n in the box, which comes to what it does then.
// It reports false where that cannot be worked out: n divides and is not above
// 0, or the value is too large.
func (b Blank) Filled(n int64) (Expr, bool) {
	part := numeral(n, b.Factor).called(b.Layer)
	filled := b.Formula.replaced(b.path, part)
	return filled, filled.value != lost
}

// Solution works the missing number out, backwards from the value: "(2,416÷16 −
// 1) ÷ (5 × 5) = 6".
func (b Blank) Solution() Expr {
	at := b.Formula.known()
	solved := numeral(at.Value(), at.factor)
	for _, i := range b.path {
		others := combine(at.operator, append(append([]Expr(nil), at.terms[:i]...), at.terms[i+1:]...)...)
		switch {
		case at.operator == sum:
			solved = subtract(solved, others)
		case at.operator == product:
			solved = divide(solved, others)
		case at.operator == difference && i == 0:
			solved = add(solved, others)
		case at.operator == difference:
			solved = subtract(others, solved)
		case i == 0:
			solved = multiply(solved, others)
		default:
			solved = divide(others, solved)
		}
		at = at.terms[i]
	}
	return solved.as(b.Factor).called(b.Layer)
}

// fits reports whether the equation holds with n in the box. A formula grows
// with the number in the box, or falls; so if neither neighbour of a number
// fits, no other does.
func (b Blank) fits(n int64) bool {
	filled, ok := b.Filled(n)
	return ok && filled.Value() == b.Formula.Value()
}

// Diagnose says of a wrong number in the box what the formula comes to with it.
// A right answer has no mistake.
func (b Blank) Diagnose(answer int64) []Mistake {
	filled, ok := b.Filled(answer)
	if !ok || answer == b.Answer {
		return nil
	}
	return []Mistake{{"does-not-fit", answer, filled, words{"calc.slip.does-not-fit"}, nil, nil, b.Formula.Value()}}
}

// visit walks through the parts of e, each with the way to it, and not into a
// quotient that is rounded down.
func (e Expr) visit(path []int, visit func(part Expr, path []int)) {
	visit(e, path)
	if e.rounded() {
		return
	}
	for i, term := range e.terms {
		term.visit(append(path, i), visit)
	}
}

// replaced is e with another part at the end of the path.
func (e Expr) replaced(path []int, part Expr) Expr {
	if len(path) == 0 {
		return part
	}
	terms := append([]Expr(nil), e.terms...)
	terms[path[0]] = terms[path[0]].replaced(path[1:], part)
	if e.operator == quotient && terms[1].value < 1 {
		return Expr{&formula{value: lost}}
	}
	return combine(e.operator, terms...).as(e.factor).called(e.name)
}
