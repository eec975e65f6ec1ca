package scene

import (
	"strings"
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
		{"{0/100} {1+/100}", []int64{-5, 0}, "−0.05 + 0.00"},
		{"{0%1} %, {2%3} %", []int64{58284, 60000, 122304, 340908}, "97.14 %, ≈\u00a035.9 %"},
		{"{0layer}, map {1}", []int64{2, 16}, "C3, map 16"},
	} {
		if got := text(&Phrase{test.phrase, test.phrase}, test.arguments...).In(calc.English); got != test.want {
			t.Errorf("%s with %v: %s, want %s", test.phrase, test.arguments, got, test.want)
		}
	}
}

// No text breaks a product, wherever a line of it ends.
func TestProductsStayTogether(t *testing.T) {
	for _, name := range names {
		s, err := Find(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, beat := range s.Beats() {
			for _, language := range []calc.Language{calc.English, calc.Chinese} {
				if caption := beat.Caption.In(language); strings.Contains(caption, " ×") || strings.Contains(caption, "× ") {
					t.Errorf("%s, %s: %q may break a product", name, beat.Name, caption)
				}
			}
		}
	}
}

func TestLayersAreCalledAsInCalc(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range layerTitles {
		if count.Layers[i].Name != name.English {
			t.Errorf("layer %d is called %s, and %s in calc", i, name.English, count.Layers[i].Name)
		}
	}
}

// What a unit depends on at the input is its receptive field.
func TestReachIsTheReceptiveField(t *testing.T) {
	s, err := newS4()
	if err != nil {
		t.Fatal(err)
	}
	r := s.reach
	for i := range r.layers {
		field := r.layers[i].ReceptiveField
		got := r.blocks(&Selection{Layer: i, Row: 3, Col: 1})[0]
		top := int(field.CentreY-float64(field.Size.Height)/2) + 3*field.Jump.Height
		left := int(field.CentreX-float64(field.Size.Width)/2) + field.Jump.Width
		if want := (block{top, left, field.Size.Height}); got != want {
			t.Errorf("%s: %+v, and by calc %+v", r.layers[i].Name, got, want)
		}
	}
}
