// Package reading reads networks out of what people have in hand: code, tables,
// what a framework prints. It finds out by itself what a text is.
//
// Nothing that is read is run.
package reading

import (
	"slices"

	"fivebyfive/calc/reading/arithmetic"
	"fivebyfive/calc/reading/caffe"
	"fivebyfive/calc/reading/darknet"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/keras"
	"fivebyfive/calc/reading/onnx"
	"fivebyfive/calc/reading/pytorch"
	"fivebyfive/calc/reading/shorthand"
	"fivebyfive/calc/reading/summary"
)

// Readers are all that there are; the first that is as sure as another one reads.
func Readers() []draft.Reader {
	return append(keras.Readers(),
		pytorch.Code(), pytorch.Printed(),
		summary.Keras, summary.Torchinfo, summary.Torchsummary, summary.Paper,
		shorthand.List(), shorthand.Table(),
		arithmetic.Reader(),
		caffe.Reader(),
		darknet.Reader(),
		onnx.Reader(), onnx.Text(),
	)
}

// Read reads a text by the reader that is surest that it can, or by the next one
// where that one finds no layer and no number in it. It is nil where none fits.
func Read(content []byte, given draft.Given) *draft.Draft {
	type candidate struct {
		draft.Reader
		sure int
	}
	var candidates []candidate
	for _, reader := range Readers() {
		if sure := reader.Fits(content); sure > 0 {
			candidates = append(candidates, candidate{reader, sure})
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return b.sure - a.sure })
	var first *draft.Draft
	for _, c := range candidates {
		d := c.Read(content, given)
		if len(d.Network.Layers) > 0 || len(d.Claims) > 0 {
			return d
		}
		if first == nil {
			first = d
		}
	}
	return first
}
