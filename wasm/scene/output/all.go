package output

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawAll draws all units: a digit's code, and its distance as a bar. The
// cells of a code are counted as they are compared. Apart goes from the first
// code in its place alone, 0, to its place among the others, 1.
func (d *picture) drawAll(apart float32) {
	f, j := d.f, &d.j
	one, l := d.layoutOne(d.p), d.layoutAll(d.p)
	f6 := l.f6
	f6.Box = frame.MixBox(one.f6.Box, l.f6.Box, apart)
	d.drawF6(&f6)
	distances, class := d.p.Seen.Distances(), d.p.Seen.Class()
	scale := l.longest / largestOf(distances)
	marked := -1 // the digit that is pointed at or at work
	unit, pointed := d.Pointed(&d.p.Selection)
	if pointed {
		marked = unit
	} else if j.Units < d.Units {
		marked = j.Shown
	}
	for digit := range d.Units {
		at := l.code(digit)
		if apart < 1 {
			at.Box = frame.MixBox(one.code.Box, at.Box, apart)
		}
		compared := 0
		if digit < j.Units {
			compared = d.Weights
		} else if digit == j.Units {
			compared = j.Part
		}
		d.drawDigit(&l, digit, &at, compared)
		if apart < 1 {
			break
		}
		sum, own := float32(0), d.Own(d.p.Seen, digit).Weights
		for k, v := range d.p.Seen.Layers[d.f6.Index][:compared] {
			sum += square(v - own[k])
		}
		if compared > 0 {
			d.drawDistance(&l, digit, sum, sum*scale, j.Units == d.Units && digit == class)
		}
		if digit == marked {
			f.Ring(frame.Ink, &at.Box, 2.5, 2.5)
		}
	}
	if apart == 1 {
		d.drawBus(&l, min(d.Units, j.Units+min(1, j.Part)))
	}
	switch k, ok := kit.PointedInput(&d.p.Selection, &d.f6); {
	case ok:
		d.drawCell(&l, k)
	case pointed && d.p.Selection.Kind == frame.UnitTarget && unit < j.Units:
		f.Say(selectionCaption, int64(unit), int64(d.Weights), frame.Hundredths(distances[unit]))
	case pointed && d.p.Selection.Kind == frame.WeightTarget:
		d.captionWeight(unit, d.WeightAt(&d.p.Selection))
	case j.Units < d.Units && j.Part > 0:
		f.Say(digitCaption, int64(j.Units))
	case j.Units == d.Units:
		f.Say(nearestCaption, int64(class), frame.Hundredths(distances[class]))
	}
	kit.Light(f, d.p.Highlight, &f6.Box, &l.codes, nil, &l.codes)
}

// drawBus draws how F6 is joined to the first codes: a line that leads past them
// all, and from there to each.
func (d *picture) drawBus(l *allLayout, codes int) {
	f := d.f
	const out, off = 8, 3
	start := frame.Point{X: l.f6.X + l.f6.W + 1, Y: l.f6.Y + l.f6.H - out}
	turn := frame.Point{X: start.X + out, Y: start.Y}
	if codes > 0 {
		f.Line(frame.Connection, start, turn, 1.2, frame.StrandAlpha)
	}
	for digit := range codes {
		code := l.code(digit)
		tap := frame.Point{X: code.Centre().X, Y: code.Y + code.H + off}
		end := frame.Point{X: tap.X, Y: code.Y + code.H + 1}
		if l.rows {
			tap = frame.Point{X: turn.X, Y: code.Centre().Y}
			end = frame.Point{X: l.name(digit).X - out, Y: tap.Y}
		} else if digit == 0 {
			f.Line(frame.Connection, turn, frame.Point{X: turn.X, Y: tap.Y}, 1.2, frame.StrandAlpha)
			turn.Y = tap.Y
		}
		f.Line(frame.Connection, turn, frame.Point{X: tap.X, Y: tap.Y}, 1.2, frame.StrandAlpha)
		f.Line(frame.Connection, tap, end, 1.2, frame.StrandAlpha)
		turn = tap
	}
}

