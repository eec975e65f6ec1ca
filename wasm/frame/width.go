package frame

import (
	"strings"
	"unicode/utf8"

	"fivebyfive/calc/language"
)

// How wide words are is known only where they are set, in the reader's own
// face. Here it is estimated, by script and weight, for a usual face, so that a
// picture can tell what it has room for. Nothing is written for that.

// Parts of the size of a letter: how wide it is.
const (
	hanWide    = 1    // Han, and what goes with it
	narrowWide = 0.36 // a point, a space, an i
	letterWide = 0.58 // any other letter, a digit, a sign
	boldWider  = 1.08 // how much wider bold letters are
	detailGap  = 8    // between a label's text and its detail, in CSS pixels
)

// Width returns about how wide a text is in a language; in none, it is nothing.
func (t Text) Width(l *language.Language, size float32, bold bool) float32 {
	if l == nil || t.Key == "" {
		return 0
	}
	if bold {
		size *= boldWider
	}
	return size * t.wide(l, l.Text(t.Key))
}

// Width returns about how wide the label is, with its detail.
func (l *Label) Width() float32 {
	width := l.Text.Width(l.language, l.Size, l.Bold)
	if l.Detail != (Text{}) {
		width += detailGap + l.Detail.Width(l.language, l.Size, false)
	}
	return width
}

// WithIn adds a detail, if the label then takes no more than so much room, and
// reports whether it does.
func (l *Label) WithIn(room float32, key language.Key, arguments ...int64) bool {
	was := l.Detail
	l.With(key, arguments...)
	if l.Width() > room {
		l.Detail = was
		return false
	}
	return true
}

// SetIn makes the text another one, if the label then takes no more than so much
// room.
func (l *Label) SetIn(room float32, key language.Key, arguments ...int64) {
	was := l.Text
	l.Text.Set(key, arguments...)
	if l.Width() > room {
		l.Text = was
	}
}

// wide returns how wide a pattern is with the text's arguments, in parts of its
// size. Of the forms of a word the last is taken.
func (t *Text) wide(l *language.Language, pattern string) (wide float32) {
	for rest := pattern; rest != ""; {
		if rest[0] == '{' {
			end := placeholderEnd(rest)
			wide += t.widePlaceholder(l, rest[1:end])
			rest = rest[end+1:]
			continue
		}
		r, n := utf8.DecodeRuneInString(rest)
		wide += wideLetter(r)
		rest = rest[n:]
	}
	return wide
}

// placeholderEnd is where the placeholder ends that a pattern begins with.
func placeholderEnd(pattern string) int {
	depth := 0
	for i := range len(pattern) {
		switch pattern[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(pattern) - 1
}

func wideLetter(r rune) float32 {
	switch r {
	case ' ', '\u00a0', ',', '.', ':', 'i', 'j', 'l', '(', ')':
		return narrowWide
	}
	if 0x2e7f < r && r < 0x10000 {
		return hanWide
	}
	return letterWide
}

// widePlaceholder returns how wide an argument is, in the form in which a text asks
// for it.
func (t *Text) widePlaceholder(l *language.Language, inside string) float32 {
	if at := strings.LastIndexByte(inside, '|'); at >= 0 {
		return t.wide(l, inside[at+1:])
	}
	n, decimals := t.Arguments[inside[0]-'0'], 0
	form := inside[1:]
	switch {
	case form == "sub":
		return letterWide
	case form == "/100", form == "+/100":
		decimals = 2
	case form == "/1000":
		decimals = 3
	case form == "": // as it is
	case form[0] == ':':
		return t.wide(l, l.Family(form[1:], n))
	default: // of another, in percent: "≈ 35.9"
		return 4*letterWide + 2*narrowWide
	}
	wide := float32(0)
	if n < 0 || form == "+/100" {
		wide, n = letterWide, max(n, -n)
	}
	if form == "+/100" {
		wide += narrowWide
	}
	digits := 1
	for ; n >= 10; n /= 10 {
		digits++
	}
	if decimals > 0 {
		digits = max(digits, decimals+1)
		wide += narrowWide
	} else {
		wide += float32((digits-1)/3) * narrowWide // signs between thousands
	}
	return wide + float32(digits)*letterWide
}
