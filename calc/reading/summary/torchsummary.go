package summary

import (
	"bytes"
	"strings"

	"fivebyfive/calc/reading/draft"
)

// Torchsummary reads the tables of torchsummary and its kin: Conv2d-1, maps first.
var Torchsummary = draft.Reader{Format: "summary.torchsummary", Fits: fitsTorchsummary, Read: readTorchsummary}

func fitsTorchsummary(content []byte) int {
	header := bytes.Contains(content, []byte("Layer (type)")) && !bytes.Contains(content, []byte("(None"))
	rows := bytes.Contains(content, []byte("-1 ")) && bytes.Contains(content, []byte("[-1, "))
	switch {
	case header && rows:
		return 96
	case header && bytes.Contains(content, []byte("-1  ")):
		return 94
	case rows && bytes.Contains(content, []byte("Conv2d-1")), rows && bytes.Contains(content, []byte("Linear-1")):
		return 70
	}
	return 0
}

func readTorchsummary(content []byte, given draft.Given) *draft.Draft {
	p := numberedTable{walk: walk{table: table{tool: torch, megabyte: 1 << 20, gathers: true}}}
	for i, line := range lines(content) {
		p.lines = append(p.lines, logical{line, i + 1})
	}
	p.each(p.token, p.flush)
	return build(draft.Draft{Format: "summary.torchsummary"}, &p.table, given)
}

// numberedTable is such a table while it is read.
type numberedTable struct {
	walk
	row    *row
	twice  bool // a column says once more how many are trained
	second bool // its number has been read
}

func (p *numberedTable) token(t token) {
	switch {
	case t.starts && t.text == "Layer" && strings.HasPrefix(strings.TrimSpace(p.left()), "(type"):
		if p.header(t, p.row != nil) {
			p.twice = strings.Contains(p.rest(), "Tr. Param")
		}
	case t.kind == word && numbered(t.text):
		p.flush()
		p.begun = true
		at := strings.LastIndexByte(t.text, '-')
		p.row = &row{line: t.line, name: t.text, class: t.text[:at], numbers: -1, macs: -1}
	case t.kind == shape && p.row != nil && p.row.output == nil:
		p.row.output = t.shape
		if t.cut {
			p.mark(draft.Unread, t.line, p.row.text(), "summary.cut-shape")
		}
	case t.kind == number && p.row != nil && p.row.output != nil && p.row.numbers < 0:
		p.row.numbers = t.number
	case t.kind == number && p.row != nil && p.twice && !p.second:
		p.second = true
	default:
		p.stray(t)
	}
}

// numbered reports whether a word is a class with a number: Conv2d-1.
func numbered(text string) bool {
	at := strings.LastIndexByte(text, '-')
	return at > 0 && at+1 < len(text) && allDigits(text[at+1:]) && beginsRow(token{text: text})
}

func (p *numberedTable) flush() {
	r := p.row
	p.row, p.second = nil, false
	switch {
	case r == nil:
	case r.output == nil || r.numbers < 0:
		p.mark(draft.Unread, r.line, r.text(), "summary.row")
	default:
		p.rows = append(p.rows, *r)
	}
}
