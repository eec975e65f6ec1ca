package browser

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// walls are the usual resolutions of projectors.
var walls = [][2]int64{{1024, 768}, {1280, 720}, {1280, 800}, {1366, 768}, {1920, 1080}, {3840, 2160}}

// legible goes through every step of a lesson and lists what cannot be read from
// the last row: words set under 2.8 % of the wall's height, essential ones
// whose capitals or hanzi are under 3.5 %, and numbers whose digits are under
// 5 %; what is cut off or lies over something else; and what scrolls.
const legible = `async (lesson) => {
	const faults = new Set()
	const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
	const go = async (lesson, step) => {
		location.hash = "#/" + lesson + "/" + step + "?present=1"
		const there = () => document.querySelector(".lesson.current").id == lesson && document.querySelector("#beats [aria-current]")?.dataset.step == step - 1
		while (!there()) await frame()
		await frame()
	}
	const inside = (r) => r.left >= -0.5 && r.top >= -0.5 && r.right <= innerWidth + 0.5 && r.bottom <= innerHeight + 0.5
	const essential = "#step, #caption, .tally dt"
	const letter = document.documentElement.lang.startsWith("zh") ? "国" : "H"
	const slack = innerHeight / 100 // a glyph's box is larger than its ink
	const pen = document.createElement("canvas").getContext("2d")
	const tall = (e, letter) => { // measured large, where no pixel is rounded up
		const {fontSize, fontWeight, fontFamily} = getComputedStyle(e)
		pen.font = fontWeight + " 1000px " + fontFamily
		const {actualBoundingBoxAscent, actualBoundingBoxDescent} = pen.measureText(letter)
		return (actualBoundingBoxAscent + actualBoundingBoxDescent) / 1000 * parseFloat(fontSize) / innerHeight
	}
	await go(lesson, 1)
	const steps = document.querySelectorAll("#beats button").length
	for (let step = 1; step <= steps; step++) {
		await go(lesson, step)
		const say = (fault, e) => faults.add(lesson + "/" + step + ": " + fault + ": " + e.textContent.trim().slice(0, 40))
		const boxes = []
		const shown = (e) => e.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, shown)
		for (let e; (e = walker.nextNode()); ) {
			const own = [...e.childNodes].some((n) => n.nodeType == Node.TEXT_NODE && n.data.trim())
			if (!own || !e.checkVisibility({opacityProperty: true, visibilityProperty: true}) || e.closest(".announcement, .loading, script, .corner")) continue
			const size = parseFloat(getComputedStyle(e).fontSize) / innerHeight
			if (size < 0.028) say("set at " + (100 * size).toFixed(1) + " % of the height", e)
			if (e.matches(".value") && tall(e, "1") < 0.05) say("digits of " + (100 * tall(e, "1")).toFixed(2) + " %", e)
			if (e.closest(essential) && tall(e, letter) < 0.035) say(letter + " is " + (100 * tall(e, letter)).toFixed(2) + " % high", e)
			const range = document.createRange()
			range.selectNodeContents(e)
			for (const r of range.getClientRects()) if (!inside(r)) say("out of sight", e)
			if (!e.closest("svg") && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display != "inline") say("cut off", e)
			boxes.push([e, range.getBoundingClientRect()])
		}
		for (const [e, a] of boxes) for (const [other, b] of boxes) {
			if (e == other || e.contains(other) || other.contains(e)) continue
			const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
			if (wide > slack / 2 && high > slack) say("lies over " + other.textContent.trim(), e)
		}
		const root = document.scrollingElement
		if (root.scrollWidth > innerWidth || root.scrollHeight > innerHeight) say("the page scrolls", document.querySelector("#step"))
	}
	return JSON.stringify([...faults])
}`

