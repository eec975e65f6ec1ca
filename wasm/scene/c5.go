package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// c5 is the scene of C5: the kernels of a unit are as large as the maps that
// they lie on, so that each unit sees all of S4 at once. In the last beat the
// network's input may be enlarged, and the kernels find room to slide.
type c5 struct {
	dense
	s4     layer
	larger [(largestSide-smallestSide)/sideStep + 1]enlargement
}

// The beats of the scene, in order.
const (
	c5Input = iota
	c5Unit
	c5Units
	c5Compare
	c5Enlarge
)

// kernelColumns is how many kernels, and how many maps of S4, stand in a row.
const kernelColumns = 4

func newC5() (*c5, error) {
	d, err := newDense(4, c5Columns, 1)
	if err != nil {
		return nil, err
	}
	s := &c5{dense: d, s4: newLayer(d.network, 3)}
	s.kernel, s.kernels = d.layer.Window, calc.Square(kernelColumns)
	if err := s.enlarge(); err != nil {
		return nil, err
	}
	maps, units, perUnit := int64(s.s4.Output.Maps), s.layer.Units, int64(s.perUnit)
	high, wide := int64(s.kernel.Height), int64(s.kernel.Width)
	s.beat("input", 1, s4Label, c5InputCaption, maps, int64(s.s4.Output.Height), int64(s.s4.Output.Width))
	s.beat("unit", 16, unitTitle, c5UnitCaption, maps, high, wide, int64(s.weights), perUnit)
	s.beat("units", 14, unitCountDetail, unitsEndCaption, units, perUnit, s.layer.Parameters)
	s.beat("compare", 7, compareTitle, c5CompareCaption, s.layer.FullyConnected)
	s.beat("enlarge", 10, enlargeTitle, c5EnlargeCaption)
	return s, nil
}

// joined is how far the units have come.
func (s *c5) joined(beat int, x float32) joined {
	switch beat {
	case c5Input:
		return joined{}
	case c5Unit:
		return s.firstJoined(x, 0.35, s.cells())
	case c5Units:
		return s.othersJoined(x)
	}
	return joined{units: s.units, shown: s.units - 1}
}

// cells is how many weights a kernel has.
func (s *c5) cells() int { return s.kernel.Height * s.kernel.Width }

func (s *c5) draw(f *Frame, p Params, t float64) {
	beat, x := s.reached(t)
	j := s.joined(beat, x)
	s.explainTally(f, &j, text(numbersOfMap, int64(s.weights), 1), numbersOfMaps)
	if beat == c5Enlarge {
		s.drawEnlarged(f, &p, x)
		return
	}
	s.setCurrent(f, &j)
	if beat == c5Compare {
		s.drawComparison(f, &p, x)
	} else {
		s.drawCounting(f, &p, beat, &j)
	}
}

// drawCounting draws how the units are joined to S4, number by number.
func (s *c5) drawCounting(f *Frame, p *Params, beat int, j *joined) {
	layout := s.layout(p)
	l := &layout
	s.show(j, &p.Selection)
	s.drawMaps(f, l, p.Seen)
	s.drawKernels(f, l, j, p.Seen)
	s.drawUnits(f, &l.units, j.units, p.Seen)
	if l.roomForScale {
		f.drawScale(l.scale)
	}
	switch {
	case j.part > 0:
		s.drawConnections(f, l, j)
	case j.units > 0:
		s.drawJoin(f, l, j.shown)
	}
	switch {
	case beat == c5Unit && j.part == s.perUnit:
		f.say(c5BiasCaption)
	case beat == c5Unit && j.part > 0:
		f.say(c5KernelCaption, int64((j.part-1)/s.cells()+1), int64(s.s4.Output.Maps))
	case beat == c5Units && j.units < s.units:
		f.say(nextUnitCaption, int64(j.units+1), int64(s.units), int64(s.perUnit))
	}
	s.drawSelection(f, l, &p.Selection, j, p.Seen)
	f.light(p.Highlight, &l.s4, &l.kernels.Box, &l.bias, &l.units.Box)
}

// drawMaps draws the maps of S4, all that a unit sees.
func (s *c5) drawMaps(f *Frame, l *c5Layout, seen *lenet.Activations) {
	rows, cols := s.s4.Output.Height, s.s4.Output.Width
	for m := range l.maps {
		s.drawMap(f, l, m, seen)
		f.outline(Output, l.maps[m].grow(0.5), 1, 0.7)
		f.target(UnitTarget, s.s4.index, m, l.maps[m].Box, rows, cols)
	}
	name := f.above(&l.s4, s4Label)
	name.detail(mapsDetail, int64(s.s4.Output.Maps))
	if l.s4.W > 170 {
		name.detail(mapsOfSizeDetail, int64(s.s4.Output.Maps), int64(rows), int64(cols))
	}
}

