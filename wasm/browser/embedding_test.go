package browser

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fivebyfive/wasm/playhead"
)

// Lessons inside a page of somebody's.

// openCourse opens a page with the given body, and the built site beside it in
// the folders five-by-five and other. The canvases of its lessons are blank.
func openCourse(t *testing.T, body string, options ...option) *tab {
	t.Helper()
	return openWholeCourse(t, body, append([]option{blankCanvas}, options...)...)
}

// openWholeCourse opens one whose canvases are real.
func openWholeCourse(t *testing.T, body string, options ...option) *tab {
	t.Helper()
	folder := t.TempDir()
	page := `<!doctype html><html lang="en"><meta charset="utf-8"><title>Course</title><link rel="icon" href="data:,"><body>` + body
	if err := os.WriteFile(filepath.Join(folder, "index.html"), []byte(page), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(built, filepath.Join(folder, "other")); err != nil {
		t.Fatal(err)
	}
	return openBeside(t, folder, "", options...)
}

// holds is a condition of the document in a frame.
func holds(frame, condition string) string {
	return fmt.Sprintf(`((frame) => { const {document, location} = frame?.contentWindow ?? {}; return !!document?.documentElement && (%s) })(%s)`, condition, frame)
}

const (
	firstFrame = `document.querySelector("iframe")`
	element    = `document.querySelector("five-by-five")`
)

// parts are the parts of a page, each by something that is in it.
var parts = map[string]string{
	"contents": ".strip", "figure": "#picture", "tally": "#parameters", "controls": "#scrub", "caption": "#caption", "lesson": ".lesson.current",
}

func shown(selector string) string {
	return fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, selector)
}

func TestAddressSaysWhichPartsAreShown(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?parts=figure,tally")
	for _, wanted := range []string{"figure,tally", "figure", "tally,caption", "lesson", "contents,figure,controls", "figure,tally,controls,caption", ""} {
		hash := "#/c1/3"
		if wanted != "" {
			hash += "?parts=" + wanted
		}
		b.goTo(hash)
		for part, selector := range parts {
			want := wanted == "" || strings.Contains(","+wanted+",", ","+part+",")
			if got := b.eval(shown(selector)); got != fmt.Sprint(want) {
				t.Errorf("parts=%s: it is %s that the %s is shown", wanted, got, part)
			}
		}
		b.want("location.hash", hash)
	}
}

// What is shown is the same before the page's program runs, and when it never
// does: the figure is a poster then.
func TestPartsBeforeTheProgramRuns(t *testing.T) {
	t.Parallel()
	b := open(t, "/en/#/c3/2?parts=figure,tally&theme=dark", without("page"))
	b.await(`document.documentElement.classList.contains("still")`)
	b.forgiveBlocked()
	b.want(`[...document.querySelectorAll(".poster")].filter((p) => p.checkVisibility()).map((p) => p.closest("article").id).join()`, "c3")
	b.want(`[...document.querySelectorAll(".lesson p, .masthead, footer, .appendix")].filter((e) => e.checkVisibility() && !e.closest(".poster")).length`, "0")
	b.want(`document.documentElement.dataset.theme`, "dark")
}

// A range of steps is all that there is: in the list, for the keys, and after a
// reload.
func TestRangeOfSteps(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1?steps=2-4", media("prefers-reduced-motion", "reduce"))
	for range 2 {
		b.want(`document.querySelectorAll("#beats button").length`, "3")
		b.want("location.hash", "#/c1/2?steps=2-4")
		b.eval(`document.querySelector("#scrub").focus(), 0`)
		b.press(kb.PageUp)
		b.want("location.hash", "#/c1/2?steps=2-4")
		b.press(kb.PageDown)
		b.press(kb.PageDown)
		b.press(kb.PageDown)
		b.await(`location.hash == "#/c1/4?steps=2-4"`)
		b.await(`document.querySelector("#beats [aria-current]").dataset.step == 3`)
		b.press(kb.PageUp)
		b.await(`location.hash == "#/c1/3?steps=2-4"`)
		b.click("#restart")
		b.do(chromedp.Reload())
		b.await(live)
	}
	b.click(`#beats li:last-child button`)
	b.await(`location.hash == "#/c1/4?steps=2-4"`)
	b.eval(`document.querySelector('.strip a[data-lesson="s2"]').click(), 0`)
	b.await(`location.hash == "#/s2/1"`)
	b.want(`document.querySelector("#beats li:first-child button").dataset.step`, "0")
}

