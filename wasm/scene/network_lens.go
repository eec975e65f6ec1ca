package scene

import "fivebyfive/calc/lenet"

// drawLens draws what the scene has come to at full size: the map of the chosen
// unit or, with none chosen, the first of the layer at work. Beside it stands the
// input, with what the unit sees of it. The output is shown by what F6 draws and
// the codes that it compares that with.
func (w *whole) drawLens(f *Frame, l *wholeLayout, p *Params, beat int, x float32) {
	s := p.Selection
	chosen := s.Kind == UnitTarget && s.Layer >= InputLayer && s.Layer < len(w.layers)
	if !chosen {
		s = Selection{Layer: beat - 1}
	}
	if l.lens.H < 60 {
		if chosen {
			w.drawField(f, &l.input, &s, p.Seen)
		}
		return
	}
	if s.Layer == outputLayer {
		w.drawAnswer(f, l, p.Seen, computed(outputLayer, beat, x))
		if chosen {
			f.ring(Ink, &l.codes[s.Map].Box, 2, 2)
			w.drawField(f, &l.input, &s, p.Seen)
		}
		return
	}
	w.drawSeenLarge(f, l, p.Seen)
	switch {
	case s.Layer >= 0:
		at, unit := w.drawLarge(f, l, &s, p.Seen)
		if chosen {
			f.mark(&at, unit)
			w.drawField(f, &l.seen, &s, p.Seen)
		}
	case chosen:
		f.outline(Ink, l.seen.cell(s.Row, s.Col, inputSide, inputSide), 2, 1)
		f.sayPixel(&s, p.Seen)
	}
}

// drawSeenLarge draws the input at full size.
func (w *whole) drawSeenLarge(f *Frame, l *wholeLayout, seen *lenet.Activations) {
	input := w.network.Input
	f.drawSeenAs("input, large", input, l.seen, seen)
	name := f.above(&l.seen, inputLabel)
	if l.seen.W > 110 {
		name.detail(sizeDetail, int64(input.Height), int64(input.Width))
	}
}

// drawLarge draws a map at full size, or all single units of its layer, and
// marks where it stands among the layers. It returns where the units stand, and
// which of them is selected.
func (w *whole) drawLarge(f *Frame, l *wholeLayout, s *Selection, seen *lenet.Activations) (at single, unit int) {
	layer := &w.layers[s.Layer]
	mark := l.layers[s.Layer].Box
	if layer.ofSingles() {
		rows, cols := gridOf(layer)
		at, unit = singles(l.lens.X, l.lens.Y, floor(l.lens.H/float32(rows)), rows*cols, cols), s.Map
		f.drawAsGrid(layer, lensTexture, &at, seen, layer.Output.Maps)
		f.above(&at.Box, layerTitles[s.Layer]).detail(unitCountDetail, int64(layer.Output.Maps))
	} else {
		at = single{l.lens, layer.Output.Height, layer.Output.Width}
		unit = s.Row*at.cols + s.Col
		units := at.rows * at.cols
		f.shades(lensTexture, &at, seen.Layers[s.Layer][s.Map*units:(s.Map+1)*units])
		f.above(&at.Box, mapInLayerLabel, int64(s.Layer), int64(s.Map+1)).detail(sizeDetail, int64(at.rows), int64(at.cols))
		f.targets(UnitTarget, s.Layer, s.Map, &at)
		mark = l.thumbnail(s.Layer, s.Map)
	}
	f.ring(Ink, &mark, 1.5, 2)
	f.border(&at, Output)
	return at, unit
}

// drawAnswer draws what F6 draws and, as far as the output is computed, the code
// of each digit with its distance. The nearest is the answer.
func (w *whole) drawAnswer(f *Frame, l *wholeLayout, seen *lenet.Activations, part float32) {
	f.above(&l.drawn.Box, drawnLabel)
	f.shades("drawn", &l.drawn, seen.Layers[outputLayer-1])
	f.border(&l.drawn, Output)
	f.write(l.codes[0].X, l.drawn.Y-labelGap, codesLabel)
	layer, answer := &w.layers[outputLayer], seen.Class()
	for digit, distance := range seen.Distances()[:int(part*float32(len(l.codes)))] {
		at := &l.codes[digit]
		f.shades(layer.names[digit], at, numbersOf(seen, outputLayer, digit).Weights)
		f.border(at, Kernel)
		f.target(UnitTarget, outputLayer, digit, at.Box, 1, 1)
		nearest := digit == answer && part == 1
		name := f.write(at.X+at.W+5, at.Y+11, numberLabel, int64(digit))
		name.Bold = nearest
		if nearest {
			name.Role = Output
			f.ring(Output, &at.Box, 1, 3)
		}
		if rounded := int64(distance + 0.5); at.H < 2*labelSize {
			name.detail(numberLabel, rounded)
		} else {
			f.write(name.X, at.Y+26, numberLabel, rounded).muted()
		}
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
