package browser

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fivebyfive/wasm/playhead"
)

// What an address asks for, and what it gets wrong.

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
			b.await(fmt.Sprintf(frame+`.contentWindow.location.hash == %q`, test.hash))
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
