package f6

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawSelection shows what a learner points at: a unit, whose sum is then on
// show; a weight, with the unit of C5 that it meets; the bias; or a unit of C5
// with the weight that it meets.
func (d *picture) drawSelection(at *frame.Selection) {
	f, l, j, seen := d.f, &d.l, &d.j, d.p.Seen
	if k, ok := kit.PointedInput(at, &d.c5); ok {
		d.drawMeeting(k)
		f.Say(cellCaption, int64(k+1), frame.Hundredths(d.c5.Value(seen, k, 0, 0)), int64(d.Units))
	}
	unit, pointed := d.Pointed(at)
	switch {
	case !pointed:
	case at.Kind == frame.UnitTarget:
		kit.Mark(f, &l.units, unit)
		f.Say(selectionCaption, int64(unit+1), int64(unit/kit.CodeColumns+1), int64(unit%kit.CodeColumns+1), int64(d.PerUnit), frame.Hundredths(d.Layer.Value(seen, unit, 0, 0)))
	case unit != j.Shown:
	case at.Kind == frame.WeightTarget:
		k := d.WeightAt(at)
		d.drawMeeting(k)
		weight, value := d.Own(seen, unit).Weights[k], seen.Layers[d.c5.Index][k]
		f.Say(weightCaption, frame.Hundredths(weight), int64(k+1), frame.Hundredths(value), frame.Hundredths(weight*value))
	case at.Kind == frame.BiasTarget:
		d.PointAtBias(f, j, seen, &l.bias)
	}
}

// drawMeeting outlines a weight and the unit of C5 that it meets.
func (d *picture) drawMeeting(k int) {
	l := &d.l
	unit, weight := l.c5.Unit(k), l.weights.Unit(k)
	kit.DrawMeeting(d.f, &unit, &weight)
}
