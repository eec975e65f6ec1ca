package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// convolution is the scene of C1: a window slides over a picture, and the same
// few numbers are used at every place.
type convolution struct {
	network calc.Count
	layer   layer
	beats   []Beat

	kernel  calc.Size
	weights int // of one map
	perUnit int // connections of one unit: its weights and its bias
	places  int // units of one map
}

// The beats of the scene, in order.
const (
	beatInput = iota
	beatUnit
	beatSlide
	beatMaps
	beatCompare
)

func newConvolution() (*convolution, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	layer := newLayer(count, 0)
	c := &convolution{network: count, layer: layer, kernel: layer.Window, weights: int(layer.FanIn.Max)}
	c.perUnit = c.weights + 1
	c.places = layer.Output.Height * layer.Output.Width
	kernel := c.kernel
	perUnit, places, maps := int64(c.perUnit), int64(c.places), int64(layer.Output.Maps)
	c.beats = schedule([]Beat{
		{Name: "input", Title: text(inputTitle), Caption: text(c1InputCaption, int64(layer.Input.Height), int64(layer.Input.Width))},
		{Name: "unit", Title: text(unitTitle), Caption: text(c1UnitCaption, int64(kernel.Height), int64(kernel.Width), layer.FanIn.Max, perUnit)},
		{Name: "slide", Title: text(slideTitle), Caption: text(c1SlideEndCaption, places, perUnit, places*perUnit)},
		{Name: "maps", Title: text(mapsTitle, maps), Caption: text(c1MapsEndCaption, maps, perUnit, layer.Parameters, layer.Connections)},
		{Name: "compare", Title: text(compareTitle), Caption: text(c1CompareCaption, layer.Units)},
	}, 1, 7, 17, 13, 8)
	return c, nil
}

func (c *convolution) Beats() []Beat     { return c.beats }
func (c *convolution) Count() calc.Count { return c.network }
func (c *convolution) Subject() string   { return "c1" }

// moment is how far the scene has come: how much of each thing is drawn.
type moment struct {
	beat    int
	apart   float32 // from one large map, 0, to all maps side by side, 1
	numbers [16]int // parameters drawn of each map
	places  [16]int // units computed of each map
	lines   int     // connections of the first unit drawn one by one
	active  int     // the map at work
}

func (c *convolution) moment(t float64) moment {
	m := moment{beat: BeatAt(c, t)}
	switch m.beat {
	case beatUnit:
		x := c.beats[beatUnit].progress(t)
		m.lines = int(clamp((x-0.08)/0.84) * float32(c.perUnit))
		m.numbers[0] = m.lines
	case beatSlide:
		m.numbers[0] = c.perUnit
		m.places[0] = visited(c.beats[beatSlide].progress(t), c.layer.Output.Height, c.layer.Output.Width)
	case beatMaps:
		c.spread(&m, c.beats[beatMaps].progress(t))
	case beatCompare:
		c.spread(&m, 1)
	}
	return m
}

// spread sets the moment to the fraction x of the beat in which the other maps
// are made, one after the other.
func (c *convolution) spread(m *moment, x float32) {
	const parting = 0.1
	maps := c.layer.Output.Maps
	m.apart = ease(x / parting)
	m.numbers[0], m.places[0] = c.perUnit, c.places
	rest := clamp((x-parting)/(1-parting-0.02)) * float32(maps-1)
	for i := 1; i < maps; i++ {
		y := clamp(rest - float32(i-1))
		m.numbers[i] = int(clamp(y/0.3) * float32(c.perUnit))
		m.places[i] = int(clamp((y-0.3)/0.65) * float32(c.places))
		if y > 0 {
			m.active = i
		}
	}
}

