package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

func TestPredictions(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1")
	for _, test := range []struct {
		answer string
		says   []string
	}{
		{"156", []string{"156", "right"}},
		{"6 * 26", []string{"156", "right"}},
		{"１５６", []string{"156", "right"}},
		{"150", []string{"150", "156", "bias"}},
		{"122,304", []string{"122,304", "156", "connection"}},
		{"7", []string{"7", "156", "not one of the usual"}},
		{"banana", []string{"cannot be read"}},
		{"~156!", []string{"156", "right"}},
		{"一百五十六", []string{"156", "right"}},
		{"0.16k", []string{"160", "156", "rounded"}},
		{"122.304", []string{"point"}},
		{"", []string{"number"}},
	} {
		b.eval(`document.querySelector(".lesson.current .prediction input").value = "", 0`)
		if test.answer != "" {
			b.do(chromedp.SendKeys(chromedp.CSS(".lesson.current .prediction input"), test.answer))
		}
		b.click(".lesson.current .prediction button")
		verdict := b.text(".lesson.current .verdict")
		for _, part := range test.says {
			if !strings.Contains(strings.ToLower(verdict), part) {
				t.Errorf("%q: the verdict %q does not say %q", test.answer, verdict, part)
			}
		}
		if test.answer == "banana" && strings.Contains(verdict, "156") {
			t.Errorf("%q gives the answer away: %q", test.answer, verdict)
		}
	}
}
