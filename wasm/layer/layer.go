// Package layer draws any layer of any network: what it sees, one unit of it, one of
// its maps, all of them. It knows the layer's plan and nothing else.
package layer

import (
	"fivebyfive/calc/graph"
	"fivebyfive/calc/language"
	"fivebyfive/wasm/frame"
)

// Step is a moment of the animation that one stops at.
type Step struct {
	Title   language.Key
	Seconds float64 // that lead to it
}

// The steps of a layer.
var (
	sees   = Step{"layer.sees", 1.5}
	unit   = Step{"layer.unit", 1.5}
	oneMap = Step{"layer.map", 5}
	all    = Step{"layer.all", 2}
	passes = Step{"layer.passes", 1}
)

// form is how a layer is drawn.
type form uint8

const (
	passing form = iota // what comes in and what goes out
	sliding             // a window that slides over an image or a sequence
	joining             // every unit joined with all inputs
)

// formOf is how a layer is drawn.
func formOf(l *graph.LayerCount) form {
	switch {
	case len(l.Inputs) != 1:
	case slides(l):
		return sliding
	case joins(l):
		return joining
	}
	return passing
}

func slides(l *graph.LayerCount) bool {
	switch l.Operation.(type) {
	case graph.Convolution, graph.Partial, graph.Pooling, graph.Subsampling:
	default:
		return false
	}
	axes := len(l.Output.Extent)
	return len(l.Windows) == axes && (axes == 1 || axes == 2) && len(l.Inputs[0].Extent) == axes
}

func joins(l *graph.LayerCount) bool {
	switch l.Operation.(type) {
	case graph.Full, graph.RadialBasis:
		return len(l.Output.Extent) == 0
	}
	return false
}

// Steps are those of a layer, in order.
func Steps(l *graph.LayerCount) []Step {
	switch formOf(l) {
	case sliding:
		return []Step{sees, unit, oneMap, all}
	case joining:
		return []Step{sees, unit, all}
	}
	return []Step{passes}
}

// Tally is what has been drawn so far.
type Tally struct{ Parameters, Connections int64 }

// Draw draws a layer at a step, of which so much is over: from 0 to 1. It returns what
// stands in the picture, counted.
func Draw(f *frame.Frame, l *graph.LayerCount, step int, over float32) Tally {
	switch formOf(l) {
	case sliding:
		return newSlide(f, l).draw(step, over)
	case joining:
		return drawJoin(f, l, step, over)
	}
	drawPass(f, l)
	t := whole(l)
	if len(l.Tensors) == 0 {
		f.Say("layer.keeps-nothing")
	} else {
		f.Say("layer.keeps", t.Parameters, t.Connections)
	}
	return t
}

// whole is all that a layer has.
func whole(l *graph.LayerCount) Tally {
	return Tally{l.Parameters.Value(), l.Connections.Value()}
}

// share is a part of what the layer has, where that is the same for all parts: of
// units, or of maps.
func share(l *graph.LayerCount, parts int64) Tally {
	if parts == 0 {
		return Tally{}
	}
	t := whole(l)
	return Tally{t.Parameters / parts, t.Connections / parts}
}

// most is how many maps of a stack are drawn: for the others there is a number.
const most = 4

// stack draws maps, one behind the other, and returns the room that the first takes.
func stack(f *frame.Frame, role frame.Role, front frame.Box, maps int, alpha float32) {
	for behind := min(maps, most) - 1; behind >= 0; behind-- {
		box := front
		box.X += float32(behind) * depth
		box.Y -= float32(behind) * depth
		f.Fill(frame.Panel, box, 1)
		f.Fill(role, box, alpha)
		f.Outline(role, box, 1, 0.6)
	}
}

// depth is how far one map of a stack stands behind the other, in CSS pixels.
const depth = 5

// within has a label end with the picture, if it would reach out of it.
func within(f *frame.Frame, l *frame.Label) {
	if l.X+f.LabelWidth(l)*1.1 > f.Width {
		l.X, l.Anchor = f.Width-1, frame.End
	}
}

// apart moves a label down until it lies on no other.
func apart(f *frame.Frame, l *frame.Label) {
	ends := func(l *frame.Label) (left, right float32) {
		width := f.LabelWidth(l) * 1.1
		left = l.X - width*float32(l.Anchor)/2
		return left, left + width
	}
	for i := range f.Labels {
		other := &f.Labels[i]
		left, right := ends(l)
		if otherLeft, otherRight := ends(other); other != l && left < otherRight && otherLeft < right && max(l.Y-other.Y, other.Y-l.Y) < labelRoom-2 {
			l.Y = other.Y + labelRoom
		}
	}
}

// size writes what a shape is under a box.
func size(f *frame.Frame, under *frame.Box, s graph.Shape) *frame.Label {
	key, arguments := language.Key("layer.features"), []int64{int64(s.Maps)}
	switch len(s.Extent) {
	case 0:
	case 1:
		key = "layer.steps"
	default:
		key = "layer.maps"
	}
	for _, n := range s.Extent {
		arguments = append(arguments, int64(n))
	}
	if len(s.Extent) == 3 {
		key = "layer.volumes"
	}
	return f.Write(under.X, under.Y+under.H+labelRoom, key, arguments...)
}

// labelRoom is the room that a line of words takes, in CSS pixels.
const labelRoom = 18
