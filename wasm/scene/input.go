package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// field is the scene of the input: a character, the image around it and the
// margin around that, and what the margin is for. There is nothing to count in
// it.
type field struct {
	network  calc.Count
	c1, c3   calc.LayerCount
	unframed calc.LayerCount // C3, if the image had no margin
	beats    []Beat
}

// The beats of the scene, in order.
const (
	fieldCharacter = iota
	fieldImage
	fieldMargin
	fieldCorner
	fieldCentres
	fieldLevels
)

func newField() (*field, error) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		return nil, err
	}
	s := &field{network: count, c1: count.Layers[0], c3: count.Layers[2]}
	bare, err := calc.Network{Input: calc.Shape{Maps: 1, Height: lenet.Framed, Width: lenet.Framed}, Layers: calc.LeNet5().Layers[:3]}.Count()
	if err != nil {
		return nil, err
	}
	s.unframed = bare.Layers[2]
	input, margin := count.Input, (count.Input.Height-lenet.Framed)/2
	field := int64(s.c3.ReceptiveField.Size.Height)
	s.beats = schedule([]Beat{
		{Name: "character", Title: text(fieldCharacterTitle), Caption: text(fieldCharacterCaption, lenet.Boxed)},
		{Name: "image", Title: text(fieldImageTitle), Caption: text(fieldImageCaption, lenet.Framed)},
		{Name: "margin", Title: text(fieldMarginTitle), Caption: text(fieldMarginEndCaption, int64(input.Height*input.Width))},
		{Name: "corner", Title: text(fieldCornerTitle), Caption: text(fieldCornerEndCaption, s.seen(0, s.c1.Units), s.seen(margin, s.c1.Units), s.seen(input.Height/2, s.c1.Units))},
		{Name: "centres", Title: text(fieldCentresTitle), Caption: text(fieldCentresEndCaption, field, centresOf(s.c3), centresOf(s.unframed))},
		{Name: "levels", Title: text(fieldLevelsTitle), Caption: text(fieldLevelsCaption, thousandths(lenet.Background), thousandths(lenet.Foreground))},
	}, 1, 3, 7, 13, 10, 3)
	return s, nil
}

func (s *field) Beats() []Beat     { return s.beats }
func (s *field) Count() calc.Count { return s.network }
func (s *field) Subject() string   { return "input" }

// seen is how many of the first places of C1's window hold the cell in the
// same row as column.
func (s *field) seen(cell int, places int64) int64 { return int64(s.seenAt(cell, cell, int(places))) }

// seenAt is how many of the first places of C1's window hold a cell.
func (s *field) seenAt(row, col, places int) int {
	cols := s.c1.Output.Width
	top, high := seers(row, s.c1.Window.Height, s.c1.Output.Height)
	left, wide := seers(col, s.c1.Window.Width, cols)
	full, rest := places/cols, places%cols // rows that have been gone through, and the places in the next
	n := max(0, min(high, full-top)) * wide
	if full >= top && full < top+high {
		n += max(0, min(wide, rest-left))
	}
	return n
}

// centresOf is how many rows the centres of a layer's receptive fields cover.
func centresOf(l calc.LayerCount) int64 {
	return int64(l.Output.Height * l.ReceptiveField.Jump.Height)
}

func (s *field) draw(f *Frame, p Params, t float64) {
	beat := BeatAt(s, t)
	x := s.beats[beat].progress(t)
	l := s.layout(p, beat, x)
	if beat >= fieldMargin {
		f.Tally.OfParameters, f.Tally.OfConnections = text(fieldNothingLearned), text(fieldNothingUsed)
	}
	s.drawInput(f, &l, beat, x, p.Seen)
	switch beat {
	case fieldCorner:
		s.drawCorner(f, &l, x)
	case fieldCentres:
		s.drawCentres(f, &l, x, p.Seen)
	case fieldLevels:
		s.drawLevels(f, &l, x, p.Seen)
	default:
		s.drawSizes(f, &l, beat, x, p.Seen)
		s.drawPatch(f, &l, p.Seen)
	}
	if f.has(p.Selection) {
		s.drawSelection(f, &l, p.Selection, p.Seen)
	}
	s.drawHighlight(f, &l, beat, p.Highlight)
}

