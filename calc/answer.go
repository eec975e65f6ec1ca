package calc

import (
	"strings"
	"unicode"
)

// AnswerError says why an answer is not a number that can be checked.
type AnswerError struct {
	fault answerFault
	found string // what was found there
}

type answerFault uint8

const (
	noAnswer   answerFault = iota
	strange                // found is no part of a number or formula
	incomplete             // it ends too early
	ungrouped              // separators stand in found where they do not belong
	fraction               // found is not whole
	twoNumbers             // nothing stands between two numbers
	unbalanced             // a parenthesis is alone
	unequal                // found says what stands on both sides of =
	uneven                 // a division leaves a remainder
	byZero
	tooLarge
	tooLong
)

const longestAnswer = 200

var answerFaults = [...]words{
	noAnswer:   {"Type a number.", "请填一个数。"},
	strange:    {"“{found}” cannot be read here. Type a number such as 1,234, or a formula such as 2 × (3 + 4).", "“{found}”在这里读不懂。请填一个数，如 1,234，或一个算式，如 2 × (3 + 4)。"},
	incomplete: {"The formula stops too early: a number is missing at its end.", "算式还没写完，末尾少一个数。"},
	ungrouped:  {"“{found}” can be read in two ways. Put a separator before every three digits, or leave it out.", "“{found}”的分隔符位置不对。请每三位分一节，或者不用分隔符。"},
	fraction:   {"“{found}” is not a whole number. Counts are whole.", "“{found}”不是整数。这里要的是整数。"},
	twoNumbers: {"There is nothing between two numbers. Put + or × between them.", "两个数之间缺少运算符。请加上 + 或 ×。"},
	unbalanced: {"A parenthesis has no partner.", "括号不成对。"},
	unequal:    {"The two sides of = are not the same: {found}.", "等号两边不相等：{found}。"},
	uneven:     {"The division leaves a remainder, and counts are whole.", "除不尽，而这里要的是整数。"},
	byZero:     {"Nothing can be divided by zero.", "不能除以零。"},
	tooLarge:   {"That number is too large.", "这个数太大了。"},
	tooLong:    {"That answer is too long.", "答案太长了。"},
}

// In says what is wrong, to the person who typed it.
func (e *AnswerError) In(l Language) string {
	return strings.Replace(answerFaults[e.fault].in(l), "{found}", e.found, 1)
}

func (e *AnswerError) Error() string { return e.In(English) }

// ParseAnswer reads a whole number as people type it, "122,304", "122 304",
// "１２２３０４", "60k" or "6万", or a formula of such numbers, "(5×5+1)*6". What
// is counted may stand behind a number, "156 parameters", and the value behind
// a formula, "6×26 = 156". The error is an [*AnswerError].
func ParseAnswer(s string) (int64, error) {
	if len(s) > longestAnswer {
		return 0, &AnswerError{fault: tooLong}
	}
	var a answer
	for _, r := range s {
		if r = plain(r); r != invisible {
			a.text = append(a.text, r)
		}
	}
	for last := len(a.text) - 1; last >= 0 && (a.text[last] == ' ' || a.text[last] == '.'); last-- {
		a.text = a.text[:last]
	}
	a.skip()
	if a.done() {
		return 0, &AnswerError{fault: noAnswer}
	}
	a.take("=")
	value := a.sum()
	for {
		if _, more := a.take("="); !more {
			break
		}
		switch other := a.sum(); {
		case value == lost || other == lost:
			a.fail(tooLarge, "")
		case other != value:
			a.fail(unequal, FormatNumber(int64(value))+" ≠ "+FormatNumber(int64(other)))
		}
	}
	if a.err == nil && !a.done() {
		switch r := a.text[a.at]; {
		case r == ')':
			a.fail(unbalanced, "")
		case '0' <= r && r <= '9':
			a.fail(twoNumbers, "")
		default:
			a.fail(strange, a.here())
		}
	}
	if a.err == nil && value == lost {
		a.fail(tooLarge, "")
	}
	if a.err != nil {
		return 0, a.err
	}
	return int64(value), nil
}

