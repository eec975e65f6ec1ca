package lessons

import "github.com/yuin/goldmark/ast"

// linkTerms links the first use of each term of the glossary that the lesson
// has not linked itself. Titles and questions stay as they are, and so does
// what is a link or is only spoken of.
func (d *draft) linkTerms() {
	linked := map[*entry]bool{}
	var texts []*ast.Text
	ast.Walk(d.tree, func(node ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := node.(type) {
		case *ast.Link:
			if id, isTerm := glossaryID(n); isTerm {
				linked[d.glossary().entry(id)] = true
			}
			return ast.WalkSkipChildren, nil
		case *ast.Heading, *question:
			return ast.WalkSkipChildren, nil
		case *ast.Text:
			texts = append(texts, n)
		}
		if isMention(node) {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	for _, text := range texts {
		d.linkTermsOf(text, linked)
	}
}

// linkTermsOf cuts a text where terms stand that have not been linked yet. The
// text itself becomes what follows the last of them. A term at the end or the
// beginning of a line waits: whether lines are joined with a space or without
// is told by the texts at their ends.
func (d *draft) linkTermsOf(text *ast.Text, linked map[*entry]bool) {
	start := text.Segment.Start
	previous, _ := text.PreviousSibling().(*ast.Text)
	for _, at := range d.glossary().find(string(text.Value(d.source))) {
		from, to := start+at[0], start+at[1]
		w := d.glossary().word(string(d.source[from:to]))
		broken := previous != nil && from == start || text.SoftLineBreak() && to == text.Segment.Stop
		if w.other || w.everyday || linked[w.entry] || broken {
			continue
		}
		linked[w.entry] = true
		before, term := text.Segment.WithStop(from), text.Segment.WithStart(from)
		link := ast.NewLink()
		link.Destination = []byte("glossary:" + w.id)
		link.AppendChild(link, ast.NewTextSegment(term.WithStop(to)))
		parent := text.Parent()
		if !before.IsEmpty() {
			parent.InsertBefore(parent, text, ast.NewTextSegment(before))
		}
		parent.InsertBefore(parent, text, link)
		text.Segment = text.Segment.WithStart(to)
	}
}
