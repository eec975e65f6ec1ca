package graph_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
)

// tensorflowLayer is a layer as TensorFlow.js is told of it.
type tensorflowLayer struct {
	Name   string         `json:"name"`
	Kind   string         `json:"kind"`
	Config map[string]any `json:"config"`
	From   []string       `json:"from"`
	Both   bool           `json:"both"`
}

// tensorflow says how it calls a layer, if it has such a one.
func tensorflow(o graph.Operation, in graph.Shape) (l tensorflowLayer, has bool) {
	type config = map[string]any
	axes := len(in.Extent)
	nd := fmt.Sprint(axes, "d")
	window := func(s graph.Sliding, size, strides string) (config, bool) {
		c := config{size: cellsOf(s.Size, axes), strides: cellsOf(append(s.Stride, 1)[:max(1, len(s.Stride))], axes)}
		if s.Same {
			c["padding"] = "same"
		}
		dilated := len(s.Dilation) > 0 && slices.Max(s.Dilation) > 1
		if dilated {
			c["dilationRate"] = cellsOf(s.Dilation, axes)
		}
		strided := len(s.Stride) > 0 && slices.Max(s.Stride) > 1
		return c, s.Padding == nil && !(dilated && (strided || axes == 3)) && axes > 0
	}
	switch o := o.(type) {
	case graph.Convolution:
		c, ok := window(o.Sliding, "kernelSize", "strides")
		ok = ok && o.Groups < 2 && !o.Unshared && !o.OwnBias
		c["useBias"] = !o.NoBias
		if o.Depthwise {
			c["depthMultiplier"] = o.Maps
			return tensorflowLayer{Kind: "depthwiseConv2d", Config: c}, ok && axes == 2
		}
		c["filters"] = o.Maps
		return tensorflowLayer{Kind: "conv" + nd, Config: c}, ok
	case graph.Transposed:
		size, stride := cellsOf(o.Size, axes), cellsOf(append(o.Stride, 1)[:max(1, len(o.Stride))], axes)
		c := config{"filters": o.Maps, "kernelSize": size, "strides": stride, "useBias": !o.NoBias}
		fits := (axes == 2 || axes == 3) && o.Padding[0] == 0 && o.Extra[0] == 0
		for axis := range size { // where the stride is larger than the kernel it adds empty cells
			fits = fits && stride[axis] <= size[axis]
		}
		return tensorflowLayer{Kind: "conv" + nd + "Transpose", Config: c}, fits
	case graph.Pooling:
		kind := "maxPooling"
		if o.Average {
			kind = "averagePooling"
		}
		if o.Global {
			return tensorflowLayer{Kind: map[bool]string{false: "globalMaxPooling", true: "globalAveragePooling"}[o.Average] + nd}, axes == 1 || axes == 2
		}
		if o.To != nil {
			return tensorflowLayer{}, false
		}
		if o.Stride == nil {
			o.Stride = o.Size
		}
		c, ok := window(o.Sliding, "poolSize", "strides")
		return tensorflowLayer{Kind: kind + nd, Config: c}, ok && o.Rounding == graph.Down && o.Dilation == nil
	case graph.Full:
		return tensorflowLayer{Kind: "dense", Config: config{"units": o.Units, "useBias": !o.NoBias}}, o.Each || axes == 0
	case graph.Normalization:
		switch {
		case o.Kind == graph.Batch:
			return tensorflowLayer{Kind: "batchNormalization", Config: config{"scale": !o.Plain, "center": !o.Plain && !o.NoBias}}, true
		case o.Kind == graph.Layers:
			return tensorflowLayer{Kind: "layerNormalization", Config: config{"scale": !o.Plain, "center": !o.Plain && !o.NoBias}}, true
		}
	case graph.Join:
		return tensorflowLayer{Kind: map[graph.JoinKind]string{graph.Add: "add", graph.Times: "multiply", graph.Average: "average", graph.Concat: "concatenate"}[o.Kind]}, true
	case graph.Reshape:
		switch {
		case o.Kind == graph.Flatten:
			return tensorflowLayer{Kind: "flatten"}, axes > 0
		case o.Kind == graph.Border && axes == 2:
			return tensorflowLayer{Kind: "zeroPadding2d", Config: config{"padding": cellsOf(o.By, 2)}}, true
		case o.Kind == graph.Crop && axes == 2:
			by := cellsOf(o.By, 2)
			return tensorflowLayer{Kind: "cropping2D", Config: config{"cropping": [][]int{{by[0], by[0]}, {by[1], by[1]}}}}, true
		case o.Kind == graph.Enlarge && axes == 2:
			return tensorflowLayer{Kind: "upSampling2d", Config: config{"size": cellsOf(o.By, 2)}}, true
		}
	case graph.Embedding:
		return tensorflowLayer{Kind: "embedding", Config: config{"inputDim": o.Words, "outputDim": o.Features}}, true
	case graph.Raw:
		shared := make([]int, axes)
		for i := range shared {
			shared[i] = i + 1
		}
		return tensorflowLayer{Kind: "prelu", Config: config{"sharedAxes": shared}}, o.Kind == graph.Slopes && axes > 0
	case graph.Recurrent:
		kind := map[graph.Cell]string{graph.Simple: "simpleRNN", graph.LSTM: "lstm", graph.GRU: "gru"}[o.Cell]
		c := config{"units": o.Units, "useBias": !o.NoBias, "returnSequences": true, "recurrentInitializer": "zeros"}
		return tensorflowLayer{Kind: kind, Config: c, Both: o.BothWays}, (o.OneBias || o.NoBias) && o.Projected == 0
	case graph.Activation:
		return tensorflowLayer{Kind: "activation", Config: config{"activation": "relu"}}, true
	}
	return l, false
}

