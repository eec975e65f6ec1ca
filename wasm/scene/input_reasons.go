package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
)

// drawCorner slides C1's window over the input, and shows beside it how many
// windows have seen each cell.
func (d *fieldPicture) drawCorner() {
	const turn, arrival, middle = 0.1, 0.85, inputSide / 2
	if d.x < turn {
		return
	}
	f, l, all := d.f, &d.l, int(d.c1.Units)/d.c1.Output.Maps
	y := clamp((d.x - turn) / (arrival - turn))
	places := max(1, int(y*y*float32(all)+0.001))
	most := d.seenAt(middle, middle, all)
	t := f.texture("seen by", l.second, inputSide, inputSide)
	for i := range t.Values {
		t.Values[i] = float32(d.seenAt(i/inputSide, i%inputSide, places)) / float32(most)
	}
	f.grid(l.second, inputSide, inputSide)
	f.ring(Output, &l.second, 0.5, 1)
	f.target(UnitTarget, InputLayer, 0, l.second, inputSide, inputSide)
	f.above(&l.input, inputLabel).detail(sizeDetail, inputSide, inputSide)
	f.above(&l.second, windowsLabel)

	place := places - 1
	if places == all {
		place = 0 // back to the corner
	} else {
		f.say(fieldCornerCaption, int64(places), int64(all))
	}
	at := d.c1.place(0, place)
	f.outline(Kernel, d.c1.windowIn(&l.input, at.Row, at.Col), 3, 1)

	names := [...]language.Key{cornerLabel, imageCornerLabel, middleLabel}
	for i, cell := range [...]int{0, fieldFrame, middle} {
		seen := d.seenAt(cell, cell, places)
		if l.foot.H >= entryHigh {
			entry := l.foot.cell(0, i, 1, 3)
			f.drawEntry(&entry, 0, names[i], numberLabel, int64(seen))
		}
		if places == all {
			f.outline(Ink, l.input.cell(cell, cell, inputSide, inputSide), 2, 1)
		}
		at := l.second.cell(cell, cell, inputSide, inputSide)
		if i == 1 && at.X-l.second.X < labelSize {
			continue // it would lie on the corner's
		}
		number := f.write(at.X+1, at.Y+labelSize-2, numberLabel, int64(seen)).count(Ink)
		if seen > most/2 {
			number.Role = Paper
		}
	}
}

// drawCentres slides the receptive field of C3's units over the input, and
// over the image without its margin, and marks the centres.
func (d *fieldPicture) drawCentres() {
	f, input := d.f, &d.l.input
	cell, image := input.W/inputSide, d.square(fieldImage)
	image.X, image.Y = d.l.second.X, d.l.second.Y
	f.drawPart("image", image, lenet.Framed, lenet.Framed, d.p.Seen, fieldFrame, fieldFrame)
	f.grid(image, lenet.Framed, lenet.Framed)
	f.outline(Input, image, 2, 1)
	row, col := boxOf(d.p.Seen)
	f.outline(Input, image.cells(row-fieldFrame, col-fieldFrame, lenet.Boxed, lenet.Boxed, lenet.Framed, lenet.Framed), 1.5, 1)

	d.drawField(input, cell, &d.c3.LayerCount, withMarginLabel)
	d.drawField(&image, cell, &d.unframed, withoutMarginLabel)
	if d.x < 1 {
		f.say(fieldCentresCaption, int64(d.c3.ReceptiveField.Size.Height))
	}
}

// drawField marks the centres of the receptive fields of a layer, as many as the
// scene has come to, and outlines the field that is the last.
func (d *fieldPicture) drawField(picture *Box, cell float32, l *calc.LayerCount, name language.Key) {
	f, field, cols := d.f, &l.ReceptiveField, l.Output.Width
	all := cols * l.Output.Height
	units := max(1, min(all, int(d.x/0.9*float32(all))))
	jump, size := float32(field.Jump.Height)*cell, float32(field.Size.Height)*cell
	centre := float32(field.CentreX) * cell
	for u := range units {
		at := Box{picture.X + centre + float32(u%cols)*jump, picture.Y + centre + float32(u/cols)*jump, 0, 0}
		f.fill(Output, at.grow(jump/2), 0.22)
		f.fill(Output, at.grow(max(1, cell*0.2)), 1)
		if u == units-1 && units < all {
			f.ring(Kernel, &at, size/2, 3)
			f.ring(Output, &at, jump/2+1, 2)
		}
	}
	if units == all {
		f.outline(Output, centresIn(picture, cell, l), 2.5, 1)
	}
	if label := f.above(picture, name); d.x == 1 && d.l.input.W > 200 {
		label.detail(sizeDetail, centresOf(l), centresOf(l))
	}
}

