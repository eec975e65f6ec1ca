package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
)

func TestReloadBackAndForwardLandWhereTheyShould(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?t=4.2&speed=2")
	b.want("location.hash", "#/c1/3?t=4.2&speed=2")
	b.await(`document.querySelector("#connections").textContent != "0"`)
	connections := b.text("#connections")
	b.do(chromedp.Reload())
	b.await(live)
	b.want("location.hash", "#/c1/3?t=4.2&speed=2")
	b.await(`document.querySelector("#connections").textContent == "` + connections + `"`)

	b.click("#contents summary")
	b.click(`.menu a[data-lesson="counting"]`)
	b.await(`document.querySelector(".lesson.current").id == "counting"`)
	b.eval("history.back(), 0")
	b.await(`document.querySelector(".lesson.current").id == "c1"`)
	b.await(`document.querySelector("#connections").textContent == "` + connections + `"`)
	b.eval("history.forward(), 0")
	b.await(`document.querySelector(".lesson.current").id == "counting"`)
}

func TestReloadInTheMiddleOfPlayingKeepsThePlace(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/2")
	b.click("#next")
	b.await(`document.querySelector("#connections").textContent.length > 4`)
	b.do(chromedp.Reload())
	b.await(live)
	b.want(`location.hash.startsWith("#/c1/3?t=")`, "true")
	b.await(`Number(document.querySelector("#connections").textContent) != 0`)
}

func TestNonsenseInTheAddressIsSaidAndLeftOut(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/")
	for address, said := range map[string]string{
		"#/c9/3": "c9", "#/c1/99": "99", "#/c1/2?t=-4": "-4", "#/c1/2?speed=fast": "fast", "#/c1/2?shape=1": "shape",
	} {
		b.goTo(address)
		b.want(`document.querySelector("#status").textContent.includes(`+"`"+said+"`"+`)`, "true")
		b.want(`location.hash.startsWith("#/")`, "true")
	}
}

func TestLanguageLinkKeepsThePlace(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/4")
	b.click("#language")
	b.await(`location.pathname == "/zh/c1/" && ` + live)
	b.want("location.hash", "#/c1/4")
	b.want(`document.documentElement.lang.startsWith("zh")`, "true")
}

func TestThemeIsKept(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/4")
	b.click("#theme")
	b.click("#theme")
	b.want("document.documentElement.dataset.theme", "dark")
	b.do(chromedp.Reload())
	b.await(live)
	b.want("document.documentElement.dataset.theme", "dark")
}

// Readers who are side by side have nothing of one another, or no test could
// tell what it has found from what another has left.
func TestNothingIsKeptForAnotherReader(t *testing.T) {
	t.Parallel()
	const kept = `localStorage.getItem("fivebyfive.theme")`
	first, second := open(t, "/en/c1/", withoutScripts), open(t, "/en/c1/", withoutScripts)
	first.eval(`localStorage.setItem("fivebyfive.theme", "dark"), 0`)
	first.want(kept, "dark")
	second.want(kept+" === null", "true")
}

func TestRootLeadsToALanguage(t *testing.T) {
	t.Parallel()
	b := open(t, "/#/c1/2")
	b.await(`location.pathname == "/en/c1/" && ` + live)
	b.want("location.hash", "#/c1/2")
}

// From lesson to lesson the page goes on without a reload: at the address of the
// next one, with its title, and back again.
func TestLessonToLessonWithoutAReload(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/c1/#/c1/3")
	b.eval(`window.stayed = true, 0`)
	b.want(`document.querySelectorAll("article.lesson").length`, "1")
	b.click(`.strip > ol a[data-lesson="s2"]`)
	b.await(`document.querySelector(".lesson.current").id == "s2"`)
	b.want(`location.pathname + location.hash`, "/en/s2/#/s2/1")
	b.want(`document.title.startsWith(document.querySelector(".lesson.current h2").textContent)`, "true")
	b.want(`document.querySelector("#language").pathname`, "/zh/s2/")
	b.want(`document.querySelector(".lesson.current .term").tabIndex`, "0")
	b.eval(`history.back(), 0`)
	b.await(`document.querySelector(".lesson.current").id == "c1" && location.pathname == "/en/c1/"`)
	b.want(`location.hash`, "#/c1/3")
	b.eval(`history.forward(), 0`)
	b.await(`document.querySelector(".lesson.current").id == "s2" && location.pathname == "/en/s2/"`)
	b.want(`stayed`, "true")
}

// A lesson that does not come is told of, with the reason, and the one before
// stays; asked for again, it may.
func TestALessonThatDoesNotCome(t *testing.T) {
	t.Parallel()
	s2 := func(name string) bool { return name == "en/s2/index.html" }
	for name, c := range map[string]struct {
		harm func(*host)
		says string
	}{
		"a broken line": {func(h *host) {
			h.set(built, func(name string, content []byte) []byte {
				if s2(name) {
					return content[:100]
				}
				return content
			})
		}, "The connection broke off."},
		"no page":        {func(h *host) { h.lack(s2) }, "s2 did not come. If you are online"},
		"a stalled line": {func(h *host) { h.stall(s2) }, "The download has come to a stop."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHost(t, built)
			b := openAt(t, profile(t), h.address, h.address+"en/c1/#/c1/3", hurried, call(network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true}))
			b.await(live)
			c.harm(h)
			b.click(`.strip > ol a[data-lesson="s2"]`)
			b.await(fmt.Sprintf(`document.querySelector("#status").textContent.includes(%q)`, c.says))
			b.want(`document.querySelector("#status").textContent.startsWith("“S2, the first subsampling” did not come.")`, "true")
			b.want(`document.querySelector(".lesson.current").id + location.hash`, "c1#/c1/3")
			h.set(built, nil)
			h.lack(nil)
			h.stall(nil)
			b.click(`.strip > ol a[data-lesson="s2"]`)
			b.await(`document.querySelector(".lesson.current").id == "s2"`)
			b.want(`document.querySelector("#status").textContent`, "")
			b.forgiveFailures()
		})
	}
}

// Every address of before a lesson had a page of its own leads where it did.
func TestOldAddresses(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]string{
		"/en/#/c3/2?parts=figure,tally": "/en/c3/#/c3/2?parts=figure,tally",
		"/en/":                          "/en/idea/#/idea/1",
		"/zh/#c1":                       "/zh/c1/#/c1/1",
		"/zh/#/nowhere/2":               "/zh/idea/#/idea/1",
		"/en/c1/#/s4/2":                 "/en/s4/#/s4/2",
		"/en/#glossary":                 "/en/idea/#glossary",
	} {
		b := openLive(t, address, media("prefers-reduced-motion", "reduce"))
		b.await(`location.pathname + location.hash == "` + want + `"`)
	}
}
