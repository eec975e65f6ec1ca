// Package c5 is the scene of C5: the kernels of a unit are as large as the maps
// that they lie on, so that each unit sees all of S4 at once. In the last beat
// the network's input may be enlarged, and the kernels find room to slide.
package c5

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of C5.
type Scene struct {
	kit.Dense
	s4     kit.Layer
	larger [(largestSide-smallestSide)/sideStep + 1]enlargement
}

// The beats of the scene, in order.
const (
	beatInput = iota
	beatUnit
	beatUnits
	beatCompare
	beatEnlarge
)

// kernelColumns is how many kernels, and how many maps of S4, stand in a row.
const kernelColumns = 4

// New returns the scene of C5.
func New() (*Scene, error) {
	d, err := kit.NewDense(4, kit.C5Columns, 1)
	if err != nil {
		return nil, err
	}
	s := &Scene{Dense: d, s4: kit.NewLayer(d.Network, 3)}
	s.Kernel, s.Kernels = d.Layer.Window, calc.Square(kernelColumns)
	if err := s.enlarge(); err != nil {
		return nil, err
	}
	maps, units, perUnit := int64(s.s4.Output.Maps), s.Layer.Units, int64(s.PerUnit)
	high, wide := int64(s.Kernel.Height), int64(s.Kernel.Width)
	s.Beat("input", 1, kit.S4Label, inputCaption, maps, int64(s.s4.Output.Height), int64(s.s4.Output.Width))
	s.Beat("unit", 16, kit.UnitTitle, unitCaption, maps, high, wide, int64(s.Weights), perUnit)
	s.Beat("units", 14, kit.UnitCountDetail, kit.UnitsEndCaption, units, perUnit, s.Layer.Parameters)
	s.Compare(7, kit.CompareTitle, compareCaption, s.Layer.FullyConnected)
	s.Beat("enlarge", 10, enlargeTitle, enlargeCaption)
	return s, nil
}

// joined is how far the units have come.
func (s *Scene) joined(beat int, x float32) kit.Joined {
	switch beat {
	case beatInput:
		return kit.Joined{}
	case beatUnit:
		return s.FirstJoined(x, 0.35, s.cells())
	case beatUnits:
		return s.OthersJoined(x)
	}
	return kit.Joined{Units: s.Units, Shown: s.Units - 1}
}

// cells is how many weights a kernel has.
func (s *Scene) cells() int { return s.Kernel.Height * s.Kernel.Width }

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f *frame.Frame
	p *kit.Params
	j kit.Joined // how far the units have come
	l layout     // of the steps in which is counted
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	beat, x := s.Reached(t)
	d := picture{Scene: s, f: f, p: &p, j: s.joined(beat, x)}
	s.ExplainTally(f, &d.j, frame.NewText(kit.NumbersOfMap, int64(s.Weights), 1), kit.NumbersOfMaps)
	if beat == beatEnlarge {
		d.drawEnlarged(x)
		return
	}
	s.SetCurrent(f, &d.j)
	if beat == beatCompare {
		d.drawComparison(x)
	} else {
		d.drawCounting(beat)
	}
}

// drawCounting draws how the units are joined to S4, number by number.
func (d *picture) drawCounting(beat int) {
	f, j := d.f, &d.j
	d.l = d.layout(d.p)
	l := &d.l
	d.Show(j, &d.p.Selection)
	d.drawMaps()
	d.drawKernels()
	d.drawUnits(&l.units, j.Units)
	if l.roomForScale {
		kit.DrawScale(f, l.scale)
	}
	switch {
	case j.Part > 0:
		d.drawConnections()
	case j.Units > 0:
		d.drawJoin(j.Shown)
	}
	switch {
	case beat == beatUnit && j.Part == d.PerUnit:
		f.Say(biasCaption)
	case beat == beatUnit && j.Part > 0:
		f.Say(kernelCaption, int64((j.Part-1)/d.cells()+1), int64(d.s4.Output.Maps))
	case beat == beatUnits && j.Units < d.Units:
		f.Say(kit.NextUnitCaption, int64(j.Units+1), int64(d.Units), int64(d.PerUnit))
	}
	d.drawSelection(&d.p.Selection)
	kit.Light(f, d.p.Highlight, &l.s4, &l.kernels.Box, &l.bias, &l.units.Box)
}

// drawMaps draws the maps of S4, all that a unit sees.
func (d *picture) drawMaps() {
	f, l := d.f, &d.l
	rows, cols := d.s4.Output.Height, d.s4.Output.Width
	for m := range l.maps {
		d.drawMap(l, m)
		f.Outline(frame.Output, l.maps[m].Grow(0.5), 1, 0.7)
		f.Target(frame.UnitTarget, d.s4.Index, m, l.maps[m].Box, rows, cols)
	}
	name := f.Above(&l.s4, kit.S4Label)
	name.With(kit.MapsDetail, int64(d.s4.Output.Maps))
	f.WithIn(name, l.s4.W, mapsOfSizeDetail, int64(d.s4.Output.Maps), int64(rows), int64(cols))
}

