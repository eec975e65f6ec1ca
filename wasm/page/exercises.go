//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/calc/exercise"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/report"
)

// firstSeries is the series that everyone gets who has not asked for another.
const firstSeries = 1

// lastSeries is the largest number of a series.
const lastSeries = 9999

func (p *page) listenToExercises() {
	dom.Document.Listen("click", func(e dom.Event) {
		button := e.Target().Closest(".series button")
		if !button.Exists() {
			return
		}
		if button.HasClass("another") {
			p.seed, p.current.exercise = 1+int(dom.Random()*lastSeries), 0
		} else {
			p.current.exercise++
		}
		p.setExercise()
		p.saveAddress()
		p.current.article.Query(".exercise input").Focus()
	})
}

// setExercise sets the exercise that the learner has come to in the lesson's
// series.
func (p *page) setExercise() {
	section := p.current.article.Query(".exercises")
	if !section.Exists() {
		return
	}
	series := exercise.Series{Topic: exercise.Topic(section.Data("topic")), Seed: uint64(p.seed)}
	e := series.At(p.current.exercise)
	p.exercise = e

	section.SetText("")
	form := section.Add("form", "prediction exercise", "")
	form.Add("p", "kind", p.language.Say("page.exercise", report.Ordinal(p.current.exercise)))
	id := p.current.id + "-exercise"
	question := form.Add("label", "question", e.Question(p.language))
	question.SetAttribute("for", id)
	if blank := e.Blank(); blank != nil {
		form.Add("div", "formula", "").SetHTML(blank.Formula.MathML(p.language))
	}
	attempt := form.Add("p", "attempt", "")
	input := attempt.Add("input", "", "")
	for name, value := range map[string]string{"id": id, "name": "answer", "inputmode": "numeric", "autocomplete": "off"} {
		input.SetAttribute(name, value)
	}
	attempt.Add("button", "", p.language.Text("page.check"))
	form.Add("div", "verdict", "").SetAttribute("role", "status")
	answer := form.Add("details", "answer", "")
	answer.Add("summary", "", p.language.Text("page.show-answer"))
	for _, step := range e.Solution() {
		answer.Add("div", "formula", "").SetHTML(step.MathML(p.language))
	}
	row := section.Add("p", "series", "")
	for _, button := range [...]struct{ class, name string }{{"next", p.language.Text("page.next-exercise")}, {"another", p.language.Text("page.another-series")}} {
		row.Add("button", "tool "+button.class, button.name).SetAttribute("type", "button")
	}
	row.Add("span", "", p.language.Say("page.series", strconv.Itoa(p.seed)))
}

func exerciseTask(e *exercise.Exercise) task {
	role := e.Quantity().Factor.Role()
	if blank := e.Blank(); blank != nil {
		role = blank.Factor.Role()
	}
	return task{e.Answer(), role, e.Diagnose}
}
