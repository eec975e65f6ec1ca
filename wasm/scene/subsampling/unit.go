package subsampling

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// drawPair draws a map with what it is made of and the numbers that make it.
func (d *picture) drawPair(i int) {
	f, m, b, seen := d.f, &d.m, &d.l.pairs[i], d.p.Seen
	kit.DrawGiven(f, &d.from, i, &b.from, seen, frame.Output, 0.6)
	if i >= d.Shown(m) {
		return
	}
	kit.TargetMap(f, &d.from, i, &b.from)
	if m.Apart == 0 {
		d.drawTiles(&b.from, m.Places[i])
	}
	kit.DrawMade(f, &d.layer, i, &b.units, d.layer.Values(seen), m.Places[i], d.PerUnit)
	if m.Apart == 1 && m.Places[i] > 0 {
		f.Strands(&b.from, &b.units, pairStrands, false)
	}
	d.drawNumbers(&b.coefficient, &b.bias, i, m.Numbers[i])
	kit.TargetNumbers(f, &d.layer, i, &b.coefficient, &b.bias, 1, 1)
	if m.Apart == 1 {
		d.labelAmong(b, i)
	}
}

// pairStrands is how many lines join a map with the one that it is made of.
const pairStrands = 4

// labelAmong names one pair of maps among the others and writes, once they are
// counted, how many numbers it has and how many units.
func (d *picture) labelAmong(b *pair, i int) {
	f, m, right := d.f, &d.m, b.units.X+b.units.W
	phrase := kit.MapInLayerLabel
	switch {
	case b.from.W < 40 && right-b.from.X < 54:
		phrase = kit.SecondLabel
	case b.from.W < 76:
		phrase = mapSecondLabel
	}
	f.Above(&b.from, phrase, int64(d.from.Index), int64(i+1))
	if b.from.W > 52 {
		f.Above(&b.units, layerLabel, int64(d.layer.Index))
	}
	if x := b.bias.X + b.bias.W + 4; m.Numbers[i] == d.Numbers && x+8 <= right+2 {
		f.Write(x, b.bias.Y+b.bias.H/2+4.5, kit.NumberLabel, int64(d.Numbers)).Count(frame.Kernel)
	}
	wide := float32(34)
	if d.Columns > 9 {
		wide = 52
	}
	if y := b.bias.Y + b.bias.H + 18; m.Places[i] == d.Places && b.units.W+4 > wide && y < b.from.Y+b.from.H+4 {
		f.Write(b.units.X, y, kit.SizeDetail, int64(d.layer.Output.Height), int64(d.Columns)).Count(frame.Output)
	}
}

// drawNumbers draws the first drawn numbers of a map, its coefficient and its
// bias.
func (d *picture) drawNumbers(coefficient, bias *frame.Box, i, drawn int) {
	maps := d.layer.Maps(d.p.Seen)
	largest := kit.LargestWeight(maps)
	d.f.Number(*coefficient, kit.Strength(maps[i].Weights[0], largest), false, drawn > 0)
	d.f.Number(*bias, kit.Strength(*maps[i].Bias, largest), true, drawn > 1)
	if coefficient.W > 7 {
		d.f.Ring(frame.Kernel, coefficient, 1.5, 1.2)
	}
}

// drawTiles draws the windows of the first places over what they see: side by
// side, none over another.
func (d *picture) drawTiles(from *frame.Box, places int) {
	cols := d.Columns
	w, h := from.W/float32(cols), from.H/float32(d.layer.Output.Height)
	if places == 0 || w < 7 {
		return
	}
	const stroke, alpha = 1, 0.6
	whole, part := places/cols, places%cols
	for row := range (places+cols-1)/cols + 1 {
		tiles := min(cols, places-max(0, row-1)*cols)
		y := from.Y + float32(row)*h
		d.f.Line(frame.Kernel, frame.Point{X: from.X, Y: y}, frame.Point{X: from.X + float32(tiles)*w, Y: y}, stroke, alpha)
	}
	for col := range cols + 1 {
		high := whole
		if part > 0 && col <= part {
			high++
		}
		if x := from.X + float32(col)*w; high > 0 {
			d.f.Line(frame.Kernel, frame.Point{X: x, Y: from.Y}, frame.Point{X: x, Y: from.Y + float32(high)*h}, stroke, alpha)
		}
	}
}

