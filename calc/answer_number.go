package calc

import (
	"strings"
	"unicode/utf8"

	"fivebyfive/calc/language"
)

// number reads a whole number. Between its thousands may stand commas, spaces,
// apostrophes or underscores, all of one kind; behind it, how many powers of
// ten it is to be multiplied by, "1.5e2", "60k", "6万", or, in Chinese, units
// and more digits: "12万2304".
func (a *answer) number() whole {
	start := a.at
	value, length := a.grouped()
	inUnits := a.err == nil && a.unit() > 0
	if inUnits {
		value = a.withUnits(start, value, length)
	}
	if a.err != nil {
		return 0
	}
	decimals := 0
	if a.comes(".") {
		a.at++
		end := a.at + a.after(a.at)
		decimals = end - a.at
		for decimals > 0 && a.text[a.at+decimals-1] == '0' {
			decimals--
		}
		for range decimals {
			value = value.shifted(a.text[a.at])
			a.at++
		}
		a.at = end
	} else if inUnits {
		return value
	}
	end := a.at
	tens := a.tens(decimals > 0)
	if end == a.at && !inUnits && a.pointed(start, length) {
		return a.fail(pointed, a.since(start))
	}
	if tens -= decimals; tens < 0 {
		return a.fail(fraction, string(a.typed[start:end]))
	}
	return value.scaled(tens)
}

// since is what has been read from a place on, as it was typed.
func (a *answer) since(start int) string { return string(a.typed[start:a.at]) }

// grouped reads the digits before a point, and counts them.
func (a *answer) grouped() (whole, int) {
	start := a.at
	value, first := a.digits(0)
	all := first
	grouped := first > 0 && first <= 3 && a.text[start] != '0'
	var separator rune
	for first > 0 && a.separated() {
		mark := a.text[a.at]
		a.at++
		var length int
		value, length = a.digits(value)
		all += length
		grouped = grouped && length == 3 && (separator == 0 || separator == mark)
		switch {
		case !grouped && mark == ' ':
			return a.fail(twoNumbers, ""), 0
		case !grouped:
			return a.fail(ungrouped, a.since(start)), 0
		}
		separator = mark
	}
	return value, all
}

// pointed reads on over the points and commas of a number that has been read,
// and reports whether they stand where thousands end: "122.304".
func (a *answer) pointed(start, length int) bool {
	groups := 0
	for at := start + length; at < a.at; at++ {
		if a.text[at] == '.' {
			groups = a.at - at - 1
		}
	}
	if groups != 3 || length > 3 || a.text[start] == '0' {
		return false
	}
	for !a.done() && (a.text[a.at] == '.' || a.text[a.at] == ',') && a.after(a.at+1) > 0 {
		a.at += 1 + a.after(a.at+1)
	}
	return true
}

// scaled is the number with so many zeros more at its end.
func (n whole) scaled(tens int) whole {
	for i := 0; i < tens && n != lost; i++ {
		n = n.shifted('0')
	}
	return n
}

// unit is how many powers of ten the unit stands for that comes next, 十, 百, 千,
// 万 or 亿, or 0 if none does.
func (a *answer) unit() int {
	at := a.at
	a.skip()
	if a.done() || !language.IsHan(a.text[a.at]) {
		a.at = at
		return 0
	}
	tens := zeros(string(a.text[a.at]))
	if tens == 0 {
		a.at = at
	}
	return tens
}

