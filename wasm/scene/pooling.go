package scene

// pooling is the last beat of S2: its maps beside those that today's networks
// would make of the same windows, by their average and by their maximum.
type pooling struct {
	names [3][]string // of the maps' textures
}

// The ways to subsample.
const (
	trained = iota
	average
	maximum
)

func newPooling(l *layer) *pooling {
	return &pooling{names: [...][]string{
		average: textureNames("average "+l.Name, l.Output.Maps),
		maximum: textureNames("maximum "+l.Name, l.Output.Maps),
	}}
}

// poolingLayout is where everything of the beat stands.
type poolingLayout struct {
	example point // where the example is named
	window  Box   // its inputs, enlarged; nothing where there is no room
	from    Box   // the map that they are of; nothing where there is no room
	headers [3]point
	maps    [3]Box
	lines   int  // of each rule
	named   bool // the maps are named under their rule, not beside it
}

func (l *poolingLayout) fit(d *subsamplingPicture) {
	const edge, gap, head, text = 2, 28, 112, 154
	width, height := d.p.Width, d.p.Height
	l.example, l.lines = point{edge, 14}, 2
	if width < narrow {
		high := floor((height - 22) / 3)
		for i := range l.maps {
			y := 22 + float32(i)*high
			l.headers[i] = point{edge, y}
			l.maps[i] = Box{text, y, width - edge - text, high - 6}
		}
		if high < 76 {
			l.lines = 1
		}
		return
	}
	l.named = true
	left := floor(width * 0.2)
	window := 2 * floor(min(64, left/2, (height-top-30)/2))
	l.window = Box{edge + 1, top, window, window}
	y, rows, cols := top+window+64, float32(d.from.Output.Height), float32(d.from.Output.Width)
	if from := fit(0, left, rows, height-y-edge, rows); from >= 2 {
		l.from = Box{edge + 1, y, from * cols, from * rows}
	}
	column := (width - edge - left - 3*gap) / 3
	for i := range l.maps {
		x := floor(left + gap + float32(i)*(column+gap))
		l.headers[i] = point{x, 0}
		l.maps[i] = Box{x + 1, head, column, height - head - edge}
	}
}

// draw draws the three ways, one after the other.
func (o *pooling) draw(d *subsamplingPicture, x float32) {
	var l poolingLayout
	l.fit(d)
	d.layoutAmong()
	d.at = d.example(d.p.Seen)
	if at := &d.p.Selection; at.Kind == UnitTarget && at.Layer == d.layer.index && at.Map < d.maps {
		d.at = *at
		d.drawSelection(at, &d.l.pairs[at.Map])
	}
	o.drawExample(d, &l)
	for way, from := range [...]float32{trained: 0, average: 0.35, maximum: 0.65} {
		if x >= from {
			o.drawWay(d, &l, way, ease(x/0.12))
			o.drawRule(d, &l, way)
		}
	}
}

// drawExample draws the inputs of one window.
func (o *pooling) drawExample(d *subsamplingPicture, l *poolingLayout) {
	f, at, seen := d.f, &d.at, d.p.Seen
	if l.window.W == 0 {
		var values [4]int64
		for k := range d.inputs {
			values[k] = hundredths(d.input(seen, at, k))
		}
		f.write(l.example.X, l.example.Y, valuesLabel, values[:]...)
		return
	}
	f.write(l.example.X, l.example.Y, oneWindowLabel, int64(d.from.index))
	for k := range d.inputs {
		d.drawInput(&l.window, at, k)
		f.writeValue(d.layer.weightIn(&l.window, k), d.input(seen, at, k))
	}
	f.ring(Kernel, &l.window, 1, 3)
	_, _, sum := d.summary(seen, at)
	f.write(l.example.X, l.window.Y+l.window.H+22, sumOfInputs, int64(d.inputs)).detail(about, hundredths(sum))
	if l.from.W > 0 {
		from := d.from.Output
		f.above(&l.from, mapInLayerLabel, int64(d.from.index), int64(at.Map+1))
		f.drawMap(&d.from, at.Map, l.from, seen, from.Height*from.Width, 0)
		f.outline(Output, l.from.grow(0.5), 1, 0.6)
		f.outline(Kernel, d.layer.windowIn(&l.from, at.Row, at.Col), 2, 1)
	}
}

// drawWay draws what one way makes of all windows. The layer's own maps gather
// from where they stood.
func (o *pooling) drawWay(d *subsamplingPicture, l *poolingLayout, way int, gathered float32) {
	f, layer := d.f, &d.layer
	rows, cols := layer.Output.Height, d.columns
	beside := float32(20)
	if f.Width < narrow {
		beside = 14
	}
	m := newMosaic(l.maps[way], d.maps, float32(cols), float32(rows), beside, 6)
	number := pixels(4, m.high*0.3, beside-8)
	if first := m.box(0); l.named && gathered == 1 {
		f.write(first.X, first.Y-6, mapsDetail, int64(d.maps)).muted()
	}
	for i := range d.maps {
		units := m.box(i)
		if way == trained {
			b := &d.l.pairs[i]
			coefficient := Box{units.X + units.W + 4, units.Y, number, number}
			bias := coefficient
			bias.Y += number + 4
			b.move(&pair{b.from, coefficient, bias, units}, 1-gathered)
			units = b.units
			d.drawNumbers(&b.coefficient, &b.bias, i, d.numbers)
			f.drawMap(layer, i, units, d.p.Seen, d.places, d.perUnit)
			f.targetMap(layer, i, &units)
		} else {
			t := f.texture(o.names[way][i], units, rows, cols)
			for place := range d.places {
				at := layer.place(i, place)
				t.Values[place] = shadeOfUnit(d.pooled(way, &at))
			}
		}
		f.ring(Output, &units, 0.5, 1)
		if i == d.at.Map && gathered == 1 {
			unit := layer.unitIn(&units, d.at.Row, d.at.Col)
			f.ring(Output, &unit, 1.5, 3)
		}
	}
}

// pooled is what a way that trains nothing makes of a window.
func (d *subsamplingPicture) pooled(way int, at *Selection) float32 {
	_, most, sum := d.summary(d.p.Seen, at)
	if way == maximum {
		return most
	}
	return sum / float32(d.inputs)
}

// drawRule says how many parameters a way trains, and what it makes of the
// example.
func (o *pooling) drawRule(d *subsamplingPicture, l *poolingLayout, way int) {
	f, at, seen := d.f, &d.at, d.p.Seen
	_, _, sum := d.summary(seen, at)
	own := &d.layer.maps(seen)[at.Map]
	parameters, result, value := int64(0), equals, d.pooled(way, at)
	rule, second := largestRule, int64(d.inputs)
	switch way {
	case trained:
		parameters, result, value = d.layer.Parameters, squashedTo, d.layer.value(seen, at.Map, at.Row, at.Col)
		rule, second = trainedRule, hundredths(own.Weights[0])
	case average:
		rule, result = averageRule, about
	}
	x, y := l.headers[way].X, l.headers[way].Y
	f.write(x, y+14, wayLabels[way])
	f.write(x, y+37, parametersLabel, parameters).count(Kernel).Size = 17
	f.write(x, y+57, rule, hundredths(sum), second, hundredths(*own.Bias)).muted()
	if l.lines > 1 {
		f.write(x, y+76, result, hundredths(value)).count(Output)
	}
}
