package browser

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// notes is the document of the teacher's window.
const notes = `window.open("", "fivebyfive.notes").document`

// The teacher's window tells what the class sees and what comes next, with the
// counts, even while the class predicts them.
func TestTeachersView(t *testing.T) {
	t.Parallel()
	for language, says := range map[string]struct{ title, step, then, reveal, next string }{
		"en": {"Teacher’s view", "Step 3 of 5: Sliding", "6 maps", "Show the counts", "Compare"},
		"zh": {"教师窗口", "第 3 步，共 5 步：滑动", "特征图", "公布答案", "比较"},
	} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3?present=1", media("prefers-reduced-motion", "reduce"))
			b.press("t")
			b.await(notes + `.querySelectorAll("main section").length == 2`)
			b.want(notes+`.title`, says.title)
			b.want(notes+`.querySelector("h1").textContent`, says.step)
			b.want(notes+`.querySelector(".then h2").textContent`, says.then)
			b.want(notes+`.querySelector(".now .counts").textContent.includes("20,384")`, "true")
			b.want(notes+`.querySelectorAll(".now math").length`, "2")
			b.want(notes+`.querySelector(".then ul").textContent.includes("156")`, "true") // the lesson's question, answered
			b.want(`/^[0-9]+:[0-9][0-9]$/.test(`+notes+`.querySelector("[role=timer]").textContent)`, "true")
			b.want(`getComputedStyle(`+notes+`.querySelector(".now .kernel")).color != getComputedStyle(`+notes+`.querySelector(".now .connection")).color`, "true")

			// Its keys and buttons turn the steps of the page.
			b.eval(notes + `.body.dispatchEvent(new KeyboardEvent("keydown", {key: "PageDown", bubbles: true, cancelable: true})), 0`)
			b.await(`location.hash == "#/c1/4?present=2"`)
			b.await(notes + `.querySelector(".then h2").textContent == "` + says.reveal + `"`)
			b.want(notes+`.querySelector(".now .counts").textContent.includes("122,304")`, "true")
			b.eval(notes + `.querySelector('[data-do="on"]').click(), 0`)
			b.await(`location.hash == "#/c1/4?present=1"`)
			b.await(notes + `.querySelector(".then h2").textContent == "` + says.next + `"`)

			// It stays where it is when the page is loaded again, and its clock runs on.
			b.eval(`addEventListener("pagehide", () => sessionStorage.setItem("fivebyfive.notes", Date.now() - 600000)), 0`)
			b.do(chromedp.Reload())
			b.await(live)
			b.await(notes + `.querySelector("[role=timer]").textContent.startsWith("10:")`)
			b.press(kb.PageUp)
			b.await(notes + `.querySelector("h1").textContent == "` + says.step + `"`)
			b.eval(notes + `.querySelector('[data-do="clock"]').click(), 0`)
			b.want(notes+`.querySelector("[role=timer]").textContent`, "0:00")
			b.press("t")
			b.await(`(() => { const w = window.open("", "fivebyfive.notes"); const gone = !w.document.querySelector("main"); w.close(); return gone })()`)
		})
	}
}

// A browser that opens no windows says nothing of it; so we do.
func TestTeachersViewThatIsNotOpened(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?present=1", before(`window.open = () => null`))
	b.press("t")
	b.await(`document.querySelector("#cue").textContent.includes("Allow this page to open windows")`)
}