// centresIn is the box of the cells that the centres of a layer's receptive
// fields cover, in a picture with cells of the given side.
func centresIn(picture *Box, cell float32, l *calc.LayerCount) Box {
	field := &l.ReceptiveField
	first := (float32(field.CentreX) - float32(field.Jump.Width)/2) * cell
	side := float32(centresOf(l)) * cell
	return Box{picture.X + first, picture.Y + first, side, side}
}

// drawLevels says what the values of the cells are, and their mean and
// variance.
func (d *fieldPicture) drawLevels() {
	if d.x < 0.3 {
		return
	}
	var mean, variance float32
	for _, v := range d.p.Seen.Input {
		mean += v / (inputSide * inputSide)
	}
	for _, v := range d.p.Seen.Input {
		variance += (v - mean) * (v - mean) / (inputSide * inputSide)
	}
	d.drawPatch()
	for i, name := range [...]language.Key{paperLabel, inkLabel, meanLabel, varianceLabel} {
		at, indent, phrase := d.l.entry(i), float32(0), valueLabel
		if i < 2 {
			swatch := Box{at.X, at.Y + 20, 20, 20}
			d.f.fill(Ink, swatch, Opacity(float32(i)))
			d.f.outline(Input, swatch, 1, 1)
			indent, phrase = 28, levelLabel
		}
		value := [...]int64{thousandths(lenet.Background), thousandths(lenet.Foreground), hundredths(mean), hundredths(variance)}[i]
		d.f.drawEntry(&at, indent, name, phrase, value)
	}
}

// drawPatch enlarges a few cells of the input where the ink begins, with the
// value of each, where there is room for it.
func (d *fieldPicture) drawPatch() {
	f, l, seen := d.f, &d.l, d.p.Seen
	if l.rows == 0 {
		return
	}
	row, col := d.patchAt()
	f.drawPart("patch", l.patch, l.rows, l.cols, seen, row, col)
	f.grid(l.patch, l.rows, l.cols)
	f.outline(Ink, l.patch, 1.5, 1)
	from := l.input.cells(row, col, l.rows, l.cols, inputSide, inputSide)
	f.outline(Ink, from, 1.5, 1)
	f.funnel(Ink, &from, &l.patch, false, 1, 0.4)
	for i := range l.rows * l.cols {
		v := seen.Input[(row+i/l.cols)*inputSide+col+i%l.cols]
		cell := l.patch.cell(i/l.cols, i%l.cols, l.rows, l.cols)
		value := f.inside(&cell, levelLabel, thousandths(float64(v)))
		if l.side < thousandthsWide {
			value.Text.set(valueLabel, hundredths(v))
		}
		if inkOf(v) > 0.5 {
			value.Role = Paper
		}
	}
	f.write(l.patch.X+l.patch.W, l.patch.Y-labelGap, enlarged).muted().Anchor = End
}

// patchAt returns where the enlarged cells begin: in the first row with ink, and
// a few cells of paper before the ink of these rows.
func (d *fieldPicture) patchAt() (row, col int) {
	l, seen := &d.l, d.p.Seen
	top, left, _, _ := inked(seen)
	row = min(top, inputSide-l.rows)
	for col = left; col < inputSide; col++ {
		for y := range l.rows {
			if inkOf(seen.Input[(row+y)*inputSide+col]) > 0.1 {
				return row, max(0, min(col-max(1, l.cols/3), inputSide-l.cols))
			}
		}
	}
	return row, left // there is no ink
}

// drawSelection shows the cell that a learner points at, and says what it holds
// and how many windows of C1 see it.
func (d *fieldPicture) drawSelection(at *Selection) {
	d.f.outline(Ink, d.l.input.cell(at.Row, at.Col, inputSide, inputSide), 2, 1)
	windows := d.seenAt(at.Row, at.Col, int(d.c1.Units))
	d.f.say(cellCaption, int64(at.Row+1), int64(at.Col+1), hundredths(d.p.Seen.Input[at.Row*inputSide+at.Col]), int64(windows))
}
