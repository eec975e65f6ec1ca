package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/wasm/frame"
)

// rowsDrawn is how many rows of a table are drawn.
const rowsDrawn = 12

// drawLookup draws a table, of which each word takes one row. Which rows those are, the
// words decide: those of the picture are examples.
func drawLookup(f *frame.Frame, l *graph.LayerCount, step int, over float32) Tally {
	table := l.Operation.(graph.Embedding)
	words := l.Inputs[0].Units().Value()
	shown := int(min(words, mostMoments))
	made := shown
	switch step {
	case 0:
		made = 0
	case 1:
		made = 1
	default:
		made = max(1, min(shown, int(over*float32(shown))))
	}
	top, high := float32(labelRoom+4), f.Height-2*labelRoom-8
	rows := int(min(int64(table.Words), rowsDrawn))
	box := frame.Box{X: f.Width * 0.36, Y: top, W: f.Width * 0.28, H: high}
	gap := min(high/mostMoments, 34)
	first := top + (high-gap*float32(shown))/2
	f.Fill(frame.Kernel, box, 0.12)
	f.Grid(box, rows, 1)
	f.Outline(frame.Kernel, box, 1, 0.9)
	for i := range shown {
		word := frame.Box{X: f.Width * 0.06, Y: first + float32(i)*gap + gap*0.15, W: f.Width * 0.08, H: gap * 0.7}
		row := box.Cell((i*7+3)%rows, 0, rows, 1)
		out := frame.Box{X: f.Width * 0.76, Y: word.Y, W: f.Width * 0.2, H: word.H}
		f.Fill(frame.Input, word, 0.35)
		if i < made {
			f.Fill(frame.Kernel, row, 0.4)
			f.Fill(frame.Output, out, 0.45)
			f.Join(frame.Connection, &word, &row, 1.2, 0.7)
			f.Join(frame.Connection, &row, &out, 1.2, 0.7)
		}
		f.Outline(frame.Output, out, 1, 0.8)
	}
	f.Write(f.Width*0.02, top-6, "layer.words", words)
	label := f.Write(box.X+box.W/2, top-6, "layer.steps", int64(table.Words), int64(table.Features)).Count(frame.Kernel)
	label.Anchor = frame.Middle
	f.Label(f.Width*0.98, top-6, sizeText(l.Output)).Anchor = frame.End
	if more := words - int64(shown); more > 0 {
		f.Write(f.Width*0.02, f.Height-5, "layer.more", more).Muted()
	}
	features := int64(table.Features)
	switch step {
	case 0:
		f.Say("layer.sees-word", int64(table.Words), features)
		return Tally{}
	case 1:
		f.Say("layer.word-made", features)
		return Tally{features, features}
	}
	t := whole(l)
	f.Say("layer.words-made", words, t.Parameters, t.Connections)
	if made < shown {
		t.Connections = features * int64(made)
	}
	return t
}
