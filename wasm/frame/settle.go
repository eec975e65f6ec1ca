package frame

// Pictures are laid out for the words of the original language, which stand where
// they were put. Those of a translation may be longer.

const (
	smallest   = 0.6  // what is left of a word's size at the least
	wideFace   = 1.12 // how much wider letters are in a wide face than in a usual one
	wordsApart = 4    // CSS pixels between two words
	wordsOver  = 3    // that two words may share: a letter's box is larger than its ink
)

// Settle makes room for words that are longer than in the original: what reaches
// out of the picture moves into it, details that have no room are left out, and
// words that lie on one another become smaller.
func (f *Frame) Settle() {
	if f.Language == nil || f.Language.Original {
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

// safeWidth is how wide the label is in a face of wide letters. Those of Han have
// one width in all.
func (f *Frame) safeWidth(l *Label) float32 {
	if f.Language.Han {
		return f.LabelWidth(l)
	}
	return f.LabelWidth(l) * wideFace
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

// moveInside has the label in the picture: without its detail, then smaller, then
// elsewhere.
func (f *Frame) moveInside(l *Label) {
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
	l.X += max(0, -ink.X) - max(0, ink.X+ink.W-f.Width)
	l.X = max(0, min(f.Width, l.X))
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
