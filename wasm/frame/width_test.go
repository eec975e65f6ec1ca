package frame

import (
	"strings"
	"testing"

	"fivebyfive/calc/language"
)

// speaking returns a frame in a language that has these texts.
func speaking(t *testing.T, words string) *Frame {
	t.Helper()
	l, faults := language.Read("xx", "name: X\nplural: one other", language.File{Name: "a.txt", Text: strings.ReplaceAll(words, "a.", "")})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return &Frame{Language: l}
}

// A text is as wide as its letters are, in the language of the frame.
func TestTextsAreAsWideAsTheyAreWritten(t *testing.T) {
	f := speaking(t, "a.units: {0} × {1} units\na.han: 输入的边长\na.weight: w{0sub} = {1/100}")
	for _, test := range []struct {
		text Text
		want float32
	}{
		{NewText("a.units", 1784, 28), 10 * (5*letterWide + 3*narrowWide + 5*letterWide + 3*letterWide + 2*narrowWide)},
		{NewText("a.han"), 50},
		{Text{}, 0},
	} {
		want := float32(0)
		for _, r := range test.text.In(f.Language) {
			want += 10 * wideLetter(r)
		}
		if got := f.TextWidth(test.text, 10, false); got < want-0.01 || got > want+0.01 {
			t.Errorf("%v: %v wide, and its letters are %v", test.text, got, want)
		}
		if bold := f.TextWidth(test.text, 10, true); bold < want || want > 0 && bold == want {
			t.Errorf("%v: %v wide when bold, else %v", test.text, bold, want)
		}
	}
}

// A text is measured once for each language.
func TestWidthsAreKept(t *testing.T) {
	f := speaking(t, "a.side: side")
	text := NewText("a.side")
	before := f.TextWidth(text, 10, false)
	if n := testing.AllocsPerRun(100, func() { f.TextWidth(text, 10, false) }); n > 0 {
		t.Errorf("%v allocations for a text that is known", n)
	}
	f.Language = speaking(t, "a.side: "+strings.Repeat("side", 3)).Language
	if after := f.TextWidth(text, 10, false); after <= before {
		t.Errorf("it is %v wide in another language, where it is longer, and was %v", after, before)
	}
}

// A label has a detail as long as there is room for both, and not longer.
func TestADetailIsAddedWhereThereIsRoom(t *testing.T) {
	f := speaking(t, "a.map: Map\na.of: of six maps\na.six: six\na.many: MapMapMapMapMapMapMapMapMap\na.eleven: Map 11")
	l := f.Write(0, 0, "a.map")
	alone := f.LabelWidth(l)
	if f.WithIn(l, alone+20, "a.of"); l.Detail != (Text{}) || f.LabelWidth(l) != alone {
		t.Errorf("a detail stands in a room of %v", alone+20)
	}
	if !f.WithIn(l, 3*alone+20, "a.six") || f.LabelWidth(l) <= alone+detailGap {
		t.Errorf("with a detail it is %v wide, without %v", f.LabelWidth(l), alone)
	}
	both := f.LabelWidth(l)
	if f.SetIn(l, both, "a.many"); l.Text.Key != "a.map" {
		t.Errorf("%s stands in a room of %v", l.Text.Key, both)
	}
	if f.SetIn(l, both+60, "a.eleven"); l.Text.Key != "a.eleven" {
		t.Errorf("there is room for map 11 in %v, and it says %s", both+60, l.Text.Key)
	}
}

// A character of Han is as wide as it is high, Latin letters are narrower, and
// bold ones wider than others.
func TestWidthGoesByScriptAndWeight(t *testing.T) {
	f := speaking(t, "a.han: 特征图\na.latin: map")
	if got := f.TextWidth(NewText("a.han"), 13, false); got != 39 {
		t.Errorf("three characters of 13 are %v wide", got)
	}
	if plain, bold := f.TextWidth(NewText("a.latin"), 13, false), f.TextWidth(NewText("a.latin"), 13, true); plain >= 39 || bold <= plain {
		t.Errorf("three letters of 13 are %v wide, and bold %v", plain, bold)
	}
}