// A value that makes no sense is left out, and there is one notice of it.
func TestBadValuesAreLeftOutAndSaid(t *testing.T) {
	t.Parallel()
	for language, says := range map[string]string{"en": "The address says", "zh": "无法识别"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3?parts=figure,everything&theme=pink&steps=4-2&autoplay=yes&keys=none&speed=3&series=0")
			b.want("location.hash", "#/c1/3")
			notice := b.text("#status")
			for _, name := range []string{"parts", "theme", "steps", "autoplay", "keys", "speed", "series"} {
				if !strings.Contains(notice, name+"=") {
					t.Errorf("%s: the notice says nothing of %s: %s", language, name, notice)
				}
			}
			if !strings.Contains(notice, says) {
				t.Errorf("%s: the notice is %q", language, notice)
			}
		})
	}
}

func TestAutoplayPlaysOnceAndCanBeStopped(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/1?parts=figure&autoplay=on&speed=4&steps=1-2")
	b.await(playing)
	b.want(shown("#play"), "true")
	b.click("#play")
	b.await(resting)
	b.click("#play")
	b.await(`location.hash.startsWith("#/c1/2?") && !location.hash.includes("t=")`)
	b.want(playing, "false")
}

func TestKeysCanBeLeftToThePageAround(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?keys=off", media("prefers-reduced-motion", "reduce"))
	b.eval(`window.left = 0, addEventListener("keydown", (e) => left += !e.defaultPrevented), document.querySelector("#pointer").focus(), 0`)
	for _, key := range []string{kb.PageDown, kb.PageUp, kb.Home, kb.End, kb.ArrowRight, " ", "p", "?"} {
		b.press(key)
	}
	b.settle()
	b.want("left", "8")
	b.want("location.hash", "#/c1/3?keys=off")
}

// Whichever of the two pages speaks first, and whatever happens to the frame,
// it is as high as what is in it, and no word is said any more then.
func TestFrameIsAsHighAsItsContent(t *testing.T) {
	t.Parallel()
	const frame = `<iframe src="five-by-five/en/#/c1/3?parts=figure,tally,controls,caption" title="C1" width="100%" height="200" style="border:3px solid"></iframe>`
	const script = `<script src="five-by-five/embed.js"></script>`
	later := func(what string) string {
		return `<script>window.waiting = true; setTimeout(() => { ` + what + `; waiting = false }, 2500)</script>`
	}
	for name, body := range map[string]string{
		"the script first":       script + frame,
		"the frame first":        frame + script,
		"the script much later":  frame + later(`document.head.append(Object.assign(document.createElement("script"), {src: "five-by-five/embed.js"}))`),
		"the script twice":       script + frame + script,
		"a whole lesson":         script + strings.Replace(frame, "?parts=figure,tally,controls,caption", "", 1),
		"the lesson alone":       script + strings.Replace(frame, "figure,tally,controls,caption", "lesson", 1),
		"hidden, then shown":     `<div id="room" hidden>` + frame + script + `</div>` + later(`room.hidden = false`),
		"in a closed details":    `<details id="room">` + frame + script + `</details>` + later(`room.open = true`),
		"moved to another place": script + frame + `<main></main>` + later(`document.querySelector("main").append(document.querySelector("iframe"))`),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := openCourse(t, `<script>window.heard = [], addEventListener("message", (e) => e.data?.fivebyfive && heard.push(e.data.fivebyfive))</script>`+body)
			b.await(`!window.waiting`)
			b.await(`heard.includes("ready") && ` + holds(firstFrame, `document.documentElement.classList.contains("fitted")`))
			b.await(`document.querySelector("iframe").offsetHeight > 210`)
			fits := `((frame) => {
				const height = frame.clientHeight, {body, documentElement} = frame.contentDocument
				const content = body.getBoundingClientRect().height
				return Math.abs(height - content) <= 1 && documentElement.scrollHeight <= height + 1 || [height, content, documentElement.scrollHeight, documentElement.className, heard].join()
			})(` + firstFrame + `)`
			for _, width := range []int64{1440, 700, 390, 1440} {
				b.do(chromedp.EmulateViewport(width, 900))
				b.settle()
				b.await(fits)
			}
			b.eval(`new Promise((done) => { heard.length = 0; setTimeout(done, 1000) })`)
			b.want("heard.length <= 3", "true")
			b.await(fits)
		})
	}
}

