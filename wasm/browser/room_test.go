package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
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

// desks are windows in which the figure stands beside the lesson.
var desks = [][2]int64{{1440, 900}, {1280, 720}, {1024, 768}, {1920, 1080}}

// place is where an element is in the window.
type place struct{ Left, Top, Right, Bottom float64 }

func (b *tab) placeOf(selector string) place {
	b.Helper()
	return get(b, chromedp.Evaluate[place](fmt.Sprintf(
		`(({left, top, right, bottom}) => ({left, top, right, bottom}))(document.querySelector(%q).getBoundingClientRect())`, selector)))
}

// The figure, the counts and what is under them take the window's height, whether
// the lesson is scrolled or not; and they are all in view.
func TestFigureTakesTheHeight(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		b := openLive(t, "/"+language+"/#/c1/3")
		for _, desk := range desks {
			b.do(chromedp.EmulateViewport(desk[0], desk[1]))
			b.settle()
			b.paintNothing()
			for _, step := range b.steps() {
				b.goTo(step)
				var unscrolled place
				for _, scrolled := range []string{"0", "200", "document.querySelector('.turn').getBoundingClientRect().bottom + scrollY - innerHeight"} {
					b.eval(`scrollTo(0, ` + scrolled + `), 0`)
					b.settle()
					where := fmt.Sprintf("%s, %v, %s, scrolled to %s", language, desk, step, scrolled)
					picture, below := b.placeOf("#picture"), b.placeOf(".below")
					if scrolled == "0" {
						unscrolled = picture
					} else if picture != unscrolled {
						t.Errorf("%s: the picture is at %v, and unscrolled at %v", where, picture, unscrolled)
					}
					if empty := float64(desk[1]) - below.Bottom; empty < 8 || empty > 48 {
						t.Errorf("%s: %v pixels are empty under the figure", where, empty)
					}
					if head := b.placeOf(".strip"); head.Top < 0 || picture.Top < head.Bottom {
						t.Errorf("%s: the network is at %v, the picture at %v", where, head, picture)
					}
				}
			}
		}
	}
}

// The working of a unit, and counting one by one, stand under the figure: not on
// the lesson, and the picture does not move under the pointer.
func TestWhatBelongsToTheFigureStandsUnderIt(t *testing.T) {
	for _, language := range []string{"en", "zh"} {
		b := openLive(t, "/"+language+"/#/c1/3")
		for _, room := range append(desks, [][2]int64{{390, 844}, {320, 640}}...) {
			b.do(chromedp.EmulateViewport(room[0], room[1]))
			for _, step := range []string{"#/counting/3", "#/c1/3", "#/s2/4", "#/c3/3", "#/s4/4", "#/c5/3", "#/f6/4", "#/network/8"} {
				b.goTo("#/idea/1") // without what was chosen
				b.goTo(step)
				before := b.placeOf("#picture")
				for id, open := range map[string]func(){
					"working": func() {
						b.eval(`document.querySelector("#pointer").focus(), 0`)
						b.press(kb.ArrowRight)
					},
					"enumeration": func() { b.click("#count") },
				} {
					where := fmt.Sprintf("%s, %v, %s, %s", language, room, step, id)
					open()
					if b.eval(`document.querySelector("#`+id+`").hidden`) == "true" {
						if step != "#/counting/3" || id != "working" { // a sketch has no working
							t.Errorf("%s: nothing opens", where)
						}
						continue
					}
					if after := b.placeOf("#picture"); after != before {
						t.Errorf("%s: the picture is at %v, and was at %v", where, after, before)
					}
					box, lesson := b.placeOf("#"+id), b.placeOf(".lesson.current")
					if box.Right > lesson.Left && box.Bottom > lesson.Top {
						t.Errorf("%s: it is at %v, on the lesson at %v", where, box, lesson)
					}
					if box.Bottom > float64(room[1]) || box.Bottom-box.Top < 96 {
						t.Errorf("%s: it is at %v", where, box)
					}
					b.want(`["#parameters", "#connections", "#play"].every((e) => document.querySelector(e).checkVisibility())`, "true")
					b.click("#" + id + "-close")
				}
			}
		}
	}
}
