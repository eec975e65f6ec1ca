// Package c1 is the scene of C1: a window slides over a picture, and the same
// few numbers are used at every place.
package c1

import (
	"math"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of C1.
type Scene struct {
	kit.Script
	kit.Course
	layer kit.Layer
	ahead []string // names of the maps' textures before they are counted
}

// New returns the scene of C1.
func New() (*Scene, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	c := &Scene{Script: kit.NewScript(count)}
	c.layer = kit.NewLayer(c.Network, 0)
	l := &c.layer
	c.ahead = kit.TextureNames("ahead "+l.Name, l.Output.Maps)
	c.Course = kit.NewCourse(l, kit.NumbersOfMap, kit.NumbersOfMap)
	perUnit, places, maps := int64(c.PerUnit), int64(c.Places), int64(c.Maps)
	c.Beat("input", 1, kit.InputLabel, inputCaption, int64(l.Input.Height), int64(l.Input.Width))
	c.Beat("unit", 7, kit.UnitTitle, unitCaption, int64(l.Window.Height), int64(l.Window.Width), l.FanIn.Max, perUnit)
	c.Beat("slide", 17, kit.SlideTitle, slideEndCaption, places, perUnit, places*perUnit)
	c.Beat("maps", 13, kit.MapsTitle, kit.MapsEndCaption, maps, perUnit, l.Parameters, l.Connections)
	c.Compare(8, kit.CompareTitle, compareCaption, l.Units)
	return c, nil
}

// Subject returns what the scene counts.
func (c *Scene) Subject() string { return "c1" }

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	p *kit.Params
	m kit.Moment
	l layout
}

// Draw draws the moment t.
func (c *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: c, f: f, p: &p}
	m := &d.m
	beat, x := c.Reached(t)
	m.Beat = beat
	switch beat {
	case kit.BeatUnit:
		m.Lines = int(frame.Clamp((x-0.08)/0.84) * float32(c.PerUnit))
		m.Numbers[0] = m.Lines
	case kit.BeatSlide:
		m.Numbers[0] = c.PerUnit
		m.Places[0] = kit.Visited(x, c.Places/c.Columns, c.Columns)
	case kit.BeatMaps:
		c.Spread(m, x)
	case kit.BeatLast:
		c.Spread(m, 1)
	}
	d.layout()
	c.Explain(&f.Tally, m)
	if beat == kit.BeatLast {
		d.drawComparison(x)
		return
	}
	if beat > kit.BeatInput {
		place := max(0, m.Places[m.Active]-1)
		if beat == kit.BeatUnit {
			place = c.inked(p.Seen)
		}
		f.Current = c.layer.Place(m.Active, place)
	}
	d.drawMaps()
	at := &f.Current
	if beat == kit.BeatUnit {
		if p.Selection.Kind == frame.UnitTarget && p.Selection.Layer == at.Layer && p.Selection.Map == 0 {
			at = &p.Selection
		}
		d.drawFan(at, m.Lines, true)
	}
	if p.Selection.Kind != frame.NoTarget && p.Selection.Map < c.Shown(m) {
		d.drawSelection()
	} else {
		d.drawWindow()
	}
	d.drawHighlight()
}

// inked returns the first place, row by row, whose window has ink in its
// middle: there the inputs of a unit differ. Without ink it is the first of
// all.
func (c *Scene) inked(seen *lenet.Activations) int {
	const ink = (lenet.Background + lenet.Foreground) / 2
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	for i, v := range seen.Input {
		if v >= ink {
			row, col := i/kit.InputSide-c.layer.Window.Height/2, i%kit.InputSide-c.layer.Window.Width/2
			return max(0, min(rows-1, row))*cols + max(0, min(cols-1, col))
		}
	}
	return 0
}

// drawMaps draws the input and all maps: those with their numbers that are being
// made, and the places of the others.
func (d *picture) drawMaps() {
	kit.DrawPart(d.f, "input", d.l.input, kit.InputSide, kit.InputSide, d.p.Seen, 0, 0)
	d.f.Above(&d.l.input, kit.InputLabel).With(kit.SizeDetail, kit.InputSide, kit.InputSide)
	d.f.Grid(d.l.input, kit.InputSide, kit.InputSide)
	d.f.Target(frame.UnitTarget, frame.InputLayer, 0, d.l.input, kit.InputSide, kit.InputSide)
	largest := kit.LargestWeight(d.layer.Maps(d.p.Seen))
	for i := range d.Shown(&d.m) {
		d.drawMap(i, largest)
	}
	if d.m.Apart < 1 && d.l.roomForWaiting {
		d.drawWaiting()
	}
	if d.m.Apart == 0 && d.l.roomForScale {
		kit.DrawScale(d.f, d.l.scale)
	}
}

