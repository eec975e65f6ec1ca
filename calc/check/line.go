package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fivebyfive/calc/mistake"
)

// free reads a line of words and numbers: "conv1 28x28x6 parameters 608". What is said
// of a layer before a colon is no number to be checked: "conv1, 6 of 5x5: 156".
func (p *page) free(n int, text string) {
	text = unnumbered(text)
	if title, is := strings.CutSuffix(text, ":"); is && (p.heads(title) || p.heading != "" && loosely(title).known) {
		return
	} else if is {
		p.heading = "" // of a layer that there is not
		p.skip(n, text, "check.no-layer", title)
		return
	}
	words := fields(text)
	at := slices.IndexFunc(words, numeric)
	if at < 0 {
		at = len(words)
	}
	name, l := p.named(words[:at])
	switch {
	case p.heading != "" && !p.leaves(text, name):
		p.below(n, text)
		return
	case at == len(words):
		if !p.heads(text) {
			p.skip(n, text, "check.no-number-here")
		}
		return
	case name == "" && l.known:
		name = "total"
	}
	values := words[at:]
	if slices.ContainsFunc(values, strange) {
		i := strings.LastIndexByte(text, ':')
		values = fields(text[i+1:])
		if i < 0 || len(values) == 0 || !numeric(values[0]) || slices.ContainsFunc(values, strange) {
			p.skip(n, text, "check.unclear")
			return
		}
	}
	p.values(n, name, values, l)
}

// values reads numbers and what they count, which stands before them or behind.
func (p *page) values(n int, name string, words []string, l label) {
	numbers := 0
	for len(words) > 0 {
		end := slices.IndexFunc(words, func(w string) bool { return labelled(w).known })
		if end < 0 {
			end = len(words)
		}
		values := together(words[:end])
		words = words[end:]
		if before := l; len(values) <= 1 && !before.known || len(values) == 0 {
			l, words = leading(words)
			if len(values) == 0 {
				continue
			}
		}
		for _, value := range values {
			one := l
			if !l.known || sized(value) && !l.output && l.of != mistake.FieldWidth {
				one, numbers = unlabelled(value, numbers)
			}
			p.claim(n, name, value, one)
		}
		l = label{}
	}
}

// leading reads the labels that words begin with.
func leading(words []string) (l label, rest []string) {
	for len(words) > 0 && labelled(words[0]).known {
		l = l.with(labelled(words[0]))
		words = words[1:]
	}
	return l, words
}

// named is what the words before the first number call a layer, and a label among
// them.
func (p *page) named(words []string) (name string, l label) {
	var rest []string
	for _, w := range words {
		said := labelled(w)
		switch {
		case said.known && !said.name && !isTotal(w) && !p.names.has(w):
			l = l.with(said)
		case !slices.Contains(verbs, strings.ToLower(w)):
			rest = append(rest, w)
		}
	}
	return strings.Trim(strings.Join(rest, " "), " .=:,#"), l
}

var verbs = []string{"has", "have", "is", "are", "needs", "gets", "of", "有", "是", "为", "共有"}

// heads takes a line as a heading, if it names a layer: "C1, a convolution:".
func (p *page) heads(text string) bool {
	if !p.names.knows(text) {
		return false
	}
	p.heading = text
	return true
}

// leaves reports whether a line below a heading is about another layer than that.
func (p *page) leaves(text, name string) bool {
	key, _, _ := cutAny(text, ":=")
	if loosely(key).known && !p.names.called(key) && !isTotal(key) {
		return false
	}
	return p.names.has(name) || isTotal(name) || p.names.knows(name) && strings.ContainsAny(name, "0123456789")
}

// below reads a line under a heading: "parameters: (5×5 + 1) × 6 = 156". What is not
// about a number that is checked is passed over.
func (p *page) below(n int, text string) {
	key, value, has := cutAny(text, ":=")
	l, value := loosely(key), strings.TrimLeft(value, ":= ")
	switch {
	case has && l.known && numeric(value):
		p.claim(n, p.heading, remarked(value), l)
	case has || !strings.ContainsAny(text, "0123456789"):
		p.passed = append(p.passed, n)
	default:
		p.skip(n, text, "check.unclear")
	}
}

// cutAny cuts a text at the first of some signs.
func cutAny(text, signs string) (before, after string, found bool) {
	i := strings.IndexAny(text, signs)
	if i < 0 {
		return text, "", false
	}
	return text[:i], text[i+1:], true
}

// remarked is a value without what is remarked on it in brackets: "156 (26 for each)".
func remarked(value string) string {
	for i, r := range value {
		if r == '(' && strings.ContainsFunc(value[i:], unicode.IsLetter) {
			end := strings.IndexByte(value[i:], ')')
			if end < 0 || strings.ContainsFunc(value[i:i+end], unicode.IsLetter) {
				return strings.TrimSpace(value[:i])
			}
		}
	}
	return value
}

// unnumbered is a line without the sign or the number that a list gives it: "1. ".
func unnumbered(text string) string {
	text = strings.TrimLeft(text, "•*·#> ")
	text = strings.TrimPrefix(text, "- ")
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	for _, sign := range []string{". ", ") ", "、", ".", ")"} {
		rest, is := strings.CutPrefix(text[digits:], sign)
		if is && digits > 0 && (unicode.IsLetter(first(rest)) || strings.HasSuffix(sign, " ")) {
			return rest
		}
	}
	return text
}

// fields cuts a text at spaces, and at colons, but not within brackets.
func fields(text string) (words []string) {
	depth, start := 0, -1
	end := func(i int) {
		if word := strings.TrimRight(text[max(start, 0):i], ","); start >= 0 && word != "" {
			words = append(words, word)
		}
		start = -1
	}
	for i, r := range text {
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth = max(depth-1, 0)
		}
		if depth == 0 && (unicode.IsSpace(r) || r == ':' || r == '→') {
			end(i)
		} else if start < 0 {
			start = i
		}
	}
	end(len(text))
	return words
}

// together joins the words of one number: "6 × 26 = 156", "(25 + 1) * 6", "122 304".
// Those of a shape, and of a number after it, stay apart.
func together(words []string) (values []string) {
	for i, w := range words {
		if i == 0 || !joined(words[i-1], w) {
			values = append(values, w)
			continue
		}
		values[len(values)-1] += " " + w
	}
	return values
}

// joined reports whether two words are of one number: an operator stands between
// them, or they are groups of three digits, or one says how large the other is.
func joined(a, b string) bool {
	const operators = "+-−–*×/÷=^·"
	last, _ := utf8.DecodeLastRuneInString(a)
	switch {
	case strings.ContainsRune(operators, last) || strings.ContainsRune(operators, first(b)) || a == "x" || b == "x":
		return true
	case len(b) == 3 && strings.Trim(b, "0123456789") == "":
		return len(a) <= 3 && strings.Trim(a, "0123456789") == ""
	}
	return !numeric(b)
}

// strange reports whether a word is neither a number nor a label, nor joins numbers.
func strange(word string) bool {
	switch strings.ToLower(word) {
	case "k", "m", "thousand", "million", "billion", "x", "about", "and", "is":
		return false
	}
	return !numeric(word) && !labelled(word).known && strings.ContainsFunc(word, unicode.IsLetter)
}
