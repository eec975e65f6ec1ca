package language

import (
	"strconv"
	"strings"
)

// Number writes a whole number with its thousands apart, and with a minus sign
// if it is below zero: 122,304, −1,576.
func (l *Language) Number(n int64) string {
	digits, below := strings.CutPrefix(strconv.FormatInt(n, 10), "-")
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + l.thousands + digits[i:]
	}
	if below {
		return "−" + digits
	}
	return digits
}

// Ratio writes n divided by d, neither of them below zero: 784, 2.5, or, where
// two decimals do not reach, rounded to three digits or to the ones: ≈ 5.68. It
// is the one way in which ratios and percentages are shown.
func (l *Language) Ratio(n, d int64) string {
	const hundred = 100
	step, about := int64(1), "" // hundredths that are left out
	if hundred*n%d != 0 {
		about = "≈\u00a0" // they stay on one line
		switch {
		case n/d >= 100:
			step = 100
		case n/d >= 10:
			step = 10
		}
	}
	hundredths := (hundred*n/step + d/2) / d * step
	written := about + l.Number(hundredths/hundred)
	if rest := hundredths % hundred; rest > 0 {
		written += l.decimal + strings.TrimRight(strconv.FormatInt(hundred+rest, 10)[1:], "0")
	}
	return written
}

// Value writes a value as pictures and tables show it, with two decimals and a
// minus sign that is as wide as a digit: −0.41.
func (l *Language) Value(v float32) string {
	return l.decimals(strconv.FormatFloat(float64(v), 'f', 2, 32))
}

// Fixed writes a value with so many decimals: 4.0.
func (l *Language) Fixed(v float64, decimals int) string {
	return l.decimals(strconv.FormatFloat(v, 'f', decimals, 64))
}

// Decimal writes a value with as many decimals as it takes: −0.1.
func (l *Language) Decimal(v float64) string {
	return l.decimals(strconv.FormatFloat(v, 'f', -1, 64))
}

// decimals writes what a program would write as the language does: nothing that
// is zero is below it.
func (l *Language) decimals(written string) string {
	digits, below := strings.CutPrefix(written, "-")
	below = below && strings.Trim(digits, "0.") != ""
	if whole, rest, broken := strings.Cut(digits, "."); broken {
		digits = whole + l.decimal + rest
	}
	if below {
		return "−" + digits
	}
	return digits
}

// NumberWord writes a small number as a word where the language has one for it,
// and any other as [Language.Number] does.
func (l *Language) NumberWord(n int64) string {
	if n < 1 || n > int64(len(l.numbers)) {
		return l.Number(n)
	}
	return l.numbers[n-1]
}

// HasNumberWords reports whether the language writes small numbers as words.
func (l *Language) HasNumberWords() bool { return len(l.numbers) > 0 }
