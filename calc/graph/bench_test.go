package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/notation"
)

// Counting takes time in proportion to the layers.
func BenchmarkCount(b *testing.B) {
	for _, layers := range []int{1000, 2000, 4000} {
		file, err := notation.Read("input 8x64x64\n" + strings.Repeat("conv 8 3x3 pad 1\n", layers))
		if err != nil {
			b.Fatal(err)
		}
		network, err := file.Network()
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(layers), func(b *testing.B) {
			for range b.N {
				if _, err := network.Count(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Four times the layers take at most five times as much.
func TestCountGrows(t *testing.T) {
	allocations := func(layers int) float64 {
		file, err := notation.Read("input 8x64x64\n" + strings.Repeat("conv 8 3x3 pad 1\nbatchnorm\n", layers))
		if err != nil {
			t.Fatal(err)
		}
		return testing.AllocsPerRun(1, func() {
			if _, err := file.Count(); err != nil {
				t.Fatal(err)
			}
		})
	}
	if few, many := allocations(500), allocations(2000); many > 5*few {
		t.Errorf("%v allocations for 500 layers, %v for 2,000", few, many)
	}
}

// A published network, from its text to all of its formulas.
func BenchmarkPublished(b *testing.B) {
	for _, name := range []string{"lenet5", "resnet50", "resnet152", "inception-v3", "gpt2"} {
		text, _ := catalogue.Text(name)
		b.Run(name, func(b *testing.B) {
			for range b.N {
				file, err := notation.Read(text)
				if err != nil {
					b.Fatal(err)
				}
				c, err := file.Count()
				if err != nil {
					b.Fatal(err)
				}
				for i := range c.Layers {
					l := &c.Layers[i]
					for _, e := range []calc.Expr{l.Parameters, l.Fixed, l.Connections, l.MACs, l.Units} {
						_ = e.Equation()
					}
				}
				_, _, _, _ = c.Parameters.Equation(), c.Fixed.Equation(), c.Connections.Equation(), c.MACs.Equation()
			}
		})
	}
}
