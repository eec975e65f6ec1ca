package summary_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/reading/draft"
)

var networks = flag.Int("networks", 200, "how many summaries of TensorFlow.js are read")

// built is a layer as TensorFlow.js is told of it, and the operations that it stands
// for.
type built struct {
	Name   string         `json:"name"`
	Kind   string         `json:"kind"`
	Config map[string]any `json:"config"`
	From   []string       `json:"from"`
	Both   bool           `json:"both"`
	means  []graph.Operation
	gives  graph.Shape
}

type random struct{ *rand.Rand }

func (r random) from(low, high int) int { return low + r.IntN(high-low+1) }
func (r random) coin() bool             { return r.IntN(2) == 0 }

// sliding is a window, and how TensorFlow.js is told of it.
func (r random) sliding(axes int, size, strides string) (graph.Sliding, map[string]any) {
	s := graph.Sliding{}
	square := r.from(1, 5)
	for range axes {
		s.Size = append(s.Size, square)
	}
	if r.IntN(6) == 0 {
		s.Size[0] = r.from(1, 4)
	}
	config := map[string]any{size: s.Size}
	stride := r.from(1, 2)
	if stride > 1 {
		s.Stride = graph.Size{stride}
	}
	config[strides] = stride
	if s.Same = r.coin(); s.Same {
		config["padding"] = "same"
	}
	return s, config
}

// layer makes a layer that may follow a shape; it need not fit.
func (r random) layer(in graph.Shape) built {
	type config = map[string]any
	axes, maps := len(in.Extent), []int{1, 2, 3, 4, 8, 16}[r.IntN(6)]
	nd := fmt.Sprint(axes, "d")
	bias := r.IntN(3) > 0
	if axes == 0 {
		switch r.IntN(3) {
		case 0:
			return built{Kind: "batchNormalization", means: []graph.Operation{graph.Normalization{}}}
		case 1:
			return built{Kind: "dropout", Config: config{"rate": 0.5}, means: []graph.Operation{graph.Activation{Word: "dropout"}}}
		}
		return built{Kind: "dense", Config: config{"units": maps, "useBias": bias}, means: []graph.Operation{graph.Full{Units: maps, NoBias: !bias}}}
	}
	switch kind := r.IntN(14); {
	case kind < 4 && axes < 3:
		s, c := r.sliding(axes, "kernelSize", "strides")
		c["filters"], c["useBias"] = maps, bias
		return built{Kind: "conv" + nd, Config: c, means: []graph.Operation{graph.Convolution{Maps: maps, Sliding: s, NoBias: !bias}}}
	case kind == 4 && axes == 2:
		s, c := r.sliding(axes, "kernelSize", "strides")
		c["depthMultiplier"], c["useBias"] = 1, bias
		return built{Kind: "depthwiseConv2d", Config: c, means: []graph.Operation{graph.Convolution{Maps: 1, Depthwise: true, Sliding: s, NoBias: !bias}}}
	case kind == 5 && axes == 2:
		s, c := r.sliding(axes, "kernelSize", "strides")
		c["filters"], c["useBias"] = maps, bias
		return built{Kind: "separableConv2d", Config: c, means: []graph.Operation{
			graph.Convolution{Maps: 1, Depthwise: true, Sliding: s, NoBias: true},
			graph.Convolution{Maps: maps, Sliding: graph.Sliding{Size: graph.Size{1, 1}}, NoBias: !bias}}}
	case kind == 6 && axes == 2:
		k := r.from(2, 4)
		return built{Kind: "conv2dTranspose", Config: config{"filters": maps, "kernelSize": k, "strides": 2, "padding": "same", "useBias": bias},
			means: []graph.Operation{graph.Transposed{Maps: maps, Size: graph.Size{k, k}, Stride: graph.Size{2}, Same: true, NoBias: !bias}}}
	case kind < 8 && axes < 3:
		s, c := r.sliding(axes, "poolSize", "strides")
		if len(s.Stride) == 0 {
			s.Stride = graph.Size{1}
		}
		return built{Kind: "maxPooling" + nd, Config: c, means: []graph.Operation{graph.Pooling{Sliding: s}}}
	case kind == 8:
		return built{Kind: "batchNormalization", means: []graph.Operation{graph.Normalization{}}}
	case kind == 9:
		return built{Kind: "activation", Config: config{"activation": "relu"}, means: []graph.Operation{graph.Activation{Word: "identity"}}}
	case kind == 10 && axes == 2:
		by := r.from(1, 2)
		return built{Kind: "zeroPadding2d", Config: config{"padding": []int{by, by}}, means: []graph.Operation{graph.Reshape{Kind: graph.Border, By: graph.Size{by}}}}
	case kind == 11 && axes == 2:
		return built{Kind: "upSampling2d", Config: config{"size": []int{2, 2}}, means: []graph.Operation{graph.Reshape{Kind: graph.Enlarge, By: graph.Size{2}}}}
	case kind == 12 && axes == 1:
		cell := r.IntN(3)
		c := config{"units": maps, "useBias": bias, "returnSequences": r.coin(), "recurrentInitializer": "zeros"}
		o := graph.Recurrent{Cell: graph.Cell(cell), Units: maps, OneBias: bias, NoBias: !bias, BothWays: r.IntN(3) == 0}
		means := []graph.Operation{o}
		if c["returnSequences"] == false {
			means = append(means, graph.Reshape{Kind: graph.Last})
		}
		return built{Kind: []string{"simpleRNN", "lstm", "gru"}[cell], Config: c, Both: o.BothWays, means: means}
	case kind == 13 && axes > 0 && axes < 3:
		if r.coin() {
			return built{Kind: "globalAveragePooling" + nd, means: []graph.Operation{graph.Pooling{Average: true, Global: true}, graph.Reshape{Kind: graph.Flatten}}}
		}
		return built{Kind: "flatten", means: []graph.Operation{graph.Reshape{Kind: graph.Flatten}}}
	}
	return built{Kind: "dense", Config: config{"units": maps, "useBias": bias}, means: []graph.Operation{graph.Full{Units: maps, Each: true, NoBias: !bias}}}
}

