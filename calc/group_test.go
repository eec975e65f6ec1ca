package calc_test

import (
	"errors"
	"testing"

	"fivebyfive/calc"
)

// The groups of C3 in Table I, one by one (LeCun et al. 1998, section II.B).
func TestGroups(t *testing.T) {
	c := count(t, calc.LeNet5())
	for name, want := range map[string]string{
		"c3.group-1.maps":               "6",
		"c3.group-1.map.kernels":        "3",
		"c3.group-1.kernels":            "3 × 6 = 18",
		"c3.group-1.map.parameters":     "5×5×3 + 1 = 76",
		"c3.group-1.map.connections":    "76 × 10×10 = 7,600",
		"c3.group-1.parameters":         "(5×5×3 + 1) × 6 = 456",
		"c3.group-2.parameters":         "(5×5×4 + 1) × 6 = 606",
		"c3.group-3.parameters":         "(5×5×4 + 1) × 3 = 303",
		"c3.group-4.parameters":         "(5×5×6 + 1) × 1 = 151",
		"c3.group-4.connections":        "151 × 10×10 = 15,100",
		"c3.group-2.fan-in":             "5×5 × 4 = 100",
		"c3.group-1.parameters.no-bias": "5×5×3 × 6 = 450",
		"c3.fan-out":                    "60 ÷ 6 = 10",
		"c3.unjoined":                   "6×16 − 60 = 36",
		"c1.unjoined":                   "1×6 − 6 = 0",
		"c1.fan-out":                    "6 ÷ 1 = 6",
		"c1.group-1.parameters":         "(5×5×1 + 1) × 6 = 156",
	} {
		q, err := c.Quantity(name)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := q.Derivation.Equation(); got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
		checkFormula(t, name, q.Value, q.Derivation)
	}
	for _, name := range []string{"c3.group-0.maps", "c3.group-5.maps", "c3.group-x.maps", "c3.group-1", "c3.group-1.colours", "c3.map.kernels", "c3.group-1.fan-out", "s2.fan-out", "s2.map.kernels"} {
		var broken *calc.Error
		if q, err := c.Quantity(name); !errors.As(err, &broken) {
			t.Errorf("%s: %d, %v", name, q.Value, err)
		}
	}
}

// The groups of a layer together are the layer.
func TestGroupsAddUp(t *testing.T) {
	forEachRandom(t, 2000, func(t *testing.T, n calc.Network) {
		for _, l := range count(t, n).Layers {
			var maps, units, parameters, connections int64
			for _, g := range l.Groups() {
				maps += int64(g.Output.Maps)
				units += g.Units
				parameters += g.Parameters
				connections += g.Connections
			}
			if maps != int64(l.Output.Maps) || units != l.Units || parameters != l.Parameters || connections != l.Connections {
				t.Errorf("%s: %d maps, %d units, %d parameters, %d connections", l.Name, maps, units, parameters, connections)
			}
		}
	})
}
