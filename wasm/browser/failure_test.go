package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/chromedp/cdproto/page"
)

// What does not come, or may not run, is called by its name; what it costs is
// that, and no more.

// hurried makes the waits of ten seconds and more ten times shorter.
var hurried = before(`{
	const wait = window.setTimeout
	window.setTimeout = (f, ms, ...rest) => wait(f, ms >= 10_000 ? ms / 10 : ms, ...rest)
}`)

// uncounted is a page that can compute no sums, as over plain HTTP.
var uncounted = before(`Object.defineProperty(crypto, "subtle", { value: undefined })`)

// forgiveFailures forgives what the browser and the page log of a load that a
// test has made fail. It forgives no uncaught error.
func (b *tab) forgiveFailures() {
	b.forgive("Failed to load resource")
	b.forgive("error: Failure: ")
	b.forgive("Content Security Policy")
	b.forgive("blocked by CORS policy")
	b.forgive("integrity")
	b.forgive("Refused to execute script")
}

func half(program string) mischief {
	return func(name string, content []byte) []byte {
		if isProgram(name, program) {
			return content[:len(content)/2]
		}
		return content
	}
}

// openFailing opens a page of a host without waiting for all that it loads.
func openFailing(t *testing.T, h *host, place string, options ...option) *tab {
	t.Helper()
	b := openAt(t, profile(t), h.address, "data:text/html,", options...)
	if err := call(page.Navigate, page.NavigateParams{URL: h.address + place})(b.context); err != nil {
		t.Fatal(err)
	}
	return b
}

func TestThePageSaysWhyItDoesNotRun(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		harm           func(*host)
		option         option // of the browser, which stays so
		language, says string
	}{
		"a policy":           {harm: func(h *host) { h.forbid("default-src 'self'") }, language: "en", says: "forbids WebAssembly"},
		"a broken line":      {harm: func(h *host) { h.set(built, half("page")) }, language: "zh", says: "连接中断"},
		"a stalled line":     {harm: func(h *host) { h.stall(program("page")) }, language: "en", says: "come to a stop"},
		"no program":         {harm: func(h *host) { h.lack(program("page")) }, language: "zh", says: "没有取到page."},
		"no runtime":         {harm: func(h *host) { h.lack(script("wasm_exec")) }, language: "en", says: ".js did not come"},
		"a stalled runtime":  {harm: func(h *host) { h.stall(script("wasm_exec")) }, language: "zh", says: "下载停住了"},
		"changed, unsummed":  {harm: func(h *host) { h.set(built, flip("page")) }, option: uncounted, language: "en", says: "is not the file that was published"},
		"an old browser":     {harm: func(*host) {}, option: before(`delete window.WebAssembly`), language: "zh", says: "这个浏览器没能运行它"},
		"a browser too weak": {harm: func(*host) {}, option: before(`WebAssembly.instantiate = () => Promise.reject(new RangeError("no memory"))`), language: "en", says: "This browser could not run it"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, built)
			c.harm(h)
			options := []option{hurried, blankCanvas}
			if c.option != nil {
				options = append(options, c.option)
			}
			b := openFailing(t, h, c.language+"/#/c1/3", options...)
			b.await(`!!document.documentElement?.classList.contains("still")`)
			if told := b.text("#loading [role=status]"); !strings.Contains(told, c.says) || strings.Contains(told, "{") {
				t.Errorf("it says %q, not %q", told, c.says)
			}
			b.want(`document.querySelector(".poster svg").getBoundingClientRect().width > 300`, "true")
			if c.option == nil && name != "a policy" { // which this page has for good
				h.set(built, nil)
				h.lack(nil)
				h.stall(nil)
				b.click("#loading button")
				b.await(live)
			}
			b.forgiveFailures()
		})
	}
}

// A sandbox without an origin lets a page fetch nothing from its own host.
func TestASandboxIsCalledOne(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(built)); err != nil {
		t.Fatal(err)
	}
	course := `<!doctype html><title>Course</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="en/#/c1/3" width="1200" height="800"></iframe>`
	if err := os.WriteFile(filepath.Join(folder, "course.html"), []byte(course), 0o644); err != nil {
		t.Fatal(err)
	}
	h := newHost(t, folder)
	outer := openAt(t, profile(t), h.address, h.address+"course.html")
	b := outer.inner(h.address + "en/")
	b.await(`document.documentElement.classList.contains("still")`)
	b.await(`document.querySelector("#loading [role=status]").textContent.includes("allow-same-origin")`)
	b.want(`document.querySelector("#missing").textContent`, "")
	b.forgiveFailures()
	outer.forgiveFailures()
}

