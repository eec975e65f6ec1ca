package browser

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/chromedp/cdproto/input"
)

const active = `document.activeElement.id || document.activeElement.closest("[id]")?.id || ""`

// middle returns where the middle of an element is in the window.
func (b *tab) middle(selector string) (x, y float64) {
	b.Helper()
	box := get(b, chromedp.Evaluate[[]float64](`(() => { const r = document.querySelector("`+selector+`").getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2] })()`))
	return box[0], box[1]
}

// Tab goes through the figure and out of it, forwards and backwards.
func TestTabEntersAndLeavesTheFigure(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/2")
	var visited []string
	walk := func(modifiers ...chromedp.Modifier) string {
		visited = nil
		for range 90 {
			b.press(kb.Tab, modifiers...)
			visited = append(visited, b.eval(active))
		}
		return " " + strings.Join(visited, " ") + " "
	}
	b.eval(`document.querySelector("#theme").focus(), 0`)
	forwards := walk()
	for _, id := range []string{"pointer", "restart", "back", "play", "next", "scrub", "speed", "c1"} {
		if !strings.Contains(forwards, " "+id+" ") {
			t.Errorf("Tab does not reach %s: %s", id, forwards)
		}
	}
	b.eval(`document.querySelector(".lesson.current input").focus(), 0`)
	backwards := walk(chromedp.ModifierShift)
	for _, id := range []string{"speed", "play", "pointer", "theme", "language"} {
		if !strings.Contains(backwards, " "+id+" ") {
			t.Errorf("Shift+Tab does not reach %s: %s", id, backwards)
		}
	}
}

func TestKeysWorkInTheFigureOnly(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/1", media("prefers-reduced-motion", "reduce"))
	b.press(kb.PageDown)
	b.settle()
	b.want("location.hash", "#/c1/1")
	b.eval(`document.querySelector("#pointer").focus(), 0`)
	for _, step := range []struct{ key, hash string }{
		{kb.PageDown, "#/c1/2"}, {kb.PageDown, "#/c1/3"}, {kb.PageUp, "#/c1/2"}, {kb.End, "#/c1/5"}, {kb.Home, "#/c1/1"},
	} {
		b.press(step.key)
		b.settle()
		b.want("location.hash", step.hash)
	}
}

// The arrow keys point at units; what they point at is said.
func TestArrowKeysChooseAUnit(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3?t=0.1")
	b.eval(`document.querySelector("#pointer").focus(), 0`)
	b.press(kb.ArrowRight)
	b.await(`document.querySelector("#caption").textContent.includes("row 1, column 1 ")`)
	b.press(kb.ArrowRight)
	b.press(kb.ArrowDown)
	b.await(`document.querySelector("#caption").textContent.includes("row 2, column 2 ")`)
	b.want(`document.querySelector("#announcement").textContent.includes("row 2, column 2 ")`, "true")
	b.press(kb.Enter)
	b.await(`document.querySelector("#caption").textContent.includes("One weight")`)
	b.press(kb.Escape)
	b.await(`!document.querySelector("#caption").textContent.includes("One weight")`)
}

func TestWheelScrollsThePageOverTheFigure(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/c1/3", viewport(1024, 600))
	x, y := b.middle("#picture")
	if err := call(input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseWheel, X: x, Y: y, DeltaX: 1, DeltaY: 200})(b.context); err != nil {
		t.Fatal(err)
	}
	b.await("scrollY > 50")
}
