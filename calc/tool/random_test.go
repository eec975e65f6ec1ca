package tool_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/tool"
)

// lines are layers of every kind. Not each of them fits each input.
var lines = []string{
	"conv 4 3x3", "conv 4 1x1 no bias", "conv 3 3x3 same own bias", "depthwise 2 3x3 pad 1", "local 2 2x2", "partial 2@1,1@1 2x2", "conv 4 3", "conv 2 1 groups 2",
	"deconv 4 3x3 stride 2", "deconv 4 2x2 stride 2 groups 2", "deconv 2 5x5 pad 2 no bias", "deconv 3 3", "deconv 2 2x2 same stride 2",
	"maxpool 2x2", "avgpool 2x2", "avgpool 3x3 stride 2 pad 1 ceil", "maxpool 2x2 same", "avgpool all", "maxpool all", "avgpool to 2x2", "subsample 2x2",
	"full 5", "full 5 no bias", "full 4 each", "rbf 3", "flatten", "sequence", "pad 1", "crop 1", "upsample 2", "shuffle 2", "last",
	"batchnorm", "batchnorm plain", "batchnorm no bias", "layernorm", "groupnorm 1", "instancenorm", "rmsnorm",
	"positions", "token", "scale", "prelu", "prelu one", "relu", "gelu", "softmax", "dropout", "odd", "identity",
	"rnn 3", "lstm 4 both ways", "lstm 4 one bias", "lstm 4 to 2", "gru 3 one bias", "gru 2 no bias",
	"attention 2", "attention 1 masked no bias", "attention 2 size 3", "unknown fft", "add above", "concat above", "multiply above",
}

// random makes a network of layers that fit, and says of some how they are used.
func random(r *rand.Rand) (graph.Network, tool.Code) {
	inputs := []string{"8", "4x6", "3x8x8", "2x4x5x6", "1x7"}
	text := "above: input " + inputs[r.IntN(len(inputs))] + "\n"
	if strings.HasSuffix(text, " 1x7\n") {
		text += "words: embed 9 4\n"
	}
	n, code := graph.Network{}, tool.Code{}
	for i := range 2 + r.IntN(8) {
		line := lines[r.IntN(len(lines))]
		if line == "odd" {
			line = "full 9 each tied words no bias"
		}
		grown := text + fmt.Sprintf("l%d: %s\n", i, line)
		file, err := notation.Read(grown)
		if err != nil {
			continue
		}
		network, err := file.Network()
		if err != nil {
			continue
		}
		if _, err := network.Count(); err == nil {
			text, n = grown, network
			code[fmt.Sprintf("l%d", i)] = []tool.Use{tool.Module, tool.Module, tool.Module, tool.Function, tool.Unused}[r.IntN(5)]
		}
	}
	return n, code
}

// Whatever the network, the terms make the value, of each layer and of the total;
// nothing that is printed is below zero, save what calflops makes of a bias; and what
// no rule changes is ours.
func TestTermsAddUp(t *testing.T) {
	known, all := 0, 0
	for seed := range uint64(2000) {
		n, code := random(rand.New(rand.NewPCG(seed, 2026)))
		if len(n.Layers) == 0 {
			continue
		}
		c, err := n.Count()
		if err != nil {
			t.Fatal(err)
		}
		for _, its := range tool.Tools() {
			table, err := its.Print(c, code)
			if err != nil {
				t.Fatal(err)
			}
			if len(table.Rows) != len(c.Layers) {
				t.Fatalf("%s has %d rows for %d layers", its.Name, len(table.Rows), len(c.Layers))
			}
			for _, q := range its.Prints {
				all++
				rows, unknown := int64(0), false
				for i, row := range table.Rows {
					ours := map[tool.Quantity]calc.Expr{tool.Parameters: c.Layers[i].Parameters, tool.Trained: c.Layers[i].Parameters, tool.Fixed: c.Layers[i].Fixed, tool.MACs: c.Layers[i].MACs, tool.FLOPs: c.Layers[i].MACs}[q]
					v := row.Counts[q]
					rows += addUp(t, v, ours)
					unknown = unknown || v.Unknown != ""
					if v.Unknown == "" && v.Expr().Value() < 0 && its.Name != "calflops" {
						t.Errorf("seed %d: %s prints %v for %v of\n%s", seed, its.Name, v.Expr(), row.Layer, notation.Write(n))
					}
				}
				total := table.Total[q]
				ours := map[tool.Quantity]calc.Expr{tool.Parameters: c.Parameters, tool.Trained: c.Parameters, tool.Fixed: c.Fixed, tool.MACs: c.MACs, tool.FLOPs: c.MACs}[q]
				if got := addUp(t, total, ours); got != rows {
					t.Errorf("seed %d: %s prints %d in all and %d by layer for\n%s", seed, its.Name, got, rows, notation.Write(n))
				}
				if unknown && total.Unknown == "" {
					t.Errorf("seed %d: %s prints a total that is known, and layers that are not, for\n%s", seed, its.Name, notation.Write(n))
				}
				if total.Unknown == "" {
					known++
				}
			}
		}
	}
	if known*3 < all*2 {
		t.Errorf("only %d of %d numbers are known", known, all)
	}
}

// addUp adds the terms of a value up, the first of which is ours.
func addUp(t *testing.T, v tool.Value, ours calc.Expr) int64 {
	t.Helper()
	if len(v.Terms) == 0 || v.Terms[0].Rule != tool.Ours || v.Terms[0].Less || v.Terms[0].Of.Value() != ours.Value() {
		t.Fatalf("%v does not begin with our %v", v.Terms, ours)
	}
	sum := int64(0)
	for i, term := range v.Terms {
		if i > 0 && term.Of.Value() <= 0 {
			t.Errorf("%v is no number that a rule adds", term)
		}
		if term.Less {
			sum -= term.Of.Value()
		} else {
			sum += term.Of.Value()
		}
	}
	if sum != v.Expr().Value() {
		t.Errorf("%v come to %d, not %d", v.Terms, sum, v.Expr().Value())
	}
	return sum
}

// Where a number grows too large, that is said, and none is printed.
func TestTooLarge(t *testing.T) {
	c := count(t, "input 200000000x100x100; conv 2500000 1x1 no bias")
	its, _ := tool.Find("calflops")
	if _, err := its.Print(c, nil); !errors.Is(err, calc.ErrOverflow) {
		t.Errorf("no error but %v", err)
	}
	its, _ = tool.Find("thop")
	if _, err := its.Print(c, nil); err != nil {
		t.Error(err)
	}
}
