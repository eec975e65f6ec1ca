package browser

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"fivebyfive/calc/language"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// A picture of something: it has ink and paper, and more between.
func TestPictureIsNotBlankAndFollowsTheScrubber(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/2")
	before := b.see("#picture")
	if n := len(shades(before)); n < 20 {
		t.Errorf("the picture has %d shades", n)
	}
	b.eval(`{ const s = document.querySelector("#scrub"); s.value = 2700; s.dispatchEvent(new Event("input")); s.dispatchEvent(new Event("change")); } 0`)
	b.settle()
	after := b.see("#picture")
	if d := difference(before, after); d < 1 || d == 255 {
		t.Errorf("at another place of the scrubber the picture differs by %v of 255", d)
	}
	if hash := b.eval("location.hash"); !strings.HasPrefix(hash, "#/c1/3?t=") {
		t.Errorf("the address is %s, not a moment within step 3", hash)
	}
}

// The tally, at every beat, is what calc counts.
func TestTallyEqualsCalc(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/")
	for lesson, wants := range map[string][][2]string{
		"c1": {
			{"", ""}, {"c1.map.parameters", "c1.unit.connections"}, {"c1.map.parameters", "c1.map.connections"},
			{"c1.parameters", "c1.connections"}, {"c1.parameters", "c1.connections"},
		},
		"s2": {
			{"", ""}, {"s2.map.parameters", "s2.unit.connections"}, {"s2.map.parameters", "s2.map.connections"},
			{"s2.parameters", "s2.connections"}, {"s2.parameters", "s2.connections"},
		},
		"s4": {
			{"", ""}, {"s4.map.parameters", "s4.unit.connections"}, {"s4.map.parameters", "s4.map.connections"},
			{"s4.parameters", "s4.connections"}, {"s4.parameters", "s4.connections"},
		},
		"counting": {
			{"", ""}, {"row.parameters", "row.unit.connections"}, {"row.parameters", "row.connections"}, {"row.parameters", "row.connections"},
		},
		"idea":  {{"", ""}, {"c1.parameters", "c1.connections"}},
		"input": {{"", ""}, {"", ""}, {"input.parameters", "input.connections"}},
	} {
		s, err := scene.Find(lesson)
		if err != nil {
			t.Fatal(err)
		}
		for i, want := range wants {
			b.goTo(fmt.Sprintf("#/%s/%d", lesson, i+1))
			for j, id := range []string{"#parameters", "#connections"} {
				if got := b.text(id); got != count(t, s, want[j]) {
					t.Errorf("%s, step %d: %s says %s, want %s", lesson, i+1, id, got, count(t, s, want[j]))
				}
			}
		}
	}
}

func count(t *testing.T, s kit.Scene, quantity string) string {
	if quantity == "" {
		return "0"
	}
	q, err := s.Count().Quantity(quantity)
	if err != nil {
		t.Fatal(err)
	}
	return language.Neutral.Number(q.Value)
}

// The same frame, drawn twice: on the canvas and as SVG.
func TestCanvasAndDrawingAgree(t *testing.T) {
	t.Parallel()
	canvas := openStaged(t, "/en/#/c1")
	drawing := openWhole(t, "/en/#/c1", without("stage"))
	drawing.await(`document.querySelector("#status").textContent.includes("SVG")`)
	drawing.forgiveBlocked()
	for _, place := range []string{"#/c1/1", "#/c1/2?t=4", "#/c1/3?t=9", "#/c1/4?t=6", "#/c1/5", "#/counting/3"} {
		canvas.goTo(place)
		drawing.goTo(place)
		canvas.await(staged)
		for _, b := range []*tab{canvas, drawing} { // both figures have the same room
			b.eval(`document.querySelectorAll("#status, #retry").forEach((e) => (e.style.display = "none")), 0`)
			b.settle()
		}
		a, b := canvas.see("#picture"), drawing.see("#picture")
		if d := difference(a, b); d > 2 {
			t.Errorf("%s: canvas and drawing differ by %.1f of 255", place, d)
		}
	}
}

func shades(picture image.Image) map[[3]uint32]bool {
	found := map[[3]uint32]bool{}
	for y := picture.Bounds().Min.Y; y < picture.Bounds().Max.Y; y++ {
		for x := picture.Bounds().Min.X; x < picture.Bounds().Max.X; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			found[[3]uint32{r >> 8, g >> 8, b >> 8}] = true
		}
	}
	return found
}

