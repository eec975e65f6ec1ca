package language_test

import (
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/language"
)

const header = "name: English\nplural: one other\nbetween sentences: \" \"\nbetween parts: \", \"\nnumbers: one two three\n"

// read reads a language with one file of words.
func read(t *testing.T, header, words string) *language.Language {
	t.Helper()
	l, faults := language.Read("xx", header, language.File{Name: "a.txt", Text: words})
	if len(faults) > 0 {
		t.Fatalf("%+v", faults)
	}
	return l
}

func TestPlaceholdersAreFilledIn(t *testing.T) {
	for _, test := range []struct {
		pattern   string
		arguments []any
		want      string
	}{
		{"{0} of {1}", []any{122304, int64(-6)}, "122,304 of −6"},
		{"{1}, {0}", []any{"a", "b"}, "b, a"},
		{"w{0sub}", []any{3}, "w₃"},
		{"{0/100}", []any{-41}, "−0.41"},
		{"{0/1000}", []any{-1250}, "−1.25"},
		{"{0/100} {1+/100}", []any{24, 2}, "0.24 + 0.02"},
		{"{0/100} {1+/100}", []any{24, -1}, "0.24 − 0.01"},
		{"{0/100} {1+/100}", []any{-5, 0}, "−0.05 + 0.00"},
		{"{0%1} %, {2%3} %", []any{58284, 60000, 122304, 340908}, "97.14 %, ≈\u00a035.9 %"},
		{"{0:a.layer}, map {1}", []any{2, 16}, "C3, map 16"},
		{"{0|one map|{0} maps}.", []any{1}, "one map."},
		{"{0|one map|{0} maps}.", []any{1234}, "1,234 maps."},
		{"{0|one|{1|a map|{1} maps}}", []any{2, 3}, "3 maps"},
		{"{0}: {1}", []any{[]string{"a", "b"}, language.NewSentence("layer {0}", "a.n", 1234)}, "a, b: level 1,234"},
		{"nothing", nil, "nothing"},
	} {
		l := read(t, header, "layer.2: C3\nn: level {0}\ntest: "+test.pattern)
		if got := l.Say("a.test", test.arguments...); got != test.want {
			t.Errorf("%s with %v: %q, want %q", test.pattern, test.arguments, got, test.want)
		}
	}
}

// A sentence is English where there are no words for it.
func TestSentence(t *testing.T) {
	s := language.NewSentence("{0} of {1}: {2}", "a.of", []string{"x", "y"}, 1000, language.NewSentence("it", "a.it"))
	if got := s.String(); got != "x, y of 1,000: it" {
		t.Errorf("in English: %s", got)
	}
	chinese := read(t, "name: 中文\nplural: other\nscript: han\nbetween parts: 、", "of: {1}之{0}：{2}\n")
	if got := s.In(chinese); got != "1,000 之 x、y：it" {
		t.Errorf("in Chinese, which lacks a part: %s", got)
	}
}