// drawMap draws one map with the numbers that it is made with.
func (d *picture) drawMap(i int, largest float32) {
	f, s, l := d.f, &d.l.slots[i], &d.layer
	own, numbers := &l.Maps(d.p.Seen)[i], d.m.Numbers[i]
	kit.DrawKernel(f, l, &s.Kernel, own.Weights, numbers, largest)
	f.Number(s.Bias, kit.Strength(*own.Bias, largest), true, numbers == d.Numbers)
	f.Ring(frame.Kernel, &s.Kernel, 2, 1.5)
	if d.m.Places[i] < d.Places && d.m.Beat == kit.BeatMaps {
		d.drawAhead(i, &s.Units, d.m.Places[i], d.Places)
	}
	kit.DrawMade(f, l, i, &s.Units, l.Values(d.p.Seen), d.m.Places[i], d.PerUnit)
	kit.TargetNumbers(f, l, i, &s.Kernel, &s.Bias, l.Window.Height, l.Window.Width)
	switch d.m.Apart {
	case 0:
		d.labelAlone(s)
	case 1:
		d.labelAmong(s, i)
	}
}

// labelAlone writes beside the first map and its numbers what they are, and
// how many, once they are counted.
func (d *picture) labelAlone(s *kit.Slot) {
	f, out := d.f, &d.layer.Output
	name, room := f.Above(&s.Units, mapOfC1Label, 1), s.Units.W
	f.SetIn(name, room, mapOfLabel, 1, int64(d.Maps))
	f.WithIn(name, room, kit.SizeDetail, int64(out.Height), int64(out.Width))
	if d.m.Places[0] == d.Places {
		f.WithIn(name, room, unitsOfSize, int64(out.Height), int64(out.Width), int64(d.Places))
	}
	x, y := s.Kernel.X-2, s.Kernel.Y+s.Kernel.H+frame.LabelGap+frame.LabelSize-3
	f.Write(x, y, kit.KernelLabel).With(kit.WeightsDetail, int64(d.Numbers-1))
	f.Before(&s.Bias, 6, kit.BiasLabel)
	y = s.Bias.Y + s.Bias.H + numbersSummed - 5
	if d.m.Numbers[0] == d.Numbers {
		f.Fill(frame.Kernel, frame.Box{X: x, Y: y - 15, W: s.Bias.X + s.Bias.W - x, H: 1}, 1)
		f.Write(x, y, numbersLabel, int64(d.Numbers)).Count(frame.Kernel)
	}
	if y += 22; y+4 < f.Height && (!d.l.below || y < s.Units.Y+s.Units.H) {
		f.Write(x, y, kit.HollowLabel).Muted()
	}
}

// labelAmong names one map among the others and writes, once they are counted,
// how many numbers it has and how many units.
func (d *picture) labelAmong(s *kit.Slot, i int) {
	f, out := d.f, &d.layer.Output
	f.Write(s.Kernel.X-2, s.Kernel.Y-frame.LabelGap-2, mapLabel, int64(i+1))
	if d.m.Numbers[i] == d.Numbers {
		f.Write(s.Kernel.X+s.Kernel.W+5, s.Kernel.Y+10, kit.NumberLabel, int64(d.Numbers)).Count(frame.Kernel)
	}
	if d.m.Places[i] > 0 {
		top := frame.Box{X: s.Kernel.X, Y: s.Units.Y, W: s.Kernel.W, H: 0}
		f.Strands(&s.Kernel, &top, d.layer.Window.Width, true)
	}
	size := frame.NewText(kit.SizeDetail, int64(out.Height), int64(out.Width))
	if d.m.Places[i] == d.Places && s.Kernel.W+f.TextWidth(size, frame.LabelSize, true) < s.Units.W { // the lines of the kernel lead down
		f.Label(s.Units.X+s.Units.W, s.Units.Y-5, size).Count(frame.Output).Anchor = frame.End
	}
}

