package lessons

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

var (
	digits = regexp.MustCompile(`[0-9０-９]+(?:[.,][0-9]+)*`)
	year   = regexp.MustCompile(`^(?:1[5-9]|20)[0-9]{2}$`)
)

// checkSentences finds the counts that are typed into a block of text instead
// of being named.
func (d *draft) checkSentences(block ast.Node, found *faults) {
	if d.isAppendix() && d.lesson.ID != "glossary" {
		return // references have volumes and pages
	}
	text, positions := d.sentences(block, nil)
	typed := func(at int, what string) {
		found.add(d.file, d.line(positions[at]), "%q is typed: a count comes from calc, as in {c1.parameters}", what)
	}
	if at := strings.IndexByte(text, '{'); at >= 0 && (at == 0 || text[at-1] != '\\') {
		found.add(d.file, d.line(positions[at]), "a number that begins with { has no } on its line")
	}
	text = d.library.names.ReplaceAllStringFunc(text, func(name string) string { return strings.Repeat(gap, len(name)) })
	for _, at := range digits.FindAllStringIndex(text, -1) {
		if what := text[at[0]:at[1]]; !year.MatchString(what) {
			typed(at[0], what)
		}
	}
	for _, at := range grammars[d.lesson.Language.Grammar].counts(text) {
		typed(at[0], text[at[0]:at[1]])
	}
}

// gap stands for whatever is not text, so that what is beside it is not taken
// for one word.
const gap = "\x00"

// checkNames finds the names in a block of text that are not the glossary's. A
// name that is only spoken of stands in italics.
func (d *draft) checkNames(block ast.Node, found *faults) {
	text, positions := d.sentences(block, isMention)
	for _, m := range d.glossary().Misnomers(text) {
		found.add(d.file, d.line(positions[m.At]), "%q is called %q here; in *italics* it is only spoken of", m.Found, m.Say)
	}
}

// sentences returns a block's text without what is to be skipped, and where in
// the source each byte stands.
func (d *draft) sentences(block ast.Node, skip func(ast.Node) bool) (string, []int) {
	var text strings.Builder
	var positions []int
	write := func(s string, position int) {
		text.WriteString(s)
		for i := range len(s) {
			positions = append(positions, position+i)
		}
	}
	ast.Walk(block, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if skip != nil && skip(node) {
			write(gap, max(node.Pos(), 0))
			return ast.WalkSkipChildren, nil
		}
		switch n := node.(type) {
		case *ast.Text:
			write(string(n.Value(d.source)), n.Segment.Start)
			if n.SoftLineBreak() || n.HardLineBreak() {
				write("\n", n.Segment.Stop)
			}
		case *number:
			write(gap, n.Pos())
		}
		return ast.WalkContinue, nil
	})
	return text.String(), positions
}
