package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// On a phone the strip of layers shows whole ones alone, in every lesson: half a
// number beside the menu is a wrong number.
func TestStripShowsWholeLayers(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/")
			b.paintNothing()
			for _, lesson := range b.lessons() {
				b.goTo("#/" + lesson)
				for _, width := range []int64{320, 360, 390, 620} {
					b.do(chromedp.EmulateViewport(width, 844))
					b.settle()
					const shown = `(() => {
					const strip = document.querySelector(".strip > ol"), room = strip.getBoundingClientRect()
					return [...strip.children].map(stop => {
						const box = stop.getBoundingClientRect(), seen = Math.min(box.right, room.right) - Math.max(box.left, room.left)
						if (seen > 1 && seen < box.width - 1) return stop.textContent.trim() + " is cut"
						return stop.firstElementChild.scrollWidth > stop.clientWidth + 1 ? stop.textContent.trim() + " is too wide" : ""
					}).filter(fault => fault).join("; ")
				})()`
					b.want(shown, "")
					if t.Failed() {
						t.Fatal(fmt.Sprintf("%s, %d wide, %s", language, width, lesson))
					}
				}
			}
		})
	}
}
