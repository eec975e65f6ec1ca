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
	index int // among the network's layers; NoLayer in a network that is not LeNet-5
	first int // there, how many maps there are in the layers before
	names []string
}

func newLayer(count calc.Count, index int) layer {
	l := layer{LayerCount: count.Layers[index], index: index}
	l.names = textureNames(l.Name, l.Output.Maps)
	return l
}

// textureNames returns the names of the textures of so many maps.
func textureNames(of string, maps int) (names []string) {
	for m := range maps {
		names = append(names, of+" "+strconv.Itoa(m+1))
	}
	return names
}

// drawMap draws the first filled units of a map with their values, and says
// how many connections each stands for.
func (f *Frame) drawMap(l *layer, m int, box Box, seen *lenet.Activations, filled, connections int) *Texture {
	return f.drawUnits(l, m, box, seen.Layers[l.index], filled, connections)
}

// drawUnits draws the first filled units of a map of which the values of all
// its layer are given.
func (f *Frame) drawUnits(l *layer, m int, box Box, values []float32, filled, connections int) *Texture {
	places := l.Output.Height * l.Output.Width
	t := f.texture(l.names[m], box, l.Output.Height, l.Output.Width)
	t.Connections = connections
	for i, v := range values[m*places : m*places+filled] {
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
	f.drawPart(name, box, input.Height, input.Width, seen, 0, 0)
}

// drawPart draws rows × cols cells of the input, from the given row and column
// on.
func (f *Frame) drawPart(id string, box Box, rows, cols int, seen *lenet.Activations, row, col int) {
	t := f.texture(id, box, rows, cols)
	for i := range t.Values {
		t.Values[i] = inkOf(seen.Input[(row+i/cols)*inputSide+col+i%cols])
	}
}

// inkOf is how dark a cell of the input is drawn, from 0 for paper to 1 for ink.
func inkOf(v float32) float32 {
	return clamp((v - lenet.Background) / (lenet.Foreground - lenet.Background))
}

const inputSide = 32 // of the network's input, in cells

// inked is the rows and columns of the input that have any ink: the first, and
// the one after the last.
func inked(seen *lenet.Activations) (top, left, bottom, right int) {
	top, left = inputSide, inputSide
	for i, v := range seen.Input {
		if v > lenet.Background {
			y, x := i/inputSide, i%inputSide
			top, left, bottom, right = min(top, y), min(left, x), max(bottom, y+1), max(right, x+1)
		}
	}
	if bottom == 0 {
		return 0, 0, inputSide, inputSide
	}
	return top, left, bottom, right
}

// boxOf returns where the box of a character begins: the box that has the
// drawn ink in its middle, as far as the image has room for it.
func boxOf(seen *lenet.Activations) (row, col int) {
	top, left, bottom, right := inked(seen)
	return boxBegin(top, bottom), boxBegin(left, right)
}

func boxBegin(first, end int) int {
	const margin = (inputSide - lenet.Framed) / 2
	return max(margin, min(inputSide-margin-lenet.Boxed, (first+end-lenet.Boxed)/2))
}

// drawScale draws what the lightness of a unit means, with the least and the
// greatest value to its sides.
func (f *Frame) drawScale(box Box) {
	const steps = 24
	f.write(box.X-6, box.Y+box.H, valueLabel, hundredths(-lenet.Amplitude)).muted().Anchor = End
	f.write(box.X+box.W+6, box.Y+box.H, valueLabel, hundredths(lenet.Amplitude)).muted()
	for i := range steps {
		f.fill(Ink, box.cell(0, i, 1, steps), Opacity(float32(i)/(steps-1)))
	}
}

// scaleUnder returns where the scale of a map stands under it, and whether there
// is room for it.
func scaleUnder(units *Box, height float32) (scale Box, room bool) {
	scale = Box{units.X + 42, units.Y + units.H + 12, units.W - 78, 10}
	return scale, scale.W > 40 && scale.Y+scale.H+4 < height
}

// clear moves the scale of a map down, out of the way of what joins its last
// unit to a box on the left.
func (scale *Box) clear(units, from *Box) {
	start := from.right()
	along := clamp((units.X - start.X) / (units.X + units.W - start.X))
	scale.Y = max(scale.Y, floor(mix(start.Y, units.Y+units.H, along))+6)
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
		for _, w := range maps[i].Weights { // thousands, in every frame: max is a call in a browser
			if w > largest {
				largest = w
			} else if -w > largest {
				largest = -w
			}
		}
	}
	return largest
}
