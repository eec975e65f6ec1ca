package summary

import (
	"strings"

	"fivebyfive/calc/reading/draft"
)

// walk is a table while its tokens are gone through: what all tools have in common,
// the header and the totals.
type walk struct {
	table
	scanner
	begun    bool // the header or a row has been read
	strayed  int  // the last line that was marked
	second   int  // the line of a second header
	total    draft.What
	totalled bool // a total waits for its number
}

// each hands over what stands in the rows; flush ends a row.
func (w *walk) each(row func(token), flush func()) {
	for {
		t, ok := w.next()
		if !ok {
			break
		}
		w.last = max(w.last, t.line)
		switch {
		case w.second > 0:
		case w.totalled && w.amount(t):
		case t.starts && w.totals(t):
			flush()
		default:
			row(t)
		}
	}
	flush()
	if w.second > 0 {
		w.mark(draft.Unread, w.second, "", "summary.second")
	}
}

// stray marks what has no place in a row, once for a line.
func (w *walk) stray(t token) {
	if w.begun && w.ended == 0 && len(w.rows) > 0 && w.strayed != t.line {
		w.strayed = t.line
		w.mark(draft.Unread, t.line, t.text, "summary.line")
	}
}

// header begins the table; it reports whether it is the first.
func (w *walk) header(t token, inRow bool) bool {
	if len(w.rows) > 0 || inRow {
		w.second = t.line
		return false
	}
	w.begun = true
	return true
}

// totals reads the beginning of a line that gives a total, or a size in bytes.
func (w *walk) totals(t token) bool {
	rest := strings.ToLower(strings.TrimSpace(w.left()))
	switch text := strings.ToLower(t.text); {
	case t.kind != word:
		return false
	case rest != "" && !strings.HasPrefix(rest, "params") && (text == "total" && !strings.HasPrefix(rest, "mult-adds") || text == "trainable" || text == "non-trainable"):
		return false
	case text == "total" && strings.HasPrefix(rest, "mult-adds:"):
		w.total = draft.MACs
	case text == "total" && !strings.HasPrefix(rest, "mult-adds"):
		w.total = draft.Parameters
	case text == "trainable":
		w.total = draft.Trained
	case text == "non-trainable":
		w.total = draft.Fixed
	case text == "input" && strings.HasPrefix(rest, "size"):
		w.inputSize(w.rest())
		return true
	case text == "total", text == "forward/backward" && strings.HasPrefix(rest, "pass"), text == "params" && strings.HasPrefix(rest, "size"),
		text == "estimated" && strings.HasPrefix(rest, "total"), text == "optimizer" && strings.HasPrefix(rest, "params"):
		w.rest()
		return true
	default:
		return false
	}
	w.totalled = true
	return true
}

// amount takes the number of a total, before which there may be some words.
func (w *walk) amount(t token) bool {
	switch {
	case t.kind == number:
		w.totalled = false
		w.ended = t.line
		w.claims = append(w.claims, draft.Claim{Line: t.line, What: w.total, Value: t.number})
		w.rest()
		return true
	case t.kind == word && (strings.EqualFold(t.text, "params") || strings.HasSuffix(t.text, ":")):
		return true
	}
	w.totalled = false
	return false
}

// inputSize reads how many bytes the input has: "(MB): 0.57".
func (w *walk) inputSize(rest string) {
	at := strings.IndexByte(rest, ':')
	if at < 0 {
		return
	}
	unit, amount := rest[:at], strings.TrimSpace(rest[at+1:])
	thousandths, digits, after := int64(0), 0, -1
	for _, c := range amount {
		switch {
		case '0' <= c && c <= '9' && digits < 12:
			if after < 3 {
				thousandths = thousandths*10 + int64(c-'0')
				digits++
				if after >= 0 {
					after++
				}
			}
			continue
		case c == '.' && after < 0:
			after = 0
			continue
		case c == ',':
			continue
		}
		break
	}
	for after = max(after, 0); after < 3; after++ {
		thousandths *= 10
	}
	bytes := w.megabyte
	switch {
	case strings.Contains(unit, "kB"):
		bytes = 1000
	case strings.Contains(unit, "GB"):
		bytes = 1000 * w.megabyte
	case !strings.Contains(unit, "MB"):
		bytes = 1
	}
	w.units, w.within = thousandths*bytes/1000/4, bytes/200/4+1 // of four bytes, to the second decimal
}
