package scene

import "fivebyfive/calc/lenet"

// lastMaps is the last layer whose maps are pictures: S4.
const lastMaps = 3

// drawLens draws one map at full size: that of the chosen unit or, with none
// chosen, the first of the last layer with maps that the scene has come to.
// Beside it stands the input, with what the unit sees of it.
func (w *whole) drawLens(f *Frame, p Params, l wholeLayout, beat int) {
	s := p.Selection
	chosen := s.Kind == UnitTarget && s.Layer >= InputLayer && s.Layer < len(w.layers)
	if !chosen {
		s = Selection{Layer: min(beat-1, lastMaps)}
	}
	if l.lens.H < 60 {
		if chosen {
			w.drawField(f, l.input, s, p.Seen, beat)
		}
		return
	}
	input := w.network.Input
	f.drawSeenAs("input, large", input, l.seen, p.Seen)
	name := f.label(l.seen.X, l.seen.Y-labelGap, text(inputLabel))
	if l.seen.W > 110 {
		name.Detail = text(sizeDetail, int64(input.Height), int64(input.Width))
	}
	if s.Layer == InputLayer {
		if chosen {
			f.outline(Ink, l.seen.cell(s.Row, s.Col, input.Height, input.Width), 2, 1)
			f.Caption = text(pixelCaption, int64(s.Row+1), int64(s.Col+1), hundredths(p.Seen.Input[s.Row*input.Width+s.Col]))
		}
		return
	}
	layer := &w.layers[s.Layer]
	rows, cols := layer.Output.Height, layer.Output.Width
	row, col := s.Row, s.Col
	box := l.lens
	if l.single(layer) {
		rows, cols = gridOf(layer)
		row, col = s.Map/cols, s.Map%cols
		cell := floor(l.lens.H / float32(rows))
		box = Box{l.lens.X, l.lens.Y, cell * float32(cols), cell * float32(rows)}
		t := f.texture("lens", box, rows, cols)
		for u, v := range p.Seen.Layers[s.Layer] {
			t.Values[u] = w.shade(layer, v, p.Seen)
		}
		f.label(box.X, box.Y-labelGap, text(layerTitles[s.Layer])).Detail = text(unitsDetail, int64(layer.Output.Maps))
		for u := range layer.Output.Maps {
			f.target(UnitTarget, s.Layer, u, box.cell(u/cols, u%cols, rows, cols), 1, 1)
		}
	} else {
		t := f.texture("lens", box, rows, cols)
		for i, v := range p.Seen.Layers[s.Layer][s.Map*rows*cols : (s.Map+1)*rows*cols] {
			t.Values[i] = shadeOfUnit(v)
		}
		f.label(box.X, box.Y-labelGap, text(lensLabels[s.Layer], int64(s.Map+1))).Detail = text(sizeDetail, int64(rows), int64(cols))
		f.target(UnitTarget, s.Layer, s.Map, box, rows, cols)
		f.outline(Ink, l.thumbnail(s.Layer, s.Map).grow(1.5), 2, 1)
	}
	f.grid(box, rows, cols)
	f.outline(Output, box.grow(0.5), 1, 1)
	if chosen {
		f.outline(Output, box.cell(row, col, rows, cols).grow(1.5), 3, 1)
		w.drawField(f, l.seen, s, p.Seen, beat)
	}
}

// drawField outlines the part of the input that a unit depends on, as far as
// it lies on the input.
func (w *whole) drawField(f *Frame, input Box, s Selection, seen *lenet.Activations, beat int) {
	if s.Layer < 0 {
		return
	}
	layer := &w.layers[s.Layer]
	value := seen.Layers[s.Layer][(s.Map*layer.Output.Height+s.Row)*layer.Output.Width+s.Col]
	field := layer.ReceptiveField
	f.Caption = text(unitSeesCaption, int64(field.Size.Height), int64(field.Size.Width), hundredths(value))
	if field.Size.Height >= w.network.Input.Height {
		f.outline(Kernel, input, 3, 1)
		f.Caption = text(unitSeesAllCaption, hundredths(value))
		return
	}
	top, left := s.Row*field.Jump.Height, s.Col*field.Jump.Width
	f.outline(Kernel, input.cells(top, left, field.Size.Height, field.Size.Width, w.network.Input.Height, w.network.Input.Width), 3, 1)
}
