package scene

import "fivebyfive/calc"

// light lights up what a factor of a formula counts, of what a layer has in a
// picture: what feeds it, its kernel, its bias and its units. Any of them may
// be missing.
func (f *Frame) light(factor calc.Factor, input, kernel, bias, units *Box) {
	switch role := factor.Role(); role {
	case "input":
		f.lightUp(input, Input)
	case "kernel":
		f.lightUp(kernel, Kernel)
		if factor == calc.Parameters {
			f.lightUp(bias, Bias)
		}
	case "bias":
		f.lightUp(bias, Bias)
	case "output":
		f.lightUp(units, Output)
	case "connection":
		f.lightUp(units, Connection)
	}
}

func (f *Frame) lightUp(box *Box, role Role) {
	if box != nil {
		f.halo(*box, true, role)
	}
}
