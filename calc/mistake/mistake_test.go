package mistake_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/mistake"
	"fivebyfive/calc/notation"
	"fivebyfive/lessons"
)

const lenet = `input 1x32x32
C1: conv 6 5x5
S2: subsample 2x2
C3: partial 6@3,9@4,1@6 5x5
S4: subsample 2x2
C5: conv 120 5x5
F6: full 84
Output: rbf 10`

// What is said of LeNet-5 is what package calc says, where both know the mistake.
func TestLeNetAsCalcHasIt(t *testing.T) {
	ours := counted(t, lenet)
	n := mistake.In(&ours)
	theirs, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	factors := map[mistake.Quantity]calc.Factor{
		mistake.Parameters: calc.Parameters, mistake.Connections: calc.Connections, mistake.Fixed: calc.Fixed,
		mistake.Units: calc.Units, mistake.Height: calc.OutputHeight, mistake.Width: calc.OutputWidth,
	}
	same := 0
	var missing []string
	for _, l := range theirs.Layers {
		for q, f := range factors {
			known := map[string]bool{}
			for _, m := range n.Mistakes(l.Name, q) {
				known[fmt.Sprint(m.ID, m.Value)] = true
			}
			for _, m := range l.Mistakes(f) {
				if !known[fmt.Sprint(m.ID, m.Value)] {
					missing = append(missing, fmt.Sprintf("%s.%s %s %d", l.Name, f, m.ID, m.Value))
					continue
				}
				same++
			}
		}
	}
	if same < 200 || missing != nil {
		t.Errorf("%d are the same, and these are calc's alone: %s", same, strings.Join(missing, ", "))
	}
	for _, test := range []struct {
		layer string
		q     mistake.Quantity
		value int64
		id    string
	}{
		{"F6", mistake.Parameters, 10200, "bias-per-input"},
		{"C3", mistake.Parameters, 2416, "all-input-maps"},
		{"C1", mistake.Parameters, 122304, "connections"},
		{"C1", mistake.Parameters, 150, "no-bias"},
		{"C1", mistake.Parameters, 36, "one-side"},
		{"C1", mistake.Connections, 156, "parameters"},
		{"C1", mistake.Connections, 117606, "bias-once"},
		{"C1", mistake.Width, 27, "no-first-place"},
		{"C3", mistake.Parameters, 416, "no-input-maps"},
		{"C3", mistake.Parameters, 1560, "bias-per-kernel"},
		{"S2", mistake.Parameters, 30, "weight-per-cell"},
		{"S2", mistake.Connections, 2352, "times-places"},
		{"Output", mistake.Parameters, 840, "fixed-counted"},
		{"", mistake.Parameters, 60840, "fixed-counted"},
		{"", mistake.Parameters, 59752, "no-bias"},
		{"", mistake.Parameters, 340908, "connections"},
		{"", mistake.Parameters, 61706, "published"},
		{"", mistake.Parameters, 60900, "C3.all-input-maps"},
	} {
		found := n.Diagnose(test.layer, test.q, test.value)
		if len(found) == 0 || found[0].ID != test.id {
			t.Errorf("%s: %d is %v, want %s", test.layer, test.value, found, test.id)
		}
	}
}

// A picture twice as large has more places, and neither twice nor four times as many.
func TestGrownWithThePicture(t *testing.T) {
	c := counted(t, strings.Replace(lenet, "32x32", "64x64", 1))
	n := mistake.In(&c)
	for value, id := range map[int64]string{122304: "not-grown", 244608: "grown-with-side", 489216: "grown-with-area"} {
		if found := n.Diagnose("C1", mistake.Connections, value); len(found) == 0 || found[0].ID != id {
			t.Errorf("%d is %v, want %s", value, found, id)
		}
	}
}

