package arithmetic

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
)

var errNoNumber = errors.New("no number")

// deepest is how many brackets may stand inside each other.
const deepest = 100

// evaluate computes an expression. Words in it are passed over, as in "96 biases".
// It reports whether anything was worked out, or there was a number alone.
func evaluate(text string) (v value, worked bool, err error) {
	p := &parser{text: strings.ToLower(text)}
	v = p.sum()
	p.blank()
	switch {
	case p.err != nil:
		return v, false, p.err
	case p.at < len(p.text):
		return v, false, errNoNumber
	case v.lost():
		return v, false, errTooLarge
	}
	return v, p.worked, nil
}

type parser struct {
	text   string
	at     int
	depth  int
	worked bool
	err    error
}

// blank passes over spaces, words, and brackets that have only words in them.
func (p *parser) blank() {
	for p.at < len(p.text) {
		rest := p.text[p.at:]
		r := rune(rest[0])
		switch {
		case r == ' ' || r == '\t' || r == '\r' || r == ',' || r == '.' || r == '!' || r == '?' || r == '#':
			p.at++
		case r == 'x' && p.isTimes(), strings.HasPrefix(rest, "floor"), strings.HasPrefix(rest, "ceil"):
			return
		case r >= 0x80 || unicode.IsLetter(r) || r == '_':
			length := strings.IndexFunc(rest, func(r rune) bool { return r < 0x80 && !unicode.IsLetter(r) && r != '_' })
			if length < 0 {
				length = len(rest)
			}
			p.at += length
		case r == '(':
			end := strings.IndexAny(rest, ")0123456789")
			if end < 0 || rest[end] != ')' {
				return
			}
			p.at += end + 1
		default:
			return
		}
	}
}

// isTimes reports whether the x here multiplies: a number or a bracket follows.
func (p *parser) isTimes() bool {
	rest := strings.TrimLeft(p.text[p.at+1:], " ")
	return rest != "" && (rest[0] == '(' || '0' <= rest[0] && rest[0] <= '9')
}

// next takes one of the signs, if it stands here.
func (p *parser) next(signs string) byte {
	p.blank()
	if p.at < len(p.text) && strings.IndexByte(signs, p.text[p.at]) >= 0 {
		p.at++
		return p.text[p.at-1]
	}
	return 0
}

func (p *parser) sum() value {
	v := p.term()
	for p.err == nil {
		switch p.next("+-") {
		case '+':
			v = v.plus(p.term())
		case '-':
			v = v.plus(p.term().times(exact(-1)))
		default:
			return v
		}
		p.worked = true
	}
	return v
}

func (p *parser) term() value {
	v := p.power()
	for p.err == nil {
		switch p.next("*x/") {
		case '*', 'x':
			v = v.times(p.power())
		case '/':
			v = v.over(p.power())
		default:
			if p.at < len(p.text) && p.text[p.at] == '(' { // 3(4), (3*3 + 1)32
				v = v.times(p.power())
			} else if p.at > 0 && p.at < len(p.text) && isDigit(p.text[p.at]) && p.text[p.at-1] == ')' {
				v = v.times(p.power())
			} else {
				return v
			}
		}
		p.worked = true
	}
	return v
}

func (p *parser) power() value {
	v := p.factor()
	if p.err == nil && p.next("^") != 0 {
		exponent := p.factor()
		if exponent.d != 1 || exponent.n < 0 || exponent.n > 63 {
			return value{}
		}
		base := v
		v = exact(1)
		for range exponent.n {
			v = v.times(base)
		}
		p.worked = true
	}
	return v
}

// factor reads a number, or what is in brackets.
func (p *parser) factor() value {
	if p.depth++; p.depth > deepest {
		p.err = errTooLarge
	}
	defer func() { p.depth-- }()
	p.blank()
	rest := p.text[p.at:]
	switch {
	case p.err != nil:
		return value{}
	case strings.HasPrefix(rest, "floor"), strings.HasPrefix(rest, "ceil"):
		p.at += strings.IndexByte(rest, rest[0]) + len("ceil")
		if rest[0] == 'f' {
			p.at++
		}
		v := p.factor()
		p.worked = true
		if rest[0] == 'f' {
			return v.floor()
		}
		return v.times(exact(-1)).floor().times(exact(-1))
	case rest != "" && rest[0] == '-':
		p.at++
		return p.factor().times(exact(-1))
	case rest != "" && rest[0] == '(':
		p.at++
		v := p.sum()
		if p.next(")") == 0 {
			p.err = errNoNumber
		}
		return v
	case rest == "" || !isDigit(rest[0]):
		p.err = errNoNumber
		return value{}
	}
	return p.number()
}

// number reads digits, with signs between the thousands and decimals.
func (p *parser) number() value {
	begin, digits, decimals := p.at, "", -1
	pointed := false // points stand between the thousands
	for p.at < len(p.text) {
		c := p.text[p.at]
		switch {
		case isDigit(c):
			digits += string(c)
			if decimals >= 0 {
				decimals++
			}
		case (c == ',' || c == '\'' || c == ' ') && decimals < 0 && p.thousands(begin):
		case c == '.' && decimals < 0 && p.thousands(begin) && (pointed || p.at+4 < len(p.text) && p.text[p.at+4] == '.'):
			pointed = true
		case c == '.' && decimals < 0 && p.at+1 < len(p.text) && isDigit(p.text[p.at+1]):
			decimals = 0
		default:
			c = 0
		}
		if c == 0 || len(digits) > 18 {
			break
		}
		p.at++
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || len(digits) > 18 {
		p.err = errTooLarge
		return value{}
	}
	v := exact(n)
	for range max(decimals, 0) {
		v = v.times(value{1, 10})
	}
	return v
}

// thousands reports whether three digits follow the sign here, and at most three
// stand before it.
func (p *parser) thousands(begin int) bool {
	rest := p.text[p.at+1:]
	if len(rest) < 3 || !isDigit(rest[0]) || !isDigit(rest[1]) || !isDigit(rest[2]) || len(rest) > 3 && isDigit(rest[3]) {
		return false
	}
	before := p.text[begin:p.at]
	for i := len(before) - 1; i >= 0 && i >= len(before)-4; i-- {
		if !isDigit(before[i]) {
			return true
		}
	}
	return len(before) <= 3
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
