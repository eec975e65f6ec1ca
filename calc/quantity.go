package calc

import (
	"strconv"
	"strings"

	"fivebyfive/calc/language"
)

// Quantity is one number of a network, and where it comes from.
type Quantity struct {
	Name       string // as it was asked for: "c1.parameters"
	Value      int64
	Derivation Expr
	Factor     Factor // what it counts

	size     bool // it is written as height × width
	signed   bool // it is a difference
	mistakes func() []Mistake
}

// Text is the quantity as it stands in a sentence: "122,304", and "28×28" for
// a size.
func (q Quantity) Text() string {
	return q.TextIn(language.Neutral)
}

// TextIn is [Quantity.Text] with its number as the language writes it.
func (q Quantity) TextIn(l *language.Language) string {
	switch {
	case q.size:
		return printed(l).print(q.Derivation, false)
	case q.signed && q.Value > 0:
		return "+" + l.Number(q.Value)
	}
	return l.Number(q.Value)
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
func (q Quantity) Diagnose(answer int64) []Mistake {
	return leadingTo(answer, q.Value, q.Mistakes())
}

// Quantity gives a number by its name, in any case: "c1.parameters".
//
// Of the network there are
//
//	input.maps  input.height  input.width  input.units  input.size
//	input.parameters  input.connections
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
//	field.height  field.width  field.size  centres.height  centres.width  centres.size
//
// Layers may be taken together, joined by plus signs, for what is summed in a
// total: "c5+f6.parameters". For one layer or several,
//
//	parameters-share  connections-share
//
// are their share of the total, in whole percent, rounded down.
//
// positions is the number of places of the window, uses that of the times that
// each parameter is used, fan-out that of the maps which an input map feeds, and
// unjoined that of the pairs of an input map and a map without a kernel. field
// is the [ReceptiveField] of a unit, and centres the part of the network's input
// that the fields' centres cover. A quantity that differs within a layer, as the fan-in of C3 does, is an [Error];
// it can be asked of one of the layer's [LayerCount.Groups], counted from 1:
// "c3.group-2.map.parameters". Any name but that of a share or of layers taken
// together may be followed by that of a [Mistake], for what it comes to:
// "c1.parameters.no-bias".
func (c Count) Quantity(name string) (Quantity, error) {
	q, err := c.quantity(name, lower(name))
	q.Name = name
	return q, err
}

// quantity gives a number by its name in small letters.
func (c *Count) quantity(name, small string) (Quantity, error) {
	for i := range c.Layers {
		if c.Layers[i].plan == nil {
			return Quantity{}, broken(c.Layers[i].Name, "a layer that was not counted", "must come from Network.Count")
		}
	}
	if strings.HasPrefix(small, "input.") {
		return c.inputQuantity(name, small)
	}
	if measured, ok := strings.CutPrefix(small, "total."); ok {
		return c.totalQuantity(name, measured)
	}
	if q, ok, err := c.partQuantity(small); ok {
		return q, err
	}
	var l *LayerCount
	for i := range c.Layers {
		other := &c.Layers[i]
		// Where names have points the longest counts.
		if strings.HasPrefix(small, lower(other.Name)+".") && (l == nil || len(other.Name) > len(l.Name)) {
			l = other
		}
	}
	if l == nil {
		return unknown(c.title(), name, "input, total"+c.names()+" followed by a point and a name")
	}
	return l.quantity(small[len(l.Name)+1:])
}

// lower writes a name in small letters.
func lower(name string) string {
	letters := []byte(name)
	for i, c := range letters {
		if 'A' <= c && c <= 'Z' {
			letters[i] = c + 'a' - 'A'
		}
	}
	return string(letters)
}

// sameName reports whether two names are one, in any case of A to Z.
func sameName(a, b string) bool { return len(a) == len(b) && lower(a) == lower(b) }

func quoted(name string) string { return `"` + name + `"` }

// unknown says that there is no quantity of a name, and which there are.
func unknown(layer, name, known string) (Quantity, error) {
	return Quantity{}, broken(layer, "quantity "+quoted(name), "must be one of "+known)
}

func (c *Count) title() string {
	if c.Name == "" {
		return "network"
	}
	return c.Name
}

// names lists what the layers are called, each after a comma.
func (c *Count) names() (names string) {
	for i := range c.Layers {
		names += ", " + c.Layers[i].Name
	}
	return names
}

// quantity gives a number of the layer, or what a mistake makes of it.
func (l *LayerCount) quantity(name string) (Quantity, error) {
	for i := range measures {
		if measures[i].name == name {
			return l.measured(&measures[i])
		}
	}
	if rest, ok := strings.CutPrefix(name, "group-"); ok {
		return l.groupQuantity(name, rest)
	}
	if of, id, ok := cutLast(name); ok {
		q, _ := l.quantity(of)
		if mistaken, ok := q.mistaken(id); ok {
			return mistaken, nil
		}
	}
	return l.unknown(name)
}

// groupQuantity gives a number of one of the layer's groups, "2.parameters".
func (l *LayerCount) groupQuantity(name, rest string) (Quantity, error) {
	place, measured, _ := strings.Cut(rest, ".")
	groups := l.Groups()
	for i := range groups {
		if strconv.Itoa(i+1) == place {
			return groups[i].quantity(measured)
		}
	}
	return Quantity{}, broken(l.Name, "quantity "+quoted(name), "must name a group from 1 to "+strconv.Itoa(len(groups)))
}

func (l *LayerCount) unknown(name string) (Quantity, error) {
	known := ""
	for i := range measures {
		known += measures[i].name + ", "
	}
	return unknown(l.Name, name, known+"or one of these and a mistake's name")
}

func cutLast(name string) (before, after string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 {
		return "", "", false
	}
	return name[:i], name[i+1:], true
}

func (l *LayerCount) measured(m *measure) (Quantity, error) {
	if l.plan == nil && !strings.HasPrefix(m.name, "input.") {
		return l.unknown(m.name) // the layer was never counted
	}
	if m.needs != nil {
		if err := m.needs(l, m.name); err != nil {
			return Quantity{}, err
		}
	}
	e := m.derive(l)
	if e.value == lost {
		return Quantity{}, overflow(l.Name, m.name)
	}
	if m.factor != "" {
		e = e.as(m.factor)
	}
	q := quantity(e)
	q.mistakes = func() []Mistake { return l.mistakes(m, q.Value) }
	q.size = m.size && e.operator == product
	return q, nil
}

// mistakes lists the ways to get a measure wrong.
func (l *LayerCount) mistakes(m *measure, right int64) []Mistake {
	g := &gathering{layer: l, right: right}
	if m.slips != nil {
		m.slips(g)
		g.enlarged(m)
	}
	return g.mistakes
}

// quantity is the number that a formula comes to.
func quantity(e Expr) Quantity {
	return Quantity{Value: e.Value(), Derivation: e, Factor: e.factor}
}

func (c *Count) totalQuantity(name, measured string) (Quantity, error) {
	for i := range measures[:summed] {
		m := &measures[i]
		slipped, slip := strings.CutPrefix(measured, m.name+".")
		if !slip && m.name != measured {
			continue
		}
		e := c.totalOf(m.derive, m.factor)
		if e.value == lost {
			return Quantity{}, overflow("total", m.name)
		}
		q := quantity(e)
		q.mistakes = func() []Mistake { return c.totalMistakes(m, q.Value) }
		if !slip {
			return q, nil
		}
		if mistaken, ok := q.mistaken(slipped); ok {
			return mistaken, nil
		}
	}
	return unknown("total", name, "total.parameters, total.connections, total.fixed, total.macs, total.mult-adds, total.flops, or one of these and a mistake's name")
}

// mistaken is what a mistake makes of the quantity.
func (q *Quantity) mistaken(id string) (Quantity, bool) {
	for _, m := range q.Mistakes() {
		if m.ID == id {
			return Quantity{Value: m.Value, Derivation: m.Derivation(), Factor: q.Factor}, true
		}
	}
	return Quantity{}, false
}
