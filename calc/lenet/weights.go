package lenet

import (
	"math"
	"strconv"

	"fivebyfive/calc"
)

// Encode writes the parameters in little more than a byte each. Map by map, in
// the order of Parameters, there are the scale as a half, each weight as a
// signed byte that counts scales, and the bias as a half; a half's low byte
// comes first. The scale is the map's largest weight over the layer's steps.
func (n *Network) Encode() []byte {
	data := make([]byte, 0, n.encoded())
	for _, l := range n.trained() {
		for _, m := range l.Maps {
			scale := Half(largest(m.Weights) / l.steps())
			data = appendHalf(data, scale)
			for _, w := range m.Weights {
				data = append(data, byte(count(w, FromHalf(scale))))
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
			counts := data[2:]
			for j := range m.Weights {
				m.Weights[j] = float32(int8(counts[j])) * scale
			}
			data = counts[len(m.Weights):]
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

// steps is how many scales the largest weight of a map comes to. A map of many
// places has few weights, and an error in one of them is made at every place:
// they get all that a byte can count. A map of one place, as those of C5 and F6
// are, shares nothing and has many: fewer steps do, and compress better.
func (l *Layer) steps() float32 {
	switch {
	case l.Kind == calc.FullConnection:
		return 21
	case l.Output.Height*l.Output.Width == 1:
		return 15
	}
	return math.MaxInt8
}

// count is how many scales come nearest to a weight.
func count(w, scale float32) int8 {
	if scale == 0 {
		return 0 // all weights of the map are next to nothing
	}
	nearest := math.RoundToEven(float64(w) / float64(scale))
	return int8(max(-math.MaxInt8, min(math.MaxInt8, nearest)))
}
