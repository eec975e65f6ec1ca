package onnx

import (
	"encoding/binary"
	"fmt"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
)

// written is what was read: our notation in one line, what it owns, and the marks.
func written(d *draft.Draft) string {
	text := strings.ReplaceAll(strings.TrimSpace(notation.Write(d.Network)), "\n", "; ")
	if c, err := d.Network.Count(); err == nil {
		text += fmt.Sprintf(" = %d + %d", c.Parameters.Value(), c.Fixed.Value())
	} else if len(d.Network.Layers) > 0 {
		text += " ! " + err.Error()
	}
	for _, m := range d.Marks {
		text += fmt.Sprintf(" | %d: %s%v", m.Line, strings.TrimPrefix(string(m.Say), "onnx."), m.Arguments)
	}
	return text
}

const sample = "tiny (float[1,3,40,24] x, float[8,3,5,5] w, float[8] b) => (float[1,8,20,12] y) { c = Conv <pads=[2,2,2,2]> (x, w, b)\n y = MaxPool <kernel_shape=[2,2], strides=[2,2]> (c) }"

// networks are graphs with an input of 4 maps of 9×9, and what is kept.
var networks = []struct{ kept, nodes, want string }{
	{"float[8,4,3,3] w, float[8] b", "y = Conv <pads = [1,1,1,1], strides = [2,2]> (x, w, b)", "conv 8 3x3 stride 2x2 pad 1x1 = 296 + 0"},
	{"float[8,4,3,3] w", "y = Conv <auto_pad = \"SAME_UPPER\"> (x, w)", "conv 8 3x3 same no bias = 288 + 0"},
	{"float[8,4,3,3] w", "y = Conv <pads = [0,1,1,1]> (x, w)", "conv 8 3x3 pad 0x1:1x1 no bias = 288 + 0"},
	{"float[8,1,3,3] w", "y = Conv <group = 4, dilations = [2,2]> (x, w)", "conv 8 3x3 dilation 2x2 groups 4 no bias = 72 + 0"},
	{"float[4,6,4,4] w, float[6] b", "y = ConvTranspose <strides = [2,2], pads = [1,1,1,1]> (x, w, b)", "deconv 6 4x4 stride 2x2 pad 1x1 = 390 + 0"},
	{"float[4,2,3,3] w", "y = ConvTranspose <strides = [3,2], pads = [1,2,1,2]> (x, w)", "deconv 2 3x3 stride 3x2 pad 1x2 no bias = 72 + 0"},
	{"float[4,2,3,3] w", "y = ConvTranspose <strides = [3,2], pads = [0,1,1,1]> (x, w)", "deconv 2 3x3 stride 3x2 pad 1x1 extra 1x0 no bias = 72 + 0"},
	{"float[8,4,1,1] w, float[8] s, float[8] h, float[8] m, float[8] v", "c = Conv (x, w)\n n = BatchNormalization (c, s, h, m, v)\n y = Relu (n)", "conv 8 1x1 no bias; batchnorm; relu = 48 + 16"},
	{"float[324,10] w, float[10] b", "f = Flatten (x)\n y = Gemm (f, w, b)", "flatten; full 10 = 3250 + 0"},
	{"float[10,324] w", "f = Flatten (x)\n y = Gemm <transB = 1> (f, w)", "flatten; full 10 no bias = 3240 + 0"},
	{"float[324,10] w, float[10] b", "f = Flatten (x)\n m = MatMul (f, w)\n n = Add (b, m)\n y = Concat <axis = 1> (n, m)", "flatten; full1: full 10 no bias; positions1: positions; concat from positions1 full1 = 3250 + 0"},
	{"float[324,10] w, float[10] b, int64[2] s = {0, -1}", "f = Reshape (x, s)\n m = MatMul (f, w)\n y = Add (b, m)", "flatten; full 10 = 3250 + 0"},
	{"float[324,10] w", "s = Shape (x)\n i = Constant <value = int64[1] {0}> ()\n a = Gather (s, i)\n n = Constant <value = int64[1] {-1}> ()\n t = Concat <axis = 0> (a, n)\n f = Reshape (x, t)\n y = MatMul (f, w)", "flatten; full 10 no bias = 3240 + 0"},
	{"float[4,1,1] b", "g = GlobalAveragePool (x)\n m = Mul (g, b)\n y = Flatten (m)", "avgpool all; scale; flatten = 4 + 0"},
	{"float[4,1,1] a, float[4,1,1] b", "m = Mul (x, a)\n y = Add (m, b)", "depthwise 1 1 = 8 + 0"},
	{"float[4] s", "a = PRelu (x, s)\n b = LRN (a)\n c = Add (b, x)\n y = Concat <axis = 1> (c, x)", "prelu; identity1: identity; add1: add from identity1 x; concat from add1 x = 4 + 0"},
	{"", "y = AveragePool <kernel_shape = [3,3], ceil_mode = 1, strides = [2,2]> (x)", "avgpool 3x3 stride 2x2 ceil = 0 + 0"},
	{"", "y = MaxPool <kernel_shape = [3,3]> (x)", "maxpool 3x3 stride 1 = 0 + 0"},
	{"", "y = ReduceMean <axes = [2,3], keepdims = 0> (x)", "avgpool all = 0 + 0"},
	{"", "y = Pad <pads = [0,0,2,2,0,0,2,2]> (x)", "pad 2x2 = 0 + 0"},
	{"int64[5] s = {1, 2, 2, 9, 9}, int64[4] t = {1, 4, 9, 9}", "a = Reshape (x, s)\n b = Transpose <perm = [0,2,1,3,4]> (a)\n y = Reshape (b, t)", "unknown Reshape gives 2x2x9x9; unknown Transpose gives 2x2x9x9; unknown Reshape gives 4x9x9 = 0 + 0 | 2: moved[Reshape] | 3: moved[Transpose]"},

	// What is not known, or does not fit.
	{"float[8,4,3,3] w", "a = Conv (x, w)\n y = Conv (x, w)", "conv 8 3x3 no bias; unknown shared gives 8x7x7 from x = 288 + 0 | 3: shared[conv1]"},
	{"float[8,5,3,3] w", "y = Conv (x, w)", "unknown Conv = 0 + 0 | 2: misfit[4 5]"},
	{"float[8,5] w", "y = FancyOperator (x, w)", "unknown FancyOperator = 0 + 0 | 2: unknown[FancyOperator]"},
	{"float[100,10] w", "f = Flatten (x)\n y = Gemm (f, w)", "flatten; unknown Gemm = 0 + 0 | 3: misfit[324 100]"},
	{"", "y = Relu (z)", "g | 2: no-input-of[Relu] | 0: nothing[]"},
}

