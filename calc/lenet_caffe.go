package calc

// CaffeLeNet is the network that Caffe brought along as its example for MNIST,
// under the name LeNet: 431,080 parameters. Seven times those of LeNet-5, most
// of them between its first full layer and all of pool2.
func CaffeLeNet() Network { return listed("lenet-caffe") }

var caffeLeNet = []Layer{
	Conv{Name: "conv1", Maps: 20, Kernel: Size{5, 5}},
	Pool{Name: "pool1", Kind: Max, Window: Size{2, 2}},
	Conv{Name: "conv2", Maps: 50, Kernel: Size{5, 5}},
	Pool{Name: "pool2", Kind: Max, Window: Size{2, 2}},
	Full{Name: "ip1", Units: 500},
	Full{Name: "ip2", Units: 10},
}
