package scene

import "fivebyfive/calc/lenet"

// drawMade draws a map as far as it has been made: the units that have been
// computed, each of which stands for so many connections, and the cells of the
// others. Its units can be pointed at.
func (f *Frame) drawMade(l *layer, m int, units *Box, values []float32, filled, connections int) *Texture {
	t := f.drawUnits(l, m, *units, values, filled, connections)
	f.blank(*units, t.Rows, t.Cols, filled)
	f.frameMap(l, m, units, Output, 1)
	return t
}

// drawGiven draws a map that another layer takes in.
func (f *Frame) drawGiven(l *layer, m int, units *Box, seen *lenet.Activations, role Role, alpha float32) {
	f.drawMap(l, m, *units, seen, l.Output.Height*l.Output.Width, 0)
	f.frameMap(l, m, units, role, alpha)
}

// frameMap draws the lines between the units of a map and around it, and lets
// its units be pointed at.
func (f *Frame) frameMap(l *layer, m int, units *Box, role Role, alpha float32) {
	f.grid(*units, l.Output.Height, l.Output.Width)
	f.outline(role, units.grow(0.5), 1, alpha)
	f.target(UnitTarget, l.index, m, *units, l.Output.Height, l.Output.Width)
}