func TestText(t *testing.T) {
	want := "tiny; ; x: input 3x40x24; conv 8 5x5 pad 2x2; maxpool 2x2 stride 2x2 = 608 + 0"
	if got := written(Text().Read([]byte(sample), draft.Given{})); got != want {
		t.Errorf("the sample was read as %s", got)
	}
	for _, c := range networks {
		source := initialized(c.kept, c.nodes)
		got := strings.TrimPrefix(written(Text().Read([]byte(source), draft.Given{})), "g; ; x: input 4x9x9; ")
		if got != c.want {
			t.Errorf("%s\n was read as %s\n instead of  %s", source, got, c.want)
		}
	}
}

// initialized is a graph in the text syntax whose weights are kept in it.
func initialized(kept, nodes string) string {
	var all []string
	for _, one := range strings.Split(kept, ", float") {
		if one = strings.TrimPrefix(one, "float"); one != "" && !strings.Contains(one, "int64") {
			all = append(all, "float"+one+" = {1}")
		} else if one != "" {
			if front, _, float := strings.Cut(one, ", int64"); float && !strings.HasPrefix(one, "int64") {
				all = append(all, "float"+front+" = {1}", strings.TrimPrefix(one, front+", "))
			} else {
				all = append(all, one)
			}
		}
	}
	return "g (float[N,4,9,9] x) => (float[N] y) <" + strings.Join(all, ", ") + "> {\n " + nodes + "\n}"
}

// The same graph as a file is read the same.
func TestFile(t *testing.T) {
	for _, c := range networks {
		source := initialized(c.kept, c.nodes)
		p := &parser{text: source, line: 1, model: newModel()}
		p.graph()
		file := encode(p.model)
		if sure := Reader().Fits(file); sure != 100 {
			t.Errorf("%s\n as a file is ONNX by %d", source, sure)
		}
		for i := range p.model.nodes {
			p.model.nodes[i].line = 0
		}
		want, got := written(build(p.model, draft.Given{})), written(Reader().Read(file, draft.Given{}))
		if got != want {
			t.Errorf("%s\n as a file was read as %s\n instead of  %s", source, got, want)
		}
		for i := range file { // cut off anywhere
			d := Reader().Read(file[:i:i], draft.Given{})
			if len(d.Marks) == 0 {
				t.Errorf("%s\n cut off at %d of %d is read as %s", source, i, len(file), written(d))
			}
		}
	}
}

