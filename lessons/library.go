package lessons

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"fivebyfive/calc"
)

// library holds the counted networks that a lesson's quantities come from.
type library struct {
	shelves []shelf
	bridge  calc.Bridge
	names   *regexp.Regexp // that have digits in them, and that a lesson may type
}

type shelf struct {
	name  string // as calc.Find knows it
	count calc.Count
}

// countNetworks counts every network that has a name. The first is LeNet-5.
func countNetworks() (l library, err error) {
	for _, name := range calc.Names() {
		network, err := calc.Find(name)
		if err != nil {
			return library{}, err
		}
		count, err := network.Count()
		if err != nil {
			return library{}, err
		}
		l.shelves = append(l.shelves, shelf{name, count})
	}
	l.names = l.typed()
	l.bridge, err = calc.ModernBridge()
	return l, err
}

// lenet5 is the network that the lessons are about.
func (l library) lenet5() calc.Count { return l.shelves[0].count }

// quantity returns the quantity of the given name. A name that does not say
// its network belongs to the first one that has such a layer; the input and
// the total are those of LeNet-5. One that says two networks, as in
// lenet5>lenet5-modern/total.parameters, is what changes from one to the other,
// and one that says bridge is today's LeNet-5, worked out from that of 1998.
func (l library) quantity(name string) (calc.Quantity, error) {
	network, quantity, said := strings.Cut(name, "/")
	if !said {
		return l.having(name).Quantity(name)
	}
	if network == "bridge" {
		return l.bridge.Quantity(quantity)
	}
	first, second, both := strings.Cut(network, ">")
	from, err := l.network(first)
	if err != nil {
		return calc.Quantity{}, err
	}
	if !both {
		return from.Quantity(quantity)
	}
	to, err := l.network(second)
	if err != nil {
		return calc.Quantity{}, err
	}
	return calc.Difference(from, to, quantity)
}

// having returns the first network that has the layer of a quantity.
func (l library) having(quantity string) calc.Count {
	layer, _, _ := strings.Cut(quantity, ".")
	for _, shelf := range l.shelves {
		if _, has := shelf.count.Layer(layer); has {
			return shelf.count
		}
	}
	return l.lenet5()
}

func (l library) network(name string) (calc.Count, error) {
	for _, shelf := range l.shelves {
		if shelf.name == name {
			return shelf.count, nil
		}
	}
	return calc.Count{}, fmt.Errorf("there is no network %q", name)
}

// layerOf returns the name of LeNet-5's layer that a scene is about, or "".
func (l library) layerOf(scene string) string {
	layer, _ := l.lenet5().Layer(scene)
	return layer.Name
}

// typed matches the names of the networks and of their layers.
func (l library) typed() *regexp.Regexp {
	var names []string
	for _, shelf := range l.shelves {
		network, _, _ := strings.Cut(shelf.count.Name, ",")
		names = append(names, regexp.QuoteMeta(network))
		for _, layer := range shelf.count.Layers {
			names = append(names, regexp.QuoteMeta(layer.Name))
		}
	}
	slices.Sort(names)
	return regexp.MustCompile(`\b(?:` + strings.Join(slices.Compact(names), "|") + `)\b`)
}