func TestFrameOfFixedHeight(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<script src="five-by-five/embed.js"></script><iframe src="five-by-five/en/#/c1/3?parts=figure,tally" title="C1" width="700" height="420" data-height="fixed" style="border:0"></iframe>`)
	b.await(holds(firstFrame, live))
	b.settle()
	b.want(firstFrame+".clientHeight", "420")
	// What is shown fills the frame.
	b.await(holds(firstFrame, `document.documentElement.scrollHeight <= 420 && document.querySelector("#picture").offsetHeight > 250`))
}

// The element has a poster until it comes near the window.
func TestElement(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<script>window.said = []</script><script src="five-by-five/embed.js"></script>
		<p style="height: 2500px">Far below</p>
		<five-by-five lesson="c3" step="2" lang="zh" theme="dark" parts="figure,tally" steps="2-4" series="7" title="C3"></five-by-five>
		<script>for (const what of ["ready", "step", "answer", "complete", "resize", "error"]) document.querySelector("five-by-five").addEventListener(what, (e) => said.push([what, e.detail]))</script>`,
		media("prefers-reduced-motion", "reduce"))
	b.await(element + `.shadowRoot.querySelector("img").complete`)
	b.want(element+`.shadowRoot.querySelector("img").naturalWidth > 0`, "true")
	b.want(element+`.shadowRoot.querySelector("img").alt`, "C3")
	b.want(`!!`+element+`.frame`, "false")
	b.eval(`scrollTo(0, 2400), 0`)
	b.await(`said.some(([what]) => what == "ready") && said.some(([what]) => what == "resize")`)
	frame := element + ".frame"
	b.want(holds(frame, `location.hash == "#/c3/2?series=7&steps=2-4&parts=figure,tally&theme=dark" && document.documentElement.lang == "zh-Hans" && document.documentElement.dataset.theme == "dark"`), "true")
	b.want(element+`.shadowRoot.querySelector("img") == null`, "true")
	b.await(`Math.abs(` + element + `.offsetHeight - ` + frame + `.contentDocument.body.offsetHeight) <= 1`)

	b.eval(element + `.step(), 0`)
	b.await(`said.some(([what, detail]) => what == "step" && detail.step == 3)`)
	b.eval(element + `.goto("c3/4"), 0`)
	b.await(`said.some(([what, detail]) => what == "complete" && detail.lesson == "c3")`)
	b.eval(element + `.step(-1), 0`)
	b.await(holds(frame, `location.hash.startsWith("#/c3/3?")`))
	b.eval(element + `.goto("c3/6"), ` + element + `.goto("nowhere"), 0`) // out of the range, and nowhere
	b.eval(element + `.goto("s2/1"), 0`)
	b.await(holds(frame, `location.hash.startsWith("#/s2/1?")`))
	b.eval(element + `.play(), 0`)
	b.await(holds(frame, playing))
	b.eval(element + `.pause(), 0`)
	b.await(holds(frame, resting))
	b.eval(element + `.setAttribute("lesson", "c1"), ` + element + `.setAttribute("lang", "en"), 0`)
	b.await(holds(frame, `location.href.includes("/en/") && location.hash.startsWith("#/c1/2") && `+live))
	b.eval(element + `.remove(), 0`)
	b.want(`said.filter(([what]) => what == "error").length`, "0")
}

