package graph

import (
	"slices"
	"strconv"

	"fivebyfive/calc"
)

// Network is a graph of layers, each fed by some that stand before it. The first
// are its inputs.
type Network struct {
	Name   string
	Layers []Layer
}

// Layer is one layer of a network.
type Layer struct {
	Name      string
	From      []string // the layers that feed it; none means the one above
	Operation Operation
	Block     string // what it is folded into: "stage 2", say
	Shares    string // the layer before it whose numbers it uses, instead of some of its own
}

// Operation is what a layer does. It plans what it owns from the shapes that it is
// fed; an error is a [Fault].
type Operation interface {
	Plan(inputs []Shape) (Plan, error)
	String() string // in our notation: "conv 6 5x5"
}

// Count is what there is to count in a network.
type Count struct {
	Name   string
	Layers []LayerCount
	// Over all layers. What the unknown layers own is not in it.
	Parameters, Fixed, Connections, MACs calc.Expr
	Unknown                              []string // layers that nobody knows: "odd (fft)"
}

// LayerCount is what there is to count in a layer.
type LayerCount struct {
	Layer
	Plan
	Inputs []Shape
	// Trained and fixed numbers, uses of them, products of weights with inputs, units.
	Parameters, Fixed, Connections, MACs, Units calc.Expr
	Field                                       []Field // on each axis of the extent

	feeding []*LayerCount
}

// Count counts the network. An error is an [*Error].
func (n Network) Count() (Count, error) {
	c := Count{Name: n.Name}
	if len(n.Layers) == 0 {
		return c, &Error{Fault: fault("network: no layer must have an input", "notation.no-layer")}
	}
	at := make(map[string]int, len(n.Layers))
	c.Layers = make([]LayerCount, 0, len(n.Layers))
	for i, layer := range n.Layers {
		if layer.Name == "" {
			return c, &Error{Fault: fault("layer {0}: no name must have one", "notation.no-name", strconv.Itoa(i+1))}
		}
		if _, taken := at[layer.Name]; taken {
			return c, &Error{Layer: layer.Name, Fault: fault("the name {0} must not be that of another layer", "notation.name-taken", layer.Name)}
		}
		counted, err := c.count(layer, at)
		if err != nil {
			return c, err
		}
		at[layer.Name] = i
		c.Layers = append(c.Layers, counted)
	}
	return c, c.addUp()
}

// Layer returns the count of the layer of a name.
func (c *Count) Layer(name string) (*LayerCount, bool) {
	for i := range c.Layers {
		if c.Layers[i].Name == name {
			return &c.Layers[i], true
		}
	}
	return nil, false
}

// count counts one layer; those before it are in c, and at says where.
func (c *Count) count(layer Layer, at map[string]int) (LayerCount, error) {
	l := LayerCount{Layer: layer}
	_, first := layer.Operation.(Input)
	switch {
	case first:
	case len(layer.From) > 0:
		for _, name := range layer.From {
			i, known := at[name]
			if !known {
				return l, &Error{Layer: layer.Name, Fault: fault("from {0} must name a layer that stands before it", "notation.from-nowhere", name)}
			}
			l.feeding = append(l.feeding, &c.Layers[i])
		}
	case len(c.Layers) == 0:
		return l, &Error{Layer: layer.Name, Fault: fault("{0} must come after an input, such as input 1x32x32", "notation.before-input", layer.Operation.String())}
	default:
		l.feeding = append(l.feeding, &c.Layers[len(c.Layers)-1])
	}
	for _, from := range l.feeding {
		l.Inputs = append(l.Inputs, from.Output)
	}
	plan, err := layer.Operation.Plan(l.Inputs)
	if err != nil {
		if fault, is := err.(Fault); is {
			return l, &Error{Layer: layer.Name, Fault: fault}
		}
		return l, err
	}
	l.Plan = plan
	if layer.Shares != "" {
		for i := range l.Tensors {
			l.Tensors[i].Owner = layer.Shares
		}
	}
	if err := l.borrow(c, at); err != nil {
		return l, err
	}
	l.Field = l.fields()
	return l, l.derive()
}

