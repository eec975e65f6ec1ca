package c5

import (
	"fivebyfive/calc"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
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
func (s *Scene) enlarge() error {
	network := calc.LeNet5()
	for i := range s.larger {
		side := smallestSide + i*sideStep
		network.Input.Height, network.Input.Width = side, side
		count, err := network.Count()
		if err != nil {
			return err
		}
		s.larger[i] = enlargement{count.Input, count.Layers[s.s4.Index], count.Layers[s.Layer.Index]}
	}
	return nil
}

// Knob is the side of the network's input.
func (s *Scene) Knob() kit.Knob {
	return kit.Knob{Name: kit.SideOfInput, From: len(s.Beats()) - 1, Min: smallestSide, Max: largestSide, Step: sideStep, Start: s.Network.Input.Height}
}

// drawEnlarged draws one map of each kind at the size that the knob asks for,
// the window on its way over S4, and under them what each size comes to.
func (d *picture) drawEnlarged(x float32) {
	f := d.f
	at := (d.Knob().At(*d.p) - smallestSide) / sideStep
	e := &d.larger[at]
	l := d.layoutEnlarged(d.p, e)
	rows, cols := e.c5.Output.Height, e.c5.Output.Width
	places := rows * cols
	visited := min(places, 1+int(frame.Clamp(x/0.9)*float32(places-1)+0.001))
	own := at == 0 // the network's own input, whose values are known

	place := visited - 1
	sel := &d.p.Selection
	if unit, pointed := d.Pointed(sel); sel.Kind == frame.UnitTarget && sel.Within(frame.NoLayer, 1, rows, cols) {
		place = sel.Row*cols + sel.Col
		field := &e.c5.ReceptiveField
		top, left := int64(sel.Row*field.Jump.Height), int64(sel.Col*field.Jump.Width)
		f.Say(fieldCaption, top+1, top+int64(field.Size.Height), left+1, left+int64(field.Size.Width))
	} else if pointed && own {
		d.captionUnit(unit)
	} else if visited < places {
		f.Say(slideCaption, int64(visited), int64(places), e.c5.Parameters)
	} else if !own {
		f.Say(enlargedCaption, int64(rows), int64(cols), e.c5.Parameters, e.c5.Connections)
	}
	d.drawFrames(&l, e, visited, own)
	d.labelFrames(&l, e)
	d.drawField(&l, e, place)
	d.drawSizes(&l, at, x)
	kit.Light(f, d.p.Highlight, &l.s4.Box, nil, nil, &l.all.Box)

	if visited < places {
		f.Tally.OfConnections.Set(kit.UsesOfPlaces, e.c5.Parameters, int64(visited), int64(places))
	} else if places > 1 {
		f.Tally.OfConnections.Set(kit.UsesOfMaps, e.c5.Parameters, int64(places))
	}
}

// drawFrames draws the input, a map of S4, a map of C5, and all maps of C5 in
// little. Only the network's own input has values: a larger one is an empty
// frame.
func (d *picture) drawFrames(l *enlargedLayout, e *enlargement, visited int, own bool) {
	f, seen := d.f, d.p.Seen
	all := f.Texture(d.Layer.Name, l.all.Box, l.all.Rows, l.all.Cols)
	all.Parameters, all.Connections = d.PerUnit, d.PerUnit*visited
	for i, v := range seen.Layers[d.Layer.Index] {
		if all.Values[i] = 0; own {
			all.Values[i] = kit.ShadeOfUnit(v)
		}
	}
	if own {
		kit.DrawSeen(f, e.input, l.input.Box, seen)
		kit.DrawMap(f, &d.s4, 0, l.s4.Box, seen, l.s4.Rows*l.s4.Cols, 0)
		kit.DrawMap(f, &d.Layer, 0, l.c5.Box, seen, 1, 0)
		kit.TargetUnits(f, &d.Layer, &l.all)
	} else {
		f.Fill(frame.Hair, l.input.Box, 0.4)
		f.Fill(frame.Hair, l.s4.Box, 0.4)
		f.Blank(l.c5.Box, l.c5.Rows, l.c5.Cols, visited)
		for i := range visited {
			f.Fill(frame.Output, l.c5.Unit(i), 0.3)
		}
	}
	for _, at := range [...]*kit.Grid{&l.s4, &l.c5, &l.all} {
		f.Grid(at.Box, at.Rows, at.Cols)
	}
	f.Ring(frame.Input, &l.input.Box, 0.5, 1)
	for _, at := range [...]*kit.Grid{&l.s4, &l.c5, &l.all} {
		f.Ring(frame.Output, &at.Box, 0.5, 1)
	}
	kit.Targets(f, frame.UnitTarget, frame.NoLayer, 0, &l.c5)
}

// labelFrames writes over each picture what it is and, where there is room, how
// large.
func (d *picture) labelFrames(l *enlargedLayout, e *enlargement) {
	f := d.f
	one, other := s4OneLabel, oneLabel
	if l.c5Room < 190 {
		one, other = kit.S4Label, kit.C5Label
	}
	maps := int64(e.c5.Output.Maps)
	ofSize(f, f.Above(&l.input.Box, kit.InputLabel), &l.input, l.inputRoom)
	ofSize(f, f.Above(&l.s4.Box, one, int64(e.s4.Output.Maps)), &l.s4, f.Width)
	all := frame.NewText(allLabel, maps)
	beyond := max(0, f.TextWidth(all, frame.LabelSize, false)-l.all.W) // its grid, to the left
	own := f.Above(&l.c5.Box, other, maps)
	ofSize(f, own, &l.c5, l.c5Room-beyond)
	if own.X+f.LabelWidth(own)+frame.LabelGap > l.all.X-beyond {
		return // a long word, and a small phone
	}
	name := f.Label(l.all.X+l.all.W, l.all.Y-frame.LabelGap, all)
	name.Anchor = frame.End
	ofSize(f, name, &l.c5, l.all.W)
}

// ofSize adds the rows and the columns of a grid, if there is room before what
// stands beside it.
func ofSize(f *frame.Frame, l *frame.Label, at *kit.Grid, room float32) {
	f.WithIn(l, room-frame.LabelGap, kit.SizeDetail, int64(at.Rows), int64(at.Cols))
}

// drawField outlines what a unit of C5 sees: a window on S4, and through it a
// part of the input.
func (d *picture) drawField(l *enlargedLayout, e *enlargement, place int) {
	f := d.f
	row, col := place/l.c5.Cols, place%l.c5.Cols
	window, unit := l.s4.Part(row, col, d.Kernel), l.c5.Unit(place)
	field := &e.c5.ReceptiveField
	f.Outline(frame.Input, l.input.Part(row*field.Jump.Height, col*field.Jump.Width, field.Size), 3, 1)
	f.Fill(frame.Kernel, window, 0.12)
	f.Outline(frame.Kernel, window, 3, 1)
	f.Strands(&window, &unit, d.Kernel.Height, false)
	kit.Mark(f, &l.c5, place)
}

// drawSizes lists what each size of the input comes to, with bars to scale:
// the parameters stand still. The size at hand is framed.
func (d *picture) drawSizes(l *enlargedLayout, at int, x float32) {
	f := d.f
	const number = 84
	table := &l.table
	wide := table.W > 420
	shown := min(l.lines, int(table.H/l.line)-1)
	first := max(0, min(at-shown/2, len(d.larger)-shown))
	parameters, connections := table.X+76, table.X+160
	y := table.Y + frame.LabelSize
	if wide {
		parameters, connections = table.X+140, table.X+230
		f.Write(table.X+76, y, kit.C5Label)
	}
	scale := (table.X + table.W - number - connections) / float32(d.larger[len(d.larger)-1].c5.Connections)
	f.Write(table.X+4, y, kit.InputLabel).Role = frame.Input
	f.Write(parameters, y, kit.ParametersName).Role = frame.Kernel
	f.Write(connections, y, kit.ConnectionsName).Role = frame.Connection
	row := frame.Box{X: table.X, Y: table.Y, W: table.W, H: l.line}
	for i := range min(shown, 1+int(x/0.8*float32(shown))) {
		e := &d.larger[first+i]
		row.Y = table.Y + l.line*(float32(i)+1)
		base := row.Y + l.line/2 + 4.5
		current := first+i == at
		if current {
			f.Outline(frame.Ink, row, 1.5, 1)
		}
		f.Write(table.X+6, base, kit.SizeDetail, int64(e.input.Height), int64(e.input.Width)).Bold = current
		if wide {
			f.Write(table.X+76, base, kit.SizeDetail, int64(e.c5.Output.Height), int64(e.c5.Output.Width)).Bold = current
		}
		drawBar(&row, f, parameters, scale, e.c5.Parameters, frame.Kernel, current)
		drawBar(&row, f, connections, scale, e.c5.Connections, frame.Connection, current)
	}
}

// drawBar draws a count as a bar in a row, with the number at its end.
func drawBar(row *frame.Box, f *frame.Frame, x, scale float32, count int64, role frame.Role, bold bool) {
	middle := row.Y + row.H/2
	long := max(1.5, float32(count)*scale)
	high := min(10, row.H-7)
	f.Fill(role, frame.Box{X: x, Y: middle - high/2, W: long, H: high}, 0.8)
	number := f.Write(x+long+6, middle+4.5, kit.NumberLabel, count)
	number.Role, number.Bold = role, bold
}

// enlargedLayout is where everything stands when the input may be enlarged.
type enlargedLayout struct {
	input, s4, c5, all kit.Grid
	inputRoom, c5Room  float32 // for a label
	table              frame.Box
	line               float32 // from line to line of the table
	lines              int
}

// layoutEnlarged sets the pictures over the table or, where there is little
// height, beside it. They have room for the largest input.
func (s *Scene) layoutEnlarged(p *kit.Params, e *enlargement) enlargedLayout {
	const edge = 2
	l := enlargedLayout{line: 18, lines: len(s.larger)}
	largest := &s.larger[len(s.larger)-1]
	table := l.line*float32(l.lines+1) + 2
	room := frame.Box{X: edge, Y: kit.Top, W: p.Width - 2*edge, H: max(p.Height*0.3, p.Height-kit.Top-edge-12-table)}
	if p.Height < 260 && p.Width >= kit.Narrow {
		room.W, room.H = frame.Floor(p.Width*0.52), p.Height-kit.Top-edge
		l.table = frame.Box{X: room.X + room.W + 28, Y: edge, W: p.Width - room.W - 30 - 2*edge, H: p.Height - 2*edge}
	} else {
		y := frame.Floor(room.Y + room.H + 10)
		l.table = frame.Box{X: edge, Y: y, W: p.Width - 2*edge, H: p.Height - edge - y}
	}
	if l.table.H > table {
		l.line = min(22, frame.Floor(l.table.H/float32(l.lines+1)))
	}
	side, of4, of5 := float32(largest.input.Height), float32(largest.s4.Output.Height), float32(largest.c5.Output.Height)
	most := min(room.H, room.W*0.27) // of a picture
	cell, inputCell := frame.Floor(most/of4), max(1, frame.Floor(most/side))
	unit := frame.Floor(min(room.H/float32(s.Units/kit.C5Columns), room.W*0.22/kit.C5Columns))
	gap := (room.W - inputCell*side - cell*(of4+of5) - unit*kit.C5Columns) / 3
	l.inputRoom, l.c5Room = inputCell*side+gap, cell*of5+gap
	l.input = grid(room.X, inputCell, e.input)
	l.s4 = grid(frame.Floor(room.X+l.inputRoom), cell, e.s4.Output)
	l.c5 = grid(frame.Floor(l.s4.X+cell*of4+gap), cell, e.c5.Output)
	l.all = kit.NewGrid(frame.Floor(room.X+room.W-unit*kit.C5Columns), kit.Top, unit, s.Units, kit.C5Columns)
	return l
}

// grid lays out the units of a map under the scene's labels.
func grid(x, cell float32, shape calc.Shape) kit.Grid {
	return kit.NewGrid(x, kit.Top, cell, shape.Height*shape.Width, shape.Width)
}