// square is the box of the cells of a square that begins at a row and column
// of the input.
func (s *field) square(input Box, row, col, side float32) Box {
	cell := input.W / float32(s.network.Input.Width)
	return Box{input.X + col*cell, input.Y + row*cell, side * cell, side * cell}
}

// squareAt is the box of the character, the image or the whole input.
func (s *field) squareAt(input Box, which int, seen *lenet.Activations) Box {
	const margin = (inputSide - lenet.Framed) / 2
	switch which {
	case fieldCharacter:
		row, col := boxOf(seen)
		return s.square(input, float32(row), float32(col), lenet.Boxed)
	case fieldImage:
		return s.square(input, margin, margin, lenet.Framed)
	}
	return input
}

// drawInput draws as much of the input as the scene has come to.
func (s *field) drawInput(f *Frame, l *fieldLayout, beat int, x float32, seen *lenet.Activations) {
	rows, cols := s.network.Input.Height, s.network.Input.Width
	shown := l.input
	if beat < fieldMargin || (beat == fieldMargin && x < 0.2) {
		shown = s.squareAt(l.input, min(beat, fieldMargin), seen)
		if beat > fieldCharacter {
			shown = mixBox(s.squareAt(l.input, beat-1, seen), shown, ease(x/[...]float32{1, 0.5, 0.2}[beat]))
		}
	}
	t := f.texture("input", l.input, rows, cols)
	for i, v := range seen.Input {
		if at := l.input.cell(i/cols, i%cols, rows, cols).centre(); at.X > shown.X && at.Y > shown.Y && at.X < shown.X+shown.W && at.Y < shown.Y+shown.H {
			t.Values[i] = inkOf(v)
		}
	}
	f.grid(l.input, rows, cols)
	for which := fieldCharacter; which < min(beat, fieldMargin); which++ {
		f.outline(Input, s.squareAt(l.input, which, seen), 1.5, 1)
	}
	f.outline(Input, shown, 2, 1)
	if beat >= fieldMargin {
		f.target(UnitTarget, InputLayer, 0, l.input, rows, cols)
	}
}

// drawSizes names the squares that have been drawn, and counts the units of
// the input row by row.
func (s *field) drawSizes(f *Frame, l *fieldLayout, beat int, x float32, seen *lenet.Activations) {
	const padding = 3
	side := int64(s.network.Input.Width)
	character := s.squareAt(l.input, fieldCharacter, seen)
	image := s.squareAt(l.input, fieldImage, seen)
	name, size := text(fieldCharacterLabel), text(atMostLabel, lenet.Boxed)
	if character.W < 140 {
		name, size = size, Text{} // there is no room for both
	}
	f.label(character.X, character.Y+character.H+labelSize-1, name).Detail = size
	if beat > fieldImage || (beat == fieldImage && x > 0.5) {
		f.write(image.X+padding, image.Y+labelSize+1, fieldImageLabel).detail(sizeDetail, lenet.Framed, lenet.Framed)
	}
	if beat < fieldMargin || x < 0.2 {
		return
	}
	units := int(clamp((x-0.25)/0.65) * float32(side*side))
	f.write(l.input.X, l.input.Y-labelGap, inputLabel).detail(sizeDetail, side, side)
	s.drawEntry(f, l.entry(0), text(unitsName), text(numberLabel, int64(units)))
	if units == int(side*side) {
		return
	}
	f.say(fieldMarginCaption, side*side)
	if row := (units - 1) / int(side); units > 0 {
		f.fill(Input, l.input.cells(0, 0, row, int(side), int(side), int(side)), 0.12)
		f.outline(Input, l.input.cells(row, 0, 1, int(side), int(side), int(side)), 2, 1)
	}
}

// drawEntry writes a name and under it what it comes to.
func (s *field) drawEntry(f *Frame, entry Box, name, value Text) {
	f.label(entry.X, entry.Y+14, name)
	number := f.label(entry.X, entry.Y+38, value)
	number.Size, number.Role, number.Bold = 21, Input, true
}
