package browser

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// The examples of how to put a lesson into a page, built and opened. The site
// lies beside each of them.

const examples = "../../examples/"

// openBeside serves a folder with the site beside what is in it, and opens a
// page of it.
func openBeside(t *testing.T, folder, page string, options ...option) *tab {
	t.Helper()
	if err := os.Symlink(built, filepath.Join(folder, "five-by-five")); err != nil {
		t.Fatal(err)
	}
	home := newHost(t, folder).address
	return openAt(t, profile(t), home, home+page, options...)
}

// within is an expression of the document in an iframe, or in the iframe of an
// element. It is undefined until there is one.
func within(selector, expression string) string {
	return fmt.Sprintf(`((element) => {
		const frame = element.matches("iframe") ? element : (element.shadowRoot ?? element).querySelector("iframe")
		const document = frame?.contentDocument
		return document && (%s)
	})(document.querySelector(%q))`, expression, selector)
}

// awaitLesson brings an embedded lesson into view, and waits until its figure
// runs and shows the step.
func (b *tab) awaitLesson(selector, language, lesson string, step int) {
	b.Helper()
	b.eval(fmt.Sprintf(`document.querySelector(%q).scrollIntoView({ block: "center" })`, selector))
	b.await(within(selector, live))
	b.want(within(selector, "document.location.pathname"), "/five-by-five/"+language+"/"+lesson+"/")
	b.want(within(selector, `document.querySelector(".lesson.current").id`), lesson)
	b.want(within(selector, `1 + Number(document.querySelector("#beats [aria-current]").dataset.step)`), fmt.Sprint(step))
	b.await(within(selector, fitting))
}

// fitting is that the figure has been drawn for the room that it has.
const fitting = `(() => {
	const { width, height } = document.querySelector("#picture").getBoundingClientRect()
	const [, , w, h] = document.querySelector("#words").getAttribute("viewBox").split(" ").map(Number)
	return width > 200 && height > 100 && Math.abs(width - w) < 2 && Math.abs(height - h) < 2
})()`

func TestPlainPageShowsItsLessons(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	copyFile(t, examples+"plain.html", filepath.Join(folder, "plain.html"))
	b := openBeside(t, folder, "plain.html")
	b.awaitLesson("#bare", "en", "c1", 3)
	b.awaitLesson("#sized", "en", "s2", 1)
	b.awaitLesson("#element", "zh", "c3", 1)
	b.click("summary")
	b.awaitLesson("#folded", "en", "c5", 2)
}

// The deck has the arrow keys, before its figure and after it; Page Down goes
// through the steps first.
func TestSlidesTurnAroundALesson(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	copyFile(t, examples+"reveal.html", filepath.Join(folder, "reveal.html"))
	if err := os.CopyFS(filepath.Join(folder, "reveal"), os.DirFS("node_modules/reveal.js/dist")); err != nil {
		t.Fatal(err)
	}
	b := openBeside(t, folder, "reveal.html", media("prefers-reduced-motion", "reduce"))
	b.await(`Reveal.isReady()`)
	b.press(kb.ArrowRight)
	b.want(`Reveal.getIndices().h`, "1")
	b.awaitLesson("five-by-five", "en", "c1", 3)
	b.await(`document.querySelector("five-by-five").getBoundingClientRect().bottom < innerHeight`)

	b.press(kb.ArrowRight)
	b.want(`Reveal.getIndices().h`, "2")
	b.press(kb.ArrowLeft)
	b.want(`Reveal.getIndices().h`, "1")
	b.want(fmt.Sprintf(`new Promise((done) => {
		const shown = performance.now()
		const look = () => {
			const late = performance.now() - shown > 1000
			late || %s ? done(!late) : requestAnimationFrame(look)
		}
		look()
	})`, within("five-by-five", fitting)), "true")
	b.awaitLesson("five-by-five", "en", "c1", 3)

	// A clicker goes through the steps, and on from the last; back again, too. It
	// does so after a click into the figure as well.
	x, y := b.middle("five-by-five")
	b.do(chromedp.MouseClickXY(x, y))
	b.await(`document.hasFocus() && document.activeElement.localName != "five-by-five"`)
	for _, step := range []int{4, 5} {
		b.press(kb.PageDown)
		b.await(within("five-by-five", fmt.Sprintf(`document.location.hash.startsWith("#/c1/%d?parts")`, step)))
	}
	b.press(kb.PageDown)
	b.await(`Reveal.getIndices().h == 2`)
	b.press(kb.PageUp)
	b.await(`Reveal.getIndices().h == 1`)
	b.press(kb.PageUp)
	b.await(within("five-by-five", `document.location.hash.startsWith("#/c1/4?parts")`))
}

// hugo builds a copy of the example, with another shortcode in its page if one is
// given, and returns what Hugo says.
func hugo(t *testing.T, shortcode string) (public, said string, err error) {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS(examples+"hugo")); err != nil {
		t.Fatal(err)
	}
	if shortcode != "" {
		if err := os.WriteFile(filepath.Join(folder, "content", "_index.md"), []byte("Look:\n\n"+shortcode+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	public = filepath.Join(folder, "made")
	command := exec.Command("hugo", "--destination", public)
	command.Dir = folder
	out, err := command.CombinedOutput()
	return public, string(out), err
}

func TestHugoPageShowsItsLesson(t *testing.T) {
	t.Parallel()
	public, said, err := hugo(t, "")
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	b := openBeside(t, public, "")
	b.awaitLesson("five-by-five", "en", "c1", 3)
}

// The shortcode lists the lessons, and the site has the same.
func TestHugoKnowsEveryLesson(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile(filepath.Join(built, "en", "c1", "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	var lessons []string
	for _, found := range regexp.MustCompile(`<li><a href="[^"]+" data-lesson="([^"]+)" data-scene`).FindAllStringSubmatch(string(page), -1) {
		lessons = append(lessons, found[1])
	}
	_, said, _ := hugo(t, `{{< five-by-five lesson="none" >}}`)
	if list := strings.Join(lessons, ", "); !strings.Contains(said, "only "+list+"\n") {
		t.Errorf("the lessons are %s, and Hugo says:\n%s", list, said)
	}
}

func TestHugoRefusesALessonThatIsNotThere(t *testing.T) {
	t.Parallel()
	for shortcode, want := range map[string]string{
		`{{< five-by-five lesson="c9" >}}`: `has no lesson "c9"`,
		`{{< five-by-five step="3" >}}`:    "needs a lesson",
		`{{< five-by-five c1 >}}`:          "needs a lesson",
	} {
		_, said, err := hugo(t, shortcode)
		if err == nil || !strings.Contains(said, want) || !strings.Contains(said, `_index.md:3:1"`) {
			t.Errorf("%s: %v\n%s", shortcode, err, said)
		}
	}
}

func TestHugoEscapesParameters(t *testing.T) {
	t.Parallel()
	public, said, err := hugo(t, `{{< five-by-five lesson="c1" parts="\"><script>" >}}`)
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	page, err := os.ReadFile(filepath.Join(public, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	if want := `<five-by-five lesson="c1" parts="&#34;&gt;&lt;script&gt;"></five-by-five>`; !strings.Contains(string(page), want) {
		t.Errorf("there is no %s in\n%s", want, page)
	}
}

func TestAstroPageShowsItsLesson(t *testing.T) {
	t.Parallel()
	out := t.TempDir()
	command := exec.Command("npm", "run", "--silent", "build", "--", "--outDir", out)
	command.Dir = examples + "astro"
	if said, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	b := openBeside(t, out, "")
	b.awaitLesson("five-by-five", "en", "c5", 2)
}
