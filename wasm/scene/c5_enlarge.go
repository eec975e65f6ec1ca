package scene

import "fivebyfive/calc"

// enlargement is the network with a larger input.
type enlargement struct {
	input  calc.Shape
	s4, c5 calc.LayerCount
}

// The sides of the input that the knob offers. The windows of S2 and S4 tile
// their inputs only where four divides the side.
const (
	smallestSide = 32
	largestSide  = 64
	sideStep     = 4
)

// enlargements counts LeNet-5 with each input that the knob offers; c5 is the
// index of C5.
func enlargements(c5 int) ([]enlargement, error) {
	var all []enlargement
	network := calc.LeNet5()
	for side := smallestSide; side <= largestSide; side += sideStep {
		network.Input.Height, network.Input.Width = side, side
		count, err := network.Count()
		if err != nil {
			return nil, err
		}
		all = append(all, enlargement{count.Input, count.Layers[c5-1], count.Layers[c5]})
	}
	return all, nil
}

// Knob is the side of the network's input.
func (s *c5) Knob() Knob {
	return Knob{Name: sideName, Min: smallestSide, Max: largestSide, Step: sideStep, Start: s.network.Input.Height}
}

// turned returns which enlargement the knob stands at.
func (s *c5) turned(p Params) int { return (s.Knob().at(p) - smallestSide) / sideStep }

// drawEnlarged draws one map of each kind at the size that the knob asks for,
// the window on its way over S4, and under them what each size comes to.
func (s *c5) drawEnlarged(f *Frame, p Params, x float32) {
	at := s.turned(p)
	e := &s.larger[at]
	layout := s.layoutEnlarged(p)
	l := &layout
	l.fit(e)
	places := e.c5.Output.Height * e.c5.Output.Width
	visited := min(places, 1+int(clamp(x/0.9)*float32(places-1)+0.001))
	own := at == 0 // the network's own input, whose values are known

	place := visited - 1
	if sel := p.Selection; sel.Kind == UnitTarget && sel.within(NoLayer, 1, e.c5.Output.Height, e.c5.Output.Width) {
		place = sel.Row*e.c5.Output.Width + sel.Col
		field := &e.c5.ReceptiveField
		top, left := int64(sel.Row*field.Jump.Height), int64(sel.Col*field.Jump.Width)
		f.say(c5FieldCaption, top+1, top+int64(field.Size.Height), left+1, left+int64(field.Size.Width))
	} else if unit, pointed := s.pointed(p.Selection, kernelColumns*s.kernel.Height, kernelColumns*s.kernel.Width); pointed && own {
		s.captionUnit(f, unit, p.Seen)
	} else if !own {
		f.say(c5EnlargedCaption, int64(e.c5.Output.Height), int64(e.c5.Output.Width), e.c5.Parameters, e.c5.Connections)
		if visited < places {
			f.say(c5SlideCaption, int64(visited), int64(places), e.c5.Parameters)
		}
	}
	s.drawFrames(f, l, e, visited, own, p)
	s.drawField(f, l, e, place)
	s.drawSizes(f, l, at, x)
	f.highlight(p.Highlight, l.s4, Box{}, Box{}, l.all.Box)

	if perPlace := e.c5.Parameters; visited < places {
		f.Tally.OfConnections = text(usesOfPlaces, perPlace, int64(visited), int64(places))
	} else if places > 1 {
		f.Tally.OfConnections = text(usesOfMaps, perPlace, int64(places))
	}
}

