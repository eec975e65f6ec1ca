package draft_test

import (
	"testing"

	"fivebyfive/calc/graph"
	"fivebyfive/calc/notation"
	"fivebyfive/calc/reading/draft"
)

// Whatever layers are called in a text, our notation can say it, and tell them apart.
func TestNames(t *testing.T) {
	d := draft.New("reading.test")
	for i, c := range []struct{ name, want string }{
		{"", "input1"}, {"conv1/7x7 s2", "conv1.7x7.s2"}, {"a", "a"}, {"a", "a.1"}, {"a.1", "a.1.1"}, {"in", "relu1"}, {"relu2", "relu2"}, {"", "relu3"}, {"x:0;#{}", "x.0...."},
	} {
		var operation graph.Operation = graph.Activation{Word: "relu"}
		if i == 0 {
			operation = graph.Input{Shape: graph.Shape{Maps: 1}}
		}
		if got := d.Add(i+1, graph.Layer{Name: c.name, Operation: operation}); got != c.want {
			t.Errorf("a layer called %q is named %q, not %q", c.name, got, c.want)
		}
	}
	file, err := notation.Read(notation.Write(d.Network))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := file.Count(); err != nil {
		t.Error(err)
	}
}
