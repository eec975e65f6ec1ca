package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fivebyfive/wasm/playhead"
)

// What the parameters of an address are for, as embedding.md says it, each with
// its default. Their names and values are those of the parser.
var parameterMeanings = map[string][2]string{
	"t":        {"the step's end", "how far the step has come"},
	"speed":    {"1", "how fast it plays"},
	"knob":     {"the lesson's own", "where the knob of a lesson that has one stands, such as the input's side in `c5`"},
	"series":   {"1", "which exercises are set: the same number gives everyone the same ones"},
	"exercise": {"1", "which exercise of the series"},
	"present":  {"a page that is read", "`1` fills the frame as on a wall, for a class; `2` hides the counts, to be predicted"},
	"steps":    {"all", "the only steps that there are, such as `2-4`"},
	"parts":    {"all", "the only parts of the page that are shown"},
	"theme":    {"the reader's", "light or dark"},
	"autoplay": {"off", "plays once, when it comes into sight; the controls are shown then, so that it can be stopped"},
	"keys":     {"on", "leaves all keys to the page around, such as a deck of slides"},
	"table":    {"Table I", "the connection table of C3 in the lesson `c3`"},
}

// parameterTable is the table of embedding.md, in Markdown.
func parameterTable() (string, error) {
	var out strings.Builder
	out.WriteString("| parameter | values | default | what it does |\n|---|---|---|---|\n")
	for _, p := range playhead.Parameters() {
		meaning, ok := parameterMeanings[p.Name]
		if !ok {
			return "", fmt.Errorf("weave: nothing says what the parameter %s of an address is for", p.Name)
		}
		fmt.Fprintf(&out, "| `%s` | %s | %s | %s |\n", p.Name, p.Values, meaning[0], meaning[1])
	}
	return out.String(), nil
}

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
		if l.Language.Original {
			names = append(names, "`"+l.ID+"`")
		}
	}
	source := houseFile(t, "embedding.md")
	want := replaceBetween(source, `<!-- parameters: [^>]* -->\n`, `\nThe lessons`, "\n"+table)
	want = replaceBetween(want, `<!-- lessons -->`, `<!-- -->`, strings.Join(names, ", "))
	if *update {
		if err := os.WriteFile(filepath.Join(b.root, "embedding.md"), []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want != source {
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
	script := houseFile(t, assetFolder, "embed.js")
	if len(script) > 7_000 {
		t.Errorf("embed.js has %d bytes, more than 7,000", len(script))
	}
	if regexp.MustCompile(`\bimport\b|\brequire\(|https?:`).MatchString(script) {
		t.Errorf("embed.js takes something from elsewhere")
	}
}
