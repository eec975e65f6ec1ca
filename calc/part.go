package calc

import "strings"

// partQuantity is a number of some layers together, "c5+f6.parameters", or
// their share of the total, "c5+f6.parameters-share". It reports false for a
// name of any other kind.
func (c *Count) partQuantity(name string) (Quantity, bool) {
	names, measured, _ := cutLast(name)
	measured, share := strings.CutSuffix(measured, "-share")
	some, ok := c.some(names)
	if !ok || !share && len(some.Layers) == 1 {
		return Quantity{}, false
	}
	part, err := some.totalQuantity(name, measured)
	if err != nil || !share {
		return part, err == nil
	}
	total, err := c.totalQuantity(name, measured)
	if err != nil || total.Value == 0 {
		return Quantity{}, false
	}
	hundred := multiply(numeral(100, ""), part.Derivation.named(part.Factor))
	e := divide(hundred, total.Derivation.named(part.Factor)).as(part.Factor)
	return quantity(e), e.value != lost
}

// some is the network with only the layers of the given names, in any case and
// joined by plus signs.
func (c *Count) some(names string) (*Count, bool) {
	some := *c
	some.Layers = nil
	for more := true; more; {
		var name string
		name, names, more = strings.Cut(names, "+")
		l := c.layer(name)
		if l == nil || some.layer(name) != nil {
			return nil, false
		}
		some.Layers = append(some.Layers, *l)
	}
	return &some, true
}
