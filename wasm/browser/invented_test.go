package browser

import (
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"fivebyfive/lessons"
	"fivebyfive/lessons/invented"
)

// A translation may be two fifths longer, and have marks on its letters: nothing is
// cut off, lies on another or is wider than the page, from a small phone to a large
// screen, and a screen reader finds no more wrong than in English.
func TestATranslationHasRoom(t *testing.T) {
	t.Parallel()
	house := copyOfHouse(t)
	if err := invented.Write(filepath.Join(house, "lessons"), lessons.Languages()[0].Tag); err != nil {
		t.Fatal(err)
	}
	out := t.TempDir()
	address, stop, err := serve(house, out)
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	b := openAt(t, profile(t), address+"/", address+"/"+invented.Tag+"/c1/", blankCanvas)
	b.await(live)
	b.loadAxe()
	b.want(`document.documentElement.lang`, invented.HTML)
	b.want(`document.querySelectorAll("#language a").length`, "2")
	b.paintNothing()
	for _, lesson := range b.lessons() {
		steps := b.stepsOf(lesson)
		for _, room := range [][2]int64{{320, 640}, {768, 1024}, {1280, 800}, {1920, 1080}} {
			b.do(chromedp.EmulateViewport(room[0], room[1]))
			for _, step := range steps {
				b.goTo(step)
				for _, fault := range b.unclear() {
					t.Errorf("%d×%d, %s: %s", room[0], room[1], step, fault)
				}
				if step != steps[0] {
					continue
				}
				if room[0] < 768 && lesson == "totals" {
					continue // its table is wider than a small phone
				}
				b.want(`document.documentElement.scrollWidth <= innerWidth`, "true")
				if room[0] < 768 {
					continue // and so are formulas, which are moved sideways there
				}
				for _, violation := range audit(b) {
					t.Errorf("%d×%d, %s: %s", room[0], room[1], step, violation)
				}
			}
		}
	}
}
