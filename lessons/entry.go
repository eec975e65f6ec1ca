package lessons

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
)

// everydayTitle is the title of the link to a term that has everyday words for
// its names.
const everydayTitle = "everyday"

// readGlossary reads the entries of the glossary that a draft is.
func (d *draft) readGlossary(found *faults) Glossary {
	var entries []*entry
	lines := map[*entry]int{}
	ast.Walk(d.tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		term, isTerm := node.(*extension.DefinitionTerm)
		if !entering || !isTerm {
			return ast.WalkContinue, nil
		}
		line := d.line(term.Pos())
		if e := d.newEntry(term); e != nil {
			entries = append(entries, e)
			lines[e] = line
		} else {
			found.add(d.file, line, "a term begins with a link, [its name](glossary:ID), and other names follow after commas")
		}
		return ast.WalkSkipChildren, nil
	})
	return newGlossary(entries, d.lesson.Language, func(e *entry, format string, arguments ...any) {
		found.add(d.file, lines[e], format, arguments...)
	})
}

// newEntry reads a term and its descriptions. The first of these defines it,
// and what stands in them in italics is what others call it.
func (d *draft) newEntry(term *extension.DefinitionTerm) *entry {
	link, isLink := term.FirstChild().(*ast.Link)
	if !isLink {
		return nil
	}
	id, isTerm := glossaryID(link)
	if !isTerm {
		return nil
	}
	e := &entry{id: id, everyday: string(link.Title) == everydayTitle}
	for _, name := range strings.FieldsFunc(d.plain(term), func(r rune) bool { return r == ',' || r == '，' || r == '、' }) {
		e.names = append(e.names, strings.TrimSpace(name))
	}
	for next := term.NextSibling(); next != nil && next.Kind() == extension.KindDefinitionDescription; next = next.NextSibling() {
		if e.definition == "" {
			e.definition = d.plain(next)
		}
		e.others = append(e.others, d.mentions(next)...)
	}
	return e
}

// glossaryID returns the id of the entry that a link leads to. It reports
// whether it leads to the glossary.
func glossaryID(link *ast.Link) (id string, isTerm bool) {
	return strings.CutPrefix(string(link.Destination), "glossary:")
}

// isMention reports whether a node's words are spoken of, not used.
func isMention(node ast.Node) bool {
	emphasis, is := node.(*ast.Emphasis)
	return is && emphasis.Level == 1
}

// mentions lists what stands in italics.
func (d *draft) mentions(node ast.Node) (found []string) {
	ast.Walk(node, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && isMention(node) {
			found = append(found, d.plain(node))
		}
		return ast.WalkContinue, nil
	})
	return found
}

// plain returns what there is to read in a node, its quantities written out.
func (d *draft) plain(node ast.Node) string {
	var out strings.Builder
	ast.Walk(node, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := node.(type) {
		case *ast.Text:
			out.Write(n.Value(d.source))
			if n.SoftLineBreak() {
				out.WriteByte(' ')
			}
		case *number:
			if q, err := d.library.Quantity(n.name); err == nil { // the linter tells of an error
				out.WriteString(n.shown(q, d.lesson.Language))
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.TrimSpace(out.String())
}
