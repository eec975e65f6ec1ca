package kit

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
)

// DrawMade draws a map as far as it has been made: the units that have been
// computed, each of which stands for so many connections, and the cells of the
// others. Its units can be pointed at.
func DrawMade(f *frame.Frame, l *Layer, m int, units *frame.Box, values []float32, filled, connections int) *frame.Texture {
	t := DrawUnits(f, l, m, *units, values, filled, connections)
	f.Blank(*units, t.Rows, t.Cols, filled)
	FrameMap(f, l, units, frame.Output, 1)
	TargetMap(f, l, m, units)
	return t
}

// DrawGiven draws a map that another layer takes in.
func DrawGiven(f *frame.Frame, l *Layer, m int, units *frame.Box, seen *lenet.Activations, role frame.Role, alpha float32) {
	DrawMap(f, l, m, *units, seen, l.Output.Height*l.Output.Width, 0)
	FrameMap(f, l, units, role, alpha)
}

// FrameMap draws the lines between the units of a map and around it.
func FrameMap(f *frame.Frame, l *Layer, units *frame.Box, role frame.Role, alpha float32) {
	f.Grid(*units, l.Output.Height, l.Output.Width)
	f.Outline(role, units.Grow(0.5), 1, alpha)
}

// TargetMap lets the units of a map be pointed at.
func TargetMap(f *frame.Frame, l *Layer, m int, units *frame.Box) {
	f.Target(frame.UnitTarget, l.Index, l.First+m, *units, l.Output.Height, l.Output.Width)
}

// DrawKernel draws the weights of a kernel, of which the first have been made.
func DrawKernel(f *frame.Frame, l *Layer, kernel *frame.Box, weights []float32, made int, largest float32) {
	for k, w := range weights {
		f.Number(l.WeightIn(kernel, k), Strength(w, largest), false, k < made)
	}
}

// TargetNumbers lets the numbers of a map be pointed at.
func TargetNumbers(f *frame.Frame, l *Layer, m int, kernel, bias *frame.Box, rows, cols int) {
	f.Target(frame.WeightTarget, l.Index, l.First+m, *kernel, rows, cols)
	f.Target(frame.BiasTarget, l.Index, l.First+m, *bias, 1, 1)
}

// Slot is where one map stands, with the kernel and the bias that make it.
type Slot struct {
	Kernel, Bias, Units frame.Box
}

// DrawMap draws the first filled units of a map with their values, and says
// how many connections each stands for.
func DrawMap(f *frame.Frame, l *Layer, m int, box frame.Box, seen *lenet.Activations, filled, connections int) *frame.Texture {
	return DrawUnits(f, l, m, box, seen.Layers[l.Index], filled, connections)
}

// DrawUnits draws the first filled units of a map of which the values of all
// its layer are given.
func DrawUnits(f *frame.Frame, l *Layer, m int, box frame.Box, values []float32, filled, connections int) *frame.Texture {
	places := l.Output.Height * l.Output.Width
	t := f.Texture(l.Names[m], box, l.Output.Height, l.Output.Width)
	t.Connections = connections
	for i, v := range values[m*places : m*places+filled] {
		t.Values[i] = ShadeOfUnit(v)
	}
	return t
}
