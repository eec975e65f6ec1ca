package lessons

import (
	"fmt"
	"html"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"fivebyfive/calc"
)

// writer writes a draft's own nodes as HTML, and those of CommonMark that a
// lesson shapes differently.
type writer struct{ *draft }

// RegisterFuncs tells goldmark which nodes the writer writes.
func (w *writer) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindHeading, w.heading)
	r.Register(ast.KindParagraph, w.paragraph)
	r.Register(ast.KindEmphasis, w.emphasis)
	r.Register(ast.KindLink, w.link)
	r.Register(ast.KindImage, w.figure)
	r.Register(extension.KindDefinitionTerm, w.term)
	r.Register(extension.KindDefinitionDescription, w.description)
	r.Register(kindNumber, w.number)
	r.Register(kindQuestion, w.question)
}

// heading writes a heading one level down: the page has its own h1. An
// appendix is found by the address of its title, #/glossary.
func (w *writer) heading(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	level := node.(*ast.Heading).Level + 1
	switch {
	case !entering:
		fmt.Fprintf(out, "</h%d>\n", level)
	case w.isAppendix() && node.PreviousSibling() == nil:
		fmt.Fprintf(out, `<h%d id="/%s">`, level, w.lesson.ID)
	default:
		fmt.Fprintf(out, "<h%d>", level)
	}
	return ast.WalkContinue, nil
}

// paragraph writes a paragraph, unless it is nothing but a figure or a
// formula: those stand on their own.
func (w *writer) paragraph(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if node.ChildCount() == 1 {
		switch only := node.FirstChild().(type) {
		case *ast.Image:
			return ast.WalkContinue, nil
		case *number:
			if only.format == "explain" {
				if entering {
					fmt.Fprintln(out, w.formula(only.name, only.quantity))
				}
				return ast.WalkSkipChildren, nil
			}
		}
	}
	if entering {
		fmt.Fprint(out, "<p>")
	} else {
		fmt.Fprintln(out, "</p>")
	}
	return ast.WalkContinue, nil
}

// formula writes a quantity's formula in display style.
func (w *writer) formula(name string, q calc.Quantity) string {
	return `<div class="formula" data-quantity="` + html.EscapeString(name) + `">` + q.Derivation.MathML(w.lesson.Language) + `</div>`
}

// emphasis says so where a lesson in Han stresses a title in a Latin script:
// it is not set, nor read aloud, as that is.
func (w *writer) emphasis(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	tag := "em"
	if node.(*ast.Emphasis).Level == 2 {
		tag = "strong"
	}
	if !entering {
		fmt.Fprintf(out, "</%s>", tag)
		return ast.WalkContinue, nil
	}
	language := ""
	if tag == "em" {
		language = w.foreign(node)
	}
	fmt.Fprintf(out, "<%s%s>", tag, language)
	return ast.WalkContinue, nil
}

// foreign is the attribute of what is not in Han in a text that is.
func (w *writer) foreign(node ast.Node) string {
	text, _ := w.sentences(node, nil)
	if w.lesson.Language.Han && !strings.ContainsFunc(text, isHan) {
		return ` lang="` + w.original().HTML + `"`
	}
	return ""
}

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

func (w *writer) link(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	address := string(node.(*ast.Link).Destination)
	factor, isTerm := termFactor(address)
	id, defined := glossaryID(node.(*ast.Link))
	switch {
	case defined && node.Parent().Kind() == extension.KindDefinitionTerm:
		tag := "<dfn>"
		if !entering {
			tag = "</dfn>"
		}
		fmt.Fprint(out, tag)
	case defined && entering:
		fmt.Fprintf(out, `<a class="gloss" href="#glossary-%s" title="%s">`, html.EscapeString(id), html.EscapeString(w.glossary().entry(id).definition))
	case isTerm && entering:
		fmt.Fprintf(out, `<span class="term %s" data-factor="%s">`, factor.Role(), factor)
	case isTerm:
		fmt.Fprint(out, "</span>")
	case entering:
		fmt.Fprintf(out, `<a href="%s"%s>`, html.EscapeString(address), w.foreign(node))
	default:
		fmt.Fprint(out, "</a>")
	}
	return ast.WalkContinue, nil
}

