package scene_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/lessons"
)

func find(t testing.TB, name string) scene.Scene {
	t.Helper()
	s, err := scene.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// digit is what the network makes of a drawn digit.
var digit = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })

func draw(s scene.Scene, size [2]float32, at float64, selection scene.Selection) *scene.Frame {
	var f scene.Frame
	scene.At(s, scene.Params{Width: size[0], Height: size[1], Seen: digit(), Selection: selection}, at, &f)
	return &f
}

func TestFindNamesTheScenesThereAre(t *testing.T) {
	_, err := scene.Find("c9")
	if err == nil || !strings.Contains(err.Error(), `"c9"`) || !strings.Contains(err.Error(), "c1") {
		t.Errorf("the error %v does not name the scene and those there are", err)
	}
}

// moments calls check with many random moments, rooms and selections.
func moments(t *testing.T, check func(s scene.Scene, f *scene.Frame, where string)) {
	random := rand.New(rand.NewPCG(5, 5))
	for _, name := range scene.Names() {
		s := find(t, name)
		for range 1000 {
			at := random.Float64() * scene.Duration(s)
			size := sizes[random.IntN(len(sizes))]
			selection := scene.Selection{}
			if first := draw(s, size, at, selection); random.IntN(2) == 0 && len(first.Targets) > 0 {
				target := first.Targets[random.IntN(len(first.Targets))]
				selection = scene.Selection{Kind: target.Kind, Layer: target.Layer, Map: target.Map, Row: random.IntN(target.Rows), Col: random.IntN(target.Cols)}
			}
			check(s, draw(s, size, at, selection), fmt.Sprintf("%s at %v s in %v with %+v", name, at, size, selection))
			if t.Failed() {
				return
			}
		}
	}
}

func TestEveryTextIsInBothLanguages(t *testing.T) {
	moments(t, func(s scene.Scene, f *scene.Frame, where string) {
		texts := []scene.Text{f.Caption}
		for _, label := range f.Labels {
			texts = append(texts, label.Text)
		}
		for _, beat := range s.Beats() {
			texts = append(texts, beat.Title, beat.Caption)
		}
		for _, text := range texts {
			for _, language := range lessons.Languages() {
				if written := text.In(language); written == "" || strings.ContainsAny(written, "{}") {
					t.Errorf("%s: text %v is %q in %s", where, text, written, language)
				}
			}
		}
	})
}

// Before the beginning is the beginning, after the end the end.
func TestMomentsOutsideAreTheNearest(t *testing.T) {
	for _, name := range scene.Names() {
		s := find(t, name)
		for outside, at := range map[float64]float64{-7: 0, scene.Duration(s) + 7: scene.Duration(s)} {
			if got, want := print(draw(s, sizes[0], outside, scene.Selection{})), print(draw(s, sizes[0], at, scene.Selection{})); got != want {
				t.Errorf("%s at %v s is not what it is at %v s", name, outside, at)
			}
		}
	}
}

func TestDrawingAllocatesNothingOnceWarm(t *testing.T) {
	for _, name := range scene.Names() {
		s := find(t, name)
		var f scene.Frame
		p := scene.Params{Width: 904, Height: 416, Seen: digit()}
		pass := func() {
			for at := 0.0; at < scene.Duration(s); at += 0.37 {
				scene.At(s, p, at, &f)
			}
		}
		pass()
		if n := testing.AllocsPerRun(3, pass); n > 0 {
			t.Errorf("%s: %v allocations a pass", name, n)
		}
	}
}

func BenchmarkAt(b *testing.B) {
	for _, name := range scene.Names() {
		s := find(b, name)
		for _, beat := range s.Beats() {
			b.Run(name+"/"+beat.Name, func(b *testing.B) {
				b.ReportAllocs()
				var f scene.Frame
				for b.Loop() {
					scene.At(s, scene.Params{Width: 904, Height: 416, Seen: digit()}, beat.End, &f)
				}
			})
		}
	}
}
