package calc

import (
	"strconv"
	"strings"
)

// Language is a language that counts are told in. Any other than [Chinese] is
// told in English.
type Language string

const (
	English Language = "en"
	Chinese Language = "zh"
)

// FormatNumber writes a whole number with a comma between thousands, and with
// a minus sign if it is below zero: 122,304, −1,576.
func FormatNumber(n int64) string {
	digits, below := strings.CutPrefix(strconv.FormatInt(n, 10), "-")
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	if below {
		return "−" + digits
	}
	return digits
}

// LayerTitle is what readers call the layer of a name. Most names are signs, the
// same in all languages; Output is a word.
func LayerTitle(name string, l Language) string {
	if l == Chinese && name == "Output" {
		return "输出层"
	}
	return name
}

// FormatRatio writes n divided by d, neither of them below zero: 784, 2.5, or,
// where two decimals do not reach, rounded to three digits or to the ones:
// ≈ 5.68. It is the one way in which ratios and percentages are shown.
func FormatRatio(n, d int64) string {
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
	written := about + FormatNumber(hundredths/hundred)
	if rest := hundredths % hundred; rest > 0 {
		written += "." + strings.TrimRight(strconv.FormatInt(hundred+rest, 10)[1:], "0")
	}
	return written
}

var englishNumbers = [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}

// NumberWords writes a number from one to twelve as an English word, and any
// other as [FormatNumber] does. Chinese counts in digits.
func NumberWords(n int64) string {
	if n < 1 || n > int64(len(englishNumbers)) {
		return FormatNumber(n)
	}
	return englishNumbers[n-1]
}

// spaced puts a space between Han and a Latin letter or a digit beside it.
func spaced(s string) string {
	var b strings.Builder
	last := ' '
	for _, r := range s {
		if han(last) && alphanumeric(r) || alphanumeric(last) && han(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

func han(r rune) bool { return '㐀' <= r && r <= '鿿' }

func alphanumeric(r rune) bool {
	return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}
