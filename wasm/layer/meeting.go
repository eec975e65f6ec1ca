package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/wasm/frame"
)

// drawMeeting draws layers below each other, and what they become together.
func drawMeeting(f *frame.Frame, l *graph.LayerCount) Tally {
	shown := min(len(l.Inputs), most)
	high := f.Height / float32(shown)
	scale := float32(26)
	for _, s := range append(l.Inputs[:shown:shown], l.Output) {
		rows, cols := sides(s)
		scale = min(scale, (high-labelRoom-most*depth-8)/float32(rows), 0.3*f.Width/float32(cols))
	}
	box := func(s graph.Shape) frame.Box {
		rows, cols := sides(s)
		return frame.Box{W: max(3, scale*float32(cols)), H: max(3, scale*float32(rows))}
	}
	out := box(l.Output)
	out.X, out.Y = f.Width*0.6, (f.Height-labelRoom+most*depth-out.H)/2
	for i, s := range l.Inputs[:shown] {
		in := box(s)
		in.X, in.Y = 1, high*float32(i)+(high-labelRoom+most*depth-in.H)/2
		stack(f, frame.Input, in, s.Maps, 0.25)
		words := size(f, &in, s)
		in.W = max(in.W+most*depth, f.LabelWidth(words)*1.1) + 4 // the line begins behind the words
		f.Join(frame.Muted, &in, &out, 1.2, 0.8)
	}
	stack(f, frame.Output, out, l.Output.Maps, 0.35)
	size(f, &out, l.Output)
	if more := int64(len(l.Inputs) - shown); more > 0 {
		f.Write(f.Width*0.6, f.Height-5, "layer.more", more).Muted()
	}
	if l.Operation.(graph.Join).Kind == graph.Concat {
		f.Say("layer.side-by-side", int64(len(l.Inputs)), int64(l.Output.Maps))
	} else {
		f.Say("layer.unit-by-unit", int64(len(l.Inputs)))
	}
	return Tally{}
}
