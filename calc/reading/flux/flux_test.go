package flux_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/flux"
)

var given = draft.Given{Input: graph.Shape{Maps: 3, Extent: graph.Size{40, 24}}}

func read(text string) *draft.Draft { return flux.Reader().Read([]byte(text), given) }

func written(d *draft.Draft) string {
	text := strings.ReplaceAll(strings.TrimSpace(notation.Write(d.Network)), "\n", "; ")
	if c, err := d.Network.Count(); err == nil {
		text += fmt.Sprintf(" = %d + %d", c.Parameters.Value(), c.Fixed.Value())
	} else if len(d.Network.Layers) > 0 {
		text += " ! " + err.Error()
	}
	for _, m := range d.Marks {
		text += fmt.Sprintf(" | %d: %s", m.Line, strings.TrimPrefix(string(m.Say), "shorthand."))
	}
	return text
}

const sample = "Chain(Conv((5,5), 3 => 8, relu; pad=2), MaxPool((2,2)), Conv((3,3), 8 => 12), MaxPool((2,2)), Flux.flatten, Dense(540 => 20), Dense(20 => 4))"

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{sample, "input 3x40x24; conv 8 5x5 pad 2; relu; maxpool 2x2; conv 12 3x3; maxpool 2x2; flatten; full 20; full 4 = 12388 + 0"},
		{"model = Chain(\n  Conv((5, 3), 3 => 7, pad=SamePad(), stride=(2, 1), bias=false),\n  BatchNorm(7, relu),\n  GlobalMeanPool(),\n  x -> reshape(x, :, size(x, 4)),\n  Dense(7, 2 * 5, σ),\n  softmax) |> gpu", "input 3x40x24; conv 7 3x5 stride 1x2 same no bias; batchnorm; relu; avgpool all; flatten; full 10; sigmoid; softmax = 409 + 14 | 5: row"},
		{"Chain(SkipConnection(Chain(Conv((3,3), 3 => 3, pad=1), relu), +), ConvTranspose((2,2), 3 => 4, stride=2), Upsample(2), Dropout(0.5))", "input1: input 3x40x24; conv 3 3x3 pad 1; relu1: relu; add from relu1 input1; deconv 4 2x2 stride 2; upsample 2; dropout = 136 + 0"},
		{"Chain(\n    layer_1 = Conv((5, 5), 3 => 6, relu, pad=(1,2,3,4)),  # 456 parameters\n    layer_2 = MaxPool((2, 2)),\n)", "input 3x40x24; conv 6 5x5 pad 3x1:4x2; relu; maxpool 2x2 = 456 + 0"},

		{"Chain(Conv((5,5), 4 => 8), Mystery(3))", "input 3x40x24; conv 8 5x5; unknown layer = 608 + 0 | 1: fed | 1: unread"},
		{"Chain(Conv(k, 3 => n))", "input 3x40x24; unknown layer = 0 + 0 | 1: unread"},
		{"Chain(Conv((5,5), 3 => 8", "input 3x40x24; conv 8 5x5 = 608 + 0 | 1: open"},
		{"Chain()", " | 0: nothing"},
		{"using Flux", " | 0: nothing"},
	} {
		if got := written(read(c.text)); got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", c.text, got, c.want)
		}
	}
}

// How far an image extends stands nowhere; how many features there are, does.
func TestInput(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{sample, "unknown input; conv 8 5x5 pad 2; relu; maxpool 2x2; conv 12 3x3; maxpool 2x2; flatten; full 20; full 4 ! unknown1: unknown input must come after an input, such as input 1x32x32 | 1: no-input"},
		{"Chain(Dense(784 => 32, relu), Dense(32 => 10))", "input 784; full 32; relu; full 10 = 25450 + 0"},
	} {
		if got := written(flux.Reader().Read([]byte(c.text), draft.Given{})); got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", c.text, got, c.want)
		}
	}
}

func TestClaims(t *testing.T) {
	d := read("Chain(\n  Conv((5, 5), 3 => 7, pad=2),          # 532 parameters\n  MaxPool((5, 5), pad=2),\n  Flux.flatten,\n  Dense(280 => 10), # 2_810 parameters\n)  # Total: 4")
	want := []draft.Claim{{Line: 2, Layer: "conv1", Value: 532}, {Line: 5, Layer: "full1", Value: 2810}}
	if fmt.Sprint(d.Claims) != fmt.Sprint(want) {
		t.Errorf("what is said of the layers is read as %v, not %v", d.Claims, want)
	}
}

func TestDamaged(t *testing.T) {
	for i := range sample {
		if d := read(sample[:i]); len(d.Marks) == 0 {
			t.Errorf("cut off at %d, it is read as %s", i, written(d))
		}
		read(sample[i:])
		read(sample[:i] + "\n" + sample[i:])
	}
}

func TestLarge(t *testing.T) {
	for _, part := range []string{"Chain(", "Dense(1 => 1), ", "(", "relu,", "SkipConnection(", "# 5 parameters\n", ")"} {
		read("Chain(" + strings.Repeat(part, 300_000/len(part)))
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add("Chain(SkipConnection(Chain(Conv((3,3,3), 3 => 3, pad=(1,1,1,1,1,1)), relu), +), GroupNorm(4, 2), Upsample(:nearest, scale=(2,2)), PixelShuffle(2)) # 5 parameters")
	f.Fuzz(func(t *testing.T, text string) {
		flux.Reader().Fits([]byte(text))
		d := read(text)
		if len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
			t.Error("no layer, and no mark")
		}
		d.Network.Count()
	})
}
