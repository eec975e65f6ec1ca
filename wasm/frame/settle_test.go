package frame

import (
	"testing"

	"fivebyfive/calc/language"
)

// settled draws two words beside one another in a language, and settles them.
func settled(l *language.Language, x float32) Frame {
	f := Frame{Width: 200, Height: 40, Language: l}
	f.Write(10, 20, "a.0").With("a.1")
	f.Write(x, 20, "a.2").Anchor = End
	f.Settle()
	return f
}

// Words of a translation lose details, then size, where they would lie on one
// another; those of the original stand as they were put.
func TestLongWordsSettle(t *testing.T) {
	words := language.File{Name: "a.txt", Text: "0: Parameters\n1: of all maps\n2: Connections"}
	translation, _ := language.Read("xx", "name: X\nplural: other", words)
	original, _ := language.Read("xx", "original: yes\nname: X\nplural: other", words)

	f := settled(original, 150)
	if f.Labels[0].Detail.Key == "" || f.Labels[0].Size != LabelSize || f.Labels[1].Size != LabelSize {
		t.Errorf("the original has settled: %+v", f.Labels)
	}
	f = settled(translation, 199)
	if f.Labels[0].Detail.Key != "" || f.Labels[0].Size != LabelSize {
		t.Errorf("with room for both words there are %+v", f.Labels)
	}
	f = settled(translation, 150)
	if one, other := f.ink(&f.Labels[0]), f.ink(&f.Labels[1]); one.X+one.W > other.X || f.Labels[0].Size >= LabelSize || f.Labels[1].Size >= LabelSize {
		t.Errorf("without, %+v lies on %+v", one, other)
	}
	f = settled(translation, 40)
	if ink := f.ink(&f.Labels[1]); ink.X < 0 {
		t.Errorf("%+v is outside", ink)
	}
}

// A word of the original that reaches out of the picture, in a face of wide
// letters, moves into it, unless it would lie on another one then.
func TestWordsOfTheOriginalStayInThePicture(t *testing.T) {
	l, _ := language.Read("xx", "original: yes\nname: X\nplural: other", language.File{Name: "a.txt", Text: "0: Parameters"})
	for _, test := range []struct {
		name  string
		other float32 // where the other word stands
		moves bool
	}{{"alone", -500, true}, {"beside another", 60, false}} {
		f := Frame{Width: 200, Height: 40, Language: l}
		f.Write(130, 20, "a.0")
		f.Write(test.other, 20, "a.0")
		if f.ink(&f.Labels[0]).X+f.ink(&f.Labels[0]).W <= f.Width {
			t.Fatal("the word has room where it is")
		}
		f.Settle()
		ink := f.ink(&f.Labels[0])
		if inside := ink.X+ink.W <= f.Width+0.01; inside != test.moves {
			t.Errorf("%s: it stands at %v and is %v wide, in a picture of %v", test.name, ink.X, ink.W, f.Width)
		}
	}
}

// A word of a translation that reaches out of the picture keeps its size, too, where
// it can move.
func TestWordsMoveBeforeTheyShrink(t *testing.T) {
	l, _ := language.Read("xx", "name: X\nplural: other", language.File{Name: "a.txt", Text: "0: Parameters"})
	f := Frame{Width: 200, Height: 40, Language: l}
	size := f.Write(130, 20, "a.0").Size
	f.Settle()
	label := &f.Labels[0]
	if ink := f.ink(label); label.Size != size || ink.X < 0 || ink.X+ink.W > f.Width+0.01 {
		t.Errorf("it is set in %v instead of %v, from %v to %v", label.Size, size, ink.X, ink.X+ink.W)
	}
}
