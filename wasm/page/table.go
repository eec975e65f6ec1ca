//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/pointing"
	"fivebyfive/wasm/report"
	"fivebyfive/wasm/scene/kit"
)

// A scene may let a learner change its connection table: by clicking a crossing
// in the picture, or with the buttons under it, which choose a whole table.
func (p *page) listenToTable() {
	dom.ByID("table").Listen("click", func(e dom.Event) {
		button := e.Target().Closest("button")
		if !button.Exists() {
			return
		}
		p.setJoins(presets[button.Data("joins")])
		p.act((*playhead.Playhead).End)
	})
}

// presets are the tables that there are buttons for.
var presets = map[string]kit.Joins{"own": {}, "all": kit.AllJoined(), "one": kit.OneEach()}

// toggle joins or parts the two maps that meet where the learner points, and
// reports whether that could be done.
func (p *page) toggle(at frame.Selection) bool {
	s, editable := p.current.scene.(kit.Editable)
	if !editable {
		return false
	}
	joins, changed := s.Toggle(p.current.joins, at, p.current.head.Shown())
	if changed {
		p.point(func(now *pointing.Pointing) { now.Select(at) })
		p.setJoins(joins)
	}
	return changed
}

func (p *page) setJoins(joins kit.Joins) {
	p.current.joins = joins
	p.showTable()
	p.saveAddress()
	p.refresh()
}

// showTable shows the buttons where they are of use, and beside them how calc
// counts the parameters of a table that is the learner's own, or why it cannot.
func (p *page) showTable() {
	_, editable := p.current.scene.(kit.Editable)
	dom.ByID("table").ToggleAttribute("hidden", !editable)
	if !editable {
		return
	}
	joins := p.current.joins
	for _, button := range dom.All("#table button") {
		button.SetAttribute("aria-pressed", strconv.FormatBool(presets[button.Data("joins")] == joins))
	}
	note, fault := "", ""
	if counted, err := joins.CountFed(); err == nil && joins != (kit.Joins{}) {
		if q, err := counted.Quantity(p.current.scene.Subject() + ".parameters"); err == nil {
			note = q.Derivation.Equation()
		}
	}
	if _, err := joins.Count(); err != nil {
		fault = p.language.Say("page.unfed", unfed(joins))
	}
	dom.ByID("table-sum").SetText(note)
	dom.ByID("table-fault").SetText(fault)
}

// unfed lists the maps that nothing feeds.
func unfed(joins kit.Joins) (list string) {
	for m, inputs := range joins.Table() {
		switch {
		case len(inputs) > 0:
		case list == "":
			list = report.Ordinal(m)
		default:
			list += ", " + report.Ordinal(m)
		}
	}
	return list
}
