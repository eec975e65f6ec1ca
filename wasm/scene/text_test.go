package scene

import (
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/lenet"
	"fivebyfive/lessons"
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
		if got := text(&Phrase{test.phrase, test.phrase}, test.arguments...).In(english); got != test.want {
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
			for _, language := range lessons.Languages() {
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

func TestValuesAreWrittenAsTheyAre(t *testing.T) {
	for value, want := range map[float32]string{0: "0.00", -0.001: "0.00", -0.01: "−0.01", -1.7159: "−1.72", 0.5: "0.50", 126.09: "126.09"} {
		if got := FormatValue(value); got != want {
			t.Errorf("%v is written %s, want %s", value, got, want)
		}
		if got := text(&Phrase{"{0/100}", ""}, hundredths(value)).In(english); got != want {
			t.Errorf("%v is written %s in a picture, want %s", value, got, want)
		}
	}
}

// The darker, the greater; in the middle stands 0.
func TestShadesGoFromTheLeastToTheMost(t *testing.T) {
	for value, want := range map[float32]float32{-lenet.Amplitude: 0, 0: 0.5, lenet.Amplitude: 1, -9: 0, 9: 1} {
		if got := shadeOfUnit(value); got != want {
			t.Errorf("%v has the shade %v, want %v", value, got, want)
		}
	}
}

// Of several things at a point the uppermost is pointed at; and the arrow keys
// lead to what is nearest in their direction.
func TestPointing(t *testing.T) {
	f := Frame{}
	for m, box := range []Box{{0, 0, 40, 40}, {10, 10, 20, 20}, {50, 0, 20, 20}, {90, 0, 20, 20}} {
		f.target(UnitTarget, 0, m, box, 2, 2)
	}
	if at, ok := f.Hit(15, 15); !ok || at.Map != 1 {
		t.Errorf("at 15, 15 stands %+v", at)
	}
	if at, ok := f.Hit(35, 5); !ok || at.Map != 0 || at.Row != 0 || at.Col != 1 {
		t.Errorf("at 35, 5 stands %+v", at)
	}
	if at, ok := f.Hit(200, 5); ok {
		t.Errorf("at 200, 5 stands %+v", at)
	}
	at := Selection{Kind: UnitTarget, Map: 0, Row: 0, Col: 1}
	for _, want := range []int{2, 2, 3, 3, 3} {
		if at = f.Move(at, 0, 1); at.Map != want {
			t.Fatalf("to the right comes %+v, want map %d", at, want)
		}
	}
}

// A cell is held by as many windows as there are places whose window it is in.
func TestSeersAreCountedOneByOne(t *testing.T) {
	const window, places = 5, 28
	for cell := range window + places - 1 {
		first, count := seers(cell, window, places)
		for place := range places {
			if sees, said := place <= cell && cell < place+window, place >= first && place < first+count; sees != said {
				t.Errorf("cell %d: place %d sees it: %v, and is said to: %v", cell, place, sees, said)
			}
		}
	}
}

// A formula's factor lights up what it counts: the bias among all parameters,
// and not with the kernel's cells.
func TestHighlightOfTheBias(t *testing.T) {
	for factor, want := range map[calc.Factor]int{calc.KernelCells: 1, calc.Parameters: 2, calc.Bias: 1} {
		var f Frame
		kernel, bias := Box{0, 0, 9, 9}, Box{20, 0, 9, 9}
		f.light(factor, nil, &kernel, &bias, nil)
		halos := 0
		for _, s := range f.Shapes {
			if s.Kind == Outline {
				halos++
			}
		}
		if halos != want {
			t.Errorf("%s lights up %d boxes, want %d", factor, halos, want)
		}
	}
}
