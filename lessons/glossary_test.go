package lessons

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"fivebyfive/calc/language"
)

// TestGlossary checks that the glossary is large enough, and each definition
// short enough to be read in passing.
func TestGlossary(t *testing.T) {
	const terms, runes = 40, 200
	ends := map[*language.Language]string{english: ".", chinese: "。"}
	glossaries, err := LoadGlossaries(os.DirFS("."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, language := range Languages() {
		g := glossaries[language]
		if len(g.entries) < terms {
			t.Errorf("%s: %d terms, fewer than %d", language, len(g.entries), terms)
		}
		for _, e := range g.entries {
			if !strings.HasSuffix(e.definition, ends[language]) || utf8.RuneCountInString(e.definition) > runes {
				t.Errorf("%s: glossary:%s is defined as %q", language, e.id, e.definition)
			}
		}
	}
}

// TestFirstUse checks that no lesson links a term twice, and that all lessons
// together link many.
func TestFirstUse(t *testing.T) {
	loaded, err := Load(os.DirFS("."), Options{})
	if err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`<a class="gloss" href="#(glossary-[^"]+)"`)
	for _, l := range loaded {
		var linked []string
		for _, m := range link.FindAllStringSubmatch(l.HTML, -1) {
			if slices.Contains(linked, m[1]) {
				t.Errorf("%s/%s links %s twice", l.Language, l.ID, m[1])
			}
			linked = append(linked, m[1])
		}
		if len(linked) < 5 {
			t.Errorf("%s/%s links only %v", l.Language, l.ID, linked)
		}
	}
}

// TestMisnomers finds other names as whole words, the longest that there is,
// in one line and over two.
func TestMisnomers(t *testing.T) {
	files := fstest.MapFS{
		"en/glossary.md": {Data: []byte("# G\n\n[kernel](glossary:kernel), kernel of two\n: K.\n: *filter*, *mask*, *kernel box*, *two-box*\n\n[bias](glossary:bias)\n: B.\n: *entry*\n")},
		"zh/glossary.md": {Data: []byte("# G\n\n[卷积核](glossary:kernel)，核\n: K.\n: *卷积核子*、*核A*\n\n[下采样](glossary:bias)\n: B.\n: *采样*\n")},
	}
	glossaries, err := LoadGlossaries(files, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		language *language.Language
		text     string
		want     string
	}{
		{english, "A filter, Filters; profilter, filtered, refilters, filter's", "filter>kernel Filters>kernel filter>kernel"},
		{english, "kernel box, kernel\n boxes, kernel of two, kernels", "kernel box>kernel kernel\n boxes>kernel"},
		{english, "masks of entries, an entry, two-box", "masks>kernel entries>bias entry>bias two-box>kernel"},
		{english, "biases and kernels", ""},
		{chinese, "下采样，采样，卷积核", "采样>下采样"},
		{chinese, "卷积核子和卷积\n核子，核A，核AB，下采\n样", "卷积核子>卷积核 卷积\n核子>卷积核 核A>卷积核"},
	} {
		g := glossaries[test.language]
		var got []string
		for _, m := range g.Misnomers(test.text) {
			if !strings.HasPrefix(test.text[m.At:], m.Found) {
				t.Errorf("%q does not stand at %d of %q", m.Found, m.At, test.text)
			}
			got = append(got, m.Found+">"+m.Say)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: %q, want %q", test.text, strings.Join(got, " "), test.want)
		}
	}
	if g, err := LoadGlossaries(fstest.MapFS{}, Options{}); err != nil || g[english].Misnomers("a filter") != nil {
		t.Errorf("a glossary that is not there: %v, %v", g, err)
	}
}