// Answers are told of, with the lesson and what was asked.
func TestAnswersAreTold(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<script>window.answers = [], addEventListener("message", (e) => e.data?.fivebyfive == "answer" && answers.push(JSON.stringify(e.data)))</script>
		<iframe src="five-by-five/en/#/c1/3" title="C1" width="1200" height="800"></iframe>`)
	b.await(holds(firstFrame, live))
	for answer, right := range map[string]string{"156": "true", "2,400": "false"} {
		b.eval(fmt.Sprintf(`(() => {
			const form = document.querySelector("iframe").contentDocument.querySelector('.lesson.current [data-quantity="c1.parameters"]')
			answers.length = 0
			form.querySelector("input").value = %q
			form.querySelector("button").click()
		})(), 0`, answer))
		b.await("answers.length == 1")
		b.want("answers[0]", `{"fivebyfive":"answer","version":1,"lesson":"c1","asked":"c1.parameters","answer":`+strings.ReplaceAll(answer, ",", "")+`,"right":`+right+`}`)
	}
}

// No address is an exception: whatever stands in it, the page shows a lesson, and
// its own address is one that makes sense.
func TestAThousandAddresses(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 5))
	some := func(of ...string) string { return of[random.IntN(len(of))] }
	var names []string
	for _, p := range playhead.Parameters() {
		names = append(names, p.Name)
	}
	value := func() string {
		return some("", "0", "1", "2", "-1", "1e99", "NaN", "2-4", "4-2", "1-", "figure", "figure,tally", "figure,figure", "%2C", "%", "on", "off", "dark", "pink",
			"<b>", "\"", "'", "𝟓", "ffffffffffffffffffffffff", "__proto__", "9999", "10000", "0.5", "=", "?", "#")
	}
	var addresses []string
	for range 1000 {
		address := some("#", "#/", "", "#//") + some("c1", "c3", "s2", "totals", "C1", "", "constructor", "c1/3", "c3/2", "f6/99", "f6/-1", "c5/x", "../zh", "glossary")
		address += some("?", "&", "/?")
		for range random.IntN(6) {
			address += some(append(names, "x", "", "__proto__")...) + some("=", "") + value() + some("&", "")
		}
		addresses = append(addresses, address)
	}
	b := openLive(t, "/en/#/c1/3")
	for some := range slices.Chunk(addresses, 50) {
		list, err := json.Marshal(some)
		if err != nil {
			t.Fatal(err)
		}
		wrong := b.eval(fmt.Sprintf(`(async () => {
			const wrong = []
			for (const address of %s) {
				location.hash = address
				await new Promise((done) => setTimeout(done))
				const shown = document.querySelectorAll(".lesson.current").length
				if (shown != 1 || !document.documentElement.classList.contains("ready")) wrong.push(address)
			}
			return JSON.stringify(wrong)
		})()`, list))
		if wrong != "[]" {
			t.Errorf("no lesson, or none that runs, is shown at %s", wrong)
		}
	}
	b.goTo("#/c1/3")
	b.want(`document.querySelector("#step").textContent`, "Step 3 of 5: Sliding")
	b.want(`document.querySelector("#status").textContent`, "")
}

// A slip in an address costs what it says, and nothing else: a lesson in a page of
// somebody's never becomes the whole site.
func TestASlipIsNotTheWholeSite(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ attributes, hash, notice string }{
		"capitals and spaces": {`lesson=" C1" step="3" parts="Figure, tally"`, "#/c1/3?parts=figure,tally", ""},
		"no such lesson":      {`lesson="c9" step="3" parts="figure,tally" theme="dark"`, "#/idea/1?parts=figure,tally&theme=dark", "lesson=c9"},
		"no such part":        {`lesson="c1" step="3" parts="figur" theme="Dark"`, "#/c1/3?parts=figure,tally,controls,caption&theme=dark", "parts=figur"},
		"two slips":           {`lesson="c1" step="33" parts="figure,tallly" steps="2-4"`, "#/c1/2?steps=2-4&parts=figure,tally,controls,caption", "step=33, parts=figure,tallly"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := openCourse(t, `<script src="five-by-five/embed.js"></script><five-by-five `+test.attributes+`></five-by-five>`)
			frame := element + ".frame"
			b.await(`!!` + frame + ` && ` + holds(frame, live))
			b.want(frame+`.contentWindow.location.hash`, test.hash)
			b.want(holds(frame, `!document.querySelector(".strip").checkVisibility() && !document.querySelector(".masthead").checkVisibility() && document.querySelector("#tally, #parameters").checkVisibility()`), "true")
			b.want(frame+`.contentDocument.querySelector("#status").textContent.includes("`+test.notice+`")`, "true")
			b.await(frame + `.offsetHeight > 200 && ` + frame + `.offsetHeight < 1000`)
			b.forgive("404") // there is no poster of such a lesson
		})
	}
}

// What parts are shown before the program runs is what it will show.
func TestASlipBeforeTheProgramRuns(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<iframe src="five-by-five/en/#/C3/2?parts=figur&amp;theme=DARK" title="C3" width="900" height="500"></iframe>`, without("page"))
	b.await(holds(firstFrame, `document.documentElement.classList.contains("still")`))
	b.forgiveBlocked()
	b.want(firstFrame+`.contentDocument.documentElement.dataset.parts`, "figure tally controls caption")
	b.want(firstFrame+`.contentDocument.documentElement.dataset.theme`, "dark")
	b.want(firstFrame+`.contentDocument.querySelector("article.current").id`, "c3")
}

