package check

import (
	"strings"
	"unicode"
)

// cells cuts a line of a table; any other line is one cell.
func (p *page) cells(text string) (cells []string, separator byte) {
	switch {
	case strings.Contains(text, "|"):
		separator, text = '|', strings.TrimSuffix(strings.TrimPrefix(text, "|"), "|")
	case strings.Contains(text, "\t"):
		separator = '\t'
	case strings.Contains(text, ";"):
		separator = ';'
	case p.commas || p.columns == nil && strings.Contains(text, ",") && !strings.ContainsFunc(text, unicode.IsDigit):
		separator = ','
	case p.spaced || p.columns == nil && strings.Contains(text, "  ") && !strings.ContainsAny(text, "0123456789"):
		return apart(text), ' '
	default:
		return []string{text}, 0
	}
	cells = split(text, separator)
	for i := range cells {
		cells[i] = strings.Trim(strings.ReplaceAll(cells[i], `"`, ""), " `*\t")
	}
	return cells, separator
}

// apart cuts at two spaces and more.
func apart(text string) (cells []string) {
	for _, cell := range strings.Split(text, "  ") {
		if cell = strings.TrimSpace(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// split cuts at a separator that stands in no quotes and, for a comma, in no brackets.
func split(text string, separator byte) (cells []string) {
	depth, quoted, start := 0, false, 0
	for i := range len(text) {
		switch text[i] {
		case '"':
			quoted = !quoted
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(depth-1, 0)
		case separator:
			if !quoted && (depth == 0 || separator != ',') {
				cells = append(cells, text[start:i])
				start = i + 1
			}
		}
	}
	return append(cells, text[start:])
}

// head takes a line as the head of a table, if it is one: names of columns, no
// numbers.
func (p *page) head(cells []string, separator byte) bool {
	columns := make([]label, len(cells))
	known := 0
	for i, cell := range cells {
		if strings.ContainsAny(cell, "0123456789") {
			return false
		}
		if columns[i] = labelled(cell); columns[i].known {
			known++
		}
	}
	if known == 0 || known == 1 && len(cells) > 1 {
		return false
	}
	p.columns, p.commas, p.spaced = columns, separator == ',', separator == ' '
	return true
}

// row reads a line of a table. Where it has more cells than the head, and where
// there is no head, the name stands first.
func (p *page) row(n int, cells []string) {
	columns := p.columns
	if len(columns) < len(cells) {
		columns = nil
	}
	name, from := "", -1
	for i, cell := range cells {
		if columns != nil && columns[i].name || columns == nil && i == 0 && !numeric(cell) {
			name, from = cell, i
			break
		}
	}
	if name == "" {
		p.skip(n, strings.Join(cells, " "), "check.no-name")
		return
	}
	numbers := 0
	for i, cell := range cells {
		var l label
		switch {
		case i == from || strings.Trim(cell, "-–—/ ") == "":
			continue
		case columns != nil:
			l = columns[i]
		case numeric(cell):
			l, numbers = unlabelled(cell, numbers)
		}
		if l.known && !l.name {
			p.claim(n, name, cell, l)
		}
	}
}
