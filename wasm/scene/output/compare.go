package output

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawComparison draws the fixed weights of the layer, code by code, over the
// parameters of a full layer, as an output is built today.
func (d *picture) drawComparison(x float32) {
	f := d.f
	const edge, gap = 2, 10
	half := frame.Floor((d.p.Height - gap) / 2)
	inputs, units := int64(d.Weights), int64(d.Units)
	room := frame.Box{X: edge, Y: kit.HeaderHeight, W: d.p.Width - 2*edge, H: half - kit.HeaderHeight - edge}
	if d.p.Height < 260 && d.p.Width >= kit.Narrow { // too low for headers: they go to the left
		const words = 220
		room = frame.Box{X: words, Y: 4, W: d.p.Width - edge - words, H: half - 8}
	}
	across := float32(d.Units)
	cell := frame.Floor(max(2, min(room.W/across*0.8/(kit.CodeColumns+1), room.H/float32(d.Weights/kit.CodeColumns))))
	kit.DrawHeader(f, frame.Point{X: edge, Y: 0}, rbfLabel, d.Layer.Parameters, frame.NewText(rbfRule, inputs, units, d.Layer.Fixed))
	todays := int(frame.Clamp((x-0.2)/0.6) * across)
	if todays > 0 {
		kit.DrawHeader(f, frame.Point{X: edge, Y: half + gap}, todayLabel, d.today, frame.NewText(kit.BiasedRule, inputs, units))
		if todays == d.Units && room.Y == kit.HeaderHeight {
			bias := f.Write(d.p.Width-edge, half+gap+kit.HeaderHeight-frame.LabelGap, kit.BiasLabel)
			bias.Role, bias.Anchor = frame.Bias, frame.End
		}
	}
	pitch := (room.W - cell*(kit.CodeColumns+1.5)) / (across - 1)
	unit, pointed := d.Pointed(&d.p.Selection)
	for digit := range d.Units {
		code := d.NumbersAt(frame.Floor(room.X+float32(digit)*pitch), room.Y, cell)
		kit.DrawBits(f, d.Layer.Names[digit], &code, d.Own(d.p.Seen, digit).Weights, 1)
		kit.Targets(f, frame.WeightTarget, d.Layer.Index, digit, &code)
		if pointed && unit == digit && d.p.Selection.Kind == frame.WeightTarget {
			k := d.WeightAt(&d.p.Selection)
			kit.RingUnit(f, frame.Ink, &code, k, 0, 2)
			d.captionWeight(digit, k)
		}
		if digit < todays {
			code.Y += half + gap
			f.Fill(frame.Kernel, code.Box, 0.6)
			kit.Border(f, &code, frame.Kernel)
			f.Fill(frame.Bias, frame.Box{X: code.X + code.W + cell/2, Y: code.Y, W: cell, H: cell}, 0.75)
		}
	}
}
