//go:build js && wasm

package main

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/dom"
)

// task is what a question asks for.
type task struct {
	answer   int64
	role     string // of the colour vocabulary
	diagnose func(int64) []calc.Mistake
}

func (p *page) listenToQuestions() {
	dom.Document.Listen("submit", func(e dom.Event) {
		form := e.Target()
		if !form.HasClass("prediction") {
			return
		}
		e.PreventDefault()
		if form.HasClass("exercise") {
			p.check(form, "exercise", exerciseTask(p.exercise))
			return
		}
		if t, err := p.lessonTask(form); err != nil {
			dom.Log(err.Error())
		} else {
			p.check(form, form.Data("quantity"), t)
		}
	})
}

// lessonTask is what a form of the lesson asks for: a quantity, or the number
// that is missing in its formula.
func (p *page) lessonTask(form dom.Element) (task, error) {
	q, err := p.library.Quantity(form.Data("quantity"))
	if err != nil {
		return task{}, err
	}
	if blank, ok := q.Derivation.Blank(calc.Factor(form.Data("factor-asked"))); ok {
		return task{blank.Answer, blank.Factor.Role(), blank.Diagnose}, nil
	}
	return task{q.Value, q.Factor.Role(), q.Diagnose}, nil
}

// check sets the learner's number beside the true one, with the reason where
// the number is that of a known mistake.
func (p *page) check(form dom.Element, asked string, t task) {
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
	dom.Call("tell", "answer", p.current.id, asked, float64(answer), answer == t.answer)
	verdict.SetText("")
	numbers := verdict.Add("dl", "beside", "")
	p.addNumber(numbers, p.language.Text("page.yours"), "", answer)
	if answer == t.answer {
		verdict.Add("p", "correct", p.language.Text("page.correct"))
	} else {
		p.addNumber(numbers, p.language.Text("page.right"), t.role, t.answer)
		p.addReasons(verdict, t.diagnose(answer))
	}
	form.Query("details.answer").SetAttribute("open", "")
}

// addReasons says which mistakes lead to an answer, all of them, each with the
// working that leads there.
func (p *page) addReasons(verdict dom.Element, mistakes []calc.Mistake) {
	for _, mistake := range mistakes {
		verdict.Add("p", "", mistake.Explain(p.language))
		verdict.Add("p", "working-out", mistake.Derivation().Equation())
	}
	if len(mistakes) == 0 {
		verdict.Add("p", "", p.language.Text("page.unknown-mistake"))
	}
}

func (p *page) addNumber(list dom.Element, name, class string, number int64) {
	pair := list.Add("div", "", "")
	pair.Add("dt", "", name)
	pair.Add("dd", class, p.language.Number(number))
}