// network makes one whose layers all fit; some are joined.
func (r random) network() []built {
	shape := graph.Shape{Maps: r.from(1, 3)}
	side := r.from(6, 40)
	for range r.from(1, 2) {
		shape.Extent = append(shape.Extent, side)
	}
	all := []built{{Name: "given", Kind: "input", Config: map[string]any{"shape": channelsLast(shape)}, means: []graph.Operation{graph.Input{Shape: shape}}, gives: shape}}
	if r.IntN(6) == 0 {
		steps, words, features := r.from(2, 30), r.from(2, 1000), r.from(1, 16)
		shape = graph.Shape{Maps: 1, Extent: graph.Size{steps}}
		all[0] = built{Name: "given", Kind: "input", Config: map[string]any{"shape": []int{steps}}, means: []graph.Operation{graph.Input{Shape: shape}}, gives: shape}
		all = append(all, built{Name: "words", Kind: "embedding", From: []string{"given"}, Config: map[string]any{"inputDim": words, "outputDim": features},
			means: []graph.Operation{graph.Embedding{Words: words, Features: features}}, gives: graph.Shape{Maps: features, Extent: graph.Size{steps}}})
	}
	first := len(all) - 1
	for i := range r.from(2, 9) {
		above := all[len(all)-1]
		l := r.layer(above.gives)
		l.From = []string{above.Name}
		inputs := []graph.Shape{above.gives}
		if other := all[first+r.IntN(len(all)-first)]; r.IntN(4) == 0 && other.Name != above.Name && other.gives.Equal(above.gives) {
			kind := r.IntN(2)
			l = built{Kind: []string{"add", "concatenate"}[kind], From: []string{above.Name, other.Name}, means: []graph.Operation{graph.Join{Kind: []graph.JoinKind{graph.Add, graph.Concat}[kind]}}}
			inputs = append(inputs, other.gives)
		}
		fits := true
		for _, o := range l.means {
			p, err := o.Plan(inputs)
			if fits = fits && err == nil; fits {
				inputs = []graph.Shape{p.Output}
			}
		}
		if l.Name, l.gives = fmt.Sprintf("l%d", i), inputs[0]; fits && l.gives.Units().Value() < 1<<20 {
			all = append(all, l)
		}
	}
	return all
}

