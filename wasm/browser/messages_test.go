package browser

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// The messages between a lesson and the page around it.

// Every message, in both directions, is as embed.schema.json describes it.
func TestMessagesAreAsDescribed(t *testing.T) {
	t.Parallel()
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join(built, "embed.schema.json"))
	if err != nil {
		t.Fatal(err)
	}
	b := openCourse(t, `<script>
			window.heard = []
			window.record = (e) => e.data?.fivebyfive && heard.push(JSON.stringify(e.data))
			addEventListener("message", record)
		</script>
		<script src="five-by-five/embed.js"></script>
		<five-by-five lesson="c1" step="4" steps="2-5" parts="figure,tally,lesson" style="--five-by-five-kernel: teal"></five-by-five>`,
		media("prefers-reduced-motion", "reduce"),
		before(`if (parent !== window && parent.record && location.pathname.includes("/en/")) addEventListener("message", (e) => e.source === parent && parent.record(e))`))
	b.await(`['"ready"', '"resize"'].every((kind) => heard.some((m) => m.includes(kind)))`)
	b.eval(`(() => {
		const five = document.querySelector("five-by-five")
		five.play(), five.pause(), five.step(), five.step(-1), five.goto("c1/5")
		const form = five.frame.contentDocument.querySelector(".lesson.current .prediction")
		form.querySelector("input").value = "26"
		form.querySelector("button").click()
	})(), 0`)
	b.await(`heard.some((m) => m.includes('"complete"')) && heard.some((m) => m.includes('"answer"'))`)
	b.eval(element + `.setAttribute("present", 1), 0`)
	b.await(holds(element+".frame", `document.documentElement.dataset.profile == "projector"`))
	b.eval(`(() => {
		const body = ` + element + `.frame.contentDocument.body
		for (const key of ["End", "PageDown"]) body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}))
	})(), 0`)
	b.await(`heard.some((m) => m.includes('"overflow"'))`)

	var messages []string
	if err := json.Unmarshal([]byte(b.eval("JSON.stringify(heard)")), &messages); err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, message := range messages {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(message))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Errorf("%s is not as described: %v", message, err)
		}
		kind, _ := value.(map[string]any)["fivebyfive"].(string)
		kinds[kind]++
	}
	for _, kind := range []string{"hello", "ready", "step", "resize", "answer", "complete", "overflow", "play", "pause", "goto", "style"} {
		if kinds[kind] == 0 {
			t.Errorf("there was no message %s", kind)
		}
	}
}

