package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// drawCorner slides C1's window over the input, and shows beside it how many
// windows have seen each cell.
func (s *field) drawCorner(f *Frame, l *fieldLayout, x float32) {
	const turn, arrival = 0.1, 0.85
	if x < turn {
		return
	}
	rows, cols := s.network.Input.Height, s.network.Input.Width
	window, across := s.c1.Window, s.c1.Output.Width
	all := across * s.c1.Output.Height
	y := clamp((x - turn) / (arrival - turn))
	places := max(1, int(y*y*float32(all)+0.001))
	most := float32(s.seenAt(rows/2, cols/2, all))
	t := f.texture("seen by", l.second, rows, cols)
	for i := range t.Values {
		t.Values[i] = float32(s.seenAt(i/cols, i%cols, places)) / most
	}
	f.grid(l.second, rows, cols)
	f.outline(Output, l.second.grow(0.5), 1, 1)
	f.target(UnitTarget, InputLayer, 0, l.second, rows, cols)
	f.write(l.input.X, l.input.Y-labelGap, inputLabel).detail(sizeDetail, int64(rows), int64(cols))
	f.write(l.second.X, l.second.Y-labelGap, windowsLabel)

	place := places - 1
	if places == all {
		place = 0 // back to the corner
	} else {
		f.say(fieldCornerCaption, int64(places), int64(all))
	}
	f.outline(Kernel, l.input.cells(place/across, place%across, window.Height, window.Width, rows, cols), 3, 1)

	margin := (rows - lenet.Framed) / 2
	names := [...]*Phrase{cornerLabel, imageCornerLabel, middleLabel}
	for i, cell := range [...]int{0, margin, rows / 2} {
		seen := s.seenAt(cell, cell, places)
		if l.foot.H >= entryHigh {
			s.drawEntry(f, l.foot.cell(0, i, 1, 3), text(names[i]), text(numberLabel, int64(seen)))
		}
		at := l.second.cell(cell, cell, rows, cols)
		if places == all {
			f.outline(Ink, l.input.cell(cell, cell, rows, cols), 2, 1)
		}
		if i == 1 && at.X-l.second.X < labelSize {
			continue // it would lie on the corner's
		}
		number := f.write(at.X+1, at.Y+labelSize-2, numberLabel, int64(seen))
		number.Bold = true
		if seen > int(most)/2 {
			number.Role = Paper
		}
	}
}

// drawCentres slides the receptive field of C3's units over the input, and
// over the image without its margin, and marks the centres.
func (s *field) drawCentres(f *Frame, l *fieldLayout, x float32, seen *lenet.Activations) {
	cell := l.input.W / inputSide
	const margin = (inputSide - lenet.Framed) / 2
	image := Box{l.second.X, l.second.Y, lenet.Framed * cell, lenet.Framed * cell}
	f.drawPart("image", image, lenet.Framed, lenet.Framed, seen, margin, margin)
	f.grid(image, lenet.Framed, lenet.Framed)
	f.outline(Input, image, 2, 1)
	row, col := boxOf(seen)
	f.outline(Input, Box{image.X + float32(col-margin)*cell, image.Y + float32(row-margin)*cell, lenet.Boxed * cell, lenet.Boxed * cell}, 1.5, 1)

	s.drawField(f, l.input, cell, &s.c3, x)
	s.drawField(f, image, cell, &s.unframed, x)
	with := f.write(l.input.X, l.input.Y-labelGap, withMarginLabel)
	without := f.write(image.X, image.Y-labelGap, withoutMarginLabel)
	if x == 1 && l.input.W > 200 {
		with.detail(sizeDetail, centresOf(s.c3), centresOf(s.c3))
		without.detail(sizeDetail, centresOf(s.unframed), centresOf(s.unframed))
	}
	if x < 1 {
		f.say(fieldCentresCaption, int64(s.c3.ReceptiveField.Size.Height))
	}
}

// drawField marks the centres of the receptive fields of a layer up to the
// fraction x of its units, and outlines the field that is the last.
func (s *field) drawField(f *Frame, picture Box, cell float32, l *calc.LayerCount, x float32) {
	field, cols := l.ReceptiveField, l.Output.Width
	all := cols * l.Output.Height
	units := max(1, min(all, int(x/0.9*float32(all))))
	jump, size := float32(field.Jump.Height)*cell, float32(field.Size.Height)*cell
	centre := float32(field.CentreX) * cell
	for u := range units {
		at := point{picture.X + centre + float32(u%cols)*jump, picture.Y + centre + float32(u/cols)*jump}
		block := Box{at.X - jump/2, at.Y - jump/2, jump, jump}
		f.fill(Output, block, 0.22)
		f.fill(Output, Box{at.X, at.Y, 0, 0}.grow(max(1, cell*0.2)), 1)
		if u == units-1 && units < all {
			f.outline(Kernel, Box{at.X, at.Y, 0, 0}.grow(size/2), 3, 1)
			f.outline(Output, block.grow(1), 2, 1)
		}
	}
	if units == all {
		f.outline(Output, s.centres(picture, cell, l), 2.5, 1)
	}
}