// The element is as wide as its place, whatever lays the page out.
func TestElementIsAsWideAsItsPlace(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<script src="five-by-five/embed.js"></script>
		<div style="display: flex"><five-by-five lesson="c1"></five-by-five></div>
		<div style="display: flex"><p style="width: 200px">Beside it</p><five-by-five lesson="c1"></five-by-five></div>
		<div style="display: flex; flex-direction: column; align-items: center"><five-by-five lesson="c1"></five-by-five></div>
		<div style="display: grid; justify-items: center"><five-by-five lesson="c1"></five-by-five></div>
		<div style="float: left"><five-by-five lesson="c1"></five-by-five></div>
		<dialog style="padding: 0"><five-by-five lesson="c1"></five-by-five></dialog>
		<div style="width: 300px; clear: both"><five-by-five lesson="c1"></five-by-five></div>`)
	b.eval(`document.querySelector("dialog").showModal(), 0`)
	widths := `[...document.querySelectorAll("five-by-five")].map((e) => Math.round(e.getBoundingClientRect().width))`
	posters := b.eval(widths + ".join()")
	b.want(widths+`.slice(0, -1).every((width) => width >= 900)`, "true")
	b.want(widths+`.at(-1)`, "300")
	b.want(`[...document.querySelectorAll("five-by-five")].every((e) => e.getBoundingClientRect().right <= innerWidth)`, "true")
	b.eval(`document.querySelectorAll("five-by-five").forEach((e) => e.load()), 0`)
	b.await(`[...document.querySelectorAll("five-by-five")].every((e) => e.frame?.className == "shown")`)
	b.want(widths+".join()", posters) // nothing jumps
	b.want(`[...document.querySelectorAll("five-by-five")].every((e) => e.frame.offsetWidth == e.offsetWidth)`, "true")
}

// Moved in its page, a lesson goes on where it was.
func TestAMovedLessonKeepsItsPlace(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ body, moved string }{
		"an element, moved": {`<main></main><five-by-five lesson="c1"></five-by-five>`, `document.querySelector("main").append(document.querySelector("five-by-five"))`},
		"an element, moved alive": {`<main></main><five-by-five lesson="c1"></five-by-five>`,
			`document.querySelector("main").moveBefore(document.querySelector("five-by-five"), null)`},
		"an element, taken out and back": {`<main></main><five-by-five lesson="c1"></five-by-five>`,
			`(() => { const five = document.querySelector("five-by-five"); five.remove(); document.querySelector("main").append(five) })()`},
		"a frame": {`<main></main><iframe src="five-by-five/en/#/c1?parts=figure" title="C1" width="900"></iframe>`, `document.querySelector("main").append(document.querySelector("iframe"))`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := openCourse(t, `<script>window.heard = [], addEventListener("message", (e) => e.data?.fivebyfive && heard.push(e.data))</script><script src="five-by-five/embed.js"></script>`+test.body,
				media("prefers-reduced-motion", "reduce"))
			frame := `(document.querySelector("five-by-five")?.frame ?? document.querySelector("iframe"))`
			b.await(`heard.some((m) => m.fivebyfive == "ready")`)
			b.eval(frame + `.contentWindow.postMessage({fivebyfive: "goto", version: 1, address: "c1/4"}, "*"), 0`)
			b.await(`heard.some((m) => m.address?.startsWith("#/c1/4"))`)
			b.eval(`heard.length = 0, ` + test.moved + `, 0`)
			b.await(holds(frame, live+` && location.hash.startsWith("#/c1/4")`))
			b.want(`document.querySelectorAll("main > *").length`, "1")
		})
	}
}

// A frame gets its height in a shadow root, and with the scripts of two sites in
// one page.
func TestEveryFrameGetsItsHeight(t *testing.T) {
	t.Parallel()
	const frame = `<iframe src="five-by-five/en/#/c1/3?parts=figure,tally" title="C1" width="900" height="90"></iframe>`
	for name, body := range map[string]string{
		"in a shadow root":          `<script src="five-by-five/embed.js"></script><main><template shadowrootmode="open"><section><template shadowrootmode="open">` + frame + `</template></section></template></main>`,
		"an element in one":         `<script src="five-by-five/embed.js"></script><main><template shadowrootmode="open"><five-by-five lesson="c1" parts="figure,tally"></five-by-five></template></main>`,
		"another site's script too": `<script src="five-by-five/embed.js"></script><script src="other/embed.js"></script>` + strings.Replace(frame, "five-by-five", "other", 1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := openCourse(t, `<script>window.heard = [], addEventListener("message", (e) => e.data?.fivebyfive && heard.push(e.data))</script>`+body)
			b.await(`heard.some((m) => m.fivebyfive == "resize")`)
			b.await(`(function find(root) { return [...root.querySelectorAll("*")].flatMap((e) => [...(e.shadowRoot ? find(e.shadowRoot) : []), ...(e.matches("iframe") ? [e] : [])]) })(document).some((f) => f.offsetHeight > 200)`)
		})
	}
}
