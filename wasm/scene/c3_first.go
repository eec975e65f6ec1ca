package scene

import "fivebyfive/calc/lenet"

// drawFirst draws what there is to see while the first map stands alone: what
// comes of each of its kernels, and that all of it goes into one map.
func (c *table) drawFirst(f *Frame, p Params, m *tableMoment, l *tableLayout) {
	// The map has been drawn last. Until it is made, its connections are drawn
	// one by one; then each kernel's are counted where its sum stands, and the
	// map counts the bias's.
	units := &f.Textures[len(f.Textures)-1]
	if units.Connections = 1; m.beat == tableUnit {
		units.Connections = 0
	}
	first, out := &l.first, c.c3.Output
	for s := range l.rows {
		c.drawSum(f, p.Seen, m, s, first.sums[s])
		f.target(UnitTarget, c.c3.index, 0, first.sums[s], out.Height, out.Width)
		f.label(first.inputs[s].X, first.inputs[s].Y-6, text(s2MapLabel, int64(s+1)))
		if s > 0 {
			plus := f.label(first.sums[s].centre().X, (first.sums[s-1].Y+first.sums[s-1].H+first.sums[s].Y)/2+7, text(plusMark))
			plus.Anchor, plus.Size = Middle, 20
		}
	}
	f.target(JoinTarget, c.c3.index, 0, Box{first.kernels[0].X, 0, first.kernels[0].W, float32(l.rows) * first.row}, l.rows, 1)
	kernel := f.label(first.kernels[0].X, first.kernels[0].Y-6, text(kernelLabel))
	if f.Width >= narrow {
		kernel.Detail = text(weightsDetail, int64(c.weights))
	}
	f.label(first.sums[0].X, first.sums[0].Y-6, text(sumLabel))
	f.label(first.units.X, first.units.Y-labelGap, text(c3MapLabel, 1))
	f.label(first.bias.X+first.bias.W+6, first.bias.centre().Y+4.5, text(plusBiasLabel))
}

// drawSum draws what comes of one kernel: at each place, the sum of what its
// weights make of the window. It is drawn as dark as if it were squashed.
func (c *table) drawSum(f *Frame, seen *lenet.Activations, m *tableMoment, s int, box Box) {
	rows, cols := c.c3.Output.Height, c.c3.Output.Width
	t := f.texture(c.sumNames[s], box, rows, cols)
	made := m.places[0]
	if m.beat == tableMap {
		t.Connections = c.weights
	} else if m.numbers[0] >= (s+1)*c.weights {
		made = 1
	}
	for i := range made {
		t.Values[i] = shadeOfUnit(lenet.Squash(c.sum(seen, s, i/cols, i%cols)))
	}
	f.blank(box, rows, cols, made)
	f.grid(box, rows, cols)
	f.outline(Muted, box.grow(0.5), 1, 1)
}

// sum returns what the first map's kernel for map s makes of the window at a
// place.
func (c *table) sum(seen *lenet.Activations, s, row, col int) (sum float32) {
	own, width := &seen.Network.Layers[c.c3.index].Maps[0], c.s2.Output.Width
	values := seen.Layers[c.s2.index][own.Inputs[s]*c.s2.Output.Height*width:]
	for k, w := range own.Kernel(s) {
		sum += w * values[(row+k/c.c3.Window.Width)*width+col+k%c.c3.Window.Width]
	}
	return sum
}

// drawFan draws how the windows of a unit of the first map lead to it, those
// of the first so many kernels.
func (c *table) drawFan(f *Frame, l *tableLayout, at Selection, kernels int, bias bool) {
	const thin = 1.2
	out := c.c3.Output
	unit := l.first.units.cell(at.Row, at.Col, out.Height, out.Width).centre()
	for s := range kernels {
		window, kernel := c.window(l.first.inputs[s], at), l.first.kernels[s].grow(1)
		sum := l.first.sums[s].cell(at.Row, at.Col, out.Height, out.Width)
		for _, low := range [...]float32{0, 1} {
			edge := kernel.Y + low*kernel.H
			f.line(Kernel, point{window.X + window.W, window.Y + low*window.H}, point{kernel.X, edge}, thin, 1)
			f.line(Muted, point{kernel.X + kernel.W, edge}, point{sum.X, sum.Y + low*sum.H}, thin, 1)
		}
		f.line(Output, point{sum.X + sum.W, sum.centre().Y}, unit, 1.5, 1)
		f.outline(Output, sum.grow(1), 2, 1)
	}
	if bias {
		f.line(Bias, point{l.first.bias.centre().X, l.first.bias.Y}, unit, 1.5, 1)
	}
}

// drawLines draws the connections of the first unit one by one: from each cell
// of a window through its weight to the sum, and from the bias to the unit.
func (c *table) drawLines(f *Frame, m *tableMoment, l *tableLayout) {
	high, wide := c.c3.Window.Height, c.c3.Window.Width
	for n := range m.lines {
		alpha := float32(0.35)
		if n == m.lines-1 {
			alpha = 1
		}
		from, to, s := l.first.bias, l.first.units, n/c.weights
		if s < l.rows {
			k := n % c.weights
			from, to = l.first.kernels[s].cell(k/wide, k%wide, high, wide), l.first.sums[s]
			f.line(Connection, l.first.inputs[s].cell(k/wide, k%wide, c.s2.Output.Height, c.s2.Output.Width).centre(), from.centre(), 1, alpha)
		}
		f.line(Connection, from.centre(), to.cell(0, 0, c.c3.Output.Height, c.c3.Output.Width).centre(), 1, alpha).Counts = Use
	}
}
