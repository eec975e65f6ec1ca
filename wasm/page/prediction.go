//go:build js && wasm

package main

import (
	"html"

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
		verdict.SetHTML("<p>" + html.EscapeString(message) + "</p>")
		return
	}
	markup := `<dl class="beside"><div><dt>` + p.words.yours + `</dt><dd>` + calc.FormatNumber(answer) + `</dd></div>`
	if answer == quantity.Value {
		markup += `</dl><p>` + p.words.correct + `</p>`
	} else {
		markup += `<div><dt>` + p.words.right + `</dt><dd class="` + quantity.Factor.Role() + `">` + calc.FormatNumber(quantity.Value) + `</dd></div></dl>`
		markup += p.reasons(quantity, answer)
	}
	verdict.SetHTML(markup)
	form.Query("details.answer").SetAttribute("open", "")
}

// reasons says which mistakes lead to an answer, all of them.
func (p *page) reasons(quantity calc.Quantity, answer int64) string {
	layer := p.current.scene.Layer()
	mistakes := layer.Diagnose(quantity.Factor, answer)
	if len(mistakes) == 0 {
		return "<p>" + p.words.unknownMistake + "</p>"
	}
	markup := ""
	for _, mistake := range mistakes {
		markup += "<p>" + html.EscapeString(mistake.Explain(p.language)) + "</p>"
	}
	return markup
}
