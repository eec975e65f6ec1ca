package lenet

import (
	"math"
	"strconv"

	"fivebyfive/calc"
)

// Encode writes the parameters in little more than a byte each. Map by map, in
// the order of Parameters, there are the scale as a half, each weight as a
// signed byte that counts scales, and the bias as a half; a half's low byte
// comes first.
func (n *Network) Encode() []byte {
	data := make([]byte, 0, n.encoded())
	for _, l := range n.trained() {
		for _, m := range l.Maps {
			scale := Half(largest(m.Weights) / math.MaxInt8)
			data = appendHalf(data, scale)
			for _, w := range m.Weights {
				data = append(data, byte(steps(w, FromHalf(scale))))
			}
			data = appendHalf(data, Half(*m.Bias))
		}
	}
	return data
}

// Decode returns the network that Encode wrote.
func Decode(data []byte) (*Network, error) {
	n := New()
	if needed := n.encoded(); len(data) != needed {
		return nil, &calc.Error{Layer: "weights", Value: strconv.Itoa(len(data)) + " bytes", Rule: "must be " + strconv.Itoa(needed)}
	}
	for _, l := range n.trained() {
		for i, m := range l.Maps {
			scale := readHalf(data)
			if scale-scale != 0 {
				return nil, notFinite(l, "scale", i)
			}
			steps := data[2:]
			for j := range m.Weights {
				m.Weights[j] = float32(int8(steps[j])) * scale
			}
			data = steps[len(m.Weights):]
			*m.Bias, data = readHalf(data), data[2:]
			if *m.Bias-*m.Bias != 0 {
				return nil, notFinite(l, "bias", i)
			}
		}
	}
	return n, nil
}

// trained is the layers that have parameters: all but the output.
func (n *Network) trained() []Layer { return n.Layers[:len(n.Layers)-1] }

// encoded is how many bytes Encode writes: three more for each map than it has
// parameters, two for the scale and one because a bias takes two.
func (n *Network) encoded() int {
	size := len(n.Parameters)
	for _, l := range n.trained() {
		size += 3 * len(l.Maps)
	}
	return size
}

func appendHalf(data []byte, h uint16) []byte { return append(data, byte(h), byte(h>>8)) }

func readHalf(data []byte) float32 { return FromHalf(uint16(data[0]) | uint16(data[1])<<8) }

func notFinite(l Layer, what string, m int) error {
	return &calc.Error{Layer: l.Name, Value: "the " + what + " of map " + strconv.Itoa(m), Rule: "must be a finite number"}
}

// largest is the largest magnitude among values.
func largest(values []float32) (most float32) {
	for _, v := range values {
		most = max(most, v, -v)
	}
	return most
}

// steps is how many scales come nearest to a weight.
func steps(w, scale float32) int8 {
	if scale == 0 {
		return 0 // all weights of the map are next to nothing
	}
	count := math.RoundToEven(float64(w) / float64(scale))
	return int8(max(-math.MaxInt8, min(math.MaxInt8, count)))
}
