package browser

import (
	"fmt"
	"image"
	"image/color"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/pad"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

const (
	playing = `document.querySelector("#theatre").classList.contains("playing")`
	resting = `!document.querySelector("#theatre").classList.contains("playing")`
)

// asks reports for each step of a lesson whether there is something to predict:
// whether it changes the counts.
func asks(t *testing.T, lesson string) []bool {
	s, err := scene.Find(lesson)
	if err != nil {
		t.Fatal(err)
	}
	var all []bool
	var before frame.Tally
	for _, beat := range s.Beats() {
		var f frame.Frame
		scene.At(s, kit.Params{Width: 800, Height: 400, Seen: pad.SampleSeen(5)}, beat.End, &f)
		all = append(all, f.Tally.Parameters != before.Parameters || f.Tally.Connections != before.Connections)
		before = f.Tally
	}
	return all
}

// A clicker has a button to go on, and one to go back, and gives every lesson
// with them: a press plays the step, a press while it plays completes it, and
// where there was something to predict, one shows the counts.
func TestAClickerGivesEveryLesson(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/")
	for _, lesson := range []string{"counting", "c1", "network"} {
		b.goTo("#/" + lesson + "/1?present=1")
		steps := asks(t, lesson)
		for i, asked := range steps[1:] {
			step := i + 2
			b.press(kb.PageDown)
			b.await(playing)
			b.press(kb.PageDown) // completes it, and goes no further
			b.await(resting)
			if asked {
				b.await(fmt.Sprintf(`location.hash == "#/%s/%d?present=2"`, lesson, step))
				b.await(`document.querySelector("#parameters").textContent + document.querySelector("#connections").textContent == "??"`)
				b.press(kb.PageDown)
			}
			b.await(fmt.Sprintf(`location.hash == "#/%s/%d?present=1"`, lesson, step))
			b.await(`/[0-9]/.test(document.querySelector("#parameters").textContent)`)
		}
		b.want(`document.querySelector("#cue").textContent`, "")
		b.press(kb.PageDown)
		b.await(`document.querySelector("#cue").textContent.startsWith("End of the")`)
		for step := len(steps) - 1; step >= 1; step-- {
			b.press(kb.PageUp)
			b.await(fmt.Sprintf(`location.hash == "#/%s/%d?present=1"`, lesson, step))
		}
		b.press(kb.PageUp) // there is nothing before
		b.settle()
		b.want("location.hash", "#/"+lesson+"/1?present=1")
	}
}

func TestOtherKeysTurnTheStepsToo(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/zh/#/c1/1?present=1", media("prefers-reduced-motion", "reduce"))
	b.eval(`localStorage.setItem("fivebyfive.predict", "off"), 0`)
	for _, press := range []struct {
		key  string
		step int
	}{
		{kb.ArrowRight, 2}, {kb.ArrowDown, 3}, {" ", 4}, {kb.ArrowLeft, 3}, {kb.ArrowUp, 2}, {kb.End, 5}, {kb.Home, 1},
	} {
		b.press(press.key)
		b.settle()
		b.want("location.hash", fmt.Sprintf("#/c1/%d?present=1", press.step))
	}
	b.press("n")
	b.await(`location.hash != "#/c1/1?present=1"`)
	b.want(`document.querySelector(".lesson.current").id != "c1"`, "true")
	b.want(`document.documentElement.dataset.profile`, "projector")
}

// A key that is held down is one press.
func TestKeyRepeatSkipsNothing(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/1?present=1", media("prefers-reduced-motion", "reduce"))
	b.eval(`localStorage.setItem("fivebyfive.predict", "off"), 0`)
	for _, repeated := range []bool{false, true, true, true} {
		if err := call(input.DispatchKeyEvent, input.DispatchKeyEventParams{
			Type: input.DispatchKeyEventTypeRawKeyDown, Key: "PageDown", Code: "PageDown", AutoRepeat: &repeated,
		})(b.context); err != nil {
			t.Fatal(err)
		}
		b.settle()
	}
	b.want("location.hash", "#/c1/2?present=1")
}

// Where a class need not predict, the counts are never hidden.
func TestPredictingCanBeTurnedOff(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/counting/1?present=1", media("prefers-reduced-motion", "reduce"))
	b.press("?")
	b.click(`[data-keep="predict"]`)
	b.press("?")
	b.press(kb.PageDown)
	b.await(`location.hash == "#/counting/2?present=1"`)
	b.await(`document.querySelector("#connections").textContent == "4"`)
}

// While a class predicts, nothing gives the counts away: not the notes under
// them, not the caption, and not what a screen reader says.
func TestNothingGivesThePredictionAway(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?present=1", media("prefers-reduced-motion", "reduce"))
	b.press(kb.PageDown)
	b.await(`location.hash == "#/c1/4?present=2"`)
	b.settle()
	b.want(`/156|122,304/.test(document.querySelector("#theatre").textContent)`, "false")
	b.want(`document.querySelector("#caption").textContent.startsWith("How many parameters")`, "true")
	b.press(kb.PageDown)
	b.await(`document.querySelector("#connections").textContent == "122,304"`)
	b.want(`document.querySelector("#announcement").textContent.includes("122,304")`, "true")
}

// A clicker's start button sends F5 and Escape in turn. F5 loads the page
// again: it comes back as it was.
func TestAReloadLosesNothing(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/counting/1?present=1", media("prefers-reduced-motion", "reduce"))
	for _, hash := range []string{"#/counting/2?present=2", "#/counting/2?present=1", "#/counting/3?present=2", "#/counting/3?present=1", "#/counting/4?present=1"} {
		b.press(kb.PageDown)
		b.await(`location.hash == "` + hash + `"`)
		b.settle()
		shown := `document.querySelector("#connections").textContent + document.querySelector("#caption").textContent`
		want := b.eval(shown)
		b.do(chromedp.Reload())
		b.await(live)
		b.want("location.hash", hash)
		b.want(`document.documentElement.dataset.profile`, "projector")
		b.await(shown + " == " + fmt.Sprintf("%q", want))
		b.press(kb.Escape)
		b.settle()
		b.want("location.hash", hash)
		b.want(`document.documentElement.dataset.profile`, "projector")
	}
}

func TestBlankingTheScreen(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/3?present=1")
	for _, test := range []struct {
		blank, back string
		colour      color.RGBA
	}{
		{".", ".", color.RGBA{A: 255}},
		{"b", kb.Escape, color.RGBA{A: 255}},
		{"w", "w", color.RGBA{255, 255, 255, 255}},
		{"b", kb.PageDown, color.RGBA{A: 255}}, // brings the picture back, and no more
	} {
		b.press(test.blank)
		b.settle()
		if picture := b.see("html"); !filled(picture, test.colour) {
			t.Errorf("%q leaves something to be seen", test.blank)
		}
		b.press(test.back)
		b.settle()
		if picture := b.see("html"); filled(picture, test.colour) {
			t.Errorf("%q does not bring the picture back", test.back)
		}
		b.want("location.hash", "#/c1/3?present=1")
	}
}

func filled(picture image.Image, colour color.RGBA) bool {
	r := picture.Bounds()
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			if color.RGBAModel.Convert(picture.At(x, y)) != colour {
				return false
			}
		}
	}
	return true
}

