//go:build js && wasm

package main

import (
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/pointing"
)

// Pointing at the picture: with a mouse by hovering, with a finger by tapping,
// with the keyboard by the arrow keys.
func (p *page) listenToPointer() {
	area := p.theatre.pointer
	area.Listen("pointermove", func(e dom.Event) {
		if e.Pointer() == "mouse" && !p.current.head.Playing {
			at := p.selectionAt(e)
			p.point(func(now *pointing.Pointing) { now.Hover(at) })
		}
	}, dom.Passive)
	area.Listen("pointerleave", func(dom.Event) { p.point((*pointing.Pointing).Leave) }, dom.Passive)
	area.Listen("click", func(e dom.Event) {
		p.stop()
		at := p.selectionAt(e)
		if !p.toggle(at) {
			p.point(func(now *pointing.Pointing) { now.Click(at) })
		}
	})
}

func (p *page) selectionAt(e dom.Event) frame.Selection {
	x, y := e.At(p.theatre.pointer)
	selection, _ := p.theatre.frame.Hit(float32(x), float32(y))
	return selection
}

// stop pauses what plays: it would move away from under a tap.
func (p *page) stop() {
	if p.current.head.Playing {
		p.act((*playhead.Playhead).Pause)
	}
}

// point changes what is pointed at, and lights it up wherever it is named.
func (p *page) point(change func(*pointing.Pointing)) {
	before := p.pointing
	change(&p.pointing)
	if p.pointing == before {
		return
	}
	if p.pointing.Lit != before.Lit {
		p.lightProse()
	}
	p.refresh()
}

// chooseByKey answers a key on the picture, and reports whether it had a meaning.
func (p *page) chooseByKey(key string) bool {
	picture, selection := &p.theatre.frame, p.pointing.Selection
	switch key {
	case "ArrowUp":
		selection = picture.Move(selection, -1, 0)
	case "ArrowDown":
		selection = picture.Move(selection, 1, 0)
	case "ArrowLeft":
		selection = picture.Move(selection, 0, -1)
	case "ArrowRight":
		selection = picture.Move(selection, 0, 1)
	case "Enter":
		selection = picture.Switch(selection)
	case "Escape":
		if selection.Kind == frame.NoTarget {
			return false
		}
		selection = frame.Selection{}
	default:
		return false
	}
	if len(picture.Targets) == 0 {
		return false
	}
	p.stop()
	p.point(func(now *pointing.Pointing) { now.Hold(selection) })
	p.draw()
	p.announce(p.theatre.frame.Caption.In(p.language))
	return true
}
