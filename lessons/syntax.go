package lessons

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

var (
	kindNumber   = ast.NewNodeKind("Number")
	kindQuestion = ast.NewNodeKind("Question")
)

// number is {name} or {name: format}: a quantity of calc, or a level.
type number struct {
	ast.BaseInline
	name, format string
	quantity     calc.Quantity // filled in by the linter
	level        string        // written out, filled in by the linter
}

func (*number) Kind() ast.NodeKind { return kindNumber }

func (n *number) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Name": n.name, "Format": n.format}, nil)
}

// shown is the quantity as the number writes it.
func (n *number) shown(q calc.Quantity, l *language.Language) string {
	switch n.format {
	case "factors":
		return q.Derivation.DigitsIn(l)
	case "words":
		return l.NumberWord(q.Value)
	}
	return q.TextIn(l)
}

// numberParser reads a number. A brace that closes nowhere stays text, for the
// linter to find.
type numberParser struct{}

func (numberParser) Trigger() []byte { return []byte{'{'} }

func (numberParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	end := bytes.IndexByte(line, '}')
	if end < 0 {
		return nil
	}
	name, format, _ := bytes.Cut(line[1:end], []byte(":"))
	n := &number{name: string(bytes.TrimSpace(name)), format: string(bytes.TrimSpace(format))}
	n.SetPos(segment.Start)
	block.Advance(end + 1)
	return n
}

// question is a fenced block that asks something: "predict NAME" for a
// quantity, "complete NAME FACTOR" for the number of a factor that is missing in
// the quantity's formula, "exercise TOPIC" for the exercises of a topic. What
// the first two hold is read as a paragraph is.
type question struct {
	ast.BaseBlock
	kind     string // one of questionKinds
	name     string // of the quantity, or the topic
	factor   calc.Factor
	quantity calc.Quantity // filled in by the linter
	place    int           // among the lesson's questions, from 1
}

// The kinds of questions.
const (
	predict  = "predict"
	complete = "complete"
	practise = "exercise"
)

func (*question) Kind() ast.NodeKind { return kindQuestion }

func (q *question) Dump(source []byte, level int) {
	ast.DumpHelper(q, source, level, map[string]string{"Kind": q.kind, "Name": q.name, "Factor": string(q.factor)}, nil)
}

// asked is the question as the lesson names it.
func (q *question) asked() string {
	asked := q.kind + " " + q.name
	if q.factor != "" {
		asked += " " + string(q.factor)
	}
	return asked
}

var (
	questionOpens  = regexp.MustCompile("^```+[ \t]*(predict|complete|exercise)(?:[ \t]+([^`\\s]*))?(?:[ \t]+([^`\\s]*))?[ \t]*\n?$")
	questionCloses = regexp.MustCompile("^```+[ \t]*\n?$")
)

type questionParser struct{}

func (questionParser) Trigger() []byte { return []byte{'`'} }

func (questionParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	opening := questionOpens.FindSubmatch(line)
	if opening == nil {
		return nil, parser.NoChildren
	}
	q := &question{kind: string(opening[1]), name: string(opening[2]), factor: calc.Factor(opening[3])}
	q.SetPos(segment.Start)
	return q, parser.NoChildren
}

func (questionParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	if questionCloses.Match(line) {
		reader.AdvanceToEOL()
		return parser.Close
	}
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (questionParser) Close(ast.Node, text.Reader, parser.Context) {}

func (questionParser) CanInterruptParagraph() bool { return true }

func (questionParser) CanAcceptIndentedLine() bool { return false }
