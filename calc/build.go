package calc

import "slices"

// Formulas for other packages to build, of layers that this package does not
// know.

// Number is a number that counts f.
func Number(n int64, f Factor) Expr { return numeral(n, f) }

// Add is the sum of terms, of which there is at least one: "5×5×1 + 1".
func Add(terms ...Expr) Expr { return combine(sum, terms...) }

// Multiply is the product of terms, of which there is at least one: "28×28".
func Multiply(terms ...Expr) Expr { return combine(product, terms...) }

// Subtract takes b from a: "32 − 5".
func Subtract(a, b Expr) Expr { return subtract(a, b) }

// Divide divides a by b, which is above 0, and rounds down: "28 ÷ 2".
func Divide(a, b Expr) Expr { return divide(a, b) }

// Product is what e multiplies, nil if it is no product: 5×5 and 6 in "5×5 × 6".
func (e Expr) Product() []Expr {
	if e.known().operator != product {
		return nil
	}
	return slices.Clone(e.terms)
}

// As says what the whole of e counts.
func (e Expr) As(f Factor) Expr { return e.known().as(f) }

// Named is the value of e as one number that counts f, and stands for e.
func (e Expr) Named(f Factor) Expr { return e.known().named(f) }

// Of says which layer's number e is, in a sum over layers.
func (e Expr) Of(layer string) Expr { return e.known().called(layer) }

// Terms are what the formula adds, multiplies, takes away or divides; a number has
// none.
func (e Expr) Terms() []Expr { return slices.Clone(e.known().terms) }

// Lost reports whether the value has grown past what an int64 holds. Nothing
// may be shown of it then.
func (e Expr) Lost() bool { return e.known().value == lost }

// String writes the formula and its value, as [Expr.Equation] does.
func (e Expr) String() string { return e.Equation() }

// Overflow is the error for a count of a layer that is lost; [ErrOverflow] is in
// its chain.
func Overflow(layer, count string) error { return overflow(layer, count) }
