package check

import (
	"slices"
	"strings"
	"unicode"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// Text checks numbers that somebody has written down: a layer a line with its
// numbers, "conv1 608" or "conv1 28x28x6 608"; a layer a heading, with "parameters:
// 608" below it; a table in CSV or Markdown; or numbers alone, in the order of the
// layers that own some. What could not be read is told with its line.
func Text(c *graph.Count, text string) *Report {
	p := page{count: c, names: newNames(c)}
	for i, line := range strings.Split(text, "\n") {
		p.line(i+1, line)
	}
	p.inOrder()
	report := checked(c, p.claims)
	report.Findings = append(report.Findings, p.unread...)
	slices.SortStableFunc(report.Findings, func(a, b Finding) int { return a.Line - b.Line })
	report.Passed = p.passed
	return report
}

// page is a text while it is read.
type page struct {
	count   *graph.Count
	names   *names
	columns []label // of a table, once its head has been read
	commas  bool    // part its cells
	spaced  bool    // two spaces part them
	heading string  // the layer that lines without a name are about
	claims  []claim
	unread  []Finding
	passed  []int
}

// longest is how many bytes of a line are looked at.
const longest = 2000

func (p *page) line(n int, text string) {
	text = strings.TrimSpace(folded(text))
	if strings.Trim(text, "-–—─=_+|:*~ ") == "" {
		return
	}
	if len(text) > longest {
		p.skip(n, text, "check.long-line")
		return
	}
	text = balanced(text)
	cells, separator := p.cells(text)
	switch {
	case p.head(cells, separator):
	case p.spaced && len(cells) != len(p.columns):
		p.free(n, text)
	case len(cells) > 1:
		p.row(n, cells)
	default:
		p.free(n, cells[0])
	}
}

// folded writes full-width signs as the plain ones.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u3000', r == '\u00a0':
			return ' '
		case '！' <= r && r <= '～':
			return r - '！' + '!'
		}
		return r
	}, text)
}

// balanced leaves out brackets that a table has cut off: "pool1 (MaxPooling2 (None, 13)".
func balanced(text string) string {
	if strings.Count(text, "(") <= strings.Count(text, ")") {
		return text
	}
	for i := range len(text) - 1 {
		if text[i] == '(' && unicode.IsLetter(rune(text[i+1])) && !strings.HasPrefix(text[i+1:], "None") {
			return text[:i] + text[i+1:]
		}
	}
	return text
}

// skip takes up a line that could not be read.
func (p *page) skip(n int, text string, why language.Key, arguments ...any) {
	p.unread = append(p.unread, Finding{Line: n, Read: clipped(text), Verdict: Unread, say: why, arguments: arguments})
}

// claim takes up a value of a layer, or of one that only the order tells.
func (p *page) claim(n int, name, value string, l label) {
	c := read(value, l)
	c.line, c.at = n, byOrder
	if name != "" {
		c.called = name
		c.at, c.guessed = p.names.find(name, l, n)
	}
	p.claims = append(p.claims, c)
}
