package graph_test

import (
	"fmt"

	"fivebyfive/calc/graph"
)

// LeNet's first layer is written down in Go, and its connections are gone through.
func ExampleLayerCount_Enumerate() {
	network := graph.Network{Layers: []graph.Layer{
		{Name: "input", Operation: graph.Input{Shape: graph.Shape{Maps: 1, Extent: graph.Size{32, 32}}}},
		{Name: "C1", Operation: graph.Convolution{Maps: 6, Sliding: graph.Sliding{Size: graph.Size{5}}}},
	}}
	count, err := network.Count()
	if err != nil {
		fmt.Println(err)
		return
	}
	c1, _ := count.Layer("C1")
	numbers := c1.Enumerate()
	fmt.Println(numbers.Numbers, "numbers,", numbers.Connections, "connections")
	last := numbers.Connection(numbers.Connections - 1)
	fmt.Println("the last is number", last.Index, "of the", last.Tensor.Name)
	for _, c := range append(last.At, last.Place...) {
		fmt.Println(c.Counts, c.At)
	}
	// Output:
	// 156 numbers, 122304 connections
	// the last is number 155 of the bias
	// maps 5
	// output-height 27
	// output-width 27
}
