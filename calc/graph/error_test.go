package graph_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/graph"
)

func TestErrorsNameLayerValueAndRule(t *testing.T) {
	image := graph.Layer{Name: "image", Operation: graph.Input{Shape: graph.Shape{Maps: 3, Extent: graph.Size{8, 8}}}}
	square := func(n int) graph.Sliding { return graph.Sliding{Size: graph.Size{n}} }
	for want, layers := range map[string][]graph.Layer{
		"network: no layer must have an input":                                                     nil,
		"a: conv 6 5 must come after an input, such as input 1x32x32":                              {{Name: "a", Operation: graph.Convolution{Maps: 6, Sliding: square(5)}}},
		"layer 2: no name must have one":                                                           {image, {Operation: graph.Activation{Word: "relu"}}},
		"image: the name image must not be that of another layer":                                  {image, image},
		"a: from b must name a layer that stands before it":                                        {image, {Name: "a", From: []string{"b"}, Operation: graph.Activation{Word: "relu"}}},
		"a: kernel 9×9 must fit its input, 8 cells long":                                           {image, {Name: "a", Operation: graph.Convolution{Maps: 6, Sliding: square(9)}}},
		"a: 0 maps must be from 1 to 268,435,456":                                                  {image, {Name: "a", Operation: graph.Convolution{Sliding: square(3)}}},
		"a: 2 groups must divide the 3 input maps and the 4 maps evenly":                           {image, {Name: "a", Operation: graph.Convolution{Maps: 4, Groups: 2, Sliding: square(3)}}},
		"a: 805,306,368 maps must be from 1 to 268,435,456":                                        {image, {Name: "a", Operation: graph.Convolution{Maps: 1 << 28, Depthwise: true, Sliding: square(3)}}},
		"a: stride 0 must be from 1 to 268,435,456":                                                {image, {Name: "a", Operation: graph.Convolution{Maps: 4, Sliding: graph.Sliding{Size: graph.Size{3}, Stride: graph.Size{0}}}}},
		"a: kernel 3×3×3 must be one number or 2, one for each axis of 3×8×8":                      {image, {Name: "a", Operation: graph.Convolution{Maps: 4, Sliding: graph.Sliding{Size: graph.Size{3, 3, 3}}}}},
		"a: padding 2 must be at most half of the window 2: a window may not see the border alone": {image, {Name: "a", Operation: graph.Pooling{Sliding: graph.Sliding{Size: graph.Size{2}, Padding: graph.Size{2}}}}},
		"a: 3×8×8, 3×4×4 must all have the same shape for add":                                     {image, {Name: "p", Operation: graph.Pooling{Sliding: square(2)}}, {Name: "a", From: []string{"image", "p"}, Operation: graph.Join{}}},
		"a: 2 inputs must be one; add or concat joins several":                                     {image, {Name: "a", From: []string{"image", "image"}, Operation: graph.Activation{Word: "relu"}}},
		"a: 3×8×8 must be a sequence, such as input 10x20: ten features, twenty steps":             {image, {Name: "a", Operation: graph.Recurrent{Units: 3}}},
		"a: 3×8×8 must be sequences of tokens, such as input 768x197":                              {image, {Name: "a", Operation: graph.Attention{Heads: 2}}},
		"a: tied to b must name a layer that stands before it":                                     {image, {Name: "a", Operation: graph.Full{Units: 3, Tied: "b"}}},
		"b: 3×8×8 × 3 = 576 weights tied to a must be as many as that layer has":                   {image, {Name: "a", Operation: graph.Full{Units: 2}}, {Name: "b", From: []string{"image"}, Operation: graph.Full{Units: 3, Tied: "a"}}},
		"a: crop 4 must leave 1 to 268,435,456 cells of 8":                                         {image, {Name: "a", Operation: graph.Reshape{Kind: graph.Crop, By: graph.Size{4}}}},
		"a: padding 9 must leave an output of at least 1 and at most 268,435,456, not −9":          {image, {Name: "a", Operation: graph.Transposed{Maps: 1, Size: graph.Size{2}, Padding: graph.Size{9}}}},
	} {
		_, err := graph.Network{Layers: layers}.Count()
		var broken *graph.Error
		if !errors.As(err, &broken) || err.Error() != want {
			t.Errorf("gives  %v\nwant   %s", err, want)
		}
	}
}

// What grows past an int64 is an error, never a number.
func TestOverflow(t *testing.T) {
	const large = 1 << 28
	image := graph.Layer{Name: "image", Operation: graph.Input{Shape: graph.Shape{Maps: large, Extent: graph.Size{large, 1, 1}}}}
	for _, o := range []graph.Operation{
		graph.Convolution{Maps: large, Sliding: graph.Sliding{Size: graph.Size{1}}},
		graph.Full{Units: large},
		graph.Convolution{Maps: large, Unshared: true, Sliding: graph.Sliding{Size: graph.Size{1}}},
	} {
		_, err := graph.Network{Layers: []graph.Layer{image, {Name: "a", Operation: o}}}.Count()
		if !errors.Is(err, calc.ErrOverflow) {
			t.Errorf("%v: %v", o, err)
		}
	}
	for _, size := range []int{math.MaxInt, math.MinInt, -1, 0, math.MaxInt32} {
		for _, s := range []graph.Sliding{
			{Size: graph.Size{size}}, {Size: graph.Size{1}, Stride: graph.Size{size}}, {Size: graph.Size{1}, Padding: graph.Size{size}},
			{Size: graph.Size{2}, Dilation: graph.Size{size}}, {Size: graph.Size{1}, Padding: graph.Size{0}, After: graph.Size{size}},
		} {
			if s.Padding != nil && size == 0 || s.After != nil && size == 0 {
				continue // no padding is fine
			}
			_, err := graph.Convolution{Maps: 1, Sliding: s}.Plan([]graph.Shape{{Maps: 1, Extent: graph.Size{8}}})
			if fault := (graph.Fault{}); !errors.As(err, &fault) {
				t.Errorf("%+v: %v", s, err)
			}
		}
	}
}

// A number is kept once, however many layers use it.
func TestTiedWeightsCountOnce(t *testing.T) {
	c := read(t, "input 1x7; words: embed 100 8; full 100 each tied words no bias")
	if got := c.Parameters.Value(); got != 800 {
		t.Errorf("%d parameters, want 800", got)
	}
	if l := c.Layers[2]; l.Parameters.Value() != 0 || l.Connections.Value() != 100*8*7 {
		t.Errorf("the tied layer has %d parameters and %d connections", l.Parameters.Value(), l.Connections.Value())
	}
}

// Of a layer that nobody knows the totals tell.
func TestUnknownLayers(t *testing.T) {
	c := read(t, "input 3x8x8; conv 4 3x3; fft: unknown fft gives 4x4x4; conv 2 3x3")
	if strings.Join(c.Unknown, " ") != "fft (fft)" || c.Layers[3].Inputs[0].String() != "4×4×4" {
		t.Errorf("without %q; the last is fed by %v", c.Unknown, c.Layers[3].Inputs)
	}
}
