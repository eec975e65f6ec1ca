package writing_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/catalogue"
	"fivebyfive/calc/graph"
	"fivebyfive/calc/graph/graphtest"
	"fivebyfive/calc/language"
	"fivebyfive/calc/writing"
)

// tensorflowLacks are classes and arguments that Keras has and TensorFlow.js has not,
// or does not mind.
var tensorflowLacks = []string{
	"Conv1DTranspose", "DepthwiseConv1D", "GlobalAveragePooling3D", "GlobalMaxPooling3D", "AdaptiveAveragePooling", "AdaptiveMaxPooling",
	"ZeroPadding1D", "ZeroPadding3D", "Cropping1D", "Cropping3D", "UpSampling1D", "UpSampling3D",
	"GroupNormalization", "RMSNormalization", "MultiHeadAttention", "GroupQueryAttention",
	`"keepdims"`, `"groups"`, `"output_padding"`, `"reset_after":true`,
}

// loaded is a network that was written in Keras's JSON, and has to be loaded.
type loaded struct {
	name  string
	count graph.Count
}

// TensorFlow.js loads what is written for Keras, and has as many numbers.
func TestKerasJSONLoads(t *testing.T) {
	if _, err := os.Stat("../graph/tensorflow/node_modules"); err != nil {
		t.Skip("TensorFlow.js is not installed: make tools")
	}
	var networks []loaded
	var asked bytes.Buffer
	format, _ := writing.Find("keras-json")
	add := func(name string, c graph.Count) {
		var b bytes.Buffer
		if format.Write(&b, c, language.Neutral) != nil {
			return
		}
		for _, lack := range tensorflowLacks {
			if strings.Contains(b.String(), lack) {
				return
			}
		}
		if text := b.String(); strings.Contains(text, "DepthwiseConv2D") && strings.Contains(text, "dilation_rate") {
			return // which TensorFlow.js leaves out
		}
		for _, l := range c.Layers {
			if r, is := l.Operation.(graph.Reshape); is && r.Kind == graph.Flatten && len(l.Inputs[0].Extent) == 0 {
				return // it has nothing to do, which TensorFlow.js does not take
			}
		}
		networks = append(networks, loaded{name, c})
		b.WriteTo(&asked)
	}
	for _, name := range []string{"mnist", "mobilenet-v2", "resnet18", "densenet121", "lstm", "unet"} {
		text, _ := catalogue.Text(name)
		add(name, counted(t, text))
	}
	if len(networks) != 6 {
		t.Fatal("not all networks of the catalogue are tried")
	}
	for seed := range uint64(2000) {
		c, err := graphtest.New(seed, 15).Network().Count()
		if err != nil {
			t.Fatal(err)
		}
		add(fmt.Sprint("network ", seed), c)
	}
	command := exec.Command("node", "load.js")
	command.Dir, command.Stdin, command.Stderr = "../graph/tensorflow", &asked, os.Stderr
	answers, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	lines := bufio.NewScanner(bytes.NewReader(answers))
	lines.Buffer(nil, 1<<20)
	for _, n := range networks {
		for lines.Scan() && lines.Text()[0] != '{' {
			// what it says of itself
		}
		var answer struct {
			Error   string
			Layers  map[string]struct{ Parameters, Fixed int64 }
			Outputs [][]int
		}
		if err := json.Unmarshal(lines.Bytes(), &answer); err != nil || answer.Error != "" {
			t.Fatalf("%s: %v%s\n%s", n.name, err, answer.Error, written(n.count, "keras"))
		}
		var outputs [][]int
		for _, l := range n.count.Layers {
			theirs, there := answer.Layers[strings.ReplaceAll(l.Name, "/", "_")]
			if _, last := l.Operation.(graph.Reshape); !there && !last && l.Shares == "" || theirs.Parameters != l.Parameters.Value() || theirs.Fixed != l.Fixed.Value() {
				t.Fatalf("%s: %s has %d and %d numbers, TensorFlow %v\n%s", n.name, l.Name, l.Parameters.Value(), l.Fixed.Value(), theirs, written(n.count, "keras"))
			}
			kinds[fmt.Sprintf("%T", l.Operation)]++
			if !feeds(n.count, l.Name) {
				outputs = append(outputs, channelsLast(l.Output))
			}
		}
		if len(n.count.Layers) > 1 && !slices.EqualFunc(outputs, answer.Outputs, sameUnits) {
			t.Fatalf("%s gives %v, TensorFlow %v\n%s", n.name, outputs, answer.Outputs, written(n.count, "keras"))
		}
	}
	t.Log(len(networks), "networks", kinds)
	for _, kind := range []string{"Convolution", "Transposed", "Pooling", "Subsampling", "Full", "Normalization", "Join", "Reshape", "Embedding", "Raw", "Recurrent"} {
		if kinds["graph."+kind] < 5 {
			t.Errorf("%s was compared only %d times", kind, kinds["graph."+kind])
		}
	}
}

// feeds reports whether a layer feeds another.
func feeds(c graph.Count, name string) bool {
	for i, l := range c.Layers {
		if _, given := l.Operation.(graph.Input); !given && (slices.Contains(l.From, name) || len(l.From) == 0 && c.Layers[i-1].Name == name) {
			return true
		}
	}
	return false
}

// channelsLast is a shape as Keras writes it.
func channelsLast(s graph.Shape) []int { return append(slices.Clone(s.Extent), s.Maps) }

// sameUnits compares shapes but for axes of one cell: of what is pooled globally
// Keras leaves none.
func sameUnits(a, b []int) bool {
	long := func(s []int) []int {
		return slices.DeleteFunc(slices.Clone(s), func(n int) bool { return n == 1 })
	}
	return slices.Equal(long(a), long(b))
}

// written is a network in a format, with remarks where something lacks.
func written(c graph.Count, name string) string {
	format, _ := writing.Find(name)
	var b strings.Builder
	format.Write(&b, c, language.Neutral)
	return b.String()
}
