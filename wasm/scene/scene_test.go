package scene_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/scene/scenetest"
)

func TestFindNamesTheScenesThereAre(t *testing.T) {
	_, err := scene.Find("c9")
	if err == nil || !strings.Contains(err.Error(), `"c9"`) || !strings.Contains(err.Error(), "c1") {
		t.Errorf("the error %v does not name the scene and those there are", err)
	}
}

// At many random moments, in random rooms, with something pointed at: everything is
// in the picture, no more is counted than calc does, and every text is there in
// every language.
func TestMoments(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	for _, name := range scene.Names() {
		t.Run(name, func(t *testing.T) {
			s := scenetest.Find(t, name)
			tooMuch := exceeds(t, s)
			for range 1000 {
				at := random.Float64() * kit.Duration(s)
				size := scenetest.Sizes[random.IntN(len(scenetest.Sizes))]
				selection, language := frame.Selection{}, lessons.Languages()[random.IntN(len(lessons.Languages()))]
				f := scenetest.DrawIn(language, s, size, at, selection)
				if random.IntN(2) == 0 && len(f.Targets) > 0 {
					target := f.Targets[random.IntN(len(f.Targets))]
					selection = frame.Selection{Kind: target.Kind, Layer: target.Layer, Map: target.Map, Row: random.IntN(target.Rows), Col: random.IntN(target.Cols)}
					f = scenetest.DrawIn(language, s, size, at, selection)
				}
				where := fmt.Sprintf("%s at %v s in %v with %+v", name, at, size, selection)
				scenetest.CheckInside(t, f, where)
				for _, fault := range []string{tooMuch(f), unsaid(s, f)} {
					if fault != "" {
						t.Errorf("%s: %s", where, fault)
					}
				}
				if t.Failed() {
					return
				}
			}
		})
	}
}

// unsaid says which text of a picture is not there in every language.
func unsaid(s kit.Scene, f *frame.Frame) string {
	texts := []frame.Text{f.Caption}
	for _, label := range f.Labels {
		texts = append(texts, label.Text)
	}
	for _, beat := range s.Beats() {
		texts = append(texts, beat.Title, beat.Caption)
	}
	for _, text := range texts {
		for _, language := range lessons.Languages() {
			if written := text.In(language); written == "" || strings.ContainsAny(written, "{}") {
				return fmt.Sprintf("text %v is %q in %s", text, written, language)
			}
		}
	}
	return ""
}

// Before the beginning is the beginning, after the end the end.
func TestMomentsOutsideAreTheNearest(t *testing.T) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		for outside, at := range map[float64]float64{-7: 0, kit.Duration(s) + 7: kit.Duration(s)} {
			if got, want := print(scenetest.Draw(s, scenetest.Sizes[0], outside, frame.Selection{})), print(scenetest.Draw(s, scenetest.Sizes[0], at, frame.Selection{})); got != want {
				t.Errorf("%s at %v s is not what it is at %v s", name, outside, at)
			}
		}
	}
}

func TestDrawingAllocatesNothingOnceWarm(t *testing.T) {
	for _, name := range scene.Names() {
		s := scenetest.Find(t, name)
		var f frame.Frame
		p := kit.Params{Language: scenetest.English, Width: 904, Height: 416, Seen: scenetest.Digit()}
		pass := func() {
			for at := 0.0; at < kit.Duration(s); at += 0.37 {
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
		s := scenetest.Find(b, name)
		for _, beat := range s.Beats() {
			b.Run(name+"/"+beat.Name, func(b *testing.B) {
				b.ReportAllocs()
				var f frame.Frame
				for b.Loop() {
					scene.At(s, kit.Params{Language: scenetest.English, Width: 904, Height: 416, Seen: scenetest.Digit()}, beat.End, &f)
				}
			})
		}
	}
}

// No text breaks a product, wherever a line of it ends.
func TestProductsStayTogether(t *testing.T) {
	for _, name := range scene.Names() {
		for _, beat := range scenetest.Find(t, name).Beats() {
			for _, language := range lessons.Languages() {
				if caption := beat.Caption.In(language); strings.Contains(caption, " ×") || strings.Contains(caption, "× ") {
					t.Errorf("%s, %s: %q may break a product", name, beat.Name, caption)
				}
			}
		}
	}
}
