package notation_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/calc/notation"
)

var update = flag.Bool("update", false, "write what the tests expect anew")

// count reads a text and lays it out and counts it, and returns what goes wrong.
func count(text string) (graph.Count, error) {
	file, err := notation.Read(text)
	if err != nil {
		return graph.Count{}, err
	}
	return file.Count()
}

// table writes a network layer by layer.
func table(text string) string {
	c, err := count(text)
	if err != nil {
		return err.Error()
	}
	var b strings.Builder
	for _, l := range c.Layers {
		from := ""
		if len(l.From) > 0 {
			from = " from " + strings.Join(l.From, " ")
		}
		fmt.Fprintf(&b, "%s: %v%s -> %v, %d\n", l.Name, l.Operation, from, l.Output, l.Parameters.Value())
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"input 1x28x28; conv 32 3x3; relu; maxpool 2x2; flatten; full 10",
			"input1: input 1x28x28 -> 1×28×28, 0\nconv1: conv 32 3x3 -> 32×26×26, 320\nrelu1: relu -> 32×26×26, 0\nmaxpool1: maxpool 2x2 -> 32×13×13, 0\nflatten1: flatten -> 5408, 0\nfull1: full 10 -> 10, 54090"},
		{"a name of its own\n\ninput 3x8X8   # a remark; conv 9 9\nC1: conv 2 3×3 stride 2 pad 1 no bias\n",
			"input1: input 3x8x8 -> 3×8×8, 0\nC1: conv 2 3x3 stride 2 pad 1 no bias -> 2×4×4, 54"},
		{"input 4x5; stem: conv 4 1; conv 4 1; add stem; concat from stem above",
			`line 1, column 65: "above": no layer before this one is called so`},
		{"input 4x5; stem: conv 4 1; conv 4 1; add stem",
			"input1: input 4x5 -> 4×5, 0\nstem: conv 4 1 -> 4×5, 20\nconv1: conv 4 1 -> 4×5, 20\nadd1: add from conv1 stem -> 4×5, 0"},
		{"block r n {\n conv n 3x3 pad 1\n add in\n}\ninput 2x4x4; 2 x r 2",
			"input1: input 2x4x4 -> 2×4×4, 0\nconv1: conv 2 3x3 pad 1 -> 2×4×4, 38\nadd1: add from conv1 input1 -> 2×4×4, 0\nconv2: conv 2 3x3 pad 1 -> 2×4×4, 38\nadd2: add from conv2 add1 -> 2×4×4, 0"},
		{"input 2x9x9; 2 x { a: conv 2 kxk; add a }", `line 1, column 30: "kxk": how large is the kernel? for example conv 6 5x5`},
		{"input 2x9x9; 2 x { a: conv 2 1x1; add a }; full 3",
			"input1: input 2x9x9 -> 2×9×9, 0\nrepeat1.1/a: conv 2 1x1 -> 2×9×9, 6\nadd1: add from repeat1.1/a repeat1.1/a -> 2×9×9, 0\nrepeat1.2/a: conv 2 1x1 -> 2×9×9, 6\nadd2: add from repeat1.2/a repeat1.2/a -> 2×9×9, 0\nfull1: full 3 -> 3, 489"},
		{"input 2x4; a: conv 2 3 pad 1; conv 2 3 pad 1 shares a; full 1", "input1: input 2x4 -> 2×4, 0\na: conv 2 3 pad 1 -> 2×4, 14\nconv1: conv 2 3 pad 1 -> 2×4, 0\nfull1: full 1 -> 1, 9"},
		{"input 2x4; conv 2 3 shares a", `line 1, column 12: "a": no layer before this one is called so`},
		{"input 2x4; a: conv 2 3; conv 2 1 shares", `line 1, column 40: the line ends: with which layer? for example shares conv1`},
		{"input 2x4; a: conv 2 3; full 5 shares a", `line 1, column 25: "full 5": 2×2 × 5 = 20 weights tied to a must be as many as that layer has`},
		{"input 32; reshape 2x4x4", "input1: input 32 -> 32, 0\nreshape1: reshape 2x4x4 -> 2×4×4, 0"},
		{"q: input 4x9; k: input 4x9; values 9x9 from q k", "q: input 4x9 -> 4×9, 0\nk: input 4x9 -> 4×9, 0\nvalues1: values 9x9 from q k -> 9×9, 0"},
		{"input 3x9; part 2x5", "input1: input 3x9 -> 3×9, 0\npart1: part 2x5 -> 2×5, 0"},
		{"input 3x9; part 4x5", `line 1, column 12: "part 4x5": part 4×5 must be a part of 3×9`},
		{"input 32; reshape 2x4x5", `line 1, column 11: "reshape 2x4x5": reshape 2×4×5 must have as many units as 32`},
		{"Input 3; Full 2; ReLU", "input1: input 3 -> 3, 0\nfull1: full 2 -> 2, 8\nrelu1: relu -> 2, 0"},
		{"block b k { conv 1 kxk }; input 1x9x9; b 3", "input1: input 1x9x9 -> 1×9×9, 0\nconv1: conv 1 3x3 -> 1×7×7, 10"},
		{"block b { conv 1 3x3 }; x: input 1x9x9; relu; b from x; full 1",
			"x: input 1x9x9 -> 1×9×9, 0\nrelu1: relu -> 1×9×9, 0\nb1/in: identity from x -> 1×9×9, 0\nconv1: conv 1 3x3 -> 1×7×7, 10\nfull1: full 1 -> 1, 50"},
	} {
		if got := table(c.text); got != c.want {
			t.Errorf("%s\ngives\n%s\nwant\n%s", c.text, got, c.want)
		}
	}
}

