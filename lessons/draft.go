package lessons

import (
	"bytes"
	"path"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"fivebyfive/calc/language"
)

// draft is a lesson or an appendix that has been parsed and may have faults.
type draft struct {
	*book
	file   string
	lesson Lesson
	source []byte
	tree   ast.Node

	figures   []figure
	questions []*question
}

// figure is a use of a scene, and the HTML that it comes to.
type figure struct {
	node  *ast.Image
	scene string
	html  string
}

func (b *book) newDraft(file, id string, language *language.Language, source []byte) *draft {
	d := &draft{book: b, file: file, source: source, lesson: Lesson{ID: id, Language: language}}
	d.tree = d.markdown().Parser().Parse(text.NewReader(source))
	return d
}

// markdown is CommonMark with tables and our nodes. Our fenced block is tried just before
// goldmark's own (700). In a text of Han, a line's end is no space.
func (d *draft) markdown() goldmark.Markdown {
	// The page's policy forbids styles in attributes.
	extensions := []goldmark.Extender{extension.NewTable(extension.WithTableCellAlignMethod(extension.TableCellAlignAttribute))}
	if d.isAppendix() {
		extensions = append(extensions, extension.DefinitionList)
	}
	if d.lesson.Language.Han {
		extensions = append(extensions, extension.NewCJK(
			extension.WithEastAsianLineBreaks(extension.EastAsianLineBreaksCSS3Draft),
			extension.WithEscapedSpace(),
		))
	}
	return goldmark.New(
		goldmark.WithExtensions(extensions...),
		goldmark.WithParserOptions(
			parser.WithBlockParsers(util.Prioritized(questionParser{}, 690)),
			parser.WithInlineParsers(util.Prioritized(numberParser{}, 150)),
		),
		goldmark.WithRendererOptions(
			renderer.WithNodeRenderers(util.Prioritized(&writer{d}, 100)),
		),
	)
}

// isAppendix reports whether the draft is no lesson.
func (d *draft) isAppendix() bool { return slices.Contains(appendixFiles, path.Base(d.file)) }

// glossary is that of the draft's language.
func (d *draft) glossary() Glossary { return d.glossaries[d.lesson.Language] }

// render writes the draft, once it is known to have no fault.
func (d *draft) render() (Lesson, error) {
	if !d.isAppendix() {
		d.linkTerms()
	}
	var out bytes.Buffer
	if err := d.markdown().Renderer().Render(&out, d.source, d.tree); err != nil {
		return Lesson{}, err
	}
	d.lesson.HTML = out.String()
	return d.lesson, nil
}

// line returns the number of the line that a position of the source is on.
func (d *draft) line(position int) int {
	return 1 + bytes.Count(d.source[:position], []byte("\n"))
}
