package notation_test

import (
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
	"fivebyfive/lessons"
)

// teller is an error with words.
type teller interface {
	error
	In(*language.Language) string
}

var (
	_ teller = (*notation.Error)(nil)
	_ teller = (*graph.Error)(nil)
	_ teller = graph.Fault{}
)

// wrong are networks that break every rule there is, beside those of testdata/errors.txt.
var wrong = []string{
	"input 3x8x8; depthwise 200000000 3x3", "input 3x8x8; conv 4 3x3 groups 2", "input 3x8x8; conv 4 3x3 stride 0", "input 3x8x8; conv 4 3x3x3", "input 3x8x8; conv 4 3x3 dilation 0",
	"input 3; conv 4 3x3", "input 3x8x8; conv 4 3x3 dilation 5", "input 3x8x8; conv 4 30x30 pad 1", "input 3x8x8; conv 4 3x3 pad 1 dilation 9", "input 3x8x8; conv 4 3x3 pad 1x1x1",
	"input 3x8x8; maxpool 9", "input 3x8x8; maxpool 2 pad 2", "input 3x8x8; maxpool to 1x2x3", "input 3x8x8; maxpool to", "input 3x8x8; subsample",
	"input 0", "input 3x0x8", "input 3x8x8; full 0", "input 7; embed 0 3", "input 1x7; embed 3 0", "input 3x7; embed 3 2", "input 1x7; embed", "input 1x7; embed 3", "input 3x8x8; token",
	"input 3x8x8; partial 3@4 3x3", "input 3x8x8; groupnorm 2", "input 3x8x8; groupnorm", "input 3x8x8; full", "input 3x8x8; full 3 tied", "input 3x8x8; lstm 3", "input 3x8; lstm 3 to 3", "input 3x8; lstm 3 to",
	"input 3x8; attention", "input 3x8; attention 0", "input 3x8; attention 2", "input 3x8; attention 3 shared 2", "input 3x8; attention 3 shared", "input 3x8; attention 3 size", "input 3x8; attention 3 size 300000000", "input 3x8x8; attention 3",
	"a: input 3x8; relu; attention 3 from a a a", "a: input 3x8; relu from a a",
	"a: input 3x8x8; b: maxpool 2; add a", "a: input 3x8x8; b: maxpool 2; concat a", "input 3x8x8; pad 1x2x3", "input 3x8x8; pad", "input 3; crop 2", "input 3x8x8; crop 4", "input 3x8x8; shuffle 2",
	"input 20000x20000x20000; flatten", "input 3x8x8; reshape", "input 3x8x8; reshape 3x5", "input 3x8x8; part 9x9x9", "unknown fft", "unknown", "input 3; unknown fft gives", "input 3x8x8; deconv 1 2x2 pad 9", "input 3x8x8; deconv 1 2x2 pad 1x1x1", "input 3x8x8; deconv 1 2x2 extra",
	"conv 6 5x5", "a: input 3x8x8; b: full 2; full 3 shares b from a", "input 3; a: full 2; full 2 shares a b", "input 3; a: full 2; full 2 shares", "input 3x8x8; conv 1 3x3 dilation", "input 3x8x8; conv 1 3x3 groups", "input 3x8x8; conv 1 3x3 pad",
	"block b { relu }; a: input 3; c: relu; b from a c", "input 3x200000000x200000000x200000000; full 200000000",
	"input 200000000x200000x8000; full 200", "input 200000000x200000x8000; rbf 200", tooMuchInAll,
}

// tooMuchInAll has layers that can be counted, and no sum.
const tooMuchInAll = "input 200000000x150; conv 200000000 1 no bias; conv 200000000 1 no bias"

// impossible are networks that our notation cannot say.
var impossible = []graph.Network{
	{Layers: []graph.Layer{{Name: "a", Operation: graph.Input{Shape: graph.Shape{Maps: 1, Extent: graph.Size{1, 1, 1, 1}}}}}},
	{Layers: []graph.Layer{{Operation: graph.Activation{Word: "relu"}}}},
	{Layers: []graph.Layer{image, image}},
	{Layers: []graph.Layer{image, {Name: "a", From: []string{"b"}, Operation: graph.Activation{Word: "relu"}}}},
	{Layers: []graph.Layer{image, {Name: "a", Operation: graph.Full{Units: 3, Tied: "b"}}}},
	{Layers: []graph.Layer{image, {Name: "a", Operation: graph.Reshape{Kind: graph.Set}}}},
}

var image = graph.Layer{Name: "image", Operation: graph.Input{Shape: graph.Shape{Maps: 3, Extent: graph.Size{8, 8}}}}

