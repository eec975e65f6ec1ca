package browser

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// The heart of the page, in every engine: what a reader must be able to do,
// whatever they have.
func TestHeart(t *testing.T) {
	everywhere(t, func(t *testing.T, e engine) {
		for _, part := range []struct {
			name string
			test func(reader)
		}{
			{"lessons", everyLessonIsAlive},
			{"words", wordsCanBeRead},
			{"canvas", theCanvasFollows},
			{"keyboard", theKeyboardIsEnough},
			{"drawing", aDrawingIsRead},
			{"prediction", anAnswerIsTold},
			{"file", theFileIsEnough},
			{"embed", aLessonInAPage},
		} {
			t.Run(part.name, func(t *testing.T) {
				r := reader{t, e}
				part.test(r)
				for _, complaint := range r.complaints() {
					t.Errorf("on the console: %s", complaint)
				}
			})
		}
	})
}

// newSite serves the site at an origin of its own, where nothing is kept yet.
func (r reader) newSite() (address string) {
	return newHost(r, built).address
}

// Every lesson shows its figure, and at the end of every step its two counts
// are those of the scene, which the scene's own tests hold to calc.
func everyLessonIsAlive(r reader) {
	r.visit(r.newSite() + "en/")
	lessons := read[[]struct{ ID, Scene string }](r, `[...document.querySelectorAll("#contents a[data-lesson]")].map(({ dataset }) => ({ ID: dataset.lesson, Scene: dataset.scene }))`)
	if len(lessons) < 14 {
		r.Fatalf("there are %d lessons", len(lessons))
	}
	for _, lesson := range lessons {
		for i, want := range tallies(r, lesson.Scene) {
			r.goTo(fmt.Sprintf("#/%s/%d", lesson.ID, i+1))
			got := read[tally](r, shownTally)
			if got != want {
				r.Errorf("%s, step %d: the counts are %v, want %v", lesson.ID, i+1, got, want)
			}
			r.want(`document.querySelector(".lesson.current").id`, lesson.ID)
			r.want(`document.querySelectorAll("#words text").length > 0`, "true")
		}
	}
}

// tally is the two counts under the figure, as they are written.
type tally struct{ Parameters, Connections string }

const shownTally = `({ Parameters: document.querySelector("#parameters").textContent, Connections: document.querySelector("#connections").textContent })`

// tallies are those of a scene at the end of each beat.
func tallies(t testing.TB, name string) (all []tally) {
	t.Helper()
	s, err := scene.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	params := kit.Params{Width: 900, Height: 500, Seen: lenet.Trained().Activations()}
	var f frame.Frame
	for _, beat := range s.Beats() {
		scene.At(s, params, beat.End, &f)
		all = append(all, tally{language.Neutral.Number(f.Tally.Parameters), language.Neutral.Number(f.Tally.Connections)})
	}
	return all
}

// What an engine makes of the style sheet leaves words their size, and tells a
// link from the text around it.
func wordsCanBeRead(r reader) {
	r.visit(r.newSite() + "en/#/c1")
	sizes := read[[]float64](r, `[...document.querySelectorAll(".lesson.current .formula munder mtext")].map((name) => parseFloat(getComputedStyle(name).fontSize))`)
	if len(sizes) == 0 || slices.Min(sizes) < 12 {
		r.Errorf("the names under formulas are set in %v px", sizes)
	}
	lines := read[[]string](r, `[...document.querySelectorAll(".lesson.current p a")].filter((link) => link.checkVisibility()).map((link) => getComputedStyle(link).textDecorationLine)`)
	if len(lines) == 0 || slices.Contains(lines, "none") {
		r.Errorf("the lines of links in the text are %q", lines)
	}
}

// The figure is on a canvas, and shows another moment when it is asked to.
func theCanvasFollows(r reader) {
	r.visit(r.newSite() + "en/#/c1/3")
	r.await(staged)
	r.settle()
	before := r.look("#picture")
	if n := len(shades(before)); n < 20 {
		r.Errorf("the picture has %d shades", n)
	}
	r.want(`getComputedStyle(document.querySelector("#drawing")).visibility`, "hidden") // it is no SVG
	r.click("#next")
	r.await(playing)
	r.click("#next") // completes the step, which takes a slow machine its time
	r.await(`location.hash == "#/c1/4" && ` + resting)
	r.settle()
	if d := difference(before, r.look("#picture")); d < 1 || d == 255 {
		r.Errorf("a step later the picture differs by %v of 255", d)
	}
}

