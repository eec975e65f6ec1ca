package graph_test

import (
	"strconv"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
)

func read(t testing.TB, text string) graph.Count {
	t.Helper()
	c, err := tryRead(text)
	if err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return c
}

func tryRead(text string) (graph.Count, error) {
	file, err := notation.Read(text)
	if err != nil {
		return graph.Count{}, err
	}
	return file.Count()
}

// The networks whose receptive fields Araujo, Norris and Sim have published, with
// the names of the layers that are in their table.
var published = map[string]string{
	"alexnet_v2": `
		input 3x224x224
		conv1: conv 64 11x11 stride 4
		pool1: maxpool 3x3 stride 2
		conv2: conv 192 5x5 same
		maxpool 3x3 stride 2
		conv3: conv 384 3x3 same
		conv4: conv 384 3x3 same
		conv5: conv 256 3x3 same
		pool5: maxpool 3x3 stride 2`,
	"vgg_a": `
		input 3x224x224
		conv1_1: conv 64 3x3 pad 1
		pool1: maxpool 2x2
		conv2_1: conv 128 3x3 pad 1
		pool2: maxpool 2x2
		conv3_1: conv 256 3x3 pad 1
		conv3_2: conv 256 3x3 pad 1
		pool3: maxpool 2x2
		conv4_1: conv 512 3x3 pad 1
		conv4_2: conv 512 3x3 pad 1
		pool4: maxpool 2x2
		conv5_1: conv 512 3x3 pad 1
		conv5_2: conv 512 3x3 pad 1
		pool5: maxpool 2x2`,
	"resnet_v1_50": `
		block unit maps wide step {
			conv maps 1x1; conv maps 3x3 stride step pad 1
			main: conv wide 1x1
			conv wide 1x1 stride step from in
			add main
		}
		input 3x224x224
		conv 64 7x7 stride 2 pad 3; maxpool 3x3 stride 2 pad 1
		2 x unit 64 256 1; unit 64 256 2
		block1: relu
		3 x unit 128 512 1; unit 128 512 2
		block2: relu
		5 x unit 256 1024 1; unit 256 1024 2
		block3: relu
		3 x unit 512 2048 1
		block4: relu`,
	"mobilenet_v1": `
		block separable maps step { depthwise 1 3x3 stride step same; conv maps 1x1 }
		input 3x224x224
		Conv2d_0: conv 32 3x3 stride 2 same
		separable 64 1; Conv2d_1_pointwise: relu
		separable 128 2; Conv2d_2_pointwise: relu
		separable 128 1; Conv2d_3_pointwise: relu
		separable 256 2; Conv2d_4_pointwise: relu
		separable 256 1; Conv2d_5_pointwise: relu
		separable 512 2; Conv2d_6_pointwise: relu
		separable 512 1; Conv2d_7_pointwise: relu
		separable 512 1; Conv2d_8_pointwise: relu
		separable 512 1; Conv2d_9_pointwise: relu
		separable 512 1; Conv2d_10_pointwise: relu
		separable 512 1; Conv2d_11_pointwise: relu
		separable 1024 2; Conv2d_12_pointwise: relu
		separable 1024 1; Conv2d_13_pointwise: relu`,
}

func TestReceptiveFields(t *testing.T) {
	seen := 0
	for name, text := range published {
		c := read(t, text)
		for _, row := range rows(t, "testdata/receptive_fields.tsv") {
			if row[0] != name || row[1] != "None" {
				continue
			}
			layer := row[2][strings.LastIndex(row[2], "/")+1:]
			l, found := c.Layer(layer)
			if !found {
				t.Errorf("%s has no layer %s", name, layer)
				continue
			}
			seen++
			if got, want := strconv.FormatInt(l.Field[0].Size(), 10), row[4]; got != want {
				t.Errorf("%s of %s: the field is %s cells wide, want %s", layer, name, got, want)
			}
			if got, want := strconv.FormatInt(l.Field[0].Jump, 10), row[5]; got != want {
				t.Errorf("%s of %s: fields lie %s cells apart, want %s", layer, name, got, want)
			}
		}
	}
	if seen < 35 {
		t.Errorf("only %d fields were checked", seen)
	}
}

