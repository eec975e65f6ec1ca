package shorthand_test

import (
	"reflect"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/shorthand"
)

// A table of receptive fields: kernel, padding, stride and the extent, and no maps.
const fields = `| Layers | K | P | S | η_in | η_out=<br />(η_in+2P-K)/S +1 | R_out |
| -----: | - | - | - | ---- | ------------------------------ | ----- |
| conv   | 3 | 1 | 1 | 64   | (64+2-3)/1+1=64                | 1+(3-1)*1=3 |
| MP_1   | 2 | 0 | 2 | 64   | (64+0-2)/2+1=32                | 4 |
| conv   | 3 | 1 | 1 | 32   | (32+2-3)/1+1=32                | 8 |
|        |   |   |   |      |                                |   |`

func TestTable(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{`| Layer | Filters | Size | Stride | Padding | Output |
|---|---|---|---|---|---|
| Input | - | - | - | - | 40x24x3 |
| Conv1 | 8 | 5x5 | 1 | 2 | 40x24x8 |
| MaxPool1 | - | 2x2 | 2 | 0 | 20x12x8 |
| Conv2 | 12 | 3x3 | 1 | 0 | 18x10x12 |
| MaxPool2 | - | 2x2 | 2 | 0 | 9x5x12 |
| FC3 | 20 | - | - | - | 20 |
| FC4 | 4 | | | | 4 |`, "input 3x40x24; conv 8 5x5 stride 1 pad 2; maxpool 2x2 stride 2 pad 0; conv 12 3x3 stride 1 pad 0; maxpool 2x2 stride 2 pad 0; full 20; full 4 = 12388"},
		{"Layers\tK\tP\tS\tin\tout\tjump\tfield\nconv1\t3\t1\t1\t32\t32\t1\t3\nmaxpool\t2\t0\t2\t32\t16\t2\t4\nconv2\t3\t0\t1\t16\t14\t2\t8", "input 1x32x32; conv 1 3 stride 1 pad 1; maxpool 2 stride 2 pad 0; conv 1 3 stride 1 pad 0 = 20 | guessed 2: input | asked 2: no-maps | asked 4: no-maps"},
		{"type            patch size/stride   output size\nconvolution     7×7/2               112×112×64\nmax pool        3×3/2               56×56×64\nconvolution     3×3/1               56×56×192\nmax pool        3×3/2               28×28×192\navg pool        28×28/1               1×1×192\nlinear                              1×1×1000\nsoftmax                              1×1×1000", "input 3x224x224; conv 64 7x7 stride 2 pad 3; maxpool 3x3 stride 2 pad 1; conv 192 3x3 stride 1 pad 1; maxpool 3x3 stride 2 pad 1; avgpool 28x28 stride 1; full 1000; softmax = 313256 | guessed 2: padding-found | guessed 3: padding-found | guessed 4: padding-found | guessed 5: padding-found"},
		{"                  Activation shape   Activation Size   # parameters\nInput:            (32,32,3)          3,072             0\nCONV1 (f=5, s=1)  (28,28,8)          6,272             608\nPOOL1             (14,14,8)          1,568             0\nCONV2 (f=5, s=1)  (10,10,16)         1,600             3216\nPOOL2             (5,5,16)           400               0\nFC3               (120,1)            120               48120\nFC4               (84,1)             84                10164\nSoftmax           (10,1)             10                850", "input 3x32x32; conv 8 5 stride 1; maxpool 2; conv 16 5 stride 1; maxpool 2; full 120; full 84; full 10; softmax = 62958 | guessed 4: window"},
		// What students write: words beside the layer, or several layers in a row.
		{"| Layer | Description |\n|:--|:--|\n| Input | 32x32x3 RGB image |\n| Convolution 5x5 | 1x1 stride, valid padding, outputs 28x28x6 |\n| RELU | |\n| Max pooling | 2x2 stride, outputs 14x14x6 |\n| Fully connected | 1176 inputs 43 outputs |\n| Softmax | |\nAnd this was my model.", "input 3x32x32; conv 6 5x5 stride 1x1; relu; maxpool 2 stride 2x2; full 43; softmax = 51067 | guessed 6: window"},
		{"| Stage | Input | Operation | Output | Parameters |\n|---|---|---|---|---|\n| Conv1 | 3x32x32 | 3x3, 3→16, padding 1, ReLU, 2x2 max pool | 16x16x16 | 448 |\n| GAP | 16x16x16 | global average pool | 16 | 0 |\n| Linear | 16 | fully connected, 16→10 | 10 logits | 170 |\n| **Total** | | | | 618 |", "input 3x32x32; conv 16 3x3 pad 1; relu; maxpool 2x2; avgpool all; full 10 = 618"},
		{"| Layer | Filter | Stride | Padding | #Filters | Output |\n|---|---|---|---|---|---|\n| Input | | | | | 24 x 24 x 3 |\n| Conv1 | 3x3 | 1 | 0 | 10 | 22 x 22 x 10 |\n| Conv2 | 5x5 | 2 | 0 | 20 | 9 x 9 x 20 |", "input 3x24x24; conv 10 3x3 stride 1 pad 0; conv 20 5x5 stride 2 pad 0 = 5300"},
		{fields, "input 1x64x64; conv 1 3 stride 1 pad 1; maxpool 2 stride 2 pad 0; conv 1 3 stride 1 pad 1 = 20 | guessed 3: input | asked 3: no-maps | asked 5: no-maps"},
	} {
		given := draft.Given{Input: graph.Shape{Maps: 3, Extent: graph.Size{224, 224}}}
		if got := written(shorthand.Table().Read([]byte(c.text), given)); got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", c.text, got, c.want)
		}
		if as, other := shorthand.Table().Fits([]byte(c.text)), shorthand.List().Fits([]byte(c.text)); as <= other {
			t.Errorf("%s\n is a table by %d, a list by %d", c.text, as, other)
		}
		for _, text := range damaged(c.text) {
			if d := shorthand.Table().Read([]byte(text), given); len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
				t.Errorf("%q: no layer, and no mark", text)
			}
		}
	}
}

// A table says what each layer gives and owns.
func TestTableClaims(t *testing.T) {
	d := shorthand.Table().Read([]byte("Layer | Output | # parameters\nInput | 32x32x3 | 0\nCONV1 (f=5) | 28x28x8 | 608\nFC3 | 120 | 1,000"), draft.Given{})
	want := []draft.Claim{
		{Line: 3, Layer: "conv1", What: draft.Output, Shape: graph.Shape{Maps: 8, Extent: graph.Size{28, 28}}},
		{Line: 3, Layer: "conv1", What: draft.Parameters, Value: 608},
		{Line: 4, Layer: "full1", What: draft.Output, Shape: graph.Shape{Maps: 120}},
		{Line: 4, Layer: "full1", What: draft.Parameters, Value: 1000},
	}
	if !reflect.DeepEqual(d.Claims, want) {
		t.Errorf("what a table says is read as %v, not %v", d.Claims, want)
	}
}

func FuzzTable(f *testing.F) {
	f.Add(fields)
	f.Fuzz(func(t *testing.T, text string) {
		shorthand.Table().Fits([]byte(text))
		d := shorthand.Table().Read([]byte(text), draft.Given{})
		if len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
			t.Error("no layer, and no mark")
		}
		d.Network.Count()
	})
}
