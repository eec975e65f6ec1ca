package onnx

import (
	"strconv"
	"strings"

	"fivebyfive/calc/reading/draft"
)

// Text reads ONNX in its text syntax, as ONNX's own printer writes it:
//
//	g (float[1,3,40,24] x, float[8,3,5,5] w) => (y) { y = Conv <pads = [2,2,2,2]> (x, w) }
func Text() draft.Reader {
	return draft.Reader{Format: "onnx.text", Fits: fitsText, Read: readText}
}

func fitsText(content []byte) int {
	text := string(content[:min(len(content), 1<<16)])
	_, after, arrow := strings.Cut(text, "=>")
	if head, _, _ := strings.Cut(text, "("); arrow && strings.Contains(after, "{") && !strings.ContainsAny(head, "{;") && strings.Contains(text, "[") {
		for _, kind := range []string{"float[", "float16[", "double[", "int64[", "int32["} {
			if strings.Contains(text, kind) {
				return 90
			}
		}
	}
	return 0
}

func readText(content []byte, given draft.Given) *draft.Draft {
	p := &parser{text: strings.ToValidUTF8(string(content), "?"), line: 1, model: newModel()}
	p.graph()
	d := build(p.model, given)
	d.Format = "onnx.text"
	if p.wrong > 0 {
		d.Mark(draft.Unread, p.wrong, p.read, "onnx.unread")
	}
	return d
}

// parser reads a model from text.
type parser struct {
	text  string
	line  int
	model *model
	wrong int    // the line of what cannot be read
	read  string // and what stands there
}

func (p *parser) fail() {
	if p.wrong == 0 {
		p.wrong = p.line
		p.read, _, _ = strings.Cut(p.text, "\n")
	}
	p.text = ""
}

// peek is the sign that comes next, 0 at the end.
func (p *parser) peek() byte {
	for p.text != "" {
		switch {
		case p.text[0] == '\n':
			p.line++
		case strings.IndexByte(" \t\r", p.text[0]) >= 0:
		case p.text[0] == '#' || strings.HasPrefix(p.text, "//"):
			end := strings.IndexByte(p.text, '\n')
			if end < 0 {
				end = len(p.text)
			}
			p.text = p.text[end:]
			continue
		default:
			return p.text[0]
		}
		p.text = p.text[1:]
	}
	return 0
}

// next takes a sign, if it stands here.
func (p *parser) next(sign string) bool {
	p.peek()
	rest, is := strings.CutPrefix(p.text, sign)
	p.text = rest
	return is
}

func (p *parser) want(sign string) {
	if !p.next(sign) {
		p.fail()
	}
}

// word takes a name, a number, or what is in quotes.
func (p *parser) word() string {
	if p.peek() == '"' {
		end := strings.IndexByte(p.text[1:], '"')
		if end < 0 {
			p.fail()
			return ""
		}
		text := p.text[1 : 1+end]
		p.line += strings.Count(text, "\n")
		p.text = p.text[end+2:]
		return text
	}
	end := 0
	for end < len(p.text) && strings.IndexByte(" \t\r\n,;:=<>()[]{}\"#", p.text[end]) < 0 {
		end++
	}
	text := p.text[:end]
	if end == 0 {
		p.fail()
	}
	p.text = p.text[end:]
	return text
}

// over passes over what is in brackets, with all brackets in it.
func (p *parser) over(open, closes byte) {
	for depth := 0; p.text != ""; {
		switch p.peek() {
		case open:
			depth++
		case closes:
			if depth--; depth == 0 {
				p.text = p.text[1:]
				return
			}
		case 0:
			p.fail()
			return
		}
		p.text = p.text[1:]
	}
}

// list reads parts between commas, up to the sign that closes it.
func (p *parser) list(closes string, part func()) {
	for p.wrong == 0 && !p.next(closes) {
		part()
		p.next(",")
	}
}

func (p *parser) graph() {
	if p.peek() == '<' { // versions
		p.over('<', '>')
	}
	if p.peek() != '(' {
		p.model.name = p.word()
	}
	p.want("(")
	p.list(")", func() { p.value(&p.model.inputs) })
	p.want("=>")
	p.want("(")
	var outputs []value
	p.list(")", func() { p.value(&outputs) })
	if p.next("<") {
		p.list(">", func() { p.value(&outputs) })
	}
	for _, v := range outputs {
		p.model.known[v.name] = v.dims
	}
	p.want("{")
	for p.wrong == 0 && !p.next("}") {
		p.node()
	}
}

// value reads a type and a name: float[N, 3, 40, 24] x. With numbers after it, it is
// something that is kept.
func (p *parser) value(to *[]value) {
	v := value{name: p.word()} // the type, or the name alone
	if p.next("[") {
		p.list("]", func() { v.dims = append(v.dims, length(p.word())) })
	}
	if c := p.peek(); c != ',' && c != ')' && c != '>' && c != '=' {
		v.name = p.word()
	}
	if p.next("=") {
		t := &tensor{dims: v.dims}
		p.want("{")
		p.list("}", func() { p.number(&t.ints, p.word()) })
		if t.size() != int64(len(t.ints)) {
			t.ints = nil
		}
		p.model.kept[v.name] = t
		return
	}
	*to = append(*to, v)
}

// length is that of an axis, -1 where it is a name.
func length(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return -1
	}
	return n
}

func (p *parser) number(to *[]int64, text string) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && len(*to) < most {
		*to = append(*to, n)
	}
}

// node reads y = Conv <pads = [2,2,2,2]> (x, w, b).
func (p *parser) node() {
	n := node{attributes: map[string]attribute{}}
	p.peek()
	n.line = p.line
	for p.wrong == 0 && !p.next("=") {
		n.outputs = append(n.outputs, p.word())
		p.next(",")
	}
	n.operator = p.word()
	if at := strings.LastIndexByte(n.operator, '.'); at >= 0 {
		n.operator = n.operator[at+1:]
	}
	attributes := func() {
		if p.next("<") {
			p.list(">", func() { p.attribute(n.attributes) })
		}
	}
	attributes()
	p.want("(")
	p.list(")", func() {
		if p.peek() == ',' { // left out
			n.inputs = append(n.inputs, "")
			return
		}
		n.inputs = append(n.inputs, p.word())
	})
	attributes()
	if p.wrong == 0 {
		p.model.nodes = append(p.model.nodes, n)
	}
}

func (p *parser) attribute(to map[string]attribute) {
	var a attribute
	name := p.word()
	if p.next(":") {
		p.word() // its type
	}
	p.want("=")
	switch p.peek() {
	case '[':
		p.next("[")
		p.list("]", func() { p.number(&a.ints, p.word()) })
	case '{':
		p.over('{', '}')
	default:
		a.text = p.word()
		if n, err := strconv.ParseInt(a.text, 10, 64); err == nil {
			a.number = n
		}
		if p.next("[") { // a tensor: int64[2] {1, -1}
			a.tensor = &tensor{}
			p.list("]", func() { a.tensor.dims = append(a.tensor.dims, length(p.word())) })
		}
		if p.peek() == '{' && a.tensor == nil {
			a.tensor = &tensor{dims: []int64{}}
		}
		if a.tensor != nil && p.next("{") {
			p.list("}", func() { p.number(&a.tensor.ints, p.word()) })
		}
	}
	to[name] = a
}