// Each language has its own forms, signs and spaces.
func TestLanguagesDiffer(t *testing.T) {
	russian := read(t, "name: Русский\nplural: one few many\nthousands: \" \"\ndecimals: ,", "maps: {0} {0|карта|карты|карт}")
	for n, want := range map[int]string{1: "1 карта", 3: "3 карты", 11: "11 карт", 12: "12 карт", 21: "21 карта", 1024: "1 024 карты"} {
		if got := russian.Say("a.maps", n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
	if got := russian.Ratio(5, 2) + " " + russian.Value(-0.5) + " " + russian.Decimal(0.1); got != "2,5 −0,50 0,1" {
		t.Errorf("decimals are written %s", got)
	}
	french := read(t, "name: Français\nplural: one-or-none other", "maps: {0} {0|carte|cartes}")
	if got := french.Say("a.maps", 0) + ", " + french.Say("a.maps", 2); got != "0 carte, 2 cartes" {
		t.Error(got)
	}
	chinese := read(t, "name: 中文\nplural: other\nscript: han", "is: {0}是{1}层，“{0}”")
	if got := chinese.Say("a.is", "C1", "RBF"); got != "C1 是 RBF 层，“C1”" {
		t.Errorf("Han and Latin letters are written %s", got)
	}
	if got := chinese.Spaced("看C1的5个数"); got != "看 C1 的 5 个数" {
		t.Error(got)
	}
}

func TestRatios(t *testing.T) {
	for _, test := range []struct {
		n, d int64
		want string
	}{
		{122304, 156, "784"}, {0, 156, "0"}, {10, 4, "2.5"}, {2000, 32, "62.5"}, {1, 4, "0.25"}, {1, 50, "0.02"}, {12340, 10, "1,234"},
		{340908, 60000, "≈\u00a05.68"}, {2, 3, "≈\u00a00.67"}, {100, 3, "≈\u00a033.3"}, {1000, 3, "≈\u00a0333"}, {10000, 3, "≈\u00a03,333"},
		{1, 8, "≈\u00a00.13"}, {999, 1000, "≈\u00a01"}, {9996, 1000, "≈\u00a010"}, {99960, 1000, "99.96"}, {99961, 1000, "≈\u00a0100"},
	} {
		if got := language.Neutral.Ratio(test.n, test.d); got != test.want {
			t.Errorf("%d / %d: %s, want %s", test.n, test.d, got, test.want)
		}
	}
}

func TestFaultsHaveAFileAndALine(t *testing.T) {
	for _, test := range []struct{ header, words, want string }{
		{header, "a: b\n# comment\n\na: c", "a.txt:4: the key a is there already"},
		{header, "a b", "a.txt:1: a line is a key, a colon and a text, or a comment that begins with #"},
		{header, "a: {0", "a.txt:1: a brace has no partner"},
		{header, "a: {}", "a.txt:1: a placeholder is empty"},
		{header, "a: {0|map}", "a.txt:1: a form is missing; the language has: one other"},
		{header, "a: {0|a|b|c}", "a.txt:1: there are more forms than the language has: one other"},
		{"plural: other", "", "language.txt:1: the language does not say its name, as in: name: English"},
		{"name: X", "", "language.txt:1: the language does not say its plural forms, as in: plural: one other"},
		{"name: X\nplural: two", "", "language.txt:2: there is no plural two; there are: other, one other, one-or-none other, one few many"},
		{"name: X\nplural: other\nscript: runes", "", "language.txt:3: there is no script runes; there are: han, other"},
		{"name: X\nplural: other\ncolour: red", "", "language.txt:3: a language has no colour"},
		{"name: X\nplural: other\noriginal: no", "", "language.txt:3: original is yes, or not there"},
	} {
		_, faults := language.Read("xx", test.header, language.File{Name: "a.txt", Text: test.words})
		if len(faults) == 0 || !strings.HasPrefix(test.want, faults[0].File) || !strings.HasSuffix(test.want, ": "+faults[0].Text) ||
			!strings.Contains(test.want, ":"+string(rune('0'+faults[0].Line))+":") {
			t.Errorf("%q and %q: %+v, want %s", test.header, test.words, faults, test.want)
		}
	}
}

// A language that is packed for a program is the same, without comments.
func TestPacked(t *testing.T) {
	words := []language.File{{Name: "a.txt", Text: "# why\nx: \" a: b \"\n"}, {Name: "b.txt", Text: "x: {0}"}}
	packed := language.Pack(header+"# why", words...)
	if strings.Contains(packed, "why") {
		t.Errorf("a comment is packed: %s", packed)
	}
	l := language.Unpack("xx", packed)
	if l.Text("a.x") != " a: b " || l.Say("b.x", 1000) != "1,000" || l.Name != "English" || l.Between != " " || l.NumberWord(3) != "three" {
		t.Errorf("%+v", l)
	}
}

func TestPlaceholdersAreListed(t *testing.T) {
	l := read(t, header, "x: {1/100} {0} {0|one {name}|{0} of {2%1}}")
	if got, want := l.Placeholders("a.x"), []string{"1/100", "0", "0|", "name", "2%1"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// What has no text is seen.
func TestMissingTextIsItsKey(t *testing.T) {
	if got := language.Neutral.Say("a.b", 1); got != "a.b" {
		t.Error(got)
	}
}
