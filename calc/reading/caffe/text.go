package caffe

import (
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
)

// message is a message of protobuf's text format: fields, in their order, each of
// which may come more than once.
type message struct {
	line   int
	fields []field
}

// field has a value, or a message.
type field struct {
	name    string
	line    int
	value   string
	message *message
}

// deepest is how many messages may stand inside each other.
const deepest = 50

// parse reads protobuf's text format, without knowing what messages have. Where the
// text cannot be read it stops: line is 0 if it did not.
func parse(text string) (m *message, line int, read string) {
	p := &parser{text: text, line: 1}
	m = p.message(0, 0)
	return m, p.wrong, p.read
}

type parser struct {
	text  string
	line  int
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

// blank passes over spaces, remarks and what may stand between fields.
func (p *parser) blank() {
	for p.text != "" {
		switch p.text[0] {
		case '\n':
			p.line++
		case ' ', '\t', '\r', ',', ';':
		case '#':
			end := strings.IndexByte(p.text, '\n')
			if end < 0 {
				end = len(p.text)
			}
			p.text = p.text[end:]
			continue
		default:
			return
		}
		p.text = p.text[1:]
	}
}

// next takes a sign, if it stands here.
func (p *parser) next(sign byte) bool {
	p.blank()
	if p.text == "" || p.text[0] != sign {
		return false
	}
	p.text = p.text[1:]
	return true
}

func isWord(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' || b == '_' || b == '.' || b == '-' || b == '+'
}

// word takes a name, a number, or what is in quotes.
func (p *parser) word() string {
	p.blank()
	if p.text != "" && (p.text[0] == '"' || p.text[0] == '\'') {
		end := strings.IndexByte(p.text[1:], p.text[0])
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
	for end < len(p.text) && isWord(p.text[end]) {
		end++
	}
	text := p.text[:end]
	if end == 0 {
		p.fail()
	}
	p.text = p.text[end:]
	return text
}

// message reads fields to the sign that closes it, or to the end.
func (p *parser) message(closes byte, depth int) *message {
	m := &message{line: p.line}
	for p.blank(); p.wrong == 0; p.blank() {
		if closes != 0 && p.next(closes) {
			return m
		}
		if p.text == "" {
			if closes != 0 {
				p.fail()
			}
			return m
		}
		p.field(m, depth)
	}
	return m
}

// field reads a field, or several where values stand in a list.
func (p *parser) field(m *message, depth int) {
	f := field{line: p.line}
	p.blank()
	f.line = p.line
	f.name = p.word()
	colon := p.next(':')
	open := p.next('{')
	angle := !open && p.next('<')
	switch {
	case p.wrong != 0:
		return
	case (open || angle) && depth == deepest:
		p.fail()
	case open:
		f.message = p.message('}', depth+1)
	case angle:
		f.message = p.message('>', depth+1)
	case !colon:
		p.fail()
		return
	case p.next('['):
		for p.wrong == 0 && !p.next(']') {
			f.value = p.word()
			m.fields = append(m.fields, f)
		}
		return
	default:
		f.value = p.word()
	}
	if p.wrong == 0 || f.message != nil {
		m.fields = append(m.fields, f)
	}
}

// all are the values of a field.
func (m *message) all(name string) (values []string) {
	if m != nil {
		for _, f := range m.fields {
			if f.name == name && f.message == nil {
				values = append(values, f.value)
			}
		}
	}
	return values
}

// text is the last value of a field, or a default.
func (m *message) text(name, otherwise string) string {
	if all := m.all(name); len(all) > 0 {
		return all[len(all)-1]
	}
	return otherwise
}

// number is a field's value, or a default; it is -1 where it is no whole number.
func (m *message) number(name string, otherwise int) int {
	text := m.text(name, "")
	if text == "" {
		return otherwise
	}
	return whole(text)
}

func whole(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

// size are a field's values; nil where there are none.
func (m *message) size(name string) (size graph.Size) {
	for _, text := range m.all(name) {
		size = append(size, whole(text))
	}
	return size
}

// messages are those of a field.
func (m *message) messages(name string) (all []*message) {
	if m != nil {
		for _, f := range m.fields {
			if f.name == name && f.message != nil {
				all = append(all, f.message)
			}
		}
	}
	return all
}

// message is the last of a field, or nil, which has no fields.
func (m *message) message(name string) *message {
	all := m.messages(name)
	if len(all) == 0 {
		return nil
	}
	return all[len(all)-1]
}
