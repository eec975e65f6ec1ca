package calc

// Difference is how a number changes from one network to another: what the
// second has more than the first, with its sign, "+900" or "−44". Both must
// have the number. That of a total is worked out from the layers that differ.
func Difference(from, to Count, name string) (Quantity, error) {
	before, err := from.Quantity(name)
	if err != nil {
		return Quantity{}, err
	}
	after, err := to.Quantity(name)
	if err != nil {
		return Quantity{}, err
	}
	if before.size {
		return Quantity{}, broken(to.title(), "the difference of "+quoted(name), "must be one of numbers, not of sizes")
	}
	e := numeral(0, after.Factor)
	less, more := before.Derivation.summands(), after.Derivation.summands()
	less, more = less.without(more), more.without(less)
	if len(less)+len(more) > 0 {
		e = subtract(more.sum(), less.sum()).as(after.Factor)
	}
	q := quantity(e)
	q.Name, q.signed = name, true
	return q, nil
}

// summands are the numbers that a sum over layers adds up, each with its
// layer's name, or any other formula's one number.
type summands []Expr

func (e Expr) summands() summands {
	switch {
	case e.operator == sum && e.terms[0].name != "":
		return e.terms
	case e.name != "":
		return summands{e}
	case e.Value() == 0:
		return nil
	}
	return summands{e.named(e.factor)}
}

// without leaves out what the others have as well.
func (s summands) without(others summands) (rest summands) {
	type summand struct {
		layer string
		value int64
	}
	shared := make(map[summand]bool, len(others))
	for _, e := range others {
		shared[summand{e.name, e.Value()}] = true
	}
	for _, e := range s {
		if !shared[summand{e.name, e.Value()}] {
			rest = append(rest, e)
		}
	}
	return rest
}

func (s summands) sum() Expr {
	if len(s) == 0 {
		return numeral(0, "")
	}
	return combine(sum, s...)
}
