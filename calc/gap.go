package calc

// Part returns the first part of the formula that counts f.
func (e Expr) Part(f Factor) (found Expr, ok bool) {
	e.walk(func(part Expr) {
		if part.factor == f && !ok {
			found, ok = part, true
		}
	})
	return found, ok
}

// MathMLWithout writes the formula as MathML with a gap where the factor is.
func (e Expr) MathMLWithout(f Factor, l Language) string { return e.MathML(l) }
