//go:build js && wasm

package main

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pointing"
	"fivebyfive/wasm/report"
)

// working shows how the unit that a learner has chosen comes to its value:
// what it sees, times its weights, the sum, the bias, the squash. It is text,
// for everyone.
type working struct {
	section, shown dom.Element
	of             frame.Selection // the unit that is shown
	stale          bool            // the network has seen something new since
	sums           lenet.Working
}

func (p *page) listenToWorking() {
	w := &p.working
	w.section, w.shown = dom.ByID("working"), dom.ByID("working-shown")
	dom.ByID("working-close").Listen("click", func(dom.Event) {
		p.point((*pointing.Pointing).LetGo)
		p.theatre.pointer.Focus()
	})
}

// drawWorking shows the working of the unit that is held, and takes it away
// when none is.
func (p *page) drawWorking() {
	w := &p.working
	of := p.pointing.Held()
	if of.Kind != frame.UnitTarget || of.Layer < 0 {
		of = frame.Selection{}
	}
	if of == w.of && !w.stale {
		return
	}
	w.of, w.stale = of, false
	none := of.Kind == frame.NoTarget
	if !none {
		none = p.seen.Working(of.Layer, of.Map, of.Row, of.Col, &w.sums) != nil
	}
	w.section.ToggleAttribute("hidden", none)
	if none {
		if !p.enumeration.running {
			p.theatre.keepHeight(false)
		}
		return
	}
	p.stopEnumeration() // one of the two has the room under the figure
	p.theatre.keepHeight(true)
	open := w.shown.Query("details[open]").Data("window")
	w.shown.SetHTML(report.Working(p.language, &w.sums, open))
}
