// Package shorthand reads networks as papers, boards and exams write them: in a
// word or two for each layer.
//
//	32C3-MP2-64C3-MP2-512FC-10
//	INPUT 128x128x3, CONV-9-32, POOL-2, FC-64
//	[55x55x96] CONV1: 96 11x11 filters at stride 4, pad 0
//	in 64x64x3 > conv 50 k3 > dense 10
//
// The same is read out of tables with a column for each number.
package shorthand

import (
	"strings"
	"unicode/utf8"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// List reads lists of layers.
func List() draft.Reader {
	return draft.Reader{Format: "shorthand.list", Fits: fitsList, Read: readList}
}

// foreign are signs of code, and of what tools print, which others read.
var foreign = []string{"import ", "nn.", "model.add", "model =", "layers.", "self.", "keras", "layer (type", "layer {", "layers {", "class_name", "kernel_size=", "def ", "==", "chain(", "[net]", "[convolutional]", "layer("}

func fitsList(content []byte) int {
	if len(content) > 1<<16 || !utf8.Valid(content) {
		return 0
	}
	text := plain.Replace(string(content))
	for _, sign := range foreign {
		if strings.Contains(lower(text), sign) {
			return 0
		}
	}
	if _, sign := family(text); sign != "" && (strings.Contains(lower(text), "conv") || strings.Contains(lower(text), "mp")) {
		return 60
	}
	pieces, _, _ := unfold(text)
	known, layers, numbers := 0, 0, 0
	for _, p := range pieces {
		f := parse(p)[0]
		switch {
		case f.noun != none && len(f.ignored) < 3:
			known++
			if f.noun != input && f.noun != activation && (f.numbers != nil || f.maps > 0 || f.kernel != nil || f.noun == pool || f.noun == global) {
				layers++
			}
		case f.noun == none && f.numbers != nil && f.ignored == nil:
			known++
			numbers++
		}
	}
	switch {
	case len(pieces) > 1 && numbers == len(pieces) && strings.Count(strings.TrimSpace(text), "\n") == 0:
		return 40
	case layers == 0 || 2*known < len(pieces):
		return 0
	}
	return 20 + 50*known/len(pieces)
}

func readList(content []byte, given draft.Given) *draft.Draft {
	text := plain.Replace(strings.ToValidUTF8(string(content), " "))
	if line, sign := family(text); sign != "" {
		d := draft.New("shorthand.list")
		d.Mark(draft.Unread, line, sign, "shorthand.family")
		return d
	}
	text, order := explained(text)
	pieces, broken, wrong := unfold(text)
	var phrases []phrase
	for _, p := range pieces {
		phrases = append(phrases, parse(p)...)
	}
	phrases = several(phrases)
	b := build(phrases, order, given)
	for _, p := range broken {
		b.Mark(draft.Guessed, p.line, p.text, "shorthand.broken")
	}
	for _, p := range wrong {
		b.Mark(draft.Unread, p.line, p.text, "shorthand.repeat")
	}
	return b.Draft
}

// together are names of two words that mean something else apart.
var together = strings.NewReplacer(
	"soft-max", "softmax", "soft max", "softmax", "max-pool", "maxpool", "layer norm", "layernorm", "layer-norm", "layernorm",
	"batch norm", "batchnorm", "batch-norm", "batchnorm", "leaky relu", "leakyrelu", "leaky-relu", "leakyrelu",
	"zero padding", "padding", "zero-padding", "padding", "non-overlapping", "nonoverlapping", "fully-connected", "full",
)

// several takes "conv 384, 384, 256 k3" and "fc 4096, 1000" apart, and repeats what
// is said to come more than once.
func several(phrases []phrase) (all []phrase) {
	for _, f := range phrases {
		variants := []phrase{f}
		if kernelSaid := f.kernel != nil; !f.call && !f.before && !f.behind && (f.noun == convolution && kernelSaid || f.noun == full) && f.maps == 0 && len(f.numbers) > 1 && f.listed {
			variants = nil
			for _, n := range f.numbers {
				one := f
				one.numbers = []graph.Size{n}
				variants = append(variants, one)
			}
		}
		for range min(max(f.times, 1), most) {
			if len(all) < 10*most {
				all = append(all, variants...)
			}
		}
	}
	return all
}

// most is how often a layer may be repeated.
const most = 1000
