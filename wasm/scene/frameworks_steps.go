package scene

import "fivebyfive/calc/language"

// The steps lead from the one total to the other. Their scale does not begin at
// 0, or no step could be seen: the bars of the totals are cut, and say so.

// stairs is where the steps stand.
type stairs struct {
	room       Box
	wide       float32 // of a step
	foot       float32 // the part of a bar under the cut
	base, most int64   // where the scale begins: a round number under all totals; and the largest of them
	over       float32 // the size of a number over a bar
}

func (s *rebuilding) stairs(l *rebuildingLayout, f *Frame) stairs {
	const header, footer = 22, 22 // room for numbers and names
	st := stairs{
		room: Box{l.below.X, l.below.Y + header, l.below.W, l.below.H - header - footer},
		wide: floor(min(96, l.pitch*0.56)), foot: min(26, l.below.H*0.2), over: 15,
	}
	if f.Width < 330 {
		st.over = labelSize
	}
	least := s.totals[0]
	for _, total := range s.totals {
		least, st.most = min(least, total), max(st.most, total)
	}
	st.base = (least - (st.most-least)/6) / 100 * 100
	return st
}

// y is where a total stands.
func (st *stairs) y(total int64) float32 {
	return st.room.Y + (st.room.H-st.foot)*(1-float32(total-st.base)/float32(st.most-st.base))
}

// x is where the column of a step begins.
func (st *stairs) x(i int) float32 { return floor(st.room.X + float32(i)*(st.room.W-st.wide)/4) }

// level draws the line that leads from a column to the next one.
func (st *stairs) level(f *Frame, i int, total int64) {
	right := st.x(i) + st.wide
	f.fill(Muted, Box{right, st.y(total) - 0.5, st.x(i+1) - right, 1}, 0.6)
}

// drawSteps draws the totals as bars and the changes between them as steps,
// the steps down hollow.
func (s *rebuilding) drawSteps(f *Frame, l *rebuildingLayout, m *rebuildingMoment) {
	st := s.stairs(l, f)
	room := &st.room
	f.fill(Hair, Box{room.X, room.Y + room.H - 0.5, room.W, 1}, 1)
	now, last := m.total.Parameters, len(s.totals)-1
	for i, name := range rebuildingSteps {
		step := i - 1 // 0 is the first change
		bar := i == 0 || i == last+1 && m.beat == rebuildingOutput && now == st.most
		stepped := m.beat >= rebuildingPooling && step >= 0 && step < last && step <= m.before
		x, anchor := st.overColumn(f, i)
		label := f.write(x, room.Y+room.H+17, name)
		label.Anchor, label.Role, label.Bold = anchor, Muted, bar || stepped && step == m.before
		if label.Bold {
			label.Role = Ink
		}
		if bar {
			total := now
			if i == 0 && m.beat > rebuildingPaper {
				total = s.totals[0]
			}
			st.drawTotal(f, i, total)
		} else if stepped {
			from, to := s.totals[step], s.totals[step+1]
			if step == m.before {
				to = now
			}
			st.drawChange(f, i, from, to)
			if to == s.totals[step+1] {
				st.level(f, i, to)
				if step < last-1 && l.pitch > 90 {
					level := f.write((st.x(i)+st.wide+st.x(i+1))/2, st.y(to)-6, numberLabel, to)
					level.Anchor, level.Role = Middle, Muted
				}
			}
		}
	}
	if m.beat < rebuildingPooling {
		return
	}
	st.level(f, 0, s.totals[0])
	if f.Width >= narrow {
		sum := f.write(room.X, l.below.Y+16, rebuildingSums[m.before])
		sum.Size, sum.Role, sum.Bold = 17, Kernel, true
		s.sum(&sum.Text, m.before, now)
	}
}

// sum gives the numbers of a sum: the total of 1998, the changes up to one of
// them, and what that comes to.
func (s *rebuilding) sum(t *Text, last int, now int64) {
	before := s.totals[0]
	t.Arguments[0] = before
	for i, after := range s.totals[1 : last+2] {
		if i == last {
			after = now
		}
		t.Arguments[i+1] = max(after-before, before-after)
		before = after
	}
	t.Arguments[last+2] = now
}

// drawTotal draws the bar of a total, with the cut in it.
func (st *stairs) drawTotal(f *Frame, i int, total int64) {
	if total == 0 {
		return
	}
	left, bottom := st.x(i), st.room.Y+st.room.H
	right := left + st.wide
	head := min(st.y(total), bottom-st.foot*float32(min(total, st.base))/float32(st.base))
	f.fill(Kernel, Box{left, head, st.wide, bottom - head}, 0.7)
	x, anchor := st.overColumn(f, i)
	st.number(f, x, head-7, numberLabel, total).Anchor = anchor
	if total <= st.base {
		return
	}
	const cut, tooth = 7, 8
	middle := bottom - st.foot/2
	for x := left; x < right; x += tooth {
		end := min(x+tooth, right)
		peak := point{(x + end) / 2, middle - 3}
		f.line(Paper, point{x, middle + 3}, peak, cut/2, 1)
		f.line(Paper, peak, point{end, middle + 3}, cut/2, 1)
	}
	// Beside the first bar, unless it would run into the first step's number.
	if st.room.H > 110 && left < st.wide {
		f.write(right+8, middle+4.5, rebuildingCut, st.base).muted()
	}
}

// number writes a number over a bar or at a step.
func (st *stairs) number(f *Frame, x, y float32, phrase language.Key, n int64) *Label {
	number := f.write(x, y, phrase, n)
	number.Anchor, number.Role, number.Bold, number.Size = Middle, Kernel, true, st.over
	return number
}

// overColumn is where a text over a column stands: in its middle or, where the
// column is narrow and at the picture's border, from there.
func (st *stairs) overColumn(f *Frame, i int) (x float32, anchor Anchor) {
	const wide = 60
	left := st.x(i)
	right := left + st.wide
	switch {
	case st.wide >= wide || left > wide && right < f.Width-wide:
		return left + st.wide/2, Middle
	case left < wide:
		return left, Start
	}
	return right, End
}

// drawChange draws one step: filled if it leads up, hollow if it leads down.
func (st *stairs) drawChange(f *Frame, i int, from, to int64) {
	if to == from {
		return
	}
	high, low := st.y(max(from, to)), st.y(min(from, to))
	step := Box{st.x(i), high, st.wide, low - high}
	middle := step.X + step.W/2
	if to < from {
		f.outline(Kernel, step, 1.5, 1)
		st.number(f, middle, low+17, rebuildingDown, from-to)
	} else {
		f.fill(Kernel, step, 0.7)
		st.number(f, middle, high-7, rebuildingUp, to-from)
	}
}
