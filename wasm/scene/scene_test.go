package scene_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
)

var update = flag.Bool("update", false, "write the goldens anew")

// sizes are the rooms that a picture is drawn in: a desk, a projector, a phone
// and a small phone.
var sizes = [][2]float32{{904, 416}, {673, 355}, {600, 390}, {736, 328}, {812, 200}, {358, 270}, {288, 220}}

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

// What has been drawn at the end of a beat is what calc counts.
func TestTallyEqualsCalc(t *testing.T) {
	type tallies map[string][2]string // beat: parameters, connections
	for name, want := range map[string]tallies{
		"c1": {
			"input": {"", ""}, "unit": {"c1.map.parameters", "c1.unit.connections"},
			"slide":   {"c1.map.parameters", "c1.map.connections"},
			"maps":    {"c1.parameters", "c1.connections"},
			"compare": {"c1.parameters", "c1.connections"},
		},
		"c3": {
			"table": {"", ""}, "unit": {"c3.group-1.map.parameters", "c3.group-1.unit.connections"},
			"map":     {"c3.group-1.map.parameters", "c3.group-1.map.connections"},
			"groups":  {"c3.parameters", "c3.connections"},
			"compare": {"c3.parameters", "c3.connections"},
			"own":     {"c3.parameters", "c3.connections"},
		},
		"counting": {
			"input": {"", ""}, "unit": {"row.parameters", "row.unit.connections"},
			"slide":   {"row.parameters", "row.connections"},
			"compare": {"row.parameters", "row.connections"},
		},
		"network": {
			"input": {"", ""}, "c1": both("c1"), "s2": both("c1", "s2"), "c3": both("c1", "s2", "c3"), "s4": both("c1", "s2", "c3", "s4"),
			"c5": both("c1", "s2", "c3", "s4", "c5"), "f6": {"total.parameters", "total.connections.trained-only"}, "output": both("total"),
		},
	} {
		s := find(t, name)
		for _, beat := range s.Beats() {
			quantities, known := want[beat.Name]
			if !known {
				t.Errorf("%s: no want for beat %s", name, beat.Name)
			}
			for _, size := range sizes {
				got := draw(s, size, beat.End, scene.Selection{}).Tally
				if got.Parameters != value(t, s, quantities[0]) || got.Connections != value(t, s, quantities[1]) {
					t.Errorf("%s, end of %s at %v: counted %+v, want %v", name, beat.Name, size, got, quantities)
				}
			}
		}
	}
}

// both names the two counts of some layers together.
func both(layers ...string) [2]string {
	parameters, connections := make([]string, len(layers)), make([]string, len(layers))
	for i, layer := range layers {
		parameters[i], connections[i] = layer+".parameters", layer+".connections"
	}
	return [2]string{strings.Join(parameters, " + "), strings.Join(connections, " + ")}
}

