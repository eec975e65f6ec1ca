package browser

import (
	"encoding/json"
	"fmt"
	"image"
	"strings"
	"testing"
	"time"
)

// reader is someone with a page before them, in any engine. They do what a
// mouse, a keyboard and an address can, and see what there is.
type reader struct {
	testing.TB
	engine
}

// point is a place in the window, in CSS pixels.
type point struct{ X, Y float64 }

// eval evaluates an expression, a promise's too, and returns it as text.
func (r reader) eval(expression string) string {
	r.Helper()
	value, err := r.evaluate(expression)
	if err != nil {
		r.Fatalf("%s: %v", expression, err)
	}
	return plain(value)
}

// read evaluates an expression into a value of Go's.
func read[T any](r reader, expression string) (value T) {
	r.Helper()
	content, err := r.evaluate(expression)
	if err == nil {
		err = json.Unmarshal(content, &value)
	}
	if err != nil {
		r.Fatalf("%s: %s: %v", expression, content, err)
	}
	return value
}

// plain is a value as text: a string without its quotes.
func plain(value json.RawMessage) string {
	var s string
	if json.Unmarshal(value, &s) == nil {
		return s
	}
	return string(value)
}

// await waits until a condition of the page holds, a promise's too, which may not
// be there yet.
func (r reader) await(condition string) {
	r.Helper()
	awaitValue[bool](r, "(async () => (await ("+condition+")) === true || null)()")
}

// awaitValue waits until an expression has a value, and not null.
func awaitValue[T any](r reader, expression string) (value T) {
	r.Helper()
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		content, err := r.evaluate(expression)
		if err == nil && string(content) != "null" {
			if err := json.Unmarshal(content, &value); err != nil {
				r.Fatalf("%s: %v", expression, err)
			}
			return value
		}
		if time.Now().After(deadline) {
			r.Fatalf("%s is still not so after %v: %v; the console says %q", expression, patience, err, r.complaints())
		}
	}
}

func (r reader) want(expression, want string) {
	r.Helper()
	if got := r.eval(expression); got != want {
		r.Errorf("%s is %q, want %q", expression, got, want)
	}
}

func (r reader) text(selector string) string {
	r.Helper()
	return r.eval(fmt.Sprintf("document.querySelector(%q).textContent.trim()", selector))
}

// visit opens an address and waits until the page there runs.
func (r reader) visit(address string) {
	r.Helper()
	r.must(r.open(address))
	r.await(live)
}

// goTo changes the address as a link would, and waits until the lesson that it
// names is there.
func (r reader) goTo(hash string) {
	r.Helper()
	lesson, _, _ := strings.Cut(strings.TrimPrefix(hash, "#/"), "?")
	lesson, _, _ = strings.Cut(lesson, "/")
	r.eval(fmt.Sprintf(`(async () => {
		location.hash = %q
		const there = () => !document.querySelector('#contents a[data-lesson=%q]') || document.querySelector(".lesson.current")?.id == %[2]q
		while (!there()) await new Promise(requestAnimationFrame)
		await `+drawn+`
	})()`, hash, lesson))
}

// settle waits until what was asked for has been drawn.
func (r reader) settle() {
	r.Helper()
	r.eval(drawn)
}

const drawn = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(1)))))"

// click clicks in the middle of an element.
func (r reader) click(selector string) {
	r.Helper()
	r.clickAt(fmt.Sprintf("document.querySelector(%q)", selector))
}

// clickAt clicks in the middle of an element that an expression finds, in the
// document of a frame too.
func (r reader) clickAt(element string) {
	r.Helper()
	middle := read[point](r, `((element) => {
		element.scrollIntoView({ block: "nearest", behavior: "instant" })
		const { x, y, width, height } = element.getBoundingClientRect()
		const frame = element.ownerDocument.defaultView.frameElement?.getBoundingClientRect()
		return { X: x + width / 2 + (frame?.x ?? 0), Y: y + height / 2 + (frame?.y ?? 0) }
	})(`+element+`)`)
	r.must(r.drag(middle))
}

// write types into a field, in the place of what stands in it.
func (r reader) write(selector, text string) {
	r.Helper()
	r.eval(fmt.Sprintf("document.querySelector(%q).select()", selector))
	if text == "" {
		r.press("Backspace")
	}
	for _, letter := range text {
		r.press(string(letter))
	}
}

func (r reader) press(keys ...string) {
	r.Helper()
	for _, key := range keys {
		r.must(r.strike(key))
	}
}

// box is where an element stands in the window.
func (r reader) box(selector string) (box struct{ X, Y, Width, Height float64 }) {
	r.Helper()
	content, err := r.evaluate(fmt.Sprintf("(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector(%q).getBoundingClientRect())", selector))
	r.must(err)
	r.must(json.Unmarshal(content, &box))
	return box
}

// look takes a picture of an element that is in view.
func (r reader) look(selector string) image.Image {
	r.Helper()
	window, err := r.shoot()
	r.must(err)
	box := r.box(selector)
	room := image.Rect(int(box.X), int(box.Y), int(box.X+box.Width), int(box.Y+box.Height)).Add(window.Bounds().Min)
	return window.(interface {
		SubImage(image.Rectangle) image.Image
	}).SubImage(room.Intersect(window.Bounds()))
}

func (r reader) must(err error) {
	r.Helper()
	if err != nil {
		r.Fatal(err)
	}
}