// encode writes a model as a file.
func encode(m *model) []byte {
	field := func(b []byte, number uint64, inside []byte) []byte {
		b = binary.AppendUvarint(b, number<<3|2)
		b = binary.AppendUvarint(b, uint64(len(inside)))
		return append(b, inside...)
	}
	varint := func(b []byte, number, value uint64) []byte {
		return binary.AppendUvarint(binary.AppendUvarint(b, number<<3), value)
	}
	encodeTensor := func(name string, t *tensor) (b []byte) {
		for _, d := range t.dims {
			b = varint(b, 1, uint64(d))
		}
		b = varint(b, 2, 7)
		b = field(b, 8, []byte(name))
		var raw []byte
		for _, n := range t.ints {
			raw = binary.LittleEndian.AppendUint64(raw, uint64(n))
		}
		return field(b, 9, raw)
	}
	encodeValue := func(v value) []byte {
		var shape []byte
		for _, d := range v.dims {
			var dim []byte
			if d >= 0 {
				dim = varint(nil, 1, uint64(d))
			} else {
				dim = field(nil, 2, []byte("N"))
			}
			shape = field(shape, 1, dim)
		}
		kind := field(varint(nil, 1, 1), 2, shape)
		return field(field(nil, 1, []byte(v.name)), 2, field(nil, 1, kind))
	}
	var graph []byte
	for _, n := range m.nodes {
		var b []byte
		for _, name := range n.inputs {
			b = field(b, 1, []byte(name))
		}
		for _, name := range n.outputs {
			b = field(b, 2, []byte(name))
		}
		b = field(field(b, 3, []byte(n.name)), 4, []byte(n.operator))
		for name, a := range n.attributes {
			one := field(nil, 1, []byte(name))
			one = field(varint(one, 3, uint64(a.number)), 4, []byte(a.text))
			if a.tensor != nil {
				one = field(one, 5, encodeTensor("", a.tensor))
			}
			var packed []byte
			for _, n := range a.ints {
				packed = binary.AppendUvarint(packed, uint64(n))
			}
			if packed != nil {
				one = field(one, 8, packed)
			}
			b = field(b, 5, one)
		}
		graph = field(graph, 1, b)
	}
	graph = field(graph, 2, []byte(m.name))
	for name, t := range m.kept {
		graph = field(graph, 5, encodeTensor(name, t))
	}
	for _, v := range m.inputs {
		graph = field(graph, 11, encodeValue(v))
	}
	for name, dims := range m.known {
		graph = field(graph, 13, encodeValue(value{name, dims}))
	}
	return field(varint(nil, 1, 8), 7, graph)
}

// Numbers are read as Go's library reads them.
func FuzzNumbers(f *testing.F) {
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01})
	f.Add([]byte{0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02})
	f.Add([]byte{0x96, 0x01, 0x02, 0xff, 0, 0, 0, 0x80})
	f.Add([]byte{0x80})
	f.Fuzz(func(t *testing.T, b []byte) {
		want, length := binary.Uvarint(b)
		if got, n := uvarint(b); n != max(length, 0) || n > 0 && got != want {
			t.Errorf("% x is read as %d, %d bytes, and not as %d, %d bytes", b, got, n, want, length)
		}
		if len(b) >= 8 && int64s(b)[0] != int64(binary.LittleEndian.Uint64(b)) {
			t.Errorf("% x is read as %d", b, int64s(b)[0])
		}
	})
}

// Numbers are those of a tensor only if there are as many as it says.
func TestTensor(t *testing.T) {
	for _, c := range []struct {
		tensor tensor
		want   int
	}{{tensor{[]int64{2}, []int64{0, -1}}, 2}, {tensor{[]int64{2}, []int64{0}}, 0}, {tensor{[]int64{most + 1}, make([]int64, most+1)}, 0}} {
		m := newModel()
		m.kept["s"] = &c.tensor
		if got := parse(encode(m)).kept["s"]; len(got.ints) != c.want || got.dims[0] != c.tensor.dims[0] {
			t.Errorf("%v is read as %v", c.tensor, *got)
		}
	}
}

