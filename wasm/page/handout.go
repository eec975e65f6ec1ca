//go:build js && wasm

package main

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/exercise"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/report"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/svg"
)

// On paper a lesson is a handout: its figure at the end of every step, its
// text and formulas, a page of exercises, and the answers apart from them. It
// is made when the browser is about to print, so that it costs nothing before.

// onPaper is how many exercises of a series stand on the page of them.
const onPaper = 6

func (p *page) listenToPrinting() {
	dom.Window.Listen("beforeprint", func(dom.Event) {
		figures := dom.Create("div")
		figures.SetAttribute("class", "handout steps")
		figures.SetHTML(p.printSteps())
		figures.PutAfter(p.current.article.Query(".poster"))
		p.current.article.Add("section", "handout", "").SetHTML(p.printExercises())
	})
	dom.Window.Listen("afterprint", func(dom.Event) {
		for _, part := range dom.All(".handout") {
			part.Remove()
		}
	})
}

// printSteps draws the figure at the end of every step.
func (p *page) printSteps() string {
	const width, height = 600, 320
	var (
		out     []byte
		picture frame.Frame
	)
	params := p.params()
	params.Width, params.Height, params.Selection, params.Highlight = width, height, frame.Selection{}, ""
	for i, beat := range p.current.scene.Beats() {
		scene.At(p.current.scene, params, beat.End, &picture)
		out = append(out, "<figure>"...)
		out = svg.Append(out, &picture, svg.Options{Language: p.language})
		out = append(out, "<figcaption><b>"+report.Ordinal(i)+" · "+beat.Title.In(p.language)+"</b>"+p.language.Stop+p.describe(&picture)+"</figcaption></figure>"...)
	}
	return string(out)
}

// printExercises writes the first exercises of the lesson's series on a page of
// their own, and the answers to the lesson's questions and to them on the next.
func (p *page) printExercises() string {
	const heading = `<h3 class="leaf">`
	var out, solutions strings.Builder
	if section := p.current.article.Query(".exercises"); section.Exists() {
		series := exercise.Series{Topic: exercise.Topic(section.Data("topic")), Seed: uint64(p.seed)}
		out.WriteString(heading + p.language.Text("page.exercises") + " · " + p.language.Say("page.series", strconv.Itoa(p.seed)) + `</h3><ol class="room">`)
		solutions.WriteString("<ol>")
		for n := range onPaper {
			e := series.At(n)
			out.WriteString("<li>" + e.Question(p.language))
			if blank := e.Blank(); blank != nil {
				out.WriteString(p.formula(blank.Formula))
			}
			solutions.WriteString("<li>")
			for _, step := range e.Solution() {
				solutions.WriteString(p.formula(step))
			}
		}
		out.WriteString("</ol>")
		solutions.WriteString("</ol>")
	}
	out.WriteString(heading + p.language.Text("page.answers") + "</h3>")
	for _, form := range p.current.article.All("form[data-quantity]") {
		out.WriteString("<p>" + form.Query(".question").HTML() + "</p>" + form.Query(".answer .formula").HTML())
	}
	out.WriteString(solutions.String())
	return out.String()
}

// formula writes a formula and its value on a line of their own.
func (p *page) formula(e calc.Expr) string {
	return `<div class="formula">` + e.MathML(p.language) + "</div>"
}
