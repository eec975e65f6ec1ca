package browser

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fivebyfive/calc/language"
	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/pad"
)

// Each of our own digits is read as what it is, and the whole network shows it.
func TestSamplesAreRead(t *testing.T) {
	t.Parallel()
	b := openWhole(t, "/en/#/network/8")
	b.click("#draw")
	for digit := range 10 {
		before := b.see("#picture")
		b.click(fmt.Sprintf(`[data-sample="%d"]`, digit))
		b.await(fmt.Sprintf(`document.querySelector("#read").textContent == "It reads %d"`, digit))
		b.want(`document.querySelectorAll("#distances .best").length`, "1")
		b.want(`document.querySelector("#distances .best .digit").textContent`, fmt.Sprint(digit))
		b.settle()
		if after := b.see("#picture"); digit != 5 && difference(before, after) == 0 {
			t.Errorf("the picture does not follow the drawing of %d", digit)
		}
	}
}

// A digit drawn with the mouse is read while it is drawn, and all maps move
// under the stroke.
func TestDrawingWithAPointer(t *testing.T) {
	t.Parallel()
	b := openStaged(t, "/en/#/network/8")
	b.click("#draw")
	b.click("#clear")
	b.await(`document.querySelector("#read").textContent == "Draw a digit."`)
	box := get(b, chromedp.Evaluate[[]float64](`(() => { const r = document.querySelector("#pad").getBoundingClientRect(); return [r.x, r.y, r.width, r.height] })()`))
	mouse := func(kind input.DispatchMouseEventType, p pad.Point) {
		b.do(chromedp.MouseEvent(kind, box[0]+p.X*box[2], box[1]+p.Y*box[3], chromedp.ButtonLeft))
	}
	pictures := map[string]bool{}
	for _, stroke := range pad.Sample(7) {
		mouse(input.DispatchMouseEventTypeMousePressed, stroke[0])
		for i, p := range stroke[1:] {
			mouse(input.DispatchMouseEventTypeMouseMoved, p)
			if i%20 == 0 {
				b.settle()
				pictures[fmt.Sprint(mean(b.see("#picture"), image.Pt(200, 20), 160))] = true
			}
		}
		mouse(input.DispatchMouseEventTypeMouseReleased, stroke[len(stroke)-1])
	}
	b.await(`document.querySelector("#read").textContent == "It reads 7"`)
	if len(pictures) < 2 {
		t.Errorf("the maps showed %d pictures while a stroke was drawn", len(pictures))
	}
	b.click("#undo")
	b.await(`document.querySelector("#read").textContent == "Draw a digit."`)
}

// With the keyboard alone a seven is drawn, and undone.
func TestDrawingWithTheKeyboard(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	b.click("#draw")
	b.click("#clear")
	b.eval(`document.querySelector("#pad").focus(), 0`)
	move := func(times int, keys ...string) {
		for range times {
			for _, key := range keys {
				b.press(key)
			}
		}
	}
	move(8, kb.ArrowUp)
	move(5, kb.ArrowLeft)
	b.press(" ")
	move(10, kb.ArrowRight)
	move(8, kb.ArrowDown, kb.ArrowDown, kb.ArrowLeft)
	b.press(" ")
	b.await(`document.querySelector("#read").textContent == "It reads 7"`)
	b.await(`document.querySelector("#announcement").textContent == "It reads 7"`)
	b.press(kb.Tab)
	b.want(active, "undo")
	b.press(kb.Enter)
	b.await(`document.querySelector("#read").textContent == "Draw a digit."`)
}

// What was drawn is there after a reload, and in the other language.
func TestDrawingIsKept(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c1/3")
	b.click("#draw")
	b.click(`[data-sample="3"]`)
	b.await(`document.querySelector("#read").textContent == "It reads 3"`)
	b.do(chromedp.Reload())
	b.await(live)
	b.click("#draw")
	b.await(`document.querySelector("#read").textContent == "It reads 3"`)
}

// What a unit sees, its weights and their products stand in grids of one
// shape, so that cells that belong together are in the same place.
func TestGridsOfTheWorkingAreAlike(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/")
	for _, place := range []string{"c1/3", "c3/2", "f6/4", "output/3"} {
		b.goTo("#/" + place)
		b.eval(`document.querySelector("#pointer").focus(), 0`)
		b.press(kb.ArrowRight)
		b.press(kb.ArrowUp)
		b.await(`!document.querySelector("#working").hidden`)
		widths := get(b, chromedp.Evaluate[[]float64](`[...document.querySelectorAll("#working details[open], #working")].slice(-1)[0].querySelectorAll("table").values().map(e => e.getBoundingClientRect().width).toArray()`))
		if len(widths) != 3 || slices.Max(widths)-slices.Min(widths) > 1 {
			t.Errorf("%s: the grids are %v wide", place, widths)
		}
		b.press(kb.Escape)
		b.await(`document.querySelector("#working").hidden`)
	}
}

// A unit that is chosen is worked out under the figure, in numbers that are
// those of the network and that add up.
func TestWorkingOfAUnit(t *testing.T) {
	t.Parallel()
	seen := pad.SampleSeen(5)
	for _, test := range []struct {
		place string
		keys  []string
		layer int
		want  []string
	}{
		{"/en/#/c1/3", []string{kb.ArrowRight, kb.ArrowUp}, 0, []string{"C1, map 1", "25"}},
		{"/zh/#/c1/4", []string{kb.ArrowRight, kb.ArrowUp}, 0, []string{"C1，特征图"}},
	} {
		b := openLive(t, test.place)
		b.eval(`document.querySelector("#pointer").focus(), 0`)
		for _, key := range test.keys {
			b.press(key)
		}
		b.await(`!document.querySelector("#working").hidden`)
		text := b.text("#working")
		if !strings.Contains(text, test.want[0]) {
			t.Errorf("%s: the working %q does not say %q", test.place, text, test.want[0])
		}
		b.want(`document.querySelectorAll("#working td").length`, "75")
		var w lenet.Working
		unit := get(b, chromedp.Evaluate[[]int](`document.querySelector("#working h3").textContent.match(/\d+/g).map(Number)`))
		if err := seen.Working(test.layer, unit[1]-1, unit[2]-1, unit[3]-1, &w); err != nil {
			t.Fatalf("%s: %v: %v", test.place, unit, err)
		}
		for _, value := range []float32{w.Sum, w.Bias, w.Total, w.Value} {
			if written := language.Neutral.Value(value); !strings.Contains(b.text("#working .sum"), written) {
				t.Errorf("%s: %s is not in %q", test.place, written, b.text("#working .sum"))
			}
		}
		b.press(kb.Escape)
		b.await(`document.querySelector("#working").hidden`)
	}
}
