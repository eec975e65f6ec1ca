package python

import "strings"

// File is a text that has been parsed.
type File struct {
	Source string // the text without prompts, and with plain quotes; its lines are those of the text
	Body   []Statement
	Faults []Fault

	lines []string
}

// Fault is something wrong with a statement.
type Fault struct {
	Line int
	Kind FaultKind
	Text string // what stands there: the line, or the first of them
}

// FaultKind is what is wrong.
type FaultKind uint8

const (
	Broken     FaultKind = iota // it is no Python: it is left out
	Unclosed                    // a bracket or a quote is not closed: it was read as if it ended with the statement
	Unindented                  // what is in a block is not set in: how far it goes is a guess
)

// Parse parses a text.
func Parse(text string) *File {
	f := &File{Source: plain(text)}
	f.lines = strings.Split(f.Source, "\n")
	p := &parser{file: f, lexer: lexer{source: f.Source, line: 1}}
	p.advance()
	for !p.done() {
		f.Body = append(f.Body, p.statements()...)
	}
	return f
}

// Text is the source of a node.
func (f *File) Text(n Node) string {
	s := n.span()
	return f.Source[s.from:s.to]
}

// Line is a line of the text, without the spaces around it.
func (f *File) Line(n int) string {
	if n < 1 || n > len(f.lines) {
		return ""
	}
	return strings.TrimSpace(f.lines[n-1])
}
