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
	{"concept", Concept},
	{"row", Row},
	{"lenet5-36", LeNet5Enlarged},
	{"bitmap", Bitmap},
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
