package subsampling

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// reach is the last beat of S4: how far one unit sees, back through the layers
// before it to the input.
type reach struct {
	layers []kit.Layer // from the first to the one that is asked about
}

func newReach(count *calc.Count, index int) *reach {
	r := &reach{}
	for i := range index + 1 {
		l := kit.NewLayer(*count, i)
		for m := range l.Names {
			l.Names[m] = "reach " + l.Name // one map of each is shown
		}
		r.layers = append(r.layers, l)
	}
	return r
}

// block is a square of units, or of the input's pixels.
type block struct{ row, col, side int }

// blocks returns what a unit of a layer depends on: first the pixels of the
// input, then the units of each layer up to its own, where it stands alone.
func (r *reach) blocks(unit *frame.Selection) (blocks [5]block) {
	b := block{unit.Row, unit.Col, 1}
	for i := unit.Layer; i >= 0; i-- {
		blocks[i+1] = b
		window, stride := r.layers[i].Window.Height, 1
		if r.layers[i].Kind == calc.Subsampling {
			stride = window
		}
		b = block{b.row * stride, b.col * stride, (b.side-1)*stride + window}
	}
	blocks[0] = b
	return blocks
}

// middle returns the unit in the middle of the last layer's first map.
func (r *reach) middle() frame.Selection {
	last := &r.layers[len(r.layers)-1]
	return last.Place(0, last.Output.Height/2*last.Output.Width+last.Output.Width/2)
}

// draw draws the input and a map of each layer, and in them what one unit
// depends on: a layer further back, the further the beat has come.
func (r *reach) draw(d *picture, x float32) {
	f, p, layers := d.f, d.p, len(r.layers)
	l := reachLayout{layers: r.layers}
	l.fit(p)
	unit := r.middle()
	back := int(frame.Clamp((x-0.04)/0.86)*float32(layers)) + 1 // steps that are shown
	pointed := p.Selection.Kind == frame.UnitTarget && p.Selection.Layer >= 0 && p.Selection.Layer < layers
	if pointed {
		unit, back = p.Selection, layers+1
	}
	blocks := r.blocks(&unit)
	from := unit.Layer + 2 - back
	switch {
	case pointed:
		f.Say(reachSelectionCaption, int64(unit.Layer), int64(unit.Row+1), int64(unit.Col+1), int64(blocks[0].side))
	case back == 1:
		f.Say(reachStartCaption, int64(unit.Layer))
	case back <= layers:
		f.Say(reachStepCaption, int64(blocks[from].side), int64(from-1), int64(r.layers[from].Window.Height))
	}
	f.Current = unit
	d.drawCounted(l.counted)
	kit.DrawPart(f, "input", l.input, kit.InputSide, kit.InputSide, p.Seen, 0, 0)
	f.WithIn(f.Above(&l.input, kit.InputLabel), l.maps[0].X-l.input.X-8, kit.SizeDetail, kit.InputSide, kit.InputSide)
	for i := range r.layers {
		r.drawLayer(f, &l.maps[i], i, &unit, p.Seen)
	}
	for i := unit.Layer + 1; i >= max(0, from); i-- {
		r.drawBlock(f, &l, i, &blocks, i == unit.Layer+1)
	}
	f.Halo(l.square(0, &blocks[0]), p.Highlight == calc.Field && back > layers, frame.Input)
}

// drawLayer draws one map of a layer: the selected one, or one that leads to
// it.
func (r *reach) drawLayer(f *frame.Frame, box *frame.Box, i int, unit *frame.Selection, seen *lenet.Activations) {
	layer, m := &r.layers[i], unit.Map
	for above := unit.Layer; above > i; above-- {
		m = r.layers[above].Maps(seen)[m].Inputs[0]
	}
	if i > unit.Layer {
		m = 0
	}
	kit.DrawGiven(f, layer, m, box, seen, frame.Output, 0.6)
	kit.TargetMap(f, layer, m, box)
	f.Above(box, layerLabel, int64(i))
}

