package kit

import (
	"strconv"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
)

// Layer is a layer of LeNet-5 as pictures show it. Its texture names are made
// once, so that drawing makes none.
type Layer struct {
	calc.LayerCount
	Index int // among the network's layers; NoLayer in a network that is not LeNet-5
	First int // there, how many maps there are in the layers before
	Names []string
}

// NewLayer returns the layer of LeNet-5 that has the given index.
func NewLayer(count calc.Count, index int) Layer {
	l := Layer{LayerCount: count.Layers[index], Index: index}
	l.Names = TextureNames(l.Name, l.Output.Maps)
	return l
}

// TextureNames returns the names of the textures of so many maps.
func TextureNames(of string, maps int) (names []string) {
	for m := range maps {
		names = append(names, of+" "+strconv.Itoa(m+1))
	}
	return names
}

// Values returns the values of all units of the layer.
func (l *Layer) Values(seen *lenet.Activations) []float32 { return seen.Layers[l.Index] }

// Value returns the value of a unit.
func (l *Layer) Value(seen *lenet.Activations, m, row, col int) float32 {
	return l.Values(seen)[(m*l.Output.Height+row)*l.Output.Width+col]
}

// Maps returns the numbers of the layer, map by map.
func (l *Layer) Maps(seen *lenet.Activations) []lenet.Map { return seen.Network.Layers[l.Index].Maps }

// NumbersOf returns the numbers of a map.
func NumbersOf(seen *lenet.Activations, layer, m int) *lenet.Map {
	return &seen.Network.Layers[layer].Maps[m]
}

// OfSingles reports whether a layer's maps are single units.
func (l *Layer) OfSingles() bool { return l.Output.Height*l.Output.Width == 1 }

// OutputLayer is the index of the output among LeNet-5's layers.
const OutputLayer = 6

// LayerIDs is what calc knows the layers of LeNet-5 by.
var LayerIDs = [...]string{"c1", "s2", "c3", "s4", "c5", "f6", "output"}
