package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
)

func TestReloadBackAndForwardLandWhereTheyShould(t *testing.T) {
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
	b.want(`document.querySelector(".lesson.current").id`, "counting")
	b.eval("history.back(), 0")
	b.await(`document.querySelector(".lesson.current").id == "c1"`)
	b.await(`document.querySelector("#connections").textContent == "` + connections + `"`)
	b.eval("history.forward(), 0")
	b.await(`document.querySelector(".lesson.current").id == "counting"`)
}

func TestReloadInTheMiddleOfPlayingKeepsThePlace(t *testing.T) {
	b := openLive(t, "/en/#/c1/2")
	b.click("#next")
	b.await(`document.querySelector("#connections").textContent.length > 4`)
	b.do(chromedp.Reload())
	b.await(live)
	b.want(`location.hash.startsWith("#/c1/3?t=")`, "true")
	b.await(`Number(document.querySelector("#connections").textContent) != 0`)
}

func TestNonsenseInTheAddressIsSaidAndLeftOut(t *testing.T) {
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
	b := openLive(t, "/en/#/c1/4")
	b.click("#language")
	b.await(`location.pathname == "/zh/" && ` + live)
	b.want("location.hash", "#/c1/4")
	b.want(`document.documentElement.lang.startsWith("zh")`, "true")
}

func TestThemeIsKept(t *testing.T) {
	b := openLive(t, "/en/#/c1/4")
	b.click("#theme")
	b.click("#theme")
	b.want("document.documentElement.dataset.theme", "dark")
	b.do(chromedp.Reload())
	b.await(live)
	b.want("document.documentElement.dataset.theme", "dark")
	b.eval("localStorage.clear(), 0")
}

func TestRootLeadsToALanguage(t *testing.T) {
	b := open(t, "/#/c1/2")
	b.await(`location.pathname == "/en/" && ` + live)
	b.want("location.hash", "#/c1/2")
}
