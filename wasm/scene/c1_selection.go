package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// drawSelection shows what a learner points at: the window of a unit, the
// units that see a cell of the input, or the places that share a weight or a
// bias.
func (c *convolution) drawSelection(f *Frame, l convolutionLayout, selection Selection, m moment, seen *lenet.Activations) {
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	if selection.Layer == InputLayer {
		c.drawSeers(f, l, selection, m, seen)
		return
	}
	s := l.slot(selection.Map, m.apart)
	switch selection.Kind {
	case UnitTarget:
		if m.apart == 0 {
			c.drawJoin(f, l, s, selection.Row, selection.Col, 1)
		} else {
			c.drawPlace(f, l, s, selection.Row, selection.Col)
			f.outline(Kernel, s.kernel.grow(2), 2.5, 1)
		}
		value := seen.Layers[0][(selection.Map*rows+selection.Row)*cols+selection.Col]
		f.Caption = text(c1SelectionCaption, int64(selection.Row+1), int64(selection.Row+c.kernel.Height), int64(selection.Col+1), int64(selection.Col+c.kernel.Width), hundredths(value))
	case WeightTarget:
		// The cells that this weight meets as the window slides: a map's worth
		// of the input, shifted to where the weight sits in the kernel.
		met := l.input.cells(selection.Row, selection.Col, rows, cols, c.layer.Input.Height, c.layer.Input.Width)
		f.fill(Kernel, met, 0.22)
		f.outline(Kernel, met, 2, 1)
		f.outline(Ink, s.kernel.cell(selection.Row, selection.Col, c.kernel.Height, c.kernel.Width), 2, 1)
		f.fill(Output, s.units, 0.18)
		f.outline(Output, s.units.grow(1), 2, 1)
		value := seen.Network.Layers[0].Maps[selection.Map].Weights[selection.Row*c.kernel.Width+selection.Col]
		f.Caption = text(weightValueCaption, hundredths(value), int64(c.places))
	case BiasTarget:
		f.outline(Ink, s.bias, 2, 1)
		f.fill(Bias, s.units, 0.18)
		f.outline(Output, s.units.grow(1), 2, 1)
		f.Caption = text(biasValueCaption, hundredths(*seen.Network.Layers[0].Maps[selection.Map].Bias), int64(c.places))
	}
}

// drawSeers outlines the units whose windows hold a cell of the input.
func (c *convolution) drawSeers(f *Frame, l convolutionLayout, selection Selection, m moment, seen *lenet.Activations) {
	rows, cols := c.layer.Output.Height, c.layer.Output.Width
	f.outline(Ink, l.input.cell(selection.Row, selection.Col, c.layer.Input.Height, c.layer.Input.Width), 2, 1)
	top, left := max(0, selection.Row-c.kernel.Height+1), max(0, selection.Col-c.kernel.Width+1)
	bottom, right := min(rows, selection.Row+1), min(cols, selection.Col+1)
	for i := range c.layer.Output.Maps {
		if i > 0 && m.apart < 1 {
			break
		}
		f.outline(Output, l.slot(i, m.apart).units.cells(top, left, bottom-top, right-left, rows, cols).grow(1), 2, 1)
	}
	f.Caption = text(cellCaption, int64(selection.Row+1), int64(selection.Col+1), hundredths(seen.Input[selection.Row*c.layer.Input.Width+selection.Col]), int64((bottom-top)*(right-left)))
}

// drawHighlight lights up what a factor of the formula counts.
func (c *convolution) drawHighlight(f *Frame, l convolutionLayout, m moment, factor calc.Factor) {
	if factor == "" {
		return
	}
	if at := f.Current; factor == calc.Window && at.Kind != NoTarget {
		window := l.input.cells(at.Row, at.Col, c.kernel.Height, c.kernel.Width, c.layer.Input.Height, c.layer.Input.Width)
		f.halo(window, true, Input)
	}
	f.halo(l.input, factor.Role() == "input" && factor != calc.Window, Input)
	for i := range c.layer.Output.Maps {
		if i > 0 && m.apart < 1 {
			break
		}
		s := l.slot(i, m.apart)
		parameters := factor == calc.Parameters
		f.halo(s.kernel, factor.Role() == "kernel", Kernel)
		f.halo(s.bias, factor.Role() == "bias" || parameters, Bias)
		f.halo(s.units, factor.Role() == "connection", Connection)
		if factor == calc.FirstPlace {
			f.halo(s.units.cell(0, 0, c.layer.Output.Height, c.layer.Output.Width), true, Output)
		} else {
			f.halo(s.units, factor.Role() == "output", Output)
		}
	}
}