// What cannot be read is said: where, what stands there, and what would be right.
func TestErrors(t *testing.T) {
	var b strings.Builder
	for _, text := range []string{
		"inptu 1x28x28\nconv 6 5x5", "", "conv", "input", "input 1x28x28; conv", "input 1x28x28; conv 6", "input 1x28x28; conv 6 5x5 stride", "input 1x28x28; conv 6 5x5 strid 2",
		"input 1x28x28; conv six 5x5", "input 1x28x28; conv 6x6 5x5", "input 1x28x28; conv 6 5x5 pad 1:", "input 1x28x28; conv 6 5x5x5x5x5",
		"input 1x28x28; dense 10", "input 1x28x28; Conv2D 32 3x3", "input 1x28x28; fulll 10", "input 1x28x28; wobble 3", "input 1x28x28; BN",
		"input 1x28x28; relu 3", "input 1x28x28; full 10 no", "input 1x28x28; full 10 no bias bias", "input 1x28x28; maxpool", "input 1x28x28; maxpool all 3",
		"input 1x28x28; add nowhere", "input 1x28x28; add", "input 1x28x28; relu from", "input 1x28x28; a: relu; a: relu", "in: input 1x28x28", ": relu", "a:",
		"0 x relu", "3 x", "3 x {", "x 3", "{", "}", "block", "block {", "block r", "block r n", "block r 3 {", "block conv {", "block r all {", "block r { }; block r { }",
		"block r n { conv n 3x3 pad 1 }; input 1x9x9; r", "block r n { conv n 3x3 pad 1 }; input 1x9x9; r x", "block r n { conv n 3x3 pad 1 }; input 1x9x9; r 0",
		"a: block r {", "input 1x9x9; relu { }", "input 1x28x28\nconv 6 5x5\n\nconv 16 30x30", "input 0x28x28", "input 1x2x3x4x5", "input 1x28x28; partial 3@ 5x5",
		"input 1x9x9; 100001 x relu", "block a { }; block b { 1000 x a }; block c { 1000 x b }; input 1x1; 1000 x c", strings.Repeat("1 x {", 200),
		"input 1x7; full 3 tied nowhere",
	} {
		_, err := count(text)
		if err == nil {
			t.Errorf("%q is counted", text)
			continue
		}
		if len(text) > 100 {
			text = text[:100] + "…"
		}
		fmt.Fprintf(&b, "%s\n\t%v\n", strings.ReplaceAll(text, "\n", "⏎"), err)
	}
	compare(t, "testdata/errors.txt", b.String())
}

// compare holds what is said to a file.
func compare(t *testing.T, golden, said string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden, []byte(said), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if said != string(want) {
		t.Errorf("what is said has changed; see the difference with -update:\n%s", said)
	}
}

