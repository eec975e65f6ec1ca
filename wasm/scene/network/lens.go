package network

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawLens draws what the scene has come to at full size: the map of the chosen
// unit or, with none chosen, the first of the layer at work. Beside it stands the
// input, with what the unit sees of it. The output is shown by what F6 draws and
// the codes that it compares that with.
func (d *picture) drawLens(beat int, x float32) {
	f, l := d.f, &d.l
	s := d.p.Selection
	chosen := s.Kind == frame.UnitTarget && s.Layer >= frame.InputLayer && s.Layer < len(d.layers)
	if !chosen {
		s = frame.Selection{Layer: beat - 1}
	}
	if l.lens.H < 60 {
		if chosen {
			d.drawField(&l.input, &s)
		}
		return
	}
	if s.Layer == kit.OutputLayer {
		d.drawAnswer(computed(kit.OutputLayer, beat, x))
		if chosen {
			f.Ring(frame.Ink, &l.codes[s.Map].Box, 2, 2)
			d.drawField(&l.input, &s)
		}
		return
	}
	d.drawSeenLarge()
	switch {
	case s.Layer >= 0:
		at, unit := d.drawLarge(&s)
		if chosen {
			kit.Mark(f, &at, unit)
			d.drawField(&l.seen, &s)
		}
	case chosen:
		f.Outline(frame.Ink, l.seen.Cell(s.Row, s.Col, kit.InputSide, kit.InputSide), 2, 1)
		kit.SayPixel(f, &s, d.p.Seen)
	}
}

// drawSeenLarge draws the input at full size.
func (d *picture) drawSeenLarge() {
	f, l := d.f, &d.l
	input := d.Network.Input
	kit.DrawSeenAs(f, "input, large", input, l.seen, d.p.Seen)
	f.WithIn(f.Above(&l.seen, kit.InputLabel), l.seen.W, kit.SizeDetail, int64(input.Height), int64(input.Width))
}

// drawLarge draws a map at full size, or all single units of its layer, and
// marks where it stands among the layers. It returns where the units stand, and
// which of them is selected.
func (d *picture) drawLarge(s *frame.Selection) (at kit.Grid, unit int) {
	f, l := d.f, &d.l
	layer := &d.layers[s.Layer]
	mark := l.layers[s.Layer].Box
	if layer.OfSingles() {
		rows, cols := gridOf(layer)
		at, unit = kit.NewGrid(l.lens.X, l.lens.Y, frame.Floor(l.lens.H/float32(rows)), rows*cols, cols), s.Map
		drawAsGrid(f, layer, lensTexture, &at, d.p.Seen, layer.Output.Maps)
		f.Above(&at.Box, frame.LayerTitles[s.Layer]).With(kit.UnitCountDetail, int64(layer.Output.Maps))
	} else {
		at = kit.Grid{Box: l.lens, Rows: layer.Output.Height, Cols: layer.Output.Width}
		unit = s.Row*at.Cols + s.Col
		units := at.Rows * at.Cols
		kit.Shades(f, lensTexture, &at, d.p.Seen.Layers[s.Layer][s.Map*units:(s.Map+1)*units])
		f.Above(&at.Box, kit.MapInLayerLabel, int64(s.Layer), int64(s.Map+1)).With(kit.SizeDetail, int64(at.Rows), int64(at.Cols))
		kit.Targets(f, frame.UnitTarget, s.Layer, s.Map, &at)
		mark = l.thumbnail(s.Layer, s.Map)
	}
	f.Ring(frame.Ink, &mark, 1.5, 2)
	kit.Border(f, &at, frame.Output)
	return at, unit
}

// drawAnswer draws what F6 draws and, as far as the output is computed, the code
// of each digit with its distance. The nearest is the answer.
func (d *picture) drawAnswer(part float32) {
	f, l, seen := d.f, &d.l, d.p.Seen
	f.Above(&l.drawn.Box, drawnLabel)
	kit.Shades(f, "drawn", &l.drawn, seen.Layers[kit.OutputLayer-1])
	kit.Border(f, &l.drawn, frame.Output)
	f.Write(l.codes[0].X, l.drawn.Y-frame.LabelGap, codesLabel)
	layer, answer := &d.layers[kit.OutputLayer], seen.Class()
	for digit, distance := range seen.Distances()[:int(part*float32(len(l.codes)))] {
		at := &l.codes[digit]
		kit.Shades(f, layer.Names[digit], at, kit.NumbersOf(seen, kit.OutputLayer, digit).Weights)
		kit.Border(f, at, frame.Kernel)
		f.Target(frame.UnitTarget, kit.OutputLayer, digit, at.Box, 1, 1)
		nearest := digit == answer && part == 1
		name := f.Write(at.X+at.W+5, at.Y+11, kit.NumberLabel, int64(digit))
		name.Bold = nearest
		if nearest {
			name.Role = frame.Output
			f.Ring(frame.Output, &at.Box, 1, 3)
		}
		if rounded := int64(distance + 0.5); at.H < 2*frame.LabelSize {
			name.With(kit.NumberLabel, rounded)
		} else {
			f.Write(name.X, at.Y+26, kit.NumberLabel, rounded).Muted()
		}
	}
}

// lensTexture is the name of the map that is drawn at full size.
const lensTexture = "lens"

// drawField outlines the part of the input that a unit depends on, as far as
// it lies on the input.
func (d *picture) drawField(input *frame.Box, s *frame.Selection) {
	f := d.f
	if s.Layer < 0 {
		return
	}
	layer := &d.layers[s.Layer]
	value := frame.Hundredths(layer.Value(d.p.Seen, s.Map, s.Row, s.Col))
	field := &layer.ReceptiveField
	if field.Size.Height >= kit.InputSide {
		f.Outline(frame.Kernel, *input, 3, 1)
		f.Say(unitSeesAllCaption, value)
		return
	}
	f.Outline(frame.Kernel, input.Cells(s.Row*field.Jump.Height, s.Col*field.Jump.Width, field.Size.Height, field.Size.Width, kit.InputSide, kit.InputSide), 3, 1)
	f.Say(unitSeesCaption, int64(field.Size.Height), int64(field.Size.Width), value)
}
