package keras_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/keras"
)

var update = flag.Bool("update", false, "write what the tests expect anew")

// told is a draft as the tests keep it: our notation, what is marked, and how many
// numbers there are.
func told(d *draft.Draft) string {
	var b strings.Builder
	if len(d.Network.Layers) > 0 {
		b.WriteString(notation.Write(d.Network))
	}
	for _, m := range d.Marks {
		fmt.Fprintf(&b, "# %s in %d: %s %v\n", [...]string{"guessed", "asked", "unread"}[m.Kind], m.Line, m.Say, m.Arguments)
	}
	if c, err := d.Network.Count(); err != nil {
		fmt.Fprintf(&b, "# %v\n", err)
	} else {
		fmt.Fprintf(&b, "# %d trained, %d fixed\n", c.Parameters.Value(), c.Fixed.Value())
	}
	return b.String()
}

// Each file of testdata has texts, and what is read of them.
func TestRead(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal(err, paths)
	}
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i+1 < len(archive.Files); i += 2 {
			d := reading.Read(archive.Files[i].Data, draft.Given{})
			if d == nil {
				t.Errorf("%s: nobody reads %s", path, archive.Files[i].Name)
				continue
			}
			got := told(d)
			if *update {
				archive.Files[i+1].Data = []byte(got)
			} else if want := string(archive.Files[i+1].Data); got != want {
				t.Errorf("%s: %s is read as\n%s\nand not as\n%s", path, archive.Files[i].Name, got, want)
			}
		}
		if *update {
			if err := os.WriteFile(path, txtar.Format(archive), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// texts are all texts of testdata.
func texts(t testing.TB) (all []string) {
	paths, _ := filepath.Glob("testdata/*.txtar")
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; i < len(archive.Files); i += 2 {
			all = append(all, string(archive.Files[i].Data))
		}
	}
	return all
}

// One layer each, as Keras counts it: the numbers are those that people were told, or
// that Keras printed.
func TestLayers(t *testing.T) {
	for _, c := range []struct {
		text           string
		trained, fixed int64
	}{
		{"Conv2D(50, (3, 3), input_shape=(64, 64, 3))", 1400, 0},
		{"Dense(10, input_shape=(784,))", 7850, 0},
		{"Dense(10, input_dim=784)", 7850, 0},
		{"Input((5, 10)); Dense(100)", 1100, 0},
		{"Dense(100, input_shape=(5, 10))", 1100, 0},
		{"Conv1D(4, 11, strides=9, padding='same', input_shape=(24, 1))", 48, 0},
		{"SeparableConv2D(100, 5, input_shape=(416, 416, 10))", 1350, 0},
		{"DepthwiseConv2D((5, 5), input_shape=(416, 416, 10))", 260, 0},
		{"Conv2DTranspose(1, 16, strides=8, padding='same', input_shape=(46, 62, 3))", 769, 0},
		{"Conv2D(512, 3, padding='same', use_bias=False, input_shape=(256, 192, 3))", 13824, 0},
		{"Conv2D(256, 5, padding='same', groups=2, input_shape=(27, 27, 96))", 307456, 0},
		{"BatchNormalization(input_shape=(26, 26, 32))", 64, 64},
		{"BatchNormalization(scale=False, input_shape=(26, 26, 32))", 32, 64},
		{"BatchNormalization(center=False, scale=False, input_shape=(32,))", 0, 64},
		{"LayerNormalization(input_shape=(10, 32))", 64, 0},
		{"LSTM(256, input_shape=(16, 4096))", 4457472, 0},
		{"GRU(5, input_shape=(10, 4))", 165, 0},
		{"GRU(5, reset_after=False, input_shape=(10, 4))", 150, 0},
		{"Bidirectional(GRU(32), input_shape=(7, 16))", 9600, 0},
		{"Bidirectional(LSTM(64, input_shape=(7, 512)))", 295424, 0},
		{"SimpleRNN(1, input_shape=(3, 1))", 3, 0},
		{"CuDNNGRU(5, input_shape=(10, 4))", 165, 0},
		{"Embedding(174106, 100, input_length=1000)", 17410600, 0},
		{"PReLU(input_shape=(98, 50))", 4900, 0},
		{"PReLU(shared_axes=[1], input_shape=(98, 50))", 50, 0},
		{"PReLU(shared_axes=[1, 2], input_shape=(28, 28, 50))", 50, 0},
		{"LocallyConnected2D(16, (3, 3), input_shape=(6, 6, 3))", 4 * 4 * (27*16 + 16), 0},
		{"TimeDistributed(Dense(8), input_shape=(10, 16))", 136, 0},
		{"TimeDistributed(Conv2D(32, 3), input_shape=(10, 64, 64, 3))", 896, 0},
		{"Conv3D(8, (3, 3, 3), input_shape=(16, 16, 16, 1))", 224, 0},
		{"Conv2D(8, 3, data_format='channels_first', input_shape=(3, 32, 32))", 224, 0},
		{"Convolution2D(64, 3, 3, border_mode='same', input_shape=(3, 224, 224))", 1792, 0},
		{"Convolution2D(nb_filter=64, nb_row=3, nb_col=5, input_shape=(224, 224, 3))", 64 * (45 + 1), 0},
		{"Dense(output_dim=10, bias=False, input_dim=784)", 7840, 0},
		{"PReLU(shared_axes=1, input_shape=(98, 50))", 50, 0},
		{"GroupNormalization(groups=4, input_shape=(8, 8, 16))", 32, 0},
	} {
		d := keras.Code.Read([]byte(c.text), draft.Given{})
		count, err := d.Network.Count()
		if err != nil || len(count.Unknown) > 0 {
			t.Errorf("%s: %v %v %v", c.text, err, count.Unknown, d.Marks)
			continue
		}
		if count.Parameters.Value() != c.trained || count.Fixed.Value() != c.fixed {
			t.Errorf("%s has %d trained and %d fixed numbers, and not %d and %d", c.text, c.trained, c.fixed, count.Parameters.Value(), count.Fixed.Value())
		}
	}
}

// Other texts are left to others.
func TestFits(t *testing.T) {
	for _, text := range []string{
		"", "Dense layers are dense (I think).", "2x48x48-100C5-MP2-300N", "input 1x28x28\nconv 6 5x5", "dense (Dense)  (None, 10)  7850",
		"import torch.nn as nn\nnn.Sequential(nn.Flatten(), nn.Dropout(0.1))", "self.d = Dropout(0.5)\nself.l = Linear(3, 4)",
		"Sequential(\n  (0): Flatten(start_dim=1)\n  (1): Linear(in_features=540, out_features=20)\n)", "Chain(Dense(540 => 20))", "{}", "PK\x03\x04",
	} {
		for _, r := range keras.Readers() {
			if sure := r.Fits([]byte(text)); sure > 5 {
				t.Errorf("%q is %s, for %d", text, r.Format, sure)
			}
		}
	}
}

// Networks that people asked about, and what they have in all.
func TestNetworks(t *testing.T) {
	for _, c := range []struct {
		text           string
		trained, fixed int64
	}{
		{`i = Input((64, 64, 3))
x = Conv2D(50, (3, 3))(i)
x = Conv2D(50, (3, 3))(x)
model = Model(i, Dense(10)(Flatten()(x)))`, 1823960, 0},
		{`model = Sequential()
model.add(BatchNormalization(axis=1, input_shape=(3, 224, 224)))
model.add(Flatten())
model.add(Dense(10, activation='softmax'))`, 1505290 + 6, 6},
		{`model = Sequential([
  Conv2D(96, 11, strides=4, input_shape=(227, 227, 3)), MaxPooling2D(3, 2),
  Conv2D(256, 5, padding='same'), MaxPooling2D(3, strides=2),
  Conv2D(384, 3, padding='same'), Conv2D(384, 3, padding='same'), Conv2D(256, 3, padding='same'),
  Dense(4096), Dense(4096), Dense(1000)])`, 25678184, 0},
		{`model = Sequential([
  Conv2D(96, 11, strides=4, input_shape=(227, 227, 3)), MaxPooling2D(3, 2),
  Conv2D(256, 5, padding='same'), MaxPooling2D(3, strides=2),
  Conv2D(384, 3, padding='same'), Conv2D(384, 3, padding='same'), Conv2D(256, 3, padding='same'),
  MaxPooling2D(3, 2), Flatten(), Dense(4096), Dense(4096), Dense(1000)])`, 62378344, 0},
		{`X_input = Input((64, 64, 3))
X = ZeroPadding2D((3, 3))(X_input)
X = Conv2D(32, (7, 7), strides=(1, 1), name='conv0')(X)
X = BatchNormalization(axis=3, name='bn0')(X)
X = Activation('relu')(X)
X = MaxPooling2D((2, 2), name='max_pool')(X)
X = Flatten()(X)
X = Dense(1, activation='sigmoid', name='fc')(X)
model = Model(inputs=X_input, outputs=X, name='HappyModel')`, 37633 - 64, 64},
		{`inputs = keras.layers.Input(shape=(None, 32))
out = keras.layers.Dense(1)(keras.layers.GRU(32)(inputs))
keras.models.Model(inputs, out)`, 6369, 0},
		{`dense = Dense(10)
a, b = Input((10,)), Input((10,))
model = Model([a, b], Add()([dense(a), dense(b)]))`, 110, 0},
		{`inner = Sequential([Dense(10, input_shape=(10,))])
i = Input((10,))
model = Model(i, inner(inner(i)))`, 110, 0},
	} {
		d := keras.Code.Read([]byte(c.text), draft.Given{})
		count, err := d.Network.Count()
		if err != nil {
			t.Errorf("%s\n%v %v", c.text, err, d.Marks)
			continue
		}
		if count.Parameters.Value() != c.trained || count.Fixed.Value() != c.fixed {
			t.Errorf("%s\nhas %d trained and %d fixed numbers, and not %d and %d", c.text, c.trained, c.fixed, count.Parameters.Value(), count.Fixed.Value())
		}
	}
}

// Numbers that are none cost their layer, which is told.
func TestWrongNumbers(t *testing.T) {
	for _, with := range []string{"4, 3, dilation_rate=[]", "4, 3, strides='a'", "4, (3, 3, 3)", "4, None", "4, -3", "0, 3", "4, 3, padding=7", "4, 3, padding='odd'", "4, 3, use_bias='x'", "4, 3, groups=3", "10**12, 3", "4, 2**62", "4.5, 3", "4"} {
		d := keras.Code.Read([]byte("Conv2D("+with+", input_shape=(8, 8, 2))"), draft.Given{})
		c, err := d.Network.Count()
		if err != nil || len(c.Unknown) != 1 || c.Parameters.Value() != 0 || len(d.Marks) == 0 {
			t.Errorf("Conv2D(%s) is read as %v with %v: %v", with, c.Unknown, d.Marks, err)
		}
	}
}

// What the text does not say, whoever pastes it can.
func TestGiven(t *testing.T) {
	text := []byte("model = Sequential()\nmodel.add(Conv2D(32, 3, input_shape=x_train.shape[1:]))\nmodel.add(Flatten())\nmodel.add(Dense(10))")
	d := keras.Code.Read(text, draft.Given{})
	if len(d.Network.Layers) != 0 || len(d.Marks) != 1 || d.Marks[0].Kind != draft.Asked || d.Marks[0].Line != 2 {
		t.Errorf("an input that is not said is %v, %v", d.Network.Layers, d.Marks)
	}
	d = keras.Code.Read(text, draft.Given{Input: graph.Shape{Maps: 1, Extent: graph.Size{28, 28}}})
	c, err := d.Network.Count()
	if err != nil || c.Parameters.Value() != 320+10*(26*26*32+1) || len(d.Marks) != 0 {
		t.Error(err, c.Parameters.Value(), d.Marks)
	}
}

// A notebook is read as the code that is in it.
func TestNotebook(t *testing.T) {
	d := reading.Read([]byte(`{"cells": [
		{"cell_type": "markdown", "source": ["model = Sequential(Dense(3))"]},
		{"cell_type": "code", "source": ["import keras\n", "model = keras.Sequential()"]},
		{"cell_type": "code", "source": "model.add(keras.layers.Dense(10, input_shape=(784,)))"}
	], "metadata": {"class_name": "config"}, "nbformat": 4}`), draft.Given{})
	if d == nil || d.Format != "keras.code" {
		t.Fatal(d)
	}
	if c, err := d.Network.Count(); err != nil || c.Parameters.Value() != 7850 {
		t.Error(err, c.Parameters.Value())
	}
}

// However a text is cut, or its lines are mixed: what is read can be counted, or a
// mark says what is wrong. And our notation says the same.
func TestMangled(t *testing.T) {
	for i, text := range texts(t) {
		check := func(mangled, how string) {
			for _, r := range keras.Readers()[:2] {
				d := r.Read([]byte(mangled), draft.Given{})
				if len(d.Network.Layers) == 0 {
					if len(d.Marks) == 0 {
						t.Fatalf("text %d %s: there is neither a network nor a mark\n%s", i, how, mangled)
					}
					continue
				}
				c, err := d.Network.Count()
				if err != nil {
					t.Fatalf("text %d %s: %v\n%s\n%v", i, how, err, mangled, d.Marks)
				}
				if len(d.Lines) != len(d.Network.Layers) {
					t.Fatalf("text %d %s: %d layers in %d lines", i, how, len(d.Network.Layers), len(d.Lines))
				}
				if len(mangled)%16 > 0 {
					continue
				}
				file, err := notation.Read(notation.Write(d.Network))
				if err != nil {
					t.Fatalf("text %d %s: %v\n%s", i, how, err, notation.Write(d.Network))
				}
				if again, err := file.Count(); err != nil || again.Parameters.Value() != c.Parameters.Value() || again.Connections.Value() != c.Connections.Value() {
					t.Fatalf("text %d %s: our notation has %d parameters, and not %d: %v\n%s", i, how, again.Parameters.Value(), c.Parameters.Value(), err, notation.Write(d.Network))
				}
			}
		}
		step := 1 + len(text)/700
		for at := 0; at <= len(text); at += step {
			check(text[:at], fmt.Sprint("cut at ", at))
		}
		for _, width := range []int{30, 60} { // as a mail does
			wrapped := ""
			for line := range strings.Lines(text) {
				for len(line) > width {
					wrapped, line = wrapped+line[:width]+"\n", line[width:]
				}
				wrapped += line
			}
			check(wrapped, fmt.Sprint("wrapped at ", width))
		}
		r := rand.New(rand.NewPCG(uint64(i), 1))
		for n := range 40 {
			lines := strings.Split(text, "\n")
			a, b := r.IntN(len(lines)), r.IntN(len(lines))
			how := fmt.Sprintf("with lines %d and %d swapped", a+1, b+1)
			if n%2 == 0 {
				lines[a], lines[b] = lines[b], lines[a]
			} else {
				lines, how = append(lines[:a+1], lines[a:]...), fmt.Sprintf("with line %d doubled", a+1)
			}
			check(strings.Join(lines, "\n"), how)
		}
	}
}

// A text that ends within a layer does not pass for a whole one.
func TestCutLayer(t *testing.T) {
	text := "model = Sequential([\n  Input(shape=(28, 28, 1)),\n  Conv2D(32, 3),\n  Flatten(),\n  Dense(128),\n])"
	for at := strings.Index(text, "Conv2D") + 7; at < len(text); at++ {
		if d := keras.Code.Read([]byte(text[:at]), draft.Given{}); len(d.Marks) == 0 {
			t.Errorf("%q is read without a mark", text[:at])
		}
	}
}

// archived is a .keras file.
func archived(t *testing.T, config string) []byte {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range map[string]string{"metadata.json": "{}", "config.json": config} {
		file, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := file.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

const small = `{"class_name":"Sequential","config":{"layers":[{"class_name":"InputLayer","config":{"batch_shape":[null,784]}},{"class_name":"Dense","config":{"units":10}}]}}`

func TestArchive(t *testing.T) {
	d := reading.Read(archived(t, small), draft.Given{})
	if d == nil || d.Format != "keras.archive" {
		t.Fatalf("read as %v", d)
	}
	if c, err := d.Network.Count(); err != nil || c.Parameters.Value() != 7850 {
		t.Error(err, c.Parameters.Value())
	}
	for _, wrong := range [][]byte{archived(t, small)[:100], archived(t, "{"), archived(t, `{"class_name":1}`), []byte("PK\x03\x04config.json")} {
		if d := keras.Archive.Read(wrong, draft.Given{}); len(d.Marks) != 1 || d.Marks[0].Kind != draft.Unread {
			t.Errorf("%q is read with %v", wrong, d.Marks)
		}
	}
	bomb := archived(t, strings.Repeat(" ", 60<<20))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d = keras.Archive.Read(bomb, draft.Given{})
	runtime.ReadMemStats(&after)
	if taken := after.TotalAlloc - before.TotalAlloc; len(d.Network.Layers) > 0 || taken > 100<<20 {
		t.Errorf("%d bytes that unpack to 60 million take %d bytes of memory", len(bomb), taken)
	}
}

// What is large is answered, however it is made, and not with a mark for each line.
func TestLarge(t *testing.T) {
	const size = 1 << 17
	filled := func(begin, again string) string { return begin + strings.Repeat(again, (size-len(begin))/len(again)) }
	for name, text := range map[string]string{
		"layers":       filled("model = Sequential()\nmodel.add(Dense(1, input_dim=1))\n", "model.add(Dense(1))\n"),
		"models":       filled("", "m = Sequential([Dense(1, input_dim=1)])\n"),
		"calls":        filled("x = Input((3,))\n", "x = Dense(3)(x)\n"),
		"nested":       filled("m = Sequential([Dense(3, input_dim=3)])\n", "m = Sequential([m, m])\n"),
		"functions":    filled("x = i = Input((3,))\n", "y = Dense(3)(x); x = Model(x, y)(x)\n"),
		"open":         filled("", "model.add(Dense(("),
		"open lines":   filled("", "model.add(Dense((\n"),
		"brackets":     filled("x = ", "(["),
		"quotes":       filled("", "'''a\n"),
		"prose":        filled("", "I don't know (why this\n"),
		"operators":    filled("x = Input((3,))\ny = x", " + x"),
		"list":         filled("model = Sequential([Input((3,)), ", "Dense(3),\n"),
		"loops":        filled("", "for i in range(1000000): model.add(Dense(1))\n"),
		"blocks":       filled("", "for i in range(3):\n"),
		"strings":      filled("x = 'a'\n", "x = x + x + f'{x}{x}'\n"),
		"marks":        filled("x = Input((3,))\n", "x = Odd(3)(x)\n"),
		"json":         filled(`{"class_name":"Sequential","config":{"layers":[{"class_name":"Dense","config":{"units":1,"input_dim":1}}`, `,{"class_name":"Dense","config":{"units":1}}`) + "]}}",
		"json nested":  strings.Repeat(`{"class_name":"Sequential","config":{"layers":[`, size/47),
		"json strings": filled(`{"class_name":"Model","config":{"layers":[`, `{"class_name":"Dense","name":"a","config":{},"inbound_nodes":[[["a",0,0]]]},`) + "{}]}}",
	} {
		for _, r := range keras.Readers()[:2] {
			r.Fits([]byte(text))
			d := r.Read([]byte(text), draft.Given{})
			if len(d.Marks) > 500 {
				t.Errorf("%s: %s has %d marks", r.Format, name, len(d.Marks))
			}
			if len(d.Network.Layers) > 0 {
				if _, err := d.Network.Count(); err != nil {
					t.Errorf("%s: %s: %v", r.Format, name, err)
				}
			}
		}
	}
}

func fuzz(f *testing.F, r draft.Reader, seeds ...string) {
	for _, text := range seeds {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		r.Fits(content)
		d := r.Read(content, draft.Given{})
		if len(d.Network.Layers) == 0 {
			if len(d.Marks) == 0 {
				t.Fatal("there is neither a network nor a mark")
			}
			return
		}
		c, err := d.Network.Count()
		if err != nil {
			if strings.Contains(err.Error(), "must not exceed") {
				return // more than can be counted
			}
			t.Fatal(err, d.Marks)
		}
		file, err := notation.Read(notation.Write(d.Network))
		if err != nil {
			t.Fatalf("%v\n%s", err, notation.Write(d.Network))
		}
		if again, err := file.Count(); err != nil || again.Parameters.Value() != c.Parameters.Value() {
			t.Fatalf("our notation has other numbers: %v\n%s", err, notation.Write(d.Network))
		}
	})
}

func FuzzCode(f *testing.F)    { fuzz(f, keras.Code, texts(f)...) }
func FuzzJSON(f *testing.F)    { fuzz(f, keras.JSON, append(texts(f), small)...) }
func FuzzArchive(f *testing.F) { fuzz(f, keras.Archive, "PK\x03\x04", small) }
