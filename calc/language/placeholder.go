package language

import (
	"strings"
)

// Say returns the text of a key with its placeholders filled in. They are written
// in braces, and stand for the arguments by number:
//
//	{0}          the first: a number with its thousands apart, or a text
//	{0/100}      a hundredth of it, with a sign and two decimals
//	{0+/100}     the same where it is added: + 0.02
//	{0/1000}     a thousandth, with as many decimals as it takes
//	{0%1}        how many percent of the second argument it is
//	{0sub}       the digit as a subscript
//	{0:c1.kind}  the text of the key c1.kind.4, if it is 4
//	{0|map|maps} the form of a word beside it, by the plural rule of the language;
//	             placeholders may stand in the forms
//
// An argument is an int, an int64, a string, a list of strings or a [Sentence].
func (l *Language) Say(key Key, arguments ...any) string { return l.say(l.Text(key), arguments) }

func (l *Language) say(pattern string, arguments []any) string {
	return l.Fill(pattern, func(name string) any {
		if i := int(name[0] - '0'); i < len(arguments) {
			return arguments[i]
		}
		return ""
	})
}

// Fill is [Language.Say] for a text whose placeholders have names: value returns
// what stands for a name, which is a digit where it is a number.
func (l *Language) Fill(pattern string, value func(name string) any) string {
	if !strings.Contains(pattern, "{") {
		return pattern
	}
	w := writing{Language: l, value: value}
	w.fill(pattern)
	return w.Builder.String()
}

// writing is a text while it is filled in.
type writing struct {
	*Language
	strings.Builder
	value func(name string) any
}

func (w *writing) fill(pattern string) {
	for rest := pattern; rest != ""; {
		literal, inside, after, found := cut(rest)
		w.put(literal)
		if found {
			w.placeholder(inside)
		}
		rest = after
	}
}

// cut cuts a pattern around its first placeholder.
func cut(pattern string) (before, inside, after string, found bool) {
	before, rest, found := strings.Cut(pattern, "{")
	if !found {
		return pattern, "", "", false
	}
	depth := 1
	for i := range len(rest) {
		switch rest[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return before, rest[:i], rest[i+1:], true
			}
		}
	}
	return before, rest, "", true
}

func (w *writing) placeholder(inside string) {
	if name, forms, plural := strings.Cut(inside, "|"); plural {
		form := w.plural.form(number(w.value(name)))
		all := splitForms(forms)
		w.fill(all[min(form, len(all)-1)])
		return
	}
	name, format := splitFormat(inside)
	value := w.value(name)
	if format == "" {
		switch v := value.(type) {
		case string:
			w.put(v)
		case []string:
			w.put(strings.Join(v, w.List))
		case Sentence:
			w.put(v.In(w.Language))
		default:
			w.put(w.Number(number(v)))
		}
		return
	}
	w.put(w.formatted(number(value), format))
}

// splitFormat splits a placeholder into its name and how it is written.
func splitFormat(inside string) (name, format string) {
	if inside != "" && '0' <= inside[0] && inside[0] <= '9' {
		return inside[:1], inside[1:]
	}
	return inside, ""
}

// splitForms splits the forms of a word, in which placeholders may stand.
func splitForms(forms string) (all []string) {
	depth, start := 0, 0
	for i := range len(forms) {
		switch forms[i] {
		case '{':
			depth++
		case '}':
			depth--
		case '|':
			if depth == 0 {
				all = append(all, forms[start:i])
				start = i + 1
			}
		}
	}
	return append(all, forms[start:])
}

func number(value any) int64 {
	switch n := value.(type) {
	case int64:
		return n
	case int:
		return int64(n)
	}
	return 0
}

func (w *writing) formatted(n int64, format string) string {
	switch {
	case format == "sub":
		return string('₀' + rune(n))
	case format == "/100":
		return w.Value(float32(n) / 100)
	case format == "/1000":
		return w.Decimal(float64(n) / 1000)
	case format == "+/100" && n < 0:
		return "− " + w.Value(float32(-n)/100)
	case format == "+/100":
		return "+ " + w.Value(float32(n)/100)
	case format[0] == '%':
		return w.Ratio(100*n, number(w.value(format[1:])))
	case format[0] == ':':
		return w.Family(format[1:], n)
	}
	return "{" + format + "}"
}
