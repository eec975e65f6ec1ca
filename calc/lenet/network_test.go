package lenet

import (
	"math/rand/v2"
	"testing"

	"fivebyfive/calc"
)

// arbitrary returns a network whose parameters are small and arbitrary.
func arbitrary(seed uint64) *Network {
	n, random := New(), rand.New(rand.NewPCG(seed, 0))
	for i := range n.Parameters {
		n.Parameters[i] = random.Float32()*0.4 - 0.2
	}
	return n
}

// arbitraryInput returns cells of anything between background and foreground.
func arbitraryInput(seed uint64) *Input {
	random := rand.New(rand.NewPCG(seed, 1))
	input := new(Input)
	for i := range input {
		input[i] = Level(random.Float32())
	}
	return input
}

// Walking the maps meets each of the 60,000 parameters once, and in each layer
// as many as calc counts.
func TestEveryParameterOnce(t *testing.T) {
	n := New()
	if len(n.Parameters) != 60000 {
		t.Errorf("%d parameters", len(n.Parameters))
	}
	met := make(map[*float32]bool)
	for _, l := range n.Layers {
		var own, fixed int64
		for _, m := range l.Maps {
			if m.Bias == nil {
				fixed += int64(len(m.Weights))
				continue
			}
			for i := range m.Weights {
				met[&m.Weights[i]] = true
			}
			met[m.Bias] = true
			own += int64(len(m.Weights)) + 1
		}
		if own != l.Parameters || fixed != l.Fixed {
			t.Errorf("%s has %d parameters and %d fixed weights; calc counts %d and %d", l.Name, own, fixed, l.Parameters, l.Fixed)
		}
	}
	for i := range n.Parameters {
		if !met[&n.Parameters[i]] {
			t.Fatalf("parameter %d is no map's", i)
		}
	}
	if len(met) != len(n.Parameters) {
		t.Errorf("the maps have %d parameters, the network %d", len(met), len(n.Parameters))
	}
}

func TestShapesAreCalcs(t *testing.T) {
	n := New()
	if in := n.Layers[0].Input; in != (calc.Shape{Maps: 1, Height: side, Width: side}) || len(Input{}) != side*side {
		t.Errorf("calc's input is %v", in)
	}
	for i, l := range n.Layers {
		if got := len(n.Activations().Layers[i]); int64(got) != l.Units {
			t.Errorf("%s has room for %d of %d units", l.Name, got, l.Units)
		}
	}
	c3 := n.Layers[2]
	for m, inputs := range calc.TableI() {
		for i, from := range c3.Maps[m].Inputs {
			if from != inputs[i] {
				t.Errorf("map %d of C3 sees %v, and by Table I %v", m, c3.Maps[m].Inputs, inputs)
			}
		}
		if kernel := c3.Maps[m].Kernel(1); len(kernel) != 25 || &kernel[0] != &c3.Maps[m].Weights[25] {
			t.Errorf("the second kernel of map %d of C3 is not its second 25 weights", m)
		}
	}
}

func TestPassesAllocateNothing(t *testing.T) {
	n, input := arbitrary(1), arbitraryInput(1)
	a := n.Activations()
	if allocations := testing.AllocsPerRun(10, func() { n.Forward(input, a); _ = a.Class() }); allocations > 0 {
		t.Errorf("%v allocations", allocations)
	}
}

func TestClassIsTheNearestCode(t *testing.T) {
	n := New()
	a := n.Activations()
	for digit := range codes {
		copy(a.Layers[len(a.Layers)-2], codes[digit][:])
		n.Layers[len(n.Layers)-1].Forward(codes[digit][:], a.Distances())
		if a.Class() != digit || a.Distances()[digit] != 0 {
			t.Errorf("the code of %d is taken for %d, at %v", digit, a.Class(), a.Distances())
		}
	}
}

func BenchmarkForward(b *testing.B) {
	n, input := arbitrary(1), arbitraryInput(1)
	a := n.Activations()
	b.ReportAllocs()
	for b.Loop() {
		n.Forward(input, a)
	}
}
