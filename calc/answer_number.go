package calc

import (
	"strings"
	"unicode/utf8"
)

// number reads a whole number. Between its thousands may stand commas, spaces,
// apostrophes or underscores, all of one kind; behind it, how many powers of
// ten it is to be multiplied by: "1.5e2", "60k", "6万".
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
	decimals := 0
	if !a.done() && a.text[a.at] == '.' {
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
	}
	end := a.at
	tens := a.tens() - decimals
	if tens < 0 {
		return a.fail(fraction, string(a.text[start:end]))
	}
	for i := 0; i < tens && value != lost; i++ {
		value = value.shifted('0')
	}
	return value
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

// tens reads how many powers of ten stand behind a number.
func (a *answer) tens() (tens int) {
	if a.word() == "e" && a.after(a.at+1) > 0 {
		a.at++
		exponent, _ := a.digits(0)
		if exponent == lost || exponent > longestAnswer {
			return longestAnswer
		}
		return int(exponent)
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

// zeros is how many powers of ten a word stands for, "thousand" or "千" for 3.
func zeros(word string) int {
	switch strings.TrimSuffix(word, "s") {
	case "十":
		return 1
	case "百", "hundred":
		return 2
	case "千", "k", "thousand":
		return 3
	case "万":
		return 4
	case "million":
		return 6
	case "亿":
		return 8
	case "billion":
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
		if len(word) < 2 || zeros(word) > 0 || strings.Contains("零〇一二两三四五六七八九", word) {
			break
		}
		a.read(word)
		a.skip()
		if a.after(a.at) > 0 {
			return a.fail(strange, word)
		}
	}
	return value
}

// word is what stands here if it is letters: a word in small letters, or one
// Han character.
func (a *answer) word() string {
	end := a.at
	for end < len(a.text) && alphanumeric(a.text[end]) && a.text[end] > '9' {
		end++
	}
	if end == a.at && !a.done() && han(a.text[end]) {
		end++
	}
	return lower(string(a.text[a.at:end]))
}

func (a *answer) read(word string) { a.at += utf8.RuneCountInString(word) }

// here is the word that stands here, or the sign.
func (a *answer) here() string {
	if word := a.word(); word != "" {
		return string(a.text[a.at : a.at+utf8.RuneCountInString(word)])
	}
	return string(a.text[a.at])
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
