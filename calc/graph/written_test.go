package graph_test

import (
	"fmt"
	"testing"

	"fivebyfive/calc/graph/graphtest"
	"fivebyfive/calc/notation"
)

// What is written in our notation is read as the same network.
func TestWrittenAndReadAgain(t *testing.T) {
	for seed := range uint64(2000) {
		network := graphtest.New(seed, 2026).Network()
		text := notation.Write(network)
		want, err := network.Count()
		if err != nil {
			t.Fatal(err)
		}
		got := read(t, text)
		if len(got.Layers) != len(want.Layers) {
			t.Fatalf("%d layers, and when read again %d:\n%s", len(want.Layers), len(got.Layers), text)
		}
		for i := range want.Layers {
			a, b := &want.Layers[i], &got.Layers[i]
			if a.Operation.String() != b.Operation.String() || fmt.Sprint(a.Inputs, a.Output) != fmt.Sprint(b.Inputs, b.Output) || a.Connections.Digits() != b.Connections.Digits() || a.Parameters.Digits() != b.Parameters.Digits() {
				t.Fatalf("%v on %v is read again as %v on %v in\n%s", a.Operation, a.Inputs, b.Operation, b.Inputs, text)
			}
		}
		file, err := notation.Read(text)
		if err != nil || file.String() != text {
			t.Fatalf("printed again it is another text (%v):\n%s\n%s", err, text, file)
		}
	}
}
