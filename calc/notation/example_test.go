package notation_test

import (
	"fmt"

	"fivebyfive/calc/notation"
)

// A network is typed from memory, and every number has its reason.
func Example() {
	file, err := notation.Read("input 3x224x224; stem: conv 64 7x7 stride 2 pad 3")
	if err != nil {
		fmt.Println(err)
		return
	}
	count, err := file.Count()
	if err != nil {
		fmt.Println(err)
		return
	}
	stem, _ := count.Layer("stem")
	fmt.Println(stem.Output)
	fmt.Println(stem.Parameters)
	fmt.Println(stem.Connections)
	// Output:
	// 64×112×112
	// (7×7×3 + 1) × 64 = 9,472
	// 9,472 × 112×112 = 118,816,768
}

// What is wrong is told with its place, and with what would be right.
func ExampleError() {
	_, err := notation.Read("input 1x28x28\ndense 10")
	fmt.Println(err)
	// Output:
	// line 2, column 1: "dense": say full, for example full 10
}
