package calc_test

import (
	"strings"
	"testing"

	"fivebyfive/calc"
	"fivebyfive/calc/language"
	"fivebyfive/lessons"
)

var english, chinese = lessons.Language("en"), lessons.Language("zh")

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
	for language, names := range map[*language.Language][2]string{english: {"Output", "输出层"}, chinese: {"输出层", "Output"}} {
		for _, written := range []string{q.Derivation.MathML(language), q.Derivation.Spoken(language)} {
			if !strings.Contains(written, names[0]) || strings.Contains(written, names[1]) {
				t.Errorf("%s: %s", language.Tag, written)
			}
		}
	}
}
