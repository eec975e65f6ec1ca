//go:build js && wasm

package main

import (
	"errors"
	"strings"

	"fivebyfive/calc"
	"fivebyfive/calc/exercise"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/playhead"
	"fivebyfive/wasm/pointing"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// page is the state of the page: where the learner is, and what they point at.
type page struct {
	language   *language.Language
	library    calc.Library
	lessons    []*lesson
	own        *lesson // the first that stands in the page as it was loaded
	current    *lesson
	wish       wish
	saidOfWish string // under the figure
	saved      string // what was last written into the address

	seed     int                // of the exercises
	exercise *exercise.Exercise // the one that is set

	seen     *lenet.Activations // what the network makes of the drawing
	pointing pointing.Pointing

	watched     playhead.Progress
	clock       clock
	theatre     theatre
	sheet       sheet
	working     working
	knob        knob
	enumeration enumeration
	stage       stage
	projector   projector
	guest       guest
}

// lesson is one lesson of the course, its scene and how far it has been watched.
type lesson struct {
	id, title string
	home      string      // the address of its page; "" where all lessons are in one
	article   dom.Element // its text, which is not there before it has been brought
	scene     kit.Scene
	head      *playhead.Playhead
	knob      int // where the scene's knob stands; 0 is its start
	exercise  int // how many of the lesson's exercises came before
	joins     kit.Joins
}

func newPage() (*page, error) {
	p := &page{language: language.Unpack(dom.Ask("language"), dom.Ask("words"))}
	library, err := calc.NewLibrary()
	if err != nil {
		return nil, err
	}
	p.library, p.seed = library, firstSeries
	p.seen = lenet.Trained().Activations()
	for _, link := range dom.All("#contents a[data-lesson]") {
		s, err := scene.Find(link.Data("scene"))
		if err != nil {
			return nil, err
		}
		home, _, _ := strings.Cut(link.Attribute("href"), "#")
		l := &lesson{id: link.Data("lesson"), title: link.Text(), home: home, scene: s, head: playhead.New(s)}
		l.article = dom.ByID(l.id)
		if p.own == nil && l.article.Exists() {
			p.own = l
		}
		p.lessons = append(p.lessons, l)
	}
	if p.own == nil {
		return nil, errors.New("there is no lesson in the page")
	}
	return p, nil
}

// start joins everything and shows the place that the address names.
func (p *page) start() {
	p.theatre.find()
	p.listenToFaults()
	p.findSheet()
	p.clock.init(p)
	p.followMotion()
	p.listenToControls()
	p.listenToPointer()
	p.listenToSheet()
	p.listenToWorking()
	p.listenToKnob()
	p.listenToEnumeration()
	p.listenToProgress()
	p.listenToTable()
	p.listenToHighlights()
	p.listenToQuestions()
	p.listenToExercises()
	p.listenToTheme()
	p.listenToProjector()
	p.exportNotes()
	p.exportFiles()
	p.listenToPrinting()
	p.listenToHost()
	p.listenToPages()
	p.listenToAddress()
	p.openAddress()
	dom.ObserveSize(p.theatre.picture, func(width, height float64) {
		p.theatre.width, p.theatre.height = float32(width), float32(height)
		p.refresh()
	})
	p.startStage()
}

// followMotion lets a learner's wish for less motion hold, from now on too.
func (p *page) followMotion() {
	reduce := dom.MatchMedia("(prefers-reduced-motion: reduce)")
	set := func() {
		for _, l := range p.lessons {
			l.head.Reduced = reduce.Matches()
		}
		p.refresh()
	}
	reduce.Listen("change", func(dom.Event) { set() })
	set()
}
