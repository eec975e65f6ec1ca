package calc

// number reads a whole number. Between its thousands may stand commas, spaces,
// apostrophes or underscores, all of one kind.
func (a *answer) number() whole {
	start := a.at
	value, first := a.digits(0)
	grouped := first <= 3 && a.text[start] != '0'
	var separator rune
	for a.separated() {
		mark := a.text[a.at]
		a.at++
		var length int
		value, length = a.digits(value)
		grouped = grouped && length == 3 && (separator == 0 || separator == mark)
		switch {
		case !grouped && mark == ' ':
			return a.fail(twoNumbers, "")
		case !grouped:
			return a.fail(ungrouped, string(a.text[start:a.at]))
		}
		separator = mark
	}
	if !a.done() && a.text[a.at] == '.' {
		a.at++
		if part, _ := a.digits(0); part != 0 {
			return a.fail(fraction, string(a.text[start:a.at]))
		}
	}
	return value
}

// separated reports whether a separator comes next, and a digit after it.
func (a *answer) separated() bool {
	if a.done() || a.after(a.at+1) == 0 {
		return false
	}
	switch a.text[a.at] {
	case ',', '\'', '_', ' ':
		return true
	}
	return false
}

// digits reads digits to the end of a value, and counts them.
func (a *answer) digits(value whole) (whole, int) {
	n := a.after(a.at)
	for range n {
		value = value.times(10).plus(whole(a.text[a.at] - '0'))
		a.at++
	}
	return value, n
}

// after counts the digits that stand at a place.
func (a *answer) after(at int) int {
	n := 0
	for at+n < len(a.text) && '0' <= a.text[at+n] && a.text[at+n] <= '9' {
		n++
	}
	return n
}
