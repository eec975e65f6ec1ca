package summary

import (
	"bytes"
	"sort"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// Torchinfo reads the trees that torchinfo prints, with any choice of columns.
var Torchinfo = draft.Reader{Format: "summary.torchinfo", Fits: fitsTorchinfo, Read: readTorchinfo}

func fitsTorchinfo(content []byte) int {
	tree := false
	for rest := content; !tree; {
		at := bytes.Index(rest, []byte("─"))
		if at < 0 {
			break
		}
		before := rest[:at]
		rest = rest[at+len("─"):]
		tree = len(rest) > 0 && beginsRow(token{text: string(rest[:1])}) && (bytes.HasSuffix(before, []byte("├")) || bytes.HasSuffix(before, []byte("└")))
	}
	switch {
	case bytes.Contains(content, []byte("Layer (type:depth-idx)")), bytes.Contains(content, []byte("Layer (type (var_name)")):
		return 98
	case tree && bytes.Contains(content, []byte("Layer (type")):
		return 97
	case tree && bytes.Contains(content, []byte(": 1-1")):
		return 80
	}
	return 0
}

func readTorchinfo(content []byte, given draft.Given) *draft.Draft {
	p := treeTable{walk: walk{table: table{tool: torch, megabyte: 1e6}}, columns: []column{outputShape, parameters}}
	for i, line := range lines(content) {
		text, indent := untree(line)
		p.lines = append(p.lines, logical{text, i + 1})
		p.indents = append(p.indents, indent)
	}
	p.each(p.token, p.flush)
	p.gather()
	return build(draft.Draft{Format: "summary.torchinfo"}, &p.table, given)
}

// column is what stands in a column of torchinfo's.
type column uint8

const (
	inputShape column = iota
	outputShape
	parameters
	share
	kernelShape
	multAdds
	trainable
)

var columnNames = [...]string{inputShape: "Input Shape", outputShape: "Output Shape", parameters: "Param #", share: "Param %", kernelShape: "Kernel Shape", multAdds: "Mult-Adds", trainable: "Trainable"}

// treeTable is such a table while it is read.
type treeTable struct {
	walk
	indents []int // of the lines
	columns []column
	row     *row
	filled  int  // columns of the row
	named   bool // rows have names in parentheses
	placed  bool // rows say where they stand
}

// untree takes the branches off a line, and says how far it is set in.
func untree(line string) (text string, indent int) {
	if !strings.ContainsAny(line, "├└│") || isRule(line) && !strings.ContainsAny(line, "├└") {
		return line, 0
	}
	text = strings.Map(func(r rune) rune {
		switch r {
		case '├', '└', '│', '─':
			return ' '
		}
		return r
	}, line)
	return text, len(text) - len(strings.TrimLeft(text, " |"))
}

func (p *treeTable) token(t token) {
	switch {
	case t.starts && t.text == "Layer" && strings.HasPrefix(strings.TrimSpace(p.left()), "(type"):
		if p.header(t, p.row != nil) {
			header := p.rest()
			p.named = strings.Contains(header, "var_name")
			p.choose(header)
		}
	case t.kind == word && beginsRow(t):
		p.flush()
		p.begun = true
		p.row = &row{line: t.line, class: strings.TrimSuffix(t.text, ":"), numbers: -1, macs: -1, depth: (p.indents[t.line-1] + 3) / 5}
	case p.row == nil:
		p.stray(t)
	case p.filled == 0 && t.kind == class:
		p.row.name = t.text
	case p.filled == 0 && t.kind == shape && p.named && p.row.name == "":
		p.row.name = strings.Trim(t.text, "()")
	case p.filled == 0 && t.kind == word && t.text == ":":
	case p.filled == 0 && t.kind == word && place(t.text, p.row):
		p.placed = true
	case p.filled < len(p.columns):
		p.fill(p.columns[p.filled], t)
		p.filled++
	default:
		p.stray(t)
	}
}

// beginsRow reports whether a word may be a module's class.
func beginsRow(t token) bool {
	c := t.text[0] | 0x20
	return ('a' <= c && c <= 'z' || c == '_') && t.text != "True" && t.text != "False" && t.text != "Partial"
}

// place reads where a row stands: "2-1" is the first at a depth of two.
func place(text string, r *row) bool {
	depth, index, found := strings.Cut(text, "-")
	if !found || depth == "" || index == "" || !allDigits(depth) || !allDigits(index) || len(depth) > 3 {
		return false
	}
	r.depth, r.placed = 0, true
	for _, c := range depth {
		r.depth = r.depth*10 + int(c-'0')
	}
	if allDigits(r.name) { // a place in a list
		r.name = r.class + "-" + text
	}
	return true
}

func allDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

// choose finds the columns in the order of the header.
func (p *treeTable) choose(header string) {
	at := map[column]int{}
	p.columns = nil
	for c, name := range columnNames {
		if i := strings.Index(header, name); i >= 0 {
			at[column(c)] = i
			p.columns = append(p.columns, column(c))
		}
	}
	sort.Slice(p.columns, func(i, j int) bool { return at[p.columns[i]] < at[p.columns[j]] })
}

// fill takes what stands in a column.
func (p *treeTable) fill(c column, t token) {
	switch r := p.row; {
	case t.kind == none:
	case c == inputShape && t.kind == shape:
		r.input = t.shape
	case c == outputShape && t.kind == shape:
		r.output = t.shape
		if t.cut {
			p.mark(draft.Unread, t.line, r.text(), "summary.cut-shape")
		}
	case c == kernelShape && t.kind == shape:
		r.kernel = graph.Size(t.shape)
	case c == parameters && t.kind == number:
		r.numbers = t.number
	case c == parameters && t.kind == class && strings.HasPrefix(t.text, "recursive"):
		r.again = true
	case c == parameters && t.kind == shape: // in parentheses, as they are not trained
		if n, length := wholeNumber(strings.Trim(t.text, "()")); length > 0 {
			r.numbers = n
		} else {
			p.stray(t)
		}
	case c == multAdds && t.kind == number:
		r.macs = t.number
	case c == share || c == trainable || c == multAdds:
	default:
		p.stray(t)
	}
}

func (p *treeTable) flush() {
	r := p.row
	p.row = nil
	if r == nil {
		return
	}
	if p.placed && !r.placed && r.depth > 0 { // a tensor of the layer above
		p.filled = 0
		return
	}
	if p.filled < len(p.columns) && p.filled < 2 {
		if p.filled > 0 || len(p.rows) > 0 {
			p.mark(draft.Unread, r.line, r.text(), "summary.row")
		}
		p.filled = 0
		return
	}
	p.filled = 0
	if r.macs > 0 && len(r.output) > 0 && r.output[0] > 1 { // they are those of a whole batch
		if batch := int64(r.output[0]); r.macs%batch == 0 {
			r.macs /= batch
		} else {
			r.macs = -1
		}
	}
	p.rows = append(p.rows, *r)
}

// gather leaves the rows of modules that are made of the rows below them, and keeps
// what they own themselves.
func (p *treeTable) gather() {
	var leaves []row
	own, total, all := int64(0), int64(-1), int64(0)
	var owners []row
	for i := 0; i < len(p.rows); i++ {
		r := p.rows[i]
		for plain(r.class) == "multiheadattention" && i+1 < len(p.rows) && p.rows[i+1].depth > r.depth { // its projections
			i++
			r.numbers = max(r.numbers, 0) + max(p.rows[i].numbers, 0)
			r.macs = -1
		}
		if i+1 < len(p.rows) && p.rows[i+1].depth > r.depth {
			if r.numbers > 0 && !r.again {
				own += r.numbers
				owners = append(owners, r)
			}
			if i == 0 && r.input != nil {
				p.opening = r.input
			}
			continue
		}
		if r.numbers < 0 {
			r.numbers = 0
		}
		all += r.numbers
		leaves = append(leaves, r)
	}
	for _, c := range p.claims {
		if c.What == draft.Parameters {
			total = c.Value
		}
	}
	if own > 0 && total != all {
		p.own = own
		for _, r := range owners {
			p.mark(draft.Unread, r.line, r.text(), "summary.own", r.numbers)
		}
	}
	p.rows = leaves
}
