package notation

import (
	"strconv"

	"fivebyfive/calc/language"
)

// Error is what in a text cannot be read, and what would be right.
type Error struct {
	Line, Column int               // counted from 1
	Read         string            // what stands there, "" at the end of a line
	Say          language.Sentence // what would be right: "how far? for example stride 2"
}

func (e *Error) Error() string { return e.In(language.Neutral) }

// In says the error in a language, with its place.
func (e *Error) In(l *language.Language) string {
	return language.NewSentence("line {0}, column {1}: {2}", "notation.place", strconv.Itoa(e.Line), strconv.Itoa(e.Column), e.Said(l)).In(l)
}

// Said is the error without its place, for one who sees that.
func (e *Error) Said(l *language.Language) string {
	if e.Read == "" {
		return language.NewSentence("the line ends: {0}", "notation.line-ends", e.Say).In(l)
	}
	quoted := strconv.Quote(e.Read)
	return language.NewSentence(`"{0}": {1}`, "notation.stands-here", quoted[1:len(quoted)-1], e.Say).In(l)
}

// wrong says what is wrong with a word of a line, or with its end.
func (l line) wrong(at int, english string, key language.Key, arguments ...any) error {
	return l.error(at, language.NewSentence(english, key, arguments...))
}

func (l line) error(at int, say language.Sentence) error {
	if at >= len(l.words) {
		return &Error{l.n, l.end, "", say}
	}
	return &Error{l.n, l.words[at].Column, l.words[at].Text, say}
}
