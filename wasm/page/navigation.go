//go:build js && wasm

package main

import (
	"strings"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/scene"
)

func (p *page) listenToAddress() {
	dom.Window.Listen("popstate", func(dom.Event) {
		if !besideLessons(dom.Hash()) {
			p.openAddress()
		}
	})
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

// besideLessons reports whether an address is of what stands after the lessons:
// the browser goes there by itself, and the lesson stays.
func besideLessons(hash string) bool {
	name := strings.TrimPrefix(strings.TrimPrefix(hash, "#"), "/")
	return strings.HasPrefix(name, "glossary") || strings.HasPrefix(name, "references")
}

func (p *page) lesson(id string) *lesson {
	for _, l := range p.lessons {
		if l.id == id {
			return l
		}
	}
	return nil
}

// steps returns how many steps a lesson has, 0 if there is none of that name; ""
// is the first lesson's.
func (p *page) steps(id string) int {
	if id == "" {
		id = p.lessons[0].id
	}
	if l := p.lesson(id); l != nil {
		return len(l.scene.Beats())
	}
	return 0
}

// openAddress goes to the place that the address names. Where it names none,
// that is the first lesson's start.
func (p *page) openAddress() {
	hash := dom.Hash()
	beside := besideLessons(hash)
	if beside {
		hash = ""
	}
	address, faults := playhead.ParseAddress(hash, p.steps)
	var wrong []string
	for _, fault := range faults {
		if fault.Name == "parts" && address.Parts == "" && dom.InFrame() {
			address.Parts = playhead.EmbeddedParts
		}
		wrong = append(wrong, fault.Name+"="+fault.Value)
	}
	p.openPlace(address)
	head := p.current.head
	switch {
	case len(wrong) > 0:
		p.theatre.setStatus(p.words.faults(wrong))
	case !head.Begun() && head.AtRest():
		p.theatre.setStatus(p.words.hint)
	default:
		p.theatre.setStatus("")
	}
	if !beside {
		p.saveAddress()
	}
	p.refresh()
}

// openPlace goes to a place, and shows it as its address asks for.
func (p *page) openPlace(address playhead.Address) {
	next := p.lesson(address.Lesson)
	if next == nil {
		next = p.lessons[0]
	}
	next.head.Go(address)
	next.knob = address.Knob
	if address.Series != 0 {
		p.seed = address.Series
	}
	if address.Exercise != 0 {
		next.exercise = address.Exercise - 1
	}
	next.joins = address.Joins
	p.open(next)
	p.showTable()
	p.presentAt(address.Present)
	p.beGuest(address)
}

// open shows a lesson. The one before keeps its place.
func (p *page) open(next *lesson) {
	p.theatre.setBeats(next.head, p.language)
	if p.current == next {
		p.setKnob()
		p.setExercise()
		return
	}
	if p.current != nil {
		p.current.head.Pause()
		p.current.article.RemoveClass("current")
		dom.ScrollToTop()
	}
	p.current = next
	p.projector.asking = false
	p.selection, p.hovering, p.held = scene.Selection{}, false, false
	p.light("", false)
	next.article.AddClass("current")
	p.setKnob()
	p.setExercise()
	p.setEnumeration()
	dom.ByID("contents-current").SetText(next.title)
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
	a := p.current.head.Address(p.current.id)
	a.Knob = p.current.knob
	a.Present = p.projector.address()
	if p.seed != firstSeries {
		a.Series = p.seed
	}
	if p.current.exercise > 0 {
		a.Exercise = p.current.exercise + 1
	}
	a.Joins = p.current.joins
	a.Parts, a.Theme, a.Autoplay, a.NoKeys = p.guest.parts, p.guest.theme, p.guest.autoplay, p.guest.noKeys
	return a.String()
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
