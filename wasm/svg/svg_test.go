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

	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
	"fivebyfive/wasm/svg"
)

var update = flag.Bool("update", false, "write the goldens anew")

func drawn(t testing.TB, name string, at float64) *frame.Frame {
	s, err := scene.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	var f frame.Frame
	scene.At(s, kit.Params{Language: lessons.Languages()[0], Width: 600, Height: 300, Seen: digit()}, at, &f)
	return &f
}

// A small frame with one of everything.
func TestWhole(t *testing.T) {
	nan := float32(math.NaN())
	f := frame.Frame{
		Width: 100, Height: 50.5,
		Textures: []frame.Texture{{ID: "map", Box: frame.Box{X: 1, Y: 2, W: 30, H: 20}, Rows: 2, Cols: 3, Values: []float32{0, 1, 1, 0.5, nan, nan}}},
		Shapes: []frame.Shape{
			{Kind: frame.Fill, Role: frame.Kernel, Box: frame.Box{X: 40, Y: 2, W: 5, H: 5}, Alpha: 0.25},
			{Kind: frame.Fill, Role: frame.Kernel, Box: frame.Box{X: 45, Y: 2, W: 5, H: 5}, Alpha: 0.5},
			{Kind: frame.Outline, Role: frame.Output, Box: frame.Box{X: 50, Y: 2, W: 5, H: 5}, Stroke: 1.5, Alpha: 1},
			{Kind: frame.Line, Role: frame.Connection, Box: frame.Box{X: 60, Y: 20, W: 10, H: -10}, Stroke: 1, Alpha: 1},
		},
		Labels: []frame.Label{
			{Text: frame.Text{Key: "a.input"}, X: 1, Y: 14, Size: 13, Role: frame.Ink, Alpha: 1},
			{Text: frame.Text{Key: "a.weight", Arguments: [6]int64{2}}, X: 90, Y: 30, Size: 13, Role: frame.Bias, Anchor: frame.End, Bold: true, Alpha: 0.5},
			{Text: frame.Text{Key: "a.layer"}, Detail: frame.Text{Key: "a.maps"}, X: 50, Y: 40, Size: 26, Role: frame.Ink, Anchor: frame.Middle, Alpha: 1},
		},
	}
	words, _ := language.Read("zh", "name: 中文\nplural: other", language.File{Name: "a.txt", Text: "input: 输入\nweight: w{0sub}\nlayer: C1\nmaps: 6 个特征图"})
	got := svg.Append(nil, &f, svg.Options{Class: "wide", Title: `5 × 5 < 26 & "more"`, Language: words})
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
				out := svg.Append(nil, drawn(t, name, beat.End), svg.Options{Language: language, Title: beat.Caption.In(language)})
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
	f := drawn(t, "c1", 12)
	picture := svg.Append(nil, f, svg.Options{Language: lessons.Languages()[0], Part: svg.Picture})
	words := svg.Append(nil, f, svg.Options{Language: lessons.Languages()[0], Part: svg.Words})
	whole := string(svg.Append(nil, f, svg.Options{Language: lessons.Languages()[0]}))
	inner := strings.TrimSuffix(whole[strings.Index(whole, ">")+1:], "</svg>")
	if inner != string(picture)+string(words) {
		t.Error("the picture and the words are not the whole")
	}
}

// Every cell of a texture is drawn once: the runs of all shades cover as many
// cells as have values.
func TestTextureCoversItsCells(t *testing.T) {
	f := drawn(t, "c1", 12)
	filled := 0
	for _, texture := range f.Textures {
		for _, v := range texture.Values {
			if v == v {
				filled++
			}
		}
	}
	covered := 0
	for _, run := range strings.Split(string(svg.Append(nil, f, svg.Options{Language: lessons.Languages()[0], Part: svg.Picture})), "M")[1:] {
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
	f := drawn(b, "c1", 40)
	var out []byte
	b.ReportAllocs()
	for b.Loop() {
		out = svg.Append(out[:0], f, svg.Options{Language: lessons.Languages()[0]})
	}
}

// digit is what the network makes of a drawn digit.
var digit = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })
