package scene

import "fivebyfive/calc/lenet"

// drawComparison draws what a unit sees in two ways: a window on each map, and
// every cell there is. At this size the two are the same, and so is the count.
func (s *c5) drawComparison(f *Frame, p Params, x float32) {
	units, inputs := s.layer.Units, int64(s.weights)
	cells := int64(s.kernel.Height * s.kernel.Width)
	l, convolution, full := s.layoutComparison(p)

	s.drawWay(f, &convolution, convolutionLabel, s.layer.Parameters, text(c5ConvolutionRule, cells, int64(s.s4.Output.Maps), units), p.Seen)
	for _, box := range convolution.maps {
		f.outline(Kernel, box.grow(1), 2, 1)
	}
	s.drawUnits(f, &l, s.units, p.Seen)
	if unit, pointed := s.pointed(p.Selection, kernelColumns*s.kernel.Height, kernelColumns*s.kernel.Width); pointed {
		f.outline(Output, l.units.unit(unit).grow(1.5), 3, 1)
		s.captionUnit(f, unit, p.Seen)
	}
	f.highlight(p.Highlight, convolution.s4, Box{}, Box{}, l.units.Box)
	if x < 0.35 {
		return
	}
	s.drawWay(f, &full, fullLabel, s.layer.FullyConnected, text(biasedRule, inputs, units), p.Seen)
	joins := int(clamp((x-0.35)/0.5) * float32(s.weights))
	for k := range joins {
		f.outline(Connection, s.seen(&full.c5Layout, k).grow(-0.5), 1.2, 1)
	}
}

// c5Way is one way to look at what a unit sees.
type c5Way struct {
	c5Layout
	header point
}

// drawWay draws the maps of S4 under a header.
func (s *c5) drawWay(f *Frame, w *c5Way, name *Phrase, count int64, rule Text, seen *lenet.Activations) {
	rows, cols := s.s4.Output.Height, s.s4.Output.Width
	f.drawHeader(w.header, name, count, rule)
	for m, box := range w.maps {
		f.drawMap(&s.s4, m, box, seen, rows*cols, 0)
		f.grid(box, rows, cols)
	}
}

// layoutComparison sets the two ways side by side or, where it is narrow,
// above one another, with the units to their right.
func (s *c5) layoutComparison(p Params) (units c5Layout, convolution, full c5Way) {
	const edge = 2
	n, cols, rows := float32(kernelColumns*s.kernel.Height), float32(c5Columns), float32(s.units/c5Columns)
	side := s.s4.Output.Height
	if p.Width < narrow {
		const words = 136 // the width of a header
		half := floor(p.Height / 2)
		cell := max(2, floor(min((half-8)/(n+3), (p.Width-words-24)*0.55/(n+3))))
		convolution.setMaps(point{edge, 4}, cell, cell, side)
		full.setMaps(point{edge, half + 4}, cell, cell, side)
		left := edge + convolution.s4.W + 12
		convolution.header, full.header = point{left, 0}, point{left, half}
		unit := max(2, floor((p.Width-edge-left-words)/cols))
		units.units = singles(p.Width-edge-unit*cols, top, unit, s.units, c5Columns)
		return units, convolution, full
	}
	high := p.Height - wayHeader - edge
	cell := floor(min(high/(n+2.6), p.Width*0.335/(n+2.6)))
	gap := floor(cell * 0.8)
	unit := floor(min(high/rows, p.Width*0.28/cols))
	units.units = singles(p.Width-edge-unit*cols, wayHeader, unit, s.units, c5Columns)
	convolution.setMaps(point{edge, wayHeader}, cell, gap, side)
	middle := edge + convolution.s4.W
	middle += floor((units.units.X - middle - convolution.s4.W) / 2)
	full.setMaps(point{middle, wayHeader}, cell, gap, side)
	convolution.header, full.header = point{edge, 0}, point{middle, 0}
	return units, convolution, full
}
