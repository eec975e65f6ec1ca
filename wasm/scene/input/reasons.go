package input

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawCorner slides C1's window over the input, and shows beside it how many
// windows have seen each cell.
func (d *picture) drawCorner() {
	const turn, arrival, middle = 0.1, 0.85, kit.InputSide / 2
	if d.x < turn {
		return
	}
	f, l, all := d.f, &d.l, int(d.c1.Units)/d.c1.Output.Maps
	y := frame.Clamp((d.x - turn) / (arrival - turn))
	places := max(1, int(y*y*float32(all)+0.001))
	most := d.seenAt(middle, middle, all)
	t := f.Texture("seen by", l.second, kit.InputSide, kit.InputSide)
	for i := range t.Values {
		t.Values[i] = float32(d.seenAt(i/kit.InputSide, i%kit.InputSide, places)) / float32(most)
	}
	f.Grid(l.second, kit.InputSide, kit.InputSide)
	f.Ring(frame.Output, &l.second, 0.5, 1)
	f.Target(frame.UnitTarget, frame.InputLayer, 0, l.second, kit.InputSide, kit.InputSide)
	f.Above(&l.input, kit.InputLabel).With(kit.SizeDetail, kit.InputSide, kit.InputSide)
	f.Above(&l.second, windowsLabel)

	place := places - 1
	if places == all {
		place = 0 // back to the corner
	} else {
		f.Say(cornerCaption, int64(places), int64(all))
	}
	at := d.c1.Place(0, place)
	f.Outline(frame.Kernel, d.c1.WindowIn(&l.input, at.Row, at.Col), 3, 1)

	names := [...]language.Key{cornerLabel, imageCornerLabel, middleLabel}
	for i, cell := range [...]int{0, frameWidth, middle} {
		seen := d.seenAt(cell, cell, places)
		if l.foot.H >= entryHigh {
			entry := l.foot.Cell(0, i, 1, 3)
			drawEntry(f, &entry, 0, names[i], kit.NumberLabel, int64(seen))
		}
		if places == all {
			f.Outline(frame.Ink, l.input.Cell(cell, cell, kit.InputSide, kit.InputSide), 2, 1)
		}
		at := l.second.Cell(cell, cell, kit.InputSide, kit.InputSide)
		if i == 1 && at.X-l.second.X < frame.LabelSize {
			continue // it would lie on the corner's
		}
		number := f.Write(at.X+1, at.Y+frame.LabelSize-2, kit.NumberLabel, int64(seen)).Count(frame.Ink)
		if seen > most/2 {
			number.Role = frame.Paper
		}
	}
}

// drawCentres slides the receptive field of C3's units over the input, and
// over the image without its margin, and marks the centres.
func (d *picture) drawCentres() {
	f, input := d.f, &d.l.input
	cell, image := input.W/kit.InputSide, d.square(beatImage)
	image.X, image.Y = d.l.second.X, d.l.second.Y
	kit.DrawPart(f, "image", image, lenet.Framed, lenet.Framed, d.p.Seen, frameWidth, frameWidth)
	f.Grid(image, lenet.Framed, lenet.Framed)
	f.Outline(frame.Input, image, 2, 1)
	row, col := kit.BoxOf(d.p.Seen)
	f.Outline(frame.Input, image.Cells(row-frameWidth, col-frameWidth, lenet.Boxed, lenet.Boxed, lenet.Framed, lenet.Framed), 1.5, 1)

	d.drawField(input, cell, &d.c3.LayerCount, withMarginLabel)
	d.drawField(&image, cell, &d.unframed, withoutMarginLabel)
	if d.x < 1 {
		f.Say(centresCaption, int64(d.c3.ReceptiveField.Size.Height))
	}
}

// drawField marks the centres of the receptive fields of a layer, as many as the
// scene has come to, and outlines the field that is the last.
func (d *picture) drawField(picture *frame.Box, cell float32, l *calc.LayerCount, name language.Key) {
	f, field, cols := d.f, &l.ReceptiveField, l.Output.Width
	all := cols * l.Output.Height
	units := max(1, min(all, int(d.x/0.9*float32(all))))
	jump, size := float32(field.Jump.Height)*cell, float32(field.Size.Height)*cell
	centre := float32(field.CentreX) * cell
	for u := range units {
		at := frame.Box{X: picture.X + centre + float32(u%cols)*jump, Y: picture.Y + centre + float32(u/cols)*jump, W: 0, H: 0}
		f.Fill(frame.Output, at.Grow(jump/2), 0.22)
		f.Fill(frame.Output, at.Grow(max(1, cell*0.2)), 1)
		if u == units-1 && units < all {
			f.Ring(frame.Kernel, &at, size/2, 3)
			f.Ring(frame.Output, &at, jump/2+1, 2)
		}
	}
	if units == all {
		f.Outline(frame.Output, centresIn(picture, cell, l), 2.5, 1)
	}
	if label := f.Above(picture, name); d.x == 1 {
		f.WithIn(label, picture.W, kit.SizeDetail, centresOf(l), centresOf(l))
	}
}