func channelsLast(s graph.Shape) []int { return append(append([]int{}, s.Extent...), s.Maps) }

// What TensorFlow.js prints of a network is read as that network: every row with its
// numbers and its shape, and with its operation where no mark says that others fit.
func TestTensorFlowSummaries(t *testing.T) {
	const folder = "../../graph/tensorflow"
	if _, err := os.Stat(folder + "/node_modules"); err != nil {
		t.Skip("TensorFlow.js is not installed: make tools")
	}
	var all [][]built
	var asked bytes.Buffer
	for seed := range uint64(*networks) {
		n := random{rand.New(rand.NewPCG(seed, 14))}.network()
		all = append(all, n)
		if err := json.NewEncoder(&asked).Encode(n); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command("node", "summary.js")
	command.Dir, command.Stdin, command.Stderr = folder, &asked, os.Stderr
	answers, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(answers))
	lines.Buffer(nil, 1<<20)
	rows, exact := 0, 0
	for i, n := range all {
		for lines.Scan() && lines.Text()[0] != '{' {
			// what it says of itself
		}
		var answer struct{ Text, Error string }
		if err := json.Unmarshal(lines.Bytes(), &answer); err != nil || answer.Error != "" {
			t.Fatalf("network %d: %v%s\n%v", i, err, answer.Error, n)
		}
		d := read(answer.Text, draft.Given{})
		name := fmt.Sprintf("network %d\n%s", i, answer.Text)
		check(t, name, d)
		same := compare(t, name, n, d)
		rows, exact = rows+len(n), exact+same
	}
	t.Logf("%d of %d rows are read as they were meant", exact, rows)
	if exact*10 < rows*8 {
		t.Errorf("only %d of %d rows are read as they were meant", exact, rows)
	}
}

// moves are the windows of a plan; where there is one place, they do not move.
func moves(p graph.Plan) []graph.Window {
	windows := slices.Clone(p.Windows)
	for axis := range windows {
		if axis < len(p.Output.Extent) && p.Output.Extent[axis] == 1 {
			windows[axis].Stride = 1
		}
	}
	return windows
}

// once are marks that stand for every row of a kind.
var once = map[string]string{"summary.window": "maxpool", "summary.square": "", "summary.open": ""}

// compare holds what was read to what was built, and says how many layers are the
// same.
func compare(t *testing.T, name string, n []built, d *draft.Draft) (same int) {
	t.Helper()
	at := map[string]int{}
	for i, l := range d.Network.Layers {
		base, _, _ := strings.Cut(l.Name, ".")
		if _, known := at[base]; !known {
			at[base] = i
		}
	}
	for _, b := range n {
		i, known := at[b.Name]
		if !known || i+len(b.means) > len(d.Network.Layers) {
			t.Fatalf("%s\n%s is missing:\n%s", name, b.Name, told(d))
		}
		differs := false
		shapes := []graph.Shape{}
		for _, from := range b.From {
			shapes = append(shapes, n[slices.IndexFunc(n, func(o built) bool { return o.Name == from })].gives)
		}
		for j, o := range b.means {
			l := d.Network.Layers[i+j]
			want, _ := o.Plan(shapes)
			got, err := l.Operation.Plan(shapes)
			differs = differs || err != nil || !slices.Equal(moves(want), moves(got)) && len(want.Windows) > 0 || len(want.Windows) == 0 && o.String() != l.Operation.String()
			shapes = []graph.Shape{want.Output}
		}
		if !differs {
			same++
			continue
		}
		marked := slices.ContainsFunc(d.Marks, func(m draft.Mark) bool {
			word, all := once[string(m.Say)]
			return m.Line == d.Lines[i] || all && strings.HasPrefix(d.Network.Layers[i].Operation.String(), word)
		})
		if !marked {
			t.Errorf("%s\n%s is %v, and is read as %v, without a mark:\n%s", name, b.Name, b.means, d.Network.Layers[i].Operation, told(d))
		}
	}
	return same
}
