package calc_test

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

var update = flag.Bool("update", false, "write the golden files in testdata")

// golden compares a text with the file that holds it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%v; write it with: go test ./calc -update", err)
	}
	if err != nil {
		t.Fatal(err)
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Fatalf("%s:%d:\ngot  %s\nwant %s\nif that is right: go test ./calc -update", path, i+1, gotLines[i], wantLines[i])
		}
	}
	if len(gotLines) != len(wantLines) {
		t.Fatalf("%s has %d lines, not %d", path, len(wantLines), len(gotLines))
	}
}

// unusual has what LeNet-5 has not: groups, padding, stride, dilation, kernels
// that are not square, a layer without biases, windows that overlap.
func unusual() calc.Network {
	return calc.Network{
		Name:  "unusual",
		Input: calc.Shape{Maps: 4, Height: 9, Width: 12},
		Layers: []calc.Layer{
			calc.Conv{Name: "grouped", Maps: 6, Kernel: calc.Size{Height: 3, Width: 2}, Groups: 2, Stride: calc.Size{Height: 1, Width: 2}, Padding: calc.Square(1), Dilation: calc.Square(2)},
			calc.Pool{Name: "overlapping", Window: calc.Square(3), Stride: calc.Size{Height: 2, Width: 1}},
			calc.Conv{Name: "plain", Maps: 3, Kernel: calc.Square(1), NoBias: true},
			calc.Full{Name: "last", Units: 2},
		},
	}
}

// formulas writes a quantity in all its writings.
func formulas(b *strings.Builder, q calc.Quantity) {
	if q.Derivation.Digits() == q.Derivation.Equation() {
		fmt.Fprintf(b, "%s = %s\n\t%s\n\t%s\n", q.Name, q.Text(), q.Derivation.Spoken(english), q.Derivation.Spoken(chinese))
		return
	}
	fmt.Fprintf(b, "%s = %s\n\t%s\n\t%s\n\t%s\n\t%s\n", q.Name, q.Text(),
		q.Derivation.Equation(), q.Derivation.Code(), q.Derivation.Spoken(english), q.Derivation.Spoken(chinese))
}

func TestFormulas(t *testing.T) {
	for name, network := range map[string]calc.Network{"lenet5-formulas": calc.LeNet5(), "unusual-formulas": unusual()} {
		var b strings.Builder
		for _, q := range quantities(t, count(t, network)) {
			formulas(&b, q)
		}
		golden(t, name, b.String())
	}
}

func TestExplanations(t *testing.T) {
	for name, network := range map[string]calc.Network{"lenet5-mistakes": calc.LeNet5(), "unusual-mistakes": unusual()} {
		var b strings.Builder
		said := make(map[string]bool)
		for _, q := range quantities(t, count(t, network)) {
			for _, m := range q.Mistakes() {
				fmt.Fprintf(&b, "%s.%s: %s\n", q.Name, m.ID, m.Derivation().Equation())
				if english := m.Explain(english); !said[english] {
					said[english] = true
					fmt.Fprintf(&b, "\t%s\n\t%s\n", english, m.Explain(chinese))
				}
			}
		}
		golden(t, name, b.String())
	}
}

func TestMathML(t *testing.T) {
	var b strings.Builder
	writeFormula := func(name string, e calc.Expr) {
		for _, language := range lessons.Languages() {
			source := e.MathML(language)
			for _, tag := range []string{"<mrow>", "<mrow ", "<mo", "<mn", "<munder", "</mrow>", "</math>"} {
				source = strings.ReplaceAll(source, tag, "\n\t"+tag)
			}
			fmt.Fprintf(&b, "%s in %s\n\t%s\n", name, language, source)
		}
	}
	write := func(c calc.Count, names ...string) {
		for _, name := range names {
			q, err := c.Quantity(name)
			if err != nil {
				t.Fatal(err)
			}
			writeFormula(name, q.Derivation)
		}
	}
	write(count(t, calc.LeNet5()), "c1.parameters", "c1.connections", "c1.width", "c3.parameters", "c1.maps", "output.connections", "total.parameters")
	write(count(t, unusual()), "grouped.width", "grouped.parameters")
	q, err := count(t, calc.LeNet5Modern()).Quantity("c3.parameters")
	if err != nil {
		t.Fatal(err)
	}
	for _, blank := range q.Derivation.Blanks() {
		writeFormula("c3.parameters without "+string(blank.Factor), blank.Formula)
	}
	golden(t, "mathml", b.String())
}

// A layer's name stands in a formula as text, whatever it is.
func TestMathMLEscapes(t *testing.T) {
	c := count(t, calc.Network{Input: calc.Shape{Maps: 1, Height: 2, Width: 2}, Layers: []calc.Layer{
		calc.Full{Name: `<b title="&">`, Units: 1}, calc.Full{Name: "b", Units: 1},
	}})
	q, err := c.Quantity("total.parameters")
	if err != nil {
		t.Fatal(err)
	}
	source := q.Derivation.MathML(english)
	if strings.Contains(source, "<b") || strings.Contains(source, `title="&"`) || !strings.Contains(source, "<mtext>&lt;b title=&quot;&amp;&quot;&gt;</mtext>") {
		t.Error(source)
	}
}
