package mesh

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// plain gives every role opaque white, so that alpha is coverage.
func plain() *Palette {
	var p Palette
	for i := range p {
		p[i] = RGBA{1, 1, 1, 1}
	}
	return &p
}

func build(scale float32, shapes ...frame.Shape) *Mesh {
	m := new(Mesh)
	Build(&frame.Frame{Shapes: shapes}, plain(), scale, m)
	return m
}

func fill(x, y, w, h float32) frame.Shape {
	return frame.Shape{Kind: frame.Fill, Box: frame.Box{X: x, Y: y, W: w, H: h}, Alpha: 1}
}

func outline(x, y, w, h, stroke float32) frame.Shape {
	return frame.Shape{Kind: frame.Outline, Box: frame.Box{X: x, Y: y, W: w, H: h}, Stroke: stroke, Alpha: 1}
}

func line(x, y, w, h, stroke float32) frame.Shape {
	return frame.Shape{Kind: frame.Line, Box: frame.Box{X: x, Y: y, W: w, H: h}, Stroke: stroke, Alpha: 1}
}

// at returns the alpha that the mesh has at a point, and how many of its
// triangles lie there.
func (m *Mesh) at(x, y float32) (alpha float32, triangles int) {
	for i := 0; i < len(m.Indices); i += 3 {
		a, b, c := m.Vertices[m.Indices[i]], m.Vertices[m.Indices[i+1]], m.Vertices[m.Indices[i+2]]
		area := (b.X-a.X)*(c.Y-a.Y) - (c.X-a.X)*(b.Y-a.Y)
		if area == 0 {
			continue
		}
		v := ((x-a.X)*(c.Y-a.Y) - (c.X-a.X)*(y-a.Y)) / area
		w := ((b.X-a.X)*(y-a.Y) - (x-a.X)*(b.Y-a.Y)) / area
		if v >= 0 && w >= 0 && v+w <= 1 {
			alpha = a.A + v*(b.A-a.A) + w*(c.A-a.A)
			triangles++
		}
	}
	return alpha, triangles
}