// Tab comes to the figure; there, keys turn the steps and choose a unit.
func theKeyboardIsEnough(r reader) {
	r.visit(r.newSite() + "en/#/c1/3?t=0.1")
	r.eval(`document.querySelector("#theme").focus()`)
	for tries := 0; r.eval(active) != "pointer"; tries++ {
		if tries == 60 {
			r.Fatal("Tab does not come to the figure")
		}
		r.press("Tab")
	}
	r.press("ArrowRight")
	r.await(`document.querySelector("#caption").textContent.includes("row 1, column 1 ")`)
	r.press("ArrowRight", "ArrowDown")
	r.await(`document.querySelector("#caption").textContent.includes("row 2, column 2 ")`)
	r.press("Escape", "End")
	r.await(`location.hash == "#/c1/5"`)
	r.press("PageUp")
	r.await(`location.hash == "#/c1/4"`)
	r.press("Home")
	r.await(`location.hash == "#/c1/1"`)
	r.press("PageDown")
	r.await(`location.hash == "#/c1/2" && ` + resting)
	r.want("scrollY", "0")
}

// A digit that is drawn is read; undone, the paper is empty.
func aDrawingIsRead(r reader) {
	r.visit(r.newSite() + "en/#/network/8")
	r.click("#draw")
	r.click("#clear")
	r.await(`document.querySelector("#read").textContent == "Draw a digit."`)
	r.eval(`document.querySelector("#pad").scrollIntoView({ block: "center", behavior: "instant" })`)
	box := r.box("#pad")
	for _, stroke := range pad.Sample(7) {
		var way []point
		for i, p := range stroke {
			if i%4 == 0 || i == len(stroke)-1 { // a hand is no finer
				way = append(way, point{box.X + float64(p.X)*box.Width, box.Y + float64(p.Y)*box.Height})
			}
		}
		r.must(r.drag(way...))
	}
	r.await(`document.querySelector("#read").textContent == "It reads 7"`)
	r.click("#undo")
	r.await(`document.querySelector("#read").textContent == "Draw a digit."`)
	r.click(`[data-sample="3"]`)
	r.await(`document.querySelector("#read").textContent == "It reads 3"`)
}

// A wrong answer gets its reason, the right one is right.
func anAnswerIsTold(r reader) {
	r.visit(r.newSite() + "en/#/c1")
	for _, test := range []struct{ answer, verdict string }{{"150", "bias"}, {"6 * 26", "right"}} {
		r.write(".lesson.current .prediction input", test.answer)
		r.click(".lesson.current .prediction button")
		r.await(fmt.Sprintf(`document.querySelector(".lesson.current .verdict").textContent.toLowerCase().includes(%q)`, test.verdict))
	}
}

// The single file, opened from a folder: it needs nothing else, and leads to
// the other one.
func theFileIsEnough(r reader) {
	address := fileAddress(folderOfSingles(r)) + "/fivebyfive."
	r.visit(address + "en.html#/c1/3")
	r.want("location.protocol", "file:")
	r.await(staged)
	r.settle()
	if n := len(shades(r.look("#picture"))); n < 20 {
		r.Errorf("the picture has %d shades", n)
	}
	for i, want := range tallies(r, "c1") {
		r.goTo(fmt.Sprintf("#/c1/%d", i+1))
		if got := read[tally](r, shownTally); got != want {
			r.Errorf("step %d: the counts are %v, want %v", i+1, got, want)
		}
	}
	r.write(".lesson.current .prediction input", "156")
	r.click(".lesson.current .prediction button")
	r.await(`document.querySelector(".lesson.current .verdict").textContent.includes("right")`)
	r.click("#language")
	r.await(`location.pathname.endsWith("/fivebyfive.zh.html") && ` + live)
	r.want("location.hash", "#/c1/5")
	r.await(staged)
}

// A lesson in somebody's page: its frame has the height of what is in it, its
// buttons work, and the page is told.
func aLessonInAPage(r reader) {
	folder := r.TempDir()
	const course = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Course</title><link rel="icon" href="data:,">
		<script src="five-by-five/embed.js"></script>
		<five-by-five lesson="c3" step="2" lang="zh"></five-by-five>
		<script>window.told = []; document.querySelector("five-by-five").addEventListener("step", ({ detail }) => told.push(detail.step))</script>`
	r.must(os.WriteFile(filepath.Join(folder, "index.html"), []byte(course), 0o644))
	r.must(os.Symlink(built, filepath.Join(folder, "five-by-five")))
	r.must(r.open(newHost(r, folder).address))
	r.await(within("five-by-five", live))
	r.await(within("five-by-five", staged))
	r.await(within("five-by-five", `frame.clientHeight > 300 && Math.abs(frame.clientHeight - document.documentElement.scrollHeight) < 2`))
	r.want(within("five-by-five", "document.documentElement.lang.slice(0, 2)"), "zh")
	r.clickAt(within("five-by-five", `document.querySelector("#back")`))
	r.await(within("five-by-five", `document.location.hash.startsWith("#/c3/1")`))
	r.await(`told.at(-1) == 1`)
}
