package frame

import (
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// Phrase is a sentence or a label in English and in Chinese. {0} stands for the first
// argument, {0sub} for it as a subscript digit, {0/100} for a hundredth of it,
// with a sign and two decimals, {0+/100} for the same where it is added, "+ 0.02",
// {0/1000} for a thousandth, with as many decimals as it takes, {0%1} for how
// many percent of the second argument it is, and {0layer} for the name of
// LeNet-5's layer of that index.
type Phrase [2]string

// in returns the phrase in the given language.
func (p *Phrase) in(language calc.Language) string {
	if language == calc.Chinese {
		return p[1]
	}
	return p[0]
}

// Text is a piece of text without a language: a phrase and the numbers that go
// into it. Being plain values it costs nothing to make in every frame.
type Text struct {
	Phrase    *Phrase
	Arguments [6]int64
}

// NewText returns a phrase with the numbers that go into it.
func NewText(phrase *Phrase, arguments ...int64) Text {
	t := Text{Phrase: phrase}
	copy(t.Arguments[:], arguments)
	return t
}

// Set makes the text a phrase with the numbers that go into it.
func (t *Text) Set(phrase *Phrase, arguments ...int64) { *t = NewText(phrase, arguments...) }

// In returns the text in the given language, its numbers written out. No line
// ends within a product.
func (t Text) In(language calc.Language) string {
	return strings.ReplaceAll(t.in(language), " × ", "\u00a0×\u00a0")
}

func (t Text) in(language calc.Language) string {
	if t.Phrase == nil {
		return ""
	}
	phrase := t.Phrase.in(language)
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
		switch form := which[1:]; form {
		case "sub":
			b.WriteRune('₀' + rune(argument))
		case "/100":
			b.WriteString(FormatValue(float32(argument) / 100))
		case "/1000":
			b.WriteString(strings.Replace(strconv.FormatFloat(float64(argument)/1000, 'f', -1, 64), "-", "−", 1))
		case "+/100":
			sign := "+ "
			if argument < 0 {
				argument, sign = -argument, "− "
			}
			b.WriteString(sign + FormatValue(float32(argument)/100))
		case "layer":
			b.WriteString(Text{Phrase: LayerTitles[argument]}.in(language))
		case "":
			b.WriteString(calc.FormatNumber(argument))
		default: // %1
			b.WriteString(calc.FormatRatio(100*argument, t.Arguments[form[1]-'0']))
		}
		phrase = after
	}
}
