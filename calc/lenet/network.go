package lenet

import (
	"strconv"

	"fivebyfive/calc"
)

// Network is LeNet-5 with a value for each of its parameters.
type Network struct {
	Layers     []Layer   // C1, S2, C3, S4, C5, F6 and the output
	Parameters []float32 // all that training changes: layer by layer, map by map
}

// Layer is a layer as it is counted, and the numbers of its maps. The units of
// a full layer are maps of one unit.
type Layer struct {
	calc.LayerCount
	Maps []Map
}

// Map is the numbers that the units of one map share. Weights and Bias are
// views of the network's parameters: a map's weights, and then its bias.
type Map struct {
	Inputs  []int     // the maps of the layer before that feed it
	Weights []float32 // a kernel for each of Inputs, row by row; of S2 and S4 the one coefficient
	Bias    *float32  // nil in the output layer, whose weights are fixed
}

// Kernel returns the weights to the input that comes as number i in m.Inputs.
func (m Map) Kernel(i int) []float32 {
	size := len(m.Weights) / len(m.Inputs)
	return m.Weights[i*size : (i+1)*size : (i+1)*size]
}

// New returns the network with all parameters 0.
func New() *Network {
	plan := calc.LeNet5()
	count, err := plan.Count()
	if err != nil {
		panic(err) // the tests of calc count it
	}
	n := &Network{Parameters: make([]float32, count.Total.Parameters)}
	rest := n.Parameters
	take := func(size int) []float32 {
		taken := rest[:size:size]
		rest = rest[size:]
		return taken
	}
	for i, counted := range count.Layers {
		layer := Layer{counted, make([]Map, counted.Output.Maps)}
		for m := range layer.Maps {
			inputs := feeding(plan.Layers[i], m, counted.Input.Maps)
			own := Map{Inputs: inputs}
			switch counted.Kind {
			case calc.Convolution, calc.FullConnection:
				own.Weights = take(len(inputs) * counted.Window.Height * counted.Window.Width)
				own.Bias = &take(1)[0]
			case calc.Subsampling:
				own.Weights = take(1)
				own.Bias = &take(1)[0]
			case calc.RadialBasis:
				own.Weights = codes[m][:]
			default:
				panic("lenet: " + counted.Name + " is of kind " + counted.Kind.String())
			}
			layer.Maps[m] = own
		}
		n.Layers = append(n.Layers, layer)
	}
	if len(rest) > 0 {
		panic("lenet: " + strconv.Itoa(len(rest)) + " parameters are no layer's")
	}
	return n
}

// feeding lists the input maps that feed map m of a layer.
func feeding(layer calc.Layer, m, inputs int) []int {
	switch l := layer.(type) {
	case calc.Subsample:
		return []int{m}
	case calc.Conv:
		if l.Table != nil {
			return l.Table[m]
		}
	}
	all := make([]int, inputs)
	for i := range all {
		all[i] = i
	}
	return all
}
