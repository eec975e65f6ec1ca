package calc_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"fivebyfive/calc"
)

// magnitude is a number with any number of digits, all equally likely.
func (d dice) magnitude(bits int) int { return 1 + d.IntN(1<<d.upTo(bits)) }

// A network as large as one may be is counted exactly or refused: its formulas
// come to the same in numbers without bounds.
func TestLargeNetworks(t *testing.T) {
	counted, refused := 0, 0
	for i := range 1500 {
		d := dice{rand.New(rand.NewPCG(*seed, uint64(i)))}
		kernel := calc.Size{Height: d.magnitude(8), Width: d.magnitude(8)}
		n := calc.Network{
			Input: calc.Shape{
				Maps: d.magnitude(12), Height: kernel.Height + d.magnitude(30), Width: kernel.Width + d.magnitude(30),
			},
			Layers: []calc.Layer{
				calc.Conv{
					Name: "conv", Maps: d.magnitude(12), Kernel: kernel, NoBias: d.IntN(2) == 0,
					Padding: calc.Size{Height: d.magnitude(20), Width: d.magnitude(20)},
					Stride:  calc.Size{Height: d.magnitude(4), Width: d.magnitude(4)},
				},
				calc.Full{Name: "full", Units: d.magnitude(20)},
			}[:d.upTo(2)],
		}
		c, err := n.Count()
		if err != nil {
			if !errors.Is(err, calc.ErrOverflow) {
				t.Fatalf("%v: %#v", err, n)
			}
			refused++
			continue
		}
		counted++
		for _, q := range quantities(t, c) {
			if got := evaluate(t, q.Derivation.Code()); got != q.Value {
				t.Fatalf("%s: %s is %d, not %d: %#v", q.Name, q.Derivation.Code(), got, q.Value, n)
			}
			for _, m := range q.Mistakes() {
				if got := evaluate(t, m.Derivation().Code()); got != m.Value {
					t.Fatalf("%s.%s: %s is %d, not %d: %#v", q.Name, m.ID, m.Derivation().Code(), got, m.Value, n)
				}
			}
		}
		for _, l := range c.Layers {
			want := map[string]int64{
				"parameters": l.Parameters, "connections": l.Connections, "units": l.Units,
				"unshared": l.Unshared, "fully-connected": l.FullyConnected, "fan-in": l.FanIn.Min,
			}
			for name, value := range want {
				if q, err := c.Quantity(l.Name + "." + name); err != nil || q.Value != value {
					t.Fatalf("%s.%s is %d, %v, not %d: %#v", l.Name, name, q.Value, err, value, n)
				}
			}
		}
	}
	if counted < 100 || refused < 100 {
		t.Errorf("%d counted, %d refused", counted, refused)
	}
}