// What is not described changes nothing, and neither does what comes from
// anywhere but the page around.
func TestOtherMessagesChangeNothing(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<script src="five-by-five/embed.js"></script>
		<iframe src="five-by-five/en/#/c1/3?parts=figure,tally" title="C1" width="700" height="420"></iframe><iframe id="other" title="other"></iframe>`)
	b.await(holds(firstFrame, live+` && document.documentElement.classList.contains("fitted")`))
	b.await(firstFrame + `.clientHeight != 420`)
	b.settle()
	state := `(({document, location, frameElement}) => [
			location.hash, document.documentElement.className, JSON.stringify(document.documentElement.dataset), document.adoptedStyleSheets.length,
			document.querySelector("#connections").textContent, document.querySelector("#status").textContent, frameElement.style.cssText,
		].join())(` + firstFrame + `.contentWindow)`
	before := b.eval(state)
	b.eval(`new Promise((done) => {
		let seed = 5
		const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n
		const one = (of) => of[random(of.length)]
		const anything = () => one([0, 1, -1, 2, NaN, Infinity, "", "c1/5", "#/c1/1", "on", null, undefined, true, [], {}, [1], {by: 1}, "__proto__", 1e99])
		const kinds = ["hello", "play", "pause", "step", "goto", "style", "ready", "resize", "draw", "take", "stageReady", "stageFailed", "__proto__", "constructor", "toString", "", 1, null]
		const frame = ` + firstFrame + `.contentWindow
		for (let i = 0; i < 10000; i++) {
			const message = one([anything(), {}, {fivebyfive: one(kinds)}, {fivebyfive: one(kinds), version: one([0, 2, "1", null, true])}])
			if (message !== null && typeof message === "object") for (const name of ["by", "address", "colours", "fit", "height", "arguments", "name"]) if (random(2)) message[name] = anything()
			frame.postMessage(message, "*")
			postMessage(message, "*") // to the host's script
		}
		for (const wrong of [{by: 2}, {by: "1"}, {by: 0}, {}]) frame.postMessage({fivebyfive: "step", version: 1, ...wrong}, "*")
		for (const address of [5, null, "", "nowhere/2", "c1/99", "c1/2?parts=all", "#//"]) frame.postMessage({fivebyfive: "goto", version: 1, address}, "*")
		for (const fit of ["yes", 1, null]) frame.postMessage({fivebyfive: "hello", version: 1, fit}, "*")
		for (const colours of [null, 5, "red"]) frame.postMessage({fivebyfive: "style", version: 1, colours}, "*")
		// As described, but by another window.
		const script = document.querySelector("#other").contentDocument.createElement("script")
		script.textContent = 'const f = parent.frames[0]; for (const m of [{fivebyfive: "goto", version: 1, address: "c1/5"}, {fivebyfive: "step", version: 1, by: 1}, {fivebyfive: "hello", version: 1, fit: false}]) f.postMessage(m, "*"); parent.postMessage({fivebyfive: "resize", version: 1, height: 5}, "*")'
		document.querySelector("#other").contentDocument.body.append(script)
		setTimeout(done, 500)
	})`)
	b.settle()
	b.want(state, before)
}

// Whatever colours a page gives, words can be read.
func TestColoursOfTheHostStayLegible(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<script src="five-by-five/embed.js"></script><five-by-five lesson="c1" style="--five-by-five-paper: #123; --five-by-five-kernel: rebeccapurple; --five-by-five-radius: 12px"></five-by-five>`)
	b.await(element + `.frame && ` + holds(element+".frame", live+` && document.adoptedStyleSheets.length == 1`))
	property := func(name string) string {
		return `getComputedStyle(` + element + `.frame.contentDocument.documentElement).getPropertyValue("--` + name + `")`
	}
	b.want(property("paper"), "rgb(17, 34, 51)")
	b.want(`getComputedStyle(`+element+`).borderRadius`, "12px")
	b.want(`getComputedStyle(`+element+`.frame.contentDocument.documentElement).colorScheme`, "dark")
	// Roles that are not given have the colours of the theme that suits the paper.
	b.want(property("ink"), "rgb(236, 239, 245)")
	for seed := range 10 { // three hundred palettes, in pieces that a slow machine ends in time
		b.want(`(async () => {
		const five = `+element+`, window = five.frame.contentWindow
		const roles = ["paper", "panel", "ink", "muted", "hair", "input", "kernel", "bias", "output", "connection", "focus"]
		const luminance = (c) => { const [r, g, b] = c.match(/[\d.]+/g).map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b }
		const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05) }
		let seed = `+fmt.Sprint(seed)+`, worst = 21
		const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n
		for (let i = 0; i < 30; i++) {
			five.removeAttribute("style")
			for (const role of roles) if (random(3)) five.style.setProperty("--five-by-five-" + role, "rgb(" + [random(256), random(256), random(256)].join(" ") + ")")
			five.restyle()
			await new Promise((done) => setTimeout(done))
			const own = window.getComputedStyle(window.document.documentElement)
			const colour = (role) => own.getPropertyValue("--" + role)
			for (const role of roles.filter((r) => !["paper", "panel", "hair"].includes(r))) worst = Math.min(worst, contrast(colour(role), colour("paper")), contrast(colour(role), colour("panel")))
		}
		return worst >= 4.5 || worst
	})()`, "true")
	}
	// Without any, the theme is the reader's again.
	b.eval(`for (const name of [...` + element + `.style]) ` + element + `.style.removeProperty(name); ` + element + `.restyle(), 0`)
	b.await(holds(element+".frame", `document.adoptedStyleSheets.length == 0`))
}

