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

// FormatRatio writes n divided by d, neither of them below zero: 784, 2.5, or,
// where two decimals do not reach, rounded to three digits or to the ones:
// ≈ 5.68. It is the one way in which ratios and percentages are shown.
func FormatRatio(n, d int64) string {
	const hundred = 100
	step, about := int64(1), "" // hundredths that are left out
	if hundred*n%d != 0 {
		about = "≈ "
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

var (
	englishNumbers = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	// 两 is the two that counts things: 两个特征图.
	chineseNumbers = [...]string{"零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"}
)

// NumberWords writes a number from one to twelve as a word that counts things,
// six or 六, and any other as [FormatNumber] does.
func NumberWords(n int64, l Language) string {
	if n < 1 || n > 12 {
		return FormatNumber(n)
	}
	if l == Chinese {
		return chineseNumbers[n]
	}
	return englishNumbers[n]
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
