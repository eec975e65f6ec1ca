package scene

import "fivebyfive/calc/lenet"

// drawFirst draws what there is to see while the first map stands alone: what
// comes of each of its kernels, and that all of it goes into one map.
func (d *tablePicture) drawFirst() {
	f, l := d.f, &d.l.first
	// The map has been drawn last. Until it is made, its connections are drawn
	// one by one; then each kernel's are counted where its sum stands, and the
	// map counts the bias's.
	units := &f.Textures[len(f.Textures)-1]
	if units.Connections = 1; d.m.beat == tableUnit {
		units.Connections = 0
	}
	for s := range d.l.rows {
		sum, input := &l.sums[s], &l.inputs[s]
		d.drawSum(s, sum)
		f.write(input.X, input.Y-6, s2MapLabel, int64(s+1))
		if s > 0 {
			plus := f.write(sum.X-4, (l.sums[s-1].Y+sum.H+sum.Y)/2+7, plusMark)
			plus.Anchor, plus.Size = End, 20
		}
	}
	first := &l.kernels[0]
	f.target(JoinTarget, d.c3.index, 0, Box{first.X, 0, first.W, float32(d.l.rows) * l.row}, d.l.rows, 1)
	kernel := f.write(first.X, first.Y-6, kernelLabel)
	if f.Width >= narrow {
		kernel.detail(weightsDetail, int64(d.weights))
	}
	f.write(l.sums[0].X, l.sums[0].Y-6, sumLabel)
	f.above(&l.units, c3MapLabel, 1)
	f.write(l.bias.X+l.bias.W/2, l.bias.Y+l.bias.H+labelSize+1, plusBiasLabel).Anchor = Middle
}

// drawSum draws what comes of one kernel: at each place, the sum of what its
// weights make of the window. It is drawn as dark as if it were squashed.
func (d *tablePicture) drawSum(s int, box *Box) {
	rows, cols := d.c3.Output.Height, d.c3.Output.Width
	t := d.f.texture(d.sumNames[s], *box, rows, cols)
	made := d.m.places[0]
	if d.m.beat == tableMap {
		t.Connections = d.weights
	} else if d.m.numbers[0] >= (s+1)*d.weights {
		made = 1
	}
	for i := range made {
		t.Values[i] = shadeOfUnit(lenet.Squash(d.sum(s, i/cols, i%cols)))
	}
	d.f.blank(*box, rows, cols, made)
	d.f.frameMap(&d.c3, box, Muted, 1)
	d.f.targetMap(&d.c3, 0, box)
}

// sum returns what the first map's kernel for map s makes of the window at a
// place.
func (d *tablePicture) sum(s, row, col int) (sum float32) {
	own, wide := &d.c3.maps(d.p.Seen)[0], d.c3.Window.Width
	for k, w := range own.Kernel(s) {
		sum += w * d.s2.value(d.p.Seen, own.Inputs[s], row+k/wide, col+k%wide)
	}
	return sum
}

// drawFan draws how the windows of a unit of the first map lead to it, those
// of the first so many kernels, and with the last of them the bias.
func (d *tablePicture) drawFan(kernels int) {
	const thin = 1.2
	f, l, at := d.f, &d.l.first, &d.at
	unit := d.c3.unitIn(&l.units, at.Row, at.Col).centre()
	for s := range kernels {
		window, kernel := d.c3.windowIn(&l.inputs[s], at.Row, at.Col), l.kernels[s].grow(1)
		sum := d.c3.unitIn(&l.sums[s], at.Row, at.Col)
		if d.alone() { // the connections are drawn one by one
			f.funnel(Kernel, &window, &kernel, false, thin, 1)
			f.funnel(Muted, &kernel, &sum, false, thin, 1)
		} else {
			f.strands(&window, &kernel, d.c3.Window.Height, false)
			f.strands(&kernel, &sum, d.c3.Window.Height, false)
		}
		f.line(Output, sum.right(), unit, 1.5, 1)
		f.ring(Output, &sum, 1, 2)
	}
	if kernels == d.l.rows {
		f.line(Bias, point{l.bias.centre().X, l.bias.Y}, unit, 1.5, 1)
	}
}

// drawLines draws the connections of the first unit one by one: from each cell
// of a window through its weight to the sum, and from the bias to the unit.
func (d *tablePicture) drawLines() {
	l := &d.l.first
	for n := range d.m.lines {
		alpha := float32(0.35)
		if n == d.m.lines-1 {
			alpha = 1
		}
		from, to, s := l.bias.centre(), &l.units, n/d.weights
		if s < d.l.rows {
			k := n % d.weights
			from, to = d.c3.weightIn(&l.kernels[s], k).centre(), &l.sums[s]
			cell := d.s2.unitIn(&l.inputs[s], k/d.c3.Window.Width, k%d.c3.Window.Width)
			d.f.line(Connection, cell.centre(), from, 1, alpha)
		}
		d.f.line(Connection, from, d.c3.unitIn(to, 0, 0).centre(), 1, alpha).Counts = Use
	}
}
