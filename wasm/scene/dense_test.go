package scene_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/scene"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// turned draws a scene with its knob at n.
func turned(s scene.Scene, size [2]float32, at float64, n int) *scene.Frame {
	var f scene.Frame
	scene.At(s, scene.Params{Width: size[0], Height: size[1], Seen: digit(), Knob: n}, at, &f)
	return &f
}

// With a larger input the picture of C5 counts what calc counts of that
// network, at every size the knob offers, and in every room.
func TestEnlargedTallyEqualsCalc(t *testing.T) {
	s := find(t, "c5").(scene.Turnable)
	k := s.Knob()
	for side := k.Min; side <= k.Max; side += k.Step {
		network := calc.LeNet5()
		network.Input.Height, network.Input.Width = side, side
		count, err := network.Count()
		if err != nil {
			t.Fatal(err)
		}
		want, _ := count.Layer("C5")
		for _, size := range sizes {
			f := turned(s, size, scene.Duration(s), side)
			if f.Tally.Parameters != want.Parameters || f.Tally.Connections != want.Connections {
				t.Errorf("side %d in %v: counted %+v, want %d and %d", side, size, f.Tally, want.Parameters, want.Connections)
			}
			checkInside(t, f, fmt.Sprintf("side %d in %v", side, size))
		}
	}
}

func TestTallyNeverFallsWithALargerInput(t *testing.T) {
	s := find(t, "c5").(scene.Turnable)
	for _, side := range []int{36, 64} {
		var last scene.Tally
		for at := 0.0; at <= scene.Duration(s); at += 0.05 {
			got := turned(s, sizes[0], at, side).Tally
			if got.Parameters < last.Parameters || got.Connections < last.Connections {
				t.Fatalf("side %d at %v s: %+v after %+v", side, at, got, last)
			}
			last = got
		}
	}
}

// endOf returns the time at which a beat ends.
func endOf(t *testing.T, s scene.Scene, name string) float64 {
	t.Helper()
	for _, beat := range s.Beats() {
		if beat.Name == name {
			return beat.End
		}
	}
	t.Fatalf("there is no beat %s", name)
	return 0
}

// shows reports whether a label of the frame says the value.
func shows(f *scene.Frame, value float32) bool {
	for _, label := range f.Labels {
		written := float64(label.Text.Arguments[0]) / 100
		if strings.HasSuffix(" "+label.Text.In(english), " "+scene.FormatValue(float32(written))) && math.Abs(written-float64(value)) < 0.006 {
			return true
		}
	}
	return false
}

// What the picture of F6 adds up and squashes is what the network computes.
func TestF6ShowsItsSumAndItsValue(t *testing.T) {
	s, seen := find(t, "f6"), digit()
	f := draw(s, sizes[0], endOf(t, s, "squash"), scene.Selection{})
	own := &seen.Network.Layers[5].Maps[0]
	sum := *own.Bias
	for k, w := range own.Weights {
		sum += w * seen.Layers[4][k]
	}
	if !shows(f, sum) {
		t.Errorf("the sum %v is not to be seen", sum)
	}
	if value := seen.Layers[5][0]; !shows(f, value) || math.Abs(float64(lenet.Squash(sum)-value)) > 0.001 {
		t.Errorf("the value %v of the sum %v is not to be seen", value, sum)
	}
}

// Each distance stands at its bar.
func TestOutputShowsTheDistances(t *testing.T) {
	s := find(t, "output")
	for _, size := range sizes {
		f := draw(s, size, endOf(t, s, "units"), scene.Selection{})
		for d, distance := range digit().Distances() {
			if !shows(f, distance) {
				t.Errorf("in %v the distance %v of %d is not to be seen", size, distance, d)
			}
		}
	}
}

// A selection may have been made in another lesson.
func TestSelectionsFromElsewhereDoNoHarm(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	for _, name := range []string{"c5", "f6", "output"} {
		s := find(t, name)
		for range 2000 {
			selection := scene.Selection{
				Kind: scene.TargetKind(random.IntN(5)), Layer: random.IntN(9) - 2,
				Map: random.IntN(130), Row: random.IntN(32), Col: random.IntN(32),
			}
			f := draw(s, sizes[0], random.Float64()*scene.Duration(s), selection)
			checkInside(t, f, fmt.Sprintf("%s with %+v", name, selection))
		}
	}
}

// No two labels stand on one another, in any room and either language.
func TestLabelsOfDenseLayersKeepApart(t *testing.T) {
	for _, name := range []string{"c5", "f6", "output"} {
		s := find(t, name)
		for _, size := range sizes {
			for at := 0.0; at <= scene.Duration(s); at += 0.21 {
				for _, knob := range []int{0, 64} {
					f := turned(s, size, at, knob)
					for _, language := range lessons.Languages() {
						if a, b, found := overlapping(f, language); found {
							t.Errorf("%s at %.2f s in %v: %q and %q overlap", name, at, size, a, b)
						}
					}
				}
			}
		}
	}
}

// overlapping returns two labels that overlap, if there are any.
func overlapping(f *scene.Frame, language *language.Language) (a, b string, found bool) {
	for i, one := range f.Labels {
		left, right := extent(one, language)
		for _, other := range f.Labels[:i] {
			from, to := extent(other, language)
			if apart := max(from-right, left-to); apart < 0 && one.Y-one.Size*0.75 < other.Y && other.Y-other.Size*0.75 < one.Y {
				return one.Text.In(language), other.Text.In(language), true
			}
		}
	}
	return "", "", false
}
