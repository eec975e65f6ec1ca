package shorthand_test

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/shorthand"
)

// kinds are how marks are told in a golden.
var kinds = []string{draft.Guessed: "guessed", draft.Asked: "asked", draft.Unread: "unread"}

// written is what was read: our notation in one line, what it owns, and the marks.
func written(d *draft.Draft) string {
	text := strings.ReplaceAll(strings.TrimSpace(notation.Write(d.Network)), "\n", "; ")
	if c, err := d.Network.Count(); err == nil {
		text += fmt.Sprintf(" = %d", c.Parameters.Value()+c.Fixed.Value())
	} else if len(d.Network.Layers) > 0 {
		text += " ! " + err.Error()
	}
	for _, m := range d.Marks {
		text += fmt.Sprintf(" | %s %d: %s", kinds[m.Kind], m.Line, strings.TrimPrefix(string(m.Say), "shorthand."))
	}
	return text
}

func list(text string) *draft.Draft { return shorthand.List().Read([]byte(text), draft.Given{}) }

const board = "[40x24x3] INPUT\n[40x24x8] CONV1: 8 5x5 filters at stride 1, pad 2\n[20x12x8] POOL1: 2x2 filters at stride 2\n[18x10x12] CONV2: 12 3x3 filters at stride 1, pad 0\n[9x5x12] POOL2: 2x2 filters at stride 2\n[20] FC3: 20 neurons\n[4] FC4: 4 neurons"

