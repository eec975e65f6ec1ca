package frame

import (
	"testing"

	"fivebyfive/calc"
)

func TestTextWritesItsNumbers(t *testing.T) {
	for _, test := range []struct {
		phrase    string
		arguments []int64
		want      string
	}{
		{"{0} × {1}", []int64{122304, 6}, "122,304\u00a0×\u00a06"},
		{"w{0sub}", []int64{3}, "w₃"},
		{"{0/100}", []int64{-41}, "−0.41"},
		{"{0/100} {1+/100}", []int64{24, 2}, "0.24 + 0.02"},
		{"{0/100} {1+/100}", []int64{24, -2}, "0.24 − 0.02"},
		{"{0/100} {1+/100}", []int64{24, -1}, "0.24 − 0.01"},
		{"{0/100} {1+/100}", []int64{-5, 0}, "−0.05 + 0.00"},
		{"{0%1} %, {2%3} %", []int64{58284, 60000, 122304, 340908}, "97.14 %, ≈\u00a035.9 %"},
		{"{0layer}, map {1}", []int64{2, 16}, "C3, map 16"},
	} {
		if got := NewText(&Phrase{test.phrase, test.phrase}, test.arguments...).In(calc.English); got != test.want {
			t.Errorf("%s with %v: %s, want %s", test.phrase, test.arguments, got, test.want)
		}
	}
}

func TestLayersAreCalledAsInCalc(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range LayerTitles {
		if count.Layers[i].Name != name[0] {
			t.Errorf("layer %d is called %s, and %s in calc", i, name[0], count.Layers[i].Name)
		}
	}
}

func TestValuesAreWrittenAsTheyAre(t *testing.T) {
	for value, want := range map[float32]string{0: "0.00", -0.001: "0.00", -0.01: "−0.01", -1.7159: "−1.72", 0.5: "0.50", 126.09: "126.09"} {
		if got := FormatValue(value); got != want {
			t.Errorf("%v is written %s, want %s", value, got, want)
		}
		if got := NewText(&Phrase{"{0/100}", ""}, Hundredths(value)).In(calc.English); got != want {
			t.Errorf("%v is written %s in a picture, want %s", value, got, want)
		}
	}
}
