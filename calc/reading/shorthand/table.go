package shorthand

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// Table reads tables with a layer in each row, and columns for kernel, stride,
// padding, maps, and what a layer is fed, gives and owns.
func Table() draft.Reader {
	return draft.Reader{Format: "shorthand.table", Fits: fitsTable, Read: readTable}
}

// column is what the cells of a column say.
type column uint8

const (
	strange column = iota // nothing that is read
	what
	kernelColumn
	strideColumn
	paddingColumn
	mapsColumn
	fedColumn
	givenColumn
	moreColumn // words
	ownedColumn
	macsColumn
	connectionsColumn
)

// columns are the words at the head of a column.
var columns = map[string]column{
	"layer": what, "stage": what, "block": what, "layers": what, "type": what, "layer type": what, "type of layer": what, "layer name": what, "name": what, "operation": what, "op": what, "operator": what, "layer/type": what,
	"k": kernelColumn, "kernel": kernelColumn, "kernel size": kernelColumn, "filter size": kernelColumn, "size": kernelColumn, "patch size": kernelColumn, "patch size/stride": kernelColumn, "kernel size/stride": kernelColumn, "filter size/stride": kernelColumn, "patch size / stride": kernelColumn, "kernel/stride": kernelColumn, "size/stride": kernelColumn, "filter shape": kernelColumn, "filter": kernelColumn, "f": kernelColumn, "window": kernelColumn, "pool size": kernelColumn,
	"s": strideColumn, "stride": strideColumn, "strides": strideColumn,
	"p": paddingColumn, "pad": paddingColumn, "padding": paddingColumn,
	"n": mapsColumn, "filters": mapsColumn, "kernels": mapsColumn, "maps": mapsColumn, "feature maps": mapsColumn, "feature map": mapsColumn, "channels": mapsColumn, "output channels": mapsColumn, "out channels": mapsColumn, "units": mapsColumn, "neurons": mapsColumn, "c_out": mapsColumn, "cout": mapsColumn, "out_channels": mapsColumn, "number": mapsColumn,
	"in": fedColumn, "input": fedColumn, "input size": fedColumn, "input shape": fedColumn, "n_in": fedColumn, "η_in": fedColumn, "nin": fedColumn,
	"out": givenColumn, "output": givenColumn, "output size": givenColumn, "output shape": givenColumn, "activation shape": givenColumn, "output dimension": givenColumn, "output dimensions": givenColumn, "n_out": givenColumn, "η_out": givenColumn, "nout": givenColumn, "output volume": givenColumn, "shape": givenColumn,
	"description": moreColumn, "details": moreColumn, "detail": moreColumn, "configuration": moreColumn, "config": moreColumn, "settings": moreColumn, "hyperparameters": moreColumn,
	"macs": macsColumn, "mult-adds": macsColumn, "macs/image": macsColumn, "multiply-adds": macsColumn, "connections": connectionsColumn,
	"params": ownedColumn, "parameters": ownedColumn, "param": ownedColumn, "weights": ownedColumn, "trainable parameters": ownedColumn, "total parameters": ownedColumn, "learnable parameters": ownedColumn,
}

// row is a line of a table, with a cell for each column.
type row struct {
	line  int
	cells []string
}

// cell is what stands in a line, and from where on.
type cell struct {
	text string
	at   int
}

// cut takes a line apart at bars, tabs or wide gaps. Of gaps it is not known how
// many columns they stand for.
func cut(line string) (all []cell, gaps bool) {
	line = strings.NewReplacer("│", "|", "┃", "|", "║", "|", "**", "").Replace(line)
	sign := "  "
	switch {
	case strings.Contains(line, "|"):
		sign = "|"
		line = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(line), "|"), "|")
	case strings.Contains(line, "\t"):
		sign = "\t"
	}
	for at := 0; ; {
		text, rest, more := strings.Cut(line[at:], sign)
		if trimmed := strings.TrimSpace(text); trimmed != "" || sign != "  " || at == 0 {
			all = append(all, cell{trimmed, at + len(text) - len(strings.TrimLeft(text, " "))})
		}
		if !more {
			return all, sign == "  "
		}
		at = len(line) - len(rest)
	}
}

// head is the line at the head of a table.
type head struct {
	columns []column
	at      []int // where they begin
	gaps    bool
}

