package scene

import (
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// layer is a layer of LeNet-5 as pictures show it. Its texture names are made
// once, so that drawing makes none.
type layer struct {
	calc.LayerCount
	index int // among the network's layers
	names []string
}

func newLayer(count calc.Count, index int) layer {
	l := layer{LayerCount: count.Layers[index], index: index}
	for m := range l.Output.Maps {
		l.names = append(l.names, l.Name+" "+strconv.Itoa(m+1))
	}
	return l
}

// drawMap draws the first filled units of a map with their values, and says
// how many connections each stands for.
func (f *Frame) drawMap(l *layer, m int, box Box, seen *lenet.Activations, filled, connections int) *Texture {
	places := l.Output.Height * l.Output.Width
	t := f.texture(l.names[m], box, l.Output.Height, l.Output.Width)
	t.Connections = connections
	for i, v := range seen.Layers[l.index][m*places : m*places+filled] {
		t.Values[i] = shadeOfUnit(v)
	}
	return t
}

// drawSeen draws the input with its values.
func (f *Frame) drawSeen(input calc.Shape, box Box, seen *lenet.Activations) {
	f.drawSeenAs("input", input, box, seen)
}

// drawSeenAs is drawSeen under another name, where the input is drawn twice.
func (f *Frame) drawSeenAs(name string, input calc.Shape, box Box, seen *lenet.Activations) {
	t := f.texture(name, box, input.Height, input.Width)
	for i, v := range seen.Input {
		t.Values[i] = clamp((v - lenet.Background) / (lenet.Foreground - lenet.Background))
	}
}

// shadeOfUnit is how dark a unit is drawn, from 0 for the least that squashing
// gives, −A, to 1 for the most, +A.
func shadeOfUnit(v float32) float32 { return clamp((v/lenet.Amplitude + 1) / 2) }

// strength is how dark a weight is drawn: its size beside the largest of its
// layer, with its sign.
func strength(w, largest float32) float32 {
	if largest == 0 {
		return 0
	}
	return w / largest
}

// largestWeight returns the size of a layer's largest weight.
func largestWeight(maps []lenet.Map) (largest float32) {
	for i := range maps {
		for _, w := range maps[i].Weights {
			largest = max(largest, w, -w)
		}
	}
	return largest
}
