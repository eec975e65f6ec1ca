package calc

// LeNet5 is the network of LeCun, Bottou, Bengio and Haffner 1998, section
// II.B: 60,000 trainable parameters and 340,908 connections. C5 is a
// convolution whose kernel happens to be as large as its input.
func LeNet5() Network { return listed("lenet5") }

var lenet5 = []Layer{
	Conv{Name: "C1", Maps: 6, Kernel: Size{5, 5}},
	Subsample{Name: "S2", Window: Size{2, 2}},
	Conv{Name: "C3", Maps: 16, Kernel: Size{5, 5}, Table: Table{
		{0, 1, 2}, {1, 2, 3}, {2, 3, 4}, {3, 4, 5}, {0, 4, 5}, {0, 1, 5},
		{0, 1, 2, 3}, {1, 2, 3, 4}, {2, 3, 4, 5}, {0, 3, 4, 5}, {0, 1, 4, 5}, {0, 1, 2, 5},
		{0, 1, 3, 4}, {1, 2, 4, 5}, {0, 2, 3, 5},
		{0, 1, 2, 3, 4, 5},
	}},
	Subsample{Name: "S4", Window: Size{2, 2}},
	Conv{Name: "C5", Maps: 120, Kernel: Size{5, 5}},
	Full{Name: "F6", Units: 84},
	RBF{Name: "Output", Units: 10},
}

// LeNet5Modern is LeNet-5 as it is mostly built today, with 61,706 parameters:
// pooling trains nothing, C3 sees all of S2, and the output is a full layer.
func LeNet5Modern() Network { return listed("lenet5-modern") }

// What LeNet-5 is rebuilt with.
var (
	pooled = []Layer{
		Pool{Name: "S2", Kind: Average, Window: Size{2, 2}},
		Pool{Name: "S4", Kind: Average, Window: Size{2, 2}},
	}
	fullC3        = []Layer{Conv{Name: "C3", Maps: 16, Kernel: Size{5, 5}}}
	trainedOutput = []Layer{Full{Name: "Output", Units: 10}}
	fullC5        = []Layer{Full{Name: "C5", Units: 120}}
	withoutBias   = []Layer{
		Conv{Name: "C1", Maps: 6, Kernel: Size{5, 5}, NoBias: true},
		Conv{Name: "C3", Maps: 16, Kernel: Size{5, 5}, NoBias: true},
		Conv{Name: "C5", Maps: 120, Kernel: Size{5, 5}, NoBias: true},
		Full{Name: "F6", Units: 84, NoBias: true},
		Full{Name: "Output", Units: 10, NoBias: true},
	}
)

// Concept is the convolutional network as it is sketched to introduce the
// idea: three filters make C1, whose maps are halved to S2, filtered to C3 and
// halved to S4; then the values are laid out in a row and fed to a classical
// network. The sketch gives no sizes, and these are ours: a 20×20 input, 5×5
// kernels, five maps in C3, and ten outputs. The five maps of S4 have 2×2
// units, so the row is 20 long.
func Concept() Network { return listed("concept") }

var concept = []Layer{
	Conv{Name: "C1", Maps: 3, Kernel: Size{5, 5}},
	Subsample{Name: "S2", Window: Size{2, 2}},
	Conv{Name: "C3", Maps: 5, Kernel: Size{5, 5}},
	Subsample{Name: "S4", Window: Size{2, 2}},
	Full{Name: "NN", Units: 10},
}

// C1 is the first layer of LeNet-5 alone, on a square input of the given side:
// the same 156 parameters, and as many places for them as the input has.
func C1(side int) Network {
	n := listed("c1-64")
	n.Name, n.Input = "C1, "+Square(side).String(), Shape{1, side, side}
	if side <= n.Before.Width {
		n.Before = Shape{}
	}
	return n
}

var c1 = []Layer{Conv{Name: "C1", Maps: 6, Kernel: Size{5, 5}}}

// Row is the smallest convolution: a row of seven inputs, and one kernel of
// three weights and a bias that slides along it. Four parameters make twenty
// connections.
func Row() Network { return listed("row") }

var row = []Layer{Conv{Name: "row", Maps: 1, Kernel: Size{1, 3}}}

// LeNet5Enlarged is LeNet-5 on an input of 36×36. The kernels of C5 then have
// 2×2 places, as those of a convolution do (section II.B); F6 sees them all.
func LeNet5Enlarged() Network { return listed("lenet5-36") }

// Bitmap is the output of LeNet-5 alone, fed by F6 as the bitmap that its units
// are taught to draw: 12 rows of 7 (section II.B).
func Bitmap() Network { return listed("bitmap") }

var bitmap = []Layer{RBF{Name: "Bitmap", Units: 10}}
