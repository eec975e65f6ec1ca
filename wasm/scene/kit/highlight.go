package kit

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
)

// Light lights up what a factor of a formula counts, of what a layer has in a
// picture: what feeds it, its kernel, its bias and its units. Any of them may
// be missing.
func Light(f *frame.Frame, factor calc.Factor, input, kernel, bias, units *frame.Box) {
	switch role := factor.Role(); role {
	case "input":
		LightUp(f, input, frame.Input)
	case "kernel":
		LightUp(f, kernel, frame.Kernel)
		if factor == calc.Parameters {
			LightUp(f, bias, frame.Bias)
		}
	case "bias":
		LightUp(f, bias, frame.Bias)
	case "output":
		LightUp(f, units, frame.Output)
	case "connection":
		LightUp(f, units, frame.Connection)
	}
}

// LightUp lights up a box, if there is one.
func LightUp(f *frame.Frame, box *frame.Box, role frame.Role) {
	if box != nil {
		f.Halo(*box, true, role)
	}
}

// DrawUsed marks a number, and the units that use it.
func DrawUsed(f *frame.Frame, number frame.Box, role frame.Role, units frame.Box) {
	f.Ring(frame.Ink, &number, 1, 2)
	f.Fill(role, units, 0.18)
	f.Ring(frame.Output, &units, 1, 2)
}

// LightCount lights up a box that has both parameters and connections.
func LightCount(f *frame.Frame, factor calc.Factor, box *frame.Box) {
	switch factor {
	case calc.Parameters:
		LightUp(f, box, frame.Kernel)
	case calc.Connections:
		LightUp(f, box, frame.Connection)
	}
}
