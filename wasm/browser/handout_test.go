package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"fivebyfive/wasm/scene"
)

// On paper stand the current lesson and no other, its figure at every step, its
// formulas, six exercises, and the answers behind them on a page of their own.
func TestHandout(t *testing.T) {
	t.Parallel()
	s, err := scene.Find("c1")
	if err != nil {
		t.Fatal(err)
	}
	for language, answers := range map[string]string{"en": "Answers", "zh": "答案"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openStaged(t, "/"+language+"/#/c1/3")
			b.eval(`{
			let series = document.querySelector(".lesson.current .exercises")
			if (!series) {
				series = document.createElement("section")
				series.className = "exercises"
				series.dataset.topic = "c1"
				document.querySelector(".lesson.current").append(series)
			}
		} 0`)
			if err := call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})(b.context); err != nil {
				t.Fatal(err)
			}
			b.eval(`window.dispatchEvent(new Event("beforeprint")), 0`)
			shown := func(selector string) string {
				return fmt.Sprintf(`[...document.querySelectorAll(%q)].filter((e) => e.checkVisibility()).length`, selector)
			}
			for selector, want := range map[string]int{
				".lesson": 1, ".lesson.current": 1, ".steps svg": len(s.Beats()), ".poster": 0, ".theatre": 0, ".strip": 0,
				".masthead .tools": 0, "details.answer": 0, ".exercises": 0, ".appendix": 0, ".room > li": 6, ".leaf": 2, "dialog": 0,
			} {
				b.want(shown(selector), fmt.Sprint(want))
			}
			b.want(`[...document.querySelectorAll(".leaf")].at(-1).textContent`, answers)
			b.want(`getComputedStyle([...document.querySelectorAll(".leaf")].at(-1)).breakBefore`, "page")
			b.want(`document.querySelectorAll(".room + .leaf ~ ol > li").length`, "6")
			b.want(`[...document.querySelectorAll(".steps figcaption")].at(-2).textContent.includes("122,304")`, "true")
			b.want(shown(".lesson.current > .formula")+` >= 3`, "true")
			b.eval(`window.dispatchEvent(new Event("afterprint")), 0`)
			b.want(`document.querySelectorAll(".handout").length`, "0")
		})
	}
}

// The exercises of every lesson are one page, of A4 and of Letter, with the
// margins that browsers give them: between one centimetre and an inch.
func TestExercisesAreOnePage(t *testing.T) {
	t.Parallel()
	const inch = 96
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/")
			if err := call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})(b.context); err != nil {
				t.Fatal(err)
			}
			for _, lesson := range b.lessons() {
				b.goTo("#/" + lesson)
				for name, paper := range map[string][2]float64{"A4": {8.27 - 2, 11.69 - 2}, "Letter": {8.5 - 2, 11 - 2}} {
					b.do(chromedp.EmulateViewport(int64(paper[0]*inch), int64(paper[1]*inch)))
					b.settle()
					b.eval(`window.dispatchEvent(new Event("beforeprint")), 0`)
					if b.eval(`!!document.querySelector(".room")`) == "true" {
						heading, room := b.placeOf(".handout .leaf"), b.placeOf(".room")
						if high := (room.Bottom - heading.Top) / inch; high > paper[1] || high < 7 {
							t.Errorf("%s, %s, %s: the exercises are %v inches high, of %v", language, name, lesson, high, paper[1])
						}
					}
					b.eval(`window.dispatchEvent(new Event("afterprint")), 0`)
				}
			}
		})
	}
}

// The browser itself makes the handout when it prints, and takes it away.
// Printing may cut off what is still being loaded, so all of it has been.
func TestPrinting(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/counting/2", before(`
		addEventListener("beforeprint", () => setTimeout(() => {}, 0))
		addEventListener("afterprint", () => window.printed = true)
		addEventListener("load", () => new MutationObserver(() => window.figures ??= document.querySelectorAll(".steps svg").length || undefined).observe(document.body, {childList: true, subtree: true}))
	`))
	if _, err := chromedp.Call(b.context, page.PrintToPDF, page.PrintToPDFParams{}); err != nil {
		t.Fatal(err)
	}
	b.await(`window.printed === true`)
	b.want(`window.figures`, "4")
	b.want(`document.querySelectorAll(".handout").length`, "0")
}

// Without scripts the lesson is printed, with its poster.
func TestPrintingWithoutScripts(t *testing.T) {
	t.Parallel()
	b := open(t, "/en/c3/", withoutScripts)
	if err := call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})(b.context); err != nil {
		t.Fatal(err)
	}
	b.want(`[...document.querySelectorAll(".lesson")].every((e) => e.checkVisibility()) && document.querySelectorAll(".lesson").length == 1`, "true")
	b.want(`document.querySelector(".poster svg").checkVisibility()`, "true")
}

// A page of which only parts are shown is printed as a whole.
func TestPrintingOfParts(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?parts=figure,tally")
	b.want(`document.querySelector(".lesson.current").checkVisibility()`, "false")
	if err := call(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"})(b.context); err != nil {
		t.Fatal(err)
	}
	b.eval(`window.dispatchEvent(new Event("beforeprint")), 0`)
	b.want(`document.querySelector(".lesson.current h2").checkVisibility() && document.querySelector(".handout.steps svg").checkVisibility()`, "true")
}