// invented writes a random network.
func invented(r *rand.Rand) string {
	from := func(low, high int) int { return low + r.IntN(high-low+1) }
	option := func(text ...string) string { return text[r.IntN(len(text))] }
	shape := []string{fmt.Sprintf("%dx%dx%d", from(1, 4), from(5, 12), from(5, 12)), fmt.Sprintf("%dx%d", from(1, 6), from(4, 12)), fmt.Sprint(from(2, 9))}[r.IntN(3)]
	text := "input " + shape
	if r.IntN(6) == 0 {
		text = fmt.Sprintf("input 1x%d\nembed %d %d", from(2, 9), from(2, 9), from(2, 6))
	}
	for range from(1, 7) {
		size, window := from(1, 3), option("", " stride 2", " stride 1x2", " pad 1", " same", " dilation 2", " stride 2 same", " stride 3 pad 1 no bias", " no bias")
		square := option(fmt.Sprint(size), fmt.Sprintf("%dx%d", size, from(1, 3)))
		line := option(
			fmt.Sprintf("conv %d %s%s", from(1, 6), square, window),
			fmt.Sprintf("conv %d %s%s groups 2", 2*from(1, 3), square, window),
			fmt.Sprintf("depthwise %d %s%s", from(1, 2), square, window),
			fmt.Sprintf("local %d %s", from(1, 3), square),
			fmt.Sprintf("partial %d@1,%d@2 %s", from(1, 3), from(1, 3), square),
			fmt.Sprintf("deconv %d %s%s", from(1, 4), square, option("", " stride 2", " stride 2 pad 1x0", " stride 2 same")),
			fmt.Sprintf("maxpool %s%s", square, option("", " stride 2", " stride 2 ceil", " stride 2 same", " stride 2 caffe")),
			"subsample 2x2", "avgpool all", "batchnorm", "layernorm", "relu", "flatten", "positions", "prelu", "upsample 2", "rbf 4",
			fmt.Sprintf("full %d%s", from(1, 9), option("", " each", " no bias")),
			fmt.Sprintf("%s %d%s", option("rnn", "lstm", "gru"), from(1, 5), option("", " both ways", " one bias", " no bias")),
			fmt.Sprintf("attention %d", from(1, 2)),
		)
		grown := text + "\n" + line
		if file, err := notation.Read(grown); err == nil {
			if _, err := file.Count(); err == nil {
				text = grown
			}
		}
	}
	return text
}

// Of any network: a right answer is no mistake, a formula comes to the number that it
// is given for, and there is something to say in every language.
func TestMistakesOfAnyNetwork(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		text := invented(r)
		c := counted(t, text)
		checkAll(t, text, &c)
	}
}

func checkAll(t *testing.T, text string, c *graph.Count) {
	t.Helper()
	n := mistake.In(c)
	names := []string{""}
	for _, l := range c.Layers {
		names = append(names, l.Name)
	}
	for _, name := range names {
		for q := mistake.Parameters; q <= mistake.FieldHeight; q++ {
			right, has := n.Right(name, q)
			if !has {
				continue
			}
			if found := n.Diagnose(name, q, right.Value()); len(found) > 0 {
				t.Fatalf("%s\n%s %d: the right %s is called %s", text, name, q, right, found[0].ID)
			}
			for _, m := range n.Mistakes(name, q) {
				if m.Value == right.Value() || m.Value != m.Formula.Value() || m.Value < 0 || m.ID == "" {
					t.Fatalf("%s\n%s %d: %s is %d, its formula %s; right is %s", text, name, q, m.ID, m.Value, m.Formula, right)
				}
				for _, l := range lessons.Languages() {
					if said := m.Explain(l); said == "" || strings.ContainsAny(said, "{}") || strings.Contains(said, "slip.") || strings.Contains(said, "mistake.") {
						t.Fatalf("%s\n%s %d: %s says %q", text, name, q, m.ID, said)
					}
				}
			}
		}
	}
}