// centresIn is the box of the cells that the centres of a layer's receptive
// fields cover, in a picture with cells of the given side.
func centresIn(picture *frame.Box, cell float32, l *calc.LayerCount) frame.Box {
	field := &l.ReceptiveField
	first := (float32(field.CentreX) - float32(field.Jump.Width)/2) * cell
	side := float32(centresOf(l)) * cell
	return frame.Box{X: picture.X + first, Y: picture.Y + first, W: side, H: side}
}

// drawLevels says what the values of the cells are, and their mean and
// variance.
func (d *picture) drawLevels() {
	if d.x < 0.3 {
		return
	}
	var mean, variance float32
	for _, v := range d.p.Seen.Input {
		mean += v / (kit.InputSide * kit.InputSide)
	}
	for _, v := range d.p.Seen.Input {
		variance += (v - mean) * (v - mean) / (kit.InputSide * kit.InputSide)
	}
	d.drawPatch()
	for i, name := range [...]language.Key{paperLabel, inkLabel, meanLabel, varianceLabel} {
		at, indent, phrase := d.l.entry(i), float32(0), kit.ValueLabel
		if i < 2 {
			swatch := frame.Box{X: at.X, Y: at.Y + 20, W: 20, H: 20}
			d.f.Fill(frame.Ink, swatch, frame.Opacity(float32(i)))
			d.f.Outline(frame.Input, swatch, 1, 1)
			indent, phrase = 28, levelLabel
		}
		value := [...]int64{frame.Thousandths(lenet.Background), frame.Thousandths(lenet.Foreground), frame.Hundredths(mean), frame.Hundredths(variance)}[i]
		drawEntry(d.f, &at, indent, name, phrase, value)
	}
}

// drawPatch enlarges a few cells of the input where the ink begins, with the
// value of each, where there is room for it.
func (d *picture) drawPatch() {
	f, l, seen := d.f, &d.l, d.p.Seen
	if l.rows == 0 {
		return
	}
	row, col := d.patchAt()
	kit.DrawPart(f, "patch", l.patch, l.rows, l.cols, seen, row, col)
	f.Grid(l.patch, l.rows, l.cols)
	f.Outline(frame.Ink, l.patch, 1.5, 1)
	from := l.input.Cells(row, col, l.rows, l.cols, kit.InputSide, kit.InputSide)
	f.Outline(frame.Ink, from, 1.5, 1)
	f.Funnel(frame.Ink, &from, &l.patch, false, 1, 0.4)
	for i := range l.rows * l.cols {
		v := seen.Input[(row+i/l.cols)*kit.InputSide+col+i%l.cols]
		cell := l.patch.Cell(i/l.cols, i%l.cols, l.rows, l.cols)
		value := f.Inside(&cell, levelLabel, frame.Thousandths(float64(v)))
		if l.side < thousandthsWide {
			value.Text.Set(kit.ValueLabel, frame.Hundredths(v))
		}
		if kit.InkOf(v) > 0.5 {
			value.Role = frame.Paper
		}
	}
	f.Write(l.patch.X+l.patch.W, l.patch.Y-frame.LabelGap, kit.Enlarged).Muted().Anchor = frame.End
}

// patchAt returns where the enlarged cells begin: in the first row with ink, and
// a few cells of paper before the ink of these rows.
func (d *picture) patchAt() (row, col int) {
	l, seen := &d.l, d.p.Seen
	top, left, _, _ := kit.Inked(seen)
	row = min(top, kit.InputSide-l.rows)
	for col = left; col < kit.InputSide; col++ {
		for y := range l.rows {
			if kit.InkOf(seen.Input[(row+y)*kit.InputSide+col]) > 0.1 {
				return row, max(0, min(col-max(1, l.cols/3), kit.InputSide-l.cols))
			}
		}
	}
	return row, left // there is no ink
}

// drawSelection shows the cell that a learner points at, and says what it holds
// and how many windows of C1 see it.
func (d *picture) drawSelection(at *frame.Selection) {
	d.f.Outline(frame.Ink, d.l.input.Cell(at.Row, at.Col, kit.InputSide, kit.InputSide), 2, 1)
	windows := d.seenAt(at.Row, at.Col, int(d.c1.Units))
	d.f.Say(kit.CellCaption, int64(at.Row+1), int64(at.Col+1), frame.Hundredths(d.p.Seen.Input[at.Row*kit.InputSide+at.Col]), int64(windows))
}
