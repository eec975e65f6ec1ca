package calc_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

func ExampleExpr_Blanks() {
	modern, _ := calc.LeNet5Modern().Count()
	q, _ := modern.Quantity("c3.parameters")
	for _, blank := range q.Derivation.Blanks() {
		fmt.Println(blank.Formula.Equation(), blank.Factor, blank.Answer)
	}
	// Output:
	// (□×6 + 1) × 16 = 2,416 kernel-cells 25
	// (□×5×6 + 1) × 16 = 2,416 kernel-height 5
	// (5×□×6 + 1) × 16 = 2,416 kernel-width 5
	// (5×5×□ + 1) × 16 = 2,416 input-maps 6
	// (5×5×6 + □) × 16 = 2,416 bias 1
	// (5×5×6 + 1) × □ = 2,416 maps 16
}

func ExampleBlank_Diagnose() {
	lenet, _ := calc.LeNet5().Count()
	q, _ := lenet.Quantity("c1.connections")
	blank, _ := q.Derivation.Blank(calc.Positions)
	fmt.Println(blank.Formula.Equation())
	for _, m := range blank.Diagnose(27 * 27) {
		fmt.Println(m.Explain(english))
		fmt.Println(m.Derivation().Equation())
	}
	// Output:
	// 156 × □ = 122,304
	// With 729 in the box, the formula does not come to 122,304.
	// 156 × 729 = 113,724
}

func ExampleBlank_Solution() {
	modern, _ := calc.LeNet5Modern().Count()
	q, _ := modern.Quantity("c3.parameters")
	blank, _ := q.Derivation.Blank(calc.InputMaps)
	fmt.Println(blank.Solution().Equation())
	// Output:
	// (2,416÷16 − 1) ÷ (5 × 5) = 6
}

func ExampleSteps() {
	lenet, _ := calc.LeNet5().Count()
	q, _ := lenet.Quantity("c1.connections")
	for _, step := range calc.Steps(q.Derivation) {
		fmt.Println(step.Equation())
	}
	// Output:
	// (5×5×1 + 1) × 6 = 156
	// 32 − 5 + 1 = 28
	// 156 × 28×28 = 122,304
}

// One box stands in a formula, one number fits, and no way to write or say it
// tells which.
func TestBlanks(t *testing.T) {
	forEachRandom(t, 100, func(t *testing.T, n calc.Network) {
		for _, q := range quantities(t, count(t, n)) {
			for _, b := range q.Derivation.Blanks() {
				checkBlank(t, q, b)
			}
		}
	})
}

func checkBlank(t *testing.T, q calc.Quantity, b calc.Blank) {
	t.Helper()
	written := b.Formula.Equation()
	if b.Formula.Value() != q.Value || strings.Count(written, "□") != 1 {
		t.Errorf("%s = %d: %s", q.Name, q.Value, written)
	}
	filled, ok := b.Filled(b.Answer)
	if !ok || filled.Value() != q.Value || filled.Equation() != strings.Replace(written, "□", language.Neutral.Number(b.Answer), 1) {
		t.Errorf("%s: %s filled is %s, %v", q.Name, written, filled.Equation(), ok)
	}
	checkFormula(t, written, b.Answer, b.Solution())
	if b.Diagnose(b.Answer) != nil {
		t.Errorf("%s: the right answer is a mistake", written)
	}
	for other := int64(0); other < 30; other++ {
		filled, ok := b.Filled(other)
		if ok && other != b.Answer && filled.Value() == q.Value {
			t.Errorf("%s: %d fits as well as %d", written, other, b.Answer)
		}
		if mistakes := b.Diagnose(other); ok && other != b.Answer && (len(mistakes) != 1 || mistakes[0].Value != other) {
			t.Errorf("%s: %d is %v", written, other, mistakes)
		}
	}
	for _, language := range lessons.Languages() {
		source := b.Formula.MathML(language)
		if got := mathDigits(t, source); got != strings.ReplaceAll(written, " ", "") {
			t.Errorf("MathML says %s, not %s", got, written)
		}
		if !strings.Contains(source, `<mn class="blank">□</mn>`) {
			t.Errorf("%s has no box", source)
		}
		spoken := b.Formula.Spoken(language)
		asked := 0
		for _, word := range []string{"what", "how many", "多少", "几个"} {
			asked += strings.Count(spoken, word)
		}
		if asked != 1 || strings.Contains(spoken, "□") {
			t.Errorf("%s is said %q", written, spoken)
		}
	}
}

// What could be filled with more than one number is no blank.
func TestBlankIsUnique(t *testing.T) {
	conv := count(t, calc.Network{Input: calc.Shape{Maps: 1, Height: 10, Width: 10}, Layers: []calc.Layer{
		calc.Conv{Name: "c", Maps: 2, Kernel: calc.Square(3), Stride: calc.Square(2)},
	}})
	q, err := conv.Quantity("c.width") // ⌊(10−3)÷2⌋ + 1 = 4
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, b := range q.Derivation.Blanks() {
		got = append(got, b.Formula.Equation())
	}
	if want := []string{"⌊(10−3)÷2⌋ + □ = 4"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if _, ok := q.Derivation.Blank(calc.InputWidth); ok {
		t.Error("10 is not the only width that fits")
	}
}

// What cannot be worked out is not filled in.
func TestBlankFilled(t *testing.T) {
	conv := count(t, calc.Network{Input: calc.Shape{Maps: 1, Height: 9, Width: 9}, Layers: []calc.Layer{
		calc.Conv{Name: "c", Maps: 2, Kernel: calc.Square(3), Stride: calc.Square(2)},
	}})
	for _, test := range []struct {
		quantity string
		factor   calc.Factor
		put      int64
		want     string
	}{
		{"c.width", calc.Stride, 3, "(9−3)÷3 + 1 = 3"},
		{"c.width", calc.Stride, 4, "⌊(9−3)÷4⌋ + 1 = 2"},
		{"c.width", calc.Stride, 1 << 62, "⌊(9−3)÷4,611,686,018,427,387,904⌋ + 1 = 1"},
		{"c.width", calc.Stride, 0, ""},
		{"c.width", calc.Stride, -1, ""},
		{"c.parameters", calc.Maps, -3, "(3×3×1 + 1) × −3 = −30"},
		{"c.parameters", calc.Maps, 1 << 62, ""},
	} {
		q, err := conv.Quantity(test.quantity)
		if err != nil {
			t.Fatal(err)
		}
		b, ok := q.Derivation.Blank(test.factor)
		if !ok {
			t.Fatalf("%s has no blank for %s", test.quantity, test.factor)
		}
		filled, ok := b.Filled(test.put)
		if ok != (test.want != "") || ok && filled.Equation() != test.want || (b.Diagnose(test.put) != nil) != ok {
			t.Errorf("%s with %d: %s, %v", b.Formula.Equation(), test.put, filled.Equation(), ok)
		}
	}
}
