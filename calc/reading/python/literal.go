package python

import (
	"strconv"
	"strings"
)

// numeral is the value of a number, or nil.
func numeral(s string) any {
	s = strings.TrimRight(s, "lL")
	if n, err := strconv.ParseInt(s, 0, 64); err == nil && (len(s) < 2 || s[0] != '0' || s[1] > '9') {
		return n
	}
	if n, err := strconv.ParseInt(s, 10, 64); err == nil { // 007
		return n
	}
	if strings.ContainsAny(s, ".eE") {
		if n, err := strconv.ParseFloat(strings.ReplaceAll(s, "_", ""), 64); err == nil {
			return n
		}
	}
	return nil
}

// strings parses texts that stand beside each other.
func (p *parser) strings() Expression {
	begin := p.peek()
	var parts []Expression
	var plain strings.Builder
	formatted := false
	flush := func() {
		if plain.Len() > 0 {
			parts = append(parts, &Literal{p.since(begin), plain.String()})
			plain.Reset()
		}
	}
	for p.peek().kind == text {
		t := p.take()
		raw := strings.Contains(t.prefix, "r")
		if !strings.Contains(t.prefix, "f") {
			plain.WriteString(unescaped(t.value, raw))
			continue
		}
		formatted = true
		for at := 0; at < len(t.value); {
			open := strings.IndexAny(t.value[at:], "{}")
			if open < 0 {
				open = len(t.value) - at
			}
			plain.WriteString(unescaped(t.value[at:at+open], raw))
			if at += open; at == len(t.value) {
				break
			}
			if at+1 < len(t.value) && t.value[at+1] == t.value[at] { // {{
				plain.WriteByte(t.value[at])
				at += 2
				continue
			}
			if t.value[at] == '}' {
				at++
				continue
			}
			flush()
			n, value := p.within(t, at+1)
			parts = append(parts, value)
			at += 1 + n
		}
	}
	if !formatted {
		return &Literal{p.since(begin), plain.String()}
	}
	flush()
	return &Formatted{p.since(begin), parts}
}

// within parses the expression that begins in a text; n is how far it goes, with
// its brace.
func (p *parser) within(t token, at int) (n int, value Expression) {
	depth := 0
	stop := -1 // of the expression: a format may follow it
	for n = at; n < len(t.value); n++ {
		switch c := t.value[n]; {
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == '}' && depth == 0:
			if stop < 0 {
				stop = n
			}
			inner := parser{file: p.file, depth: p.depth + 1, lexer: lexer{source: p.file.Source[:t.inside+stop], at: t.inside + at, line: t.line}}
			inner.advance()
			if inner.done() || inner.depth > deepest {
				return n + 1 - at, p.hole(t)
			}
			if value = inner.expressions(); inner.broken || inner.peek().kind != end {
				value = p.hole(t)
			}
			return n + 1 - at, value
		case c == ')' || c == ']' || c == '}':
			depth--
		case (c == ':' || c == '!' && strings.HasPrefix(t.value[n:], "!r") || c == '=' && strings.HasPrefix(t.value[n:], "=}")) && depth == 0 && stop < 0:
			stop = n
		}
	}
	return n - at, p.hole(t)
}

var escapes = strings.NewReplacer(`\n`, "\n", `\t`, "\t", `\\`, `\`, `\'`, "'", `\"`, `"`, "\\\n", "")

func unescaped(s string, raw bool) string {
	if raw || !strings.Contains(s, `\`) {
		return s
	}
	return escapes.Replace(s)
}
