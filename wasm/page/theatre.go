//go:build js && wasm

package main

import (
	"bytes"
	"strconv"

	"fivebyfive/calc/language"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/svg"
)

// theatre is the live figure: the picture, the tally under it and the caption.
type theatre struct {
	section, picture, drawing, words, pointer dom.Element
	parameters, connections, uses             text
	parametersNote, connectionsNote           text
	caption, status, announcement             text
	scrub, play, speed, retry                 dom.Element
	beats                                     []dom.Element

	width, height float32 // of the picture
	frame         frame.Frame
	markup        []byte // memory for the SVG
	written       []byte // the words that are shown
	begins, next  []int  // where each label of them begins, and each of those to come
	changed       []int  // memory for which have changed
	viewBox       string
	playing       bool
	first         int // the step that the list of steps begins with
	beat          int // the step that is marked
	place         int // on the scrubber
	shownSpeed    float64
}

// text is an element whose text is written only when it changes.
type text struct {
	element dom.Element
	shown   string
}

func (t *text) set(s string) {
	if s != t.shown {
		t.element.SetText(s)
		t.shown = s
	}
}

func (h *theatre) find() {
	h.section, h.picture, h.pointer = dom.ByID("theatre"), dom.ByID("picture"), dom.ByID("pointer")
	h.drawing, h.words = dom.ByID("drawing"), dom.ByID("words")
	h.scrub, h.play, h.speed = dom.ByID("scrub"), dom.ByID("play"), dom.ByID("speed")
	h.retry = dom.ByID("retry")
	for id, t := range map[string]*text{
		"parameters": &h.parameters, "connections": &h.connections, "uses": &h.uses,
		"parameters-note": &h.parametersNote, "connections-note": &h.connectionsNote,
		"caption": &h.caption, "status": &h.status, "announcement": &h.announcement,
	} {
		t.element = dom.ByID(id)
	}
}

// setStatus says something under the figure, in the place of what was said.
func (h *theatre) setStatus(s string) {
	h.status.set(s)
	h.retry.ToggleAttribute("hidden", true)
}

// offerRetry says why there is no canvas, and offers to try again.
func (h *theatre) offerRetry(s string) {
	h.setStatus(s)
	h.retry.ToggleAttribute("hidden", false)
}

// clearStatus takes a notice away, if it is the one that is shown.
func (h *theatre) clearStatus(s string) {
	if h.status.shown == s {
		h.setStatus("")
	}
}

// setBeats lists the steps that are shown of a scene under its scrubber.
func (h *theatre) setBeats(head *playhead.Playhead, l *language.Language) {
	beats, first := head.Beats()
	h.first = first
	list := dom.ByID("beats")
	list.SetText("")
	for i, beat := range beats {
		button := list.Add("li", "", "").Add("button", "", beat.Title.In(l))
		button.SetAttribute("type", "button")
		button.SetAttribute("data-step", strconv.Itoa(first+i))
	}
	h.beats = dom.All("#beats button")
	h.scrub.SetAttribute("max", strconv.Itoa(len(beats)*playhead.Steps))
	h.beat, h.place = -1, -1
}

// draw shows the moment where the playhead is.
func (p *page) draw() {
	h, head := &p.theatre, p.current.head
	p.drawSheet()
	p.drawWorking()
	if h.width > 0 && h.height > 0 {
		scene.At(p.current.scene, p.params(), head.Shown(), &h.frame)
		if p.projector.on {
			h.frame.Project(p.zoom())
		}
		p.drawPicture()
		if p.projector.asking {
			p.drawQuestion()
		} else {
			h.drawTally(p.language)
		}
	}
	p.drawControls(head)
}

// drawTally shows what has been counted, how the numbers are made up, and what
// there is to see.
func (h *theatre) drawTally(l *language.Language) {
	tally := &h.frame.Tally
	h.parameters.set(l.Number(tally.Parameters))
	h.connections.set(l.Number(tally.Connections))
	h.uses.set(tally.Uses(l))
	h.parametersNote.set(tally.OfParameters.In(l))
	h.connectionsNote.set(tally.OfConnections.In(l))
	h.caption.set(h.frame.Caption.In(l))
}

// params is what the picture depends on, besides time.
func (p *page) params() kit.Params {
	zoom := p.zoom()
	return kit.Params{
		Language: p.language,
		Width:    p.theatre.width / zoom, Height: p.theatre.height / zoom, Seen: p.seen,
		Selection: p.pointing.Selection, Highlight: p.pointing.Highlight, Knob: p.current.knob, Joins: p.current.joins,
	}
}

