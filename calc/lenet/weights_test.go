package lenet

import (
	"bytes"
	"errors"
	"math"
	"testing"

	"fivebyfive/calc"
)

// A weight comes back to within half a step, of which there are 127 up to the
// largest of its map, or 15 and 21 in C5 and F6, and a bias as a half.
func TestWeightsComeBack(t *testing.T) {
	n := arbitrary(6)
	data := n.Encode()
	again, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	steps := map[string]float64{"C1": 127, "S2": 127, "C3": 127, "S4": 127, "C5": 15, "F6": 21}
	for i, l := range n.trained() {
		for j, m := range l.Maps {
			got := again.Layers[i].Maps[j]
			most := float64(largest(m.Weights))
			for k, w := range m.Weights {
				if off := math.Abs(float64(got.Weights[k] - w)); off > most/steps[l.Name]*0.57 { // 0.5, and what the half of a scale takes
					t.Fatalf("%s, map %d: weight %d was %v and is %v", l.Name, j, k, w, got.Weights[k])
				}
			}
			if *got.Bias != FromHalf(Half(*m.Bias)) {
				t.Errorf("%s, map %d: the bias was %v and is %v", l.Name, j, *m.Bias, *got.Bias)
			}
		}
	}
	if !bytes.Equal(again.Encode(), data) {
		t.Error("encoded again, the weights are others")
	}
}

// A map whose weights are all 0 stays one.
func TestNoWeights(t *testing.T) {
	n, err := Decode(New().Encode())
	if err != nil || largest(n.Parameters) != 0 {
		t.Errorf("the weights 0 came back as up to %v: %v", largest(n.Parameters), err)
	}
}

// A scale so small that it is rounded to half of what it was leaves no count
// beyond 127 either way.
func TestWeightsTooSmallToCount(t *testing.T) {
	const least = 0x1p-24 // of a half
	n := New()
	w := n.Layers[0].Maps[0].Weights
	w[0], w[1] = 178*least, -178*least
	again, err := Decode(n.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if got := again.Layers[0].Maps[0].Weights; got[0] != 127*least || got[1] != -127*least {
		t.Errorf("they came back as %v and %v of the least", got[0]/least, got[1]/least)
	}
}

func TestWrongWeights(t *testing.T) {
	const (
		c1 = 2 + 25 + 2 // bytes of a map of C1
		s2 = 2 + 1 + 2
	)
	for _, test := range []struct {
		what  string
		spoil func(data []byte) []byte
		want  string
	}{
		{"nothing", func(data []byte) []byte { return nil }, "weights: 0 bytes must be 60744"},
		{"a byte too few", func(data []byte) []byte { return data[1:] }, "weights: 60743 bytes must be 60744"},
		{"a byte too many", func(data []byte) []byte { return append(data, 0) }, "weights: 60745 bytes must be 60744"},
		{"an infinite scale", infinite(2 * c1), "C1: the scale of map 2 must be a finite number"},
		{"an infinite bias", infinite(6*c1 + 5*s2 - 2), "S2: the bias of map 4 must be a finite number"},
	} {
		_, err := Decode(test.spoil(arbitrary(7).Encode()))
		var fault *calc.Error
		if !errors.As(err, &fault) || err.Error() != test.want {
			t.Errorf("%s: the error is %v, and not %s", test.what, err, test.want)
		}
	}
}

// infinite puts an infinite half at a place.
func infinite(at int) func([]byte) []byte {
	return func(data []byte) []byte {
		data[at], data[at+1] = 0, 0x7c
		return data
	}
}
