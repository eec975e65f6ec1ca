//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/layer"
	"fivebyfive/wasm/svg"
)

// figure is the picture of the chosen layer, and its steps.
type figure struct {
	language *language.Language
	layer    *graph.LayerCount // nil if the line has none
	steps    []layer.Step
	step     int
	over     float32 // of the step
	playing  bool
	last     float64 // the clock at the last frame

	frame  frame.Frame
	markup []byte
	reduce dom.Media

	whole, picture, controls, steppers, caption, parameters, connections, play dom.Element
}

func newFigure(l *language.Language) *figure {
	g := &figure{
		language: l, reduce: dom.MatchMedia("(prefers-reduced-motion: reduce)"),
		whole: dom.ByID("figure"), picture: dom.ByID("picture"), controls: dom.ByID("figure-controls"), steppers: dom.ByID("steps"), caption: dom.ByID("caption"),
		parameters: dom.ByID("parameters"), connections: dom.ByID("connections"), play: dom.ByID("play"),
	}
	g.steppers.Listen("click", func(e dom.Event) {
		if step, err := strconv.Atoi(e.Target().Closest("button").Data("step")); err == nil {
			g.show(step)
		}
	})
	g.steppers.Listen("keydown", func(e dom.Event) { g.walk(e) })
	g.play.Listen("click", func(dom.Event) {
		switch {
		case g.playing:
			g.playing = false
		case g.step == len(g.steps)-1 && g.over == 1:
			g.start(0)
		default:
			g.start(g.step)
		}
		g.draw()
	})
	dom.ObserveSize(g.picture, func(float64, float64) { g.draw() })
	return g
}

// of shows a layer, whole.
func (g *figure) of(l *graph.LayerCount) {
	g.layer, g.playing = l, false
	g.whole.ToggleAttribute("hidden", l == nil)
	if l == nil {
		return
	}
	g.steps = layer.Steps(l)
	markup := ""
	for i, step := range g.steps {
		markup += `<li><button class="tool" type="button" data-step="` + strconv.Itoa(i) + `">` + g.language.Text(step.Title) + "</button></li>"
	}
	g.steppers.SetHTML(markup)
	g.controls.ToggleAttribute("hidden", len(g.steps) == 1)
	g.show(len(g.steps) - 1)
}

// show goes to the end of a step.
func (g *figure) show(step int) {
	g.step, g.over, g.playing = step, 1, false
	g.draw()
}

// walk goes from step to step by the arrow keys.
func (g *figure) walk(e dom.Event) {
	step, last := g.step, len(g.steps)-1
	switch e.Key() {
	case "ArrowRight", "ArrowDown":
		step = min(step+1, last)
	case "ArrowLeft", "ArrowUp":
		step = max(step-1, 0)
	case "Home":
		step = 0
	case "End":
		step = last
	default:
		return
	}
	if e.Modified() {
		return
	}
	e.PreventDefault()
	g.show(step)
	g.steppers.All("button")[step].Focus()
}

// start plays from the beginning of a step.
func (g *figure) start(step int) {
	if g.over == 1 && step < len(g.steps)-1 && step > 0 {
		step++
	}
	g.step, g.over = step, 0
	g.playing, g.last = true, 0
	dom.RequestFrame(g.tick)
}

// tick goes on by the time that has passed.
func (g *figure) tick(seconds float64) {
	if !g.playing {
		return
	}
	if g.last > 0 {
		g.over += float32((seconds - g.last) / g.steps[g.step].Seconds)
	}
	g.last = seconds
	if g.over >= 1 {
		g.over = 1
		if g.step == len(g.steps)-1 {
			g.playing = false
		} else {
			g.step, g.over = g.step+1, 0
		}
	}
	g.draw()
	if g.playing {
		dom.RequestFrame(g.tick)
	}
}

// draw draws the moment.
func (g *figure) draw() {
	if g.layer == nil {
		return
	}
	box := g.picture.Rect()
	g.frame.Reset(float32(box.W), float32(box.H))
	g.frame.Language = g.language
	over := g.over
	if g.reduce.Matches() { // each step stands there whole, as long as it takes otherwise
		over = 1
	}
	tally := layer.Draw(&g.frame, g.layer, g.step, over)
	g.frame.Settle()
	g.markup = svg.Append(g.markup[:0], &g.frame, svg.Options{Language: g.language, Title: g.frame.Caption.In(g.language)})
	g.picture.SetHTML(string(g.markup))
	g.caption.SetText(g.frame.Caption.In(g.language))
	g.parameters.SetText(g.language.Number(tally.Parameters))
	g.connections.SetText(g.language.Number(tally.Connections))
	for i, button := range g.steppers.All("button") {
		button.ToggleAttribute("aria-current", i == g.step)
	}
	word := "play"
	if g.playing {
		word = "pause"
	}
	g.play.ToggleClass("playing", g.playing)
	g.play.SetAttribute("aria-label", g.play.Data(word))
}
