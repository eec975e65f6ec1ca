package calc

import (
	"slices"
	"strings"
)

// listing is a network that has a name to ask for it by.
type listing struct {
	name, title string
	input       Shape
	layers      *[]Layer
	changes     []*[]Layer // which take the place of those of the same names
}

// catalogue is the networks that have a name. What is said after lenet5 is
// changed in the network of 1998, or, from lenet5-modern to lenet5-rgb, in what
// is mostly built today.
var catalogue = [...]listing{
	{"lenet5", "LeNet-5", Shape{1, 32, 32}, &lenet5, nil},
	{"lenet5-pooled", "LeNet-5, pooled", Shape{1, 32, 32}, &lenet5, []*[]Layer{&pooled}},
	{"lenet5-full-c3", "LeNet-5, full C3", Shape{1, 32, 32}, &lenet5, []*[]Layer{&fullC3}},
	{"lenet5-trained-output", "LeNet-5, trained output", Shape{1, 32, 32}, &lenet5, []*[]Layer{&trainedOutput}},
	{"lenet5-pooled-full-c3", "LeNet-5, pooled, full C3", Shape{1, 32, 32}, &lenet5, []*[]Layer{&pooled, &fullC3}},
	{"lenet5-pooled-trained-output", "LeNet-5, pooled, trained output", Shape{1, 32, 32}, &lenet5, []*[]Layer{&pooled, &trainedOutput}},
	{"lenet5-full-c3-trained-output", "LeNet-5, full C3, trained output", Shape{1, 32, 32}, &lenet5, []*[]Layer{&fullC3, &trainedOutput}},
	{"lenet5-modern", "LeNet-5, modern", Shape{1, 32, 32}, &lenet5, []*[]Layer{&pooled, &fullC3, &trainedOutput}},
	{"lenet5-no-bias", "LeNet-5, modern, without biases", Shape{1, 32, 32}, &lenet5, []*[]Layer{&pooled, &withoutBias}},
	{"lenet5-28", "LeNet-5, modern, 28×28", Shape{1, 28, 28}, &lenet5, []*[]Layer{&pooled, &fullC3, &fullC5, &trainedOutput}},
	{"lenet5-rgb", "LeNet-5, modern, RGB", Shape{3, 32, 32}, &lenet5, []*[]Layer{&pooled, &fullC3, &trainedOutput}},
	{"c1-64", "C1, 64×64", Shape{1, 64, 64}, &c1, nil},
	{"lenet1", "LeNet-1", Shape{1, 28, 28}, &lenet1, nil},
	{"lenet-caffe", "LeNet of Caffe", Shape{1, 28, 28}, &caffeLeNet, nil},
	{"concept", "Concept", Shape{1, 20, 20}, &concept, nil},
	{"row", "Row", Shape{1, 1, 7}, &row, nil},
	{"lenet5-36", "LeNet-5, enlarged", Shape{1, 36, 36}, &lenet5, nil},
	{"bitmap", "Bitmap", Shape{1, 12, 7}, &bitmap, nil},
}

// enlarged are the names of those that have been put on a larger input than
// LeNet-5's.
const enlarged = " c1-64 lenet5-36 "

func (l *listing) network() Network {
	layers := slices.Clone(*l.layers)
	for _, change := range l.changes {
		for _, layer := range *change {
			for i := range layers {
				if layerName(layers[i]) == layerName(layer) {
					layers[i] = layer
				}
			}
		}
	}
	for i := range layers {
		if conv, ok := layers[i].(Conv); ok {
			conv.Table = conv.Table.copied()
			layers[i] = conv
		}
	}
	n := Network{Name: l.title, Input: l.input, Layers: layers}
	if strings.Contains(enlarged, " "+l.name+" ") {
		n.Before = catalogue[0].input
	}
	return n
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
	n := listed(lower(name))
	if n.Name == "" {
		return n, unlisted(name)
	}
	return n, nil
}

// listed is the network of a name, or one without a name where there is none.
func listed(name string) Network {
	for i := range catalogue {
		if catalogue[i].name == name {
			return catalogue[i].network()
		}
	}
	return Network{}
}

func unlisted(name string) error {
	return broken("network", quoted(name), "must be one of "+strings.Join(Names(), ", "))
}
