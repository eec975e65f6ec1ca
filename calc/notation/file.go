package notation

import (
	"slices"
	"strconv"
	"strings"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
)

// File is a text that has been read: a name, and statements.
type File struct {
	Name  string
	kinds map[string]graph.Kind
	items []item
}

// item is a statement: a layer, a block that is defined or used, or something that
// is repeated.
type item struct {
	line
	name       string   // before the colon
	times      int      // how often; 0 where that is not said
	word       string   // of the layer, or of the block that is used
	from       []string // what feeds it
	fromWords  []graph.Word
	shares     string   // the layer whose numbers it uses
	parameters []string // of a block that is defined here
	inside     []item   // of a block, or of what is repeated
	kind       shape
}

type shape uint8

const (
	layer      shape = iota // a word and what follows it
	definition              // block NAME PARAMETERS { … }
	repetition              // N x { … }
)

// Read reads a text. Beside the kinds of layers that are known, others may be
// given.
func Read(text string, others ...graph.Kind) (*File, error) {
	f := &File{kinds: map[string]graph.Kind{}}
	for _, kind := range append(graph.Kinds(), others...) {
		f.kinds[kind.Word] = kind
	}
	r := &reader{file: f, lines: lines(text), blocks: map[string]int{}}
	r.readName(text)
	var err error
	f.items, err = r.items(false)
	return f, err
}

// reader goes through the lines.
type reader struct {
	file   *File
	lines  []line
	next   int
	depth  int
	blocks map[string]int // the blocks that are defined so far, and how many parameters each has
}

// deepest is how many blocks may stand inside each other.
const deepest = 100

// readName takes a first line that begins with no word that is known, and has a
// free one after it.
func (r *reader) readName(text string) {
	if len(r.lines) == 0 {
		return
	}
	first := r.lines[0]
	word := first.words[0].Text
	_, known := r.file.kinds[word]
	if known || word == "block" || word == "{" || word == "}" || strings.HasSuffix(word, ":") || r.repeats(first.words) {
		return
	}
	if len(r.lines) == 1 || r.lines[1].n <= first.n+1 {
		return // no line is free after it: a layer that is not known
	}
	words := make([]string, len(first.words))
	for i, w := range first.words {
		words[i] = w.Text
	}
	if words[len(words)-1] == "{" {
		return
	}
	r.file.Name = strings.Join(words, " ")
	r.next = 1
}

// repeats reports whether the words begin as in "3 x conv".
func (r *reader) repeats(words []graph.Word) bool {
	if len(words) < 2 || words[1].Text != "x" && words[1].Text != "×" {
		return false
	}
	_, err := strconv.Atoi(words[0].Text)
	return err == nil
}

// items reads statements to the end, or to the brace that closes a block.
func (r *reader) items(inside bool) (items []item, err error) {
	if r.depth++; r.depth > deepest {
		l := r.lines[r.next-1]
		return nil, l.wrong(0, "at most {0} blocks may stand inside each other", "notation.too-deep", strconv.Itoa(deepest))
	}
	defer func() { r.depth-- }()
	for r.next < len(r.lines) {
		l := r.lines[r.next]
		r.next++
		if l.words[0].Text == "}" {
			if !inside {
				return nil, l.wrong(0, "no block is open here", "notation.no-block-open")
			}
			return items, nil
		}
		i, err := r.item(l)
		if err != nil {
			return nil, err
		}
		items = append(items, i)
	}
	if inside {
		last := r.lines[len(r.lines)-1]
		return nil, last.wrong(len(last.words), "a block is still open: close it with {0}", "notation.still-open", "}")
	}
	return items, nil
}

// item reads one statement.
func (r *reader) item(l line) (i item, err error) {
	i.line = l
	words := l.words
	at := 0
	if name, named := strings.CutSuffix(words[0].Text, ":"); named {
		if name == "" || name == "in" || strings.ContainsAny(name, ":/{},@") {
			return i, l.wrong(0, "a name needs letters or digits, and cannot be in", "notation.no-name-like-this")
		}
		i.name = name
		at++
	}
	if r.repeats(words[at:]) {
		if i.times, _ = strconv.Atoi(words[at].Text); i.times < 1 {
			return i, l.wrong(at, "at least once, for example 2 x conv 6 5x5", "notation.at-least-once")
		}
		at += 2
	}
	if at == len(words) {
		return i, l.wrong(at, "a layer must follow, for example conv 6 5x5", "notation.layer-follows")
	}
	i.word = words[at].Text
	opens := words[len(words)-1].Text == "{"
	switch {
	case i.word == "{":
		i.kind = repetition
		if i.times == 0 {
			return i, l.wrong(at, "say how often, for example {0}", "notation.how-often", "3 x {")
		}
		i.inside, err = r.items(true)
		return i, err
	case i.word == "block":
		return r.definition(i, at)
	case opens:
		return i, l.wrong(len(words)-1, "only a block or a repetition opens, for example {0}", "notation.only-block-opens", exampleOfBlock)
	}
	i.word = r.file.known(i.word)
	i.words = words[at+1:]
	for j, w := range i.words {
		if w.Text != "from" {
			continue
		}
		if j+1 == len(i.words) {
			return i, l.wrong(len(words), "from which layer? for example from stem", "notation.from-which")
		}
		i.fromWords = i.words[j+1:]
		for _, source := range i.fromWords {
			i.from = append(i.from, source.Text)
		}
		i.words = i.words[:j]
		break
	}
	for j, w := range i.words {
		if w.Text != "shares" {
			continue
		}
		switch {
		case j+1 == len(i.words):
			return i, l.wrong(at+1+j+1, "with which layer? for example shares conv1", "notation.shares-which")
		case j+2 < len(i.words):
			return i, l.wrong(at+1+j+2, "a layer shares its numbers with one other", "notation.shares-one")
		}
		i.shares, i.words = i.words[j+1].Text, i.words[:j]
		break
	}
	_, known := r.file.kinds[i.word]
	parameters, block := r.blocks[i.word]
	switch {
	case block && len(i.words) != parameters:
		return i, l.wrong(at, "this block takes {0} numbers, and here are {1}", "notation.block-takes", strconv.Itoa(parameters), strconv.Itoa(len(i.words)))
	case !block && !known:
		return i, l.error(at, r.file.suggest(i.word))
	}
	return i, nil
}

