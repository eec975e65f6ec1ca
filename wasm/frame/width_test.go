package frame

import (
	"strings"
	"testing"

	"fivebyfive/calc"
)

// Numbers are measured without being written: as wide as they are when they
// are, in the language in which the text is widest.
func TestTextsAreAsWideAsTheyAreWritten(t *testing.T) {
	for _, test := range []struct {
		phrase    Phrase
		arguments []int64
	}{
		{Phrase{"{0} × {1} units", "{0} × {1} 个单元"}, []int64{1784, 28}},
		{Phrase{"{0}", "{0}"}, []int64{-122304}},
		{Phrase{"w{0sub} = {1/100}", "w{0sub} = {1/100}"}, []int64{3, -41}},
		{Phrase{"{0/1000} {1+/100}", "{0/1000} {1+/100}"}, []int64{1133, 205}},
		{Phrase{"{0layer}, map {1}", "{0layer} 特征图 {1}"}, []int64{6, 16}},
		{Phrase{"Side of the input", "边长"}, nil},
		{Phrase{"Side", "输入的边长"}, nil},
	} {
		text := NewText(&test.phrase, test.arguments...)
		want := float32(0)
		for _, language := range []calc.Language{calc.English, calc.Chinese} {
			wide := float32(0)
			for _, r := range text.In(language) {
				wide += wideLetter(r)
			}
			want = max(want, 10*wide)
		}
		if got := text.Width(10, false); got < want-0.01 || got > want+0.01 {
			t.Errorf("%v: %v wide, and when it is written %v", test.phrase, got, want)
		}
	}
}

// A label has a detail as long as there is room for both, and not longer.
func TestADetailIsAddedWhereThereIsRoom(t *testing.T) {
	var f Frame
	l := f.Write(0, 0, &Phrase{"Map", "图"})
	alone := l.Width()
	if l.WithIn(alone+20, &Phrase{"of six maps", "共六个"}); l.Detail.Phrase != nil || l.Width() != alone {
		t.Errorf("a detail stands in a room of %v", alone+20)
	}
	if !l.WithIn(3*alone+20, &Phrase{"six", "六"}) || l.Width() <= alone+detailGap {
		t.Errorf("with a detail it is %v wide, without %v", l.Width(), alone)
	}
	both := l.Width()
	if l.SetIn(both, &Phrase{strings.Repeat("Map", 9), "图"}); l.Text.Phrase[0] != "Map" {
		t.Errorf("%s stands in a room of %v", l.Text.Phrase[0], both)
	}
	if l.SetIn(both+60, &Phrase{"Map 11", "图 11"}); l.Text.Phrase[0] != "Map 11" {
		t.Errorf("there is room for map 11 in %v, and it says %s", both+60, l.Text.Phrase[0])
	}
}

// A character of Han is as wide as it is high, Latin letters are narrower, and
// bold ones wider than others.
func TestWidthGoesByScriptAndWeight(t *testing.T) {
	han, latin := NewText(&Phrase{"特征图", "特征图"}), NewText(&Phrase{"map", "map"})
	if got := han.Width(13, false); got != 39 {
		t.Errorf("three characters of 13 are %v wide", got)
	}
	if plain, bold := latin.Width(13, false), latin.Width(13, true); plain >= 39 || bold <= plain {
		t.Errorf("three letters of 13 are %v wide, and bold %v", plain, bold)
	}
}
