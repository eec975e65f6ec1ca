package subsampling

import (
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

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

func newPooling(l *kit.Layer) *pooling {
	return &pooling{names: [...][]string{
		average: kit.TextureNames("average "+l.Name, l.Output.Maps),
		maximum: kit.TextureNames("maximum "+l.Name, l.Output.Maps),
	}}
}

// poolingLayout is where everything of the beat stands.
type poolingLayout struct {
	example frame.Point // where the example is named
	window  frame.Box   // its inputs, enlarged; nothing where there is no room
	from    frame.Box   // the map that they are of; nothing where there is no room
	headers [3]frame.Point
	maps    [3]frame.Box
	lines   int  // of each rule
	named   bool // the maps are named under their rule, not beside it
}

func (l *poolingLayout) fit(d *picture) {
	const edge, gap, head, text = 2, 28, 112, 154
	width, height := d.p.Width, d.p.Height
	l.example, l.lines = frame.Point{X: edge, Y: 14}, 2
	if width < kit.Narrow {
		high := frame.Floor((height - 22) / 3)
		for i := range l.maps {
			y := 22 + float32(i)*high
			l.headers[i] = frame.Point{X: edge, Y: y}
			l.maps[i] = frame.Box{X: text, Y: y, W: width - edge - text, H: high - 6}
		}
		if high < 76 {
			l.lines = 1
		}
		return
	}
	l.named = true
	left := frame.Floor(width * 0.2)
	window := 2 * frame.Floor(min(64, left/2, (height-kit.Top-30)/2))
	l.window = frame.Box{X: edge + 1, Y: kit.Top, W: window, H: window}
	y, rows, cols := kit.Top+window+64, float32(d.from.Output.Height), float32(d.from.Output.Width)
	if from := kit.Fit(0, left, rows, height-y-edge, rows); from >= 2 {
		l.from = frame.Box{X: edge + 1, Y: y, W: from * cols, H: from * rows}
	}
	column := (width - edge - left - 3*gap) / 3
	for i := range l.maps {
		x := frame.Floor(left + gap + float32(i)*(column+gap))
		l.headers[i] = frame.Point{X: x, Y: 0}
		l.maps[i] = frame.Box{X: x + 1, Y: head, W: column, H: height - head - edge}
	}
}

// draw draws the three ways, one after the other.
func (o *pooling) draw(d *picture, x float32) {
	var l poolingLayout
	l.fit(d)
	d.layoutAmong()
	d.at = d.example(d.p.Seen)
	if at := &d.p.Selection; at.Kind == frame.UnitTarget && at.Layer == d.layer.Index && at.Map < d.Maps {
		d.at = *at
		d.drawSelection(at, &d.l.pairs[at.Map])
	}
	o.drawExample(d, &l)
	for way, from := range [...]float32{trained: 0, average: 0.35, maximum: 0.65} {
		if x >= from {
			o.drawWay(d, &l, way, frame.Ease(x/0.12))
			o.drawRule(d, &l, way)
		}
	}
}

// drawExample draws the inputs of one window.
func (o *pooling) drawExample(d *picture, l *poolingLayout) {
	f, at, seen := d.f, &d.at, d.p.Seen
	if l.window.W == 0 {
		var values [4]int64
		for k := range d.inputs {
			values[k] = frame.Hundredths(d.input(seen, at, k))
		}
		f.Write(l.example.X, l.example.Y, valuesLabel, values[:]...)
		return
	}
	f.Write(l.example.X, l.example.Y, oneWindowLabel, int64(d.from.Index))
	for k := range d.inputs {
		d.drawInput(&l.window, at, k)
		writeValue(f, d.layer.WeightIn(&l.window, k), d.input(seen, at, k))
	}
	f.Ring(frame.Kernel, &l.window, 1, 3)
	_, _, sum := d.summary(seen, at)
	f.Write(l.example.X, l.window.Y+l.window.H+22, sumOfInputs, int64(d.inputs)).With(about, frame.Hundredths(sum))
	if l.from.W > 0 {
		from := d.from.Output
		f.Above(&l.from, kit.MapInLayerLabel, int64(d.from.Index), int64(at.Map+1))
		kit.DrawMap(f, &d.from, at.Map, l.from, seen, from.Height*from.Width, 0)
		f.Outline(frame.Output, l.from.Grow(0.5), 1, 0.6)
		f.Outline(frame.Kernel, d.layer.WindowIn(&l.from, at.Row, at.Col), 2, 1)
	}
}

// drawWay draws what one way makes of all windows. The layer's own maps gather
// from where they stood.
func (o *pooling) drawWay(d *picture, l *poolingLayout, way int, gathered float32) {
	f, layer := d.f, &d.layer
	rows, cols := layer.Output.Height, d.Columns
	beside := float32(20)
	if f.Width < kit.Narrow {
		beside = 14
	}
	m := kit.NewMosaic(l.maps[way], d.Maps, float32(cols), float32(rows), beside, 6)
	number := kit.Pixels(4, m.High*0.3, beside-8)
	if first := m.Box(0); l.named && gathered == 1 {
		f.Write(first.X, first.Y-6, kit.MapsDetail, int64(d.Maps)).Muted()
	}
	for i := range d.Maps {
		units := m.Box(i)
		if way == trained {
			b := &d.l.pairs[i]
			coefficient := frame.Box{X: units.X + units.W + 4, Y: units.Y, W: number, H: number}
			bias := coefficient
			bias.Y += number + 4
			b.move(&pair{b.from, coefficient, bias, units}, 1-gathered)
			units = b.units
			d.drawNumbers(&b.coefficient, &b.bias, i, d.Numbers)
			kit.DrawMap(f, layer, i, units, d.p.Seen, d.Places, d.PerUnit)
			kit.TargetMap(f, layer, i, &units)
		} else {
			t := f.Texture(o.names[way][i], units, rows, cols)
			for place := range d.Places {
				at := layer.Place(i, place)
				t.Values[place] = kit.ShadeOfUnit(d.pooled(way, &at))
			}
		}
		f.Ring(frame.Output, &units, 0.5, 1)
		if i == d.at.Map && gathered == 1 {
			unit := layer.UnitIn(&units, d.at.Row, d.at.Col)
			f.Ring(frame.Output, &unit, 1.5, 3)
		}
	}
}

// pooled is what a way that trains nothing makes of a window.
func (d *picture) pooled(way int, at *frame.Selection) float32 {
	_, most, sum := d.summary(d.p.Seen, at)
	if way == maximum {
		return most
	}
	return sum / float32(d.inputs)
}

// drawRule says how many parameters a way trains, and what it makes of the
// example.
func (o *pooling) drawRule(d *picture, l *poolingLayout, way int) {
	f, at, seen := d.f, &d.at, d.p.Seen
	_, _, sum := d.summary(seen, at)
	own := &d.layer.Maps(seen)[at.Map]
	parameters, result, value := int64(0), equals, d.pooled(way, at)
	rule, second := largestRule, int64(d.inputs)
	switch way {
	case trained:
		parameters, result, value = d.layer.Parameters, squashedTo, d.layer.Value(seen, at.Map, at.Row, at.Col)
		rule, second = trainedRule, frame.Hundredths(own.Weights[0])
	case average:
		rule, result = averageRule, about
	}
	x, y := l.headers[way].X, l.headers[way].Y
	f.Write(x, y+14, wayLabels[way])
	f.Write(x, y+37, kit.ParametersLabel, parameters).Count(frame.Kernel).Size = 17
	f.Write(x, y+57, rule, frame.Hundredths(sum), second, frame.Hundredths(*own.Bias)).Muted()
	if l.lines > 1 {
		f.Write(x, y+76, result, frame.Hundredths(value)).Count(frame.Output)
	}
}
