package scene

import "fivebyfive/calc/lenet"

// lastMaps is the last layer whose maps are pictures: S4.
const lastMaps = 3

// drawLens draws one map at full size: that of the chosen unit or, with none
// chosen, the first of the last layer with maps that the scene has come to.
// Beside it stands the input, with what the unit sees of it.
func (w *whole) drawLens(f *Frame, l *wholeLayout, p *Params, beat int) {
	s := p.Selection
	chosen := s.Kind == UnitTarget && s.Layer >= InputLayer && s.Layer < len(w.layers)
	if !chosen {
		s = Selection{Layer: min(beat-1, lastMaps)}
	}
	if l.lens.H < 60 {
		if chosen {
			w.drawField(f, &l.input, &s, p.Seen)
		}
		return
	}
	input := w.network.Input
	f.drawSeenAs("input, large", input, l.seen, p.Seen)
	name := f.above(&l.seen, inputLabel)
	if l.seen.W > 110 {
		name.detail(sizeDetail, int64(input.Height), int64(input.Width))
	}
	if s.Layer == InputLayer {
		if chosen {
			f.outline(Ink, l.seen.cell(s.Row, s.Col, input.Height, input.Width), 2, 1)
			f.sayPixel(&s, p.Seen)
		}
		return
	}
	layer := &w.layers[s.Layer]
	at := single{l.lens, layer.Output.Height, layer.Output.Width}
	unit := s.Row*at.cols + s.Col
	if layer.ofSingles() {
		rows, cols := gridOf(layer)
		at = singles(l.lens.X, l.lens.Y, floor(l.lens.H/float32(rows)), rows*cols, cols)
		unit = s.Map
		f.drawAsGrid(layer, lensTexture, &at, p.Seen, layer.Output.Maps)
		f.above(&at.Box, layerTitles[s.Layer]).detail(unitCountDetail, int64(layer.Output.Maps))
	} else {
		units := at.rows * at.cols
		f.shades(lensTexture, &at, p.Seen.Layers[s.Layer][s.Map*units:(s.Map+1)*units])
		f.above(&at.Box, mapInLayerLabel, int64(s.Layer), int64(s.Map+1)).detail(sizeDetail, int64(at.rows), int64(at.cols))
		f.targets(UnitTarget, s.Layer, s.Map, &at)
		thumbnail := l.thumbnail(s.Layer, s.Map)
		f.ring(Ink, &thumbnail, 1.5, 2)
	}
	f.border(&at, Output)
	if chosen {
		f.mark(&at, unit)
		w.drawField(f, &l.seen, &s, p.Seen)
	}
}

// lensTexture is the name of the map that is drawn at full size.
const lensTexture = "lens"

// sayPixel says what a cell of the input holds.
func (f *Frame) sayPixel(s *Selection, seen *lenet.Activations) {
	f.say(pixelCaption, int64(s.Row+1), int64(s.Col+1), hundredths(seen.Input[s.Row*inputSide+s.Col]))
}

// drawField outlines the part of the input that a unit depends on, as far as
// it lies on the input.
func (w *whole) drawField(f *Frame, input *Box, s *Selection, seen *lenet.Activations) {
	if s.Layer < 0 {
		return
	}
	layer := &w.layers[s.Layer]
	value := hundredths(layer.value(seen, s.Map, s.Row, s.Col))
	field := &layer.ReceptiveField
	if field.Size.Height >= inputSide {
		f.outline(Kernel, *input, 3, 1)
		f.say(unitSeesAllCaption, value)
		return
	}
	f.outline(Kernel, input.cells(s.Row*field.Jump.Height, s.Col*field.Jump.Width, field.Size.Height, field.Size.Width, inputSide, inputSide), 3, 1)
	f.say(unitSeesCaption, int64(field.Size.Height), int64(field.Size.Width), value)
}
