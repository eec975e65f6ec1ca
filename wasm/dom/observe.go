//go:build js && wasm

package dom

import "syscall/js"

// frames are what waits for the next frame. They share one function, because
// each function that JavaScript holds is never freed.
var (
	frames    []func(seconds float64)
	running   []func(seconds float64)
	nextFrame = callback(func(arguments []js.Value) any {
		frames, running = running[:0], frames
		for _, f := range running {
			run(f, arguments[0].Float()/1000)
		}
		return nil
	})
)

// run keeps what waits for the same frame apart: a fault in one costs no other.
func run(f func(seconds float64), seconds float64) {
	defer report()
	f(seconds)
}

// RequestFrame calls f before the next frame is shown, with the seconds of a
// clock that only goes forward.
func RequestFrame(f func(seconds float64)) {
	frames = append(frames, f)
	if len(frames) == 1 {
		js.Global().Call("requestAnimationFrame", nextFrame)
	}
}

// ObserveSize calls f with the size of e, now and whenever it changes.
func ObserveSize(e Element, f func(width, height float64)) {
	observe("ResizeObserver", js.Undefined(), e, func(entry js.Value) {
		box := entry.Get("contentRect")
		f(box.Get("width").Float(), box.Get("height").Float())
	})
}

// ObserveVisible calls f when e comes into the window and when it leaves it,
// or a margin around it, such as "200px".
func ObserveVisible(e Element, margin string, f func(visible bool)) {
	options := js.ValueOf(map[string]any{"rootMargin": margin})
	observe("IntersectionObserver", options, e, func(entry js.Value) {
		f(entry.Get("isIntersecting").Bool())
	})
}

// observe calls f with the newest entry of each report.
func observe(observer string, options js.Value, e Element, f func(entry js.Value)) {
	observed := callback(func(arguments []js.Value) any {
		entries := arguments[0]
		f(entries.Index(entries.Length() - 1))
		return nil
	})
	js.Global().Get(observer).New(observed, options).Call("observe", e.value)
}
