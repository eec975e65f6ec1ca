package calc_test

import (
	"testing"

	"fivebyfive/calc"
)

// The numbers that people meet under the name of LeNet-5, and those that its
// relatives are published with.
func TestNamedNetworks(t *testing.T) {
	for _, test := range []struct {
		name                    string
		parameters, connections int64
	}{
		{"lenet5", 60000, 340908},
		{"lenet5-pooled", 59956, 333028},
		{"lenet5-full-c3", 60900, 430908},
		{"lenet5-trained-output", 60850, 340918},
		{"lenet5-pooled-full-c3", 60856, 423028},
		{"lenet5-pooled-trained-output", 60806, 333038},
		{"lenet5-full-c3-trained-output", 61750, 430918},
		{"lenet5-modern", 61706, 423038},
		{"lenet5-no-bias", 61470, 416520},
		{"lenet5-28", 44426, 286334},
		{"lenet5-rgb", 62006, 658238},
		{"c1-64", 156, 561600},
		{"lenet1", 2578, 98442},
		{"lenet-caffe", 431080, 2308230},
		{"concept", 684, 27318},
		{"row", 4, 20},
	} {
		total := count(t, find(t, test.name)).Total
		if total.Parameters != test.parameters || total.Connections != test.connections {
			t.Errorf("%s: %d parameters and %d connections, want %d and %d", test.name, total.Parameters, total.Connections, test.parameters, test.connections)
		}
	}
}

func find(t *testing.T, name string) calc.Network {
	t.Helper()
	n, err := calc.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Where a rebuild differs is in the layers that its name speaks of, and a
// network that others are made from stays what it is.
func TestRebuilds(t *testing.T) {
	for _, test := range []struct{ network, quantity, equation string }{
		{"lenet5-28", "s4.size", "4 × 4 = 16"},
		{"lenet5-28", "c5.parameters", "(16×4×4 + 1) × 120 = 30,840"},
		{"lenet5-rgb", "c1.parameters", "(5×5×3 + 1) × 6 = 456"},
		{"lenet5-full-c3", "c3.parameters", "(5×5×6 + 1) × 16 = 2,416"},
		{"lenet5-full-c3", "s2.parameters", "(1 + 1) × 6 = 12"},
		{"lenet5-trained-output", "output.parameters", "(84 + 1) × 10 = 850"},
		{"lenet5-modern", "s2.parameters", "0"},
		{"lenet5", "s2.parameters", "(1 + 1) × 6 = 12"},
		{"lenet5", "output.parameters", "0"},
	} {
		q, err := count(t, find(t, test.network)).Quantity(test.quantity)
		if err != nil || q.Derivation.Equation() != test.equation {
			t.Errorf("%s: %s, %v; want %s", test.network, q.Derivation.Equation(), err, test.equation)
		}
	}
}

// A network with a name is the caller's own: what is changed in it changes no
// other.
func TestNamedNetworksAreApart(t *testing.T) {
	changed := calc.LeNet5()
	changed.Layers[2].(calc.Conv).Table[0][0] = 5
	calc.TableI()[1] = []int{0}
	changed.Layers[0] = calc.Conv{}
	if c := count(t, calc.LeNet5()); c.Total.Connections != 340908 || calc.TableI()[0][0] != 0 || len(calc.TableI()[1]) != 3 {
		t.Errorf("%d connections, Table I is %v", c.Total.Connections, calc.TableI())
	}
}

// What tools count of the same network, all of it measured with them: a
// counter of multiply-accumulates, torchinfo, a counter of operations.
func TestWhatToolsCount(t *testing.T) {
	for _, test := range []struct {
		network               string
		macs, multAdds, flops int64
	}{
		{"lenet5", 325680, 332188, 651360},
		{"lenet5-modern", 416520, 423038, 833040},
	} {
		c := count(t, find(t, test.network))
		for name, want := range map[string]int64{"macs": test.macs, "mult-adds": test.multAdds, "flops": test.flops} {
			q, err := c.Quantity("total." + name)
			if err != nil || q.Value != want {
				t.Errorf("%s: %d %s, %v; want %d", test.network, q.Value, name, err, want)
			}
		}
	}
}
