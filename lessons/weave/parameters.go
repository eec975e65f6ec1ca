package main

import (
	"fmt"
	"strings"

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