// Sizes of an output are as their formulas say.
func TestFormulasOfSizes(t *testing.T) {
	for text, want := range map[string]string{
		"input 1x32x32; conv 6 5x5":                   "32 − 5 + 1 = 28",
		"input 3x224x224; conv 64 7x7 stride 2 pad 3": "⌊(224+2×3−7)÷2⌋ + 1 = 112",
		"input 1x28x28; maxpool 2x2":                  "28 ÷ 2 = 14",
		"input 1x36x36; deconv 1 3x3 stride 2":        "(36−1)×2 + 3 = 73",
		"input 1x112x112; maxpool 3x3 stride 2 caffe": "(112−3+1)÷2 + 1 = 56",
		"input 1x6x6; conv 1 3x3 dilation 2":          "6 − ((3−1)×2 + 1) + 1 = 2",
		"input 1x46x46; deconv 1 16x16 stride 8 same": "46 × 8 = 368",
		"input 2x6x6; conv 1 3x3 stride 2 same":       "(6+1−3)÷2 + 1 = 3",
	} {
		c := counted(t, text)
		got, _ := mistake.In(&c).Right(c.Layers[1].Name, mistake.Width)
		if got.Equation() != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// The numbers that are known of other networks are those that we count.
func TestPublished(t *testing.T) {
	c := counted(t, "input 7; full 3")
	n := mistake.In(&c)
	for _, name := range []string{"alexnet", "vgg16", "vgg19", "resnet18", "resnet34", "resnet50", "mobilenet-v2", "densenet121", "efficientnet-b0", "bert-base", "gpt2", "lenet5"} {
		known := counted(t, written(name))
		found := n.Diagnose("", mistake.Parameters, known.Parameters.Value())
		if len(found) != 1 || found[0].ID != "published" {
			t.Errorf("%s: %v", name, found)
		}
	}
}

var update = flag.Bool("update", false, "write the golden files in testdata")

// What is said of the mistakes about layers of many kinds, each sentence once.
func TestSentences(t *testing.T) {
	var b strings.Builder
	said := map[string]bool{}
	for _, text := range []string{
		"input 4x9x12; conv 6 3x5 stride 2 pad 1 groups 2; batchnorm",
		lenet,
		"input 3x28x28; conv 2 3x3 same stride 2; conv 4 3x3 no bias",
		"input 3x8x8; depthwise 2 3x3 same no bias",
		"input 3x6x6; deconv 2 3x3 stride 2 pad 1",
		"input 2x9x9; maxpool 3x3 stride 2 ceil; maxpool 2x2; avgpool 2x2 stride 1",
		"input 2x6x6; full 3",
		"input 5x7; full 3 each",
		"input 5x17; conv 4 3; conv 4 3; conv 4 3 dilation 2 stride 2; conv 4 3",
		"input 5x7; lstm 4 both ways",
		"input 5x7; gru 4 one bias",
		"input 1x7; embed 9 4",
		"input 8x7; attention 2",
		"input 2x6x6; local 2 3x3",
		"input 1x7; e: embed 9 4; full 9 each tied e no bias",
		"input 3x5x5; maxpool 2x2; upsample 2; flatten; full 3",
	} {
		c := counted(t, text)
		n := mistake.In(&c)
		fmt.Fprintf(&b, "%s\n\n", text)
		names := []string{""}
		for _, l := range c.Layers[1:] {
			names = append(names, l.Name)
		}
		for _, name := range names {
			for q := mistake.Parameters; q <= mistake.FieldHeight; q++ {
				for _, m := range n.Mistakes(name, q) {
					en := m.Explain(lessons.Language("en"))
					key := m.ID + en[:min(len(en), 20)]
					if said[key] || strings.Contains(m.ID, "-no-") || strings.HasSuffix(m.ID, "-bias-counted") || strings.HasPrefix(en, "In ") {
						continue // two in one, or what is said of a layer already
					}
					said[key] = true
					right, _ := n.Right(name, q)
					rule := ""
					if m.Rule {
						rule = " (a rule)"
					}
					fmt.Fprintf(&b, "%s %s: %s\n%s%s: %s\n\t%s\n\t%s\n", name, words[q], right, m.ID, rule, m.Formula, en, m.Explain(lessons.Language("zh")))
				}
			}
		}
		b.WriteString("\n")
	}
	const path = "testdata/sentences.txt"
	if *update {
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil || b.String() != string(want) {
		t.Errorf("%s has something else: see git diff after go test ./calc/mistake -update", path)
	}
}

var words = [...]string{"parameters", "trained", "kept", "fixed", "connections", "MACs", "units", "maps", "width", "height", "depth", "field across", "field down"}

// A receptive field is that of the layer before, and what the window adds.
func TestFormulasOfFields(t *testing.T) {
	c := counted(t, lenet)
	n := mistake.In(&c)
	for layer, want := range map[string]string{"C1": "1 + (5−1)×1 = 5", "S2": "5 + (2−1)×1 = 6", "C3": "6 + (5−1)×2 = 14", "C5": "16 + (5−1)×4 = 32"} {
		if got, _ := n.Right(layer, mistake.FieldWidth); got.Equation() != want {
			t.Errorf("%s: %s, want %s", layer, got, want)
		}
	}
}

// Four times as many layers take four times as long, and as much memory.
func BenchmarkTotal(b *testing.B) {
	for _, layers := range []int{250, 1000, 4000} {
		c := counted(b, fmt.Sprintf("input 3x64x64; %d x { conv 16 3x3 pad 1; batchnorm; relu }; avgpool all; full 10", layers/3))
		b.Run(fmt.Sprint(layers), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				mistake.In(&c).Diagnose("", mistake.Parameters, 12345)
			}
		})
	}
}