// drawAlone names what stands around the map at work.
func (d *picture) drawAlone() {
	f, l, first := d.f, &d.l, &d.l.pairs[0]
	from, units := &first.from, &first.units
	nameMap(f, &d.from, from)
	name := nameMap(f, &d.layer, units)
	if f.LabelWidth(name) > units.W {
		name.X, name.Anchor = units.X+units.W, frame.End
	}
	// Connections lead to the right from both numbers: their names end with the
	// coefficient, and before the bias.
	coefficient := frame.Label{Text: frame.NewText(coefficientLabel), X: first.coefficient.X + first.coefficient.W, Size: frame.LabelSize}
	window := frame.Label{Text: frame.NewText(windowLabel), Size: frame.LabelSize}
	if room := coefficient.X - f.LabelWidth(&coefficient) - frame.LabelGap - l.window.X; f.WithIn(&window, room, kit.SizeDetail, int64(d.layer.Window.Height), int64(d.layer.Window.Width)) {
		f.Above(&l.window, windowLabel).Detail = window.Detail
	}
	f.Label(coefficient.X, l.named, coefficient.Text).Anchor = frame.End
	f.Before(&first.bias, 6, kit.BiasLabel)
	if l.roomForScale {
		kit.DrawScale(f, l.scale)
	}
	if l.roomForWaiting {
		f.Write(l.waiting.X, l.waiting.Y, mapsInLayerLabel, int64(d.from.Index), 2, int64(d.Maps)).Muted().With(kit.NumbersEach, int64(d.Numbers))
	}
}

// nameMap writes over the first map of a layer which one it is, of how many and how
// large, as far as there is room for it.
func nameMap(f *frame.Frame, l *kit.Layer, units *frame.Box) *frame.Label {
	name := f.Above(units, kit.MapInLayerLabel, int64(l.Index), 1)
	f.SetIn(name, units.W, mapOfLayerLabel, int64(l.Index), 1, int64(l.Output.Maps))
	f.WithIn(name, units.W, kit.SizeDetail, int64(l.Output.Height), int64(l.Output.Width))
	return name
}

// drawUnit draws how a unit of the first map is made: its window, enlarged, and
// its connections, of which the first lines are drawn. They are counted only
// while they are drawn one by one; afterwards the unit's cell stands for them.
func (d *picture) drawUnit(at *frame.Selection, lines int) {
	f, b, enlarged := d.f, &d.l.pairs[0], &d.l.window
	window, unit := kit.DrawPlace(f, &d.layer, &b.from, &b.units, at)
	f.Funnel(frame.Kernel, &window, enlarged, false, 1.2, 1)
	f.Fill(frame.Paper, *enlarged, 1)
	for k := range d.inputs {
		d.drawInput(enlarged, at, k)
	}
	f.Ring(frame.Kernel, enlarged, 1.5, 3)
	counted := d.m.Beat == kit.BeatUnit
	for k := range lines {
		alpha := float32(0.7)
		if counted && k == lines-1 {
			alpha = 1
		}
		// Lines that go through one number keep apart, to be counted.
		strand := k
		start := b.bias.Right()
		if k < d.inputs {
			strand = strands[k]
			through := frame.Point{X: b.coefficient.X, Y: b.coefficient.Y + b.coefficient.H*(float32(strand)+1)/float32(d.PerUnit)}
			start = frame.Point{X: through.X + b.coefficient.W, Y: through.Y}
			f.Line(frame.Connection, strandFrom(d.layer.WeightIn(enlarged, k), k), through, 1.4, alpha)
			f.Line(frame.Connection, through, start, 1.4, alpha)
		}
		share := (float32(strand) + 0.5) / float32(d.PerUnit)
		use := f.Line(frame.Connection, start, frame.Point{X: unit.X, Y: unit.Y + share*unit.H}, 1.4, alpha)
		if counted {
			use.Counts = frame.Use
		}
	}
}

// strands is where the connections of the inputs of a window of two by two lead
// through their number, from above: those of the right column lie outside, so
// that none crosses another.
var strands = [...]int{1, 0, 2, 3}

