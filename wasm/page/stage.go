//go:build js && wasm

package main

import (
	"strconv"
	"strings"

	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
)

// stage is the canvas: a frame in a document of its own, which draws what it
// is handed. It comes late, or never, or goes away and comes back; while it is
// not ready the picture is drawn as SVG.
type stage struct {
	canvas  dom.Element // where the frame is, if it is
	iframe  dom.Element
	placed  bool
	ready   bool
	loaded  bool // its document, though nothing may be in it
	failed  bool // and stays away, until the reader asks for it
	wire    []byte
	bytes   dom.Array
	palette dom.Array
	colours []float32
}

func (p *page) startStage() {
	s := &p.stage
	source, attribute := dom.Query("script[data-stage]").Data("stage"), "src"
	if strings.HasPrefix(source, "<") { // the page is one file, and this the document itself
		attribute = "srcdoc"
	}
	dom.Export("placeStage", func(a dom.Arguments) { p.placeStage(a.Truth(0)) })
	dom.Export("stageLate", func(dom.Arguments) {
		if !s.loaded {
			p.stageFailed("stalled")
		}
	})
	dom.Export("reloadStage", func(dom.Arguments) { p.reloadStage() })
	dom.Export("stageWaits", func(dom.Arguments) { p.theatre.offerRetry(p.language.Text("page.no-turn")) })
	dom.Export("stageReady", func(dom.Arguments) { p.stageReady() })
	dom.Export("stageFailed", func(a dom.Arguments) { p.stageFailed(a.Text(0)) })
	dom.Export("stageSlow", func(dom.Arguments) { p.stageSlow() })
	dom.Window.Listen("message", func(e dom.Event) {
		if !e.FromFrame(s.iframe) {
			return
		}
		switch e.Message("fivebyfive") {
		case "stageReady":
			p.stageReady()
		case "stageLost":
			dom.Call("stageLost")
		case "stageFailed":
			p.stageFailed(e.Message("reason"))
		case "stageSlow":
			p.stageSlow()
		}
	})
	s.canvas, s.iframe = dom.ByID("canvas"), dom.Create("iframe")
	for name, value := range map[string]string{"inert": "", "aria-hidden": "true", "tabindex": "-1", attribute: source} {
		s.iframe.SetAttribute(name, value)
	}
	// A frame that loads again, as after a lost context, is not ready yet.
	s.iframe.Listen("load", func(dom.Event) {
		s.loaded = true
		p.setStage(false)
		if !s.iframe.HasFrame("draw") {
			p.stageFailed("missing stage.html")
		}
	})
	dom.ObserveVisible(p.theatre.picture, "100px", func(visible bool) {
		display := "none"
		if visible {
			display = "block"
			p.autoplay()
		}
		s.canvas.SetStyle("display", display)
		dom.Call("wantStage", visible && !s.failed)
		p.refresh()
	})
	p.theatre.retry.Listen("click", func(dom.Event) {
		s.failed = false
		p.theatre.pointer.Focus() // the button goes away
		p.theatre.setStatus("")
		dom.Call("retryStage")
	})
	p.followPixelRatio()
}

// placeStage puts the frame into the page, or takes it away. assets/canvases.js
// says when: a browser has few canvases for all pages that it shows.
func (p *page) placeStage(there bool) {
	s := &p.stage
	switch {
	case there && !s.failed:
		s.placed, s.loaded = true, false
		s.canvas.Append(s.iframe)
	case !there:
		s.placed = false
		p.setStage(false)
		s.iframe.Remove()
	}
}

// reloadStage has the frame load again. It goes away for that: a document that
// only saw another one coming would tell that its load has failed.
func (p *page) reloadStage() {
	if p.stage.placed {
		p.placeStage(false)
		p.placeStage(true)
	}
}

// followPixelRatio loads the frame again when the page is zoomed or moved to
// another screen: the stage keeps the ratio that it has seen first. While a page
// is printed it has another one, and shows no frame.
func (p *page) followPixelRatio() {
	ratio := dom.PixelRatio()
	dom.MatchMedia("(resolution: "+strconv.FormatFloat(ratio, 'f', -1, 64)+"dppx)").Listen("change", func(dom.Event) {
		dom.RequestFrame(func(float64) {
			if dom.PixelRatio() != ratio {
				p.reloadStage()
			}
			p.followPixelRatio()
		})
	}, dom.Once)
}

func (p *page) stageReady() {
	p.theatre.clearStatus(p.language.Text("page.slow-stage"))
	p.theatre.clearStatus(p.language.Text("page.no-turn"))
	p.setStage(true)
	dom.Call("settled")
}

func (p *page) stageSlow() { p.theatre.setStatus(p.language.Text("page.slow-stage")) }

func (p *page) stageFailed(reason string) {
	p.stage.failed = true
	dom.Call("dropStage")
	switch kind, file, _ := strings.Cut(reason, " "); kind {
	case "webgl2":
		p.theatre.setStatus(p.language.Text("page.no-webgl"))
	case "lost":
		p.theatre.offerRetry(p.language.Text("page.lost-stage"))
	case "unshared":
		p.theatre.offerRetry(p.language.Text("page.no-turns"))
	default:
		p.theatre.offerRetry(p.language.Text("page.no-stage") + p.language.Between + dom.Ask("explain", kind, file))
	}
	dom.Call("settled")
}

func (p *page) setStage(ready bool) {
	p.stage.ready = ready
	p.draw()
	p.theatre.picture.ToggleClass("staged", ready)
}

// readPalette takes the roles' colours from the style sheet.
func (s *stage) readPalette() {
	s.colours = s.colours[:0]
	for role := range frame.RoleCount {
		c, _ := dom.ComputedColour(role.String())
		s.colours = append(s.colours, c.R, c.G, c.B)
	}
	s.palette.SetFloats(s.colours)
}

// draw hands a frame to the stage.
func (s *stage) draw(f *frame.Frame) {
	s.wire = frame.AppendWire(s.wire[:0], f)
	s.bytes.SetBytes(s.wire)
	s.iframe.CallFrame("draw", &s.bytes, &s.palette)
}