// A line that drops is tried again, without a word to the reader.
func TestADropIsTriedAgain(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"page", "stage"} {
		h := newHost(t, built)
		var dropped atomic.Bool
		h.set(built, func(file string, content []byte) []byte {
			if isProgram(file, name) && strings.HasSuffix(file, ".gz") && dropped.CompareAndSwap(false, true) {
				return content[:len(content)/2]
			}
			return content
		})
		b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3")
		b.await(live)
		b.await(staged)
		if !dropped.Load() {
			t.Errorf("%s was never fetched", name)
		}
		b.forgiveFailures()
	}
}

// So it is with the stage, whose figure is SVG meanwhile.
func TestTheFigureSaysWhyItHasNoCanvas(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		harm func(*host)
		says string
	}{
		"a broken line":    {func(h *host) { h.set(built, half("stage")) }, "connection broke off"},
		"a stalled line":   {func(h *host) { h.stall(program("stage")) }, "come to a stop"},
		"no program":       {func(h *host) { h.lack(program("stage")) }, ".wasm did not come"},
		"no script":        {func(h *host) { h.lack(script("stage")) }, "stage.html did not come"},
		"no document":      {func(h *host) { h.lack(stageDocument) }, "stage.html did not come"},
		"stalled document": {func(h *host) { h.stall(stageDocument) }, "come to a stop"},
		"stalled script":   {func(h *host) { h.stall(script("stage")) }, "come to a stop"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, built)
			c.harm(h)
			b := openFailing(t, h, "en/#/c1/3", hurried)
			b.await(live)
			b.await(`document.querySelector("#status").textContent.includes("` + c.says + `")`)
			b.want(`document.querySelectorAll("#drawing *").length > 50`, "true")
			b.want(`document.querySelector("#connections").textContent`, "20,384")
			b.forgiveFailures()
		})
	}
}

func stageDocument(name string) bool {
	return strings.HasPrefix(name, "assets/stage.") && strings.HasSuffix(name, ".html")
}

// The scripts of the page, what is told without each, and what else does not
// work then: the buttons by what they do.
var pieces = map[string]struct{ says, idle string }{
	"palette":   {"The colours of a page around this one are not taken.", ""},
	"canvases":  {"The figure is drawn as SVG.", ""},
	"guest":     {"A page around this one is told nothing.", ""},
	"projector": {"Presenting does not work, nor do its keys.", "back code help on present"},
	"notes":     {"The teacher’s view does not open.", "notes"},
	"share":     {"Links cannot be copied.", "embed link"},
	"export":    {"The figure and the counts cannot be saved.", "csv png svg"},
}

func TestAScriptThatDoesNotComeCostsWhatItDoes(t *testing.T) {
	t.Parallel()
	for name, piece := range pieces {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, built)
			h.lack(script(name))
			b := openFailing(t, h, "en/#/c1/3?present=1", blankCanvas)
			b.await(live)
			b.await(`document.querySelector("#missing").textContent != ""`)
			b.want(`document.querySelector("#missing").textContent`, "A part of this page did not come. "+piece.says)
			b.want(idle, piece.idle)
			if name == "canvases" {
				b.want(`document.querySelectorAll("#drawing *").length > 50`, "true")
			} else {
				b.await(staged)
			}
			b.want(`document.documentElement.dataset.profile ?? ""`, map[bool]string{true: "", false: "projector"}[name == "projector"])
			b.useEverything()
			b.forgiveFailures()
		})
	}
}

// idle is what the buttons do that can't be pressed.
const idle = `[...new Set([...document.querySelectorAll("[data-do]:disabled")].map((button) => button.dataset.do))].sort().join(" ")`

// useEverything does what the scripts are for. It provokes whatever would throw.
func (b *tab) useEverything() {
	b.Helper()
	for _, key := range []string{"p", "t", "t", "?", "?", "b", "b", "PageDown"} {
		b.press(key)
	}
	b.eval(`document.querySelectorAll("[data-do]:not([data-do=png])").forEach((button) => button.click()), 0`)
	b.goTo("#/s2/2")
	b.await(`document.querySelector(".lesson.current").id == "s2"`)
}

