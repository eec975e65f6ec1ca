package main

import (
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

// TestWords finds no word missing in a language, and no count among them.
func TestWords(t *testing.T) {
	digit := regexp.MustCompile(`[0-9]`)
	for _, language := range lessons.Languages() {
		words := reflect.ValueOf(wordsIn(language))
		for _, field := range reflect.VisibleFields(words.Type()) {
			if field.Anonymous {
				continue // its fields are visible too
			}
			name, text := field.Name, words.FieldByIndex(field.Index).String()
			if text == "" {
				t.Errorf("%s: %s is empty", language, name)
			}
			if left := strings.NewReplacer("LeNet-5", "", "1998", "").Replace(text); digit.MatchString(left) {
				t.Errorf("%s: %s has a typed number: %s", language, name, text)
			}
		}
	}
}

// houseFile returns a file of this house.
func houseFile(t *testing.T, path ...string) string {
	t.Helper()
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(append([]string{root}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// newTestBuild returns a build of this house, and its lessons.
func newTestBuild(t *testing.T) (*build, book) {
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	b := newBuild(root, quickQuality, io.Discard)
	loaded, err := b.load()
	if err != nil {
		t.Fatal(err)
	}
	return b, loaded
}

// pages fills the page in every language, without the programs.
func pages(t *testing.T) map[calc.Language]string {
	b, loaded := newTestBuild(t)
	for _, name := range []string{
		"icon.svg", "style.css", "loader.js", "palette.js", "canvases.js", "guest.js", "projector.js", "notes.js", "share.js", "export.js", "qrcode.js", "wasm_exec.js", "stage.html",
		"icon-maskable.png", "manifest-en.json", "manifest-zh.json",
	} {
		b.assets.add(name, nil)
	}
	source, err := os.ReadFile(filepath.Join(b.root, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	filled := map[calc.Language]string{}
	for _, language := range lessons.Languages() {
		p, err := newPage(&b.assets, "1.0.0", language, loaded)
		if err != nil {
			t.Fatal(err)
		}
		out, err := b.fill("index.html", source, p)
		if err != nil {
			t.Fatal(err)
		}
		filled[language] = string(out)
	}
	return filled
}

// TestPage checks what must stand in the page when no script runs.
func TestPage(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	id := regexp.MustCompile(`\sid="([^"]*)"`)
	term := regexp.MustCompile(`href="#(glossary[^"]*)"`)
	for language, page := range pages(t) {
		for _, not := range []string{"ZgotmplZ", "no value", "%!", `style="`, "<script>"} {
			if strings.Contains(page, not) {
				t.Errorf("%s: the page has %s in it", language, not)
			}
		}
		seen := map[string]bool{}
		for _, m := range id.FindAllStringSubmatch(page, -1) {
			if seen[m[1]] {
				t.Errorf("%s: two elements have the id %s", language, m[1])
			}
			seen[m[1]] = true
		}
		terms := term.FindAllStringSubmatch(page, -1)
		for _, m := range terms {
			if !seen[m[1]] {
				t.Errorf("%s: nothing has the id %s, which a link leads to", language, m[1])
			}
		}
		if len(terms) == 0 || !seen["/glossary"] || !seen["/references"] {
			t.Errorf("%s: the page has %d links to the glossary; its titles are there: %v, %v", language, len(terms), seen["/glossary"], seen["/references"])
		}
		_, strip, _ := strings.Cut(page, `<nav class="strip"`)
		strip, _, _ = strings.Cut(strip, "</nav>")
		for _, layer := range count.Layers {
			c := newCounts(layer.Parameters, layer.Connections)
			if !strings.Contains(strip, `>`+c.Parameters+`<`) || !strings.Contains(strip, `>`+c.Connections+`<`) {
				t.Errorf("%s: the strip has no %s · %s for %s", language, c.Parameters, c.Connections, layer.Name)
			}
		}
		for _, want := range []string{"<svg", "<math", `class="story"`, `<details class="answer">`, `data-lesson="c1"`} {
			if !strings.Contains(page, want) {
				t.Errorf("%s: the page has no %s", language, want)
			}
		}
	}
}
