package graph_test

import (
	"fmt"
	"strings"
	"testing"

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

// A published network, from its text to all of its formulas.
func BenchmarkPublished(b *testing.B) {
	for _, name := range []string{"lenet5", "resnet50", "inception-v3", "gpt2"} {
		text, _ := catalogue.Text(name)
		b.Run(name, func(b *testing.B) {
			for range b.N {
				file, err := notation.Read(text)
				if err != nil {
					b.Fatal(err)
				}
				if _, err := file.Count(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
