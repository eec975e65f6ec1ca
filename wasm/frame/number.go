package frame

import "math"

// Thousandths is a value as an argument of a text that writes {0/1000}.
func Thousandths(v float64) int64 { return int64(math.Round(v * 1000)) }

// Hundredths is a value as an argument of a text that writes {0/100}.
func Hundredths(v float32) int64 {
	if v < 0 {
		return int64(v*100 - 0.5)
	}
	return int64(v*100 + 0.5)
}
