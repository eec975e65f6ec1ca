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
	moment = Step{"layer.moment", 1.5}
	token  = Step{"layer.token", 1.5}
	every  = Step{"layer.every", 4}
	asks   = Step{"layer.asks", 2}
)

// form is how a layer is drawn.
type form uint8

const (
	passing form = iota // what comes in and what goes out
	sliding             // a window that slides over an image or a sequence
	joining             // every unit joined with all inputs
	running             // a cell at each step of time
	asking              // tokens that look at each other
	looking             // a row of a table for each word
	scaling             // a few numbers for each map
	meeting             // several layers become one
)

// formOf is how a layer is drawn.
func formOf(l *graph.LayerCount) form {
	switch o := l.Operation.(type) {
	case graph.Join:
		return meeting
	case graph.Recurrent:
		return running
	case graph.Attention:
		if l.Inputs[0].Equal(l.Inputs[len(l.Inputs)-1]) {
			return asking
		}
	case graph.Embedding:
		return looking
	case graph.Full:
		if o.Each && o.Tied == "" && len(l.Output.Extent) == 1 {
			return asking
		}
	}
	switch {
	case len(l.Inputs) != 1:
	case scales(l):
		return scaling
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
	case running:
		return []Step{sees, moment, every}
	case asking:
		if _, is := l.Operation.(graph.Attention); is {
			return []Step{sees, token, every, asks}
		}
		return []Step{sees, token, every}
	case looking:
		return []Step{sees, token, every}
	case scaling:
		return []Step{oneMap, all}
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
	case running, asking:
		return newSequence(f, l).draw(step, over)
	case looking:
		return drawLookup(f, l, step, over)
	case scaling:
		return drawScales(f, l, step, over)
	case meeting:
		return drawMeeting(f, l)
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

// size writes what a shape is under a box.
func size(f *frame.Frame, under *frame.Box, s graph.Shape) *frame.Label {
	return f.Label(under.X, under.Y+under.H+labelRoom, sizeText(s))
}

// sizeText is what a shape is.
func sizeText(s graph.Shape) frame.Text {
	key, arguments := language.Key("layer.features"), []int64{int64(s.Maps)}
	switch len(s.Extent) {
	case 0:
	case 1:
		key = "layer.steps"
	case 3:
		key = "layer.volumes"
	default:
		key = "layer.maps"
	}
	for _, n := range s.Extent {
		arguments = append(arguments, int64(n))
	}
	return frame.NewText(key, arguments...)
}

// labelRoom is the room that a line of words takes, in CSS pixels.
const labelRoom = 18
