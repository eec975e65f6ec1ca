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
	var said string // of what was read last
	dom.ExportAnswer("readNetwork", func(a dom.Arguments) string {
		d := reading.Read(a.Bytes(0, nil), draft.Given{})
		if d == nil {
			said = ""
			return ""
		}
		said = say(d, l)
		return strings.TrimSuffix(notation.Write(d.Network), "\n")
	})
	dom.ExportText("readingSaid", func() string { return said })
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
	b.WriteString("<ul>")
	for _, m := range d.Marks {
		b.WriteString("<li>")
		if m.Line > 0 {
			b.WriteString(l.Say("reading.line", m.Line))
		}
		b.WriteString(l.Text(kinds[m.Kind]) + html.EscapeString(l.Say(m.Say, m.Arguments...)))
		if m.Read != "" {
			b.WriteString(" <code>" + html.EscapeString(m.Read) + "</code>")
		}
		b.WriteString("</li>")
	}
	b.WriteString("</ul>")
	return b.String()
}
