package frameworks

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// The steps lead from the one total to the other. Their scale does not begin at
// 0, or no step could be seen: the bars of the totals are cut, and say so.

// stairs is where the steps stand.
type stairs struct {
	room       frame.Box
	wide       float32 // of a step
	foot       float32 // the part of a bar under the cut
	base, most int64   // where the scale begins: a round number under all totals; and the largest of them
	over       float32 // the size of a number over a bar
}

func (d *picture) stairs() stairs {
	l := &d.l
	const header, footer = 22, 22 // room for numbers and names
	st := stairs{
		room: frame.Box{X: l.below.X, Y: l.below.Y + header, W: l.below.W, H: l.below.H - header - footer},
		wide: frame.Floor(min(96, l.pitch*0.56)), foot: min(26, l.below.H*0.2), over: 15,
	}
	if d.f.Width < 330 {
		st.over = frame.LabelSize
	}
	least := d.totals[0]
	for _, total := range d.totals {
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
func (st *stairs) x(i int) float32 { return frame.Floor(st.room.X + float32(i)*(st.room.W-st.wide)/4) }

// level draws the line that leads from a column to the next one.
func (st *stairs) level(f *frame.Frame, i int, total int64) {
	right := st.x(i) + st.wide
	f.Fill(frame.Muted, frame.Box{X: right, Y: st.y(total) - 0.5, W: st.x(i+1) - right, H: 1}, 0.6)
}

// drawSteps draws the totals as bars and the changes between them as steps,
// the steps down hollow.
func (d *picture) drawSteps() {
	f, l, m := d.f, &d.l, &d.m
	st := d.stairs()
	room := &st.room
	f.Fill(frame.Hair, frame.Box{X: room.X, Y: room.Y + room.H - 0.5, W: room.W, H: 1}, 1)
	now, last := m.total.Parameters, len(d.totals)-1
	for i, name := range stepLabels {
		step := i - 1 // 0 is the first change
		bar := i == 0 || i == last+1 && m.beat == beatOutput && now == st.most
		stepped := m.beat >= beatPooling && step >= 0 && step < last && step <= m.before
		x, anchor := st.overColumn(f, i)
		label := f.Write(x, room.Y+room.H+17, name)
		label.Anchor, label.Role, label.Bold = anchor, frame.Muted, bar || stepped && step == m.before
		if label.Bold {
			label.Role = frame.Ink
		}
		if bar {
			total := now
			if i == 0 && m.beat > beatPaper {
				total = d.totals[0]
			}
			st.drawTotal(f, i, total)
		} else if stepped {
			from, to := d.totals[step], d.totals[step+1]
			if step == m.before {
				to = now
			}
			st.drawChange(f, i, from, to)
			if to == d.totals[step+1] {
				st.level(f, i, to)
				if step < last-1 && l.pitch > 90 {
					level := f.Write((st.x(i)+st.wide+st.x(i+1))/2, st.y(to)-6, kit.NumberLabel, to)
					level.Anchor, level.Role = frame.Middle, frame.Muted
				}
			}
		}
	}
	if m.beat < beatPooling {
		return
	}
	st.level(f, 0, d.totals[0])
	if f.Width >= kit.Narrow {
		sum := f.Write(room.X, l.below.Y+16, sumRules[m.before])
		sum.Size, sum.Role, sum.Bold = 17, frame.Kernel, true
		d.sum(&sum.Text, m.before, now)
	}
}

// sum gives the numbers of a sum: the total of 1998, the changes up to one of
// them, and what that comes to.
func (s *Scene) sum(t *frame.Text, last int, now int64) {
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
func (st *stairs) drawTotal(f *frame.Frame, i int, total int64) {
	if total == 0 {
		return
	}
	left, bottom := st.x(i), st.room.Y+st.room.H
	right := left + st.wide
	head := min(st.y(total), bottom-st.foot*float32(min(total, st.base))/float32(st.base))
	f.Fill(frame.Kernel, frame.Box{X: left, Y: head, W: st.wide, H: bottom - head}, 0.7)
	x, anchor := st.overColumn(f, i)
	st.number(f, x, head-7, kit.NumberLabel, total).Anchor = anchor
	if total <= st.base {
		return
	}
	const cut, tooth = 7, 8
	middle := bottom - st.foot/2
	for x := left; x < right; x += tooth {
		end := min(x+tooth, right)
		peak := frame.Point{X: (x + end) / 2, Y: middle - 3}
		f.Line(frame.Paper, frame.Point{X: x, Y: middle + 3}, peak, cut/2, 1)
		f.Line(frame.Paper, peak, frame.Point{X: end, Y: middle + 3}, cut/2, 1)
	}
	// Beside the first bar, unless it would run into the first step's number.
	if st.room.H > 110 && left < st.wide {
		f.Write(right+8, middle+4.5, cutLabel, st.base).Muted()
	}
}

// number writes a number over a bar or at a step.
func (st *stairs) number(f *frame.Frame, x, y float32, phrase language.Key, n int64) *frame.Label {
	number := f.Write(x, y, phrase, n)
	number.Anchor, number.Role, number.Bold, number.Size = frame.Middle, frame.Kernel, true, st.over
	return number
}

// overColumn is where a text over a column stands: in its middle or, where the
// column is narrow and at the picture's border, from there.
func (st *stairs) overColumn(f *frame.Frame, i int) (x float32, anchor frame.Anchor) {
	const wide = 60
	left := st.x(i)
	right := left + st.wide
	switch {
	case st.wide >= wide || left > wide && right < f.Width-wide:
		return left + st.wide/2, frame.Middle
	case left < wide:
		return left, frame.Start
	}
	return right, frame.End
}

// drawChange draws one step: filled if it leads up, hollow if it leads down.
func (st *stairs) drawChange(f *frame.Frame, i int, from, to int64) {
	if to == from {
		return
	}
	high, low := st.y(max(from, to)), st.y(min(from, to))
	step := frame.Box{X: st.x(i), Y: high, W: st.wide, H: low - high}
	middle := step.X + step.W/2
	if to < from {
		f.Outline(frame.Kernel, step, 1.5, 1)
		st.number(f, middle, low+17, downLabel, from-to)
	} else {
		f.Fill(frame.Kernel, step, 0.7)
		st.number(f, middle, high-7, upLabel, to-from)
	}
}