// What a unit of the tail of a network sees.
func TestFieldText(t *testing.T) {
	for text, want := range map[string]string{
		"input 1x9x9; conv 2 3x3":                                                 "3×3",
		"input 1x9x9; conv 2 3x1 dilation 2":                                      "5×1",
		"input 1x9; conv 2 3; conv 2 3":                                           "5",
		"input 1x9x9; a: conv 2 3x3 pad 1; conv 2 3x3 pad 1; add a":               "5×5",
		"whole: input 1x9x9; a: conv 2 3x3; conv 2 1x1 from whole; crop 1; add a": "3×3",
		"input 2x9; lstm 3 both ways; conv 2 3":                                   "all",
		"input 2x9; lstm 3":                                                       "past", // a step sees those before it
		"input 2x9; lstm 3; last":                                                 "all",
		"input 2x9; conv 2 3; lstm 3; last":                                       "all",
		"input 2x9; crop 1; lstm 3; last":                                         "?", // but for the first and the last
		"input 2x9; lstm 3; last; full 1":                                         "all",
		"input 8x9; attention 2":                                                  "all",
		"input 8x9; attention 2 masked; a: relu; full 8 each; add a":              "past",
		"input 8; relu":                                                           "",
		"input 8; relu; full 3; relu":                                             "all",
		"v: input 8; full 8; add v":                                               "all",
		"input 1x9x9; full 3":                                                     "all",
		"input 1x9x9; full 3 each":                                                "1×1",
		"input 1x9x9; conv 2 3x3; avgpool all":                                    "9×9",
		"input 1x9x9; conv 2 3x3; flatten; relu; batchnorm":                       "3×3",
		"input 1x9x9; conv 2 3x3; flatten; full 2":                                "all",
		"input 1x9x9; conv 2 3x3 stride 3; sequence; token; full 2 each":          "3×3",
		"input 1x9x9; conv 2 3x3; a: sequence; relu; add a":                       "?",
		"input 1x9x9; conv 2 3x3; sequence; conv 2 3":                             "?",
		"input 1x9; conv 2 3; conv 2 3; last":                                     "5",
		"input 1x9x9; deconv 1 2x2; conv 1 3x3":                                   "4×4",
		"input 1x9x9; deconv 1 2x2 stride 2":                                      "1×1",
		"input 1x9x9; deconv 1 3x3 stride 2 pad 1 extra 1":                        "2×2", // one cell or two, in turn
		"input 1x9x9; conv 1 3x3; deconv 1 4x4 stride 2 pad 1; conv 1 3x3":        "5×5", // two of its three see the same three cells, or all see four
		"input 1x9x9; upsample 2; conv 1 3x3; maxpool 2x2":                        "2×2", // all alike again
		"input 1x9x9; upsample 2x3; conv 1 3x4":                                   "2×2",
		"input 4x9x9; shuffle 2; conv 1 3x3":                                      "2×2",
		"input 1x9x9; pad 2; crop 1; conv 1 3x3":                                  "3×3",
		"input 1x9x9; maxpool 2x2; up: upsample 2; crop 1; conv 1 3x3":            "4×4",
		"whole: input 1x8x8; maxpool 2x2; upsample 2; add whole":                  "2×2",
		"input 4x8x8; a: crop 1; avgpool all; multiply a":                         "?", // what is pooled is not all of the input
		"a: input 4x8x8; avgpool all; multiply a":                                 "all",
		"whole: input 1x8x8; maxpool 2x2; upsample 2; add whole; conv 1 5x5":      "6×6",
		"input 1x9x9; avgpool to 6":                                               "2×2", // neighbours share a cell, in turn
		"input 1x9x9; upsample 33":                                                "?",   // too many that differ
	} {
		c := read(t, text)
		if got := c.Layers[len(c.Layers)-1].FieldText(); got != want {
			t.Errorf("%s: the last layer sees %s, want %s", text, got, want)
		}
	}
}
