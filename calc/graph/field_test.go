package graph_test

import (
	"fmt"
	"math/rand/v2"
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
		"input 2x9; lstm 3":                                                       "?", // a step sees those before it
		"input 2x9; lstm 3; last; full 1":                                         "all",
		"input 8x9; attention 2":                                                  "all",
		"input 8x9; attention 2 masked":                                           "?",
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

// sight is what a unit sees along an axis, found edge by edge, and whether a border
// cuts some of it off.
type sight struct {
	graph.Span
	cut bool
}

// cellsSeen lists the cells of an axis of the input that a unit looks at, by the
// definition of its operation; it reports false where that is no matter of windows.
func cellsSeen(l *graph.LayerCount, axis, unit int) (cells []int, windows bool) {
	axes, n := len(l.Output.Extent), l.Inputs[0].Extent[axis]
	of := func(size graph.Size, none int) int {
		if len(size) == 0 {
			return none
		}
		return cellsOf(size, axes)[axis]
	}
	slide := func(s graph.Sliding) {
		size, stride, dilation, before := of(s.Size, 1), of(s.Stride, 1), of(s.Dilation, 1), of(s.Padding, 0)
		if s.Same {
			before = max(0, ((n+stride-1)/stride-1)*stride+(size-1)*dilation+1-n) / 2
		}
		for cell := range size {
			cells = append(cells, unit*stride-before+cell*dilation)
		}
	}
	switch o := l.Operation.(type) {
	case graph.Convolution:
		slide(o.Sliding)
	case graph.Partial:
		slide(o.Sliding)
	case graph.Subsampling:
		slide(graph.Sliding{Size: o.Size, Stride: o.Size})
	case graph.Pooling:
		switch {
		case o.To != nil:
			for to, cell := of(o.To, 0), 0; cell < n; cell++ {
				if cell*to < (unit+1)*n && (cell+1)*to > unit*n { // they overlap
					cells = append(cells, cell)
				}
			}
		case o.Global:
			for cell := range n {
				cells = append(cells, cell)
			}
		case o.Stride == nil:
			o.Stride = o.Size
			fallthrough
		default:
			slide(o.Sliding)
		}
	case graph.Transposed:
		size, stride, dilation, padding := of(o.Size, 1), of(o.Stride, 1), of(o.Dilation, 1), of(o.Padding, 0)
		for from := -9 * size; from < n+9*size; from++ { // also those that would write if they were there
			for cell := range size {
				if from*stride-padding+cell*dilation == unit {
					cells = append(cells, from)
				}
			}
		}
	case graph.Reshape:
		by := of(o.By, 0)
		switch o.Kind {
		case graph.Border:
			cells = append(cells, unit-by)
		case graph.Crop:
			cells = append(cells, unit+by)
		case graph.Enlarge, graph.Shuffle:
			cells = append(cells, unit/by)
		default:
			return nil, false
		}
	case graph.Normalization:
		return []int{unit}, o.Kind != graph.Group && o.Kind != graph.Instance
	case graph.Raw:
		return []int{unit}, o.Kind != graph.Token
	case graph.Full:
		return []int{unit}, o.Each
	case graph.Activation, graph.Embedding, graph.Join:
		return []int{unit}, true
	default:
		return nil, false
	}
	return cells, true
}

// Every unit sees what it does edge by edge: all of its field, or what a border
// leaves of it.
func TestFieldsEdgeByEdge(t *testing.T) {
	units, turned, kinds := 0, 0, map[string]int{}
	for seed := range uint64(randomNetworks) {
		c, err := random{rand.New(rand.NewPCG(seed, 2019))}.network().Count()
		if err != nil {
			t.Fatal(err)
		}
		for axis := range 3 {
			seen := map[string][]sight{} // of the layers along whose paths there are windows alone
			for i := range c.Layers {
				l := &c.Layers[i]
				if axis >= len(l.Output.Extent) {
					continue
				}
				from := l.From
				if len(from) == 0 && i > 0 {
					from = []string{c.Layers[i-1].Name}
				}
				sights, known := make([]sight, l.Output.Extent[axis]), true
				for unit := range sights {
					sights[unit].Span = graph.Span{First: 1}
					if i == 0 {
						sights[unit].Span = graph.Span{First: int64(unit), Last: int64(unit)}
					}
					for n, name := range from {
						below, before := seen[name]
						if !before || len(l.Inputs[n].Extent) != len(l.Output.Extent) {
							known = false
							break
						}
						cells, windows := cellsSeen(l, axis, unit)
						if known = known && windows; !known {
							break
						}
						for _, cell := range cells {
							if _, joins := l.Operation.(graph.Join); joins && len(below) == 1 {
								cell = 0
							}
							if cell < 0 || cell >= len(below) {
								sights[unit].cut = true
								continue
							}
							s := below[cell]
							sights[unit].cut = sights[unit].cut || s.cut
							if s.Size() > 0 && sights[unit].Size() > 0 {
								s.First, s.Last = min(s.First, sights[unit].First), max(s.Last, sights[unit].Last)
							}
							if s.Size() > 0 {
								sights[unit].Span = s.Span
							}
						}
					}
				}
				if !known {
					continue
				}
				seen[l.Name] = sights
				f := l.Field[axis]
				if f.Unknown {
					continue
				}
				kinds[fmt.Sprintf("%T", l.Operation)]++
				if e, said := l.FieldFormula(axis); said && e.Value() != f.Size() {
					t.Fatalf("network %d, axis %d: the field of %s is %d wide, and its formula %v", seed, axis, l.Name, f.Size(), e)
				}
				for unit, got := range sights {
					want := f.At(int64(unit))
					if f.Whole {
						want = graph.Span{Last: int64(c.Layers[0].Output.Extent[axis]) - 1}
					}
					units++
					if len(f.Spans) > 1 {
						turned++
					}
					inside := got.Size() == 0 || want.First <= got.First && got.Last <= want.Last
					if !inside || !got.cut && got.Span != want && !(f.Whole && got.Size() == 0) {
						t.Fatalf("network %d, axis %d: unit %d of %s, %v, sees %v edge by edge, and %v by its field %+v\n%s", seed, axis, unit, l.Name, l.Operation, got, want, f, notation.Write(graph.Network{Layers: layersOf(c)}))
					}
				}
			}
		}
	}
	if units < 100_000 || turned < 5_000 {
		t.Errorf("%d units were looked at, %d of them in turn", units, turned)
	}
	for _, kind := range []string{"Convolution", "Partial", "Transposed", "Pooling", "Subsampling", "Join", "Reshape"} {
		if kinds["graph."+kind] < 100 {
			t.Errorf("%s was looked at only %d times", kind, kinds["graph."+kind])
		}
	}
}

func layersOf(c graph.Count) (layers []graph.Layer) {
	for _, l := range c.Layers {
		layers = append(layers, l.Layer)
	}
	return layers
}
