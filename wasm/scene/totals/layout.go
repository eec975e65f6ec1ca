package totals

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// layout is where everything of the scene stands: the bars upright, with
// room for the threads between them, and their labels outside.
type layout struct {
	bars     [2]bar  // of parameters, and of connections
	line     float32 // from label to label
	percents bool    // the labels have room for them
}

// bar is a bar: where it and its labels stand, and what it holds.
type bar struct {
	name      language.Key
	role      frame.Role
	counted   frame.Counts
	counts    [7]int64 // of each layer
	most      [7]bool  // those that hold most of the bar
	total     int64
	first     int // of its targets' maps
	box       frame.Box
	segments  [7]frame.Box // of each layer, once all of it is drawn
	over      float32
	anchor    frame.Anchor
	baselines [7]float32 // of the labels
	names     float32    // where the labels' names begin
	numbers   float32    // where their numbers end
	shares    float32    // where their percentages end
	edge      float32    // where the lines to the labels begin
	label     float32    // and end
}

func (s *Scene) layout(p *kit.Params) layout {
	const edge, header, share = 2, 46, 72
	l := layout{percents: p.Width >= kit.Narrow}
	labels, thick, percents := float32(118), frame.Floor(min(64, p.Width*0.075)), float32(0)
	if l.percents {
		labels, percents = 196, share
	}
	if p.Width < 330 {
		labels = 104
	}
	high := frame.Floor(p.Height - header - edge)
	l.line = max(15, min(22, high/float32(len(s.Network.Layers)+1)))
	left, right := edge+labels, p.Width-edge-labels
	l.bars = [2]bar{{
		name: kit.ParametersName, role: frame.Kernel, counted: frame.Parameter, total: s.Network.Total.Parameters, most: [7]bool{4: true, 5: true},
		box: frame.Box{X: left, Y: header, W: thick, H: high}, over: left + thick, anchor: frame.End,
		names: edge, shares: left - 14, edge: left - 1, label: left - 9,
	}, {
		name: kit.ConnectionsName, role: frame.Connection, counted: frame.Use, total: s.Network.Total.Connections, most: [7]bool{0: true, 2: true},
		first: len(s.Network.Layers), box: frame.Box{X: right - thick, Y: header, W: thick, H: high}, over: right - thick,
		names: right + 14, shares: p.Width - edge, edge: right + 1, label: right + 9,
	}}
	for i := range s.Network.Layers {
		layer := &s.Network.Layers[i]
		l.bars[0].counts[i], l.bars[1].counts[i] = layer.Parameters, layer.Connections
	}
	for i := range l.bars {
		b := &l.bars[i]
		b.numbers = b.shares - percents
		b.fill(l.line)
	}
	return l
}

// fill sets a bar's segments, and its labels: each beside the middle of its
// segment, moved apart where segments are too thin for that.
func (b *bar) fill(line float32) {
	scale, before, y := b.box.H/float32(b.total), int64(0), b.box.Y+line/2
	for i, count := range b.counts {
		b.segments[i] = frame.Box{X: b.box.X, Y: b.box.Y + float32(before)*scale, W: b.box.W, H: float32(count) * scale}
		before += count
		y = max(y, b.segments[i].Centre().Y)
		b.baselines[i] = y
		y += line
	}
	y = b.box.Y + b.box.H - line/2 + 2
	for i := len(b.baselines) - 1; i >= 0; i-- {
		y = min(y, b.baselines[i])
		b.baselines[i] = y
		y -= line
	}
}
