//go:build js && wasm

package main

import (
	"cmp"
	"strings"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/theme"
)

// guest is how the page is shown inside another one, as its address asks for.
// Messages from and to the page around are in assets/guest.js.
type guest struct {
	parts, theme     string
	autoplay, noKeys bool
	played           bool // by itself, which is done once
}

// beGuest shows the parts, in the theme, that an address asks for, and leaves
// the keys alone if it says so. The style sheet knows the parts.
func (p *page) beGuest(a playhead.Address) {
	g := &p.guest
	g.parts, g.autoplay, g.noKeys = a.Parts, a.Autoplay, a.NoKeys
	shown := strings.ReplaceAll(a.Parts, ",", " ")
	if shown != "" && a.Autoplay {
		shown += " controls" // what moves by itself can be stopped
	}
	setRoot("parts", shown)
	dom.Root().ToggleClass("alone", shown != "" && !strings.Contains(shown, "lesson"))
	keys := ""
	if a.NoKeys {
		keys = "off"
	}
	setRoot("keys", keys)
	if a.Theme != g.theme {
		g.theme = a.Theme
		theme.Set(cmp.Or(a.Theme, theme.Kept()))
		dom.Call("restyle")
	}
}

// setRoot sets data-name on the root, or removes it.
func setRoot(name, value string) {
	if value == "" {
		dom.Root().RemoveAttribute("data-" + name)
	} else {
		dom.Root().SetAttribute("data-"+name, value)
	}
}

// autoplay plays, once, when the figure has come into sight.
func (p *page) autoplay() {
	if g := &p.guest; g.autoplay && !g.played {
		g.played = true
		p.act((*playhead.Playhead).Play)
	}
}

// listenToHost lets the page around this one do what a reader can do.
func (p *page) listenToHost() {
	dom.Export("play", func(dom.Arguments) { p.act((*playhead.Playhead).Play) })
	dom.Export("pause", func(dom.Arguments) { p.act((*playhead.Playhead).Pause) })
	dom.Export("goTo", func(a dom.Arguments) { p.visit(a.Text(0)) })
}

// visit goes to a place that the page around names, and shows it as it has shown
// the one before. A place that makes no sense is no place to go to.
func (p *page) visit(place string) {
	now := p.current.head.Range()
	if now != (playhead.Range{}) && !strings.Contains(place, "?") && strings.HasPrefix(place, p.current.id+"/") {
		place += "?steps=" + now.String()
	}
	a, faults := playhead.ParseAddress(place, p.steps)
	if len(faults) > 0 || a.Lesson == "" {
		return
	}
	g := &p.guest
	a.Parts, a.Theme, a.Autoplay, a.NoKeys = g.parts, g.theme, g.autoplay, g.noKeys
	a.Present = p.projector.address()
	p.openPlace(a, p.rest)
}

// tellPlace tells the page around of something at the place that is shown.
func (p *page) tellPlace(what string) {
	head := p.current.head
	dom.Call("tell", what, p.current.id, head.Beat()+1, len(p.current.scene.Beats()), p.address())
}
