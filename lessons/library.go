package lessons

import (
	"regexp"
	"slices"
	"strings"

	"fivebyfive/calc"
)

// library holds the networks that a lesson's quantities come from.
type library struct {
	calc.Library
	names *regexp.Regexp // that have digits in them, and that a lesson may type
}

func newLibrary() (l library, err error) {
	if l.Library, err = calc.NewLibrary(); err != nil {
		return library{}, err
	}
	l.names = l.typed()
	return l, nil
}

// layerOf returns the name of LeNet-5's layer that a scene is about, or "".
func (l library) layerOf(scene string) string {
	layer, _ := l.LeNet5().Layer(scene)
	return layer.Name
}

// typed matches the names of the networks and of their layers.
func (l library) typed() *regexp.Regexp {
	var names []string
	for _, count := range l.Counts() {
		network, _, _ := strings.Cut(count.Name, ",")
		names = append(names, regexp.QuoteMeta(network))
		for _, layer := range count.Layers {
			names = append(names, regexp.QuoteMeta(layer.Name))
		}
	}
	slices.Sort(names)
	return regexp.MustCompile(`\b(?:` + strings.Join(slices.Compact(names), "|") + `)\b`)
}