// term writes a term of the glossary, and opens what holds it and its
// definition. In other languages than the first, the term in that one follows.
func (w *writer) term(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	id, _ := glossaryID(node.FirstChild().(*ast.Link))
	if entering {
		fmt.Fprintf(out, `<div id="glossary-%s"><dt>`, html.EscapeString(id))
		return ast.WalkContinue, nil
	}
	first := w.original()
	if own, original := w.glossary().entry(id), w.glossaries[first].entry(id); w.lesson.Language != first && original != nil && !slices.Contains(own.names, original.names[0]) {
		fmt.Fprintf(out, ` <span lang="%s">%s</span>`, first.HTML, html.EscapeString(original.names[0]))
	}
	fmt.Fprint(out, "</dt>")
	return ast.WalkContinue, nil
}

// description writes what a term means, or what else it is called, and closes
// what holds the term after the last.
func (w *writer) description(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	last := node.NextSibling() == nil || node.NextSibling().Kind() == extension.KindDefinitionTerm
	switch {
	case entering && node.PreviousSibling().Kind() == extension.KindDefinitionTerm:
		fmt.Fprint(out, "<dd>")
	case entering:
		fmt.Fprint(out, `<dd class="others">`)
	case last:
		fmt.Fprintln(out, "</dd></div>")
	default:
		fmt.Fprint(out, "</dd>")
	}
	return ast.WalkContinue, nil
}

func (w *writer) figure(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	for _, figure := range w.figures {
		if entering && figure.node == node {
			fmt.Fprintf(out, "<figure class=\"poster\" data-scene=\"%s\">%s</figure>\n", html.EscapeString(figure.scene), figure.html)
		}
	}
	return ast.WalkSkipChildren, nil
}

func (w *writer) number(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*number)
	if !entering {
		return ast.WalkContinue, nil
	}
	if n.level != "" {
		fmt.Fprintf(out, `<span class="number">%s</span>`, n.level)
		return ast.WalkContinue, nil
	}
	q := n.quantity
	if n.format == "explain" {
		fmt.Fprint(out, q.Derivation.MathML(w.lesson.Language))
		return ast.WalkContinue, nil
	}
	class, factor := "number", ""
	if role := q.Factor.Role(); role != "" {
		class += " " + role
		factor = ` data-factor="` + string(q.Factor) + `"`
	}
	fmt.Fprintf(out, `<data class="%s" value="%d" data-quantity="%s"%s>%s</data>`,
		class, q.Value, html.EscapeString(n.name), factor, html.EscapeString(n.shown(q, w.lesson.Language)))
	return ast.WalkContinue, nil
}

// question writes a question as a form. Without a script only the question
// and the answer, folded away, are to be seen.
func (w *writer) question(out util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	q := node.(*question)
	if q.kind == practise {
		if entering {
			fmt.Fprintf(out, "<section class=\"exercises\" data-topic=\"%s\"></section>\n", html.EscapeString(q.name))
		}
		return ast.WalkSkipChildren, nil
	}
	name := html.EscapeString(q.name)
	id := w.lesson.ID + "-question-" + strconv.Itoa(q.place)
	say := w.lesson.Language.Text
	if entering {
		title, factor := say("lesson.predict"), ""
		if q.kind == complete {
			title, factor = say("lesson.complete"), ` data-factor-asked="`+string(q.factor)+`"`
		}
		fmt.Fprintf(out, `<form class="prediction" data-quantity="%s"%s><p class="kind">%s</p><label class="question" for="%s">`, name, factor, title, id)
		return ast.WalkContinue, nil
	}
	gap := ""
	if q.kind == complete {
		blank, _ := q.quantity.Derivation.Blank(q.factor) // the linter has found it
		gap = `<div class="formula">` + blank.Formula.MathML(w.lesson.Language) + "</div>\n"
	}
	fmt.Fprintf(out, `</label>
%s<p class="attempt"><input id="%s" name="answer" inputmode="numeric" autocomplete="off"> <button>%s</button></p>
<div class="verdict" role="status"></div>
<details class="answer"><summary>%s</summary>%s</details></form>
`, gap, id, say("lesson.check"), say("lesson.answer"), w.formula(q.name, q.quantity))
	return ast.WalkContinue, nil
}
