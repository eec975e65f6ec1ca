package lenet

import (
	"strconv"

	"fivebyfive/calc"
)

// Encode writes the parameters as halves, the low byte first: two bytes each.
func (n *Network) Encode() []byte {
	data := make([]byte, 0, 2*len(n.Parameters))
	for _, p := range n.Parameters {
		h := Half(p)
		data = append(data, byte(h), byte(h>>8))
	}
	return data
}

// Decode returns the network whose parameters Encode wrote.
func Decode(data []byte) (*Network, error) {
	n := New()
	if needed := 2 * len(n.Parameters); len(data) != needed {
		return nil, &calc.Error{Layer: "weights", Value: strconv.Itoa(len(data)) + " bytes", Rule: "must be " + strconv.Itoa(needed)}
	}
	for i := range n.Parameters {
		n.Parameters[i] = FromHalf(uint16(data[2*i]) | uint16(data[2*i+1])<<8)
		if p := n.Parameters[i]; p-p != 0 {
			return nil, &calc.Error{Layer: "weights", Value: "parameter " + strconv.Itoa(i), Rule: "must be a finite number"}
		}
	}
	return n, nil
}
