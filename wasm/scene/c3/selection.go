package c3

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// fits reports whether a selection is of something that is drawn.
func (d *picture) fits(at *frame.Selection) bool {
	switch {
	case at.Kind == frame.UnitTarget && at.Layer == d.s2.Index:
		return at.Map < d.l.rows
	case at.Kind == frame.JoinTarget:
		return at.Layer == d.c3.Index && at.Row < d.l.rows && at.Col < d.l.maps
	}
	return (at.Kind == frame.UnitTarget || at.Kind == frame.BiasTarget) && at.Layer == d.c3.Index && at.Map < d.l.maps
}

// drawBands lights up the rows and columns of what is pointed at, or else of
// the map at work.
func (d *picture) drawBands() {
	at, joins := &d.at, &d.m.joins
	if d.l.apart < 1 || at.Kind == frame.NoTarget {
		return
	}
	from, to := -1, at.Map // a row and a column, or −1 for all that the other is joined to
	switch {
	case at.Kind == frame.JoinTarget:
		from, to = at.Row, at.Col
	case at.Layer == d.s2.Index:
		from, to = at.Map, -1
	}
	for i := range kit.JoinsMaps {
		if i == from || from < 0 && joins.Joined(i, to) {
			d.f.Fill(frame.Input, d.l.across(i), 0.1)
		}
		if i == to || to < 0 && joins.Joined(from, i) {
			d.f.Fill(frame.Output, d.l.down(i), 0.1)
		}
	}
}

// drawSelection shows what a learner points at: what a unit sees, who sees a
// unit, what a crossing joins, what a bias is added to.
func (d *picture) drawSelection() {
	f, l, at := d.f, &d.l, &d.at
	if at.Layer == d.s2.Index {
		d.drawSeers()
		return
	}
	i := at.Map
	if at.Kind == frame.JoinTarget {
		i = at.Col
	}
	bias, units := l.bias(i), l.units(i)
	switch at.Kind {
	case frame.JoinTarget:
		crossing, from := l.crossing(at.Row, i), l.inputMap(at.Row)
		f.Ring(frame.Ink, &crossing, 2, 2)
		f.Ring(frame.Input, &from, 1, 2)
		f.Ring(frame.Output, &units, 1, 2)
	case frame.BiasTarget:
		for s := range l.rows {
			d.outlineKernel(s, i)
		}
		f.Ring(frame.Ink, &bias, 1.5, 2)
		f.Ring(frame.Output, &units, 1, 2)
	default:
		d.drawWindows(l.rows)
		f.Ring(frame.Bias, &bias, 1.5, 2)
	}
	d.explainSelection(i)
}

// explainSelection says what a learner points at, which belongs to map i.
func (d *picture) explainSelection(i int) {
	at, joins, weights, places := &d.at, &d.m.joins, int64(d.weights), int64(d.places)
	own := &d.c3.Maps(d.p.Seen)[i]
	fed, bias := int64(joins.Fed(i)), frame.Hundredths(*own.Bias)
	phrase, third, fifth, last := unitCaption, int64(at.Col+1), int64(d.perUnit(i)), int64(0)
	switch at.Kind {
	case frame.JoinTarget:
		joined, editing := joins.Joined(at.Row, i), d.m.beat == beatOwn
		switch {
		case joined && editing:
			phrase = partCaption
		case joined:
			phrase = joinedCaption
		case editing:
			phrase = joinCaption
		default:
			phrase = partedCaption
		}
		third, fifth, last = weights, places, weights*places
	case frame.BiasTarget:
		phrase, fifth, last = biasValueCaption, places, bias
	default:
		last = frame.Hundredths(d.c3.Value(d.p.Seen, at.Map, at.Row, at.Col))
		if joins[i] != 0 {
			phrase = unknownUnitCaption
		} else if d.l.apart < 1 && fed == 3 {
			d.f.Say(sumCaption, frame.Hundredths(d.sum(0, at.Row, at.Col)), frame.Hundredths(d.sum(1, at.Row, at.Col)), frame.Hundredths(d.sum(2, at.Row, at.Col)), bias, last)
			return
		}
	}
	if fed == 0 {
		phrase = unfedCaption
	}
	d.f.Say(phrase, int64(i+1), int64(at.Row+1), third, fed, fifth, last)
}

// outlineKernel outlines the kernel that joins two maps, if they are joined.
func (d *picture) outlineKernel(s, m int) {
	if d.m.joins.Joined(s, m) {
		box := d.l.crossing(s, m)
		d.f.Ring(frame.Kernel, &box, 1, 2)
	}
}

// drawWindows outlines a unit and its windows, one in each map that feeds it,
// of the first so many kernels.
func (d *picture) drawWindows(kernels int) {
	at := &d.at
	for s := range kernels {
		if d.m.joins.Joined(s, at.Map) {
			from := d.l.inputMap(s)
			d.f.Outline(frame.Kernel, d.c3.WindowIn(&from, at.Row, at.Col), 2, 1)
			d.outlineKernel(s, at.Map)
		}
	}
	if d.l.apart == 0 {
		d.drawFan(kernels)
	}
	units := d.l.units(at.Map)
	unit := d.c3.UnitIn(&units, at.Row, at.Col)
	d.f.Ring(frame.Output, &unit, 1, 2)
}

// drawSeers outlines the units of C3 whose windows hold a unit of S2.
func (d *picture) drawSeers() {
	at, seeing := &d.at, int64(0)
	from := d.l.inputMap(at.Map)
	cell := d.s2.UnitIn(&from, at.Row, at.Col)
	d.f.Ring(frame.Ink, &cell, 1, 2)
	for i := range d.l.maps {
		if d.m.joins.Joined(at.Map, i) {
			d.outlineKernel(at.Map, i)
			units := d.l.units(i)
			seeing = kit.OutlineSeers(d.f, &d.c3, &units, at)
		}
	}
	d.f.Say(seersCaption, int64(at.Map+1), int64(d.m.joins.Feeds(at.Map)), seeing)
}

// drawHighlight lights up what a factor of the formula counts.
func (d *picture) drawHighlight() {
	factor := d.p.Highlight
	for s := range d.l.rows {
		from := d.l.inputMap(s)
		kit.Light(d.f, factor, &from, nil, nil, nil)
	}
	for i := range d.l.maps {
		for s := range d.l.rows {
			if d.m.numbers[i] > 0 && d.m.joins.Joined(s, i) {
				kernel := d.l.crossing(s, i)
				kit.Light(d.f, factor, nil, &kernel, nil, nil)
			}
		}
		bias, units := d.l.bias(i), d.l.units(i)
		if factor == calc.FirstPlace {
			units = d.c3.UnitIn(&units, 0, 0)
		}
		kit.Light(d.f, factor, nil, nil, &bias, &units)
	}
}
