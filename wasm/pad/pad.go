// Package pad is what a learner draws.
package pad

import "fivebyfive/calc/lenet"

// Drawing is a drawn digit.
type Drawing struct{ ink [64 * 64]float32 }

// First is the digit that a page shows first.
const First = 5

// Sample returns a drawing of a digit.
func Sample(digit int) *Drawing {
	d := new(Drawing)
	for y := 8; y < 56; y++ {
		for x := 18; x < 46; x++ {
			top, side, middle := y < 13, x < 23 && y < 32, y >= 28 && y < 33
			lower := x > 40 && y >= 32 || y > 50
			if top || side || middle || lower {
				d.ink[y*64+x] = 1
			}
		}
	}
	return d
}

// See shows the drawing to the network.
func (d *Drawing) See(a *lenet.Activations) bool {
	var input lenet.Input
	found := lenet.Draw(d.ink[:], 64, &input)
	a.Network.Forward(&input, a)
	return found
}
