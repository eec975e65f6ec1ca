package c5

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawSelection shows what a learner points at: a unit, whose numbers are then
// on show; one of its weights with the one unit of S4 that it meets; its bias;
// or a unit of S4 with the weight that it meets.
func (d *picture) drawSelection(at *frame.Selection) {
	f, l, j, seen := d.f, &d.l, &d.j, d.p.Seen
	high, wide := d.Kernel.Height, d.Kernel.Width
	if at.Kind == frame.UnitTarget && at.Within(d.s4.Index, d.s4.Output.Maps, high, wide) {
		k := (at.Map*high+at.Row)*wide + at.Col
		d.drawMeeting(k)
		f.Say(cellCaption, int64(at.Map+1), int64(at.Row+1), int64(at.Col+1), frame.Hundredths(d.s4.Value(seen, at.Map, at.Row, at.Col)), int64(d.Units))
	}
	unit, pointed := d.Pointed(at)
	switch {
	case !pointed:
	case at.Kind == frame.UnitTarget:
		kit.Mark(f, &l.units, unit)
		d.captionUnit(unit)
	case unit != j.Shown:
	case at.Kind == frame.WeightTarget:
		k := d.WeightAt(at)
		d.drawMeeting(k)
		weight := frame.Hundredths(d.Own(seen, unit).Weights[k])
		f.Say(weightCaption, weight, int64(k/(high*wide)+1), int64(at.Row%high+1), int64(at.Col%wide+1))
	case at.Kind == frame.BiasTarget:
		d.PointAtBias(f, j, seen, &l.bias)
	}
}

// drawMeeting outlines a weight and the unit of S4 that it meets.
func (d *picture) drawMeeting(k int) {
	l := &d.l
	unit, weight := d.seen(l, k), l.kernels.Unit(d.CellOf(k))
	kit.DrawMeeting(d.f, &unit, &weight)
}

func (d *picture) captionUnit(unit int) {
	d.f.Say(selectionCaption, int64(unit+1), int64(d.s4.Output.Maps), int64(d.PerUnit), frame.Hundredths(d.Layer.Value(d.p.Seen, unit, 0, 0)))
}
