package scene

import "fivebyfive/calc/language"

// comparison is where the three ways to wire the units stand: a header each,
// and under it a square whose area is its number of parameters.
type comparison struct {
	full, unshared, shared way
	maps                   Box // room for all maps in little
	numbers                Box // room for all parameters, enlarged
}

type way struct {
	header point
	square Box
}

const (
	wayHeader = 64 // the height of a header
	wayName   = 24 // the room for the name of the maps under it
)

// layoutComparison sets the ways side by side or, where it is narrow, the two
// small ones above one another.
func (d *convolutionPicture) layoutComparison(l *comparison) {
	const edge = 2
	width, height := d.p.Width, d.p.Height
	share := float32(0.44)
	if width >= narrow && width < 1.8*height {
		share = 0.46
	}
	side := floor(min(width*share, height-wayHeader-edge))
	scale := side / root(float32(d.layer.FullyConnected))
	unshared, shared := scale*root(float32(d.layer.Unshared)), scale*root(float32(d.layer.Parameters))
	l.full = way{point{edge, 0}, Box{edge, wayHeader, side, side}}
	if width >= narrow {
		base, room := wayHeader+side, width-edge*2-side
		second, third := edge+side+room*0.09, edge+side+room*0.57
		l.unshared = way{point{second, 0}, Box{second, base - unshared, unshared, unshared}}
		l.shared = way{point{third, 0}, Box{third, base - shared, shared, shared}}
		l.maps = Box{second, wayHeader + wayName, room * 0.42, side - unshared - 24 - wayName}
		l.numbers = Box{third, wayHeader + 8, room * 0.42, side * 0.6}
		return
	}
	x, half := edge+side+12, floor(height/2)
	right := x + unshared + 10
	l.unshared = way{point{x, 0}, Box{x, wayHeader, unshared, unshared}}
	l.maps = Box{right, wayHeader + wayName, width - edge - right, half - wayHeader - wayName}
	l.shared = way{point{x, half}, Box{x, half + wayHeader, shared, shared}}
	l.numbers = Box{right, half + wayHeader, width - edge - right, half - wayHeader - edge}
}

// drawComparison draws how many parameters the same units would have if they
// were fully connected, if each had its own window of weights, and as they
// are: three squares with areas to scale. First the maps and their numbers,
// which have been counted, gather from where they stood.
func (d *convolutionPicture) drawComparison(x float32) {
	var l comparison
	d.layoutComparison(&l)
	layer, perUnit := &d.layer, int64(d.perUnit)
	gathered := ease(x / 0.12)
	d.drawWay(&l.full, (x-0.12)/0.23, fullLabel, layer.FullyConnected, fullRule, layer.Units, inputSide*inputSide)
	// Every unit there is, in little, and counted.
	d.drawThumbnails(&l.maps, gathered)
	d.drawWay(&l.unshared, (x-0.4)/0.2, unsharedLabel, layer.Unshared, productRule, layer.Units, perUnit)
	// Every parameter there is, enlarged so that it can be seen.
	d.drawParameters(&l.numbers, &l.shared.square, gathered)
	d.drawWay(&l.shared, (x-0.65)/0.15, sharedLabel, layer.Parameters, productRule, int64(d.maps), perUnit)
}

// drawWay names one way to wire the units, and draws it once x is above 0, with
// the product that its parameters are.
func (d *convolutionPicture) drawWay(w *way, x float32, name language.Key, count int64, rule language.Key, a, b int64) {
	if x <= 0 {
		d.f.write(w.header.X, w.header.Y+14, name)
		return
	}
	grown, side := w.square, w.square.W*ease(x)
	grown.Y += grown.H - side
	grown.W, grown.H = side, side
	d.f.area(Kernel, &grown, 0.3, min(1.5, side/2), 1)
	d.f.drawHeader(w.header, name, count, text(rule, a, b))
}

// drawHeader writes what a way to wire the units is called, how many
// parameters it takes, and where that number comes from.
func (f *Frame) drawHeader(at point, name language.Key, count int64, rule Text) {
	f.write(at.X, at.Y+14, name)
	f.write(at.X, at.Y+38, numberLabel, count).count(Kernel).Size = 21
	f.label(at.X, at.Y+56, rule).muted()
}

// drawThumbnails draws all maps in little, gathered from where they stood.
func (d *convolutionPicture) drawThumbnails(room *Box, gathered float32) {
	const columns, gap = 3, 6
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	lines := float32((d.maps + columns - 1) / columns)
	unit := min((room.W-2*gap)/columns/cols, (room.H-gap)/lines/rows)
	if unit > 1 {
		unit = floor(unit)
	}
	w, h := unit*cols, unit*rows
	for i := range d.maps {
		box := Box{floor(room.X + float32(i%columns)*(w+gap)), floor(room.Y + float32(i/columns)*(h+gap)), w, h}
		box = mixBox(d.l.slots[i].units, box, gathered)
		d.f.drawMap(&d.layer, i, box, d.p.Seen, d.places, d.perUnit)
		d.f.ring(Output, &box, 0.5, 1)
	}
	if gathered < 1 {
		return
	}
	if name := d.f.above(room, allMapsName, int64(d.maps)); room.W > 180 {
		name.detail(unitCountDetail, d.layer.Units)
	}
}

// drawParameters draws every parameter of the layer: the kernel of each map and
// its bias, gathered from where they stood, and then lines to the dot that holds
// them all at the scale of the other squares.
func (d *convolutionPicture) drawParameters(room, dot *Box, gathered float32) {
	const edge, name = 6, 18 // around all of them, and over each
	f, l := d.f, &d.layer
	high, wide := float32(l.Window.Height), float32(l.Window.Width)
	m := newMosaic(Box{room.X + edge, room.Y, room.W - edge, room.H - edge}, d.maps, wide+1.5, high, edge, name)
	maps := l.maps(d.p.Seen)
	largest := largestWeight(maps)
	var all Box // around all of them
	for i := range d.maps {
		s, own, at := &d.l.slots[i], &maps[i], m.box(i)
		if i == 0 {
			all = at
		}
		all.W, all.H = max(all.W, at.X+at.W-all.X), max(all.H, at.Y+at.H-all.Y)
		kernel := mixBox(s.kernel, Box{at.X, at.Y, m.cell * wide, m.cell * high}, gathered)
		bias := mixBox(s.bias, Box{at.X + m.cell*(wide+0.5), at.Y + m.cell*(high-1), m.cell, m.cell}, gathered)
		f.drawKernel(l, &kernel, own.Weights, len(own.Weights), largest)
		f.number(bias, strength(*own.Bias, largest), true, true)
		f.ring(Kernel, &kernel, 1, 1)
		if gathered == 1 {
			phrase := mapLabel
			if m.column < 62 {
				phrase = numberLabel
			}
			f.write(at.X-1, at.Y-5, phrase, int64(i+1))
		}
	}
	if gathered < 1 {
		return
	}
	all.Y, all.H = all.Y-name, all.H+name
	all = all.grow(edge - 2)
	f.outline(Kernel, all, 1, 1)
	if bottom := all.Y + all.H; dot.Y > bottom {
		f.funnel(Kernel, &all, dot, true, 1, 0.8)
		f.write(all.X+10, bottom+20, enlarged).muted()
	} else {
		f.funnel(Kernel, dot, &all, false, 1, 0.8)
		const word = 64 // the room for it
		if all.X+all.W+word < f.Width {
			f.beside(&all, enlarged).muted()
		}
	}
}