// The spotlight is where the pointer is, and large enough to be seen.
func TestSpotlightFollowsThePointer(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?present=1")
	b.do(chromedp.MouseEvent("mouseMoved", 200, 300))
	b.press("s")
	b.await(`!!document.querySelector(".spotlight")`)
	for _, at := range [][2]float64{{200, 300}, {640, 120}} {
		b.do(chromedp.MouseEvent("mouseMoved", at[0], at[1]))
		b.settle()
		b.want(`(() => { const r = document.querySelector(".spotlight").getBoundingClientRect(); return r.x + " " + r.y })()`, fmt.Sprintf("%v %v", at[0], at[1]))
	}
	b.want(`parseFloat(getComputedStyle(document.querySelector(".spotlight"), "::after").height) >= 0.03 * innerHeight`, "true")
	b.press("s")
	b.await(`!document.querySelector(".spotlight")`)
}

// At the ends of a lesson the press is offered to the page around this one.
func TestThePageAroundIsOfferedThePress(t *testing.T) {
	t.Parallel()
	b := open(t, "/en/#/c1/1")
	b.await(live)
	b.eval(`{
		window.offered = []
		addEventListener("message", (e) => e.data?.fivebyfive == "overflow" && offered.push(e.data.by))
		const frame = document.createElement("iframe")
		frame.src = "/en/?inside#/c1/5?present=1"
		frame.width = 800, frame.height = 500
		document.body.replaceChildren(frame)
	} 0`)
	b.await(`!!frames[0]?.document?.documentElement?.classList.contains("ready")`)
	press := func(key string) string {
		return `frames[0].document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "` + key + `", bubbles: true, cancelable: true})), 0`
	}
	b.eval(press("PageDown"))
	b.await(`offered.join() == "1"`)
	b.want(`frames[0].document.querySelector("#cue").textContent`, "")
	b.eval(press("Home"))
	b.eval(press("PageUp"))
	b.await(`offered.join() == "1,-1"`)
}