// row cuts a line into a cell for each column.
func (h *head) row(n int, line string) row {
	all, _ := cut(line)
	cells := make([]string, len(h.columns))
	for i, c := range all {
		to := i
		if h.gaps {
			for j, at := range h.at {
				if abs(at-c.at) <= abs(h.at[to%len(h.at)]-c.at) {
					to = j
				}
			}
		}
		if to < len(cells) {
			cells[to] = strings.TrimSpace(cells[to] + " " + c.text)
		}
	}
	return row{n, cells}
}

func abs(n int) int { return max(n, -n) }

// header reads the line at the head of a table. It is nil for any other line.
func header(line string) *head {
	known, numbers := 0, 0
	h := &head{}
	all, gaps := cut(lower(line))
	h.gaps = gaps
	for _, c := range all {
		name, _, _ := strings.Cut(c.text, "=")
		name, _, _ = strings.Cut(name, "<")
		for _, sign := range []string{"#", "no. of", "number of", "num.", "num"} {
			name = strings.TrimSpace(strings.TrimPrefix(name, sign))
		}
		says := columns[name]
		if says > what && slices.Contains(h.columns, says) {
			says = strange
		}
		if says != strange {
			known++
		}
		if says > what {
			numbers++
		}
		h.columns, h.at = append(h.columns, says), append(h.at, c.at)
	}
	if h.columns[0] == strange && !slices.Contains(h.columns, what) {
		h.columns[0] = what // often nothing stands over the names
		known++
	}
	if known < 2 || known < 3 && numbers == 2 || numbers == 0 || !slices.Contains(h.columns, what) {
		return nil
	}
	return h
}

// table finds a table in a text: its columns and rows.
func table(text string) (found *head, rows []row) {
	for n, line := range strings.Split(text, "\n") {
		switch {
		case found == nil:
			found = header(line)
		case strings.Trim(line, " |-=+:_─━═┼╪┿\t\r") != "":
			if !found.gaps && len(rows) > 0 && !strings.ContainsAny(line, "|│┃║\t") {
				return found, rows // what stands under it
			}
			rows = append(rows, found.row(n+1, line))
		}
	}
	return found, rows
}

func fitsTable(content []byte) int {
	if len(content) > 1<<16 || !utf8.Valid(content) {
		return 0
	}
	text := plain.Replace(string(content))
	for _, sign := range foreign {
		if strings.Contains(lower(text), sign) {
			return 0
		}
	}
	found, rows := table(text)
	known := 0
	for _, r := range rows {
		if rowPhrases(found, r)[0].noun != none {
			known++
		}
	}
	if known < 2 {
		return 0
	}
	return 40 + 35*known/len(rows)
}

func readTable(content []byte, given draft.Given) *draft.Draft {
	found, rows := table(plain.Replace(strings.ToValidUTF8(string(content), " ")))
	var phrases []phrase
	var totals []draft.Claim
	for _, r := range rows {
		all := rowPhrases(found, r)
		if text := lower(all[0].text); all[0].noun == none && strings.HasPrefix(text, "total") {
			for _, c := range all[0].claims {
				c.Line = r.line
				totals = append(totals, c)
			}
			continue
		}
		phrases = append(phrases, all...)
	}
	if len(phrases) > 0 && phrases[0].noun != input && phrases[0].fed != nil {
		first := phrase{piece: phrases[0].piece, noun: input, numbers: []graph.Size{phrases[0].fed}, times: 1}
		phrases = append([]phrase{first}, phrases...)
	}
	d := build(phrases, anyOrder, given).Draft
	d.Format = "shorthand.table"
	d.Claims = append(d.Claims, totals...)
	return d
}

// rowPhrases reads a row as if it were said in words. There may be several layers in
// it: a convolution and what follows it.
func rowPhrases(found *head, r row) []phrase {
	var said []string
	for i, c := range found.columns {
		if c != what && c != moreColumn {
			continue
		}
		cell := r.cells[i]
		if c == what && found.sized() {
			cell = unnamed(cell)
		}
		if strings.Trim(cell, "- ") != "" {
			said = append(said, cell)
		}
	}
	all := piece{r.line, strings.Join(said, ", ")}.parse(false)
	for i := range all {
		all[i].text = strings.Join(r.cells, " ")
	}
	first, last := &all[0], &all[len(all)-1]
	for i, c := range found.columns {
		if c == givenColumn {
			last.cell(c, r.cells[i])
		} else {
			first.cell(c, r.cells[i])
		}
	}
	if first.noun == activation && first.acts == "softmax" && len(first.claims) > 0 && first.claims[0].Value > 0 { // a full layer with a softmax after it
		first.noun, first.also = full, []noun{activation}
	}
	return all
}