// drawFrames draws the input, a map of S4, a map of C5, and all maps of C5 in
// little. Only the network's own input has values: a larger one is an empty
// frame.
func (s *c5) drawFrames(f *Frame, l *enlargedLayout, e *enlargement, visited int, own bool, p Params) {
	s4, c5 := e.s4.Output, e.c5.Output
	all := f.texture(s.layer.Name, l.all.Box, l.all.rows, l.all.cols)
	all.Parameters, all.Connections = s.perUnit, s.perUnit*visited
	for i, v := range p.Seen.Layers[s.layer.index] {
		if all.Values[i] = 0; own {
			all.Values[i] = shadeOfUnit(v)
		}
	}
	if own {
		f.drawSeen(e.input, l.input, p.Seen)
		f.drawMap(&s.s4, 0, l.s4, p.Seen, s4.Height*s4.Width, 0)
		f.drawMap(&s.layer, 0, l.c5, p.Seen, 1, 0)
		for i := range s.units {
			f.target(UnitTarget, s.layer.index, i, l.all.unit(i), 1, 1)
		}
	} else {
		f.fill(Hair, l.input, 0.4)
		f.fill(Hair, l.s4, 0.4)
		f.blank(l.c5, c5.Height, c5.Width, visited)
		for i := range visited {
			f.fill(Output, l.c5.cell(i/c5.Width, i%c5.Width, c5.Height, c5.Width), 0.3)
		}
	}
	f.grid(l.s4, s4.Height, s4.Width)
	f.grid(l.c5, c5.Height, c5.Width)
	f.grid(l.all.Box, l.all.rows, l.all.cols)
	f.outline(Input, l.input.grow(0.5), 1, 1)
	f.outline(Output, l.s4.grow(0.5), 1, 1)
	f.outline(Output, l.c5.grow(0.5), 1, 1)
	f.outline(Output, l.all.grow(0.5), 1, 1)
	f.target(UnitTarget, NoLayer, 0, l.c5, c5.Height, c5.Width)

	one, other := s4OneLabel, c5OneLabel
	if l.c5Room < 180 {
		one, other = s4Label, c5Label
	}
	input := f.write(l.input.X, l.input.Y-labelGap, inputLabel)
	if l.inputRoom > 108 {
		input.detail(sizeDetail, int64(e.input.Height), int64(e.input.Width))
	}
	f.write(l.s4.X, l.s4.Y-labelGap, one, int64(s4.Maps)).detail(sizeDetail, int64(s4.Height), int64(s4.Width))
	if name := f.write(l.c5.X, l.c5.Y-labelGap, other, int64(c5.Maps)); l.c5Room > 70 {
		name.detail(sizeDetail, int64(c5.Height), int64(c5.Width))
	}
	every := f.write(l.all.X+l.all.W, l.all.Y-labelGap, c5AllLabel, int64(c5.Maps))
	if every.Anchor = End; l.all.W > 130 {
		every.detail(sizeDetail, int64(c5.Height), int64(c5.Width))
	}
}

// drawField outlines what a unit of C5 sees: a window on S4, and through it a
// part of the input.
func (s *c5) drawField(f *Frame, l *enlargedLayout, e *enlargement, place int) {
	row, col := place/e.c5.Output.Width, place%e.c5.Output.Width
	window := l.s4.cells(row, col, s.kernel.Height, s.kernel.Width, e.s4.Output.Height, e.s4.Output.Width)
	unit := l.c5.cell(row, col, e.c5.Output.Height, e.c5.Output.Width)
	field := &e.c5.ReceptiveField
	f.outline(Input, l.input.cells(row*field.Jump.Height, col*field.Jump.Width, field.Size.Height, field.Size.Width, e.input.Height, e.input.Width), 3, 1)
	f.fill(Kernel, window, 0.12)
	f.outline(Kernel, window, 3, 1)
	f.beam(Kernel, window, unit, false)
	f.outline(Output, unit.grow(1.5), 3, 1)
}

