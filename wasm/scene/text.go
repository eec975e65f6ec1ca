package scene

import (
	"strings"

	"fivebyfive/calc"
)

// Text is a piece of text without a language: a key and the numbers that go
// into it. Being plain values it costs nothing to make in every frame.
type Text struct {
	Key       Key
	Arguments [4]int64
}

func text(key Key, arguments ...int64) Text {
	t := Text{Key: key}
	copy(t.Arguments[:], arguments)
	return t
}

// In returns the text in the given language, its numbers written out.
func (t Text) In(language calc.Language) string {
	phrase := phraseBook[t.Key].english
	if language == calc.Chinese {
		phrase = phraseBook[t.Key].chinese
	}
	if !strings.Contains(phrase, "{") {
		return phrase
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(phrase, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		which, after, _ := strings.Cut(rest, "}")
		argument := t.Arguments[which[0]-'0']
		if strings.HasSuffix(which, "sub") {
			b.WriteRune('₀' + rune(argument))
		} else {
			b.WriteString(calc.FormatNumber(argument))
		}
		phrase = after
	}
}
