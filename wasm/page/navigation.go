//go:build js && wasm

package main

import (
	"strings"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/pointing"
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
			p.bring(next, func() {
				next.head.Speed = p.current.head.Speed
				p.open(next)
				dom.PushState(p.place())
				p.rest()
			})
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
// is the page's own.
func (p *page) steps(id string) int {
	if id == "" {
		id = p.own.id
	}
	if l := p.lesson(id); l != nil {
		return len(l.scene.Beats())
	}
	return 0
}

// wish is a lesson that has been asked for and is on its way.
type wish struct {
	lesson *lesson
	then   func() // what to do when it is here
}

// bring has a lesson's text in the page, and does something then. Text that is in a
// page of its own is fetched, while the lesson before stays; of several that are
// asked for, the last one comes.
func (p *page) bring(l *lesson, then func()) {
	p.wish = wish{l, then}
	if l.article.Exists() {
		p.grant()
		return
	}
	dom.Call("fetchPage", l.home)
}

// grant does what waits for the lesson that has come.
func (p *page) grant() {
	then := p.wish.then
	p.wish = wish{}
	p.theatre.clearStatus(p.saidOfWish)
	then()
}

// listenToPages hears of the pages that are fetched: their text, why there is none,
// or that it takes long.
func (p *page) listenToPages() {
	wished := func(hear func(l *lesson, told string)) func(dom.Arguments) {
		return func(a dom.Arguments) {
			if l := p.wish.lesson; l != nil && l.home == a.Text(0) { // nothing else has been asked for meanwhile
				hear(l, a.Text(1))
			}
		}
	}
	say := func(text string) {
		p.saidOfWish = text
		p.theatre.setStatus(text)
	}
	dom.Export("pageSlow", wished(func(l *lesson, _ string) { say(p.language.Say("page.bringing", l.title)) }))
	dom.Export("pageMissed", wished(func(l *lesson, why string) { say(p.language.Say("page.missing", l.title) + p.language.Between + why) }))
	dom.Export("pageFetched", wished(func(l *lesson, text string) {
		if l.article = dom.ByID("lessons").Take(text, "article.lesson", ".turn"); !l.article.Exists() {
			say(p.language.Say("page.missing", l.title))
			return
		}
		p.findTerms(l.article)
		p.grant()
	}))
}

// openAddress goes to the place that the address names. Where it names none,
// that is the start of the page's own lesson.
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
	p.openPlace(address, func() {
		head := p.current.head
		switch {
		case len(wrong) > 0:
			p.theatre.setStatus(p.language.Say("page.faults", strings.Join(wrong, p.language.List)))
		case !head.Begun() && head.AtRest():
			p.theatre.setStatus(p.language.Text("page.hint"))
		default:
			p.theatre.setStatus("")
		}
		if !beside {
			p.saveAddress()
		}
		p.refresh()
	})
}

// openPlace goes to a place, shows it as its address asks for, and does something
// then.
func (p *page) openPlace(address playhead.Address, then func()) {
	next := p.lesson(address.Lesson)
	if next == nil {
		next = p.own
	}
	if p.current == nil && !next.article.Exists() {
		// Until it has come there is the page's own lesson.
		p.show(p.own, playhead.Address{Into: -1, Present: address.Present, Parts: address.Parts, Theme: address.Theme, NoKeys: address.NoKeys})
	}
	p.bring(next, func() {
		p.show(next, address)
		then()
	})
}

// show shows a lesson as an address asks for.
func (p *page) show(next *lesson, address playhead.Address) {
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
	p.point(func(now *pointing.Pointing) { *now = pointing.Pointing{} })
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
			p.turn("previous", "← ", i-1, "")
			p.turn("following", "", i+1, " →")
		}
	}
	dom.Query("title").SetText(next.title + " · " + p.language.Text("page.name"))
	p.refresh()
}

// turn points one of the links under a lesson to the lesson with that index.
func (p *page) turn(id, before string, index int, after string) {
	link := dom.ByID(id)
	there := index >= 0 && index < len(p.lessons)
	link.ToggleAttribute("hidden", !there)
	if !there {
		return
	}
	to := p.lessons[index]
	link.SetAttribute("href", to.home+"#/"+to.id)
	link.SetAttribute("data-lesson", to.id)
	link.SetText(before + to.title + after)
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

// place is the address with the page that it is in.
func (p *page) place() string {
	if home := p.current.home; home != "" {
		return home + dom.Search() + p.address()
	}
	return p.address()
}

// saveAddress writes the place into the address, and into the links to the
// same place in other languages.
func (p *page) saveAddress() {
	if place := p.place(); p.saved != place || dom.Hash() != p.address() {
		p.saved = place
		dom.ReplaceState(place)
	}
	for _, link := range dom.All("a#language, #language a") {
		path, _, _ := strings.Cut(link.Attribute("href"), "#")
		if p.current.home != "" { // ../../zh/c1/
			path = path[:strings.LastIndexByte(strings.TrimSuffix(path, "/"), '/')+1] + p.current.id + "/"
		}
		link.SetAttribute("href", path+p.address())
	}
}
