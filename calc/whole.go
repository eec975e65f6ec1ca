package calc

import "math"

// whole is a whole number that remembers having grown past what an int64
// holds. Its zero value is 0.
type whole struct {
	value    int64
	overflow bool
}

func wholeOf(n int) whole { return whole{value: int64(n)} }

func (a whole) plus(b whole) whole {
	sum := a.value + b.value
	overflow := (sum > a.value) != (b.value > 0) && b.value != 0
	return whole{sum, a.overflow || b.overflow || overflow}
}

func (a whole) minus(b whole) whole {
	difference := a.value - b.value
	overflow := (difference < a.value) != (b.value > 0)
	return whole{difference, a.overflow || b.overflow || overflow}
}

func (a whole) times(b whole) whole {
	overflow := a.overflow || b.overflow
	if a.value == 0 || b.value == 0 {
		return whole{0, overflow}
	}
	product := a.value * b.value
	if product/b.value != a.value || (a.value == -1 && b.value == math.MinInt64) {
		overflow = true
	}
	return whole{product, overflow}
}

// over divides, rounding down; b is above 0.
func (a whole) over(b whole) whole {
	quotient := a.value / b.value
	if a.value%b.value < 0 {
		quotient--
	}
	return whole{quotient, a.overflow || b.overflow}
}