func (p *page) drawPicture() {
	h := &p.theatre
	viewBox := "0 0 " + strconv.FormatFloat(float64(h.width), 'f', -1, 32) + " " + strconv.FormatFloat(float64(h.height), 'f', -1, 32)
	if viewBox != h.viewBox {
		h.viewBox = viewBox
		h.drawing.SetAttribute("viewBox", viewBox)
		h.words.SetAttribute("viewBox", viewBox)
	}
	if p.stage.ready {
		p.stage.draw(&h.frame)
	} else {
		h.markup = svg.Append(h.markup[:0], &h.frame, svg.Options{Part: svg.Picture})
		h.drawing.SetHTML(string(h.markup))
	}
	h.writeWords(p.language)
}

// writeWords writes the labels that have changed, and leaves the others as they are:
// a browser lays out anew what is written. Where there are more or fewer than before,
// or most have changed, all are written at once.
func (h *theatre) writeWords(l *language.Language) {
	h.markup, h.next = h.markup[:0], h.next[:0]
	for i := range h.frame.Labels {
		h.next = append(h.next, len(h.markup))
		h.markup = svg.AppendLabel(h.markup, &h.frame.Labels[i], l)
	}
	h.next = append(h.next, len(h.markup))
	if bytes.Equal(h.markup, h.written) {
		return
	}
	changed := h.changed[:0]
	if len(h.next) == len(h.begins) {
		for i := range h.frame.Labels {
			if !bytes.Equal(h.markup[h.next[i]:h.next[i+1]], h.written[h.begins[i]:h.begins[i+1]]) {
				changed = append(changed, i)
			}
		}
	}
	h.changed = changed
	if len(changed) == 0 || len(changed) > len(h.frame.Labels)/2 {
		h.words.SetHTML(string(h.markup))
	} else {
		for _, i := range changed {
			h.words.SetChild(i, string(h.markup[h.next[i]:h.next[i+1]]))
		}
	}
	h.written = append(h.written[:0], h.markup...)
	h.begins, h.next = h.next, h.begins
}

func (p *page) drawControls(head *playhead.Playhead) {
	h := &p.theatre
	if head.Playing != h.playing {
		h.playing = head.Playing
		h.section.ToggleClass("playing", head.Playing)
		label := h.play.Data("play")
		if head.Playing {
			label = h.play.Data("pause")
			dom.Call("playing")
		}
		h.play.SetAttribute("aria-label", label)
		h.play.SetAttribute("title", label)
	}
	if head.Speed != h.shownSpeed {
		h.shownSpeed = head.Speed
		speed := strconv.FormatFloat(head.Speed, 'f', -1, 64) + "×"
		h.speed.SetText(speed)
		h.speed.SetAttribute("aria-label", h.speed.Attribute("title")+" "+speed)
	}
	if beat := head.Beat(); beat != h.beat {
		h.beat = beat
		for i, button := range h.beats {
			if h.first+i == beat {
				button.SetAttribute("aria-current", "step")
			} else {
				button.RemoveAttribute("aria-current")
			}
		}
		h.scrub.SetAttribute("aria-valuetext", p.stepTitle())
		p.showStep()
	}
	if place := head.Scrub(); place != h.place {
		h.place = place
		h.scrub.SetValue(strconv.Itoa(place))
		h.scrub.SetStyle("--done", strconv.FormatFloat(100*float64(place)/float64(len(h.beats)*playhead.Steps), 'f', 2, 64)+"%")
	}
}

func (p *page) stepTitle() string {
	head := p.current.head
	beats := p.current.scene.Beats()
	return p.language.Say("page.step-of", strconv.Itoa(head.Beat()+1), strconv.Itoa(len(beats)), beats[head.Beat()].Title.In(p.language))
}

// describeStep says in words what the step shows and what has been counted.
func (p *page) describeStep() string {
	if p.projector.asking {
		return p.stepTitle() + p.language.Stop + p.language.Text("page.how-many")
	}
	s, head := p.current.scene, p.current.head
	var f frame.Frame
	params := p.params()
	params.Selection = frame.Selection{}
	scene.At(s, params, head.Shown(), &f)
	return p.stepTitle() + p.language.Stop + p.describe(&f)
}

// describe says what a picture shows and what has been counted in it.
func (p *page) describe(f *frame.Frame) string {
	return f.Caption.In(p.language) + p.language.Between +
		p.language.Say("page.tally", f.Tally.Parameters, f.Tally.Connections)
}

// announce has a screen reader say a sentence, once.
func (p *page) announce(sentence string) { p.theatre.announcement.set(sentence) }

// keepHeight has the picture get no higher than it is, while something stands under
// it and the rest makes room: it does not move under the pointer.
func (h *theatre) keepHeight(kept bool) {
	limit := ""
	if kept {
		limit = strconv.FormatFloat(float64(h.height), 'f', -1, 32) + "px"
	}
	h.picture.SetStyle("max-height", limit)
}
