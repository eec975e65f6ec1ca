package frame

import (
	"strings"

	"fivebyfive/calc/language"
)

// Text is a piece of text without a language: the key of one and the numbers that
// go into it. Being plain values it costs nothing to make in every frame.
type Text struct {
	Key       language.Key
	Arguments [6]int64
}

// NewText returns the text of a key with the numbers that go into it.
func NewText(key language.Key, arguments ...int64) Text {
	t := Text{Key: key}
	copy(t.Arguments[:], arguments)
	return t
}

// Set makes the text that of a key with the numbers that go into it.
func (t *Text) Set(key language.Key, arguments ...int64) { *t = NewText(key, arguments...) }

// In returns the text in the given language, its numbers written out. No line
// ends within a product.
func (t Text) In(l *language.Language) string {
	if t.Key == "" {
		return ""
	}
	said := l.Fill(l.Text(t.Key), func(name string) any { return t.Arguments[name[0]-'0'] })
	return strings.ReplaceAll(said, " × ", "\u00a0×\u00a0")
}
