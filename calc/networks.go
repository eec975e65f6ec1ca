package calc

import (
	"strconv"
	"strings"
)

// catalogue is the networks that have a name to ask for them by.
var catalogue = [...]struct {
	name    string
	network func() Network
}{
	{"lenet5", LeNet5},
	{"lenet5-modern", LeNet5Modern},
	{"lenet5-28", unframed},
	{"concept", Concept},
	{"row", Row},
}

// Names lists the names that [Find] knows.
func Names() []string {
	names := make([]string, len(catalogue))
	for i := range catalogue {
		names[i] = catalogue[i].name
	}
	return names
}

// Find returns the network of the given name, in any case: "lenet5".
func Find(name string) (Network, error) {
	for _, entry := range catalogue {
		if strings.EqualFold(entry.name, name) {
			return entry.network(), nil
		}
	}
	return Network{}, &Error{Layer: "network", Value: strconv.Quote(name), Rule: "must be one of " + strings.Join(Names(), ", ")}
}

// unframed is LeNet5Modern on images of 28×28 as they come, without the margin
// that makes them 32×32. S4 is left with maps of 4×4, too small for C5 to slide
// over, so C5 is a full layer.
func unframed() Network {
	n := LeNet5Modern()
	n.Name, n.Input = "LeNet-5, modern, 28×28", Shape{1, 28, 28}
	n.Layers[4] = Full{Name: "C5", Units: 120}
	return n
}
