// Package pointing is what a learner points at: a cell of the picture, with a
// mouse, a finger or the keyboard, or a factor of a formula. It knows what is
// held, what only follows the mouse, and what is lit up because of it. Pure.
package pointing

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
)

// Pointing is what is pointed at. The zero Pointing is nothing.
type Pointing struct {
	Selection frame.Selection
	Highlight calc.Factor // in the picture: a factor, or the name of a role
	Lit       calc.Factor // in the prose: that, or what counts the selection

	held     bool // the selection was clicked, and stays
	hovering bool // the selection follows the mouse
	pinned   bool // the highlight was tapped, and stays
}

// counts is the factor that counts what is selected.
var counts = map[frame.TargetKind]calc.Factor{
	frame.UnitTarget:   calc.Positions,
	frame.WeightTarget: calc.KernelCells,
	frame.BiasTarget:   calc.Bias,
	frame.JoinTarget:   calc.Kernels,
}

// Held returns the selection that stays, none where it does not.
func (p *Pointing) Held() frame.Selection {
	if !p.held {
		return frame.Selection{}
	}
	return p.Selection
}

// Hover moves the mouse to a selection, or to none. What is held stays.
func (p *Pointing) Hover(s frame.Selection) {
	if p.held {
		return
	}
	p.Select(s)
	p.hovering = s.Kind != frame.NoTarget
}

// Leave takes the mouse out of the picture.
func (p *Pointing) Leave() {
	if p.hovering {
		p.LetGo()
	}
}

// Click holds a selection. A second time, or beside everything, it lets go.
func (p *Pointing) Click(s frame.Selection) {
	if p.held && s == p.Selection {
		s = frame.Selection{}
	}
	p.Hold(s)
}

// Hold selects what a key has moved to.
func (p *Pointing) Hold(s frame.Selection) {
	p.Select(s)
	p.held = s.Kind != frame.NoTarget
}

// LetGo selects nothing.
func (p *Pointing) LetGo() { p.Select(frame.Selection{}) }

// Select selects, until something else is pointed at, and lights up what counts
// the selection, unless something is pinned.
func (p *Pointing) Select(s frame.Selection) {
	p.held, p.hovering = false, false
	if s == p.Selection {
		return
	}
	p.Selection = s
	switch {
	case p.pinned:
	case s.Kind == frame.NoTarget:
		p.Lit = p.Highlight
	default:
		p.Lit = counts[s.Kind]
	}
}

// Enter comes to a factor in the prose with mouse or focus, Exit leaves one.
// What is pinned stays.
func (p *Pointing) Enter(f calc.Factor) {
	if f != "" && !p.pinned {
		p.light(f)
	}
}

// Exit leaves a factor in the prose.
func (p *Pointing) Exit(f calc.Factor) {
	if f != "" && !p.pinned {
		p.light("")
	}
}

// Pin keeps a factor lit that was tapped, until it is tapped again or something
// else is, be it no factor.
func (p *Pointing) Pin(f calc.Factor) {
	if f == "" && !p.pinned {
		return
	}
	if p.pinned && f == p.Highlight {
		f = ""
	}
	p.light(f)
	p.pinned = f != ""
}

func (p *Pointing) light(f calc.Factor) { p.Highlight, p.Lit = f, f }

// Lights reports whether a factor in the prose is lit up: it is the one, or has
// its role.
func (p *Pointing) Lights(f calc.Factor) bool {
	return p.Lit != "" && (f == p.Lit || f.Role() == string(p.Lit) || string(f) == p.Lit.Role())
}