func TestString(t *testing.T) {
	const text = "  My  network # the best\n\nblock  r n { conv n 3X3 pad 1 ; add in }\ninput 1x4×4; a:2 x r 1;3 x{relu\n}; conv 2 2x2 from a"
	file, err := notation.Read(strings.ReplaceAll(text, "a:2", "a: 2"))
	if err != nil {
		t.Fatal(err)
	}
	const want = "My network\n\nblock r n {\n  conv n 3X3 pad 1\n  add in\n}\ninput 1x4x4\na: 2 x r 1\n3 x {\n  relu\n}\nconv 2 2x2 from a\n"
	if got := file.String(); got != want {
		t.Errorf("gives\n%s\nwant\n%s", got, want)
	}
	const compact = "block r n { conv n 3X3 pad 1; add in; }; input 1x4x4; a: 2 x r 1; 3 x { relu; }; conv 2 2x2 from a"
	if got := file.Compact(); got != compact {
		t.Errorf("gives\n%s\nwant\n%s", got, compact)
	}
}

// A kind of layer may come from elsewhere.
type gate struct{ units int }

func (g gate) Plan(inputs []graph.Shape) (graph.Plan, error) {
	return graph.Plan{Output: graph.Shape{Maps: g.units}}, nil
}
func (g gate) String() string { return fmt.Sprint("gate ", g.units) }

func TestAnotherKind(t *testing.T) {
	kind := graph.Kind{Word: "gate", Example: "gate 3", Read: func(a *graph.Arguments) graph.Operation {
		return gate{a.Whole(language.NewSentence("how many?", "notation.how-many-units"))}
	}}
	file, err := notation.Read("input 2; gate 7", kind)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := file.String(), "input 2\ngate 7\n"; got != want {
		t.Errorf("printed as %q, want %q", got, want)
	}
	var wrong *notation.Error
	if _, err := notation.Read("input 2; gate 7"); !errors.As(err, &wrong) {
		t.Errorf("without it: %v", err)
	}
}

// A megabyte of anything is answered at once.
func BenchmarkMegabyte(b *testing.B) {
	for _, text := range []string{"relu; ", "1 x {", "}", "conv 6 5x5 stride 2 pad 1\n", "a b c d e f g ", "x", "a: ", "block r n { conv n 3x3 pad 1; add in };"} {
		text := "input 1x9x9\n" + strings.Repeat(text, 1<<20/len(text))
		b.Run(text[12:18], func(b *testing.B) {
			for range b.N {
				start := time.Now()
				_, _ = count(text)
				b.ReportMetric(time.Since(start).Seconds(), "s")
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range wrong {
		f.Add(seed)
	}
	for _, seed := range []string{"input 1x28x28; conv 6 5x5", "block r n { conv n 3x3 pad 1; add in }; input 1x9x9; 3 x r 2", "a: input 3; full 2 tied a; lstm 3 both ways"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		file, err := notation.Read(text)
		if err != nil {
			hasWords(t, text, err)
			return
		}
		if network, err := file.Network(); err != nil {
			hasWords(t, text, err)
		} else if len(network.Layers) < 200 {
			if _, err := file.Count(); err != nil {
				hasWords(t, text, err)
			}
		}
		printed := file.String()
		again, err := notation.Read(printed)
		if err != nil {
			t.Fatalf("%q is printed as %q, and that cannot be read: %v", text, printed, err)
		}
		if twice := again.String(); twice != printed {
			t.Fatalf("%q is printed as %q, and that as %q", text, printed, twice)
		}
		a, errA := file.Network()
		b, errB := again.Network()
		if (errA == nil) != (errB == nil) || len(a.Layers) != len(b.Layers) {
			t.Fatalf("%q: %d layers (%v), and when it is printed and read %d (%v)", text, len(a.Layers), errA, len(b.Layers), errB)
		}
		if errA == nil && len(a.Layers) < 200 {
			countA, errA := a.Count()
			countB, errB := b.Count()
			if (errA == nil) != (errB == nil) || errA == nil && countA.Parameters.Value() != countB.Parameters.Value() {
				t.Fatalf("%q and %q are counted differently: %v, %v", text, printed, errA, errB)
			}
		}
	})
}
