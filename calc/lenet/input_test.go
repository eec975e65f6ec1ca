package lenet

import (
	"math"
	"testing"

	"fivebyfive/calc"
)

func TestFrame(t *testing.T) {
	image := make([]byte, Framed*Framed)
	image[0], image[len(image)-1] = 255, 51
	input := new(Input)
	Frame(image, input)
	for i, got := range input {
		var want float32 = Background
		switch i {
		case 2*side + 2:
			want = Foreground
		case 29*side + 29:
			want = Level(0.2)
		}
		if got != want {
			t.Errorf("row %d, column %d is %v, and not %v", i/side, i%side, got, want)
		}
	}
}

// pad is paper to draw on.
type pad struct {
	ink   []float32
	width int
}

func newPad(width int) pad { return pad{make([]float32, width*width), width} }

// fill inks a rectangle.
func (p pad) fill(left, top, right, bottom int) {
	for y := top; y < bottom; y++ {
		for x := left; x < right; x++ {
			p.ink[y*p.width+x] = 1
		}
	}
}

// seven draws a seven whose corner is at x and y, in pens.
func (p pad) seven(x, y, pen int) {
	p.fill(x, y, x+6*pen, y+pen)
	p.fill(x+5*pen, y, x+6*pen, y+10*pen)
}

// inked are the bounds of what is not background, and the centre of its mass.
func inked(input *Input) (b bounds, x, y float64) {
	share := make([]float32, len(input))
	var mass float64
	for i, v := range input {
		share[i] = (v - Background) / (Foreground - Background)
		mass += float64(share[i])
		x += float64(share[i]) * float64(i%side)
		y += float64(share[i]) * float64(i/side)
	}
	b, _ = boundsOf(share, side)
	return b, x / mass, y / mass
}

func TestDrawnInkIsScaledAndCentred(t *testing.T) {
	first := new(Input)
	for i, c := range []struct{ width, x, y, pen int }{
		{280, 100, 80, 12}, {280, 0, 0, 20}, {280, 208, 160, 12}, {56, 20, 3, 4}, {28, 22, 18, 1},
	} {
		p, input := newPad(c.width), new(Input)
		p.seven(c.x, c.y, c.pen)
		if !Draw(p.ink, p.width, input) {
			t.Fatal("no ink found")
		}
		b, x, y := inked(input)
		if b.right-b.left != 12 || b.bottom-b.top != 20 {
			t.Errorf("%+v: a digit of 6 by 10 pens takes %d by %d cells", c, b.right-b.left, b.bottom-b.top)
		}
		if math.Abs(x-16) > 0.51 || math.Abs(y-16) > 0.51 {
			t.Errorf("%+v: its centre is at %.2f, %.2f", c, x, y)
		}
		if i == 0 {
			*first = *input
		}
		for j := range input {
			if math.Abs(float64(input[j]-first[j])) > 1e-5 {
				t.Fatalf("%+v: cell %d is %v, and drawn elsewhere %v", c, j, input[j], first[j])
			}
		}
	}
}

// Where there is room, no shift by a cell would bring the centre of what is drawn
// nearer to that of the input.
func TestInkIsCentred(t *testing.T) {
	for pen := 8; pen <= 40; pen++ { // a thin L would reach into the margin
		p, input := newPad(100), new(Input)
		p.fill(10, 20, 10+pen, 80)
		p.fill(10, 80-pen, 70, 80)
		if !Draw(p.ink, p.width, input) {
			t.Fatal("no ink found")
		}
		if _, x, y := inked(input); math.Abs(x-16) > 0.51 || math.Abs(y-16) > 0.51 {
			t.Errorf("an L of %d: its centre is at %.2f, %.2f", pen, x, y)
		}
	}
}

func TestInkIsNeitherLostNorMade(t *testing.T) {
	p, input := newPad(97), new(Input)
	p.seven(11, 13, 7)
	Draw(p.ink, p.width, input)
	scale := 20.0 / 70
	var drawn, seen float64
	for _, ink := range p.ink {
		drawn += float64(ink) * scale * scale
	}
	for _, v := range input {
		seen += float64((v - Background) / (Foreground - Background))
	}
	if math.Abs(drawn-seen) > 0.01 {
		t.Errorf("%.3f cells of ink became %.3f", drawn, seen)
	}
}

func TestDotsAndCornersStayInside(t *testing.T) {
	dot, corner, input := newPad(280), newPad(280), new(Input)
	dot.fill(3, 270, 4, 271)
	corner.fill(0, 0, 280, 1) // a long thin line with a heavy end
	corner.fill(0, 0, 60, 280)
	for _, p := range []pad{dot, corner} {
		if !Draw(p.ink, p.width, input) {
			t.Fatal("no ink found")
		}
		if b, _, _ := inked(input); b.left < margin || b.top < margin || b.right > side-margin || b.bottom > side-margin {
			t.Errorf("ink reaches into the margin: %+v", b)
		}
	}
}

func TestNoInk(t *testing.T) {
	input := arbitraryInput(1)
	if Draw(make([]float32, 100), 10, input) {
		t.Error("ink was found where there is none")
	}
	for i, v := range input {
		if v != Background {
			t.Fatalf("cell %d is %v", i, v)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	p, input := newPad(280), new(Input)
	p.seven(50, 40, 20)
	b.ReportAllocs()
	for b.Loop() {
		Draw(p.ink, p.width, input)
	}
}

// A character, its image and the input are as large as calc has them: the
// sketch's input, and those of LeNet-5 without and with a margin.
func TestSides(t *testing.T) {
	for name, want := range map[string]int{"concept": Boxed, "lenet5-28": Framed, "lenet5": side} {
		network, err := calc.Find(name)
		if square := (calc.Shape{Maps: 1, Height: want, Width: want}); err != nil || network.Input != square {
			t.Errorf("the input of %s is %v, %v; want %v", name, network.Input, err, square)
		}
	}
}
