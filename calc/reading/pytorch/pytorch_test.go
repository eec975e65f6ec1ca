package pytorch_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Each file of testdata has texts, and after each of them what is read from it: the
// network in our notation, the counts, and the marks.
func TestGolden(t *testing.T) {
	files, _ := filepath.Glob("testdata/*.txtar")
	if len(files) == 0 {
		t.Fatal("no golden files")
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			text, want := archive.Files[i], &archive.Files[i+1]
			got := told(reading.Read(text.Data, draft.Given{}))
			if *update {
				want.Data = []byte(got)
			} else if got != string(want.Data) {
				t.Errorf("%s, %s: read\n%s\nwant\n%s", file, text.Name, got, want.Data)
			}
		}
		if *update {
			if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// told is what a draft says.
func told(d *draft.Draft) string {
	if d == nil {
		return "nothing\n"
	}
	var b strings.Builder
	b.WriteString(notation.Write(d.Network))
	count, err := d.Network.Count()
	if err != nil && len(d.Network.Layers) > 0 {
		fmt.Fprintf(&b, "error: %v\n", err)
	}
	if err == nil {
		fmt.Fprintf(&b, "\n%d parameters, %d fixed, %d connections", count.Parameters.Value(), count.Fixed.Value(), count.Connections.Value())
		if len(count.Unknown) > 0 {
			b.WriteString(", without " + strings.Join(count.Unknown, ", "))
		}
		b.WriteString("\n")
	}
	for _, m := range d.Marks {
		fmt.Fprintf(&b, "%s, line %d", [...]string{draft.Guessed: "guessed", draft.Asked: "asked", draft.Unread: "unread"}[m.Kind], m.Line)
		if m.Read != "" {
			fmt.Fprintf(&b, ", %s", m.Read)
		}
		fmt.Fprintf(&b, ": %s", m.Say)
		for _, argument := range m.Arguments {
			fmt.Fprintf(&b, " %v", argument)
		}
		b.WriteString("\n")
	}
	return b.String()
}