// A file that lies about its sizes costs no memory, and no time.
func TestLies(t *testing.T) {
	huge := binary.AppendUvarint([]byte{0x08, 0x08, 7<<3 | 2}, 1<<62)
	tensor := []byte{5<<3 | 2, 22}
	for range 2 {
		tensor = append(binary.AppendUvarint(append(tensor, 1<<3), 1<<62), 0x10)
	}
	for _, file := range [][]byte{huge, append(huge, tensor...), append([]byte{0x08, 0x08, 7<<3 | 2, byte(len(tensor))}, tensor...), []byte("\x08\x08\x3a\x02\x0a\xff")} {
		if allocated := testing.AllocsPerRun(1, func() { Reader().Read(file, draft.Given{}) }); allocated > 100 {
			t.Errorf("%q allocates %v times", file, allocated)
		}
		if d := Reader().Read(file, draft.Given{}); len(d.Marks) == 0 {
			t.Errorf("%q has no mark", file)
		}
	}
}

// What is kept is passed over: a large file costs what a small one does.
func TestLarge(t *testing.T) {
	p := &parser{text: initialized("float[8,4,3,3] w", "y = Conv (x, w)"), line: 1, model: newModel()}
	p.graph()
	file := encode(p.model)
	weights := make([]byte, 100_000_000) // of a tensor that nobody uses
	tensor := append(binary.AppendUvarint([]byte{9<<3 | 2}, uint64(len(weights))), weights...)
	graph := append(binary.AppendUvarint([]byte{5<<3 | 2}, uint64(len(tensor))), tensor...)
	large := append(binary.AppendUvarint(append([]byte{}, append(file, 7<<3|2)...), uint64(len(graph))), graph...)
	if allocated := testing.AllocsPerRun(1, func() { Reader().Read(large, draft.Given{}) }); allocated > 1000 {
		t.Errorf("100 MB take %v allocations", allocated)
	}
	for _, part := range []string{"y = Relu (x)\n", "<", "a (", "{", "[", "y = A <a = [", "y,", "\"", "float[1,", "y = Constant <v = {"} {
		for _, head := range []string{"", "g (float[1,1] x) => (y) {"} {
			Text().Read([]byte(head+strings.Repeat(part, 100_000/len(part))), draft.Given{})
		}
	}
}

func TestGiven(t *testing.T) {
	given := draft.Given{Input: graph.Shape{Maps: 4, Extent: graph.Size{9, 9}}}
	source := strings.Replace(initialized("float[8,4,3,3] w", "y = Conv (x, w)"), "[N,4,9,9]", "[N,4,H,W]", 1)
	if got, want := written(Text().Read([]byte(source), given)), "g; ; x: input 4x9x9; conv 8 3x3 no bias = 288 + 0"; got != want {
		t.Errorf("with an input that is given: %s, not %s", got, want)
	}
	if got, want := written(Text().Read([]byte(source), draft.Given{})), "g; ; x: unknown input; conv 8 3x3 no bias ! x: unknown input must come after an input, such as input 1x32x32 | 0: no-input[x]"; got != want {
		t.Errorf("without one: %s, not %s", got, want)
	}
}

// A text that is damaged is an answer, or a mark.
func TestDamaged(t *testing.T) {
	for i := range sample {
		d := Text().Read([]byte(sample[:i]), draft.Given{})
		if len(d.Marks) == 0 {
			t.Errorf("cut off at %d, it is read as %s", i, written(d))
		}
		Text().Read([]byte(sample[i:]), draft.Given{})
		Text().Read([]byte(sample[:i]+sample[i+1:]), draft.Given{})
		Text().Read([]byte(sample[:i]+"\n"+sample[i:]), draft.Given{})
	}
}

func FuzzFile(f *testing.F) {
	for _, c := range networks {
		p := &parser{text: initialized(c.kept, c.nodes), line: 1, model: newModel()}
		p.graph()
		f.Add(encode(p.model))
	}
	f.Fuzz(func(t *testing.T, file []byte) { check(t, Reader(), file) })
}

func FuzzText(f *testing.F) {
	f.Add([]byte(sample))
	for _, c := range networks {
		f.Add([]byte(initialized(c.kept, c.nodes)))
	}
	f.Fuzz(func(t *testing.T, text []byte) { check(t, Text(), text) })
}

func check(t *testing.T, r draft.Reader, content []byte) {
	r.Fits(content)
	d := r.Read(content, draft.Given{})
	if len(d.Network.Layers) == 0 && len(d.Marks) == 0 {
		t.Error("no layer, and no mark")
	}
	d.Network.Count()
}
