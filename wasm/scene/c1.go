package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// convolution is the scene of C1: a window slides over a picture, and the same
// few numbers are used at every place.
type convolution struct {
	course
	network calc.Count
	layer   layer
	beats   []Beat

	kernel  calc.Size
	weights int // of one map
}

func newConvolution() (*convolution, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	layer := newLayer(count, 0)
	c := &convolution{network: count, layer: layer, kernel: layer.Window, weights: int(layer.FanIn.Max)}
	c.course = newCourse(&layer, numbersOfMap, numbersOfMap)
	kernel := c.kernel
	perUnit, places, maps := int64(c.perUnit), int64(c.places), int64(c.maps)
	c.beats = schedule([]Beat{
		{Name: "input", Title: text(inputTitle), Caption: text(c1InputCaption, int64(layer.Input.Height), int64(layer.Input.Width))},
		{Name: "unit", Title: text(unitTitle), Caption: text(c1UnitCaption, int64(kernel.Height), int64(kernel.Width), layer.FanIn.Max, perUnit)},
		{Name: "slide", Title: text(slideTitle), Caption: text(c1SlideEndCaption, places, perUnit, places*perUnit)},
		{Name: "maps", Title: text(mapsTitle, maps), Caption: text(mapsEndCaption, maps, perUnit, layer.Parameters, layer.Connections)},
		{Name: "compare", Title: text(compareTitle), Caption: text(c1CompareCaption, layer.Units)},
	}, 1, 7, 17, 13, 8)
	return c, nil
}

func (c *convolution) Beats() []Beat     { return c.beats }
func (c *convolution) Count() calc.Count { return c.network }
func (c *convolution) Subject() string   { return "c1" }

func (c *convolution) moment(t float64) moment {
	m := moment{beat: BeatAt(c, t)}
	switch m.beat {
	case beatUnit:
		x := c.beats[beatUnit].progress(t)
		m.lines = int(clamp((x-0.08)/0.84) * float32(c.perUnit))
		m.numbers[0] = m.lines
	case beatSlide:
		m.numbers[0] = c.perUnit
		m.places[0] = visited(c.beats[beatSlide].progress(t), c.places/c.columns, c.columns)
	case beatMaps:
		c.spread(&m, c.beats[beatMaps].progress(t))
	case beatLast:
		c.spread(&m, 1)
	}
	return m
}

func (c *convolution) draw(f *Frame, p Params, t float64) {
	m := c.moment(t)
	l := c.layout(p)
	c.explain(&f.Tally, &m)
	f.Current = c.current(m, p.Seen)
	if m.beat == beatLast {
		c.drawComparison(f, p, l, c.beats[beatLast].progress(t))
		return
	}
	c.drawInput(f, l, p.Seen)
	for i := range c.layer.Output.Maps {
		if i > 0 && m.apart < 1 {
			break
		}
		c.drawMap(f, l, i, m, p.Seen)
	}
	if m.apart < 1 {
		c.drawWaiting(f, l, m.apart)
	}
	c.drawScale(f, l, m)
	if m.beat == beatUnit {
		at := f.Current
		if p.Selection.Kind == UnitTarget && p.Selection.Layer == at.Layer && p.Selection.Map == 0 {
			at = p.Selection
		}
		c.drawFan(f, l, l.slot(0, 0), at.Row*c.columns+at.Col, m.lines, true)
	}
	if p.Selection.Kind != NoTarget && (p.Selection.Map == 0 || m.apart == 1) {
		c.drawSelection(f, l, p.Selection, m, p.Seen)
	} else {
		c.drawWindow(f, l, m, p.Seen)
	}
	c.drawHighlight(f, l, m, p.Highlight)
}

func (c *convolution) drawInput(f *Frame, l convolutionLayout, seen *lenet.Activations) {
	rows, cols := c.layer.Input.Height, c.layer.Input.Width
	f.drawSeen(c.layer.Input, l.input, seen)
	f.grid(l.input, rows, cols)
	f.target(UnitTarget, InputLayer, 0, l.input, rows, cols)
	f.write(l.input.X, l.input.Y-labelGap, inputLabel).detail(sizeDetail, int64(rows), int64(cols))
}

// drawMap draws one map with the numbers that it is made with.
func (c *convolution) drawMap(f *Frame, l convolutionLayout, index int, m moment, seen *lenet.Activations) {
	s := l.slot(index, m.apart)
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	own, largest := &seen.Network.Layers[0].Maps[index], largestWeight(seen.Network.Layers[0].Maps)
	for k := range c.perUnit {
		if k == c.weights {
			f.number(s.bias, strength(*own.Bias, largest), true, k < m.numbers[index])
			break
		}
		box := s.kernel.cell(k/c.kernel.Width, k%c.kernel.Width, c.kernel.Height, c.kernel.Width)
		f.number(box, strength(own.Weights[k], largest), false, k < m.numbers[index])
	}
	f.outline(Kernel, s.kernel.grow(2), 1.5, 1)

	f.drawMap(&c.layer, index, s.units, seen, m.places[index], c.perUnit)
	f.blank(s.units, rows, cols, m.places[index])
	f.grid(s.units, rows, cols)
	f.outline(Output, s.units.grow(0.5), 1, 1)
	f.target(UnitTarget, 0, index, s.units, rows, cols)
	f.target(WeightTarget, 0, index, s.kernel, c.kernel.Height, c.kernel.Width)
	f.target(BiasTarget, 0, index, s.bias, 1, 1)

	switch m.apart {
	case 0:
		c.labelAlone(f, l, s, m)
	case 1:
		c.labelAmong(f, s, index, m)
	}
}