// picture returns how much of each pixel is covered, in percent.
func (m *Mesh) picture(columns, rows int) string {
	var b strings.Builder
	for row := range rows {
		for column := range columns {
			// A hair off the centre, where diagonals of squares meet.
			alpha, _ := m.at(float32(column)+0.5001, float32(row)+0.5002)
			fmt.Fprintf(&b, "%4.0f", alpha*100)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestCoverage(t *testing.T) {
	for _, c := range []struct {
		name  string
		scale float32
		shape frame.Shape
		want  string
	}{
		{"a fill between pixels is crisp", 1, fill(1, 1, 2, 1), `
   0   0   0   0
   0 100 100   0
   0   0   0   0
`},
		{"a fill across pixels covers them in part", 1, fill(1.5, 1, 2, 3), `
   0   0   0   0   0
   0  50 100  50   0
   0  50 100  50   0
   0  50 100  50   0
   0   0   0   0   0
`},
		{"a fill thinner than a pixel", 1, fill(1.25, 1, 0.5, 3), `
   0   0   0
   0  50   0
   0  50   0
   0  50   0
   0   0   0
`},
		{"the scale is in device pixels", 2, fill(0.5, 0.5, 1, 1), `
   0   0   0   0
   0 100 100   0
   0 100 100   0
   0   0   0   0
`},
		{"an outline is centred on the edge", 1, outline(1, 1, 4, 4, 2), `
 100 100 100 100 100 100
 100 100 100 100 100 100
 100 100   0   0 100 100
 100 100   0   0 100 100
 100 100 100 100 100 100
 100 100 100 100 100 100
`},
		{"an outline on the edge of pixels covers two halves", 1, outline(2, 2, 4, 3, 1), `
   0   0   0   0   0   0   0   0
   0  50  50  50  50  50  50   0
   0  50  50  50  50  50  50   0
   0  50  50   0   0  50  50   0
   0  50  50  50  50  50  50   0
   0  50  50  50  50  50  50   0
   0   0   0   0   0   0   0   0
`},
		{"an outline around no room is a fill", 1, outline(2, 2, 1, 1, 2), `
   0   0   0   0   0
   0 100 100 100   0
   0 100 100 100   0
   0 100 100 100   0
   0   0   0   0   0
`},
		{"a stroke is in device pixels, too", 2, outline(0.5, 0.5, 2, 2, 1), `
 100 100 100 100 100 100
 100 100 100 100 100 100
 100 100   0   0 100 100
 100 100   0   0 100 100
 100 100 100 100 100 100
 100 100 100 100 100 100
`},
		{"a fill smaller than a pixel", 1, fill(1.25, 1.25, 0.5, 0.5), `
   0   0   0
   0  25   0
   0   0   0
`},
		{"an outline around less than nothing is a fill", 1, outline(2, 2, 1, 1, 3), `
  50  50  50  50  50
  50 100 100 100  50
  50 100 100 100  50
  50 100 100 100  50
  50  50  50  50  50
`},
		{"a hole smaller than a pixel is not quite one", 1, outline(1.25, 1.25, 2.5, 2.5, 2), `
  75  75  75  75  75
  75 100 100 100  75
  75 100  75 100  75
  75 100 100 100  75
  75  75  75  75  75
`},
		{"a level line has butt ends", 1, line(1, 1.5, 3, 0, 1), `
   0   0   0   0   0
   0 100 100 100   0
   0   0   0   0   0
`},
		{"a line between pixels covers two halves", 1, line(1, 1, 0, 3, 1), `
   0   0   0
  50  50   0
  50  50   0
  50  50   0
   0   0   0
`},
	} {
		want := c.want[1:]
		rows := strings.Count(want, "\n")
		if got := build(c.scale, c.shape).picture(strings.Index(want, "\n")/4, rows); got != want {
			t.Errorf("%s:\n%swant\n%s", c.name, got, want)
		}
	}
}

// TestShapesHoldTogether draws random shapes of all kinds and sizes: triangles
// of one shape never overlap, nothing reaches farther than half a pixel, and
// no vertex is brighter than its shape.
func TestShapesHoldTogether(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	size := func() float32 {
		if random.IntN(4) == 0 {
			return random.Float32() * 1.5
		}
		return random.Float32() * 20
	}
	for range 1000 {
		s := frame.Shape{
			Kind: frame.Kind(random.IntN(3)), Alpha: random.Float32(), Stroke: size() / 4,
			Box: frame.Box{X: size(), Y: size(), W: size(), H: size()},
		}
		m := build(1, s)
		reach := s.Stroke/2 + 0.5 + 0.001
		if s.Kind == frame.Line { // its corners
			reach *= math.Sqrt2
		}
		for _, v := range m.Vertices {
			if v.X < s.Box.X-reach || v.X > s.Box.X+s.Box.W+reach || v.Y < s.Box.Y-reach || v.Y > s.Box.Y+s.Box.H+reach {
				t.Fatalf("%+v: a vertex at %v, %v", s, v.X, v.Y)
			}
			if v.A < 0 || v.A > s.Alpha || v.R != v.A {
				t.Fatalf("%+v: a vertex of colour %v, %v", s, v.R, v.A)
			}
		}
		for range 50 {
			x, y := s.Box.X+(random.Float32()*1.2-0.1)*s.Box.W, s.Box.Y+(random.Float32()*1.2-0.1)*s.Box.H
			if _, n := m.at(x, y); n > 1 {
				t.Fatalf("%+v: %d triangles at %v, %v", s, n, x, y)
			}
		}
	}
}

func TestCounts(t *testing.T) {
	for _, c := range []struct {
		name              string
		shape             frame.Shape
		vertices, indices int
	}{
		{"crisp fill", fill(1, 1, 2, 2), 4, 6},
		{"feathered fill", fill(1, 1, 2.5, 2), 8, 30},
		{"crisp outline", outline(1, 1, 9, 9, 2), 8, 24},
		{"feathered outline", outline(1, 1, 9, 9, 1.5), 16, 72},
		{"line", line(1, 1, 9, 9, 1), 8, 30},
		{"nothing wide", fill(1, 1, 0, 2), 0, 0},
		{"nothing high", outline(1, 1, 2, 0, 1), 0, 0},
		{"less than nothing", fill(1, 1, -2, 2), 0, 0},
		{"an outline without a stroke", outline(1, 1, 2, 2, 0), 0, 0},
		{"a line of no length", line(1, 1, 0, 0, 1), 0, 0},
		{"a line of no width", line(1, 1, 5, 5, 0), 0, 0},
		{"transparent", frame.Shape{Box: frame.Box{W: 2, H: 2}}, 0, 0},
	} {
		m := build(1, c.shape)
		if len(m.Vertices) != c.vertices || len(m.Indices) != c.indices {
			t.Errorf("%s: %d vertices and %d indices, want %d and %d", c.name, len(m.Vertices), len(m.Indices), c.vertices, c.indices)
		}
		for _, index := range m.Indices {
			if int(index) >= len(m.Vertices) {
				t.Errorf("%s: index %d of %d vertices", c.name, index, len(m.Vertices))
			}
		}
	}
}

// No shape is more than opaque, or less than transparent.
func TestOpacityIsHeldToItsRange(t *testing.T) {
	for alpha, want := range map[float32]float32{-1: 0, 0.5: 0.5, 1.5: 1} {
		s := fill(1, 1, 2, 2)
		s.Alpha = alpha
		if got, _ := build(1, s).at(2.1, 2.2); got != want {
			t.Errorf("a shape of opacity %v is drawn with %v, want %v", alpha, got, want)
		}
	}
}

// A mesh that is built again is that of the new frame, and of nothing before.
func TestBuiltAgainNothingIsLeft(t *testing.T) {
	f := frame.Frame{Shapes: []frame.Shape{fill(1, 1, 2, 2), outline(1, 1, 9, 9, 1.5)}}
	var m Mesh
	for range 2 {
		Build(&f, plain(), 1, &m)
	}
	if len(m.Vertices) != 4+16 || len(m.Indices) != 6+72 {
		t.Errorf("%d vertices and %d indices", len(m.Vertices), len(m.Indices))
	}
}

func TestColoursAreRoles(t *testing.T) {
	p := plain()
	p[frame.Kernel] = RGBA{0.8, 0.4, 0.2, 0.5}
	s := fill(0, 0, 1, 1)
	s.Role, s.Alpha = frame.Kernel, 0.5
	var m Mesh
	Build(&frame.Frame{Shapes: []frame.Shape{s}}, p, 1, &m)
	if got, want := m.Vertices[2], (Vertex{1, 1, 0.2, 0.1, 0.05, 0.25}); got != want {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestAppendPixels(t *testing.T) {
	empty := float32(math.NaN())
	got := AppendPixels([]byte{7}, &frame.Texture{Values: []float32{empty, 0, 1, 9, -9}})
	want := []byte{7, 0, 0, 0, 0, 15, 15, 15, 15, 230, 230, 230, 230, 255, 255, 255, 255, 0, 0, 0, 0}
	if string(got) != string(want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// moments returns a function that draws c1 at a later moment each time.
func moments(tb testing.TB) func(f *frame.Frame) {
	s, err := scene.Find("c1")
	if err != nil {
		tb.Fatal(err)
	}
	i := 0
	return func(f *frame.Frame) {
		scene.At(s, kit.Params{Width: 904, Height: 452, Seen: digit()}, kit.Duration(s)*float64(i%200)/200, f)
		i++
	}
}

func TestNoAllocationOnceWarm(t *testing.T) {
	next := moments(t)
	var f frame.Frame
	var m Mesh
	var wire, pixels []byte
	p := plain()
	cycle := func() {
		next(&f)
		wire = frame.AppendWire(wire[:0], &f)
		Build(&f, p, 1.5, &m)
		for i := range f.Textures {
			pixels = AppendPixels(pixels[:0], &f.Textures[i])
		}
	}
	for range 200 {
		cycle()
	}
	if n := testing.AllocsPerRun(200, cycle); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

func BenchmarkAtAndBuild(b *testing.B) {
	next := moments(b)
	var f frame.Frame
	var m Mesh
	p := plain()
	cycle := func() {
		next(&f)
		Build(&f, p, 1.5, &m)
	}
	for range 200 {
		cycle()
	}
	b.ReportAllocs()
	for b.Loop() {
		cycle()
	}
}

func BenchmarkManyShapes(b *testing.B) {
	f := new(frame.Frame)
	for i := range 9000 {
		f.Shapes = append(f.Shapes, fill(float32(i%95)*6.3, float32(i/95)*6.3, 5.5, 5.5))
	}
	var m Mesh
	p := plain()
	Build(f, p, 1, &m)
	b.ReportAllocs()
	for b.Loop() {
		Build(f, p, 1, &m)
	}
}

// digit is what the network makes of a drawn digit.
var digit = sync.OnceValue(func() *lenet.Activations { return pad.SampleSeen(5) })
