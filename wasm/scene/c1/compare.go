package c1

import (
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
)

// comparison is where the three ways to wire the units stand: a header each,
// and under it a square whose area is its number of parameters.
type comparison struct {
	full, unshared, shared way
	maps                   frame.Box // room for all maps in little
	numbers                frame.Box // room for all parameters, enlarged
}

type way struct {
	header frame.Point
	square frame.Box
}

// layoutComparison sets the ways side by side or, where it is narrow, the two
// small ones above one another.
func (d *picture) layoutComparison(l *comparison) {
	const edge = 2
	width, height := d.p.Width, d.p.Height
	share := float32(0.44)
	if width >= kit.Narrow && width < 1.8*height {
		share = 0.46
	}
	side := frame.Floor(min(width*share, height-kit.HeaderHeight-edge))
	scale := side / frame.Root(float32(d.layer.FullyConnected))
	unshared, shared := scale*frame.Root(float32(d.layer.Unshared)), scale*frame.Root(float32(d.layer.Parameters))
	l.full = way{frame.Point{X: edge, Y: 0}, frame.Box{X: edge, Y: kit.HeaderHeight, W: side, H: side}}
	if width >= kit.Narrow {
		base, room := kit.HeaderHeight+side, width-edge*2-side
		second, third := edge+side+room*0.09, edge+side+room*0.57
		l.unshared = way{frame.Point{X: second, Y: 0}, frame.Box{X: second, Y: base - unshared, W: unshared, H: unshared}}
		l.shared = way{frame.Point{X: third, Y: 0}, frame.Box{X: third, Y: base - shared, W: shared, H: shared}}
		l.maps = frame.Box{X: second, Y: kit.HeaderHeight + kit.HeaderName, W: room * 0.42, H: side - unshared - 24 - kit.HeaderName}
		l.numbers = frame.Box{X: third, Y: kit.HeaderHeight + 8, W: room * 0.42, H: side * 0.6}
		return
	}
	x, half := edge+side+12, frame.Floor(height/2)
	right := x + unshared + 10
	l.unshared = way{frame.Point{X: x, Y: 0}, frame.Box{X: x, Y: kit.HeaderHeight, W: unshared, H: unshared}}
	l.maps = frame.Box{X: right, Y: kit.HeaderHeight + kit.HeaderName, W: width - edge - right, H: half - kit.HeaderHeight - kit.HeaderName}
	l.shared = way{frame.Point{X: x, Y: half}, frame.Box{X: x, Y: half + kit.HeaderHeight, W: shared, H: shared}}
	l.numbers = frame.Box{X: right, Y: half + kit.HeaderHeight, W: width - edge - right, H: half - kit.HeaderHeight - edge}
}

// drawComparison draws how many parameters the same units would have if they
// were fully connected, if each had its own window of weights, and as they
// are: three squares with areas to scale. First the maps and their numbers,
// which have been counted, gather from where they stood.
func (d *picture) drawComparison(x float32) {
	var l comparison
	d.layoutComparison(&l)
	layer, perUnit := &d.layer, int64(d.PerUnit)
	gathered := frame.Ease(x / 0.12)
	d.drawWay(&l.full, (x-0.12)/0.23, kit.FullLabel, layer.FullyConnected, kit.FullRule, layer.Units, kit.InputSide*kit.InputSide)
	// Every unit there is, in little, and counted.
	d.drawThumbnails(&l.maps, gathered)
	d.drawWay(&l.unshared, (x-0.4)/0.2, kit.UnsharedLabel, layer.Unshared, kit.ProductRule, layer.Units, perUnit)
	// Every parameter there is, enlarged so that it can be seen.
	d.drawParameters(&l.numbers, &l.shared.square, gathered)
	d.drawWay(&l.shared, (x-0.65)/0.15, kit.SharedLabel, layer.Parameters, kit.ProductRule, int64(d.Maps), perUnit)
}