// labelAlone writes beside the first map and its numbers what they are, and
// how many, once they are counted.
func (c *convolution) labelAlone(f *Frame, l convolutionLayout, s slot, m moment) {
	rows, cols := int64(c.layer.Output.Height), int64(c.layer.Output.Width)
	name := f.write(s.units.X, s.units.Y-labelGap, mapOfLabel, 1, int64(c.maps))
	if s.units.W > 220 {
		name.detail(sizeDetail, rows, cols)
		if m.places[0] == c.places {
			name.detail(unitsOfSize, rows, cols, int64(c.places))
		}
	}
	f.write(s.kernel.X-2, s.kernel.Y-labelGap-2, kernelLabel).detail(weightsDetail, int64(c.weights))
	f.write(s.bias.X+s.bias.W+6, s.bias.Y+s.bias.H/2+4.5, biasLabel)

	// Under the kernel and the bias, as under a sum; or else beside them.
	under := s.bias.Y + s.bias.H + 24
	whole := point{s.kernel.X - 2, under}
	switch {
	case l.below:
		whole = point{s.bias.X, s.kernel.Y + 12}
	case under+4 > f.Height:
		whole = point{s.kernel.X + s.kernel.W + 10, s.bias.Y + s.bias.H/2 + 4.5}
	}
	if m.numbers[0] == c.numbers {
		if whole.Y == under {
			f.fill(Kernel, Box{whole.X, whole.Y - 19, s.kernel.W + 4, 1}, 1)
		}
		f.write(whole.X, whole.Y, numbersLabel, int64(c.numbers)).count(Kernel)
	}
	if y := under + 22; !l.below && y+4 < f.Height {
		f.write(s.kernel.X-2, y, hollowLabel).muted()
	}
}

// labelAmong names one map among the others and writes, once they are counted,
// how many numbers it has and how many units.
func (c *convolution) labelAmong(f *Frame, s slot, index int, m moment) {
	f.write(s.kernel.X-2, s.kernel.Y-labelGap-2, mapLabel, int64(index+1))
	if m.numbers[index] == c.numbers {
		f.write(s.kernel.X+s.kernel.W+5, s.kernel.Y+10, numberLabel, int64(c.numbers)).count(Kernel)
	}
	if m.places[index] == c.places && s.units.W > 110 {
		size := text(sizeDetail, int64(c.layer.Output.Height), int64(c.layer.Output.Width))
		f.label(s.units.X+s.units.W, s.units.Y-5, size).count(Output).Anchor = End
	}
}

// drawWaiting draws the places of the maps that are not made yet.
func (c *convolution) drawWaiting(f *Frame, l convolutionLayout, apart float32) {
	if !l.roomForWaiting {
		return
	}
	maps := c.layer.Output.Maps
	for i := 1; i < maps; i++ {
		box := mixBox(l.waiting[i], l.grid[i].units, apart)
		f.fill(Hair, box, 0.4)
		f.outline(Output, box.grow(0.5), 1, 0.5+0.5*apart)
	}
	if apart == 0 {
		first, last := l.waiting[1], l.waiting[maps-1]
		label := f.write(first.X, first.Y-labelGap, waitingLabel, int64(maps-1), int64(c.perUnit)).muted()
		if end := last.X + last.W; end-first.X < 210 { // too narrow for it: let it begin further left
			label.X, label.Anchor = end, End
		}
	}
}

// drawWindow draws the window where the scene has it, and how it is joined to
// the kernel and to the unit.
func (c *convolution) drawWindow(f *Frame, l convolutionLayout, m moment, seen *lenet.Activations) {
	cols := c.layer.Output.Width
	switch m.beat {
	case beatUnit:
		place := c.inked(seen)
		c.drawPlace(f, l, l.slot(0, 0), place/cols, place%cols)
	case beatSlide:
		place := m.places[0] - 1
		if place < cols {
			c.drawFan(f, l, l.slot(0, 0), place, c.perUnit, false)
		}
		c.drawJoin(f, l, l.slot(0, 0), place/cols, place%cols)
		switch {
		case place < 6:
			f.say(c1SlideStartCaption, int64(c.places), int64(c.perUnit))
		case m.places[0] < c.places:
			f.say(c1SlideCaption, int64(m.places[0]), int64(c.places), int64(c.perUnit))
		}
	case beatMaps:
		if m.active == 0 {
			f.say(mapsStartCaption, int64(c.layer.Output.Maps-1), int64(c.perUnit))
		}
		done := m.places[m.active]
		if m.active > 0 && done > 0 && done < c.places {
			row := (done - 1) / cols
			strip := l.input.cells(row, 0, c.kernel.Height, c.layer.Input.Width, c.layer.Input.Height, c.layer.Input.Width)
			f.fill(Kernel, strip, 0.12)
			f.outline(Kernel, strip, 1, 0.7)
			c.drawPlace(f, l, l.slot(m.active, 1), row, (done-1)%cols)
		}
		if m.active > 0 && m.places[c.layer.Output.Maps-1] < c.places {
			f.outline(Kernel, l.slot(m.active, 1).kernel.grow(2), 2.5, 1)
			f.say(mapsCaption, int64(m.active+1), int64(c.layer.Output.Maps), int64(c.perUnit))
		}
	}
}

