package calc_test

import (
	"testing"

	"fivebyfive/calc"
)

// LeNet-1 (LeCun et al., NIPS 1989): 2,578 parameters, 98,442 connections.
func TestLeNet1(t *testing.T) {
	one := count(t, calc.LeNet1())
	compare(t, one, []layerNumbers{
		{"H1", calc.Shape{4, 24, 24}, 2304, 104, 59904},
		{"H2", calc.Shape{4, 12, 12}, 576, 8, 2880},
		{"H3", calc.Shape{12, 8, 8}, 768, 512, 32768},
		{"H4", calc.Shape{12, 4, 4}, 192, 24, 960},
		{"Output", calc.Shape{10, 1, 1}, 10, 1930, 1930},
	}, calc.Total{Parameters: 2578, Connections: 98442})
	q, err := one.Quantity("h3.kernels")
	if err != nil || q.Value != 20 {
		t.Errorf("h3.kernels: %d, %v", q.Value, err)
	}
}

// The zip-code network (LeCun et al., Neural Computation 1989) shares weights
// and not biases. What is a mistake about LeNet-5 is right there: 9,760
// parameters, 64,660 connections.
func TestZipCodeNetwork(t *testing.T) {
	eight := make(calc.Table, 12)
	for i := range eight {
		eight[i] = []int{0, 1, 2, 3, 4, 5, 6, 7}
	}
	c := count(t, calc.Network{
		Input: calc.Shape{1, 16, 16},
		Layers: []calc.Layer{
			calc.Conv{Name: "H1", Maps: 12, Kernel: calc.Square(5), Stride: calc.Square(2), Padding: calc.Square(2)},
			calc.Conv{Name: "H2", Maps: 12, Kernel: calc.Square(5), Stride: calc.Square(2), Padding: calc.Square(2), Table: eight},
			calc.Full{Name: "H3", Units: 30},
			calc.Full{Name: "Out", Units: 10},
		},
	})
	var parameters int64
	for _, name := range []string{"h1.parameters.bias-per-unit", "h2.parameters.bias-per-unit", "h3.parameters", "out.parameters"} {
		q, err := c.Quantity(name)
		if err != nil {
			t.Fatal(err)
		}
		parameters += q.Value
	}
	if parameters != 9760 || c.Total.Connections != 64660 {
		t.Errorf("%d parameters, %d connections", parameters, c.Total.Connections)
	}
}

// multiplications is what is published as multiply-accumulates.
func multiplications(t *testing.T, c calc.Count) int64 {
	q, err := c.Quantity("total.macs")
	if err != nil {
		t.Fatal(err)
	}
	return q.Value
}

// AlexNet in one tower, as torchvision has it.
func TestAlexNet(t *testing.T) {
	conv := func(name string, maps, kernel, stride, padding int) calc.Layer {
		return calc.Conv{Name: name, Maps: maps, Kernel: calc.Square(kernel), Stride: calc.Square(stride), Padding: calc.Square(padding)}
	}
	pool := func(name string) calc.Layer {
		return calc.Pool{Name: name, Window: calc.Square(3), Stride: calc.Square(2)}
	}
	c := count(t, calc.Network{
		Name:  "AlexNet",
		Input: calc.Shape{3, 224, 224},
		Layers: []calc.Layer{
			conv("conv1", 64, 11, 4, 2), pool("pool1"),
			conv("conv2", 192, 5, 1, 2), pool("pool2"),
			conv("conv3", 384, 3, 1, 1),
			conv("conv4", 256, 3, 1, 1),
			conv("conv5", 256, 3, 1, 1), pool("pool5"),
			calc.Full{Name: "fc6", Units: 4096},
			calc.Full{Name: "fc7", Units: 4096},
			calc.Full{Name: "fc8", Units: 1000},
		},
	})
	if c.Total.Parameters != 61100840 {
		t.Errorf("%d parameters", c.Total.Parameters)
	}
	if got := multiplications(t, c); got != 714188480 {
		t.Errorf("%d multiplications", got)
	}
	if pool5, _ := c.Layer("pool5"); pool5.ReceptiveField.Size != calc.Square(195) {
		t.Errorf("pool5 sees %v", pool5.ReceptiveField.Size)
	}
}

func TestVGG16(t *testing.T) {
	vgg := calc.Network{Name: "VGG-16", Input: calc.Shape{3, 224, 224}}
	for i, maps := range []int{64, 64, 0, 128, 128, 0, 256, 256, 256, 0, 512, 512, 512, 0, 512, 512, 512, 0} {
		name := string(rune('a' + i))
		if maps == 0 {
			vgg.Layers = append(vgg.Layers, calc.Pool{Name: name, Window: calc.Square(2)})
		} else {
			vgg.Layers = append(vgg.Layers, calc.Conv{Name: name, Maps: maps, Kernel: calc.Square(3), Padding: calc.Square(1)})
		}
	}
	last := vgg.Layers[len(vgg.Layers)-1].(calc.Pool).Name
	for _, units := range []int{4096, 4096, 1000} {
		vgg.Layers = append(vgg.Layers, calc.Full{Name: string(rune('a' + len(vgg.Layers))), Units: units})
	}
	c := count(t, vgg)
	if c.Total.Parameters != 138357544 {
		t.Errorf("%d parameters", c.Total.Parameters)
	}
	if got := multiplications(t, c); got != 15470264320 {
		t.Errorf("%d multiplications", got)
	}
	if pool, _ := c.Layer(last); pool.ReceptiveField.Size != calc.Square(212) {
		t.Errorf("the last pooling sees %v", pool.ReceptiveField.Size)
	}
}
