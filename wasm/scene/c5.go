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
	s.beats = schedule([]Beat{
		{Name: "input", Title: text(s4Label), Caption: text(c5InputCaption, maps, int64(s.s4.Output.Height), int64(s.s4.Output.Width))},
		{Name: "unit", Title: text(unitTitle), Caption: text(c5UnitCaption, maps, high, wide, int64(s.weights), perUnit)},
		{Name: "units", Title: text(unitsTitle, units), Caption: text(c5UnitsEndCaption, units, perUnit, s.layer.Parameters)},
		{Name: "compare", Title: text(compareTitle), Caption: text(c5CompareCaption, s.layer.FullyConnected)},
		{Name: "enlarge", Title: text(enlargeTitle), Caption: text(c5EnlargeCaption, int64(s.layer.Output.Height), int64(s.layer.Output.Width))},
	}, 1, 16, 14, 7, 10)
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
	l := s.layout(p)
	unit, pointed := s.pointed(p.Selection)
	if pointed && unit < j.units && j.part == 0 {
		j.shown = unit
	}
	s.drawMaps(f, l, p.Seen)
	s.drawKernels(f, l, j, p.Seen.Network)
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
		f.Caption = text(c5KernelCaption, int64(done), int64(s.s4.Output.Maps))
		if j.part == s.perUnit {
			f.Caption = text(c5BiasCaption)
		}
	case beat == c5Units && j.units < s.units:
		f.Caption = text(nextUnitCaption, int64(j.units+1), int64(s.units), int64(s.perUnit))
	}
	s.drawSelection(f, l, p.Selection, j, p.Seen)
	f.highlight(p.Highlight, l.s4, l.kernels, l.bias, l.units.Box)
}

// drawMaps draws the maps of S4, all that a unit sees.
func (s *c5) drawMaps(f *Frame, l c5Layout, seen *lenet.Activations) {
	rows, cols := s.s4.Output.Height, s.s4.Output.Width
	for m, box := range l.maps {
		f.drawMap(&s.s4, m, box, seen, rows*cols, 0)
		f.grid(box, rows, cols)
		f.outline(Output, box.grow(0.5), 1, 0.7)
		f.target(UnitTarget, s.s4.index, m, box, rows, cols)
	}
	name := f.label(l.s4.X, l.s4.Y-labelGap, text(s4Label))
	name.Detail = text(mapsDetail, int64(s.s4.Output.Maps))
	if l.s4.W > 170 {
		name.Detail = text(mapsOfSizeDetail, int64(s.s4.Output.Maps), int64(rows), int64(cols))
	}
}

// drawKernels draws the numbers of the unit that is shown. While its
// connections are drawn one by one they are counted; afterwards its cell
// stands for them.
func (s *c5) drawKernels(f *Frame, l c5Layout, j joined, network *lenet.Network) {
	since, drawn := len(f.Shapes), j.part
	if j.all() {
		drawn = s.perUnit
	}
	own := network.Layers[s.layer.index].Maps[j.shown : j.shown+1]
	largest := largestWeight(own)
	for k, w := range own[0].Weights {
		f.number(s.weight(l, k), strength(w, largest), false, k < drawn)
	}
	f.number(l.bias, strength(*own[0].Bias, largest), true, drawn == s.perUnit)
	if j.all() {
		f.uncount(since)
	}
	for m := range l.maps {
		stroke := float32(1)
		if j.part > 0 && m == min(j.part-1, s.weights-1)/(s.kernel.Height*s.kernel.Width) {
			stroke = 2.5
		}
		f.outline(Kernel, l.kernelOf(m), stroke, 1)
	}
	name := f.label(l.kernels.X, l.kernels.Y-labelGap, text(kernelsLabel))
	if l.kernels.W > 110 || l.below && l.units.X > 130 {
		name.Text = text(kernelsOfLabel, int64(j.shown+1))
	}
	if l.kernels.W > 190 {
		name.Detail = text(weightsDetail, int64(s.weights))
	}
	f.label(l.bias.X+l.bias.W+6, l.bias.Y+l.bias.H/2+4.5, text(biasLabel))
	if l.roomForHollow {
		f.label(l.kernels.X+l.kernels.W, l.bias.Y+l.bias.H/2+4.5, text(hollowLabel)).muted().Anchor = End
	}
	f.target(WeightTarget, s.layer.index, j.shown, l.kernels, kernelColumns*s.kernel.Height, kernelColumns*s.kernel.Width)
	f.target(BiasTarget, s.layer.index, j.shown, l.bias, 1, 1)
}

// weight returns where a weight stands in the kernels.
func (s *c5) weight(l c5Layout, k int) Box {
	cells := s.kernel.Height * s.kernel.Width
	return l.kernelOf(k/cells).cell(k%cells/s.kernel.Width, k%s.kernel.Width, s.kernel.Height, s.kernel.Width)
}

// seen returns where the unit of S4 stands that a weight meets.
func (s *c5) seen(l c5Layout, k int) Box {
	cells := s.kernel.Height * s.kernel.Width
	return l.maps[k/cells].cell(k%cells/s.kernel.Width, k%s.kernel.Width, s.kernel.Height, s.kernel.Width)
}

func (s *c5) drawUnits(f *Frame, l c5Layout, computed int, seen *lenet.Activations) {
	f.drawSingles(&s.layer, l.units, seen, computed, s.perUnit, s.perUnit)
	name := f.label(l.units.X, l.units.Y-labelGap, text(c5Label))
	if l.units.W > 160 {
		name.Detail = text(mapsOfSizeDetail, s.layer.Units, int64(s.layer.Output.Height), int64(s.layer.Output.Width))
	}
}

// drawConnections draws the connections of a unit that is being joined: each
// cell of S4 that it sees has a frame, and those of the kernel at work have
// lines through their weights to the unit.
func (s *c5) drawConnections(f *Frame, l c5Layout, j joined) {
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
func (s *c5) drawJoin(f *Frame, l c5Layout, unit int) {
	for _, box := range l.maps {
		f.outline(Kernel, box.grow(1), 2, 1)
	}
	const thin = 1.2
	a, k, to := l.s4, l.kernels, l.units.unit(unit)
	if l.below {
		f.line(Kernel, point{a.X, a.Y + a.H + 2}, point{k.X, k.Y}, thin, 1)
		f.line(Kernel, point{a.X + a.W, a.Y + a.H + 2}, point{k.X + k.W, k.Y}, thin, 1)
	} else {
		f.line(Kernel, point{a.X + a.W + 2, a.Y}, point{k.X, k.Y}, thin, 1)
		f.line(Kernel, point{a.X + a.W + 2, a.Y + a.H}, point{k.X, k.Y + k.H}, thin, 1)
	}
	f.line(Output, point{k.X + k.W, k.Y}, point{to.X, to.Y}, thin, 1)
	f.line(Output, point{k.X + k.W, k.Y + k.H}, point{to.X, to.Y + to.H}, thin, 1)
	f.outline(Output, to.grow(1.5), 3, 1)
}
