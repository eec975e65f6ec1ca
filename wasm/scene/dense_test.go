package scene_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

// A selection may have been made in another lesson.
func TestSelectionsFromElsewhereDoNoHarm(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	for _, name := range []string{"c5", "f6", "output"} {
		s := scenetest.Find(t, name)
		for range 2000 {
			selection := frame.Selection{
				Kind: frame.TargetKind(random.IntN(5)), Layer: random.IntN(9) - 2,
				Map: random.IntN(130), Row: random.IntN(32), Col: random.IntN(32),
			}
			f := scenetest.Draw(s, scenetest.Sizes[0], random.Float64()*kit.Duration(s), selection)
			scenetest.CheckInside(t, f, fmt.Sprintf("%s with %+v", name, selection))
		}
	}
}

// No two labels stand on one another, in any room and either language.
func TestLabelsOfDenseLayersKeepApart(t *testing.T) {
	for _, name := range []string{"c5", "f6", "output"} {
		s := scenetest.Find(t, name)
		for _, size := range scenetest.Sizes {
			for at := 0.0; at <= kit.Duration(s); at += 0.21 {
				for _, knob := range []int{0, 64} {
					for _, language := range lessons.Languages() {
						f := scenetest.TurnedIn(language, s, size, at, knob)
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
func overlapping(f *frame.Frame, language *language.Language) (a, b string, found bool) {
	for i, one := range f.Labels {
		left, right := scenetest.Extent(one, language)
		for _, other := range f.Labels[:i] {
			from, to := scenetest.Extent(other, language)
			if apart := max(from-right, left-to); apart < 0 && one.Y-one.Size*0.75 < other.Y && other.Y-other.Size*0.75 < one.Y {
				return one.Text.In(language), other.Text.In(language), true
			}
		}
	}
	return "", "", false
}
