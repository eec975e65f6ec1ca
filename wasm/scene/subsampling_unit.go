package scene

import "fivebyfive/calc/language"

// drawPair draws a map with what it is made of and the numbers that make it.
func (d *subsamplingPicture) drawPair(i int) {
	f, m, b, seen := d.f, &d.m, &d.l.pairs[i], d.p.Seen
	f.drawGiven(&d.from, i, &b.from, seen, Output, 0.6)
	if i >= d.shown(m) {
		return
	}
	f.targetMap(&d.from, i, &b.from)
	if m.apart == 0 {
		d.drawTiles(&b.from, m.places[i])
	}
	f.drawMade(&d.layer, i, &b.units, d.layer.values(seen), m.places[i], d.perUnit)
	if m.apart == 1 && m.places[i] > 0 {
		f.strands(&b.from, &b.units, pairStrands, false)
	}
	d.drawNumbers(&b.coefficient, &b.bias, i, m.numbers[i])
	f.targetNumbers(&d.layer, i, &b.coefficient, &b.bias, 1, 1)
	if m.apart == 1 {
		d.labelAmong(b, i)
	}
}

// pairStrands is how many lines join a map with the one that it is made of.
const pairStrands = 4

// labelAmong names one pair of maps among the others and writes, once they are
// counted, how many numbers it has and how many units.
func (d *subsamplingPicture) labelAmong(b *pair, i int) {
	f, m, right := d.f, &d.m, b.units.X+b.units.W
	phrase := mapInLayerLabel
	switch {
	case b.from.W < 40 && right-b.from.X < 54:
		phrase = secondLabel
	case b.from.W < 76:
		phrase = mapSecondLabel
	}
	f.above(&b.from, phrase, int64(d.from.index), int64(i+1))
	if b.from.W > 52 {
		f.above(&b.units, layerLabel, int64(d.layer.index))
	}
	if x := b.bias.X + b.bias.W + 4; m.numbers[i] == d.numbers && x+8 <= right+2 {
		f.write(x, b.bias.Y+b.bias.H/2+4.5, numberLabel, int64(d.numbers)).count(Kernel)
	}
	wide := float32(34)
	if d.columns > 9 {
		wide = 52
	}
	if y := b.bias.Y + b.bias.H + 18; m.places[i] == d.places && b.units.W+4 > wide && y < b.from.Y+b.from.H+4 {
		f.write(b.units.X, y, sizeDetail, int64(d.layer.Output.Height), int64(d.columns)).count(Output)
	}
}

// drawNumbers draws the first drawn numbers of a map, its coefficient and its
// bias.
func (d *subsamplingPicture) drawNumbers(coefficient, bias *Box, i, drawn int) {
	maps := d.layer.maps(d.p.Seen)
	largest := largestWeight(maps)
	d.f.number(*coefficient, strength(maps[i].Weights[0], largest), false, drawn > 0)
	d.f.number(*bias, strength(*maps[i].Bias, largest), true, drawn > 1)
	if coefficient.W > 7 {
		d.f.ring(Kernel, coefficient, 1.5, 1.2)
	}
}

// drawTiles draws the windows of the first places over what they see: side by
// side, none over another.
func (d *subsamplingPicture) drawTiles(from *Box, places int) {
	cols := d.columns
	w, h := from.W/float32(cols), from.H/float32(d.layer.Output.Height)
	if places == 0 || w < 7 {
		return
	}
	const stroke, alpha = 1, 0.6
	whole, part := places/cols, places%cols
	for row := range (places+cols-1)/cols + 1 {
		tiles := min(cols, places-max(0, row-1)*cols)
		y := from.Y + float32(row)*h
		d.f.line(Kernel, point{from.X, y}, point{from.X + float32(tiles)*w, y}, stroke, alpha)
	}
	for col := range cols + 1 {
		high := whole
		if part > 0 && col <= part {
			high++
		}
		if x := from.X + float32(col)*w; high > 0 {
			d.f.line(Kernel, point{x, from.Y}, point{x, from.Y + float32(high)*h}, stroke, alpha)
		}
	}
}

// drawAlone names what stands around the map at work.
func (d *subsamplingPicture) drawAlone() {
	f, l, first := d.f, &d.l, &d.l.pairs[0]
	from, units := &first.from, &first.units
	f.nameMap(&d.from, from)
	name := f.nameMap(&d.layer, units)
	if units.W < 110 {
		name.X, name.Anchor = units.X+units.W, End
	}
	const words = 190 // the names of the window and of the coefficient
	if first.coefficient.X+first.coefficient.W-l.window.X > words {
		f.above(&l.window, windowLabel).detail(sizeDetail, int64(d.layer.Window.Height), int64(d.layer.Window.Width))
	}
	// Connections lead to the right from both numbers: their names end with the
	// coefficient, and before the bias.
	coefficient := &first.coefficient
	f.write(coefficient.X+coefficient.W, l.named, coefficientLabel).Anchor = End
	f.before(&first.bias, 6, biasLabel)
	if l.roomForScale {
		f.drawScale(l.scale)
	}
	if l.roomForWaiting {
		f.write(l.waiting.X, l.waiting.Y, mapsInLayerLabel, int64(d.from.index), 2, int64(d.maps)).muted().detail(numbersEach, int64(d.numbers))
	}
}

// nameMap writes over the first map of a layer which one it is, of how many and how
// large, as far as there is room for it.
func (f *Frame) nameMap(l *layer, units *Box) *Label {
	phrase := mapOfLayerLabel
	if units.W < roomForMapOf {
		phrase = mapInLayerLabel
	}
	name := f.above(units, phrase, int64(l.index), 1, int64(l.Output.Maps))
	if units.W > 180 {
		name.detail(sizeDetail, int64(l.Output.Height), int64(l.Output.Width))
	}
	return name
}

