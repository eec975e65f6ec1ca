package calc

import "slices"

// LeNet5 is the network of LeCun, Bottou, Bengio and Haffner 1998, section
// II.B: 60,000 trainable parameters and 340,908 connections. C5 is a
// convolution whose kernel happens to be as large as its input.
func LeNet5() Network {
	return Network{
		Name:  "LeNet-5",
		Input: Shape{1, 32, 32},
		Layers: []Layer{
			Conv{Name: "C1", Maps: 6, Kernel: Square(5)},
			Subsample{Name: "S2", Window: Square(2)},
			Conv{Name: "C3", Maps: 16, Kernel: Square(5), Table: TableI()},
			Subsample{Name: "S4", Window: Square(2)},
			Conv{Name: "C5", Maps: 120, Kernel: Square(5)},
			Full{Name: "F6", Units: 84},
			RBF{Name: "Output", Units: 10},
		},
	}
}

// LeNet5Modern is LeNet-5 as it is mostly built today, with 61,706 parameters:
// pooling trains nothing, C3 sees all of S2, and the output is a full layer.
func LeNet5Modern() Network {
	return LeNet5().with("LeNet-5, modern", pooled, fullC3, trainedOutput)
}

// What LeNet-5 is rebuilt with.
var (
	pooled = []Layer{
		Pool{Name: "S2", Kind: Average, Window: Square(2)},
		Pool{Name: "S4", Kind: Average, Window: Square(2)},
	}
	fullC3        = []Layer{Conv{Name: "C3", Maps: 16, Kernel: Square(5)}}
	trainedOutput = []Layer{Full{Name: "Output", Units: 10}}
	fullC5        = []Layer{Full{Name: "C5", Units: 120}}
	withoutBias   = []Layer{
		Conv{Name: "C1", Maps: 6, Kernel: Square(5), NoBias: true},
		Conv{Name: "C3", Maps: 16, Kernel: Square(5), NoBias: true},
		Conv{Name: "C5", Maps: 120, Kernel: Square(5), NoBias: true},
		Full{Name: "F6", Units: 84, NoBias: true},
		Full{Name: "Output", Units: 10, NoBias: true},
	}
)

// with is the network under a new name, with layers in place of those of the
// same names.
func (n Network) with(name string, changes ...[]Layer) Network {
	n.Name, n.Layers = name, slices.Clone(n.Layers)
	for _, layers := range changes {
		for _, layer := range layers {
			for i := range n.Layers {
				if layerName(n.Layers[i]) == layerName(layer) {
					n.Layers[i] = layer
				}
			}
		}
	}
	return n
}

// on is the network on an input of another shape.
func (n Network) on(input Shape) Network {
	n.Input = input
	return n
}

// Concept is the convolutional network as it is sketched to introduce the
// idea: three filters make C1, whose maps are halved to S2, filtered to C3 and
// halved to S4; then the values are laid out in a row and fed to a classical
// network. The sketch gives no sizes, and these are ours: a 20×20 input, 5×5
// kernels, five maps in C3, and ten outputs. The five maps of S4 have 2×2
// units, so the row is 20 long.
func Concept() Network {
	return Network{
		Name:  "Concept",
		Input: Shape{1, 20, 20},
		Layers: []Layer{
			Conv{Name: "C1", Maps: 3, Kernel: Square(5)},
			Subsample{Name: "S2", Window: Square(2)},
			Conv{Name: "C3", Maps: 5, Kernel: Square(5)},
			Subsample{Name: "S4", Window: Square(2)},
			Full{Name: "NN", Units: 10},
		},
	}
}

// Row is the smallest convolution: a row of seven inputs, and one kernel of
// three weights and a bias that slides along it. Four parameters make twenty
// connections.
func Row() Network {
	return Network{
		Name:   "Row",
		Input:  Shape{1, 1, 7},
		Layers: []Layer{Conv{Name: "row", Maps: 1, Kernel: Size{1, 3}}},
	}
}