// sized reports whether other columns than that of the names say how large a layer is.
func (h *head) sized() bool {
	return slices.ContainsFunc(h.columns, func(c column) bool { return c == kernelColumn || c == givenColumn || c == moreColumn || c == fedColumn })
}

// unnamed takes the number out of a name at the front: Conv1, MP_2, CONV1 (f=5).
func unnamed(cell string) string {
	begin := strings.IndexAny(cell, "0123456789")
	if begin < 1 || !isLetter(cell[begin-1]) && cell[begin-1] != '_' {
		return cell
	}
	rest := strings.TrimLeft(cell[begin:], "0123456789")
	if len(cell)-begin-len(rest) > 2 || rest != "" && rest[0] != ' ' && rest[0] != ':' {
		return cell
	}
	return strings.TrimRight(cell[:begin], "_") + rest
}

// cell takes up a cell.
func (f *phrase) cell(c column, text string) {
	if result := strings.LastIndex(text, "="); result >= 0 && c != what { // (32+2-3)/1+1=32
		text = text[result+1:]
	}
	tokens := tokenize(lower(strings.Trim(text, "()[]~")))
	var numbers graph.Size
	slash := -1
	for i, t := range tokens {
		if t.sign == '>' { // from one to another
			numbers = nil
		}
		if t.sign == '/' && slash < 0 {
			slash = len(numbers)
		}
		if t.word == "same" || t.word == "valid" {
			f.same, f.valid = f.same || t.word == "same", f.valid || t.word == "valid"
		}
		if t.word != "" && c > what && c < ownedColumn && i == 0 && f.noun == none {
			return
		}
		numbers = append(numbers, t.size...)
	}
	if len(numbers) == 0 {
		return
	}
	switch c {
	case kernelColumn:
		if slash > 0 && slash < len(numbers) {
			f.set(stride, numbers[slash:])
			numbers = numbers[:slash]
		}
		if f.noun != full && len(numbers) <= 3 {
			f.set(kernel, numbers[:min(2, len(numbers))])
		}
	case strideColumn:
		f.set(stride, numbers)
	case paddingColumn:
		f.set(padding, numbers)
	case mapsColumn:
		if f.noun != pool {
			f.set(maps, numbers[:1])
		}
	case fedColumn:
		if len(numbers) == 1 && f.noun != full { // how far it extends
			numbers = append(numbers, numbers[0])
		}
		f.fed = numbers
	case givenColumn:
		f.gives(numbers)
	case ownedColumn, macsColumn, connectionsColumn:
		counts := map[column]draft.What{ownedColumn: draft.Parameters, macsColumn: draft.MACs, connectionsColumn: draft.Connections}
		digits := strings.Map(func(r rune) rune {
			if r == ',' || r == ' ' || r == '\'' {
				return -1
			}
			return r
		}, text)
		if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
			f.claims = append(f.claims, draft.Claim{What: counts[c], Value: n})
		}
	}
}

// gives takes up the size that a row says its layer gives: all of it, or only how
// far it extends. Maps may stand first or last.
func (f *phrase) gives(size graph.Size) {
	if len(size) == 4 { // with the batch
		size = size[1:]
	}
	switch n := len(size); {
	case f.noun == input:
		f.numbers = []graph.Size{size}
	case f.noun == full || f.noun == activation || f.noun == none || n > 4:
		f.volume = graph.Size{slices.Max(size)} // 1x1x4096, (120, 1)
	case n == 1:
		f.volume = graph.Size{size[0], size[0], 0}
	case n == 2:
		f.volume = append(size[:2:2], 0)
	case f.maps == size[0] && f.maps != size[n-1] || size[n-1] == size[n-2] && size[0] != size[1]:
		f.volume = append(size[1:n:n], size[0])
	default:
		f.volume = size
	}
}