// drawUnit draws how a unit of the first map is made: its window, enlarged, and
// its connections, of which the first lines are drawn. They are counted only
// while they are drawn one by one; afterwards the unit's cell stands for them.
func (d *subsamplingPicture) drawUnit(at *Selection, lines int) {
	f, b, enlarged := d.f, &d.l.pairs[0], &d.l.window
	window, unit := f.drawPlace(&d.layer, &b.from, &b.units, at)
	f.funnel(Kernel, &window, enlarged, false, 1.2, 1)
	f.fill(Paper, *enlarged, 1)
	for k := range d.inputs {
		d.drawInput(enlarged, at, k)
	}
	f.ring(Kernel, enlarged, 1.5, 3)
	counted := d.m.beat == beatUnit
	for k := range lines {
		alpha := float32(0.7)
		if counted && k == lines-1 {
			alpha = 1
		}
		// Lines that go through one number keep apart, to be counted.
		strand := k
		start := b.bias.right()
		if k < d.inputs {
			strand = strands[k]
			through := point{b.coefficient.X, b.coefficient.Y + b.coefficient.H*(float32(strand)+1)/float32(d.perUnit)}
			start = point{through.X + b.coefficient.W, through.Y}
			f.line(Connection, strandFrom(d.layer.weightIn(enlarged, k), k), through, 1.4, alpha)
			f.line(Connection, through, start, 1.4, alpha)
		}
		share := (float32(strand) + 0.5) / float32(d.perUnit)
		use := f.line(Connection, start, point{unit.X, unit.Y + share*unit.H}, 1.4, alpha)
		if counted {
			use.Counts = Use
		}
	}
}

// strands is where the connections of the inputs of a window of two by two lead
// through their number, from above: those of the right column lie outside, so
// that none crosses another.
var strands = [...]int{1, 0, 2, 3}

// strandFrom is where the connection of an input begins in its cell: under or over
// its value, toward the middle of the window.
func strandFrom(cell Box, k int) point {
	down := float32(0.9)
	if k%2 == 1 {
		down = 0.75
	}
	if k >= 2 {
		down = 1 - down
	}
	return point{cell.X + cell.W/2, cell.Y + cell.H*down}
}

// drawInput draws one input of a unit in its enlarged window.
func (d *subsamplingPicture) drawInput(window *Box, at *Selection, k int) {
	d.f.fill(Ink, d.layer.weightIn(window, k).grow(-0.5), Opacity(shadeOfUnit(d.input(d.p.Seen, at, k))))
}

// drawSum writes the inputs of a unit into its window, and works the unit out
// line by line. Values are rounded, so that they are only about equal.
func (d *subsamplingPicture) drawSum(at *Selection, lines int) {
	l, seen := &d.l, d.p.Seen
	for k := range min(lines, d.inputs) {
		d.f.writeValue(d.layer.weightIn(&l.window, k), d.input(seen, at, k))
	}
	if lines < d.inputs || l.sum.H == 0 {
		return
	}
	_, _, sum := d.summary(seen, at)
	own := &d.layer.maps(seen)[at.Map]
	product := sum * own.Weights[0]
	d.sumLine(0, Ink, sumOfInputs, int64(d.inputs), sum)
	d.sumLine(1, Kernel, timesCoefficient, hundredths(own.Weights[0]), product)
	if lines < d.perUnit {
		return
	}
	d.sumLine(2, Bias, plusBias, hundredths(*own.Bias), product+*own.Bias)
	d.sumLine(3, Output, squashedLine, 0, d.layer.value(seen, at.Map, at.Row, at.Col)).count(Output)
	d.f.fill(Hair, Box{l.sum.X, l.sum.Y + l.sum.H*0.75 + 2, l.sum.W, 1}, 1)
}

// sumLine writes one line of the sum, and returns the label of what it comes to.
func (d *subsamplingPicture) sumLine(line int, role Role, says language.Key, argument int64, value float32) *Label {
	sum := &d.l.sum
	y := sum.Y + sum.H/sumLines*float32(line+1) - 5
	d.f.write(sum.X, y, says, argument).Role = role
	comes := d.f.write(sum.X+sum.W, y, about, hundredths(value))
	comes.Anchor = End
	return comes
}

// writeValue writes a value into its cell, on paper so that it can be read, if
// it fits.
func (f *Frame) writeValue(cell Box, value float32) {
	if cell.W < hundredthsWide {
		return
	}
	at := cell.centre()
	f.fill(Paper, Box{at.X - 21, at.Y - 9, 42, 18}, 0.9)
	f.inside(&cell, valueLabel, hundredths(value))
}

// drawCounted draws all maps of the layer in little, each with its numbers.
func (d *subsamplingPicture) drawCounted(room Box) {
	const longName = 70
	f := d.f
	name := f.write(room.X, room.Y+labelSize, allMapsShortLabel, int64(d.maps)).muted()
	if room.W > longName {
		name.Text.set(allMapsLabel, int64(d.layer.index), int64(d.maps))
	}
	room.Y, room.H = room.Y+labelSize+2, room.H-labelSize-2
	m := newMosaic(room, d.maps, float32(d.columns), float32(d.layer.Output.Height), 12, 6)
	number := pixels(2, m.high*0.4, 6)
	for i := range d.maps {
		units := m.box(i)
		coefficient := Box{units.X + units.W + 2, units.Y, number, number}
		bias := coefficient
		bias.Y += number + 3
		d.drawNumbers(&coefficient, &bias, i, d.numbers)
		f.drawMap(&d.layer, i, units, d.p.Seen, d.places, d.perUnit)
	}
}
