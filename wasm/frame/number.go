package frame

import (
	"math"
	"strconv"
	"strings"
)

// FormatValue writes a value as pictures and tables show it, with two decimals
// and a minus sign that is as wide as a digit: −0.41.
func FormatValue(v float32) string {
	s := strconv.FormatFloat(float64(v), 'f', 2, 32)
	if digits, negative := strings.CutPrefix(s, "-"); negative && strings.Trim(digits, "0.") != "" {
		return "−" + digits
	} else if negative {
		return digits
	}
	return s
}

// Thousandths is a value as an argument of a text that writes {0/1000}.
func Thousandths(v float64) int64 { return int64(math.Round(v * 1000)) }

// Hundredths is a value as an argument of a text that writes {0/100}.
func Hundredths(v float32) int64 {
	if v < 0 {
		return int64(v*100 - 0.5)
	}
	return int64(v*100 + 0.5)
}