// channelsLast is a shape as TensorFlow writes it.
func channelsLast(s graph.Shape) []int { return append(append([]int{}, s.Extent...), s.Maps) }

// tensorflowNetwork makes a random network of what TensorFlow has, too, and tells of
// it in both ways.
func tensorflowNetwork(r graphtest.Random) (graph.Network, []tensorflowLayer) {
	input := r.Input()
	n := graph.Network{Layers: []graph.Layer{{Name: "given", Operation: graph.Input{Shape: input}}}}
	told := []tensorflowLayer{{Name: "given", Kind: "input", Config: map[string]any{"shape": channelsLast(input)}}}
	if r.IntN(6) == 0 { // TensorFlow has words without an axis for their one map
		steps, o := r.From(1, 5), graph.Embedding{Words: r.From(1, 5), Features: r.From(1, 4)}
		n.Layers[0].Operation = graph.Input{Shape: graph.Shape{Maps: 1, Extent: graph.Size{steps}}}
		told[0].Config["shape"] = []int{steps}
		l, _ := tensorflow(o, input)
		l.Name, l.From = "words", []string{"given"}
		n.Layers, told = append(n.Layers, graph.Layer{Name: "words", Operation: o}), append(told, l)
	}
	first := len(n.Layers) - 1
	for i := range r.From(2, 7) {
		c, err := n.Count()
		if err != nil {
			panic(err)
		}
		last, other := c.Layers[len(c.Layers)-1], c.Layers[first+r.IntN(len(c.Layers)-first)]
		layer := graph.Layer{Name: fmt.Sprintf("l%d", i), Operation: r.Operation(last.Output), From: []string{last.Name}}
		if r.IntN(4) == 0 {
			layer.Operation = graph.Join{Kind: graph.JoinKind(r.IntN(4))}
			layer.From = []string{last.Name, other.Name}
			if last.Name == other.Name || !last.Output.Equal(other.Output) {
				continue
			}
		}
		l, has := tensorflow(layer.Operation, last.Output)
		grown := graph.Network{Layers: append(append([]graph.Layer{}, n.Layers...), layer)}
		if _, err := grown.Count(); !has || err != nil {
			continue
		}
		l.Name, l.From = layer.Name, layer.From
		n, told = grown, append(told, l)
		if p, pooled := layer.Operation.(graph.Pooling); pooled && p.Global {
			break // it goes on without axes
		}
	}
	return n, told
}

const tensorflowNetworks = 2000

// A framework that nobody here wrote has the same shapes, and as many numbers.
func TestAsTensorFlowCounts(t *testing.T) {
	if _, err := os.Stat("tensorflow/node_modules"); err != nil {
		t.Skip("TensorFlow.js is not installed: make tools")
	}
	var networks []graph.Network
	var asked bytes.Buffer
	for seed := range uint64(tensorflowNetworks) {
		n, told := tensorflowNetwork(graphtest.New(seed, 4))
		networks = append(networks, n)
		if err := json.NewEncoder(&asked).Encode(told); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command("node", "count.js")
	command.Dir, command.Stdin, command.Stderr = "tensorflow", &asked, os.Stderr
	answers, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(answers))
	lines.Buffer(nil, 1<<20)
	for i, n := range networks {
		for lines.Scan() && lines.Text()[0] != '{' {
			// what it says of itself
		}
		var answer struct {
			Error  string
			Layers []struct {
				Shape             []int
				Parameters, Fixed int64
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &answer); err != nil || answer.Error != "" {
			t.Fatalf("network %d: %v%s\n%v", i, err, answer.Error, n.Layers)
		}
		c, err := n.Count()
		if err != nil {
			t.Fatal(err)
		}
		for j, l := range c.Layers {
			theirs := answer.Layers[j]
			kinds[fmt.Sprintf("%T", l.Operation)]++
			ours := channelsLast(l.Output)
			if p, pooled := l.Operation.(graph.Pooling); pooled && p.Global {
				ours = []int{l.Output.Maps}
			}
			if j == 0 && len(theirs.Shape) < len(ours) { // words
				ours = ours[:1]
			}
			if !slices.Equal(ours, theirs.Shape) || l.Parameters.Value() != theirs.Parameters || l.Fixed.Value() != theirs.Fixed {
				t.Fatalf("network %d: %v on %v gives %v with %d trained and %d fixed numbers, TensorFlow has %v, %d and %d",
					i, l.Operation, l.Inputs, ours, l.Parameters.Value(), l.Fixed.Value(), theirs.Shape, theirs.Parameters, theirs.Fixed)
			}
		}
	}
	for _, kind := range []string{"Convolution", "Transposed", "Pooling", "Full", "Normalization", "Join", "Reshape", "Embedding", "Raw", "Recurrent"} {
		if kinds["graph."+kind] < 20 {
			t.Errorf("%s was compared only %d times", kind, kinds["graph."+kind])
		}
	}
}
