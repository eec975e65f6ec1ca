package lenet

import (
	"encoding/binary"
	"fmt"
)

// Encode writes the parameters as halves, the low byte first: two bytes each.
func (n *Network) Encode() []byte {
	data := make([]byte, 0, 2*len(n.Parameters))
	for _, p := range n.Parameters {
		data = binary.LittleEndian.AppendUint16(data, Half(p))
	}
	return data
}

// Decode returns the network whose parameters Encode wrote.
func Decode(data []byte) (*Network, error) {
	n := New()
	if len(data) != 2*len(n.Parameters) {
		return nil, fmt.Errorf("%d bytes of weights, and %d parameters of 2 bytes each are needed", len(data), len(n.Parameters))
	}
	for i := range n.Parameters {
		n.Parameters[i] = FromHalf(binary.LittleEndian.Uint16(data[2*i:]))
		if p := n.Parameters[i]; p-p != 0 {
			return nil, fmt.Errorf("parameter %d is %v, and must be a finite number", i, p)
		}
	}
	return n, nil
}
