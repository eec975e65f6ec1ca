package browser

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// The canvas where it cannot be had, or is taken away: the figure is SVG then,
// one line says why, and trying again is the reader's choice.

const (
	svgShown = `!document.querySelector("#picture.staged") && document.querySelectorAll("#drawing *").length > 50`
	retry    = `document.querySelector("#retry")`
	anyStage = `(document.querySelector("#canvas iframe") != null)`
)

// inStage runs a script in the stage's document, before its own.
func inStage(script string) option {
	return before(`if (/\/stage\.[0-9a-f]+\.html$/.test(location.pathname)) {` + script + `}`)
}

// dying has every context of the stage's canvas die soon after it is made, until
// the page is said to be healthy; and counts how often the stage loads.
var dying = inStage(`
	parent.loads = (parent.loads ?? 0) + 1
	const make = HTMLCanvasElement.prototype.getContext
	HTMLCanvasElement.prototype.getContext = function (...what) {
		const context = make.apply(this, what)
		const loser = context?.getExtension("WEBGL_lose_context")
		if (!parent.healthy) setTimeout(() => loser?.loseContext(), 100)
		return context
	}`)

func TestContextsThatDieEndInSVG(t *testing.T) {
	t.Parallel()
	for language, says := range map[string]string{"en": "lost again and again", "zh": "画布一再丢失"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openWhole(t, "/"+language+"/#/c1/3", dying)
			b.await(`document.querySelector("#status").textContent.includes("` + says + `")`)
			b.want("loads", "3")
			b.want(svgShown, "true")
			b.want(anyStage, "false")
			b.want("location.hash", "#/c1/3")

			// In sight or out of it, it stays so, until the reader asks for the canvas.
			b.eval(`window.healthy = true, document.querySelector("#canvas").style.display = "none", 0`)
			b.eval(`scrollTo(0, document.body.scrollHeight), 0`)
			b.settle()
			b.eval(`scrollTo(0, 0), 0`)
			b.settle()
			b.want("loads", "3")
			b.await(shown("#retry"))
			b.click("#retry")
			b.await(staged)
			b.want("loads", "4")
			b.want(`document.querySelector("#status").textContent`, "")
			b.want(shown("#retry"), "false")
			b.loseContext() // one loss is none of many
			b.forgive("CONTEXT_LOST_WEBGL")
		})
	}
}

// Figures that share a page share their canvases by locks. Where a browser has
// none, as over plain HTTP, or lets the frame have none, as in a sandbox, they
// are SVG.
func TestWithoutLocksAGuestIsSVG(t *testing.T) {
	t.Parallel()
	frame := `<iframe src="five-by-five/en/#/c1/3?parts=figure,tally" title="C1" width="32%" height="280" style="border:0"></iframe> `
	for name, locks := range map[string]string{
		"none":    `Object.defineProperty(Navigator.prototype, "locks", {value: undefined})`,
		"refused": `LockManager.prototype.request = () => Promise.reject(new DOMException("no", "SecurityError"))`,
		"throws":  `LockManager.prototype.request = () => { throw new DOMException("no", "SecurityError") }`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := openWholeCourse(t, strings.Repeat(frame, 6), before(locks))
			all := func(condition string) string {
				return `[...document.querySelectorAll("iframe")].every((f) => ` + holds("f", condition) + `)`
			}
			b.await(all(live + ` && document.querySelector("#status").textContent.includes("share canvases")`))
			b.want(all(svgShown+` && !`+anyStage), "true")
			// It takes no more than the reader's word to have one all the same.
			b.eval(firstFrame + `.contentDocument.querySelector("#retry").click(), 0`)
			b.await(holds(firstFrame, staged))
			b.want(holds(firstFrame, `document.querySelector("#status").textContent`)+` == false`, "true")
			b.want(`[...document.querySelectorAll("iframe")].filter((f) => `+holds("f", anyStage)+`).length`, "1")
		})
	}
}

// A turn that never comes, as where a browser has kept the locks of a page that
// is gone, is told of, and is taken when it comes after all.
func TestATurnThatNeverComes(t *testing.T) {
	t.Parallel()
	b := openWholeCourse(t, `<script>
			const turns = [1, 2, 3, 4].map((turn) => new Promise((taken) => navigator.locks.request("fivebyfive.canvas." + turn, () => new Promise((release) => taken(release)))))
		</script>
		<iframe src="five-by-five/zh/#/c1/3?parts=figure,tally" title="C1" width="900" height="500"></iframe>`)
	b.await(holds(firstFrame, `document.querySelector("#status").textContent.includes("画布都在别的图那里")`))
	b.want(holds(firstFrame, svgShown+` && !`+anyStage), "true")
	b.eval(`turns[2].then((release) => release()), 0`)
	b.await(holds(firstFrame, staged))
	b.want(holds(firstFrame, `document.querySelector("#status").textContent == "" && `+retry+`.hidden`), "true")
}

