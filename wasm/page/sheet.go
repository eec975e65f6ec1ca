//go:build js && wasm

package main

import (
	"strconv"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/pad"
)

// sheet is the paper that a learner draws a digit on, and what the network
// reads there. Each stroke goes through the network as it is drawn, and every
// figure shows what comes of it.
type sheet struct {
	section, paper, ink, pen, button dom.Element
	read                             text
	bars                             []bar // of the ten distances

	drawing *pad.Drawing
	drawn   bool // there is something on the paper
	pressed bool // a pointer is down on it
	changed bool // since the network has seen it
	markup  []byte
}

// bar is the distance from F6 to the code of one digit.
type bar struct {
	item, length dom.Element
	distance     text
}

// first is the digit that a page shows before anything is drawn.
const first = 5

// drawingKey is where the browser keeps the drawing.
const drawingKey = "fivebyfive.drawing"

func (p *page) findSheet() {
	s := &p.sheet
	s.section, s.paper, s.button = dom.ByID("sheet"), dom.ByID("pad"), dom.ByID("draw")
	s.ink, s.pen = dom.ByID("ink"), dom.ByID("pen")
	s.read.element = dom.ByID("read")
	for _, item := range dom.All("#distances li") {
		s.bars = append(s.bars, bar{item: item, length: item.Query(".bar i"), distance: text{element: item.Query(".distance")}})
	}
	s.drawing = pad.New()
	strokes, ok := pad.Decode(dom.Stored(drawingKey))
	if !ok {
		strokes = pad.Sample(first)
	}
	s.drawing.Show(strokes)
	s.changed = true
}

func (p *page) listenToSheet() {
	s := &p.sheet
	s.button.Listen("click", func(dom.Event) { p.openSheet(s.section.Hidden()) })
	s.paper.Listen("pointerdown", func(e dom.Event) {
		if !e.Primary() {
			return
		}
		e.Hold(s.paper)
		s.pressed = true
		s.drawing.Begin(s.at(e))
		p.redraw()
	})
	s.paper.Listen("pointermove", func(e dom.Event) {
		if s.pressed && e.Primary() {
			s.drawing.Extend(s.at(e))
			p.redraw()
		}
	}, dom.Passive)
	lift := func(e dom.Event) {
		if s.pressed && e.Primary() {
			s.pressed = false
			s.drawing.End()
			p.settleDrawing()
		}
	}
	s.paper.Listen("pointerup", lift)
	s.paper.Listen("pointercancel", lift)
	s.paper.Listen("keydown", p.pressedOnPaper)
	s.paper.Listen("blur", func(dom.Event) {
		s.drawing.End()
		p.redraw()
	})
	dom.ByID("crayons").Listen("click", func(e dom.Event) {
		button := e.Target().Closest("button")
		switch digit, err := strconv.Atoi(button.Data("sample")); {
		case button.Is(dom.ByID("undo")):
			s.drawing.Undo()
		case button.Is(dom.ByID("clear")):
			s.drawing.Clear()
		case err == nil:
			s.drawing.Show(pad.Sample(digit))
		default:
			return
		}
		p.redraw()
		p.settleDrawing()
	})
}

func (s *sheet) at(e dom.Event) pad.Point {
	x, y := e.At(s.paper)
	r := s.paper.Rect()
	return pad.Point{X: x / r.W, Y: y / r.H}
}

func (p *page) openSheet(open bool) {
	s := &p.sheet
	s.section.ToggleAttribute("hidden", !open)
	s.button.SetAttribute("aria-expanded", strconv.FormatBool(open))
	s.changed = true
	if open {
		s.section.Reveal()
	}
	p.refresh()
}

// pressedOnPaper moves the pen by keys: a twenty-fifth of the paper at a time.
func (p *page) pressedOnPaper(e dom.Event) {
	const step = 0.04
	if e.Modified() {
		return
	}
	d := p.sheet.drawing
	switch e.Key() {
	case "ArrowLeft":
		d.Move(-step, 0)
	case "ArrowRight":
		d.Move(step, 0)
	case "ArrowUp":
		d.Move(0, -step)
	case "ArrowDown":
		d.Move(0, step)
	case " ":
		d.Toggle()
		if _, down := d.Pen(); !down {
			defer p.settleDrawing()
		}
	default:
		return
	}
	e.PreventDefault()
	p.redraw()
}

// redraw has the drawing shown and seen before the next frame.
func (p *page) redraw() {
	p.sheet.changed = true
	p.refresh()
}

// settleDrawing keeps the drawing, and has a screen reader say what the network
// reads.
func (p *page) settleDrawing() {
	s := &p.sheet
	dom.Store(drawingKey, pad.Encode(s.drawing.Strokes()))
	p.see()
	p.announce(p.readout())
}

// see lets the network see what has changed.
func (p *page) see() {
	s := &p.sheet
	if s.changed {
		s.drawn = s.drawing.See(p.seen)
		p.working.stale = true
	}
}

// readout is what the network makes of the drawing, in words.
func (p *page) readout() string {
	if !p.sheet.drawn {
		return p.language.Text("page.nothing-drawn")
	}
	digit, next := p.seen.Nearest()
	if _, sure := p.seen.Verdict(); sure {
		return p.language.Say("page.reads", strconv.Itoa(digit))
	}
	return p.language.Say("page.unsure", strconv.Itoa(digit), strconv.Itoa(next))
}

// draw shows the drawing, the distances and the answer, where they have
// changed and are in view.
func (p *page) drawSheet() {
	s := &p.sheet
	if !s.changed {
		return
	}
	p.see()
	s.changed = false
	if s.section.Hidden() {
		return
	}
	s.markup = s.markup[:0]
	for _, stroke := range s.drawing.Strokes() {
		for i, point := range stroke {
			s.markup = appendPoint(s.markup, "ML"[min(i, 1)], point)
		}
		s.markup = append(s.markup, "h0"...) // a dot is a line of no length
	}
	s.ink.SetAttribute("d", string(s.markup))
	at, down := s.drawing.Pen()
	s.pen.SetAttribute("cx", strconv.FormatFloat(at.X, 'f', 3, 64))
	s.pen.SetAttribute("cy", strconv.FormatFloat(at.Y, 'f', 3, 64))
	s.pen.ToggleClass("down", down)
	s.read.set(p.readout())
	distances := p.seen.Distances()
	farthest := float32(1)
	for _, d := range distances {
		farthest = max(farthest, d)
	}
	for i := range s.bars {
		b := &s.bars[i]
		b.length.SetStyle("width", strconv.FormatFloat(float64(distances[i]/farthest*100), 'f', 1, 32)+"%")
		b.distance.set(p.language.Number(int64(distances[i] + 0.5)))
		b.item.ToggleClass("best", s.drawn && i == p.seen.Class())
	}
}

func appendPoint(dst []byte, command byte, at pad.Point) []byte {
	dst = strconv.AppendFloat(append(dst, command), at.X, 'f', 3, 64)
	return strconv.AppendFloat(append(dst, ' '), at.Y, 'f', 3, 64)
}
