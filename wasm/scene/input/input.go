// Package input is the scene of the input: a character, the image around it and
// the margin around that, and what the margin is for. There is nothing to count
// in it.
package input

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// Scene is the scene of the input.
type Scene struct {
	kit.Script
	c1, c3   kit.Layer
	unframed calc.LayerCount // C3, if the image had no margin
}

// The beats of the scene, in order.
const (
	beatCharacter = iota
	beatImage
	beatMargin
	beatCorner
	beatCentres
	beatLevels
)

// frameWidth is the margin around the image, in cells.
const frameWidth = (kit.InputSide - lenet.Framed) / 2

// New returns the scene of the input.
func New() (*Scene, error) {
	plan := calc.LeNet5()
	count, err := plan.Count()
	if err != nil {
		return nil, err
	}
	bare, err := calc.Network{Input: calc.Shape{Maps: 1, Height: lenet.Framed, Width: lenet.Framed}, Layers: plan.Layers[:3]}.Count()
	if err != nil {
		return nil, err
	}
	s := &Scene{Script: kit.NewScript(count), c1: kit.NewLayer(count, 0), c3: kit.NewLayer(count, 2), unframed: bare.Layers[2]}
	seen := func(cell int) int64 { return int64(s.seenAt(cell, cell, int(s.c1.Units))) }
	s.Beat("character", 1, characterTitle, characterCaption, lenet.Boxed)
	s.Beat("image", 3, imageTitle, imageCaption, lenet.Framed)
	s.Beat("margin", 7, marginTitle, marginEndCaption, kit.InputSide*kit.InputSide)
	s.Beat("corner", 13, cornerTitle, cornerEndCaption, seen(0), seen(frameWidth), seen(kit.InputSide/2))
	s.Beat("centres", 10, centresTitle, centresEndCaption, int64(s.c3.ReceptiveField.Size.Height), centresOf(&s.c3.LayerCount), centresOf(&s.unframed))
	s.Beat("levels", 3, levelsTitle, levelsCaption, frame.Thousandths(lenet.Background), frame.Thousandths(lenet.Foreground))
	return s, nil
}

// Subject returns what the scene counts.
func (s *Scene) Subject() string { return "input" }

// seenAt is how many of the first places of C1's window hold a cell.
func (s *Scene) seenAt(row, col, places int) int {
	cols := s.c1.Output.Width
	top, high := kit.Seers(row, s.c1.Window.Height, s.c1.Output.Height)
	left, wide := kit.Seers(col, s.c1.Window.Width, cols)
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

// picture is a moment of the scene as it is drawn.
type picture struct {
	*Scene
	f    *frame.Frame
	p    *kit.Params
	step int     // the beat
	x    float32 // how far the scene has come in it
	l    layout
}

// Draw draws the moment t.
func (s *Scene) Draw(f *frame.Frame, p kit.Params, t float64) {
	d := picture{Scene: s, f: f, p: &p}
	d.step, d.x = s.Reached(t)
	d.layout()
	if d.step >= beatMargin {
		f.Tally.OfParameters, f.Tally.OfConnections = frame.NewText(nothingLearned), frame.NewText(nothingUsed)
	}
	d.drawInput()
	switch d.step {
	case beatCorner:
		d.drawCorner()
	case beatCentres:
		d.drawCentres()
	case beatLevels:
		d.drawLevels()
	default:
		d.drawSizes()
		d.drawPatch()
	}
	if f.Has(p.Selection) {
		d.drawSelection(&p.Selection)
	}
	kit.Light(f, p.Highlight, &d.l.input, nil, nil, nil)
	if d.step == beatCentres {
		f.Halo(centresIn(&d.l.input, d.l.input.W/kit.InputSide, &s.c3.LayerCount), p.Highlight.Role() == "output", frame.Output)
	}
}

// square is the box of the character, the image or the whole input.
func (d *picture) square(which int) frame.Box {
	input := &d.l.input
	switch which {
	case beatCharacter:
		row, col := kit.BoxOf(d.p.Seen)
		return input.Cells(row, col, lenet.Boxed, lenet.Boxed, kit.InputSide, kit.InputSide)
	case beatImage:
		return input.Cells(frameWidth, frameWidth, lenet.Framed, lenet.Framed, kit.InputSide, kit.InputSide)
	}
	return *input
}

// drawInput draws as much of the input as the scene has come to.
func (d *picture) drawInput() {
	f, input, step := d.f, &d.l.input, min(d.step, beatMargin)
	shown := d.square(step)
	if d.step > beatCharacter && d.step <= beatMargin {
		shown = frame.MixBox(d.square(step-1), shown, frame.Ease(d.x/[...]float32{1, 0.5, 0.2}[step]))
	}
	t := f.Texture("input", *input, kit.InputSide, kit.InputSide)
	for i, v := range d.p.Seen.Input {
		if at := input.Cell(i/kit.InputSide, i%kit.InputSide, kit.InputSide, kit.InputSide).Centre(); at.X > shown.X && at.Y > shown.Y && at.X < shown.X+shown.W && at.Y < shown.Y+shown.H {
			t.Values[i] = kit.InkOf(v)
		}
	}
	f.Grid(*input, kit.InputSide, kit.InputSide)
	for which := range step {
		f.Outline(frame.Input, d.square(which), 1.5, 1)
	}
	f.Outline(frame.Input, shown, 2, 1)
	if d.step >= beatMargin {
		f.Target(frame.UnitTarget, frame.InputLayer, 0, *input, kit.InputSide, kit.InputSide)
	}
}

// drawSizes names the squares that have been drawn, and counts the units of
// the input row by row.
func (d *picture) drawSizes() {
	const padding, all = 3, kit.InputSide * kit.InputSide
	f, l, x := d.f, &d.l, d.x
	character, image := d.square(beatCharacter), d.square(beatImage)
	y := character.Y + character.H + frame.LabelSize - 1
	if name := f.Write(character.X, y, characterTitle); !f.WithIn(name, character.W, atMostLabel, lenet.Boxed) {
		name.Text.Set(atMostLabel, lenet.Boxed)
	}
	if d.step > beatImage || d.step == beatImage && x > 0.5 {
		f.Write(image.X+padding, image.Y+frame.LabelSize+1, imageTitle).With(kit.SizeDetail, lenet.Framed, lenet.Framed)
	}
	if d.step < beatMargin || x < 0.2 {
		return
	}
	units, entry := int(frame.Clamp((x-0.25)/0.65)*all), l.entry(0)
	f.Above(&l.input, kit.InputLabel).With(kit.SizeDetail, kit.InputSide, kit.InputSide)
	drawEntry(f, &entry, 0, kit.UnitsName, kit.NumberLabel, int64(units))
	if units == all {
		return
	}
	f.Say(marginCaption, all)
	if row := (units - 1) / kit.InputSide; units > 0 {
		f.Fill(frame.Input, l.input.Cells(0, 0, row, kit.InputSide, kit.InputSide, kit.InputSide), 0.12)
		f.Outline(frame.Input, l.input.Cells(row, 0, 1, kit.InputSide, kit.InputSide, kit.InputSide), 2, 1)
	}
}

// drawEntry writes a name and under it, indented, what it comes to.
func drawEntry(f *frame.Frame, entry *frame.Box, indent float32, name, value language.Key, argument int64) {
	f.Write(entry.X, entry.Y+14, name)
	f.Write(entry.X+indent, entry.Y+38, value, argument).Count(frame.Input).Size = 21
}
