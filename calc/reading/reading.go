// Package reading reads networks out of what people have in hand: code, tables,
// what a framework prints. It finds out by itself what a text is.
//
// Nothing that is read is run.
package reading

import (
	"fivebyfive/calc/reading/arithmetic"
	"fivebyfive/calc/reading/caffe"
	"fivebyfive/calc/reading/darknet"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/flux"
	"fivebyfive/calc/reading/onnx"
	"fivebyfive/calc/reading/shorthand"
)

// Readers are all that there are; the first that is as sure as another one reads.
func Readers() []draft.Reader {
	return []draft.Reader{
		shorthand.List(), shorthand.Table(),
		arithmetic.Reader(),
		caffe.Reader(),
		darknet.Reader(), flux.Reader(),
		onnx.Reader(), onnx.Text(),
	}
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
