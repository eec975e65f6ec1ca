package output

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawComparison draws the fixed weights of the layer, code by code, over the
// parameters of a full layer, as an output is built today.
func (s *Scene) drawComparison(f *frame.Frame, p *kit.Params, x float32) {
	const edge, gap = 2, 10
	half := frame.Floor((p.Height - gap) / 2)
	inputs, units := int64(s.Weights), int64(s.Units)
	room := frame.BoxAt(edge, kit.HeaderHeight, p.Width-2*edge, half-kit.HeaderHeight-edge)
	if p.Height < 260 && p.Width >= kit.Narrow { // too low for headers: they go to the left
		const words = 220
		room = frame.BoxAt(words, 4, p.Width-edge-words, half-8)
	}
	across := float32(s.Units)
	cell := frame.Floor(max(2, min(room.W/across*0.8/(kit.CodeColumns+1), room.H/float32(s.Weights/kit.CodeColumns))))
	kit.DrawHeader(f, frame.At(edge, 0), rbfLabel, s.Layer.Parameters, frame.NewText(rbfRule, inputs, units, s.Layer.Fixed))
	todays := int(frame.Clamp((x-0.2)/0.6) * across)
	if todays > 0 {
		kit.DrawHeader(f, frame.At(edge, half+gap), todayLabel, s.today, frame.NewText(kit.BiasedRule, inputs, units))
		if todays == s.Units && room.Y == kit.HeaderHeight {
			bias := f.Write(p.Width-edge, half+gap+kit.HeaderHeight-frame.LabelGap, kit.BiasLabel)
			bias.Role, bias.Anchor = frame.Bias, frame.End
		}
	}
	pitch := (room.W - cell*(kit.CodeColumns+1.5)) / (across - 1)
	unit, pointed := s.Pointed(&p.Selection)
	for digit := range s.Units {
		code := s.NumbersAt(frame.Floor(room.X+float32(digit)*pitch), room.Y, cell)
		kit.DrawBits(f, s.Layer.Names[digit], &code, s.Own(p.Seen, digit).Weights, 1)
		kit.Targets(f, frame.WeightTarget, s.Layer.Index, digit, &code)
		if pointed && unit == digit && p.Selection.Kind == frame.WeightTarget {
			k := s.WeightAt(&p.Selection)
			kit.RingUnit(f, frame.Ink, &code, k, 0, 2)
			s.captionWeight(f, digit, k, p.Seen)
		}
		if digit < todays {
			code.Y += half + gap
			f.Fill(frame.Kernel, code.Box, 0.6)
			kit.Border(f, &code, frame.Kernel)
			f.Fill(frame.Bias, frame.BoxAt(code.X+code.W+cell/2, code.Y, cell, cell), 0.75)
		}
	}
}
