package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"fivebyfive/calc/exercise"
	"fivebyfive/lessons"
)

// Counting one by one meets the formula, in every lesson that offers it.
func TestCountingOneByOneMeetsTheFormula(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/counting/1")
	for _, place := range []string{"#/counting/1", "#/c1/1", "#/network/1"} {
		b.goTo(place)
		b.click("#count")
		b.await(`Number(document.querySelector("#enumeration-connections").textContent) > 0`)
		b.want(`document.querySelector("#enumeration-now").textContent.includes("←")`, "true")
		b.click("#enumeration-end")
		b.await(`document.querySelector("#enumeration-now").textContent.includes("what the formula says")`)
		if shown := b.text("#enumeration-formula"); !strings.Contains(shown, b.text("#enumeration-connections")) {
			t.Errorf("%s: %s connections were counted, and the formula is %q", place, b.text("#enumeration-connections"), shown)
		}
		b.click("#enumeration-close")
	}
}

// The address gives everyone the same exercises; a wrong answer gets its
// reason, and the right one is right.
func TestExercises(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/1?series=7&exercise=2")
	series := exercise.Series{Topic: exercise.C1, Seed: 7}
	for n := 1; n < 4; n++ {
		e := series.At(n)
		b.want(`document.querySelector(".lesson.current .exercise .question").textContent`, e.Question(lessons.Languages()[0]))
		b.do(chromedp.SendKeys(chromedp.CSS(".lesson.current .exercise input"), fmt.Sprint(e.Answer())))
		b.click(".lesson.current .exercise .attempt button")
		b.await(`document.querySelector(".lesson.current .exercise .correct") != null`)
		b.want(`document.querySelector(".lesson.current .exercise details").open`, "true")
		b.want("location.hash", fmt.Sprintf("#/c1/1?series=7&exercise=%d", n+1))
		b.click(".lesson.current .series .next")
	}
	b.click(".lesson.current .series .another")
	b.want(`location.hash.includes("exercise=")`, "false")
}

// A lesson that was watched to its end is marked, here and after a reload,
// until the learner wants it forgotten.
func TestProgressIsKeptAndForgotten(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/counting/1")
	b.eval(`document.querySelector("#scrub").focus(), 0`)
	done := `document.querySelector('.menu a[data-lesson="counting"]').classList.contains("done")`
	b.want(done, "false")
	b.eval(`{ const s = document.querySelector("#scrub"); s.value = s.max; s.dispatchEvent(new Event("input")); s.dispatchEvent(new Event("change")); } 0`)
	b.await(done)
	b.do(chromedp.Reload())
	b.await(live)
	b.await(done)
	b.click("#contents summary")
	b.click("#forget")
	b.want(done, "false")
	b.do(chromedp.Reload())
	b.await(live)
	b.want(done, "false")
}
