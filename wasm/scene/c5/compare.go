package c5

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawComparison draws what a unit sees in two ways: a window on each map, and
// every cell there is. At this size the two are the same, and so is the count.
func (d *picture) drawComparison(x float32) {
	f := d.f
	units, inputs := d.Layer.Units, int64(d.Weights)
	var l comparison
	d.layoutComparison(&l, d.p)

	kit.DrawHeader(f, l.convolution.header, convolutionLabel, d.Layer.Parameters, frame.NewText(convolutionRule, int64(d.cells()), int64(d.s4.Output.Maps), units))
	for m := range l.convolution.maps {
		d.drawMap(&l.convolution.layout, m)
	}
	outlineMaps(f, &l.convolution.layout)
	d.drawUnits(&l.units, d.Units)
	at := (d.Units + kit.C5Columns) / 2 // a unit in the middle
	unit, pointed := d.Pointed(&d.p.Selection)
	if pointed {
		at = unit
		d.captionUnit(unit)
	}
	if pointed || l.beside {
		kit.Mark(f, &l.units, at)
	}
	joined := l.units.Unit(at)
	if l.beside {
		d.strandMaps(&l.convolution, &joined, d.Weights)
		f.Above(&l.convolution.s4, kit.S4Label).With(kit.MapsDetail, int64(d.s4.Output.Maps))
	}
	kit.Light(f, d.p.Highlight, &l.convolution.s4, nil, nil, &l.units.Box)
	if x < 0.35 {
		return
	}
	kit.DrawHeader(f, l.full.header, kit.FullLabel, d.Layer.FullyConnected, frame.NewText(kit.BiasedRule, inputs, units))
	for m := range l.full.maps {
		d.drawMap(&l.full.layout, m)
	}
	seen := int(frame.Clamp((x-0.35)/0.5) * float32(d.Weights))
	for k := range seen {
		f.Outline(frame.Connection, d.seen(&l.full.layout, k).Grow(-0.5), 1.2, 1)
	}
	if l.beside {
		d.strandMaps(&l.full, &joined, seen)
		f.Above(&l.full.s4, kit.S4Label).With(kit.MapsDetail, int64(d.s4.Output.Maps))
	}
}

// strandMaps draws the connections of a unit to the first cells of S4 that it
// sees, a line for each row of the maps: the maps stand to one side of it.
func (d *picture) strandMaps(way *way, unit *frame.Box, seen int) {
	rows, side := d.s4.Output.Height, unit.Left()
	edge := way.s4.X + way.s4.W + 2
	if way.s4.X > unit.X {
		side, edge = unit.Right(), way.s4.X-2
	}
	inRow := d.cells() * kernelColumns // cells of a row of maps
	for line := range (seen + inRow - 1) / inRow * rows {
		at := &way.maps[line/rows*kernelColumns]
		d.f.Line(frame.Connection, frame.Point{X: edge, Y: at.Unit(line % rows * at.Cols).Centre().Y}, side, 1.2, frame.StrandAlpha)
	}
}

// comparison is where everything stands when what a unit sees is looked at in
// two ways.
type comparison struct {
	convolution, full way
	units             kit.Grid
	beside            bool // the units stand between the two
}

// way is the maps of S4 under a header.
type way struct {
	layout
	header frame.Point
}

// layoutComparison sets the two ways to the left and the right of the units or,
// where it is narrow, above one another, with the units to their right.
func (s *Scene) layoutComparison(l *comparison, p *kit.Params) {
	const edge = 2
	n, cols, rows := float32(kernelColumns*s.Kernel.Height), float32(kit.C5Columns), float32(s.Units/kit.C5Columns)
	side := s.s4.Output.Height
	if p.Width < kit.Narrow {
		const words = 136 // the width of a header
		half := frame.Floor(p.Height / 2)
		cell := max(2, frame.Floor(min(half-8, (p.Width-words-24)*0.55)/(n+3)))
		l.convolution.setMaps(frame.Point{X: edge, Y: 4}, cell, cell, side)
		l.full.setMaps(frame.Point{X: edge, Y: half + 4}, cell, cell, side)
		left := edge + l.convolution.s4.W + 12
		l.convolution.header, l.full.header = frame.Point{X: left, Y: 0}, frame.Point{X: left, Y: half}
		unit := max(2, frame.Floor((p.Width-edge-left-words)/cols))
		l.units = kit.NewGrid(p.Width-edge-unit*cols, kit.Top, unit, s.Units, kit.C5Columns)
		return
	}
	const maps = kit.HeaderHeight + kit.HeaderName
	high := p.Height - maps - edge
	cell := frame.Floor(min(high, p.Width*0.335) / (n + 2.6))
	gap := frame.Floor(cell * 0.8)
	unit := frame.Floor(min(high/rows, p.Width*0.28/cols))
	l.beside = true
	l.convolution.setMaps(frame.Point{X: edge, Y: maps}, cell, gap, side)
	right := p.Width - edge - l.convolution.s4.W
	l.full.setMaps(frame.Point{X: right, Y: maps}, cell, gap, side)
	const words = 122 // the width of a header
	l.convolution.header, l.full.header = frame.Point{X: edge, Y: 0}, frame.Point{X: min(right, p.Width-edge-words), Y: 0}
	left := edge + l.convolution.s4.W
	l.units = kit.NewGrid(frame.Floor((left+right-unit*cols)/2), maps, unit, s.Units, kit.C5Columns)
}
