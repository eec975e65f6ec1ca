package main

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

var english, chinese = lessons.Language("en"), lessons.Language("zh")

// TestWords finds no count among the site's words.
func TestWords(t *testing.T) {
	digit := regexp.MustCompile(`[0-9]`)
	for _, l := range lessons.Languages() {
		for _, key := range l.Keys() {
			if !strings.HasPrefix(string(key), "site.") {
				continue
			}
			text := strings.NewReplacer("{0}", "", "{1}", "", "LeNet-5", "", "1998", "").Replace(l.Text(key))
			if digit.MatchString(text) {
				t.Errorf("%s: %s has a typed number: %s", l, key, text)
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

// pages fills the page of every lesson in every language, without the programs.
func pages(t *testing.T) map[string]string {
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
	filled := map[string]string{}
	for _, language := range loaded.languages {
		course, err := newPage(&b.assets, "1.0.0", language, loaded)
		if err != nil {
			t.Fatal(err)
		}
		if course.Words, err = b.addWords(language); err != nil {
			t.Fatal(err)
		}
		for i := range course.Lessons {
			p := course.of(i, loaded.languages)
			out, err := b.fill("index.html", source, p)
			if err != nil {
				t.Fatal(err)
			}
			filled[p.folder] = string(out)
		}
	}
	return filled
}

// TestPage checks what must stand in the page when no script runs.
func TestPage(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	titles := map[string]string{}
	all := pages(t)
	if want := 2 * 14; len(all) < want {
		t.Errorf("there are %d pages, want at least %d", len(all), want)
	}
	for name, page := range all {
		t.Run(name, func(t *testing.T) { checkPage(t, page, count) })
		title := regexp.MustCompile(`<title>(.*)</title>`).FindString(page)
		description := regexp.MustCompile(`<meta name="description" content="([^"]{20,})">`).FindString(page)
		for _, text := range []string{title, description} {
			if other, taken := titles[text]; taken || text == "" {
				t.Errorf("%s: %q is the title or the description of %q too", name, text, other)
			}
			titles[text] = name
		}
		// Each leads to all others, and to itself in the other language.
		for other := range all {
			language, lesson, _ := strings.Cut(other, "/")
			to := `href="../` + lesson + `/"`
			if !strings.HasPrefix(name, language) {
				if to = `href="../../` + other + `/"`; !strings.HasSuffix(name, "/"+lesson) {
					continue
				}
			}
			if !strings.Contains(page, to) {
				t.Errorf("%s has no link to %s", name, other)
			}
		}
	}
}

// A browser lays out every element, needed or not.
const mostElements = 2_500

func checkPage(t *testing.T, page string, count calc.Count) {
	if n := len(regexp.MustCompile(`<[a-z]`).FindAllString(page, -1)); n > mostElements {
		t.Errorf("there are %d elements, more than %d", n, mostElements)
	}
	id := regexp.MustCompile(`\sid="([^"]*)"`)
	term := regexp.MustCompile(`href="#(glossary[^"]*)"`)
	for _, not := range []string{"ZgotmplZ", "no value", "%!", `style="`, "<script>"} {
		if strings.Contains(page, not) {
			t.Errorf("the page has %s in it", not)
		}
	}
	seen := map[string]bool{}
	for _, m := range id.FindAllStringSubmatch(page, -1) {
		if seen[m[1]] {
			t.Errorf("two elements have the id %s", m[1])
		}
		seen[m[1]] = true
	}
	terms := term.FindAllStringSubmatch(page, -1)
	for _, m := range terms {
		if !seen[m[1]] {
			t.Errorf("nothing has the id %s, which a link leads to", m[1])
		}
	}
	if len(terms) == 0 || !seen["/glossary"] || !seen["/references"] {
		t.Errorf("the page has %d links to the glossary; its titles are there: %v, %v", len(terms), seen["/glossary"], seen["/references"])
	}
	_, strip, _ := strings.Cut(page, `<nav class="strip"`)
	strip, _, _ = strings.Cut(strip, "</nav>")
	for _, layer := range count.Layers {
		c := newCounts(english, layer.Parameters, layer.Connections)
		if !strings.Contains(strip, `>`+c.Parameters+`<`) || !strings.Contains(strip, `>`+c.Connections+`<`) {
			t.Errorf("the strip has no %s · %s for %s", c.Parameters, c.Connections, layer.Name)
		}
	}
	for _, want := range []string{"<svg", "<math", `class="story"`, `<details class="answer">`, `data-lesson="c1"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page has no %s", want)
		}
	}
}
