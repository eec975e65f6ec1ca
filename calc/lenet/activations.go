package lenet

// Input is what the network sees: 32×32 values, row by row.
type Input = [32 * 32]float32

// Activations is what a network sees in one pass: the value of every unit, and
// the network itself.
type Activations struct {
	Network *Network // that computed them
	Input   Input
	Layers  [][]float32 // of each layer, map by map and row by row
}

// Activations returns room for the values of one pass, to be used again and
// again.
func (n *Network) Activations() *Activations {
	a := &Activations{Network: n, Layers: make([][]float32, len(n.Layers))}
	for i, l := range n.Layers {
		a.Layers[i] = make([]float32, l.Units)
	}
	return a
}

// Before returns what feeds layer i.
func (a *Activations) Before(i int) []float32 {
	if i == 0 {
		return a.Input[:]
	}
	return a.Layers[i-1]
}

// Distances returns the output of the network: how far F6 is from the code of
// each digit, squared.
func (a *Activations) Distances() []float32 { return a.Layers[len(a.Layers)-1] }

// Class returns the digit at the smallest distance.
func (a *Activations) Class() int {
	distances := a.Distances()
	class := 0
	for digit, d := range distances {
		if d < distances[class] {
			class = digit
		}
	}
	return class
}
