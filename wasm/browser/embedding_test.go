package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
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
