package browser

import (
	"fmt"
	"strings"
	"testing"
)

// The page stands on three rungs: HTML, page.wasm, stage.wasm. Each is tested
// by withholding the next.

func TestWithoutScriptsTheLessonsStandThere(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := open(t, "/"+language+"/c1/", withoutScripts)
			body := b.text("body")
			for _, number := range []string{"156", "122,304", "4,821,600", "60,000", "340,908"} {
				if !strings.Contains(body, number) {
					t.Errorf("%s: %s is not in the page", language, number)
				}
			}
			b.want(`document.querySelectorAll("article.lesson").length`, "1")
			b.want(`[...document.querySelectorAll(".poster svg")].some(s => s.getBoundingClientRect().width > 300)`, "true")
			b.want(`getComputedStyle(document.querySelector("#theatre")).display`, "none")
			b.want(`document.querySelectorAll(".formula math").length > 1`, "true")
		})
	}
}

// A page of somebody's shows the lesson that it asks for without scripts, too.
func TestWithoutScriptsAFrameShowsItsLesson(t *testing.T) {
	t.Parallel()
	b := openCourse(t, `<iframe src="five-by-five/en/c1/#/c1/3?parts=figure,tally" title="C1" width="900" height="560"></iframe>`, withoutScripts)
	b.await(holds(firstFrame, `document.querySelectorAll("article.lesson").length == 1 && document.querySelector("article.lesson").id == "c1"`))
	b.want(firstFrame+`.contentDocument.querySelector(".poster svg").getBoundingClientRect().width > 300`, "true")
	b.want(firstFrame+`.contentDocument.documentElement.scrollHeight < 9000`, "true")
}

// Without scripts one goes from lesson to lesson by links.
func TestWithoutScriptsLinksLeadFromLessonToLesson(t *testing.T) {
	t.Parallel()
	b := open(t, "/en/", withoutScripts)
	b.want(`document.querySelectorAll("main a").length`, "15") // the lessons, and the laboratory
	for _, step := range [][2]string{
		{"main a", "/en/idea/"}, {"#following", "/en/counting/"}, {"#language", "/zh/counting/"}, {`.strip > ol a[data-lesson="c3"]`, "/zh/c3/"},
	} {
		b.want(fmt.Sprintf(`document.querySelector(%q).checkVisibility()`, step[0]), "true")
		b.eval(fmt.Sprintf(`document.querySelector(%q).click(), 0`, step[0]))
		b.await(fmt.Sprintf(`location.pathname == %q && document.readyState == "complete"`, step[1]))
	}
}

func TestWithoutPageTheLessonsStandThere(t *testing.T) {
	t.Parallel()
	b := open(t, "/en/c1/", without("page"))
	b.await(`document.documentElement.classList.contains("still")`)
	b.want(`document.querySelector(".poster svg").getBoundingClientRect().width > 300`, "true")
	if !strings.Contains(b.text("body"), "122,304") {
		t.Error("122,304 is not in the page")
	}
	b.forgiveBlocked()
}

func TestWithoutStageTheFigureIsSVG(t *testing.T) {
	t.Parallel()
	b := openWhole(t, "/en/#/c1/3", without("stage"))
	b.await(`document.querySelector("#status").textContent.includes("SVG")`)
	b.want(`document.querySelectorAll("#drawing *").length > 50`, "true")
	b.want(`document.querySelector("#connections").textContent`, "20,384")
	b.forgiveBlocked()
}

func TestWithoutWebGLTheFigureIsSVG(t *testing.T) {
	t.Parallel()
	b := openWhole(t, "/zh/#/c1/4", before(`
		const get = HTMLCanvasElement.prototype.getContext
		HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return kind == "webgl2" ? null : get.call(this, kind, ...rest) }
	`))
	b.await(`document.querySelector("#status").textContent.includes("WebGL")`)
	b.want(`document.querySelectorAll("#drawing *").length > 50`, "true")
	b.want(`document.querySelector("#connections").textContent`, "122,304")
	for _, request := range b.requests {
		if strings.Contains(request, "stage.") && strings.Contains(request, ".wasm") {
			t.Errorf("%s was fetched for nothing", request)
		}
	}
}
