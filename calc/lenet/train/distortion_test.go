package main

import (
	"math"
	"math/rand/v2"
	"testing"

	"fivebyfive/calc/lenet"
)

func TestNoDistortion(t *testing.T) {
	image := drawn(10, 1).image(3)
	want, got := new(lenet.Input), new(lenet.Input)
	lenet.Frame(image, want)
	distortion{}.apply(image, rand.New(rand.NewPCG(1, 1)), got)
	for i := range want {
		if math.Abs(float64(got[i]-want[i])) > 1e-6 {
			t.Fatalf("cell %d is %v, and was %v", i, got[i], want[i])
		}
	}
}

// Whatever is done to it, a digit stays about as much ink, and inside.
func TestDistortion(t *testing.T) {
	shown := drawn(10, 1)
	random := rand.New(rand.NewPCG(1, 1))
	ink := func(input *lenet.Input) (sum float64) {
		for _, v := range input {
			if v < lenet.Background || v > lenet.Foreground+1e-6 {
				t.Fatalf("a cell is %v", v)
			}
			sum += float64(v-lenet.Background) / (lenet.Foreground - lenet.Background)
		}
		return sum
	}
	plain, distorted := new(lenet.Input), new(lenet.Input)
	for i := range 200 {
		image := shown.image(i % 10)
		lenet.Frame(image, plain)
		usual(1, 1).distort.apply(image, random, distorted)
		if *plain == *distorted {
			t.Fatal("nothing is distorted")
		}
		if share := ink(distorted) / ink(plain); share < 0.55 || share > 1.6 {
			t.Errorf("a %d has %.2f times its ink", i%10, share)
		}
	}
}
