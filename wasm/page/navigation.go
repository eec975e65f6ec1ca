//go:build js && wasm

package main

import (
	"strings"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/scene"
)

func (p *page) listenToAddress() {
	dom.Window.Listen("popstate", func(dom.Event) { p.openAddress() })
	dom.Window.Listen("pagehide", func(dom.Event) { p.saveAddress() })
	dom.Document.Listen("click", func(e dom.Event) {
		link := e.Target().Closest("a[data-lesson]")
		if !link.Exists() || e.Modified() {
			return
		}
		if next := p.lesson(link.Data("lesson")); next != nil {
			e.PreventDefault()
			next.head.Speed = p.current.head.Speed
			p.open(next)
			dom.PushState(p.address())
			p.rest()
		}
	})
}

func (p *page) lesson(id string) *lesson {
	for _, l := range p.lessons {
		if l.id == id {
			return l
		}
	}
	return nil
}

func (p *page) steps(id string) int {
	if l := p.lesson(id); l != nil {
		return len(l.scene.Beats())
	}
	return 0
}

// openAddress goes to the place that the address names. Where it names none,
// that is the first lesson's start.
func (p *page) openAddress() {
	address, faults := playhead.ParseAddress(dom.Hash(), p.steps)
	next := p.lesson(address.Lesson)
	if next == nil {
		next = p.lessons[0]
	}
	next.head.Go(address)
	next.joins = address.Joins
	p.open(next)
	p.showTable()
	var notices []string
	for _, fault := range faults {
		notices = append(notices, p.words.fault(fault.Name, fault.Value))
	}
	if len(notices) == 0 && next.head.Beat() == 0 && next.head.AtRest() {
		notices = append(notices, p.words.hint)
	}
	p.theatre.setStatus(strings.Join(notices, " "))
	p.saveAddress()
	p.refresh()
}

// open shows a lesson. The one before keeps its place.
func (p *page) open(next *lesson) {
	if p.current == next {
		return
	}
	if p.current != nil {
		p.current.head.Pause()
		p.current.article.RemoveClass("current")
		dom.ScrollToTop()
	}
	p.current = next
	p.selection, p.hovering = scene.Selection{}, false
	p.light("", false)
	next.article.AddClass("current")
	p.theatre.setBeats(next.scene.Beats(), p.language)
	p.showTable()
	for _, link := range dom.All(".strip a[data-lesson]") {
		if link.Data("lesson") == next.id {
			link.SetAttribute("aria-current", "true")
			link.Reveal()
		} else {
			link.RemoveAttribute("aria-current")
		}
	}
	for i, l := range p.lessons {
		if l == next {
			p.turn("previous", "← ", i-1)
			p.turn("following", "", i+1)
		}
	}
	dom.Query("title").SetText(next.title + " · " + p.words.name)
	p.refresh()
}

// turn points one of the links under a lesson to the lesson with that index.
func (p *page) turn(id, arrow string, index int) {
	link := dom.ByID(id)
	there := index >= 0 && index < len(p.lessons)
	link.ToggleAttribute("hidden", !there)
	if !there {
		return
	}
	to := p.lessons[index]
	link.SetAttribute("href", "#/"+to.id)
	link.SetAttribute("data-lesson", to.id)
	text := arrow + to.title
	if arrow == "" {
		text += " →"
	}
	link.SetText(text)
}

func (p *page) address() string {
	address := p.current.head.Address(p.current.id)
	address.Joins = p.current.joins
	return address.String()
}

// saveAddress writes the place into the address, and into the link to the
// same place in the other language.
func (p *page) saveAddress() {
	address := p.address()
	if dom.Hash() != address {
		dom.ReplaceState(address)
	}
	link := dom.ByID("language")
	path, _, _ := strings.Cut(link.Attribute("href"), "#")
	link.SetAttribute("href", path+address)
}