// drawBlock draws what the unit depends on in a layer, 1 to 4, or in the input,
// 0, and how the block after it leads there.
func (r *reach) drawBlock(f *frame.Frame, l *reachLayout, i int, blocks *[5]block, first bool) {
	box, side := l.square(i, &blocks[i]), int64(blocks[i].side)
	role, stroke := frame.Output, float32(2)
	if i == 0 {
		role, stroke = frame.Input, 3
	}
	f.Area(role, &box, 0.22, stroke, 1)
	if !first {
		next := l.square(i+1, &blocks[i+1])
		f.Funnel(frame.Kernel, &box, &next, false, 1.2, 0.9)
	}
	of := &l.input
	if i > 0 {
		of = &l.maps[i-1]
		f.Outline(frame.Output, l.over(&r.layers[i-1], &blocks[i]), 1.5, 0.9)
	}
	size := f.Write(of.Centre().X, of.Y+of.H+underMap, kit.SizeDetail, side, side).Count(role)
	size.Anchor = frame.Middle
	if of.W < 60 {
		size.Text.Set(kit.CloseRule, side, side)
		if i == 0 { // at the edge
			size.X, size.Anchor = of.X, frame.Start
		}
	}
}

// underMap is the room for how many units of a map there are, under it.
const underMap = 17

// reachLayout is where everything of the beat stands.
type reachLayout struct {
	input   frame.Box
	maps    [4]frame.Box
	counted frame.Box // room for all that is counted
	layers  []kit.Layer
}

// square returns the box of a block: in the input, 0, or in the map of a layer.
func (l *reachLayout) square(i int, b *block) frame.Box {
	of, side := &l.input, kit.InputSide
	if i > 0 {
		of, side = &l.maps[i-1], l.layers[i-1].Output.Width
	}
	return of.Cells(b.row, b.col, b.side, b.side, side, side)
}

// over returns where a block of units lies over the input, each unit being
// where its receptive field has its centre.
func (l *reachLayout) over(layer *kit.Layer, b *block) frame.Box {
	pixel, field := l.input.W/kit.InputSide, &layer.ReceptiveField
	jump, first := float32(field.Jump.Width)*pixel, float32(field.CentreX)*pixel
	x, y, side := first+(float32(b.col)-0.5)*jump, first+(float32(b.row)-0.5)*jump, float32(b.side)*jump
	return frame.Box{X: l.input.X + x, Y: l.input.Y + y, W: side, H: side}
}

// fit sets the input and the maps in a row, from left to right. A unit of a map
// is as wide as its step over the input, so that blocks compare.
func (l *reachLayout) fit(p *kit.Params) {
	const edge, gap, under = 2, 7, 90 // a gap, and the room for all that is counted under the row, at least
	width, bottom := p.Width, p.Height-edge
	all := float32(kit.InputSide)
	var wide [4]float32 // of the maps, in pixels of the input
	for i := range wide {
		layer := &l.layers[i]
		wide[i] = float32(layer.Output.Width * layer.ReceptiveField.Jump.Width)
		all += wide[i]
	}
	room := width - 2*edge
	scale := kit.Fit(1, room-gap*float32(len(wide)), all, bottom-kit.Top-underMap, kit.InputSide)
	space := (room - all*scale) / float32(len(wide))
	l.input = frame.Box{X: edge, Y: kit.Top, W: kit.InputSide * scale, H: kit.InputSide * scale}
	x := edge + l.input.W + space
	for i := range wide {
		l.maps[i] = frame.Box{X: frame.Floor(x), Y: kit.Top, W: wide[i] * scale, H: wide[i] * scale}
		x += l.maps[i].W + space
	}
	y := l.input.Y + l.input.H + underMap + 12
	l.counted = frame.Box{X: edge, Y: y, W: room, H: bottom - y}
	if l.counted.H < under { // under the small maps
		small := &l.maps[2]
		y = small.Y + small.H + underMap + 4
		l.counted = frame.Box{X: small.X, Y: y, W: width - edge - small.X, H: bottom - y}
	}
}
