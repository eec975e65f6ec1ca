package diff_test

import (
	"fmt"

	"fivebyfive/calc/diff"
	"fivebyfive/calc/notation"
)

// What a pooling layer saves.
func ExampleBetween() {
	without, _ := notation.Read("input 1x28x28; conv 32 3x3; relu; full 10")
	with, _ := notation.Read("input 1x28x28; conv 32 3x3; relu; maxpool 2x2; full 10")
	before, _ := without.Count()
	after, _ := with.Count()
	path := diff.Between(before, after)
	for _, step := range path.Steps {
		fmt.Println(step.Layer(), step.Kind(), step.Parameters().Value())
	}
	fmt.Println(path.Parameters())
	// Output:
	// maxpool1 added 0
	// full1 fed -162240
	// 216,650 − 162,240 = 54,410
}