// drawDigit draws the code of a digit. Once all of its cells are compared the
// texture counts them, and before that a mark for each.
func (d *picture) drawDigit(l *allLayout, digit int, at *kit.Grid, compared int) {
	f := d.f
	code := d.Own(d.p.Seen, digit).Weights
	kit.DrawBits(f, d.Layer.Names[digit], at, code, compared/d.Weights)
	if compared < d.Weights {
		for k := range compared {
			f.Fill(frame.Connection, at.Unit(k), 0.3).Counts = frame.Use
		}
	}
	middle := l.name(digit)
	name := f.Write(middle.X, middle.Y, kit.NumberLabel, int64(digit))
	name.Anchor, name.Bold = frame.Middle, true
	f.Target(frame.UnitTarget, d.Layer.Index, digit, l.bar(digit, l.longest), 1, 1)
	kit.Targets(f, frame.WeightTarget, d.Layer.Index, digit, at)
}

// drawDistance draws a distance as a bar, with the number at its end. The
// smallest has a frame and a name.
func (d *picture) drawDistance(l *allLayout, digit int, distance, long float32, smallest bool) {
	f := d.f
	bar := l.bar(digit, max(1.5, long))
	f.Fill(frame.Output, bar, 0.8)
	number := f.Write(bar.X+bar.W/2, bar.Y-6, kit.ValueLabel, frame.Hundredths(distance))
	number.Anchor, number.Bold = frame.Middle, smallest
	if l.rows {
		number.X, number.Y, number.Anchor = bar.X+bar.W+6, bar.Y+bar.H/2+4.5, frame.Start
	}
	if !smallest {
		return
	}
	x, y := number.X, number.Y-18
	if l.rows {
		x, y = number.X+46, number.Y
	}
	mark := f.Write(x, y, smallestLabel)
	mark.Bold, mark.Role = true, frame.Output
	if !l.rows {
		mark.Anchor = frame.Middle
	}
	f.Outline(frame.Output, l.slot(digit), 2, 1)
}

// drawCell outlines a cell of F6, and the same cell of all codes.
func (d *picture) drawCell(l *allLayout, k int) {
	f := d.f
	kit.RingUnit(f, frame.Output, &l.f6, k, 1, 3)
	for digit := range d.Units {
		code := l.code(digit)
		kit.RingUnit(f, frame.Ink, &code, k, 0, 1.5)
	}
	f.Say(f6Caption, int64(k/kit.CodeColumns+1), int64(k%kit.CodeColumns+1), frame.Hundredths(d.f6.Value(d.p.Seen, k, 0, 0)), int64(d.Units))
}

func (d *picture) captionWeight(digit, k int) {
	weight, value := d.Own(d.p.Seen, digit).Weights[k], d.p.Seen.Layers[d.f6.Index][k]
	d.f.Say(weightCaption, int64(digit), frame.Hundredths(weight), frame.Hundredths(value), frame.Hundredths(square(value-weight)))
}

// selectInOne shows what a learner points at while one unit is at work.
func (d *picture) selectInOne(l *oneLayout, at *frame.Selection, digit int) {
	f := d.f
	k, cell := kit.PointedInput(at, &d.f6)
	unit, pointed := d.Pointed(at)
	own := pointed && unit == digit
	if own && at.Kind == frame.WeightTarget {
		k, cell = d.WeightAt(at), true
	}
	switch {
	case cell:
		d.drawRow(l, k)
		d.captionWeight(digit, k)
	case own && at.Kind == frame.UnitTarget:
		f.Ring(frame.Output, &l.bar, 2, 2)
		f.Say(selectionCaption, int64(digit), int64(d.Weights), frame.Hundredths(d.p.Seen.Distances()[digit]))
	}
}
