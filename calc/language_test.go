package calc_test

import (
	"strings"
	"testing"

	"fivebyfive/calc"
)

func TestFormatRatio(t *testing.T) {
	for _, test := range []struct {
		n, d int64
		want string
	}{
		{122304, 156, "784"}, {0, 156, "0"}, {10, 4, "2.5"}, {2000, 32, "62.5"}, {1, 4, "0.25"}, {1, 50, "0.02"}, {12340, 10, "1,234"},
		{340908, 60000, "≈\u00a05.68"}, {2, 3, "≈\u00a00.67"}, {100, 3, "≈\u00a033.3"}, {1000, 3, "≈\u00a0333"}, {10000, 3, "≈\u00a03,333"},
		{1, 8, "≈\u00a00.13"}, {999, 1000, "≈\u00a01"}, {9996, 1000, "≈\u00a010"}, {99960, 1000, "99.96"}, {99961, 1000, "≈\u00a0100"},
	} {
		if got := calc.FormatRatio(test.n, test.d); got != test.want {
			t.Errorf("%d / %d: %s, want %s", test.n, test.d, got, test.want)
		}
	}
}

// The layers of a formula have Chinese names where they have English ones that
// are words.
func TestLayersAreTranslated(t *testing.T) {
	count, err := calc.LeNet5().Count()
	if err != nil {
		t.Fatal(err)
	}
	q, err := count.Quantity("total.connections")
	if err != nil {
		t.Fatal(err)
	}
	for language, names := range map[calc.Language][2]string{calc.English: {"Output", "输出层"}, calc.Chinese: {"输出层", "Output"}} {
		for _, written := range []string{q.Derivation.MathML(language), q.Derivation.Spoken(language)} {
			if !strings.Contains(written, names[0]) || strings.Contains(written, names[1]) {
				t.Errorf("%s: %s", language, written)
			}
		}
	}
}
