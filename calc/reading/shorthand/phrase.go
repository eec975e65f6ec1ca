package shorthand

import (
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

// phrase is what was understood of a piece: a noun, and what is said of it.
type phrase struct {
	piece
	noun noun
	word string // that was understood as the noun
	also []noun // what else stands there, such as a ReLU after a convolution
	acts string // the word of the activation

	kernel, stride, padding, dilation graph.Size
	maps, groups, heads               int
	same, valid, average, caffe, ceil bool
	noBias, bothWays                  bool
	axes                              int // of conv1d, conv2d

	numbers        []graph.Size  // that nothing is said of, in their order
	before         bool          // the first of them is glued to the noun's front: 32c3
	behind         bool          // or to its back: conv3
	call           bool          // they stand in brackets after the noun: linear(128, 4)
	volume         graph.Size    // in square brackets: width, height and maps of the output
	fed            graph.Size    // in a table: what feeds it
	claims         []draft.Claim // and what it is said to own
	steps          bool          // what is said of is steps of a sequence
	filters        bool          // the maps are said to be filters
	times          int
	dashed, listed bool     // dashes or commas stand in the piece
	ignored        []string // words that nobody understood
}

// parse reads a piece: one phrase, or several where nothing stands between them.
func parse(p piece) []phrase { return p.parse(true) }

// parse reads a piece. Where it is a row of a table, a noun that comes again is
// the name of the layer, and its kind.
func (p piece) parse(again bool) (all []phrase) {
	text := together.Replace(lower(p.text))
	noBias := false
	for _, word := range []string{"no biases", "no bias", "without bias", "biases not counted", "bias=false"} {
		if strings.Contains(text, word) {
			noBias = true
			text = strings.ReplaceAll(text, word, "")
		}
	}
	empty := phrase{piece: p, times: 1, noBias: noBias, dashed: strings.Contains(text, "-"), listed: strings.Contains(text, ",")}
	f := empty
	tokens := tokenize(text)
	for i := 0; i < len(tokens); i++ {
		switch t := tokens[i]; {
		case i > 0 && tokens[i-1].word == "no" && nouns[t.word] != none:
			continue
		case f.complete() && begins[nouns[t.word]] && (again || nouns[t.word] != f.noun) && f.isNoun(t, nouns[t.word], token{}, i):
			next := empty
			if last := len(f.numbers) - 1; last > 0 && tokens[i-1].size != nil { // it belongs to what follows: 2x2 max pool
				next.numbers, f.numbers = f.numbers[last:], f.numbers[:last]
			}
			all = append(all, f)
			f = next
		}
		i += f.read(tokens, i)
	}
	switch {
	case f.noun == none && f.padding != nil && f.numbers == nil:
		f.noun, f.numbers, f.padding = border, []graph.Size{f.padding}, nil
	case f.noun == none && f.filters:
		f.noun = convolution
	}
	return append(all, f)
}

// complete reports whether a noun that follows is that of another layer.
func (f *phrase) complete() bool {
	return f.noun != none && (f.numbers != nil || f.maps > 0 || f.kernel != nil)
}

// read reads the token at i, and returns how many after it were read too.
func (f *phrase) read(tokens []token, i int) int {
	t := tokens[i]
	next := func(n int) token {
		if i+n < len(tokens) {
			return tokens[i+n]
		}
		return token{}
	}
	switch {
	case t.size != nil:
		return f.number(t, next)
	case t.sign == '[' && next(1).size != nil && next(2).sign == ']' && (len(next(1).size) == 3 || len(next(1).size) == 1):
		f.volume = next(1).size
		return 2
	case t.sign == '(' && next(1).size != nil && f.noun != none && len(f.numbers) == 0:
		f.call = true
	case t.sign == '/' && next(1).size != nil && (f.noun != none || f.numbers != nil):
		f.stride = next(1).size
		return 1
	case t.word != "":
		return f.oneWord(t, next, i)
	}
	return 0
}

func (f *phrase) number(t token, next func(int) token) int {
	after := next(1)
	switch {
	case len(f.also) > 0 && f.also[len(f.also)-1] == dropout: // how much
		return 0
	case after.sign == '>' && next(2).size != nil, len(t.size) == 1 && (after.word == "inputs" || after.word == "input") && f.noun == full: // what feeds it
		return 1
	case f.noun != none && (after.word == "output" || after.word == "outputs") && len(t.size) > 1:
		f.gives(t.size)
		return 1
	case f.noun != none && strings.HasPrefix(after.word, "stride") && next(2).size == nil && next(2).sign != '=' && next(2).sign != ':',
		len(t.size) > 1 && !after.glued && (options[after.word] == kernel || convolved[after.word]):
		what := options[after.word]
		if what == maps {
			what = kernel
		}
		if f.set(what, t.size) {
			return 1
		}
	case len(t.size) == 1 && !after.glued && (counted[after.word] || after.word == "fully" && f.noun == none):
		if f.maps == 0 && t.size[0] > 0 {
			f.maps = t.size[0]
			f.filters = convolved[after.word]
			if after.word == "fully" {
				return 0
			}
			return 1
		}
	case len(t.size) == 1 && (after.word == "groups" || after.word == "heads"):
		f.set(options[after.word], t.size)
		return 1
	case len(t.size) == 1 && (after.word == "times" || after.word == "x" && f.noun == none):
		f.times = t.size[0]
		return 1
	}
	if after.glued && nouns[after.word] != none && f.noun == none && len(f.numbers) == 0 {
		f.before = true
	}
	f.numbers = append(f.numbers, t.size)
	return 0
}

// oneWord reads a word, and a number that it says something of.
func (f *phrase) oneWord(t token, next func(int) token, i int) int {
	skip := 1
	for w := next(skip); w.sign == '=' || w.sign == ':' || w.sign == '-' && f.noun != none || w.sign == '(' && len(t.word) == 1 || w.word == "of" || w.word == "is" || w.word == "size" || w.word == "x" && t.word == "kernel"; w = next(skip) {
		skip++
	}
	value := next(skip).size
	what := options[t.word]
	if n := nouns[t.word]; f.isNoun(t, n, next(1), i) {
		if f.noun == none {
			f.noun, f.word = n, t.word
		} else {
			f.refine(n)
		}
		f.flags(t)
		if n == f.noun && next(1).glued && next(1).size != nil && t.axes == 0 {
			if next(2).sign == ':' { // a name: CONV1: 96 11x11
				return 2
			}
			f.behind = len(f.numbers) == 0
		}
		return 0
	}
	if value != nil && f.noun != none && strings.HasPrefix(t.word, "output") && (len(value) > 1 || f.noun != full) {
		f.gives(value)
		return skip
	}
	if what != nothing && value != nil && f.set(what, value) {
		return skip
	}
	switch t.word {
	case "same", "valid":
		f.same, f.valid = t.word == "same", t.word == "valid"
	case "twice":
		f.times = 2
	case "x":
		if next(1).size != nil && len(next(1).size) == 1 && f.noun != none {
			f.times = next(1).size[0]
			return 1
		}
	case "two", "three", "four", "five", "six":
		if next(1).word == "times" {
			f.times = map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}[t.word]
			return 1
		}
		f.ignored = append(f.ignored, t.word)
	default:
		f.flags(t)
		if !fillers[t.word] && what == nothing && !counted[t.word] {
			f.ignored = append(f.ignored, t.word)
		}
	}
	return 0
}

