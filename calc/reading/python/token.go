package python

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind uint8

const (
	end tokenKind = iota // of a statement's line
	word
	number
	text
	sign
	odd // what Python has not
)

type token struct {
	kind     tokenKind
	value    string // of a text what is between the quotes
	prefix   string // of a text: "f", "rb"
	inside   int    // of a text: where that begins in the source
	line     int
	from, to int
}

// line is a statement's line, and all that follow it within its brackets.
type line struct {
	indent   int
	tokens   []token // the last is an end
	unclosed bool
}

// lexer takes lines off a source.
type lexer struct {
	source string
	at     int
	line   int
	// What has been looked for in vain until the end of the text, once, and so would
	// be again.
	never [256]bool
	spent int // bytes, on brackets without an end
}

// patience is how many bytes are looked through for the ends of brackets that have
// none.
const patience = 2 << 20

// next reads a line; it has no tokens at the end of the text.
func (l *lexer) next() line {
	for {
		begin := *l
		short := l.spent > patience
		read, whole := l.read(short)
		if !whole && !short { // it ends where another statement may begin
			if begin.never = l.never; l.at >= len(l.source) {
				begin.spent += l.at - begin.at
			}
			*l = begin
			read, whole = l.read(true)
		}
		read.unclosed = read.unclosed || !whole
		if len(read.tokens) > 1 || l.at >= len(l.source) {
			return read
		}
	}
}

// read reads until a line ends outside of brackets or, if it is short, where the
// next begins as a statement does. It is whole if its brackets are closed.
func (l *lexer) read(short bool) (read line, whole bool) {
	read.indent = l.indent()
	depth := 0
	for l.at < len(l.source) {
		c := l.source[l.at]
		begin := token{line: l.line, from: l.at}
		switch {
		case c == '\n':
			l.at++
			l.line++
			if depth == 0 || l.begins(read.indent, short) {
				begin.to = begin.from
				read.tokens = append(read.tokens, begin)
				return read, depth == 0
			}
			continue
		case c == ' ' || c == '\t' || c == '\f':
			l.at++
			continue
		case c == '#':
			if n := strings.IndexByte(l.source[l.at:], '\n'); n >= 0 {
				l.at += n
			} else {
				l.at = len(l.source)
			}
			continue
		case c == '\\':
			if rest := strings.TrimLeft(l.source[l.at+1:], " \t"); rest == "" || rest[0] == '\n' {
				l.at = min(len(l.source)-len(rest)+1, len(l.source))
				l.line++
				continue
			}
		}
		t, closed := l.token()
		t.line, t.from, t.to = begin.line, begin.from, l.at
		read.unclosed = read.unclosed || !closed
		read.tokens = append(read.tokens, t)
		if t.kind == sign {
			switch t.value {
			case "(", "[", "{":
				depth++
			case ")", "]", "}":
				depth = max(0, depth-1)
			}
		}
	}
	read.tokens = append(read.tokens, token{line: l.line, from: l.at, to: l.at})
	return read, depth == 0
}

// indent reads the spaces before a line.
func (l *lexer) indent() (n int) {
	for ; l.at < len(l.source); l.at++ {
		switch l.source[l.at] {
		case ' ':
			n++
		case '\t':
			n += 8 - n%8
		default:
			return n
		}
	}
	return n
}

// begins reports whether a statement begins here, within brackets: with a word that
// can stand nowhere else or, if it is short, as a statement may begin.
func (l *lexer) begins(indent int, short bool) bool {
	rest := firstLine(l.source[l.at:])
	trimmed := strings.TrimLeft(rest, " \t")
	first := trimmed[:wordEnd(trimmed)]
	switch first {
	case "":
		return false
	case "def", "class", "import", "return", "with", "while", "try":
		after := trimmed[len(first):]
		return after == "" || after[0] == ' ' || after[0] == ':'
	}
	if !short || len(rest)-len(trimmed) > indent {
		return false
	}
	after := strings.TrimLeft(trimmed[len(first):], " ")
	for strings.HasPrefix(after, ".") {
		after = after[1+wordEnd(after[1:]):]
	}
	after = strings.TrimLeft(after, " ")
	switch {
	case first == "from" || first == "for" || first == "if":
		return true
	case strings.HasPrefix(after, "=") && !strings.HasPrefix(after, "=="):
		return !strings.HasSuffix(strings.TrimRight(after, " "), ",") // no argument that is named
	case strings.HasPrefix(trimmed, first+"."):
		return strings.HasPrefix(after, "(")
	}
	return false
}

func firstLine(s string) string {
	if n := strings.IndexByte(s, '\n'); n >= 0 {
		return s[:n]
	}
	return s
}

// wordEnd is how far a name or a number goes.
func wordEnd(s string) int {
	for i, r := range s {
		if r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return i
		}
	}
	return len(s)
}

// signs that have more than one character, the longest first.
var signs = []string{"**=", "//=", ">>=", "<<=", "...", "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", ":=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@="}

// token reads one; it is not closed if it is a text without an end.
func (l *lexer) token() (t token, closed bool) {
	rest := l.source[l.at:]
	c := rest[0]
	if c >= '0' && c <= '9' || c == '.' && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9' {
		n := 0
		for n < len(rest) && (rest[n] == '.' || wordEnd(rest[n:n+1]) == 1 || n > 0 && (rest[n] == '+' || rest[n] == '-') && (rest[n-1] == 'e' || rest[n-1] == 'E') && !strings.HasPrefix(rest, "0x")) {
			n++
		}
		l.at += n
		return token{kind: number, value: rest[:n]}, true
	}
	n := wordEnd(rest)
	if n < len(rest) && (rest[n] == '"' || rest[n] == '\'') && n < 3 && strings.Trim(rest[:n], "rRbBuUfF") == "" {
		l.at += n
		t, closed = l.text()
		t.prefix = strings.ToLower(rest[:n])
		return t, closed
	}
	if n > 0 {
		l.at += n
		return token{kind: word, value: rest[:n]}, true
	}
	for _, s := range signs {
		if strings.HasPrefix(rest, s) {
			l.at += len(s)
			return token{kind: sign, value: s}, true
		}
	}
	if strings.IndexByte("()[]{},:;.=+-*/%@<>&|^~", c) >= 0 {
		l.at++
		return token{kind: sign, value: rest[:1]}, true
	}
	_, n = utf8.DecodeRuneInString(rest)
	l.at += n
	return token{kind: odd, value: rest[:n]}, true
}

// text reads what is between quotes.
func (l *lexer) text() (t token, closed bool) {
	rest := l.source[l.at:]
	quote := rest[0]
	t.kind = text
	if len(rest) > 2 && rest[1] == quote && rest[2] == quote && !l.never[quote] {
		for n := 3; n+2 < len(rest); n++ {
			if rest[n] == '\\' {
				n++
			} else if rest[n] == quote && rest[n+1] == quote && rest[n+2] == quote {
				t.value, t.inside = rest[3:n], l.at+3
				l.at += n + 3
				l.line += strings.Count(t.value, "\n")
				return t, true
			}
		}
		l.never[quote] = true
	}
	for n := 1; n < len(rest) && rest[n] != '\n'; n++ {
		if rest[n] == quote {
			t.value, t.inside = rest[1:n], l.at+1
			l.at += n + 1
			return t, true
		}
		if rest[n] == '\\' && n+1 < len(rest) && rest[n+1] != '\n' {
			n++
		}
	}
	t.value, t.inside = firstLine(rest)[1:], l.at+1
	l.at += 1 + len(t.value)
	return t, false
}
