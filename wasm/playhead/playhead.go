// Package playhead holds where a learner is in a scene and how the place
// moves: play, pause, step, seek. It has no clock: time comes from outside,
// through Tick.
package playhead

import "fivebyfive/wasm/scene/kit"

// Playhead is a place in a scene. A step is a beat: at rest after step n the
// place is the end of beat n.
type Playhead struct {
	Scene   kit.Scene
	Time    float64 // seconds from the scene's start
	Speed   float64 // seconds of the scene for each second of the clock
	Playing bool
	Reduced bool // show only the ends of beats: nothing moves by itself

	until       float64 // where playing stops
	first, last int     // the beats that are shown
}

// New returns a playhead at rest after the first beat of the scene.
func New(s kit.Scene) *Playhead {
	return &Playhead{Scene: s, Speed: 1, Time: s.Beats()[0].End, last: len(s.Beats()) - 1}
}

// Limit has the playhead keep within a range of steps.
func (p *Playhead) Limit(r Range) {
	end := len(p.Scene.Beats())
	if r == (Range{}) {
		r = Range{1, end}
	}
	p.last = max(0, min(r.Last, end)-1)
	p.first = max(0, min(r.First-1, p.last))
	p.Seek(p.Time)
}

// Range returns the steps that the playhead keeps within, the zero Range if
// that is all of them.
func (p *Playhead) Range() Range {
	if p.first == 0 && p.last == len(p.Scene.Beats())-1 {
		return Range{}
	}
	return Range{p.first + 1, p.last + 1}
}

// Beats returns the beats that the playhead keeps within, and the index of the
// first of them.
func (p *Playhead) Beats() (beats []kit.Beat, first int) {
	return p.Scene.Beats()[p.first : p.last+1], p.first
}

// start and end are the moments that the playhead keeps between.
func (p *Playhead) start() float64 { return p.Scene.Beats()[p.first].Start }
func (p *Playhead) end() float64   { return p.Scene.Beats()[p.last].End }

// Beat returns the index of the beat that the place belongs to.
func (p *Playhead) Beat() int { return max(p.first, kit.BeatAt(p.Scene, p.Time)) }

// Shown returns the moment to draw: the place itself or, with reduced motion,
// the end of its beat.
func (p *Playhead) Shown() float64 {
	if p.Reduced {
		return p.Scene.Beats()[p.Beat()].End
	}
	return p.Time
}

// AtRest reports whether the place is the end of a beat.
func (p *Playhead) AtRest() bool {
	return !p.Playing && p.Time == p.Scene.Beats()[p.Beat()].End
}

// Ended reports whether the place is the end of what is shown.
func (p *Playhead) Ended() bool { return p.Time >= p.end() }

// Begun reports whether there is a step before the place.
func (p *Playhead) Begun() bool { return p.Beat() > p.first }

// Tick moves a playing playhead on by so many seconds of the clock.
func (p *Playhead) Tick(seconds float64) {
	if !p.Playing {
		return
	}
	p.Time += seconds * p.Speed
	if p.Time >= p.until {
		p.Time, p.Playing = p.until, false
	}
}

// Play plays to the end of what is shown, and from its start when that is
// reached.
func (p *Playhead) Play() {
	if p.Ended() {
		p.Time = p.start()
	}
	p.Playing, p.until = true, p.end()
}

// Pause stops where the place is. With reduced motion that is the end of the
// beat shown.
func (p *Playhead) Pause() {
	p.Playing = false
	p.Time = p.Shown()
}

// Next plays to the end of the step and stops there. While something plays it
// completes the step at once, so that one press is never two steps.
func (p *Playhead) Next() {
	if p.Ended() {
		return
	}
	end := p.Ahead().End
	if p.Playing || p.Reduced {
		p.Seek(end)
		return
	}
	p.Playing, p.until = true, end
}

// Ahead returns the beat whose end lies next before the place: the one that
// Next plays.
func (p *Playhead) Ahead() kit.Beat {
	beats, _ := p.Beats()
	for _, b := range beats {
		if p.Time < b.End {
			return b
		}
	}
	return beats[len(beats)-1]
}

// Back goes to the end of the beat before, or of the first.
func (p *Playhead) Back() { p.Seek(p.Scene.Beats()[max(p.first, p.Beat()-1)].End) }

// Restart goes to the end of the first beat, where a scene begins.
func (p *Playhead) Restart() { p.Seek(p.Scene.Beats()[p.first].End) }

// End goes to the end of what is shown.
func (p *Playhead) End() { p.Seek(p.end()) }

// PlayStep plays one step, counted from 0, from its start.
func (p *Playhead) PlayStep(step int) {
	p.Seek(p.Scene.Beats()[max(p.first, min(step, p.last))].Start)
	p.Next()
}

// Seek goes to a moment and stops there.
func (p *Playhead) Seek(t float64) {
	p.Playing = false
	p.Time = max(p.start(), min(t, p.end()))
}

// Steps is the resolution of a beat on the scrubber.
const Steps = 1000

// Scrub returns the place on a scrubber that gives every beat the same length,
// Steps long.
func (p *Playhead) Scrub() int {
	beat := p.Beat()
	b := p.Scene.Beats()[beat]
	return (beat-p.first)*Steps + int((p.Time-b.Start)/(b.End-b.Start)*Steps+0.5)
}

// SeekScrub goes to a place on the scrubber.
func (p *Playhead) SeekScrub(place int) {
	beats, _ := p.Beats()
	place = max(0, min(place, len(beats)*Steps))
	beat := min(max(0, place-1)/Steps, len(beats)-1)
	b := beats[beat]
	rest := place - beat*Steps
	if rest == Steps {
		p.Seek(b.End)
		return
	}
	p.Seek(b.Start + (b.End-b.Start)*float64(rest)/Steps)
}
