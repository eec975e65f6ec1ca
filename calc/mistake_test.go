package calc_test

import (
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/lessons"
)

// What learners answer, found on the web and in courses, and what they got
// wrong.
func TestDiagnose(t *testing.T) {
	lenet, modern := count(t, calc.LeNet5()), count(t, calc.LeNet5Modern())
	colour := count(t, calc.Network{
		Input: calc.Shape{3, 32, 32},
		Layers: []calc.Layer{
			calc.Conv{Name: "conv1", Maps: 8, Kernel: calc.Square(5)},
			calc.Pool{Name: "pool1", Window: calc.Square(2)},
			calc.Conv{Name: "conv2", Maps: 16, Kernel: calc.Square(3), Padding: calc.Square(1), Stride: calc.Square(2)},
			calc.Conv{Name: "conv3", Maps: 8, Kernel: calc.Square(3), Groups: 4, NoBias: true, Dilation: calc.Square(2)},
			calc.Full{Name: "fc", Units: 10},
		},
	})
	grouped := count(t, calc.Network{
		Input:  calc.Shape{4, 3, 3},
		Layers: []calc.Layer{calc.Conv{Name: "whole", Maps: 2, Kernel: calc.Square(3), Groups: 2}},
	})
	for _, test := range []struct {
		network  calc.Count
		quantity string
		answer   int64
		want     string
	}{
		{grouped, "whole.parameters", 36 * (2 + 1), ""}, // its units do not see every input
		{lenet, "input.parameters", 0, ""},
		{lenet, "input.parameters", 1024, "units"},
		{lenet, "input.connections", 1024, "units"},
		{lenet, "c1.parameters", 156, ""},
		{lenet, "c1.parameters", 157, ""},
		{lenet, "c1.parameters", 150, "no-bias"},
		{lenet, "c1.parameters", 151, "one-bias"},
		{lenet, "c1.parameters", 300, "bias-per-weight"},
		{lenet, "c1.parameters", 4854, "bias-per-unit"},
		{lenet, "c1.parameters", 26, "one-map"},
		{lenet, "c1.parameters", 36, "one-side"},
		{lenet, "c1.parameters", 66, "sides-added"},
		{lenet, "c1.parameters", 122304, "connections unshared"},
		{lenet, "c1.parameters", 4821600, "fully-connected"},
		{lenet, "c1.parameters", 4704, "units"},
		{lenet, "c1.connections", 156, "parameters"},
		{lenet, "c1.connections", 117600, "no-bias"},
		{lenet, "c1.connections", 117606, "bias-once"},
		{lenet, "c1.connections", 20384, "one-map"},
		{lenet, "c1.connections", 26, "one-unit"},
		{lenet, "c1.connections", 159744, "input-size"},
		{lenet, "c1.connections", 113724, "no-first-place"},
		{lenet, "c1.connections", 4368, "one-row"},
		{lenet, "c1.width", 27, "no-first-place"},
		{lenet, "c1.width", 32, "input-size"},
		{lenet, "c1.width", 6, "side-by-side"},
		{lenet, "s2.parameters", 0, "nothing-trained"},
		{lenet, "s2.parameters", 6, "no-bias"},
		{lenet, "s2.parameters", 30, "weight-per-cell"},
		{lenet, "s2.parameters", 150, "as-convolution"},
		{lenet, "s2.connections", 2352, "times-places"},
		{lenet, "s2.width", 27, "no-stride"},
		{lenet, "c3.parameters", 416, "no-input-maps"},
		{lenet, "c3.parameters", 1560, "bias-per-kernel"},
		{lenet, "c3.parameters", 2416, "all-input-maps"},
		{lenet, "c3.connections", 41600, "no-input-maps"},
		{lenet, "c3.connections", 156000, "bias-per-kernel"}, // as the journal printed it
		{lenet, "c3.connections", 241600, "all-input-maps"},
		{lenet, "c3.kernels", 16, "one-per-map"},
		{lenet, "c3.kernels", 96, "all-input-maps"},
		{lenet, "c3.kernels", 6, "one-per-input-map"},
		{lenet, "c5.parameters", 3120, "no-input-maps"},
		{lenet, "c5.connections", 401, "one-map one-unit"},
		{lenet, "f6.parameters", 10080, "no-bias"},
		{lenet, "output.parameters", 840, "fixed-counted"},
		{lenet, "output.parameters", 850, "as-full"},
		{lenet, "output.connections", 0, "nothing-trained"},
		{lenet, "total.parameters", 60840, "fixed-counted"},
		{lenet, "total.parameters", 59956, "nothing-trained"},
		{lenet, "total.connections", 340068, "trained-only"},
		{lenet, "total.connections", 345308, "bias-per-kernel"}, // as the journal printed it
		{modern, "total.parameters", 61470, "no-bias"},
		{modern, "total.connections", 429342, "cells-seen"},
		{modern, "s2.parameters", 12, "as-subsampling"},
		{modern, "c3.connections", 41600, "no-input-maps"},
		{colour, "conv1.parameters", 208, "no-input-maps"},
		{colour, "conv1.parameters", 601, "one-bias"},
		{colour, "conv1.parameters", 624, "bias-per-kernel"},
		{colour, "conv2.width", 6, "no-first-place no-padding"},
		{colour, "conv2.height", 14, "input-size no-stride"},
		{colour, "conv2.width", 8, "rounded-up"},
		{colour, "conv3.kernels", 128, "all-input-maps"},
		{colour, "conv3.parameters", 1152, "all-input-maps"},
		{colour, "conv3.parameters", 296, "with-bias"},
		{colour, "conv3.width", 5, "no-dilation"},
		{colour, "fc.parameters", 90, "one-cell-per-map"},
		{colour, "fc.parameters", 100, "one-input-map"},
	} {
		q, err := test.network.Quantity(test.quantity)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := ids(q.Diagnose(test.answer)); got != test.want {
			t.Errorf("%s, answered %d: %s; want %s", test.quantity, test.answer, got, test.want)
		}
	}
}

