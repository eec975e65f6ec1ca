package calc_test

import (
	"testing"

	"fivebyfive/calc"
)

func count(t testing.TB, n calc.Network) calc.Count {
	t.Helper()
	c, err := n.Count()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// layerNumbers is one line of a table: what a layer is known to have.
type layerNumbers struct {
	name                    string
	output                  calc.Shape
	units                   int64
	parameters, connections int64
}

func compare(t *testing.T, c calc.Count, want []layerNumbers, total calc.Total) {
	t.Helper()
	if len(c.Layers) != len(want) {
		t.Fatalf("%d layers, want %d", len(c.Layers), len(want))
	}
	for i, l := range c.Layers {
		got := layerNumbers{l.Name, l.Output, l.Units, l.Parameters, l.Connections}
		if got != want[i] {
			t.Errorf("got  %v\nwant %v", got, want[i])
		}
	}
	if c.Total != total {
		t.Errorf("total %v, want %v", c.Total, total)
	}
}

// The numbers of LeCun et al. 1998, section II.B, as the authors' preprint has
// them; it leaves those of the output's connections to be worked out.
func TestLeNet5(t *testing.T) {
	compare(t, count(t, calc.LeNet5()), []layerNumbers{
		{"C1", calc.Shape{6, 28, 28}, 4704, 156, 122304},
		{"S2", calc.Shape{6, 14, 14}, 1176, 12, 5880},
		{"C3", calc.Shape{16, 10, 10}, 1600, 1516, 151600},
		{"S4", calc.Shape{16, 5, 5}, 400, 32, 2000},
		{"C5", calc.Shape{120, 1, 1}, 120, 48120, 48120},
		{"F6", calc.Shape{84, 1, 1}, 84, 10164, 10164},
		{"Output", calc.Shape{10, 1, 1}, 10, 0, 840},
	}, calc.Total{Parameters: 60000, Fixed: 840, Connections: 340908})
}

func TestLeNet5Modern(t *testing.T) {
	compare(t, count(t, calc.LeNet5Modern()), []layerNumbers{
		{"C1", calc.Shape{6, 28, 28}, 4704, 156, 122304},
		{"S2", calc.Shape{6, 14, 14}, 1176, 0, 0},
		{"C3", calc.Shape{16, 10, 10}, 1600, 2416, 241600},
		{"S4", calc.Shape{16, 5, 5}, 400, 0, 0},
		{"C5", calc.Shape{120, 1, 1}, 120, 48120, 48120},
		{"F6", calc.Shape{84, 1, 1}, 84, 10164, 10164},
		{"Output", calc.Shape{10, 1, 1}, 10, 850, 850},
	}, calc.Total{Parameters: 61706, Connections: 423038})
}

// C5 is a convolution: on a larger input its maps grow, its parameters don't.
func TestC5OnALargerInput(t *testing.T) {
	larger := calc.LeNet5()
	larger.Input = calc.Shape{1, 36, 36}
	c5, _ := count(t, larger).Layer("c5")
	if want := (calc.Shape{120, 2, 2}); c5.Output != want {
		t.Errorf("C5 is %v, want %v", c5.Output, want)
	}
	if c5.Parameters != 48120 || c5.Connections != 4*48120 {
		t.Errorf("C5 has %d parameters and %d connections", c5.Parameters, c5.Connections)
	}
}

func TestLeNet5InDetail(t *testing.T) {
	c := count(t, calc.LeNet5())
	for _, test := range []struct {
		layer                    string
		fanIn                    calc.Range
		unshared, fullyConnected int64
		jump, size               int
		centre                   float64
	}{
		{"C1", calc.Range{25, 25}, 122304, 4821600, 1, 5, 2.5},
		{"S2", calc.Range{4, 4}, 2352, 5533080, 2, 6, 3},
		{"C3", calc.Range{75, 150}, 151600, 1883200, 2, 14, 7},
		{"S4", calc.Range{4, 4}, 800, 640400, 4, 16, 8},
		{"C5", calc.Range{400, 400}, 48120, 48120, 4, 32, 16},
		{"F6", calc.Range{120, 120}, 10164, 10164, 4, 32, 16},
		{"Output", calc.Range{84, 84}, 0, 840, 4, 32, 16},
	} {
		l, _ := c.Layer(test.layer)
		if l.FanIn != test.fanIn || l.Unshared != test.unshared || l.FullyConnected != test.fullyConnected {
			t.Errorf("%s: fan-in %v, unshared %d, fully connected %d", l.Name, l.FanIn, l.Unshared, l.FullyConnected)
		}
		field := calc.ReceptiveField{
			Size: calc.Square(test.size), Jump: calc.Square(test.jump),
			CentreY: test.centre, CentreX: test.centre,
		}
		if l.ReceptiveField != field {
			t.Errorf("%s: receptive field %v, want %v", l.Name, l.ReceptiveField, field)
		}
	}
}

// The centres of C3's receptive fields "form a 20×20 area in the center of the
// 32×32 input" (section II.B), just as large as a character; without the margin
// they would not.
func TestCentresOfC3(t *testing.T) {
	without, err := calc.Find("lenet5-28")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		network                calc.Network
		field, centres, across string
	}{
		{calc.LeNet5(), "14×14", "20×20", "10 × 2 = 20"},
		{without, "14×14", "16×16", "8 × 2 = 16"},
	} {
		c := count(t, test.network)
		for name, want := range map[string]string{"c3.field.size": test.field, "c3.centres.size": test.centres} {
			if q, err := c.Quantity(name); err != nil || q.Text() != want {
				t.Errorf("%s of %s is %s, %v; want %s", name, c.Name, q.Text(), err, want)
			}
		}
		if q, err := c.Quantity("c3.centres.width"); err != nil || q.Derivation.Equation() != test.across {
			t.Errorf("%s: %s, %v; want %s", c.Name, q.Derivation.Equation(), err, test.across)
		}
	}
}

func TestRowAndConcept(t *testing.T) {
	compare(t, count(t, calc.Row()), []layerNumbers{
		{"row", calc.Shape{1, 1, 5}, 5, 4, 20},
	}, calc.Total{Parameters: 4, Connections: 20})
	compare(t, count(t, calc.Concept()), []layerNumbers{
		{"C1", calc.Shape{3, 16, 16}, 768, 78, 19968},
		{"S2", calc.Shape{3, 8, 8}, 192, 6, 960},
		{"C3", calc.Shape{5, 4, 4}, 80, 380, 6080},
		{"S4", calc.Shape{5, 2, 2}, 20, 10, 100},
		{"NN", calc.Shape{10, 1, 1}, 10, 210, 210},
	}, calc.Total{Parameters: 684, Connections: 27318})
}
