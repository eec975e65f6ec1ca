package scene

import (
	"math"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// convolution is the scene of C1: a window slides over a picture, and the same
// few numbers are used at every place.
type convolution struct {
	script
	course
	layer layer
	ahead []string // names of the maps' textures before they are counted
}

func newConvolution() (*convolution, error) {
	c := &convolution{}
	if err := c.count(calc.LeNet5()); err != nil {
		return nil, err
	}
	c.layer = newLayer(c.network, 0)
	l := &c.layer
	c.ahead = textureNames("ahead "+l.Name, l.Output.Maps)
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
	if d.m.places[i] < d.places && d.m.beat == beatMaps {
		d.drawAhead(i, &s.units, d.m.places[i], d.places)
	}
	f.drawMade(l, i, &s.units, l.values(d.p.Seen), d.m.places[i], d.perUnit)
	f.targetNumbers(l, i, &s.kernel, &s.bias, l.Window.Height, l.Window.Width)
	switch d.m.apart {
	case 0:
		d.labelAlone(s)
	case 1:
		d.labelAmong(s, i)
	}
}

// roomForMapOf is how wide a map must be for its name to tell how many there are.
const roomForMapOf = 135

// labelAlone writes beside the first map and its numbers what they are, and
// how many, once they are counted.
func (d *convolutionPicture) labelAlone(s *slot) {
	f, out := d.f, &d.layer.Output
	phrase := mapOfLabel
	if s.units.W < roomForMapOf {
		phrase = mapOfC1Label
	}
	name := f.above(&s.units, phrase, 1, int64(d.maps))
	if s.units.W > 220 {
		size := sizeDetail
		if d.m.places[0] == d.places && s.units.W > 260 {
			size = unitsOfSize
		}
		name.detail(size, int64(out.Height), int64(out.Width), int64(d.places))
	}
	x, y := s.kernel.X-2, s.kernel.Y+s.kernel.H+labelGap+labelSize-3
	f.write(x, y, kernelLabel).detail(weightsDetail, int64(d.numbers-1))
	f.before(&s.bias, 6, biasLabel)
	y = s.bias.Y + s.bias.H + numbersSummed - 5
	if d.m.numbers[0] == d.numbers {
		f.fill(Kernel, Box{x, y - 15, s.bias.X + s.bias.W - x, 1}, 1)
		f.write(x, y, numbersLabel, int64(d.numbers)).count(Kernel)
	}
	if y += 22; y+4 < f.Height && (!d.l.below || y < s.units.Y+s.units.H) {
		f.write(x, y, hollowLabel).muted()
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
	if d.m.places[i] > 0 {
		top := Box{s.kernel.X, s.units.Y, s.kernel.W, 0}
		f.strands(&s.kernel, &top, d.layer.Window.Width, true)
	}
	if d.m.places[i] == d.places && s.units.W > 110 {
		f.write(s.units.X+s.units.W, s.units.Y-5, sizeDetail, int64(out.Height), int64(out.Width)).count(Output).Anchor = End
	}
}

// drawWaiting draws the maps that are not counted yet. The window slides over
// the input for them too.
func (d *convolutionPicture) drawWaiting() {
	f, apart := d.f, d.m.apart
	for i := 1; i < d.maps; i++ {
		box := mixBox(d.l.waiting[i], d.l.slots[i].units, apart)
		d.drawAhead(i, &box, 0, d.m.places[0])
		f.fill(Hair, box, 0.4)
		f.outline(Output, box.grow(0.5), 1, 0.5+0.5*apart)
	}
	if apart == 0 {
		first, room := &d.l.waiting[1], d.l.slots[0].units.W
		label := f.above(first, waitingLabel, 2, int64(d.maps)).muted()
		switch {
		case room > 300:
			label.detail(countedNext, int64(d.perUnit))
		case room > 210:
			label.detail(numbersEach, int64(d.perUnit))
		}
	}
}

// drawAhead draws, faintly, the units of a map from the first to the last that
// are computed and not counted.
func (d *convolutionPicture) drawAhead(i int, box *Box, first, last int) {
	t := d.f.drawUnits(&d.layer, i, *box, d.layer.values(d.p.Seen), last, 0)
	t.ID = d.ahead[i]
	for place := range first {
		t.Values[place] = float32(math.NaN())
	}
	d.f.rest(Paper, 0.5, *box, t.Rows, t.Cols, first)
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
			f.drawPlace(&d.layer, &l.input, &l.slots[0].units, at)
			d.drawFan(at, d.perUnit, false)
		} else {
			d.drawJoin(at)
		}
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

// drawJoin draws the window of a unit of the first map, and how it is joined to
// it through the kernel: a line for each row of connections, and one from the
// bias.
func (d *convolutionPicture) drawJoin(at *Selection) {
	f, s := d.f, &d.l.slots[0]
	window, unit := f.drawPlace(&d.layer, &d.l.input, &s.units, at)
	kernel, rows := s.kernel.grow(2), d.layer.Window.Height
	f.strands(&window, &kernel, rows, d.l.below)
	f.strands(&kernel, &unit, rows, false)
	f.line(Connection, s.bias.right(), unit.left(), 1.2, strandAlpha)
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
}
