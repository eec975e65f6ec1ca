package lenet

import (
	"errors"
	"math"
	"slices"
	"testing"

	"fivebyfive/calc"
)

// Every unit's working comes to the activation that Forward computed, and has
// a term for each connection but the bias.
func TestWorkingsComeToTheActivations(t *testing.T) {
	trained := Trained()
	for seed, n := range []*Network{arbitrary(1), arbitrary(2), trained, trained} {
		a := n.Activations()
		n.Forward(arbitraryInput(uint64(seed)), a)
		var w Working
		for i, l := range n.Layers {
			unit, terms := 0, 0
			for m := range l.Output.Maps {
				for row := range l.Output.Height {
					for col := range l.Output.Width {
						if err := a.Working(i, m, row, col, &w); err != nil {
							t.Fatal(err)
						}
						if want := a.Layers[i][unit]; math.Abs(float64(w.Value-want)) > 1e-4*max(1, math.Abs(float64(want))) {
							t.Fatalf("input %d, %s, map %d, row %d, column %d: %v, and by its working %v", seed, l.Name, m, row, col, want, w.Value)
						}
						for _, window := range w.Windows {
							terms += len(window.Terms)
						}
						if l.Parameters > 0 {
							terms++ // the bias
						}
						unit++
					}
				}
			}
			if int64(terms) != l.Connections {
				t.Errorf("%s: the workings have %d terms and biases, and the layer %d connections", l.Name, terms, l.Connections)
			}
		}
	}
}

func TestWorkingOfC1(t *testing.T) {
	w, n := workingOf(t, 0, 4, 3, 9)
	window := w.Windows[0]
	if len(w.Windows) != 1 || window.Map != 0 || window.Row != 3 || window.Col != 9 || window.Height != 5 || window.Width != 5 {
		t.Errorf("the window is %+v", window)
	}
	input := arbitraryInput(1)
	var sum float32
	for i, weight := range n.Layers[0].Maps[4].Weights {
		x := input[(3+i/5)*side+9+i%5]
		if window.Inputs[i] != x || window.Weights[i] != weight || window.Terms[i] != x*weight {
			t.Errorf("row %d, column %d of the window: %v × %v = %v", i/5, i%5, window.Inputs[i], window.Weights[i], window.Terms[i])
		}
		sum += x * weight
	}
	if w.Sum != sum || w.Bias != *n.Layers[0].Maps[4].Bias || w.Total != w.Sum+w.Bias || w.Value != Squash(w.Total) {
		t.Errorf("it comes to %v, with the bias %v to %v, squashed to %v", w.Sum, w.Bias, w.Total, w.Value)
	}
}

func TestWorkingOfS2(t *testing.T) {
	w, n := workingOf(t, 1, 5, 6, 13)
	window := w.Windows[0]
	if len(w.Windows) != 1 || window.Map != 5 || window.Row != 12 || window.Col != 26 {
		t.Errorf("the window is %+v", window)
	}
	in := window.Inputs
	if len(in) != 4 || w.Sum != in[0]+in[1]+in[2]+in[3] || !slices.Equal(window.Weights, []float32{w.Coefficient}) {
		t.Errorf("%v come to %v, weights %v", in, w.Sum, window.Weights)
	}
	if w.Coefficient != n.Layers[1].Maps[5].Weights[0] || w.Product != w.Coefficient*w.Sum || w.Total != w.Product+w.Bias {
		t.Errorf("coefficient %v, product %v, bias %v, total %v", w.Coefficient, w.Product, w.Bias, w.Total)
	}
}

// A unit of C3 sees the maps of S2 that Table I says.
func TestWorkingOfC3(t *testing.T) {
	for m, inputs := range calc.TableI() {
		w, _ := workingOf(t, 2, m, 9, 0)
		var maps []int
		for _, window := range w.Windows {
			maps = append(maps, window.Map)
			if len(window.Terms) != 25 || window.Row != 9 || window.Col != 0 {
				t.Errorf("map %d sees %+v", m, window)
			}
		}
		if !slices.Equal(maps, inputs) {
			t.Errorf("map %d sees maps %v, and not %v", m, maps, inputs)
		}
	}
}

func TestWorkingOfTheOutput(t *testing.T) {
	w, _ := workingOf(t, 6, 3, 0, 0)
	window := w.Windows[0]
	for i, x := range window.Inputs {
		if d := x - codes[3][i]; window.Terms[i] != d*d {
			t.Errorf("unit %d of F6 is %v, its cell of the code %v, and the term %v", i, x, codes[3][i], window.Terms[i])
		}
	}
	if len(w.Windows) != 1 || window.Width != 84 || w.Bias != 0 || w.Value != w.Sum {
		t.Errorf("%d windows, %d wide; sum %v, bias %v, value %v", len(w.Windows), window.Width, w.Sum, w.Bias, w.Value)
	}
}

func workingOf(t *testing.T, layer, m, row, col int) (Working, *Network) {
	t.Helper()
	n := arbitrary(1)
	a := n.Activations()
	n.Forward(arbitraryInput(1), a)
	var w Working
	if err := a.Working(layer, m, row, col, &w); err != nil {
		t.Fatal(err)
	}
	return w, n
}

func TestWorkingOfNoUnit(t *testing.T) {
	a := New().Activations()
	for _, test := range []struct {
		layer, m, row, col int
		want               string
	}{
		{-1, 0, 0, 0, "network: layer -1 must be one of the 7 that there are, counted from 0"},
		{7, 0, 0, 0, "network: layer 7 must be one of the 7 that there are, counted from 0"},
		{0, 6, 0, 0, "C1: map 6 must be one of the 6 that there are, counted from 0"},
		{1, 0, 14, 0, "S2: row 14 must be one of the 14 that there are, counted from 0"},
		{2, 0, 0, -1, "C3: column -1 must be one of the 10 that there are, counted from 0"},
		{6, 10, 0, 0, "Output: map 10 must be one of the 10 that there are, counted from 0"},
	} {
		err := a.Working(test.layer, test.m, test.row, test.col, new(Working))
		var fault *calc.Error
		if !errors.As(err, &fault) || err.Error() != test.want {
			t.Errorf("the error is %v, and not %s", err, test.want)
		}
	}
}

func TestWorkingsAllocateNothing(t *testing.T) {
	a := arbitrary(1).Activations()
	var w Working
	work := func() {
		for layer := range a.Layers {
			if err := a.Working(layer, 0, 0, 0, &w); err != nil {
				t.Fatal(err)
			}
		}
	}
	if allocations := testing.AllocsPerRun(10, work); allocations > 0 {
		t.Errorf("%v allocations", allocations)
	}
}
