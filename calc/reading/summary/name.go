package summary

import (
	"strconv"
	"strings"
	"unicode"

	"fivebyfive/calc/reading/draft"
)

// name is the name of a row as that of a layer: one word, and free.
func (b *builder) name(r *row) string {
	name := oneWord(r.name)
	if name == "" {
		name = oneWord(strings.ToLower(r.class))
	}
	if name == "" || name == "in" {
		name += "_"
	}
	return b.free(name)
}

// oneWord is a text as a word of our notation.
func oneWord(text string) string {
	return strings.Map(func(c rune) rune {
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '_', c == '-', c == '.', unicode.IsLetter(c):
			return c
		case c == '/':
			return '.'
		case c == '…':
			return -1
		}
		return '_'
	}, text)
}

// free is the name, or one like it that no layer has.
func (b *builder) free(name string) string {
	for next := name; ; next = name + "." + strconv.Itoa(b.taken[name]) {
		if b.taken[next] == 0 {
			return next
		}
		b.taken[name]++
	}
}

// feeding is what feeds a row; it is nil for the first of a table that does not
// begin with an input.
func (b *builder) feeding(a *asked) (from []string) {
	for _, named := range a.from {
		if layer, known := b.gives[named]; known {
			from = append(from, layer)
			continue
		}
		if layer := b.begins(named); layer != "" {
			from = append(from, layer)
			b.once(draft.Guessed, a.line, named, "summary.cut-name")
			continue
		}
		b.Mark(draft.Unread, a.line, named, "summary.unfed", named)
	}
	switch _, joins := a.join(); {
	case a.kind == "multiheadattention":
		from = from[:min(len(from), 2)]
	case len(from) > 1 && !joins && a.recognised():
		b.Mark(draft.Guessed, a.line, a.text(), "summary.shared", len(from))
		from = from[:1]
	}
	if len(from) == 0 && b.above != "" {
		from = []string{b.above}
	}
	return from
}

// begins finds the last layer whose name begins as a name that is cut off.
func (b *builder) begins(name string) string {
	name = strings.TrimRight(name, "…")
	if len(name) < 3 {
		return ""
	}
	for i := len(b.Network.Layers) - 1; i >= 0 && i >= len(b.Network.Layers)-200; i-- {
		if layer := b.Network.Layers[i].Name; strings.HasPrefix(layer, name) {
			return layer
		}
	}
	return ""
}
