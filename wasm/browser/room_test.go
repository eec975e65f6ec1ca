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
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
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
		})
	}
}

// Zoomed to 400 %, or on the smallest phone, no lesson is wider than the window,
// nor is anything that has been opened; and the menu Share leaves the figure free.
func TestNothingScrollsSideways(t *testing.T) {
	t.Parallel()
	const tooWide = `document.documentElement.scrollWidth - document.documentElement.clientWidth`
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/")
			for _, room := range [][2]int64{{320, 256}, {320, 640}} {
				b.do(chromedp.EmulateViewport(room[0], room[1], chromedp.EmulateScale(4)))
				b.paintNothing()
				for _, lesson := range b.lessons() {
					b.goTo("#/" + lesson)
					if wide := b.eval(tooWide); wide != "0" {
						t.Errorf("%s, %v, %s: the page is %s pixels too wide: %s", language, room, lesson, wide, b.eval(sticksOut))
					}
				}
				b.eval(`document.querySelector("#share").open = true, 0`)
				for range 2 { // with the code that embeds the step, too
					menu, picture := b.placeOf("#share .menu"), b.placeOf("#picture")
					if menu.Left < 0 || menu.Top < 0 || menu.Right > float64(room[0]) || menu.Bottom > float64(room[1]) {
						t.Errorf("%s, %v: the menu is at %v", language, room, menu)
					}
					if menu.Top < picture.Bottom && room[1] > 500 {
						t.Errorf("%s, %v: the menu is at %v, the picture at %v", language, room, menu, picture)
					}
					b.eval(`document.querySelector("#share [data-do=embed]").click(), 0`)
					b.await(`document.querySelector("#copied").textContent != ""`)
				}
				b.eval(`document.querySelector("#share").open = false, 0`)
			}
		})
	}
}

// sticksOut lists what reaches beyond the window's right border.
const sticksOut = `[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth).slice(-4).map((e) => e.tagName + "." + e.className + "#" + e.id).join(", ")`

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
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3")
			b.paintNothing()
			for _, lesson := range b.lessons() {
				steps := b.stepsOf(lesson)
				for _, desk := range desks {
					b.do(chromedp.EmulateViewport(desk[0], desk[1]))
					for _, step := range steps {
						b.goTo(step)
						where := fmt.Sprintf("%s, %v, %s", language, desk, step)
						picture, below := b.placeOf("#picture"), b.placeOf(".below")
						if empty := float64(desk[1]) - below.Bottom; empty < 8 || empty > 56 {
							t.Errorf("%s: %v pixels are empty under the figure", where, empty)
						}
						if step != steps[0] {
							continue
						}
						for _, scrolled := range []string{"200", `document.querySelector(".turn").getBoundingClientRect().bottom + scrollY - innerHeight`} {
							b.eval("scrollTo(0, " + scrolled + "), 0")
							if now := b.placeOf("#picture"); now != picture {
								t.Errorf("%s: the picture is at %v when the page is scrolled, and was at %v", where, now, picture)
							}
							if head := b.placeOf(".strip"); head.Top < 0 || picture.Top < head.Bottom {
								t.Errorf("%s: the network is at %v, the picture at %v", where, head, picture)
							}
						}
						b.eval("scrollTo(0, 0), 0")
					}
				}
			}
		})
	}
}

// The working of a unit, and counting one by one, stand under the figure: not on
// the lesson, and the picture does not move under the pointer.
func TestWhatBelongsToTheFigureStandsUnderIt(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/#/c1/3")
			for _, room := range append(desks, [][2]int64{{390, 844}, {320, 640}}...) {
				b.do(chromedp.EmulateViewport(room[0], room[1]))
				for _, open := range [][2]string{
					{"#/c1/3", "working"}, {"#/s2/4", "working"}, {"#/c3/3", "working"}, {"#/c5/3", "working"},
					{"#/counting/3", "enumeration"}, {"#/c1/3", "enumeration"}, {"#/c3/6", "enumeration"}, {"#/network/8", "enumeration"},
				} {
					step, id := open[0], open[1]
					where := fmt.Sprintf("%s, %v, %s, %s", language, room, step, id)
					b.goTo(step)
					if id == "working" { // who is there with the keyboard is told its keys, which takes a line
						b.eval(`document.querySelector("#pointer").focus(), 0`)
						b.settle()
					}
					before := b.placeOf("#picture")
					if id == "working" {
						b.press(kb.ArrowRight)
					} else {
						b.eval(`document.querySelector("#count").click(), 0`)
					}
					hidden := fmt.Sprintf("document.getElementById(%q).hidden", id)
					b.await("!" + hidden)
					after := b.placeOf("#picture")
					if room[0] <= 900 { // the page has scrolled to what has opened
						after.Bottom += before.Top - after.Top
						after.Top = before.Top
					}
					if after != before {
						t.Errorf("%s: the picture is at %v, and was at %v", where, after, before)
					}
					box, lesson := b.placeOf("#"+id), b.placeOf(".lesson.current")
					if box.Right > lesson.Left && box.Bottom > lesson.Top {
						t.Errorf("%s: it is at %v, on the lesson at %v", where, box, lesson)
					}
					if high := box.Bottom - box.Top; high < 96 || box.Bottom > float64(room[1]) && room[0] > 900 {
						t.Errorf("%s: it is at %v", where, box)
					}
					b.want(`["#parameters", "#connections", "#play"].every((e) => document.querySelector(e).checkVisibility())`, "true")
					b.eval(`document.getElementById("` + id + `-close").click(), 0`)
					b.await(hidden)
				}
			}
		})
	}
}