const exampleOfBlock = "block residual maps {"

// definition reads the block that is defined from there on.
func (r *reader) definition(i item, at int) (item, error) {
	i.kind = definition
	words := i.line.words
	switch {
	case i.name != "" || i.times > 0:
		return i, i.wrong(at, "a block is named after the word, for example {0}", "notation.block-name-after", exampleOfBlock)
	case at+1 >= len(words) || words[at+1].Text == "{":
		return i, i.wrong(at+1, "what is the block called? for example {0}", "notation.block-called", exampleOfBlock)
	case words[len(words)-1].Text != "{":
		return i, i.wrong(len(words), "a block opens with {0}, for example {1}", "notation.block-opens", "{", exampleOfBlock)
	}
	i.word = words[at+1].Text
	if _, known := r.file.kinds[i.word]; known || i.word == "x" || i.word == "from" || i.word == "block" {
		return i, i.wrong(at+1, "this word has a meaning already; call the block something else", "notation.block-word-taken")
	}
	if _, taken := r.blocks[i.word]; taken {
		return i, i.wrong(at+1, "there is a block of this name", "notation.block-there")
	}
	for j, w := range words[at+2 : len(words)-1] {
		if _, number := number(w.Text); number {
			return i, i.wrong(at+2+j, "a parameter needs a name, for example {0}", "notation.parameter-name", exampleOfBlock)
		}
		if slices.Contains(reserved, w.Text) {
			return i, i.wrong(at+2+j, "this word has a meaning already; call the parameter something else", "notation.parameter-word-taken")
		}
		i.parameters = append(i.parameters, w.Text)
	}
	var err error
	i.inside, err = r.items(true)
	r.blocks[i.word] = len(i.parameters)
	return i, err
}

// reserved are words that stand after a layer's own.
var reserved = strings.Fields("all both bias caffe ceil dilation each extra from gives groups in masked no one own pad plain same shared shares size stride tied to ways x")

func number(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil
}

// known is the word of a kind of layer, in whatever letters it was typed.
func (f *File) known(word string) string {
	if _, known := f.kinds[word]; !known {
		if lower := strings.ToLower(word); f.kinds[lower].Word != "" {
			return lower
		}
	}
	return word
}

// suggest says what a word might have been.
func (f *File) suggest(word string) language.Sentence {
	lower := strings.ToLower(word)
	for _, other := range synonyms {
		for _, from := range other.from {
			if from == lower {
				return language.NewSentence("say {0}, for example {1}", "notation.say", other.to, f.kinds[other.to].Example)
			}
		}
	}
	best, least := "", 3
	for _, kind := range graph.Kinds() {
		if d := distance(lower, kind.Word); d < least {
			best, least = kind.Word, d
		}
	}
	if best != "" {
		return language.NewSentence("do you mean {0}? for example {1}", "notation.do-you-mean", best, f.kinds[best].Example)
	}
	return language.NewSentence("no layer is called so; one that you don't know is unknown, for example unknown {0}", "notation.called-so", word)
}

// synonyms are what others call our layers.
var synonyms = []struct {
	to   string
	from []string
}{
	{"conv", []string{"conv1d", "conv2d", "conv3d", "convolution", "convolution2d"}},
	{"full", []string{"dense", "linear", "fc", "fully", "fullyconnected"}},
	{"maxpool", []string{"pool", "max", "maxpooling", "maxpooling2d", "maxpool2d", "mp"}},
	{"avgpool", []string{"averagepool", "averagepooling", "averagepooling2d", "avgpool2d", "avg", "meanpool", "gap"}},
	{"deconv", []string{"transposed", "convtranspose2d", "conv2dtranspose", "upconv"}},
	{"depthwise", []string{"depthwiseconv2d", "dwconv"}},
	{"batchnorm", []string{"bn", "batchnorm2d", "batchnormalization", "batchnorm1d"}},
	{"layernorm", []string{"ln", "layernormalization"}},
	{"embed", []string{"embedding"}},
	{"concat", []string{"cat", "concatenate"}},
	{"add", []string{"skip", "residual", "plus", "sum"}},
	{"flatten", []string{"view"}},
	{"attention", []string{"multiheadattention", "mha", "selfattention"}},
	{"upsample", []string{"upsampling2d", "upsampling", "resize"}},
	{"shuffle", []string{"pixelshuffle"}},
	{"silu", []string{"swish"}},
	{"relu", []string{"relu6"}},
	{"leaky", []string{"leakyrelu"}},
	{"subsample", []string{"subsampling", "subsampled"}},
}

// distance is how many letters have to be changed (Levenshtein 1966).
func distance(a, b string) int {
	if len(a) > 20 {
		return len(a)
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := before
			if a[i] != b[j] {
				cost++
			}
			before = row[j+1]
			row[j+1] = min(cost, before+1, row[j]+1)
		}
	}
	return row[len(b)]
}