// plain writes a sign as the one that stands for all of its kind.
func plain(r rune) rune {
	if '！' <= r && r <= '～' { // full-width forms
		r -= '！' - '!'
	}
	switch r {
	case '×', '·', '⋅', '∗', '✕', '✖':
		return '*'
	case '÷', '∕':
		return '/'
	case '−', '–', '‐', '‑', '﹣':
		return '-'
	case '’', '‘':
		return '\''
	case '（', '[', '［', '【':
		return '('
	case '）', ']', '］', '】':
		return ')'
	case '，':
		return ','
	case '。':
		return '.'
	}
	switch {
	case unicode.IsSpace(r):
		return ' '
	case r == '\u00ad', '\u200b' <= r && r <= '\u200f', '\u202a' <= r && r <= '\u202e', '\u2060' <= r && r <= '\u206f', r == '\ufeff':
		return invisible
	}
	return r
}

// invisible stands for what pasting brings along and nobody sees.
const invisible = -1

// answer is an answer as it is being read. After an error it reads no further.
type answer struct {
	text []rune
	at   int
	err  *AnswerError
}

func (a *answer) done() bool { return a.at >= len(a.text) }

func (a *answer) skip() {
	for !a.done() && a.text[a.at] == ' ' {
		a.at++
	}
}

func (a *answer) fail(fault answerFault, found string) whole {
	if a.err == nil {
		a.err = &AnswerError{fault, found}
	}
	return 0
}

// take reads any one of the signs, if it comes next.
func (a *answer) take(signs string) (rune, bool) {
	a.skip()
	if a.err != nil || a.done() || !strings.ContainsRune(signs, a.text[a.at]) {
		return 0, false
	}
	a.at++
	return a.text[a.at-1], true
}

func (a *answer) sum() whole {
	value := a.product()
	for {
		sign, more := a.take("+-")
		if !more {
			return value
		}
		if sign == '+' {
			value = value.plus(a.product())
		} else {
			value = value.minus(a.product())
		}
	}
}

func (a *answer) product() whole {
	value := a.term()
	for {
		sign, more := a.take("*/")
		switch {
		case more && sign == '/':
			value = a.quotient(value, a.term())
		case more || a.cross():
			value = value.times(a.term())
		case a.err == nil && !a.done() && a.text[a.at] == '(': // 6(25+1)
			value = value.times(a.term())
		default:
			return value
		}
	}
}

func (a *answer) quotient(dividend, divisor whole) whole {
	switch {
	case a.err != nil:
		return 0
	case divisor == lost || dividend == lost:
		return a.fail(tooLarge, "")
	case divisor == 0:
		return a.fail(byZero, "")
	case dividend%divisor != 0:
		return a.fail(uneven, "")
	}
	return dividend / divisor
}

func (a *answer) term() whole {
	a.skip()
	if a.err != nil {
		return 0
	}
	if a.done() {
		return a.fail(incomplete, "")
	}
	switch r := a.text[a.at]; {
	case '0' <= r && r <= '9':
		return a.counted(a.power(a.number()))
	case r == '-':
		a.at++
		return -a.term()
	case r == '+':
		a.at++
		return a.term()
	case r == '(':
		a.at++
		value := a.sum()
		if _, closed := a.take(")"); !closed && a.err == nil {
			if a.done() {
				return a.fail(unbalanced, "")
			}
			return a.fail(strange, a.here())
		}
		return a.counted(a.power(value))
	default:
		return a.fail(strange, a.here())
	}
}

// power reads an exponent behind a number: "5²", "5^2".
func (a *answer) power(value whole) whole {
	exponent := whole(2)
	switch sign, _ := a.take("²³^"); sign {
	case 0:
		return value
	case '³':
		exponent = 3
	case '^':
		a.skip()
		if a.done() {
			return a.fail(incomplete, "")
		}
		var digits int
		if exponent, digits = a.digits(0); digits == 0 {
			return a.fail(strange, a.here())
		}
	}
	if exponent == lost || exponent > 64 {
		odd := whole(a.text[a.at-1]-'0') % 2
		exponent = 64 + odd // by then any number but 0, 1 and −1 is too large
	}
	raised := whole(1)
	for range exponent {
		raised = raised.times(value)
	}
	return raised
}
