package main

import (
	"testing"

	"fivebyfive/calc"
)

// A network of the lessons has the same numbers as any other network.
func TestNetworksOfTheLessons(t *testing.T) {
	for _, name := range calc.Names() {
		network, err := calc.Find(name)
		if err != nil {
			t.Fatal(err)
		}
		want, err := network.Count()
		if err != nil {
			t.Fatal(err)
		}
		got, err := graphOf(network).Count()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, l := range want.Layers {
			g, known := got.Layer(l.Name)
			if !known || g.Parameters.Value() != l.Parameters || g.Connections.Value() != l.Connections || g.Fixed.Value() != l.Fixed || g.Units.Value() != l.Units {
				t.Errorf("%s %s: %v", name, l.Name, g)
			}
		}
	}
}