// centres is the box of the cells that the centres of a layer's receptive
// fields cover.
func (s *field) centres(picture Box, cell float32, l *calc.LayerCount) Box {
	field := l.ReceptiveField
	first := (float32(field.CentreX) - float32(field.Jump.Width)/2) * cell
	side := float32(centresOf(*l)) * cell
	return Box{picture.X + first, picture.Y + first, side, side}
}

// drawLevels says what the values of the cells are, and their mean and
// variance.
func (s *field) drawLevels(f *Frame, l *fieldLayout, x float32, seen *lenet.Activations) {
	if x < 0.3 {
		return
	}
	var mean, variance float32
	for _, v := range seen.Input {
		mean += v / float32(len(seen.Input))
	}
	for _, v := range seen.Input {
		variance += (v - mean) * (v - mean) / float32(len(seen.Input))
	}
	s.drawPatch(f, l, seen)
	for i, entry := range [...]struct {
		name  *Phrase
		value Text
	}{
		{paperLabel, text(levelLabel, thousandths(lenet.Background))},
		{inkLabel, text(levelLabel, thousandths(lenet.Foreground))},
		{meanLabel, text(valueLabel, hundredths(mean))},
		{varianceLabel, text(valueLabel, hundredths(variance))},
	} {
		at := l.entry(i)
		if i < 2 {
			swatch := Box{at.X, at.Y + 20, 20, 20}
			f.fill(Ink, swatch, Opacity(float32(i)))
			f.outline(Input, swatch, 1, 1)
			f.write(at.X, at.Y+14, entry.name)
			at.X += 28
			number := f.label(at.X, at.Y+38, entry.value)
			number.Size, number.Role, number.Bold = 21, Input, true
			continue
		}
		s.drawEntry(f, at, text(entry.name), entry.value)
	}
}

// drawPatch enlarges a few cells of the input where the ink begins, with the
// value of each, where there is room for it.
func (s *field) drawPatch(f *Frame, l *fieldLayout, seen *lenet.Activations) {
	if l.rows == 0 {
		return
	}
	rows, cols := s.network.Input.Height, s.network.Input.Width
	top, left, _, _ := inked(seen)
	_, box := boxOf(seen)
	row, col := min(top, rows-l.rows), min(max(box, left-1), cols-l.cols)
	f.drawPart("patch", l.patch, l.rows, l.cols, seen, row, col)
	f.grid(l.patch, l.rows, l.cols)
	f.outline(Ink, l.patch, 1.5, 1)
	from := l.input.cells(row, col, l.rows, l.cols, rows, cols)
	f.outline(Ink, from, 1.5, 1)
	f.line(Ink, point{from.X + from.W, from.Y}, point{l.patch.X, l.patch.Y}, 1, 0.4)
	f.line(Ink, point{from.X + from.W, from.Y + from.H}, point{l.patch.X, l.patch.Y + l.patch.H}, 1, 0.4)
	for i := range l.rows * l.cols {
		v := seen.Input[(row+i/l.cols)*cols+col+i%l.cols]
		at := l.patch.cell(i/l.cols, i%l.cols, l.rows, l.cols).centre()
		value := f.write(at.X, at.Y+4.5, levelLabel, thousandths(float64(v)))
		value.Anchor = Middle
		if inkOf(v) > 0.5 {
			value.Role = Paper
		}
	}
	label := f.write(l.patch.X+l.patch.W, l.patch.Y-labelGap, enlarged).muted()
	label.Anchor = End
}

// drawSelection shows the cell that a learner points at, and says what it holds
// and how many windows of C1 see it.
func (s *field) drawSelection(f *Frame, l *fieldLayout, selection Selection, seen *lenet.Activations) {
	rows, cols := s.network.Input.Height, s.network.Input.Width
	f.outline(Ink, l.input.cell(selection.Row, selection.Col, rows, cols), 2, 1)
	windows := s.seenAt(selection.Row, selection.Col, s.c1.Output.Height*s.c1.Output.Width)
	f.say(cellCaption, int64(selection.Row+1), int64(selection.Col+1), hundredths(seen.Input[selection.Row*cols+selection.Col]), int64(windows))
}

// drawHighlight lights up what a factor of a formula counts.
func (s *field) drawHighlight(f *Frame, l *fieldLayout, beat int, factor calc.Factor) {
	f.halo(l.input, factor.Role() == "input", Input)
	if beat == fieldCentres {
		f.halo(s.centres(l.input, l.input.W/inputSide, &s.c3), factor.Role() == "output", Output)
	}
}
