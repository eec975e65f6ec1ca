package calc_test

import (
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
