package summary_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/summary"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what the tests expect anew")

var readers = []draft.Reader{summary.Keras, summary.Torchinfo, summary.Torchsummary, summary.Paper}

// read reads a text by the reader that is surest of it.
func read(text string, given draft.Given) *draft.Draft {
	best := readers[0]
	for _, r := range readers {
		if r.Fits([]byte(text)) > best.Fits([]byte(text)) {
			best = r
		}
	}
	return best.Read([]byte(text), given)
}

// told is what a draft says, to be compared.
func told(d *draft.Draft) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s\n", d.Format, notation.Write(d.Network))
	for _, m := range d.Marks {
		fmt.Fprintf(&b, "%s %d %q %s %v\n", [...]string{"guessed", "asked", "unread"}[m.Kind], m.Line, m.Read, m.Say, m.Arguments)
	}
	for _, c := range d.Claims {
		if c.Layer == "" {
			fmt.Fprintf(&b, "total %s %d\n", whats[c.What], c.Value)
		}
	}
	return b.String()
}

var whats = [...]string{draft.Parameters: "parameters", draft.Trained: "trained", draft.Fixed: "fixed", draft.Connections: "connections", draft.MACs: "mult-adds", draft.Output: "output"}

// Tables of every style are read as these networks, with these marks.
func TestTables(t *testing.T) {
	for name, files := range tables(t) {
		d := read(files["table"], draft.Given{})
		check(t, name, d)
		if got := told(d); got != files["want"] {
			if *update {
				path := filepath.Join("testdata", name+".txtar")
				archive := &txtar.Archive{Files: []txtar.File{{Name: "table", Data: []byte(files["table"])}, {Name: "want", Data: []byte(got)}}}
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			t.Errorf("%s is read as\n%s\nand should be\n%s", name, got, files["want"])
		}
	}
}

// tables are those in testdata, by name.
func tables(t testing.TB) map[string]map[string]string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no tables")
	}
	all := map[string]map[string]string{}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]string{}
		for _, f := range archive.Files {
			files[f.Name] = string(f.Data)
		}
		all[strings.TrimSuffix(filepath.Base(path), ".txtar")] = files
	}
	return all
}

// check holds a draft to what it promises: the network can be counted, and each row
// comes to its own numbers, or is unknown and marked.
func check(t testing.TB, name string, d *draft.Draft) {
	t.Helper()
	if len(d.Network.Layers) != len(d.Lines) {
		t.Fatalf("%s: %d layers and %d lines", name, len(d.Network.Layers), len(d.Lines))
	}
	marked := map[int]bool{}
	for _, m := range d.Marks {
		marked[m.Line] = true
	}
	if len(d.Network.Layers) == 0 {
		if len(d.Marks) == 0 {
			t.Fatalf("%s: nothing was read, and no mark says why", name)
		}
		return
	}
	count, err := d.Network.Count()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, notation.Write(d.Network))
	}
	layers := map[string][]*graph.LayerCount{}
	for i := range count.Layers {
		l := &count.Layers[i]
		layers[l.Name] = append(layers[l.Name], l)
		if l.Block != "" {
			layers[l.Block] = append(layers[l.Block], l)
		}
	}
	for _, c := range d.Claims {
		if c.Layer == "" {
			continue
		}
		if len(layers[c.Layer]) == 0 {
			t.Fatalf("%s: a claim for %s, which is no layer", name, c.Layer)
		}
		numbers, unknown := int64(0), false
		for _, l := range layers[c.Layer] {
			numbers += l.Parameters.Value()
			if d.Format == "summary.keras" {
				numbers += l.Fixed.Value()
			}
			_, is := l.Operation.(graph.Unknown)
			unknown = unknown || is
		}
		switch output := layers[c.Layer][len(layers[c.Layer])-1].Output; {
		case unknown && marked[c.Line]:
		case c.What == draft.Parameters && c.Value != numbers:
			t.Fatalf("%s: %s has %d parameters in the table, and %d in the network", name, c.Layer, c.Value, numbers)
		case c.What == draft.Output && !c.Shape.Equal(output):
			t.Fatalf("%s: %s gives %v in the table, and %v in the network", name, c.Layer, c.Shape, output)
		}
	}
}
