// Package reading reads networks out of what people have in hand: code, tables,
// what a framework prints. It finds out by itself what a text is.
//
// Nothing that is read is run.
package reading

import (
	"slices"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/keras"
)

// Readers are all that there are; the first that is as sure as another one reads.
func Readers() []draft.Reader {
	return slices.Concat(
		keras.Readers(),
	)
}

// Read reads a text by the reader that is surest that it can. It is nil where
// none is.
func Read(content []byte, given draft.Given) *draft.Draft {
	var best draft.Reader
	most := 0
	for _, reader := range Readers() {
		if sure := reader.Fits(content); sure > most {
			best, most = reader, sure
		}
	}
	if most == 0 {
		return nil
	}
	return best.Read(content, given)
}