// isNoun reports whether a word stands for a layer here. Those of one letter do
// only if they are glued to a number, or alone.
func (f *phrase) isNoun(t token, n noun, after token, i int) bool {
	switch {
	case n == none, f.noun != none && options[t.word] != nothing:
		return false
	case t.word == "in" || t.word == "out" || t.word == "do" || t.word == "image" || t.word == "data" || t.word == "add":
		return i == 0
	case t.word == "n" || t.word == "f":
		return f.before
	case len(t.word) == 1:
		return f.noun == none && (f.before || after.glued && after.size != nil || len(f.text) == 1)
	case counted[t.word]:
		return f.noun == none && i == 0
	}
	return true
}

// refine takes up one more noun: "global average pool" is a global one, "conv
// transpose" a transposed convolution, and a ReLU after a convolution is one more layer.
func (f *phrase) refine(n noun) {
	switch {
	case n == f.noun:
	case f.noun == convolution && (n == transposed || n == depthwise || n == separable), f.noun == pool && (n == global || n == adaptive), f.noun == depthwise && n == separable, f.noun == input && n != activation:
		f.noun = n
	case refined[n] && n != batchNorm, n == activation && f.noun == activation:
	default:
		f.also = append(f.also, n)
	}
}

// flags takes up what a word says without a number.
func (f *phrase) flags(t token) {
	if t.axes > 0 {
		f.axes = t.axes
	}
	switch word := t.word; {
	case nouns[word] == activation && f.acts == "":
		f.acts = word
		if name := ours[word]; name != "" {
			f.acts = name
		}
	case strings.Contains(word, "av") && nouns[word] != none, word == "gap", word == "ap", strings.HasPrefix(word, "mean"):
		f.average = true
	case word == "steps" || word == "frames" || word == "tokens" || word == "timesteps":
		f.steps = true
	case word == "bidirectional" || word == "bi" || word == "blstm" || word == "bilstm" || word == "bigru":
		f.bothWays = true
	case word == "caffe":
		f.caffe = true
	case word == "ceil":
		f.ceil = true
	}
}

// set takes up an option, unless it was said before.
func (f *phrase) set(what option, value graph.Size) bool {
	to := map[option]*graph.Size{kernel: &f.kernel, stride: &f.stride, padding: &f.padding, dilation: &f.dilation}[what]
	if to != nil {
		if *to == nil {
			*to = value
		}
		return true
	}
	number := map[option]*int{maps: &f.maps, groups: &f.groups, heads: &f.heads}[what]
	if len(value) != 1 || *number != 0 {
		return false
	}
	*number = value[0]
	return true
}