// Over a slow line, or one that is paid for, the figure is SVG until it plays.
func TestOverASlowLineTheCanvasComesWhenSomethingPlays(t *testing.T) {
	t.Parallel()
	slow := func(bytes float64) option {
		return call(network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{
			MatchedNetworkConditions: []*network.Conditions{{DownloadThroughput: bytes, UploadThroughput: -1}},
		})
	}
	said := func(line string) option {
		return before(`Object.defineProperty(Navigator.prototype, "connection", {value: ` + line + `})`)
	}
	for name, c := range map[string]struct {
		line    option
		isQuick bool
	}{
		"quick":           {said(`{effectiveType: "4g", saveData: false}`), true},
		"quick, not said": {said(`undefined`), true},
		"slow":            {slow(300_000), false},
		"slow, not said":  {func(ctx context.Context) error { return errors.Join(said(`undefined`)(ctx), slow(300_000)(ctx)) }, false},
		"said to be slow": {said(`{effectiveType: "3g", saveData: false}`), false},
		"paid for":        {said(`{effectiveType: "4g", saveData: true}`), false},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHost(t, built) // whose files no browser has yet
			b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3", c.line)
			b.await(live)
			if !c.isQuick {
				b.settle()
				b.want(svgShown+` && !`+anyStage, "true")
				b.want(`document.querySelector("#status").textContent`, "")
				if err := slow(-1)(b.context); err != nil {
					t.Fatal(err)
				}
				b.click("#play")
			}
			b.await(staged)
		})
	}
}

// What fails in the stage's document costs the canvas.
func TestAFaultOfTheStageEndsInSVG(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/3")
	b.eval(firstFrame + `.contentWindow.reportError(new Error("planted")), 0`)
	b.await(svgShown)
	b.await(shown("#retry"))
	b.forgive("planted")
	b.click("#retry")
	b.await(staged)
}

// A resize that comes before there is a body to be fitted ends nothing: that of
// a page that changes its layout while the frame loads.
func TestAResizeBeforeTheBodyEndsNothing(t *testing.T) {
	t.Parallel()
	b := openWhole(t, "/en/#/c1/3", inStage(`
		const listen = window.addEventListener
		window.addEventListener = function (...what) {
			listen.apply(this, what)
			queueMicrotask(() => document.body || (parent.early = dispatchEvent(new Event("resize"))))
		}`))
	b.await(staged)
	b.want("window.early", "true")
}

// Printing while the canvas loads does not end its load, and prints all figures.
// Nor is a figure missing where the browser prints without saying so before.
func TestPrintingWhileTheCanvasLoads(t *testing.T) {
	t.Parallel()
	h, going := hostOfASlowStage(t)
	b := openAt(t, profile(t), h.address, h.address+"en/#/counting/2",
		before(`addEventListener("afterprint", () => window.printed = document.querySelectorAll(".steps svg").length)`),
		fetching)
	b.await(live)
	b.await(`window.loads == 1`)
	if _, err := chromedp.Call(b.context, page.PrintToPDF, page.PrintToPDFParams{}); err != nil {
		t.Fatal(err)
	}
	b.await("window.printed == 4")
	b.want(`document.querySelectorAll(".handout").length`, "0")
	close(going)
	b.await(staged)
	b.want("loads", "1")

	if err := call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})(b.context); err != nil {
		t.Fatal(err)
	}
	b.want(shown(".lesson.current .poster svg"), "true")
}

// A page that is zoomed while the canvas loads has it load again.
func TestLoadingAgainWhileTheCanvasLoads(t *testing.T) {
	t.Parallel()
	h, going := hostOfASlowStage(t)
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3", fetching)
	b.await(live)
	for loads := 1; loads <= 3; loads++ {
		b.await(fmt.Sprintf("window.loads == %d", loads))
		b.eval(`fivebyfive.reloadStage(), 0`)
	}
	close(going)
	b.await(staged)
	b.want("loads", "4")
	b.want(`document.querySelector("#status").textContent`, "")
}

// fetching counts how often the canvas's program is asked for, in whatever forms.
var fetching = inStage(`
	const get = window.fetch
	window.fetch = (...what) => {
		if (what[0].endsWith(".wasm")) parent.loads = (parent.loads ?? 0) + 1
		return get(...what)
	}`)

// hostOfASlowStage sends the canvas's program once the channel is closed.
func hostOfASlowStage(t *testing.T) (h *host, going chan struct{}) {
	h, going = newHost(t, built), make(chan struct{})
	h.set(built, func(name string, content []byte) []byte {
		if isProgram(name, "stage") {
			<-going
		}
		return content
	})
	return h, going
}
