package lenet

import (
	"math"
	"strings"
	"testing"
)

func TestWeightsComeBack(t *testing.T) {
	n := arbitrary(6)
	data := n.Encode()
	if len(data) != 120000 {
		t.Errorf("%d bytes", len(data))
	}
	again, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range n.Parameters {
		if got := again.Parameters[i]; math.Abs(float64(got-want)) > 0.0005*math.Abs(float64(want))+1e-7 {
			t.Fatalf("parameter %d was %v and is %v", i, want, got)
		}
	}
}

func TestWrongWeights(t *testing.T) {
	data := arbitrary(7).Encode()
	if _, err := Decode(data[1:]); err == nil || !strings.Contains(err.Error(), "119999 bytes") {
		t.Errorf("a byte is missing: %v", err)
	}
	data[2*77], data[2*77+1] = 0, 0x7c
	if _, err := Decode(data); err == nil || !strings.Contains(err.Error(), "parameter 77 must be a finite number") {
		t.Errorf("a number is infinite: %v", err)
	}
}
