package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// Whatever the room, the page is not wider than the window; where it is not a
// phone's, the whole network is in view; and on a phone the figure leaves the
// lesson the better part of the screen.
func TestPageFitsTheWindow(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		b := openLive(t, "/"+language+"/#/c1/3")
		for _, room := range [][2]int64{{320, 640}, {390, 844}, {768, 1024}, {1024, 768}, {1280, 720}, {1440, 900}, {1920, 1080}} {
			b.do(chromedp.EmulateViewport(room[0], room[1]))
			b.settle()
			where := fmt.Sprintf("%s, %d×%d", language, room[0], room[1])
			if wide := b.eval(`document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide != "0" {
				t.Errorf("%s: the page is %s pixels too wide", where, wide)
			}
			if wide := b.eval(`(() => { const s = document.querySelector(".strip ol"); return s.scrollWidth - s.clientWidth })()`); wide != "0" && room[0] >= 768 {
				t.Errorf("%s: %s pixels of the strip are out of view", where, wide)
			}
			if room[0] < 600 {
				b.want(`document.querySelector("#theatre").offsetHeight <= 0.56 * innerHeight || innerHeight < 700`, "true")
			}
		}
	}
}
