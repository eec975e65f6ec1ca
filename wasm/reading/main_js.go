//go:build js && wasm

package main

import (
	"html"
	"strings"

	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/wasm/dom"
)

func main() {
	l := language.Unpack(dom.Ask("language"), dom.Ask("readingWords"))
	var said, marks string // of what was read last
	dom.ExportAnswer("readNetwork", func(a dom.Arguments) string {
		d := reading.Read(a.Bytes(0, nil), draft.Given{})
		if d == nil {
			said, marks = "", ""
			return ""
		}
		network := strings.TrimSuffix(notation.Write(d.Network), "\n")
		said, marks = say(d, l), mark(d, network, l)
		return network
	})
	dom.ExportText("readingSaid", func() string { return said })
	dom.ExportText("readingMarks", func() string { return marks })
	dom.Call("readerReady")
	select {} // it lives on in what it has given
}

// kinds are what is said before a mark.
var kinds = [...]language.Key{draft.Guessed: "reading.guessed", draft.Asked: "reading.asked", draft.Unread: "reading.unread"}

// say says what a text was read as, as markup.
func say(d *draft.Draft, l *language.Language) string {
	var b strings.Builder
	b.WriteString("<p>" + l.Say("reading.read-as", l.Text(d.Format)) + "</p>")
	if len(d.Marks) == 0 {
		return b.String()
	}
	b.WriteString("<p>" + l.Say("reading.marks", len(d.Marks)) + "</p><ul>")
	for _, m := range d.Marks {
		b.WriteString("<li>")
		if m.Line > 0 {
			b.WriteString(l.Say("reading.line", m.Line))
		}
		b.WriteString(remark(m, l))
		if m.Read != "" {
			b.WriteString(" <code>" + html.EscapeString(m.Read) + "</code>")
		}
		b.WriteString("</li>")
	}
	b.WriteString("</ul>")
	return b.String()
}

// mark says of which lines of the network there is something to be told, each with
// that as markup after a tab. Of a network that is written with blocks it says none.
func mark(d *draft.Draft, network string, l *language.Language) string {
	file, err := notation.Read(network)
	if err != nil {
		return ""
	}
	_, lines, err := file.CountLines()
	if err != nil || len(lines) != len(d.Lines) {
		return ""
	}
	said := map[int][]string{} // by the line of the text
	for _, m := range d.Marks {
		if m.Line > 0 {
			said[m.Line] = append(said[m.Line], remark(m, l))
		}
	}
	rows := strings.Split(network, "\n")
	var b strings.Builder
	for i, from := range d.Lines {
		if said := said[from]; said != nil {
			b.WriteString(strings.TrimSpace(rows[lines[i]-1]) + "\t" + strings.Join(said, "<br>") + "\n")
		}
	}
	return b.String()
}

// remark is a mark in words, as markup.
func remark(m draft.Mark, l *language.Language) string {
	return l.Text(kinds[m.Kind]) + html.EscapeString(l.Say(m.Say, m.Arguments...))
}
