// Package keras reads networks of Keras: code, and what Keras itself writes of a
// model, as JSON or in a .keras file.
//
// A class of layers is a line in kinds, whoever speaks of it.
package keras

import (
	"fivebyfive/calc/language"
	"fivebyfive/calc/reading/draft"
)

// Readers are all of them.
func Readers() []draft.Reader { return []draft.Reader{Code, JSON, Archive} }

func newBuilder(format language.Key, given draft.Given) *builder {
	return &builder{given: given, draft: draft.New(format), marked: map[mark]int{}}
}
