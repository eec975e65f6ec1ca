package calc

import (
	"strconv"
	"strings"
)

// inputQuantity is a number of the network's input: of those that every
// layer's input has, or of what there is to count in it, which is nothing. Its
// units take their values as they come.
func (c Count) inputQuantity(name, measured string) (Quantity, error) {
	counted, slip, slipped := strings.Cut(strings.TrimPrefix(measured, "input."), ".")
	if factor := Factor(counted); factor == Parameters || factor == Connections {
		q := Quantity{Name: name, Derivation: numeral(0, factor), Factor: factor, mistakes: c.inputMistakes}
		if !slipped {
			return q, nil
		}
		if mistaken, ok := q.mistaken(slip); ok {
			return mistaken, nil
		}
	}
	q, err := LayerCount{Name: "input", Input: c.Input}.quantity(measured)
	q.Name = name
	if err != nil {
		return Quantity{}, &Error{Layer: "input", Value: "quantity " + strconv.Quote(name), Rule: "must be one of input.maps, input.height, input.width, input.units, input.size, input.parameters, input.connections"}
	}
	return q, nil
}

// inputMistakes lists the ways to count something in the input.
func (c Count) inputMistakes() []Mistake {
	g := &gathering{}
	g.add("units", unitsOf(c.Input), words{
		"That is the number of units. Their values are given: none is learned, and none is worked out from others.",
		"这是单元的个数。它们的值是给定的，既不用学，也不是由别的值算出来的。",
	})
	return g.mistakes
}
