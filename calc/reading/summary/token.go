package summary

import (
	"strings"
)

// token is a piece of a table: a word, a class in parentheses, a shape, a number.
type token struct {
	kind   kind
	text   string
	line   int
	starts bool // it is the first of its line
	cut    bool // it is not closed, or ends in an ellipsis
	shape  dims
	number int64
}

type kind uint8

const (
	word   kind = iota
	class       // (Conv2D)
	shape       // (None, 28, 28, 1), or several in brackets, of which the first counts
	number      // 1,792
	none        // --, or ? or multiple where a shape would be
)

// scanner goes over lines of a table. A shape may go on in the next line, where a
// forum has wrapped it.
type scanner struct {
	lines []logical
	at    int // the line
	i     int // in it
}

// next returns the next token; ok is false at the end.
func (s *scanner) next() (t token, ok bool) {
	for s.at < len(s.lines) {
		text := s.lines[s.at].text
		starts := s.i == 0
		for s.i < len(text) && (text[s.i] == ' ' || text[s.i] == '\t' || text[s.i] == '|') {
			s.i++
		}
		if s.i == len(text) || starts && isRule(text) {
			s.at, s.i = s.at+1, 0
			continue
		}
		t = s.token(text)
		t.starts = starts
		return t, true
	}
	return t, false
}

// rest skips what is left of the line, and returns it.
func (s *scanner) rest() string {
	if s.at == len(s.lines) || s.i == 0 {
		return ""
	}
	rest := s.lines[s.at].text[s.i:]
	s.at, s.i = s.at+1, 0
	return rest
}

func (s *scanner) token(text string) token {
	t := token{line: s.lines[s.at].line}
	rest := text[s.i:]
	switch {
	case rest[0] == '(' || rest[0] == '[':
		if s.shape(&t) {
			return t
		}
		if rest[0] == '[' || len(rest) == 1 || rest[1] == '\'' || rest[1] == ' ' {
			t.text = rest[:1] // of ['conv[0][0]']
			s.i++
			return t
		}
		end := strings.IndexAny(rest[1:], " )([")
		if end < 0 {
			end = len(rest) - 1
		}
		t.kind, t.text = class, rest[1:1+end]
		s.i += 1 + end
		closed := strings.HasPrefix(text[s.i:], ")")
		if closed {
			s.i++
		}
		t.text, t.cut = strings.CutSuffix(t.text, "…")
		t.cut = t.cut || !closed
		return t
	case '0' <= rest[0] && rest[0] <= '9':
		if n, length := wholeNumber(rest); length > 0 {
			t.kind, t.number, t.text = number, n, rest[:length]
			s.i += length
			return t
		}
	}
	end := 0
	for end < len(rest) && rest[end] != ' ' && rest[end] != '\t' && rest[end] != '(' && rest[end] != '|' {
		if rest[end] == '[' && !(end+1 < len(rest) && ('0' <= rest[end+1] && rest[end+1] <= '9' || strings.HasPrefix(rest[end+1:], "…"))) {
			break
		}
		end++
	}
	end = max(end, 1)
	t.text = rest[:end]
	s.i += end
	switch t.text {
	case "--", "-", "?", "multiple":
		t.kind = none
	}
	return t
}

// wholeNumber reads a number with commas between its thousands, or without; length
// is 0 where what stands here is not one.
func wholeNumber(text string) (n int64, length int) {
	i := 0
	for i < len(text) {
		c := text[i]
		switch {
		case '0' <= c && c <= '9':
			if n > 1<<58 {
				return 0, 0
			}
			n = n*10 + int64(c-'0')
			i++
			continue
		case c == ',' && i > 0 && threeDigits(text[i+1:]):
			i++
			continue
		}
		break
	}
	if i < len(text) && text[i] != ' ' && text[i] != '\t' && text[i] != ')' && text[i] != '|' {
		return 0, 0
	}
	return n, i
}

// threeDigits reports whether exactly three digits stand here.
func threeDigits(text string) bool {
	for i := range 3 {
		if i >= len(text) || text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return len(text) == 3 || text[3] < '0' || text[3] > '9'
}

// shape reads a shape, or the first of several in brackets. Nothing is read where
// there is none.
func (s *scanner) shape(t *token) bool {
	c := *s
	depth := 0
	for c.opens() {
		if depth++; depth > 2 || c.is(' ') {
			return false
		}
		c.space(true)
	}
	var sizes dims
	for {
		n, length := sizeOf(c.left())
		if length == 0 {
			break
		}
		sizes = append(sizes, n)
		c.i += length
		if left := c.left(); len(sizes) > 8 || left != "" && !strings.HasPrefix(left, "…") && strings.IndexByte(" \t|,)]", left[0]) < 0 {
			return false
		}
		if c.space(false); !c.is(',') {
			break
		}
		c.i++
		if left := c.left(); strings.HasPrefix(left, "  ") && beginsWithDigit(strings.TrimLeft(left[:min(len(left), longest)], " ")) { // the next column
			sizes = append(sizes, open)
			break
		}
		c.space(true)
	}
	if len(sizes) == 0 {
		return false
	}
	t.cut = !c.closes()
	comma := false
	for depth--; depth > 0 && !t.cut; { // others, which do not count
		switch c.space(true); {
		case c.closes():
			depth--
		case comma && c.opens():
			depth++
		default:
			left := c.left()
			_, length := sizeOf(left)
			switch {
			case length > 0:
				c.i += length
				comma = false
			case strings.HasPrefix(left, ","):
				c.i++
				comma = true
			case strings.HasPrefix(left, "…"):
				c.i += len("…")
				fallthrough
			default:
				depth = 0
			}
		}
	}
	t.kind, t.shape, t.text = shape, sizes, s.lines[s.at].text[s.i:]
	if c.at == s.at {
		t.text = s.lines[s.at].text[s.i:c.i]
	}
	*s = c
	return true
}

// left is what is left of the line.
func (s *scanner) left() string {
	if s.at == len(s.lines) {
		return ""
	}
	return s.lines[s.at].text[s.i:]
}

func (s *scanner) is(c byte) bool { return s.left() != "" && s.left()[0] == c }

func (s *scanner) opens() bool {
	found := s.is('(') || s.is('[')
	if found {
		s.i++
	}
	return found
}

func (s *scanner) closes() bool {
	found := s.is(')') || s.is(']')
	if found {
		s.i++
	}
	return found
}

// space skips it; on is whether it may go on in the next line.
func (s *scanner) space(on bool) {
	for {
		for s.is(' ') || s.is('\t') || s.is('|') {
			s.i++
		}
		if !on || s.left() != "" || s.at+1 >= len(s.lines) || isRule(s.lines[s.at+1].text) {
			return
		}
		s.at, s.i = s.at+1, 0
	}
}

// sizeOf reads a size of a shape: a number, -1, None or null.
func sizeOf(text string) (n, length int) {
	for _, left := range [...]string{"None", "null", "NULL", "NA", "-1", "?"} {
		if strings.HasPrefix(text, left) {
			return open, len(left)
		}
	}
	for length < len(text) && '0' <= text[length] && text[length] <= '9' {
		if n = n*10 + int(text[length]-'0'); n > 1<<30 {
			return 0, 0
		}
		length++
	}
	return n, length
}
