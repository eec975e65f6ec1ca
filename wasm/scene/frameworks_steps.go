package scene

// The steps lead from the one total to the other. Their scale does not begin at
// 0, or no step could be seen: the bars of the totals are cut, and say so.

// stepsFloor is where the scale begins: a round number under all totals.
func (s *rebuilding) stepsFloor() (least, most int64) {
	least, most = s.networks[0].Total.Parameters, s.networks[0].Total.Parameters
	for i := range s.networks {
		least, most = min(least, s.networks[i].Total.Parameters), max(most, s.networks[i].Total.Parameters)
	}
	return (least - (most-least)/6) / 100 * 100, most
}

// drawSteps draws the totals as bars and the changes between them as steps,
// the steps down hollow.
func (s *rebuilding) drawSteps(f *Frame, l *rebuildingLayout, m *rebuildingMoment) {
	const header, footer = 22, 22 // room for numbers and names
	base, most := s.stepsFloor()
	foot := min(26, l.below.H*0.2) // the part of a bar under the cut
	room := Box{l.below.X, l.below.Y + header, l.below.W, l.below.H - header - footer}
	y := func(total int64) float32 {
		return room.Y + (room.H-foot)*(1-float32(total-base)/float32(most-base))
	}
	wide := floor(min(96, l.pitch*0.56))
	column := func(i int) Box {
		return Box{floor(room.X + float32(i)*(room.W-wide)/4), room.Y, wide, room.H}
	}
	f.fill(Hair, Box{room.X, room.Y + room.H - 0.5, room.W, 1}, 1)

	var now int64
	for i := range s.places {
		parameters, _ := s.count(m, i)
		now += parameters
	}
	last := len(s.networks) - 1
	for i, name := range rebuildingSteps {
		box := column(i)
		at, anchor := over(f, box)
		label := f.write(at, room.Y+room.H+17, name)
		label.Anchor, label.Role = anchor, Muted
		step := i - 1 // 0 is the first change
		switch {
		case i == 0 || i == last+1 && m.beat == rebuildingOutput && now == most:
			total := now
			if i == 0 && m.beat > rebuildingPaper {
				total = s.networks[0].Total.Parameters
			}
			s.drawTotal(f, box, y, foot, total, base)
			label.Bold = true
		case m.beat >= rebuildingPooling && step >= 0 && step < last && step <= m.before:
			from, to := s.networks[step].Total.Parameters, s.networks[step+1].Total.Parameters
			if step == m.before {
				to = now
			}
			s.drawChange(f, box, y(from), y(to), to-from)
			if step < m.before || to == s.networks[step+1].Total.Parameters {
				f.fill(Muted, Box{box.X + wide, y(to) - 0.5, column(i+1).X - box.X - wide, 1}, 0.6)
				if step < last-1 && l.pitch > 90 {
					level := f.write((box.X+wide+column(i+1).X)/2, y(to)-6, numberLabel, to)
					level.Anchor, level.Role = Middle, Muted
				}
			}
			label.Bold = step == m.before
		}
		if label.Bold {
			label.Role = Ink
		}
	}
	if m.beat < rebuildingPooling {
		return
	}
	first := column(0)
	f.fill(Muted, Box{first.X + wide, y(s.networks[0].Total.Parameters) - 0.5, column(1).X - first.X - wide, 1}, 0.6)
	if f.Width >= narrow {
		sum := f.label(room.X, l.below.Y+16, s.sum(m.before, now))
		sum.Size, sum.Role, sum.Bold = 17, Kernel, true
	}
}

// sum writes the total as that of 1998 and the changes up to one of them.
func (s *rebuilding) sum(last int, now int64) Text {
	t := Text{Phrase: rebuildingSums[last]}
	before := s.networks[0].Total.Parameters
	t.Arguments[0] = before
	for i := range last + 1 {
		after := now
		if i < last {
			after = s.networks[i+1].Total.Parameters
		}
		change := after - before
		t.Arguments[i+1] = max(change, -change)
		before = after
	}
	t.Arguments[last+2] = now
	return t
}

// drawTotal draws the bar of a total, with the cut in it.
func (s *rebuilding) drawTotal(f *Frame, box Box, y func(int64) float32, foot float32, total, base int64) {
	if total == 0 {
		return
	}
	bottom := box.Y + box.H
	head := min(y(total), bottom-foot*float32(min(total, base))/float32(base))
	f.fill(Kernel, Box{box.X, head, box.W, bottom - head}, 0.7)
	x, anchor := over(f, box)
	number := f.write(x, head-7, numberLabel, total)
	number.Anchor, number.Role, number.Bold, number.Size = anchor, Kernel, true, sizeOver(f)
	if total <= base {
		return
	}
	const cut, tooth = 7, 8
	middle := bottom - foot/2
	for x := box.X; x < box.X+box.W; x += tooth {
		right := min(x+tooth, box.X+box.W)
		f.line(Paper, point{x, middle + 3}, point{(x + right) / 2, middle - 3}, cut/2, 1)
		f.line(Paper, point{(x + right) / 2, middle - 3}, point{right, middle + 3}, cut/2, 1)
	}
	// Beside the first bar, unless it would run into the first step's number.
	if box.H > 110 && box.X < box.W {
		f.write(box.X+box.W+8, middle+4.5, rebuildingCut, base).muted()
	}
}

// over is where a text over a bar stands: in its middle or, where the bar is
// narrow and at the picture's border, from there.
func over(f *Frame, box Box) (x float32, anchor Anchor) {
	const wide = 60
	switch {
	case box.W >= wide || box.X > wide && box.X+box.W < f.Width-wide:
		return box.X + box.W/2, Middle
	case box.X < wide:
		return box.X, Start
	}
	return box.X + box.W, End
}

// sizeOver is the size of a number over a bar.
func sizeOver(f *Frame) float32 {
	if f.Width < 330 {
		return labelSize
	}
	return 15
}

// drawChange draws one step: filled if it leads up, hollow if it leads down.
func (s *rebuilding) drawChange(f *Frame, box Box, from, to float32, change int64) {
	if change == 0 {
		return
	}
	high, low := min(from, to), max(from, to)
	phrase, at := rebuildingUp, high-7
	step := Box{box.X, high, box.W, low - high}
	if change < 0 {
		phrase, change = rebuildingDown, -change
		at = low + 17
		f.outline(Kernel, step, 1.5, 1)
	} else {
		f.fill(Kernel, step, 0.7)
	}
	number := f.write(box.X+box.W/2, at, phrase, change)
	number.Anchor, number.Role, number.Bold, number.Size = Middle, Kernel, true, sizeOver(f)
}
