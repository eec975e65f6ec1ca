package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
)

// mostUnits is how many units of a full layer are drawn: for the others there is a
// number.
const mostUnits = 12

// drawJoin draws a layer whose units are joined with everything.
func drawJoin(f *frame.Frame, l *graph.LayerCount, step int, over float32) Tally {
	inputs, units := l.Inputs[0].Units().Value(), l.Units.Value()
	left := column(f, f.Width*0.16, inputs)
	right := column(f, f.Width*0.84, units)
	made := 0
	switch step {
	case 0:
	case 1:
		made = 1
	default:
		made = max(1, int(over*float32(len(right))))
	}
	for i := range made {
		for j := range left {
			f.Join(frame.Connection, &left[j], &right[i], 1, 0.35)
		}
	}
	for _, box := range left {
		f.Fill(frame.Panel, box, 1)
		f.Fill(frame.Input, box, 0.4)
	}
	for i, box := range right {
		f.Fill(frame.Panel, box, 1)
		if i < made {
			f.Fill(frame.Output, box, 0.5)
		}
		f.Outline(frame.Output, box, 1, 0.8)
	}
	rest(f, left, inputs)
	rest(f, right, units)
	above(f, left, "layer.inputs", inputs)
	above(f, right, "layer.units", units)
	t := whole(l)
	switch step {
	case 0:
		f.Say("layer.sees-all", inputs)
		return Tally{}
	case 1:
		t = share(l, units)
		f.Say("layer.unit-joined", inputs, t.Connections)
	default:
		f.Say("layer.all-joined", units, t.Parameters, t.Connections)
	}
	return t
}

// column is where the units of a column stand.
func column(f *frame.Frame, x float32, n int64) []frame.Box {
	shown := int(min(n, mostUnits))
	gap := min((f.Height-2*labelRoom-8)/float32(shown), 34)
	side := min(gap*0.7, 24)
	top := (f.Height - float32(shown)*gap + gap - side) / 2
	boxes := make([]frame.Box, shown)
	for i := range boxes {
		boxes[i] = frame.Box{X: x - side/2, Y: top + float32(i)*gap, W: side, H: side}
	}
	return boxes
}

// rest says how many units are not drawn.
func rest(f *frame.Frame, shown []frame.Box, n int64) {
	if more := n - int64(len(shown)); more > 0 {
		last := shown[len(shown)-1]
		label := f.Write(last.X+last.W/2, last.Y+last.H+labelRoom-3, "layer.more", more).Muted()
		label.Anchor = frame.Middle
	}
}

// above says how many units there are.
func above(f *frame.Frame, shown []frame.Box, key language.Key, n int64) {
	f.Write(shown[0].X+shown[0].W/2, shown[0].Y-frame.LabelGap, key, n).Anchor = frame.Middle
}
