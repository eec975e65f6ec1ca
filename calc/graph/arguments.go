package graph

import (
	"strconv"
	"strings"

	"fivebyfive/calc/language"
)

// Arguments are what follows a layer's word in our notation, read from left to
// right. What is wrong is kept, the first of it, and reading goes on with nothing. A
// question is what is asked where an argument is missing; {0} in it is the example.
type Arguments struct {
	words   []Word
	next    int
	end     int // the column after the last
	example string
	wrong   *Misread
}

// Word is a word of a line, and the column that it begins in, counted from 1.
type Word struct {
	Text   string
	Column int
}

// Misread is what in a line cannot be read: where, what stands there, and what would
// be right.
type Misread struct {
	Column int
	Read   string            // "" at the end of the line
	Say    language.Sentence // "how far? for example stride 2"
}

// NewArguments reads the words of a line after its first; the line ends before the
// column, and an example of a whole line is for whoever is stuck.
func NewArguments(words []Word, end int, example string) *Arguments {
	return &Arguments{words: words, end: end, example: example}
}

// Wrong is the first thing that could not be read; it is nil if all could, and was.
func (a *Arguments) Wrong() *Misread {
	if a.wrong == nil && a.More() {
		a.Unknown()
	}
	return a.wrong
}

// More reports whether there are words left, and nothing was wrong so far.
func (a *Arguments) More() bool { return a.wrong == nil && a.next < len(a.words) }

// Option reads a word, or two, if they stand here.
func (a *Arguments) Option(text string) bool {
	words := strings.Fields(text)
	if !a.More() || len(a.words)-a.next < len(words) {
		return false
	}
	for i, word := range words {
		if a.words[a.next+i].Text != word {
			return false
		}
	}
	a.next += len(words)
	return true
}

// Whole reads a whole number.
func (a *Arguments) Whole(question language.Sentence) int {
	size := a.Size(question)
	if a.wrong == nil && len(size) != 1 {
		a.next--
		a.misread(question)
	}
	if len(size) == 0 {
		return 0
	}
	return size[0]
}

// Size reads a number or several with x between them: 5, 5x5, 1x28x28.
func (a *Arguments) Size(question language.Sentence) Size {
	if !a.More() {
		a.misread(question)
		return nil
	}
	size, ok := parseSize(a.words[a.next].Text)
	if !ok {
		a.misread(question)
		return nil
	}
	a.next++
	return size
}

// Name reads the name of a layer.
func (a *Arguments) Name(question language.Sentence) string {
	if !a.More() {
		a.misread(question)
		return ""
	}
	a.next++
	return a.words[a.next-1].Text
}

// Names reads all words that are left.
func (a *Arguments) Names() (names []string) {
	for a.More() {
		names = append(names, a.Name(language.Sentence{}))
	}
	return names
}

// runs reads maps and what each is fed by: 6@3,9@4,1@6.
func (a *Arguments) runs(question language.Sentence) (runs []Run) {
	if !a.More() {
		a.misread(question)
		return nil
	}
	for _, text := range strings.Split(a.words[a.next].Text, ",") {
		maps, inputs, _ := strings.Cut(text, "@")
		m, err := strconv.Atoi(maps)
		n, err2 := strconv.Atoi(inputs)
		if err != nil || err2 != nil {
			a.misread(question)
			return nil
		}
		runs = append(runs, Run{m, n})
	}
	a.next++
	return runs
}

// sliding reads one of the options of a window.
func (a *Arguments) sliding(s *Sliding, rounds bool) bool {
	switch {
	case a.Option("stride"):
		s.Stride = a.Size(howFar)
	case a.Option("pad"):
		a.padding(s)
	case a.Option("same"):
		s.Same = true
	case a.Option("dilation"):
		s.Dilation = a.Size(howFarApart)
	case rounds && a.Option("ceil"):
		s.Rounding = Up
	case rounds && a.Option("caffe"):
		s.Rounding = UpCaffe
	default:
		return false
	}
	return true
}

// padding reads 2, 2x1, or 0:1 with what is before and what is after.
func (a *Arguments) padding(s *Sliding) {
	if !a.More() {
		a.misread(howWide)
		return
	}
	before, after, apart := strings.Cut(a.words[a.next].Text, ":")
	var ok bool
	if s.Padding, ok = parseSize(before); !ok {
		a.misread(howWide)
		return
	}
	if apart {
		if s.After, ok = parseSize(after); !ok {
			a.misread(howWide)
			return
		}
	}
	a.next++
}

// Unknown says that the next word means nothing here, and what would.
func (a *Arguments) Unknown(options ...string) {
	if len(options) == 0 {
		a.fail(language.NewSentence("nothing more is known of this layer", "notation.nothing-more"))
		return
	}
	a.fail(language.NewSentence("here may stand {0}", "notation.may-stand", options))
}

// misread says that a question has no answer.
func (a *Arguments) misread(question language.Sentence) {
	question.Arguments = []any{a.example}
	a.fail(question)
}

func (a *Arguments) fail(say language.Sentence) {
	if a.wrong != nil {
		return
	}
	a.wrong = &Misread{Column: a.end, Say: say}
	if a.next < len(a.words) {
		a.wrong.Column, a.wrong.Read = a.words[a.next].Column, a.words[a.next].Text
	}
}

// parseSize reads 5x5; the signs × and X do as well.
func parseSize(text string) (Size, bool) {
	text = strings.ReplaceAll(strings.ReplaceAll(text, "×", "x"), "X", "x")
	var size Size
	for _, digits := range strings.Split(text, "x") {
		n, err := strconv.Atoi(digits)
		if err != nil {
			return nil, false
		}
		size = append(size, n)
	}
	return size, len(size) <= 4
}
