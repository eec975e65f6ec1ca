package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/wasm/frame"
)

// mostMoments is how many steps of time, or tokens, are drawn.
const mostMoments = 6

// sequence is a layer that does the same, with the same numbers, at every step of time
// or for every token. What comes in stands below, what is made above.
type sequence struct {
	f                 *frame.Frame
	l                 *graph.LayerCount
	moments           int64
	in, numbers, made []frame.Box
}

func newSequence(f *frame.Frame, l *graph.LayerCount) *sequence {
	s := &sequence{f: f, l: l, moments: int64(l.Inputs[0].Extent[0])}
	shown := int(min(s.moments, mostMoments))
	left := float32(4)
	gap := min((f.Width-2*left)/float32(shown), 110)
	left = (f.Width - gap*float32(shown)) / 2
	wide, high := gap*0.5, (f.Height-3*labelRoom)/5
	for i := range shown {
		box := frame.Box{X: left + float32(i)*gap + gap*0.25, Y: labelRoom, W: wide, H: high}
		s.made = append(s.made, box)
		box.Y += 2 * high
		s.numbers = append(s.numbers, box)
		box.Y += 2 * high
		s.in = append(s.in, box)
	}
	return s
}

// draw draws a step.
func (s *sequence) draw(step int, over float32) Tally {
	f, shown := s.f, len(s.in)
	made := shown
	switch step {
	case 0:
		made = 0
	case 1:
		made = 1
	case 2:
		made = max(1, min(shown, int(over*float32(shown))))
	}
	if step == 3 {
		s.drawLooks()
	}
	recurrent, runs := s.l.Operation.(graph.Recurrent)
	for i := range made {
		s.rise(&s.in[i], &s.numbers[i])
		s.rise(&s.numbers[i], &s.made[i])
		if runs && i+1 < shown {
			f.Join(frame.Connection, &s.numbers[i], &s.numbers[i+1], 1.6, 0.9)
		}
		if runs && recurrent.BothWays && i+1 < shown { // a second one reads backwards
			from, to := s.numbers[i+1], s.numbers[i]
			from.Y, to.Y = from.Y+8, to.Y+8
			f.Join(frame.Connection, &to, &from, 1.6, 0.5)
		}
	}
	for i := range shown {
		f.Fill(frame.Panel, s.in[i], 1)
		f.Fill(frame.Input, s.in[i], 0.3)
		f.Outline(frame.Input, s.in[i], 1, 0.8)
		f.Outline(frame.Output, s.made[i], 1, 0.7)
		if i < made {
			f.Fill(frame.Panel, s.numbers[i], 1)
			f.Fill(frame.Kernel, s.numbers[i], 0.35)
			f.Fill(frame.Output, s.made[i], 0.45)
		}
		f.Outline(frame.Kernel, s.numbers[i], 1.2, 0.9)
	}
	first, last := s.in[0], s.in[shown-1]
	size(f, &first, s.l.Inputs[0]).With("layer.in")
	if more := s.moments - int64(shown); more > 0 {
		f.Write(last.X+last.W, last.Y+last.H+labelRoom, "layer.more", more).Muted().Anchor = frame.End
	}
	f.Label(first.X, s.made[0].Y-5, sizeText(s.l.Output)).With("layer.out")
	if step > 0 {
		s.nameNumbers()
	}
	return s.say(step, int64(made))
}

// nameNumbers writes how many numbers there are beside the first line that leads to
// them, where there is room up to the next.
func (s *sequence) nameNumbers() {
	f, box := s.f, s.numbers[0]
	label := f.Write(box.X+box.W/2+6, box.Y+box.H+s.in[0].H/2+5, "layer.features", s.l.Parameters.Value()).Count(frame.Kernel)
	if len(s.in) > 1 && label.X+f.LabelWidth(label)*1.1 > s.in[1].X+s.in[1].W/2-4 {
		f.Labels = f.Labels[:len(f.Labels)-1]
	}
}

// rise draws a line from the top of a box to the bottom of the one above.
func (s *sequence) rise(from, to *frame.Box) {
	x := from.X + from.W/2
	s.f.Line(frame.Connection, frame.Point{X: x, Y: from.Y}, frame.Point{X: x, Y: to.Y + to.H}, 1.2, 0.7)
}

// drawLooks draws which tokens the last one drawn looks at. What is multiplied there
// are values: they are no connections.
func (s *sequence) drawLooks() {
	last := len(s.in) - 1
	to := s.made[last]
	for i := range s.numbers {
		from := s.numbers[i]
		s.f.Line(frame.Muted, frame.Point{X: from.X + from.W/2, Y: from.Y}, frame.Point{X: to.X + to.W/2, Y: to.Y + to.H}, 1.6, 0.8)
	}
}

// say says what a step shows, and counts it.
func (s *sequence) say(step int, made int64) Tally {
	f, t := s.f, whole(s.l)
	each := t.Connections / s.moments
	in, out := int64(s.l.Inputs[0].Maps), int64(s.l.Output.Maps)
	attention, asks := s.l.Operation.(graph.Attention)
	recurrent, runs := s.l.Operation.(graph.Recurrent)
	switch {
	case step == 0 && runs:
		back := int64(recurrent.Units)
		if recurrent.Projected > 0 {
			back = int64(recurrent.Projected)
		}
		f.Say("layer.sees-moment", in, back)
	case step == 0 && asks:
		f.Say("layer.sees-heads", in, int64(attention.Heads))
	case step == 0:
		f.Say("layer.sees-token", in, out)
	case step == 1 && runs:
		f.Say("layer.moment-made", t.Parameters, each)
	case step == 1:
		f.Say("layer.token-made", t.Parameters, each)
	case step == 2 && runs:
		f.Say("layer.moments-made", s.moments, t.Parameters, t.Connections)
	case step == 2:
		f.Say("layer.tokens-made", s.moments, t.Parameters, t.Connections)
	default:
		f.Say("layer.tokens-look", t.Parameters, t.Connections)
	}
	if step == 0 {
		return Tally{}
	}
	if made < int64(len(s.in)) {
		t.Connections = each * made
	}
	return t
}
