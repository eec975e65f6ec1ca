package check_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/check"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/mistake"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/lessons"
)

var update = flag.Bool("update", false, "write the golden files in testdata")

func counted(t testing.TB, text string) graph.Count {
	t.Helper()
	words := strings.Fields(text)
	if known, is := catalogue.Text(words[0]); is {
		text = known
		for _, change := range words[1:] {
			from, to, _ := strings.Cut(change, "=")
			text = strings.ReplaceAll(text, from, to)
		}
	}
	file, err := notation.Read(text)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	c, err := file.Count()
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return c
}

// told writes a report line by line, for tests: the line, the layer, the verdict and the
// first mistake.
func told(r *check.Report) string {
	var b strings.Builder
	en := lessons.Language("en")
	for i := range r.Findings {
		f := &r.Findings[i]
		fmt.Fprintf(&b, "%d %s", f.Line, f.Verdict)
		if f.Verdict != check.Unread {
			fmt.Fprintf(&b, " %s %s", f.Title(en), f.Counts(en))
		}
		b.WriteString(" " + f.Read)
		if len(f.Mistakes) > 0 {
			b.WriteString(" " + f.Mistakes[0].ID)
		} else if why := f.Explain(en); why != "" {
			b.WriteString(" (" + why + ")")
		}
		b.WriteString("\n")
	}
	if len(r.Passed) > 0 {
		fmt.Fprintf(&b, "passed %d\n", r.Passed)
	}
	if len(r.Missing) > 0 {
		b.WriteString("missing " + strings.Join(r.Missing, " ") + "\n")
	}
	return b.String()
}

