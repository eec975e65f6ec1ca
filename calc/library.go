package calc

import "strings"

// Library is every network that has a name, counted, for all their numbers to
// be asked for by name.
type Library struct {
	shelves []shelf
	bridge  Bridge
}

type shelf struct {
	name  string // as Find knows it
	count Count
}

// NewLibrary counts every network that has a name.
func NewLibrary() (l Library, err error) {
	for i := range catalogue {
		count, err := catalogue[i].network().Count()
		if err != nil {
			return Library{}, err
		}
		l.shelves = append(l.shelves, shelf{catalogue[i].name, count})
	}
	l.bridge, err = ModernBridge()
	return l, err
}

// Counts returns all networks, counted. The first is LeNet-5.
func (l Library) Counts() []Count {
	counts := make([]Count, len(l.shelves))
	for i := range counts {
		counts[i] = l.shelves[i].count
	}
	return counts
}

// LeNet5 is the network of 1998; in the zero Library it has no layers.
func (l Library) LeNet5() Count {
	if len(l.shelves) == 0 {
		return Count{}
	}
	return l.shelves[0].count
}

// Quantity returns the quantity of the given name. A name that does not say its
// network, "c1.parameters", belongs to the first one that has such a layer; the
// input and the total are those of LeNet-5. One that says a network,
// "lenet5-modern/total.parameters", belongs to that; one that says two,
// "lenet5>lenet5-modern/total.parameters", is what changes from one to the
// other; and one that says bridge is today's LeNet-5, worked out from that of
// 1998.
func (l Library) Quantity(name string) (Quantity, error) {
	network, quantity, said := strings.Cut(name, "/")
	if !said {
		return l.having(name).Quantity(name)
	}
	if sameName(network, "bridge") {
		return l.bridge.Quantity(quantity)
	}
	first, second, both := strings.Cut(network, ">")
	from, err := l.network(first)
	if err != nil {
		return Quantity{}, err
	}
	if !both {
		return from.Quantity(quantity)
	}
	to, err := l.network(second)
	if err != nil {
		return Quantity{}, err
	}
	return Difference(*from, *to, quantity)
}

// having returns the first network that has the layer of a quantity.
func (l *Library) having(quantity string) *Count {
	layer, _, _ := strings.Cut(quantity, ".")
	for i := range l.shelves {
		if count := &l.shelves[i].count; count.layer(layer) != nil {
			return count
		}
	}
	if len(l.shelves) == 0 {
		return &Count{}
	}
	return &l.shelves[0].count
}

func (l *Library) network(name string) (*Count, error) {
	for i := range l.shelves {
		if sameName(l.shelves[i].name, name) {
			return &l.shelves[i].count, nil
		}
	}
	return nil, unlisted(name)
}
