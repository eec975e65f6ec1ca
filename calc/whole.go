package calc

import "math"

// whole is a whole number, or lost if it has grown past what an int64 holds:
// whatever is worked out from one that is lost is lost too.
type whole int64

const lost whole = math.MinInt64

// fits reports whether an int of this machine, which may have 32 bits, holds it.
func (a whole) fits() bool { return a != lost && whole(int(a)) == a }

func (a whole) plus(b whole) whole {
	sum := a + b
	if a == lost || b == lost || (sum < a) != (b < 0) {
		return lost
	}
	return sum
}

func (a whole) minus(b whole) whole {
	if b == lost {
		return lost
	}
	return a.plus(-b)
}

func (a whole) times(b whole) whole {
	if a == lost || b == lost {
		return lost
	}
	product := a * b
	if a != 0 && product/a != b {
		return lost
	}
	return product
}

// over divides, rounding down what is not below 0; b is above 0.
func (a whole) over(b whole) whole {
	if a == lost || b == lost {
		return lost
	}
	return a / b
}
