package svg_test

import (
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"sync"
	"testing"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/svg"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

var update = flag.Bool("update", false, "write the goldens anew")

func frame(t testing.TB, name string, at float64) *scene.Frame {
	s, err := scene.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	var f scene.Frame
	scene.At(s, scene.Params{Width: 600, Height: 300, Seen: digit()}, at, &f)
	return &f
}

// A small frame with one of everything.
func TestWhole(t *testing.T) {
	nan := float32(math.NaN())
	f := scene.Frame{
		Width: 100, Height: 50.5,
		Textures: []scene.Texture{{ID: "map", Box: scene.Box{X: 1, Y: 2, W: 30, H: 20}, Rows: 2, Cols: 3, Values: []float32{0, 1, 1, 0.5, nan, nan}}},
		Shapes: []scene.Shape{
			{Kind: scene.Fill, Role: scene.Kernel, Box: scene.Box{X: 40, Y: 2, W: 5, H: 5}, Alpha: 0.25},
			{Kind: scene.Fill, Role: scene.Kernel, Box: scene.Box{X: 45, Y: 2, W: 5, H: 5}, Alpha: 0.5},
			{Kind: scene.Outline, Role: scene.Output, Box: scene.Box{X: 50, Y: 2, W: 5, H: 5}, Stroke: 1.5, Alpha: 1},
			{Kind: scene.Line, Role: scene.Connection, Box: scene.Box{X: 60, Y: 20, W: 10, H: -10}, Stroke: 1, Alpha: 1},
		},
		Labels: []scene.Label{
			{Text: scene.Text{Phrase: &scene.Phrase{English: "Input", Chinese: "输入"}}, X: 1, Y: 14, Size: 13, Role: scene.Ink, Alpha: 1},
			{Text: scene.Text{Phrase: &scene.Phrase{English: "w{0sub}", Chinese: "w{0sub}"}, Arguments: [6]int64{2}}, X: 90, Y: 30, Size: 13, Role: scene.Bias, Anchor: scene.End, Bold: true, Alpha: 0.5},
			{Text: scene.Text{Phrase: &scene.Phrase{English: "C1", Chinese: "C1"}}, Detail: scene.Text{Phrase: &scene.Phrase{English: "6 maps", Chinese: "6 个特征图"}}, X: 50, Y: 40, Size: 26, Role: scene.Ink, Anchor: scene.Middle, Alpha: 1},
		},
	}
	got := svg.Append(nil, &f, svg.Options{Class: "wide", Title: `5 × 5 < 26 & "more"`, Language: chinese})
	golden(t, "testdata/whole.svg", strings.ReplaceAll(string(got), "><", ">\n<")+"\n")
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; write it with go test -update", err)
	}
	if got != string(want) {
		t.Errorf("%s:\n got %s\nwant %s", path, got, want)
	}
}

// What is written is well-formed, for every scene, step and language.
func TestWellFormed(t *testing.T) {
	for _, name := range scene.Names() {
		s, _ := scene.Find(name)
		for _, beat := range s.Beats() {
			for _, language := range lessons.Languages() {
				out := svg.Append(nil, frame(t, name, beat.End), svg.Options{Language: language, Title: beat.Caption.In(language)})
				if err := wellFormed(string(out)); err != nil {
					t.Errorf("%s, %s, %s: %v", name, beat.Name, language, err)
				}
			}
		}
	}
}

func wellFormed(document string) error {
	decoder := xml.NewDecoder(strings.NewReader(document))
	for {
		_, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// The picture and the words together are the whole.
func TestPartsMakeTheWhole(t *testing.T) {
	f := frame(t, "c1", 12)
	picture := svg.Append(nil, f, svg.Options{Part: svg.Picture})
	words := svg.Append(nil, f, svg.Options{Part: svg.Words})
	whole := string(svg.Append(nil, f, svg.Options{}))
	inner := strings.TrimSuffix(whole[strings.Index(whole, ">")+1:], "</svg>")
	if inner != string(picture)+string(words) {
		t.Error("the picture and the words are not the whole")
	}
}

// Every cell of a texture is drawn once: the runs of all shades cover as many
// cells as have values.
func TestTextureCoversItsCells(t *testing.T) {
	f := frame(t, "c1", 12)
	filled := 0
	for _, texture := range f.Textures {
		for _, v := range texture.Values {
			if v == v {
				filled++
			}
		}
	}
	covered := 0
	for _, run := range strings.Split(string(svg.Append(nil, f, svg.Options{Part: svg.Picture})), "M")[1:] {
		var x, y, n int
		if strings.Contains(run, "z") { // a shape
			continue
		}
		if _, err := fmt.Sscanf(run, "%d %dh%d", &x, &y, &n); err != nil {
			t.Fatalf("%q: %v", run, err)
		}
		covered += n
	}
	if covered != filled {
		t.Errorf("%d cells are drawn, %d have values", covered, filled)
	}
}

func BenchmarkAppend(b *testing.B) {
	f := frame(b, "c1", 40)
	var out []byte
	b.ReportAllocs()
	for b.Loop() {
		out = svg.Append(out[:0], f, svg.Options{})
	}
}

// digit is what the network makes of a drawn digit.
var digit = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })
