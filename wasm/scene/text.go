package scene

import (
	"math"
	"strconv"
	"strings"

	"fivebyfive/calc"
)

// Phrase is a sentence or a label in both languages. {0} stands for the first
// argument, {0sub} for it as a subscript digit, {0/100} for a hundredth of it,
// with a sign and two decimals, {0+/100} for the same where it is added, "+ 0.02",
// {0/1000} for a thousandth, with as many decimals as it takes, {0%1} for how
// many percent of the second argument it is, and {0layer} for the name of
// LeNet-5's layer of that index.
type Phrase struct{ English, Chinese string }

// Text is a piece of text without a language: a phrase and the numbers that go
// into it. Being plain values it costs nothing to make in every frame.
type Text struct {
	Phrase    *Phrase
	Arguments [6]int64
}

func text(phrase *Phrase, arguments ...int64) Text {
	t := Text{Phrase: phrase}
	copy(t.Arguments[:], arguments)
	return t
}

// set makes the text a phrase with the numbers that go into it.
func (t *Text) set(phrase *Phrase, arguments ...int64) { *t = text(phrase, arguments...) }

// In returns the text in the given language, its numbers written out. No line
// ends within a product.
func (t Text) In(language calc.Language) string {
	return strings.ReplaceAll(t.in(language), " × ", "\u00a0×\u00a0")
}

func (t Text) in(language calc.Language) string {
	if t.Phrase == nil {
		return ""
	}
	phrase := t.Phrase.English
	if language == calc.Chinese {
		phrase = t.Phrase.Chinese
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
			b.WriteString(Text{Phrase: layerTitles[argument]}.in(language))
		case "":
			b.WriteString(calc.FormatNumber(argument))
		default: // %1
			b.WriteString(calc.FormatRatio(100*argument, t.Arguments[form[1]-'0']))
		}
		phrase = after
	}
}

// FormatValue writes a value as pictures and tables show it, with two decimals
// and a minus sign that is as wide as a digit: −0.41.
func FormatValue(v float32) string {
	s := strconv.FormatFloat(float64(v), 'f', 2, 32)
	if digits, negative := strings.CutPrefix(s, "-"); negative && strings.Trim(digits, "0.") != "" {
		return "−" + digits
	} else if negative {
		return digits
	}
	return s
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