// What is read back from a canvas is of no use where a browser falsifies it
// against fingerprinting; colours come out as they are given all the same.
func TestColoursOfTheHostAreNotReadFromACanvas(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<script src="five-by-five/embed.js"></script><five-by-five lesson="c1" style="--five-by-five-paper: white"></five-by-five>`, before(`
		for (const kind of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
			kind.prototype.getImageData = function () { return {data: Array.from({length: 4}, () => Math.floor(256 * Math.random()))} }
		}`))
	b.await(element + `.frame && ` + holds(element+".frame", live+` && document.adoptedStyleSheets.length == 1`))
	for given, want := range map[string]string{
		"#181818": "rgb(24, 24, 24)", "rebeccapurple": "rgb(102, 51, 153)", "rgb(10% 20% 30% / 0.5)": "rgb(26, 51, 77)", "hsl(120 100% 20%)": "rgb(0, 102, 0)",
		"color(srgb none 0.2 1e-7)": "rgb(0, 51, 0)", "oklab(0.3 0 0)": "rgb(46, 46, 46)", "color-mix(in srgb, black, #0000c8)": "rgb(0, 0, 100)",
	} {
		b.eval(`(() => { const five = ` + element + `; five.style.setProperty("--five-by-five-kernel", "` + given + `"); five.restyle() })(), 0`)
		b.settle()
		if got := b.eval(`getComputedStyle(` + element + `.frame.contentDocument.documentElement).getPropertyValue("--kernel")`); got != want {
			t.Errorf("%s comes out as %s, want %s", given, got, want)
		}
	}
}

// Twenty lessons in a page have four canvases between them, whatever is in
// sight, and none loads twice.
func TestTwentyLessonsShareFourCanvases(t *testing.T) {
	t.Parallel()
	frame := `<iframe src="five-by-five/en/#/c1/3?parts=figure,tally" title="C1" width="32%" height="280" style="border:0"></iframe> `
	b := openWholeCourse(t, `<script>
			window.loads = 0, window.most = 0
			document.addEventListener("load", (e) => e.target.tagName == "IFRAME" && loads++, true)
			window.canvases = () => [...document.querySelectorAll("iframe")].filter((f) => f.contentDocument?.querySelector("#canvas iframe")).length
			setInterval(() => most = Math.max(most, canvases()), 20)
		</script>`+strings.Repeat(frame, 20))
	all := func(condition string) string {
		return `[...document.querySelectorAll("iframe")].every((f) => ` + holds("f", condition) + `)`
	}
	b.await(`[...document.querySelectorAll("iframe")].filter((f) => ` + holds("f", `document.documentElement.classList.contains("ready")`) + `).length == 20`)
	for _, y := range []string{"0", "900", "1800", "0"} {
		b.eval(`scrollTo(0, ` + y + `), 0`)
		b.await(`[...document.querySelectorAll("iframe")].filter((f) => f.getBoundingClientRect().bottom > 150 && f.getBoundingClientRect().top < innerHeight - 150).some((f) => ` + holds("f", staged) + `)`)
	}
	b.want("most <= 4 && most > 0", "true")
	b.want("loads", "20")
	b.want(all(`document.querySelector("#parameters").textContent.length > 0`), "true")
}

// A lesson takes no focus, Tab goes through it in both directions, and the wheel
// over it scrolls the page around.
func TestFrameHoldsNothingCaptive(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<p><input id="first" aria-label="first"></p><iframe src="five-by-five/en/#/c1/3?parts=figure,tally,controls,caption" title="C1" width="900" height="560"></iframe><p><input id="last" aria-label="last"></p><p style="height:2000px"></p>`)
	b.await(holds(firstFrame, live))
	b.settle()
	b.want("document.activeElement.tagName", "BODY")
	for _, way := range []struct {
		from, to  string
		modifiers []chromedp.Modifier
	}{{"first", "last", nil}, {"last", "first", []chromedp.Modifier{chromedp.ModifierShift}}} {
		b.eval(`document.getElementById("` + way.from + `").focus(), 0`)
		through := false
		for range 40 {
			b.press(kb.Tab, way.modifiers...)
			through = through || b.eval("document.activeElement.tagName") == "IFRAME"
			if b.eval("document.activeElement.id") == way.to {
				break
			}
		}
		b.want("document.activeElement.id", way.to)
		if !through {
			t.Errorf("from %s, Tab did not go through the frame", way.from)
		}
	}
	if err := call(input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseWheel, X: 300, Y: 300, DeltaX: 1, DeltaY: 400})(b.context); err != nil {
		t.Fatal(err)
	}
	b.await("scrollY > 100")
	b.eval("scrollTo(0, 0), 0")
	b.touch(input.DispatchTouchEventTypeTouchStart, &input.TouchPoint{X: 300, Y: 300})
	for y := 260.0; y > 80; y -= 40 {
		b.touch(input.DispatchTouchEventTypeTouchMove, &input.TouchPoint{X: 300, Y: y})
	}
	b.touch(input.DispatchTouchEventTypeTouchEnd)
	b.await("scrollY > 100")

	// Loading again, searching and zooming are the browser's, wherever the focus is.
	b.eval(`window.left = [], ` + firstFrame + `.contentWindow.addEventListener("keydown", (e) => left.push(e.defaultPrevented)), ` + firstFrame + `.contentDocument.querySelector("#pointer").focus(), 0`)
	b.press(kb.F5)
	for _, key := range []string{"f", "+", "-", "0"} {
		b.press(key, chromedp.ModifierCtrl)
	}
	b.await("left.length == 5")
	b.want("left.includes(true)", "false")
}

// touch is what a finger does: it is at a point, or at none any more.
func (b *tab) touch(kind input.DispatchTouchEventType, at ...*input.TouchPoint) {
	b.Helper()
	if at == nil {
		at = []*input.TouchPoint{}
	}
	if err := call(input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: at})(b.context); err != nil {
		b.Fatal(err)
	}
}
