package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestNamesOfStepsPlayThem(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/counting/1?speed=4")
	b.click(`#beats button[data-step="2"]`)
	b.await(`document.querySelector("#theatre").classList.contains("playing")`)
	b.click(`#beats button[data-step="1"]`) // another one, while it plays
	b.await(`document.querySelector("#beats [aria-current]").dataset.step == "1"`)
	b.await(`!document.querySelector("#theatre").classList.contains("playing")`)
	b.want("location.hash", "#/counting/2?speed=4")
}

func TestPlayAndPause(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/5")
	b.click("#play") // at the end: from the start
	b.await(`Number(document.querySelector("#scrub").value) > 0 && Number(document.querySelector("#scrub").value) < 2000`)
	b.want(`document.querySelector("#play").getAttribute("aria-label")`, "Pause")
	b.click("#play")
	b.settle()
	place := b.eval(`document.querySelector("#scrub").value`)
	b.settle()
	b.want(`document.querySelector("#scrub").value`, place)
	b.want(`document.querySelector("#play").getAttribute("aria-label")`, "Play")
}

// Next plays one step; pressed again while it plays, it completes it.
func TestNextCompletesTheStep(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/2")
	b.click("#next")
	b.await(`document.querySelector("#theatre").classList.contains("playing")`)
	b.click("#next")
	b.await(`location.hash == "#/c1/3"`)
	b.await(`!document.querySelector("#theatre").classList.contains("playing")`)
	b.click("#back")
	b.await(`location.hash == "#/c1/2"`)
	b.click("#restart")
	b.await(`location.hash == "#/c1/1"`)
}

// To turn to another lesson stops what plays; coming back finds it paused.
func TestTurningToALessonStopsTheOther(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/2")
	b.click("#next")
	b.await(`Number(document.querySelector("#scrub").value) > 2010`)
	b.click("#previous")
	b.await(`document.querySelector(".lesson.current").id == "input"`)
	b.await(`!document.querySelector("#theatre").classList.contains("playing")`)
	b.click("#following")
	b.await(`document.querySelector(".lesson.current").id == "c1"`)
	b.want(`location.hash.startsWith("#/c1/3?t=")`, "true")
}

// A term that has the focus lights up, and what it names with it. Enter keeps
// it lit, Escape lets go.
func TestTermsLightUp(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	lit := `document.querySelectorAll(".lesson.current .lit").length`
	b.eval(`document.querySelector(".lesson.current .term.kernel").focus(), 0`)
	b.await(lit + ` > 2`)
	b.press(kb.Enter)
	b.eval(`document.querySelector("#play").focus(), 0`)
	b.want(lit+` > 2`, "true")
	b.press(kb.Escape)
	b.await(lit + ` == 0`)
}

// A learner who has just come is told how to begin, until they begin.
func TestHintUntilTheFirstStep(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/")
	b.await(`document.querySelector("#status").textContent.startsWith("Press play")`)
	b.click("#next")
	b.await(`document.querySelector("#status").textContent == ""`)
}

// A mouse that rests on the picture while it plays does not stop the window.
func TestHoverWaitsWhileTheScenePlays(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/2")
	x, y := b.middle("#picture")
	b.click("#next")
	b.await(`document.querySelector("#caption").textContent.startsWith("Place")`)
	b.do(chromedp.MouseEvent("mouseMoved", x*1.6, y))
	b.await(`Number(document.querySelector("#scrub").value) > 2050`)
	b.want(`document.querySelector("#caption").textContent.startsWith("Place")`, "true")
	b.click("#play") // pauses: now the unit under the mouse may be looked at
	b.await(`!document.querySelector("#theatre").classList.contains("playing")`)
	b.do(chromedp.MouseEvent("mouseMoved", x*1.6, y))
	b.await(`document.querySelector("#caption").textContent.includes("sees rows")`)
}

// What a learner turns is seen: a knob whose effect only one step shows goes
// there.
func TestAKnobShowsWhatItChanges(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c5/1")
	turn := `(() => { const knob = document.querySelector("#knob-input"); knob.value = 44; knob.dispatchEvent(new Event("input")) })()`
	b.want(`document.querySelector("#knob-name").textContent`, "Side of the input")
	b.eval(turn)
	b.await(`location.hash == "#/c5/5?knob=44" && document.querySelector("#caption").textContent.includes("C5’s maps are 4\u00a0×\u00a04 now")`)
	b.goTo("#/sharing/2")
	b.eval(turn)
	b.await(`document.querySelector("#knob-value").textContent == "44"`)
	b.want(`document.querySelector("#beats [aria-current]").textContent`, "Shared")
}
