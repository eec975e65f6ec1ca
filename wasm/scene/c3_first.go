package scene

import "fivebyfive/calc/lenet"

// drawFirst draws the first map alone: three maps, three kernels, and what
// comes of each added up into one map.
func (c *table) drawFirst(f *Frame, p Params, m tableMoment, table tableLayout) {
	l := c.layoutFirst(p)
	own := &p.Seen.Network.Layers[c.c3.index].Maps[0]
	largest := largestWeight(p.Seen.Network.Layers[c.c3.index].Maps)
	fed := c.fedFirst()
	for s := joinsInputs - 1; s >= fed; s-- {
		if m.apart > 0 {
			c.drawInput(f, p.Seen, s, table.inputMap(s), m.apart)
		}
	}
	for s := range fed {
		c.drawInput(f, p.Seen, s, mixBox(l.inputs[s], table.inputMap(s), m.apart), 1)
		if m.apart == 0 {
			c.drawSum(f, p.Seen, own, m, s, l.sums[s])
		}
		box := mixBox(l.kernels[s], table.crossing(s, 0), m.apart)
		if drawn := m.numbers[0] - s*c.weights; drawn > 0 {
			c.drawKernel(f, box, own.Kernel(s), min(drawn, c.weights), largest)
		} else {
			f.outline(Hair, box, 1, 0.9)
		}
	}
	bias, units := mixBox(l.bias, table.bias(0), m.apart), mixBox(l.units, table.units(0), m.apart)
	f.number(bias, strength(*own.Bias, largest), true, m.numbers[0] == c.perUnit(m.joins, 0))
	c.drawMap(f, p.Seen, m, 0, units, bias)
	if m.apart > 0 {
		return
	}
	// In the map beat, each kernel's connections are counted where its sum
	// stands, and the map counts the bias's.
	f.Textures[len(f.Textures)-1].Connections = 1
	if m.beat == tableUnit {
		f.Textures[len(f.Textures)-1].Connections = 0
	}
	for s := range fed {
		f.target(UnitTarget, c.c3.index, 0, l.sums[s], c.c3.Output.Height, c.c3.Output.Width)
	}
	f.target(JoinTarget, c.c3.index, 0, Box{l.kernels[0].X, 0, l.kernels[0].W, float32(fed) * l.row}, fed, 1)
	f.target(BiasTarget, c.c3.index, 0, l.bias, 1, 1)
	c.nameFirst(f, l)
	c.drawFirstPlace(f, p, m, l)
	c.drawFirstHighlight(f, p, m, l)
}

// drawSum draws what comes of one kernel: at each place, the sum of what its
// weights make of the window. It is drawn as dark as if it were squashed.
func (c *table) drawSum(f *Frame, seen *lenet.Activations, own *lenet.Map, m tableMoment, s int, box Box) {
	rows, cols := c.c3.Output.Height, c.c3.Output.Width
	t := f.texture(c.sumNames[s], box, rows, cols)
	made := m.places[0]
	if m.beat == tableUnit && m.numbers[0] >= (s+1)*c.weights {
		made = 1
	}
	if m.beat == tableMap {
		t.Connections = c.weights
	}
	for i := range made {
		t.Values[i] = shadeOfUnit(lenet.Squash(c.sum(seen, own, s, i/cols, i%cols)))
	}
	f.blank(box, rows, cols, made)
	f.grid(box, rows, cols)
	f.outline(Muted, box.grow(0.5), 1, 1)
}

// sum returns what the kernel for map s makes of the window at a place.
func (c *table) sum(seen *lenet.Activations, own *lenet.Map, s, row, col int) (sum float32) {
	width := c.s2.Output.Width
	values := seen.Layers[c.s2.index][own.Inputs[s]*c.s2.Output.Height*width:]
	for k, w := range own.Kernel(s) {
		sum += w * values[(row+k/c.c3.Window.Width)*width+col+k%c.c3.Window.Width]
	}
	return sum
}

