package scene

import (
	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

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

// enlarge counts LeNet-5 with each input that the knob offers.
func (s *c5) enlarge() error {
	network := calc.LeNet5()
	for i := range s.larger {
		side := smallestSide + i*sideStep
		network.Input.Height, network.Input.Width = side, side
		count, err := network.Count()
		if err != nil {
			return err
		}
		s.larger[i] = enlargement{count.Input, count.Layers[s.s4.index], count.Layers[s.layer.index]}
	}
	return nil
}

// Knob is the side of the network's input.
func (s *c5) Knob() Knob {
	return Knob{Name: sideOfInput, From: len(s.beats) - 1, Min: smallestSide, Max: largestSide, Step: sideStep, Start: s.network.Input.Height}
}

// drawEnlarged draws one map of each kind at the size that the knob asks for,
// the window on its way over S4, and under them what each size comes to.
func (s *c5) drawEnlarged(f *Frame, p *Params, x float32) {
	at := (s.Knob().at(*p) - smallestSide) / sideStep
	e := &s.larger[at]
	l := s.layoutEnlarged(p, e)
	rows, cols := e.c5.Output.Height, e.c5.Output.Width
	places := rows * cols
	visited := min(places, 1+int(clamp(x/0.9)*float32(places-1)+0.001))
	own := at == 0 // the network's own input, whose values are known

	place := visited - 1
	sel := &p.Selection
	if unit, pointed := s.pointed(sel); sel.Kind == UnitTarget && sel.within(NoLayer, 1, rows, cols) {
		place = sel.Row*cols + sel.Col
		field := &e.c5.ReceptiveField
		top, left := int64(sel.Row*field.Jump.Height), int64(sel.Col*field.Jump.Width)
		f.say(c5FieldCaption, top+1, top+int64(field.Size.Height), left+1, left+int64(field.Size.Width))
	} else if pointed && own {
		s.captionUnit(f, unit, p.Seen)
	} else if visited < places {
		f.say(c5SlideCaption, int64(visited), int64(places), e.c5.Parameters)
	} else if !own {
		f.say(c5EnlargedCaption, int64(rows), int64(cols), e.c5.Parameters, e.c5.Connections)
	}
	s.drawFrames(f, &l, e, visited, own, p.Seen)
	s.labelFrames(f, &l, e)
	s.drawField(f, &l, e, place)
	s.drawSizes(f, &l, at, x)
	f.light(p.Highlight, &l.s4.Box, nil, nil, &l.all.Box)

	if visited < places {
		f.Tally.OfConnections.set(usesOfPlaces, e.c5.Parameters, int64(visited), int64(places))
	} else if places > 1 {
		f.Tally.OfConnections.set(usesOfMaps, e.c5.Parameters, int64(places))
	}
}

// drawFrames draws the input, a map of S4, a map of C5, and all maps of C5 in
// little. Only the network's own input has values: a larger one is an empty
// frame.
func (s *c5) drawFrames(f *Frame, l *enlargedLayout, e *enlargement, visited int, own bool, seen *lenet.Activations) {
	all := f.texture(s.layer.Name, l.all.Box, l.all.rows, l.all.cols)
	all.Parameters, all.Connections = s.perUnit, s.perUnit*visited
	for i, v := range seen.Layers[s.layer.index] {
		if all.Values[i] = 0; own {
			all.Values[i] = shadeOfUnit(v)
		}
	}
	if own {
		f.drawSeen(e.input, l.input.Box, seen)
		f.drawMap(&s.s4, 0, l.s4.Box, seen, l.s4.rows*l.s4.cols, 0)
		f.drawMap(&s.layer, 0, l.c5.Box, seen, 1, 0)
		f.targetUnits(&s.layer, &l.all)
	} else {
		f.fill(Hair, l.input.Box, 0.4)
		f.fill(Hair, l.s4.Box, 0.4)
		f.blank(l.c5.Box, l.c5.rows, l.c5.cols, visited)
		for i := range visited {
			f.fill(Output, l.c5.unit(i), 0.3)
		}
	}
	for _, at := range [...]*single{&l.s4, &l.c5, &l.all} {
		f.grid(at.Box, at.rows, at.cols)
	}
	f.ring(Input, &l.input.Box, 0.5, 1)
	for _, at := range [...]*single{&l.s4, &l.c5, &l.all} {
		f.ring(Output, &at.Box, 0.5, 1)
	}
	f.targets(UnitTarget, NoLayer, 0, &l.c5)
}

// labelFrames writes over each picture what it is and, where there is room, how
// large.
func (s *c5) labelFrames(f *Frame, l *enlargedLayout, e *enlargement) {
	one, other := s4OneLabel, c5OneLabel
	if l.c5Room < 190 {
		one, other = s4Label, c5Label
	}
	maps := int64(e.c5.Output.Maps)
	name := f.above(&l.input.Box, inputLabel)
	name.ofSize(&l.input, l.inputRoom > 108)
	name = f.above(&l.s4.Box, one, int64(e.s4.Output.Maps))
	name.ofSize(&l.s4, true)
	name = f.above(&l.c5.Box, other, maps)
	name.ofSize(&l.c5, l.c5Room > 70)
	name = f.above(&l.all.Box, c5AllLabel, maps)
	name.X += l.all.W
	name.Anchor = End
	name.ofSize(&l.c5, l.all.W > 130)
}

// ofSize adds the rows and the columns of a grid, if there is room.
func (l *Label) ofSize(at *single, room bool) {
	if room {
		l.detail(sizeDetail, int64(at.rows), int64(at.cols))
	}
}

// drawField outlines what a unit of C5 sees: a window on S4, and through it a
// part of the input.
func (s *c5) drawField(f *Frame, l *enlargedLayout, e *enlargement, place int) {
	row, col := place/l.c5.cols, place%l.c5.cols
	window, unit := l.s4.part(row, col, s.kernel), l.c5.unit(place)
	field := &e.c5.ReceptiveField
	f.outline(Input, l.input.part(row*field.Jump.Height, col*field.Jump.Width, field.Size), 3, 1)
	f.fill(Kernel, window, 0.12)
	f.outline(Kernel, window, 3, 1)
	f.strands(&window, &unit, s.kernel.Height, false)
	f.mark(&l.c5, place)
}

// drawSizes lists what each size of the input comes to, with bars to scale:
// the parameters stand still. The size at hand is framed.
func (s *c5) drawSizes(f *Frame, l *enlargedLayout, at int, x float32) {
	const number = 84
	table := &l.table
	wide := table.W > 420
	shown := min(l.lines, int(table.H/l.line)-1)
	first := max(0, min(at-shown/2, len(s.larger)-shown))
	parameters, connections := table.X+76, table.X+160
	y := table.Y + labelSize
	if wide {
		parameters, connections = table.X+140, table.X+230
		f.write(table.X+76, y, c5Label)
	}
	scale := (table.X + table.W - number - connections) / float32(s.larger[len(s.larger)-1].c5.Connections)
	f.write(table.X+4, y, inputLabel).Role = Input
	f.write(parameters, y, parametersName).Role = Kernel
	f.write(connections, y, connectionsName).Role = Connection
	row := Box{table.X, table.Y, table.W, l.line}
	for i := range min(shown, 1+int(x/0.8*float32(shown))) {
		e := &s.larger[first+i]
		row.Y = table.Y + l.line*(float32(i)+1)
		base := row.Y + l.line/2 + 4.5
		current := first+i == at
		if current {
			f.outline(Ink, row, 1.5, 1)
		}
		f.write(table.X+6, base, sizeDetail, int64(e.input.Height), int64(e.input.Width)).Bold = current
		if wide {
			f.write(table.X+76, base, sizeDetail, int64(e.c5.Output.Height), int64(e.c5.Output.Width)).Bold = current
		}
		row.drawBar(f, parameters, scale, e.c5.Parameters, Kernel, current)
		row.drawBar(f, connections, scale, e.c5.Connections, Connection, current)
	}
}

// drawBar draws a count as a bar in a row, with the number at its end.
func (row *Box) drawBar(f *Frame, x, scale float32, count int64, role Role, bold bool) {
	middle := row.Y + row.H/2
	long := max(1.5, float32(count)*scale)
	high := min(10, row.H-7)
	f.fill(role, Box{x, middle - high/2, long, high}, 0.8)
	number := f.write(x+long+6, middle+4.5, numberLabel, count)
	number.Role, number.Bold = role, bold
}

// enlargedLayout is where everything stands when the input may be enlarged.
type enlargedLayout struct {
	input, s4, c5, all single
	inputRoom, c5Room  float32 // for a label
	table              Box
	line               float32 // from line to line of the table
	lines              int
}

// layoutEnlarged sets the pictures over the table or, where there is little
// height, beside it. They have room for the largest input.
func (s *c5) layoutEnlarged(p *Params, e *enlargement) enlargedLayout {
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
	most := min(room.H, room.W*0.27) // of a picture
	cell, inputCell := floor(most/of4), max(1, floor(most/side))
	unit := floor(min(room.H/float32(s.units/c5Columns), room.W*0.22/c5Columns))
	gap := (room.W - inputCell*side - cell*(of4+of5) - unit*c5Columns) / 3
	l.inputRoom, l.c5Room = inputCell*side+gap, cell*of5+gap
	l.input = grid(room.X, inputCell, e.input)
	l.s4 = grid(floor(room.X+l.inputRoom), cell, e.s4.Output)
	l.c5 = grid(floor(l.s4.X+cell*of4+gap), cell, e.c5.Output)
	l.all = singles(floor(room.X+room.W-unit*c5Columns), top, unit, s.units, c5Columns)
	return l
}

// grid lays out the units of a map under the scene's labels.
func grid(x, cell float32, shape calc.Shape) single {
	return singles(x, top, cell, shape.Height*shape.Width, shape.Width)
}
