package lenet

// Trained returns the network that was trained on MNIST; MODEL.md tells how.
func Trained() *Network {
	n, err := Decode([]byte(weights))
	if err != nil {
		panic("lenet: " + err.Error()) // the tests decode it
	}
	return n
}
