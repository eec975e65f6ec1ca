package pad

import "strings"

// A drawing is kept as text: every point two letters, across and down, and a
// space between strokes. 52 letters divide the pad finely enough for the eye.
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// longest is the longest text that is read: a drawing of some thousand points.
const longest = 10_000

// Encode writes strokes as text.
func Encode(strokes []Stroke) string {
	var b strings.Builder
	for i, s := range strokes {
		if i > 0 {
			b.WriteByte(' ')
		}
		for _, p := range s {
			b.WriteByte(letters[int(p.X*float64(len(letters)-1)+0.5)])
			b.WriteByte(letters[int(p.Y*float64(len(letters)-1)+0.5)])
		}
	}
	return b.String()
}

// Decode reads what Encode wrote, and reports false for anything else and for
// nothing.
func Decode(text string) ([]Stroke, bool) {
	if text == "" || len(text) > longest {
		return nil, false
	}
	var strokes []Stroke
	for part := range strings.SplitSeq(text, " ") {
		if part == "" || len(part)%2 != 0 {
			return nil, false
		}
		var s Stroke
		for i := 0; i < len(part); i += 2 {
			x, y := strings.IndexByte(letters, part[i]), strings.IndexByte(letters, part[i+1])
			if x < 0 || y < 0 {
				return nil, false
			}
			s = append(s, Point{float64(x) / float64(len(letters)-1), float64(y) / float64(len(letters)-1)})
		}
		strokes = append(strokes, s)
	}
	return strokes, true
}