func TestList(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		// One network, as a board and as papers have it.
		{board, "input 3x40x24; conv 8 5x5 stride 1 pad 2; maxpool 2x2 stride 2; conv 12 3x3 stride 1 pad 0; maxpool 2x2 stride 2; full 20; full 4 = 12388 | guessed 1: height-first"},
		{"3x24x24-8C5-MP2-12C3-MP2-20N-4N", "input 3x24x24; conv 8 5; maxpool 2; conv 12 3; maxpool 2; full 20; full 4 = 5428 | guessed 1: no-padding"},
		{"input 24x24x3\nconv3-8\nconv3-8\nmaxpool\nconv3-16\nmaxpool\nFC-20\nFC-4", "input 3x24x24; conv 8 3 same; conv 8 3 same; maxpool 2; conv 16 3 same; maxpool 2; full 20; full 4 = 13600 | guessed 2: same | guessed 4: window"},

		{"784-300-10", "input 784; full 300; full 10 = 238510"},
		{"784 → 300 → 10", "input 784; full 300; full 10 = 238510"},
		{"28x28x1-32C3-MP2-64C3-MP2-512FC-10", "input 1x28x28; conv 32 3; maxpool 2; conv 64 3; maxpool 2; full 512; full 10 = 843658 | guessed 1: no-padding"},
		{"2×48×48−100C5−MP2−300N", "input 2x48x48; conv 100 5; maxpool 2; full 300 = 14525400 | guessed 1: no-padding"},
		{"Input(28×28×1) → Conv(3×3, 64) → ReLU → MaxPool(2×2) → FC(10)", "input 1x28x28; conv 64 3x3; relu; maxpool 2x2; full 10 = 108810 | guessed 1: no-padding"},
		{"64x64x1 > conv 32 3x3 pad 1 + BN + ReLU > max-pool 2x2 > dropout 0.5 > fully-connected 100 > soft-max", "input 1x64x64; conv 32 3x3 pad 1; batchnorm; relu; maxpool 2x2; dropout; full 100; softmax = 3277348"},
		{"32x32x3 -> [Conv3-32 -> ReLU]*2 -> MaxPool 2 -> FC 10", "input 3x32x32; conv 32 3 same; relu; conv 32 3 same; relu; maxpool 2; full 10 = 92074 | guessed 1: same"},
		{"Input 32x32x3, 3x3 conv, 64, /2, pad 1, global average pool, softmax 10", "input 3x32x32; conv 64 3x3 stride 2 pad 1; avgpool all; full 10; softmax = 2442 | guessed 1: softmax"},
		{"INPUT: [224x224x3]  memory: 224*224*3=150K  weights: 0\nCONV3-64: [224x224x64]  memory: 3.2M  weights: (3*3*3)*64 = 1,728\nPOOL2: [112x112x64]\nFC: [1x1x4096]", "input 3x224x224; conv 64 3 pad 1; maxpool 2x2; full 4096 = 3288340224 | guessed 2: padding-found | guessed 3: size-found"},
		{"[227x227x3] INPUT\n[55x55x96] CONV1: 96 11x11 filters at stride 4, pad 0\n[27x27x96] MAX POOL1: 3x3 filters at stride 2\n[27x27x96] NORM1: Normalization layer\n[4096] FC6: 4096 neurons", "input 3x227x227; conv 96 11x11 stride 4 pad 0; maxpool 3x3 stride 2; identity; full 4096 = 286693504"},
		{"2x34x34-12C5-MP2-32C5-MP2-800FC10", "input 2x34x34; conv 12 5; maxpool 2; conv 32 5; maxpool 2; full 10 = 18254 | guessed 1: no-padding"},
		{"1x29x29-20C4-20MP2-40C5-40MP3-150N-10N", "input 1x29x29; conv 20 4; maxpool 2; conv 40 5; maxpool 3; full 150; full 10 = 76040 | guessed 1: no-padding"},
		{"3x32x32-(2×128C3)-MP2-(2x256C3)-MP2-(2×1024FC)-10SVM", "input 3x32x32; conv 128 3; conv 128 3; maxpool 2; conv 256 3; conv 256 3; maxpool 2; full 1024; full 1024; full 10 = 8650890 | guessed 1: no-padding"},
		{"in 8x8x1 > 2 x (conv3-8, relu) > FC 2", "input 1x8x8; conv 8 3 same; relu; conv 8 3 same; relu; full 2 = 1690 | guessed 1: same"},
		{"INPUT 32x32, C1: feature maps 6@28x28, S2: f. maps 6@14x14, C3: f. maps 16@10x10, S4: f. maps 16@5x5, C5: 120@1x1, F6: layer 84, OUTPUT 10", "input 1x32x32; conv 6 5x5; subsample 2x2; conv 16 5x5; subsample 2x2; conv 120 5x5; full 84; full 10 = 61750 | guessed 1: input | guessed 1: size-found | guessed 1: subsampling | guessed 1: size-found | guessed 1: size-found | guessed 1: size-found | guessed 1: size-found"},
		{"输入：28×28×1 → 卷积(32个3×3，填充为1) → 最大池化(2×2) → 全连接(10)", "input 1x28x28; conv 32 3x3 pad 1; maxpool 2x2; full 10 = 63050"},
		{"input (224 × 224 RGB image)\nLayer 1: conv3-64\nFC-10", "input 3x224x224; conv 64 3 same; full 10 = 32114442 | guessed 2: same"},
		{"MLP: 784-128-10 (ReLU)", "input 784; full 128; full 10 = 101770"},
		{"[784, 128, 10]", "input 784; full 128; full 10 = 101770"},
		{"in 28x28x1 -> Conv1(6@5x5) -> MaxPool 2", "input 1x28x28; conv 6 5x5; maxpool 2 = 156 | guessed 1: at | guessed 1: no-padding"},
		{"[4x24x12] INPUT\n[4x24x2] CONV1: 2 1x1 filters\n[2] FC2", "input 12x4x24; conv 2 1x1; full 2 = 412 | guessed 1: height-first"},
		{"1. input 8x8x1\n2. conv1 4 filters of size 3 stride 1\n3. fc2 10", "input 1x8x8; conv 4 3 stride 1; full 10 = 1490 | guessed 2: no-padding"},
		{"in 8x8x3 > 6 filters of 5x5x3 > full 2", "input 3x8x8; conv 6 5x5; full 2 = 650 | guessed 1: no-padding"},
		{"in 8x8x3 > conv 6 5x5x3 valid > conv 3x3x6 valid", "input 3x8x8; conv 6 5x5; conv 6 3x3 = 786 | guessed 1: depth"},

		// Which number is the kernel.
		{"input 128x128x3, CONV-9-32, POOL-2, CONV-5-64, FC-3", "input 3x128x128; conv 32 9; maxpool 2; conv 64 5; full 3 = 661187 | guessed 1: which-fits | guessed 1: no-padding"},
		{"input 128x128x3, CONV-32-9, POOL-2, CONV-64-5, FC-3", "input 3x128x128; conv 32 9; maxpool 2; conv 64 5; full 3 = 661187 | guessed 1: which-fits | guessed 1: no-padding"},
		{"input 128x128x3, CONV-9-12, FC-3", "input 3x128x128; conv 12 9; full 3 = 521331 | asked 1: which | guessed 1: no-padding"},
		{"input 128x128x3, CONV-9-12, FC-3 (CONV-N-K)", "input 3x128x128; conv 9 12; full 3 = 373503 | guessed 1: no-padding"},

		// What is no network, or more than one.
		{"INPUT -> [[CONV -> RELU]*N -> POOL?]*M -> [FC -> RELU]*K -> FC", " | unread 1: family"},
		{"input-(300nC2-300nC2-MP2)_5-C2-C1-output", " | unread 1: family"},
		{"1-20-P-40-P-150-10", " | asked 1: bare"},
		{"in 5x5x1 > full 1\nin 6 > full 2", "input 1x5x5; full 1 = 26 | unread 2: second"},
		{"in 8x8x1 > conv 4 k3 valid\nand so on\n> full 2", "input 1x8x8; conv 4 3; full 2 = 330 | unread 2: unread"},
		{"conv 4 k3 valid > full 2", "conv 4 3; full 2 ! conv1: conv 4 3 must come after an input, such as input 1x32x32 | asked 1: no-input"},
		{"in HxWx7 > conv 4 k3 valid", "conv 4 3 ! conv1: conv 4 3 must come after an input, such as input 1x32x32 | asked 1: no-input | guessed 1: passed-over"},
		{"in 8x8x1 > conv 4", "input 1x8x8; unknown convolution gives 4x8x8 = 0 | asked 1: no-kernel"},
		{"in 8x8x1 > conv 3x3 valid", "input 1x8x8; conv 1 3x3 = 10 | asked 1: no-maps"},
		{"in 8x8x1 > conv 4 k3 quaternion valid", "input 1x8x8; conv 4 3 = 40 | guessed 1: passed-over"},
		{"in 8x8x1 > conv 4 k3 s1 stride 2 valid", "input 1x8x8; conv 4 3 stride 1 = 40 | guessed 1: passed-over"},
		{"in 3x3x1 > conv 4 k5 valid", "input 1x3x3; conv 4 5 ! conv1: kernel 5×5 must fit its input, 3 cells long"},
		{"", " | unread 0: nothing"},
	} {
		d := list(c.text)
		if got := written(d); got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", c.text, got, c.want)
		}
	}
}

