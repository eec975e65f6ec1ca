package arithmetic

import (
	"errors"
	"math"
	"math/bits"
	"strconv"
)

// value is a fraction in its lowest terms; d is 0 where a number was too large or
// divided by nothing.
type value struct{ n, d int64 }

var errTooLarge = errors.New("too large")

func exact(n int64) value { return value{n, 1} }

func (v value) lost() bool { return v.d == 0 }

// reduced divides out what n and d share.
func reduced(n, d int64) value {
	if d == 0 || n == math.MinInt64 || d == math.MinInt64 {
		return value{}
	}
	a, b := n, d
	for b != 0 {
		a, b = b, a%b
	}
	if a < 0 {
		a = -a
	}
	if d < 0 {
		a = -a
	}
	return value{n / a, d / a}
}

// product is lost where it needs more than 63 bits.
func product(a, b int64) (int64, bool) {
	negative := (a < 0) != (b < 0)
	high, low := bits.Mul64(uint64(max(a, -a)), uint64(max(b, -b)))
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if negative {
		return -int64(low), true
	}
	return int64(low), true
}

func (v value) times(w value) value {
	n, ok := product(v.n, w.n)
	d, ok2 := product(v.d, w.d)
	if !ok || !ok2 {
		return value{}
	}
	return reduced(n, d)
}

func (v value) plus(w value) value {
	a, ok := product(v.n, w.d)
	b, ok2 := product(w.n, v.d)
	d, ok3 := product(v.d, w.d)
	if !ok || !ok2 || !ok3 || b > 0 && a > math.MaxInt64-b || b < 0 && a < -math.MaxInt64-b {
		return value{}
	}
	return reduced(a+b, d)
}

func (v value) over(w value) value {
	if w.n == 0 || w.lost() {
		return value{}
	}
	return v.times(value{w.d, w.n}.positive())
}

// positive keeps the sign above the line.
func (v value) positive() value {
	if v.d < 0 {
		return value{-v.n, -v.d}
	}
	return v
}

func (v value) absolute() value { return value{max(v.n, -v.n), v.d} }

func (v value) less(w value) bool {
	apart := v.plus(w.times(exact(-1)))
	return !apart.lost() && apart.n < 0
}

// floor is the whole number below.
func (v value) floor() value {
	if v.lost() {
		return v
	}
	n := v.n / v.d
	if v.n < 0 && v.n%v.d != 0 {
		n--
	}
	return exact(n)
}

// String writes a whole number as it is, and another one with two decimals.
func (v value) String() string {
	if v.d == 1 {
		text := strconv.FormatInt(v.n, 10)
		for at := len(text) - 3; at > 0 && text[at-1] != '-'; at -= 3 {
			text = text[:at] + "," + text[at:]
		}
		return text
	}
	return strconv.FormatFloat(float64(v.n)/float64(v.d), 'f', 2, 64)
}
