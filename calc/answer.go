package calc

import "strings"

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
	pointed                // found has a point where thousands end
	mixed                  // digits stand behind a unit in found, and not as many as it has zeros
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
	pointed:    {"“{found}” has a point, which begins decimals here. Leave it out, or type a comma in its place.", "“{found}”里的点，在这里表示小数。请去掉它，或改用逗号。"},
	mixed:      {"“{found}” can be read in two ways. Type it in digits alone.", "“{found}”有两种读法，请全部用数字填写。"},
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
// "１２２３０４", "60k", "12万2304" or "一百五十六", or a formula of such numbers,
// "(5×5+1)*6" or "156*28**2". Before it may stand that it is about so much,
// behind a number what is counted, "156 parameters", behind a formula its
// value, "6×26 = 156", and at the end what ends a sentence. The error is an
// [*AnswerError].
func ParseAnswer(s string) (int64, error) {
	if len(s) > longestAnswer {
		return 0, &AnswerError{fault: tooLong}
	}
	a := newAnswer(s)
	if a.done() {
		return 0, &AnswerError{fault: noAnswer}
	}
	a.take("=")
	value := a.side()
	for {
		if _, more := a.take("="); !more {
			break
		}
		switch other := a.side(); {
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

// answer is an answer as it is being read. After an error it reads no further.
type answer struct {
	text  []rune // in plain signs
	typed []rune // the same, as they were typed
	at    int
	err   *AnswerError
}

// newAnswer begins to read, without what only ends a sentence or quotes.
func newAnswer(s string) *answer {
	const around = " $\"'“”„「」『』《》`"
	var a answer
	for _, r := range strings.TrimRight(strings.TrimLeft(s, around), around+".,:;!?~…。，、：；！？～〜") {
		if as := plain(r); as != invisible {
			a.text, a.typed = append(a.text, as), append(a.typed, r)
		}
	}
	a.skip()
	return &a
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

// side is one side of an equation, before which may stand that it is about so
// much.
func (a *answer) side() whole {
	a.hedge()
	return a.sum()
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
	case '0' <= r && r <= '9', r == '十':
		return a.counted(a.power(a.number()))
	case r == '-':
		a.at++
		return -a.term()
	case r == '+':
		a.at++
		return a.term()
	case r == '(':
		return a.counted(a.power(a.enclosed()))
	default:
		return a.fail(strange, a.here())
	}
}

// enclosed reads what stands in parentheses.
func (a *answer) enclosed() whole {
	a.at++
	value := a.sum()
	if _, closed := a.take(")"); !closed && a.err == nil {
		if a.done() {
			return a.fail(unbalanced, "")
		}
		return a.fail(strange, a.here())
	}
	return value
}

// power reads an exponent behind a number: "5²", "5^2", "5**2", "5^(2)".
func (a *answer) power(base whole) whole {
	exponent, odd, raised := a.exponent()
	switch {
	case !raised || a.err != nil:
		return base
	case exponent != lost && exponent < 0:
		return a.fail(uneven, "")
	case exponent == lost || exponent > 64:
		exponent = 64 // by then any number but 0, 1 and −1 is too large
		if odd {
			exponent++
		}
	}
	power := whole(1)
	for range exponent {
		power = power.times(base)
	}
	return power
}

// exponent reads an exponent, and whether it is odd, which is so even of one
// that is lost.
func (a *answer) exponent() (exponent whole, odd, raised bool) {
	a.skip()
	if a.err != nil {
		return 0, false, false
	}
	digit := rune('0')
	for digits := 0; ; digits++ {
		if digit = a.superscript(); digit == 0 {
			if digits > 0 {
				return exponent, odd, true
			}
			break
		}
		exponent, odd = exponent.shifted(digit), digit%2 != 0
	}
	switch {
	case a.comes("**"):
		a.at += 2
	case a.comes("^"):
		a.at++
	default:
		return 0, false, false
	}
	a.skip()
	switch {
	case a.done():
		a.fail(incomplete, "")
	case a.text[a.at] == '(':
		exponent = a.enclosed()
		return exponent, exponent%2 != 0, true
	case a.after(a.at) == 0:
		a.fail(strange, a.here())
	default:
		exponent, _ = a.digits(0)
		odd = a.text[a.at-1]%2 != 0
	}
	return exponent, odd, true
}

// superscript reads one digit of an exponent, or 0 if none comes next.
func (a *answer) superscript() rune {
	if a.done() {
		return 0
	}
	digit := '0'
	for _, r := range "⁰¹²³⁴⁵⁶⁷⁸⁹" {
		if r == a.text[a.at] {
			a.at++
			return digit
		}
		digit++
	}
	return 0
}

// comes reports whether signs come next.
func (a *answer) comes(signs string) bool {
	at := a.at
	for _, r := range signs {
		if at >= len(a.text) || a.text[at] != r {
			return false
		}
		at++
	}
	return true
}