// difference is how much two pictures differ, from 0 to 255: the mean over
// blocks of pixels, each taken as a whole, so that the edges of shapes may be
// smoothed in different ways.
func difference(a, b image.Image) float64 {
	const block = 8
	size := a.Bounds().Size()
	if size != b.Bounds().Size() {
		return 255
	}
	total, blocks := 0.0, 0
	for y := 0; y+block <= size.Y; y += block {
		for x := 0; x+block <= size.X; x += block {
			at := image.Pt(x, y)
			pa, pb := mean(a, at, block), mean(b, at, block)
			for i := range pa {
				d := pa[i] - pb[i]
				total += max(d, -d) / 3
			}
			blocks++
		}
	}
	return total / float64(blocks)
}

func mean(picture image.Image, at image.Point, block int) (rgb [3]float64) {
	at = at.Add(picture.Bounds().Min)
	for y := range block {
		for x := range block {
			r, g, b, _ := picture.At(at.X+x, at.Y+y).RGBA()
			for i, v := range []uint32{r, g, b} {
				rgb[i] += float64(v>>8) / float64(block*block)
			}
		}
	}
	return rgb
}

func TestPointingAtAUnitShowsItsWindow(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	x, y := b.middle("#picture")
	b.do(chromedp.MouseEvent("mouseMoved", x*1.6, y))
	b.await(`document.querySelector("#caption").textContent.includes("sees rows")`)
	b.want(`document.querySelectorAll(".lesson.current .lit").length > 0`, "true")
	b.do(chromedp.MouseEvent("mouseMoved", 5, 5))
	b.await(`!document.querySelector("#caption").textContent.includes("sees rows")`)
}

func TestReducedMotionShowsTheEndsOfSteps(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/1", media("prefers-reduced-motion", "reduce"))
	b.click("#next")
	b.await(`location.hash == "#/c1/2"`)
	b.await(`document.querySelector("#connections").textContent == "26"`)
}

// Playing moves; and when the scene has ended, nothing asks for frames.
func TestPlayingEndsInSilence(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/counting/3?speed=4", before(countFrames))
	b.click("#next")
	b.await(`location.hash.startsWith("#/counting/4?speed")`)
	b.await(`!document.querySelector(".theatre.playing")`)
	// A few frames may still be under way; then two seconds pass in which no
	// document asks for another.
	b.await(`(async () => {
		const frames = () => frames_ + document.querySelector("#canvas iframe").contentWindow.frames_
		const start = frames()
		await new Promise((done) => setTimeout(done, 2000))
		return start == frames()
	})()`)
}

// countFrames counts the frames that a document asks for, and in the stage's also
// what it wakes for. A browser that is asked for gamepads once looks for some, for ever.
const countFrames = `
	window.frames_ = 0
	const ask = window.requestAnimationFrame
	window.requestAnimationFrame = f => { window.frames_++; return ask.call(window, f) }
	const wait = window.setTimeout
	if (parent !== window) window.setTimeout = (f, ...rest) => wait.call(window, () => { window.frames_++; f() }, ...rest)
	Navigator.prototype.getGamepads = () => { throw new Error("gamepads were asked for") }`

// Words that have not changed are left as they are, and the others are what they would
// be if all were written.
func TestWordsThatStayAreNotWrittenAgain(t *testing.T) {
	b := openStaged(t, "/en/#/frameworks/3?t=1")
	const words = `document.querySelector("#words").innerHTML`
	before := b.eval(words)
	b.eval(`[...document.querySelectorAll("#words text")].forEach((text) => (text.stays = true)), 0`)
	b.goTo("#/frameworks/3?t=2")
	b.await(fmt.Sprintf("%s != %q", words, before))
	b.want(`[...document.querySelectorAll("#words text")].filter((text) => text.stays).length > 20`, "true")
	after := b.eval(words)
	b.do(chromedp.Reload())
	b.await(staged)
	b.want(words, after)
}

func TestLostContextComesBackAtTheSameStep(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/3")
	want := b.see("#picture")
	b.loseContext()
	b.want("location.hash", "#/c1/3")
	if d := difference(want, b.see("#picture")); d > 1 {
		t.Errorf("the picture has changed by %.1f of 255", d)
	}
}

// loseContext takes the canvas its context away, and waits until it has another
// one.
func (b *tab) loseContext() {
	b.Helper()
	b.eval(`(() => {
		const frame = document.querySelector("#canvas iframe").contentDocument
		window.lost_ = frame
		frame.querySelector("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext()
	})(), 0`)
	b.await(`document.querySelector("#canvas iframe").contentDocument != window.lost_`)
	b.await(staged)
	b.settle()
	b.forgive("CONTEXT_LOST_WEBGL")
}