// drawSizes lists what each size of the input comes to, with bars to scale:
// the parameters stand still. The size at hand is framed.
func (s *c5) drawSizes(f *Frame, l *enlargedLayout, at int, x float32) {
	const number, line = 84, 4.5
	most := float32(s.larger[len(s.larger)-1].c5.Connections)
	table := l.table
	shown := min(l.lines, int(table.H/l.line)-1)
	first := max(0, min(at-shown/2, len(s.larger)-shown))
	parameters, connections := table.X+76, table.X+160
	if table.W > 420 {
		parameters, connections = table.X+140, table.X+230
		f.write(table.X+76, table.Y+labelSize, c5Label)
	}
	longest := table.X + table.W - number - connections
	f.write(table.X+4, table.Y+labelSize, inputLabel).Role = Input
	f.write(parameters, table.Y+labelSize, c5ParametersLabel).Role = Kernel
	f.write(connections, table.Y+labelSize, c5ConnectionsLabel).Role = Connection
	for i := range min(shown, 1+int(x/0.8*float32(shown))) {
		e := &s.larger[first+i]
		y := table.Y + l.line*(float32(i)+1)
		row := Box{table.X, y, table.W, l.line}
		middle := row.centre().Y
		current := first+i == at
		if current {
			f.outline(Ink, row, 1.5, 1)
		}
		f.write(table.X+6, middle+line, sizeDetail, int64(e.input.Height), int64(e.input.Width)).Bold = current
		if table.W > 420 {
			f.write(table.X+76, middle+line, sizeDetail, int64(e.c5.Output.Height), int64(e.c5.Output.Width)).Bold = current
		}
		s.drawBar(f, point{parameters, middle}, l.line, longest/most, e.c5.Parameters, Kernel, current)
		s.drawBar(f, point{connections, middle}, l.line, longest/most, e.c5.Connections, Connection, current)
	}
}

// drawBar draws a count as a bar, with the number at its end.
func (s *c5) drawBar(f *Frame, at point, line, scale float32, count int64, role Role, bold bool) {
	long := max(1.5, float32(count)*scale)
	high := min(10, line-7)
	f.fill(role, Box{at.X, at.Y - high/2, long, high}, 0.8)
	number := f.write(at.X+long+6, at.Y+4.5, numberLabel, count)
	number.Role, number.Bold = role, bold
}

// enlargedLayout is where everything stands when the input may be enlarged.
type enlargedLayout struct {
	input, s4, c5     Box // first as large as they can be, and then as large as they are
	all               single
	inputCell, cell   float32
	inputRoom, c5Room float32 // for a label
	table             Box
	line              float32 // from line to line of the table
	lines             int
}

// fit cuts the pictures to the sizes that they have.
func (l *enlargedLayout) fit(e *enlargement) {
	of := func(box *Box, cell float32, shape calc.Shape) {
		box.W, box.H = cell*float32(shape.Width), cell*float32(shape.Height)
	}
	of(&l.input, l.inputCell, e.input)
	of(&l.s4, l.cell, e.s4.Output)
	of(&l.c5, l.cell, e.c5.Output)
}

// layoutEnlarged sets the pictures over the table or, where there is little
// height, beside it.
func (s *c5) layoutEnlarged(p Params) enlargedLayout {
	const edge = 2
	l := enlargedLayout{line: 18, lines: len(s.larger)}
	largest := &s.larger[len(s.larger)-1]
	table := l.line*float32(l.lines+1) + 2
	room := Box{edge, top, p.Width - 2*edge, max(p.Height*0.3, p.Height-top-edge-12-table)}
	if p.Height < 260 && p.Width >= narrow {
		room.W, room.H = floor(p.Width*0.52), p.Height-top-edge
		l.table = Box{room.X + room.W + 28, edge, p.Width - room.W - 30 - 2*edge, p.Height - 2*edge}
	} else {
		y := floor(room.Y + room.H + 10)
		l.table = Box{edge, y, p.Width - 2*edge, p.Height - edge - y}
	}
	if l.table.H > table {
		l.line = min(22, floor(l.table.H/float32(l.lines+1)))
	}
	side, of4, of5 := float32(largest.input.Height), float32(largest.s4.Output.Height), float32(largest.c5.Output.Height)
	l.cell = floor(min(room.H, room.W*0.27) / of4)
	l.inputCell = max(1, floor(min(room.H, room.W*0.27)/side))
	unit := floor(min(room.H/float32(s.units/c5Columns), room.W*0.22/c5Columns))
	gap := (room.W - l.inputCell*side - l.cell*(of4+of5) - unit*c5Columns) / 3
	l.inputRoom, l.c5Room = l.inputCell*side+gap, l.cell*of5+gap
	l.input = Box{room.X, room.Y, 0, 0}
	l.s4 = Box{floor(room.X + l.inputRoom), room.Y, 0, 0}
	l.c5 = Box{floor(l.s4.X + l.cell*of4 + gap), room.Y, 0, 0}
	l.all = singles(floor(room.X+room.W-unit*c5Columns), room.Y, unit, s.units, c5Columns)
	return l
}
