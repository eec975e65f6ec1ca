//go:build js && wasm

package main

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/pointing"
)

// The tally, the formulas, the sentences and the picture name the same things.
// To hover, focus or tap one lights up all the others.
func (p *page) listenToHighlights() {
	p.findTerms(dom.Root())
	enter := func(e dom.Event) {
		p.point(func(now *pointing.Pointing) { now.Enter(factorAt(e.Target())) })
	}
	exit := func(e dom.Event) {
		p.point(func(now *pointing.Pointing) { now.Exit(factorAt(e.Target())) })
	}
	byMouse := func(do func(dom.Event)) func(dom.Event) {
		return func(e dom.Event) {
			if e.Pointer() == "mouse" {
				do(e)
			}
		}
	}
	pin := func(factor calc.Factor) {
		p.point(func(now *pointing.Pointing) { now.Pin(factor) })
	}
	dom.Document.Listen("pointerover", byMouse(enter), dom.Passive)
	dom.Document.Listen("pointerout", byMouse(exit), dom.Passive)
	dom.Document.Listen("focusin", enter)
	dom.Document.Listen("focusout", exit)
	dom.Document.Listen("click", func(e dom.Event) { pin(factorAt(e.Target())) })
	dom.Document.Listen("keydown", func(e dom.Event) {
		term := e.Target().Closest(".term")
		switch key := e.Key(); {
		case key == "Escape":
			pin("")
		case term.Exists() && (key == "Enter" || key == " "):
			e.PreventDefault()
			pin(factorAt(term))
		}
	})
}

// findTerms has the keyboard find the terms in a part of the page.
func (p *page) findTerms(part dom.Element) {
	for _, term := range part.All(".term") {
		term.SetAttribute("tabindex", "0")
		term.SetAttribute("role", "button")
	}
}

func factorAt(e dom.Element) calc.Factor {
	if e := e.Closest("[data-factor]"); e.Exists() {
		return calc.Factor(e.Data("factor"))
	}
	return ""
}

// lightProse lights up what is pointed at wherever the lesson and the tally name it.
func (p *page) lightProse() {
	for _, e := range dom.All(".lesson.current [data-factor], .tally [data-factor], .lit") {
		e.ToggleClass("lit", p.pointing.Lights(calc.Factor(e.Data("factor"))))
	}
}