func TestGiven(t *testing.T) {
	d := shorthand.List().Read([]byte("conv 4 k3 valid > full 2"), draft.Given{Input: graph.Shape{Maps: 1, Extent: graph.Size{8, 8}}})
	if got, want := written(d), "input 1x8x8; conv 4 3; full 2 = 330"; got != want {
		t.Errorf("with an input that is given: %s instead of %s", got, want)
	}
}

// A board says what each layer gives.
func TestClaims(t *testing.T) {
	d := list(board)
	c, err := d.Network.Count()
	if err != nil || len(d.Claims) != 6 {
		t.Fatal(err, d.Claims)
	}
	for _, claim := range d.Claims {
		if l, found := c.Layer(claim.Layer); !found || !l.Output.Equal(claim.Shape) {
			t.Errorf("line %d: %s is said to give %v", claim.Line, claim.Layer, claim.Shape)
		}
	}
}

// What people asked about comes to the numbers that are right.
func TestCases(t *testing.T) {
	text, err := os.ReadFile("testdata/cases.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, stanza := range strings.Split(strings.TrimSpace(string(text)), "\n\n")[1:] {
		network, facts, _ := strings.Cut(stanza, "\n")
		d := list(network)
		if d.Network.Layers[0].Name != "input1" {
			d = shorthand.List().Read([]byte(network), draft.Given{Input: graph.Shape{Maps: 1, Extent: graph.Size{500, 500}}})
		}
		c, err := d.Network.Count()
		if err != nil {
			t.Errorf("%s: %v", network, err)
			continue
		}
		for _, fact := range strings.Split(facts, "\n") {
			name, want, _ := strings.Cut(fact, " ")
			got := strconv.FormatInt(c.Parameters.Value()+c.Fixed.Value(), 10)
			if l, found := c.Layer(name); found && strings.HasPrefix(want, "field ") {
				got = "field " + l.FieldText()
			} else if found && strings.Contains(want, "×") || found && name == "flatten1" {
				got = l.Output.String()
			} else if found {
				got = strconv.FormatInt(l.Parameters.Value()+l.Fixed.Value(), 10)
			}
			if got != want {
				t.Errorf("%s: %s is %s, not %s", network, name, got, want)
			}
		}
	}
}

