package frame

import (
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

// No line ends within a product; what else a text may have filled in, package
// language tests.
func TestTextKeepsProductsTogether(t *testing.T) {
	l, _ := language.Read("en", "name: English\nplural: one other", language.File{Name: "a.txt", Text: "product: {0} × {1} = {2}"})
	if got, want := NewText("a.product", 122304, 6, -1).In(l), "122,304\u00a0×\u00a06 = −1"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := (Text{}).In(l); got != "" {
		t.Errorf("no text is %q", got)
	}
}

func TestLayersAreCalledAsInCalc(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lessons.Languages() {
		for i, key := range LayerTitles {
			if want := l.LayerTitle(count.Layers[i].Name); l.Text(key) != want {
				t.Errorf("%s: layer %d is called %s, and %s in calc", l, i, l.Text(key), want)
			}
		}
	}
}

func TestHundredthsAreRounded(t *testing.T) {
	for value, want := range map[float32]string{0: "0.00", -0.001: "0.00", -0.01: "−0.01", -1.7159: "−1.72", 0.5: "0.50", 126.09: "126.09"} {
		if got := language.Neutral.Value(float32(Hundredths(value)) / 100); got != want {
			t.Errorf("%v is written %s in a picture, want %s", value, got, want)
		}
	}
}
