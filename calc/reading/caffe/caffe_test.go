package caffe_test

import (
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/caffe"
	"fivebyfive/calc/reading/draft"
)

func read(text string) *draft.Draft { return caffe.Reader().Read([]byte(text), draft.Given{}) }

// written is what was read: our notation in one line, what it owns, and the marks.
func written(d *draft.Draft) string {
	text := strings.ReplaceAll(strings.TrimSpace(notation.Write(d.Network)), "\n", "; ")
	if c, err := d.Network.Count(); err == nil {
		text += fmt.Sprintf(" = %d + %d", c.Parameters.Value(), c.Fixed.Value())
	} else if len(d.Network.Layers) > 0 {
		text += " ! " + err.Error()
	}
	for _, m := range d.Marks {
		text += fmt.Sprintf(" | %d: %s%v", m.Line, strings.TrimPrefix(string(m.Say), "caffe."), m.Arguments)
	}
	return text
}

const sample = `input: "data" input_shape { dim: 1 dim: 3 dim: 40 dim: 24 }
layer { name: "a" type: "Convolution" bottom: "data" top: "a" convolution_param { num_output: 8 kernel_size: 5 pad: 2 } }
layer { name: "b" type: "Pooling" bottom: "a" top: "b" pooling_param { pool: MAX kernel_size: 2 stride: 2 } }
layer { name: "c" type: "Convolution" bottom: "b" top: "c" convolution_param { num_output: 12 kernel_size: 3 } }
layer { name: "d" type: "Pooling" bottom: "c" top: "d" pooling_param { pool: MAX kernel_size: 2 stride: 2 } }
layer { name: "e" type: "InnerProduct" bottom: "d" top: "e" inner_product_param { num_output: 20 } }
layer { name: "f" type: "InnerProduct" bottom: "e" top: "f" inner_product_param { num_output: 4 } }
`

// head is an input of 4 maps of 9×9, for a layer that follows.
const head = `input: "x" input_dim: 1 input_dim: 4 input_dim: 9 input_dim: 9
`

func TestRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{sample, "data: input 3x40x24; a: conv 8 5 pad 2; b: maxpool 2 stride 2 caffe; c: conv 12 3; d: maxpool 2 stride 2 caffe; e: full 20; f: full 4 = 12388 + 0"},

		// Other ways to say the same: version 1, lists, one number for each side, remarks.
		{`name: "old" # a remark
layers { name: 'data' type: DATA top: "data" top: "label" data_param { batch_size: 64 } transform_param { crop_size: 9 mean_value: 1 mean_value: 2 } }
layers { name: "data" type: DATA top: "data" top: "label" include: { phase: TEST } }
layers { name: "conv" type: CONVOLUTION bottom: "data" top: "conv" blobs_lr: 1 convolution_param { num_output: 6 kernel_h: 3 kernel_w: 1 stride_h: 2 stride_w: 1 bias_term: false } }
layers { name: "relu" type: RELU bottom: "conv" top: "conv" }
layers { name: "ip" type: INNER_PRODUCT bottom: "conv" top: "ip" inner_product_param { num_output: 2 } }
layers { name: "acc" type: ACCURACY bottom: "ip" bottom: "label" top: "acc" include: { phase: TEST } }
layers { name: "loss" type: SOFTMAX_LOSS bottom: "ip" bottom: "label" }`,
			"old; ; data: input 2x9x9; conv 6 3x1 stride 2x1 no bias; relu; ip: full 2 = 470 + 0"},
		{`layer { name: "in" type: "Input" top: "x" input_param < shape: { dim: [1, 4, 9, 9] } > };
layer { name: "p" type: "Pooling" bottom: "x" top: "p" pooling_param { pool: AVE kernel_size: 2 } }`,
			"x: input 4x9x9; p: avgpool 2 stride 1 caffe = 0 + 0"},

		// Each kind of layer.
		{head + `layer { name: "g" type: "Convolution" bottom: "x" top: "g" convolution_param { num_output: 4 kernel_size: 3 group: 4 dilation: 2 pad: 2 } }`, "x: input 4x9x9; g: conv 4 3 pad 2 dilation 2 groups 4 = 40 + 0"},
		{head + `layer { name: "d" type: "Deconvolution" bottom: "x" top: "d" convolution_param { num_output: 4 kernel_size: 4 stride: 2 pad: 1 group: 4 bias_term: false } }`, "x: input 4x9x9; d: deconv 4 4 stride 2 pad 1 groups 4 no bias = 64 + 0"},
		{head + `layer { name: "bn" type: "BatchNorm" bottom: "x" top: "x" } layer { name: "s" type: "Scale" bottom: "x" top: "x" scale_param { bias_term: true } } layer { name: "t" type: "Scale" bottom: "x" top: "y" }`, "x: input 4x9x9; bn: batchnorm plain; s: depthwise 1 1; t: scale = 12 + 8"},
		{head + `layer { name: "n" type: "LRN" bottom: "x" top: "n" } layer { name: "p" type: "PReLU" bottom: "n" top: "n" } layer { name: "r" type: "ReLU" bottom: "n" top: "n" relu_param { negative_slope: 0.1 } }`, "x: input 4x9x9; n: identity; p: prelu; r: leaky = 4 + 0"},
		{head + `layer { name: "a" type: "ReLU" bottom: "x" top: "a" } layer { name: "e" type: "Eltwise" bottom: "x" bottom: "a" top: "e" } layer { name: "c" type: "Concat" bottom: "e" bottom: "x" top: "c" } layer { name: "m" type: "Eltwise" bottom: "a" bottom: "e" top: "m" eltwise_param { operation: MAX } }`, "x: input 4x9x9; a: relu; e: add from x a; c: concat from e x; m: add from a e = 0 + 0 | 2: max[]"},
		{head + `layer { name: "p" type: "Pooling" bottom: "x" top: "p" pooling_param { global_pooling: true pool: AVE } } layer { name: "f" type: "Flatten" bottom: "p" top: "f" }`, "x: input 4x9x9; p: avgpool all; f: flatten = 0 + 0"},
		{head + `layer { name: "s" type: "Slice" bottom: "x" top: "a" top: "b" slice_param { slice_point: 1 } } layer { name: "c" type: "Convolution" bottom: "b" top: "c" convolution_param { num_output: 2 kernel_size: 1 } }`, "x: input 4x9x9; s: unknown slice gives 1x9x9; b: unknown slice gives 3x9x9 from x; c: conv 2 1 = 8 + 0 | 2: slice[]"},
		{head + `layer { name: "s" type: "Split" bottom: "x" top: "a" top: "b" } layer { name: "e" type: "Eltwise" bottom: "a" bottom: "b" top: "e" eltwise_param { operation: PROD } }`, "x: input 4x9x9; s: identity; e: multiply from s s = 0 + 0"},
		{head + `layer { name: "a" type: "InnerProduct" bottom: "x" top: "a" param { name: "w" } inner_product_param { num_output: 3 } } layer { name: "b" type: "InnerProduct" bottom: "x" top: "b" param { name: "w" } inner_product_param { num_output: 3 } }`, "x: input 4x9x9; a: full 3; b: unknown shared gives 3 from x = 975 + 0 | 2: shared[a]"},

		// What is not known, or not there.
		{head + `layer { name: "q" type: "My Layer" bottom: "x" top: "q" }`, "x: input 4x9x9; q: unknown My-Layer = 0 + 0 | 2: unknown[My Layer]"},
		{head + `layer { name: "c" type: "Convolution" bottom: "y" top: "c" convolution_param { num_output: 2 kernel_size: 1 } }`, "x: input 4x9x9 = 0 + 0 | 2: no-bottom[y]"},
		{head + `layer { name: "c" type: "Convolution" bottom: "x" top: "c" convolution_param { num_output: 2 } }`, "x: input 4x9x9; c: unknown convolution = 0 + 0 | 2: no-kernel[]"},
		{head + `layer { name: "c" type: "Convolution" bottom: "x" top: "c" convolution_param { kernel_size: 3 } }`, "x: input 4x9x9; c: conv 0 3 ! c: 0 maps must be from 1 to 268,435,456"},
		{head + `layer { name: "c" type: "ReLU" bottom: "x" top: "c" } layer {`, "x: input 4x9x9; c: relu = 0 + 0 | 2: no-bottom[?] | 2: unread[]"},
		{`layer { name: "d" type: "Data" top: "d" } layer { name: "c" type: "ReLU" bottom: "d" top: "c" }`, "d: unknown input; c: relu ! d: unknown input must come after an input, such as input 1x32x32 | 1: no-input[d]"},
		{`layer { name: "d" type: "Data" top: "d" transform_param { crop_size: 9 } } layer { name: "c" type: "ReLU" bottom: "d" top: "c" }`, "d: input 3x9x9; c: relu = 0 + 0 | 1: colour[9 9]"},
		{`net: "train_val.prototxt" base_lr: 0.01`, " | 0: nothing[]"},
	} {
		if got := written(read(c.text)); got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", c.text, got, c.want)
		}
	}
}

