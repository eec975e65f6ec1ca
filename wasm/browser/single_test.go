package browser

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"fivebyfive/calc/exercise"
)

// The page as a single file, opened from a folder, without a network.

// folderOfSingles copies the single files into a folder with a name such as
// people give.
func folderOfSingles(t testing.TB) string {
	folder := filepath.Join(t.TempDir(), "课件 第3讲")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	for _, language := range []string{"en", "zh"} {
		copyFile(t, filepath.Join(built, "fivebyfive."+language+".html"), filepath.Join(folder, "fivebyfive."+language+".html"))
	}
	return folder
}

func copyFile(t testing.TB, from, to string) {
	content, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(to, content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func fileAddress(path string) string { return (&url.URL{Scheme: "file", Path: path}).String() }

func withoutNetwork() option {
	return call(network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: true})
}

func TestSingleFileTeachesWithoutANetwork(t *testing.T) {
	t.Parallel()
	folder := folderOfSingles(t)
	for language, other := range map[string]string{"en": "zh", "zh": "en"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			home := fileAddress(folder) + "/fivebyfive."
			b := openAt(t, profile(t), home, home+language+".html", withoutNetwork())
			b.await(live)
			b.await(staged)
			b.want("location.protocol", "file:")

			// Every lesson, by the links at their ends.
			for {
				b.want(`document.querySelector(".lesson.current h2").textContent.length > 0`, "true")
				b.eval(`document.querySelector("#beats li:last-child button").click(), 0`)
				b.await(staged)
				if n := len(shades(b.see("#picture"))); n < 20 {
					t.Errorf("%s: the picture of %s has %d shades", language, b.eval("location.hash"), n)
				}
				if b.eval(`document.querySelector("#following").hidden`) == "true" {
					break
				}
				b.eval(`document.querySelector("#following").click(), 0`)
				b.settle()
			}
			b.want(`[...document.querySelectorAll("article.lesson")].at(-1).classList.contains("current")`, "true")

			b.goTo("#/c1/3")
			b.do(chromedp.SendKeys(chromedp.CSS(".lesson.current .prediction input"), "156"))
			b.click(".lesson.current .prediction button")
			b.await(`document.querySelector(".lesson.current .verdict").textContent.includes("156")`)

			b.do(chromedp.SendKeys(chromedp.CSS(".lesson.current .exercise input"), fmt.Sprint(exercise.Series{Topic: exercise.C1, Seed: 1}.At(0).Answer())))
			b.click(".lesson.current .exercise .attempt button")
			b.await(`document.querySelector(".lesson.current .exercise .correct") != null`)

			b.click("#draw")
			b.click(`[data-sample="7"]`)
			b.await(`document.querySelector("#read").textContent.includes("7")`)
			b.click("#draw")

			b.goTo("#/c1/3?present=1")
			b.press("t")
			b.await(notes + `.querySelectorAll("main section").length == 2`)
			b.press("t")
			b.press("p")
			b.goTo("#/c1/3")

			// The texts of the programs are gone, their bytes are not in the way.
			b.want(`document.querySelectorAll("script[data-bytes]:not([data-page]):not([data-base])").length`, "0")

			b.click("#language")
			b.await(`location.pathname.endsWith("/fivebyfive.` + other + `.html") && ` + live)
			b.want("location.hash", "#/c1/3")
			b.await(staged)
			b.click(".masthead h1 a")
			b.await(`location.hash.startsWith("#/" + document.querySelector("article.lesson").id + "/1")`)
			for _, request := range b.requests {
				if !strings.HasPrefix(request, "data:") && !strings.HasPrefix(request, home) {
					t.Errorf("%s: a request beside the file itself: %s", language, request)
				}
			}
		})
	}
}

// A file that somebody has renamed leads to no file that is not there.
func TestRenamedSingleFileHasNoLinkToTheOther(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "conv (1).html")
	copyFile(t, filepath.Join(built, "fivebyfive.en.html"), path)
	b := openAt(t, profile(t), fileAddress(path), fileAddress(path)+"#/c1/3")
	b.await(live)
	b.want(`document.querySelector("#language").hidden`, "true")
}

// A lost context has the frame load again, out of the page.
func TestSingleFileSurvivesALostContext(t *testing.T) {
	t.Parallel()
	home := fileAddress(folderOfSingles(t)) + "/fivebyfive.en.html"
	b := openAt(t, profile(t), home, home+"#/c1/3")
	b.await(live)
	b.await(staged)
	b.loseContext()
	b.want("location.hash", "#/c1/3")
}

// A host page may put the file into a sandbox, where nothing can be kept and
// the page may not reach into the stage's frame.
func TestSingleFileWorksInASandbox(t *testing.T) {
	t.Parallel()
	folder := folderOfSingles(t)
	host := `<!doctype html><title>Course</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="fivebyfive.en.html#/c1/3" width="1200" height="800"></iframe>`
	if err := os.WriteFile(filepath.Join(folder, "course.html"), []byte(host), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, home := range []string{newHost(t, folder).address, fileAddress(folder) + "/"} {
		outer := openAt(t, profile(t), home, home+"course.html")
		b := outer.inner(home + "fivebyfive.en.html")
		b.await(live)
		b.await(`!document.querySelector("#retry").hidden`) // no canvas is shared here; the reader may have one
		b.want(svgShown, "true")
		b.click("#retry")
		b.await(staged)
		b.want(`(() => { try { return localStorage.length } catch { return "denied" } })()`, "denied")
		b.want(`(() => { try { return document.querySelector("#canvas iframe").contentWindow.fivebyfive } catch { return "denied" } })()`, "denied")
		before := outer.see("iframe")
		b.eval(`document.querySelector("#beats li:last-child button").click(), 0`)
		b.await(`document.querySelector("#connections").textContent == "122,304"`)
		b.settle()
		if d := difference(before, outer.see("iframe")); d < 1 {
			t.Errorf("%s: at another step the picture differs by %.1f of 255", home, d)
		}
		b.eval(`(() => {
			const prediction = document.querySelector(".lesson.current .prediction")
			prediction.querySelector("input").value = "156"
			prediction.querySelector("button").click()
		})(), 0`)
		b.await(`document.querySelector(".lesson.current .verdict").textContent.includes("156")`)
		b.eval(`document.querySelector('.strip a[data-lesson="counting"]').click(), 0`)
		b.want(`document.querySelector(".lesson.current").id`, "counting")
		b.eval(`document.querySelector("#theme").click(), 0`)
		b.await(staged)
	}
}

// Without scripts the posters stand there, on a phone too.
func TestSingleFileWithoutScriptsHasItsPosters(t *testing.T) {
	t.Parallel()
	home := fileAddress(folderOfSingles(t)) + "/fivebyfive.en.html"
	for _, width := range []int64{1440, 390} {
		b := openAt(t, profile(t), home, home, withoutScripts, viewport(width, 844))
		b.want(`[...document.querySelectorAll(".poster")].every(p => p.querySelector("svg").getBoundingClientRect().width > 300)`, "true")
		if !strings.Contains(b.text("body"), "122,304") {
			t.Error("122,304 is not in the page")
		}
	}
}
