package kit

import (
	"testing"

	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
)

// A formula's factor lights up what it counts: the bias among all parameters,
// and not with the kernel's cells.
func TestHighlightOfTheBias(t *testing.T) {
	for factor, want := range map[calc.Factor]int{calc.KernelCells: 1, calc.Parameters: 2, calc.Bias: 1} {
		var f frame.Frame
		kernel, bias := frame.Box{X: 0, Y: 0, W: 9, H: 9}, frame.Box{X: 20, Y: 0, W: 9, H: 9}
		Light(&f, factor, nil, &kernel, &bias, nil)
		halos := 0
		for _, s := range f.Shapes {
			if s.Kind == frame.Outline {
				halos++
			}
		}
		if halos != want {
			t.Errorf("%s lights up %d boxes, want %d", factor, halos, want)
		}
	}
}
