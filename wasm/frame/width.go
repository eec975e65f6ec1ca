package frame

import "fivebyfive/calc/language"

// How wide words are is known only where they are set, in the reader's own
// face. Here it is estimated, by script and weight, for a usual face, so that a
// picture can tell what it has room for.

// Parts of the size of a letter: how wide it is.
const (
	hanWide    = 1    // Han, and what goes with it
	narrowWide = 0.36 // a point, a space, an i
	letterWide = 0.58 // any other letter, a digit, a sign
	boldWider  = 1.08 // how much wider bold letters are
	wideFace   = 1.12 // how much wider letters are in a wide face; those of Han have one width in all
	detailGap  = 8    // between a label's text and its detail, in CSS pixels
)

// widths are those of the texts that a frame has measured: what stands in frame
// after frame is written for it once.
type widths struct {
	of    *language.Language
	known map[Text]width
}

// width is that of a text in parts of its size, in a usual face and in a wide one.
type width struct{ usual, wide float32 }

// mostMeasured is how many widths are kept: those of a scene, and more.
const mostMeasured = 5000

// TextWidth returns about how wide a text is in the frame's language. Without one
// no text takes any room.
func (f *Frame) TextWidth(t Text, size float32, bold bool) float32 {
	return sized(f.width(t).usual, size, bold)
}

// sized is how wide a text is in a size.
func sized(width, size float32, bold bool) float32 {
	if bold {
		size *= boldWider
	}
	return size * width
}

// width returns how wide a text is, which is worked out once.
func (f *Frame) width(t Text) width {
	if f.Language == nil || t.Key == "" {
		return width{}
	}
	w := &f.widths
	if w.of != f.Language || len(w.known) >= mostMeasured {
		w.of = f.Language
		if w.known == nil {
			w.known = map[Text]width{}
		}
		clear(w.known)
	}
	measured, known := w.known[t]
	if !known {
		for _, r := range t.In(f.Language) {
			letter := wideLetter(r)
			measured.usual += letter
			if letter < hanWide {
				letter *= wideFace
			}
			measured.wide += letter
		}
		w.known[t] = measured
	}
	return measured
}

// LabelWidth returns about how wide a label is, with its detail.
func (f *Frame) LabelWidth(l *Label) float32 {
	width := f.TextWidth(l.Text, l.Size, l.Bold)
	if l.Detail != (Text{}) {
		width += detailGap + f.TextWidth(l.Detail, l.Size, false)
	}
	return width
}

// safeWidth is how wide the label is in a face of wide letters.
func (f *Frame) safeWidth(l *Label) float32 {
	width := sized(f.width(l.Text).wide, l.Size, l.Bold)
	if l.Detail != (Text{}) {
		width += detailGap + sized(f.width(l.Detail).wide, l.Size, false)
	}
	return width
}

// WithIn adds a detail to a label, if that then takes no more than so much room, in
// a face of wide letters too, and reports whether it does.
func (f *Frame) WithIn(l *Label, room float32, key language.Key, arguments ...int64) bool {
	was := l.Detail
	l.With(key, arguments...)
	if f.safeWidth(l) > room {
		l.Detail = was
		return false
	}
	return true
}

// SetIn makes a label's text another one, if the label then takes no more than so
// much room.
func (f *Frame) SetIn(l *Label, room float32, key language.Key, arguments ...int64) {
	was := l.Text
	l.Text.Set(key, arguments...)
	if f.safeWidth(l) > room {
		l.Text = was
	}
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
