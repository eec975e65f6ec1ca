package scene

import "fivebyfive/calc"

// fits reports whether a selection is of something that is drawn.
func (d *tablePicture) fits(at *Selection) bool {
	switch {
	case at.Kind == UnitTarget && at.Layer == d.s2.index:
		return at.Map < d.l.rows
	case at.Kind == JoinTarget:
		return at.Layer == d.c3.index && at.Row < d.l.rows && at.Col < d.l.maps
	}
	return (at.Kind == UnitTarget || at.Kind == BiasTarget) && at.Layer == d.c3.index && at.Map < d.l.maps
}

// drawBands lights up the rows and columns of what is pointed at, or else of
// the map at work.
func (d *tablePicture) drawBands() {
	at, joins := &d.at, &d.m.joins
	if d.l.apart < 1 || at.Kind == NoTarget {
		return
	}
	from, to := -1, at.Map // a row and a column, or −1 for all that the other is joined to
	switch {
	case at.Kind == JoinTarget:
		from, to = at.Row, at.Col
	case at.Layer == d.s2.index:
		from, to = at.Map, -1
	}
	for i := range joinsMaps {
		if i == from || from < 0 && joins.Joined(i, to) {
			d.f.fill(Input, d.l.across(i), 0.1)
		}
		if i == to || to < 0 && joins.Joined(from, i) {
			d.f.fill(Output, d.l.down(i), 0.1)
		}
	}
}

// drawSelection shows what a learner points at: what a unit sees, who sees a
// unit, what a crossing joins, what a bias is added to.
func (d *tablePicture) drawSelection() {
	f, l, at := d.f, &d.l, &d.at
	if at.Layer == d.s2.index {
		d.drawSeers()
		return
	}
	i := at.Map
	if at.Kind == JoinTarget {
		i = at.Col
	}
	bias, units := l.bias(i), l.units(i)
	switch at.Kind {
	case JoinTarget:
		crossing, from := l.crossing(at.Row, i), l.inputMap(at.Row)
		f.ring(Ink, &crossing, 2, 2)
		f.ring(Input, &from, 1, 2)
		f.ring(Output, &units, 1, 2)
	case BiasTarget:
		for s := range l.rows {
			d.outlineKernel(s, i)
		}
		f.ring(Ink, &bias, 1.5, 2)
		f.ring(Output, &units, 1, 2)
	default:
		d.drawWindows(l.rows)
		f.ring(Bias, &bias, 1.5, 2)
	}
	d.explainSelection(i)
}

// explainSelection says what a learner points at, which belongs to map i.
func (d *tablePicture) explainSelection(i int) {
	at, joins, weights, places := &d.at, &d.m.joins, int64(d.weights), int64(d.places)
	own := &d.c3.maps(d.p.Seen)[i]
	fed, bias := int64(joins.fed(i)), hundredths(*own.Bias)
	phrase, third, fifth, last := c3UnitCaption, int64(at.Col+1), int64(d.perUnit(i)), int64(0)
	switch at.Kind {
	case JoinTarget:
		joined, editing := joins.Joined(at.Row, i), d.m.beat == tableOwn
		switch {
		case joined && editing:
			phrase = c3PartCaption
		case joined:
			phrase = c3JoinedCaption
		case editing:
			phrase = c3JoinCaption
		default:
			phrase = c3PartedCaption
		}
		third, fifth, last = weights, places, weights*places
	case BiasTarget:
		phrase, fifth, last = c3BiasValueCaption, places, bias
	default:
		last = hundredths(d.c3.value(d.p.Seen, at.Map, at.Row, at.Col))
		if joins[i] != 0 {
			phrase = c3UnknownUnitCaption
		} else if d.l.apart < 1 && fed == 3 {
			d.f.say(c3SumCaption, hundredths(d.sum(0, at.Row, at.Col)), hundredths(d.sum(1, at.Row, at.Col)), hundredths(d.sum(2, at.Row, at.Col)), bias, last)
			return
		}
	}
	if fed == 0 {
		phrase = c3UnfedCaption
	}
	d.f.say(phrase, int64(i+1), int64(at.Row+1), third, fed, fifth, last)
}

// outlineKernel outlines the kernel that joins two maps, if they are joined.
func (d *tablePicture) outlineKernel(s, m int) {
	if d.m.joins.Joined(s, m) {
		box := d.l.crossing(s, m)
		d.f.ring(Kernel, &box, 1, 2)
	}
}

// drawWindows outlines a unit and its windows, one in each map that feeds it,
// of the first so many kernels.
func (d *tablePicture) drawWindows(kernels int) {
	at := &d.at
	for s := range kernels {
		if d.m.joins.Joined(s, at.Map) {
			from := d.l.inputMap(s)
			d.f.outline(Kernel, d.c3.windowIn(&from, at.Row, at.Col), 2, 1)
			d.outlineKernel(s, at.Map)
		}
	}
	if d.l.apart == 0 {
		d.drawFan(kernels)
	}
	units := d.l.units(at.Map)
	unit := d.c3.unitIn(&units, at.Row, at.Col)
	d.f.ring(Output, &unit, 1, 2)
}

// drawSeers outlines the units of C3 whose windows hold a unit of S2.
func (d *tablePicture) drawSeers() {
	at, seeing := &d.at, int64(0)
	from := d.l.inputMap(at.Map)
	cell := d.s2.unitIn(&from, at.Row, at.Col)
	d.f.ring(Ink, &cell, 1, 2)
	for i := range d.l.maps {
		if d.m.joins.Joined(at.Map, i) {
			d.outlineKernel(at.Map, i)
			units := d.l.units(i)
			seeing = d.f.outlineSeers(&d.c3, &units, at)
		}
	}
	d.f.say(c3SeersCaption, int64(at.Map+1), int64(d.m.joins.feeds(at.Map)), seeing)
}

// drawHighlight lights up what a factor of the formula counts.
func (d *tablePicture) drawHighlight() {
	factor := d.p.Highlight
	for s := range d.l.rows {
		from := d.l.inputMap(s)
		d.f.light(factor, &from, nil, nil, nil)
	}
	for i := range d.l.maps {
		for s := range d.l.rows {
			if d.m.numbers[i] > 0 && d.m.joins.Joined(s, i) {
				kernel := d.l.crossing(s, i)
				d.f.light(factor, nil, &kernel, nil, nil)
			}
		}
		bias, units := d.l.bias(i), d.l.units(i)
		if factor == calc.FirstPlace {
			units = d.c3.unitIn(&units, 0, 0)
		}
		d.f.light(factor, nil, nil, &bias, &units)
	}
}
