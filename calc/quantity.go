package calc

import (
	"strconv"
	"strings"
)

// Quantity is one number of a network, and where it comes from.
type Quantity struct {
	Name       string // as it was asked for: "c1.parameters"
	Value      int64
	Derivation Expr
	Factor     Factor // what it counts

	text     string // how it is written, if not as a number
	mistakes func() []Mistake
}

// Text is the quantity as it stands in a sentence: "122,304", and "28×28" for
// a size.
func (q Quantity) Text() string {
	if q.text != "" {
		return q.text
	}
	return FormatNumber(q.Value)
}

// Mistakes lists the ways to get the quantity wrong, each with a number that
// is not the right one.
func (q Quantity) Mistakes() []Mistake {
	if q.mistakes == nil {
		return nil
	}
	return q.mistakes()
}

// Diagnose lists the mistakes that lead to an answer. A right answer has none.
func (q Quantity) Diagnose(answer int64) []Mistake { return leadingTo(answer, q.Mistakes()) }

// Quantity gives a number by its name, in any case: "c1.parameters".
//
// Of the network there are
//
//	input.maps  input.height  input.width  input.units  input.size
//	total.parameters  total.connections  total.fixed
//	total.macs  total.mult-adds  total.flops
//
// and of each layer, after its name and a point,
//
//	parameters  connections  fixed  unshared  fully-connected
//	macs  mult-adds  flops
//	maps  height  width  size  positions  units
//	input.maps  input.height  input.width  input.units  input.size
//	padded.height  padded.width  padded.size
//	kernel  kernel.height  kernel.width  kernel.size  kernels  map.kernels
//	window  window.height  window.width  window.size
//	biases  fan-in  unit.connections  map.parameters  map.connections  uses
//	fan-out  unjoined
//
// positions is the number of places of the window, uses that of the times that
// each parameter is used, fan-out that of the maps which an input map feeds, and
// unjoined that of the pairs of an input map and a map without a kernel. A
// quantity that differs within a layer, as the fan-in of C3 does, is an [Error];
// it can be asked of one of the layer's [LayerCount.Groups], counted from 1:
// "c3.group-2.map.parameters". Any name may be followed by that of a [Mistake],
// for what it comes to: "c1.parameters.no-bias".
func (c Count) Quantity(name string) (Quantity, error) {
	lower := strings.ToLower(name)
	if rest, ok := strings.CutPrefix(lower, "input."); ok {
		return c.inputQuantity(name, "input."+rest)
	}
	if rest, ok := strings.CutPrefix(lower, "total."); ok {
		return c.totalQuantity(name, rest)
	}
	found := -1
	for i, l := range c.Layers {
		// Where names have points the longest counts.
		if strings.HasPrefix(lower, strings.ToLower(l.Name)+".") && (found < 0 || len(l.Name) > len(c.Layers[found].Name)) {
			found = i
		}
	}
	if found < 0 {
		names := []string{"input", "total"}
		for _, l := range c.Layers {
			names = append(names, l.Name)
		}
		return Quantity{}, &Error{Layer: c.title(), Value: "quantity " + strconv.Quote(name), Rule: "must be one of " + strings.Join(names, ", ") + " followed by a point and a name"}
	}
	l := c.Layers[found]
	q, err := l.quantity(lower[len(l.Name)+1:])
	q.Name = name
	return q, err
}

func (c Count) title() string {
	if c.Name == "" {
		return "network"
	}
	return c.Name
}

// quantity gives a number of the layer, or what a mistake makes of it.
func (l LayerCount) quantity(name string) (Quantity, error) {
	for _, m := range measures {
		if m.name == name {
			return l.measured(m)
		}
	}
	if rest, ok := strings.CutPrefix(name, "group-"); ok {
		return l.groupQuantity(name, rest)
	}
	if of, id, ok := cutLast(name); ok {
		q, err := l.quantity(of)
		if err != nil {
			return Quantity{}, l.unknown(name)
		}
		if mistaken, ok := q.mistaken(id); ok {
			return mistaken, nil
		}
	}
	return Quantity{}, l.unknown(name)
}

