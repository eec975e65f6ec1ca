// Package scenetest helps to test scenes: it draws them, and says what is in the
// picture.
package scenetest

import (
	"math"
	"strings"
	"sync"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// Find returns the scene of the given name, which must be there.
func Find(t testing.TB, name string) kit.Scene {
	t.Helper()
	s, err := scene.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Digit is what the network makes of a drawn digit.
var Digit = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })

// Draw draws a scene in a room of the given size, with something pointed at.
func Draw(s kit.Scene, size [2]float32, at float64, selection frame.Selection) *frame.Frame {
	return DrawIn(English, s, size, at, selection)
}

// DrawIn draws a scene with room for the words of a language.
func DrawIn(l *language.Language, s kit.Scene, size [2]float32, at float64, selection frame.Selection) *frame.Frame {
	var f frame.Frame
	scene.At(s, kit.Params{Language: l, Width: size[0], Height: size[1], Seen: Digit(), Selection: selection}, at, &f)
	return &f
}

// TurnedIn draws a scene with its knob at n and room for the words of a language.
func TurnedIn(l *language.Language, s kit.Scene, size [2]float32, at float64, n int) *frame.Frame {
	var f frame.Frame
	scene.At(s, kit.Params{Language: l, Width: size[0], Height: size[1], Seen: Digit(), Knob: n}, at, &f)
	return &f
}

// EndOf returns the time at which a beat ends.
func EndOf(t *testing.T, s kit.Scene, name string) float64 {
	t.Helper()
	for _, beat := range s.Beats() {
		if beat.Name == name {
			return beat.End
		}
	}
	t.Fatalf("there is no beat %s", name)
	return 0
}

// Shows reports whether a label of the frame says the value.
func Shows(f *frame.Frame, value float32) bool {
	for _, label := range f.Labels {
		written := float64(label.Text.Arguments[0]) / 100
		if strings.HasSuffix(" "+label.Text.In(English), " "+language.Neutral.Value(float32(written))) && math.Abs(written-float64(value)) < 0.006 {
			return true
		}
	}
	return false
}

// TextureNamed returns the texture of the given name, which must be there.
func TextureNamed(t *testing.T, f *frame.Frame, where, name string) *frame.Texture {
	t.Helper()
	for i := range f.Textures {
		if f.Textures[i].ID == name {
			return &f.Textures[i]
		}
	}
	t.Fatalf("%s: there is no texture %q", where, name)
	return nil
}

// Value is that of a quantity, or of a sum of quantities; "" is nothing.
func Value(t *testing.T, network calc.Count, quantities string) (sum int64) {
	for _, quantity := range strings.Split(quantities, " + ") {
		if quantity == "" {
			continue
		}
		q, err := network.Quantity(quantity)
		if err != nil {
			t.Fatal(err)
		}
		sum += q.Value
	}
	return sum
}

// The languages that texts are read in.
var English, Chinese = lessons.Language("en"), lessons.Language("zh")