func (c *convolution) draw(f *Frame, p Params, t float64) {
	m := c.moment(t)
	l := c.layout(p)
	c.explainTally(f, m)
	f.Current = c.current(m)
	if m.beat == beatCompare {
		c.drawComparison(f, p, c.beats[beatCompare].progress(t))
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
	if p.Selection.Kind != NoTarget && (p.Selection.Map == 0 || m.apart == 1) {
		c.drawSelection(f, l, p.Selection, m, p.Seen)
	} else {
		c.drawWindow(f, l, m)
	}
	c.drawHighlight(f, l, m, p.Highlight)
}

// explainTally says how the two counts are made up at the moment.
func (c *convolution) explainTally(f *Frame, m moment) {
	perUnit, places := int64(c.perUnit), int64(c.places)
	var mapsOfNumbers, restOfNumbers, mapsOfUses, restOfUses int64
	for i := range c.layer.Output.Maps {
		if m.numbers[i] == c.perUnit {
			mapsOfNumbers++
		} else {
			restOfNumbers += int64(m.numbers[i])
		}
		if m.places[i] == c.places {
			mapsOfUses++
		} else {
			restOfUses += int64(m.places[i])
		}
	}
	t := &f.Tally
	switch {
	case m.beat == beatInput:
	case m.beat == beatUnit:
		t.OfParameters = text(numbersOfUnit, int64(m.lines), perUnit)
		t.OfConnections = t.OfParameters
		if m.lines == c.perUnit {
			t.OfParameters = text(numbersOfMap, perUnit-1, 1)
			t.OfConnections = t.OfParameters
		}
	case m.beat == beatSlide:
		t.OfParameters = text(numbersOfMap, perUnit-1, 1)
		t.OfConnections = text(usesOfPlaces, perUnit, int64(m.places[0]), places)
	case restOfNumbers > 0:
		t.OfParameters = text(numbersOfMapsAndMore, mapsOfNumbers, perUnit, restOfNumbers)
	case mapsOfNumbers == 1:
		t.OfParameters = text(numbersOfMap, perUnit-1, 1)
	default:
		t.OfParameters = text(numbersOfMaps, mapsOfNumbers, perUnit)
	}
	switch {
	case m.beat < beatMaps:
	case restOfUses > 0:
		t.OfConnections = text(usesOfMapsAndMore, mapsOfUses, perUnit*places, restOfUses, perUnit)
	default:
		t.OfConnections = text(usesOfMaps, mapsOfUses*perUnit, places)
	}
}

func (c *convolution) drawInput(f *Frame, l convolutionLayout, seen *lenet.Activations) {
	rows, cols := c.layer.Input.Height, c.layer.Input.Width
	f.drawSeen(c.layer.Input, l.input, seen)
	f.grid(l.input, rows, cols)
	f.target(UnitTarget, InputLayer, 0, l.input, rows, cols)
	f.label(l.input.X, l.input.Y-labelGap, text(inputLabel)).Detail = text(sizeDetail, int64(rows), int64(cols))
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

	if m.apart == 0 {
		name := f.label(s.units.X, s.units.Y-labelGap, text(mapOfLabel, int64(index+1), int64(c.layer.Output.Maps)))
		if s.units.W > 220 {
			name.Detail = text(sizeDetail, int64(rows), int64(cols))
		}
		f.label(s.kernel.X-2, s.kernel.Y-labelGap-2, text(kernelLabel)).Detail = text(weightsDetail, int64(c.weights))
		if y := s.bias.Y + s.bias.H + 24; !l.below && y+4 < f.Height {
			f.label(s.kernel.X-2, y, text(hollowLabel)).muted()
		}
		f.label(s.bias.X+s.bias.W+6, s.bias.Y+s.bias.H/2+4.5, text(biasLabel))
	} else if m.apart == 1 {
		f.label(s.kernel.X-2, s.kernel.Y-labelGap-2, text(mapLabel, int64(index+1)))
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
		label := f.label(first.X, first.Y-labelGap, text(waitingLabel, int64(maps-1), int64(c.perUnit))).muted()
		if end := last.X + last.W; end-first.X < 210 { // too narrow for it: let it begin further left
			label.X, label.Anchor = end, End
		}
	}
}

// drawWindow draws the window where the scene has it, and how it is joined to
// the kernel and to the unit.
func (c *convolution) drawWindow(f *Frame, l convolutionLayout, m moment) {
	cols := c.layer.Output.Width
	switch m.beat {
	case beatUnit:
		c.drawJoin(f, l, l.slot(0, 0), 0, 0, 0)
		c.drawFan(f, l, l.slot(0, 0), 0, m.lines, true)
	case beatSlide:
		place := m.places[0] - 1
		if place < cols {
			c.drawFan(f, l, l.slot(0, 0), place, c.perUnit, false)
		}
		c.drawJoin(f, l, l.slot(0, 0), place/cols, place%cols, 1)
		if m.places[0] < c.places {
			f.Caption = text(c1SlideCaption, int64(m.places[0]), int64(c.places), int64(c.perUnit))
		}
	case beatMaps:
		if m.active == 0 {
			f.Caption = text(c1MapsStartCaption, int64(c.layer.Output.Maps-1), int64(c.perUnit))
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
			f.Caption = text(c1MapsCaption, int64(m.active+1), int64(c.layer.Output.Maps), int64(c.perUnit))
		}
	}
}

// current is the unit that the scene is at.
func (c *convolution) current(m moment) Selection {
	cols := c.layer.Output.Width
	place := max(0, m.places[m.active]-1)
	switch m.beat {
	case beatInput, beatCompare:
		return Selection{}
	}
	return Selection{Kind: UnitTarget, Map: m.active, Row: place / cols, Col: place % cols}
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
func (c *convolution) drawJoin(f *Frame, l convolutionLayout, s slot, row, col int, alpha float32) {
	window, unit := c.drawPlace(f, l, s, row, col)
	if alpha == 0 {
		return
	}
	kernel := s.kernel.grow(2)
	const thin = 1.2
	if l.below {
		f.line(Kernel, point{window.X, window.Y + window.H}, point{kernel.X, kernel.Y}, thin, alpha)
		f.line(Kernel, point{window.X + window.W, window.Y + window.H}, point{kernel.X + kernel.W, kernel.Y}, thin, alpha)
	} else {
		f.line(Kernel, point{window.X + window.W, window.Y}, point{kernel.X, kernel.Y}, thin, alpha)
		f.line(Kernel, point{window.X + window.W, window.Y + window.H}, point{kernel.X, kernel.Y + kernel.H}, thin, alpha)
	}
	f.line(Output, point{kernel.X + kernel.W, kernel.Y}, point{unit.X, unit.Y}, thin, alpha)
	f.line(Output, point{kernel.X + kernel.W, kernel.Y + kernel.H}, point{unit.X, unit.Y + unit.H}, thin, alpha)
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

// drawScale draws what the lightness of a unit means.
func (c *convolution) drawScale(f *Frame, l convolutionLayout, m moment) {
	if m.apart > 0 || !l.roomForScale {
		return
	}
	const steps = 24
	box := l.scale
	f.label(box.X-6, box.Y+box.H, text(valueLabel, hundredths(-lenet.Amplitude))).muted().Anchor = End
	f.label(box.X+box.W+6, box.Y+box.H, text(valueLabel, hundredths(lenet.Amplitude))).muted()
	for i := range steps {
		f.fill(Ink, box.cell(0, i, 1, steps), Opacity(float32(i)/(steps-1)))
	}
}
