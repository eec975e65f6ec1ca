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
	kernel calc.Size
	larger []enlargement
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
	d, err := newDense(4, c5Columns)
	if err != nil {
		return nil, err
	}
	s := &c5{dense: d, s4: newLayer(d.network, 3), kernel: d.layer.Window}
	if s.larger, err = enlargements(d.layer.index); err != nil {
		return nil, err
	}
	maps, units, perUnit := int64(s.s4.Output.Maps), s.layer.Units, int64(s.perUnit)
	high, wide := int64(s.kernel.Height), int64(s.kernel.Width)
	s.add("input", 1, s4Label, c5InputCaption, maps, int64(s.s4.Output.Height), int64(s.s4.Output.Width))
	s.add("unit", 16, unitTitle, c5UnitCaption, maps, high, wide, int64(s.weights), perUnit)
	s.add("units", 14, unitsTitle, c5UnitsEndCaption, units, perUnit, s.layer.Parameters)
	s.add("compare", 7, compareTitle, c5CompareCaption, s.layer.FullyConnected)
	s.add("enlarge", 10, enlargeTitle, c5EnlargeCaption, int64(s.layer.Output.Height), int64(s.layer.Output.Width))
	return s, nil
}

// joined is how far the units have come.
func (s *c5) joined(t float64) joined {
	beat := BeatAt(s, t)
	x := s.beats[beat].progress(t)
	switch beat {
	case c5Input:
		return joined{}
	case c5Unit:
		return s.firstJoined(x, 0.35, s.kernel.Height*s.kernel.Width)
	case c5Units:
		return s.othersJoined(x)
	}
	return joined{units: s.units, shown: s.units - 1}
}

func (s *c5) draw(f *Frame, p Params, t float64) {
	beat, j := BeatAt(s, t), s.joined(t)
	x := s.beats[beat].progress(t)
	s.explainTally(f, j, text(numbersOfMap, int64(s.weights), 1), numbersOfMaps)
	if beat == c5Enlarge {
		s.drawEnlarged(f, p, x)
		return
	}
	f.Current = s.current(j)
	if beat == c5Compare {
		s.drawComparison(f, p, x)
	} else {
		s.drawCounting(f, p, beat, j)
	}
}

// drawCounting draws how the units are joined to S4, number by number.
func (s *c5) drawCounting(f *Frame, p Params, beat int, j joined) {
	layout := s.layout(p)
	l := &layout
	unit, pointed := s.pointed(p.Selection, kernelColumns*s.kernel.Height, kernelColumns*s.kernel.Width)
	if pointed && unit < j.units && j.part == 0 {
		j.shown = unit
	}
	s.drawMaps(f, l, p.Seen)
	s.drawKernels(f, l, j, p.Seen)
	s.drawUnits(f, l, j.units, p.Seen)
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
	case beat == c5Unit && j.part > 0:
		done := (j.part-1)/(s.kernel.Height*s.kernel.Width) + 1
		f.say(c5KernelCaption, int64(done), int64(s.s4.Output.Maps))
		if j.part == s.perUnit {
			f.say(c5BiasCaption)
		}
	case beat == c5Units && j.units < s.units:
		f.say(nextUnitCaption, int64(j.units+1), int64(s.units), int64(s.perUnit))
	}
	s.drawSelection(f, l, p.Selection, j, p.Seen)
	f.highlight(p.Highlight, l.s4, l.kernels, l.bias, l.units.Box)
}

// drawMaps draws the maps of S4, all that a unit sees.
func (s *c5) drawMaps(f *Frame, l *c5Layout, seen *lenet.Activations) {
	rows, cols := s.s4.Output.Height, s.s4.Output.Width
	for m, box := range l.maps {
		f.drawMap(&s.s4, m, box, seen, rows*cols, 0)
		f.grid(box, rows, cols)
		f.outline(Output, box.grow(0.5), 1, 0.7)
		f.target(UnitTarget, s.s4.index, m, box, rows, cols)
	}
	name := f.write(l.s4.X, l.s4.Y-labelGap, s4Label)
	name.detail(mapsDetail, int64(s.s4.Output.Maps))
	if l.s4.W > 170 {
		name.detail(mapsOfSizeDetail, int64(s.s4.Output.Maps), int64(rows), int64(cols))
	}
}

