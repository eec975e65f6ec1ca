//go:build js && wasm

package main

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/dom"
)

func (p *page) listenToPredictions() {
	dom.Document.Listen("submit", func(e dom.Event) {
		form := e.Target()
		if !form.HasClass("prediction") {
			return
		}
		e.PreventDefault()
		p.check(form)
	})
}

// check sets the learner's number beside the true one, with the reason where
// the number is that of a known mistake.
func (p *page) check(form dom.Element) {
	quantity, err := p.current.scene.Count().Quantity(form.Data("quantity"))
	if err != nil {
		dom.Log(err.Error())
		return
	}
	verdict := form.Query(".verdict")
	answer, err := calc.ParseAnswer(form.Query("input").Value())
	if err != nil {
		message := err.Error()
		if fault, ok := err.(*calc.AnswerError); ok {
			message = fault.In(p.language)
		}
		verdict.SetText(message)
		return
	}
	verdict.SetText("")
	numbers := add(verdict, "dl", "beside", "")
	addNumber(numbers, p.words.yours, "", answer)
	if answer == quantity.Value {
		add(verdict, "p", "", p.words.correct)
	} else {
		addNumber(numbers, p.words.right, quantity.Factor.Role(), quantity.Value)
		for _, reason := range p.reasons(quantity, answer) {
			add(verdict, "p", "", reason)
		}
	}
	form.Query("details.answer").SetAttribute("open", "")
}

// reasons says which mistakes lead to an answer, all of them.
func (p *page) reasons(quantity calc.Quantity, answer int64) []string {
	var reasons []string
	for _, mistake := range p.current.scene.Layer().Diagnose(quantity.Factor, answer) {
		reasons = append(reasons, mistake.Explain(p.language))
	}
	if len(reasons) == 0 {
		reasons = append(reasons, p.words.unknownMistake)
	}
	return reasons
}

func addNumber(list dom.Element, name, class string, number int64) {
	pair := add(list, "div", "", "")
	add(pair, "dt", "", name)
	add(pair, "dd", class, calc.FormatNumber(number))
}

// add appends a new element with a text to another one.
func add(to dom.Element, tag, class, text string) dom.Element {
	e := dom.Create(tag)
	if class != "" {
		e.SetAttribute("class", class)
	}
	e.SetText(text)
	to.Append(e)
	return e
}
