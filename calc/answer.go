package calc

import (
	"strings"

	"fivebyfive/calc/language"
)

// AnswerError says why an answer is not a number that can be checked.
type AnswerError struct {
	fault answerFault
	found string   // what was found there
	sides [2]int64 // that are not equal
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

var answerFaults = [...]language.Key{
	noAnswer:   "calc.answer.no-answer",
	strange:    "calc.answer.strange",
	incomplete: "calc.answer.incomplete",
	ungrouped:  "calc.answer.ungrouped",
	fraction:   "calc.answer.fraction",
	pointed:    "calc.answer.pointed",
	mixed:      "calc.answer.mixed",
	twoNumbers: "calc.answer.two-numbers",
	unbalanced: "calc.answer.unbalanced",
	unequal:    "calc.answer.unequal",
	uneven:     "calc.answer.uneven",
	byZero:     "calc.answer.by-zero",
	tooLarge:   "calc.answer.too-large",
	tooLong:    "calc.answer.too-long",
}

// In says what is wrong, to the person who typed it.
func (e *AnswerError) In(l *language.Language) string {
	return l.Fill(l.Text(answerFaults[e.fault]), func(name string) any {
		switch name {
		case "left":
			return e.sides[0]
		case "right":
			return e.sides[1]
		}
		return e.found
	})
}

// Error says it to programmers.
func (e *AnswerError) Error() string {
	fault := strings.TrimPrefix(string(answerFaults[e.fault]), "calc.answer.")
	return "answer: " + strings.ReplaceAll(fault, "-", " ") + ": " + quoted(e.found)
}

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
			a.fail(unequal, "")
			a.err.sides = [2]int64{int64(value), int64(other)}
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
		a.err = &AnswerError{fault: fault, found: found}
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
