package scene

import "fivebyfive/calc/lenet"

// values returns the values of all units of the layer.
func (l *layer) values(seen *lenet.Activations) []float32 { return seen.Layers[l.index] }

// value returns the value of a unit.
func (l *layer) value(seen *lenet.Activations, m, row, col int) float32 {
	return l.values(seen)[(m*l.Output.Height+row)*l.Output.Width+col]
}

// maps returns the numbers of the layer, map by map.
func (l *layer) maps(seen *lenet.Activations) []lenet.Map { return seen.Network.Layers[l.index].Maps }

// drawMade draws a map as far as it has been made: the units that have been
// computed, each of which stands for so many connections, and the cells of the
// others. Its units can be pointed at.
func (f *Frame) drawMade(l *layer, m int, units *Box, values []float32, filled, connections int) *Texture {
	t := f.drawUnits(l, m, *units, values, filled, connections)
	f.blank(*units, t.Rows, t.Cols, filled)
	f.frameMap(l, units, Output, 1)
	f.targetMap(l, m, units)
	return t
}

// drawGiven draws a map that another layer takes in.
func (f *Frame) drawGiven(l *layer, m int, units *Box, seen *lenet.Activations, role Role, alpha float32) {
	f.drawMap(l, m, *units, seen, l.Output.Height*l.Output.Width, 0)
	f.frameMap(l, units, role, alpha)
}

// frameMap draws the lines between the units of a map and around it.
func (f *Frame) frameMap(l *layer, units *Box, role Role, alpha float32) {
	f.grid(*units, l.Output.Height, l.Output.Width)
	f.outline(role, units.grow(0.5), 1, alpha)
}

// targetMap lets the units of a map be pointed at.
func (f *Frame) targetMap(l *layer, m int, units *Box) {
	f.target(UnitTarget, l.index, l.first+m, *units, l.Output.Height, l.Output.Width)
}

// drawKernel draws the weights of a kernel, of which the first have been made.
func (f *Frame) drawKernel(l *layer, kernel *Box, weights []float32, made int, largest float32) {
	for k, w := range weights {
		f.number(l.weightIn(kernel, k), strength(w, largest), false, k < made)
	}
}

// targetNumbers lets the numbers of a map be pointed at.
func (f *Frame) targetNumbers(l *layer, m int, kernel, bias *Box, rows, cols int) {
	f.target(WeightTarget, l.index, l.first+m, *kernel, rows, cols)
	f.target(BiasTarget, l.index, l.first+m, *bias, 1, 1)
}

// drawPicture draws the input as large as a box, with its size.
func (f *Frame) drawPicture(input *Box, seen *lenet.Activations) {
	f.drawPart("input", *input, inputSide, inputSide, seen, 0, 0)
	f.above(input, inputLabel).detail(sizeDetail, inputSide, inputSide)
}
