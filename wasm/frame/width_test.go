package frame

import (
	"strings"
	"testing"

	"fivebyfive/calc/language"
)

// speaking returns a language with the texts "a.0", "a.1" and so on.
func speaking(texts ...string) *language.Language {
	var words strings.Builder
	for i, text := range texts {
		words.WriteString(string(rune('0'+i)) + ": " + text + "\n")
	}
	l, _ := language.Read("xx", "name: X\nplural: one other", language.File{Name: "a.txt", Text: words.String() + "layer.6: Output"})
	return l
}

// Numbers are measured without being written: as wide as they are when they are.
func TestTextsAreAsWideAsTheyAreWritten(t *testing.T) {
	for _, test := range []struct {
		text      string
		arguments []int64
	}{
		{"{0} × {1} units", []int64{1784, 28}},
		{"{0} × {1} 个单元", []int64{1784, 28}},
		{"{0}", []int64{-122304}},
		{"w{0sub} = {1/100}", []int64{3, -41}},
		{"{0/1000} {1+/100}", []int64{1133, 205}},
		{"{0:a.layer}, map {1}", []int64{6, 16}},
		{"{0} {0|unit|units, {1} of them}", []int64{6, 16}},
		{"输入的边长", nil},
	} {
		l := speaking(test.text)
		text := NewText("a.0", test.arguments...)
		want := float32(0)
		for _, r := range text.In(l) {
			want += 10 * wideLetter(r)
		}
		if got := text.Width(l, 10, false); got < want-0.01 || got > want+0.01 {
			t.Errorf("%v: %v wide, and when it is written %v", test.text, got, want)
		}
	}
}

// A label has a detail as long as there is room for both, and not longer.
func TestADetailIsAddedWhereThereIsRoom(t *testing.T) {
	f := Frame{Language: speaking("Map", "of six maps", "six", strings.Repeat("Map", 9), "Map 11")}
	l := f.Write(0, 0, "a.0")
	alone := l.Width()
	if l.WithIn(alone+20, "a.1"); l.Detail.Key != "" || l.Width() != alone {
		t.Errorf("a detail stands in a room of %v", alone+20)
	}
	if !l.WithIn(3*alone+20, "a.2") || l.Width() <= alone+detailGap {
		t.Errorf("with a detail it is %v wide, without %v", l.Width(), alone)
	}
	both := l.Width()
	if l.SetIn(both, "a.3"); l.Text.Key != "a.0" {
		t.Errorf("%s stands in a room of %v", l.Text.Key, both)
	}
	if l.SetIn(both+60, "a.4"); l.Text.Key != "a.4" {
		t.Errorf("there is room for map 11 in %v, and it says %s", both+60, l.Text.Key)
	}
}

// A character of Han is as wide as it is high, Latin letters are narrower, and
// bold ones wider than others.
func TestWidthGoesByScriptAndWeight(t *testing.T) {
	l := speaking("特征图", "map")
	han, latin := NewText("a.0"), NewText("a.1")
	if got := han.Width(l, 13, false); got != 39 {
		t.Errorf("three characters of 13 are %v wide", got)
	}
	if plain, bold := latin.Width(l, 13, false), latin.Width(l, 13, true); plain >= 39 || bold <= plain {
		t.Errorf("three letters of 13 are %v wide, and bold %v", plain, bold)
	}
}
