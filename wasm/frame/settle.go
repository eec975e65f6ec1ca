package frame

// Pictures are laid out for the words of the original language, which stand where
// they were put. Those of a translation may be longer.

const (
	smallest   = 0.6 // what is left of a word's size at the least
	wordsApart = 4   // CSS pixels between two words
	wordsOver  = 3   // that two words may share: a letter's box is larger than its ink
)

// Settle makes room for words: what reaches out of the picture, in a face of wide
// letters, moves into it. Where they are longer than in the original, details that
// have no room are left out, and words that lie on one another become smaller.
func (f *Frame) Settle() {
	if f.Language == nil {
		return
	}
	if f.Language.Original {
		for i := range f.Labels {
			f.shiftFreely(&f.Labels[i])
		}
		return
	}
	f.words = f.words[:0]
	for i := range f.Labels {
		l := &f.Labels[i]
		f.moveInside(l)
		f.words = append(f.words, f.ink(l))
	}
	for i := range f.Labels {
		for j := range f.Labels[:i] {
			if overlap(&f.words[i], &f.words[j]) {
				f.part(i, j)
			}
		}
	}
}

// ink is about where the label is, without the air above and below.
func (f *Frame) ink(l *Label) Box {
	width := f.safeWidth(l)
	return Box{l.X - l.before()*width, l.Y - l.Size*0.72, width, l.Size * 0.82}
}

// before is the part of the label that stands before its position.
func (l *Label) before() float32 {
	switch l.Anchor {
	case Middle:
		return 0.5
	case End:
		return 1
	}
	return 0
}

// moveInside has the label in the picture: where it is free beside others, or else
// without its detail, then smaller, then over others.
func (f *Frame) moveInside(l *Label) {
	f.shiftFreely(l)
	ink := f.ink(l)
	if ink.X >= 0 && ink.X+ink.W <= f.Width {
		return
	}
	if l.Detail != (Text{}) {
		l.Detail = Text{}
		ink = f.ink(l)
	}
	room := f.Width - l.X // where it stands
	switch l.Anchor {
	case Middle:
		room = 2 * min(room, l.X)
	case End:
		room = l.X
	}
	l.Size *= max(smallest, min(1, room/ink.W))
	ink = f.ink(l)
	l.shift(ink, f.Width)
}

// shiftFreely moves the label into the picture, if it lies on no other then.
func (f *Frame) shiftFreely(l *Label) {
	was := l.X
	if l.shift(f.ink(l), f.Width); l.X == was {
		return
	}
	moved := f.ink(l)
	for i := range f.Labels {
		if other := f.ink(&f.Labels[i]); &f.Labels[i] != l && overlap(&moved, &other) {
			l.X = was
			return
		}
	}
}

// shift moves the label as far as it reaches out of the picture.
func (l *Label) shift(ink Box, width float32) {
	l.X += max(0, -ink.X) - max(0, ink.X+ink.W-width)
	l.X = max(0, min(width, l.X))
}

func overlap(a, b *Box) bool {
	return min(a.X+a.W, b.X+b.W)-max(a.X, b.X) > wordsOver && min(a.Y+a.H, b.Y+b.H)-max(a.Y, b.Y) > wordsOver
}

// part makes two words smaller until they stand apart, if that helps; the detail of
// the first gives way before.
func (f *Frame) part(i, j int) {
	if f.Labels[j].X-f.Labels[j].before()*f.words[j].W < f.Labels[i].X-f.Labels[i].before()*f.words[i].W {
		i, j = j, i
	}
	left, right := &f.Labels[i], &f.Labels[j]
	if left.Detail != (Text{}) {
		left.Detail = Text{}
		f.words[i] = f.ink(left)
		if !overlap(&f.words[i], &f.words[j]) {
			return
		}
	}
	after, before := (1-left.before())*f.words[i].W, right.before()*f.words[j].W
	part := (right.X - left.X - wordsApart) / (after + before)
	if part <= 0 || part >= 1 {
		return
	}
	part = max(smallest, part)
	if after > 0 {
		left.Size *= part
		f.words[i] = f.ink(left)
	}
	if before > 0 {
		right.Size *= part
		f.words[j] = f.ink(right)
	}
}
