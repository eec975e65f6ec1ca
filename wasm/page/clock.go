//go:build js && wasm

package main

import "fivebyfive/wasm/dom"

// clock draws a frame when there is something new to draw, and moves the
// playhead while it plays. Otherwise it stands still and costs nothing.
type clock struct {
	due   bool // a frame has been asked for
	last  float64
	saved float64 // when the address was last written
	frame func(seconds float64)
}

const (
	longest = 0.1 // seconds that one frame may move the playhead on
	saving  = 0.5 // seconds between writes of the address during play
)

func (c *clock) init(p *page) {
	c.frame = func(seconds float64) {
		c.due = false
		head := p.current.head
		playing := head.Playing
		if playing && c.last > 0 {
			head.Tick(min(longest, seconds-c.last))
		}
		c.last = seconds
		p.draw()
		switch {
		case head.Playing:
			p.refresh()
			if seconds-c.saved > saving {
				c.saved = seconds
				p.saveAddress()
			}
		case playing:
			c.last = 0
			p.rest()
		default:
			c.last = 0
		}
	}
}

// refresh has the figure drawn before the next frame is shown.
func (p *page) refresh() {
	if p.clock.due || p.current == nil {
		return
	}
	p.clock.due = true
	dom.RequestFrame(p.clock.frame)
}

// rest is what happens when the playhead has come to rest: the address names
// the place, and a screen reader is told what is shown.
func (p *page) rest() {
	p.saveAddress()
	p.watch()
	p.announce(p.describeStep())
	if p.current.head.Ended() {
		dom.Call("tell", "complete", p.current.id)
	}
	p.refresh()
}
