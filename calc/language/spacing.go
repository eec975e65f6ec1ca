package language

import (
	"strings"
	"unicode/utf8"
)

// Spaced puts a space between Han and a Latin letter or a digit beside it, where
// the language is written in Han.
func (l *Language) Spaced(s string) string {
	if !l.Han {
		return s
	}
	var b strings.Builder
	last := ' '
	for _, r := range s {
		if apart(last, r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// put writes what stands in the place of a placeholder, or what follows it, apart
// from what is before it.
func (w *writing) put(s string) {
	if w.Han && w.Len() > 0 && s != "" {
		last, _ := utf8.DecodeLastRuneInString(w.Builder.String())
		first, _ := utf8.DecodeRuneInString(s)
		if apart(last, first) {
			w.WriteByte(' ')
		}
	}
	w.WriteString(s)
}

// apart reports whether a space stands between two letters in Chinese.
func apart(a, b rune) bool {
	return IsHan(a) && alphanumeric(b) || alphanumeric(a) && IsHan(b)
}

// IsHan reports whether a letter is one of the common Han characters.
func IsHan(r rune) bool { return '㐀' <= r && r <= '鿿' }

func alphanumeric(r rune) bool {
	return '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z'
}
