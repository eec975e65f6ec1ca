package layer

import (
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/lessons"
	"fivebyfive/wasm/frame"
)

// last counts a network and returns its last layer.
func last(t *testing.T, text string) *graph.LayerCount {
	t.Helper()
	file, err := notation.Read(text)
	if err != nil {
		t.Fatal(err)
	}
	count, err := file.Count()
	if err != nil {
		t.Fatal(err)
	}
	return &count.Layers[len(count.Layers)-1]
}

var layers = []string{
	"input 3x224x224; conv 64 7x7 stride 2 pad 3", "input 3x32x32; conv 8 3x3 dilation 2", "input 8x12x12; depthwise 1 3x3 same",
	"input 4x12x12; maxpool 3x3 stride 2", "input 400; full 120", "input 6x28x28; subsample 2x2", "input 16x5x5; flatten", "input 8x30; conv 16 3",
	"input 64x14x14; conv 512 1x1", "input 3x1024x1024; conv 4096 3x3", "input 8x6x6; deconv 4 2x2 stride 2", "input 2x8x8x8; conv 4 3x3x3",
	"input 1x20; embed 5000 64", "input 16x20; lstm 32", "a: input 4x8x8; conv 4 3x3 same; add a", "input 6x14x14; partial 6@3,6@4,3@4,1@6 5x5",
	"input 3x8x8; conv 4 3x3 own bias", "input 3x8x8; local 4 3x3", "input 8x9x9; conv 4 3x3 groups 2 no bias", "input 1x1; full 1", "input 84; rbf 10",
	"input 1x5x5; conv 1 5x5", "input 3x7x5; avgpool all", "input 3x6x6; conv 6 3x3 stride 3 pad 1:2", "input 512x4; attention 8", "input 5; relu",
	"input 16x20; lstm 32 to 8 both ways", "input 16x1; gru 3 one bias", "input 16x2000; rnn 5 no bias", "input 12x7; attention 3 shared 1 masked",
	"a: input 8x5; b: input 8x9; attention 2 from b a", "input 1; embed 10 4", "input 1x3; embed 2 5", "input 64x128; full 256 each", "input 64x14x14; batchnorm",
	"input 3x20x4; batchnorm plain", "input 6; layernorm", "input 6x40; rmsnorm", "input 4x9x9; groupnorm 2", "input 8x8x8; prelu", "input 8x8x8; scale",
	"input 1x20x300; conv 4 3x7 dilation 2x3 pad 2", "input 8x2000; conv 16 25 stride 3", "input 3x4x1024; maxpool 2x2", "input 2x1x4096; conv 4096 1x9",
	"a: input 4x8x8; conv 6 3x3 same; concat a", "a: input 4x8x8; b: avgpool all; multiply a", "a: input 4; b: relu; c: relu; d: relu; e: relu; add a b c d",
}

// What stands in a layer's picture in the end is what calc counts.
func TestTheWholeLayerIsDrawn(t *testing.T) {
	for _, text := range layers {
		l := last(t, text)
		var f frame.Frame
		f.Reset(540, 250)
		if got, want := Draw(&f, l, len(Steps(l))-1, 1), (Tally{l.Parameters.Value(), l.Connections.Value()}); got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
	}
}

// Words stay inside the picture and apart from each other, and so do windows and
// their padded input, at every step and in rooms from a phone's to a wall's.
func TestEverythingIsInThePicture(t *testing.T) {
	for _, language := range lessons.Languages() {
		for _, text := range layers {
			l := last(t, text)
			for _, room := range [][2]float32{{330, 250}, {540, 250}, {1100, 420}} {
				for step := range Steps(l) {
					for _, over := range []float32{0, 0.4, 1} {
						var f frame.Frame
						f.Reset(room[0], room[1])
						f.Language = language
						Draw(&f, l, step, over)
						for _, s := range f.Shapes {
							if b := s.Box; min(b.X, b.X+b.W) < -1 || min(b.Y, b.Y+b.H) < -1 || max(b.X, b.X+b.W) > room[0]+1 || max(b.Y, b.Y+b.H) > room[1]+1 {
								t.Errorf("%s, %v, step %d: %v is outside", text, room, step, b)
							}
						}
						for i := range f.Labels {
							a := &f.Labels[i]
							x := a.X - []float32{0, 0.5, 1}[a.Anchor]*f.LabelWidth(a)
							if x < -1 || x+f.LabelWidth(a) > room[0]+1 || a.Y > room[1] || a.Y < a.Size*0.7 {
								t.Errorf("%s, %s, %v, step %d: %q is outside: from %v to %v, at %v", language.Tag, text, room, step, a.Text.In(language), x, x+f.LabelWidth(a), a.Y)
							}
							for j := range i {
								b := &f.Labels[j]
								y := b.X - []float32{0, 0.5, 1}[b.Anchor]*f.LabelWidth(b)
								if max(x, y)+2 < min(x+f.LabelWidth(a), y+f.LabelWidth(b)) && a.Y-a.Size*0.7 < b.Y && b.Y-b.Size*0.7 < a.Y {
									t.Errorf("%s, %s, %v, step %d: %q lies on %q", language.Tag, text, room, step, a.Text.In(language), b.Text.In(language))
								}
							}
						}
					}
				}
			}
		}
	}
}

// The kernel stands between what comes in and what is made, and touches neither.
func TestTheKernelStandsApart(t *testing.T) {
	for _, language := range lessons.Languages() {
		for _, text := range layers {
			l := last(t, text)
			if formOf(l) != sliding {
				continue
			}
			for _, room := range [][2]float32{{330, 250}, {358, 250}, {540, 250}, {1100, 420}} {
				var f frame.Frame
				f.Reset(room[0], room[1])
				f.Language = language
				s := newSlide(&f, l)
				stack := float32(min(s.deep, most)-1) * depth
				if s.weighs && !s.below && (s.kernel.X < s.in.X+s.in.W || s.kernel.X+s.kernel.W+stack > s.out.X || s.kernel.W < 1) {
					t.Errorf("%s, %s, %v: the kernel is at %v, between %v and %v", text, language.Tag, room, s.kernel, s.in, s.out)
				}
			}
		}
	}
}
