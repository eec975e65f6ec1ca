//go:build js && wasm

package main

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/dom"
)

// The tally, the formulas, the sentences and the picture name the same things.
// To hover, focus or tap one lights up all the others.
func (p *page) listenToHighlights() {
	p.findTerms(dom.Root())
	enter := func(e dom.Event) {
		if factor := factorAt(e.Target()); factor != "" && !p.pinned {
			p.light(factor, false)
		}
	}
	leave := func(e dom.Event) {
		if factorAt(e.Target()) != "" && !p.pinned {
			p.light("", false)
		}
	}
	dom.Document.Listen("pointerover", func(e dom.Event) {
		if e.Pointer() == "mouse" {
			enter(e)
		}
	}, dom.Passive)
	dom.Document.Listen("pointerout", func(e dom.Event) {
		if e.Pointer() == "mouse" {
			leave(e)
		}
	}, dom.Passive)
	dom.Document.Listen("focusin", enter)
	dom.Document.Listen("focusout", leave)
	dom.Document.Listen("click", func(e dom.Event) { p.pin(factorAt(e.Target())) })
	dom.Document.Listen("keydown", func(e dom.Event) {
		term := e.Target().Closest(".term")
		switch key := e.Key(); {
		case key == "Escape" && p.pinned:
			p.pin("")
		case term.Exists() && (key == "Enter" || key == " "):
			e.PreventDefault()
			p.pin(factorAt(term))
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

// pin keeps a highlight that was tapped, until it is tapped again or something
// else is.
func (p *page) pin(factor calc.Factor) {
	if factor == "" && !p.pinned {
		return
	}
	if p.pinned && factor == p.highlight {
		factor = ""
	}
	p.light(factor, factor != "")
}

// light lights up a factor in the picture and in the prose, "" none.
func (p *page) light(factor calc.Factor, pinned bool) {
	p.pinned = pinned
	if factor != p.highlight {
		p.highlight = factor
		p.refresh()
	}
	p.lightProse(factor)
}

// lightProse lights up a factor wherever the lesson and the tally name it.
func (p *page) lightProse(factor calc.Factor) {
	for _, e := range dom.All(".lit") {
		e.RemoveClass("lit")
	}
	if factor == "" {
		return
	}
	for _, e := range dom.All(".lesson.current [data-factor], .tally [data-factor]") {
		if other := calc.Factor(e.Data("factor")); other == factor || other.Role() == string(factor) || factor.Role() == string(other) {
			e.AddClass("lit")
		}
	}
}