// A layer's diagnosis of a factor is that of the quantity.
func TestLayerDiagnose(t *testing.T) {
	c1, _ := count(t, calc.LeNet5()).Layer("C1")
	for _, test := range []struct {
		factor calc.Factor
		answer int64
		want   string
	}{
		{calc.Parameters, 150, "no-bias"},
		{calc.Connections, 117600, "no-bias"},
		{calc.Units, 784, "one-map"},
		{calc.Positions, 729, "no-first-place"},
		{calc.OutputHeight, 27, "no-first-place"},
		{calc.OutputWidth, 32, "input-size"},
		{calc.Unshared, 156, "shared"},
		{calc.FullyConnected, 122304, "unshared"},
		{calc.Uses, 4704, "units"},
		{calc.Fixed, 156, "parameters"},
	} {
		got := c1.Diagnose(test.factor, test.answer)
		if len(got) != 1 || got[0].ID != test.want {
			t.Errorf("%s, answered %d: %v, want %s", test.factor, test.answer, got, test.want)
		}
	}
	if got := c1.Mistakes("nothing known"); got != nil {
		t.Errorf("an unknown factor: %v", got)
	}
	if got := (calc.LayerCount{}).Mistakes(calc.Parameters); got != nil {
		t.Errorf("a layer that was never counted: %v", got)
	}
}

// Windows are said to lie side by side only where they do, in both directions.
func TestWindowsSideBySide(t *testing.T) {
	for _, test := range []struct {
		input          calc.Shape
		window, stride calc.Size
		overlap        bool
	}{
		{calc.Shape{1, 8, 9}, calc.Size{2, 3}, calc.Size{2, 3}, false},
		{calc.Shape{1, 8, 9}, calc.Size{2, 3}, calc.Size{2, 2}, true},
		{calc.Shape{1, 9, 8}, calc.Size{3, 2}, calc.Size{2, 2}, true},
		{calc.Shape{1, 9, 9}, calc.Size{3, 3}, calc.Size{2, 2}, true},
		{calc.Shape{1, 1, 9}, calc.Size{1, 3}, calc.Size{1, 3}, false},
		{calc.Shape{1, 1, 9}, calc.Size{1, 3}, calc.Size{1, 2}, true},
		{calc.Shape{1, 9, 1}, calc.Size{3, 1}, calc.Size{2, 1}, true},
	} {
		c := count(t, calc.Network{Input: test.input, Layers: []calc.Layer{calc.Pool{Name: "pool", Window: test.window, Stride: test.stride}}})
		for _, name := range []string{"pool.positions", "pool.units"} {
			q, err := c.Quantity(name)
			if err != nil {
				t.Fatal(err)
			}
			said := ""
			for _, m := range q.Mistakes() {
				if m.ID == "no-stride" {
					said = m.Explain(english)
				}
			}
			if said == "" || strings.Contains(said, "lie side by side") == test.overlap {
				t.Errorf("%v by %v, %s: %q", test.window, test.stride, name, said)
			}
		}
	}
}

// No mistake comes to the right number, all can be told apart, and each has
// something to say.
func TestMistakes(t *testing.T) {
	met := make(map[string]bool)
	forEachRandom(t, 1000, func(t *testing.T, n calc.Network) {
		for _, q := range quantities(t, count(t, n)) {
			if got := q.Diagnose(q.Value); got != nil {
				t.Errorf("%s: the right answer is a mistake: %v", q.Name, got)
			}
			var ids []string
			for _, m := range q.Mistakes() {
				if m.Value == q.Value || m.Value < 0 {
					t.Errorf("%s.%s is %d, and right is %d", q.Name, m.ID, m.Value, q.Value)
				}
				if slices.Contains(ids, m.ID) {
					t.Errorf("%s has %s twice", q.Name, m.ID)
				}
				ids = append(ids, m.ID)
				met[m.ID] = true
				for _, language := range lessons.Languages() {
					sentence := m.Explain(language)
					if sentence == "" || strings.ContainsAny(sentence, "{}") || strings.Contains(sentence, "  ") {
						t.Errorf("%s.%s: %q", q.Name, m.ID, sentence)
					}
				}
			}
		}
	})
	if *only < 0 && len(met) < 40 {
		t.Errorf("only %d mistakes were met", len(met))
	}
}
