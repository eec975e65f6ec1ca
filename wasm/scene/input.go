package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
)

// field is the scene of the input: a character, the image around it and the
// margin around that, and what the margin is for. There is nothing to count in
// it.
type field struct {
	script
	c1, c3   layer
	unframed calc.LayerCount // C3, if the image had no margin
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

// fieldFrame is the margin around the image, in cells.
const fieldFrame = (inputSide - lenet.Framed) / 2

func newField() (*field, error) {
	plan := calc.LeNet5()
	count, err := plan.Count()
	if err != nil {
		return nil, err
	}
	bare, err := calc.Network{Input: calc.Shape{Maps: 1, Height: lenet.Framed, Width: lenet.Framed}, Layers: plan.Layers[:3]}.Count()
	if err != nil {
		return nil, err
	}
	s := &field{script: script{network: count}, c1: newLayer(count, 0), c3: newLayer(count, 2), unframed: bare.Layers[2]}
	seen := func(cell int) int64 { return int64(s.seenAt(cell, cell, int(s.c1.Units))) }
	s.beat("character", 1, fieldCharacterTitle, fieldCharacterCaption, lenet.Boxed)
	s.beat("image", 3, fieldImageTitle, fieldImageCaption, lenet.Framed)
	s.beat("margin", 7, fieldMarginTitle, fieldMarginEndCaption, inputSide*inputSide)
	s.beat("corner", 13, fieldCornerTitle, fieldCornerEndCaption, seen(0), seen(fieldFrame), seen(inputSide/2))
	s.beat("centres", 10, fieldCentresTitle, fieldCentresEndCaption, int64(s.c3.ReceptiveField.Size.Height), centresOf(&s.c3.LayerCount), centresOf(&s.unframed))
	s.beat("levels", 3, fieldLevelsTitle, fieldLevelsCaption, thousandths(lenet.Background), thousandths(lenet.Foreground))
	return s, nil
}

func (s *field) Subject() string { return "input" }

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
func centresOf(l *calc.LayerCount) int64 {
	return int64(l.Output.Height * l.ReceptiveField.Jump.Height)
}

// fieldPicture is a moment of the scene as it is drawn.
type fieldPicture struct {
	*field
	f    *Frame
	p    *Params
	step int     // the beat
	x    float32 // how far the scene has come in it
	l    fieldLayout
}

func (s *field) draw(f *Frame, p Params, t float64) {
	d := fieldPicture{field: s, f: f, p: &p}
	d.step, d.x = s.reached(t)
	d.layout()
	if d.step >= fieldMargin {
		f.Tally.OfParameters, f.Tally.OfConnections = text(fieldNothingLearned), text(fieldNothingUsed)
	}
	d.drawInput()
	switch d.step {
	case fieldCorner:
		d.drawCorner()
	case fieldCentres:
		d.drawCentres()
	case fieldLevels:
		d.drawLevels()
	default:
		d.drawSizes()
		d.drawPatch()
	}
	if f.has(p.Selection) {
		d.drawSelection(&p.Selection)
	}
	f.light(p.Highlight, &d.l.input, nil, nil, nil)
	if d.step == fieldCentres {
		f.halo(centresIn(&d.l.input, d.l.input.W/inputSide, &s.c3.LayerCount), p.Highlight.Role() == "output", Output)
	}
}

// square is the box of the character, the image or the whole input.
func (d *fieldPicture) square(which int) Box {
	input := &d.l.input
	switch which {
	case fieldCharacter:
		row, col := boxOf(d.p.Seen)
		return input.cells(row, col, lenet.Boxed, lenet.Boxed, inputSide, inputSide)
	case fieldImage:
		return input.cells(fieldFrame, fieldFrame, lenet.Framed, lenet.Framed, inputSide, inputSide)
	}
	return *input
}

// drawInput draws as much of the input as the scene has come to.
func (d *fieldPicture) drawInput() {
	f, input, step := d.f, &d.l.input, min(d.step, fieldMargin)
	shown := d.square(step)
	if d.step > fieldCharacter && d.step <= fieldMargin {
		shown = mixBox(d.square(step-1), shown, ease(d.x/[...]float32{1, 0.5, 0.2}[step]))
	}
	t := f.texture("input", *input, inputSide, inputSide)
	for i, v := range d.p.Seen.Input {
		if at := input.cell(i/inputSide, i%inputSide, inputSide, inputSide).centre(); at.X > shown.X && at.Y > shown.Y && at.X < shown.X+shown.W && at.Y < shown.Y+shown.H {
			t.Values[i] = inkOf(v)
		}
	}
	f.grid(*input, inputSide, inputSide)
	for which := range step {
		f.outline(Input, d.square(which), 1.5, 1)
	}
	f.outline(Input, shown, 2, 1)
	if d.step >= fieldMargin {
		f.target(UnitTarget, InputLayer, 0, *input, inputSide, inputSide)
	}
}

// drawSizes names the squares that have been drawn, and counts the units of
// the input row by row.
func (d *fieldPicture) drawSizes() {
	const padding, all = 3, inputSide * inputSide
	f, l, x := d.f, &d.l, d.x
	character, image := d.square(fieldCharacter), d.square(fieldImage)
	y := character.Y + character.H + labelSize - 1
	if character.W < 140 { // there is no room for the name too
		f.write(character.X, y, atMostLabel, lenet.Boxed)
	} else {
		f.write(character.X, y, fieldCharacterTitle).detail(atMostLabel, lenet.Boxed)
	}
	if d.step > fieldImage || d.step == fieldImage && x > 0.5 {
		f.write(image.X+padding, image.Y+labelSize+1, fieldImageTitle).detail(sizeDetail, lenet.Framed, lenet.Framed)
	}
	if d.step < fieldMargin || x < 0.2 {
		return
	}
	units, entry := int(clamp((x-0.25)/0.65)*all), l.entry(0)
	f.above(&l.input, inputLabel).detail(sizeDetail, inputSide, inputSide)
	f.drawEntry(&entry, 0, unitsName, numberLabel, int64(units))
	if units == all {
		return
	}
	f.say(fieldMarginCaption, all)
	if row := (units - 1) / inputSide; units > 0 {
		f.fill(Input, l.input.cells(0, 0, row, inputSide, inputSide, inputSide), 0.12)
		f.outline(Input, l.input.cells(row, 0, 1, inputSide, inputSide, inputSide), 2, 1)
	}
}

// drawEntry writes a name and under it, indented, what it comes to.
func (f *Frame) drawEntry(entry *Box, indent float32, name, value language.Key, argument int64) {
	f.write(entry.X, entry.Y+14, name)
	f.write(entry.X+indent, entry.Y+38, value, argument).count(Input).Size = 21
}
