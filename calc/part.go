package calc

import (
	"errors"
	"strings"
)

// partQuantity is a number of some layers together, "c5+f6.parameters", or
// their share of the total, "c5+f6.parameters-share". It reports false for a
// name of any other kind.
func (c *Count) partQuantity(name string) (q Quantity, ok bool, err error) {
	names, measured, _ := cutLast(name)
	measured, share := strings.CutSuffix(measured, "-share")
	some, ok := c.some(names)
	if !ok || !share && len(some.Layers) == 1 {
		return Quantity{}, false, nil
	}
	part, err := some.totalQuantity(name, measured)
	if errors.Is(err, ErrOverflow) {
		return Quantity{}, true, overflow(names, measured)
	}
	if err != nil || !share {
		return part, err == nil, nil
	}
	total, err := c.totalQuantity(name, measured)
	if err != nil {
		return Quantity{}, true, err
	}
	if total.Value == 0 {
		return Quantity{}, false, nil
	}
	hundred := multiply(numeral(100, ""), part.Derivation.named(part.Factor))
	e := divide(hundred, total.Derivation.named(part.Factor)).as(part.Factor)
	if e.value == lost {
		return Quantity{}, true, overflow(names, measured+", a hundred times,")
	}
	return quantity(e), true, nil
}

// some is the network with only the layers of the given names, in small letters and
// joined by plus signs.
func (c *Count) some(names string) (*Count, bool) {
	left := c.byName()
	some := *c
	some.Layers = nil
	for more := true; more; {
		var name string
		name, names, more = strings.Cut(names, "+")
		if left[name] == nil {
			return nil, false
		}
		some.Layers = append(some.Layers, *left[name])
		left[name] = nil
	}
	return &some, true
}
