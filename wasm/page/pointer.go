//go:build js && wasm

package main

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/playhead"
)

// Pointing at the picture: with a mouse by hovering, with a finger by tapping,
// with the keyboard by the arrow keys.
func (p *page) listenToPointer() {
	area := p.theatre.pointer
	area.Listen("pointermove", func(e dom.Event) {
		if e.Pointer() == "mouse" {
			p.pointAt(e, true)
		}
	}, dom.Passive)
	area.Listen("pointerleave", func(dom.Event) {
		if p.hovering {
			p.choose(frame.Selection{})
		}
	}, dom.Passive)
	area.Listen("click", func(e dom.Event) { p.pointAt(e, false) })
}

// pointAt chooses what is at the pointer. A click holds it, and lets go of what
// was held, until the next one; meanwhile a mouse may hover and change nothing.
// While the scene plays a mouse may rest on it too; a tap stops it.
func (p *page) pointAt(e dom.Event, hovering bool) {
	if hovering && p.held {
		return
	}
	if head := p.current.head; head.Playing {
		if hovering {
			return
		}
		p.act((*playhead.Playhead).Pause)
	}
	x, y := e.At(p.theatre.pointer)
	selection, _ := p.theatre.frame.Hit(float32(x), float32(y))
	if !hovering && p.toggle(selection) {
		return
	}
	if !hovering && p.held && selection == p.selection {
		selection = frame.Selection{}
	}
	p.choose(selection)
	chosen := selection.Kind != frame.NoTarget
	p.hovering, p.held = hovering && chosen, !hovering && chosen
}

// choose selects what is pointed at, and lights up what the formula calls it.
func (p *page) choose(selection frame.Selection) {
	p.hovering, p.held = false, false
	if selection == p.selection {
		p.refresh()
		return
	}
	p.selection = selection
	if !p.pinned {
		p.lightProse(factorOf[selection.Kind])
	}
	p.refresh()
}

// factorOf is the factor that counts what is pointed at.
var factorOf = map[frame.TargetKind]calc.Factor{
	frame.UnitTarget:   calc.Positions,
	frame.WeightTarget: calc.KernelCells,
	frame.BiasTarget:   calc.Bias,
	frame.JoinTarget:   calc.Kernels,
}

// chooseByKey answers a key on the picture, and reports whether it had a meaning.
func (p *page) chooseByKey(key string) bool {
	picture, selection := &p.theatre.frame, p.selection
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
	if p.current.head.Playing {
		p.act((*playhead.Playhead).Pause)
	}
	p.choose(selection)
	p.held = selection.Kind != frame.NoTarget
	p.draw()
	p.announce(p.theatre.frame.Caption.In(p.language))
	return true
}