// What is wrapped by a forum, anywhere, is read as it was written.
func TestWrapped(t *testing.T) {
	for _, text := range []string{
		"in 227x227x3 > conv 96 k11 s4 > pool 3 s2 > conv 256 k5 p2 g2 > pool 3 s2 > conv 384 k3 p1 > conv 384 k3 p1 g2 > dense 4096 > dense 1000",
		"1x64x64-32C3-32C3-MP2-64C3-64C3-MP2-128C3-128C3-MP2-512FC-512FC-10",
	} {
		want, _, _ := strings.Cut(written(list(text)), " | ")
		for width := 45; width < 80; width++ {
			var hard strings.Builder
			for i := range len(text) {
				if i > 0 && i%width == 0 {
					hard.WriteByte('\n')
				}
				hard.WriteByte(text[i])
			}
			if got, _, _ := strings.Cut(written(list(hard.String())), " | "); got != want {
				t.Errorf("%s\n is read as %s\n instead of %s", hard.String(), got, want)
			}
		}
	}
}

// Cut off anywhere, with lines swapped or doubled: an answer, or a mark that says
// which line.
func TestDamaged(t *testing.T) {
	for _, text := range append(damaged(board), damaged("in 64x64x3 > conv 50 k3 > pool 2 > dense 10")...) {
		d := list(text)
		if _, err := d.Network.Count(); err != nil && len(d.Marks) == 0 && len(d.Network.Layers) == 0 {
			t.Errorf("%q: no layer, and no mark", text)
		}
	}
}

func damaged(text string) (all []string) {
	for i := range text {
		all = append(all, text[:i], text[i:])
	}
	lines := strings.Split(text, "\n")
	for i := range lines {
		for j := range lines {
			swapped := append([]string{}, lines...)
			swapped[i], swapped[j] = swapped[j], swapped[i]
			all = append(all, strings.Join(swapped, "\n"))
		}
		all = append(all, strings.Join(append(append(append([]string{}, lines[:i+1]...), lines[i]), lines[i+1:]...), "\n"))
	}
	return all
}

// However long, and whatever is in it, a text is answered.
func TestLarge(t *testing.T) {
	for _, part := range []string{"conv 3 k3 > ", "a ", "((((", "[conv 3 k3]*9 ", "8C3-", "conv 3 k3\n", "9x", "))*9", "]*n", ", 4", "conv\n>", "conv 4 k3 pool 2 "} {
		text := strings.Repeat(part, 100_000/len(part))
		list("in 99x99x3 > " + text)
		shorthand.List().Fits([]byte(text))
	}
}

func FuzzList(f *testing.F) {
	f.Add(board)
	f.Add("3x24x24-8C5-MP2-12C3-MP2-20N-4N")
	f.Add("INPUT -> [[CONV -> RELU]*N -> POOL?]*M")
	f.Fuzz(func(t *testing.T, text string) {
		shorthand.List().Fits([]byte(text))
		d := list(text)
		if len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
			t.Error("no layer, and no mark")
		}
		d.Network.Count()
	})
}
