//go:build js && wasm

package main

import (
	"math"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/frame"
)

// enumeration counts what the lesson is about one connection at a time, first
// slowly and then faster and faster, until it meets the formula.
type enumeration struct {
	section, title, parameters, connections, now, formula, button, end dom.Element

	layers  []*calc.Enumeration // of the lesson's subject
	at      int                 // the layer that is being counted
	counted int64
	use     calc.Use
	running bool
	elapsed float64 // seconds
	last    float64 // the clock's time of the last frame
	frame   func(seconds float64)
}

func (p *page) listenToEnumeration() {
	c := &p.enumeration
	c.section, c.title = dom.ByID("enumeration"), dom.ByID("enumeration-title")
	c.parameters, c.connections = dom.ByID("enumeration-parameters"), dom.ByID("enumeration-connections")
	c.now, c.formula, c.button = dom.ByID("enumeration-now"), dom.ByID("enumeration-formula"), dom.ByID("count")
	c.frame = func(seconds float64) { p.enumerate(seconds) }
	c.button.Listen("click", func(dom.Event) { p.startEnumeration() })
	c.end = dom.ByID("enumeration-end")
	c.end.Listen("click", func(dom.Event) {
		if c.running {
			c.elapsed = math.Inf(1)
		}
	})
	dom.ByID("enumeration-close").Listen("click", func(dom.Event) {
		p.stopEnumeration()
		c.button.Focus()
	})
}

// subjects lists the layers that the lesson's scene is about.
func (p *page) subjects() []*calc.Enumeration {
	s := p.current.scene
	network := calc.LeNet5()
	if s.Count().Name == calc.Row().Name {
		network = calc.Row()
	}
	names := []string{s.Subject()}
	if s.Subject() == "total" {
		names = names[:0]
		for _, l := range s.Count().Layers {
			names = append(names, l.Name)
		}
	}
	if s.Count().Name != network.Name {
		return nil // a network that is only sketched
	}
	var layers []*calc.Enumeration
	for _, name := range names {
		e, err := network.Enumerate(name)
		if err != nil {
			return nil
		}
		layers = append(layers, e)
	}
	return layers
}

// setEnumeration offers to count the lesson's subject, if that can be counted.
func (p *page) setEnumeration() {
	p.stopEnumeration()
	p.enumeration.button.ToggleAttribute("hidden", p.subjects() == nil)
}

func (p *page) startEnumeration() {
	c, layers := &p.enumeration, p.subjects()
	if layers == nil {
		return // a script has pressed what is hidden
	}
	p.choose(frame.Selection{}) // and the working of a unit leaves its room
	c.layers, c.at, c.counted, c.elapsed, c.last = layers, 0, 0, 0, 0
	p.theatre.keepHeight(true)
	c.section.ToggleAttribute("hidden", false)
	c.end.ToggleAttribute("hidden", false)
	for _, e := range [...]dom.Element{c.parameters, c.connections, c.now, c.formula} {
		e.SetText("")
	}
	c.title.SetText(p.language.Say("page.one-by-one", p.current.title))
	c.section.Reveal()
	c.end.Focus() // the button that was pressed makes room
	if !c.running {
		c.running = true
		dom.RequestFrame(c.frame)
	}
}

func (p *page) stopEnumeration() {
	p.enumeration.running = false
	p.theatre.keepHeight(false)
	p.enumeration.section.ToggleAttribute("hidden", true)
}

// countedAt is how many connections have been gone through after so many
// seconds: two a second to begin with, and then twice as many every so often.
func countedAt(seconds float64) int64 {
	const slow, perSecond, doubling = 3, 2, 0.75
	if seconds < slow {
		return int64(seconds * perSecond)
	}
	return int64(min(slow*perSecond*math.Exp2((seconds-slow)/doubling), 1e9))
}

// enumerate goes on as far as the time allows, and shows where that is.
func (p *page) enumerate(seconds float64) {
	c := &p.enumeration
	if !c.running {
		return
	}
	if c.last > 0 {
		c.elapsed += min(longest, seconds-c.last)
	}
	c.last = seconds
	ended := false
	for want := countedAt(c.elapsed); c.counted < want && !ended; {
		use, more := c.layers[c.at].Next()
		switch {
		case more:
			c.use = use
			c.counted++
		case c.at < len(c.layers)-1:
			c.at++
		default:
			ended = true
		}
	}
	var parameters int64
	for _, e := range c.layers {
		parameters += e.Parameters
	}
	c.parameters.SetText(p.language.Number(parameters))
	c.connections.SetText(p.language.Number(c.counted))
	if c.counted > 0 {
		c.now.SetText(useTitle(p.language, &c.layers[c.at].Layer, c.use))
	}
	if !ended {
		dom.RequestFrame(c.frame)
		return
	}
	c.running = false
	c.end.ToggleAttribute("hidden", true)
	p.meetFormula(parameters)
}

// meetFormula sets what was counted beside what the formulas say.
func (p *page) meetFormula(parameters int64) {
	c := &p.enumeration
	subject := p.current.scene.Subject()
	var html strings.Builder
	equal := true
	for _, name := range [...]string{".parameters", ".connections"} {
		q, err := p.current.scene.Count().Quantity(subject + name)
		if err != nil {
			continue
		}
		counted := parameters
		if name == ".connections" {
			counted = c.counted
		}
		equal = equal && counted == q.Value
		html.WriteString(p.formula(q.Derivation))
	}
	verdict := p.language.Text("page.met")
	if !equal {
		verdict = p.language.Text("page.not-met") // a fault of ours, which the tests exclude
	}
	c.now.SetText(verdict)
	c.formula.SetHTML(html.String())
	p.announce(verdict + " " + p.language.Say("page.tally", parameters, c.counted))
}
