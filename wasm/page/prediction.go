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
	numbers := verdict.Add("dl", "beside", "")
	addNumber(numbers, p.words.yours, "", answer)
	if answer == quantity.Value {
		verdict.Add("p", "", p.words.correct)
	} else {
		addNumber(numbers, p.words.right, quantity.Factor.Role(), quantity.Value)
		p.addReasons(verdict, quantity.Diagnose(answer))
	}
	form.Query("details.answer").SetAttribute("open", "")
}

// addReasons says which mistakes lead to an answer, all of them, each with the
// working that leads there.
func (p *page) addReasons(verdict dom.Element, mistakes []calc.Mistake) {
	for _, mistake := range mistakes {
		verdict.Add("p", "", mistake.Explain(p.language))
		verdict.Add("p", "working", mistake.Derivation.Equation())
	}
	if len(mistakes) == 0 {
		verdict.Add("p", "", p.words.unknownMistake)
	}
}

func addNumber(list dom.Element, name, class string, number int64) {
	pair := list.Add("div", "", "")
	pair.Add("dt", "", name)
	pair.Add("dd", class, calc.FormatNumber(number))
}
