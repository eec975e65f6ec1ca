package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// convolution is the scene of C1: a window slides over a picture, and the same
// few numbers are used at every place.
type convolution struct {
	script
	course
	layer layer
}

func newConvolution() (*convolution, error) {
	c := &convolution{}
	if err := c.count(calc.LeNet5()); err != nil {
		return nil, err
	}
	c.layer = newLayer(c.network, 0)
	l := &c.layer
	c.course = newCourse(l, numbersOfMap, numbersOfMap)
	perUnit, places, maps := int64(c.perUnit), int64(c.places), int64(c.maps)
	c.beat("input", 1, inputLabel, c1InputCaption, int64(l.Input.Height), int64(l.Input.Width))
	c.beat("unit", 7, unitTitle, c1UnitCaption, int64(l.Window.Height), int64(l.Window.Width), l.FanIn.Max, perUnit)
	c.beat("slide", 17, slideTitle, c1SlideEndCaption, places, perUnit, places*perUnit)
	c.beat("maps", 13, mapsTitle, mapsEndCaption, maps, perUnit, l.Parameters, l.Connections)
	c.beat("compare", 8, compareTitle, c1CompareCaption, l.Units)
	return c, nil
}

func (c *convolution) Subject() string { return "c1" }

// convolutionPicture is a moment of the scene as it is drawn.
type convolutionPicture struct {
	*convolution
	f *Frame
	p *Params
	m moment
	l convolutionLayout
}

func (c *convolution) draw(f *Frame, p Params, t float64) {
	d := convolutionPicture{convolution: c, f: f, p: &p}
	m := &d.m
	beat, x := c.reached(t)
	m.beat = beat
	switch beat {
	case beatUnit:
		m.lines = int(clamp((x-0.08)/0.84) * float32(c.perUnit))
		m.numbers[0] = m.lines
	case beatSlide:
		m.numbers[0] = c.perUnit
		m.places[0] = visited(x, c.places/c.columns, c.columns)
	case beatMaps:
		c.spread(m, x)
	case beatLast:
		c.spread(m, 1)
	}
	d.layout()
	c.explain(&f.Tally, m)
	if beat == beatLast {
		d.drawComparison(x)
		return
	}
	if beat > beatInput {
		place := max(0, m.places[m.active]-1)
		if beat == beatUnit {
			place = c.inked(p.Seen)
		}
		f.Current = c.layer.place(m.active, place)
	}
	d.drawMaps()
	at := &f.Current
	if beat == beatUnit {
		if p.Selection.Kind == UnitTarget && p.Selection.Layer == at.Layer && p.Selection.Map == 0 {
			at = &p.Selection
		}
		d.drawFan(at, m.lines, true)
	}
	if p.Selection.Kind != NoTarget && p.Selection.Map < c.shown(m) {
		d.drawSelection()
	} else {
		d.drawWindow()
	}
	d.drawHighlight()
}

// inked returns the first place, row by row, whose window has ink in its
// middle: there the inputs of a unit differ. Without ink it is the first of
// all.
func (c *convolution) inked(seen *lenet.Activations) int {
	const ink = (lenet.Background + lenet.Foreground) / 2
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	for i, v := range seen.Input {
		if v >= ink {
			row, col := i/inputSide-c.layer.Window.Height/2, i%inputSide-c.layer.Window.Width/2
			return max(0, min(rows-1, row))*cols + max(0, min(cols-1, col))
		}
	}
	return 0
}

// drawMaps draws the input and all maps: those with their numbers that are being
// made, and the places of the others.
func (d *convolutionPicture) drawMaps() {
	d.f.drawPicture(&d.l.input, d.p.Seen)
	d.f.grid(d.l.input, inputSide, inputSide)
	d.f.target(UnitTarget, InputLayer, 0, d.l.input, inputSide, inputSide)
	largest := largestWeight(d.layer.maps(d.p.Seen))
	for i := range d.shown(&d.m) {
		d.drawMap(i, largest)
	}
	if d.m.apart < 1 && d.l.roomForWaiting {
		d.drawWaiting()
	}
	if d.m.apart == 0 && d.l.roomForScale {
		d.f.drawScale(d.l.scale)
	}
}

// drawMap draws one map with the numbers that it is made with.
func (d *convolutionPicture) drawMap(i int, largest float32) {
	f, s, l := d.f, &d.l.slots[i], &d.layer
	own, numbers := &l.maps(d.p.Seen)[i], d.m.numbers[i]
	f.drawKernel(l, &s.kernel, own.Weights, numbers, largest)
	f.number(s.bias, strength(*own.Bias, largest), true, numbers == d.numbers)
	f.ring(Kernel, &s.kernel, 2, 1.5)
	f.drawMade(l, i, &s.units, l.values(d.p.Seen), d.m.places[i], d.perUnit)
	f.targetNumbers(l, i, &s.kernel, &s.bias, l.Window.Height, l.Window.Width)
	switch d.m.apart {
	case 0:
		d.labelAlone(s)
	case 1:
		d.labelAmong(s, i)
	}
}

