package writing_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/writing"
	"fivebyfive/lessons"
)

var oracle = flag.Bool("oracle", false, "run the code that is written for PyTorch, where Debian's python3-torch is installed")

// PyTorch runs what is written for it, and has the same shapes and as many numbers.
func TestAsPyTorchCounts(t *testing.T) {
	if !*oracle {
		t.Skip("make oracle")
	}
	const python = "/usr/bin/python3" // that has Debian's packages
	if err := exec.Command(python, "-c", "import torch").Run(); err != nil {
		t.Skip("PyTorch is not installed: apt-get install python3-torch")
	}
	format, _ := writing.Find("pytorch")
	var asked bytes.Buffer
	var asking []graph.Count
	for _, c := range networks(t, 1500) {
		var code strings.Builder
		var lack *writing.Lack
		if err := format.Write(&code, c, lessons.Language("en")); errors.As(err, &lack) {
			if c.Name != "" {
				t.Log(c.Name, err)
			}
			continue
		}
		json.NewEncoder(&asked).Encode(code.String())
		asking = append(asking, c)
	}
	command := exec.Command(python, "testdata/count.py")
	command.Stdin, command.Stderr = &asked, os.Stderr
	answers, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(answers))
	lines.Buffer(nil, 1<<20)
	wrong := 0
	for _, c := range asking {
		lines.Scan()
		var answer struct {
			Error             string
			Outputs           [][]int
			Layers            map[string]int64
			Parameters, Fixed int64
		}
		if err := json.Unmarshal(lines.Bytes(), &answer); err != nil {
			t.Fatal(err)
		}
		var outputs [][]int
		for _, l := range c.Layers {
			if _, given := l.Operation.(graph.Input); !feeds(c, l.Name) && (!given || len(c.Layers) == 1) {
				outputs = append(outputs, append([]int{l.Output.Maps}, l.Output.Extent...))
			}
		}
		same := slices.EqualFunc(outputs, answer.Outputs, func(ours, theirs []int) bool {
			return slices.Equal(ours, theirs) || slices.Equal(append(ours[1:], ours[0]), theirs) // maps first or last
		})
		if answer.Error != "" || !same || answer.Parameters != c.Parameters.Value() || answer.Fixed != c.Fixed.Value() {
			t.Errorf("%s gives %v with %d trained and %d fixed numbers, PyTorch %+v\n%s", c.Name, outputs, c.Parameters.Value(), c.Fixed.Value(), answer, written(c, "pytorch"))
			if wrong++; wrong == 10 {
				t.FailNow()
			}
		}
	}
	t.Log("PyTorch has the same of", len(asking))
}
