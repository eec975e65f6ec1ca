package main

import (
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
)

// The strip has a stop for the input and for each layer, with its size and its
// counts as calc has them.
func TestStrip(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	for in, names := range map[*language.Language][2]string{english: {"Input", "Output"}, chinese: {"输入", "输出层"}} {
		strip := newStrip(count, map[string]string{"C3": "c3"}, in)
		if len(strip) != 1+len(count.Layers) || strip[0].Name != names[0] || strip[len(strip)-1].Name != names[1] {
			t.Fatalf("%s: the stops are %+v", in, strip)
		}
		sizes := []string{"32×32", "6@28×28", "6@14×14", "16@10×10", "16@5×5", "120", "84", "10"}
		for i, s := range strip {
			if s.Size != sizes[i] {
				t.Errorf("%s has the size %s, want %s", s.Name, s.Size, sizes[i])
			}
			if i > 0 && (s.Counts.Parameters != language.Neutral.Number(count.Layers[i-1].Parameters) || s.Counts.Connections != language.Neutral.Number(count.Layers[i-1].Connections)) {
				t.Errorf("%s has %+v", s.Name, *s.Counts)
			}
		}
		if strip[0].Counts != nil || strip[3].LessonID != "c3" || strip[1].LessonID != "" {
			t.Errorf("%s: the stops are %+v", in, strip)
		}
	}
}

// What does not become smaller is not kept compressed.
func TestOnlyWhatIsSmallerIsKept(t *testing.T) {
	s := site{"a": []byte("12345"), "b": []byte("12345")}
	squeezed{gzip: []byte("1234"), brotli: []byte("123")}.addTo(s, "a")
	squeezed{gzip: []byte("12345"), brotli: []byte("123456")}.addTo(s, "b")
	if _, kept := s["b.gz"]; len(s) != 4 || kept {
		t.Errorf("kept are %v", s)
	}
}