// groupQuantity gives a number of one of the layer's groups, "2.parameters".
func (l LayerCount) groupQuantity(name, rest string) (Quantity, error) {
	place, measured, _ := strings.Cut(rest, ".")
	groups := l.Groups()
	n, err := strconv.Atoi(place)
	if err != nil || n < 1 || n > len(groups) {
		return Quantity{}, &Error{Layer: l.Name, Value: "quantity " + strconv.Quote(name), Rule: "must name a group from 1 to " + strconv.Itoa(len(groups))}
	}
	return groups[n-1].quantity(measured)
}

func (l LayerCount) unknown(name string) error {
	names := make([]string, len(measures))
	for i := range measures {
		names[i] = measures[i].name
	}
	return &Error{Layer: l.Name, Value: "quantity " + strconv.Quote(name), Rule: "must be one of " + strings.Join(names, ", ") + ", or one of these and a mistake's name"}
}

func cutLast(name string) (before, after string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", "", false
	}
	return name[:i], name[i+1:], true
}

func (l LayerCount) measured(m measure) (Quantity, error) {
	if len(l.plan.runs) == 0 && !strings.HasPrefix(m.name, "input.") {
		return Quantity{}, l.unknown(m.name) // the layer was never counted
	}
	e, err := m.derive(l)
	if err != nil {
		return Quantity{}, err
	}
	if e.value.overflow {
		return Quantity{}, overflow(l.Name, m.name)
	}
	if m.factor != "" {
		e = e.as(m.factor)
	}
	q := Quantity{Value: e.Value(), Derivation: e, Factor: e.factor}
	q.mistakes = func() []Mistake { return l.mistakes(m.name, q.Value) }
	if m.size {
		q.text = e.sizeText()
	}
	return q, nil
}

// sizeText writes a product of a height and a width.
func (e Expr) sizeText() string {
	if e.operator != product {
		return ""
	}
	return narrow.print(e)
}

// inputQuantity is a number of the network's input, which every layer's input
// has as well.
func (c Count) inputQuantity(name, measured string) (Quantity, error) {
	q, err := LayerCount{Name: "input", Input: c.Input}.quantity(measured)
	q.Name = name
	if err != nil {
		return Quantity{}, &Error{Layer: "input", Value: "quantity " + strconv.Quote(name), Rule: "must be one of input.maps, input.height, input.width, input.units, input.size"}
	}
	return q, nil
}

func (c Count) totalQuantity(name, measured string) (Quantity, error) {
	for _, m := range measures[:summed] {
		slipped, slip := strings.CutPrefix(measured, m.name+".")
		if !slip && m.name != measured {
			continue
		}
		e := c.totalOf(func(l LayerCount) Expr {
			e, _ := m.derive(l)
			return e
		}, m.factor)
		if e.value.overflow {
			return Quantity{}, overflow("total", m.name)
		}
		q := Quantity{
			Name: name, Value: e.Value(), Derivation: e, Factor: m.factor,
			mistakes: func() []Mistake { return c.totalMistakes(m.name, e.Value()) },
		}
		if !slip {
			return q, nil
		}
		if mistaken, ok := q.mistaken(slipped); ok {
			return mistaken, nil
		}
	}
	return Quantity{}, &Error{Layer: "total", Value: "quantity " + strconv.Quote(name), Rule: "must be one of total.parameters, total.connections, total.fixed, total.macs, total.mult-adds, total.flops, or one of these and a mistake's name"}
}

// mistaken is what a mistake makes of the quantity.
func (q Quantity) mistaken(id string) (Quantity, bool) {
	for _, m := range q.Mistakes() {
		if m.ID == id {
			return Quantity{Name: q.Name, Value: m.Value, Derivation: m.Derivation, Factor: q.Factor}, true
		}
	}
	return Quantity{}, false
}
