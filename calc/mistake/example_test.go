package mistake_test

import (
	"fmt"

	"fivebyfive/calc/mistake"
	"fivebyfive/calc/notation"
	"fivebyfive/lessons"
)

func ExampleNetwork_Diagnose() {
	file, _ := notation.Read("input 3x64x64; conv 50 3x3; conv 50 3x3; full 10")
	count, _ := file.Count()
	for _, m := range mistake.In(&count).Diagnose("conv2", mistake.Parameters, 1400)[:1] {
		fmt.Println(m.ID, m.Formula)
		fmt.Println(m.Explain(lessons.Language("en")))
	}
	// Output:
	// network-input-maps (3×3×3 + 1) × 50 = 1,400
	// This counts the maps of the network's input. What feeds this layer are the 50 input maps of the layer before.
}
