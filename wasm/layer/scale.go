package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/wasm/frame"
)

// scales reports whether all that a layer keeps is a few numbers for each map.
func scales(l *graph.LayerCount) bool {
	switch o := l.Operation.(type) {
	case graph.Normalization:
		return len(l.Tensors) > 0
	case graph.Raw:
		return o.Kind == graph.Scales || o.Kind == graph.Slopes
	}
	return false
}

// drawScales draws maps below each other, and the numbers of each beside it: what
// training leaves alone is an outline.
func drawScales(f *frame.Frame, l *graph.LayerCount, step int, over float32) Tally {
	shape, maps := l.Output, l.Output.Maps
	shown := min(maps, most)
	made := 1
	if step > 0 {
		made = max(1, min(shown, int(over*float32(shown))))
	}
	high, top := (f.Height-2*labelRoom-8)/most, float32(labelRoom+4)
	top += high * float32(most-shown) / 2
	rows, cols := sides(shape)
	scale := min(high*0.8/float32(rows), 0.25*f.Width/float32(cols))
	wide, tall := max(6, scale*float32(cols)), max(6, scale*float32(rows))
	side := min(high*0.6, 20)
	for i := range shown {
		y := top + (float32(i)+0.5)*high
		in := frame.Box{X: 1, Y: y - tall/2, W: wide, H: tall}
		out := in
		out.X = f.Width - wide - 1
		number := frame.Box{X: f.Width/2 - float32(len(l.Tensors))*side*0.75, Y: y - side/2, W: side, H: side}
		first, last := number, number
		f.Fill(frame.Input, in, 0.35)
		f.Outline(frame.Output, out, 1, 0.8)
		if i < made {
			f.Fill(frame.Output, out, 0.45)
		}
		for _, t := range l.Tensors {
			role := frame.Kernel
			if t.Role == graph.Bias {
				role = frame.Bias
			}
			if !t.Fixed {
				f.Fill(role, number, 0.4)
			}
			f.Outline(role, number, 1.2, 0.9)
			last = number
			number.X += side * 1.5
		}
		if i < made {
			f.Join(frame.Connection, &in, &first, 1.2, 0.7)
			f.Join(frame.Connection, &last, &out, 1.2, 0.7)
		}
	}
	bottom := top + float32(shown)*high + labelRoom - 4
	f.Label(1, bottom, sizeText(shape))
	if more := int64(maps - shown); more > 0 {
		f.Write(f.Width-1, bottom, "layer.more", more).Muted().Anchor = frame.End
	}
	t, one := whole(l), share(l, int64(maps))
	fixed := int64(0)
	for _, tensor := range l.Tensors {
		if tensor.Fixed {
			fixed++
		}
	}
	if len(l.Tensors) == 2 && fixed == 0 || len(l.Tensors) == 4 {
		name := f.Write(f.Width/2, top-4, "layer.scale-and-shift")
		name.Anchor = frame.Middle
		if fixed > 0 {
			name.With("layer.mean-and-variance")
		}
	}
	switch {
	case step > 0 && made == shown:
		f.Say("layer.scales-made", int64(maps), t.Parameters, t.Connections)
		return t
	case fixed > 0:
		f.Say("layer.scale-and-fixed", one.Parameters, fixed, one.Connections)
	default:
		f.Say("layer.scale-made", one.Parameters, one.Connections)
	}
	return share(l, int64(maps)).times(int64(made))
}

// times is so many of it.
func (t Tally) times(n int64) Tally { return Tally{t.Parameters * n, t.Connections * n} }
