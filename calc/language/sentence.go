package language

// Sentence is something to be said where no language is at hand: the key of its text,
// what fills it in, and the same text in English for programmers.
type Sentence struct {
	Key       Key
	English   string
	Arguments []any // see [Language.Say]
}

// NewSentence joins what is said. A test holds the English to the text of the key.
func NewSentence(english string, key Key, arguments ...any) Sentence {
	return Sentence{key, english, arguments}
}

// In says it in a language, or in English if that has no such text.
func (s Sentence) In(l *Language) string {
	if l.Has(s.Key) {
		return l.Say(s.Key, s.Arguments...)
	}
	return l.say(s.English, s.Arguments)
}

// String says it in English.
func (s Sentence) String() string { return s.In(Neutral) }