// It is the same where they are pages, which some hosts send for every file that
// they lack.
func TestWithoutAnyScriptOfItsOwnThePageRuns(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	h.set(built, func(file string, content []byte) []byte {
		for piece := range pieces {
			if script(piece)(file) {
				return []byte("<!doctype html>" + strings.Repeat(" ", len(content)))
			}
		}
		return content
	})
	b := openFailing(t, h, "zh/#/c1/3", blankCanvas)
	b.await(live)
	b.await(fmt.Sprintf(`document.querySelector("#missing").textContent.split("。").length == %d`, 2+len(pieces)))
	b.want(`document.querySelectorAll("[data-do]:enabled").length`, "0")
	b.useEverything()
	b.forgiveFailures()
	b.forgive("Unexpected token '<'") // which the browser says of a page that is no script
}

// One that stalls holds up nothing, and works if it comes after all.
func TestAScriptThatStallsHoldsUpNothing(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	h.stall(script("notes"))
	b := openFailing(t, h, "en/#/c1/3", hurried)
	t.Cleanup(b.forgiveFailures) // it is given up some time
	b.await(live)
	b.await(`document.querySelector("#missing").textContent.includes("` + pieces["notes"].says + `")`)
	b.want(idle, "notes")
	b.await(staged)

	var stalled atomic.Bool
	late := newHost(t, built)
	late.stall(func(name string) bool { return script("notes")(name) && stalled.CompareAndSwap(false, true) })
	b = openFailing(t, late, "en/#/c1/3", hurried)
	b.await(live)
	b.await(`"notes" in fivebyfive.actions`)
	b.await(`document.querySelector("#missing").textContent == ""`)
	b.want(idle, "")
}

// Without the loader the page is one without scripts.
func TestWithoutTheLoaderTheLessonsStandThere(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	h.lack(script("loader"))
	b := openAt(t, profile(t), h.address, h.address+"zh/#/c1/3")
	b.await(`document.readyState == "complete"`)
	b.want(`document.querySelector(".unscripted").getBoundingClientRect().height > 20`, "true")
	b.want(`document.querySelector("#loading").getBoundingClientRect().height`, "0")
	b.want(`[...document.querySelectorAll(".poster svg")].some(s => s.getBoundingClientRect().width > 300)`, "true")
	b.forgiveFailures()
}

func TestWithoutTheLibraryOfTheCodeThereIsTheLink(t *testing.T) {
	t.Parallel()
	h := newHost(t, built)
	h.lack(script("qrcode"))
	b := openAt(t, profile(t), h.address, h.address+"en/#/c1/3?present=1")
	b.await(live)
	b.press("q")
	b.await(`document.querySelector("#code").open`)
	b.await(`document.querySelector("#code-link").textContent == "The code could not be drawn, but this is the link: ` + h.address + `en/c1/#/c1/3"`)
	b.want(`document.querySelector("#code-drawing").getBoundingClientRect().height`, "0")
	b.forgiveFailures()
}

// A screen reader speaks of what changes in a status that is there already, and
// of nothing in one that is busy.
func TestWhatIsSaidOfLoadingIsHeardOnce(t *testing.T) {
	t.Parallel()
	listen := before(`document.addEventListener("readystatechange", () => {
		const status = document.querySelector("#loading [role=status]")
		if (!status) return
		window.heard = []
		window.wasThere = status.parentElement.getClientRects().length
		new MutationObserver(() => heard.push(status.closest("[aria-busy=true], [hidden]") ? "silence" : status.textContent))
			.observe(status, { subtree: true, childList: true, characterData: true })
	}, { once: true })`)
	for language, want := range map[string]string{
		"en": `["Loading the live figure","The live figure is here."]`,
		"zh": `["正在载入动态图","动态图已载入。"]`,
	} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3", listen)
			b.want(`JSON.stringify(heard)`, want)
			b.want(`wasThere`, "1")
			b.want(`getComputedStyle(document.querySelector("#loading [role=status]").parentElement).display == "none"`, "false")
			b.want(`document.querySelector("#loading progress").checkVisibility()`, "false")
		})
	}
}
