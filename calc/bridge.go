package calc

import "strings"

// Bridge leads from one network to another in steps that each change one
// thing. So it explains why two networks of one name have different numbers.
type Bridge []Step

// Step is what changes from one network to the next.
type Step struct {
	From, To                Count
	Layers                  []string // those whose parameters or connections change
	Parameters, Connections Quantity // the changes, each a [Difference]
}

// NewBridge counts networks, and leads from the first over the others to the
// last. The error is that of a network that cannot be counted.
func NewBridge(networks ...Network) (Bridge, error) {
	var bridge Bridge
	var from Count
	for i, network := range networks {
		to, err := network.Count()
		if err != nil {
			return nil, err
		}
		if i > 0 {
			bridge = append(bridge, newStep(from, to))
		}
		from = to
	}
	return bridge, nil
}

// ModernBridge leads from LeNet-5 of 1998 with its 60,000 parameters to the
// 61,706 of today's: pooling stops to train anything, C3 sees all of S2, and
// the output is trained.
func ModernBridge() (Bridge, error) {
	var networks []Network
	for _, name := range []string{"lenet5", "lenet5-pooled", "lenet5-pooled-full-c3", "lenet5-modern"} {
		network, err := Find(name)
		if err != nil {
			return nil, err
		}
		networks = append(networks, network)
	}
	return NewBridge(networks...)
}

func newStep(from, to Count) Step {
	s := Step{From: from, To: to, Layers: from.differing(&to)}
	s.Parameters, _ = Difference(from, to, "total.parameters") // which every network has
	s.Connections, _ = Difference(from, to, "total.connections")
	return s
}

// differing lists the layers that differ from the other network's of the same
// name, and those that only one of the two has.
func (c *Count) differing(other *Count) (names []string) {
	these, those := c.byName(), other.byName()
	for i := range c.Layers {
		l := &c.Layers[i]
		if o := those[lower(l.Name)]; o == nil || o.Parameters != l.Parameters || o.Connections != l.Connections {
			names = append(names, l.Name)
		}
	}
	for i := range other.Layers {
		if name := other.Layers[i].Name; these[lower(name)] == nil {
			names = append(names, name)
		}
	}
	return names
}

// Quantity gives a number of the last network by its name, worked out from
// that of the first by what each step changes: "60,000 − 44 + 900 + 850".
func (b Bridge) Quantity(name string) (Quantity, error) {
	if len(b) == 0 {
		return Quantity{}, broken("bridge", "0 steps", "must be at least 1")
	}
	q, err := b[0].From.Quantity(name)
	if err != nil {
		return Quantity{}, err
	}
	e := q.Derivation.named(q.Factor).called(b[0].From.Name)
	for i := range b {
		step := &b[i]
		more, err := Difference(step.From, step.To, name)
		if err != nil {
			return Quantity{}, err
		}
		less, _ := Difference(step.To, step.From, name)
		layers := strings.Join(step.Layers, " + ")
		switch {
		case more.Value > 0:
			e = add(e, more.Derivation.named(q.Factor).called(layers))
		case less.Value > 0:
			e = subtract(e, less.Derivation.named(q.Factor).called(layers))
		}
	}
	last := quantity(e.as(q.Factor))
	last.Name = name
	return last, nil
}
