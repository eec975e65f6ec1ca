package main

import (
	"html"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fivebyfive/lessons"
	"fivebyfive/lessons/invented"
)

// newInventedBuild returns a build of this house with a third language, which is
// made of English.
func newInventedBuild(t *testing.T) (*build, book) {
	t.Helper()
	house, root := t.TempDir(), "../.."
	for _, name := range append(pageTemplates, "assets", "VERSION", "go.mod") {
		target, err := filepath.Abs(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(target, filepath.Join(house, name)); err != nil {
			t.Fatal(err)
		}
	}
	folder := filepath.Join(house, "lessons")
	for _, l := range lessons.Languages() {
		if err := os.CopyFS(filepath.Join(folder, l.Tag), os.DirFS(filepath.Join(root, "lessons", l.Tag))); err != nil {
			t.Fatal(err)
		}
	}
	if err := invented.Write(folder, lessons.Languages()[0].Tag); err != nil {
		t.Fatal(err)
	}
	b := newBuild(house, quickQuality, io.Discard)
	loaded, err := b.load()
	if err != nil {
		t.Fatal(err)
	}
	return b, loaded
}

// A folder is a language: with all of its lessons, posters, addresses, single
// file and words, in menus and doors. No English is left in what it says.
func TestAThirdLanguage(t *testing.T) {
	b, loaded := newInventedBuild(t)
	uses, err := usesOfKeys(os.DirFS("../.."))
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range loaded.languages {
		for _, fault := range checkUses(l, loaded.languages[0], uses) {
			t.Error(fault)
		}
	}
	for _, program := range programs {
		address := b.assets.add(program.name+".wasm", []byte("\x00asm"))
		b.assets.site[address+".gz"] = []byte(program.name + ", packed")
		b.assets.programs[program.name] = newProgram(b.assets.site, address)
	}
	if err := b.addReading(loaded); err != nil {
		t.Fatal(err)
	}
	if err := b.addWorker(); err != nil {
		t.Fatal(err)
	}
	said := 0
	for name, content := range b.assets.site {
		if !strings.HasPrefix(name, invented.Tag+"/") && !strings.HasSuffix(name, "."+invented.Tag+".svg") && !(strings.Contains(name, "."+invented.Tag+".") && strings.HasSuffix(name, ".txt")) {
			continue
		}
		said++
		noEnglish(t, name, string(content))
	}
	if want := len(loaded.lessons)/3*2 + 5; said != want {
		t.Errorf("there are %d files in the language, want %d", said, want)
	}
	noEnglish(t, "the single file", string(b.singles["fivebyfive."+invented.Tag+".html"]))

	for name, wants := range map[string][]string{
		"index.html":       {`data-languages="en xa zh"`, `<link rel="alternate" hreflang="en-XA" href="xa/">`},
		"en/c1/index.html": {`<a href="../../xa/c1/" lang="en-XA" hreflang="en-XA">`, `<a href="../../zh/c1/" lang="zh-Hans" hreflang="zh-Hans">`},
		"xa/c1/index.html": {`<html lang="en-XA">`, `<a href="../../en/c1/" lang="en" hreflang="en">`, "122’304"},
		"embed.js":         {`"en xa zh".split`},
		"sw.js":            {`"assets/words.xa.`, `"xa/c1/"`},
	} {
		for _, want := range wants {
			if !strings.Contains(string(b.assets.site[name]), want) {
				t.Errorf("%s has no %s", name, want)
			}
		}
	}
	if !strings.Contains(string(b.singles["fivebyfive.en.html"]), `href="fivebyfive.xa.html"`) {
		t.Error("the English file does not lead to the third language")
	}
	if regexp.MustCompile(`id="words">[^<]*参数`).Match(b.singles["fivebyfive.en.html"]) {
		t.Error("the English file has Chinese words in it")
	}
}

var (
	codeOf     = regexp.MustCompile(`(?s)<script\b.*?</script>|<style\b.*?</style>|<code\b.*?</code>|<kbd\b.*?</kbd>|<textarea\b.*?</textarea>|<option [^>]*translate="no">.*?</option>|<!--.*?-->|<a [^>]*hreflang[^>]*>.*?</a>|<span lang="en">.*?</span>`)
	bodyOf     = regexp.MustCompile(`(?s)(<script\b(?:[^>"]|"[^"]*")*>).*?</script>`)
	wordsOf    = regexp.MustCompile(`(?s)<script type="text/plain" id="words">(.*?)</script>`)
	attributes = regexp.MustCompile(` (?:aria-label|title|alt|placeholder|data-(?:update|reload|loading|slow|ready|failed|unable|ended|dropped|stalled|missing|damaged|barred|sealed|absent|cost|auto|light|dark|play|pause|refused|done|local|lesson-ends|course-ends|notes-blocked))="([^"]*)"`)
	written    = regexp.MustCompile(`<textarea id="text"[^>]*>`) // a network, whose placeholder is one too
	elements   = regexp.MustCompile(`<[^>]*>`)
	english4   = regexp.MustCompile(`(?:^|[^\p{L}\p{N}{:.@/-])([A-Za-z]*[a-z][A-Za-z]{2,})(?:$|[^\p{L}\p{N}:.-])`)
)

// noEnglish finds plain English in what a page, a poster or a file of words says.
func noEnglish(t *testing.T, name, content string) {
	t.Helper()
	said := content
	if strings.HasSuffix(name, ".txt") {
		said = textOf(content)
	} else {
		inline := ""
		if m := wordsOf.FindStringSubmatch(content); m != nil {
			inline = textOf(m[1])
		}
		shown := codeOf.ReplaceAllString(stageOf.ReplaceAllString(content, ""), "")
		for _, m := range attributes.FindAllStringSubmatch(bodyOf.ReplaceAllString(written.ReplaceAllString(content, ""), "$1"), -1) {
			inline += "\n" + html.UnescapeString(m[1])
		}
		said = html.UnescapeString(elements.ReplaceAllString(shown, "\n")) + inline
	}
	found := map[string]bool{}
	for _, m := range english4.FindAllStringSubmatch(said, -1) {
		if !found[m[1]] {
			found[m[1]] = true
			t.Errorf("%s says %q", name, m[1])
		}
	}
}

// textOf is what a file of words says, without its keys and placeholders.
func textOf(words string) string {
	var out strings.Builder
	for line := range strings.Lines(words) {
		if key, text, is := strings.Cut(line, ":"); is && key != "plural" && key != "html" && key != "between sentences" {
			out.WriteString(regexp.MustCompile(`\{[^|}]*\}|\{[^|}]*\|`).ReplaceAllString(text, ""))
		}
	}
	return out.String()
}