// drawMap draws a map of S4.
func (d *picture) drawMap(l *layout, m int) {
	f := d.f
	at := &l.maps[m]
	kit.DrawMap(f, &d.s4, m, at.Box, d.p.Seen, at.Rows*at.Cols, 0)
	f.Grid(at.Box, at.Rows, at.Cols)
}

// outlineMaps outlines the windows of a unit: all maps of S4.
func outlineMaps(f *frame.Frame, l *layout) {
	for m := range l.maps {
		f.Ring(frame.Kernel, &l.maps[m].Box, 1, 2)
	}
}

// drawKernels draws the numbers of the unit that is shown.
func (d *picture) drawKernels() {
	f, l, j := d.f, &d.l, &d.j
	d.DrawNumbers(f, j, d.p.Seen, &l.kernels, &l.bias)
	for m := range l.maps {
		stroke := float32(1)
		if j.Part > 0 && m == min(j.Part-1, d.Weights-1)/d.cells() {
			stroke = 2.5
		}
		f.Outline(frame.Kernel, l.kernels.Cell(m/kernelColumns, m%kernelColumns, kernelColumns, kernelColumns), stroke, 1)
	}
	name := f.Write(l.kernels.X, l.named, kernelsLabel)
	f.SetIn(name, l.kernels.W, kernelsOfLabel, int64(d.Units)) // whose name is as wide as any
	f.WithIn(name, l.kernels.W, kit.WeightsDetail, int64(d.Weights))
	name.Text.Arguments[0] = int64(j.Shown + 1)
	f.Before(&l.bias, 6, kit.BiasLabel)
	if l.roomForHollow {
		f.Write(l.kernels.X, l.bias.Y+l.bias.H/2+4.5, kit.HollowLabel).Muted()
	}
}

// seen returns where the unit of S4 stands that a weight meets.
func (s *Scene) seen(l *layout, k int) frame.Box { return l.maps[k/s.cells()].Unit(k % s.cells()) }

func (d *picture) drawUnits(at *kit.Grid, computed int) {
	f := d.f
	kit.DrawSingles(f, &d.Layer, at, d.p.Seen, computed, d.PerUnit, d.PerUnit)
	f.WithIn(f.Above(&at.Box, kit.C5Label), at.W, mapsOfSizeDetail, d.Layer.Units, int64(d.Layer.Output.Height), int64(d.Layer.Output.Width))
}

// drawConnections draws the connections of a unit that is being joined: each
// cell of S4 that it sees has a frame, and those of the kernel at work have
// lines through their weights to the unit.
func (d *picture) drawConnections() {
	f, l, j := d.f, &d.l, &d.j
	unit, last := l.units.CentreOf(j.Shown), j.Part-1
	for k := range min(j.Part, d.Weights) {
		cell := d.seen(l, k)
		f.Outline(frame.Connection, cell.Grow(-0.5), 1.2, 1).Counts = frame.Use
		if k/d.cells() < last/d.cells() {
			continue
		}
		alpha := float32(0.35)
		if k == last {
			alpha = 1
		}
		weight := l.kernels.CentreOf(d.CellOf(k))
		f.Line(frame.Connection, cell.Centre(), weight, 1, alpha)
		f.Line(frame.Connection, weight, unit, 1, alpha)
	}
	if j.Part == d.PerUnit {
		f.Line(frame.Connection, l.bias.Right(), unit, 1, 1).Counts = frame.Use
	}
	kit.Mark(f, &l.units, j.Shown)
}

// drawJoin draws what a unit sees, which is all of S4, and how it is joined to
// it through its kernels: a line for each row of connections.
func (d *picture) drawJoin(i int) {
	f, l := d.f, &d.l
	outlineMaps(f, l)
	unit := l.units.Unit(i)
	for line := range l.kernels.Rows {
		// The line meets a row of units in a row of maps, or a column in a column.
		group, cell := line/d.Kernel.Height, line%d.Kernel.Height
		at := &l.maps[group*kernelColumns]
		from, to := at.Unit(cell*at.Cols), l.kernels.Unit(line*l.kernels.Cols)
		if l.below {
			at = &l.maps[group]
			from, to = at.Unit(cell), l.kernels.Unit(line)
			f.Line(frame.Connection, frame.Point{X: from.Centre().X, Y: l.s4.Y + l.s4.H + 2}, frame.Point{X: to.Centre().X, Y: l.kernels.Y}, 1.2, frame.StrandAlpha)
			continue
		}
		f.Line(frame.Connection, frame.Point{X: l.s4.X + l.s4.W + 2, Y: from.Centre().Y}, to.Left(), 1.2, frame.StrandAlpha)
	}
	f.Strands(&l.kernels.Box, &unit, l.kernels.Rows, false)
	f.Line(frame.Connection, l.bias.Right(), unit.Left(), 1.2, frame.StrandAlpha)
	kit.Mark(f, &l.units, i)
}
