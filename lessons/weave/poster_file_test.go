package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// posters returns the poster of every lesson, and the lessons.
func posters(t *testing.T) (map[string]string, []lessons.Lesson) {
	b, loaded := newTestBuild(t)
	if err := b.addPosters(loaded.lessons); err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for name, content := range b.assets.site {
		all[name] = string(content)
	}
	return all, loaded.lessons
}

// TestPosters finds a poster of every lesson in every language, which says what
// it shows.
func TestPosters(t *testing.T) {
	all, own := posters(t)
	if len(all) != len(own) {
		t.Errorf("%d lessons have %d posters: %v", len(own), len(all), slices.Sorted(maps.Keys(all)))
	}
	for _, l := range own {
		poster := all["posters/"+l.ID+"."+l.Language.Tag+".svg"]
		var drawing struct {
			Title string `xml:"title"`
			Lang  string `xml:"lang,attr"`
		}
		if err := xml.Unmarshal([]byte(poster), &drawing); err != nil {
			t.Errorf("%s, %s: %v", l.ID, l.Language, err)
		}
		if rest, ok := strings.CutPrefix(drawing.Title, l.Title); !ok || len(rest) < 20 || drawing.Lang != l.Language.HTML {
			t.Errorf("%s, %s: in %q it says %q", l.ID, l.Language, drawing.Lang, drawing.Title)
		}
	}
	for language, says := range map[*language.Language]string{english: "156 parameters, 122,304 connections", chinese: "共 156 个参数，122,304 个连接"} {
		if poster := all[posterName("c1", language)]; !strings.Contains(poster, says) {
			t.Errorf("the poster of C1 does not say %q", says)
		}
	}
}

// TestPostersStandAlone finds in every poster all that it needs and nothing that
// acts: each class has a rule, and nothing is fetched or run.
func TestPostersStandAlone(t *testing.T) {
	ruled := regexp.MustCompile(`[.]([a-z]+)`)
	all, _ := posters(t)
	for name, poster := range all {
		for _, not := range []string{"<script", "href", "url(", "var(", "<foreignObject", "@import"} {
			if strings.Contains(poster, not) {
				t.Errorf("%s has %s in it", name, not)
			}
		}
		_, style, _ := strings.Cut(poster, "<style>")
		style, _, _ = strings.Cut(style, "</style>")
		rules := map[string]bool{}
		for _, m := range ruled.FindAllStringSubmatch(style, -1) {
			rules[m[1]] = true
		}
		for class := range classes(t, name, poster) {
			if !rules[class] {
				t.Errorf("%s: there is no rule for the class %s", name, class)
			}
		}
		if !strings.Contains(style, `"Noto Sans CJK SC", sans-serif`) || !strings.Contains(style, "font-weight: 650") {
			t.Errorf("%s has not the page's fonts: %s", name, style)
		}
	}
}

// classes reads a document to its end and returns the classes in it.
func classes(t *testing.T, name, document string) map[string]bool {
	found := map[string]bool{}
	decoder := xml.NewDecoder(strings.NewReader(document))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		element, _ := token.(xml.StartElement)
		for _, attribute := range element.Attr {
			if strings.HasPrefix(attribute.Name.Local, "on") {
				t.Errorf("%s acts: %s", name, attribute.Name.Local)
			}
			if attribute.Name.Local != "class" {
				continue
			}
			for class := range strings.FieldsSeq(attribute.Value) {
				found[class] = true
			}
		}
	}
}

// TestPosterColours finds in light and dark the colours that the page has.
func TestPosterColours(t *testing.T) {
	all, _ := posters(t)
	own := themes(t)
	poster := all[posterName("c1", english)]
	light, dark, _ := strings.Cut(poster, "@media (prefers-color-scheme:dark){")
	dark, _, _ = strings.Cut(dark, "</style>")
	for theme, style := range map[string]string{"light": light, "dark": dark} {
		for role, colour := range own[theme] {
			if role == "focus" {
				continue // nothing in a poster takes the focus
			}
			if want := fmt.Sprintf(".%s{color: #%06x}", role, colour); !strings.Contains(style, want) {
				t.Errorf("%s has no %s: %s", theme, want, style)
			}
		}
	}
}

// TestPosterStyle tells what a style sheet lacks.
func TestPosterStyle(t *testing.T) {
	const font = "body {\n  font: 1rem/1.5 Inter;\n}\n"
	for sheet, want := range map[string]string{
		":root { --ink: #000000 }":                                     "no font",
		font + ":root { --ink: #000000 } .ink { color: var(--ink) }":   "dark",
		font + ":root { --paper: #000000 } .ink { color: var(--ink) }": "light",
	} {
		if _, err := posterStyle(sheet); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", sheet, err)
		}
	}
}
