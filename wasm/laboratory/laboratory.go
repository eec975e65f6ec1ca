//go:build js && wasm

package main

import (
	"strconv"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/wasm/desk"
	"fivebyfive/wasm/dom"
	"fivebyfive/wasm/theme"
)

// kept is where the browser keeps what was typed last.
const kept = "fivebyfive.network"

// pause is how many milliseconds after the last key the address is written, and the
// totals are told to those who do not see them.
const pause = 700

// laboratory is the page: a text, and beside it what is counted.
type laboratory struct {
	language *language.Language
	desk     *desk.Desk
	line     int               // that is explained, counted from 1
	pasted   string            // before it was read
	marks    map[string]string // what is said of lines that were read
	settled  *desk.Desk        // the last network that was whole when typing paused
	turning  bool              // a knob is: it stays as it is

	text, rows, totals, derivation, said, knobs dom.Element
	figure                                      *figure
	rest                                        *dom.Timer
}

// start joins everything and opens what the address has, or what was typed last.
func (l *laboratory) start() {
	l.figure = newFigure(l.language)
	l.rest = dom.NewTimer(l.save)
	theme.Listen(dom.ByID("theme"), func() {}, func() {})
	l.text.Listen("input", func(dom.Event) { l.read() })
	dom.Document.Listen("selectionchange", func(dom.Event) { l.follow() })
	l.text.Listen("focus", func(dom.Event) { l.follow() })
	l.rows.Listen("click", func(e dom.Event) {
		if line, err := strconv.Atoi(e.Target().Closest("tr").Data("line")); err == nil {
			l.choose(line)
			dom.ByID("figure").Reveal() // below the table, where there is little room
		}
	})
	l.knobs.Listen("input", func(e dom.Event) { l.turn(e.Target()) })
	begin := dom.ByID("start")
	begin.Listen("change", func(dom.Event) {
		if name := begin.Value(); name != "" {
			l.report("")
			l.replace(desk.Text(name))
			begin.SetValue("")
		}
	})
	dom.ExportTruth("isForeign", func() bool { return desk.Read(l.text.Value()).Foreign() })
	dom.Export("networkRead", func(a dom.Arguments) { l.take(a.Text(0), a.Text(1), a.Text(2)) })
	dom.ByID("as-it-was").Listen("click", func(dom.Event) {
		l.text.Type(l.pasted)
		l.report("")
	})
	dom.ByID("copy").Listen("click", func(dom.Event) { l.copy() })
	dom.Window.Listen("hashchange", func(dom.Event) { l.open() })
	if !l.open() {
		if last := dom.Stored(kept); last != "" && last != l.text.Value() {
			l.text.SetValue(last)
			l.said.SetText(l.language.Text("desk.restored"))
		}
		l.read()
		l.choose(l.desk.First())
	}
}

// open shows the network that the address has, and reports whether it has one.
func (l *laboratory) open() bool {
	address, found := strings.CutPrefix(dom.Hash(), "#/")
	if !found || address == "" {
		return false
	}
	if text := desk.FromAddress(address); l.desk == nil || desk.Address(text) != desk.Address(l.text.Value()) {
		l.text.SetValue(text)
		l.read()
		l.choose(l.desk.First())
	}
	return true
}

// read counts the text as it stands.
func (l *laboratory) read() {
	l.desk = desk.Read(l.text.Value())
	l.desk.Marks = l.marks
	l.text.SetAttribute("rows", l.desk.Lines())
	l.rows.SetHTML(l.desk.Body(l.language))
	l.totals.SetHTML(l.desk.Foot(l.language))
	dom.ByID("change").SetText(l.desk.Hint(l.language))
	l.choose(min(max(l.line, 1), len(l.desk.Rows)))
	for _, link := range dom.All("#language[href], #language a") {
		page, _, _ := strings.Cut(link.Attribute("href"), "#")
		link.SetAttribute("href", page+"#/"+desk.Address(l.text.Value()))
	}
	l.rest.Start(pause)
}

// follow explains the line that the caret is in.
func (l *laboratory) follow() {
	if !l.text.IsActive() || l.turning {
		return
	}
	if line := 1 + strings.Count(l.text.BeforeCaret(), "\n"); line != l.line && l.desk != nil {
		l.choose(min(line, len(l.desk.Rows)))
	}
}

// choose explains a line.
func (l *laboratory) choose(line int) {
	l.line = line
	l.text.SetStyle("--chosen", strconv.Itoa(line))
	for i, row := range l.rows.All("tr") {
		row.ToggleAttribute("aria-current", i+1 == line)
	}
	l.derivation.SetHTML(l.desk.Derivation(line, l.language))
	l.figure.of(l.desk.Figure(line))
	if !l.turning {
		l.knobs.SetHTML(l.desk.KnobsOf(line, l.language))
	}
}

// turn writes the number of a knob into the line.
func (l *laboratory) turn(knob dom.Element) {
	which, _ := strconv.Atoi(knob.Data("knob"))
	value, err := strconv.Atoi(knob.Value())
	if err != nil {
		return // it is being typed
	}
	if line := l.desk.Turn(l.line, which, value); line != "" {
		l.turning = true
		l.text.TypeLine(l.line, line)
		l.turning = false
	}
}

// take shows the network that was read from what was pasted or dropped, and what is
// to be said of that. What was pasted can be had again.
func (l *laboratory) take(network, said, marks string) {
	if network == "" && said == "" {
		said = "<p>" + l.language.Text("desk.unread") + "</p>"
	}
	l.marks = map[string]string{}
	for _, mark := range strings.Split(marks, "\n") {
		line, said, _ := strings.Cut(mark, "\t")
		if said != "" {
			l.marks[line] = said
		}
	}
	if l.pasted = l.text.Value(); network != "" {
		l.replace(network)
	}
	l.report(said)
	dom.ByID("reading").Reveal()
}

// replace writes another network over the text, which can be undone, and explains the
// first line that keeps a number.
func (l *laboratory) replace(network string) {
	l.settled = nil // there is nothing to compare it with
	l.text.Type(network)
	first := l.desk.First()
	l.text.CaretTo(first)
	l.choose(first)
	l.rows.All("th")[first-1].Reveal() // it takes no room: the table is not moved sideways
}

// report shows what is said of a text that was read; "" for nothing.
func (l *laboratory) report(said string) {
	dom.ByID("read-as").SetHTML(said)
	dom.ByID("reading").ToggleAttribute("hidden", said == "")
}

// save writes the network into the address and keeps it, and tells the totals.
func (l *laboratory) save() {
	text := l.text.Value()
	dom.ReplaceState("#/" + desk.Address(text))
	dom.Store(kept, text)
	if !l.desk.Whole() {
		return
	}
	change := strings.TrimSpace(l.desk.Hint(l.language) + " " + l.desk.Change(l.settled, l.language))
	dom.ByID("change").SetText(change)
	dom.ByID("announcement").SetText(change + " " + l.desk.Summary(l.language))
	l.settled = l.desk
}

// copy copies the address, which has the whole network in it.
func (l *laboratory) copy() {
	l.save()
	button := dom.ByID("copy")
	dom.Copy(dom.Address(), func(copied bool) {
		said := "refused"
		if copied {
			said = "done"
		}
		l.said.SetText(button.Data(said))
	})
}
