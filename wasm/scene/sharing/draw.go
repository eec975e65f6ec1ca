package sharing

import (
	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawLayer draws the input and the maps, each under its own numbers. The
// network's numbers work on an input of any size, so every map shows what
// becomes of the digit there.
func (d *picture) drawLayer() {
	f, l, m, seen := d.f, &d.l, &d.m, d.p.Seen
	c1 := m.c1
	side, places := c1.Input.Height, c1.Output.Height*c1.Output.Width
	of := targetLayer(c1)
	in, out := drawResized(f, l.input, side, seen), f.Room(int(c1.Units))
	f.Ring(frame.Input, &l.input, 0.5, 1)
	name := f.Above(&l.input, kit.InputLabel)
	if l.maps[0].Kernel.X-l.input.X > 118 {
		name.With(kit.SizeDetail, int64(side), int64(side))
	}
	maps := seen.Network.Layers[0].Maps
	if of == 0 {
		f.Target(frame.UnitTarget, frame.InputLayer, 0, l.input, side, side)
		copy(out, seen.Layers[0])
	} else {
		on := lenet.Layer{LayerCount: *c1, Maps: maps}
		on.Forward(in, out)
	}
	largest := kit.LargestWeight(maps)
	f.Write(l.maps[0].Kernel.X, l.input.Y-frame.LabelGap, frame.LayerTitles[0]).With(mapsDetail, int64(len(maps)), int64(c1.Output.Height))
	high, wide := c1.Window.Height, c1.Window.Width
	for i := range maps {
		at, own, drawn := &l.maps[i], &maps[i], m.numbers-i*d.perUnit
		for k, w := range own.Weights {
			f.Number(at.Kernel.Cell(k/wide, k%wide, high, wide), kit.Strength(w, largest), false, k < drawn)
		}
		f.Number(at.Bias, kit.Strength(*own.Bias, largest), true, drawn >= d.perUnit)
		f.Ring(frame.Kernel, &at.Kernel, 1.5, 1)
		units := kit.Grid{Box: at.Units, Rows: c1.Output.Height, Cols: c1.Output.Width}
		filled := max(0, min(places, m.units-i*places))
		kit.Shades(f, d.c1.Names[i], &units, out[i*places:i*places+filled]).Connections = d.perUnit
		f.Blank(units.Box, units.Rows, units.Cols, filled)
		f.Ring(frame.Output, &units.Box, 0.5, 1)
		kit.Targets(f, frame.UnitTarget, of, i, &units)
		f.Target(frame.WeightTarget, of, i, at.Kernel, high, wide)
		f.Target(frame.BiasTarget, of, i, at.Bias, 1, 1)
	}
}

// targetLayer is the layer that targets name: LeNet-5's only where the input is
// as large as LeNet-5's.
func targetLayer(c1 *calc.LayerCount) int {
	if c1.Input.Height == kit.InputSide {
		return 0
	}
	return frame.NoLayer
}

// drawResized draws the digit with as many cells a side as asked for, and
// returns their values.
func drawResized(f *frame.Frame, box frame.Box, side int, seen *lenet.Activations) []float32 {
	values := f.Room(side * side)
	t := f.Texture("input", box, side, side)
	for i := range values {
		values[i] = sampled(&seen.Input, float32(i/side)+0.5, float32(i%side)+0.5, side)
		t.Values[i] = kit.InkOf(values[i])
	}
	return values
}

// sampled is the value of the input at a place in a grid of other cells,
// between those of the four cells around it.
func sampled(input *lenet.Input, row, col float32, side int) float32 {
	const own = kit.InputSide
	row, col = row*own/float32(side)-0.5, col*own/float32(side)-0.5
	i, j := max(0, min(own-2, int(row))), max(0, min(own-2, int(col)))
	down, right := frame.Clamp(row-float32(i)), frame.Clamp(col-float32(j))
	at := i*own + j
	return frame.Mix(frame.Mix(input[at], input[at+1], right), frame.Mix(input[at+own], input[at+own+1], right), down)
}

// drawSquares draws the parameters of each way to wire the units as the area of
// a square. All stand in one corner, and the scale follows the largest.
func (d *picture) drawSquares() {
	f, l, m := d.f, &d.l, &d.m
	perUnit, inputs := int64(d.perUnit), int64(m.c1.Input.Height*m.c1.Input.Width)
	names, rules := [...]language.Key{kit.SharedLabel, kit.UnsharedLabel, kit.FullLabel}, [...]language.Key{kit.ProductRule, kit.ProductRule, kit.FullRule}
	alphas := [...]float32{0.85, 0.35, 0.12}
	f.Above(&l.squares, squaresLabel).Muted()
	if m.beat <= beatShared {
		f.Fill(frame.Hair, l.squares, 0.4)
	}
	scale := max(float32(m.all[0]), float32(m.ways[1]), float32(m.ways[2]))
	block := (l.squares.H - 4) / float32(len(alphas))
	for i := len(alphas) - 1; i >= 0; i-- {
		if m.ways[i] == 0 {
			continue
		}
		side := l.squares.W * frame.Root(float32(m.ways[i])/scale)
		box := frame.Box{X: l.squares.X, Y: l.squares.Y + l.squares.H - side, W: side, H: side}
		if m.beat == beatShared { // number by number, a column for each map
			box = l.squares
			columns := kit.Grid{Box: box, Rows: d.perUnit, Cols: m.c1.Output.Maps}
			whole, part := m.numbers/d.perUnit, m.numbers%d.perUnit
			f.Fill(frame.Kernel, columns.Part(0, 0, calc.Size{Height: d.perUnit, Width: whole}), alphas[i])
			f.Fill(frame.Kernel, columns.Part(0, whole, calc.Size{Height: part, Width: 1}), alphas[i])
			f.Grid(box, columns.Rows, columns.Cols)
		} else {
			f.Fill(frame.Kernel, box, alphas[i])
		}
		f.Outline(frame.Kernel, box, min(1.5, side/2), 1)

		y := l.squares.Y + block*float32(len(alphas)-1-i) + 12
		corner := frame.Point{X: box.X + box.W, Y: max(box.Y, min(box.Y+box.H, y-4))}
		f.Line(frame.Kernel, corner, frame.Point{X: l.labels - 5, Y: y - 4}, 1, 0.8)
		f.Write(l.labels, y, names[i])
		number := f.Write(l.labels, y+l.line+3, kit.NumberLabel, m.ways[i])
		number.Size, number.Role, number.Bold = l.line+1, frame.Kernel, true
		if l.rules && m.ways[i] == m.all[i] {
			each := [...]int64{int64(m.c1.Output.Maps), m.c1.Units, m.c1.Units}
			by := [...]int64{perUnit, perUnit, inputs}
			f.Write(l.labels, y+2*l.line+4, rules[i], each[i], by[i]).Muted()
		}
	}
}

// drawSelection shows the window of a unit that a learner points at, or says
// how often a number is used.
func (d *picture) drawSelection(c1 *calc.LayerCount, sel *frame.Selection) {
	f, l := d.f, &d.l
	side, of := c1.Input.Height, targetLayer(c1)
	input, kernel, units := kit.Grid{Box: l.input, Rows: side, Cols: side}, kit.Grid{Rows: c1.Window.Height, Cols: c1.Window.Width}, kit.Grid{Rows: c1.Output.Height, Cols: c1.Output.Width}
	if sel.Kind == frame.UnitTarget && sel.Layer == frame.InputLayer && of == 0 {
		kit.RingUnit(f, frame.Ink, &input, sel.Row*side+sel.Col, 0, 1.5)
		kit.SayPixel(f, sel, d.p.Seen)
	}
	if sel.Kind == frame.NoTarget || sel.Layer != of || sel.Map >= len(l.maps) {
		return
	}
	at, own, places := &l.maps[sel.Map], kit.NumbersOf(d.p.Seen, 0, sel.Map), int64(units.Rows*units.Cols)
	kernel.Box, units.Box = at.Kernel, at.Units
	switch {
	case sel.Kind == frame.UnitTarget && sel.Row < units.Rows && sel.Col < units.Cols:
		f.Outline(frame.Kernel, input.Part(sel.Row, sel.Col, c1.Window), 2, 1)
		f.Ring(frame.Kernel, &at.Kernel, 2, 2.5)
		kit.RingUnit(f, frame.Output, &units, sel.Row*units.Cols+sel.Col, 1.5, 2.5)
		f.Say(unitSeesCaption, int64(sel.Row+1), int64(sel.Row+kernel.Rows), int64(sel.Col+1), int64(sel.Col+kernel.Cols), int64(d.perUnit))
	case sel.Kind == frame.WeightTarget:
		k := sel.Row*kernel.Cols + sel.Col
		kit.RingUnit(f, frame.Ink, &kernel, k, 0, 2)
		f.Ring(frame.Output, &at.Units, 1, 2)
		f.Say(kit.WeightValueCaption, frame.Hundredths(own.Weights[k]), places)
	case sel.Kind == frame.BiasTarget:
		f.Outline(frame.Ink, at.Bias, 2, 1)
		f.Ring(frame.Output, &at.Units, 1, 2)
		f.Say(kit.BiasValueCaption, frame.Hundredths(*own.Bias), places)
	}
}