// What people write down, and what there is to say of it: a network, numbers, verdicts.
func TestTexts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata")
	}
	for _, path := range files {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		c := counted(t, string(archive.Files[0].Data))
		changed := archive.Files[:1:1]
		for i := 1; i < len(archive.Files); i += 2 {
			text := archive.Files[i]
			want := ""
			if i+1 < len(archive.Files) {
				want = string(archive.Files[i+1].Data)
			}
			got := told(check.Text(&c, string(text.Data)))
			if got != want && !*update {
				t.Errorf("%s, %s: got\n%s\nwant\n%s", path, text.Name, got, want)
			}
			changed = append(changed, text, txtar.File{Name: "verdicts", Data: []byte(got)})
		}
		if *update {
			archive.Files = changed
			if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// The numbers of real cases, as somebody would type them.
func TestCases(t *testing.T) {
	text, err := os.ReadFile("../mistake/testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]string{"kept": "", "width": "", "height": "", "depth": "", "field": "receptive field"}
	var c graph.Count
	named, wrong := 0, 0
	for _, line := range strings.Split(string(text), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == 'N' {
			_, network, _ := strings.Cut(line, " ")
			c = counted(t, network)
			continue
		}
		words := strings.Fields(line)
		layer, of, value := strings.Replace(words[1], "*", "total", 1), words[2], words[3]
		if other, is := names[of]; is {
			of = other
		}
		if of == "" {
			if value, of = sized(&c, layer, words[2], value); value == "" {
				continue
			}
		}
		typed := layer + " " + of + " " + value
		if words[2] == "field" {
			typed = "layer;receptive field\n" + layer + ";" + value
		}
		report := check.Text(&c, typed)
		f := report.Findings[0]
		switch {
		case len(report.Findings) != 1:
			t.Errorf("%s: %d findings of %q", line, len(report.Findings), typed)
		case words[0] == "right" && f.Verdict != check.Right, words[0] == "rule" && f.Verdict != check.Rule:
			t.Errorf("%s, typed %q: %s", line, typed, told(report))
		case words[0] == "wrong":
			wrong++
			says := slices.ContainsFunc(f.Mistakes, func(m mistake.Mistake) bool { return m.ID == words[4] }) || words[4] == "fraction" && strings.Contains(f.Explain(lessons.Language("en")), "whole")
			if says {
				named++
			}
			if f.Verdict != check.Wrong && f.Verdict != check.Rule || !says && words[4] != "?" {
				t.Errorf("%s, typed %q: %s", line, typed, told(report))
			}
		}
	}
	wrong += 2 // of nothing that is counted here
	t.Logf("%d of %d wrong answers are named", named, wrong)
	if wrong != 73 || named*10 < wrong*9 {
		t.Errorf("%d of %d wrong answers are named", named, wrong)
	}
}

// sized is a shape of which one number is the value of a case, the others right.
func sized(c *graph.Count, layer, of, value string) (text, label string) {
	if of == "kept" {
		return "", ""
	}
	l, _ := c.Layer(layer)
	sides := make([]string, len(l.Output.Extent))
	for i, side := range l.Output.Extent {
		sides[i] = strconv.Itoa(side)
	}
	at := len(sides) - 1
	switch of {
	case "height":
		at--
	case "depth":
		at -= 2
	}
	sides[at] = value
	return fmt.Sprintf("%dx%s", l.Output.Maps, strings.Join(sides, "x")), "output"
}

// The right numbers of a network are right, however they are written down.
func TestRightNumbersAreRight(t *testing.T) {
	for _, name := range catalogue.Names() {
		c := counted(t, name)
		var lines, table, csv, column, shapes strings.Builder
		table.WriteString("| layer | output shape | params | connections |\n|:--|--:|--:|--:|\n")
		csv.WriteString("name,output,parameters,connections\n")
		for i := range c.Layers {
			l := &c.Layers[i]
			p, used := l.Parameters.Value(), l.Connections.Value()
			fmt.Fprintf(&lines, "%s: %d parameters, %d connections\n", l.Name, p, used)
			fmt.Fprintf(&table, "| %s | %s | %d | %d |\n", l.Name, l.Output, p, used)
			fmt.Fprintf(&csv, "%s,%q,%d,%d\n", l.Name, "("+strings.ReplaceAll(l.Output.String(), "×", ", ")+")", p, used)
			fmt.Fprintf(&shapes, "%s\n", l.Output)
			if p+l.Fixed.Value() > 0 {
				fmt.Fprintf(&column, "%d\n", p)
			}
		}
		fmt.Fprintf(&column, "%d\n", c.Parameters.Value())
		for kind, text := range map[string]string{"lines": lines.String(), "table": table.String(), "csv": csv.String(), "column": column.String()} {
			r := check.Text(&c, text)
			if len(r.Findings) == 0 || r.Count(check.Right) != len(r.Findings) || kind != "column" && len(r.Missing) > 0 {
				t.Errorf("%s as %s: %d of %d are right\n%.600s", name, kind, r.Count(check.Right), len(r.Findings), told(r))
			}
		}
	}
}

// The claims of a reader are checked as the lines of a text are.
func TestClaims(t *testing.T) {
	c := counted(t, "input 1x28x28; conv 6 5x5; batchnorm; flatten; full 10")
	r := check.Claims(&c, []draft.Claim{
		{Line: 3, Layer: "conv1", What: draft.Output, Shape: graph.Shape{Maps: 6, Extent: graph.Size{24, 24}}},
		{Line: 3, Layer: "conv1", What: draft.Parameters, Value: 150},
		{Line: 4, Layer: "batchnorm1", What: draft.Parameters, Value: 24},
		{Line: 4, Layer: "batchnorm1", What: draft.Trained, Value: 24},
		{Line: 6, What: draft.Fixed, Value: 12},
	})
	const want = `3 right conv1 output 6×24×24
3 rule conv1 all numbers 150 no-bias
4 right batchnorm1 all numbers 24
4 wrong batchnorm1 trained 24 fixed-counted
6 right total fixed 12
missing full1
`
	if got := told(r); got != want {
		t.Errorf("got\n%s", got)
	}
}

// A quarter of a megabyte is answered in far less than a second, where nothing else runs.
func TestLongTexts(t *testing.T) {
	c := counted(t, "resnet18")
	for _, line := range map[string]string{
		"wrong": "conv1 5\n", "totals": "total 5\n", "shapes": "7x7x7\n", "unknown": "frobnicate 5\n", "table": "| conv1 | 7x7 | 5 | 5 |\n",
		"brackets": "((((((((((((((((((((\n", "numbers": "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1\n", "names": "conv 5 conv 5 conv 5\n", "one": "1",
	} {
		check.Text(&c, strings.Repeat(line, 1<<18/len(line)))
	}
}

// Whatever is typed is answered, line by line, and what is called right is.
func FuzzText(f *testing.F) {
	for _, text := range []string{"conv1 156\nfull1 10", "|a|b|\n|-|-|\n|conv1|156|", "layer,params\nconv1,156", "156\n5\n6", "conv1 (None, 24, 24, 6) 1.56e2", "全连接层：１５６", "total 60k", "conv1 = (5*5+1)*6 = 156", "6@24x24\n54.5", "1. conv1: 156"} {
		f.Add(text)
	}
	c := counted(f, "input 1x28x28; conv 6 5x5; batchnorm; maxpool 2x2; flatten; full 10")
	lines := 0
	f.Fuzz(func(t *testing.T, text string) {
		lines++
		r := check.Text(&c, text)
		for i := range r.Findings {
			finding := &r.Findings[i]
			for _, l := range lessons.Languages() {
				if finding.Verdict != check.Right && finding.Explain(l) == "" {
					t.Errorf("%q: nothing is said of %+v", text, finding)
				}
				finding.Title(l)
				finding.Judgement(l)
				finding.Formula(l)
			}
			if finding.Line < 1 || finding.Line > strings.Count(text, "\n")+1 {
				t.Errorf("%q: line %d", text, finding.Line)
			}
			if i > 0 && finding.Line < r.Findings[i-1].Line {
				t.Errorf("%q: lines are out of order", text)
			}
		}
	})
}
