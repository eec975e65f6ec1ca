package main

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fivebyfive/lessons"
	"fivebyfive/wasm/playhead"
)

var update = flag.Bool("update", false, "write the table of embedding.md anew")

// embedding.md lists the parameters as the parser knows them, and the lessons
// that there are.
func TestEmbeddingListsTheParameters(t *testing.T) {
	b, loaded := newTestBuild(t)
	table, err := parameterTable()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, l := range loaded.lessons {
		if l.Language == lessons.Languages()[0] {
			names = append(names, "`"+l.ID+"`")
		}
	}
	path := filepath.Join(b.root, "embedding.md")
	source, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := replaceBetween(string(source), `<!-- parameters: [^>]* -->\n`, `\nThe lessons`, "\n"+table)
	want = replaceBetween(want, `<!-- lessons -->`, `<!-- -->`, strings.Join(names, ", "))
	if *update {
		if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != string(source) {
		t.Errorf("embedding.md does not list the parameters or the lessons as they are; go test ./lessons/weave -update writes it")
	}
}

// replaceBetween replaces what stands between two patterns.
func replaceBetween(text, before, after, by string) string {
	between := regexp.MustCompile(`(?s)(` + before + `).*?(` + after + `)`)
	m := between.FindStringSubmatchIndex(text)
	return text[:m[3]] + by + text[m[4]:]
}

func TestEveryParameterHasAMeaning(t *testing.T) {
	known := map[string]bool{}
	for _, p := range playhead.Parameters() {
		known[p.Name] = true
		if p.Values == "" {
			t.Errorf("%s has no values", p.Name)
		}
	}
	for name := range parameterMeanings {
		if !known[name] {
			t.Errorf("%s has a meaning, but no address knows it", name)
		}
	}
}

// A host page loads the script in every page, so it is small.
func TestScriptForHostsIsSmall(t *testing.T) {
	root, err := findRoot()
	if err != nil {
		t.Fatal(err)
	}
	script, err := os.ReadFile(filepath.Join(root, assetFolder, "embed.js"))
	if err != nil {
		t.Fatal(err)
	}
	if len(script) > 6_000 {
		t.Errorf("embed.js has %d bytes, more than 6,000", len(script))
	}
	if regexp.MustCompile(`\bimport\b|\brequire\(|https?:`).Match(script) {
		t.Errorf("embed.js takes something from elsewhere")
	}
}
