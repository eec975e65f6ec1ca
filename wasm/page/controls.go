//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/pointing"
)

func (p *page) listenToControls() {
	for id, act := range map[string]func(*playhead.Playhead){
		"restart": (*playhead.Playhead).Restart,
		"back":    (*playhead.Playhead).Back,
		"play":    toggle,
		"next":    (*playhead.Playhead).Next,
		"speed":   faster,
	} {
		dom.ByID(id).Listen("click", func(dom.Event) { p.act(act) })
	}
	p.theatre.scrub.Listen("input", func(dom.Event) {
		place, err := strconv.Atoi(p.theatre.scrub.Value())
		if err == nil {
			p.current.head.SeekScrub(place)
			p.theatre.clearStatus(p.language.Text("page.hint"))
			p.refresh()
		}
	})
	p.theatre.scrub.Listen("change", func(dom.Event) { p.rest() })
	dom.ByID("beats").Listen("click", func(e dom.Event) {
		step, err := strconv.Atoi(e.Target().Closest("button").Data("step"))
		if err == nil {
			p.act(func(head *playhead.Playhead) { head.PlayStep(step) })
		}
	})
	p.theatre.section.Listen("keydown", p.pressed)
}

// act does something to the playhead. What was chosen is let go of: it would
// stand before what is about to be shown.
func (p *page) act(do func(*playhead.Playhead)) {
	head := p.current.head
	do(head)
	p.point((*pointing.Pointing).LetGo)
	p.theatre.clearStatus(p.language.Text("page.hint"))
	if head.Playing {
		p.refresh()
		return
	}
	p.rest()
}

func toggle(head *playhead.Playhead) {
	if head.Playing {
		head.Pause()
	} else {
		head.Play()
	}
}

// faster goes to the next of the speeds, and from the last to the first.
func faster(head *playhead.Playhead) {
	for i, speed := range playhead.Speeds {
		if speed == head.Speed {
			head.Speed = playhead.Speeds[(i+1)%len(playhead.Speeds)]
			return
		}
	}
	head.Speed = 1
}

// pressed answers a key while the focus is in the theatre, and only then: the
// page's keys stay the browser's. At the ends of the scene, where a key would
// do nothing, it is left to the browser too; but on the slider, where it would
// move the place.
func (p *page) pressed(e dom.Event) {
	if e.Modified() || p.projector.on || p.guest.noKeys {
		return // on a projector the keys are those of the whole page
	}
	head := p.current.head
	onSlider := e.Target().Is(p.theatre.scrub)
	onPicture := e.Target().Is(p.theatre.pointer)
	switch key := e.Key(); {
	case key == "PageDown" && (onSlider || !head.Ended()):
		p.act((*playhead.Playhead).Next)
	case key == "PageUp" && (onSlider || head.Begun()):
		p.act((*playhead.Playhead).Back)
	case key == "Home" && !onSlider:
		p.act((*playhead.Playhead).Restart)
	case key == "End" && !onSlider:
		p.act((*playhead.Playhead).End)
	case onPicture && (key == "Enter" || key == " ") && p.toggle(p.pointing.Selection):
		p.draw()
		p.announce(p.theatre.frame.Caption.In(p.language))
	case onPicture && key == " ":
		p.act(toggle)
	case onPicture && p.chooseByKey(key):
	default:
		return
	}
	e.PreventDefault()
}
