package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// reach is the last beat of S4: how far one unit sees, back through the layers
// before it to the input.
type reach struct {
	input  calc.Shape
	layers []layer // from the first to the one that is asked about
}

func newReach(count calc.Count, index int) *reach {
	r := &reach{input: count.Input}
	for i := range index + 1 {
		l := newLayer(count, i)
		for m := range l.names {
			l.names[m] = "reach " + l.Name // one map of each is shown
		}
		r.layers = append(r.layers, l)
	}
	return r
}

// block is a square of units, or of the input's pixels.
type block struct{ row, col, side int }

// blocks returns what a unit of a layer depends on: first the pixels of the
// input, then the units of each layer up to its own, where it stands alone.
func (r *reach) blocks(unit Selection) (blocks [5]block) {
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
func (r *reach) middle() Selection {
	last := len(r.layers) - 1
	return Selection{Kind: UnitTarget, Layer: last, Row: r.layers[last].Output.Height / 2, Col: r.layers[last].Output.Width / 2}
}

// caption says how far a unit sees.
func (r *reach) caption() Text {
	b := r.blocks(r.middle())
	return text(reachCaption, int64(len(r.layers)-1), int64(b[3].side), int64(b[2].side), int64(b[1].side), int64(b[0].side))
}

// draw draws the input and a map of each layer, and in them what one unit
// depends on: a layer further back, the further the beat has come.
func (r *reach) draw(f *Frame, s *subsampling, p Params, x float32) {
	layout := r.layout(p)
	l := &layout
	unit := r.middle()
	back := int(clamp((x-0.04)/0.86)*float32(len(r.layers))) + 1 // steps that are shown
	blocks := r.blocks(unit)
	switch at := p.Selection; {
	case at.Kind == UnitTarget && at.Layer >= 0 && at.Layer < len(r.layers):
		unit, back = at, len(r.layers)+1
		blocks = r.blocks(unit)
		f.say(reachSelectionCaption, int64(at.Layer), int64(at.Row+1), int64(at.Col+1), int64(blocks[0].side))
	case back == 1:
		f.say(reachStartCaption, int64(unit.Layer))
	case back <= len(r.layers):
		from := unit.Layer + 1 - (back - 1)
		f.say(reachStepCaption, int64(blocks[from].side), int64(from-1), int64(r.layers[from].Window.Height))
	}
	f.Current = unit
	s.drawCounted(f, l.counted, p.Seen)
	f.drawSeen(r.input, l.input, p.Seen)
	f.write(l.input.X, l.input.Y-labelGap, inputLabel).detail(sizeDetail, int64(r.input.Height), int64(r.input.Width))
	for i := range r.layers {
		r.drawLayer(f, l, i, unit, p.Seen)
	}
	for i := unit.Layer + 1; i >= 0 && i > unit.Layer+1-back; i-- {
		r.drawBlock(f, l, i, blocks, i == unit.Layer+1)
	}
	f.halo(l.square(0, blocks[0]), p.Highlight == calc.Field && back > len(r.layers), Input)
}

// drawLayer draws one map of a layer: the selected one, or one that leads to
// it.
func (r *reach) drawLayer(f *Frame, l *reachLayout, i int, unit Selection, seen *lenet.Activations) {
	layer, m := &r.layers[i], unit.Map
	for above := unit.Layer; above > i; above-- {
		m = seen.Network.Layers[above].Maps[m].Inputs[0]
	}
	if i > unit.Layer {
		m = 0
	}
	box, rows, cols := l.maps[i], layer.Output.Height, layer.Output.Width
	f.drawMap(layer, m, box, seen, rows*cols, 0)
	f.grid(box, rows, cols)
	f.outline(Output, box.grow(0.5), 1, 0.6)
	f.target(UnitTarget, i, m, box, rows, cols)
	f.write(box.X, box.Y-labelGap, layerLabel, int64(i))
}

// drawBlock draws what the unit depends on in a layer, 1 to 4, or in the input,
// 0, and how the block after it leads there.
func (r *reach) drawBlock(f *Frame, l *reachLayout, i int, blocks [5]block, first bool) {
	box, side := l.square(i, blocks[i]), int64(blocks[i].side)
	role, stroke := Output, float32(2)
	if i == 0 {
		role, stroke = Input, 3
	}
	f.fill(role, box, 0.22)
	f.outline(role, box, stroke, 1)
	if !first {
		f.drawFunnel(box, l.square(i+1, blocks[i+1]))
	}
	if i == 0 {
		at := point{box.X, box.Y - 6}
		if at.Y-labelSize < l.input.Y {
			at.Y = box.Y + box.H + labelSize + 3
		}
		f.fill(Paper, Box{at.X - 2, at.Y - 12, 56, 16}, 0.9)
		f.write(at.X, at.Y, sizeDetail, side, side).count(Input)
		return
	}
	f.outline(Output, l.over(&r.layers[i-1], blocks[i]), 1.5, 0.9)
	count := f.write(l.maps[i-1].X+25, l.maps[i-1].Y-labelGap, sizeDetail, side, side).count(Output)
	if l.maps[i-1].W < 72 {
		count.X, count.Text = count.X-5, text(tightSize, side, side)
	}
}

// drawFunnel draws the lines from one box to a smaller one, between the sides
// that face each other.
func (f *Frame) drawFunnel(from, to Box) {
	a, b := from, to
	across, down := to.centre().X-from.centre().X, to.centre().Y-from.centre().Y
	switch {
	case max(across, -across) < max(down, -down):
		a.H, b.H = 0, 0
		if down > 0 {
			a.Y += from.H
		} else {
			b.Y += to.H
		}
	case across > 0:
		a.X, a.W, b.W = a.X+a.W, 0, 0
	default:
		b.X, a.W, b.W = b.X+b.W, 0, 0
	}
	f.line(Kernel, point{a.X, a.Y}, point{b.X, b.Y}, 1.2, 0.9)
	f.line(Kernel, point{a.X + a.W, a.Y + a.H}, point{b.X + b.W, b.Y + b.H}, 1.2, 0.9)
}

// reachLayout is where everything of the beat stands.
type reachLayout struct {
	input   Box
	maps    [4]Box
	counted Box // room for all that is counted
	layers  []layer
}

// square returns the box of a block: in the input, 0, or in the map of a layer.
func (l *reachLayout) square(i int, b block) Box {
	if i == 0 {
		const side = 32
		return l.input.cells(b.row, b.col, b.side, b.side, side, side)
	}
	size := l.layers[i-1].Output
	return l.maps[i-1].cells(b.row, b.col, b.side, b.side, size.Height, size.Width)
}

// over returns where a block of units lies over the input, each unit being
// where its receptive field has its centre.
func (l *reachLayout) over(layer *layer, b block) Box {
	field := layer.ReceptiveField
	jump := float32(field.Jump.Width)
	pixel := l.input.W / 32
	at := func(first float64, n int) float32 { return (float32(first) + (float32(n)-0.5)*jump) * pixel }
	return Box{l.input.X + at(field.CentreX, b.col), l.input.Y + at(field.CentreY, b.row), float32(b.side) * jump * pixel, float32(b.side) * jump * pixel}
}

// layout sets the input on the left and the maps on the right, clockwise where
// that makes them larger than in a row. A unit of a map is as wide as its step
// over the input, so that blocks compare.
func (r *reach) layout(p Params) reachLayout {
	const edge, rowGap = 2, 24
	l := reachLayout{layers: r.layers}
	side := float32(r.input.Width)
	pixel := floor(min((p.Height-top-edge)/side, p.Width*0.41/side))
	l.input = Box{edge, top, pixel * side, pixel * side}
	gap := floor(max(14, min(40, p.Width*0.045)))
	left := l.input.X + l.input.W + gap
	room := p.Width - edge - left
	var wide [4]float32 // of the maps, in pixels of the input
	for i := range r.layers {
		wide[i] = float32(r.layers[i].Output.Width * r.layers[i].ReceptiveField.Jump.Width)
	}
	inRow := floor(min((room-3*gap)/(wide[0]+wide[1]+wide[2]+wide[3]), (p.Height-top-edge)/wide[0]))
	around := floor(min((room-gap)/(wide[0]+wide[1]), (p.Height-top-rowGap-edge)/(wide[0]+wide[2])))
	scale := max(1, inRow, around)
	box := func(i int, x, y float32) Box { return Box{floor(x), floor(y), wide[i] * scale, wide[i] * scale} }
	if inRow > around {
		x := left
		for i := range r.layers {
			l.maps[i] = box(i, x, top)
			x += l.maps[i].W + (room-(wide[0]+wide[1]+wide[2]+wide[3])*scale)/3
		}
		third := l.maps[2]
		l.counted = Box{third.X, third.Y + third.H + 6, p.Width - edge - third.X, p.Height - third.Y - third.H - 6 - edge}
		return l
	}
	l.maps[0] = box(0, left, top)
	l.maps[1] = box(1, p.Width-edge-wide[1]*scale, top)
	below := top + l.maps[0].H + rowGap
	l.maps[2] = box(2, l.maps[1].X, below)
	l.maps[3] = box(3, l.maps[1].X-gap-wide[3]*scale, below)
	beside := Box{left, below - labelSize - labelGap, l.maps[3].X - gap - left, p.Height - edge - below + labelSize + labelGap}
	under := Box{edge, top + l.input.H + 6, l.input.W, p.Height - edge - top - l.input.H - 6}
	l.counted = beside
	if under.H*under.W > beside.H*beside.W {
		l.counted = under
	}
	return l
}
