package frame

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// wireFrame is a frame with something of everything that is sent.
func wireFrame() *Frame {
	f := new(Frame)
	f.Reset(320.5, 200)
	copy(f.Texture("input", Box{1, 2, 30, 40}, 3, 2).Values, []float32{0, 0.5, 1, 0.253, 0.748})
	f.Texture("map 1", Box{50, 2, 30, 40}, 1, 1).Connections = 26
	f.Fill(Hair, Box{0.25, -3, 7, 8}, 0.4).Counts = Parameter
	f.Outline(Kernel, Box{9, 10, 11, 12}, 1.5, 1)
	f.Line(Connection, Point{20, 30}, Point{5, -6}, 1.2, 0.45).Counts = Use
	f.Label(1, 2, Text{})
	f.Target(UnitTarget, 0, 0, Box{1, 2, 3, 4}, 5, 6)
	return f
}

func TestWireRoundTrip(t *testing.T) {
	want := wireFrame()
	var got Frame
	if err := ReadWire(AppendWire(nil, want), &got); err != nil {
		t.Fatal(err)
	}
	if got.Width != want.Width || got.Height != want.Height {
		t.Errorf("size %v×%v, want %v×%v", got.Width, got.Height, want.Width, want.Height)
	}
	for i := range want.Shapes {
		want.Shapes[i].Counts = Nothing
	}
	if !slices.Equal(got.Shapes, want.Shapes) {
		t.Errorf("shapes %v, want %v", got.Shapes, want.Shapes)
	}
	if len(got.Labels)+len(got.Targets) > 0 {
		t.Error("labels or targets were sent")
	}
	if len(got.Textures) != len(want.Textures) {
		t.Fatalf("%d textures, want %d", len(got.Textures), len(want.Textures))
	}
	for i, w := range want.Textures {
		g := got.Textures[i]
		if g.ID != w.ID || g.Box != w.Box || g.Rows != w.Rows || g.Cols != w.Cols {
			t.Errorf("texture %+v, want %+v", g, w)
		}
		for j, value := range w.Values {
			if difference := math.Abs(float64(g.Values[j] - value)); difference > 0.5/wireLargest {
				t.Errorf("%s: value %d is %v, want %v", w.ID, j, g.Values[j], value)
			} else if (value != value) != (g.Values[j] != g.Values[j]) {
				t.Errorf("%s: value %d: empty %v, want %v", w.ID, j, g.Values[j], value)
			}
		}
	}
}

func TestWireKeepsDecodedBytes(t *testing.T) {
	first := AppendWire(nil, wireFrame())
	var f Frame
	if err := ReadWire(first, &f); err != nil {
		t.Fatal(err)
	}
	if again := AppendWire(nil, &f); !slices.Equal(again, first) {
		t.Error("a frame that was read is written differently")
	}
}

func TestWireCutShort(t *testing.T) {
	whole := AppendWire(nil, wireFrame())
	var f Frame
	for n := range whole {
		if err := ReadWire(whole[:n], &f); !errors.Is(err, ErrWireLength) {
			t.Fatalf("%d of %d bytes: %v", n, len(whole), err)
		}
		if len(f.Textures)+len(f.Shapes) > 0 || f.Width != 0 {
			t.Fatalf("%d of %d bytes: something is left in the frame", n, len(whole))
		}
	}
	if err := ReadWire(append(slices.Clone(whole), 0), &f); !errors.Is(err, ErrWireLength) {
		t.Errorf("a byte too many: %v", err)
	}
}

func TestWireErrors(t *testing.T) {
	shape := func(change func(*Shape)) []byte {
		f := wireFrame()
		change(&f.Shapes[1])
		return AppendWire(nil, f)
	}
	other := AppendWire(nil, wireFrame())
	other[0] = wireVersion + 1
	tall := new(Frame)
	tall.Reset(1, 1)
	tall.Textures = []Texture{{Rows: wireSide + 1, Cols: 0}}

	for name, c := range map[string]struct {
		bytes []byte
		want  error
	}{
		"version":      {other, ErrWireVersion},
		"kind":         {shape(func(s *Shape) { s.Kind = Line + 1 }), ErrWireValue},
		"role":         {shape(func(s *Shape) { s.Role = RoleCount }), ErrWireValue},
		"not a number": {shape(func(s *Shape) { s.Box.X = float32(math.NaN()) }), ErrWireValue},
		"infinite":     {shape(func(s *Shape) { s.Stroke = float32(math.Inf(-1)) }), ErrWireValue},
		"rows":         {AppendWire(nil, tall), ErrWireValue},
	} {
		if err := ReadWire(c.bytes, new(Frame)); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestWireAllocatesNothingOnceWarm(t *testing.T) {
	f := wireFrame()
	var wire []byte
	var back Frame
	cycle := func() {
		wire = AppendWire(wire[:0], f)
		if err := ReadWire(wire, &back); err != nil {
			t.Fatal(err)
		}
	}
	cycle()
	if n := testing.AllocsPerRun(100, cycle); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestWireGarbage(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 5))
	whole := AppendWire(nil, wireFrame())
	var f Frame
	for range 20_000 {
		garbage := slices.Clone(whole[:random.IntN(len(whole)+1)])
		for range 1 + random.IntN(4) {
			if len(garbage) > 0 {
				garbage[random.IntN(len(garbage))] = byte(random.Uint32())
			}
		}
		readAnything(t, garbage, &f)
	}
}

func FuzzWire(f *testing.F) {
	f.Add(AppendWire(nil, wireFrame()))
	f.Add([]byte{wireVersion})
	f.Fuzz(func(t *testing.T, p []byte) { readAnything(t, p, new(Frame)) })
}

// readAnything reads bytes of whatever origin: the frame is whole, or empty.
func readAnything(t *testing.T, p []byte, f *Frame) {
	if err := ReadWire(p, f); err != nil {
		if len(f.Textures)+len(f.Shapes) > 0 {
			t.Fatalf("%v, and something is left in the frame", err)
		}
		return
	}
	for _, texture := range f.Textures {
		if len(texture.Values) != texture.Rows*texture.Cols {
			t.Fatalf("%d values in %d×%d cells", len(texture.Values), texture.Rows, texture.Cols)
		}
	}
	if again := AppendWire(nil, f); !slices.Equal(again, p) {
		t.Fatal("a frame that was read is written differently")
	}
}
