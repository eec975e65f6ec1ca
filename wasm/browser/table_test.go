package browser

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"fivebyfive/calc/lenet"
	"fivebyfive/wasm/frame"
	"fivebyfive/wasm/scene"
	"fivebyfive/wasm/scene/kit"
)

// crossing returns where a crossing of the table of C3 stands in the window,
// when the scene has ended.
func (b *tab) crossing(row, col int) (x, y float64) {
	b.Helper()
	s, err := scene.Find("c3")
	if err != nil {
		b.Fatal(err)
	}
	box := get(b, chromedp.Evaluate[[]float64](`(() => { const r = document.querySelector("#pointer").getBoundingClientRect(); return [r.x, r.y, r.width, r.height] })()`))
	var f frame.Frame
	scene.At(s, kit.Params{Width: float32(box[2]), Height: float32(box[3]), Seen: lenet.Trained().Activations()}, kit.Duration(s), &f)
	for _, t := range f.Targets {
		if t.Kind == frame.JoinTarget {
			return box[0] + float64(t.Box.X+t.Box.W*(float32(col)+0.5)/16), box[1] + float64(t.Box.Y+t.Box.H*(float32(row)+0.5)/6)
		}
	}
	b.Fatal("the table cannot be pointed at")
	return 0, 0
}

const sum = `document.querySelector("#table-sum").textContent.split("= ").pop()`

// A learner makes a table of their own: by mouse, by keyboard and by button.
// Both counts follow, and the address keeps it.
func TestTableOfOnesOwn(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c3/6")
	counts := func(parameters, connections string) {
		t.Helper()
		b.settle()
		b.want(`document.querySelector("#parameters").textContent`, parameters)
		b.want(`document.querySelector("#connections").textContent`, connections)
		if parameters != "1,516" { // of Table I the lesson tells
			b.want(sum, parameters)
		}
	}
	counts("1,516", "151,600")
	x, y := b.crossing(3, 0)
	b.do(chromedp.MouseClickXY(x, y))
	counts("1,541", "154,100")
	b.want(`document.querySelector("#caption").textContent.includes("C3 map 1 sees S2 map 4")`, "true")
	b.do(chromedp.MouseClickXY(x, y))
	counts("1,516", "151,600")
	b.do(chromedp.MouseClickXY(x, y))
	counts("1,541", "154,100")
	kept := b.eval("location.hash")
	if !strings.HasPrefix(kept, "#/c3/6?table=") {
		t.Errorf("the address is %s", kept)
	}
	b.eval(`document.querySelector("#pointer").focus(), 0`)
	b.press(kb.ArrowRight)
	b.press(kb.Enter) // map 2 sees map 4 as in Table I
	counts("1,516", "151,600")
	b.press(" ")
	counts("1,541", "154,100")
	b.want(`document.querySelector("#announcement").textContent.includes("C3 map 2 sees S2 map 4")`, "true")

	b.goTo("#/c1/1")
	b.want(`document.querySelector("#table").hidden`, "true")
	b.goTo(kept)
	counts("1,541", "154,100")

	b.click(`#table [data-joins="all"]`)
	counts("2,416", "241,600")
	b.click(`#table [data-joins="one"]`)
	counts("416", "41,600")
	b.want(`document.querySelectorAll("#table [aria-pressed=true]").length`, "1")
	b.want(`document.querySelector("#table-fault").textContent`, "")
	b.do(chromedp.MouseClickXY(b.crossing(0, 0)))
	counts("390", "39,000") // the first map has no input left
	b.want(`document.querySelector("#table-fault").textContent.includes("map 1 of C3")`, "true")
	b.click(`#table [data-joins="own"]`)
	counts("1,516", "151,600")
	b.want("location.hash", "#/c3/6")
}

// On a phone a crossing can still be hit.
func TestTableOnAPhone(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/zh/#/c3/6", viewport(390, 844))
	b.do(chromedp.MouseClickXY(b.crossing(5, 15)))
	b.await(`document.querySelector("#parameters").textContent == "1,491"`)
}

// In forced colours, too, the button that is pressed looks unlike the others.
func TestPressedButtonInForcedColours(t *testing.T) {
	t.Parallel()
	b := openLive(t, "/en/#/c3/6", media("forced-colors", "active"))
	b.want(`getComputedStyle(document.querySelector('#table [aria-pressed="false"]')).backgroundColor == getComputedStyle(document.querySelector("#draw")).backgroundColor`, "true")
	for _, button := range []string{`#table [aria-pressed="true"]`, `#draw[aria-expanded="true"]`} {
		if strings.HasPrefix(button, "#draw") {
			b.click("#draw")
		}
		const look = `getComputedStyle(document.querySelector(%q)).backgroundColor`
		b.want(fmt.Sprintf(look+" != "+look, button, `#table [aria-pressed="false"]`), "true")
	}
}