// drawWay names one way to wire the units, and draws it once x is above 0, with
// the product that its parameters are.
func (d *picture) drawWay(w *way, x float32, name language.Key, count int64, rule language.Key, a, b int64) {
	if x <= 0 {
		d.f.Write(w.header.X, w.header.Y+14, name)
		return
	}
	grown, side := w.square, w.square.W*frame.Ease(x)
	grown.Y += grown.H - side
	grown.W, grown.H = side, side
	d.f.Area(frame.Kernel, &grown, 0.3, min(1.5, side/2), 1)
	kit.DrawHeader(d.f, w.header, name, count, frame.NewText(rule, a, b))
}

// drawThumbnails draws all maps in little, gathered from where they stood.
func (d *picture) drawThumbnails(room *frame.Box, gathered float32) {
	const columns, gap = 3, 6
	rows, cols := float32(d.layer.Output.Height), float32(d.layer.Output.Width)
	lines := float32((d.Maps + columns - 1) / columns)
	unit := min((room.W-2*gap)/columns/cols, (room.H-gap)/lines/rows)
	if unit > 1 {
		unit = frame.Floor(unit)
	}
	w, h := unit*cols, unit*rows
	for i := range d.Maps {
		box := frame.Box{X: frame.Floor(room.X + float32(i%columns)*(w+gap)), Y: frame.Floor(room.Y + float32(i/columns)*(h+gap)), W: w, H: h}
		box = frame.MixBox(d.l.slots[i].Units, box, gathered)
		kit.DrawMap(d.f, &d.layer, i, box, d.p.Seen, d.Places, d.PerUnit)
		d.f.Ring(frame.Output, &box, 0.5, 1)
	}
	if gathered < 1 {
		return
	}
	d.f.WithIn(d.f.Above(room, allMapsName, int64(d.Maps)), room.W, kit.UnitCountDetail, d.layer.Units)
}

// drawParameters draws every parameter of the layer: the kernel of each map and
// its bias, gathered from where they stood, and then lines to the dot that holds
// them all at the scale of the other squares.
func (d *picture) drawParameters(room, dot *frame.Box, gathered float32) {
	const edge, name = 6, 18 // around all of them, and over each
	f, l := d.f, &d.layer
	high, wide := float32(l.Window.Height), float32(l.Window.Width)
	m := kit.NewMosaic(frame.Box{X: room.X + edge, Y: room.Y, W: room.W - edge, H: room.H - edge}, d.Maps, wide+1.5, high, edge, name)
	maps := l.Maps(d.p.Seen)
	largest := kit.LargestWeight(maps)
	var all frame.Box // around all of them
	for i := range d.Maps {
		s, own, at := &d.l.slots[i], &maps[i], m.Box(i)
		if i == 0 {
			all = at
		}
		all.W, all.H = max(all.W, at.X+at.W-all.X), max(all.H, at.Y+at.H-all.Y)
		kernel := frame.MixBox(s.Kernel, frame.Box{X: at.X, Y: at.Y, W: m.Cell * wide, H: m.Cell * high}, gathered)
		bias := frame.MixBox(s.Bias, frame.Box{X: at.X + m.Cell*(wide+0.5), Y: at.Y + m.Cell*(high-1), W: m.Cell, H: m.Cell}, gathered)
		kit.DrawKernel(f, l, &kernel, own.Weights, len(own.Weights), largest)
		f.Number(bias, kit.Strength(*own.Bias, largest), true, true)
		f.Ring(frame.Kernel, &kernel, 1, 1)
		if gathered == 1 {
			phrase := mapLabel
			if m.Column < 62 {
				phrase = kit.NumberLabel
			}
			f.Write(at.X-1, at.Y-5, phrase, int64(i+1))
		}
	}
	if gathered < 1 {
		return
	}
	all.Y, all.H = all.Y-name, all.H+name
	all = all.Grow(edge - 2)
	f.Outline(frame.Kernel, all, 1, 1)
	if bottom := all.Y + all.H; dot.Y > bottom {
		f.Funnel(frame.Kernel, &all, dot, true, 1, 0.8)
		f.Write(all.X+10, bottom+20, kit.Enlarged).Muted()
	} else {
		f.Funnel(frame.Kernel, dot, &all, false, 1, 0.8)
		if word := frame.NewText(kit.Enlarged); all.X+all.W+6+f.TextWidth(word, frame.LabelSize, false) < f.Width {
			f.Beside(&all, kit.Enlarged).Muted()
		}
	}
}
