package browser

import (
	"encoding/json"
	"os"
	"testing"
)

// What a screen reader would stumble over, found by axe-core: nothing, in both
// languages, light and dark, on a desk and on a phone.
func TestAccess(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3")
			b.loadAxe()
			for _, lesson := range b.lessons() {
				b.goTo("#/" + lesson + "/3")
				for _, room := range [][2]int64{{1440, 900}, {390, 844}} {
					b.prepare(viewport(room[0], room[1]))
					for _, theme := range []string{"light", "dark"} {
						b.prepare(media("prefers-color-scheme", theme))
						b.settle()
						for _, violation := range audit(b) {
							t.Errorf("%s, %s, %v, %s: %s", language, theme, room, lesson, violation)
						}
					}
				}
			}
		})
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

// audit lists what axe-core finds in what is shown. The lessons that are not
// are out of the document meanwhile: axe would read each of their thousands of
// elements, only to learn that nobody sees it.
func audit(b *tab) (violations []string) {
	b.Helper()
	const run = `(async () => {
		const hidden = [...document.querySelectorAll("article.lesson")].filter((lesson) => !lesson.checkVisibility())
		const contents = hidden.map((lesson) => { const range = document.createRange(); range.selectNodeContents(lesson); return range.extractContents() })
		const found = await axe.run(document, {iframes: false, resultTypes: ["violations"]})
		hidden.forEach((lesson, i) => lesson.append(contents[i]))
		return JSON.stringify(found.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary)))
	})()`
	if err := json.Unmarshal([]byte(b.eval(run)), &violations); err != nil {
		b.Fatal(err)
	}
	return violations
}
