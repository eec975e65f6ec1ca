package lessons

import (
	"fmt"
	"regexp"
	"strings"

	"fivebyfive/calc"
)

// library holds the counted networks that a lesson's quantities come from.
type library []shelf

type shelf struct {
	name  string // as calc.Find knows it
	count calc.Count
}

func countNetworks() (library, error) {
	var l library
	for _, name := range []string{"lenet5", "row", "lenet5-modern", "concept", "lenet5-36", "bitmap"} {
		network, err := calc.Find(name)
		if err != nil {
			return nil, err
		}
		count, err := network.Count()
		if err != nil {
			return nil, err
		}
		l = append(l, shelf{name, count})
	}
	return l, nil
}

// quantity returns the quantity of the given name. A name that does not say
// its network belongs to the first one that has such a layer; the input and
// the total are those of LeNet-5.
func (l library) quantity(name string) (calc.Quantity, error) {
	network, quantity, said := strings.Cut(name, "/")
	if !said {
		quantity = name
		layer, _, _ := strings.Cut(name, ".")
		for _, shelf := range l {
			if _, has := shelf.count.Layer(layer); has {
				return shelf.count.Quantity(quantity)
			}
		}
		return l[0].count.Quantity(quantity)
	}
	for _, shelf := range l {
		if shelf.name == network {
			return shelf.count.Quantity(quantity)
		}
	}
	return calc.Quantity{}, fmt.Errorf("there is no network %q", network)
}

// layerOf returns the name of LeNet-5's layer that a scene is about, or "".
func (l library) layerOf(scene string) string {
	layer, _ := l[0].count.Layer(scene)
	return layer.Name
}

// names matches the names with digits in them that a lesson may type: those of
// the layers, and the network's own.
func (l library) names() *regexp.Regexp {
	names := []string{"LeNet-5"}
	for _, shelf := range l {
		for _, layer := range shelf.count.Layers {
			names = append(names, regexp.QuoteMeta(layer.Name))
		}
	}
	return regexp.MustCompile(`\b(?:` + strings.Join(names, "|") + `)\b`)
}
