package scene

import "fivebyfive/calc/lenet"

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
	p := &pooling{}
	for _, name := range l.names {
		p.names[average] = append(p.names[average], "average "+name)
		p.names[maximum] = append(p.names[maximum], "maximum "+name)
	}
	return p
}

// poolingLayout is where everything of the beat stands.
type poolingLayout struct {
	example point // where the example is named
	window  Box   // its inputs, enlarged; nothing where there is no room
	from    Box   // the map that they are of; nothing where there is no room
	headers [3]point
	maps    [3]Box
	lines   int // of each rule
}

func (*pooling) layout(s *subsampling, p Params) poolingLayout {
	const edge, gap, head, text = 2, 28, 92, 154
	l := poolingLayout{example: point{edge, 14}, lines: 2}
	if p.Width < narrow {
		high := floor((p.Height - 22) / 3)
		for i := range l.maps {
			y := 22 + float32(i)*high
			l.headers[i] = point{edge, y}
			l.maps[i] = Box{text, y, p.Width - edge - text, high - 6}
		}
		if high < 76 {
			l.lines = 1
		}
		return l
	}
	left := floor(p.Width * 0.2)
	cell := floor(min(64, left/2, (p.Height-top-30)/2))
	l.window = Box{edge + 1, top, 2 * cell, 2 * cell}
	y := top + 2*cell + 44
	from := floor(min(left, p.Height-y-edge) / float32(s.from.Output.Height))
	if from >= 2 {
		l.from = Box{edge + 1, y, from * float32(s.from.Output.Width), from * float32(s.from.Output.Height)}
	}
	column := (p.Width - edge - left - 3*gap) / 3
	for i := range l.maps {
		x := floor(left + gap + float32(i)*(column+gap))
		l.headers[i] = point{x, 0}
		l.maps[i] = Box{x + 1, head, column, p.Height - head - edge}
	}
	return l
}

// draw draws the three ways, one after the other.
func (o *pooling) draw(f *Frame, s *subsampling, p Params, x float32) {
	layout := o.layout(s, p)
	l := &layout
	example := Selection{Kind: UnitTarget, Layer: s.layer.index, Row: s.example(p.Seen) / s.columns, Col: s.example(p.Seen) % s.columns}
	if at := p.Selection; at.Kind == UnitTarget && at.Layer == s.layer.index && at.Map < s.maps {
		example = at
		s.drawSelection(f, &subsamplingLayout{}, &moment{apart: 1}, at, p.Seen)
	}
	o.drawExample(f, l, s, example, p.Seen)
	for way, from := range [...]float32{trained: 0, average: 0.35, maximum: 0.65} {
		if x >= from {
			o.drawWay(f, l, s, way, example, p, ease(x/0.12))
		}
	}
}

// drawExample draws the inputs of one window.
func (o *pooling) drawExample(f *Frame, l *poolingLayout, s *subsampling, at Selection, seen *lenet.Activations) {
	var values [4]int64
	for k := range s.inputs {
		values[k] = hundredths(s.input(seen, at.Map, at.Row, at.Col, k))
	}
	_, _, sum := s.summary(seen, at.Map, at.Row, at.Col)
	if l.window.W == 0 {
		f.write(l.example.X, l.example.Y, valuesLabel, values[:]...)
		return
	}
	f.write(l.example.X, l.example.Y, oneWindowLabel, int64(s.from.index))
	for k := range s.inputs {
		cell := s.inWindow(l.window, k)
		f.fill(Ink, cell.grow(-0.5), Opacity(shadeOfUnit(s.input(seen, at.Map, at.Row, at.Col, k))))
		f.writeValue(cell, s.input(seen, at.Map, at.Row, at.Col, k))
	}
	f.outline(Kernel, l.window.grow(1), 3, 1)
	f.write(l.example.X, l.window.Y+l.window.H+22, sumOfInputs, int64(s.inputs)).detail(about, hundredths(sum))
	if l.from.W > 0 {
		from := s.from.Output
		f.drawMap(&s.from, at.Map, l.from, seen, from.Height*from.Width, 0)
		f.outline(Output, l.from.grow(0.5), 1, 0.6)
		f.outline(Kernel, l.from.cell(at.Row, at.Col, s.layer.Output.Height, s.columns), 2, 1)
	}
}

// drawWay draws what one way makes of all windows. The layer's own maps gather
// from where they stood.
func (o *pooling) drawWay(f *Frame, l *poolingLayout, s *subsampling, way int, at Selection, p Params, gathered float32) {
	rows, cols := s.layer.Output.Height, s.columns
	beside := float32(20)
	if p.Width < narrow {
		beside = 14
	}
	m := newMosaic(l.maps[way], s.maps, float32(cols), float32(rows), beside, 6)
	number := floor(max(4, min(beside-8, m.high*0.3)))
	var stood subsamplingLayout
	if way == trained {
		s.layoutAmong(&stood, p)
	}
	for i := range s.maps {
		units := m.box(i)
		if way == trained {
			numbers := Box{units.X + units.W + 4, units.Y, number, number}
			bias := Box{numbers.X, numbers.Y + number + 4, number, number}
			from := stood.among[i]
			units = mixBox(from.units, units, gathered)
			s.drawNumbers(f, mixBox(from.coefficient, numbers, gathered), mixBox(from.bias, bias, gathered), i, s.numbers, p.Seen.Network)
			f.drawMap(&s.layer, i, units, p.Seen, s.places, s.perUnit)
			f.target(UnitTarget, s.layer.index, i, units, rows, cols)
		} else {
			t := f.texture(o.names[way][i], units, rows, cols)
			for place := range s.places {
				t.Values[place] = shadeOfUnit(s.pooled(way, p.Seen, i, place/cols, place%cols))
			}
		}
		f.outline(Output, units.grow(0.5), 1, 1)
		if i == at.Map && gathered == 1 {
			f.outline(Output, units.cell(at.Row, at.Col, rows, cols).grow(1.5), 3, 1)
		}
	}
	o.drawRule(f, l, s, way, at, p.Seen)
}

// pooled is what a way that trains nothing makes of a window.
func (s *subsampling) pooled(way int, seen *lenet.Activations, m, row, col int) float32 {
	_, most, sum := s.summary(seen, m, row, col)
	if way == maximum {
		return most
	}
	return sum / float32(s.inputs)
}

// drawRule says how many parameters a way trains, and what it makes of the
// example.
func (o *pooling) drawRule(f *Frame, l *poolingLayout, s *subsampling, way int, at Selection, seen *lenet.Activations) {
	x, y := l.headers[way].X, l.headers[way].Y
	f.write(x, y+14, wayLabels[way])
	_, _, sum := s.summary(seen, at.Map, at.Row, at.Col)
	own := &seen.Network.Layers[s.layer.index].Maps[at.Map]
	parameters, rule := int64(0), text(largestRule, int64(s.inputs))
	result := text(equals, hundredths(s.pooled(way, seen, at.Map, at.Row, at.Col)))
	switch way {
	case trained:
		parameters = s.layer.Parameters
		rule = text(trainedRule, hundredths(sum), hundredths(own.Weights[0]), hundredths(*own.Bias))
		result = text(squashedTo, hundredths(s.value(seen, at.Map, at.Row, at.Col)))
	case average:
		rule = text(averageRule, hundredths(sum), int64(s.inputs))
		result.Phrase = about
	}
	count := f.write(x, y+37, parametersLabel, parameters).count(Kernel)
	count.Size = 17
	f.label(x, y+57, rule).muted()
	if l.lines > 1 {
		f.label(x, y+76, result).count(Output)
	}
}