// labelAlone writes beside the first map and its numbers what they are, and
// how many, once they are counted.
func (d *convolutionPicture) labelAlone(s *slot) {
	f, out := d.f, &d.layer.Output
	name := f.above(&s.units, mapOfLabel, 1, int64(d.maps))
	if s.units.W > 220 {
		size := sizeDetail
		if d.m.places[0] == d.places && s.units.W > 260 {
			size = unitsOfSize
		}
		name.detail(size, int64(out.Height), int64(out.Width), int64(d.places))
	}
	named := s.kernel.Y - labelGap - 2
	if d.l.column {
		named = s.kernel.Y + s.kernel.H + labelGap + labelSize - 3
	}
	f.write(s.kernel.X-2, named, kernelLabel).detail(weightsDetail, int64(d.numbers-1))
	f.beside(&s.bias, biasLabel)

	// Under the kernel and the bias, as under a sum; or else beside them.
	under, beside := s.bias.Y+s.bias.H+24, d.l.below && !d.l.column
	x, y := s.kernel.X-2, under
	switch {
	case beside:
		x, y = s.bias.X, s.kernel.Y+12
	case under+4 > f.Height:
		x, y = s.kernel.X+s.kernel.W+10, s.bias.Y+s.bias.H/2+4.5
	}
	if d.m.numbers[0] == d.numbers {
		if y == under {
			f.fill(Kernel, Box{x, y - 19, s.kernel.W + 4, 1}, 1)
		}
		f.write(x, y, numbersLabel, int64(d.numbers)).count(Kernel)
	}
	if !beside && under+26 < f.Height {
		f.write(s.kernel.X-2, under+22, hollowLabel).muted()
	}
}

// labelAmong names one map among the others and writes, once they are counted,
// how many numbers it has and how many units.
func (d *convolutionPicture) labelAmong(s *slot, i int) {
	f, out := d.f, &d.layer.Output
	f.write(s.kernel.X-2, s.kernel.Y-labelGap-2, mapLabel, int64(i+1))
	if d.m.numbers[i] == d.numbers {
		f.write(s.kernel.X+s.kernel.W+5, s.kernel.Y+10, numberLabel, int64(d.numbers)).count(Kernel)
	}
	if d.m.places[i] == d.places && s.units.W > 110 {
		f.write(s.units.X+s.units.W, s.units.Y-5, sizeDetail, int64(out.Height), int64(out.Width)).count(Output).Anchor = End
	}
}

// drawWaiting draws the places of the maps that are not made yet.
func (d *convolutionPicture) drawWaiting() {
	f, apart := d.f, d.m.apart
	for i := 1; i < d.maps; i++ {
		box := mixBox(d.l.waiting[i], d.l.slots[i].units, apart)
		f.fill(Hair, box, 0.4)
		f.outline(Output, box.grow(0.5), 1, 0.5+0.5*apart)
	}
	if apart == 0 {
		first, last := &d.l.waiting[1], &d.l.waiting[d.maps-1]
		label := f.above(first, waitingLabel, int64(d.maps-1), int64(d.perUnit)).muted()
		if end := last.X + last.W; end-first.X < 210 { // too narrow for it: let it begin further left
			label.X, label.Anchor = end, End
		}
	}
}

// drawWindow draws the window where the scene has it, and how it is joined to
// the kernel and to the unit.
func (d *convolutionPicture) drawWindow() {
	f, m, l, at := d.f, &d.m, &d.l, &d.f.Current
	d.tellMaps(f, m)
	switch m.beat {
	case beatUnit:
		f.drawPlace(&d.layer, &l.input, &l.slots[0].units, at)
	case beatSlide:
		if at.Row == 0 {
			d.drawFan(at, d.perUnit, false)
		}
		d.drawJoin(at)
		if done := m.places[0]; done < d.places {
			phrase := c1SlideCaption
			if done <= 6 { // long enough to be read
				phrase = c1SlideStartCaption
			}
			f.say(phrase, int64(done), int64(d.places), int64(d.perUnit))
		}
	case beatMaps:
		if m.active == 0 || m.places[d.maps-1] == d.places {
			return
		}
		s := &l.slots[m.active]
		if done := m.places[m.active]; done > 0 && done < d.places {
			strip := l.input.cells(at.Row, 0, d.layer.Window.Height, inputSide, inputSide, inputSide)
			f.area(Kernel, &strip, 0.12, 1, 0.7)
			f.drawPlace(&d.layer, &l.input, &s.units, at)
		}
		f.ring(Kernel, &s.kernel, 2, 2.5)
	}
}

// drawJoin draws the window of a unit of the first map, and the lines that lead
// from its corners to the kernel and from the kernel's corners to the unit.
func (d *convolutionPicture) drawJoin(at *Selection) {
	const thin = 1.2
	s := &d.l.slots[0]
	window, unit := d.f.drawPlace(&d.layer, &d.l.input, &s.units, at)
	kernel := s.kernel.grow(2)
	d.f.funnel(Kernel, &window, &kernel, d.l.below, thin, 1)
	d.f.funnel(Output, &kernel, &unit, false, thin, 1)
}

// drawFan draws the first count connections of a unit of the first map: from
// each cell of the window through its weight to the unit, and from the bias.
// They are counted only while they are drawn one by one; afterwards the unit's
// cell stands for them.
func (d *convolutionPicture) drawFan(at *Selection, count int, counted bool) {
	f, s, l := d.f, &d.l.slots[0], &d.layer
	unit := l.unitIn(&s.units, at.Row, at.Col).centre()
	for k := range count {
		alpha := float32(0.35)
		if counted && k == count-1 {
			alpha = 1
		}
		from := s.bias.centre()
		if k < d.numbers-1 {
			from = l.weightIn(&s.kernel, k).centre()
			cell := l.inputIn(&d.l.input, at.Row+k/l.Window.Width, at.Col+k%l.Window.Width)
			f.line(Connection, cell.centre(), from, 1, alpha)
			if counted {
				f.outline(Connection, cell, 1.2, 1)
			}
		}
		use := f.line(Connection, from, unit, 1, alpha)
		if counted {
			use.Counts = Use
		}
	}
	// Keep all that away from the kernel's label and frame.
	f.fill(Paper, Box{s.kernel.X - 2, s.kernel.Y - labelGap - labelSize, 112, labelSize + 4}, 0.8)
	f.ring(Kernel, &s.kernel, 2, 1.5)
}