// value is that of a quantity, or of a sum of quantities; "" is nothing.
func value(t *testing.T, s scene.Scene, quantities string) (sum int64) {
	for _, quantity := range strings.Split(quantities, " + ") {
		if quantity == "" {
			continue
		}
		q, err := s.Count().Quantity(quantity)
		if err != nil {
			t.Fatal(err)
		}
		sum += q.Value
	}
	return sum
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

func TestNothingLeavesThePicture(t *testing.T) {
	moments(t, func(s scene.Scene, f *scene.Frame, where string) {
		const slack = 4 // of an outline around something at the border
		for _, shape := range f.Shapes {
			b := shape.Box
			for _, x := range []float32{b.X, b.X + b.W} {
				for _, y := range []float32{b.Y, b.Y + b.H} {
					if x < -slack || y < -slack || x > f.Width+slack || y > f.Height+slack {
						t.Errorf("%s: %+v is outside", where, shape)
						return
					}
				}
			}
		}
		for _, label := range f.Labels {
			for _, language := range []calc.Language{calc.English, calc.Chinese} {
				left, right := extent(label, language)
				if left < -slack || right > f.Width+slack {
					t.Errorf("%s: %q reaches from %v to %v of %v", where, label.Text.In(language), left, right, f.Width)
					return
				}
			}
			if label.X < 0 || label.X > f.Width || label.Y < label.Size*0.7 || label.Y > f.Height {
				t.Errorf("%s: %q is outside, at %v, %v", where, label.Text.In(calc.English), label.X, label.Y)
				return
			}
		}
	})
}

// extent is about how far a label reaches in a usual face.
func extent(l scene.Label, language calc.Language) (left, right float32) {
	width := float32(0)
	for _, r := range l.Text.In(language) + l.Detail.In(language) {
		switch {
		case r > 0x2e7f: // Han, and what goes with it
			width += l.Size
		case strings.ContainsRune(" ,.:ilj()1", r):
			width += l.Size * 0.36
		default:
			width += l.Size * 0.58
		}
	}
	if l.Detail != (scene.Text{}) {
		width += 8
	}
	switch l.Anchor {
	case scene.Middle:
		return l.X - width/2, l.X + width/2
	case scene.End:
		return l.X - width, l.X
	}
	return l.X, l.X + width
}

// The window is a 5×5 block of the input's cells, always.
func TestWindowStaysOnItsInput(t *testing.T) {
	s := find(t, "c1")
	moments(t, func(found scene.Scene, f *scene.Frame, where string) {
		if found.Subject() != s.Subject() || len(f.Textures) == 0 || f.Textures[0].ID != "input" {
			return
		}
		input := f.Textures[0]
		cell := input.Box.W / float32(input.Cols)
		for _, shape := range f.Shapes {
			b := shape.Box
			if shape.Kind != scene.Outline || shape.Role != scene.Kernel || shape.Stroke != 3 || b.X >= input.Box.X+input.Box.W || b.Y >= input.Box.Y+input.Box.H {
				continue
			}
			if b.W != 5*cell || b.H != 5*cell {
				t.Errorf("%s: the window is %v×%v cells", where, b.W/cell, b.H/cell)
			}
			if b.X < input.Box.X || b.Y < input.Box.Y || b.X+b.W > input.Box.X+input.Box.W || b.Y+b.H > input.Box.Y+input.Box.H {
				t.Errorf("%s: the window %+v leaves its input %+v", where, b, input.Box)
			}
		}
	})
}

func TestTallyNeverExceedsCalc(t *testing.T) {
	moments(t, func(s scene.Scene, f *scene.Frame, where string) {
		if f.Tally.Parameters > value(t, s, s.Subject()+".parameters") || f.Tally.Connections > value(t, s, s.Subject()+".connections") {
			t.Errorf("%s: counted %+v", where, f.Tally)
		}
	})
}

// Counting goes forward within a scene: a later moment never shows fewer.
func TestTallyNeverFalls(t *testing.T) {
	for _, name := range scene.Names() {
		s := find(t, name)
		var last scene.Tally
		for at := 0.0; at <= scene.Duration(s); at += 0.05 {
			got := draw(s, sizes[0], at, scene.Selection{}).Tally
			if got.Parameters < last.Parameters || got.Connections < last.Connections {
				t.Fatalf("%s at %v s: %+v after %+v", name, at, got, last)
			}
			last = got
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
			for _, language := range []calc.Language{calc.English, calc.Chinese} {
				if written := text.In(language); written == "" || strings.ContainsAny(written, "{}") {
					t.Errorf("%s: text %v is %q in %s", where, text, written, language)
				}
			}
		}
	})
}

// A scene's pictures, as text, at the end of each beat and within it.
func TestGoldens(t *testing.T) {
	for _, name := range scene.Names() {
		s := find(t, name)
		for _, beat := range s.Beats() {
			for _, part := range []float64{0.5, 1} {
				at := beat.Start + (beat.End-beat.Start)*part
				file := fmt.Sprintf("%s-%s-%v.txt", name, beat.Name, part)
				t.Run(file, func(t *testing.T) {
					golden(t, filepath.Join("testdata", file), print(draw(s, sizes[0], at, scene.Selection{})))
				})
			}
		}
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; write it with go test -update", err)
	}
	if got == string(want) {
		return
	}
	gotLines, wantLines := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(gotLines), len(wantLines)) {
		if gotLines[i] != wantLines[i] {
			t.Fatalf("%s:%d:\n got %s\nwant %s", path, i+1, gotLines[i], wantLines[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", path, len(gotLines), len(wantLines))
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
