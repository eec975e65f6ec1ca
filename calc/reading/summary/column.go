package summary

import (
	"strings"
)

// logical is a row of a table in one line, and the line of the text that it begins in.
type logical struct {
	text string
	line int
}

// rowLines lays each row out in a line of its own. In the text it may have several:
// in a box, or where a column was too narrow.
func rowLines(all []string) (rows []logical) {
	l := layout{}
	for i := 0; i < len(all); i++ {
		text, n := strings.TrimSpace(all[i]), i+1
		switch {
		case barred(text):
			for !strings.HasSuffix(text, "│") && !strings.HasSuffix(text, "┃") && i+1 < len(all) { // a forum has wrapped it
				next := strings.TrimSpace(all[i+1])
				if next == "" || isRule(next) || barred(next) && len(next) > len("│") {
					break
				}
				text += " " + next
				i++
			}
			l.box(text, n)
		case l.columns(all[i], n):
		default:
			l.flush()
			l.rows = append(l.rows, logical{all[i], n})
			l.heading(all[i])
		}
	}
	l.flush()
	return l.rows
}

// longest is how long the text of a cell may become.
const longest = 4000

func barred(text string) bool {
	return strings.HasPrefix(text, "│") || strings.HasPrefix(text, "┃")
}

// layout is a text while its rows are laid out.
type layout struct {
	rows  []logical
	cells []string // of a row
	begun int      // its line
	at    []int    // where columns begin, as the header has them
}

func (l *layout) flush() {
	if l.cells != nil {
		l.rows = append(l.rows, logical{strings.Join(l.cells, "  "), l.begun})
	}
	l.cells = nil
}

// box takes a line of a row in a box.
func (l *layout) box(text string, n int) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '│' || r == '┃' })
	if len(l.cells) != len(parts) || len(parts) > 2 && beginsWithDigit(l.cells[2]) && beginsWithDigit(strings.TrimSpace(parts[2])) {
		l.flush()
		l.cells, l.begun = make([]string, len(parts)), n
	}
	for i, part := range parts {
		if part = strings.TrimSpace(part); part != "" && len(l.cells[i]) < longest {
			l.cells[i] = strings.TrimSpace(l.cells[i] + " " + part)
		}
	}
}

func beginsWithDigit(text string) bool { return text != "" && '0' <= text[0] && text[0] <= '9' }

// heading finds where the columns begin.
func (l *layout) heading(text string) {
	if strings.HasPrefix(strings.TrimSpace(text), "Layer (type") {
		l.at = []int{0}
		for _, name := range [...]string{"Output Shape", "Param #", "Connected to"} {
			if at := strings.Index(text, name); at > 0 {
				l.at = append(l.at, at)
			}
		}
	}
}

// columns takes a line whose words stand in the columns of the header: a row, or
// more of the row before. It reports whether it did.
func (l *layout) columns(text string, n int) bool {
	if len(l.at) < 3 || strings.TrimSpace(text) == "" || isRule(text) {
		return false
	}
	parts := make([]string, len(l.at))
	for i, at := range l.at {
		if at >= len(text) {
			break
		}
		if at > 0 && text[at-1] != ' ' {
			return false
		}
		end := len(text)
		if i+1 < len(l.at) {
			end = min(end, l.at[i+1])
		}
		parts[i] = strings.TrimSpace(text[at:end])
	}
	switch {
	case beginsWithDigit(parts[2]) && parts[0] != "" && parts[1] != "":
		l.flush()
		l.cells, l.begun = parts, n
		return true
	case l.cells == nil || parts[2] != "":
		return false
	case strings.Contains(parts[0], "(") && strings.Contains(l.cells[0], ")"), strings.HasPrefix(parts[0], "Total"), strings.HasPrefix(parts[0], "Trainable"), strings.HasPrefix(parts[0], "Non-"):
		return false
	}
	if len(l.cells[0])+len(l.cells[1])+len(l.cells[len(l.cells)-1]) > longest {
		return false
	}
	l.cells[0] += parts[0] // a piece of a word, or of a shape
	l.cells[1] += parts[1]
	if len(parts) > 3 {
		if end := l.cells[3]; strings.HasSuffix(end, ",") || strings.HasSuffix(end, "]") && !strings.HasPrefix(parts[3], "]") {
			l.cells[3] += " "
		}
		l.cells[3] += parts[3]
	}
	return true
}
