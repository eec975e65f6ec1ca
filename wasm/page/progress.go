//go:build js && wasm

package main

import (
	"strconv"
	"strings"

	"fivebyfive/wasm/dom"
)

// progress is how far a learner has come: of each lesson the last step that
// they have watched. The browser keeps it, and it goes nowhere else.
type progress map[string]int

// progressKey is where the browser keeps it, as "c1:5 s2:2".
const progressKey = "fivebyfive.progress"

func readProgress(text string) progress {
	watched := progress{}
	for _, entry := range strings.Fields(text) {
		lesson, step, _ := strings.Cut(entry, ":")
		if n, err := strconv.Atoi(step); err == nil && n > 0 {
			watched[lesson] = n
		}
	}
	return watched
}

func (w progress) text(lessons []*lesson) string {
	var entries []string
	for _, l := range lessons {
		if w[l.id] > 0 {
			entries = append(entries, l.id+":"+strconv.Itoa(w[l.id]))
		}
	}
	return strings.Join(entries, " ")
}

func (p *page) listenToProgress() {
	p.watched = readProgress(dom.Stored(progressKey))
	dom.ByID("forget").Listen("click", func(dom.Event) {
		p.watched = progress{}
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
	l := p.current
	if step := l.head.Beat() + 1; l.head.AtRest() && step > 1 && step > p.watched[l.id] {
		p.watched[l.id] = step
		dom.Store(progressKey, p.watched.text(p.lessons))
		p.showProgress()
	}
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
