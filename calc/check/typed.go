package check

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/mistake"
)

// Text checks numbers that somebody has written down: a layer a line with its
// numbers, "conv1 608" or "conv1 28x28x6 608"; a table in CSV or Markdown; or numbers
// alone, in the order of the layers that own some. What could not be read is told
// with its line.
func Text(c *graph.Count, text string) *Report {
	p := page{count: c, layers: map[string]bool{}}
	for i := range c.Layers {
		p.layers[plain(c.Layers[i].Name)] = true
	}
	for i, line := range strings.Split(text, "\n") {
		p.line(i+1, line)
	}
	if !p.named {
		p.inOrder()
	}
	report := checked(c, p.claims)
	report.Findings = merged(report.Findings, p.unread)
	return report
}

// merged puts what was not read where it stood.
func merged(a, b []Finding) (all []Finding) {
	for len(a) > 0 && len(b) > 0 {
		if b[0].Line < a[0].Line {
			all, b = append(all, b[0]), b[1:]
		} else {
			all, a = append(all, a[0]), a[1:]
		}
	}
	return append(append(all, a...), b...)
}

// page is a text while it is read.
type page struct {
	count   *graph.Count
	layers  map[string]bool // names of the network's own
	columns []label         // of a table, once its head has been read
	commas  bool            // that part the cells of the table
	named   bool            // whether any line names what it is about
	claims  []claim
	unread  []Finding
}

// label says what a number counts; some say what is of no interest here.
type label struct {
	of     mistake.Quantity
	output bool
	name   bool
	known  bool
	loose  bool // it was not said
}

// longest is how many signs of a line are looked at.
const longest = 2000

func (p *page) line(n int, text string) {
	text = strings.TrimSpace(folded(text))
	if strings.Trim(text, "-=_+|:*~ ") == "" {
		return
	}
	if len(text) > longest {
		p.skip(n, text, "check.long-line")
		return
	}
	cells := p.cells(text)
	switch {
	case p.head(cells):
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
		case r == '\u3000':
			return ' '
		case '！' <= r && r <= '～':
			return r - '！' + '!'
		}
		return r
	}, text)
}

// cells cuts a line of a table; any other line is one cell.
func (p *page) cells(text string) []string {
	separator := ""
	switch {
	case strings.Contains(text, "|"):
		separator, text = "|", strings.TrimSuffix(strings.TrimPrefix(text, "|"), "|")
	case strings.Contains(text, "\t"):
		separator = "\t"
	case strings.Contains(text, ";"):
		separator = ";"
	case p.commas || p.columns == nil && strings.Contains(text, ",") && !strings.ContainsFunc(text, unicode.IsDigit):
		separator = ","
	default:
		return []string{text}
	}
	cells := split(text, separator)
	for i := range cells {
		cells[i] = strings.Trim(strings.TrimSpace(cells[i]), "`*")
	}
	return cells
}

// split cuts at a separator that stands in no quotes and no brackets.
func split(text, separator string) (cells []string) {
	depth, quoted, start := 0, false, 0
	for i := range len(text) {
		switch {
		case text[i] == '"':
			quoted = !quoted
		case strings.IndexByte("([", text[i]) >= 0:
			depth++
		case strings.IndexByte(")]", text[i]) >= 0:
			depth = max(depth-1, 0)
		case text[i] == separator[0] && !quoted && (depth == 0 || separator != ","):
			cells = append(cells, text[start:i])
			start = i + 1
		}
	}
	cells = append(cells, text[start:])
	for i := range cells {
		cells[i] = strings.ReplaceAll(cells[i], `"`, "")
	}
	return cells
}

// head takes a line as the head of a table, if it is one: names of columns, no
// numbers.
func (p *page) head(cells []string) bool {
	columns := make([]label, len(cells))
	known := 0
	for i, cell := range cells {
		if strings.ContainsFunc(cell, func(r rune) bool { return '0' <= r && r <= '9' }) {
			return false
		}
		if columns[i] = labelled(cell); columns[i].known {
			known++
		}
	}
	if known < 2 && (known == 0 || len(cells) > 1) {
		return false
	}
	if len(cells) > 1 {
		p.commas = len(cells) > 1 && !strings.ContainsAny(cells[0], "|\t;")
	}
	p.columns = columns
	return true
}