// borrow checks that the tensors that are another layer's are there.
func (l *LayerCount) borrow(c *Count, at map[string]int) error {
	for _, t := range l.Tensors {
		if t.Owner == "" {
			continue
		}
		i, known := at[t.Owner]
		if !known {
			return &Error{Layer: l.Name, Fault: fault("tied to {0} must name a layer that stands before it", "notation.tied-nowhere", t.Owner)}
		}
		size := calc.Multiply(t.Of...)
		if !slices.ContainsFunc(c.Layers[i].Tensors, func(own Tensor) bool { return calc.Multiply(own.Of...).Value() == size.Value() }) {
			return &Error{Layer: l.Name, Fault: fault("{0} weights tied to {1} must be as many as that layer has", "notation.tied-to-others", size.Equation(), t.Owner)}
		}
	}
	return nil
}

// derive works out the counts from the plan.
func (l *LayerCount) derive() error {
	var trained, fixed, used, multiplied []product
	alike := len(l.Tensors) > 0 // all tensors are shared over the same places, and trained here
	for i := range l.Tensors {
		t := &l.Tensors[i]
		switch {
		case t.Owner != "":
		case t.Fixed:
			fixed = append(fixed, t.numbers())
		default:
			trained = append(trained, t.numbers())
		}
		used = append(used, t.connections())
		if t.Role == Weight {
			multiplied = append(multiplied, t.connections())
		}
		alike = alike && !t.Fixed && t.Owner == "" && t.Within == nil && t.Used == nil && sameProduct(t.Over, l.Tensors[0].Over)
	}
	l.Parameters, l.Fixed = total(trained, calc.Parameters), total(fixed, calc.Fixed)
	l.Connections, l.MACs = total(used, calc.Connections), total(multiplied, calc.MACs)
	l.Units = l.Output.Units()
	if alike && len(l.Tensors[0].Over) > 0 {
		l.Connections = calc.Multiply(append([]calc.Expr{l.Parameters.Named(calc.Parameters)}, l.Tensors[0].Over...)...).As(calc.Connections)
	}
	for _, count := range []struct {
		name string
		calc.Expr
	}{
		{"parameters", l.Parameters}, {"fixed numbers", l.Fixed}, {"connections", l.Connections},
		{"multiplications", l.MACs}, {"units", l.Units},
	} {
		if count.Lost() {
			return overflow(l.Name, count.name)
		}
	}
	return nil
}

func sameProduct(a, b []calc.Expr) bool {
	return slices.EqualFunc(a, b, func(x, y calc.Expr) bool { return x == y || x.Value() == y.Value() && x.Digits() == y.Digits() })
}

// addUp counts over all layers.
func (c *Count) addUp() error {
	for _, sum := range []struct {
		total  *calc.Expr
		counts calc.Factor
		name   string
		of     func(*LayerCount) calc.Expr
	}{
		{&c.Parameters, calc.Parameters, "parameters", func(l *LayerCount) calc.Expr { return l.Parameters }},
		{&c.Fixed, calc.Fixed, "fixed numbers", func(l *LayerCount) calc.Expr { return l.Fixed }},
		{&c.Connections, calc.Connections, "connections", func(l *LayerCount) calc.Expr { return l.Connections }},
		{&c.MACs, calc.MACs, "multiplications", func(l *LayerCount) calc.Expr { return l.MACs }},
	} {
		var terms []calc.Expr
		for i := range c.Layers {
			if e := sum.of(&c.Layers[i]); e.Value() != 0 {
				terms = append(terms, e.Named(sum.counts).Of(c.Layers[i].Name))
			}
		}
		*sum.total = calc.Number(0, sum.counts)
		if len(terms) > 0 {
			*sum.total = calc.Add(terms...).As(sum.counts)
		}
		if sum.total.Lost() {
			return overflow("", sum.name)
		}
	}
	for i := range c.Layers {
		if unknown, is := c.Layers[i].Operation.(Unknown); is {
			c.Unknown = append(c.Unknown, c.Layers[i].Name+" ("+unknown.What+")")
		}
	}
	return nil
}

// names lists shapes for an error.
func names(shapes []Shape) []string {
	text := make([]string, len(shapes))
	for i, s := range shapes {
		text[i] = s.String()
	}
	return text
}