// errorsMet are what goes wrong with all of them.
func errorsMet(t *testing.T) map[string]teller {
	t.Helper()
	met := map[string]teller{}
	add := func(text string, err error) {
		var e teller
		if err == nil || !errors.As(err, &e) {
			t.Errorf("%q: %v has no words", text, err)
			return
		}
		met[text] = e
	}
	golden, err := os.ReadFile("testdata/errors.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range wrong {
		_, err := count(text)
		add(text, err)
	}
	for line := range strings.Lines(string(golden)) {
		if text := strings.TrimSuffix(line, "\n"); !strings.HasPrefix(text, "\t") {
			text = strings.NewReplacer("⏎", "\n", "…", strings.Repeat("1 x {", 200)).Replace(text)
			_, err := count(text)
			add(text, err)
		}
	}
	for i, n := range impossible {
		_, err := n.Count()
		add(fmt.Sprintf("impossible %d", i), err)
	}
	for _, kind := range graph.Kinds() {
		kind.Example = strings.TrimSuffix(kind.Example, " gives 8x16x16")
		if _, err := operation(kind).Plan(nil); err != nil {
			add(kind.Example+", fed by nothing", err)
		}
	}
	return met
}

// operation is the example of a kind.
func operation(kind graph.Kind) graph.Operation {
	var words []graph.Word
	for _, word := range strings.Fields(kind.Example)[1:] {
		words = append(words, graph.Word{Text: word})
	}
	return kind.Read(graph.NewArguments(words, 0, kind.Example))
}

// hasWords checks that an error says in English what it says to programmers, and
// something else in Chinese.
func hasWords(t *testing.T, text string, err error) {
	t.Helper()
	var e teller
	if !errors.As(err, &e) {
		t.Fatalf("%q: %v has no words", text, err)
	}
	if got := e.In(lessons.Language("en")); got != err.Error() {
		t.Fatalf("%q: %s\nwant %v", text, got, err)
	}
	if said := e.In(lessons.Language("zh")); !han.MatchString(said) || said == err.Error() {
		t.Fatalf("%q: %s", text, said)
	}
}

var han = regexp.MustCompile(`\p{Han}`)

// What is said in English is what the programs say, for every text that there is.
func TestEnglishIsWhatErrorsSay(t *testing.T) {
	english := lessons.Language("en")
	var keyed strings.Builder // each text with its key before it
	var keys []language.Key
	for _, key := range english.Keys() {
		if name, is := strings.CutPrefix(string(key), "notation."); is {
			keys = append(keys, key)
			fmt.Fprintf(&keyed, "%s: ⟨%s⟩%s\n", name, key, english.Text(key))
		}
	}
	marked, faults := language.Read("xx", "name: Keys\nplural: one other\n", language.File{Name: "notation.txt", Text: keyed.String()})
	if len(faults) > 0 || len(keys) < 100 {
		t.Fatalf("%d keys, %v", len(keys), faults)
	}
	met := map[string]bool{}
	for text, err := range errorsMet(t) {
		hasWords(t, text, err)
		for _, m := range regexp.MustCompile(`⟨(.*?)⟩`).FindAllStringSubmatch(err.In(marked), -1) {
			met[m[1]] = true
		}
	}
	met["notation.name.multiplications"] = true // connections are never fewer, and told first
	for _, key := range keys {
		if !met[string(key)] {
			t.Errorf("no network here is told %s: %s", key, english.Text(key))
		}
	}
}

// In Chinese the only letters are code: of the network, and of examples.
func TestChineseHasNoEnglish(t *testing.T) {
	chinese := lessons.Language("zh")
	letters := regexp.MustCompile(`[A-Za-z_]+`)
	code := map[string]bool{}
	note := func(text string) {
		for _, word := range letters.FindAllString(text, -1) {
			code[strings.ToLower(word)] = true
		}
	}
	for _, kind := range graph.Kinds() {
		note(kind.Example)
	}
	note("x from stem shares block residual maps in same stride pad dilation groups no bias own ceil caffe each tied plain to both ways one shared size masked extra")
	note("image a b") // of the impossible
	for text, err := range errorsMet(t) {
		said := err.In(chinese)
		for _, word := range letters.FindAllString(said, -1) {
			if !code[strings.ToLower(word)] && !strings.Contains(text, word) {
				t.Errorf("%q: %s: %q is no code", text, said, word)
			}
		}
	}
}

// What is said of each of them, side by side, to be read.
func TestWords(t *testing.T) {
	met := errorsMet(t)
	var b strings.Builder
	for _, text := range wrong {
		if err, is := met[text].(*notation.Error); is {
			fmt.Fprintf(&b, "%s\n\t%s\n\t%s\n", text, err.Said(language.Neutral), err.Said(lessons.Language("zh")))
		} else if met[text] != nil {
			fmt.Fprintf(&b, "%s\n\t%v\n\t%s\n", text, met[text], met[text].In(lessons.Language("zh")))
		}
	}
	compare(t, "testdata/words.txt", b.String())
}

// A count that is too large is known for that, in whatever words it is told.
func TestOverflowIsKnown(t *testing.T) {
	if _, err := count(tooMuchInAll); !errors.Is(err, calc.ErrOverflow) {
		t.Errorf("it is %v", err)
	}
}
