package browser

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"
)

// No label of any step is cut off or lies on another, and no title in the list
// of steps, in either language, from a small phone to a large screen.
func TestLabelsAreClear(t *testing.T) {
	t.Parallel()
	for _, language := range []string{"en", "zh"} {
		t.Run(language, func(t *testing.T) {
			t.Parallel()
			b := openLive(t, "/"+language+"/")
			b.paintNothing()
			for _, lesson := range b.lessons() {
				steps := b.stepsOf(lesson)
				for _, room := range [][2]int64{{320, 640}, {768, 1024}, {1024, 768}, {1280, 800}, {1920, 1080}} {
					b.do(chromedp.EmulateViewport(room[0], room[1]))
					for _, step := range steps {
						b.goTo(step)
						for _, fault := range b.unclear() {
							t.Errorf("%s, %d×%d, %s: %s", language, room[0], room[1], step, fault)
						}
					}
				}
			}
		})
	}
}

// stepsOf goes to a lesson, and lists the addresses of all its steps.
func (b *tab) stepsOf(lesson string) (all []string) {
	b.Helper()
	b.goTo("#/" + lesson)
	n := get(b, chromedp.Evaluate[int](`document.querySelectorAll("#beats button").length`))
	for step := range n {
		all = append(all, fmt.Sprintf("#/%s/%d", lesson, step+1))
	}
	return all
}

// lessons lists the lessons of the course.
func (b *tab) lessons() []string {
	return get(b, chromedp.Evaluate[[]string](`[...document.querySelectorAll("#contents a[data-lesson]")].map(a => a.dataset.lesson)`))
}

// unclear lists the labels and the titles of steps that are cut off, or lie on
// another.
func (b *tab) unclear() []string {
	b.Helper()
	return get(b, chromedp.Evaluate[[]string]("["+crowded+", "+cutTitles+"].flat()"))
}

const (
	cutTitles = `(() => {
		const list = document.querySelector("#beats"), room = list.getBoundingClientRect(), margin = 8
		const titles = [...list.querySelectorAll("button")].filter(e => e.clientWidth > 0).map(e => {
			const range = document.createRange()
			range.selectNodeContents(e)
			const box = range.getBoundingClientRect(), own = e.getBoundingClientRect()
			const hidden = getComputedStyle(e).overflowX != "visible" && e.scrollWidth > e.clientWidth
			return { text: e.textContent, box, cut: hidden || box.bottom > own.bottom + 1 || box.left < room.left - margin || box.right > room.right + 1 }
		})
		return titles.flatMap((t, i) => t.cut ? ["the title " + t.text + " is cut off"] : i > 0 && titles[i - 1].box.right > t.box.left - 2 ? ["the title " + t.text + " lies on " + titles[i - 1].text] : [])
	})()`
	crowded = `(() => {
		const picture = document.querySelector("#picture").getBoundingClientRect()
		const slack = 3 // a glyph's box is larger than its ink
		const labels = [...document.querySelectorAll("#words text")].map(e => ({ text: e.textContent, box: e.getBoundingClientRect() })).filter(l => l.box.width > 0)
		const faults = []
		labels.forEach(({ text, box }, i) => {
			if (box.left < picture.left - slack || box.right > picture.right + slack || box.top < picture.top - slack || box.bottom > picture.bottom + slack)
				faults.push(text + " is cut off")
			for (const other of labels.slice(i + 1)) {
				const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
				const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
				if (wide > slack && high > 2 * slack) faults.push(text + " lies on " + other.text)
			}
		})
		return faults
	})()`
)
