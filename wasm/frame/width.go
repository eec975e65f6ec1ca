package frame

import "unicode/utf8"

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

// Width returns about how wide a text is, in the language in which it is widest.
func (t Text) Width(size float32, bold bool) float32 {
	if bold {
		size *= boldWider
	}
	return size * max(t.wide(0), t.wide(1))
}

// Width returns about how wide the label is, with its detail.
func (l *Label) Width() float32 {
	width := l.Text.Width(l.Size, l.Bold)
	if l.Detail != (Text{}) {
		width += detailGap + l.Detail.Width(l.Size, false)
	}
	return width
}

// WithIn adds a detail, if the label then takes no more than so much room, and
// reports whether it does.
func (l *Label) WithIn(room float32, phrase *Phrase, arguments ...int64) bool {
	was := l.Detail
	l.With(phrase, arguments...)
	if l.Width() > room {
		l.Detail = was
		return false
	}
	return true
}

// SetIn makes the text another one, if the label then takes no more than so much
// room.
func (l *Label) SetIn(room float32, phrase *Phrase, arguments ...int64) {
	was := l.Text
	l.Text.Set(phrase, arguments...)
	if l.Width() > room {
		l.Text = was
	}
}

// wide returns how wide the text is in one of the languages, in parts of its
// size.
func (t *Text) wide(language int) (wide float32) {
	for rest := t.Phrase[language]; rest != ""; {
		if rest[0] == '{' {
			end := 1
			for rest[end] != '}' {
				end++
			}
			wide += t.wideNumber(language, rest[1], rest[2:end])
			rest = rest[end+1:]
			continue
		}
		r, n := utf8.DecodeRuneInString(rest)
		wide += wideLetter(r)
		rest = rest[n:]
	}
	return wide
}

func wideLetter(r rune) float32 {
	switch r {
	case ' ', '\u00a0', ',', '.', ':', 'i', 'j', 'l', '(', ')':
		return narrowWide
	}
	if r > 0x2e7f {
		return hanWide
	}
	return letterWide
}

// wideNumber returns how wide an argument is, in the form in which a phrase asks
// for it.
func (t *Text) wideNumber(language int, which byte, form string) float32 {
	n, decimals := t.Arguments[which-'0'], 0
	switch form {
	case "layer":
		title := Text{Phrase: LayerTitles[n]}
		return title.wide(language)
	case "sub":
		return letterWide
	case "/100", "+/100":
		decimals = 2
	case "/1000":
		decimals = 3
	case "": // as it is
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
		wide += float32((digits-1)/3) * narrowWide // commas
	}
	return wide + float32(digits)*letterWide
}
