//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
)

// progressKey is where the browser keeps how far a learner has come. It goes
// nowhere else.
const progressKey = "fivebyfive.progress"

func (p *page) listenToProgress() {
	p.watched = playhead.ReadProgress(dom.Stored(progressKey))
	dom.ByID("forget").Listen("click", func(dom.Event) {
		p.watched = playhead.Progress{}
		dom.Store(progressKey, "")
		p.showProgress()
		p.announce(p.language.Text("page.forgotten"))
	})
	// A menu goes away when one turns to something else.
	menu := dom.ByID("contents")
	close := func() { menu.RemoveAttribute("open") }
	dom.Document.Listen("click", func(e dom.Event) {
		if !e.Target().Closest("#contents").Exists() || e.Target().Closest("a").Exists() {
			close()
		}
	})
	menu.Listen("keydown", func(e dom.Event) {
		if e.Key() == "Escape" {
			close()
			menu.Query("summary").Focus()
		}
	})
	p.showProgress()
}

// watch takes note of the step that the playhead has come to the end of.
func (p *page) watch() {
	if !p.watched.Watch(p.current.id, p.current.head) {
		return
	}
	var names []string
	for _, l := range p.lessons {
		names = append(names, l.id)
	}
	dom.Store(progressKey, p.watched.Text(names))
	p.showProgress()
}

// showProgress marks the lessons that have been watched to their end.
func (p *page) showProgress() {
	done := 0
	for _, l := range p.lessons {
		whole := p.watched[l.id] >= len(l.scene.Beats())
		if whole {
			done++
		}
		for _, link := range dom.All(`.strip a[data-lesson="` + l.id + `"]`) {
			link.ToggleClass("done", whole)
		}
	}
	dom.ByID("progress").SetText(p.language.Say("page.progress", strconv.Itoa(done), strconv.Itoa(len(p.lessons))))
}