// drawWaiting draws the maps that are not counted yet. The window slides over
// the input for them too.
func (d *picture) drawWaiting() {
	f, apart := d.f, d.m.Apart
	for i := 1; i < d.Maps; i++ {
		box := frame.MixBox(d.l.waiting[i], d.l.slots[i].Units, apart)
		d.drawAhead(i, &box, 0, d.m.Places[0])
		f.Fill(frame.Hair, box, 0.4)
		f.Outline(frame.Output, box.Grow(0.5), 1, 0.5+0.5*apart)
	}
	if apart == 0 {
		first, room := &d.l.waiting[1], d.l.slots[0].Units.W
		label := f.Above(first, waitingLabel, 2, int64(d.Maps)).Muted()
		if !f.WithIn(label, room, countedNext, int64(d.PerUnit)) {
			f.WithIn(label, room, kit.NumbersEach, int64(d.PerUnit))
		}
	}
}

// drawAhead draws, faintly, the units of a map from the first to the last that
// are computed and not counted.
func (d *picture) drawAhead(i int, box *frame.Box, first, last int) {
	t := kit.DrawUnits(d.f, &d.layer, i, *box, d.layer.Values(d.p.Seen), last, 0)
	t.ID = d.ahead[i]
	for place := range first {
		t.Values[place] = float32(math.NaN())
	}
	d.f.Rest(frame.Paper, 0.5, *box, t.Rows, t.Cols, first)
}

// drawWindow draws the window where the scene has it, and how it is joined to
// the kernel and to the unit.
func (d *picture) drawWindow() {
	f, m, l, at := d.f, &d.m, &d.l, &d.f.Current
	d.TellMaps(f, m)
	switch m.Beat {
	case kit.BeatUnit:
		kit.DrawPlace(f, &d.layer, &l.input, &l.slots[0].Units, at)
	case kit.BeatSlide:
		if at.Row == 0 {
			kit.DrawPlace(f, &d.layer, &l.input, &l.slots[0].Units, at)
			d.drawFan(at, d.PerUnit, false)
		} else {
			d.drawJoin(at)
		}
		if done := m.Places[0]; done < d.Places {
			phrase := slideCaption
			if done <= 6 { // long enough to be read
				phrase = slideStartCaption
			}
			f.Say(phrase, int64(done), int64(d.Places), int64(d.PerUnit))
		}
	case kit.BeatMaps:
		if m.Active == 0 || m.Places[d.Maps-1] == d.Places {
			return
		}
		s := &l.slots[m.Active]
		if done := m.Places[m.Active]; done > 0 && done < d.Places {
			strip := l.input.Cells(at.Row, 0, d.layer.Window.Height, kit.InputSide, kit.InputSide, kit.InputSide)
			f.Area(frame.Kernel, &strip, 0.12, 1, 0.7)
			kit.DrawPlace(f, &d.layer, &l.input, &s.Units, at)
		}
		f.Ring(frame.Kernel, &s.Kernel, 2, 2.5)
	}
}

// drawJoin draws the window of a unit of the first map, and how it is joined to
// it through the kernel: a line for each row of connections, and one from the
// bias.
func (d *picture) drawJoin(at *frame.Selection) {
	f, s := d.f, &d.l.slots[0]
	window, unit := kit.DrawPlace(f, &d.layer, &d.l.input, &s.Units, at)
	kernel, rows := s.Kernel.Grow(2), d.layer.Window.Height
	f.Strands(&window, &kernel, rows, d.l.below)
	f.Strands(&kernel, &unit, rows, false)
	f.Line(frame.Connection, s.Bias.Right(), unit.Left(), 1.2, frame.StrandAlpha)
}

// drawFan draws the first count connections of a unit of the first map: from
// each cell of the window through its weight to the unit, and from the bias.
// They are counted only while they are drawn one by one; afterwards the unit's
// cell stands for them.
func (d *picture) drawFan(at *frame.Selection, count int, counted bool) {
	f, s, l := d.f, &d.l.slots[0], &d.layer
	unit := l.UnitIn(&s.Units, at.Row, at.Col).Centre()
	for k := range count {
		alpha := float32(0.35)
		if counted && k == count-1 {
			alpha = 1
		}
		from := s.Bias.Centre()
		if k < d.Numbers-1 {
			from = l.WeightIn(&s.Kernel, k).Centre()
			cell := l.InputIn(&d.l.input, at.Row+k/l.Window.Width, at.Col+k%l.Window.Width)
			f.Line(frame.Connection, cell.Centre(), from, 1, alpha)
			if counted {
				f.Outline(frame.Connection, cell, 1.2, 1)
			}
		}
		use := f.Line(frame.Connection, from, unit, 1, alpha)
		if counted {
			use.Counts = frame.Use
		}
	}
}
