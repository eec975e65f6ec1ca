package calc

import "strings"

// inputUnits is the one slip about what there is to count in the input.
var inputUnits = slip{"units", words{"calc.slip.input-units"}}

// inputQuantity is a number of the network's input: of those that every
// layer's input has, or of what there is to count in it, which is nothing. Its
// units take their values as they come.
func (c *Count) inputQuantity(name, small string) (Quantity, error) {
	l := &LayerCount{Name: "input", Input: c.Input}
	counted, slipped, _ := strings.Cut(strings.TrimPrefix(small, "input."), ".")
	if factor := Factor(counted); factor == Parameters || factor == Connections {
		q := quantity(numeral(0, factor))
		q.mistakes = func() []Mistake {
			g := &gathering{}
			g.add(&inputUnits, l.allInputs())
			return g.mistakes
		}
		if slipped == "" {
			return q, nil
		}
		if mistaken, ok := q.mistaken(slipped); ok {
			return mistaken, nil
		}
	}
	q, err := l.quantity(small)
	if err != nil {
		return unknown("input", name, "input.maps, input.height, input.width, input.units, input.size, input.parameters, input.connections")
	}
	return q, nil
}