func TestEveryStepIsLegibleOnAWall(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/1?present=1")
			b.paintNothing()
			for _, lesson := range b.lessons() {
				b.goTo("#/" + lesson + "?present=1")
				for _, wall := range walls {
					b.do(chromedp.EmulateViewport(wall[0], wall[1]))
					b.settle()
					var faults []string
					script := fmt.Sprintf("(%s)(%q)", legible, lesson)
					if err := json.Unmarshal([]byte(get(b, chromedp.Evaluate[string](script, chromedp.EvalAwaitPromise))), &faults); err != nil {
						t.Fatal(err)
					}
					for _, fault := range faults {
						t.Errorf("%s, %v: %s", language, wall, fault)
					}
				}
			}
		})
	}
}

// On the wall stands what a class needs, and nothing else.
func TestPresentingFillsTheScreenAndEnds(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/3", media("prefers-color-scheme", "dark"))
	shown := func(selector string) string {
		return fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, selector)
	}
	for _, press := range []func(){func() { b.click("#present") }, func() { b.press("p") }} {
		press()
		b.await(`document.documentElement.dataset.profile == "projector"`)
		b.want("location.hash", "#/c1/3?present=1")
		for _, selector := range []string{"#picture", "#parameters", "#connections", "#caption", "#step"} {
			b.want(shown(selector), "true")
		}
		for _, selector := range []string{".masthead", ".strip", ".lesson.current", ".controls", "#status", "footer", ".appendix", "#uses"} {
			b.want(shown(selector), "false")
		}
		b.want(`getComputedStyle(document.body).backgroundColor`, "rgb(255, 255, 255)")
		b.want(`document.querySelector("#step").textContent`, "Step 3 of 5: Sliding")
		b.press("p")
		b.await(`!document.documentElement.dataset.profile`)
		b.want("location.hash", "#/c1/3")
		b.want(shown(".masthead"), "true")
	}
}

// The canvas is drawn as large as the words on it: its ink is where the SVG's
// is.
func TestCanvasAndDrawingAgreeOnAWall(t *testing.T) {
	t.Parallel()
	canvas := openStaged(t, "/en/#/c1/3?present=1", viewport(1280, 720))
	drawing := openWhole(t, "/en/#/c1/3?present=1", viewport(1280, 720), without("stage"))
	drawing.await(`document.querySelector("#status").textContent.includes("SVG")`)
	drawing.forgiveBlocked()
	for _, place := range []string{"#/c1/3?present=1", "#/counting/3?present=1"} {
		canvas.goTo(place)
		drawing.goTo(place)
		if d := difference(canvas.see("#picture"), drawing.see("#picture")); d > 2 {
			t.Errorf("%s: canvas and SVG differ by %v of 255", place, d)
		}
	}
}

// Screens that stay awake and full are asked for, and done without where the
// browser refuses.
func TestFullScreenAndWakeLock(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/2", before(`
		window.asked = []
		window.freed = 0
		Object.defineProperty(navigator, "wakeLock", {value: {request: async (kind) => { asked.push(kind); return {release: async () => freed++} }}})
		Element.prototype.requestFullscreen = async function () { asked.push("full"); throw new Error("no") }
	`))
	b.press("p")
	b.await(`asked.join() == "full,screen"`)
	b.eval(`document.dispatchEvent(new Event("visibilitychange")), 0`)
	b.await(`asked.join() == "full,screen,screen"`)
	b.press("f")
	b.await(`asked.join() == "full,screen,screen,full"`)
	b.press("p")
	b.await(`freed == 1`)
	b.eval(`document.dispatchEvent(new Event("visibilitychange")), 0`)
	b.settle()
	b.want(`asked.length`, "4")

	refused := openLive(t, "/en/#/c1/2", before(`
		Object.defineProperty(navigator, "wakeLock", {value: {request: () => Promise.reject(new DOMException("no", "NotAllowedError"))}})
		Element.prototype.requestFullscreen = undefined
	`))
	refused.press("p")
	refused.await(`document.documentElement.dataset.profile == "projector"`)
}

// Someone who touches the screen has buttons, large enough for a finger; they
// come with the pointer.
func TestCornerButtons(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/2?present=1", media("prefers-reduced-motion", "reduce"))
	b.want(`getComputedStyle(document.querySelector("#corner")).opacity`, "0")
	b.do(chromedp.MouseEvent("mouseMoved", 300, 300))
	b.await(`getComputedStyle(document.querySelector("#corner")).opacity == "1"`)
	b.want(`[...document.querySelectorAll("#corner button")].every((e) => e.offsetWidth >= 44 && e.offsetHeight >= 44)`, "true")
	b.click(`#corner [data-do="back"]`)
	b.await(`location.hash == "#/c1/1?present=1"`)
	b.press(" ") // the next step, not the button again
	b.await(`location.hash == "#/c1/2?present=2"`)
	b.click(`#corner [data-do="present"]`)
	b.await(`location.hash == "#/c1/2"`)
}