// drawMap draws a map of S4.
func (s *c5) drawMap(f *Frame, l *c5Layout, m int, seen *lenet.Activations) {
	at := &l.maps[m]
	f.drawMap(&s.s4, m, at.Box, seen, at.rows*at.cols, 0)
	f.grid(at.Box, at.rows, at.cols)
}

// outlineMaps outlines the windows of a unit: all maps of S4.
func (f *Frame) outlineMaps(l *c5Layout) {
	for m := range l.maps {
		f.ring(Kernel, &l.maps[m].Box, 1, 2)
	}
}

// drawKernels draws the numbers of the unit that is shown.
func (s *c5) drawKernels(f *Frame, l *c5Layout, j *joined, seen *lenet.Activations) {
	s.drawNumbers(f, j, seen, &l.kernels, &l.bias)
	for m := range l.maps {
		stroke := float32(1)
		if j.part > 0 && m == min(j.part-1, s.weights-1)/s.cells() {
			stroke = 2.5
		}
		f.outline(Kernel, l.kernels.cell(m/kernelColumns, m%kernelColumns, kernelColumns, kernelColumns), stroke, 1)
	}
	name := f.write(l.kernels.X, l.named, kernelsLabel)
	if l.kernels.W > 130 {
		name.Text.set(kernelsOfLabel, int64(j.shown+1))
	}
	if l.kernels.W > 210 {
		name.detail(weightsDetail, int64(s.weights))
	}
	f.before(&l.bias, 6, biasLabel)
	if l.roomForHollow {
		f.write(l.kernels.X, l.bias.Y+l.bias.H/2+4.5, hollowLabel).muted()
	}
}

// seen returns where the unit of S4 stands that a weight meets.
func (s *c5) seen(l *c5Layout, k int) Box { return l.maps[k/s.cells()].unit(k % s.cells()) }

func (s *c5) drawUnits(f *Frame, at *single, computed int, seen *lenet.Activations) {
	f.drawSingles(&s.layer, at, seen, computed, s.perUnit, s.perUnit)
	name := f.above(&at.Box, c5Label)
	if at.W > 160 {
		name.detail(mapsOfSizeDetail, s.layer.Units, int64(s.layer.Output.Height), int64(s.layer.Output.Width))
	}
}

// drawConnections draws the connections of a unit that is being joined: each
// cell of S4 that it sees has a frame, and those of the kernel at work have
// lines through their weights to the unit.
func (s *c5) drawConnections(f *Frame, l *c5Layout, j *joined) {
	unit, last := l.units.centreOf(j.shown), j.part-1
	for k := range min(j.part, s.weights) {
		cell := s.seen(l, k)
		f.outline(Connection, cell.grow(-0.5), 1.2, 1).Counts = Use
		if k/s.cells() < last/s.cells() {
			continue
		}
		alpha := float32(0.35)
		if k == last {
			alpha = 1
		}
		weight := l.kernels.centreOf(s.cellOf(k))
		f.line(Connection, cell.centre(), weight, 1, alpha)
		f.line(Connection, weight, unit, 1, alpha)
	}
	if j.part == s.perUnit {
		f.line(Connection, l.bias.right(), unit, 1, 1).Counts = Use
	}
	f.mark(&l.units, j.shown)
}

// drawJoin draws what a unit sees, which is all of S4, and how it is joined to
// it through its kernels: a line for each row of connections.
func (s *c5) drawJoin(f *Frame, l *c5Layout, i int) {
	f.outlineMaps(l)
	unit := l.units.unit(i)
	for line := range l.kernels.rows {
		// The line meets a row of units in a row of maps, or a column in a column.
		group, cell := line/s.kernel.Height, line%s.kernel.Height
		at := &l.maps[group*kernelColumns]
		from, to := at.unit(cell*at.cols), l.kernels.unit(line*l.kernels.cols)
		if l.below {
			at = &l.maps[group]
			from, to = at.unit(cell), l.kernels.unit(line)
			f.line(Connection, point{from.centre().X, l.s4.Y + l.s4.H + 2}, point{to.centre().X, l.kernels.Y}, 1.2, strandAlpha)
			continue
		}
		f.line(Connection, point{l.s4.X + l.s4.W + 2, from.centre().Y}, to.left(), 1.2, strandAlpha)
	}
	f.strandRows(&l.kernels, &l.bias, &unit)
	f.mark(&l.units, i)
}
