package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/wasm/frame"
)

// slide is a layer whose window slides over an image, or over a sequence: that is an
// image of one row.
type slide struct {
	f          *frame.Frame
	l          *graph.LayerCount
	rows, cols graph.Window // the window down and across
	in, out    frame.Box    // the first map that comes in, without its border, and the first that is made
	kernel     frame.Box
	cell, high float32 // how wide and how high a cell is drawn
	head       float32 // where the words above stand
	inEnd      float32 // where the words above what comes in end
	below      bool    // the kernel stands below, where there is no room beside the words
	inRows     int
	inCols     int
	outRows    int
	outCols    int
	weighs     bool // the window is multiplied by weights, cell by cell
	deep       int  // how many input maps a unit sees
}

func newSlide(f *frame.Frame, l *graph.LayerCount) *slide {
	s := &slide{f: f, l: l, rows: graph.Window{Size: 1, Stride: 1, Dilation: 1}, inRows: 1, outRows: 1}
	axes := len(l.Windows)
	s.cols, s.inCols, s.outCols = l.Windows[axes-1], l.Inputs[0].Extent[axes-1], l.Output.Extent[axes-1]
	if axes == 2 {
		s.rows, s.inRows, s.outRows = l.Windows[0], l.Inputs[0].Extent[0], l.Output.Extent[0]
	}
	s.deep, s.weighs = depthOf(l)
	s.place()
	return s
}

// depthOf is how many input maps feed a unit, of the first map where these differ,
// and whether it has a weight for each of their cells in the window.
func depthOf(l *graph.LayerCount) (maps int, weighs bool) {
	switch o := l.Operation.(type) {
	case graph.Convolution:
		if o.Depthwise {
			return 1, true
		}
		return l.Inputs[0].Maps / max(o.Groups, 1), true
	case graph.Partial:
		return o.Runs[0].Inputs, true
	}
	return 1, false
}

// place gives everything its room, in the middle of the picture. Input and output are
// drawn to one scale.
func (s *slide) place() {
	w, h := s.f.Width, s.f.Height
	room := h - 3*labelRoom - most*depth - 8
	high := float32(s.rows.Before + s.inRows + s.rows.After)
	wide := float32(s.cols.Before + s.inCols + s.cols.After)
	s.cell = min(0.37*w/wide, 0.3*w/float32(s.outCols), mostCell)
	if s.high = sequenceCell; !s.sequence() {
		s.cell = min(s.cell, room/high, room/float32(s.outRows))
		s.high = s.cell
	}
	top := float32(labelRoom + most*depth)
	s.in = frame.Box{X: 1 + float32(s.cols.Before)*s.cell, Y: top + float32(s.rows.Before)*s.high, W: float32(s.inCols) * s.cell, H: float32(s.inRows) * s.high}
	s.out = frame.Box{W: float32(s.outCols) * s.cell, H: float32(s.outRows) * s.high, Y: top}
	words := sizeText(s.l.Output)
	s.out.X = w - max(s.out.W+most*depth, min(0.38*w, s.f.TextWidth(words, frame.LabelSize, false)*1.1)) - 2
	tall := max(high*s.high, s.out.H)
	bottom := top + tall + labelRoom
	s.below = tall < 3*labelRoom && s.weighs
	if s.below {
		s.kernel.Y = bottom + labelRoom + most*depth
		room = h - s.kernel.Y - labelRoom - 4
	} else {
		s.kernel.Y = top
	}
	side := min(mostKernelCell, 0.15*w/float32(max(s.cols.Size, 1)), room/float32(max(s.rows.Size, 1)))
	left, right := s.in.X+s.in.W+float32(s.cols.After)*s.cell+most*depth, s.out.X-float32(min(s.deep, most))*depth
	if !s.below {
		side = min(side, 0.8*(right-left)/float32(max(s.cols.Size, 1)))
	}
	s.kernel.W, s.kernel.H = side*float32(s.cols.Size), side*float32(s.rows.Size)
	s.kernel.X = (left+right)/2 - s.kernel.W/2
	if s.below {
		bottom = s.kernel.Y + s.kernel.H + labelRoom
	}
	if !s.below && s.weighs { // so that lines from the kernel stay off the words under what is made
		s.out.Y += max(0, s.kernel.H-s.out.H)
	}
	down := max(0, (h-4-bottom)/2)
	s.head = labelRoom - 5 + down
	s.in.Y, s.out.Y, s.kernel.Y = s.in.Y+down, s.out.Y+down, s.kernel.Y+down
}

