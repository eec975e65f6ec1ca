package calc

// LeNet1 is the network of LeCun et al. 1990, "Handwritten Digit Recognition
// with a Back-Propagation Network", which reads digits of 28×28: 2,578
// parameters and 98,442 connections. A map of H3 sees one map of H2 or two.
func LeNet1() Network { return listed("lenet1") }

var lenet1 = []Layer{
	Conv{Name: "H1", Maps: 4, Kernel: Size{5, 5}},
	Subsample{Name: "H2", Window: Size{2, 2}},
	Conv{Name: "H3", Maps: 12, Kernel: Size{5, 5}, Table: Table{
		{0}, {0, 1}, {0, 1}, {1}, {0, 1}, {0, 1},
		{2}, {2, 3}, {2, 3}, {3}, {2, 3}, {2, 3},
	}},
	Subsample{Name: "H4", Window: Size{2, 2}},
	Full{Name: "Output", Units: 10},
}
