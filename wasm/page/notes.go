//go:build js && wasm

package main

import (
	"strings"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// The teacher's notes: what to say at the step that the class sees, and what
// comes next. assets/notes.js shows them in a window of their own.

func (p *page) exportNotes() { dom.ExportText("notes", p.notes) }

// notes writes the notes as HTML. A step that still plays is told by its end.
func (p *page) notes() string {
	head, beats := p.current.head, p.current.scene.Beats()
	beat := head.Beat()
	var b strings.Builder
	b.WriteString(`<section class="now"><p class="kind">` + p.current.title + `</p><h1>` + p.stepTitle() + "</h1>")
	p.writeStep(&b, beats[beat])
	p.writeFormulas(&b)
	b.WriteString(`</section><section class="then"><p class="kind">` + p.language.Text("page.then") + "</p>")
	switch {
	case p.projector.asking:
		b.WriteString("<h2>" + p.language.Text("page.show-counts") + "</h2>")
	case beat+1 < len(beats):
		b.WriteString("<h2>" + beats[beat+1].Title.In(p.language) + "</h2>")
		p.writeStep(&b, beats[beat+1])
	default:
		b.WriteString("<h2>" + p.language.Text("page.lesson-ends") + "</h2>")
	}
	p.writeQuestions(&b)
	b.WriteString("</section>")
	return b.String()
}

// writeStep writes what a step shows, and what has been counted by its end.
func (p *page) writeStep(b *strings.Builder, beat kit.Beat) {
	tally := p.tallyAt(beat.End)
	b.WriteString("<p>" + beat.Caption.In(p.language) + `</p><dl class="counts">`)
	for _, count := range [...]struct {
		name, class string
		number      int64
		of          frame.Text
	}{
		{p.language.Text("page.parameters"), "kernel", tally.Parameters, tally.OfParameters},
		{p.language.Text("page.connections"), "connection", tally.Connections, tally.OfConnections},
	} {
		b.WriteString("<div><dt>" + count.name + `</dt><dd><b class="` + count.class + `">` + p.language.Number(count.number) + "</b> <small>" + count.of.In(p.language) + "</small></dd></div>")
	}
	b.WriteString("</dl>")
}

// writeFormulas writes the formulas of the two counts that the lesson is about.
func (p *page) writeFormulas(b *strings.Builder) {
	s := p.current.scene
	for _, name := range [...]string{".parameters", ".connections"} {
		if q, err := s.Count().Quantity(s.Subject() + name); err == nil {
			b.WriteString(p.formula(q.Derivation))
		}
	}
}

// writeQuestions writes what the lesson asks, with the answers.
func (p *page) writeQuestions(b *strings.Builder) {
	forms := p.current.article.All("form[data-quantity]")
	if len(forms) == 0 {
		return
	}
	b.WriteString("<h2>" + p.language.Text("page.ask") + "</h2><ul>")
	for _, form := range forms {
		if t, err := p.lessonTask(form); err == nil {
			b.WriteString("<li>" + form.Query(".question").HTML() + ` <b class="` + t.role + `">` + p.language.Number(t.answer) + "</b></li>")
		}
	}
	b.WriteString("</ul>")
}

// tallyAt is what has been counted at a moment of the lesson's scene.
func (p *page) tallyAt(seconds float64) frame.Tally {
	var f frame.Frame
	scene.At(p.current.scene, p.params(), seconds, &f)
	return f.Tally
}