// The largest cells of maps and of kernels, in CSS pixels.
const (
	mostCell       = 36
	mostKernelCell = 22
	sequenceCell   = 24 // is how high those of a sequence are
)

// sequence reports whether there is one axis.
func (s *slide) sequence() bool { return len(s.l.Windows) == 1 }

// window is what of the input the unit of a place sees.
func (s *slide) window(row, col int) frame.Box {
	reach := func(w graph.Window) float32 { return float32((w.Size-1)*w.Dilation + 1) }
	return frame.Box{
		X: s.in.X + float32(col*s.cols.Stride-s.cols.Before)*s.cell, W: reach(s.cols) * s.cell,
		Y: s.in.Y + float32(row*s.rows.Stride-s.rows.Before)*s.high, H: reach(s.rows) * s.high,
	}
}

// draw draws a step.
func (s *slide) draw(step int, over float32) Tally {
	places := s.outRows * s.outCols
	made := 0
	switch step {
	case 0:
	case 1:
		made = 1
	case 2:
		made = max(1, min(places, int(over*float32(places))))
	default:
		made = places
	}
	s.drawInput()
	s.drawOutput(step, over, made)
	at := max(made-1, 0)
	s.drawWindow(at/s.outCols, at%s.outCols, step)
	if s.weighs {
		s.drawKernel()
	}
	s.say(step)
	return s.count(step, made)
}

// drawInput draws what comes in, with the border around it.
func (s *slide) drawInput() {
	f := s.f
	border := frame.Box{
		X: s.in.X - float32(s.cols.Before)*s.cell, W: s.in.W + float32(s.cols.Before+s.cols.After)*s.cell,
		Y: s.in.Y - float32(s.rows.Before)*s.high, H: s.in.H + float32(s.rows.Before+s.rows.After)*s.high,
	}
	stack(f, frame.Input, s.in, s.l.Inputs[0].Maps, 0.16)
	f.Grid(s.in, s.inRows, s.inCols)
	if border != s.in {
		f.Outline(frame.Hair, border, 1, 1)
	}
	if s.below { // lines lead down from it
		label := f.Label(border.X, s.head, sizeText(s.l.Inputs[0]))
		f.WithIn(label, s.out.X-8-border.X, "layer.in")
		s.inEnd = label.X + f.LabelWidth(label)*1.1
		return
	}
	size(f, &border, s.l.Inputs[0])
	f.Write(border.X, s.head, "layer.in").Muted()
}

// drawOutput draws what has been made.
func (s *slide) drawOutput(step int, over float32, made int) {
	f, maps := s.f, s.l.Output.Maps
	behind := 1
	if step > 2 {
		behind = maps
		if over < 1 {
			behind = max(1, int(over*float32(min(maps, most))))
		}
	}
	stack(f, frame.Output, s.out, behind, 0)
	f.Fill(frame.Hair, s.out, 0.4)
	if made > 0 {
		full := made / s.outCols
		if full > 0 {
			f.Fill(frame.Output, s.out.Cells(0, 0, full, s.outCols, s.outRows, s.outCols), 0.45)
		}
		if rest := made % s.outCols; rest > 0 {
			f.Fill(frame.Output, s.out.Cells(full, 0, 1, rest, s.outRows, s.outCols), 0.45)
		}
	}
	f.Grid(s.out, s.outRows, s.outCols)
	shown := s.l.Output
	if step < 3 {
		shown.Maps = 1
	}
	if s.below {
		label := f.Label(s.out.X, s.head, sizeText(shown))
		label.X = min(label.X, f.Width-1-f.LabelWidth(label)*1.1)
		if label.X < s.inEnd+8 {
			label.Y = s.out.Y + s.out.H + labelRoom
		}
		f.WithIn(label, f.Width-label.X, "layer.out")
		return
	}
	label := size(f, &s.out, shown)
	if over := label.X + f.LabelWidth(label)*1.1 - f.Width; over > 0 { // it takes a line of its own
		label.X, label.Y = f.Width-1, max(label.Y, s.in.Y+s.in.H+float32(s.rows.After)*s.high+labelRoom)+labelRoom
		label.Anchor = frame.End
	}
	f.Write(s.out.X, s.out.Y-most*depth-5, "layer.out").Muted()
}

