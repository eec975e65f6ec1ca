package c3_test

import (
	"math/rand/v2"
	"testing"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/scenetest"
)

// What comes of the three kernels and the bias, added up and squashed, is the
// unit: three maps go into one.
func TestSumsMakeTheUnit(t *testing.T) {
	s, random := scenetest.Find(t, "c3"), rand.New(rand.NewPCG(3, 1))
	beat := s.Beats()[2]
	for range 100 {
		at := frame.Selection{Kind: frame.UnitTarget, Layer: 2, Row: random.IntN(10), Col: random.IntN(10)}
		said := scenetest.Draw(s, scenetest.Sizes[0], beat.End, at).Caption.Arguments
		var sum float32
		for _, part := range said[:4] {
			sum += float32(part) / 100
		}
		value := scenetest.Digit().Layers[2][at.Row*10+at.Col]
		if got := lenet.Squash(sum); got < value-0.03 || got > value+0.03 || said[4] < int64(value*100)-1 || said[4] > int64(value*100)+1 {
			t.Errorf("%+v: %v come to %v, and the unit has %v", at, said, got, value)
		}
	}
}
