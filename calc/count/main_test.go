package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
	"fivebyfive/lessons"
)

var update = flag.Bool("update", false, "write the golden files in testdata")

// What a person reads, for every network and in both languages.
func TestReports(t *testing.T) {
	for _, test := range []struct {
		file string
		args []string
	}{
		{"lenet5", []string{"lenet5"}},
		{"lenet5-explain", []string{"lenet5", "-explain"}},
		{"lenet5-explain-zh", []string{"-lang", "zh", "lenet5", "-explain"}},
		{"lenet5-modern", []string{"LeNet5-Modern"}},
		{"concept-zh", []string{"concept", "-lang=zh"}},
		{"row-explain", []string{"-explain", "--", "row"}},
		{"row-json", []string{"row", "-json", "-explain"}},
		{"resnet50", []string{"resnet50"}},
		{"gpt2-zh", []string{"gpt2", "-lang", "zh"}},
		{"lstm-explain", []string{"lstm", "-explain"}},
		{"written-explain-zh", []string{"-lang=zh", "-explain", "-e", "input 1x28x28; conv 32 3x3; batchnorm; relu; odd: unknown fft; maxpool 2x2; full 10"}},
		{"written-json", []string{"-json", "-explain", "-e", "input 3x8x8; a: conv 2 3x3; conv 2 1x1; add a"}},
		{"tools-lenet5", []string{"lenet5", "-tools"}},
		{"tools-lenet5-modern", []string{"-tools", "lenet5-modern"}},
		{"tools-lenet5-modern-zh", []string{"-tools", "-lang=zh", "lenet5-modern"}},
		{"tools-resnet18", []string{"resnet18", "-tools"}},
		{"tools-lstm-zh", []string{"lstm", "-tools", "-lang", "zh"}},
		{"check-homework", []string{"-check", "testdata/homework.numbers", "mnist"}},
		{"check-lenet5-zh", []string{"-lang", "zh", "lenet5", "-check", "testdata/lenet5.numbers"}},
		{"read-torch", []string{"testdata/torch.py", "-input", "1x28x28"}},
		{"read-summary-zh", []string{"testdata/summary.keras", "-lang", "zh"}},
		{"diff-explain", []string{"-diff", "lenet5", "lenet5-modern", "-explain"}},
		{"diff-zh", []string{"-lang", "zh", "-diff", "input 1x28x28; conv 32 3x3; relu; maxpool 2x2; full 10", "input 1x28x28; conv 64 3x3; batchnorm; gelu; conv 8 3x3; maxpool 2x2; full 10; softmax"}},
		{"diff-deep", []string{"-diff", "resnet50", "resnet152"}},
		{"diff-json", []string{"-diff", "-json", "lenet1", "lenet5"}},
		{"check-json", []string{"-json", "-check", "testdata/homework.numbers", "mnist"}},
		{"mnist-keras", []string{"mnist", "-to", "keras"}},
		{"lenet5-modern-torch-zh", []string{"lenet5-modern", "-to", "pytorch", "-lang", "zh"}},
		{"help", []string{"-help"}},
	} {
		t.Run(test.file, func(t *testing.T) {
			var stdout, stderr strings.Builder
			if status := run(test.args, nil, &stdout, &stderr); status != 0 || stderr.Len() > 0 {
				t.Fatalf("status %d: %s", status, stderr.String())
			}
			path := filepath.Join("testdata", test.file+".txt")
			if *update {
				if err := os.WriteFile(path, []byte(stdout.String()), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatalf("%v; write it with: go test ./calc/count -update", err)
			}
			if stdout.String() != string(want) {
				t.Errorf("got\n%s\nwant, in %s,\n%s", stdout.String(), path, want)
			}
		})
	}
}

func TestJSON(t *testing.T) {
	var stdout, stderr strings.Builder
	if status := run([]string{"-json", "lenet5"}, nil, &stdout, &stderr); status != 0 {
		t.Fatal(stderr.String())
	}
	var got struct {
		Layers []struct {
			Name, Kind                            string
			Output                                [3]int
			Units, Parameters, Fixed, Connections int64
			FanIn                                 [2]int64
			Unshared, FullyConnected              int64
		}
		Total struct{ Parameters, Fixed, Connections int64 }
	}
	if err := json.Unmarshal([]byte(stdout.String()), &got); err != nil {
		t.Fatal(err)
	}
	want, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Layers) != len(want.Layers) {
		t.Fatalf("%d layers", len(got.Layers))
	}
	for i, l := range want.Layers {
		g := got.Layers[i]
		if g.Name != l.Name || g.Kind != l.Kind.String() || g.Output != shape(l.Output) ||
			g.Units != l.Units || g.Parameters != l.Parameters || g.Fixed != l.Fixed || g.Connections != l.Connections ||
			g.FanIn != [2]int64{l.FanIn.Min, l.FanIn.Max} || g.Unshared != l.Unshared || g.FullyConnected != l.FullyConnected {
			t.Errorf("%+v, want %+v", g, l)
		}
	}
	if got.Total.Parameters != 60000 || got.Total.Connections != 340908 || got.Total.Fixed != 840 {
		t.Errorf("total %+v", got.Total)
	}
	if strings.Contains(stdout.String(), "formulas") {
		t.Error("formulas that were not asked for")
	}
}