// drawWindow draws the window of the unit that is being made, and what leads to it.
func (s *slide) drawWindow(row, col, step int) {
	f := s.f
	window, unit := s.window(row, col), s.out.Cell(row, col, s.outRows, s.outCols)
	for behind := min(s.deep, most) - 1; behind >= 0; behind-- { // a window is as deep as the maps that it lies on
		box := window
		box.X += float32(behind) * depth
		box.Y -= float32(behind) * depth
		f.Fill(frame.Kernel, box, 0.1)
		f.Outline(frame.Kernel, box, 1.2, 0.9)
	}
	if s.rows.Dilation > 1 || s.cols.Dilation > 1 {
		for r := range s.rows.Size {
			for c := range s.cols.Size {
				f.Fill(frame.Kernel, frame.Box{X: window.X + float32(c*s.cols.Dilation)*s.cell, Y: window.Y + float32(r*s.rows.Dilation)*s.high, W: s.cell, H: s.high}, 0.5)
			}
		}
	}
	if step == 0 {
		return
	}
	f.Outline(frame.Output, unit.Grow(0.5), 2, 1)
	if !s.weighs {
		f.Funnel(frame.Connection, &window, &unit, false, 1.2, 0.6)
		return
	}
	f.Funnel(frame.Kernel, &window, &s.kernel, false, 1, 0.6)
	f.Funnel(frame.Connection, &s.kernel, &unit, false, 1.2, 0.8)
}

// drawKernel draws the numbers that one map keeps.
func (s *slide) drawKernel() {
	f := s.f
	for behind := min(s.deep, most) - 1; behind >= 0; behind-- {
		box := s.kernel
		box.X += float32(behind) * depth
		box.Y -= float32(behind) * depth
		f.Fill(frame.Panel, box, 1)
		f.Fill(frame.Kernel, box, 0.35)
		f.Outline(frame.Kernel, box, 1, 0.9)
	}
	f.Grid(s.kernel, s.rows.Size, s.cols.Size)
	words := frame.NewText("layer.kernel", int64(s.rows.Size), int64(s.cols.Size), int64(s.deep))
	if s.sequence() {
		words = frame.NewText("layer.steps", int64(s.cols.Size), int64(s.deep))
	}
	label := f.Label(s.kernel.X+s.kernel.W/2, s.head, words).Count(frame.Kernel)
	label.Anchor = frame.Middle
	if s.biased() {
		label.With("layer.and-bias")
	}
	if s.below { // the lines come from above
		label.Y = s.kernel.Y + s.kernel.H + labelRoom
		return
	}
	half := f.LabelWidth(label) * 1.1 / 2
	label.X = min(label.X, s.out.X-16-half)
}

// biased reports whether a number is added.
func (s *slide) biased() bool {
	for _, t := range s.l.Tensors {
		if t.Role == graph.Bias {
			return true
		}
	}
	return false
}

// count is what stands in the picture.
func (s *slide) count(step, made int) Tally {
	if step > 2 {
		return whole(s.l)
	}
	t := s.firstMap()
	places := int64(s.outRows * s.outCols)
	t.Connections = t.Connections / places * int64(made)
	if o, is := s.l.Operation.(graph.Convolution); is && o.Unshared {
		t.Parameters = t.Parameters / places * int64(max(made, 1))
	}
	return t
}

// firstMap is what the first map has.
func (s *slide) firstMap() Tally {
	if o, is := s.l.Operation.(graph.Partial); is {
		first := *s.l
		o.Runs = []graph.Run{{Maps: 1, Inputs: o.Runs[0].Inputs}}
		first.Operation = o
		n := graph.Network{Layers: []graph.Layer{{Name: "in", Operation: graph.Input{Shape: s.l.Inputs[0]}}, {Name: "map", Operation: o}}}
		if c, err := n.Count(); err == nil {
			return whole(&c.Layers[1])
		}
	}
	return share(s.l, int64(s.l.Output.Maps))
}

// say says what a step shows.
func (s *slide) say(step int) {
	f, l := s.f, s.l
	first, all := s.firstMap(), whole(l)
	places, maps := int64(s.outRows*s.outCols), int64(l.Output.Maps)
	high, wide := int64(s.rows.Size), int64(s.cols.Size)
	switch {
	case step == 0 && s.weighs:
		f.Say("layer.sees-window", high, wide, int64(s.deep))
	case step == 0:
		f.Say("layer.sees-own-map", high, wide)
	case step == 1 && all.Connections == 0:
		f.Say("layer.unit-as-it-is", high*wide)
	case step == 1:
		f.Say("layer.unit-made", first.Connections/places)
	case step == 2 && all.Connections == 0:
		f.Say("layer.map-as-it-is", places)
	case step == 2:
		f.Say("layer.map-made", places, first.Parameters, first.Connections)
	case all.Connections == 0:
		f.Say("layer.all-as-they-are", maps)
	default:
		f.Say("layer.all-made", maps, all.Parameters, all.Connections)
	}
}
