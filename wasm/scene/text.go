package scene

import (
	"math"
	"strings"

	"fivebyfive/calc/language"
)

// Text is a piece of text without a language: the key of one and the numbers that
// go into it. Being plain values it costs nothing to make in every frame.
type Text struct {
	Key       language.Key
	Arguments [6]int64
}

func text(key language.Key, arguments ...int64) Text {
	t := Text{Key: key}
	copy(t.Arguments[:], arguments)
	return t
}

// set makes the text that of a key with the numbers that go into it.
func (t *Text) set(key language.Key, arguments ...int64) { *t = text(key, arguments...) }

// In returns the text in the given language, its numbers written out. No line
// ends within a product.
func (t Text) In(l *language.Language) string {
	if t.Key == "" {
		return ""
	}
	said := l.Fill(l.Text(t.Key), func(name string) any { return t.Arguments[name[0]-'0'] })
	return strings.ReplaceAll(said, " × ", "\u00a0×\u00a0")
}

// thousandths is a value as an argument of a text that writes {0/1000}.
func thousandths(v float64) int64 { return int64(math.Round(v * 1000)) }

// hundredths is a value as an argument of a text that writes {0/100}.
func hundredths(v float32) int64 {
	if v < 0 {
		return int64(v*100 - 0.5)
	}
	return int64(v*100 + 0.5)
}

// wordWidth is about how wide a text without numbers is, by the widths of a letter
// and of a Han character.
func (f *Frame) wordWidth(key language.Key, letter, han float32) (width float32) {
	if f.language == nil {
		return 0
	}
	for _, r := range f.language.Text(key) {
		if language.IsHan(r) || r >= '　' {
			width += han
		} else {
			width += letter
		}
	}
	return width
}