// row reads a line of a table.
func (p *page) row(n int, cells []string) {
	columns := p.columns
	name, from := "", 0
	if len(columns) < len(cells) {
		columns = nil
	}
	for i, cell := range cells {
		if columns != nil && columns[i].name || columns == nil && i == 0 && !numeric(cell) {
			name, from = cell, i+1
			break
		}
	}
	if name == "" && columns == nil {
		p.skip(n, strings.Join(cells, " "), "check.no-name")
		return
	}
	numbers := 0
	for i, cell := range cells {
		l := label{}
		switch {
		case columns != nil:
			if l = columns[i]; cell == "" || !l.known || l.name {
				continue
			}
		case i < from || !numeric(cell):
			continue
		default:
			l, numbers = unlabelled(cell, numbers)
		}
		if strings.Trim(cell, "-–—/ ") != "" {
			p.claim(n, name, cell, l)
		}
	}
}

// free reads a line of words and numbers: "conv1 28x28x6 parameters 608". What is said
// of a layer before a colon is no number to be checked: "conv1, 6 of 5x5: 156".
func (p *page) free(n int, text string) {
	words := fields(text)
	for len(words) > 1 && strings.HasSuffix(words[0], ".") && numeric(words[0]) && !numeric(words[1]) { // 1. conv1 608
		words = words[1:]
	}
	at := slices.IndexFunc(words, numeric)
	if at < 0 {
		p.skip(n, text, "check.no-number-here")
		return
	}
	if slices.ContainsFunc(words[at:], strange) {
		before, after, parted := cutLast(text, ':')
		if words = append(words[:at:at], fields(after)...); !parted || before == "" || at >= len(words) || slices.ContainsFunc(words[at:], strange) {
			p.skip(n, text, "check.unclear")
			return
		}
	}
	var l label
	var name []string
	for _, w := range words[:at] {
		if said := labelled(w); said.known && !said.name && !isTotal(w) && !p.layers[plain(w)] {
			l = better(l, said)
		} else if !slices.Contains(verbs, strings.ToLower(w)) {
			name = append(name, w)
		}
	}
	called := strings.Trim(strings.Join(name, " "), " .=:,#")
	if called == "" && l.known {
		called = "total"
	}
	numbers := 0
	for at < len(words) {
		end := at
		for end < len(words) && !labelled(words[end]).known {
			end++
		}
		if end == at { // a label before its number, or one more word of the label
			l = better(label{}, labelled(words[at]))
			for at < len(words) && labelled(words[at]).known {
				l = better(l, labelled(words[at]))
				at++
			}
			continue
		}
		values := together(words[at:end])
		at = end
		if !l.known && len(values) == 1 && at < len(words) { // 608 parameters
			for at < len(words) && labelled(words[at]).known {
				l = better(l, labelled(words[at]))
				at++
			}
		}
		for _, value := range values {
			one := l
			if !l.known || l.output != sized(value) && numeric(value) && sized(value) {
				one, numbers = unlabelled(value, numbers)
			}
			p.claim(n, called, value, one)
		}
		l = label{}
	}
}

var verbs = []string{"has", "have", "is", "are", "needs", "gets", "of", "有", "是", "为", "共有"}

// skip takes up a line that could not be read.
func (p *page) skip(n int, text string, why language.Key, arguments ...any) {
	p.unread = append(p.unread, Finding{Line: n, Read: clipped(text), Verdict: Unread, say: why, arguments: arguments})
}

func cutLast(text string, at byte) (before, after string, found bool) {
	i := strings.LastIndexByte(text, at)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+1:], true
}

// strange reports whether a word is neither a number nor a label, nor joins numbers.
func strange(word string) bool {
	switch strings.ToLower(word) {
	case "k", "m", "thousand", "million", "billion", "x", "about", "and", "is":
		return false
	}
	return !numeric(word) && !labelled(word).known && strings.ContainsFunc(word, unicode.IsLetter)
}

// better is what two words say together: trainable params are trained.
func better(a, b label) label {
	if !a.known || b.known && a.of == mistake.Parameters && !a.output {
		return b
	}
	return a
}

