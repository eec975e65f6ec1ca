package keras_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"fivebyfive/calc/reading/draft"
	"fivebyfive/calc/reading/keras"
)

const tensorflowModels = 60

// What TensorFlow.js writes of a model has as many numbers here as there.
func TestAsTensorFlowWrites(t *testing.T) {
	const folder = "../../graph/tensorflow"
	if _, err := os.Stat(folder + "/node_modules"); err != nil {
		t.Skip("TensorFlow.js is not installed: make tools")
	}
	command := exec.Command("node", "json.js", strconv.Itoa(tensorflowModels))
	command.Dir, command.Stderr = folder, os.Stderr
	written, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(bytes.NewReader(written))
	lines.Buffer(nil, 1<<20)
	models := 0
	for lines.Scan() {
		if !bytes.HasPrefix(lines.Bytes(), []byte("{")) {
			continue // what it says of itself
		}
		var one struct {
			Model          json.RawMessage
			Trained, Fixed int64
			Output         []int
		}
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		models++
		content := []byte(one.Model)
		if bytes.HasPrefix(content, []byte(`"`)) { // a text within the text
			var text string
			if err := json.Unmarshal(content, &text); err != nil {
				t.Fatal(err)
			}
			content = []byte(text)
		}
		if keras.JSON.Fits(content) == 0 {
			t.Fatalf("%s is not taken for JSON of Keras'", content)
		}
		d := keras.JSON.Read(content, draft.Given{})
		c, err := d.Network.Count()
		if err != nil {
			t.Fatalf("%v\n%s\n%v", err, content, d.Marks)
		}
		if c.Parameters.Value() != one.Trained || c.Fixed.Value() != one.Fixed {
			t.Errorf("model %d has %d trained and %d fixed numbers, and not %d and %d\n%v\n%s", models, one.Trained, one.Fixed, c.Parameters.Value(), c.Fixed.Value(), d.Marks, content)
		}
		for _, m := range d.Marks {
			if m.Kind != draft.Guessed {
				t.Errorf("model %d: %v", models, m)
			}
		}
	}
	if models != tensorflowModels {
		t.Errorf("%d models were compared, and not %d", models, tensorflowModels)
	}
}
