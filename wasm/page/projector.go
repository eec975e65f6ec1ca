//go:build js && wasm

package main

import (
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/playhead"
)

// projector is the page as a class sees it: the figure, the two counts, the
// caption and the step's title fill the screen, and a clicker turns the steps.
// What of it is the browser's is in assets/projector.js: keys, the full screen,
// blanking.
type projector struct {
	on     bool
	asking bool // the counts are hidden, for the class to predict
	step   text // the titles of the step and of the lesson
	course text
}

// predictKey is where the browser keeps whether a class predicts; "off" if not.
const predictKey = "fivebyfive.predict"

func (p *page) listenToProjector() {
	p.projector.step.element, p.projector.course.element = dom.ByID("step"), dom.ByID("course")
	dom.Export("present", func(dom.Arguments) { p.present(!p.projector.on) })
	dom.Export("turn", func(a dom.Arguments) { p.turnStep(a.Text(0)) })
}

// present fills the screen, or goes back to the lesson.
func (p *page) present(on bool) {
	how := ""
	if on {
		how = playhead.Projected
	}
	p.presentAt(how)
	p.rest()
}

// presentAt is present, by what stands in an address.
func (p *page) presentAt(how string) {
	r := &p.projector
	was := r.on
	r.on = how != "" && dom.Has("presented") // without its script nobody could leave
	r.asking = r.on && how == playhead.Asking
	if r.on {
		dom.Root().SetAttribute("data-profile", "projector")
	} else {
		dom.Root().RemoveAttribute("data-profile")
	}
	if r.on != was {
		p.stage.readPalette()
		dom.Call("presented", r.on)
	}
	p.refresh()
}

// address is what stands in an address for it.
func (r *projector) address() string {
	switch {
	case r.asking:
		return playhead.Asking
	case r.on:
		return playhead.Projected
	}
	return ""
}

// zoom is how much larger the picture is drawn than on a desk: so much that
// the smallest words can be read from the last row.
func (p *page) zoom() float32 {
	if !p.projector.on {
		return 1
	}
	const least = 0.0285 // of the window's height
	width, height := dom.WindowSize()
	return max(1, float32(min(height, 0.8*width))*least/frame.LabelSize)
}

// turnStep goes a step on or back, or to either end: one press of a key. While
// a step plays, a press on completes it; where the counts are hidden, it shows
// them. At the ends of the lesson the press is offered to whoever wants it.
func (p *page) turnStep(way string) {
	r, head := &p.projector, p.current.head
	still := head.AtRest()
	switch {
	case way == "on" && still && r.asking:
		r.asking = false
		p.rest()
		p.showStep()
	case way == "on" && still && head.Ended():
		dom.Call("overflow", 1)
	case way == "on":
		if still {
			r.asking = r.on && dom.Stored(predictKey) != "off" && p.countsChange()
		}
		p.act((*playhead.Playhead).Next)
	case way == "back" && still && !head.Begun():
		dom.Call("overflow", -1)
	case turns[way] != nil:
		r.asking = false
		p.act(turns[way])
	}
}

// turns are the other ways to turn.
var turns = map[string]func(*playhead.Playhead){
	"back":  (*playhead.Playhead).Back,
	"first": (*playhead.Playhead).Restart,
	"last":  (*playhead.Playhead).End,
}

// countsChange reports whether there is something to predict: whether the next
// step changes the counts.
func (p *page) countsChange() bool {
	head := p.current.head
	now, then := p.tallyAt(head.Time), p.tallyAt(head.Ahead().End)
	return now.Parameters != then.Parameters || now.Connections != then.Connections
}

// drawQuestion asks for the counts instead of showing them.
func (p *page) drawQuestion() {
	h := &p.theatre
	h.parameters.set("?")
	h.connections.set("?")
	h.uses.set("?")
	h.parametersNote.set("")
	h.connectionsNote.set("")
	h.caption.set(p.language.Text("page.how-many"))
}

// showStep writes the title of the step, and has the scripts know of it.
func (p *page) showStep() {
	p.projector.step.set(p.stepTitle())
	p.projector.course.set(p.current.title)
	dom.Call("stepped")
	p.tellPlace("step")
}