// fields cuts a text at spaces, and around colons, but not within brackets.
func fields(text string) (words []string) {
	depth, start := 0, -1
	end := func(i int) {
		if start >= 0 {
			words = append(words, strings.TrimRight(text[start:i], ","))
		}
		start = -1
	}
	for i, r := range text {
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(depth-1, 0)
		}
		if depth == 0 && (unicode.IsSpace(r) || r == ':' || r == '→') {
			end(i)
		} else if start < 0 {
			start = i
		}
	}
	end(len(text))
	return words
}

// together joins the words of one number: "6 × 26 = 156", "(25 + 1) * 6", "122 304".
// Those of a shape, and of a number after it, stay apart.
func together(words []string) (values []string) {
	for i, w := range words {
		if i == 0 || !joined(words[i-1], w) {
			values = append(values, w)
			continue
		}
		values[len(values)-1] += " " + w
	}
	return values
}

// joined reports whether two words are of one number: an operator stands between
// them, or they are groups of three digits, or one says how large the other is.
func joined(a, b string) bool {
	const operators = "+-−–*×/÷=^·"
	switch last, _ := utf8.DecodeLastRuneInString(a); {
	case strings.ContainsRune(operators, last) || a == "x" || b == "x":
		return true
	case strings.ContainsRune(operators, first(b)):
		return true
	case len(b) == 3 && strings.Trim(b, "0123456789") == "":
		return len(a) <= 3 && strings.Trim(a, "0123456789") == ""
	}
	return !numeric(b)
}

func first(word string) rune {
	r, _ := utf8.DecodeRuneInString(word)
	return r
}

// numeric reports whether a text begins like a number, a formula or a shape.
func numeric(text string) bool {
	text = strings.TrimLeft(text, "([ ~≈=+-")
	return text != "" && ('0' <= text[0] && text[0] <= '9' || strings.HasPrefix(text, "None") || strings.HasPrefix(text, "?,"))
}

// sized reports whether a text is a shape.
func sized(text string) bool {
	shape, _ := shaped(text)
	return shape != nil
}

// shaped reads a shape: 28x28x6, 6@28x28, (None, 28, 28, 6), [-1, 6, 28, 28]. Half a
// unit, 54.5x54.5x90, is not whole.
func shaped(text string) (shape []int, whole bool) {
	inside := strings.Trim(text, " ()[]")
	bracketed := inside != strings.TrimSpace(text)
	parts := strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune("xX×@", r) || bracketed && r == ',' })
	if len(parts) < 2 && !bracketed {
		return nil, false
	}
	whole = true
	for i, part := range parts {
		part = strings.TrimSpace(part)
		if i == 0 && bracketed && (part == "None" || part == "-1" || part == "?") {
			continue
		}
		size, err := strconv.ParseFloat(part, 64)
		if err != nil || !(size >= 0 && size <= 1<<28) || strings.Trim(part, "0123456789.") != "" {
			return nil, false
		}
		shape = append(shape, int(size))
		whole = whole && size == float64(int(size))
	}
	return shape, whole
}

// unlabelled is what a number without a word counts: shapes are outputs, the first
// number is of parameters, the second of connections.
func unlabelled(value string, numbers int) (label, int) {
	switch {
	case sized(value):
		return label{known: true, output: true}, numbers
	case numbers == 0:
		return label{known: true, loose: true, of: mistake.Parameters}, 1
	}
	return label{known: true, of: mistake.Connections}, numbers + 1
}

// claim takes up a value.
func (p *page) claim(n int, name, value string, l label) {
	c := claim{line: n, read: clipped(value), name: name, at: byName, of: l.of, loose: l.loose}
	if name == "" {
		c.at = byOrder
	}
	p.named = p.named || name != ""
	shape, whole := shaped(value)
	alone, err := strconv.ParseFloat(strings.ReplaceAll(value, ",", ""), 64)
	switch {
	case shape != nil && (l.output || !strings.ContainsAny(value, "xX×")):
		c.shape, c.broken = shape, !whole
	case err == nil && alone != float64(int64(alone)):
		c.broken = true
	case l.output && err == nil && alone >= 0 && alone <= 1<<28:
		c.shape = []int{int(alone)}
	default:
		if c.value, err = calc.ParseAnswer(value); err != nil {
			errors.As(err, &c.fault)
		}
	}
	p.claims = append(p.claims, c)
}