// Height comes before width, and a name is written as it is.
func TestJSONOfWhatIsNotSquare(t *testing.T) {
	n := calc.Network{Name: "<wide> & low", Input: calc.Shape{Maps: 1, Height: 9, Width: 20}, Layers: []calc.Layer{
		calc.Conv{Name: "a", Maps: 2, Kernel: calc.Size{Height: 2, Width: 4}, Stride: calc.Size{Height: 1, Width: 3}, Padding: calc.Size{Height: 1}},
	}}
	count, err := n.Count()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := writeJSON(&b, count, false); err != nil {
		t.Fatal(err)
	}
	var compact bytes.Buffer
	if err := json.Compact(&compact, []byte(b.String())); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"name":"<wide> & low"`, `"input":[1,9,20]`, `"output":[2,10,6]`, `"size":[2,4]`, `"jump":[1,3]`, `"centre":[0,2]`,
	} {
		if !strings.Contains(compact.String(), want) {
			t.Errorf("%s is not in %s", want, compact.String())
		}
	}
}

func TestMistypedCommands(t *testing.T) {
	for _, test := range []struct {
		args string
		want string
	}{
		{"", "count: name a network"},
		{"lenet6", `count: no network and no file is called "lenet6"; -help lists the networks, and -e counts one that you write`},
		{"lenet5 concept", "count: name one network, not 2: lenet5 concept"},
		{"lenet5 -colour", "count: flag provided but not defined: -colour"},
		{"-lang fr lenet5", "count: -lang fr: must be en or zh"},
		{"lenet5 -e relu", "count: name a network or write one with -e, not both: lenet5"},
		{"lenet5 -tools -json", "count: -tools writes no JSON"},
		{"-diff lenet5", "count: name two networks for -diff, not 1"},
		{"-diff lenet5 lenet6", `count: no network and no file is called "lenet6"; -help lists the networks, and -e counts one that you write`},
		{"lenet5 -to caffe", "count: invalid value \"caffe\" for flag -to: must be keras, keras-json, pytorch, notation, json, csv, markdown or latex"},
		{"lenet5 -lang", "count: flag needs an argument: -lang"},
		{"-check - -", "count: -check - NETWORK: only one of them can come through the standard input"},
		{"-check nowhere.txt lenet5", `count: no network and no file is called "nowhere.txt"; -help lists the networks, and -e counts one that you write`},
	} {
		var stdout, stderr strings.Builder
		status := run(strings.Fields(test.args), nil, &stdout, &stderr)
		if status != 2 || !strings.HasSuffix(stderr.String(), test.want+"\n") || stdout.Len() > 0 {
			t.Errorf("count %s: status %d\nstdout %s\nstderr %s", test.args, status, stdout.String(), stderr.String())
		}
	}
}

// A network may stand in a file, or come through a pipe.
func TestNetworksFromElsewhere(t *testing.T) {
	const text = "input 1x28x28\nconv 32 3x3\n"
	file := filepath.Join(t.TempDir(), "homework.txt")
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{file, "-"} {
		var stdout, stderr strings.Builder
		if status := run([]string{name}, strings.NewReader(text), &stdout, &stderr); status != 0 || !strings.Contains(stdout.String(), "216,320") {
			t.Errorf("%s: status %d\n%s%s", name, status, stdout.String(), stderr.String())
		}
	}
}

// What is wrong with a network is told with its place.
func TestMistypedNetworks(t *testing.T) {
	for _, c := range []struct{ language, text, want string }{
		{"en", "input 1x28x28\nconv 6 5x5 stride", "count: line 2, column 18: the line ends: how far? for example stride 2\n"},
		{"en", "input 1x28x28\nconv 6 50x50", "count: line 2, column 1: \"conv 6 50x50\": kernel 50×50 must fit its input, 28 cells long\n"},
		{"en", "", "count: network: no layer must have an input\n"},
		{"zh", "input 1x28x28\nconv 6 5x5 stride", "count: 第 2 行第 18 列，行末：步幅是多少？例如 stride 2\n"},
		{"zh", "input 1x28x28\nconv 6 50x50", "count: 第 2 行第 1 列，“conv 6 50x50”：卷积核 50×50 放不进 28 格长的输入\n"},
		{"zh", "", "count: 网络里还没有层，先写输入，例如 input 1x28x28\n"},
	} {
		var stdout, stderr strings.Builder
		if status := run([]string{"-", "-lang", c.language}, strings.NewReader(c.text), &stdout, &stderr); status != 1 || stderr.String() != c.want || stdout.Len() > 0 {
			t.Errorf("%q: status %d\n%s%s", c.text, status, stdout.String(), stderr.String())
		}
	}
}

// full is where nothing more can be written.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestWriteFails(t *testing.T) {
	for _, args := range [][]string{{"lenet5"}, {"lenet5", "-json"}, {"resnet18"}, {"resnet18", "-json"}} {
		var stderr strings.Builder
		if status := run(args, nil, full{}, &stderr); status != 1 || stderr.String() != "count: no space left\n" {
			t.Errorf("%v: status %d, %s", args, status, stderr.String())
		}
	}
	if status := run(nil, nil, io.Discard, full{}); status != 2 {
		t.Errorf("status %d", status)
	}
}

// Of a table that a tool has printed it is said which of its numbers are not ours,
// and why.
func TestTableOfATool(t *testing.T) {
	file, err := notation.Read("input 8x15x15; c: conv 8 3x3 pad 1; b: batchnorm")
	if err != nil {
		t.Fatal(err)
	}
	count, err := file.Count()
	if err != nil {
		t.Fatal(err)
	}
	d := &draft.Draft{Format: "summary.torchinfo", Claims: []draft.Claim{
		{Line: 3, Layer: "c", Value: 584}, {Line: 3, Layer: "c", What: draft.MACs, Value: 131400}, {Line: 3, Layer: "c", What: draft.Output},
		{Line: 4, Layer: "b", Value: 16}, {Line: 4, Layer: "b", What: draft.MACs, Value: 17}, {Line: 6, Value: 600},
	}}
	got, err := reportTools(count, d, lessons.Language("en"))
	if err != nil {
		t.Fatal(err)
	}
	want := `3 numbers of this table are ours, too.

line  layer        torchinfo
3     c      MACs    131,400  129,600 + 1,800 = 131,400: each use of a bias counts.
4     b      MACs         17  No rule of torchinfo makes it: that would print 16.
`
	if got != want {
		t.Errorf("%s\nnot\n%s", got, want)
	}
}
