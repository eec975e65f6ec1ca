package c3

import (
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawFirst draws what there is to see while the first map stands alone: what
// comes of each of its kernels, and that all of it goes into one map.
func (d *picture) drawFirst() {
	f, l := d.f, &d.l.first
	// The map has been drawn last. Until it is made, its connections are drawn
	// one by one; then each kernel's are counted where its sum stands, and the
	// map counts the bias's.
	units := &f.Textures[len(f.Textures)-1]
	if units.Connections = 1; d.m.beat == beatUnit {
		units.Connections = 0
	}
	for s := range d.l.rows {
		sum, input := &l.sums[s], &l.inputs[s]
		d.drawSum(s, sum)
		f.Write(input.X, input.Y-6, s2MapLabel, int64(s+1))
		if s > 0 {
			plus := f.Write(sum.X-4, (l.sums[s-1].Y+sum.H+sum.Y)/2+7, kit.PlusMark)
			plus.Anchor, plus.Size = frame.End, 20
		}
	}
	first := &l.kernels[0]
	f.Target(frame.JoinTarget, d.c3.Index, 0, frame.Box{X: first.X, Y: 0, W: first.W, H: float32(d.l.rows) * l.row}, d.l.rows, 1)
	kernel := f.Write(first.X, first.Y-6, kit.KernelLabel)
	if f.Width >= kit.Narrow {
		kernel.With(kit.WeightsDetail, int64(d.weights))
	}
	f.Write(l.sums[0].X, l.sums[0].Y-6, sumLabel)
	f.Above(&l.units, mapLabel, 1)
	f.Write(l.bias.X+l.bias.W/2, l.bias.Y+l.bias.H+frame.LabelSize+1, plusBiasLabel).Anchor = frame.Middle
}

// drawSum draws what comes of one kernel: at each place, the sum of what its
// weights make of the window. It is drawn as dark as if it were squashed.
func (d *picture) drawSum(s int, box *frame.Box) {
	rows, cols := d.c3.Output.Height, d.c3.Output.Width
	t := d.f.Texture(d.sumNames[s], *box, rows, cols)
	made := d.m.places[0]
	if d.m.beat == beatMap {
		t.Connections = d.weights
	} else if d.m.numbers[0] >= (s+1)*d.weights {
		made = 1
	}
	for i := range made {
		t.Values[i] = kit.ShadeOfUnit(lenet.Squash(d.sum(s, i/cols, i%cols)))
	}
	d.f.Blank(*box, rows, cols, made)
	kit.FrameMap(d.f, &d.c3, box, frame.Muted, 1)
	kit.TargetMap(d.f, &d.c3, 0, box)
}

// sum returns what the first map's kernel for map s makes of the window at a
// place.
func (d *picture) sum(s, row, col int) (sum float32) {
	own, wide := &d.c3.Maps(d.p.Seen)[0], d.c3.Window.Width
	for k, w := range own.Kernel(s) {
		sum += w * d.s2.Value(d.p.Seen, own.Inputs[s], row+k/wide, col+k%wide)
	}
	return sum
}

// drawFan draws how the windows of a unit of the first map lead to it, those
// of the first so many kernels, and with the last of them the bias.
func (d *picture) drawFan(kernels int) {
	const thin = 1.2
	f, l, at := d.f, &d.l.first, &d.at
	unit := d.c3.UnitIn(&l.units, at.Row, at.Col).Centre()
	for s := range kernels {
		window, kernel := d.c3.WindowIn(&l.inputs[s], at.Row, at.Col), l.kernels[s].Grow(1)
		sum := d.c3.UnitIn(&l.sums[s], at.Row, at.Col)
		if d.alone() { // the connections are drawn one by one
			f.Funnel(frame.Kernel, &window, &kernel, false, thin, 1)
			f.Funnel(frame.Muted, &kernel, &sum, false, thin, 1)
		} else {
			f.Strands(&window, &kernel, d.c3.Window.Height, false)
			f.Strands(&kernel, &sum, d.c3.Window.Height, false)
		}
		f.Line(frame.Output, sum.Right(), unit, 1.5, 1)
		f.Ring(frame.Output, &sum, 1, 2)
	}
	if kernels == d.l.rows {
		f.Line(frame.Bias, frame.Point{X: l.bias.Centre().X, Y: l.bias.Y}, unit, 1.5, 1)
	}
}

// drawLines draws the connections of the first unit one by one: from each cell
// of a window through its weight to the sum, and from the bias to the unit.
func (d *picture) drawLines() {
	l := &d.l.first
	for n := range d.m.lines {
		alpha := float32(0.35)
		if n == d.m.lines-1 {
			alpha = 1
		}
		from, to, s := l.bias.Centre(), &l.units, n/d.weights
		if s < d.l.rows {
			k := n % d.weights
			from, to = d.c3.WeightIn(&l.kernels[s], k).Centre(), &l.sums[s]
			cell := d.s2.UnitIn(&l.inputs[s], k/d.c3.Window.Width, k%d.c3.Window.Width)
			d.f.Line(frame.Connection, cell.Centre(), from, 1, alpha)
		}
		d.f.Line(frame.Connection, from, d.c3.UnitIn(to, 0, 0).Centre(), 1, alpha).Counts = frame.Use
	}
}