// current is the unit that the scene is at.
func (c *convolution) current(m moment, seen *lenet.Activations) Selection {
	cols := c.layer.Output.Width
	place := max(0, m.places[m.active]-1)
	switch m.beat {
	case beatInput, beatLast:
		return Selection{}
	case beatUnit:
		place = c.inked(seen)
	}
	return Selection{Kind: UnitTarget, Map: m.active, Row: place / cols, Col: place % cols}
}

// inked returns the first place, row by row, whose window has ink in its
// middle: there the inputs of a unit differ. Without ink it is the first of
// all.
func (c *convolution) inked(seen *lenet.Activations) int {
	const ink = (lenet.Background + lenet.Foreground) / 2
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	for i, v := range seen.Input {
		if v >= ink {
			row, col := i/c.layer.Input.Width-c.kernel.Height/2, i%c.layer.Input.Width-c.kernel.Width/2
			return max(0, min(rows-1, row))*cols + max(0, min(cols-1, col))
		}
	}
	return 0
}

// clearLabel keeps what was drawn last away from the kernel's label and frame.
func (c *convolution) clearLabel(f *Frame, kernel Box) {
	const wide = 112
	f.fill(Paper, Box{kernel.X - 2, kernel.Y - labelGap - labelSize, wide, labelSize + 4}, 0.8)
	f.outline(Kernel, kernel.grow(2), 1.5, 1)
}

// drawPlace outlines the window on the input and the unit that it feeds.
func (c *convolution) drawPlace(f *Frame, l convolutionLayout, s slot, row, col int) (window, unit Box) {
	window = l.input.cells(row, col, c.kernel.Height, c.kernel.Width, c.layer.Input.Height, c.layer.Input.Width)
	unit = s.units.cell(row, col, c.layer.Output.Height, c.layer.Output.Width)
	f.outline(Kernel, window, 3, 1)
	f.outline(Output, unit.grow(1.5), 3, 1)
	return window, unit
}

// drawJoin draws the window, and the lines that lead from its corners to the
// kernel and from the kernel's corners to the unit.
func (c *convolution) drawJoin(f *Frame, l convolutionLayout, s slot, row, col int) {
	window, unit := c.drawPlace(f, l, s, row, col)
	kernel := s.kernel.grow(2)
	const thin = 1.2
	if l.below {
		f.line(Kernel, point{window.X, window.Y + window.H}, point{kernel.X, kernel.Y}, thin, 1)
		f.line(Kernel, point{window.X + window.W, window.Y + window.H}, point{kernel.X + kernel.W, kernel.Y}, thin, 1)
	} else {
		f.line(Kernel, point{window.X + window.W, window.Y}, point{kernel.X, kernel.Y}, thin, 1)
		f.line(Kernel, point{window.X + window.W, window.Y + window.H}, point{kernel.X, kernel.Y + kernel.H}, thin, 1)
	}
	f.line(Output, point{kernel.X + kernel.W, kernel.Y}, point{unit.X, unit.Y}, thin, 1)
	f.line(Output, point{kernel.X + kernel.W, kernel.Y + kernel.H}, point{unit.X, unit.Y + unit.H}, thin, 1)
}

// drawFan draws the first count connections of a unit of the first map: from
// each cell of the window through its weight to the unit, and from the bias.
// They are counted only while they are drawn one by one; afterwards the unit's
// cell stands for them.
func (c *convolution) drawFan(f *Frame, l convolutionLayout, s slot, place, count int, counted bool) {
	cols := c.layer.Output.Width
	row, col := place/cols, place%cols
	unit := s.units.cell(row, col, c.layer.Output.Height, cols).centre()
	for k := range count {
		alpha := float32(0.35)
		if counted && k == count-1 {
			alpha = 1
		}
		from := s.bias.centre()
		if k < c.weights {
			i, j := k/c.kernel.Width, k%c.kernel.Width
			from = s.kernel.cell(i, j, c.kernel.Height, c.kernel.Width).centre()
			cell := l.input.cell(row+i, col+j, c.layer.Input.Height, c.layer.Input.Width)
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
	c.clearLabel(f, s.kernel)
}

// drawScale draws what the lightness of a unit means, where there is room.
func (c *convolution) drawScale(f *Frame, l convolutionLayout, m moment) {
	if m.apart > 0 || !l.roomForScale {
		return
	}
	f.drawScale(l.scale)
}