// withUnits reads the units behind a number's first digits, so many, and what
// follows them. Those below 万 are summed up, and 万 and 亿 multiply the sum.
func (a *answer) withUnits(start int, digits whole, length int) whole {
	var total, section whole
	greatest, least := 0, 9 // of 万 and 亿 so far
	small, last := 4, 0     // the last unit in the section, and of all
	for tens := a.unit(); tens > 0; tens = a.unit() {
		empty := length == 0 && section == 0
		switch {
		case tens >= 4 && (tens == greatest || tens == least || empty && (total == 0 || tens < least)),
			tens < 4 && (tens >= small || length == 0 && tens > 1):
			return a.fail(strange, a.here())
		case tens >= 4:
			section = section.plus(digits)
			if tens < least {
				total = total.plus(section.scaled(tens))
			} else {
				total = total.plus(section).scaled(tens)
			}
			greatest, least, section, small = max(greatest, tens), tens, 0, 4
		default:
			if length == 0 {
				digits = 1 // 十 alone is ten
			}
			section, small = section.plus(digits.scaled(tens)), tens
		}
		last = tens
		a.at++
		a.skip()
		at := a.at
		if digits, length = a.grouped(); a.err != nil {
			return 0
		}
		if a.unit() > 0 || length == 0 || length <= last && (length == last || a.text[at] == '0') {
			continue
		}
		if length > 1 || !language.IsHan(a.typed[at]) {
			return a.fail(mixed, a.since(start))
		}
		digits = digits.scaled(last - 1) // 一百五 is 一百五十
	}
	return total.plus(section).plus(digits)
}

// shifted is the number with a digit more at its end.
func (n whole) shifted(digit rune) whole { return n.times(10).plus(whole(digit - '0')) }

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
		value = value.shifted(a.text[a.at])
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

// tens reads how many powers of ten stand behind a number, and behind one with
// decimals also "×10^5".
func (a *answer) tens(decimals bool) (tens int) {
	start := a.at
	if a.word() == "e" {
		a.at++
		if a.comes("+") {
			a.at++
		}
		if exponent, digits := a.digits(0); digits > 0 {
			return bounded(exponent)
		}
		a.at = start
	}
	if decimals {
		if _, times := a.take("*"); times || a.cross() {
			a.skip()
			if a.after(a.at) == 2 && a.comes("10") {
				a.at += 2
				if exponent, _, raised := a.exponent(); raised && a.err == nil && exponent >= 0 {
					return bounded(exponent)
				}
			}
		}
		a.at = start
	}
	for {
		start := a.at
		a.skip()
		word := a.word()
		more := zeros(word)
		if more == 0 {
			a.at = start
			return tens
		}
		tens += more
		a.read(word)
	}
}

// bounded is an exponent that no longer can be too large to count to.
func bounded(exponent whole) int {
	if exponent == lost || exponent > longestAnswer {
		return longestAnswer
	}
	return int(exponent)
}

// zeros is how many powers of ten a word stands for, "thousand" or "千" for 3.
func zeros(word string) int {
	switch strings.TrimSuffix(word, "s") {
	case "十":
		return 1
	case "百", "hundred":
		return 2
	case "千", "k", "thousand":
		return 3
	case "万", "w":
		return 4
	case "million", "m":
		return 6
	case "亿":
		return 8
	case "billion", "bn":
		return 9
	}
	return 0
}

// counted reads the words behind a number that say what it counts:
// "parameters", "个". No number may follow, and no word that makes it larger.
func (a *answer) counted(value whole) whole {
	for a.err == nil {
		a.skip()
		word := a.word()
		if len(word) < 2 || zeros(word) > 0 {
			break
		}
		found := a.here()
		a.read(word)
		a.skip()
		if a.after(a.at) > 0 {
			return a.fail(strange, found)
		}
	}
	return value
}

// word is what stands here if it is letters: a word in small letters, or one
// Han character.
func (a *answer) word() string {
	end := a.at
	for end < len(a.text) && isAlphanumeric(a.text[end]) && a.text[end] > '9' {
		end++
	}
	if end == a.at && !a.done() && language.IsHan(a.text[end]) {
		end++
	}
	return lower(string(a.text[a.at:end]))
}

func (a *answer) read(word string) { a.at += utf8.RuneCountInString(word) }

// here is the word that stands here, or the sign, as it was typed.
func (a *answer) here() string {
	length := max(1, utf8.RuneCountInString(a.word()))
	return string(a.typed[a.at : a.at+length])
}

// cross reads an x that stands for ×.
func (a *answer) cross() bool {
	a.skip()
	if a.err != nil || a.word() != "x" {
		return false
	}
	a.at++
	return true
}

func isAlphanumeric(r rune) bool {
	return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}
