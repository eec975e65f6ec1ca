package scene

// drawComparison draws the fixed weights of the layer, code by code, over the
// parameters of a full layer, as an output is built today.
func (s *output) drawComparison(f *Frame, p *Params, x float32) {
	const edge, gap = 2, 10
	half := floor((p.Height - gap) / 2)
	inputs, units := int64(s.weights), int64(s.units)
	room := Box{edge, wayHeader, p.Width - 2*edge, half - wayHeader - edge}
	if p.Height < 260 && p.Width >= narrow { // too low for headers: they go to the left
		const words = 220
		room = Box{words, 4, p.Width - edge - words, half - 8}
	}
	across := float32(s.units)
	cell := floor(max(2, min(room.W/across*0.8/(bitColumns+1), room.H/float32(s.weights/bitColumns))))
	f.drawHeader(point{edge, 0}, rbfLabel, s.layer.Parameters, text(rbfRule, inputs, units, s.layer.Fixed))
	todays := int(clamp((x-0.2)/0.6) * across)
	if todays > 0 {
		f.drawHeader(point{edge, half + gap}, todayLabel, s.today, text(biasedRule, inputs, units))
		if todays == s.units && room.Y == wayHeader {
			bias := f.write(p.Width-edge, half+gap+wayHeader-labelGap, biasLabel)
			bias.Role, bias.Anchor = Bias, End
		}
	}
	pitch := (room.W - cell*(bitColumns+1.5)) / (across - 1)
	unit, pointed := s.pointed(&p.Selection)
	for digit := range s.units {
		code := s.numbersAt(floor(room.X+float32(digit)*pitch), room.Y, cell)
		f.drawBits(s.layer.names[digit], &code, s.own(p.Seen, digit).Weights, 1)
		f.targets(WeightTarget, s.layer.index, digit, &code)
		if pointed && unit == digit && p.Selection.Kind == WeightTarget {
			k := s.weightAt(&p.Selection)
			f.ringUnit(Ink, &code, k, 0, 2)
			s.captionWeight(f, digit, k, p.Seen)
		}
		if digit < todays {
			code.Y += half + gap
			f.fill(Kernel, code.Box, 0.6)
			f.border(&code, Kernel)
			f.fill(Bias, Box{code.X + code.W + cell/2, code.Y, cell, cell}, 0.75)
		}
	}
}
