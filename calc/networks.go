package calc

import (
	"strconv"
	"strings"
)

// catalogue is the networks that have a name to ask for them by. What is said
// after lenet5 is changed in the network of 1998, or, from lenet5-modern on, in
// what is mostly built today.
var catalogue = [...]struct {
	name    string
	network func() Network
}{
	{"lenet5", LeNet5},
	{"lenet5-pooled", func() Network { return LeNet5().with("LeNet-5, pooled", pooled) }},
	{"lenet5-full-c3", func() Network { return LeNet5().with("LeNet-5, full C3", fullC3) }},
	{"lenet5-trained-output", func() Network { return LeNet5().with("LeNet-5, trained output", trainedOutput) }},
	{"lenet5-pooled-full-c3", func() Network { return LeNet5().with("LeNet-5, pooled, full C3", pooled, fullC3) }},
	{"lenet5-pooled-trained-output", func() Network { return LeNet5().with("LeNet-5, pooled, trained output", pooled, trainedOutput) }},
	{"lenet5-full-c3-trained-output", func() Network { return LeNet5().with("LeNet-5, full C3, trained output", fullC3, trainedOutput) }},
	{"lenet5-modern", LeNet5Modern},
	{"lenet5-no-bias", func() Network { return LeNet5Modern().with("LeNet-5, modern, without biases", withoutBias) }},
	{"lenet5-28", func() Network { return LeNet5Modern().with("LeNet-5, modern, 28×28", fullC5).on(Shape{1, 28, 28}) }},
	{"lenet5-rgb", func() Network { return LeNet5Modern().with("LeNet-5, modern, RGB").on(Shape{3, 32, 32}) }},
	{"lenet1", LeNet1},
	{"lenet-caffe", CaffeLeNet},
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