// nameFirst writes what everything is.
func (c *table) nameFirst(f *Frame, l firstLayout) {
	fed := c.fedFirst()
	for s := range fed {
		f.label(l.inputs[s].X, l.inputs[s].Y-6, text(s2MapLabel, int64(s+1)))
		if s > 0 {
			plus := f.label(l.sums[s].centre().X, (l.sums[s-1].Y+l.sums[s-1].H+l.sums[s].Y)/2+7, text(plusMark))
			plus.Anchor, plus.Size = Middle, 20
		}
	}
	var weights, size Text
	if f.Width >= narrow {
		weights, size = text(weightsDetail, int64(c.weights)), text(sizeDetail, int64(c.c3.Output.Height), int64(c.c3.Output.Width))
	}
	f.label(l.kernels[0].X, l.kernels[0].Y-6, text(kernelLabel)).Detail = weights
	f.label(l.sums[0].X, l.sums[0].Y-6, text(sumLabel)).Detail = size
	f.label(l.units.X, l.units.Y-labelGap, text(c3MapLabel, 1))
	f.label(l.bias.X+l.bias.W+6, l.bias.centre().Y+4.5, text(plusBiasLabel))
}

// drawFirstPlace draws the windows of a unit of the first map, and how they
// lead to it: those of the unit that is selected, or the one at work.
func (c *table) drawFirstPlace(f *Frame, p Params, m tableMoment, l firstLayout) {
	fed, at := c.fedFirst(), f.Current
	selected := p.Selection.Kind != NoTarget && c.selectsFirst(p.Selection)
	if selected {
		c.selectFirst(f, p, l)
		if at = p.Selection; at.Kind != UnitTarget || at.Layer != c.c3.index {
			return
		}
	}
	unit := l.units.cell(at.Row, at.Col, c.c3.Output.Height, c.c3.Output.Width)
	for s := range fed {
		if !selected && m.beat == tableUnit && m.lines <= s*c.weights {
			break
		}
		window := c.window(l.inputs[s], at)
		sum := l.sums[s].cell(at.Row, at.Col, c.c3.Output.Height, c.c3.Output.Width)
		kernel := l.kernels[s].grow(1)
		const thin = 1.2
		f.line(Kernel, point{window.X + window.W, window.Y}, point{kernel.X, kernel.Y}, thin, 1)
		f.line(Kernel, point{window.X + window.W, window.Y + window.H}, point{kernel.X, kernel.Y + kernel.H}, thin, 1)
		f.line(Muted, point{kernel.X + kernel.W, kernel.Y}, point{sum.X, sum.Y}, thin, 1)
		f.line(Muted, point{kernel.X + kernel.W, kernel.Y + kernel.H}, point{sum.X, sum.Y + sum.H}, thin, 1)
		f.line(Output, point{sum.X + sum.W, sum.centre().Y}, unit.centre(), 1.5, 1)
		f.outline(Kernel, window, 3, 1)
		f.outline(Output, sum.grow(1), 2, 1)
		f.outline(Kernel, kernel, 2, 1)
	}
	if selected || m.numbers[0] == c.perUnit(m.joins, 0) {
		f.line(Bias, point{l.bias.centre().X, l.bias.Y}, unit.centre(), 1.5, 1)
		f.outline(Output, unit.grow(1.5), 3, 1)
	}
	if m.beat == tableUnit {
		c.drawLines(f, m, l, unit)
	}
}

// drawLines draws the connections of the first unit one by one: from each cell
// of a window through its weight to the sum, and from the bias to the unit.
func (c *table) drawLines(f *Frame, m tableMoment, l firstLayout, unit Box) {
	for n := range m.lines {
		alpha := float32(0.35)
		if n == m.lines-1 {
			alpha = 1
		}
		s, k := n/c.weights, n%c.weights
		if s == c.fedFirst() {
			f.line(Connection, l.bias.centre(), unit.centre(), 1, alpha).Counts = Use
			break
		}
		i, j := k/c.c3.Window.Width, k%c.c3.Window.Width
		from := l.kernels[s].cell(i, j, c.c3.Window.Height, c.c3.Window.Width).centre()
		f.line(Connection, l.inputs[s].cell(i, j, c.s2.Output.Height, c.s2.Output.Width).centre(), from, 1, alpha)
		f.line(Connection, from, l.sums[s].cell(0, 0, c.c3.Output.Height, c.c3.Output.Width).centre(), 1, alpha).Counts = Use
	}
}
