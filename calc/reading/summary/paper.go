package summary

import (
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// Paper reads tables of papers, textbooks and spreadsheets, in Markdown, LaTeX or
// with commas: a row a layer, with a column each for what it is, what it gives and how
// many parameters it has. A header says which is which.
var Paper = draft.Reader{Format: "summary.paper", Fits: fitsPaper, Read: readPaper}

func fitsPaper(content []byte) int {
	for i, line := range lines(content) {
		if i > 200 {
			break
		}
		if _, found := headed(split(line)); found {
			return 72
		}
	}
	return 0
}

// columns are where a paper's table has what; -1 where it has not.
type columns struct{ name, kind, shape, numbers, kernel, count int }

// headings are words in the header of a column.
var headings = [...]string{
	"layer name block 层",
	"type operation kind 类型 操作",
	"output shape size dimension 输出 尺寸 形状 大小",
	"param weights 参数",
	"kernel filter window 卷积核",
}

// headed finds the columns of a header, if it is one.
func headed(cells []string) (c columns, found bool) {
	c = columns{-1, -1, -1, -1, -1, len(cells)}
	at := [...]*int{&c.name, &c.kind, &c.shape, &c.numbers, &c.kernel}
	for i, cell := range cells {
		cell = strings.ToLower(cell)
		if len(cell) > 40 || strings.ContainsAny(cell, "0123456789") {
			return c, false
		}
		for _, h := range [...]int{3, 4, 2, 0, 1} {
			if *at[h] < 0 && containsAny(cell, strings.Fields(headings[h])) {
				*at[h] = i
				break
			}
		}
	}
	if c.name < 0 {
		c.name = c.kind
	}
	return c, c.name >= 0 && c.shape >= 0 && c.numbers >= 0
}

func containsAny(text string, words []string) bool {
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// split cuts a line into cells: between bars, ampersands, tabs or commas. A comma in
// quotes or parentheses divides nothing.
func split(line string) (cells []string) {
	line = strings.TrimSpace(line)
	var by rune
	for _, r := range [...]rune{'|', '&', '\t', ',', ';'} {
		if strings.Count(line, string(r)) >= 2 {
			by = r
			break
		}
	}
	if by == 0 || isRule(line) || len(line) > longest {
		return nil
	}
	if by == '|' {
		line = strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|")
	}
	if by == '&' {
		line, _, _ = strings.Cut(line, `\\`)
	}
	begin, depth, quoted := 0, 0, false
	for i, r := range line {
		switch {
		case r == '"' && by != '|':
			quoted = !quoted
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth--
		case r == by && !quoted && (depth <= 0 || by != ',' && by != ';'):
			cells = append(cells, plainCell(line[begin:i]))
			begin = i + 1
		}
	}
	return append(cells, plainCell(line[begin:]))
}

// plainCell is what stands in a cell, without marks of Markdown and LaTeX.
func plainCell(text string) string {
	for _, mark := range [...][2]string{{`\times`, "×"}, {`\#`, "#"}, {"**", ""}, {"`", ""}, {"$", ""}, {`"`, ""}, {`\textbf{`, ""}, {`\text{`, ""}, {"}", ""}, {"{", ""}, {`\,`, ""}, {"~", " "}, {`\_`, "_"}} {
		if strings.Contains(text, mark[0]) {
			text = strings.ReplaceAll(text, mark[0], mark[1])
		}
	}
	return strings.TrimSpace(text)
}

func readPaper(content []byte, given draft.Given) *draft.Draft {
	t := table{tool: paper}
	var at columns
	begun, over := false, false
	for i, line := range lines(content) {
		cells := split(line)
		n := i + 1
		switch {
		case !begun:
			at, begun = headed(cells)
		case len(cells) == 0 && strings.TrimSpace(line) != "" && !isRule(line) && !strings.HasPrefix(strings.TrimSpace(line), `\`):
			over = len(t.rows) > 0 // what follows is not the table
		case len(cells) == 0, over:
		case len(cells) != at.count:
			t.mark(draft.Unread, n, strings.TrimSpace(line), "summary.cells", len(cells), at.count)
		default:
			t.paperRow(n, cells, at)
			t.last = n
		}
	}
	return build(draft.Draft{Format: "summary.paper"}, &t, given)
}

func (t *table) mark(kind draft.Kind, line int, read string, say language.Key, arguments ...any) {
	t.marks = append(t.marks, draft.Mark{Kind: kind, Line: line, Read: read, Say: say, Arguments: arguments})
}

// paperRow reads a row, or a total.
func (t *table) paperRow(line int, cells []string, at columns) {
	name := cells[at.name]
	said := strings.ToLower(name)
	if at.kind >= 0 && at.kind != at.name {
		said += " " + strings.ToLower(cells[at.kind])
	}
	r := row{line: line, name: name, numbers: -1, macs: -1}
	written := strings.TrimPrefix(cells[at.numbers], "=")
	if n, length := wholeNumber(strings.TrimSpace(written)); length == len(strings.TrimSpace(written)) && length > 0 {
		r.numbers = n
	} else if written == "" || written == "-" || written == "–" || written == "—" {
		r.numbers = 0
	} else {
		t.mark(draft.Unread, line, written, "summary.rounded")
	}
	if containsAny(said, []string{"total", "sum", "合计", "总计", "总参数"}) {
		if r.numbers > 0 {
			t.ended = line
			t.claims = append(t.claims, draft.Claim{Line: line, What: draft.Parameters, Value: r.numbers})
		}
		return
	}
	r.class = classOf(said)
	if at.kernel >= 0 {
		said += " " + cells[at.kernel]
	}
	r.kernel = kernelIn(said)
	r.output = shapeIn(cells[at.shape], r.class)
	if r.output == nil {
		t.mark(draft.Unread, line, cells[at.shape], "summary.row")
		return
	}
	t.rows = append(t.rows, r)
}

// kindsOf are words for a kind of layer; the first that is found counts.
var kindsOf = [...]struct {
	class string
	words []string
}{
	{"SeparableConv", []string{"separable"}},
	{"DepthwiseConv", []string{"depthwise", "深度卷积"}},
	{"ConvTranspose", []string{"transpose", "deconv", "upconv", "up-conv", "转置卷积", "反卷积"}},
	{"BatchNorm", []string{"batch norm", "batchnorm", "batch_norm", "归一化"}},
	{"LayerNorm", []string{"layer norm", "layernorm"}},
	{"GlobalAveragePooling", []string{"global av", "gap", "全局平均池化"}},
	{"GlobalMaxPooling", []string{"global max"}},
	{"AveragePooling", []string{"average pool", "avg pool", "avgpool", "averagepool", "avg. pool", "mean pool", "平均池化"}},
	{"MaxPooling", []string{"pool", "池化"}},
	{"Conv", []string{"conv", "卷积"}},
	{"Dense", []string{"dense", "full", "fc", "linear", "全连接"}},
	{"Flatten", []string{"flatten", "展平", "拉平"}},
	{"Dropout", []string{"dropout"}},
	{"Embedding", []string{"embed", "嵌入"}},
	{"LSTM", []string{"lstm"}},
	{"GRU", []string{"gru"}},
	{"Softmax", []string{"softmax"}},
	{"ReLU", []string{"relu"}},
	{"Sigmoid", []string{"sigmoid"}},
	{"Input", []string{"input", "image", "输入"}},
}

// classOf is the class of a layer that is called so.
func classOf(said string) string {
	for _, k := range kindsOf {
		if containsAny(said, k.words) {
			return k.class
		}
	}
	class, _, _ := strings.Cut(said, " ")
	return class
}

// kernelIn finds a size such as 3×3 in what is said of a layer.
func kernelIn(said string) graph.Size {
	for _, part := range strings.FieldsFunc(said, func(r rune) bool { return r == ' ' || r == ',' || r == '(' || r == ')' || r == ';' }) {
		if size := sizesIn(part); len(size) == 2 || len(size) == 3 {
			return size
		}
	}
	return nil
}

// sizesIn reads 3×3, 3x3 or 3*3; nil where that is not all.
func sizesIn(text string) (size graph.Size) {
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == 'x' || r == 'X' || r == '×' || r == '*' }) {
		n, length := sizeOf(strings.TrimSpace(part))
		if length == 0 || length != len(strings.TrimSpace(part)) {
			return nil
		}
		size = append(size, n)
	}
	return size
}

// shapeIn reads a shape without the batch: 26×26×32, (26, 26, 32), 32@26×26, 4096.
func shapeIn(text, class string) dims {
	text = strings.Trim(text, "()[] ")
	var size graph.Size
	if maps, rest, at := strings.Cut(text, "@"); at {
		if size = sizesIn(strings.TrimSpace(maps)); len(size) != 1 {
			return nil
		}
		size = append(sizesIn(rest), size...)
	} else {
		text = strings.ReplaceAll(strings.ReplaceAll(text, " ", ""), ",", "x")
		text = strings.TrimPrefix(text, "Nonex")
		size = sizesIn(text)
	}
	if len(size) == 0 {
		return nil
	}
	if units := size[len(size)-1]; class == "Dense" { // 1×1×4096
		only := true
		for _, n := range size[:len(size)-1] {
			only = only && n == 1
		}
		if only {
			size = graph.Size{units}
		}
	}
	return append(dims{open}, size...)
}
