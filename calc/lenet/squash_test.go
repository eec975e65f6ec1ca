package lenet

import (
	"math"
	"testing"
)

func TestSquash(t *testing.T) {
	for a := -20.0; a < 20; a += 0.0013 {
		want := 1.7159 * math.Tanh(2.0/3*float64(float32(a)))
		if got := float64(Squash(float32(a))); math.Abs(got-want) > 1.2e-5 {
			t.Fatalf("f(%v) is %v, and not %v", a, got, want)
		}
	}
	for _, one := range []float32{-1, 1} {
		if got := Squash(one); math.Abs(float64(got-one)) > 1e-5 {
			t.Errorf("f(%v) is %v", one, got)
		}
	}
}

func BenchmarkSquash(b *testing.B) {
	var values [1000]float32
	for b.Loop() {
		for i := range values {
			values[i] = Squash(float32(i)*0.008 - 4)
		}
	}
}
