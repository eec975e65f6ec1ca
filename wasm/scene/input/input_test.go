package input_test

import (
	"math/rand/v2"
	"testing"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// Wherever a character has been put, its box holds all of its ink.
func TestBoxHoldsTheCharacter(t *testing.T) {
	s := scenetest.Find(t, "input")
	random := rand.New(rand.NewPCG(5, 5))
	for range 200 {
		var ink [64 * 64]float32
		for range 1 + random.IntN(4) {
			y, x, high, wide := random.IntN(56), random.IntN(56), 1+random.IntN(60), 1+random.IntN(60)
			for i := range ink {
				if i/64 >= y && i/64 < y+high && i%64 >= x && i%64 < x+wide {
					ink[i] = 1
				}
			}
		}
		seen := lenet.Trained().Activations()
		lenet.Draw(ink[:], 64, &seen.Input)
		want := 0
		for _, v := range seen.Input {
			if v > lenet.Background {
				want++
			}
		}
		var f frame.Frame
		scene.At(s, kit.Params{Language: scenetest.English, Width: 904, Height: 416, Seen: seen}, s.Beats()[0].End, &f)
		got, shown := 0, 0
		for i, v := range f.Textures[0].Values {
			if y, x := i/32, i%32; v == v && (min(y, x) < 2 || max(y, x) >= 30) {
				t.Fatalf("the box reaches out of the image, to row %d, column %d", y, x)
			}
			if v > 0 {
				got++
			}
			if v == v {
				shown++
			}
		}
		if got != want || shown != lenet.Boxed*lenet.Boxed {
			t.Fatalf("the box shows %d cells with ink of %d, %d in all", got, want, shown)
		}
	}
}
