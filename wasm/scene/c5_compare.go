package scene

// drawComparison draws what a unit sees in two ways: a window on each map, and
// every cell there is. At this size the two are the same, and so is the count.
func (s *c5) drawComparison(f *Frame, p *Params, x float32) {
	units, inputs := s.layer.Units, int64(s.weights)
	var l c5Comparison
	s.layoutComparison(&l, p)

	f.drawHeader(l.convolution.header, convolutionLabel, s.layer.Parameters, text(c5ConvolutionRule, int64(s.cells()), int64(s.s4.Output.Maps), units))
	for m := range l.convolution.maps {
		s.drawMap(f, &l.convolution.c5Layout, m, p.Seen)
	}
	f.outlineMaps(&l.convolution.c5Layout)
	s.drawUnits(f, &l.units, s.units, p.Seen)
	at := (s.units + c5Columns) / 2 // a unit in the middle
	unit, pointed := s.pointed(&p.Selection)
	if pointed {
		at = unit
		s.captionUnit(f, unit, p.Seen)
	}
	if pointed || l.beside {
		f.mark(&l.units, at)
	}
	joined := l.units.unit(at)
	if l.beside {
		s.strandMaps(f, &l.convolution, &joined, s.weights)
		f.above(&l.convolution.s4, s4Label).detail(mapsDetail, int64(s.s4.Output.Maps))
	}
	f.light(p.Highlight, &l.convolution.s4, nil, nil, &l.units.Box)
	if x < 0.35 {
		return
	}
	f.drawHeader(l.full.header, fullLabel, s.layer.FullyConnected, text(biasedRule, inputs, units))
	for m := range l.full.maps {
		s.drawMap(f, &l.full.c5Layout, m, p.Seen)
	}
	seen := int(clamp((x-0.35)/0.5) * float32(s.weights))
	for k := range seen {
		f.outline(Connection, s.seen(&l.full.c5Layout, k).grow(-0.5), 1.2, 1)
	}
	if l.beside {
		s.strandMaps(f, &l.full, &joined, seen)
		f.above(&l.full.s4, s4Label).detail(mapsDetail, int64(s.s4.Output.Maps))
	}
}

// strandMaps draws the connections of a unit to the first cells of S4 that it
// sees, a line for each row of the maps: the maps stand to one side of it.
func (s *c5) strandMaps(f *Frame, way *c5Way, unit *Box, seen int) {
	rows, side := s.s4.Output.Height, unit.left()
	edge := way.s4.X + way.s4.W + 2
	if way.s4.X > unit.X {
		side, edge = unit.right(), way.s4.X-2
	}
	inRow := s.cells() * kernelColumns // cells of a row of maps
	for line := range (seen + inRow - 1) / inRow * rows {
		at := &way.maps[line/rows*kernelColumns]
		f.line(Connection, point{edge, at.unit(line % rows * at.cols).centre().Y}, side, 1.2, strandAlpha)
	}
}

// c5Comparison is where everything stands when what a unit sees is looked at in
// two ways.
type c5Comparison struct {
	convolution, full c5Way
	units             single
	beside            bool // the units stand between the two
}

// c5Way is the maps of S4 under a header.
type c5Way struct {
	c5Layout
	header point
}

// layoutComparison sets the two ways to the left and the right of the units or,
// where it is narrow, above one another, with the units to their right.
func (s *c5) layoutComparison(l *c5Comparison, p *Params) {
	const edge = 2
	n, cols, rows := float32(kernelColumns*s.kernel.Height), float32(c5Columns), float32(s.units/c5Columns)
	side := s.s4.Output.Height
	if p.Width < narrow {
		const words = 136 // the width of a header
		half := floor(p.Height / 2)
		cell := max(2, floor(min(half-8, (p.Width-words-24)*0.55)/(n+3)))
		l.convolution.setMaps(point{edge, 4}, cell, cell, side)
		l.full.setMaps(point{edge, half + 4}, cell, cell, side)
		left := edge + l.convolution.s4.W + 12
		l.convolution.header, l.full.header = point{left, 0}, point{left, half}
		unit := max(2, floor((p.Width-edge-left-words)/cols))
		l.units = singles(p.Width-edge-unit*cols, top, unit, s.units, c5Columns)
		return
	}
	const maps = wayHeader + wayName
	high := p.Height - maps - edge
	cell := floor(min(high, p.Width*0.335) / (n + 2.6))
	gap := floor(cell * 0.8)
	unit := floor(min(high/rows, p.Width*0.28/cols))
	l.beside = true
	l.convolution.setMaps(point{edge, maps}, cell, gap, side)
	right := p.Width - edge - l.convolution.s4.W
	l.full.setMaps(point{right, maps}, cell, gap, side)
	const words = 122 // the width of a header
	l.convolution.header, l.full.header = point{edge, 0}, point{min(right, p.Width-edge-words), 0}
	left := edge + l.convolution.s4.W
	l.units = singles(floor((left+right-unit*cols)/2), maps, unit, s.units, c5Columns)
}