// drawKernels draws the numbers of the unit that is shown.
func (s *c5) drawKernels(f *Frame, l *c5Layout, j joined, seen *lenet.Activations) {
	s.drawNumbers(f, j, seen, func(k int) Box { return s.weight(l, k) }, l.bias)
	for m := range l.maps {
		stroke := float32(1)
		if j.part > 0 && m == min(j.part-1, s.weights-1)/(s.kernel.Height*s.kernel.Width) {
			stroke = 2.5
		}
		f.outline(Kernel, l.kernelOf(m), stroke, 1)
	}
	name := f.write(l.kernels.X, l.kernels.Y-labelGap, kernelsLabel)
	if l.kernels.W > 110 || l.below && l.units.X > 130 {
		name.Text = text(kernelsOfLabel, int64(j.shown+1))
	}
	if l.kernels.W > 190 {
		name.detail(weightsDetail, int64(s.weights))
	}
	if l.roomForHollow {
		f.write(l.kernels.X+l.kernels.W, l.bias.Y+l.bias.H/2+4.5, hollowLabel).muted().Anchor = End
	}
	f.target(WeightTarget, s.layer.index, j.shown, l.kernels, kernelColumns*s.kernel.Height, kernelColumns*s.kernel.Width)
}

// weight returns where a weight stands in the kernels.
func (s *c5) weight(l *c5Layout, k int) Box {
	cells := s.kernel.Height * s.kernel.Width
	return l.kernelOf(k/cells).cell(k%cells/s.kernel.Width, k%s.kernel.Width, s.kernel.Height, s.kernel.Width)
}

// seen returns where the unit of S4 stands that a weight meets.
func (s *c5) seen(l *c5Layout, k int) Box {
	cells := s.kernel.Height * s.kernel.Width
	return l.maps[k/cells].cell(k%cells/s.kernel.Width, k%s.kernel.Width, s.kernel.Height, s.kernel.Width)
}

func (s *c5) drawUnits(f *Frame, l *c5Layout, computed int, seen *lenet.Activations) {
	f.drawSingles(&s.layer, l.units, seen, computed, s.perUnit, s.perUnit)
	name := f.write(l.units.X, l.units.Y-labelGap, c5Label)
	if l.units.W > 160 {
		name.detail(mapsOfSizeDetail, s.layer.Units, int64(s.layer.Output.Height), int64(s.layer.Output.Width))
	}
}

// drawConnections draws the connections of a unit that is being joined: each
// cell of S4 that it sees has a frame, and those of the kernel at work have
// lines through their weights to the unit.
func (s *c5) drawConnections(f *Frame, l *c5Layout, j joined) {
	cells := s.kernel.Height * s.kernel.Width
	unit := l.units.unit(j.shown)
	last := j.part - 1
	for k := range min(j.part, s.weights) {
		f.outline(Connection, s.seen(l, k).grow(-0.5), 1.2, 1).Counts = Use
		if k/cells < last/cells {
			continue
		}
		alpha := float32(0.35)
		if k == last {
			alpha = 1
		}
		from, weight := s.seen(l, k).centre(), s.weight(l, k).centre()
		f.line(Connection, from, weight, 1, alpha)
		f.line(Connection, weight, unit.centre(), 1, alpha)
	}
	if j.part == s.perUnit {
		f.line(Connection, l.bias.centre(), unit.centre(), 1, 1).Counts = Use
	}
	f.outline(Output, unit.grow(1.5), 3, 1)
}

// drawJoin draws what a unit sees, which is all of S4, and the lines that lead
// from there through its kernels to it.
func (s *c5) drawJoin(f *Frame, l *c5Layout, unit int) {
	for _, box := range l.maps {
		f.outline(Kernel, box.grow(1), 2, 1)
	}
	to := l.units.unit(unit)
	f.beam(Kernel, l.s4.grow(2), l.kernels, l.below)
	f.beam(Output, l.kernels, to, false)
	f.outline(Output, to.grow(1.5), 3, 1)
}
