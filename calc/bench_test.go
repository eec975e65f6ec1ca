package calc_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc"
)

// wide is a network whose number of units goes with the square of its side,
// and everything else does not change.
func wide(side int) calc.Network {
	return calc.Network{
		Input: calc.Shape{Maps: 3, Height: side, Width: side},
		Layers: []calc.Layer{
			calc.Conv{Name: "C1", Maps: 64, Kernel: calc.Square(5), Padding: calc.Square(2)},
			calc.Subsample{Name: "S2", Window: calc.Square(2)},
			calc.Conv{Name: "C3", Maps: 128, Kernel: calc.Square(5), Padding: calc.Square(2)},
			calc.Pool{Name: "P4", Window: calc.Square(2)},
		},
	}
}

func BenchmarkCount(b *testing.B) {
	for _, size := range []struct {
		name    string
		network calc.Network
	}{{"LeNet5", calc.LeNet5()}, {"Small", wide(8)}, {"Connections10^12", wide(4800)}} {
		b.Run(size.name, func(b *testing.B) {
			b.ReportAllocs()
			var c calc.Count
			for b.Loop() {
				c = count(b, size.network)
			}
			b.ReportMetric(float64(c.Total.Connections), "connections")
		})
	}
}

// deep is a network of so many layers.
func deep(layers int) calc.Network {
	n := calc.Network{Input: calc.Shape{Maps: 8, Height: 64, Width: 64}}
	for i := range layers {
		n.Layers = append(n.Layers, calc.Conv{Name: fmt.Sprintf("conv%d", i), Maps: 8, Kernel: calc.Square(3), Padding: calc.Square(1)})
	}
	return n
}

// Counting takes time in proportion to the layers.
func BenchmarkLayers(b *testing.B) {
	for _, layers := range []int{1000, 2000, 4000} {
		n := deep(layers)
		b.Run(fmt.Sprint(layers), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				count(b, n)
			}
		})
	}
}

// So do the mistakes of a total.
func BenchmarkMistakesOfTotal(b *testing.B) {
	for _, layers := range []int{80, 160, 320} {
		c := count(b, deep(layers))
		b.Run(fmt.Sprint(layers), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, name := range []string{"total.parameters", "total.connections"} {
					if q, err := c.Quantity(name); err != nil || len(q.Mistakes()) < layers {
						b.Fatal(len(q.Mistakes()), err)
					}
				}
			}
		})
	}
}

func BenchmarkQuantity(b *testing.B) {
	c := count(b, calc.LeNet5())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Quantity("c3.connections"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDiagnose(b *testing.B) {
	c1, _ := count(b, calc.LeNet5()).Layer("C1")
	b.ReportAllocs()
	for b.Loop() {
		c1.Diagnose(calc.Parameters, 150)
	}
}

// The mistakes of a total take memory in proportion to the layers, and so time.
func TestMistakesOfTotalAllocate(t *testing.T) {
	allocations := func(layers int) float64 {
		q, err := count(t, deep(layers)).Quantity("total.parameters")
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(1, func() { q.Mistakes() })
	}
	if few, many := allocations(40), allocations(160); many > 5*few {
		t.Errorf("%v allocations for 40 layers, %v for 160", few, many)
	}
}

// Counting does not grow with the number of units.
func TestCountAllocates(t *testing.T) {
	small, large := wide(8), wide(4800)
	if c := count(t, large); c.Total.Connections < 1e12 {
		t.Fatalf("only %d connections", c.Total.Connections)
	}
	allocations := func(n calc.Network) float64 {
		return testing.AllocsPerRun(20, func() { count(t, n) })
	}
	if few, many := allocations(small), allocations(large); many > few {
		t.Errorf("%v allocations for a small network, %v for a large one", few, many)
	}
}
