package browser

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/chromedp/chromedp"
)

// What a screen reader would stumble over, found by axe-core: nothing, in both
// languages, light and dark, on a desk and on a phone.
func TestAccess(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		for _, theme := range []string{"light", "dark"} {
			for _, room := range [][2]int64{{1440, 900}, {390, 844}} {
				b := openLive(t, "/"+language+"/#/c1/3", media("prefers-color-scheme", theme), viewport(room[0], room[1]))
				b.loadAxe()
				for _, lesson := range b.lessons() {
					b.goTo("#/" + lesson + "/3")
					for _, violation := range audit(b) {
						t.Errorf("%s, %s, %v, %s: %s", language, theme, room, lesson, violation)
					}
				}
			}
		}
	}
}

// loadAxe brings axe-core into the page.
func (b *tab) loadAxe() {
	b.Helper()
	axe, err := os.ReadFile("node_modules/axe-core/axe.min.js")
	if err != nil {
		b.Fatalf("%v: run npm ci here (make test does)", err)
	}
	b.eval(string(axe) + "; 0")
}

func audit(b *tab) (violations []string) {
	const run = `axe.run(document, {iframes: false, resultTypes: ["violations"]}).then(r => JSON.stringify(r.violations.flatMap(v => v.nodes.map(n => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary))))`
	if err := json.Unmarshal([]byte(get(b, chromedp.Evaluate[string](run, chromedp.EvalAwaitPromise))), &violations); err != nil {
		b.Fatal(err)
	}
	return violations
}
