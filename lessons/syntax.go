package lessons

import (
	"bytes"
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"fivebyfive/calc"
)

var (
	kindNumber     = ast.NewNodeKind("Number")
	kindPrediction = ast.NewNodeKind("Prediction")
)

// number is {name} or {name: format}: a quantity of calc.
type number struct {
	ast.BaseInline
	name, format string
	quantity     calc.Quantity // filled in by the linter
}

func (*number) Kind() ast.NodeKind { return kindNumber }

func (n *number) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Name": n.name, "Format": n.format}, nil)
}

// shown is the quantity as the number writes it.
func (n *number) shown(q calc.Quantity, language calc.Language) string {
	switch n.format {
	case "factors":
		return q.Derivation.Digits()
	case "words":
		return calc.NumberWords(q.Value, language)
	}
	return q.Text()
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

// prediction is a fenced block whose information is "predict NAME": a question
// whose answer is the quantity. What it holds is read as a paragraph is.
type prediction struct {
	ast.BaseBlock
	name     string
	quantity calc.Quantity // filled in by the linter
	place    int           // among the lesson's predictions, from 1
}

func (*prediction) Kind() ast.NodeKind { return kindPrediction }

func (p *prediction) Dump(source []byte, level int) {
	ast.DumpHelper(p, source, level, map[string]string{"Name": p.name}, nil)
}

var (
	predictionOpens  = regexp.MustCompile("^```+[ \t]*predict(?:[ \t]+([^`\\s]*))?[ \t]*\n?$")
	predictionCloses = regexp.MustCompile("^```+[ \t]*\n?$")
)

type predictionParser struct{}

func (predictionParser) Trigger() []byte { return []byte{'`'} }

func (predictionParser) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	opening := predictionOpens.FindSubmatch(line)
	if opening == nil {
		return nil, parser.NoChildren
	}
	p := &prediction{name: string(opening[1])}
	p.SetPos(segment.Start)
	return p, parser.NoChildren
}

func (predictionParser) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	if predictionCloses.Match(line) {
		reader.AdvanceToEOL()
		return parser.Close
	}
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (predictionParser) Close(ast.Node, text.Reader, parser.Context) {}

func (predictionParser) CanInterruptParagraph() bool { return true }

func (predictionParser) CanAcceptIndentedLine() bool { return false }