// strandFrom is where the connection of an input begins in its cell: under or over
// its value, toward the middle of the window.
func strandFrom(cell frame.Box, k int) frame.Point {
	down := float32(0.9)
	if k%2 == 1 {
		down = 0.75
	}
	if k >= 2 {
		down = 1 - down
	}
	return frame.Point{X: cell.X + cell.W/2, Y: cell.Y + cell.H*down}
}

// drawInput draws one input of a unit in its enlarged window.
func (d *picture) drawInput(window *frame.Box, at *frame.Selection, k int) {
	d.f.Fill(frame.Ink, d.layer.WeightIn(window, k).Grow(-0.5), frame.Opacity(kit.ShadeOfUnit(d.input(d.p.Seen, at, k))))
}

// drawSum writes the inputs of a unit into its window, and works the unit out
// line by line. Values are rounded, so that they are only about equal.
func (d *picture) drawSum(at *frame.Selection, lines int) {
	l, seen := &d.l, d.p.Seen
	for k := range min(lines, d.inputs) {
		writeValue(d.f, d.layer.WeightIn(&l.window, k), d.input(seen, at, k))
	}
	if lines < d.inputs || l.sum.H == 0 {
		return
	}
	_, _, sum := d.summary(seen, at)
	own := &d.layer.Maps(seen)[at.Map]
	product := sum * own.Weights[0]
	d.sumLine(0, frame.Ink, sumOfInputs, int64(d.inputs), sum)
	d.sumLine(1, frame.Kernel, timesCoefficient, frame.Hundredths(own.Weights[0]), product)
	if lines < d.PerUnit {
		return
	}
	d.sumLine(2, frame.Bias, plusBias, frame.Hundredths(*own.Bias), product+*own.Bias)
	d.sumLine(3, frame.Output, squashedLine, 0, d.layer.Value(seen, at.Map, at.Row, at.Col)).Count(frame.Output)
	d.f.Fill(frame.Hair, frame.Box{X: l.sum.X, Y: l.sum.Y + l.sum.H*0.75 + 2, W: l.sum.W, H: 1}, 1)
}

// sumLine writes one line of the sum, and returns the label of what it comes to.
func (d *picture) sumLine(line int, role frame.Role, says language.Key, argument int64, value float32) *frame.Label {
	sum := &d.l.sum
	y := sum.Y + sum.H/sumLines*float32(line+1) - 5
	d.f.Write(sum.X, y, says, argument).Role = role
	comes := d.f.Write(sum.X+sum.W, y, about, frame.Hundredths(value))
	comes.Anchor = frame.End
	return comes
}

// writeValue writes a value into its cell, on paper so that it can be read, if
// it fits.
func writeValue(f *frame.Frame, cell frame.Box, value float32) {
	if cell.W < kit.HundredthsWide {
		return
	}
	at := cell.Centre()
	f.Fill(frame.Paper, frame.Box{X: at.X - 21, Y: at.Y - 9, W: 42, H: 18}, 0.9)
	f.Inside(&cell, kit.ValueLabel, frame.Hundredths(value))
}

// drawCounted draws all maps of the layer in little, each with its numbers.
func (d *picture) drawCounted(room frame.Box) {
	const longName = 70
	f := d.f
	name := f.Write(room.X, room.Y+frame.LabelSize, allMapsShortLabel, int64(d.Maps)).Muted()
	if room.W > longName {
		name.Text.Set(allMapsLabel, int64(d.layer.Index), int64(d.Maps))
	}
	room.Y, room.H = room.Y+frame.LabelSize+2, room.H-frame.LabelSize-2
	m := kit.NewMosaic(room, d.Maps, float32(d.Columns), float32(d.layer.Output.Height), 12, 6)
	number := kit.Pixels(2, m.High*0.4, 6)
	for i := range d.Maps {
		units := m.Box(i)
		coefficient := frame.Box{X: units.X + units.W + 2, Y: units.Y, W: number, H: number}
		bias := coefficient
		bias.Y += number + 3
		d.drawNumbers(&coefficient, &bias, i, d.Numbers)
		kit.DrawMap(f, &d.layer, i, units, d.p.Seen, d.Places, d.PerUnit)
	}
}