func TestGiven(t *testing.T) {
	given := draft.Given{Input: graph.Shape{Maps: 1, Extent: graph.Size{28, 28}}}
	d := caffe.Reader().Read([]byte(`layer { name: "c" type: "Convolution" bottom: "data" top: "c" convolution_param { num_output: 2 kernel_size: 5 } }`), given)
	if got, want := written(d), "data: input 1x28x28; c: conv 2 5 = 52 + 0"; got != want {
		t.Errorf("with an input that is given: %s, not %s", got, want)
	}
}

// Cut off anywhere, with lines swapped or doubled, or wrapped: an answer, or a mark.
func TestDamaged(t *testing.T) {
	whole := written(read(sample))
	for i := range sample {
		d := read(sample[:i])
		_, err := d.Network.Count()
		if got := written(d); len(d.Marks) == 0 && err == nil && !strings.HasPrefix(whole, got[:strings.Index(got, " = ")]) {
			t.Errorf("cut off at %d, it is read as %s", i, got)
		}
		read(sample[i:])
	}
	lines := strings.Split(sample, "\n")
	for i := range lines {
		for j := range lines {
			swapped := append([]string{}, lines...)
			swapped[i], swapped[j] = swapped[j], swapped[i]
			d := read(strings.Join(swapped, "\n"))
			if c, err := d.Network.Count(); len(d.Marks) == 0 && (err != nil || c.Parameters.Value() != 12388) {
				t.Errorf("with lines %d and %d swapped, it is read as %s", i+1, j+1, written(d))
			}
		}
		read(strings.Join(append(append(append([]string{}, lines[:i+1]...), lines[i]), lines[i+1:]...), "\n"))
	}
	if got := written(read(strings.ReplaceAll(sample, " ", "\n"))); got != whole {
		t.Errorf("with a word on each line, it is read as %s", got)
	}
}

func TestLarge(t *testing.T) {
	for _, part := range []string{"layer {", "}", "a: 1 ", `layer { name: "a" type: "ReLU" bottom: "x" top: "x" }`, "[", `"`, "a < ", "#", "a: [", "layer { layer {} }"} {
		read(head + strings.Repeat(part, 100_000/len(part)))
	}
}

func FuzzRead(f *testing.F) {
	f.Add(sample)
	f.Add(head + `layers { type: SLICE bottom: "x" top: ["a", 'b'] slice_param < slice_point: 1 > }`)
	f.Fuzz(func(t *testing.T, text string) {
		caffe.Reader().Fits([]byte(text))
		d := read(text)
		if len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
			t.Error("no layer, and no mark")
		}
		d.Network.Count()
	})
}
