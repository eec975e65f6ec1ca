package lenet

import _ "embed"

// weights are what calc/lenet/train wrote; MODEL.md tells how.
//
//go:embed weights.bin
var weights []byte

// Trained returns the network that was trained on MNIST.
func Trained() *Network {
	n, err := Decode(weights)
	if err != nil {
		panic("lenet: " + err.Error()) // the tests decode it
	}
	return n
}
