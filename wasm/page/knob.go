//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/scene/kit"
)

// knob is the slider for the number that a learner may change in a scene.
type knob struct{ row, name, slider, value dom.Element }

func (p *page) listenToKnob() {
	p.knob = knob{dom.ByID("knob"), dom.ByID("knob-name"), dom.ByID("knob-input"), dom.ByID("knob-value")}
	p.knob.slider.Listen("input", func(dom.Event) {
		turnable, ok := p.current.scene.(kit.Turnable)
		n, err := strconv.Atoi(p.knob.slider.Value())
		if !ok || err != nil {
			return
		}
		p.current.knob = n
		p.knob.value.SetText(p.language.Number(int64(n)))
		if turnable.Knob().From > p.current.head.Beat() {
			p.act((*playhead.Playhead).End)
		}
		p.refresh()
	})
	p.knob.slider.Listen("change", func(dom.Event) { p.rest() })
}

// setKnob shows the slider of the lesson's scene, if it has one.
func (p *page) setKnob() {
	turnable, ok := p.current.scene.(kit.Turnable)
	p.knob.row.ToggleAttribute("hidden", !ok)
	if !ok {
		return
	}
	k := turnable.Knob()
	place := p.current.knob
	if place == 0 {
		place = k.Start
	}
	p.knob.name.SetText(p.language.Text(k.Name))
	for attribute, n := range map[string]int{"min": k.Min, "max": k.Max, "step": k.Step} {
		p.knob.slider.SetAttribute(attribute, strconv.Itoa(n))
	}
	p.knob.slider.SetValue(strconv.Itoa(place))
	p.knob.value.SetText(p.language.Number(int64(place)))
}
