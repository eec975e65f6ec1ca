package calc_test

import (
	"testing"

	"fivebyfive/calc"
)

// Where the parameters of LeNet-5 are, and where its connections.
func TestParts(t *testing.T) {
	lenet5 := count(t, calc.LeNet5())
	for _, test := range []struct{ name, equation string }{
		{"c5+f6.parameters", "48,120 + 10,164 = 58,284"},
		{"C1+C3.connections", "122,304 + 151,600 = 273,904"},
		{"c1+s2+output.parameters", "156 + 12 = 168"},
		{"c3+c5.macs", "150,000 + 48,000 = 198,000"},
		{"c5+f6.parameters-share", "⌊100×58,284 ÷ 60,000⌋ = 97"},
		{"c5+f6.connections-share", "⌊100×58,284 ÷ 340,908⌋ = 17"},
		{"c1+c3.connections-share", "⌊100×273,904 ÷ 340,908⌋ = 80"},
		{"c1+c3.parameters-share", "⌊100×1,672 ÷ 60,000⌋ = 2"},
		{"c5.parameters-share", "⌊100×48,120 ÷ 60,000⌋ = 80"},
		{"output.parameters-share", "100×0 ÷ 60,000 = 0"},
		{"c1+s2+c3+s4+c5+f6.connections", "122,304 + 5,880 + 151,600 + 2,000 + 48,120 + 10,164 = 340,068"},
	} {
		q, err := lenet5.Quantity(test.name)
		if err != nil || q.Name != test.name || q.Derivation.Equation() != test.equation {
			t.Errorf("%s: %q, %s, %v; want %s", test.name, q.Name, q.Derivation.Equation(), err, test.equation)
			continue
		}
		checkFormula(t, test.name, q.Value, q.Derivation)
	}
	for _, name := range []string{"c5+f9.parameters", "c5+c5.parameters", "c5+f6.maps", "c5+.parameters", "c5.maps-share", "+.parameters", "total.parameters-share"} {
		if q, err := lenet5.Quantity(name); err == nil {
			t.Errorf("%s: %s", name, q.Derivation.Equation())
		}
	}
}

// All layers together are the total, and have all of it.
func TestPartsMakeTheWhole(t *testing.T) {
	forEachRandom(t, 200, func(t *testing.T, n calc.Network) {
		c := count(t, n)
		if len(c.Layers) < 2 || c.Total.Parameters == 0 {
			return
		}
		all := ""
		for _, l := range c.Layers {
			all += "+" + l.Name
		}
		for name, want := range map[string]int64{".parameters": c.Total.Parameters, ".connections": c.Total.Connections, ".parameters-share": 100} {
			if q, err := c.Quantity(all[1:] + name); err != nil || q.Value != want {
				t.Errorf("%s: %d, %v; want %d", all[1:]+name, q.Value, err, want)
			}
		}
	})
}
