package calc

import "strings"

// partQuantity is a number of some layers together, "c5+f6.parameters", or
// their share of the total, "c5+f6.parameters-share". It reports false for a
// name of any other kind.
func (c Count) partQuantity(name, lower string) (Quantity, bool) {
	names, measured, _ := cutLast(lower)
	measured, share := strings.CutSuffix(measured, "-share")
	some, ok := c.some(names)
	if !ok || !share && len(some.Layers) == 1 {
		return Quantity{}, false
	}
	part, err := some.totalQuantity(name, measured)
	if err != nil || !share {
		return part, err == nil
	}
	whole, err := c.totalQuantity(name, measured)
	if err != nil || whole.Value == 0 {
		return Quantity{}, false
	}
	e := divide(multiply(numeral(100, ""), part.Derivation.named(part.Factor)), whole.Derivation.named(part.Factor)).as(part.Factor)
	return Quantity{Name: name, Value: e.Value(), Derivation: e, Factor: part.Factor}, !e.value.overflow
}

// some is the network with only the layers of the given names, in any case and
// joined by plus signs.
func (c Count) some(names string) (Count, bool) {
	layers := c.Layers
	c.Layers = nil
	for name := range strings.SplitSeq(names, "+") {
		l, has := Count{Layers: layers}.Layer(name)
		if _, twice := c.Layer(name); !has || twice {
			return Count{}, false
		}
		c.Layers = append(c.Layers, l)
	}
	return c, true
}
