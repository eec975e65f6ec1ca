package scene

import "fivebyfive/calc"

// Text is a piece of text without a language: a key and the numbers that go
// into it. Being two plain values it costs nothing to make in every frame.
type Text struct {
	Key       Key
	Arguments [4]int64
}

// Key names a sentence or a label in the phrase book.
type Key uint8

// In returns the text in the given language.
func (t Text) In(language calc.Language) string { return "" }