// The buttons lie over no word: neither the lesson's title nor what is said to
// the teacher at its end.
func TestCornerButtonsLieOverNothing(t *testing.T) {
	t.Parallel()
	const under = `(() => {
		const corner = document.querySelector("#corner").getBoundingClientRect()
		return [...document.querySelectorAll(".heading *")].filter((e) => {
			const range = document.createRange()
			range.selectNodeContents(e)
			return e.checkVisibility({visibilityProperty: true}) && [...range.getClientRects()].some((r) => r.right > corner.left && r.top < corner.bottom)
		}).map((e) => e.textContent).join()
	})()`
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/5?present=1", media("prefers-reduced-motion", "reduce"))
			for _, wall := range walls {
				b.do(chromedp.EmulateViewport(wall[0], wall[1]))
				for _, show := range []string{
					`document.querySelector("#corner button").blur(); document.documentElement.classList.add("pointing")`,
					`document.documentElement.classList.remove("pointing"); document.querySelector("#corner button").focus()`,
				} {
					for _, cue := range []string{`""`, `document.querySelector("#cue").dataset.lessonEnds`} {
						b.eval(`{ ` + show + `; fivebyfive.cue(` + cue + `) } 0`)
						b.await(`getComputedStyle(document.querySelector("#corner")).opacity == "1"`)
						if covered := b.eval(under); covered != "" {
							t.Errorf("%s, %v: the buttons lie over %q", language, wall, covered)
						}
					}
				}
			}
		})
	}
}

// Keys of one letter can be turned off: for good, and with a button.
func TestSingleKeysCanBeTurnedOff(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?present=1")
	b.press("?")
	b.await(`document.querySelector("#help").open`)
	b.click(`[data-keep="keys"]`)
	b.press(kb.Escape)
	b.await(`!document.querySelector("#help").open`)
	for range 2 {
		for _, key := range []string{"b", ".", "w", "s", "q", "p", "?"} {
			b.press(key)
		}
		b.want(`document.querySelectorAll(".curtain, .spotlight, dialog[open]").length`, "0")
		b.want("location.hash", "#/c1/3?present=1")
		b.press(kb.PageUp) // a clicker still works
		b.await(`location.hash == "#/c1/2?present=1"`)
		b.goTo("#/c1/3?present=1")
		b.do(chromedp.Reload())
		b.await(live)
	}
	b.do(chromedp.MouseEvent("mouseMoved", 300, 300))
	b.click(`#corner [data-do="help"]`)
	b.want(`document.querySelector('[data-keep="keys"]').checked`, "false")
}

// Letters belong to whoever writes.
func TestLettersInAFieldAreLetters(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	b.eval(`document.querySelector(".lesson.current input").focus(), 0`)
	b.press("p")
	b.press("q")
	b.want(`document.querySelector(".lesson.current input").value`, "pq")
	b.want("location.hash", "#/c1/3")
}

// The dialogs, and the page behind them, are found without fault by axe-core.
func TestAccessOfThePresentation(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3?present=1", viewport(1280, 800))
			b.loadAxe()
			for _, key := range []string{"", "?", "q"} {
				if key != "" {
					b.press(key)
					b.await(`!!document.querySelector("dialog[open]")`)
				}
				for _, violation := range audit(b) {
					t.Errorf("%s, with %q pressed: %s", language, key, violation)
				}
			}
		})
	}
}
