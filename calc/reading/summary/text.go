package summary

import (
	"strings"
	"unicode/utf8"
)

// lines takes a text apart, and takes off what it has been through: quoting, HTML,
// colours of a terminal, the strings of a notebook. A line stays a line, so that
// marks can name it.
func lines(content []byte) []string {
	all := strings.Split(string(content), "\n")
	for i, line := range all {
		all[i] = clean(line)
	}
	return all
}

func clean(line string) string {
	line = strings.TrimRight(line, "\r")
	if inside, ok := strings.CutPrefix(strings.TrimSpace(line), `"`); ok { // of a notebook's JSON
		if inside, ok = strings.CutSuffix(strings.TrimSuffix(inside, ","), `"`); ok {
			line = strings.TrimSuffix(inside, `\n`)
		}
	}
	for {
		rest := strings.TrimLeft(line, " ")
		cut := strings.TrimPrefix(strings.TrimPrefix(rest, "#>"), ">")
		if len(cut) == len(rest) {
			break
		}
		line = cut
	}
	if !strings.ContainsAny(line, "\x1b<&\\") && isPlain(line) {
		return line
	}
	var b strings.Builder
	for i := 0; i < len(line); {
		rest := line[i:]
		switch {
		case strings.HasPrefix(rest, "\x1b["), strings.HasPrefix(rest, `\u001b[`):
			end := strings.IndexByte(rest, 'm')
			if end < 0 || end > 20 {
				i++
				continue
			}
			i += end + 1
			continue
		case rest[0] == '<' && len(rest) > 1 && (rest[1] == '/' || 'a' <= rest[1]|0x20 && rest[1]|0x20 <= 'z'):
			if end := strings.IndexByte(rest, '>'); end > 0 {
				i += end + 1
				continue
			}
		case rest[0] == '&':
			if written, means := entity(rest); written > 0 {
				b.WriteString(means)
				i += written
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case r >= 0x2000 && r <= 0x200A, r == 0xA0, r == 0x202F, r == 0x3000:
			b.WriteByte(' ')
		case r == 0x200B, r == 0xFEFF:
		default:
			b.WriteString(rest[:size])
		}
		i += size
	}
	return b.String()
}

// isPlain reports whether a line has no letter that needs a second look.
func isPlain(line string) bool {
	for i := range len(line) {
		if line[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// entities are those that forums leave in a table.
var entities = [...][2]string{{"&nbsp;", " "}, {"&#160;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&#39;", "'"}, {"&#x27;", "'"}, {"&quot;", `"`}}

func entity(text string) (length int, means string) {
	for _, e := range entities {
		if strings.HasPrefix(text, e[0]) {
			return len(e[0]), e[1]
		}
	}
	return 0, ""
}

// isRule reports whether a line only divides others.
func isRule(line string) bool {
	drawn := false
	for _, r := range line {
		switch {
		case r == ' ' || r == '|' || r == ':' || r == '\t':
		case r == '_' || r == '=' || r == '-' || r == '+' || r == '~' || r == '*' || r == 0xAF || r >= 0x2500 && r <= 0x257F && r != '│' && r != '┃':
			drawn = true
		default:
			return false
		}
	}
	return drawn
}
