//go:build js && wasm

package main

import (
	"strings"

	"fivebyfive/calc"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/pointing"
	"fivebyfive/wasm/report"
)

// enumeration shows how what the lesson is about is counted one connection at a
// time, until it meets the formula.
type enumeration struct {
	section, title, parameters, connections, now, formula, button, end dom.Element

	counting *playhead.Enumeration // of the lesson's subject
	running  bool
	last     float64 // the clock's time of the last frame
	frame    func(seconds float64)
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
			c.counting.Finish()
		}
	})
	dom.ByID("enumeration-close").Listen("click", func(dom.Event) {
		p.stopEnumeration()
		c.button.Focus()
	})
}

// countSubject begins to count the layers that the lesson's scene is about. It is
// nil where they cannot be counted.
func (p *page) countSubject() *playhead.Enumeration {
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
	counting, err := playhead.Enumerate(network, names)
	if err != nil {
		return nil
	}
	return counting
}

// setEnumeration offers to count the lesson's subject, if that can be counted.
func (p *page) setEnumeration() {
	p.stopEnumeration()
	p.enumeration.button.ToggleAttribute("hidden", p.countSubject() == nil)
}

func (p *page) startEnumeration() {
	c, counting := &p.enumeration, p.countSubject()
	if counting == nil {
		return // a script has pressed what is hidden
	}
	p.point((*pointing.Pointing).LetGo) // and the working of a unit leaves its room
	c.counting, c.last = counting, 0
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

// enumerate goes on as far as the time allows, and shows where that is.
func (p *page) enumerate(seconds float64) {
	c := &p.enumeration
	if !c.running {
		return
	}
	passed := 0.0
	if c.last > 0 {
		passed = min(longest, seconds-c.last)
	}
	c.last = seconds
	more := c.counting.Tick(passed)
	c.parameters.SetText(p.language.Number(c.counting.Parameters()))
	c.connections.SetText(p.language.Number(c.counting.Connections))
	if c.counting.Connections > 0 {
		c.now.SetText(report.Use(p.language, c.counting.Layer(), c.counting.Use))
	}
	if more {
		dom.RequestFrame(c.frame)
		return
	}
	c.running = false
	c.end.ToggleAttribute("hidden", true)
	p.meetFormula()
}

// meetFormula sets what was counted beside what the formulas say.
func (p *page) meetFormula() {
	c := &p.enumeration
	parameters, connections := c.counting.Parameters(), c.counting.Connections
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
			counted = connections
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
	p.announce(verdict + " " + p.language.Say("page.tally", parameters, connections))
}
