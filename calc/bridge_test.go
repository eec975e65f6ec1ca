package calc_test

import (
	"strings"
	"testing"

	"fivebyfive/calc"
)

// From 60,000 to 61,706: each step changes one thing, and says where.
func TestModernBridge(t *testing.T) {
	bridge, err := calc.ModernBridge()
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ layers, parameters, connections string }{
		{"S2 S4", "−44", "−7,880"},
		{"C3", "+900", "+90,000"},
		{"Output", "+850", "+10"},
	}
	if len(bridge) != len(want) {
		t.Fatalf("%d steps", len(bridge))
	}
	at := calc.LeNet5().Name
	for i, step := range bridge {
		if step.From.Name != at {
			t.Errorf("step %d begins at %s, not at %s", i, step.From.Name, at)
		}
		at = step.To.Name
		layers := strings.Join(step.Layers, " ")
		if layers != want[i].layers || step.Parameters.Text() != want[i].parameters || step.Connections.Text() != want[i].connections {
			t.Errorf("step %d: %s, %s, %s", i, layers, step.Parameters.Text(), step.Connections.Text())
		}
	}
	if at != calc.LeNet5Modern().Name {
		t.Errorf("it ends at %s", at)
	}
	for _, test := range []struct{ name, equation string }{
		{"total.parameters", "60,000 − 44 + 900 + 850 = 61,706"},
		{"total.connections", "340,908 − 7,880 + 90,000 + 10 = 423,038"},
		{"total.macs", "325,680 + 90,000 + 840 = 416,520"},
		{"total.fixed", "840 − 840 = 0"},
		{"c3.parameters", "1,516 + 900 = 2,416"},
		{"c1.parameters", "156"},
	} {
		q, err := bridge.Quantity(test.name)
		if err != nil || q.Name != test.name || q.Derivation.Equation() != test.equation {
			t.Errorf("%s: %q, %s, %v; want %s", test.name, q.Name, q.Derivation.Equation(), err, test.equation)
			continue
		}
		checkFormula(t, test.name, q.Value, q.Derivation)
	}
	// Each change is said to be that of its layers, and what it counts.
	q, err := bridge.Quantity("total.parameters")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := q.Derivation.Spoken(english), "60,000 in LeNet-5 minus 44 in S2 + S4 plus 900 in C3 plus 850 in Output, equals 61,706 parameters"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if q.Factor != calc.Parameters {
		t.Errorf("it counts %s", q.Factor)
	}
}

func TestBridgeErrors(t *testing.T) {
	if _, err := calc.NewBridge(calc.Row(), calc.Network{}); err == nil || !strings.HasPrefix(err.Error(), "input: shape 0×0×0") {
		t.Error(err)
	}
	for _, networks := range [][]calc.Network{nil, {calc.Row()}} {
		bridge, err := calc.NewBridge(networks...)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := bridge.Quantity("total.parameters"); err == nil || err.Error() != "bridge: 0 steps must be at least 1" {
			t.Error(err)
		}
	}
	bridge, err := calc.ModernBridge()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"c9.parameters", "c1.size", "s2.parameters.nothing-trained"} {
		if q, err := bridge.Quantity(name); err == nil {
			t.Errorf("%s: %s", name, q.Derivation.Equation())
		}
	}
}

func TestDifference(t *testing.T) {
	for _, test := range []struct{ from, to, name, text, equation string }{
		{"lenet5", "lenet5-pooled", "total.parameters", "−44", "0 − (12 + 32) = −44"},
		{"lenet5-pooled", "lenet5", "total.parameters", "+44", "12 + 32 − 0 = 44"},
		{"lenet5", "lenet5-pooled", "total.connections", "−7,880", "0 − (5,880 + 2,000) = −7,880"},
		{"lenet5", "lenet5-full-c3", "total.parameters", "+900", "2,416 − 1,516 = 900"},
		{"lenet5", "lenet5-full-c3", "c3.parameters", "+900", "2,416 − 1,516 = 900"},
		{"lenet5", "lenet5-full-c3", "c1.parameters", "0", "0"},
		{"lenet5", "lenet5-trained-output", "total.parameters", "+850", "850 − 0 = 850"},
		{"lenet5-modern", "lenet5-28", "total.parameters", "−17,280", "30,840 − 48,120 = −17,280"},
		{"lenet5-modern", "lenet5-rgb", "total.parameters", "+300", "456 − 156 = 300"},
		{"lenet5", "lenet5", "total.connections", "0", "0"},
		{"lenet5", "concept", "total.fixed", "−840", "0 − 840 = −840"},
	} {
		from, to := count(t, find(t, test.from)), count(t, find(t, test.to))
		q, err := calc.Difference(from, to, test.name)
		if err != nil || q.Name != test.name || q.Text() != test.text || q.Derivation.Equation() != test.equation {
			t.Errorf("%s to %s, %s: %s, %s, %v; want %s, %s", test.from, test.to, test.name, q.Text(), q.Derivation.Equation(), err, test.text, test.equation)
			continue
		}
		checkFormula(t, test.name, q.Value, q.Derivation)
	}
	for _, test := range []struct{ from, to, name, want string }{
		{"lenet5", "row", "c1.parameters", `Row: quantity "c1.parameters" must be one of input, total, row`},
		{"row", "lenet5", "c1.parameters", `Row: quantity "c1.parameters" must be one of input, total, row`},
		{"lenet5", "lenet5-28", "c1.size", `LeNet-5, modern, 28×28: the difference of "c1.size" must be one of numbers, not of sizes`},
	} {
		_, err := calc.Difference(count(t, find(t, test.from)), count(t, find(t, test.to)), test.name)
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("got  %v\nwant %s", err, test.want)
		}
	}
}

// A difference is what it says, whatever two networks it is of.
func TestDifferences(t *testing.T) {
	before := count(t, calc.LeNet5())
	forEachRandom(t, 300, func(t *testing.T, n calc.Network) {
		after := count(t, n)
		for _, name := range []string{"total.parameters", "total.connections", "total.fixed", "total.macs", "input.units"} {
			from, _ := before.Quantity(name)
			to, _ := after.Quantity(name)
			q, err := calc.Difference(before, after, name)
			if err != nil || q.Value != to.Value-from.Value {
				t.Errorf("%s: %d − %d is not %d: %v", name, to.Value, from.Value, q.Value, err)
			}
			checkFormula(t, name, q.Value, q.Derivation)
		}
		before = after
	})
}
